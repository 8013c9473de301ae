/** The safe fixes of a document, all at once: for the editor's fix-all and the command line. */
import { analyze, type Document, type Environment, type Problem } from '../analyze.ts';
import type { Edit } from '../text/edit.ts';
import { applyEdits } from '../text/edit.ts';
import { lineBreakOf } from '../text/lines.ts';

/** The edits of the safe fixes that can be applied together; a fix is taken whole or left for the next round. */
export function safeEdits(problems: readonly Problem[], text: string): Edit[] {
  const taken: Edit[] = [];
  for (const { fixes } of problems) {
    const fix = fixes.find(({ safe }) => safe);
    if (!fix || fix.edits.some((edit) => taken.some((other) => collide(edit, other)))) continue;
    taken.push(...fix.edits);
  }
  return taken.map((edit) => inLineBreaks(edit, lineBreakOf(text)));
}

function collide(a: Edit, b: Edit): boolean {
  if (a.range.start === b.range.start) return true;
  return a.range.start < b.range.end && b.range.start < a.range.end;
}

/** Rules write line feeds; the document may use something else. */
export function inLineBreaks(edit: Edit, lineBreak: string): Edit {
  return lineBreak === '\n' ? edit : { ...edit, newText: edit.newText.replace(/\r\n|\r|\n/g, lineBreak) };
}

/** A fix may lay bare what another can put right; more rounds than this would mean that two fixes undo each other. */
export const maximalRounds = 10;

export interface FixedText {
  readonly text: string;
  readonly rounds: number;
  /** Whether nothing was left to fix safely. */
  readonly settled: boolean;
}

/** Applies safe fixes until none is left. */
export function fixAll(document: Document, environment: Environment): FixedText {
  let { text } = document;
  for (let rounds = 0; ; rounds++) {
    const edits = safeEdits(analyze({ ...document, text }, environment).problems, text);
    const next = applyEdits(text, edits);
    if (next === text) return { text, rounds, settled: edits.length === 0 };
    if (rounds === maximalRounds) return { text, rounds, settled: false };
    text = next;
  }
}
