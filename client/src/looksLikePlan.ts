/**
 * A cheap test for whether a document might be a deployment plan, so that the server is not started for every
 * Markdown or YAML file there is. It errs on the side of yes: the server makes the real decision.
 */

/** As much of a document as the test looks at. */
export const LOOKED_AT = 4096;

const PLAN_FILE = /\.deployment-plan\.(md|ya?ml)$/i;
const MARKER = /deployment-plan:/i;
const GENRE = /deploy|roll-?out|cut-?over|release|runbook|go-?live|roll-?back|migration/i;

/** Whether a document with this path and this beginning might be a plan. */
export function looksLikePlan(path: string, beginning: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (PLAN_FILE.test(name) || GENRE.test(name)) return true;
  const text = beginning.slice(0, LOOKED_AT);
  return MARKER.test(text) || GENRE.test(text);
}
