import type { Pair } from 'yaml';
import { isMap, isNode, isPair, isScalar, isSeq, Scalar, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Code, Field, Inline } from '../plan/blocks.ts';
import { normalizeName } from '../text/words.ts';
import type { Span } from '../text/span.ts';
import { codeKeys } from './yamlShapes.ts';
import { blank, plainInline, spanOf, type Source } from './inline.ts';

export type Mapping = YAMLMap;
export type Sequence = YAMLSeq;
export { isMap, isPair, isScalar, isSeq };

/** The pairs of a mapping whose keys are plain scalars; merge keys and complex keys say nothing about a plan. */
export function pairsOf(map: Mapping): { key: Scalar; value: unknown }[] {
  return map.items.flatMap((pair: Pair) =>
    isScalar(pair.key) && String(pair.key.value) !== '<<' ? [{ key: pair.key, value: pair.value }] : [],
  );
}

/** Where a node stands, quotes and block header included. */
export function nodeSpan(source: Source, node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return spanOf(source, start + source.shift, end + source.shift);
}

/** What a comment behind the first of these nodes that has one says; comments on lines of their own belong to what follows. */
export function commentOf(...nodes: readonly unknown[]): { readonly comment?: string } {
  const [comment] = nodes.flatMap((node) => (isNode(node) ? (node.comment?.trim() ?? []) : []));
  return comment === undefined ? {} : { comment };
}

/** A scalar's text where it stands in the source; undefined for nothing (`key:` with no value, `null`, `""`). */
export function scalarInline(source: Source, node: unknown): Inline | undefined {
  if (!isScalar(node) || node.value === null || node.value === '') return undefined;
  let { start, end } = nodeSpan(source, node);
  if (node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE) {
    start++;
    if (end > start && /["']/.test(source.text.charAt(end - 1))) end--;
  } else if (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED) {
    start = blockStart(source, start, end);
  }
  const raw = source.text.slice(start, end);
  const trimmed = raw.trim();
  if (!trimmed) return undefined;
  const from = start + raw.indexOf(trimmed);
  const inline = textInline(source, from, from + trimmed.length);
  const said = typeof node.value === 'string' ? node.value.trim() : trimmed;
  return said === trimmed ? inline : { ...inline, decoded: said };
}

/** The first character behind a block scalar's header line. */
function blockStart(source: Source, start: number, end: number): number {
  const lineBreak = source.text.indexOf('\n', start);
  return lineBreak < 0 || lineBreak >= end ? end : lineBreak + 1;
}

/** Text of a YAML scalar: backticks mark code there too, and addresses are none of our words. */
function textInline(source: Source, from: number, to: number): Inline {
  const text = source.text.slice(from, to);
  const code = [...text.matchAll(/`[^`\n]+`|https?:\/\/\S+/g)].flatMap((match) => [
    from + match.index,
    from + match.index + match[0].length,
  ]);
  const links = [...text.matchAll(/\[\[([^\]\n]+)\]\]/g)].map((match) => ({
    span: spanOf(source, from + match.index, from + match.index + match[0].length),
    form: 'wiki' as const,
    target: match[1] ?? '',
    targetSpan: spanOf(source, from + match.index + 2, from + match.index + match[0].length - 2),
  }));
  return {
    span: spanOf(source, from, to),
    raw: text,
    text,
    prose: code.length > 0 ? blank(text, from, code) : text,
    links,
    strong: [],
  };
}

/** A block scalar as code, for commands and configuration kept in a plan. */
function blockCode(source: Source, node: Scalar, language: string): Code | undefined {
  if (node.type !== Scalar.BLOCK_LITERAL && node.type !== Scalar.BLOCK_FOLDED) return undefined;
  const span = nodeSpan(source, node);
  const start = blockStart(source, span.start, span.end);
  const content = source.text.slice(start, span.end);
  return {
    kind: 'code',
    span,
    language,
    fenced: true,
    masked: blank(source.text.slice(span.start, start), span.start, [span.start, start]) + content,
    content: spanOf(source, start, start + content.trimEnd().length),
  };
}

/** A key's words: `rollback_time` and `rollbackTime` stand for `Rollback time`, what is written otherwise for itself. */
export function keyWords(key: string): string {
  const name = /^\p{Ll}/u.test(key) ? key.replace(hump, (letter) => `_${letter.toLowerCase()}`) : key;
  if (!/^\p{Ll}[\p{Ll}\p{N}_]*$/u.test(name)) return key;
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');
}

/** Where the next word of `rollbackTime` begins. */
const hump = /(?<=\p{Ll})\p{Lu}(?=\p{Ll})/gu;

/** A key as a heading, its quotes left out. */
export function keyInline(source: Source, key: Scalar): Inline {
  const { start, end } = nodeSpan(source, key);
  const quoted = key.type === Scalar.QUOTE_DOUBLE || key.type === Scalar.QUOTE_SINGLE ? 1 : 0;
  const inline = plainInline(source, start + quoted, end - quoted);
  const words = keyWords(String(key.value));
  return {
    ...inline,
    text: inline.text.replace(/_/g, ' '),
    prose: inline.prose.replace(/_/g, ' '),
    ...(words !== inline.raw && { decoded: words }),
  };
}

/** A key with a scalar or a flat list as a field. */
export function keyField(source: Source, key: Scalar, value: unknown): Field {
  const label = nodeSpan(source, key);
  // `rollbackWindow` is `rollback window`.
  const name = normalizeName(String(key.value).replace(hump, ' $&'));
  const code =
    isScalar(value) && codeKeys[name] !== undefined ? blockCode(source, value, codeKeys[name]) : undefined;
  const text = code ? undefined : isSeq(value) ? flowInline(source, value) : scalarInline(source, value);
  const end = code?.span ?? text?.span ?? label;
  return {
    span: label.through(end),
    label,
    raw: String(key.value),
    name,
    ...(text && { value: text }),
    form: 'yaml',
    introduces: code ? [code] : [],
  };
}

/** `[a, b]` as one run of text, brackets left out. */
function flowInline(source: Source, node: Sequence): Inline | undefined {
  const span = nodeSpan(source, node);
  const raw = source.text.slice(span.start, span.end);
  const inner = raw.replace(/^\[|\]\s*$/g, '').trim();
  if (!inner) return undefined;
  const from = span.start + raw.indexOf(inner);
  return textInline(source, from, from + inner.length);
}
