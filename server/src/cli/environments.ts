import type { Engine } from '../engine.ts';
import { nodeHost, readBuiltInTemplates, uriOf } from '../host/node.ts';
import type { Settings } from '../settings.ts';
import { Environments } from '../workspace/environments.ts';

/** The environments of documents on the disk; `configFile` is used for all instead of the nearest one. */
export async function openEnvironments(
  configFile: string | undefined,
  overrides: Partial<Settings>,
): Promise<Environments> {
  let engine: Promise<Engine> | undefined;
  return new Environments(
    nodeHost,
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
