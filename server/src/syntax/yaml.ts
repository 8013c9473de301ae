import { parseAllDocuments, type Document } from 'yaml';
import type { Block, Field, Inline, List, ListItem, Row, Table } from '../plan/blocks.ts';
import { readHeading } from '../plan/heading.ts';
import type { ReadDocument } from '../plan/plan.ts';
import type { SectionContent, SyntaxProblem } from '../plan/section.ts';
import { Anchor } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { normalizeName } from '../text/words.ts';
import { readInline, spanOf, type Source } from './inline.ts';
import {
  isMap,
  isScalar,
  isSeq,
  keyField,
  nodeSpan,
  pairsOf,
  scalarInline,
  type Mapping,
  type Sequence,
} from './yamlNodes.ts';
import type { Scalar } from 'yaml';

/** A read YAML document, with the nodes for what needs the format itself. */
export interface YamlReading extends ReadDocument {
  readonly format: 'yaml';
  readonly documents: readonly Document.Parsed[];
}

/** Reads a YAML document: keys with scalars are fields, keys with mappings or lists are sections. Aliases stay unexpanded. */
export function readYaml(text: string): YamlReading {
  const source: Source = { text, anchor: new Anchor(0), shift: 0 };
  const { documents, problems } = parse(source);
  const reader = new YamlReader(source);
  for (const document of documents) if (isMap(document.contents)) reader.mapping(document.contents, 1);
  const root: SectionContent = {
    anchor: source.anchor,
    span: spanOf(source, 0, reader.contents[0]?.span.start ?? text.length),
    blocks: [],
    keys: reader.rootKeys,
    problems,
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

/** Lists of mappings that are tables by nature: a row an entry, a column a key. */
const tableKeys =
  /^(?:timeline|schedule|rollout schedule|monitoring schedule|contacts|contact list|roles|team|risks|risk register|environment variables|variables|messages)$/;
/** What names an entry of a list. */
const nameKeys = ['name', 'title', 'step', 'phase', 'stage', 'id', 'action', 'description', 'script'];
const doneKeys = /^(?:done|checked|complete|completed|ticked)$/;
const textKeys = ['text', 'item', 'name', 'title', 'task', 'description', 'check'];

class YamlReader {
  readonly contents: SectionContent[] = [];
  readonly rootKeys: Field[] = [];
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  /** Adds the root mapping's keys and sections. */
  mapping(map: Mapping, level: number): void {
    this.rootKeys.push(...this.#pairs(map, level));
  }

  /** The scalar keys of a mapping; its other keys become sections at `level`. */
  #pairs(map: Mapping, level: number): Field[] {
    const fields: Field[] = [];
    for (const { key, value } of pairsOf(map)) {
      if (isMap(value) && value.items.length > 0) this.#section(key, value, level);
      else if (isSeq(value) && value.items.length > 0) this.#section(key, value, level);
      else fields.push(keyField(this.#source, key, value));
    }
    return fields;
  }

  #section(key: Scalar, value: Mapping | Sequence, level: number): void {
    const label = nodeSpan(this.#source, key);
    const inline = readInline(this.#source, null, label.start, label.end);
    this.#content(label.through(nodeSpan(this.#source, value)), label, inline, level, () =>
      isMap(value)
        ? { keys: this.#pairs(value, level + 1), blocks: [] }
        : this.#sequence(String(key.value), value, level + 1),
    );
  }

  /** Adds a section before those inside it, which `read` adds. */
  #content(
    span: Span,
    headingSpan: Span,
    inline: Inline,
    level: number,
    read: () => { keys: Field[]; blocks: Block[] },
  ): void {
    const index = this.contents.length;
    const heading = readHeading(headingSpan, level, {
      ...inline,
      text: inline.text.replace(/_/g, ' '),
      prose: inline.prose.replace(/_/g, ' '),
    });
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

  #sequence(name: string, sequence: Sequence, level: number): { keys: Field[]; blocks: Block[] } {
    const maps = sequence.items.filter((item): item is Mapping => isMap(item));
    if (maps.length === 0) return { keys: [], blocks: [this.#list(sequence)] };
    const checklist = maps.every((map) => pairsOf(map).some(({ key }) => doneKeys.test(String(key.value))));
    if (checklist) return { keys: [], blocks: [this.#list(sequence)] };
    if (tableKeys.test(normalizeName(name)) && maps.length === sequence.items.length)
      return { keys: [], blocks: [this.#table(sequence, maps)] };
    for (const map of maps) {
      const pairs = pairsOf(map);
      const named =
        nameKeys.flatMap((wanted) => pairs.filter(({ key }) => String(key.value) === wanted))[0] ?? pairs[0];
      if (!named) continue;
      const inline =
        scalarInline(this.#source, named.value) ??
        readInline(
          this.#source,
          null,
          nodeSpan(this.#source, named.key).start,
          nodeSpan(this.#source, named.key).end,
        );
      this.#content(nodeSpan(this.#source, map), inline.span, inline, level, () => ({
        keys: this.#pairs(map, level + 1),
        blocks: [],
      }));
    }
    const scalars = sequence.items.filter((item) => !isMap(item));
    return { keys: [], blocks: scalars.length > 0 ? [this.#list(sequence)] : [] };
  }

  #list(sequence: Sequence): List {
    const items: ListItem[] = [];
    for (const item of sequence.items) {
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
    const rest = readInline(this.#source, null, start.start + box[0].length, start.end);
    return {
      span: start,
      marker: start.part(0, 0),
      task: { box: start.part(1, 2), checked: box[1] !== ' ' },
      inline: rest,
      blocks: [],
    };
  }

  /** `{ text: …, done: false, items: […] }`. */
  #taskItem(map: Mapping): ListItem | undefined {
    const pairs = pairsOf(map);
    const done = pairs.find(({ key }) => doneKeys.test(String(key.value)));
    const text = textKeys.flatMap((wanted) => pairs.filter(({ key }) => String(key.value) === wanted))[0];
    const inline = text && scalarInline(this.#source, text.value);
    if (!inline) return undefined;
    const nested = pairs.find(({ value }) => isSeq(value));
    const span = nodeSpan(this.#source, map);
    const box = done && isScalar(done.value) ? nodeSpan(this.#source, done.value) : undefined;
    return {
      span,
      marker: span.part(0, 0),
      ...(box && isScalar(done?.value) && { task: { box, checked: done.value.value === true } }),
      inline,
      blocks: nested && isSeq(nested.value) ? [this.#list(nested.value)] : [],
    };
  }

  #table(sequence: Sequence, maps: readonly Mapping[]): Table {
    const columns = new Map<string, Inline>();
    for (const map of maps) {
      for (const { key } of pairsOf(map)) {
        const name = String(key.value);
        const span = nodeSpan(this.#source, key);
        if (!columns.has(name)) columns.set(name, readInline(this.#source, null, span.start, span.end));
      }
    }
    const names = [...columns.keys()];
    const rows = maps.map((map): Row => {
      const pairs = pairsOf(map);
      const span = nodeSpan(this.#source, map);
      const cells = names.map((name) => {
        const pair = pairs.find(({ key }) => String(key.value) === name);
        return (
          (pair && scalarInline(this.#source, pair.value)) ??
          readInline(this.#source, null, span.end, span.end)
        );
      });
      return { span, cells };
    });
    const span = nodeSpan(this.#source, sequence);
    return { kind: 'table', span, header: { span, cells: [...columns.values()] }, rows };
  }
}
