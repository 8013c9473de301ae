import {
  isAlias,
  isCollection,
  isPair,
  visit,
  type Alias,
  type Document,
  type Node,
  type Scalar,
} from 'yaml';
import { groupBy } from '../text/groupBy.ts';
import { isMap, isScalar, isSeq, pairsOf, type Mapping } from './yamlNodes.ts';

/** One alias that comes to more than this is not followed: aliases of aliases multiply without end. */
const mostInOne = 5_000;
/** Nor are others once all together have come to this. */
const mostInAll = 50_000;

/** What the aliases of a document stand for, and what its mappings merge from them. */
export class Aliases {
  /** Aliases that were not followed, and why. */
  readonly refused = new Map<Alias, string>();
  readonly #document: Document.Parsed;
  readonly #sizes = new Map<Node, number>();
  #anchors: Map<string, Node[]> | undefined;
  #read = 0;

  constructor(document: Document.Parsed) {
    this.#document = document;
  }

  /** The node itself, or the one that it is an alias of; undefined for an alias that is not followed. */
  follow(node: unknown): unknown {
    if (!isAlias(node)) return node;
    const target = this.#target(node);
    if (!target) this.refused.set(node, `nothing before it is marked &${node.source}`);
    else if (isIn(node, target)) this.refused.set(node, 'it stands for something that it is part of');
    else if (this.#size(target) > mostInOne)
      this.refused.set(node, `with the aliases in it, it comes to more than ${mostInOne} entries`);
    else if (this.#read <= mostInAll) {
      this.#read += this.#size(target);
      if (this.#read <= mostInAll) return this.follow(target);
      this.refused.set(node, `the aliases of this file come to more than ${mostInAll} entries`);
    }
    return undefined;
  }

  /** The pairs of a mapping, those included that it merges from others. */
  pairs(map: Mapping): { key: Scalar; value: unknown }[] {
    const own = pairsOf(map);
    const merged = map.items.flatMap(({ key, value }) => {
      if (!isScalar(key) || key.value !== '<<') return [];
      const from = this.follow(value);
      const sources = isSeq(from) ? from.items.map((item) => this.follow(item)) : [from];
      return sources.flatMap((each) => (isMap(each) ? this.pairs(each) : []));
    });
    if (merged.length === 0) return own;
    const first = new Map([...own, ...merged].toReversed().map((pair) => [String(pair.key.value), pair]));
    return [...own, ...merged].filter(
      (pair) => own.includes(pair) || first.get(String(pair.key.value)) === pair,
    );
  }

  /** An alias stands for the last node before it that has the anchor. */
  #target(alias: Alias): Node | undefined {
    this.#anchors ??= anchorsIn(this.#document);
    return this.#anchors.get(alias.source)?.findLast((each) => startOf(each) < startOf(alias));
  }

  /** How many nodes there are in a node, those included that its aliases stand for. */
  #size(node: Node): number {
    const known = this.#sizes.get(node);
    if (known !== undefined) return known;
    let size = 1;
    if (isAlias(node)) {
      const target = this.#target(node);
      if (target && !isIn(node, target)) size += this.#size(target);
    } else if (isCollection(node)) {
      for (const item of node.items) {
        const value = isPair(item) ? item.value : item;
        size += 1 + (value ? this.#size(value as Node) : 0);
      }
    }
    this.#sizes.set(node, size);
    return size;
  }
}

function anchorsIn(document: Document.Parsed): Map<string, Node[]> {
  const marked: (Node & { anchor: string })[] = [];
  visit(document, {
    Value: (_key, node) => {
      if (node.anchor !== undefined) marked.push(node as Node & { anchor: string });
    },
  });
  return groupBy(marked, ({ anchor }) => anchor);
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function isIn(alias: Alias, node: Node): boolean {
  return (node.range?.[1] ?? 0) > startOf(alias);
}
