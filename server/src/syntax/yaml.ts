import { parseAllDocuments, type Document, type Node, type Scalar } from 'yaml';
import type { Block, Field, Inline } from '../plan/blocks.ts';
import { readHeading } from '../plan/heading.ts';
import type { ReadDocument } from '../plan/plan.ts';
import type { SectionContent, SyntaxProblem } from '../plan/section.ts';
import { Anchor } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { spanOf, type Source } from './inline.ts';
import {
  isMap,
  isScalar,
  isSeq,
  commentOf,
  keyField,
  keyInline,
  nodeSpan,
  scalarInline,
  type Mapping,
  type Sequence,
} from './yamlNodes.ts';
import { Aliases } from './yamlAliases.ts';
import { YamlBlocks } from './yamlBlocks.ts';
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
  let isTemplate = false;
  const parts = documents.flatMap((document): DocumentPart[] => {
    if (!isMap(document.contents)) return [];
    isTemplate ||= document.contents.has('template');
    return [new YamlReader(source, new Aliases(document), isTemplate).read(document.contents)];
  });
  const contents = parts.flatMap((part) => part.contents);
  const root: SectionContent = {
    anchor: source.anchor,
    span: spanOf(source, 0, contents[0]?.span.start ?? text.length),
    blocks: parts.flatMap((part) => part.blocks),
    keys: parts.flatMap((part) => part.keys),
    problems: [...problems, ...parts.flatMap((part) => part.problems)].sort(
      (a, b) => a.span.start - b.span.start,
    ),
  };
  return { format: 'yaml', text, contents: [root, ...contents], documents };
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

/** What a mapping holds itself: the rest becomes sections. */
interface Held {
  readonly keys: Field[];
  readonly blocks: Block[];
}

/** What one of a file's documents adds to the plan. */
interface DocumentPart extends Held {
  readonly contents: readonly SectionContent[];
  readonly problems: readonly SyntaxProblem[];
}

class YamlReader {
  readonly #contents: SectionContent[] = [];
  readonly #source: Source;
  readonly #isTemplate: boolean;
  readonly #aliases: Aliases;
  readonly #blocks: YamlBlocks;

  constructor(source: Source, aliases: Aliases, isTemplate: boolean) {
    this.#source = source;
    this.#aliases = aliases;
    this.#isTemplate = isTemplate;
    this.#blocks = new YamlBlocks(source, aliases);
  }

  read(map: Mapping): DocumentPart {
    const held = this.#held(map, 1, true);
    const problems = [...this.#aliases.refused].map(([alias, reason]) => ({
      message: `Alias is not read: ${reason}`,
      span: nodeSpan(this.#source, alias),
    }));
    return { ...held, contents: this.#contents, problems };
  }

  /** The scalar keys of a mapping and its Markdown; its other keys become sections at `level`. */
  #held(map: Mapping, level: number, isRoot = false): Held {
    const keys: Field[] = [];
    const blocks: Block[] = [];
    for (const { key, value: written } of this.#aliases.pairs(map)) {
      const name = String(key.value);
      const value = this.#aliases.follow(written);
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
    const index = this.#contents.length;
    const heading = readHeading(headingSpan, level, inline);
    const content = {
      anchor: this.#source.anchor,
      span,
      heading,
      blocks: [] as Block[],
      keys: [] as Field[],
      problems: [],
    };
    this.#contents.push(content);
    const { keys, blocks } = read();
    this.#contents[index] = { ...content, keys, blocks };
  }

  #sequence(name: string, sequence: Sequence, level: number): Held {
    const items = sequence.items.map((item) => this.#aliases.follow(item));
    const maps = items.filter((item): item is Mapping => isMap(item));
    if (maps.length === 0) return { keys: [], blocks: [this.#blocks.list(sequence)] };
    if (isChecklist(maps.map((map) => this.#aliases.pairs(map).map(({ key }) => String(key.value)))))
      return { keys: [], blocks: [this.#blocks.list(sequence)] };
    if (isTableKey(name) && maps.length === items.length)
      return { keys: [], blocks: [this.#blocks.table(sequence, maps)] };
    this.#entries(maps, level, nameKeys);
    return { keys: [], blocks: maps.length < items.length ? [this.#blocks.list(sequence, true)] : [] };
  }

  /** A section for each mapping of a list, called by the first of these keys that it has, else by its first key. */
  #entries(maps: readonly unknown[], level: number, names: readonly string[]): void {
    for (const item of maps) {
      const map = this.#aliases.follow(item);
      const pairs = isMap(map) ? this.#aliases.pairs(map) : [];
      const named =
        names.flatMap((wanted) => pairs.filter(({ key }) => String(key.value) === wanted))[0] ?? pairs[0];
      if (!isMap(map) || !named) continue;
      const inline =
        scalarInline(this.#source, this.#aliases.follow(named.value)) ?? keyInline(this.#source, named.key);
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
    const done = this.#aliases
      .pairs(map)
      .find(
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
}
