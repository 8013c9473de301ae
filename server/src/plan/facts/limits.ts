/** What a plan holds its metrics to: targets to reach, alerts to raise, limits that set off the rollback. */
import { walkItems, type Block, type Field, type Inline, type Table } from '../blocks.ts';
import { durationOf } from '../quantities.ts';
import type { Section } from '../section.ts';
import type { Span } from '../../text/span.ts';
import { squeeze, unwrap } from '../../text/words.ts';
import {
  betterOf,
  identifyMetric,
  nameMetric,
  saysNothing,
  type MetricIdentity,
} from '../vocabulary/metrics.ts';
import { alertsIn } from './alerts.ts';
import { cellUnder, entriesIn, type Entry } from './entries.ts';
import { leadsIn, stepsLedIn } from './leads.ts';
import { durationHead, isPaging, subjectOf, tellsSomebody, thresholdsIn, valueHead } from './limitCells.ts';
import { placeOf, type LimitPlace } from './limitPlaces.ts';
import {
  actionHead,
  callsSomebody,
  isAim,
  isOrder,
  roleOfHead,
  roleOfName,
  roleOfClause,
  roleOfSentence,
  roleOfWord,
  setsOff,
  type LimitRole,
} from './limitRoles.ts';
import { triggersIn } from './rollbacks.ts';
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

interface Context {
  readonly role?: LimitRole | undefined;
  readonly action?: string;
  /** Words that tell how grave it is, or for which stage it holds, besides those of the headings. */
  readonly tier?: string;
  readonly about?: string;
  readonly entry?: Span;
}

type Add = (threshold: Threshold, text: string, context: Context) => void;

function readLimits(section: Section): Limit[] {
  const limits: Limit[] = [];
  const taken = new Set<number>();
  const add: Add = (threshold, text, { role, action = '', tier = '', about = '', entry }) => {
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
  for (const entry of entriesIn(section)) inEntry(section, entry, add);
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
function contextOf(section: Section): Context {
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

function walk(blocks: readonly Block[], context: Context, named: ReadonlyMap<Block, string>, add: Add): void {
  for (const block of blocks) {
    const name = named.get(block);
    const own = name === undefined ? undefined : roleOfName(name);
    const here: Context = name === undefined ? context : { ...context, ...own, about: name };
    if (block.kind === 'quote') walk(block.blocks, context, named, add);
    if (block.kind === 'paragraph') inProse(block.inline, context, add);
    if (block.kind !== 'list') continue;
    for (const item of block.items) {
      inListItem(item.inline, here, add);
      walk(item.blocks, here, named, add);
    }
  }
}

/** The limits of a list item; its first words are the subject of what follows: `Error rate: target < 1%, page at > 2%`. */
function inItem(inline: Inline): readonly Threshold[] {
  const found = findThresholds(inline);
  if (found.every(({ identity }) => identity)) return found;
  const lead =
    /^\s*(?:(?:if|when|the|a|an)\s+)*([^:：;,(<>≤≥=→–—]{2,60}?)\s*(?:[:：;,(<>≤≥→–—]|\s-\s)/i.exec(
      inline.text,
    )?.[1] ?? '';
  return found.map((threshold) => {
    if (threshold.identity || threshold.metric === 'for') return threshold;
    const { metric } = threshold;
    if (!saysNothing(metric) && !roleOfWord(metric) && !callsSomebody.test(metric)) {
      const whole = squeeze(inline.text).replace(/^(?:(?:if|when|the|a|an)\s+)+/i, '');
      const first = whole.startsWith(threshold.metric.replace(/^(?:(?:if|when|the|a|an)\s+)+/i, ''));
      const identity = first ? nameMetric(threshold.metric) : undefined;
      return identity ? { ...threshold, identity } : threshold;
    }
    const likely = threshold.dimension === 'time' ? 'latency' : undefined;
    const identity = identifyMetric(lead, likely) ?? nameMetric(lead);
    return identity ? { ...threshold, identity } : threshold;
  });
}

function inListItem(inline: Inline, context: Context, add: Add): void {
  const thresholds = inItem(inline);
  if (thresholds.length === 0) return;
  const labelled = gateOf(inline.text);
  const action = labelled ? '' : actionIn(inline.text);
  const sentence = roleOfSentence(inline.text);
  const other = /\b(?:alert|page|roll ?back|rollback|abort|warn|revert)\w*\b/i.test(inline.text);
  for (const threshold of thresholds) {
    const at = threshold.span.start - inline.span.start;
    const clause = labelled ? undefined : roleOfClause(inline.text, at, at + threshold.span.length);
    const role =
      labelled?.role ??
      roleOfWord(threshold.metric) ??
      clause?.role ??
      (setsOff(action) ? 'rollback' : undefined) ??
      (isBehindIf(inline, threshold) ? sentence : undefined) ??
      (other && context.role === 'target' ? undefined : context.role);
    add(threshold, inline.text, {
      ...context,
      ...labelled,
      action: clause?.action ?? action,
      role: plain(role, threshold, { ...context, ...labelled }),
      entry: inline.span,
    });
  }
}

/** `Gate: mismatch rate below 0.3 %`. */
function gateOf(text: string): { role: LimitRole; tier: string } | undefined {
  const label = /^\W*((?:\p{L}+ ){0,2}(?:gate|criteri(?:on|a)|hold ?point))\s*:\s/iu.exec(text)?.[1];
  const named = label === undefined ? undefined : roleOfName(label.toLowerCase());
  return named?.tier === 'gate' ? named : undefined;
}

/** A list of targets may hold limits that are none: only what points the good way is one. */
function plain(
  role: LimitRole | undefined,
  { identity, comparison, metric }: Threshold,
  { tier }: Context,
): LimitRole | undefined {
  if (role !== 'target' || !identity || roleOfWord(metric)) return role;
  const better = betterOf(identity);
  if (better === undefined) return tier === 'check' ? undefined : role;
  // What a gate asks for is what lets it pass, even where its sign is turned.
  if (tier === 'gate') return role;
  return better === (comparison.startsWith('<') ? 'low' : 'high') ? role : undefined;
}

function isBehindIf(inline: Inline, { span }: Threshold): boolean {
  return /\b(?:if|when|whenever|once|as soon as|at)\b/i.test(
    inline.text.slice(0, span.start - inline.span.start),
  );
}

/** `Roll back if the error rate is above 2%.` in running text. */
function inProse(inline: Inline, context: Context, add: Add): void {
  const thresholds = findThresholds(inline).map(named);
  if (thresholds.length === 0) return;
  const text = unwrap(inline.text);
  let from = 0;
  for (const sentence of text.split(/(?<=[.!?])(?=\s)/)) {
    const to = from + sentence.length;
    const role = roleOfSentence(sentence);
    for (const threshold of thresholds) {
      const at = threshold.span.start - inline.span.start;
      if (at < from || at >= to) continue;
      const behind =
        role !== undefined && /\b(?:if|when|whenever|once|as soon as|at)\b/i.test(text.slice(from, at));
      const clause = roleOfClause(sentence, at - from, at - from + threshold.span.length);
      const own =
        roleOfWord(threshold.metric) ??
        (clause?.role === 'target' ? undefined : clause?.role) ??
        (behind ? role : undefined);
      const told =
        own ??
        (role === undefined && !/\b(?:alert|page|roll|abort|warn|revert)\w*\b/i.test(sentence)
          ? (context.role ?? (isAim(sentence) ? 'target' : undefined))
          : undefined);
      const sure =
        own === 'rollback' || own === 'alert'
          ? isBad(threshold) || (own === 'rollback' && isOrder.test(text.slice(from, at)))
          : true;
      add(threshold, sentence, { ...context, role: sure ? plain(told, threshold, context) : undefined });
    }
    from = to;
  }
}

/** `if the bounce rate is`: a rate of the plan's own, named in a sentence. */
function named(threshold: Threshold): Threshold {
  if (threshold.identity) return threshold;
  const name = ownRate.exec(threshold.metric)?.[1];
  const identity = name === undefined ? undefined : nameMetric(name.toLowerCase());
  return identity ? { ...threshold, identity } : threshold;
}

const ownRate =
  /(?:^|\b(?:if|when|whenever|once|while|as soon as|that)\s+)(?:the |our |an? )?((?:[\p{L}-]+ )?[\p{L}-]+ (?:rate|ratio))(?: (?:is|are|stays?|remains?|must|has|should|will|rises?|goes|falls?|drops?|climbs?|gets)\b.*)?$/iu;

/** A sentence may speak of what must hold as well: only what points the bad way sets something off. */
function isBad({ identity, comparison }: Threshold): boolean {
  const better = identity && betterOf(identity);
  return better === undefined || better === (comparison.startsWith('>') ? 'low' : 'high');
}

/** `**Abort if:** error rate > 2%`, `**Gate:** error rate < 0.5%`, `rollback_error_rate: 5%`. */
function inField(section: Section, { name, value }: Field, add: Add): void {
  if (!value || findThresholds(value).length === 0 || section.within('risks', 'communication', 'lessons'))
    return;
  const own = roleOfName(name);
  if (!own || (own.role === 'target' && section.isRollback)) return;
  for (const threshold of inItem(value))
    add(threshold, value.text, { ...own, action: actionIn(value.text), about: name });
}

const tierHead = /^(?:severity|priority|level|tier|class|urgency|sev|type|mode)$/;
const stageHead = /^(?:phase|stage|step|wave|ring|gate|checkpoint|environment|service|component|region)$/;

/** `Fires at | Clears at`: the end of an alarm, and no alarm. */
const recovered = /^(?:clear|recover|resolv|reset|all clear)/;
const afterwards =
  /^(?:verif\w*|validat\w*|checks?|confirm\w*|expected|success\w*|done when|until|afterwards)\b/;

/** A row or mapping: what it is about, and in its other cells the limits with their roles. */
function inEntry(section: Section, entry: Entry, add: Add): void {
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
    const own = inline === subject ? undefined : roleOfHead(head);
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

/** `Error rate > 1% → investigate`: what follows the arrow. */
function actionIn(text: string): string {
  return squeeze(/(?:→|->|=>|⇒|➜|[:：])\s+(.*)$/s.exec(text)?.[1] ?? '')
    .toLowerCase()
    .replace(/^.*[<>≤≥].*$/s, '');
}
