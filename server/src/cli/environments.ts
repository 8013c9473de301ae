import type { Engine } from '../engine.ts';
import { readBuiltInTemplates, uriOf } from '../host/node.ts';
import type { Settings } from '../settings.ts';
import { Environments } from '../workspace/environments.ts';
import type { Host } from '../workspace/host.ts';

/** The environments of documents on the disk; `configFile` is used for all instead of the nearest one. */
export async function openEnvironments(
  files: Host,
  configFile: string | undefined,
  overrides: Partial<Settings>,
): Promise<Environments> {
  let engine: Promise<Engine> | undefined;
  return new Environments(
    files,
    () => (engine ??= loadEngine()),
    await readBuiltInTemplates(),
    {},
    { overrides, ...(configFile !== undefined && { configUri: uriOf(configFile) }) },
  );
}

/** Loading takes longer than looking into a cache that has everything. */
async function loadEngine(): Promise<Engine> {
  const [{ createEngine }, { createTokenFinder }] = await Promise.all([
    import('../engine.ts'),
    import('../secrets/main.ts'),
  ]);
  return createEngine(createTokenFinder());
}
