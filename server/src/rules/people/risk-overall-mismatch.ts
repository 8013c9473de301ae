import type { Inline } from '../../plan/blocks.ts';
import { isOverall, overallIn, risksIn } from '../../plan/facts/people/risks.ts';
import { tablesIn } from '../../plan/facts/tables.ts';
import { partOf } from '../../plan/fieldsOf.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import {
  combineRisk,
  readRiskLevel,
  riskLevels,
  type RiskLevel,
  type RiskMatrix,
} from '../../plan/vocabulary/riskLevels.ts';
import { squeeze } from '../../text/words.ts';
import { isOpen } from '../../plan/isOpen.ts';
import { remarkedRisksIn } from './remarkedRisks.ts';
import { isHead } from '../../plan/facts/strategy/saidStrategies.ts';
import { defineRule } from '../rule.ts';

export const riskOverallMismatch = defineRule({
  name: 'risk-overall-mismatch',
  level: 'essential',
  severity: 'warning',
  nature: 'consistency',
  description: 'An overall risk below the highest risk of the table.',
  rationale: `The overall level decides who approves the release and who is on call for it. It is never lower than the worst row
below it.

A row comes to: low × high and medium × medium are medium; medium × high and low × critical are high; high × high and what
lies above are critical. A team that reckons otherwise writes what differs under \`riskMatrix\` in its configuration, by probability
and then impact: \`riskMatrix: { low: { high: high } }\`. A column of its own for the level takes the place of all that.`,
  valid: [
    '## Risks\n\n**Overall risk: High**\n\n1. **Locks** (High) – short batches.\n2. **Slow lists** (Low) – warm them up.\n',
    '## Risks\n\nEach has a level:\n\n- **High** – ask the board first\n- **Low** – tell the team\n\n### Overall risk: Low\n\nThe form is old (high time).\n',
    '## Risks\n\n### Risk level: High\n\n| Risk | Impact | Mitigation |\n|---|---|---|\n| Locks | High | Batches |\n\n### Risk level: Low\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Slow | Medium | High | Cache |\n',
    '## Risks\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Lists go stale | Medium | High | Keep both |\n\nTaken together they are low on nobody’s list.\n',
    '# Release\n\n## What we ship\n\nA new form. The risk is medium: the payment itself is not touched.\n\n## Risks\n\n| Risk | Probability | Impact |\n|---|---|---|\n| Slow | Medium | Medium |\n',
    '| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Migration | Low | High | Backup |\n| Leak | Low | Medium | Scan |\n\n**Overall Risk Level:** Medium\n',
    '**Risk Level:** High\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Migration | Low | Critical | Backup |\n',
    '| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Migration | High | High | Backup |\n\n**Overall Risk Level:** Low / Medium / High\n',
    '| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Migration | 20% | Users wait | Backup |\n| [Risk] | High | High | [Mitigation] |\n\n**Overall Risk Level:** Low\n',
    '| Risk | Probability | Impact | Level |\n|---|---|---|---|\n| Migration | Medium | High | Low |\n\n**Overall Risk:** Low\n',
    '| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Migration | High | High | Backup |\n\n**Overall Risk Level:** Low after the mitigations above\n',
    {
      text: '| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Migration | High | High | Backup |\n\n**Overall Risk Level:** High\n',
      settings: { riskMatrix: { high: { high: 'high' } } },
    },
    '| Field | Value |\n|---|---|\n| Status | Planned |\n| Risk | Low |\n\n## Risks\n\n1. Migration\n   - Likelihood: Low\n   - Impact: High\n   - Mitigation: Backup\n',
    '## Change 7\n\n**Risk:** Low\n\n## Change 8\n\n**Risk:** Low\n\n## Risks\n\n| Risk | Probability | Impact |\n|---|---|---|\n| Migration | High | High |\n',
  ],
  invalid: [
    '# Broker\n\nStatus: ready\nExpected outage: none. Overall risk: ⟦low⟧.\n\n## Risks\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Slow node | High | Medium | Two suffice |\n',
    '## Risks\n\n**Overall risk: ⟦Medium⟧**\n\n### R1: Locks (High)\n\n**Mitigation:** short batches\n',
    '## Risk Assessment: ⟦Low⟧\n\n| Risk | Severity | Mitigation |\n|---|---|---|\n| Locks | High | Batches |\n| Slow | Low | Cache |\n',
    '## Risks\n\n- 🔴 **High** – Locks on the orders. *Mitigation:* short batches.\n- 🟢 **Low** – A slow start. *Mitigation:* warm it up.\n\nTaken together, the risk of this release is rated ⟦medium⟧.\n',
    '## Risks\n\n1. **Locks** (High) – short batches.\n2. **Slow lists** (Low) – warm them up.\n\nThis is a ⟦low⟧-risk change.\n',
    '## What could go wrong\n\n| What | How likely | How bad | What we do |\n|---|---|---|---|\n| Lists go stale | Medium | High | Keep both |\n\nTaken together: ⟦Low⟧.\n',
    '# Plan\n\n**Overall risk:** ⟦Low⟧\n\n## Risks\n\n| Risk | P | I | Mitigation |\n|---|---|---|---|\n| Negative balances | Low | High | A job each hour |\n',
    '# Change\n\n**Risk:** ⟦Low⟧\n\n## Risks\n\n**Risk:** The registrar rejects it. **Probability:** Medium. **Impact:** Medium. **Mitigation:** One zone first.\n\n**Risk:** A record type is missing. **Probability:** Low. **Impact:** Low. **Mitigation:** Rehearsed.\n',
    '# Release\n\n## What we ship\n\nA new form. The risk is ⟦low⟧: the payment itself is not touched.\n\n## Risks\n\n| Risk | Probability | Impact |\n|---|---|---|\n| Slow | Medium | Medium |\n',
    '## Risks\n\n| Risk | Likelihood | Impact |\n|---|---|---|\n| Old address is cached | High | Medium |\n\nOverall: ⟦Medium⟧.\n',
    '## Risks\n\nOverall risk level: ⟦Low⟧.\n\n- **Data loss** (probability: medium, impact: high). Mitigation: backup.\n',
    '## Risks\n\n| Risk | Level | Mitigation |\n|---|---|---|\n| Data loss | High | Backup |\n| **Overall** | **⟦Low⟧** | |\n',
    {
      text: '| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Migration | Medium | High | Backup |\n| Leak | Low | Medium | Scan |\n\n**Overall Risk Level:** ⟦Low⟧\n',
      chosen: {
        title: 'Set the level to High',
        text: '| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Migration | Medium | High | Backup |\n| Leak | Low | Medium | Scan |\n\n**Overall Risk Level:** High\n',
      },
    },
    '**Risk Level:** ⟦🟡 Medium⟧\n\n## Risks\n\n| Risk | Likelihood | Impact | Mitigation |\n|---|---|---|---|\n| Migration | Low | Critical | Backup |\n',
    '| Risk | Severity | Mitigation |\n|---|---|---|\n| Leak | Critical | Scan |\n\n- Overall risk: ⟦Low⟧\n\n| Risk | Probability | Impact |\n|---|---|---|\n| Migration | High | High |\n',
    '| Field | Value |\n|---|---|\n| Status | Planned |\n| Risk level | ⟦Low⟧ |\n\n## Risks\n\n- Double payment (likelihood: medium, impact: high): keys\n- Lag (likelihood: low, impact: low): wait\n',
    '## Risks\n\n**Overall:** ⟦Medium⟧\n\n### Double payment\n\n- Probability: High\n- Impact: High\n- Mitigation: keys\n',
    '| Risk | Level | Mitigation |\n|---|---|---|\n| Double payment | High | Keys |\n\n**Overall risk:** ⟦Medium⟧\n',
    {
      text: '**Risk Level:** ⟦Low⟧\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Leak | Low | Medium | Scan |\n',
      settings: { riskMatrix: { low: { medium: 'medium' } } },
    },
    {
      format: 'yaml',
      text: 'risk level: ⟦low⟧\nrisks:\n  - risk: Migration\n    probability: high\n    impact: medium\n    mitigation: Backup\n',
    },
  ],
  *check(plan, { settings }) {
    const worst = worstRow(plan, settings.riskMatrix);
    if (!worst) return;
    for (const { value, slack } of overall(plan)) {
      const level = readRiskLevel(value.text);
      if (!level || riskLevels.indexOf(level) + slack >= riskLevels.indexOf(worst.level)) continue;
      if (isOpen(plan, value.span)) continue;
      if (/\b(?:after|residual|with (?:the )?mitigation|once|mitigated|net|following)\b/i.test(value.text))
        continue;
      const start = value.text.length - value.text.trimStart().length;
      const spelled = spell(worst.level, value.text);
      const word = /\p{L}+/u.exec(value.text);
      yield {
        message: `“${worst.name}” is ${worst.level} (${worst.because}), so the release as a whole is no ${level} risk. Raise the level: it decides who approves and who stands by.`,
        span: value.span.part(start, value.text.trimEnd().length),
        related: [{ message: 'The highest risk', span: worst.span }],
        fixes: word
          ? [
              {
                title: `Set the level to ${spelled}`,
                edits: [
                  { range: value.span.part(word.index, word.index + word[0].length), newText: spelled },
                ],
                safe: false,
              },
            ]
          : [],
      };
    }
  },
});

function spell(level: RiskLevel, like: string): string {
  const word = /\p{L}+/u.exec(like)?.[0] ?? '';
  if (word === word.toUpperCase() && word.length > 1) return level.toUpperCase();
  return /^\p{Lu}/u.test(word) ? level.charAt(0).toUpperCase() + level.slice(1) : level;
}

/** What is said of the release as a whole; several plain `Risk:` fields speak of parts. */
function overall(plan: Plan): { value: Inline; slack: number }[] {
  const inHeader = plan.headerField('risk');
  const fields = plan
    .fieldsOf('risk')

    // `**Risk:** The form is new` names one of them.
    .filter(
      (field) => readRiskLevel(field.value?.text ?? '') && (field.form !== 'table' || field === inHeader),
    );
  const whole = fields.filter(({ name }) => /overall|gesamt|global|general/.test(name));
  const header = fields.filter((field) => !whole.includes(field));
  const own = header.length === 1 ? header : [];
  const inRisks = plan
    .sectionsOf('risks')
    .flatMap((section) => section.fields.filter(({ name, value }) => value && bare.test(name)));
  const told = [
    ...plan.sectionsOf('risks').flatMap((section) => section.facts(toldIn)),
    ...plan.facts(toldInHead),
  ];
  const inHeadings = plan.facts(toldInHeading);
  if (inHeadings.length === 1) told.push(...inHeadings);
  return [
    ...told.map((value) => ({ value, slack: 0 })),
    ...[...whole, ...own, ...inRisks].flatMap(({ value, name, form }) =>
      // A cell that is headed by no more than `Risk` may be the verdict after all mitigations.
      value ? [{ value, slack: form === 'table' && name === 'risk' ? 1 : 0 }] : [],
    ),
  ];
}

/** `The risk is medium: the form is new.`, where the plan says what it is about. */
function toldInHead(section: Section): Inline[] {
  return isHead(section) && !section.isRollback ? levelsBehind(section, [headRisk, wholeIs]) : [];
}

/** The level that ends what the first of these finds in a paragraph. */
function levelsBehind(section: Section, patterns: readonly RegExp[]): Inline[] {
  return section.blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' || !/risk/i.test(block.inline.text)) return [];
    for (const pattern of patterns) {
      const match = pattern.exec(block.inline.text);
      if (!match) continue;
      const end = match.index + match[0].length;
      return [partOf(block.inline, end - (match[1] ?? match[2] ?? '').length, end)];
    }
    return [];
  });
}

/** `This is a low-risk change.`, `The risk of this release is assessed as low` */
const wholeIs =
  /(?:^|[.!?,]\s+|\b(?:therefore|overall|together|whole)\s+)(?:this is (?:therefore |overall )?an? (\p{L}+)(?=[ -]risk (?:change|release|deployment|rollout|migration|upgrade|cutover|operation)\b)|(?:the|our) (?:overall |total |combined )?risk(?: level)? (?:of|for) (?:this|the) (?:change|release|deployment|rollout|plan|migration|upgrade|cutover) is (?:(?:rated|assessed|judged|considered)(?: as| to be)? )?(\p{L}+)(?=\s*(?:[.:;,]|$)))/iu;

/** `## Risk Assessment: Low`, `### Overall risk – low`; with two of them each is about a part. */
function toldInHeading({ heading, kind, parent }: Section): Inline[] {
  if (!heading || (kind !== 'risks' && parent?.kind !== 'risks')) return [];
  const { inline } = heading;
  const match = headingLevel.exec(inline.text);
  const word = match?.[2] ?? '';
  if (!match || !readRiskLevel(word) || (parent?.kind === 'risks' && match[1] === undefined)) return [];
  const start = inline.text.lastIndexOf(word);
  return [partOf(inline, start, start + word.length)];
}

const headingLevel =
  /^[^\p{L}]*(overall )?risks?(?: (?:assessment|analysis|summary|level|rating|register))?\s*[:(–—-]\s*(?:overall\W+)?(\p{L}+)[^\p{L}]*$/iu;

const headRisk =
  /(?:^|[.!?]\s+)(?:The|Our|Overall,? the) (?:overall )?risk(?: level)?(?: of (?:this|the) (?:change|release|deployment|plan|migration|upgrade))? is (?:rated )?(\p{L}+)(?=\s*(?:[.:;,]|$))/u;

/** `Overall risk level: low.` in running text, and the row of a table for the whole. */
function toldIn(section: Section): Inline[] {
  const rows = section.facts(tablesIn).flatMap(({ table }) =>
    table.rows.flatMap(({ cells }) => {
      const [name, ...rest] = cells.filter(({ text }) => /\p{L}/u.test(text));
      if (!name || !isOverall(name.text)) return [];
      const [level] = rest.filter(({ text }) => readRiskLevel(text));
      return level && rest.filter(({ text }) => readRiskLevel(text)).length === 1 ? [level] : [];
    }),
  );
  return [...overallIn(section), ...levelsBehind(section, [wholeIs]), ...rows];
}

/** What needs no more words in a section about risks. */
const bare = /^(?:overall|overall level|overall rating)$/;

interface Worst {
  readonly level: RiskLevel;
  readonly name: string;
  readonly because: string;
  readonly span: Inline['span'];
}

function worstRow(plan: Plan, matrix: RiskMatrix): Worst | undefined {
  let worst: Worst | undefined;
  for (const { risk, probability, impact, level: stated, span } of plan.facts(risksIn)) {
    const [a, b] = [probability && readRiskLevel(probability.text), impact && readRiskLevel(impact.text)];
    // A level of the team's own reckoning stands for the risk.
    const level = stated ? readRiskLevel(stated.text) : a && b && combineRisk(a, b, matrix);
    if (!level || (worst && riskLevels.indexOf(level) <= riskLevels.indexOf(worst.level))) continue;
    if (isOpen(plan, span)) continue;
    const because = stated ? 'as it says' : `${String(a)} probability, ${String(b)} impact`;
    worst = { level, name: squeeze(risk.text), because, span };
  }
  for (const { name, level } of plan.facts(remarkedRisksIn)) {
    if (worst && riskLevels.indexOf(level) <= riskLevels.indexOf(worst.level)) continue;
    worst = { level, name: squeeze(name.text), because: 'as it says', span: name.span };
  }
  return worst;
}
