/** Whether what stands around a label without a value is its answer. */
import type { Block, Field } from '../../plan/blocks.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { readStatus } from '../../plan/status.ts';
import type { FieldKind } from '../../plan/vocabulary/index.ts';
import { readRiskLevel } from '../../plan/vocabulary/riskLevels.ts';
import { lineBefore } from '../../text/lines.ts';

export const filledLater =
  /(?:deployed|executed|performed|started|verified|checked|run) (?:at|by|on)$|actual|review|result|outcome|\bsign|approv|(?<!\b(?:planned|scheduled|target|expected) )\b(?:complet|finish|end\b)|note|comment|remark|link|attach|optional|if /;

/** What heads a list as a rule: `**Steps:**`. */
const plural = /^(?!(?:who )?(?:decides|leads|runs|starts|takes|watches)$).*\w[^su]s$|procedure$/;

export const asksWho =
  /^(?:who )?(?:decides|leads|runs|starts|takes|watches|(?:decided|approved|run|led|executed) by)$/;

/** `**Decides:**` in a block of lines that each give a value. */
export function isAmongLines(plan: Plan, fields: readonly Field[], index: number): boolean {
  const field = fields[index];
  if (!field || filledLater.test(field.name)) return false;
  const kind = plan.fieldKind(field);
  if (plural.test(field.name) && kind !== 'blocks' && kind !== 'blockedBy') return false;
  const group = [field];
  for (let at = index; followsOn(plan, fields[at - 1], fields[at]); at--) group.push(fields[at - 1] ?? field);
  for (let at = index; followsOn(plan, fields[at], fields[at + 1]); at++) group.push(fields[at + 1] ?? field);
  const said = group.filter(({ value }) => value).length;
  const asks = asksWho.test(field.name) || kind === 'blocks' || kind === 'blockedBy';
  return (said > 1 || (said > 0 && asks)) && said === group.length - 1;
}

/** Whether the second stands on the line below the first, in the same form. */
function followsOn(plan: Plan, first: Field | undefined, second: Field | undefined): boolean {
  if (first?.form !== second?.form || !first || !second || !/^(?:bold|item|plain)$/.test(first.form))
    return false;
  return /^[*_:：]*(?: {2,}|\\|<br ?\/?>)?\r?\n[ \t>]*(?:[-*+•] +)?[*_]*$/.test(
    plan.text.slice(first.span.end, second.label.start),
  );
}

/** Labels that can head more than a value. */
const heading = new Set<FieldKind>([
  'rationale',
  'rollbackTrigger',
  'rollback',
  'command',
  'expected',
  'verify',
  'failure',
  'criteria',
  'message',
  'blockedBy',
  'blocks',
  'variables',
  'secrets',
  'metrics',
  'alerts',
]);

/** What nothing but a value answers: a name, a time, a level. */
const closed = new Set<FieldKind>([
  'id',
  'version',
  'author',
  'lead',
  'date',
  'time',
  'window',
  'duration',
  'totalDuration',
  'rollbackTime',
  'rollbackWindow',
  'downtime',
  'decisionMaker',
  'status',
  'risk',
  'readiness',
]);

/** Labels that only a value of their own answers, whatever stands below their block. */
const valued =
  /(?:^|\s)(?:ticket|id|number|no|version|by|owner|lead|date|time|team|manager|author|branch|tag|region|contact|channel|reviewer|approver|requester|deputy|window|build|commit|jira)$/;

/** Whether what stands below cannot be the value: `**Owner:**` above a command, or above the first sentence of the text. */
export function isLeftOut(plan: Plan, fields: readonly Field[], index: number): boolean {
  const field = fields[index];
  const [next] = field?.introduces ?? [];
  if (!next || field?.form !== 'bold') return false;
  const kind = plan.fieldKind(field);
  if (kind === undefined || !closed.has(kind))
    return valued.test(field.name) && leadsOn(next) && isAmongLines(plan, fields, index);
  if (next.kind === 'code') return true;
  if (next.kind === 'table') return kind === 'risk' || kind === 'status' || kind === 'lead';
  if (next.kind !== 'paragraph') return false;
  return (
    /\p{L} [^\n]*:\s*$/u.test(next.inline.text) ||
    !mayBeValue(plan, kind, next.inline.text) ||
    (leadsOn(next) && isAmongLines(plan, fields, index))
  );
}

/** A sentence. */
function leadsOn(block: Block): boolean {
  return block.kind === 'paragraph' && /\p{L} [^\n]*[.:]\s*$/u.test(block.inline.text);
}

function mayBeValue(plan: Plan, kind: FieldKind, text: string): boolean {
  if (text.length < 40) return true;
  const start = text.slice(0, 60);
  if (kind === 'status') return readStatus(text, plan.vocabulary) !== undefined;
  if (kind === 'risk') return start.split(/[^\p{L}]+/u).some((word) => readRiskLevel(word) !== undefined);
  if (kind === 'lead' || kind === 'author' || kind === 'decisionMaker')
    return /^\W*(?:\p{Lu}[\p{L}'’-]+ \p{Lu}|@)|\b(?:team|crew|lead|manager|engineer|owner|on[- ]call)\b/u.test(
      start,
    );
  return /\d|\b(?:none|no|zero|nothing|once|immediately|day|night|morning|evening|week|minute|hour)/i.test(
    start,
  );
}

/** `- **Lead:**`, above running text. */
function isLastItem({ text }: Plan, { label }: Field): boolean {
  const line = lineBefore(text, label.start);
  return /^[ \t]*[-*+][ \t]+[*_]*$/.test(line);
}

/** What follow one another in a step; none of them heads another. */
const outcome = new Set<FieldKind>(['expected', 'verify', 'rollback']);

/** Whether something stands below the label that may be what it stands for. */
export function isAnsweredBelow(
  plan: Plan,
  section: Section,
  index: number,
  wanted: ReadonlySet<string>,
): boolean {
  const field = section.fields[index];
  const next = section.fields[index + 1];
  if (!field) return false;
  if (field.form !== 'bold' && field.form !== 'item' && field.form !== 'plain') return false;
  const kind = plan.fieldKind(field);
  const text = plan.text
    .slice(field.span.end, section.span.end)
    .replace(/<!--.*?-->/gs, (comment) => comment.replace(/[^\n]/g, ' '));
  const gap = /^[\s:：*_>|·•+-]*/.exec(text)?.[0] ?? '';
  // `**Owner:**` heads no steps.
  if (gap.length === text.length)
    return (
      section.children.length > 0 &&
      (kind === undefined ? !valued.test(field.name) : heading.has(kind)) &&
      !isAmongLines(plan, section.fields, index)
    );
  if (isLeftOut(plan, section.fields, index)) return false;
  // Another item stands beside it, not below it.
  if (field.form === 'item' && kind !== undefined && /\n[ \t]*[-*+][ \t]+$/.test(gap)) return false;
  // The text below a list answers none of its items.
  if (kind !== undefined && closed.has(kind) && gap.endsWith('\n') && isLastItem(plan, field)) return false;
  // A step in bold heads what follows it; a date or a name is nothing to head it.
  if (/^(?:step|stage|phase|part|task)\s+\d/i.test(text.slice(gap.length)) && kind && !heading.has(kind))
    return false;
  if (next?.label.start !== field.span.end + gap.length) return true;
  // The next label: a sibling where it stands on the next line, else perhaps the first of a group.
  const nextKind = plan.fieldKind(next);
  if (kind !== undefined && nextKind !== undefined && outcome.has(kind) && outcome.has(nextKind))
    return false;
  const heads = kind === undefined ? !wanted.has(field.name) && !asksWho.test(field.name) : heading.has(kind);
  return field.form === 'bold' && heads && /\n[ \t>]*\r?\n/.test(gap);
}
