/** What came of asking GitHub; its words are the model's. */
export * from '../model/reading.ts';
