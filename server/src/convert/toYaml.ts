import { Document, isCollection, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { keyWords } from '../syntax/yamlNodes.ts';
import { codeKeys, isChecklist, isTableKey, nameKeys } from '../syntax/yamlShapes.ts';
import { normalizeName } from '../text/words.ts';
import { plainText } from './compare.ts';
import type { Content, ContentItem, Item, Outline, Part } from './outline.ts';
import { itemsMarkdown } from './toMarkdown.ts';

/**
 * A plan in YAML: labels are keys, sections are mappings, checklists and tables are lists. What YAML has no form for stays
 * Markdown, under the key `content`.
 */
export function toYaml({ title, settings, body }: Outline): string {
  const root = new YAMLMap();
  for (const [name, value] of Object.entries(settings)) root.add(pair(name, settingNode(name, value)));
  if (title !== '') root.add(pair('title', textNode(title)));
  fill(root, body, rootKeys);
  const document = new Document(root);
  for (const item of root.items.slice(1))
    if (isCollection(item.value) && item.key instanceof Scalar) item.key.spaceBefore = true;
  return document.toString({ lineWidth: 0, singleQuote: true, indentSeq: true, nullStr: '' });
}

/** Keys that mean something else than a label or a section at the root. */
const rootKeys = [
  'deployment-plan',
  'disable',
  'generated-from',
  'title',
  'template',
  'content',
  'sections',
  '<<',
];
const innerKeys = ['content', 'sections', '<<'];

/** Puts what a section says, and what is in it, into its mapping. */
function fill(map: YAMLMap, part: Part, reserved: readonly string[]): void {
  const taken = new Set(reserved);
  const rest = addKeys(map, part.items, taken);
  if (rest.length > 0) map.add(pair('content', blockNode(itemsMarkdown(rest))));
  addParts(map, part, taken);
}

/** Adds the fields at the start of what a section says, as far as they can be keys; the other items. */
function addKeys(map: YAMLMap, items: readonly Item[], taken: Set<string>): readonly Item[] {
  let at = 0;
  while (at < items.length) {
    const item = items[at];
    const next = items[at + 1];
    const key = item?.kind === 'field' ? keyFor(item.label) : undefined;
    if (item?.kind !== 'field' || key === undefined || taken.has(key)) break;
    if (item.value !== '') {
      if (!isPlain(item.value)) break;
      map.add(pair(key, textNode(item.value)));
      at++;
    } else if (next?.kind === 'code' && isCommand(key, next)) {
      map.add(pair(key, blockNode(next.text)));
      at += 2;
    } else if (next === undefined || next.kind === 'field') {
      map.add(pair(key, new Scalar(null)));
      at++;
    } else break;
    taken.add(key);
  }
  return items.slice(at);
}

/** Sections are keys where their titles can be; else they are the entries of a list. */
function addParts(map: YAMLMap, { parts }: Part, taken: ReadonlySet<string>): void {
  if (parts.length === 0) return;
  const keys = parts.map(({ title }) => keyFor(title));
  const areKeys = parts.every((part, index) => {
    const key = keys[index];
    if (key === undefined || taken.has(key) || keys.indexOf(key) !== index) return false;
    return part.items.length + part.parts.length > 0;
  });
  if (areKeys)
    parts.forEach((part, index) => map.add(pair(keys[index] ?? '', valueOf(keys[index] ?? '', part))));
  else map.add(pair('sections', entries(parts, 'title')));
}

function valueOf(key: string, part: Part): YAMLMap | YAMLSeq {
  const [item] = part.items;
  if (part.items.length === 1 && part.parts.length === 0) {
    if (item?.kind === 'list' && isSequence(item)) return sequence(item.items);
    if (item?.kind === 'table' && isTableKey(key) && isTableOfKeys(item)) return tableRows(item);
  }
  if (part.items.length === 0 && isListOfEntries(key, part.parts)) return entries(part.parts, nameKeyIn(key));
  const map = new YAMLMap();
  fill(map, part, innerKeys);
  return map;
}

/** Lists that runbooks have: of phases, of steps, of migrations. */
const listKeys = /^(?:phases|stages|steps|migrations|smoke_tests|messages|communication|alerts)$/;

function isListOfEntries(key: string, parts: readonly Part[]): boolean {
  if (!listKeys.test(key) && !parts.every(({ title }) => /^(?:step|stage|phase)\s+\d/i.test(title)))
    return false;
  return parts.every(({ title }) => title !== '') && !isTableKey(key);
}

function nameKeyIn(key: string): string {
  return key === 'migrations' ? 'script' : 'name';
}

/** `boxed`: a box is the key `done` where it can be. */
function entries(parts: readonly Part[], nameKey: string, boxed = true): YAMLSeq {
  const list = new YAMLSeq();
  // Those would name the entry instead.
  const stronger = nameKey === 'title' ? [] : nameKeys.slice(0, nameKeys.indexOf(nameKey));
  for (const part of parts) {
    const map = new YAMLMap();
    map.add(pair(nameKey, textNode(part.title)));
    const done = boxed ? boxOf(part) : undefined;
    const items = done === undefined ? part.items : part.items.slice(0, -1);
    fill(map, { ...part, items }, [...innerKeys, nameKey, ...stronger, ...boxKeys]);
    // Content would be read behind the box.
    if (done !== undefined && map.has('content')) return entries(parts, nameKey, false);
    if (done !== undefined) map.add(pair('done', new Scalar(done)));
    list.add(map);
  }
  const keys = (list.items as YAMLMap<Scalar>[]).map((map) => map.items.map(({ key }) => String(key.value)));
  // Entries with nothing but a box would be read as items of a checklist.
  return boxed && isChecklist(keys) ? entries(parts, nameKey, false) : list;
}

const boxKeys = ['done', 'checked', 'complete', 'completed', 'ticked'];

/** The box of a section: a list behind what it says itself, of one item that is called as the section is. */
function boxOf({ title, items }: Part): boolean | undefined {
  const last = items.at(-1);
  if (last?.kind !== 'list' || last.ordered) return undefined;
  const [item, ...more] = last.items;
  return more.length === 0 && item?.content.length === 0 && item.text === title ? item.done : undefined;
}

/** Whether the list can be one of YAML: no order, no markup, either all its items have boxes or none has. */
function isSequence({ ordered, items }: Content & { kind: 'list' }): boolean {
  const boxed = items.some(({ done }) => done !== undefined);
  return !ordered && items.every((item) => isSequenceItem(item, boxed));
}

function isSequenceItem({ done, text, content }: ContentItem, boxed: boolean): boolean {
  if (text === '' || !isPlain(text) || (done !== undefined) !== boxed) return false;
  const [nested, ...more] = content;
  if (!nested) return boxed || !/^\[[ xX]\]\s/.test(text);
  return (
    boxed &&
    more.length === 0 &&
    nested.kind === 'list' &&
    nested.items.every((item) => item.done !== undefined) &&
    isSequence(nested)
  );
}

function sequence(items: readonly ContentItem[]): YAMLSeq {
  const list = new YAMLSeq();
  for (const { done, text, content } of items) {
    if (done === undefined) {
      list.add(textNode(text));
      continue;
    }
    const map = new YAMLMap();
    map.add(pair('text', textNode(text)));
    map.add(pair('done', new Scalar(done)));
    const [nested] = content;
    if (nested?.kind === 'list') map.add(pair('items', sequence(nested.items)));
    list.add(map);
  }
  return list;
}

function isTableOfKeys({ header, rows }: Content & { kind: 'table' }): boolean {
  const keys = header.map(keyFor);
  return (
    rows.length > 0 &&
    keys.every((key, index) => key !== undefined && keys.indexOf(key) === index) &&
    !isChecklist([keys.map((key) => key ?? '')]) &&
    rows.every((cells) => cells.length === header.length && cells.every(isPlain))
  );
}

function tableRows({ header, rows }: Content & { kind: 'table' }): YAMLSeq {
  const list = new YAMLSeq();
  for (const cells of rows) {
    const map = new YAMLMap();
    header.forEach((name, index) => map.add(pair(keyFor(name) ?? '', textNode(cells[index] ?? ''))));
    list.add(map);
  }
  return list;
}

/** Whether a text is read alike as Markdown and as YAML, where links, emphasis, tags and escapes are only characters. */
function isPlain(text: string): boolean {
  return plainYaml(text) !== undefined;
}

/** The text without the escapes that only Markdown needs. */
function plainYaml(text: string): string | undefined {
  const plain = plainText(text);
  return /\]\(|\]\[|\*|~~|<[a-z!/?]|\\|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/iu.test(plain)
    ? undefined
    : plain;
}

function isCommand(key: string, { language, text }: Content & { kind: 'code' }): boolean {
  return text.trim() !== '' && codeKeys[normalizeName(key)] === language;
}

/** The key that is read as these words; undefined where none is. */
function keyFor(title: string): string | undefined {
  const words = plainYaml(title) ?? '';
  if (words === '' || words.length > 80 || !/[\p{L}\p{N}]/u.test(words)) return undefined;
  const key = words.toLowerCase().replace(/ /g, '_');
  if (keyWords(key) === words) return key;
  return keyWords(words) === words ? words : undefined;
}

function pair(key: string, value: unknown): Pair {
  return new Pair(new Scalar(key), value);
}

/** Numbers are written as they are, other text so that it is read as text. */
function textNode(written: string): Scalar {
  const text = plainYaml(written) ?? written;
  const number = Number(text);
  return new Scalar(/^\d/.test(text) && String(number) === text ? number : text);
}

function blockNode(text: string): Scalar {
  const node = new Scalar(`${text}\n`);
  node.type = Scalar.BLOCK_LITERAL;
  return node;
}

function settingNode(name: string, value: string): Scalar | YAMLSeq {
  if (name !== 'disable') return new Scalar(value);
  const list = new YAMLSeq();
  list.flow = true;
  for (const rule of value.split(/[\s,]+/)) list.add(new Scalar(rule));
  return list;
}
