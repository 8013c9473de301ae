/** What each metric is held to, on one scale: target, alert, page, rollback. */
import type { Limit } from '../../plan/facts/monitoring/limits.ts';
import { betterOf, isSameMetric, spellMetric } from '../../plan/vocabulary/metrics.ts';
import { el, shorten, type Markup } from '../markup.ts';
import type { Wording } from '../wording.ts';
import { figure, note } from './figure.ts';
import { along, em, percent, type Domain } from './scale.ts';

type Mark = 'target' | 'alert' | 'page' | 'rollback';

interface Bound {
  readonly limit: Limit;
  readonly mark: Mark;
}

const order: readonly Mark[] = ['target', 'alert', 'page', 'rollback'];
const mostMetrics = 12;
const mostBounds = 8;

/** A row for each metric with two limits or more; undefined where there is none. */
export function thresholdsChart(limits: readonly Limit[], wording: Wording): Markup | undefined {
  const all = grouped(limits).filter((bounds) => bounds.length > 1);
  if (all.length === 0) return undefined;
  const shown = all.slice(0, mostMetrics);
  return figure(
    'thresholds',
    el('ul', {}, ...shown.map((bounds) => row(bounds, wording))),
    all.length > shown.length
      ? note(wording.say('and {0} more metrics', all.length - shown.length))
      : undefined,
  );
}

/** Limits of one metric that can lie on one scale, in the order of their sternness; each said once. */
function grouped(limits: readonly Limit[]): Bound[][] {
  const groups: { first: Limit; bounds: Bound[] }[] = [];
  for (const limit of limits) {
    const mark = markOf(limit);
    if (!mark) continue;
    const group = groups.find(({ first }) => isComparable(first, limit));
    if (!group) groups.push({ first: limit, bounds: [{ limit, mark }] });
    else if (!group.bounds.some((bound) => bound.mark === mark && isEqual(bound.limit, limit)))
      group.bounds.push({ limit, mark });
  }
  return groups.map(({ bounds }) =>
    bounds.sort((a, b) => order.indexOf(a.mark) - order.indexOf(b.mark)).slice(0, mostBounds),
  );
}

function markOf({ role, action, tier }: Limit): Mark | undefined {
  if (role !== 'alert') return role;
  return /\b(?:page[sd]?|pager|pagerduty|call|phone|wake|p1|sev ?1|critical)\b/.test(`${action} ${tier}`)
    ? 'page'
    : 'alert';
}

function isComparable(a: Limit, b: Limit): boolean {
  return (
    isSameMetric(a.identity, b.identity) &&
    a.identity.name === b.identity.name &&
    a.environment === b.environment &&
    a.threshold.dimension === b.threshold.dimension &&
    a.threshold.relative === b.threshold.relative
  );
}

function isEqual({ threshold: a }: Limit, { threshold: b }: Limit): boolean {
  return a.amount === b.amount && a.comparison === b.comparison && a.duration === b.duration;
}

function row(bounds: readonly Bound[], wording: Wording): Markup {
  const [first] = bounds;
  const name = first ? nameOf(first.limit, wording) : '';
  const words = bounds.map(({ limit, mark }) => ({
    mark,
    kind: wording.say(mark),
    text: spell(limit, wording),
  }));
  const label = `${name}: ${words.map(({ kind, text }) => `${kind} ${text}`).join(', ')}`;
  return el(
    'li',
    {},
    el('span', { class: 'name' }, shorten(name, 60)),
    el(
      'svg',
      { role: 'img', 'aria-label': label, width: '100%', height: em(1.6) },
      ...scale(bounds, wording),
    ),
    el(
      'span',
      { class: 'limits' },
      ...words.map(({ mark, kind, text }) =>
        el('span', { class: `limit ${mark}` }, el('b', {}, kind), ` ${text} `),
      ),
    ),
  );
}

/** A line with what is good at one end, and a mark for each limit. */
function scale(bounds: readonly Bound[], wording: Wording): Markup[] {
  const amounts = bounds.map(({ limit }) => limit.threshold.amount);
  const domain = domainOf(amounts);
  const [first] = bounds;
  const below = first?.limit.threshold.comparison.startsWith('<') ?? false;
  const better =
    first && (betterOf(first.limit.identity) ?? (below === (first.mark === 'target') ? 'low' : 'high'));
  const target = bounds.find(({ mark }) => mark === 'target')?.limit.threshold.amount;
  const stern = bounds
    .filter(({ mark }) => mark === 'rollback')
    .map(({ limit }) => along(domain, limit.threshold.amount));
  const line = { y: em(0.65), height: em(0.3) };
  const drawn = [el('rect', { class: 'track', x: '0%', width: '100%', ...line })];
  if (target !== undefined) {
    const at = along(domain, target);
    drawn.push(
      better === 'high'
        ? el('rect', { class: 'good', x: percent(at), width: percent(1 - at), ...line })
        : el('rect', { class: 'good', x: '0%', width: percent(at), ...line }),
    );
  }
  if (stern.length > 0) {
    const at = better === 'high' ? Math.max(...stern) : Math.min(...stern);
    drawn.push(
      better === 'high'
        ? el('rect', { class: 'bad', x: '0%', width: percent(at), ...line })
        : el('rect', { class: 'bad', x: percent(at), width: percent(1 - at), ...line }),
    );
  }
  for (const { limit, mark } of bounds)
    drawn.push(
      drawMark(mark, along(domain, limit.threshold.amount), `${wording.say(mark)} ${spell(limit, wording)}`),
    );
  return drawn;
}

/** A shape of its own for each kind, so that nobody has to tell them by colour. */
function drawMark(mark: Mark, share: number, tip: string): Markup {
  const at = percent(share);
  const title = el('title', {}, tip);
  if (mark === 'target')
    return el('circle', { class: 'mark target', cx: at, cy: em(0.8), r: em(0.38) }, title);
  const half = mark === 'alert' ? 0.45 : mark === 'page' ? 0.7 : 0.55;
  return el('line', { class: `mark ${mark}`, x1: at, x2: at, y1: em(0.8 - half), y2: em(0.8 + half) }, title);
}

/** From nothing up to a little more than the largest; shares near the whole get the end of the scale to themselves. */
function domainOf(amounts: readonly number[]): Domain {
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  if (least >= 75 && most <= 100)
    return { from: Math.max(0, least - (100 - least) * 0.5), to: most === 100 ? 100.5 : 100 };
  return { from: 0, to: most > 0 ? most * 1.15 : 1 };
}

function nameOf({ identity, environment }: Limit, { say }: Wording): string {
  const { kind, statistic, qualifiers } = identity;
  const metric = say(spellMetric({ ...identity, statistic: '' }));
  const ours = /^p\d/.test(statistic)
    ? say('{0} {1}', statistic, metric)
    : `${say(statistic)} ${metric}`.trim();
  const name = kind === 'other' ? spellMetric(identity) : ours;
  const about = [...(kind === 'other' ? [] : qualifiers), environment].filter((word) => word !== '');
  const whole = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return about.length > 0 ? `${whole} (${about.join(' ')})` : whole;
}

const signs = { '>': '>', '>=': '≥', '<': '<', '<=': '≤' } as const;

function spell({ threshold }: Limit, { say, duration: spelledOut }: Wording): string {
  const { comparison, value, unit, relative, duration } = threshold;
  const spelled = unit === '' ? '' : unit === 'x' ? '×' : unit === '%' ? '%' : ` ${unit}`;
  const bare = `${signs[comparison]} ${value}${spelled}`;
  const limit = !relative ? bare : unit === 'x' ? say('{0} baseline', bare) : say('{0} change', bare);
  return duration === undefined ? limit : say('{0} for {1}', limit, spelledOut(duration));
}
