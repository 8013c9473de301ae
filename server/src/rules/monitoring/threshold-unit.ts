import { limitsIn, type Limit } from '../../plan/facts/monitoring/limits.ts';
import { bareThreshold, thresholdsIn, type Threshold } from '../../plan/facts/monitoring/thresholds.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { identifyMetric, spellMetric, type MetricIdentity } from '../../plan/vocabulary/metrics.ts';
import { groupBy } from '../../text/groupBy.ts';
import { defineRule, type Finding } from '../rule.ts';
import { misfit, units } from './unitsOfMetrics.ts';

export const thresholdUnit = defineRule({
  name: 'threshold-unit',
  level: 'essential',
  severity: 'warning',
  nature: 'consistency',
  description: 'A limit in a unit that its metric is not measured in.',
  rationale: `Nobody can compare an error rate with milliseconds, or a latency with per cent. Such a limit is a slip of the pen,
and whoever has to decide by it will read it their own way. A share of more than 100 % is never reached, so the alert or
rollback behind it never comes.

Write the unit of the metric. A latency in per cent is fine when the plan says against what: \`p95 latency > 20% above baseline\`.`,
  valid: [
    '## Success criteria\n\n| Criterion | Limit |\n|---|---|\n| Soak test, p99 with 250 concurrent users | < 800 ms |\n',
    '## Monitoring\n\n| Metric | Normal | Warning | Critical |\n|---|---|---|---|\n| Queue | < 200 | > 500 for 10 min | > 2000 for 10 min |\n| Lag | < 2 s | > 10 s | > 60 s |\n',
    '## Metrics\n\n- Disk reads of the ledger: < 20 ms\n- Free space on the volume: > 40 GB\n- Duration of a posting: < 120 % of the baseline\n- A posting takes no longer than 110 % of last month\n',
    '# Plan\n\n## Rollback\n\n### Triggers\n\n- Label run > 9 minutes\n\n## Monitoring\n\n### Metrics\n\n- Label run: < 4 minutes\n\n### Alerts\n\n- Label run > 30% over last month: page Ann Lee\n',
    '# P\n\n## Monitoring\n\n- CPU of a task: target < 165% (two cores)\n',
    '## Metrics\n\n- p95 response time over last week: < 110 %\n- Brief routing adjustment of traffic: < 5 s\n- Tills against last week: < 120 %\n',
    '## Monitoring\n\n- Duration p95: target < 400 ms (at most 110 % of the monolith)\n- Latency p95: below 120 % of the old one\n',
    '## Monitoring\n\n| Metric | Target | Alert |\n|---|---|---|\n| CPU of the pod against its request | < 90% | > 160% |\n',
    '## Monitoring\n\n| What | Good | Alarm |\n|---|---|---|\n| Orders against last week | > 90% | < 75% or > 130% |\n| Budget of the queue | < 80% | > 120% |\n',
    '## Metrics\n\n- p95 latency of `/v3/search`: < 110 % of model 13\n',
    '## Rollback\n\n### Triggers\n\n- Checkout takes more than 150 % of the time that it took before\n',
    { format: 'yaml', text: 'monitoring:\n  - metric: p95_latency\n    threshold: 200ms\n    window: 5m\n' },
    '## Monitoring\n\n- Commit latency (p99), normally under 40 ms\n- Error rate 3 %, typically, for more than 10 minutes\n- Copies done, usually over 90 %\n',
    '## Alerts\n\n- Queue age > 50 seconds: page Ann\n- Start time > 20% of the baseline: page Ann\n',
    '## Rollback triggers\n\n- retry time > 1 s\n- refresh rate > 2 s\n',
    '## Monitoring\n\nPush delivery time should stay under 5 s, and push delivery above 98%.\n',
    { format: 'yaml', text: 'thresholds:\n  error_rate: 1 %\n  p99_latency: 2 s\n  cpu: 80\n' },
    '## Rollback Triggers\n\n- Error rate > 5% for 2 minutes\n- p95 latency > 500ms\n- p95 latency > 3x baseline\n- Latency increase > 20%\n- Error rate exceeds 5% for more than 10 minutes\n',
    '## Rollback Triggers\n\n- Error rate elevated for > 5 minutes\n- Errors > 10/min\n- Errors > 5 in 15 minutes\n- Response times more than 60% above those noted before\n- Latency p99 > 150% of baseline\n- Performance degradation > 50%\n',
    '## Monitoring\n\n| Metric | Target |\n|---|---|\n| CPU | < 70% |\n| Memory | < 4 GB |\n| Success rate | >= 100% |\n| Replication lag | < 10 s |\n',
    '## Monitoring\n\nCPU stays below 250%, as four cores are given. Latency: fewer than 5% of requests above 500 ms. Detect errors in < 30 s.\n',
    {
      format: 'yaml',
      text: 'monitoring:\n  alerts:\n    - name: errors\n      condition: error_rate > 2%\n      action: page Ann\n',
    },
  ],
  invalid: [
    '## Success criteria\n\n| Criterion | Limit |\n|---|---|\n| Error rate at 400 rps | ⟦< 800 ms⟧ |\n',
    '## Monitoring\n\n| Metric | Normal | Warning | Critical |\n|---|---|---|---|\n| Queue length | < 200 | ⟦> 500 ms⟧ | > 2000 |\n',
    '## Metrics\n\n- Disk of the ledger: ⟦< 85 ms⟧\n- Free space on the volume: ⟦> 40 s⟧\n- Duration of a posting: ⟦< 4 %⟧\n- Missed postings: ⟦< 120 %⟧\n',
    '## Checks\n\n- [ ] No posting takes ⟦longer than 250%⟧\n',
    '## Monitoring\n\n- Skipped postings: target < 1%\n\n### Alerts\n\n- skipped postings > 2%: page Ann Lee\n\n## Rollback\n\n### Triggers\n\n- Skipped postings ⟦> 400%⟧ for 5 minutes\n',
    {
      format: 'yaml',
      text: 'title: Plan\nmonitoring:\n  metrics:\n    - jammed labels < 2%\n  alerts:\n    - name: jams\n      condition: Jammed labels ⟦> 40ms⟧ for 5 minutes\n      action: page Ann Lee\nrollback:\n  triggers:\n    - Jammed labels > 9%\n',
    },
    '# P\n\n## Monitoring\n\n### Key metrics\n\n- Error rate: < 1%\n- Share of signers who finish within a day: ⟦> 140%⟧\n',
    '# P\n\n## Monitoring\n\n- Error rate: target < 1%\n- CPU of the tasks: target ⟦< 165%⟧\n',
    '## Success criteria\n\n- Picks per hour: ⟦> 300 ms⟧\n',
    '## Metrics\n\n- Abandoned baskets: ⟦< 122%⟧\n- Refund rate: ⟦< 130%⟧\n',
    '## Metrics\n\n- p95 response time of the order page: target ⟦< 400 %⟧\n- Answers of the 5xx kind: ⟦under 5 ms⟧\n- Connections in use: ⟦< 170 %⟧\n- Hit rate against the tide tables: ⟦> 180%⟧\n',
    '## Monitoring\n\n| Value | Target | Alert | Rollback |\n|---|---|---|---|\n| Declined for other reasons | ⟦< 0.3 s⟧ | > 1 % | > 2.5 % |\n',
    '## Monitoring\n\n| Value | Target | Alarm |\n|---|---|---|\n| Approval time p95 | ⟦< 70 %⟧ | > 1,200 ms, Ann Lee calls Bo Cole |\n| Tills connected | > 580 | < 500, Ann Lee calls Bo Cole |\n',
    '## Key Metrics\n\n- Rejected parcels: target ⟦< 2 s⟧\n- Lost seconds: < 2 s\n',
    '## Rollback Criteria\n\n| Metric | Threshold |\n|---|---|\n| Zero-result rate | ⟦> 150%⟧ |\n\n## Key Metrics\n\n| Metric | Target | Warning | Critical |\n|---|---|---|---|\n| Zero-result rate | < 8% | > 10% | > 12% |\n',
    '## Monitoring\n\n| Metric | Target | Alert | Rollback |\n|---|---|---|---|\n| CPU usage | < 60% | > 75% | ⟦> 190%⟧ |\n',
    '## Monitoring\n\n| What | Good | Alarm |\n|---|---|---|\n| Refused declarations | < 1% | ⟦> 130%⟧ |\n| Guests who turn back | < 4% | ⟦> 120%⟧ |\n',
    '## Watching\n\n| Signal | Good | Alarm |\n|---|---|---|\n| p95 of `POST /v1/bookings` | ⟦below 400 %⟧ | above 900 ms |\n',
    '## Rollback\n\n### Triggers\n\n- More than ⟦101 %⟧ of the bookings fail for 5 minutes\n',
    { format: 'yaml', text: 'monitoring:\n  - metric: error_rate\n    threshold: ⟦200ms⟧\n    window: 5m\n' },
    '## Monitoring\n\n- Commit latency (p99), normally ⟦under 40 %⟧\n- Error rate, target ⟦below 2 ms⟧\n',
    '## Metrics\n\n- Error rate of fare requests ⟦< 0.2 s⟧\n',
    '## What We Watch\n\n| Metric | Good | Alert | Roll back |\n|---|---|---|---|\n| Query time p95 | ⟦< 80 %⟧ | > 150 ms | > 400 ms |\n| Bookings that fail | < 0.3% | > 0.8% | ⟦> 2 s⟧ |\n',
    '## Alerts\n\n- Queue depth ⟦> 5000 ms⟧: page Ann\n',
    '## Metrics\n\n- **Playback start time:** ⟦< 2%⟧\n',
    '## Monitoring\n\nThe bounce rate must stay ⟦below 1.5 ms⟧.\n',
    '## Rollback triggers\n\n- request error rate goes ⟦above 2 ms⟧ for 5 minutes\n',
    '## Rollback triggers\n\n- mismatch rate ⟦> 1 s⟧ for 5 min\n- error rate > 1 % for 5 min\n',
    '## Monitoring\n\nWe watch the board all day. The CPU of the pods stays ⟦under 70 ms⟧.\n',
    '## Monitoring\n\n- Push delivery ⟦above 198%⟧\n',
    { format: 'yaml', text: 'thresholds:\n  error_rate: 1 %\n  p99_latency: ⟦2 %⟧\n' },
    '## Success criteria\n\n- **Error rate:** ⟦250 ms⟧\n- **Latency (p95):** 300 ms\n',
    {
      format: 'yaml',
      text: 'rollback:\n  triggers:\n    - p95 delivery time ⟦> 1000 MB⟧ for 5 minutes\n  steps:\n    - Go back\n',
    },
    '## Rollback Triggers\n\n- Error rate ⟦> 500ms⟧ for 5 minutes\n- p95 latency ⟦> 5%⟧\n',
    '## Success Criteria\n\n- [ ] Response time (p95): ⟦< 20%⟧\n- [ ] Availability ⟦> 200 ms⟧\n- [ ] Success rate ⟦> 995%⟧\n',
    '## Rollback\n\n### Triggers\n\n- Checkout success rate ⟦< 190%⟧\n',
    '## Alerts\n\n- Error rate > 5%: page on-call\n- Memory ⟦> 190%⟧: page on-call\n- Health check failures ⟦> 150%⟧: page on-call\n',
    '## Monitoring\n\n**Metrics to Monitor:**\n\n- Response time (p95 < 500 ms, p99 ⟦< 1.5%⟧)\n',
    '## Monitoring\n\n| Metric | Threshold | Action |\n|---|---|---|\n| Error rate | ⟦> 150%⟧ | Page |\n| Latency | ⟦> 2 GB⟧ | Page |\n',
    '## Monitoring\n\n### Alerts\n\n```yaml\nalerts:\n  - name: slow\n    condition: error_rate ⟦> 300ms⟧\n    action: page\n```\n',
    {
      format: 'yaml',
      text: 'rollback:\n  triggers:\n    - error rate ⟦> 400 ms⟧ for 5 minutes\n  steps:\n    - Go back\n',
    },
  ],
  *check(plan) {
    const wrong = plan.facts(wrongUnitsIn);
    yield* wrong;
    const known = new Set(wrong.map(({ span }) => span.start));
    yield* oddUnits(plan).filter(({ span }) => !known.has(span.start));
  },
});

/** Limits of the plan's own metrics and of latencies, which may be held to a share or to a time. */
function ownLimits(section: Section, wanted: 'share' | 'time'): Limit[] {
  return section
    .facts(limitsIn)
    .filter(
      ({ identity: { kind }, threshold: { dimension, relative } }) =>
        dimension === wanted && !relative && (kind === 'other' || kind === 'latency'),
    );
}

function sharesIn(section: Section): Limit[] {
  return ownLimits(section, 'share');
}

function timesIn(section: Section): Limit[] {
  return ownLimits(section, 'time');
}

/** A metric of the plan's own, or a row of limits, held twice to a time and once to a share, or the reverse. */
function oddUnits(plan: Plan): Finding[] {
  // Few plans have any, so that they are not grouped with every keystroke.
  const held = plan.facts(sharesIn);
  if (held.length === 0) return [];
  const beyond = beyondOthers(held);
  if (beyond) return [{ message: neverMet, span: beyond.threshold.limit }];
  const own = [...held, ...plan.facts(timesIn)];
  const alike = groupBy(own, ({ entry, identity }) => entry?.start ?? spellMetric(identity));
  // A time may be held to a share of what it was before, but a share to no time, in whatever row that stands.
  const everywhere = groupBy(
    own.filter(({ identity }) => identity.kind === 'other'),
    ({ identity }) => nameOf(identity),
  );
  const timed = [...everywhere.values()].flatMap((limits) => oddOneOf(limits) ?? []);
  const odd = new Set([
    ...[...alike.values()].flatMap((limits) => oddOneOf(limits) ?? []),
    ...timed.filter(({ threshold }) => threshold.dimension === 'time'),
  ]);
  return [...odd].map(({ identity, threshold: { dimension, limit } }) => ({
    message: `The ${spellMetric(identity)} is measured in ${units[dimension === 'share' ? 'time' : 'share']} elsewhere, and here in ${units[dimension]}: one of the two is wrong. Correct the unit.`,
    span: limit,
  }));
}

/** The only one in a unit that two or more others do not have. */
function oddOneOf(limits: readonly Limit[]): Limit | undefined {
  const [shares, times] = [
    limits.filter(({ threshold }) => threshold.dimension === 'share'),
    limits.filter(({ threshold }) => threshold.dimension === 'time'),
  ];
  const [few, many] = shares.length < times.length ? [shares, times] : [times, shares];
  return few.length === 1 && many.length > 1 ? few[0] : undefined;
}

/** A part of something by its other limits, of which one is more than all: `> 150%` where the target is `< 8%`. */
function beyondOthers(held: readonly Limit[]): Limit | undefined {
  return held.find(({ identity, threshold: { amount } }) => {
    if (amount <= 100) return false;
    const others = held.filter(
      (other) => other.threshold.amount !== amount && nameOf(other.identity) === nameOf(identity),
    );
    return others.length > 1 && others.every(({ threshold }) => threshold.amount <= 25);
  });
}

/** By which two limits are of one metric: a heading or a list may begin it with a capital. */
function nameOf(identity: MetricIdentity): string {
  return spellMetric(identity).toLowerCase();
}

function wrongUnitsIn(section: Section): Finding[] {
  if (section.within('communication', 'lessons')) return [];
  const seen = new Set<number>();
  const found: Finding[] = [];
  for (const threshold of [...limitsOf(section), ...bareLimitsOf(section)]) {
    const { limit } = threshold;
    if (seen.has(limit.start)) continue;
    seen.add(limit.start);
    const message = misfit(threshold);
    if (message !== undefined) found.push({ message, span: limit });
  }
  return [
    ...found,
    ...beyondAllIn(section, found),
    ...impossibleSharesIn(section),
    ...timesAmongCounts(section, found),
  ];
}

/** `| Queue length | < 200 | > 500 ms | > 2000 |`: the only limit of a row that is a time, where all others count. */
function timesAmongCounts(section: Section, found: readonly Finding[]): Finding[] {
  const rows = groupBy(
    section.facts(limitsIn).filter(({ entry, threshold }) => entry !== undefined && !threshold.relative),
    ({ entry }) => entry?.start,
  );
  return [...rows.values()].flatMap((limits) => {
    const [time, more] = limits.filter(({ threshold }) => threshold.dimension === 'time');
    const counts = limits.filter(({ threshold }) => threshold.dimension === 'count').length;
    if (!time || more || counts < 2 || counts + 1 < limits.length) return [];
    const { limit } = time.threshold;
    if (found.some(({ span }) => span.start === limit.start)) return [];
    return [
      {
        message: `The other limits of this row are ${units.count}, and this one is a time: one of them is wrong. Correct the unit.`,
        span: limit,
      },
    ];
  });
}

/** `| Refunds | < 1% | > 130% |`: what is to stay a small part of something cannot become more than all of it. */
function beyondAllIn(section: Section, found: readonly Finding[]): Finding[] {
  const shares = section
    .facts(limitsIn)
    .filter(({ threshold: { dimension, relative } }) => dimension === 'share' && !relative);
  return shares.flatMap((one): Finding[] => {
    const { amount, limit } = one.threshold;
    if (amount <= 100 || found.some(({ span }) => span.start === limit.start)) return [];
    // A ceiling like that of a single core, where nothing speaks of several.
    if (one.identity.kind === 'cpu' && one.role === 'target' && amount < 200 && !several.test(one.text))
      return [{ message: neverMet, span: limit }];
    if (one.entry === undefined) return [];
    const others = shares.filter(({ entry }) => entry === one.entry);
    const part =
      one.identity.kind === 'cpu'
        ? amount >= 150 && others.filter(({ threshold }) => threshold.amount < 95).length > 1
        : others.some(({ threshold }) => threshold.amount <= 25);
    return part ? [{ message: neverMet, span: limit }] : [];
  });
}

const several = /\bv?cpus\b|\bcores?\b|\bthreads?\b|\brequest(?:ed|s)?\b|\bburst/i;

const neverMet =
  'Of anything no more than 100% can be concerned, so this limit can never be met. Correct the number.';

/** `More than 120 % of the bookings fail` */
const partOfAll =
  /(?:\bmore than|\bover|\babove|>)\s*(\d{3,}(?:\.\d+)?\s?%) of (?:the |all |our )?(?:\w+ ){1,3}?(?:fail\w*|bounce|crash|time out|drop|(?:are|get|were) (?:lost|rejected|declined|refused|dropped|wrong|late|affected|missing|slow\w*))\b/gi;

function impossibleSharesIn(section: Section): Finding[] {
  if (!section.mayHold(/\d{3}\s?%/)) return [];
  return section.facts(textsIn).flatMap(({ text, span }) =>
    [...text.matchAll(partOfAll)].flatMap(({ index, 0: whole, 1: share = '' }) => {
      const start = index + whole.indexOf(share);
      return Number.parseFloat(share) > 100
        ? [
            {
              message: neverMet,
              span: span.part(start, start + share.length),
            },
          ]
        : [];
    }),
  );
}

/** What knows its metric from more than its own words comes first. */
function limitsOf(section: Section): Threshold[] {
  const known = section.facts(limitsIn).map(({ threshold, identity }) => ({ ...threshold, identity }));
  return [...known, ...section.facts(thresholdsIn)];
}

/** `p99_latency: 2 %` under `thresholds`. */
function bareLimitsOf(section: Section): Threshold[] {
  if (
    !section.within('metrics', 'alerts', 'triggers', 'success', 'monitoring') &&
    !/\b(?:thresholds?|limits?|targets?|slos?)\b/.test(section.name)
  )
    return [];
  // `metric: error_rate` over `threshold: 200ms`
  const named = section.fields.find(({ name }) => name === 'metric')?.value?.text;
  return section.fields.flatMap(({ name, value }) => {
    const isLimit = named !== undefined && /^(?:threshold|limit|target|max(?:imum)?)$/.test(name);
    const metric = (isLimit ? named : name).replaceAll('_', ' ');
    const bare = value && identifyMetric(metric) && bareThreshold(value, metric, '<');
    return bare ? [bare] : [];
  });
}
