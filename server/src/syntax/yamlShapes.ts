/** What keys of YAML make of their values. */
import { normalizeName } from '../text/words.ts';

/** The names of keys whose text is run, not read. */
export const codeKeys: Readonly<Record<string, string>> = {
  command: 'bash',
  commands: 'bash',
  run: 'bash',
  script: 'bash',
  verify: 'bash',
  verification: 'bash',
  shell: 'bash',
  sql: 'sql',
  forward: '',
  down: '',
  up: '',
};

const tableKeys =
  /^(?:timeline|schedule|rollout schedule|monitoring schedule|contacts|contact list|roles|team|risks|risk register|environment variables|variables|messages)$/;

/** Whether a list of mappings under this key is a table by nature: a row an entry, a column a key. */
export function isTableKey(key: string): boolean {
  return tableKeys.test(normalizeName(key));
}

/** Keys that tell whether an item is done. */
export const doneKeys = /^(?:done|checked|complete|completed|ticked)$/;

const workKeys =
  /^(?:commands?|run|script|shell|sql|expected|verify|verification|validation|rollback|steps|tasks|failure|on_failure)$/;

/**
 * Whether a list of mappings with these keys is a checklist: all of them tell whether they are done, and none has more to
 * say than an item of a list can. Those that do are sections with a box.
 */
export function isChecklist(entries: readonly (readonly string[])[]): boolean {
  return entries.every(
    (keys) => keys.some((key) => doneKeys.test(key)) && !keys.some((key) => workKeys.test(key)),
  );
}

/** What names an entry of a list; the first that it has. */
export const nameKeys = ['name', 'title', 'step', 'phase', 'stage', 'id', 'action', 'description', 'script'];
