/** What the plan waits for, and what waits for it. */
import type { Dependency } from '../../plan/facts/references.ts';
import { idsIn } from '../../plan/ids.ts';
import { type Neighbours, type PlanSummary } from '../../plan/neighbours.ts';
import { el, shorten, type Markup } from '../markup.ts';
import type { Wording } from '../wording.ts';
import { figure } from './figure.ts';
import { em } from './scale.ts';

const mostASide = 12;
const rowHeight = 3.2;

/** `blocked by → plan → blocks`; undefined where the plan names neither. */
export function dependencyGraph(
  dependencies: readonly Dependency[],
  name: string,
  neighbours: Neighbours | undefined,
  { say }: Wording,
): Markup | undefined {
  const before = nodesOf(dependencies, 'blocked-by', say);
  const behind = nodesOf(dependencies, 'blocks', say);
  if (before.length + behind.length === 0) return undefined;
  const height = Math.max(before.length, behind.length, 1) * rowHeight;
  return figure(
    'dependencies',
    ...(before.length > 0
      ? [column(say('Blocked by'), before, neighbours, say), arrows(before.length, height, 'in')]
      : []),
    el('div', { class: 'self' }, el('b', {}, shorten(name, 60))),
    ...(behind.length > 0
      ? [arrows(behind.length, height, 'out'), column(say('Blocks'), behind, neighbours, say)]
      : []),
  );
}

/** Their words, each once. */
function nodesOf(
  dependencies: readonly Dependency[],
  direction: Dependency['direction'],
  say: Wording['say'],
): string[] {
  const texts = [
    ...new Set(dependencies.filter((one) => one.direction === direction).map(({ text }) => text)),
  ];
  const rest = texts.length - mostASide;
  return rest > 0 ? [...texts.slice(0, mostASide - 1), say('and {0} more', rest + 1)] : texts;
}

function column(
  label: string,
  nodes: readonly string[],
  neighbours: Neighbours | undefined,
  say: Wording['say'],
): Markup {
  return el('ul', { 'aria-label': label }, ...nodes.map((text) => node(text, neighbours, say)));
}

function node(text: string, neighbours: Neighbours | undefined, say: Wording['say']): Markup {
  const ids = idsIn(text);
  const [id, another] = ids;
  const plan = id !== undefined && another === undefined ? neighbours?.withId(id)[0] : undefined;
  if (!plan || !neighbours) return el('li', {}, el('span', {}, shorten(text, 60)));
  return el(
    'li',
    { class: plan.status === undefined ? undefined : `status-${plan.status}` },
    el('a', { href: wayTo(neighbours.path, plan.path), title: plan.title }, shorten(nameOf(plan, text), 60)),
    plan.status === undefined ? undefined : el('small', {}, say(plan.status.replace('-', ' '))),
  );
}

function nameOf({ id = '', title }: PlanSummary, text: string): string {
  const words = title === '' ? text : title;
  return words.includes(id) ? words : `${id} ${words}`;
}

/** From one file to another, both given from the root. */
function wayTo(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  const way = [...here.slice(shared).map(() => '..'), ...there.slice(shared)];
  return way.map((part) => encodeURIComponent(part)).join('/');
}

/** Lines from the middle of each row to the middle of the other side. */
function arrows(rows: number, height: number, direction: 'in' | 'out'): Markup {
  const middle = em(height / 2);
  const [near, far] = direction === 'in' ? ['0%', '100%'] : ['100%', '0%'];
  const lines = Array.from({ length: rows }, (_, index) => {
    const y = em((height * (index + 0.5)) / rows);
    return [
      el('line', { x1: near, x2: '50%', y1: y, y2: y }),
      el('line', { x1: '50%', x2: '50%', y1: y, y2: middle }),
    ];
  });
  return el(
    'svg',
    { 'aria-hidden': 'true', class: 'arrows', width: em(3), height: em(height) },
    ...lines.flat(),
    el('line', { x1: '50%', x2: far, y1: middle, y2: middle }),
  );
}
