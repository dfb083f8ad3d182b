/** The cases of all SQL rules, each with its rule, its dialect and whether the rule fires. */
import type { Grammar } from '../../../../src/sql/lexer.ts';
import { accessCases } from './access.ts';
import { availabilityCases } from './availability.ts';
import { confidentialityCases } from './confidentiality.ts';
import { destructiveCases } from './destructive.ts';
import type { Cases, FamilyCases, Sql } from './form.ts';
import { integrityCases } from './integrity.ts';
import { metaCases } from './meta.ts';

const families: Readonly<Record<string, FamilyCases>> = {
  access: accessCases,
  availability: availabilityCases,
  confidentiality: confidentialityCases,
  destructive: destructiveCases,
  integrity: integrityCases,
  meta: metaCases,
};

/** By the rule's id. */
export function casesOf(grammar: Grammar): ReadonlyMap<string, Cases> {
  const listed = Object.entries(families).flatMap(([family, rules]) => Object.entries(rules).map(([name, cases]) => [`${family}/${name}`, cases] as const));
  return new Map(listed.flatMap(([id, { [grammar]: cases }]) => (cases === undefined ? [] : [[id, cases] as const])));
}

/** One row for each rule and SQL. */
export function rowsOf(grammar: Grammar, kind: keyof Cases): readonly (readonly [string, Sql])[] {
  return [...casesOf(grammar)].flatMap(([id, { [kind]: list }]) => list.map((sql) => [id, sql] as const));
}
