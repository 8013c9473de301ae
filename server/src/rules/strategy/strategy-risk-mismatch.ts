import type { Field } from '../../plan/blocks.ts';
import { isHead, sentenceAround } from '../../plan/facts/strategy/saidStrategies.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import { isOpen } from '../../plan/isOpen.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { chosenStrategies } from './chosenStrategy.ts';

const template =
  '# Release\n\n**Strategy:** Blue-Green / Canary / Rolling\n**Risk Level:** Low / Medium / High\n\n## Steps\n\nx\n';

export const strategyRiskMismatch = defineRule({
  name: 'strategy-risk-mismatch',
  level: 'template',
  severity: 'warning',
  nature: 'consistency',
  description: 'A strategy that does not suit the stated risk.',
  rationale: `A rolling update reaches everyone before anybody has looked, and its way back takes as long as its way forward;
recreate stops the service first. For a release of high risk, blue-green gives an instant way back and a canary shows on
few users what would go wrong for all.

Choose one of them, or lower the risk (a feature flag, smaller steps) and say how.`,
  valid: [
    {
      text: '# Release\n\nThis is not a high-risk release.\n\n**Strategy:** Rolling\n\n## Steps\n\nx\n',
      template,
    },
    { text: '# Release\n\n**Strategy:** Blue-Green\n**Risk Level:** High\n', template },
    { text: '# Release\n\n**Strategy:** Rolling\n**Risk Level:** Medium\n', template },
    { text: '# Release\n\n**Strategy:** Rolling behind a feature flag\n**Risk Level:** High\n', template },
    {
      text: '# Release\n\n**Strategy:** Blue-Green / Canary / Rolling\n**Risk Level:** Low / Medium / High\n',
      template,
    },
    { text: '# Release\n\n**Strategy:** Rolling\n**Risk Level:** Medium to High\n', template },
    { text: '# Release\n\n**Strategy:** Rolling\n**Risk Level:** High\n' },
  ],
  invalid: [
    {
      text: '# Release of the gates\n\n## Strategy\n\n**Strategy:** ⟦Rolling⟧\n\n## Steps\n\n1. Roll the gates one by one\n\n## Risks\n\n| Risk | Impact |\n| --- | --- |\n| Gates close | High |\n\n**Overall Risk Level:** High\n',
      template,
    },
    {
      text: '# Release\n\nThis is a high-risk release.\n\n**Strategy:** ⟦Rolling⟧\n\n## Steps\n\nx\n',
      template,
    },
    {
      text: 'strategy:\n  approach: ⟦rolling⟧\n  risk: high\noverall_risk: medium\n',
      format: 'yaml',
      template: 'strategy:\n  approach: canary\n  risk: low\n',
    },
    { text: '# Release\n\n**Strategy:** ⟦Rolling⟧\n**Risk Level:** High\n', template },
    {
      text: '# Release\n\n**Requires high availability:** Yes\n\n## Deployment Strategy\n\n⟦Recreate⟧.\n',
      template,
    },
    { text: '# Release\n\n- **Strategy:** ⟦Recreate⟧\n- **Risk Level:** 🔴 Critical\n', template },
    {
      text: '# Release\n\n**Availability:** highly available, 99.95%\n**Strategy:** ⟦Recreate⟧\n**Risk Level:** Low\n',
      template,
    },
    {
      text: '# Release\n\n| Field | Value |\n|---|---|\n| Environment | Production, zero-downtime cluster |\n| Deployment Strategy | ⟦Recreate, because the instances share a lock⟧ |\n| Risk Level | Low |\n',
      template,
    },
    {
      text: 'strategy:\n  approach: ⟦rolling⟧\n  risk: high\n',
      format: 'yaml',
      template: 'strategy:\n  approach: canary\n  risk: low\n',
    },
  ],
  *check(plan) {
    const [chosen] = chosenStrategies(plan);
    if (!chosen || (chosen.strategy !== 'rolling' && chosen.strategy !== 'recreate')) return;
    const header = plan.headerField('risk');
    const risk = [
      header,
      riskBeside(plan, chosen.section),
      ...(header ? [] : plan.fieldsOf('risk').filter(isOverall)),
    ].find((field) => field?.value && isHigh(field.value.text) && !isOpen(plan, field.value.span));
    const high = risk?.value?.span ?? (header ? undefined : plan.facts(saidRiskIn)[0]);
    if (high) {
      yield {
        message: `The risk is high, but ${chosen.strategy === 'rolling' ? 'a rolling update reaches everyone before anybody has looked and goes back slowly' : 'recreate stops the service and has no quick way back'}. Choose blue-green or a canary, or say what lowers the risk.`,
        span: chosen.span,
        related: [{ message: 'The risk', span: high }],
      };
      return;
    }
    const target = chosen.strategy === 'recreate' ? highAvailability(plan) : undefined;
    if (target?.value) {
      yield {
        message:
          'The target must stay available, but recreate stops it while the version changes. Choose a strategy that keeps it up, or agree on the interruption and write it down.',
        span: chosen.span,
        related: [{ message: 'What the target promises', span: target.value.span }],
      };
    }
  },
});

/** `This is a high-risk release`, `The risk of the change is high`, where the plan says what it is about. */
function saidRiskIn(section: Section): Span[] {
  if (!isHead(section) || section.isRollback || section.within('risks')) return [];
  return section.facts(textsIn).flatMap(({ text, span }) => {
    const match = /risk/i.test(text) ? saidRisk.exec(text) : null;
    return match && !/\b(?:not|no|never|unless|if|would|less)\b/i.test(sentenceAround(text, match.index))
      ? [span.part(match.index, match.index + match[0].length)]
      : [];
  });
}

const saidRisk =
  /\b(?:high|critical)[- ]risk (?:release|change|deployment|upgrade|migration)\b|\brisk (?:of (?:the|this) \w+ )?is (?:very )?(?:high|critical)\b/i;

/** `**Overall Risk Level:** High`, below a table of the risks. */
function isOverall({ name }: Field): boolean {
  return /^(?:overall|total|residual) /.test(name);
}

/** `risk: high` among the keys of the strategy. */
function riskBeside(plan: Plan, { fields }: Section): Field | undefined {
  return fields.find((field) => plan.fieldKind(field) === 'risk');
}

function isHigh(text: string): boolean {
  return /^\P{L}*(?:very high|high|critical|hoch|kritisch|alto|alta|crítico|élevé|élevée|critique|高)(?!\p{L}|[\s/-]*(?:to|or|\/|-)\s*\p{L})/iu.test(
    text,
  );
}

function highAvailability(plan: Plan): Field | undefined {
  return plan.fields.find(
    ({ name, value }) =>
      value !== undefined &&
      ((/\bhigh(?:ly)? availab/.test(name) && /^\W*(?:yes|true|required)\b/i.test(value.text)) ||
        (/^(?:(?:required |target )?availability(?: target)?|service level(?: objective)?|sla|slo|uptime(?: target)?|criticality|target|target environment|environment)$/.test(
          name,
        ) &&
          /\bhigh(?:ly)?[ -]availab|\b(?:zero|no)[ -]downtime\b|\balways[ -]on\b|\bround the clock\b|\b99\.9\d*\s*%|\b24\s*[x/]\s*7\b/i.test(
            value.text,
          ))),
  );
}
