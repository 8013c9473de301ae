import { Matching } from '../template/match.ts';
import { sampleOf } from '../template/sample.ts';
import type { Template } from '../template/template.ts';
import type { Rule, RuleContext } from './rule.ts';

/**
 * What templates have no place for. A team whose template has no list of metrics has decided so, and is not asked for one
 * in every plan, unless the level is strict. Rules are tried on a template only when one of its plans gives cause to.
 */
export class Gaps {
  readonly #found = new Map<Template, Map<Rule, ReadonlySet<string>>>();

  /** Whether a rule says the same of the template itself, with its blanks filled in. */
  has(template: Template, rule: Rule, message: string, context: RuleContext): boolean {
    if (context.settings.level === 'strict') return false;
    const known = this.#found.get(template) ?? new Map<Rule, ReadonlySet<string>>();
    this.#found.set(template, known);
    const messages = known.get(rule) ?? messagesOn(template, rule, context);
    known.set(rule, messages);
    return messages.has(message);
  }
}

function messagesOn(template: Template, rule: Rule, context: RuleContext): ReadonlySet<string> {
  // Blanks are not known yet, so that rules hold back where there is one.
  const findings = [template.plan, sampleOf(template.plan)].flatMap((plan) => [
    ...rule.check(plan, {
      ...context,
      template: new Matching(plan).bind(template, 'named'),
      fileName: '',
      neighbours: undefined,
      now: undefined,
    }),
  ]);
  return new Set(findings.map(({ message }) => message));
}
