import type { Inline, Link } from '../blocks.ts';
import { walkItems } from '../blocks.ts';
import type { Section } from '../section.ts';
import type { Span } from '../../text/span.ts';
import { normalizeName, squeeze } from '../../text/words.ts';
import { idsIn } from '../ids.ts';
import { entriesIn } from './entries.ts';
import { textsIn } from './texts.ts';

/** A pointer to something outside this place: a wiki link, a link to a file, an anchor or an address. */
export interface Reference {
  readonly span: Span;
  readonly form: Link['form'];
  readonly target: string;
  readonly targetSpan: Span;
}

export function referencesIn(section: Section): Reference[] {
  return section.facts(readReferences);
}

function readReferences(section: Section): Reference[] {
  const inTexts = textsIn(section).flatMap((inline) => [
    ...inline.links.map(({ span, form, target, targetSpan }) => ({ span, form, target, targetSpan })),
    ...writtenIn(inline),
  ]);
  // `[design]: ./design.md`; the links to it give only its label.
  const defined = section.blocks.flatMap((block) => {
    if (block.kind !== 'definition' || block.target === '') return [];
    const { span, target, targetSpan } = block;
    return [{ span, form: 'inline' as const, target, targetSpan }];
  });
  return [...inTexts, ...defined];
}

/** `[Rollback](./rollback.md)` in a text of YAML, which has no links of its own, and a relative path alone. */
function writtenIn({ prose, span }: Inline): Reference[] {
  if (!prose.includes('](') && !prose.startsWith('.')) return [];
  return [...prose.matchAll(writtenLink)].map((match) => {
    const target = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].lastIndexOf(target);
    const place = span.part(start, start + target.length);
    return { span: place, form: 'inline' as const, target, targetSpan: place };
  });
}

const writtenLink = /(?<![\\\w])\[[^\][\n]+\]\(([^()\s]+)\)|^(\.{1,2}\/[\w./-]+\.(?:md|ya?ml))$/g;

/** Something that this plan waits for, or that waits for it. */
export interface Dependency {
  readonly span: Span;
  readonly direction: 'blocked-by' | 'blocks';
  readonly text: string;
  /** The ids in it; where it names none, those of the files that it links to. */
  readonly ids: readonly string[];
  /** The files that it links to, as seen from the document. */
  readonly files: readonly string[];
}

export function dependenciesIn(section: Section): Dependency[] {
  return section.facts(readDependencies);
}

function readDependencies(section: Section): Dependency[] {
  const found: Dependency[] = [];
  const take = (
    direction: Dependency['direction'],
    span: Span,
    text: string,
    links: readonly Link[] = [],
  ): void => {
    if (/^(?:none|n\/a|-|nothing)$/i.test(squeeze(text))) return;
    const ids = idsIn(text);
    const linked = ids.length > 0 ? ids : links.flatMap(({ target }) => idsIn(fileOf(target)));
    const files = links.flatMap(({ form, target }) =>
      form === 'inline' && !target.includes(':') ? [target.replace(/[#?].*$/, '')] : [],
    );
    found.push({ span, direction, text: squeeze(text), ids: linked, files });
  };
  for (const { name, value, introduces } of section.fields) {
    const opens = value && requiring.test(name) && opensWithId.test(value.text);
    const direction = opens ? 'blocked-by' : directionOf(name);
    if (!direction) continue;
    if (value) take(direction, value.span, value.text, value.links);
    for (const { item } of walkItems(introduces))
      take(direction, item.inline.span, item.inline.text, item.inline.links);
  }
  const own = section.kind === 'blockedBy' ? 'blocked-by' : section.kind === 'blocks' ? 'blocks' : undefined;
  if (own)
    for (const { item } of walkItems(section.blocks))
      take(own, item.inline.span, item.inline.text, item.inline.links);
  for (const { direction, inline } of inRows(section)) take(direction, inline.span, inline.text);
  for (const inline of section.mayHold(anyId) ? textsIn(section) : []) {
    const first = idFirst.exec(inline.text);
    if (first?.[1] !== undefined) {
      const from = first.index + first[0].indexOf(first[1]);
      const place = inline.span.part(from, from + first[1].length);
      if (!found.some((each) => each.span.start <= place.start && place.end <= each.span.end))
        take('blocked-by', place, first[1]);
      continue;
    }
    for (const { direction, span, text } of toldIn(inline))
      if (!found.some((each) => each.span.start < span.end && span.start < each.span.end))
        take(direction, span, text);
  }
  return found;
}

/** The name of the file that a link leads to. */
function fileOf(target: string): string {
  return (
    target
      .replace(/[#?].*$/, '')
      .split('/')
      .at(-1) ?? ''
  );
}

/** `Blocked by DP-4. Blocks DP-9 and DP-12.`: each of them reaches up to the next, or to the end of its sentence. */
function toldIn(inline: Inline): Omit<Dependency, 'ids' | 'files'>[] {
  if (!/[A-Z]-\d/.test(inline.text)) return [];
  const told = [...inline.text.matchAll(inWords)];
  return told.flatMap((match, index) => {
    const direction = directionOf(match[1]?.toLowerCase() ?? 'blocked by');
    if (!direction) return [];
    const start = match.index + match[0].length;
    const next = told[index + 1]?.index ?? inline.text.length;
    const stop = /[.;](?=\s+\p{Lu})/u.exec(inline.text.slice(start, next))?.index;
    const end = stop === undefined ? next : start + stop;
    return [{ direction, span: inline.span.part(start, end), text: inline.text.slice(start, end) }];
  });
}

/** `| DP-2 | Blocked by |`, and in YAML `- id: DP-2` with `type: blocked by`: one cell gives the plan, another the tie. */
function inRows(section: Section): { direction: Dependency['direction']; inline: Inline }[] {
  if (!section.mayHold(anyId)) return [];
  return entriesIn(section).flatMap(({ cells }) => {
    const ties = cells.flatMap(({ head, inline }) => {
      const direction = tieHead.test(head) ? directionOf(normalizeName(inline.text)) : undefined;
      return direction ? [direction] : [];
    });
    const [named, more] = cells.filter(({ inline }) => opensWithId.test(inline.text));
    const [direction] = ties;
    return direction && ties.length === 1 && named && !more ? [{ direction, inline: named.inline }] : [];
  });
}

const anyId = /[A-Z][A-Z0-9]{0,30}-\d/;
const requiring = /^(?:requires|needs|prerequisite (?:plans?|changes?))$/;
const opensWithId = /^[\s*_`[]*[A-Z][A-Z0-9]*-\d/;
/** `DP-4 must be done before this plan starts`, `DP-4 (blocks this plan)`. */
const idFirst =
  /^[\s*_`[]*([A-Z][A-Z0-9]*-\d+)(?![\w-])[^.;\n]{0,60}?(?:\b(?:must|has to|needs to) (?:be|have) [^.;\n]{2,30} before this (?:plan|release|deployment|change)\b|\bblocks this (?:plan|release|deployment|change)\b)/;

const tieHead = /^(?:relation(?:ship)?|type|kind|direction|dependency(?: type)?|tie|how|link)$/;

/** `- Blocked by DP-4` and `Depends on DP-4, DP-5`, `It must wait until DP-4 is done`, without a colon: an id opens what follows. */
const inWords =
  /(?:(?:^|[.;,](?=\s)|\band(?=\s))[\s*_]*(?:it (?:is )?|and )?(blocked by|depends on|waits for|blocks|required by)[*_]*|\b(?:(?:is )?blocked by|depends on|wait(?:s|ing)? (?:for|until)|(?:cannot|must not|may not) (?:start|begin) (?:before|until)|this (?:plan|release|deployment|change) (?:requires|needs)))[*_]*:?[*_]*\s+(?=[*_`[(]*[A-Z][A-Z0-9]*-\d)/gi;

function directionOf(name: string): Dependency['direction'] | undefined {
  if (/^(?:blocked by|depends on|waits for|predecessors?|preceding (?:plan|change)s?)$/.test(name))
    return 'blocked-by';
  return /^(?:blocks|required by|successors?|following (?:plan|change)s?)$/.test(name) ? 'blocks' : undefined;
}

/** The labels of link definitions in the document, lower case: `[label]` in prose is a link to one of them. */
export function linkLabels(plan: {
  facts<T>(read: (section: Section) => readonly T[]): readonly T[];
}): Set<string> {
  return new Set(plan.facts(readLabels));
}

function readLabels(section: Section): string[] {
  return section.blocks.flatMap((block) => (block.kind === 'definition' ? [block.label.toLowerCase()] : []));
}
