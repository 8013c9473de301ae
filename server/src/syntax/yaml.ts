import { parseAllDocuments, type Document, type Node, type Scalar } from 'yaml';
import type { Block, Field, Inline, List, ListItem, Row, Table } from '../plan/blocks.ts';
import { readHeading } from '../plan/heading.ts';
import type { ReadDocument } from '../plan/plan.ts';
import type { SectionContent, SyntaxProblem } from '../plan/section.ts';
import { Anchor } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { readInline, spanOf, type Source } from './inline.ts';
import {
  isMap,
  isScalar,
  isSeq,
  commentOf,
  keyField,
  keyInline,
  nodeSpan,
  pairsOf,
  scalarInline,
  type Mapping,
  type Sequence,
} from './yamlNodes.ts';
import { Aliases } from './yamlAliases.ts';
import { readContent } from './yamlContent.ts';
import { doneKeys, isChecklist, isTableKey, nameKeys } from './yamlShapes.ts';

/** A read YAML document, with the nodes for what needs the format itself. */
export interface YamlReading extends ReadDocument {
  readonly format: 'yaml';
  readonly documents: readonly Document.Parsed[];
}

/**
 * Reads a YAML document: keys with scalars are fields, keys with mappings or lists are sections, `content` is Markdown.
 * What an alias stands for is read as if it stood there; its places are those of the anchor.
 */
export function readYaml(text: string): YamlReading {
  const source: Source = { text, anchor: new Anchor(0), shift: 0 };
  const { documents, problems } = parse(source);
  const reader = new YamlReader(source);
  for (const document of documents)
    if (isMap(document.contents)) reader.document(document, document.contents);
  const root: SectionContent = {
    anchor: source.anchor,
    span: spanOf(source, 0, reader.contents[0]?.span.start ?? text.length),
    blocks: reader.rootBlocks,
    keys: reader.rootKeys,
    problems: [...problems, ...reader.problems].sort((a, b) => a.span.start - b.span.start),
  };
  return { format: 'yaml', text, contents: [root, ...reader.contents], documents };
}

function parse(source: Source): { documents: Document.Parsed[]; problems: SyntaxProblem[] } {
  try {
    const parsed = parseAllDocuments(source.text, {
      prettyErrors: false,
      logLevel: 'silent',
      uniqueKeys: true,
    });
    const documents = Array.isArray(parsed) ? parsed : [];
    const problems = documents.flatMap(({ errors }) =>
      errors.map(({ message, pos }) => {
        const start = Math.min(pos[0], Math.max(0, source.text.length - 1));
        return {
          message,
          span: spanOf(source, start, Math.min(source.text.length, Math.max(pos[1], start + 1))),
        };
      }),
    );
    return { documents, problems };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      documents: [],
      problems: [
        {
          message: 'The YAML is nested too deeply to be read',
          span: spanOf(source, 0, Math.min(1, source.text.length)),
        },
      ],
    };
  }
}

/** What names a section of the list `sections`. */
const sectionNameKeys = ['title', ...nameKeys];
const textKeys = ['text', 'item', 'name', 'title', 'task', 'description', 'check'];

/** What a mapping holds itself: the rest becomes sections. */
interface Held {
  readonly keys: Field[];
  readonly blocks: Block[];
}

class YamlReader {
  readonly contents: SectionContent[] = [];
  readonly rootKeys: Field[] = [];
  readonly rootBlocks: Block[] = [];
  readonly problems: SyntaxProblem[] = [];
  readonly #source: Source;
  #aliases: Aliases | undefined;
  #isTemplate = false;

  constructor(source: Source) {
    this.#source = source;
  }

  /** Adds the keys and sections of a document of the file. */
  document(document: Document.Parsed, map: Mapping): void {
    this.#aliases = new Aliases(document);
    this.#isTemplate ||= map.has('template');
    const { keys, blocks } = this.#held(map, 1, true);
    this.rootKeys.push(...keys);
    this.rootBlocks.push(...blocks);
    for (const [alias, reason] of this.#aliases.refused)
      this.problems.push({ message: `Alias is not read: ${reason}`, span: nodeSpan(this.#source, alias) });
  }

  #follow(node: unknown): unknown {
    return this.#aliases ? this.#aliases.follow(node) : node;
  }

  /** The pairs of a mapping, those included that it merges from others. */
  #pairs(map: Mapping): { key: Scalar; value: unknown }[] {
    const own = pairsOf(map);
    const merged = map.items.flatMap(({ key, value }) => {
      if (!isScalar(key) || key.value !== '<<') return [];
      const from = this.#follow(value);
      const sources = isSeq(from) ? from.items.map((item) => this.#follow(item)) : [from];
      return sources.flatMap((each) => (isMap(each) ? this.#pairs(each) : []));
    });
    if (merged.length === 0) return own;
    const first = new Map([...own, ...merged].toReversed().map((pair) => [String(pair.key.value), pair]));
    return [...own, ...merged].filter(
      (pair) => own.includes(pair) || first.get(String(pair.key.value)) === pair,
    );
  }

  /** The scalar keys of a mapping and its Markdown; its other keys become sections at `level`. */
  #held(map: Mapping, level: number, isRoot = false): Held {
    const keys: Field[] = [];
    const blocks: Block[] = [];
    for (const { key, value: written } of this.#pairs(map)) {
      const name = String(key.value);
      const value = this.#follow(written);
      if (
        name === 'sections' &&
        isSeq(value) &&
        !this.#isTemplate &&
        value.items.every((item) => isMap(item))
      )
        this.#entries(value.items, level, sectionNameKeys);
      else if ((isMap(value) || isSeq(value)) && value.items.length > 0 && !(isRoot && name === 'disable'))
        this.#section(key, value, nodeSpan(this.#source, written as Node), level);
      else if (name === 'content' && isScalar(value) && value.value !== null)
        blocks.push(...this.#markdown(value, level));
      else keys.push(this.#field(key, written, value));
    }
    return { keys, blocks };
  }

  #field(key: Scalar, written: unknown, value: unknown): Field {
    const field = keyField(this.#source, key, value);
    // What an alias stands for is elsewhere; the field ends where the alias does.
    return written === value
      ? field
      : { ...field, span: field.label.through(nodeSpan(this.#source, written as Node)) };
  }

  /** The blocks before the first heading of a Markdown text; a heading begins a section at `level` or below. */
  #markdown(value: Scalar, level: number): readonly Block[] {
    let before: readonly Block[] = [];
    for (const { level: depth, span, heading, blocks } of readContent(this.#source, value)) {
      if (!heading) before = blocks;
      else
        this.#content(span, heading.span, heading.inline, level + depth - 1, () => ({
          keys: [],
          blocks: [...blocks],
        }));
    }
    return before;
  }

  #section(key: Scalar, value: Mapping | Sequence, end: Span, level: number): void {
    const label = nodeSpan(this.#source, key);
    this.#content(label.through(end), label, keyInline(this.#source, key), level, () =>
      isMap(value) ? this.#held(value, level + 1) : this.#sequence(String(key.value), value, level + 1),
    );
  }

  /** Adds a section before those inside it, which `read` adds. */
  #content(span: Span, headingSpan: Span, inline: Inline, level: number, read: () => Held): void {
    const index = this.contents.length;
    const heading = readHeading(headingSpan, level, inline);
    const content = {
      anchor: this.#source.anchor,
      span,
      heading,
      blocks: [] as Block[],
      keys: [] as Field[],
      problems: [],
    };
    this.contents.push(content);
    const { keys, blocks } = read();
    this.contents[index] = { ...content, keys, blocks };
  }

  #sequence(name: string, sequence: Sequence, level: number): Held {
    const items = sequence.items.map((item) => this.#follow(item));
    const maps = items.filter((item): item is Mapping => isMap(item));
    if (maps.length === 0) return { keys: [], blocks: [this.#list(sequence)] };
    if (isChecklist(maps.map((map) => this.#pairs(map).map(({ key }) => String(key.value)))))
      return { keys: [], blocks: [this.#list(sequence)] };
    if (isTableKey(name) && maps.length === items.length)
      return { keys: [], blocks: [this.#table(sequence, maps)] };
    this.#entries(maps, level, nameKeys);
    return { keys: [], blocks: maps.length < items.length ? [this.#list(sequence, true)] : [] };
  }

  /** A section for each mapping of a list, called by the first of these keys that it has, else by its first key. */
  #entries(maps: readonly unknown[], level: number, names: readonly string[]): void {
    for (const item of maps) {
      const map = this.#follow(item);
      const pairs = isMap(map) ? this.#pairs(map) : [];
      const named =
        names.flatMap((wanted) => pairs.filter(({ key }) => String(key.value) === wanted))[0] ?? pairs[0];
      if (!isMap(map) || !named) continue;
      const inline =
        scalarInline(this.#source, this.#follow(named.value)) ?? keyInline(this.#source, named.key);
      const heading = {
        ...inline,
        text: inline.text.replace(/_/g, ' '),
        prose: inline.prose.replace(/_/g, ' '),
      };
      this.#content(nodeSpan(this.#source, map), inline.span, heading, level, () =>
        this.#withBox(this.#held(map, level + 1), map, inline),
      );
    }
  }

  /** `done: false` in an entry is a box for what the entry is called. */
  #withBox({ keys, blocks }: Held, map: Mapping, inline: Inline): Held {
    const done = this.#pairs(map).find(
      ({ key, value }) =>
        doneKeys.test(String(key.value)) && isScalar(value) && typeof value.value === 'boolean',
    );
    if (!done || !isScalar(done.value)) return { keys, blocks };
    const label = nodeSpan(this.#source, done.key);
    const box = nodeSpan(this.#source, done.value);
    const span = nodeSpan(this.#source, map);
    const task = { box, checked: done.value.value === true, ...commentOf(done.value, map) };
    const item = { span, marker: span.part(0, 0), task, inline, blocks: [] };
    return {
      keys: keys.filter((field) => field.label.start !== label.start),
      blocks: [{ kind: 'list', span, ordered: false, items: [item] }, ...blocks],
    };
  }

  #list(sequence: Sequence, scalarsOnly = false): List {
    const items: ListItem[] = [];
    for (const written of sequence.items) {
      const item = this.#follow(written);
      if (scalarsOnly && isMap(item)) continue;
      const read = isMap(item) ? this.#taskItem(item) : this.#textItem(item);
      if (read) items.push(read);
    }
    return { kind: 'list', span: nodeSpan(this.#source, sequence), ordered: false, items };
  }

  #textItem(node: unknown): ListItem | undefined {
    const inline = scalarInline(this.#source, node);
    if (!inline) return undefined;
    const start = inline.span;
    const box = /^\[([ xX])\]\s+/.exec(inline.text);
    if (!box) return { span: start, marker: start.part(0, 0), inline, blocks: [] };
    const rest = {
      ...readInline(this.#source, null, start.start + box[0].length, start.end),
      ...(inline.decoded !== undefined && { decoded: inline.decoded.slice(box[0].length).trim() }),
    };
    return {
      span: start,
      marker: start.part(0, 0),
      task: { box: start.part(1, 2), checked: box[1] !== ' ', ...commentOf(node) },
      inline: rest,
      blocks: [],
    };
  }

  /** `{ text: …, done: false, items: […] }`; what else the mapping says is a list below the item. */
  #taskItem(map: Mapping): ListItem | undefined {
    const pairs = this.#pairs(map);
    const done = pairs.find(({ key }) => doneKeys.test(String(key.value)));
    const text = textKeys.flatMap((wanted) => pairs.filter(({ key }) => String(key.value) === wanted))[0];
    const inline = text && scalarInline(this.#source, this.#follow(text.value));
    if (!inline) return undefined;
    const nested = pairs.find(({ value }) => isSeq(value));
    const span = nodeSpan(this.#source, map);
    const box = done && isScalar(done.value) ? nodeSpan(this.#source, done.value) : undefined;
    return {
      span,
      marker: span.part(0, 0),
      ...(box &&
        isScalar(done?.value) &&
        // `done: maybe` is nothing that can be told; the schema's rule says so.
        typeof done.value.value !== 'string' && {
          task: { box, checked: done.value.value === true, ...commentOf(done.value, map) },
        }),
      inline,
      blocks: [
        ...(nested && isSeq(nested.value) ? [this.#list(nested.value)] : []),
        ...this.#remarks(pairs.filter((pair) => pair !== done && pair !== text && pair !== nested)),
      ],
    };
  }

  /** `owner: Ann` as it stands there. */
  #remarks(pairs: readonly { key: Scalar; value: unknown }[]): List[] {
    const items = pairs.flatMap(({ key, value }): ListItem[] => {
      const inline = scalarInline(this.#source, value);
      if (!inline || inline.raw.includes('\n')) return [];
      const span = nodeSpan(this.#source, key).through(nodeSpan(this.#source, value as Node));
      return [
        {
          span,
          marker: span.part(0, 0),
          inline: readInline(this.#source, null, span.start, inline.span.end),
          blocks: [],
        },
      ];
    });
    const [first] = items;
    return first ? [{ kind: 'list', span: first.span, ordered: false, items }] : [];
  }

  #table(sequence: Sequence, maps: readonly Mapping[]): Table {
    const columns = new Map<string, Inline>();
    for (const map of maps) {
      for (const { key } of this.#pairs(map)) {
        const name = String(key.value);
        if (!columns.has(name)) columns.set(name, keyInline(this.#source, key));
      }
    }
    const names = [...columns.keys()];
    const rows = maps.map((map): Row => {
      const pairs = this.#pairs(map);
      const span = nodeSpan(this.#source, map);
      const cells = names.map((name) => {
        const pair = pairs.find(({ key }) => String(key.value) === name);
        return (
          (pair && scalarInline(this.#source, this.#follow(pair.value))) ??
          readInline(this.#source, null, span.end, span.end)
        );
      });
      return { span, cells };
    });
    const span = nodeSpan(this.#source, sequence);
    return { kind: 'table', span, header: { span, cells: [...columns.values()] }, rows };
  }
}
