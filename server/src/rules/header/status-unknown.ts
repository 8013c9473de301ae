import { distance } from 'fastest-levenshtein';
import type { Inline } from '../../plan/blocks.ts';
import { isEnglish } from '../../plan/isEnglish.ts';
import { isOpen } from '../../plan/isOpen.ts';
import type { Plan } from '../../plan/plan.ts';
import { readStatus } from '../../plan/status.ts';
import { statusNames, type Status } from '../../plan/vocabulary/index.ts';
import { normalizeName } from '../../text/words.ts';
import { defineRule, type Finding } from '../rule.ts';
import { repeatedStatus } from './repeatedStatus.ts';

/** Words about health, review or the document, which teams use for a status of another kind. */
const other =
  /^(?:green|amber|yellow|red|blue|grey|gray|unknown|n\/a|na|none|stable|current|final|published|internal|public|private|see|various|mixed|optional|required|mandatory|stub|design only|conditional|low|medium|high|critical|go|no go|yes|no|ok|pass|passed|on track|at risk|off track|late|delayed)(?: |$)/;

export const statusUnknown = defineRule({
  name: 'status-unknown',
  level: 'essential',
  severity: 'warning',
  nature: 'consistency',
  description: 'A status that is none of those known.',
  rationale: `The status tells people whether to wait, to act or to look back, and how strictly the plan is checked. A word that
nobody knows tells them nothing.

Known are draft, planned, in progress, complete and rolled back with their usual synonyms in several languages; a team adds
its own words under \`vocabulary.statuses\` in its configuration.`,
  valid: [
    '# Release of the shop\n\n**Status page:** Somewhere\n**Status of the old system:** Sleepy\n**Date:** 2031-03-04\n',
    '---\nstatus: approved\n---\n\n# Release plan\n\n**Status:** ✅ Approved (CAB)\n\n## Stage 1\n\n**Status:** Aprooved\n',
    '> Status: **Planned** · Owner: Ann Lee · Target date: 2031-05-20\n',
    '**Status:** Draft\n',
    '**Status:** 🟡 PLANNED — waiting for the window\n',
    '**Status:** In progress since 10:00\n',
    '**Status:** 🟢 Green\n',
    '**Status:** ðŸŸ¡ PLANED / ðŸ”µ IN PROGRESS\n',
    '**Status:** [Current Status]\n',
    '**Status:** Waits for the answer of the data team\n',
    '**Status:** Utkast\n\n## Steg\n\nDet här är en plan för att byta server och att alla som använder den ska veta det.\n',
    { text: '**Status:** Baking\n', settings: { vocabulary: { statuses: { baking: 'in-progress' } } } },
    '## Steps\n\n1. Deploy\n\n**Status:** Zombified\n',
    { format: 'yaml', text: 'title: Release\nstatus: ready\n' },
    '# Release\n\n## Sign-off\n\n| Status | Owner | Date |\n|---|---|---|\n| Zombified | Ann Lee | 2031-03-04 |\n',
  ],
  invalid: [
    '# Plan\n\n**Status:** ⟦🟡 Almost there⟧\n',
    '# Release of the shop\n\n**Document status:** ⟦Aprooved⟧\n**Owner:** Ann Lee\n\n## Steps\n\nx\n',
    '# Release of the shop\n\n| Field | Value |\n|---|---|\n| Status of the change | ⟦Planed⟧ |\n| Owner | Ann Lee |\n',
    '## Rollout plan: the shop\n\n- **State:** ⟦Marinating⟧\n- **Owner:** Ann Lee\n\n### Why\n\nThe rates of the tax are to change for all of the shops.\n\n### Waves\n\nx\n',
    '# Release of the shop\n\nStatus: ⟦Aprooved⟧ | Owner: Ann Lee | Date: 2031-03-04 | Risk: Medium\n\n## Steps\n\nx\n',
    '# Release of the shop\n\nVersion 4.2 · Status: ⟦Planed⟧ · Owner: Ann Lee\nDate: 2031-03-04 · Window: 20:00–23:30 UTC\n\n## Steps\n\nx\n',
    '# Release of the shop\n\n| Change ID | Status | Owner | Window |\n|---|---|---|---|\n| CHG-17 | **⟦Aproved⟧** | Ann Lee | 22:00-23:00 |\n\n## Steps\n\nx\n',
    '# Release of the shop\n\n## Overview\n\n| Status | Version | Environment |\n|:---|---|---|\n| 🟡 ⟦Planed⟧ | 4.2.0 | production |\n',
    '---\nstatus: approved\n---\n\n# Release plan\n\n**Status:** ⟦Aprooved⟧\n**Owner:** Ann Lee\n\n## Steps\n\nx\n',
    '# Release of the shop\n\n> Status: **⟦Planed⟧** · Owner: Ann Lee · Target date: 2031-05-20\n',
    { text: '**Status:** ⟦Plannd⟧\n', chosen: { title: 'Use Planned', text: '**Status:** Planned\n' } },
    {
      text: '| Field | Value |\n|---|---|\n| Status | 🔵 ⟦IN PROGRES⟧ |\n',
      chosen: {
        title: 'Use IN PROGRESS',
        text: '| Field | Value |\n|---|---|\n| Status | 🔵 IN PROGRESS |\n',
      },
    },
    '# Release plan\n\n- **Status**: ⟦Baking⟧\n\n## Steps\n\nDeploy the shop.\n',
    '---\nstatus: ⟦complet⟧\n---\n\n# Cutover plan\n\nx\n',
    '# Cutover plan\n\nOwner: Ann Lee\nStatus: ⟦Drafft⟧\nCutover date: 2031-03-04\n',
    '**Status:** ⟦Almost there⟧\n**Date:** 2031-03-04\n',
    '| Field | Value |\n|---|---|\n| Status | ⟦Sort of ready⟧ (see below) |\n',
    {
      format: 'yaml',
      text: 'title: Release of the shop\nstatus: ⟦waiting-room⟧\nsteps:\n  - Deploy the new version and look at it\n',
    },
    {
      format: 'yaml',
      text: 'title: Release of the shop\nstatus: ⟦aproved⟧\n',
      chosen: { title: 'Use approved', text: 'title: Release of the shop\nstatus: approved\n' },
    },
  ],
  *check(plan, { settings }) {
    const again = repeatedStatus(plan)?.value;
    const own = Object.keys(settings.vocabulary.statuses ?? {});
    yield* judge(plan, plan.statusField?.value, plan.status, own);
    yield* judge(plan, again, again && readStatus(again.text, plan.vocabulary), own);
  },
});

function* judge(
  plan: Plan,
  value: Inline | undefined,
  status: Status | undefined,
  own: readonly string[],
): Generator<Finding> {
  if (value && vague.test(value.text) && !isOpen(plan, value.span)) {
    const length = value.text.split(/\s*(?:[—–:;,.(]|\s-\s)/)[0]?.length ?? value.text.length;
    yield {
      message: `\`${value.text.slice(0, length).trim()}\` says neither yes nor no, so nobody can tell whether to wait or to act. Use one of draft, planned, in progress, complete or rolled back.`,
      span: value.span.part(0, length),
    };
    return;
  }
  if (!value || status !== undefined || value.text.includes('\n')) return;
  const match = /[\p{L}][\p{L}\p{N} '’/-]*/u.exec(value.text);
  const said = match?.[0].trimEnd() ?? '';
  const words = normalizeName(said);
  const rest = value.text.slice((match?.index ?? 0) + said.length);
  if (
    !match ||
    words === '' ||
    /[/]|\d/.test(said) ||
    words.split(' ').length > 3 ||
    !/^\P{L}*$|^\s*[—–:;,.(-]/u.test(rest)
  )
    return;
  if (other.test(words) || isOpen(plan, value.span)) return;
  const near = nearest(words, own);
  // A sentence of two or three words says something; one word that we do not know may belong to another language.
  if (near === undefined && (/\s/.test(said) || !/^[a-z ]+$/.test(words) || !isEnglish(plan))) return;
  const span = value.span.part(match.index, match.index + said.length);
  const spelled = near === undefined ? undefined : likeWritten(near, said);
  yield {
    message: `\`${said}\` is no status that we know, so nobody can tell whether to wait or to act. ${spelled === undefined ? 'Use one of draft, planned, in progress, complete or rolled back, or add it to the configuration.' : `Did you mean \`${spelled}\`?`}`,
    span,
    fixes:
      spelled === undefined
        ? []
        : [{ title: `Use ${spelled}`, edits: [{ range: span, newText: spelled }], safe: false }],
  };
}

/** Words that take back the status behind them. */
const vague =
  /^\P{L}*(?:sort of|kind of|kinda|almost|nearly|half|maybe|perhaps|probably|mostly|more or less|not quite|roughly|pretty much)\s/iu;

function nearest(words: string, own: readonly string[]): string | undefined {
  if (words.length < 4) return undefined;
  const known = [...own, ...Object.values(statusNames).flat()].filter((name) => name.length > 3);
  let best: string | undefined;
  let bestAway = words.length > 6 ? 3 : 2;
  for (const name of known) {
    const away = distance(words, normalizeName(name));
    if (away < bestAway) [best, bestAway] = [name, away];
  }
  return best;
}

/** In the capitals of what stands there. */
function likeWritten(name: string, said: string): string {
  if (said === said.toUpperCase()) return name.toUpperCase();
  return /^\p{Lu}/u.test(said) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}
