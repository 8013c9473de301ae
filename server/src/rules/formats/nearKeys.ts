import { distance } from 'fastest-levenshtein';
import type { Vocabulary } from '../../plan/vocabulary/index.ts';
import { normalizeName } from '../../text/words.ts';

/** Known names that a misspelling was meant for; none where the name means something as it is. */
export function nearest(
  name: string,
  known: readonly string[],
  present: ReadonlySet<string>,
  vocabulary: Vocabulary,
): string[] {
  const own = plain(name);
  const words = normalizeName(name);
  if (own.length < 4 || vocabulary.fields.exact(words) || vocabulary.sections.exact(words)) return [];
  const reach = own.length >= 7 ? 2 : 1;
  let best = reach + 1;
  let meant: string[] = [];
  for (const candidate of known) {
    const other = plain(candidate);
    // `blockedBy` is `blocked_by`.
    if (own === other && name !== name.toUpperCase()) return [];
    if (present.has(candidate) || other.length < 4 || !own.startsWith(other.charAt(0))) continue;
    // Singular and plural are both words.
    if (`${own}s` === other || (`${other}s` === own && !other.endsWith('s'))) continue;
    const apart = isSwapped(own, other) ? 1 : distance(own, other);
    if (apart < best) [best, meant] = [apart, [candidate]];
    else if (apart === best && best <= reach) meant.push(candidate);
  }
  return meant;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '');
}

/** Two neighbouring letters have changed places. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
