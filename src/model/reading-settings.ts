/** The settings of PostgreSQL by which it finds the end of a text in quotes, with the values that the parser knows. A deploy sets and keeps them. */
export const readingSettings: Readonly<Record<string, string>> = { standard_conforming_strings: 'on', client_encoding: 'UTF8' };
