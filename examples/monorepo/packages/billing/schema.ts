import { integer, pgTable, text } from 'drizzle-orm/pg-core';

export const invoices = pgTable('invoices', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  number: text().notNull().unique(),
  cents: integer().notNull(),
});
