/** The defects of the set that is held back, by the parts of the rule catalogue. */
import type { Case } from '../defects.ts';
import { checklists } from './checklists.ts';
import { databases } from './databases.ts';
import { formats } from './formats.ts';
import { monitoring, thresholds } from './monitoring.ts';
import { people, settings } from './people.ts';
import { header, placeholders } from './placeholders.ts';
import { references } from './references.ts';
import { rollback } from './rollback.ts';
import { commands, steps } from './steps.ts';
import { ramps, strategy } from './strategy.ts';
import { structure, text } from './structure.ts';
import { timeline } from './timeline.ts';

export const catalogue: readonly Case[] = [
  ...text,
  ...structure,
  ...placeholders,
  ...header,
  ...strategy,
  ...ramps,
  ...steps,
  ...commands,
  ...databases,
  ...rollback,
  ...monitoring,
  ...thresholds,
  ...timeline,
  ...checklists,
  ...references,
  ...people,
  ...settings,
  ...formats,
];
