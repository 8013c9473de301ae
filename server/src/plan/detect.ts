import type { Plan } from './plan.ts';
import { bindingOf } from './binding.ts';

/** Whether a document would be taken for a plan unasked, and why. */
export interface Detection {
  readonly detected: boolean;
  /** The document or its configuration has switched the analyser off for it. */
  readonly off: boolean;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly string[];
}

export function detectPlan(plan: Plan, document: { fileName: string; included?: boolean }): Detection {
  const binding = bindingOf(plan);
  if (binding?.name === 'off') return { detected: false, off: true, score: 0, reasons: ['switched off in the document'] };
  if (binding) return { detected: true, off: false, score: 1, reasons: [`bound to \`${binding.name}\` in the document`] };
  if (document.included === true) return { detected: true, off: false, score: 1, reasons: ['included by the configuration'] };
  if (/\.deployment-plan\.(?:md|markdown|ya?ml)$/i.test(document.fileName)) return { detected: true, off: false, score: 1, reasons: ['named as a plan'] };
  return { detected: false, off: false, score: 0, reasons: [] };
}
