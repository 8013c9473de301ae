/** What a person said of each finding in filled plans: so that a change that adds findings is seen, and judged. */
import { readFile } from 'node:fs/promises';

export const verdicts = ['true', 'false', 'waved'] as const;

/** `true`: worth its line. `false`: a false alarm. `waved`: right, but a senior engineer would wave it away. */
export type Verdict = (typeof verdicts)[number];

/** At most this share of the findings may be false alarms … */
const allowedFalseShare = 0.1;
/** … and on average so many in a document may be false or waved away. */
const allowedWaved = 3;

/** One finding, named by its document's number, its rule and its place (`line:column`, from 1). */
export interface Sighting {
  readonly document: string;
  readonly rule: string;
  readonly place: string;
}

/**
 * Reads a table of `document`, `rule`, `place` and `verdict`, tab-separated; the places of one rule and verdict in one
 * document stand in one row, with spaces between them. Throws on a verdict that is none.
 */
export async function readVerdicts(file: URL): Promise<Map<string, Verdict>> {
  const known = new Map<string, Verdict>();
  for (const row of (await readFile(file, 'utf8')).split(/\r?\n/).slice(1)) {
    if (row === '') continue;
    const [document = '', rule = '', places = '', said = ''] = row.split('\t');
    const verdict = verdicts.find((each) => each === said);
    if (!verdict) throw new Error(`${file.pathname}: "${said}" is none of ${verdicts.join(', ')}: ${row}`);
    for (const place of places.split(' ')) known.set(keyOf({ document, rule, place }), verdict);
  }
  return known;
}

/** What is wrong with the findings, as lines to print; nothing where all are judged and within the bars. */
export function holdAgainst(
  known: ReadonlyMap<string, Verdict>,
  seen: readonly Sighting[],
  documents: number,
): { readonly summary: string; readonly failures: readonly string[] } {
  const failures: string[] = [];
  const counts = { true: 0, false: 0, waved: 0 };
  const keys = new Set<string>();
  for (const sighting of seen) {
    const key = keyOf(sighting);
    keys.add(key);
    const verdict = known.get(key);
    if (verdict) counts[verdict]++;
    else failures.push(`not judged yet: ${key}`);
  }
  for (const key of known.keys()) if (!keys.has(key)) failures.push(`no longer reported: ${key}`);
  if (counts.false > allowedFalseShare * seen.length) failures.push('too many false alarms');
  if (counts.false + counts.waved > allowedWaved * documents) failures.push('too many that people wave away');
  const summary =
    `${seen.length} findings in ${documents} filled plans, runbooks and checklists: ${counts.true} worth their line, ` +
    `${counts.waved} waved away, ${counts.false} false`;
  return { summary, failures };
}

function keyOf({ document, rule, place }: Sighting): string {
  return [document, rule, place].join('\t');
}
