import type { Plan } from '../../plan/plan.ts';
import type { FieldKind } from '../../plan/vocabulary/index.ts';

const ofOneRelease: readonly FieldKind[] = ['id', 'status', 'date', 'window', 'version'];

/**
 * Whether a document is a procedure to be used again and again (a runbook, a playbook, a guide) rather than the plan of
 * one release: what it leaves open is put in at the time.
 */
export function isReusable(plan: Plan): boolean {
  return (
    /\b(?:run-?books?|play-?books?|procedures?|guides?|how[ -]to|sops?)\b/i.test(plan.titleText) &&
    plan.id === undefined &&
    ofOneRelease.every((kind) => plan.headerField(kind) === undefined)
  );
}
