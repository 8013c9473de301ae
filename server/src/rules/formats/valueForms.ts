/** The value of a key in YAML that has another form than the key takes, or a word that is none of its own. */
import { isMap, isScalar, isSeq } from 'yaml';
import type { Plan } from '../../plan/plan.ts';
import type { KeyShape } from '../../plan/vocabulary/yamlKeys.ts';
import type { Range } from '../../text/span.ts';
import type { Finding, Fix } from '../rule.ts';
import { nearest } from './nearKeys.ts';

export function wrongForm(
  name: string,
  span: Range,
  value: unknown,
  shape: KeyShape,
  plan: Plan,
): Finding | undefined {
  if (
    (isSeq(value) && (shape.takes === 'text' || shape.takes === 'head')) ||
    (isMap(value) && shape.takes === 'text') ||
    (oneLevel.test(name) && isSeq(value) && value.items.length > 1 && value.items.every(isScalar))
  ) {
    const form = isSeq(value) ? 'a list' : 'a mapping';
    return {
      message: `\`${name}\` takes one value and has ${form}, so it is not read. Write it as text.`,
      span,
      // `title: Maps: offline` opens a mapping only for want of quotes.
      ...(isMap(value) && { unless: ['yaml-syntax'] }),
    };
  }
  if (
    shape.takes === 'entries' &&
    isScalar(value) &&
    value.value !== null &&
    value.value !== '' &&
    !isStatement(value.value)
  ) {
    return {
      message: `\`${name}\` takes a list, one entry for each. As one text none of it can be ticked, timed or checked; put each into a line of its own with \`- \` before it.`,
      span,
    };
  }
  if (
    (manifold.test(name) || worded.test(name) || shape.keys) &&
    isScalar(value) &&
    (typeof value.value === 'number' || value.value === true)
  ) {
    return {
      message: worded.test(name)
        ? `\`${name}\` takes words, and \`${String(value.value)}\` is none: nobody can tell what is meant.`
        : `\`${name}\` takes a list or words, and \`${String(value.value)}\` is neither: nobody can act on it. Write down each entry with \`- \` before it.`,
      span,
    };
  }
  if (shares.test(name) && isScalar(value) && typeof value.value === 'string' && !isShare(value.value)) {
    return {
      message: `\`${name}\` takes a share, and \`${value.value}\` is none, so the ramp is read without it. Write it as a number.`,
      span,
    };
  }
  if (name === 'done' && isScalar(value) && typeof value.value === 'string' && value.range) {
    if (
      (isStatement(value.value) && !/^not yet\b/i.test(value.value)) ||
      /^(?:yes|y|n|x|done|true|false|on|off|)$/i.test(value.value.trim())
    )
      return undefined;
    return {
      message: `\`done\` is \`true\` or \`false\`, and \`${value.value}\` is neither: nobody can tell whether to go on.`,
      span: unquoted(plan, { start: value.range[0], end: value.range[1] }),
    };
  }
  if (
    shape.values &&
    isScalar(value) &&
    typeof value.value === 'string' &&
    value.range &&
    !shape.values.includes(value.value)
  ) {
    const place = unquoted(plan, { start: value.range[0], end: value.range[1] });
    const meant = nearest(value.value, shape.values, new Set(), plan.vocabulary);
    const hint =
      meant.length > 0
        ? `did you mean ${meant.map((each) => `\`${each}\``).join(' or ')}?`
        : `it can be ${shape.values.slice(0, 12).join(', ')} and the like.`;
    return {
      message: `\`${value.value}\` is no \`${name}\` that is known here; ${hint}`,
      span: place,
      fixes: changes(meant, place),
    };
  }
  return undefined;
}

/** What may be a list or a sentence, but no number. */
const manifold =
  /^(?:triggers|metrics|alerts|verification|prerequisites|checklist|blocked_by|blocks|communication|success_criteria|health_checks|post_deployment|dashboards)$/;
const oneLevel = /^(?:overall_)?risk$/;
const shares = /^(?:rollout_)?percentage$/;
const worded = /^(?:approach|rationale|environment|owner|risk)$/;

/** `none`, a blank to fill in, a reference: an answer that is no list. */
function isStatement(value: unknown): boolean {
  return (
    typeof value === 'boolean' ||
    /^(?:none|n\/a|no\b|not |see |tbd|to do)|\[\[|\{\{|^\[.*\]$|\.(?:md|ya?ml)\b|https?:/i.test(
      String(value).trim(),
    )
  );
}

/** A number, a blank to fill in, or `all` and `none`. */
function isShare(text: string): boolean {
  return /\d|^(?:all|everyone|everything|full|none|)$/i.test(text.trim()) || isStatement(text);
}

export function changes(meant: readonly string[], range: Range): Fix[] {
  return meant.map((name) => ({
    title: `Change to \`${name}\``,
    edits: [{ range, newText: name }],
    safe: meant.length === 1,
  }));
}

export function unquoted(plan: Plan, { start, end }: Range): Range {
  const quoted = plan.text.startsWith('"', start) || plan.text.startsWith("'", start);
  return quoted ? { start: start + 1, end: end - 1 } : { start, end };
}
