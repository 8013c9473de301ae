/** Analyses for tests of what an editor asks: `│` marks the cursor. */
import assert from 'node:assert/strict';
import { analyze, createEnvironment, type Analysis, type Environment } from '../../server/src/analyze.ts';
import { readBuiltInTemplates } from '../../server/src/host/node.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import type { Format } from '../../server/src/plan/plan.ts';

export const environment: Environment = createEnvironment(defaultSettings, await readBuiltInTemplates());

/** A document that counts as a plan whatever it holds. */
export function analysisOf(text: string, format: Format = 'markdown'): Analysis {
  const fileName = format === 'yaml' ? 'plan.deployment-plan.yaml' : 'plan.deployment-plan.md';
  return analyze({ text, format, fileName }, environment);
}

export function readCursor(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf('│');
  assert(offset >= 0, 'a cursor');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}
