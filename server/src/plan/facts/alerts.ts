import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import type { Code, Field, Inline } from '../blocks.ts';
import { walkItems } from '../blocks.ts';
import type { Section } from '../section.ts';
import type { Span } from '../../text/span.ts';
import { squeeze } from '../../text/words.ts';
import { cellOf, tablesIn } from './tables.ts';
import { findThresholds, type Threshold } from './thresholds.ts';
import { codesIn } from './texts.ts';

export interface Alert {
  readonly span: Span;
  readonly name: string;
  readonly condition: string;
  /** What is done or who is told; absent where the alert does not say. */
  readonly action?: string;
  readonly thresholds: readonly Threshold[];
}

/** The alerts of one section: list items, table rows and entries of YAML blocks. */
export function alertsIn(section: Section): Alert[] {
  return section.facts(readAlerts);
}

function readAlerts(section: Section): Alert[] {
  const labelled = section.fields
    .filter(({ name }) => /^(?:alerts?|alert (?:thresholds|rules|configuration))$/.test(name))
    .flatMap(({ introduces }) => introduces);
  const inside = section.kind === 'alerts' || section.parent?.kind === 'alerts';
  const blocks = inside ? section.blocks : labelled;
  const alerts = [...walkItems(blocks)]
    .filter(({ depth }) => depth === 0)
    .map(({ item }) => inItem(item.inline));
  for (const table of inside ? tablesIn(section) : []) {
    for (const row of table.table.rows) {
      const [first] = row.cells;
      const condition = cellOf(table, row, 'threshold') ?? cellOf(table, row, 'metric') ?? first;
      const action = cellOf(table, row, 'action');
      if (first && condition)
        alerts.push({
          span: row.span,
          name: squeeze(first.text),
          condition: squeeze(condition.text),
          ...(action && { action: squeeze(action.text) }),
          thresholds: findThresholds(condition, first.text),
        });
    }
  }
  const entry = section.parent?.kind === 'alerts' ? ofKeys(section) : undefined;
  if (entry) alerts.push(entry);
  for (const code of codesIn(section)) if (/^ya?ml$/.test(code.language)) alerts.push(...inYaml(code));
  return alerts;
}

/** `P1 (Page): Service down`, `Error rate > 5%: page on-call`, `CPU > 80% → warn the team`. */
function inItem(inline: Inline): Alert {
  const text = squeeze(inline.text);
  const [, before = text, after] = /^(.*?)\s*(?:[:：]|→|->|=>|—)\s+(.*)$/.exec(text) ?? [];
  const severity = /^(?:p\d|sev\s?\d|critical|warning|info|page|high|medium|low)\b/i.test(before);
  const action = severity ? (/\(([^)]+)\)/.exec(before)?.[1] ?? before) : after;
  return {
    span: inline.span,
    name: before,
    condition: severity ? (after ?? '') : before,
    ...(action !== undefined && { action }),
    thresholds: findThresholds(inline),
  };
}

const conditionNames = ['condition', 'expr', 'when', 'threshold'];
const actionNames = [
  'action',
  'actions',
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
];

/** An entry of a YAML plan's `alerts`. */
function ofKeys(section: Section): Alert | undefined {
  const said = (names: readonly string[]): Field | undefined =>
    section.content.keys.find(({ name }) => names.includes(name));
  const condition = said(conditionNames)?.value;
  if (!condition || !section.heading) return undefined;
  const action = said(actionNames);
  const name = said(['name', 'alert', 'title', 'metric'])?.value;
  return {
    span: condition.span,
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
        name: name?.text ?? '',
        condition: condition?.text ?? '',
        ...((action !== undefined || nested) && { action: action?.text ?? '' }),
        thresholds,
      },
    ];
  });
}
