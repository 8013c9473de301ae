/** The defects of the tenth set of plans, by the parts of the rule catalogue. */
import type { Case } from '../defects.ts';
import { header } from './header.ts';
import { database } from './database.ts';
import { references } from './references.ts';
import { steps } from './steps.ts';
import { rollback } from './rollback.ts';
import { checks } from './checks.ts';

export const catalogue: readonly Case[] = [
  ...header,
  ...steps,
  ...database,
  ...rollback,
  ...checks,
  ...references,
];
