import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import { trimmed, type Span } from '../../../text/span.ts';
import { squeeze } from '../../../text/words.ts';
import type { Code, Field, Inline, List, ListItem, Table } from '../../blocks.ts';
import { walkItems } from '../../blocks.ts';
import { isNobody } from '../../nonAnswers.ts';
import type { Section } from '../../section.ts';
import { entriesIn, type Entry } from '../entries.ts';
import { recordsIn } from '../records.ts';
import { codesIn } from '../texts.ts';
import { leadsIn } from '../timeline/leads.ts';
import { conditionHead, tells } from './alertWords.ts';
import { actionHead, roleOfHead, roleOfName, roleOfWord } from './limitRoles.ts';
import { isListOfAlerts, isOfAlertsAlone } from './listedAlerts.ts';
import { bareThreshold, findThresholds, type Threshold } from './thresholds.ts';

export interface Alert {
  /** The words to point at: the item, the row's first cell, the condition. */
  readonly span: Span;
  /** All that is said about it. */
  readonly extent: Span;
  readonly name: string;
  readonly condition: string;
  /** What is done or who is told; absent where the alert does not say, empty where we cannot tell. */
  readonly action?: string;
  readonly thresholds: readonly Threshold[];
}

/** The alerts of one section: list items, table rows and entries of YAML blocks. */
export function alertsIn(section: Section): Alert[] {
  return section.facts(readAlerts);
}

function readAlerts(section: Section): Alert[] {
  const inside = section.kind === 'alerts' || section.parent?.kind === 'alerts';
  const headed = leadsIn(section)
    .filter(({ name }) => roleOfName(name)?.role === 'alert')
    .map(({ block }) => block);
  const under = section.fields
    .filter(({ name }) => /^(?:alerts?|alert (?:thresholds|rules|configuration))$/.test(name))
    .flatMap(({ introduces }) => introduces);
  const told =
    section.isRollback || !section.within('monitoring', 'metrics')
      ? []
      : section.blocks.filter((block) => block.kind === 'list' && isListOfAlerts(block));
  const blocks = inside ? section.blocks : [...new Set([...headed, ...under, ...told])];
  const alerts: Alert[] = [];
  const records = section.facts(recordsIn);
  for (const { item, list, depth } of walkItems(blocks)) {
    if (depth > 0 || records.some((record) => record.list === list)) continue;
    const said = saidInside(item) ?? saidBeside(item, list);
    alerts.push({ ...inItem(item.inline, said), extent: item.span });
  }
  for (const { item } of section.isRollback ? [] : walkItems(section.blocks)) {
    const known = alerts.some(({ span }) => span === item.inline.span);
    if (known || item.task || records.some(({ span }) => span.contains(item.span.start))) continue;
    const { text } = item.inline;
    const alone = alertsWhen.test(text) || labelled.test(text);
    alerts.push(...(alone ? [inItem(item.inline)] : amongTargets(item.inline)));
  }
  for (const entry of entriesIn(section)) {
    const alert =
      entry.table &&
      inRow(
        section,
        entry,
        inside || blocks.some((block) => block === entry.block) || isOfAlertsAlone(section, entry.table),
      );
    if (alert) alerts.push(alert);
  }
  const entry = section.parent?.kind === 'alerts' ? ofKeys(section) : undefined;
  if (entry) alerts.push(entry);
  for (const code of codesIn(section)) if (/^ya?ml$/.test(code.language)) alerts.push(...inYaml(code));
  return alerts;
}

/** `Alert on errors above 2%: page Ann`, `We alert when …`, `An alert fires if …`: nobody is named up to the condition. */
export const alertsWhen =
  /^\W*(?:(?:(?:we|you) (?:will )?)?alert|(?:an? |the )?(?:[\w%-]+ ){0,3}?(?:alerts?|alarms?)(?:\s+[“"]?[\w.-]+[”"]?)?\s+(?:fires?|triggers?|(?:is|are) (?:raised|sent|triggered|fired)|goes off)|raise an (?:alert|alarm)) (?:on|when|if|once|as soon as|whenever|above)\b/i;

/** `Alert 2: queue depth above 300`, in a list of all that is watched. */
const labelled = /^\W*(?:alert|alarm)(?: (?:\d{1,2}|[A-Z]))?\s*[:–—]\s/i;

/** `P1 Service down`, `Critical (page)`; `High latency` is what it is about. */
const graded =
  /^(?:(?:p\d|sev\s?\d)\b|(?:critical|warning|info|page|high|medium|low)(?:\s+(?:priority|severity|urgency|alerts?))?\s*(?:\(|$))/i;

/** `P1 (Page): Service down`, `Error rate > 5%: page on-call`, `CPU > 80% → warn the team`. */
function inItem(inline: Inline, inside?: string): Alert {
  // An arrow at the end points at nobody.
  const text = squeeze(inline.text).replace(/\s*(?:→|->|=>)$/, '');
  const [, before = text, after] = /^(.*?)\s*(?:[:：]|→|->|=>|—)\s+(.*)$/.exec(text) ?? [];
  const severity = graded.test(before);
  // `Alert when errors exceed 2%, to #ops` tells without a mark.
  const told = alertsWhen.test(text) && tells.test(text.replace(alertsWhen, ' ')) ? text : undefined;
  const action = severity
    ? (/\(([^)]+)\)/.exec(before)?.[1] ?? before)
    : isLimit(after) || (after !== undefined && isNobody(after))
      ? inside
      : (after ?? told ?? inside);
  return {
    span: inline.span,
    extent: inline.span,
    name: before,
    condition: severity ? (after ?? '') : before,
    ...(action !== undefined && { action }),
    thresholds: findThresholds(inline),
  };
}

/** What the list inside an item tells: `who: payments on-call`. */
function saidInside({ blocks }: ListItem): string | undefined {
  for (const { item } of walkItems(blocks)) {
    const text = squeeze(item.inline.text);
    if (tells.test(text) || actionNames.includes(labelOf(text))) return text;
  }
  return undefined;
}

/** `Condition: error rate > 3%` over `Action: page Ann`, in one list under the alert's name. */
function saidBeside({ inline }: ListItem, { items }: List): string | undefined {
  if (!conditionNames.includes(labelOf(inline.text))) return undefined;
  return items.map((other) => squeeze(other.inline.text)).find((text) => actionNames.includes(labelOf(text)));
}

function labelOf(text: string): string {
  return /^\s*([\p{L} ]+?)\s*[:：]\s/u.exec(text)?.[1]?.toLowerCase() ?? '';
}

/** `ShopSlow: p95 latency above 2 s for 10 minutes`: behind the name stands when it is raised, and nothing else. */
function isLimit(text = ''): boolean {
  return (
    /^[\w .%/()`-]*?(?:[<>≤≥]=?|\b(?:above|below|over|under|exceeds?|(?:more|less|higher|lower|greater) than))\s*[\d.,]+\s*(?:%|[a-zµ]+(?:\/\w+)?)?(?:\s+(?:for|over|within|in)\s+[\w ]{1,20})?[.\s]*$/i.test(
      text,
    ) && !tells.test(text)
  );
}

/** `Memory: target < 70%, message to #ops at > 85%`, in a list that is not of alerts alone. */
function amongTargets(inline: Inline): Alert[] {
  return findThresholds(inline)
    .filter(({ metric }) => roleOfWord(metric) === 'alert')
    .map((threshold) => {
      const told = threshold.metric.replace(/\b(?:alert|alerts|alarm|at|when|if|is)\b/gi, ' ');
      return {
        span: inline.span,
        extent: inline.span,
        name: squeeze(inline.text),
        condition: squeeze(inline.text),
        ...(/\p{L}/u.test(told) && { action: squeeze(threshold.metric) }),
        thresholds: [threshold],
      };
    });
}

/**
 * A row of a table of alerts, or one of a table of metrics that says what is done at the limit: by the head of a column,
 * or because the other rows do.
 */
function inRow(section: Section, entry: Entry, ofAlerts: boolean): Alert | undefined {
  const { cells, table, span } = entry;
  const [first] = cells;
  if (!first || !table) return undefined;
  const heads = cells.map(({ head }) => head);
  if (!ofAlerts && (section.isRollback || section.within('triggers'))) return undefined;
  const columns = heads.flatMap((head, index) =>
    index > 0 && actionHead.test(head) && !limitHead(head, table, index) ? [index] : [],
  );
  // A grade stands for the action only where no other column does, and one of several columns is enough.
  const telling = columns.filter((index) => !gradeHead.test(heads[index] ?? ''));
  const wordsOf = (index: number): string => squeeze(cells[index]?.inline.text ?? '');
  const column = telling.find((index) => !isNobody(wordsOf(index))) ?? telling[0] ?? columns[0] ?? -1;
  const said = wordsOf(column);
  const nobody = isNobody(said);
  if (!ofAlerts) {
    if (column < 0) return undefined;
    const alarms = heads.some(
      (head, index) => index > 0 && index !== column && roleOfHead(head)?.role === 'alert',
    );
    const limits = cells.some(
      ({ inline }, index) => index !== column && findThresholds(inline, first.inline.text).length > 0,
    );
    const others = table.rows.some(({ cells: row }) => /\p{L}/u.test(row[column]?.text ?? ''));
    if (!others || !(alarms || (limits && nobody))) return undefined;
    if (/^(?:owner|who|severity|priority|level|contact)$/.test(heads[column] ?? '')) return undefined;
  }
  const condition =
    cells.find(({ head }) => conditionHead.test(head)) ??
    cells.find(({ head }) => head.includes('metric')) ??
    first;
  // A grade says how bad it is, and nothing of who is told where a column does for the others.
  const others = column >= 0 && table.rows.some(({ cells: row }) => /\p{L}/u.test(row[column]?.text ?? ''));
  const told = cells.find(
    (cell) => !(others && (cell === first || gradeHead.test(cell.head))) && tells.test(cell.inline.text),
  )?.inline.text;
  const action = nobody ? told : said;
  return {
    span: trimmed(first.inline),
    extent: span,
    name: squeeze((others && gradeHead.test(first.head) ? condition : first).inline.text),
    condition: squeeze(condition.inline.text),
    // Without a column for it, a table with more than limits may tell in its own way.
    ...((action !== undefined || (column < 0 && cells.length > 3)) && { action: squeeze(action ?? '') }),
    thresholds: cells.flatMap(({ inline }, index) =>
      // `Fires at | Clears at`
      index === column || /^(?:clear|recover|resolv|reset)/.test(heads[index] ?? '')
        ? []
        : [
            ...findThresholds(inline, first.inline.text),
            ...bareLimit(heads[index] ?? '', inline, first.inline.text),
          ],
    ),
  };
}

const gradeHead = /^(?:severity|priority|level|grade)$/;

/** A number without a sign in a column of limits. */
function bareLimit(head: string, inline: Inline, subject: string): Threshold[] {
  const bare = conditionHead.test(head) ? bareThreshold(inline, subject, '>') : undefined;
  return bare ? [bare] : [];
}

/** `Page` and `Critical` head what is done as well as limits: their cells tell. */
function limitHead(head: string, table: Table, index: number): boolean {
  return (
    roleOfHead(head) !== undefined &&
    table.rows.some(({ cells }) => /[<>≤≥]\s*\d|^\s*\d/.test(cells[index]?.text ?? ''))
  );
}

/** The words alone: the padding of a cell is not part of a finding. */
const conditionNames = ['condition', 'expr', 'when', 'threshold'];
export const actionNames = [
  'action',
  'actions',
  'then',
  'notify',
  'receiver',
  'receivers',
  'channel',
  'channels',
  'severity',
  'page',
  'to',
  'team',
  'owner',
  'route',
  'response',
  'runbook',
  'recipients',
  'who',
  'tell',
  'tells',
  'notifies',
  'contact',
  'priority',
  'escalation',
  'escalate to',
  'call',
];

/** An entry of a YAML plan's `alerts`, or a heading over `**Condition:** …` and `**Action:** …`. */
function ofKeys(section: Section): Alert | undefined {
  const said = (names: readonly string[]): Field | undefined =>
    section.labelled.find(({ name }) => names.includes(name));
  const condition = said(conditionNames)?.value;
  if (!condition || !section.heading) return undefined;
  const actions = section.labelled.filter(({ name }) => actionNames.includes(name));
  // `action: none` tells as little as no key at all.
  const action =
    actions.find(({ value, introduces }) => introduces.length > 0 || !isNobody(squeeze(value?.text ?? ''))) ??
    actions.find(({ value }) => squeeze(value?.text ?? '') === '');
  const name = said(['name', 'alert', 'title', 'metric'])?.value;
  return {
    span: condition.span,
    extent: section.span,
    name: squeeze(name?.text ?? section.title),
    condition: squeeze(condition.text),
    // Keys that we do not know, and lists, may say who is told.
    ...((action !== undefined || section.children.length > 0) && {
      action: squeeze(action?.value?.text ?? ''),
    }),
    thresholds: findThresholds(condition, name?.text),
  };
}

/** `alerts: - name: …  condition: …  action: …` in a fence. */
function inYaml(code: Code): Alert[] {
  if (!/\balerts?\b|\balert:/.test(code.masked)) return [];
  const document = parseDocument(code.masked, { prettyErrors: false, logLevel: 'silent' });
  // What does not parse may have lost anything.
  if (document.errors.length > 0) return [];
  const root = isMap(document.contents) ? document.contents.get('alerts', true) : document.contents;
  if (!isSeq(root)) return [];
  return root.items.flatMap((item) => {
    if (!isMap(item)) return [];
    const said = (...names: string[]): { text: string; span: Span } | undefined => {
      for (const name of names) {
        const node = item.get(name, true) as Node | undefined;
        if (isScalar(node) && node.range)
          return { text: String(node.value), span: code.span.part(node.range[0], node.range[1]) };
      }
      return undefined;
    };
    const condition = said(...conditionNames);
    const action = said(...actionNames);
    const name = said('name', 'alert', 'title');
    const [start, end] = item.range;
    // Prometheus and its like tell the receiver by labels; a list or mapping may hold anybody.
    const nested = item.items.some(({ value }) => isMap(value) || isSeq(value));
    const thresholds = condition
      ? findThresholds(
          {
            span: condition.span,
            raw: condition.text,
            text: condition.text,
            prose: condition.text,
            links: [],
            strong: [],
          },
          name?.text,
        )
      : [];
    return [
      {
        span: code.span.part(start, end),
        extent: code.span.part(start, end),
        name: name?.text ?? '',
        condition: condition?.text ?? '',
        ...((action !== undefined || nested) && { action: action?.text ?? '' }),
        thresholds,
      },
    ];
  });
}
