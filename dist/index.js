import { openAction } from './doors.js';

await openAction();
