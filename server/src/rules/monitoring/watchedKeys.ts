/** Alerts that are keys of YAML in a list of what is watched. */
import type { Inline } from '../../plan/blocks.ts';
import { tells } from '../../plan/facts/monitoring/alertWords.ts';
import { actionNames } from '../../plan/facts/monitoring/alerts.ts';
import { isOpen } from '../../plan/isOpen.ts';
import { isNobody } from '../../plan/nonAnswers.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { squeeze } from '../../text/words.ts';
import { grade, receiver, tellsOfAll } from './alertReceivers.ts';

/** What is watched, told in keys of YAML, with the limit of its alert. */
interface Watched {
  readonly list: string;
  readonly alert: Inline;
  readonly told: boolean;
}

function watchedIn({ content: { keys }, parent, isRollback }: Section): Watched[] {
  if (isRollback || keys[0]?.form !== 'yaml' || parent?.within('metrics', 'monitoring', 'alerts') !== true)
    return [];
  // An alert with a grade says how bad it is; where the others say who is told as well, it has lost that.
  const graded = parent.kind === 'alerts' && keys.some(({ name }) => grade.test(name));
  const alert = keys.find(
    ({ name, value }) =>
      value &&
      (/^(?:alert|alarm)(?: (?:at|when|above|threshold|limit))?$/.test(name) ||
        (graded && /^(?:condition|expr|when|threshold)$/.test(name))),
  )?.value;
  if (!alert || !(graded ? /\d/ : /[<>≤≥]\s*\d/).test(alert.text) || (graded && tells.test(alert.text)))
    return [];
  const told =
    tells.test(alert.text) ||
    keys.some(
      ({ name, value, introduces }) =>
        (receiver.test(name) || (graded && actionNames.includes(name) && !grade.test(name))) &&
        (!isNobody(squeeze(value?.text ?? '')) || introduces.length > 0),
    );
  return [{ list: parent.name, alert, told }];
}

/** The only one of a list that does not say who is told, where the others do. */
export function untold(plan: Plan): Watched[] {
  const all = plan.facts(watchedIn);
  const blank = all.filter(({ told }) => !told);
  return blank.filter(({ list, alert }) => {
    const alike = all.filter((other) => other.list === list);
    return (
      alike.length > 1 &&
      alike.filter(({ told }) => !told).length === 1 &&
      plan.facts(tellsOfAll).length === 0 &&
      !isOpen(plan, alert.span)
    );
  });
}
