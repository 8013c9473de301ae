/** The defects of the fifteenth set, by the parts of the rule catalogue. */
import type { Case } from '../defects.ts';
import { checklists } from './checklists.ts';
import { databases } from './databases.ts';
import { monitoring } from './monitoring.ts';
import { people } from './people.ts';
import { placeholders } from './placeholders.ts';
import { references } from './references.ts';
import { rollback } from './rollback.ts';
import { steps } from './steps.ts';
import { strategy } from './strategy.ts';
import { structure } from './structure.ts';
import { timeline } from './timeline.ts';

export const catalogue: readonly Case[] = [
  ...structure,
  ...placeholders,
  ...strategy,
  ...steps,
  ...databases,
  ...rollback,
  ...monitoring,
  ...timeline,
  ...checklists,
  ...references,
  ...people,
];
