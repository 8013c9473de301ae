/** Where a line of YAML stands, told by indentation alone: what is being written does not parse yet. */
import { yamlKeys, type KeyShape, type YamlKeys } from '../plan/vocabulary/yamlKeys.ts';
import { lineStartOf } from '../text/lines.ts';

interface KeyLine {
  /** Empty where the line has no key yet. */
  readonly key: string;
  readonly column: number;
  /** Of the dash that opens an entry of a list; undefined where there is none. */
  readonly dash: number | undefined;
}

export interface KeyPlace {
  /** The keys that are known here. */
  readonly known: YamlKeys;
  /** Those that stand beside the place. */
  readonly present: ReadonlySet<string>;
}

/** The keys that may stand at the place of a line's key; undefined where none are known. */
export function keysAt(text: string, offset: number): KeyPlace | undefined {
  const start = lineStartOf(text, offset);
  const here = readLine(/^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '');
  const path: string[] = [];
  const present = new Set<string>();
  let { column } = here;
  // A list may stand as far left as its key.
  let stop = here.dash === undefined ? column : here.dash + 1;
  let beside = here.dash === undefined;
  for (const source of text
    .slice(0, start)
    .split(/\r\n|\n|\r/)
    .slice(0, -1)
    .reverse()) {
    const line = readLine(source);
    if (/^\s*(?:#.*)?$/.test(source)) continue;
    if (beside && path.length === 0 && line.column === column) {
      present.add(line.key);
      if (line.dash !== undefined) beside = false;
    }
    if (line.column === column && line.dash !== undefined && line.dash < stop) stop = line.dash + 1;
    if (line.column >= stop || line.key === '') continue;
    path.unshift(line.key);
    ({ column } = line);
    stop = line.dash === undefined ? column : line.dash + 1;
    if (stop === 0) break;
  }
  for (const source of text
    .slice(start)
    .split(/\r\n|\n|\r/)
    .slice(1)) {
    const line = readLine(source);
    if (/^\s*(?:#.*)?$/.test(source) || line.column > here.column) continue;
    if (line.column < here.column || line.dash !== undefined) break;
    present.add(line.key);
  }
  const known = path.reduce<YamlKeys | undefined>((keys, key) => shapeOf(keys, key)?.keys, yamlKeys);
  return known && { known, present };
}

/** The shape of a key among those that are known. */
export function shapeOf(keys: YamlKeys | undefined, key: string): KeyShape | undefined {
  return keys && Object.hasOwn(keys, key) ? keys[key] : undefined;
}

function readLine(source: string): KeyLine {
  const indent = /^[ \t]*/.exec(source)?.[0].length ?? 0;
  const dashes = /^(?:-[ \t]+|-$)+/.exec(source.slice(indent))?.[0].length ?? 0;
  const key = /^(["']?)([\w-]+)\1[ \t]*:(?=\s|$)/.exec(source.slice(indent + dashes))?.[2] ?? '';
  return { key, column: indent + dashes, dash: dashes > 0 ? indent : undefined };
}
