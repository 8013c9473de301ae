import { isEnglish } from '../../plan/isEnglish.ts';
import type { Plan } from '../../plan/plan.ts';
import type { BoundTemplate } from '../../template/template.ts';

/** Whether a plan is written in another language than its template: then all that the template has would be missing. */
export function isOtherLanguage(plan: Plan, { matches }: BoundTemplate): boolean {
  return matches.length > 0 && matches.every(({ found }) => !found) && !isEnglish(plan);
}
