import path from 'node:path';
import { analyze, type Analysis } from '../analyze.ts';
import { uriOf } from '../host/node.ts';
import { formatOf } from '../syntax/format.ts';
import type { Environments } from '../workspace/environments.ts';
import { readInput } from './input.ts';

/** Analyses one file, forced or not, without a clock. */
export async function analyzeFile(
  file: string,
  environments: Environments,
  forced: boolean,
): Promise<Analysis> {
  const { text } = await readInput(file);
  const { environment, included, isTemplate, configuredTemplate } = await environments.forDocument(
    uriOf(file),
  );
  const fileName = path.basename(file);
  return analyze(
    {
      text,
      format: formatOf(fileName),
      fileName,
      included,
      isTemplate,
      forced,
      ...(configuredTemplate !== undefined && { configuredTemplate }),
    },
    environment,
  );
}
