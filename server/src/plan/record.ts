/** What ticking leaves at the end of an item's line: why a gate was passed by, and when and by whom it was ticked. */
export interface ItemRecord {
  /** The item's own words. */
  readonly text: string;
  /** Why it was ticked although a gate before it was open. */
  readonly unlocked?: string;
  /** `✓ 14:05 UTC @ann`, as written. */
  readonly stamp?: string;
}

const unlockedMark = '— unlocked: ';
const stampPattern = /^✓ \d{1,2}:\d{2}(?: [A-Z]{2,5})?(?: @\S+)?$/;

/** Takes an item's text apart. */
export function recordIn(line: string): ItemRecord {
  let text = line.trimEnd();
  const tick = text.lastIndexOf('✓ ');
  const stamp = tick >= 0 && stampPattern.test(text.slice(tick)) ? text.slice(tick) : undefined;
  if (stamp !== undefined) text = text.slice(0, tick).trimEnd();
  const at = text.indexOf(unlockedMark);
  const reason = at < 0 ? '' : text.slice(at + unlockedMark.length).trim();
  if (reason !== '') text = text.slice(0, at).trimEnd();
  return { text, ...(reason !== '' && { unlocked: reason }), ...(stamp !== undefined && { stamp }) };
}

/** The same from a comment behind the item, which is where YAML has it. */
export function recordInComment(comment = ''): Omit<ItemRecord, 'text'> {
  const { unlocked, stamp } = recordIn(`— ${comment}`);
  return { ...(unlocked !== undefined && { unlocked }), ...(stamp !== undefined && { stamp }) };
}

/** What is written behind an item's text when it is ticked; empty where there is nothing to say. */
export function recordText({ unlocked, stamp }: Omit<ItemRecord, 'text'>): string {
  const said = (words: string | undefined): string => (words ?? '').replace(/\s+/g, ' ').trim();
  const parts = [said(unlocked) && unlockedMark + said(unlocked), said(stamp)];
  return parts
    .filter((part) => part !== '')
    .map((part) => ` ${part}`)
    .join('');
}
