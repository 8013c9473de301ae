/** First answers to a template's questions: pure. */

/** What the workspace tells; absent where it does not. */
export interface Known {
  now: Date;
  repository?: string;
  version?: string;
  user?: string;
  /** The environment that most plans name. */
  environment?: string;
  /** What a selected text says, by label in lower case. */
  said?: ReadonlyMap<string, string>;
}

/** A sensible first answer, by the blank's name; nothing where there is none. */
export function defaultAnswer(name: string, known: Known): string {
  const words = wordsOf(name);
  const has = (...any: string[]): boolean => any.some((word) => words.includes(word));
  const said = known.said?.get(words.join(' '));
  if (said !== undefined) return said;
  if (has('date', 'today')) return isoDate(known.now);
  if (has('year')) return String(known.now.getFullYear());
  if (has('previous', 'old', 'last', 'current', 'rollback')) return '';
  if (has('version', 'release', 'tag') && !has('name', 'manager', 'lead', 'notes', 'id', 'title'))
    return known.version ?? '';
  if (has('author', 'writer') || (has('prepared', 'written', 'created') && has('by')))
    return known.user ?? '';
  if (
    has('repository', 'repo', 'service', 'application', 'app', 'component', 'system') &&
    !has('owner', 'version', 'url')
  )
    return known.repository ?? '';
  if (/^(?:(?:target|deployment) )?env(?:ironment)?(?: name)?$/.test(words.join(' ')))
    return known.environment ?? '';
  return '';
}

/** What most plans name; nothing where no name leads. */
export function mostNamed(plans: readonly (readonly string[])[]): string | undefined {
  const counts = new Map<string, { name: string; count: number }>();
  for (const name of plans.flat()) {
    const key = name.toLowerCase();
    const known = counts.get(key);
    counts.set(key, { name: known?.name ?? name, count: (known?.count ?? 0) + 1 });
  }
  const [first, second] = [...counts.values()].sort((a, b) => b.count - a.count);
  return first && first.count > (second?.count ?? 0) ? first.name : undefined;
}

/** What a selected text says: its `label: value` lines, and its first heading or line as title, name and subject. */
export function answersIn(text: string): Map<string, string> {
  const said = new Map<string, string>();
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trim());
  for (const line of lines) {
    const at = line.indexOf(':');
    const label = wordsOf(line.slice(0, Math.max(0, at)).replace(/[*_`#>+-]/g, ' ')).join(' ');
    const value = line
      .slice(at + 1)
      .replace(/^[\s*_]+|[\s*_]+$/g, '')
      .trim();
    if (at > 0 && at < 40 && label !== '' && value !== '' && !said.has(label)) said.set(label, value);
  }
  const first = lines.find((line) => line !== '' && !line.startsWith('---'));
  const title =
    first
      ?.replace(/^[#>*+\s-]+(?:\[[ xX]\]\s*)?/, '')
      .replace(/[*_`]/g, '')
      .trim() ?? '';
  if (title !== '' && title.length <= 100 && !/^[^:]{1,40}:\s+\S/.test(title)) {
    for (const name of [
      'title',
      'name',
      'subject',
      'feature',
      'feature name',
      'story title',
      'story',
      'summary',
    ])
      if (!said.has(name)) said.set(name, title);
  }
  return said;
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([\p{Ll}])([\p{Lu}])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The local day, not Greenwich's. */
function isoDate(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
