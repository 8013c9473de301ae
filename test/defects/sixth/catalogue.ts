/** All defects of the sixth set. */
import type { Case } from '../defects.ts';
import { checks } from './checks.ts';
import { header } from './header.ts';
import { more } from './more.ts';
import { others } from './others.ts';
import { steps } from './steps.ts';

export const catalogue: readonly Case[] = [...header, ...steps, ...checks, ...more, ...others];
