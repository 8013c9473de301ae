/** All defects of the eighth set. */
import type { Case } from '../defects.ts';
import { checks } from './checks.ts';
import { header } from './header.ts';
import { rollback } from './rollback.ts';
import { steps } from './steps.ts';

export const catalogue: readonly Case[] = [...header, ...steps, ...rollback, ...checks];
