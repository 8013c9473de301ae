/** Every defect of the set. */
import type { Case } from '../defects.ts';
import { database } from './database.ts';
import { header } from './header.ts';
import { people } from './people.ts';
import { references } from './references.ts';
import { rollback } from './rollback.ts';
import { steps } from './steps.ts';
import { text } from './text.ts';
import { timeline } from './timeline.ts';

export const catalogue: readonly Case[] = [
  ...text,
  ...header,
  ...steps,
  ...database,
  ...rollback,
  ...timeline,
  ...people,
  ...references,
];
