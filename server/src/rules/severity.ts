import type { Status } from '../plan/vocabulary/index.ts';
import type { SeveritySetting } from '../settings.ts';
import type { Rule, Severity } from './rule.ts';

const steps: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** The severity of a rule's findings in a plan of that status; undefined where the rule is silent. */
export function severityOf(
  rule: Pick<Rule, 'severity' | 'nature'>,
  status: Status | undefined,
  setting: SeveritySetting | undefined,
): Severity | undefined {
  if (setting === 'off') return undefined;
  const over = status === 'complete' || status === 'rolled-back';
  if (over && (rule.nature === 'planning' || rule.nature === 'blocking')) return undefined;
  if (setting) return setting;
  if (rule.nature === 'constant') return rule.severity;
  if (status === 'in-progress' && rule.nature === 'blocking') return 'error';
  if (status === undefined || status === 'draft')
    return steps[Math.min(steps.indexOf(rule.severity) + 1, steps.length - 1)];
  return rule.severity;
}
