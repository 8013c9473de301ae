import type { Field, Inline } from '../blocks.ts';
import type { Section } from '../section.ts';
import type { Span } from '../../text/span.ts';
import { fieldNames } from '../vocabulary/fields.ts';
import type { Strategy } from '../vocabulary/index.ts';

/** A field that states how the change is brought out. */
export interface StatedStrategy {
  readonly span: Span;
  readonly field: Field;
  readonly value: Inline;
  /** All that the value names beyond doubt; `Canary behind a feature flag` names two, `carefully` none. */
  readonly strategies: readonly Strategy[];
}

const labels = new Set<string>(fieldNames.strategy);

/** The words that mean one strategy and nothing else wherever they stand. */
export const strategyWords: Readonly<Record<Strategy, RegExp>> = {
  'blue-green':
    /\bblue[\s/-]*green\b|\bred[\s/-]+black\b|\bslot swap|\bblau-grün|\bazul[-/]verde|\bbleu[-/]vert|蓝绿|ブルーグリーン/i,
  canary: /\bcanary\b|\bcanari\b|\bcanario\b|金丝雀|灰度|カナリア/i,
  rolling: /\brolling\b|滚动|ローリング/i,
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
  return section.fields.flatMap((field) => {
    const { name, value } = field;
    // `strategy: canary` and `strategy: {approach: canary}` in YAML; an `Approach:` elsewhere may be to anything.
    const known =
      labels.has(name) &&
      (/strateg|^deployment |^rollout /.test(name) ||
        section.within('strategy', 'summary') ||
        section.name === 'strategy');
    return value && known
      ? [{ span: value.span, field, value, strategies: strategiesNamed(value.text) }]
      : [];
  });
}
