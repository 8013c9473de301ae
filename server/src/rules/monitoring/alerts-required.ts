import { walkInlines, type Table } from '../../plan/blocks.ts';
import { alertsIn, type Alert } from '../../plan/facts/monitoring/alerts.ts';
import { proseAlertsIn } from '../../plan/facts/monitoring/proseAlerts.ts';
import { findThresholds, thresholdsIn } from '../../plan/facts/monitoring/thresholds.ts';
import { codesIn, textsIn } from '../../plan/facts/texts.ts';
import { isEnglish } from '../../plan/isEnglish.ts';
import type { Section } from '../../plan/section.ts';
import { insertSection } from '../../syntax/insert.ts';
import { documentHead } from '../documentHead.ts';
import { headingWords } from '../rollbackTree.ts';
import { defineRule } from '../rule.ts';

const template = '# Release\n\n## Steps\n\nx\n\n## Monitoring\n\n- x\n';

const asking = '# Release\n\n## Steps\n\nx\n\n## Monitoring\n\n**Alert Thresholds:**\n\n- [Alert]\n';

export const alertsRequired = defineRule({
  name: 'alerts-required',
  level: 'template',
  severity: 'info',
  nature: 'planning',
  description: 'No alert.',
  rationale: `Nobody looks at a dashboard all night. An alert is what calls somebody when the metric passes its limit at three in
the morning.

List the alerts with their limits and receivers, or say where they are kept. Where the template asks for them, a word about
alerts elsewhere is not enough; where it does not, it is.`,
  valid: [
    {
      text: '# Release of the shop\n\n## Steps\n\n1. Deploy\n\n## Monitoring\n\n- Error rate\n\n### Alerts\n\n- Lag above 30 s: Ann Lee is paged (the old alert is muted)\n',
      template: asking,
    },
    {
      text: '# Release of the shop\n\n## Steps\n\n1. Deploy\n\n## Monitoring\n\nThe team watches memory. If memory goes above 90 %, the operator on duty is informed.\n',
      template: asking,
    },
    {
      text: '# Release of the shop\n\n## Steps\n\n1. Deploy\n\n## Monitoring\n\n- Error rate\n\n## Notifications\n\n- Error rate > 1%: page Ann\n',
      template: asking,
    },
    {
      text: '# Release of the shop\n\n## Steps\n\n1. Deploy\n\n## Alerts\n\n- Error rate > 5%: page on-call\n',
      template,
    },
    {
      text: '# Release of the shop\n\n## Prerequisites\n\n- [ ] Alert rules configured and tested\n\n## Steps\n\n1. Deploy\n',
      template,
    },
    {
      text: '# Release of the shop\n\n## Monitoring\n\n- Error rate: PagerDuty calls the engineer on call\n',
      template,
    },
    { text: '# Release of the shop\n\n## Steps\n\n1. Deploy\n' },
    {
      text: '# Release of the shop\n\n## Steps\n\n1. Deploy\n',
      template: '# Release\n\n## Steps\n\nx\n\n## Alerts\n\n- [Alert]\n',
    },
    {
      text: '# Release of the shop\n\n## Steps\n\n1. Deploy\n\n## Monitoring\n\n| Metric | Target | Alarm | Then |\n|---|---|---|---|\n| Errors | < 1% | > 2% | Call Ann |\n',
      template: asking,
    },
    {
      text: '# Release of the shop\n\n## Steps\n\n1. Deploy\n\n## Monitoring\n\nThe alerts are kept in Grafana under shop/release.\n',
      template: asking,
    },
  ],
  invalid: [
    {
      template: 'feature',
      text: '# Feature: Search\n\n## ⟦Monitoring⟧\n\n### Alerts\n\nNothing is set up yet.\n\n| Hours | Who |\n|---|---|\n| 0-2 h | Engineer on call |\n',
    },
    {
      text: '# Release of the shop\n\n## Steps\n\n1. Deploy\n\n## ⟦Monitoring⟧\n\n- Error rate\n\n### Alerts\n\n- To be defined after the first week\n',
      template: asking,
    },
    {
      text: '# Release of the shop\n\n## Steps\n\n1. Deploy\n\n## ⟦Monitoring⟧\n\n- Error rate\n\n### Alerts\n\n### Dashboards\n\nIn Grafana.\n',
      template: asking,
    },
    {
      text: '# Release of the shop\n\n## Steps\n\n1. Deploy\n\n## ⟦Watch⟧\n\nThe team looks at the error rate and at memory.\n',
      template: asking,
    },
    {
      text: '# Release of the shop\n\n## Steps\n\n1. Deploy to the cluster\n\n## ⟦Monitoring⟧\n\n- Error rate\n- Latency\n',
      template,
      chosen: {
        title: 'Add alerts',
        text: '# Release of the shop\n\n## Steps\n\n1. Deploy to the cluster\n\n## Monitoring\n\n- Error rate\n- Latency\n\n### Alerts\n\n- [Metric] > [limit] for [X minutes]: [receiver or action]\n',
      },
    },
    {
      text: '# ⟦Release of the shop⟧\n\n## Steps\n\n1. Deploy to the cluster\n2. Watch the error rate\n',
      template,
    },
    {
      text: '# Release of the shop\n\n## Before\n\n- [ ] Alerts made to fire once\n\n## Steps\n\n1. Deploy to the cluster\n\n## ⟦Monitoring & Alerting⟧\n\n**Metrics to watch:**\n\n| Metric | Target |\n|---|---|\n| Error rate | < 1% |\n',
      template: asking,
    },
    {
      format: 'yaml',
      text: 'title: Release of the shop\nsteps:\n  - Deploy to the cluster\n⟦monitoring⟧:\n  metrics:\n    - error rate\n',
      template: 'title: Release\nsteps:\n  - x\nmonitoring:\n  metrics:\n    - x\n',
    },
  ],
  *check(plan, { template: bound }) {
    if (!bound || !isEnglish(plan)) return;
    const places = plan.sections.filter(
      ({ kind, heading, blocks, children }) =>
        heading && kind === 'monitoring' && blocks.length + children.length > 0,
    );
    const model = bound.template.plan;
    // A phase or stage of monitoring is a step; the plan for it stands apart.
    const monitoring = places.find((section) => !section.within('steps')) ?? places[0];
    const asked =
      model.sectionsOf('alerts').some(({ heading, isOptional }) => heading && !isOptional) ||
      model.fieldsOf('alerts').length > 0;
    // What is not watched at all is for `section-required` to say.
    if (asked && !monitoring) return;
    if (plan.sections.some((section) => section.facts(asked ? listsAlerts : alerts))) return;
    yield {
      message:
        'There is no alert, so nobody is called when a metric passes its limit. List the alerts with their receivers, or say where they are kept.',
      span: monitoring ? headingWords(monitoring) : documentHead(plan),
      fixes:
        plan.format === 'markdown'
          ? [
              {
                title: 'Add alerts',
                edits: [
                  insertSection(
                    plan,
                    { lastIn: monitoring },
                    '## Alerts\n\n- [Metric] > [limit] for [X minutes]: [receiver or action]\n',
                    monitoring ? Math.min(6, monitoring.level + 1) : 2,
                  ),
                ],
                safe: false,
              },
            ]
          : [],
    };
  },
});

const words =
  /\balert(?:s|ed|ing|manager)?\b|\balarms?\b|\bpager\w*|\bpaged?\s+(?:the|on|if)\b|\bpages\b|\bopsgenie\b|\bvictorops\b|\bnotif(?:y|ies|ications?)\b[^.\n]{0,30}\b(?:if|when)\b/i;

/** `Error rate > 1% → page on-call`, whatever its heading calls it. */
function pagesAtLimit(section: Section): boolean {
  return (
    !section.isRollback &&
    section.facts(thresholdsIn).length > 0 &&
    section.facts(textsIn).some((inline) => pages.test(inline.text) && findThresholds(inline).length > 0)
  );
}

const pages = /\bpage[sd]?\b|\bpager|\bon[- ]call\b|\bslack\b/i;

/** Whether it says under the heading or the label for alerts that there are none, or not yet, and tells of none. */
function saysNone(section: Section): boolean {
  const { fields, blocks, children, content } = section;
  const labels = fields.filter(({ name }) => /\balerts?\b/.test(name));
  const said =
    section.kind === 'alerts' && labels.length === 0
      ? [
          ...content.keys.flatMap(({ value }) => value ?? []),
          ...walkInlines(blocks.filter((block) => block.kind !== 'table' || hasLimit(block))),
        ]
      : labels.flatMap(({ value, introduces }) => [...(value ? [value] : []), ...walkInlines(introduces)]);
  return (
    said.some(({ text }) => isDenial(text)) &&
    !said.some(({ text }) => !isDenial(text) && (limit.test(text) || words.test(text) || pages.test(text))) &&
    (section.kind !== 'alerts' || (children.length === 0 && !blocks.some(({ kind }) => kind === 'code')))
  );
}

/** A table without one says who looks and how often. */
function hasLimit({ rows }: Table): boolean {
  return rows.some(({ cells }) => cells.some(({ text }) => limit.test(text)));
}

/** `None yet`, `will be set up`, `muted for the night`, without a limit. */
function isDenial(text: string): boolean {
  return denial.test(text) && !limit.test(text);
}

const limit = /[<>≤≥]|\d\s*(?:%|ms\b|s\b)/;

const denial =
  /\b(?:none|no (?:\w+ )?alerts?|nothing (?:is|has been|was) (?:set up|configured|defined|written|planned|there)|not (?:yet )?(?:configured|defined|set up|there|ready|written)|(?:will|to) be (?:configured|defined|set up|added|agreed|written)|muted|silenced|disabled|(?:switched|turned) off)\b/i;

function listsAlerts(section: Section): boolean {
  const { blocks, children, content } = section;
  const none = saysNone(section);
  if (section.kind === 'alerts' && blocks.length + children.length + content.keys.length > 0 && !none)
    return true;
  // Who looks how often stands in a table as alerts do.
  const isAlert = ({ condition, thresholds }: Alert): boolean =>
    !isDenial(condition) && (!none || thresholds.length > 0);
  if (section.facts(alertsIn).some(isAlert)) return true;
  if (section.facts(proseAlertsIn).length > 0 || pagesAtLimit(section)) return true;
  if (none || !section.within('monitoring', 'metrics')) return false;
  const own = section.heading?.inline.span;
  return (
    section.facts(textsIn).some(({ raw, span }) => span !== own && words.test(raw)) ||
    section.facts(codesIn).some(({ masked }) => words.test(masked))
  );
}

function alerts(section: Section): boolean {
  return (
    section.facts(listsAlerts) ||
    section.facts(textsIn).some(({ raw }) => words.test(raw)) ||
    section.facts(codesIn).some(({ masked }) => words.test(masked))
  );
}
