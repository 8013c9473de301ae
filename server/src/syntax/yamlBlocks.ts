import type { Node, Scalar } from 'yaml';
import type { Inline, List, ListItem, Row, Table } from '../plan/blocks.ts';
import { plainInline, type Source } from './inline.ts';
import type { Aliases } from './yamlAliases.ts';
import {
  isMap,
  isScalar,
  isSeq,
  commentOf,
  keyInline,
  nodeSpan,
  scalarInline,
  type Mapping,
  type Sequence,
} from './yamlNodes.ts';
import { doneKeys } from './yamlShapes.ts';

const textKeys = ['text', 'item', 'name', 'title', 'task', 'description', 'check'];

/** Sequences that are blocks: lists, with boxes or without, and tables. */
export class YamlBlocks {
  readonly #source: Source;
  readonly #aliases: Aliases;

  constructor(source: Source, aliases: Aliases) {
    this.#source = source;
    this.#aliases = aliases;
  }

  list(sequence: Sequence, scalarsOnly = false): List {
    const items: ListItem[] = [];
    for (const written of sequence.items) {
      const item = this.#aliases.follow(written);
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
      ...plainInline(this.#source, start.start + box[0].length, start.end),
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
    const pairs = this.#aliases.pairs(map);
    const done = pairs.find(({ key }) => doneKeys.test(String(key.value)));
    const text = textKeys.flatMap((wanted) => pairs.filter(({ key }) => String(key.value) === wanted))[0];
    const inline = text && scalarInline(this.#source, this.#aliases.follow(text.value));
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
        ...(nested && isSeq(nested.value) ? [this.list(nested.value)] : []),
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
          inline: plainInline(this.#source, span.start, inline.span.end),
          blocks: [],
        },
      ];
    });
    const [first] = items;
    return first ? [{ kind: 'list', span: first.span, ordered: false, items }] : [];
  }

  table(sequence: Sequence, maps: readonly Mapping[]): Table {
    const columns = new Map<string, Inline>();
    for (const map of maps) {
      for (const { key } of this.#aliases.pairs(map)) {
        const name = String(key.value);
        if (!columns.has(name)) columns.set(name, keyInline(this.#source, key));
      }
    }
    const names = [...columns.keys()];
    const rows = maps.map((map): Row => {
      const pairs = this.#aliases.pairs(map);
      const span = nodeSpan(this.#source, map);
      const cells = names.map((name) => {
        const pair = pairs.find(({ key }) => String(key.value) === name);
        return (
          (pair && scalarInline(this.#source, this.#aliases.follow(pair.value))) ??
          plainInline(this.#source, span.end, span.end)
        );
      });
      return { span, cells };
    });
    const span = nodeSpan(this.#source, sequence);
    return { kind: 'table', span, header: { span, cells: [...columns.values()] }, rows };
  }
}
