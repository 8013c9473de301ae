import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../support/plans.ts';
import type { Case, PlanSet } from './defects.ts';

/** The parts of the rule catalogue in its order, as the files of a set name their defects. */
const parts = [
  'text',
  'structure',
  'placeholders',
  'header',
  'strategy',
  'ramps',
  'steps',
  'commands',
  'databases',
  'rollback',
  'monitoring',
  'thresholds',
  'timeline',
  'checklists',
  'references',
  'people',
  'settings',
  'formats',
];

// Mocha loads what it runs at once by `require`, which waits for nothing.
const load = createRequire(import.meta.url);

/** All defects of a set, read from the files of its folder, so that none is forgotten. */
export function catalogueIn(set: string): readonly Case[] {
  const folder = path.join(root, 'test/defects', set);
  const files = readdirSync(folder).filter(
    (name) => name.endsWith('.ts') && !/^(?:catalogue|plans|lookAlikes\w*)\.ts$/.test(name),
  );
  const found = new Map<string, readonly Case[]>();
  for (const file of files) {
    const exported = load(path.join(folder, file)) as Record<string, unknown>;
    for (const [name, cases] of Object.entries(exported)) if (areCases(cases)) found.set(name, cases);
  }
  for (const name of found.keys()) assert(parts.includes(name), `${set} has defects of no part: ${name}`);
  return parts.flatMap((part) => found.get(part) ?? []);
}

/** The defects of a set; the first ones list theirs in a file. */
export function catalogueOf({ folder }: PlanSet): readonly Case[] {
  const around = path.dirname(folder);
  const list = ['catalogue.ts', 'catalogue/index.ts']
    .map((name) => path.join(around, name))
    .find((file) => existsSync(file));
  if (list === undefined) return catalogueIn(path.basename(around));
  const { catalogue } = load(list) as { readonly catalogue: readonly Case[] };
  return catalogue;
}

function areCases(value: unknown): value is readonly Case[] {
  return (
    Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && 'plan' in one)
  );
}
