/** The version of this release; package.json says the same, by test. */
export const toolVersion = '1.0.0';
