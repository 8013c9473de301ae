import { normalizeName, squeeze } from '../text/words.ts';
import type { Status, Vocabulary } from './vocabulary/index.ts';

/** A status as people write it: `🟡 PLANNED`, `Draft — not for release`, `In progress since 10:00`. */
export function readStatus(text: string, vocabulary: Vocabulary): Status | undefined {
  const words = squeeze(text.replace(/[^\p{L}\p{N}\s/|,;:.()–—-]/gu, ' ')).toLowerCase();
  if (/\S\s*[/|]\s*\S/.test(words)) return undefined;
  const stem = normalizeName(words.split(/\s*[,;:.()–—]\s*|\s+-\s+/).find((part) => part !== '') ?? '');
  return vocabulary.statuses.exact(stem) ?? vocabulary.statuses.find(stem);
}
