/** What the words of a plan mean, in a line. */
import type { Status, Strategy, Vocabulary } from '../plan/vocabulary/index.ts';
import { normalizeName } from '../text/words.ts';

const strategyMeanings: Readonly<Record<Strategy, string>> = {
  'blue-green':
    'two full environments side by side; traffic switches to the new one at once, and back as fast',
  canary:
    'a few users first, then more and more while the metrics hold; the way back is to send them to the old version',
  rolling: 'instance after instance is replaced; old and new versions run together for a while',
  'feature-flag':
    'installed but switched off; a flag releases it later, and takes it back without a deployment',
  recreate: 'the old version stops before the new one starts; there is downtime between them',
};

const statusMeanings: Readonly<Record<Status, string>> = {
  draft: 'still being written; findings are milder',
  planned: 'ready to be carried out as it stands',
  'in-progress': 'being carried out now; what cannot be executed is an error',
  complete: 'carried out; only contradictions are reported',
  'rolled-back': 'taken back or called off; only contradictions are reported',
};

/** The names to offer, in the order in which a person would read them. */
export const strategyLabels: Readonly<Record<Strategy, string>> = {
  'blue-green': 'Blue-Green',
  canary: 'Canary',
  rolling: 'Rolling',
  'feature-flag': 'Feature Flag',
  recreate: 'Recreate',
};

export const statusLabels: Readonly<Record<Status, string>> = {
  draft: 'Draft',
  planned: 'Planned',
  'in-progress': 'In Progress',
  complete: 'Complete',
  'rolled-back': 'Rolled Back',
};

/** What a strategy or a status means, by whatever name; undefined for other words. */
export function meaningOf(words: string, { strategies, statuses }: Vocabulary): string | undefined {
  const name = normalizeName(words);
  const strategy = strategies.exact(name);
  const status = statuses.exact(name);
  const meanings: Readonly<Record<string, string>> = strategyMeanings;
  return (strategy === undefined ? undefined : meanings[strategy]) ?? (status && statusMeanings[status]);
}
