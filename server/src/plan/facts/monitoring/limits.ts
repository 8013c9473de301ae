/** What a plan holds its metrics to: targets to reach, alerts to raise, limits that set off the rollback. */
import type { Span } from '../../../text/span.ts';
import { squeeze } from '../../../text/words.ts';
import { walkItems, type Block, type Field, type Table } from '../../blocks.ts';
import { durationOf } from '../../quantities.ts';
import type { Section } from '../../section.ts';
import { identifyMetric, type MetricIdentity } from '../../vocabulary/metrics.ts';
import { stage, tranche } from '../../vocabulary/stages.ts';
import { cellUnder, entriesIn, type Cell, type Entry } from '../entries.ts';
import { leadsIn, stepsLedIn } from '../timeline/leads.ts';
import { alertsIn } from './alerts.ts';
import { durationHead, isPaging, subjectOf, tellsSomebody, thresholdsIn, valueHead } from './limitCells.ts';
import { limitListsIn } from './limitLists.ts';
import { placeOf, type LimitPlace } from './limitPlaces.ts';
import { actionHead, roleOfHead, roleOfName, setsOff, type LimitRole, type NamedRole } from './limitRoles.ts';
import {
  actionIn,
  inItem,
  inListItem,
  inProse,
  plain,
  type AddLimit,
  type LimitContext,
} from './limitsInText.ts';
import { triggersIn } from '../rollback/rollbacks.ts';
import { findThresholds, type Threshold } from './thresholds.ts';

export interface Limit extends LimitPlace {
  readonly span: Span;
  readonly threshold: Threshold;
  readonly identity: MetricIdentity;
  /** Absent where the plan does not make plain what the limit is for. */
  readonly role?: LimitRole;
  /** The whole item, cell or condition, as written. */
  readonly text: string;
  /** What is done about it, lower case; empty where it is not said. */
  readonly action: string;
  /** The row or the mapping that it stands in. */
  readonly entry?: Span;
}

/** The limits of one section whose metric is plain. */
export function limitsIn(section: Section): Limit[] {
  return section.facts(readLimits);
}

function readLimits(section: Section): Limit[] {
  const limits: Limit[] = [];
  const taken = new Set<number>();
  const add: AddLimit = (threshold, text, { role, action = '', tier = '', about = '', entry }) => {
    const { identity, span } = threshold;
    if (!identity || taken.has(span.from)) return;
    taken.add(span.from);
    limits.push({
      span,
      threshold,
      identity,
      ...(role && { role }),
      text: squeeze(text),
      action,
      ...placeOf(section, `${about} ${text}`, tier, role === 'rollback' ? action : ''),
      ...(entry && { entry }),
    });
  };
  for (const entry of [...entriesIn(section), ...limitListsIn(section)]) inEntry(section, entry, add);
  const steps = stepsLedIn(section);
  const orders = new Set([...walkItems(steps)].map(({ item }) => item.inline));
  for (const { form, inline } of triggersIn(section)) {
    if (form !== 'listed' || orders.has(inline)) continue;
    const thresholds = inItem(inline);
    if (thresholds.length === 0) continue;
    const action = actionIn(inline.text);
    const role = action === '' || setsOff(action) ? 'rollback' : undefined;
    for (const threshold of thresholds) add(threshold, inline.text, { role, action });
  }
  for (const { action = '', condition, thresholds } of alertsIn(section))
    for (const threshold of thresholds)
      add(threshold, condition, { role: 'alert', action: action.toLowerCase() });
  for (const field of section.fields) inField(section, field, add);
  const named = new Map(leadsIn(section).map(({ block, name }) => [block, name]));
  const blocks = steps.length > 0 ? section.blocks.filter((block) => !steps.includes(block)) : section.blocks;
  walk(blocks, contextOf(section), named, add);
  return limits;
}

const targetKinds = ['metrics', 'success', 'validation', 'smokeTests', 'healthChecks', 'monitoring'] as const;
const noTargets = ['prerequisites', 'risks', 'communication', 'lessons', 'alerts', 'triggers'] as const;

/** What a list in this section is about, where nothing nearer says so. */
function contextOf(section: Section): LimitContext {
  if (section.kind === 'triggers') return { role: 'rollback' };
  if (section.isRollback) return {};
  if (section.within('alerts')) return { role: 'alert' };
  if (section.within(...noTargets)) return {};
  // What is checked right after the release may be laxer than what is aimed at.
  if (section.within('validation', 'smokeTests', 'healthChecks', 'postDeployment'))
    return { role: 'target', tier: 'check' };
  if (section.within(...targetKinds)) return { role: 'target' };
  const own = section.level > 1 ? roleOfName(section.name) : undefined;
  return own?.role === 'target' ? own : {};
}

function walk(
  blocks: readonly Block[],
  context: LimitContext,
  named: ReadonlyMap<Block, string>,
  add: AddLimit,
): void {
  for (const block of blocks) {
    const name = named.get(block);
    const own = name === undefined ? undefined : roleOfName(name);
    const here: LimitContext = name === undefined ? context : { ...context, ...own, about: name };
    if (block.kind === 'quote') walk(block.blocks, context, named, add);
    if (block.kind === 'paragraph') inProse(block.inline, context, add);
    if (block.kind !== 'list') continue;
    for (const item of block.items) {
      inListItem(item.inline, here, add);
      walk(item.blocks, here, named, add);
    }
  }
}

/** `**Abort if:** error rate > 2%`, `**Gate:** error rate < 0.5%`, `rollback_error_rate: 5%`. */
function inField(section: Section, { name, value }: Field, add: AddLimit): void {
  if (!value || findThresholds(value).length === 0 || section.within('risks', 'communication', 'lessons'))
    return;
  const own = roleOfName(name);
  if (!own || (own.role === 'target' && section.isRollback)) return;
  for (const threshold of inItem(value))
    add(threshold, value.text, { ...own, action: actionIn(value.text), about: name });
}

const tierHead = /^(?:severity|priority|level|tier|class|urgency|sev|type|mode)$/;
const stageHead = new RegExp(
  `^(?:${stage}|${tranche}|gate|checkpoint|environment|service|component|region)$`,
);

/** `Fires at | Clears at`: the end of an alarm, and no alarm. */
const recovered = /^(?:clear|recover|resolv|reset|all clear)/;
const afterwards =
  /^(?:verif\w*|validat\w*|checks?|confirm\w*|expected|success\w*|done when|until|afterwards)\b/;

/** A row or mapping: what it is about, and in its other cells the limits with their roles. */
function inEntry(section: Section, entry: Entry, add: AddLimit): void {
  const { cells, title, table } = entry;
  if (!cells.some(({ inline }) => /\d/.test(inline.text))) return;
  const told = cells.some(({ head }) => roleOfHead(head) ?? valueHead.test(head));
  // A list below a line of its own is a list, unless its labels say what each value is for.
  if (!told && title && section.heading?.inline !== title) return;
  const subject = subjectOf(entry);
  const about = squeeze(subject?.text.replace(/_/g, ' ') ?? '');
  const actions = { ...entry, cells: cells.filter((cell) => !isPaging(cell)) };
  const action = squeeze(cellUnder(actions, actionHead)?.text ?? '').toLowerCase();
  const wait = durationOf(cellUnder(entry, durationHead)?.text ?? '');
  const places = cells.filter(({ head, inline }) => inline !== subject && stageHead.test(head));
  const tiers = cells.filter(({ head }) => tierHead.test(head));
  const said = [...places, ...tiers].map(({ inline }) => squeeze(inline.text)).join(' ');
  const context = told || table ? {} : contextOf(section);
  const row = roleOfRow(section, entry, action) ?? context.role;
  const [first, ...others] = cells.filter(({ head, inline }) => inline !== subject && valueHead.test(head));
  for (const cell of cells) {
    const { head, inline } = cell;
    // How it is seen that the way back has worked sets nothing off.
    if (recovered.test(head) || (section.isRollback && afterwards.test(head))) continue;
    const own = inline === subject ? undefined : roleOfColumn(cell, cells);
    // Of two columns of limits without a role, nobody can say what the second is for.
    const role = own?.role ?? (first && others.includes(cell) ? undefined : row);
    for (const threshold of thresholdsIn(cell, subject, role)) {
      const { duration } = threshold;
      const whole =
        duration === undefined && wait !== undefined && role !== 'target'
          ? { ...threshold, duration: wait }
          : threshold;
      const column = table && identifyMetric(cell.label) ? about : '';
      const tier = squeeze(`${own?.tier ?? context.tier ?? ''} ${said} ${column}`);
      add(whole, `${about} ${inline.text}`, {
        role: own || told ? role : plain(role, threshold, context),
        // What is done is done when the target is missed.
        action: role === 'target' ? '' : action,
        tier,
        entry: entry.span,
      });
    }
  }
}

/** `Critical (rollback)`: what is done at such a limit stands behind its name; `Back` beside `Good` and `Warning` is the way back. */
function roleOfColumn({ head, label }: Cell, cells: readonly Cell[]): NamedRole | undefined {
  const isBack =
    /\(\W*(?:roll[ -]?back|abort|back[ -]?out|revert)\W*\)/i.test(label) ||
    (/^(?:back|way back|out|off)$/.test(head) && cells.some((cell) => roleOfHead(cell.head)));
  return isBack ? { role: 'rollback', tier: '' } : roleOfHead(head);
}

function roleOfRow(section: Section, entry: Entry, action: string): LimitRole | undefined {
  if (setsOff(action)) return 'rollback';
  const lead = leadOf(section, entry.table);
  const own = lead === undefined ? undefined : roleOfName(lead);
  if (own?.role === 'rollback' || (lead === undefined && action === '' && isOfTriggers(section)))
    return 'rollback';
  if (section.isRollback) return undefined;
  if (own) return own.role;
  return section.within('alerts') || entry.cells.some(tellsSomebody) ? 'alert' : undefined;
}

function isOfTriggers(section: Section): boolean {
  return section.kind === 'triggers' || section.parent?.kind === 'triggers' || section.isRollback;
}

/** The line above a table. */
function leadOf(section: Section, table: Table | undefined): string | undefined {
  return table && leadsIn(section).find(({ block }) => block === table)?.name;
}
