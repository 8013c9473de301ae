import { codesIn } from '../plan/facts/texts.ts';
import type { Plan } from '../plan/plan.ts';
import type { Section } from '../plan/section.ts';
import type { Edit } from '../text/edit.ts';
import { lineStartOf } from '../text/lines.ts';
import type { Range } from '../text/span.ts';
import type { Finding } from './rule.ts';

interface Suppression {
  /** Where its rule's name stands, or the whole directive where it names none. */
  readonly span: Range;
  /** The whole comment. */
  readonly comment: Range;
  /** `*` for all rules. */
  readonly rule: string;
  /** What it covers. */
  from: number;
  to: number;
  used: boolean;
}

const prefix = 'deployment-plan-';

function directivesIn({ content }: Section): readonly Section['content'][] {
  return content.text?.includes(prefix) ? [content] : [];
}

const directive =
  /(?:<!--|#)[ \t]*deployment-plan-(disable-next-line|disable-line|disable|enable)\b([^\n]*?)(?:-->|$)/gm;

/**
 * Comments that silence rules: `deployment-plan-disable-next-line a b`, `-disable-line`, `-disable a` up to `-enable a`
 * (no rule: all of them), and `disable:` in front matter or at the root of YAML for the whole file.
 */
export class Suppressions {
  readonly #all: Suppression[] = [];
  readonly #text: string;

  constructor(plan: Plan) {
    const { text } = plan;
    this.#text = text;
    const disabled = plan.sections[0]?.content.keys.find(({ name }) => name === 'disable')?.value;
    if (disabled) {
      for (const match of disabled.text.matchAll(/[a-z][\w-]*/g)) {
        const start = disabled.span.start + match.index;
        const span = { start, end: start + match[0].length };
        this.#all.push({
          span,
          comment: disabled.span,
          rule: match[0],
          from: 0,
          to: text.length,
          used: false,
        });
      }
    }
    if (plan.format === 'markdown' ? plan.facts(directivesIn).length === 0 : !text.includes(prefix)) return;
    const codes = plan.format === 'markdown' ? plan.facts(codesIn) : [];
    for (const match of text.matchAll(directive)) {
      // In code it shows how to write one.
      const shown =
        match[0].startsWith('<!--') &&
        (text[match.index - 1] === '`' ||
          codes.some(({ span }) => span.start <= match.index && match.index < span.end));
      if (!shown) this.#read(text, match);
    }
  }

  #read(text: string, match: RegExpExecArray): void {
    const [whole, word = '', names = ''] = match;
    const start = match.index;
    const end = start + whole.length;
    const namesStart = start + whole.indexOf(names, whole.indexOf(word) + word.length);
    const rules = [...names.matchAll(/[a-z][\w-]*/g)].map((name) => ({
      rule: name[0],
      start: namesStart + name.index,
    }));
    const listed = rules.length > 0 ? rules : [{ rule: '*', start }];
    const lineEnd = (from: number): number =>
      !text.includes('\n', from) ? text.length : text.indexOf('\n', from);
    if (word === 'enable') {
      for (const { rule } of listed) {
        for (const open of this.#all)
          if (open.to === text.length && open.from > 0 && (rule === '*' || open.rule === rule))
            open.to = start;
      }
      return;
    }
    const next = lineEnd(end) + 1;
    const lineStart = text.lastIndexOf('\n', start) + 1;
    const [from, to] =
      word === 'disable'
        ? [Math.max(1, end), text.length]
        : word === 'disable-line'
          ? [lineStart, lineEnd(start)]
          : [next, lineEnd(next)];
    for (const { rule, start: at } of listed) {
      this.#all.push({
        span: { start: at, end: rule === '*' ? end : at + rule.length },
        comment: { start, end },
        rule,
        from,
        to,
        used: false,
      });
    }
  }

  covers(rule: string, offset: number): boolean {
    let covered = false;
    for (const suppression of this.#all) {
      if (
        (suppression.rule !== rule && suppression.rule !== '*') ||
        offset < suppression.from ||
        offset > suppression.to
      )
        continue;
      suppression.used = true;
      covered = true;
    }
    return covered;
  }

  /** Suppressions that silenced nothing though their rule ran, and those that name no rule. */
  *unused(known: readonly string[], ran: readonly string[]): Generator<Finding> {
    for (const suppression of this.#all) {
      const { span, rule, used } = suppression;
      const exists = rule === '*' || known.includes(rule);
      if (used || (exists && rule !== '*' && !ran.includes(rule))) continue;
      const edit = this.#removal(suppression);
      yield {
        message: exists
          ? `Nothing here needs ${rule === '*' ? 'this suppression' : `\`${rule}\` suppressed`} any more. Remove it, or it will hide the next finding.`
          : `\`${rule}\` is no rule, so this suppresses nothing. Correct the name or remove it.`,
        span,
        fixes: edit ? [{ title: 'Remove the suppression', edits: [edit], safe: true }] : [],
      };
    }
  }

  /** Takes out the comment with the line that it leaves empty, or the one name of several; front matter is the author's. */
  #removal({ span, comment }: Suppression): Edit | undefined {
    const text = this.#text;
    if (!/^(?:<!--|#)/.test(text.slice(comment.start, comment.end))) return undefined;
    const siblings = this.#all.filter((other) => other.comment.start === comment.start);
    if (siblings.some((other) => other.used)) {
      const before = /[\s,]*$/.exec(text.slice(comment.start, span.start))?.[0].length ?? 0;
      return { range: { start: span.start - before, end: span.end }, newText: '' };
    }
    // The first of them removes the comment for all.
    if (siblings[0]?.span !== span) return undefined;
    const start = lineStartOf(text, comment.start);
    const stop = text.indexOf('\n', comment.end);
    const end = stop < 0 ? text.length : stop + 1;
    const alone =
      text.slice(start, comment.start).trim() === '' && text.slice(comment.end, end).trim() === '';
    if (!alone) return { range: comment, newText: '' };
    // Of two blank lines that would meet, one goes too.
    const above = /(?:^|\n)[ \t]*\r?\n$/.test(text.slice(0, start)) || start === 0;
    const below = above ? (/^[ \t]*\r?\n/.exec(text.slice(end))?.[0].length ?? 0) : 0;
    return { range: { start, end: end + below }, newText: '' };
  }
}
