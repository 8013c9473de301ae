import { distance } from 'fastest-levenshtein';
import type { Span } from '../../../text/span.ts';
import type { Field, Inline } from '../../blocks.ts';
import type { Section } from '../../section.ts';
import type { Strategy } from '../../vocabulary/index.ts';
import { labels } from '../../vocabulary/labels.ts';

/** A field that states how the change is brought out. */
export interface StatedStrategy {
  readonly span: Span;
  /** Absent where the heading, a short sentence or a ticked box says it. */
  readonly field?: Field;
  readonly value: Inline;
  /** All that the value names beyond doubt; `Canary behind a feature flag` names two, `carefully` none. */
  readonly strategies: readonly Strategy[];
}

const isLabel = (name: string): boolean => labels.exact(name) === 'strategy';

/** The words that mean one strategy and nothing else wherever they stand. */
export const strategyWords: Readonly<Record<Strategy, RegExp>> = {
  'blue-green':
    /\bblue[\s/-]*green\b|\bred[\s/-]+black\b|\bslot swap|\bblau-grün|\bazul[-/]verde|\bbleu[-/]vert|蓝绿|ブルーグリーン/i,
  canary: /\bcanary\b|\bcanari\b|\bcanario\b|金丝雀|灰度|カナリア/i,
  rolling: /\brolling(?:update)?\b|滚动|ローリング/i,
  'feature-flag': /\bfeature[\s-]*(?:flags?|toggles?|switch(?:es)?|gates?)\b|\bdark launch/i,
  recreate:
    /\brecreate\b|\bbig[ -]bang\b|\ball[ -]at[ -]once\b|\bstop[ -]the[ -]world\b|\bstop[ -](?:and[ -])?start\b/i,
};

/** The strategies that words name. */
export function strategiesNamed(text: string): Strategy[] {
  return (Object.keys(strategyWords) as Strategy[]).filter((strategy) => strategyWords[strategy].test(text));
}

export function strategiesIn(section: Section): StatedStrategy[] {
  return section.facts(readStrategies);
}

function readStrategies(section: Section): StatedStrategy[] {
  const groups = section.fields.filter(({ name, value }) => !value && isLabel(name));
  const stated = section.fields.flatMap((field) => {
    const { name, value } = field;
    // `**Deployment Strategy:**` over `- Type: Canary`
    const grouped =
      groups.length > 0 &&
      (ownLabel.test(name) || isLabel(name)) &&
      groups.some(({ introduces }) =>
        introduces.some(({ span }) => span.start <= field.span.start && field.span.end <= span.end),
      );
    // `strategy: canary` and `strategy: {approach: canary}` in YAML; an `Approach:` elsewhere may be to anything.
    const known =
      grouped ||
      (isLabel(name) &&
        (/strateg|\b(?:deployment|roll ?out|release)\b/.test(name) ||
          section.within('strategy', 'summary') ||
          section.name === 'strategy')) ||
      (ofHeader.test(name) && section.level <= 1 && value !== undefined && opensWithStrategy(value.text)) ||
      ((ownLabel.test(name) || (name === 'name' && field.form === 'yaml')) &&
        (section.kind === 'strategy' || ofRelease.test(section.name)));
    return value && known
      ? [{ span: value.span, field, value, strategies: strategiesNamed(value.text) }]
      : [];
  });
  if (stated.length > 0 || section.kind !== 'strategy') return stated;
  const told = toldIn(section);
  return told ? [{ span: told.span, value: told, strategies: strategiesNamed(told.text) }] : [];
}

/** In the header an approach or method is that of the plan, where its first word names one, or all but does. */
const ofHeader = /^(?:approach|method|(?:roll-?out|deployment|release) (?:style|type|mode))$/;

function opensWithStrategy(text: string): boolean {
  const [, first = ''] = /^\W*(\p{L}[\p{L}/-]*(?:[ -](?:green|flags?|bang))?)/u.exec(text) ?? [];
  const word = first.toLowerCase();
  return (
    strategiesNamed(first).length > 0 ||
    ['canary', 'rolling', 'recreate', 'blue-green'].some(
      (name) => word.length > 4 && distance(word, name) === 1,
    )
  );
}

/** What the section about the strategy calls it. */
const ownLabel =
  /^(?:(?:type|method|mode)(?: of (?:the )?(?:deployment|release|rollout))?|model|pattern|primary|strategy (?:chosen|selected|used)|(?:chosen|selected|primary) (?:strategy|approach)|chosen|selected|choice)$/;

/** `## Strategy: Canary`, `Blue-green.` as the first words of the section, or the one box that is ticked. */
function toldIn({ heading, blocks }: Section): Inline | undefined {
  const titled = heading && /strategy\s*[:–—]\s*(?=\p{L})/iu.exec(heading.inline.text);
  if (heading && titled) return partOf(heading.inline, titled.index + titled[0].length);
  const [first] = blocks;
  if (first?.kind === 'paragraph') return partOf(first.inline, 0);
  if (first?.kind !== 'list') return undefined;
  const ticked = first.items.filter(({ task }) => task?.checked === true);
  return ticked.length === 1 && ticked[0] && first.items.length > 1 ? partOf(ticked[0].inline, 0) : undefined;
}

/** The first words, where they are no more than a name. */
function partOf(inline: Inline, from: number): Inline | undefined {
  const rest = inline.text.slice(from);
  const said = /^\s*([^.:;,(\n]*?)\s*(?=\s[–—-]\s|[.:;,(\n]|\bbecause\b|\bsince\b|$)/.exec(rest)?.[1] ?? '';
  if (said === '' || said.split(/\s+/).length > 3) return undefined;
  const start = from + rest.indexOf(said);
  const cut = (text: string): string => text.slice(start, start + said.length);
  return {
    span: inline.span.part(start, start + said.length),
    raw: cut(inline.raw),
    text: cut(inline.text),
    prose: cut(inline.prose),
    links: [],
    strong: [],
  };
}

/** A section, or a key, that is about the release as such. */
export const ofRelease = /^(?:rollout|deployment|release)$/;
