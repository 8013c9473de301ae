/** All defects of the second set. */
import type { Case } from '../defects.ts';
import { checks } from './checks.ts';
import { header } from './header.ts';
import { rollback } from './rollback.ts';
import { steps } from './steps.ts';
import { text } from './text.ts';

export const catalogue: readonly Case[] = [...text, ...header, ...steps, ...rollback, ...checks];
