import { distance } from 'fastest-levenshtein';
import type { Field, Inline } from '../../plan/blocks.ts';
import { overallIn, risksIn } from '../../plan/facts/people/risks.ts';
import { isEnglish } from '../../plan/isEnglish.ts';
import { isOpen } from '../../plan/isOpen.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { readRiskLevel } from '../../plan/vocabulary/riskLevels.ts';
import { normalizeName } from '../../text/words.ts';
import { defineRule, type Finding } from '../rule.ts';

const levels = ['low', 'medium', 'high', 'critical'];

/** Words that teams and other languages grade with; a phrase with one of them is known. */
const known = new RegExp(
  [
    String.raw`(?<!\p{L})(?:low|lower|med|medium|moderate|mid|high|higher|huge|crit|critical|severe|serious|minor|major|minimal|negligible|trivial|none|no|nil|zero|unknown|significant|substantial|catastrophic|extreme|elevated|normal|limited|small|large|big|certain|likely|unlikely|possible|probable|improbable|rare|remote|frequent|occasional|always|never|seldom|green|amber|yellow|orange|red|acceptable|tolerable|standard|routine|emergency|l|m|h|n\/a|na|p\d|s\d|sev ?\d|tier ?\d|bajo|baja|medio|media|alto|alta|crítico|crítica|baixo|baixa|médio|média|nulo|niedrig|gering|mittel|hoch|kritisch|faible|bas|moyen|moyenne|élevé|élevée|haut|critique|basso|bassa|critico|critica|laag|gemiddeld|hoog|låg|medel|hög|niski|średni|wysoki|низкий|средний|высокий|alacsony|közepes|magas)(?!\p{L})`,
    String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\d]`,
  ].join('|'),
  'iu',
);

export const riskLevelUnknown = defineRule({
  name: 'risk-level-unknown',
  level: 'essential',
  severity: 'warning',
  nature: 'consistency',
  description: 'A risk, probability or impact that is no level.',
  rationale: `The level decides who approves the release and how carefully it is watched. A level that nobody knows cannot be
weighed against the others.

Use low, medium, high or critical. What describes an impact in words of its own is left alone.`,
  valid: [
    '## Risks\n\n| Risk | Probability | Impact |\n|---|---|---|\n| Disk fills up | Low | High |\n| Cache is cold | Very unlikely | Low |\n| Pods restart | Medium or so | Low |\n| Queue grows | Not applicable here | Low |\n',
    '# Plan\n\n**Risk Level:** Moderate\n\n## Risks\n\n| Risk | Probability | Impact |\n|---|---|---|\n| Disk full | Low | High |\n| Lag | Unlikely | None |\n| Heat | Low | Outage of the shop |\n\nThe overall risk is bearable.\n',
    '# Plan\n\n**Risk Level:** Elevated\n\n## Risks\n\n| Risk | Probability | Impact |\n|---|---|---|\n| Disk full | Green | Amber |\n| Lag | Green | Red |\n',
    '# Broker\n\nStatus: ready\nWritten by: Ann Lee, reviewed by Bo Cole\nExpected outage: none. Overall risk: medium.\n',
    '# Broker\n\nWe spoke of two things. Risk: nobody knows. Owner: Ann.\n',
    '**Status:** Approved\n**Change risk:** Medium\n\n## Risk Assessment\n\nThe overall risk is bearable, since the schema stays.\n',
    '**Risk Level:** Low\n**Risk:** High - Data loss possible\n',
    '**Risk Level:** Low / Medium / High\n',
    '**Risk Level:** [Low/Medium/High]\n**Overall Risk Level:** Medium to High\n',
    '| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Disk full | Unlikely | Users cannot log in | Clean up |\n| Lag | 20% | Outage | Wait |\n| Lag | P2 | Slow | Wait |\n',
    '## Risks\n\n### Old clients\n\nThe impact on old clients is small; likelihood depends on their version.\n\n- Outage (impact: downtime, probability: seldom)\n',
    '**Status:** Planned\n\n**Risk:** Downtime for customers\n\n## Notes\n\n**Risk:** Outage\n',
    '**Risk:** None. All migrations only add.\n',
    '**Nivel de riesgo:** Medio\n**Risikostufe:** gering\n',
    '**Risk Level:** 🟡\n',
    {
      format: 'yaml',
      text: 'risk: medium\nrisks:\n  - risk: Disk full\n    probability: low\n    impact: high\n',
    },
    '**Impact:** Users see a banner for two minutes\n',
    '## Risks\n\n| Risk | Probability | Impact |\n|---|---|---|\n| Disk full | Low | Green |\n| Lag | Low | Amber |\n\nOverall risk: manageable.\n',
    '# Release of the shop\n\n| Version | Date | Author | Risk | Changes |\n|---|---|---|---|---|\n| 2 | 2031-03-04 | Ann Lee | Splines | The risks |\n',
  ],
  invalid: [
    '## Risks\n\n| Risk | Probability | Impact |\n|---|---|---|\n| Disk fills up | Low | High |\n| Cache is cold | ⟦Hardly⟧ ever | Low |\n| Queue grows | Medium | Low |\n',
    '# Plan\n\n**Risk Level:** ⟦Tolerable⟧\n\n## Risks\n\n| Risk | Probability | Impact |\n|---|---|---|\n| Disk full | Low | High |\n| Lag | Medium | Negligible |\n\n**Overall risk:** ⟦Manageable⟧\n',
    '# Plan\n\n**Risk Level:** ⟦Elevated⟧\n\n## Risks\n\n| Risk | Probability | Impact |\n|---|---|---|\n| Disk full | Low | High |\n| Lag | ⟦Huge⟧ | Medium |\n\n**Overall risk:** ⟦Amber⟧\n',
    '# Upgrade of the shop\n\n**Status:** Planned\n**Risk of the upgrade:** ⟦Mediun⟧\n**Window:** 20:00–21:00\n',
    '# Broker\n\nStatus: ready\nWritten by: Ann Lee, reviewed by Bo Cole\nExpected outage: none. Overall risk: ⟦mediun⟧.\n',
    '# Broker\n\nOwner: Ann Lee. Risk: ⟦hihg⟧. Ticket: CHG-20.\n',
    '**Change:** C-1\n**Window:** Sunday\n**Downtime:** 30 minutes\n**Strategy:** Recreate\n**Risk:** ⟦Spicy⟧\n',
    '| Field | Value |\n|---|---|\n| Status | Approved |\n| Overall Risk Rating | ⟦Spicy⟧ |\n',
    '## Risks\n\n| Risk | Likelihood | Impact | Rating | What we do |\n|---|---|---|---|---|\n| Disk full | Low | High | ⟦Hot⟧ | Clean up the disk |\n| Lag | Low | High | Medium | Wait for it |\n| Heat | Low | Low | Low | Wait for it |\n',
    '**Status:** Approved\n**Change risk:** ⟦Hgih⟧\n',
    '## Risk Assessment\n\nThe overall risk is ⟦meduim⟧, since the schema changes.\n',
    '## Risks\n\n- **Slow index** (probability: ⟦lw⟧, impact: high). Mitigation: wait\n',
    {
      format: 'yaml',
      text: 'title: Release\nstatus: planned\nstrategy:\n  approach: canary\n  risk: ⟦purple⟧\n',
    },
    { format: 'yaml', text: 'title: Release\nrisk_level: ⟦lo⟧\nsteps:\n  - Deploy\n' },
    { text: '**Risk Level:** ⟦Hihg⟧\n', chosen: { title: 'Use High', text: '**Risk Level:** High\n' } },
    '# Release plan\n\n- Risk level: ⟦Purple⟧\n\n## Steps\n\nDeploy the shop.\n',
    {
      text: '| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Disk full | Low | ⟦Meduim⟧ | Clean up |\n',
      chosen: {
        title: 'Use Medium',
        text: '| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Disk full | Low | Medium | Clean up |\n',
      },
    },
    '## Risks\n\n- Disk full (likelihood: ⟦lowish⟧, impact: ⟦hgih⟧). Mitigation: clean up first\n',
    '**Status:** Planned\n**Risk:** ⟦Yellowish⟧\n\nThe release of the shop is to go out with all of its parts.\n',
    '| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Disk full | Low | ⟦Moderatish⟧ | Clean up |\n| Lag | Low | High | Wait |\n',
    '## What could bite\n\n* **Memory** – likelihood ⟦lwo⟧, impact medium. Mitigation: limit the pixels of the pictures\n* **Lag** – likelihood low, impact high. Mitigation: wait\n',
    '## Risks\n\n### Disk full\n\n**Likelihood:** Low\n**Impact:** ⟦Hgh⟧\n**Mitigation:** clean up first\n',
    '## Risks\n\n1. The disk fills up\n   - Probability: Low\n   - Impact: ⟦Mediun⟧\n',
    {
      format: 'yaml',
      text: 'risk:\n  level: ⟦meduim⟧\nrisks:\n  - description: Disk full\n    likelihood: ⟦lwo⟧\n    severity: low\n    mitigation: Clean up\n',
    },
    { format: 'yaml', text: 'strategy:\n  approach: canary\n  risk: ⟦critcal⟧\n' },
    '**Impact:** ⟦Mediumm⟧\n',
    '## Risks\n\n- Disk full (probability: low, impact: high): clean up\n\nOverall: ⟦Mediun⟧.\n',
    '## Risks\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Disk full | Low | ⟦Huge⟧ | Clean up the disk |\n| Lag | Low | High | Wait for it |\n\nOverall risk: ⟦Spicy⟧.\n',
    '# Release of the shop\n\n| Status | Owner | Date | Risk |\n|---|---|---|---|\n| Approved | Ann Lee | 2031-03-04 | ⟦Medum⟧ |\n',
  ],
  *check(plan) {
    const status = plan.statusField;
    const scaled =
      plan.facts(risksIn).filter(({ impact }) => impact && readRiskLevel(impact.text) !== undefined).length >
      1;
    const named = new Set([
      ...plan.sectionsWith(plan.fieldsOfKind('risk')),
      ...plan.sectionsWith(levelFieldsIn),
      ...plan.sectionsWith(gradesIn),
    ]);
    for (const section of named) {
      for (const field of section.fields) {
        const { name, value, form } = field;
        if (!value) continue;
        const isRisk = plan.fieldKind(field) === 'risk';
        const isLevel = section.facts(levelFieldsIn).includes(field);
        // A slip in a level is one wherever the level stands.
        if (gradeName.test(name) && !isRisk && !isLevel) {
          yield* judge(plan, value, false);
          continue;
        }
        if (!isRisk && !isLevel) continue;
        // Beside the status a word stands for a level; elsewhere it may be what the risk is.
        const beside = form === status?.form && section.fields.includes(status);
        const graded =
          isLevel ||
          beside ||
          (plan.headerField('risk') === field && isAmongFacts(plan, section, field)) ||
          (section.kind === 'strategy' && name === 'risk') ||
          /level|rating|class|stufe|nivel|niveau|nível/.test(name) ||
          (name.includes('overall') && (scaled || !opinion.test(value.text.replace(/\W+$/, ''))));
        yield* judge(plan, value, graded, graded && scaled);
      }
    }
    for (const value of plan.facts(overallIn)) {
      // `Overall risk: spicy.` asks for a level; a sentence may say what it likes.
      const before = plan.text.slice(Math.max(0, value.span.start - 4), value.span.start);
      const graded = /[:=]\W*$/.test(before) && (scaled || !opinion.test(value.text));
      yield* judge(plan, value, graded, graded && scaled);
    }
    for (const section of plan.sectionsWith(risksIn)) {
      const risks = section.facts(risksIn);
      // Where the other impacts are levels, a word that is none is no description either.
      const levels = risks.filter(({ impact }) => impact && readRiskLevel(impact.text)).length;
      const graded = risks.length > 1 && levels === risks.filter(({ impact }) => impact).length - 1;
      const likely = risks.filter(({ probability }) => probability);
      const likelyAlike = likely.filter(({ probability }) => readRiskLevel(probability?.text ?? '')).length;
      const amongLikely = likely.length > 1 && likelyAlike === likely.length - 1;
      const rated = risks.filter(({ level }) => level);
      const ratedAlike = rated.filter(({ level }) => readRiskLevel(level?.text ?? '')).length;
      const amongRated = rated.length > 1 && ratedAlike === rated.length - 1;
      for (const { probability, impact, level } of risks) {
        if (probability) yield* judge(plan, probability, true, amongLikely);
        if (impact) yield* judge(plan, impact, graded, graded);
        if (level) yield* judge(plan, level, amongRated, amongRated);
      }
    }
  },
});

/** Whether it stands in a block that tells of the release: strategy, downtime, date. */
function isAmongFacts(plan: Plan, { fields }: Section, { form }: Field): boolean {
  const told = fields.filter(
    (field) =>
      field.form === form &&
      /^(?:strategy|downtime|date|owner|environment|version)$/.test(plan.fieldKind(field) ?? ''),
  );
  return told.length > 1;
}

const gradeName = /^(?:impact|likelihood|probability|severity)$/;

function gradesIn({ kind, fields }: Section): Field[] {
  return kind === 'risks' ? [] : fields.filter(({ name }) => gradeName.test(name));
}

/** Levels that only their section says are those of risks. */
function levelFieldsIn({ kind, fields }: Section): Field[] {
  return kind === 'risks'
    ? fields.filter(({ name }) => /^(?:overall|overall level|level|rating)$/.test(name))
    : [];
}

/** What is said of a risk as a whole. */
const opinion =
  /^(?:manageable|bearable|modest|mild|contained|controlled|mitigated|unchanged|open|pending)$/i;

/** Among levels any other word is none, were it of another scale: `Huge`, `Amber`, `Tolerable`. */
const ofOtherScale =
  /^(?!(?:none|nil|zero|unknown|not applicable|see|accepted)\b)[a-z]{3,}(?: [a-z]{2,}){0,2}$/i;

function* judge(plan: Plan, value: Inline, graded: boolean, amongLevels = false): Generator<Finding> {
  const text = value.text.trim();
  // `Low to medium`
  const isLevel = text.split(/\s+/).some((word) => readRiskLevel(word));
  const odd = amongLevels && !readRiskLevel(text) && !isLevel && ofOtherScale.test(text);
  if ((!odd && !isUnknown(value, graded)) || isOpen(plan, value.span)) return;
  const found = findingFor(value);
  if (found.fixes?.length !== 0 || isEnglish(plan)) yield found;
}

/** A slip of the pen, or where only a level can stand any single word. */
function isUnknown({ text }: Inline, graded: boolean): boolean {
  const words = normalizeName(text);
  if (words === '' || words.includes(' ') || known.test(words)) return false;
  return nearest(words) !== undefined || (graded && /^[a-z]{3,}$/.test(words));
}

function nearest(word: string): string | undefined {
  const letters = sortLetters(word);
  return levels.find((level) => {
    if (!level.startsWith(word.charAt(0))) return false;
    // `lo`, `hig`, `lw`
    if (word.length > 1 && level.startsWith(word)) return true;
    if (word.length < 5 && level.length < 4 && word.at(-1) === level.at(-1) && distance(word, level) < 2)
      return true;
    if (word.startsWith(level) && word.length < level.length + 4) return true;
    if (sortLetters(level) === letters) return true;
    return level.length > 3 && distance(word, level) <= (level.length > 4 ? 2 : 1);
  });
}

/** `hihg` has the letters of `high`. */
function sortLetters(word: string): string {
  return Array.from(word).sort().join('');
}

function findingFor(value: Inline): Finding {
  const match = /[\p{L}\p{N}]+/u.exec(value.text);
  const said = match?.[0] ?? '';
  const span = match ? value.span.part(match.index, match.index + said.length) : value.span;
  const near = nearest(said.toLowerCase());
  const spelled =
    near === undefined || !/^\p{Lu}/u.test(said)
      ? near
      : said === said.toUpperCase()
        ? near.toUpperCase()
        : near.charAt(0).toUpperCase() + near.slice(1);
  return {
    message: `\`${said}\` is no level, so this risk cannot be weighed against the others. ${spelled === undefined ? 'Use low, medium, high or critical.' : `Did you mean \`${spelled}\`?`}`,
    span,
    fixes:
      spelled === undefined
        ? []
        : [{ title: `Use ${spelled}`, edits: [{ range: span, newText: spelled }], safe: false }],
  };
}
