/** How much of the traffic the change is given, step by step or over time. */
import type { Ramp } from '../../plan/facts/strategy/ramps.ts';
import { el, type Markup } from '../markup.ts';
import type { Wording } from '../wording.ts';
import { figure, note } from './figure.ts';
import { em, percent } from './scale.ts';

const mostPoints = 40;
const plotTop = 1.6;
const plotHeight = 5;

/**
 * A step a share; undefined where there are fewer than two. `holds` are the seconds that each share but the last is
 * kept; where one is not known, all steps are drawn alike.
 */
export function rampChart(
  { points: all }: Ramp,
  holds: readonly (number | undefined)[],
  { say, duration }: Wording,
): Markup | undefined {
  if (all.length < 2) return undefined;
  const points = all.slice(0, mostPoints);
  const known = holds
    .slice(0, points.length - 1)
    .filter((hold) => hold !== undefined && hold > 0) as number[];
  const toScale = known.length === points.length - 1;
  const total = known.reduce((sum, hold) => sum + hold, 0);
  // The last share stays; it is drawn as wide as an eighth of the rest.
  const lengths = points.map((_, index) => (toScale ? (known[index] ?? total / 8) : 1));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const bottom = plotTop + plotHeight;
  const drawn: Markup[] = [0, 50, 100].map((share) =>
    el('line', { class: 'grid', x1: '0%', x2: '100%', y1: em(heightOf(share)), y2: em(heightOf(share)) }),
  );
  let at = 0;
  points.forEach(({ value }, index) => {
    const from = at / whole;
    at += lengths[index] ?? 0;
    const to = at / whole;
    const before = points[index - 1]?.value ?? 0;
    const falls = index > 0 && value < before;
    const y = heightOf(value);
    const kind = falls ? ' falls' : '';
    const hold = holds[index];
    const held =
      index < points.length - 1 && hold !== undefined
        ? say('{0} %, held for {1}', value, duration(hold))
        : `${value} %`;
    const tip = falls ? say('{0}, less than the {1} % before it', held, before) : held;
    const [x, width] = [percent(from), percent(to - from)];
    drawn.push(
      el('rect', { class: `area${kind}`, x, width, y: em(y), height: em(bottom - y) }, el('title', {}, tip)),
      el('line', { class: `edge${kind}`, x1: x, x2: percent(to), y1: em(y), y2: em(y) }),
      el('line', { class: `rise${kind}`, x1: x, x2: x, y1: em(heightOf(before)), y2: em(y) }),
    );
    const room = to - from;
    if (room < 0.035) return;
    const middle = percent((from + to) / 2);
    drawn.push(
      el('text', { class: `label${kind}`, x: middle, y: em(y - 0.4), 'text-anchor': 'middle' }, `${value}%`),
    );
    if (room < 0.07) return;
    const below =
      index === points.length - 1 ? '' : toScale ? spellShort(known[index] ?? 0) : say('step {0}', index + 1);
    drawn.push(el('text', { class: 'tick', x: middle, y: em(bottom + 1.2), 'text-anchor': 'middle' }, below));
  });
  const series = points.map(({ value }) => `${value} %`).join(', ');
  return figure(
    'ramp',
    el(
      'svg',
      {
        role: 'img',
        'aria-label': toScale
          ? say('Ramp in {0} steps: {1}, over {2}.', all.length, series, duration(total))
          : say('Ramp in {0} steps: {1}.', all.length, series),
        width: '100%',
        height: em(bottom + 1.6),
      },
      ...drawn,
    ),
    all.length > points.length ? note(say('and {0} more steps', all.length - points.length)) : undefined,
  );
}

function heightOf(share: number): number {
  return plotTop + plotHeight * (1 - Math.min(100, Math.max(0, share)) / 100);
}

/** `30 min`, `1 h`, `1.5 h`, `2 d`. */
function spellShort(seconds: number): string {
  const minutes = seconds / 60;
  if (minutes < 60) return `${Math.round(minutes)} min`;
  const hours = minutes / 60;
  return hours < 48 ? `${Math.round(hours * 10) / 10} h` : `${Math.round(hours / 2.4) / 10} d`;
}
