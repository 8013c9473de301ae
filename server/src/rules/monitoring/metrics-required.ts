import { walkInlines } from '../../plan/blocks.ts';
import { alertsIn } from '../../plan/facts/monitoring/alerts.ts';
import { limitsIn } from '../../plan/facts/monitoring/limits.ts';
import { metricsIn } from '../../plan/facts/monitoring/metrics.ts';
import { proseAlertsIn, sentencesOf } from '../../plan/facts/monitoring/proseAlerts.ts';
import { tablesIn } from '../../plan/facts/tables.ts';
import { isEnglish } from '../../plan/isEnglish.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { insertSection } from '../../syntax/insert.ts';
import { documentHead } from '../documentHead.ts';
import { headingWords } from '../rollbackTree.ts';
import { defineRule } from '../rule.ts';

const template = '# Release\n\n## Steps\n\nx\n\n## Rollback\n\n1. x\n';

const asking = '# Release\n\n## Steps\n\nx\n\n## Monitoring\n\n**Metrics to Monitor:**\n\n- [Metric]\n';

export const metricsRequired = defineRule({
  name: 'metrics-required',
  level: 'template',
  severity: 'info',
  nature: 'planning',
  description: 'No list of what is watched.',
  rationale: `Whoever watches the release has to know what to look at before it starts, and what was normal. The limits of the
rollback triggers are the point at which it is too late; they do not tell what to look at before.

List the metrics, best with their targets. Where the template asks for them, a word about watching elsewhere is not enough;
where it does not, it is.`,
  valid: [
    {
      text: '# Release of the shop\n\n## Steps\n\n1. Deploy\n\n## Monitoring\n\n### Key Metrics\n\n- The usual ones: error rate, latency, orders\n',
      template: '# Release\n\n## Monitoring\n\n### Key Metrics\n\n- [Metric]\n',
    },
    {
      text: '# Release of the shop\n\n## Steps\n\n1. Deploy to the cluster\n\n## Monitoring\n\nDashboard: Grafana, board "Shop": errors and latency.\n',
      template: '# Release\n\n## Monitoring\n\n### Key Metrics\n\n- [Metric]\n',
    },
    {
      text: '# Release of the shop\n\n## Steps\n\n1. Deploy\n\n## Monitoring\n\n- Error rate\n- p95 latency\n',
      template,
    },
    {
      text: '# Release of the shop\n\n## Steps\n\n1. Deploy\n2. Watch the error rate and the latency for an hour\n',
      template,
    },
    { text: '# Release of the shop\n\n## Monitoring\n\nDashboard: https://grafana.test/d/1\n', template },
    { text: '# Release of the shop\n\n## Steps\n\n1. Deploy\n' },
    {
      text: '# Release of the shop\n\n## Steps\n\n1. Deploy\n',
      template: '# Release\n\n## Steps\n\nx\n\n## Key Metrics\n\n- [Metric]\n',
    },
    {
      text: '# Release of the shop\n\n## Steps\n\n1. Deploy\n\n## Monitoring\n\n**What we watch:** error rate and queue on the dashboard *Shop*\n',
      template: asking,
    },
  ],
  invalid: [
    {
      text: '# Release of the shop\n\n## Steps\n\n1. Deploy to the cluster\n\n## ⟦Monitoring⟧\n\n### Key Metrics\n\n- Whatever the night shift looks at\n\n### Alerts\n\n- Error rate > 2%: page Ann\n',
      template: '# Release\n\n## Monitoring\n\n### Key Metrics\n\n- [Metric]\n',
    },
    {
      text: '# Release of the shop\n\n## Steps\n\n1. Deploy to the cluster\n\n## ⟦Monitoring⟧\n\nOur standard dashboards.\n',
      template: '# Release\n\n## Monitoring\n\n### Key Metrics\n\n- [Metric]\n',
    },
    {
      text: '# Release of the shop\n\n## Steps\n\n1. Deploy to the cluster\n\n## ⟦Monitoring⟧\n\nDashboard: Grafana, board "Shop". Ann Lee watches it.\n',
      template: '# Release\n\n## Monitoring\n\n### Key Metrics\n\n- [Metric]\n',
    },
    {
      text: '# Release of the shop\n\n## Steps\n\n1. Deploy\n\n## ⟦Watch⟧\n\nIf memory goes above 90 %, the operator on duty is paged.\n',
      template: '# Release\n\n## Steps\n\nx\n\n## Monitoring\n\n**Metrics to Monitor:**\n\n- [Metric]\n',
    },
    {
      text: '# Release of the shop\n\n## Steps\n\n1. Deploy to the cluster\n\n## ⟦Observability⟧\n\n- Alert on error rate above 2%: page Ann\n- Alert when p95 latency exceeds 900 ms, to #shop\n',
      template: asking,
    },
    {
      text: '# ⟦Release of the shop⟧\n\n## Steps\n\n1. Deploy to the cluster\n\n## Rollback\n\n### Triggers\n\n- Error rate > 5%\n\n### Steps\n\n1. Go back\n',
      template,
      chosen: {
        title: 'Add a list of metrics',
        text: '# Release of the shop\n\n## Steps\n\n1. Deploy to the cluster\n\n## Rollback\n\n### Triggers\n\n- Error rate > 5%\n\n### Steps\n\n1. Go back\n\n## Key Metrics\n\n- [Metric]: [target]\n',
      },
    },
    {
      text: '# Release of the shop\n\n## Steps\n\n1. Deploy to the cluster\n\n## ⟦Monitoring⟧\n\nThe team will keep an eye on things.\n',
      template,
    },
    {
      text: '# Release of the shop\n\n## Steps\n\n1. Deploy to the cluster\n2. Watch the error rate\n\n## ⟦Monitoring & Alerting⟧\n\n**Alerts:**\n\n| Alert | Condition | Action |\n|---|---|---|\n| Errors | Error rate > 2% | Page Ann |\n',
      template: asking,
    },
    {
      format: 'yaml',
      text: 'title: Release of the shop\nphases:\n  - name: Monitoring\n    steps:\n      - name: Watch the dashboard for the error rate\n⟦monitoring⟧:\n  alerts:\n    - name: errors\n      condition: error rate > 2%\n      action: page Ann\n',
      template:
        'title: Release\nphases:\n  - name: x\nmonitoring:\n  metrics:\n    - x\n  alerts:\n    - name: x\n',
    },
    {
      format: 'yaml',
      text: '⟦title⟧: Release of the shop\nsteps:\n  - Deploy to the cluster\nrollback:\n  triggers:\n    - Error rate > 5%\n',
      template: 'title: Release\nsteps:\n  - x\nrollback:\n  triggers:\n    - x\n',
    },
  ],
  *check(plan, { template: bound }) {
    if (!bound || !isEnglish(plan)) return;
    const places = plan.sections.filter(
      ({ kind, heading, blocks, children }) =>
        heading && (kind === 'monitoring' || kind === 'metrics') && blocks.length + children.length > 0,
    );
    // A phase or stage of monitoring is a step; the plan for it stands apart.
    const monitoring = places.find((section) => !section.within('steps')) ?? places[0];
    const asked = asksFor(bound.template.plan);
    // What is not watched at all is for `section-required` to say.
    if (asked && !monitoring) return;
    // What a step watches is no list of what is watched.
    const apart = asked && monitoring?.within('steps') === false;
    const found = plan.sections.some(
      (section) => !(apart && section.within('steps')) && section.facts(asked ? listsMetrics : watches),
    );
    if (found) return;
    yield {
      message:
        'Nothing says what is watched, so trouble will be seen when users report it. List the metrics to look at, with their targets.',
      span: monitoring ? headingWords(monitoring) : documentHead(plan),
      fixes:
        plan.format === 'markdown'
          ? [
              {
                title: 'Add a list of metrics',
                edits: [
                  insertSection(
                    plan,
                    { lastIn: monitoring },
                    '## Key Metrics\n\n- [Metric]: [target]\n',
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

function asksFor(template: Plan): boolean {
  return (
    template.sectionsOf('metrics').some(({ heading, isOptional }) => heading && !isOptional) ||
    template.fieldsOf('metrics').length > 0
  );
}

const measured =
  /\b(?:error|errors|latenc\w+|response times?|cpu|memory|throughput|requests?|traffic|uptime|availability|metrics?|dashboards?|grafana|datadog|prometheus|cloudwatch|kibana|sentry|new ?relic|apm|logs?|slo|slos|sla|queue|health|conversion|performance|alerts?|usage|load|p9\d)\b|https?:/i;

/** `Grafana, board "Shop"`, a sentence of its own, says where people look, and not at what. */
const board =
  /^\W*(?:grafana|datadog|kibana|new ?relic|cloudwatch),? (?:dash)?boards? ["“`'][^"”`'\n]*["”`']\W*$/i;

/** `Everything on the board`, `ask the crew what to look at`: whoever watches has to know already. */
const unnamed =
  /^\W*(?:(?:just |simply )?(?:ask|see|look at|watch|check)\b[^:]*\b(?:what|dash ?boards?|graphs|screens|everything)|everything|anything|whatever|all (?:that|of (?:it|them)|graphs|metrics)|(?:the |our )?(?:usual|same|known|standard)(?: (?:ones|metrics|graphs|dash ?boards?|suspects|things|values))?\W*$)/i;

/** `The usual dashboards.` as `board`: neither which, nor what is on them. */
const boards = /^\W*(?:(?:the|our|all|its|team|usual|same|known|standard) )+(?:\w+ )?dash ?boards?\W*$/i;

/** Metrics, or something to look at where it is told what is watched; alerts tell when, not what. */
function listsMetrics(section: Section): boolean {
  if (section.isRollback || section.kind === 'triggers') return false;
  if (section.facts(metricsIn).some(({ name, thresholds }) => thresholds.length > 0 || !unnamed.test(name)))
    return true;
  if (!section.within('monitoring', 'metrics', 'monitoringSchedule') || section.within('alerts'))
    return false;
  if (section.facts(limitsIn).some(({ role }) => role === 'target')) return true;
  const alerts = [
    ...section.facts(alertsIn).map(({ extent }) => extent),
    ...section.facts(proseAlertsIn).map(({ span }) => span),
  ];
  const inlines = [
    ...section.content.keys.flatMap(({ value }) => (value ? [value] : [])),
    ...walkInlines(section.blocks),
  ];
  return inlines.flatMap(sentencesOf).some(
    ({ raw, span }) =>
      measured.test(
        raw
          .replace(/\balert\w*/gi, ' ')
          .replace(board, ' ')
          .replace(boards, ' '),
      ) &&
      !unnamed.test(raw) &&
      !alerts.some(({ start, end }) => start <= span.start && span.end <= end),
  );
}

/** A metric outside the triggers, or words about watching something that can be measured. */
function watches(section: Section): boolean {
  if (section.isRollback || section.kind === 'triggers') return false;
  if (section.facts(metricsIn).length > 0 || section.facts(limitsIn).some(({ role }) => role !== 'rollback'))
    return true;
  if (section.facts(tablesIn).some(({ roles }) => roles.has('metric'))) return true;
  const watching = section.within('monitoring', 'metrics', 'alerts', 'monitoringSchedule', 'healthChecks');
  for (const { raw } of walkInlines(section.blocks)) {
    if (watching && measured.test(raw)) return true;
    if (/\b(?:monitor\w*|watch\w*|observ\w*|keep an eye|compare|check)\b/i.test(raw) && measured.test(raw))
      return true;
  }
  return section.content.keys.some(
    ({ value }) => value !== undefined && watching && measured.test(value.raw),
  );
}
