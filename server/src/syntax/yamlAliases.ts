import { isAlias, isCollection, isPair, visit, type Alias, type Document, type Node } from 'yaml';

/** One alias that comes to more than this is not followed: aliases of aliases multiply without end. */
const mostInOne = 5_000;
/** Nor are others once all together have come to this. */
const mostInAll = 50_000;

/** What the aliases of a document stand for. */
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
  const anchors = new Map<string, Node[]>();
  visit(document, {
    Value: (_key, node) => {
      if (node.anchor === undefined) return;
      const same = anchors.get(node.anchor);
      if (same) same.push(node);
      else anchors.set(node.anchor, [node]);
    },
  });
  return anchors;
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function isIn(alias: Alias, node: Node): boolean {
  return (node.range?.[1] ?? 0) > startOf(alias);
}
