/** Risks by how likely and how bad they are. */
import type { Risk } from '../../plan/facts/people/risks.ts';
import {
  combineRisk,
  readRiskLevel,
  riskLevels,
  type RiskLevel,
  type RiskMatrix,
} from '../../plan/vocabulary/riskLevels.ts';
import { squeeze } from '../../text/words.ts';
import { el, shorten, type Markup } from '../markup.ts';
import type { Wording } from '../wording.ts';
import { figure, note } from './figure.ts';
import { em } from './scale.ts';

interface Placed {
  readonly name: string;
  readonly number: number;
  readonly probability: RiskLevel;
  readonly impact: RiskLevel;
}

const most = 40;
const [cellWidth, cellHeight] = [6.4, 2.6];
const [left, top] = [4.8, 1.5];
const perCell = 3;

/** The risks whose probability and impact the plan rates; undefined where it rates none. */
export function riskMatrix(risks: readonly Risk[], matrix: RiskMatrix, { say }: Wording): Markup | undefined {
  const rated = risks.flatMap(({ risk, probability, impact }) => {
    const [likely, bad] = [
      probability && readRiskLevel(probability.text),
      impact && readRiskLevel(impact.text),
    ];
    return likely && bad ? [{ name: squeeze(risk.text), probability: likely, impact: bad }] : [];
  });
  if (rated.length === 0) return undefined;
  const placed = rated.slice(0, most).map((risk, index): Placed => ({ ...risk, number: index + 1 }));
  const worst = placed.some(({ probability, impact }) => probability === 'critical' || impact === 'critical');
  const levels = worst ? riskLevels : riskLevels.slice(0, 3);
  const drawn = [...levels].reverse().flatMap((probability, row) => [
    el(
      'text',
      { class: 'tick', x: em(left - 0.6), y: em(top + row * cellHeight + 1.65), 'text-anchor': 'end' },
      say(probability),
    ),
    ...levels.flatMap((impact, column) =>
      cell(
        placed.filter((risk) => risk.probability === probability && risk.impact === impact),
        combineRisk(probability, impact, matrix),
        left + column * cellWidth,
        top + row * cellHeight,
      ),
    ),
  ]);
  const bottom = top + levels.length * cellHeight;
  levels.forEach((impact, column) =>
    drawn.push(
      el(
        'text',
        {
          class: 'tick',
          x: em(left + (column + 0.5) * cellWidth),
          y: em(bottom + 1.1),
          'text-anchor': 'middle',
        },
        say(impact),
      ),
    ),
  );
  drawn.push(
    el('text', { class: 'axis', x: em(0), y: em(1) }, say('Probability')),
    el(
      'text',
      { class: 'axis', x: em(left + levels.length * cellWidth), y: em(bottom + 2.4), 'text-anchor': 'end' },
      say('Impact'),
    ),
  );
  const rest = rated.length - placed.length;
  return figure(
    'risks',
    el(
      'svg',
      {
        role: 'img',
        'aria-label':
          rated.length === 1
            ? say('Risk matrix of one risk by probability and impact; the list beside it names it.')
            : say(
                'Risk matrix of {0} risks by probability and impact; the list beside it names them.',
                rated.length,
              ),
        width: em(left + levels.length * cellWidth + 0.2),
        height: em(bottom + 2.7),
      },
      ...drawn,
    ),
    el(
      'div',
      { class: 'legend' },
      el(
        'ol',
        {},
        ...placed.map(({ name, probability, impact }) =>
          el(
            'li',
            { class: `risk-${combineRisk(probability, impact, matrix)}` },
            shorten(name, 90),
            ' ',
            el('span', { class: 'muted' }, `${say(probability)} × ${say(impact)}`),
          ),
        ),
      ),
      rest > 0 ? note(say('and {0} more', rest)) : undefined,
    ),
  );
}

function cell(risks: readonly Placed[], level: RiskLevel, x: number, y: number): Markup[] {
  const shown = risks.length > perCell ? risks.slice(0, perCell - 1) : risks;
  const dots = shown.flatMap(({ number, name }, index) => {
    const cx = em(x + (cellWidth * (index + 1)) / (Math.min(risks.length, perCell) + 1));
    return [
      el(
        'circle',
        { class: `dot risk-${level}`, cx, cy: em(y + cellHeight / 2), r: em(0.85) },
        el('title', {}, name),
      ),
      el(
        'text',
        { class: 'number', x: cx, y: em(y + cellHeight / 2 + 0.35), 'text-anchor': 'middle' },
        String(number),
      ),
    ];
  });
  const rest = risks.length - shown.length;
  return [
    el('rect', {
      class: `cell risk-${level}`,
      x: em(x),
      y: em(y),
      width: em(cellWidth - 0.15),
      height: em(cellHeight - 0.15),
      rx: 3,
    }),
    ...dots,
    ...(rest > 0
      ? [
          el(
            'text',
            {
              class: 'tick',
              x: em(x + (cellWidth * perCell) / (perCell + 1)),
              y: em(y + 1.65),
              'text-anchor': 'middle',
            },
            `+${rest}`,
          ),
        ]
      : []),
  ];
}
