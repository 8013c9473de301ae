import { nodeHost, readBuiltInTemplates, uriOf } from '../host/node.ts';
import type { Settings } from '../settings.ts';
import { Environments } from '../workspace/environments.ts';

/** The environments of documents on the disk; `configFile` is used for all instead of the nearest one. */
export async function openEnvironments(
  configFile: string | undefined,
  overrides: Partial<Settings>,
): Promise<Environments> {
  const { createTokenFinder } = await import('../secrets/main.ts');
  return new Environments(
    nodeHost,
    await readBuiltInTemplates(),
    {},
    {
      overrides,
      findTokens: createTokenFinder(),
      ...(configFile !== undefined && { configUri: uriOf(configFile) }),
    },
  );
}
