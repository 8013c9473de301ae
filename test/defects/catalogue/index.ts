/** All defects. */
import type { Case } from '../defects.ts';
import { checks } from './checks.ts';
import { header } from './header.ts';
import { placeholders } from './placeholders.ts';
import { rollback } from './rollback.ts';
import { text } from './text.ts';

export const catalogue: readonly Case[] = [...text, ...placeholders, ...header, ...rollback, ...checks];
