/** The defects of the twelfth set, by the parts of the rule catalogue. */
import type { Case } from '../defects.ts';
import { header } from './header.ts';
import { people } from './people.ts';
import { references } from './references.ts';
import { rollback } from './rollback.ts';
import { steps } from './steps.ts';
import { structure } from './structure.ts';
import { timeline } from './timeline.ts';

export const catalogue: readonly Case[] = [
  ...structure,
  ...header,
  ...steps,
  ...rollback,
  ...timeline,
  ...references,
  ...people,
];
