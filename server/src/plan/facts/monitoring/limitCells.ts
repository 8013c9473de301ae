/** What the cells of a row say of limits: which metric it is about, where its limits stand, and who is told. */
import type { Inline } from '../../blocks.ts';
import { betterOf, identifyMetric, nameMetric, namesNoMetric } from '../../vocabulary/metrics.ts';
import type { Cell, Entry } from '../entries.ts';
import { actionHead, roleOfHead, type LimitRole } from './limitRoles.ts';
import { bareThreshold, findThresholds, type Threshold } from './thresholds.ts';

const subjectHead =
  /^(?:(?:key )?metrics?|signals?|indicators?|kpis?|slis?|measure(?:ment)?s?|what(?: we watch)?|symptom|name|alerts?|alarms?|trigger|check|guardrail|service level|criterion|criteria|watch)$/;
export const valueHead =
  /\b(?:thresholds?|limits?|condition|triggers?|criterion|criteria|value|required|expr|rule|level)\b|^(?:when|if|at|max|min|maximum|minimum|above|below|fires (?:at|when|if))$/;
export const durationHead =
  /^(?:for|duration|sustained(?: for)?|hold|hold for|held for|holds|window|time window|period|over|lasting|lasts|how long|evaluation(?: period| window)?|time|within|during|after)$/;
/** The cell that names what the row is about: the column of metrics, else the first one in words. */
export function subjectOf({ cells, title, table }: Entry): Inline | undefined {
  const named =
    cells.find(({ head }) => /^(?:(?:key )?metrics?|signals?|indicators?|kpis?|slis?)$/.test(head)) ??
    // `Error rate`, over `Alert: > 2%, page Ann`.
    (title && identifyMetric(title.text) ? { inline: title } : undefined) ??
    // `> 1 % for 3 minutes, Ann calls Ben` in the column `Alarm` is no name.
    cells.find(({ head, inline }) => subjectHead.test(head) && /^(?!\s*[<>≤≥=]).*\p{L}/u.test(inline.text));
  if (named) return named.inline;
  if (title) return title;
  return table ? cells.find(({ inline }) => /\p{L}{2}/u.test(inline.text))?.inline : undefined;
}

/** `> 250 ms for 5 min` in the column `Page`: when somebody is called, and not who. */
export function isPaging({ head, inline }: Cell): boolean {
  return /^(?:pages?|calls?)$/.test(head) && /^\s*(?:[<>≤≥=]|above\b|below\b)/i.test(inline.text);
}

/** What is usual is told without a sign, and limits nothing. */
const isNormal = /\b(?:expected|normal|usual|healthy|ok|good|green)\b/;

/** The limits of a cell, with the row's subject where the cell names no metric itself. */
export function thresholdsIn(
  { head, label, inline }: Cell,
  subject: Inline | undefined,
  role: LimitRole | undefined,
): Threshold[] {
  if (durationHead.test(head) || (actionHead.test(head) && !isPaging({ head, label, inline }))) return [];
  // `error_rate: > 5%`, or a column for each metric.
  const words = label.replace(/_/g, ' ');
  const own = identifyMetric(words) ? words : undefined;
  const name = inline === subject ? '' : (own ?? subject?.text.replace(/_/g, ' ') ?? '');
  const found = findThresholds(inline, name);
  const named = found.map((threshold): Threshold => {
    if (threshold.identity) return threshold;
    const identity = nameMetric(namesNoMetric(threshold.metric) ? name : threshold.metric);
    return identity ? { ...threshold, identity } : threshold;
  });
  if (found.length > 0 || !role || inline === subject) return named;
  const known = bareThreshold(inline, name, '>');
  const identity = known && (known.identity ?? nameMetric(name));
  const better = identity && betterOf(identity);
  const isLimit = own !== undefined || valueHead.test(head) || (roleOfHead(head) && !isNormal.test(head));
  if (!known || !better || !isLimit) return [];
  const good = better === 'low' ? '<=' : '>=';
  const bad = better === 'low' ? '>=' : '<=';
  return [{ ...known, identity, comparison: role === 'target' ? good : bad }];
}

/** A column for who is told makes the row an alert. */
export function tellsSomebody({ head, inline }: Cell): boolean {
  return (
    /^(?:notif(?:y|ies|ication|ications)|receivers?|recipients?|who is (?:told|paged|called)|pages?|alert to|tell)$/.test(
      head,
    ) && /\p{L}/u.test(inline.text)
  );
}
