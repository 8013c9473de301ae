/** Which documents are taken for plans unasked. */
import assert from 'node:assert/strict';
import { detectPlan } from '../../server/src/plan/detect.ts';
import { mayBePlan } from '../../server/src/plan/mayBePlan.ts';
import { Plan } from '../../server/src/plan/plan.ts';
import { Vocabulary } from '../../server/src/plan/vocabulary/index.ts';
import { readMarkdown } from '../../server/src/syntax/markdown.ts';

const vocabulary = new Vocabulary();

/** Steps by the clock, a limit on what is watched, commands: what the plans below have under headings of their own. */
const body = `
| Time | What | Who |
| --- | --- | --- |
| 20:00 | Stop the old feed | Ann |
| 20:15 | Start the new feed | Bo |

\`\`\`sh
feedctl stop old
\`\`\`

\`\`\`sh
feedctl start new
\`\`\`

- Errors above 2 %
- Lag over 30 s
`;

const plans = {
  'a go-live plan that returns': `# Go-live plan: new feed\n\n## The night\n${body}\n## Return to the old feed\n\n1. Start the old feed\n`,
  'an upgrade from one version to the next': `# Feed 1.16.5 → 1.17.1\n\n## Order\n${body}\n## If it has to be rolled back\n\n1. Start the old feed\n`,
  'a relocation that can be reversed': `# Relocation of the feed\n\n## Readiness\n\n- [ ] Vans booked\n\n## Tasks\n${body}\n## Reverse move\n\n1. Back\n\n## Communication\n\nTell Ann.\n`,
  'a runbook whose last step is the way back': `# Cutover runbook: new feed\n\n## Before the night\n\n1. Lower the TTL\n\n## The night\n${body}\n1. **Switch.** Point the feed at the new host\n2. **Rollback** until 22:00: point it at the old host\n`,
  'a cutover that is called nothing else': `# Cutover from the old feed\n\n## What moves\n\n- [ ] Rows\n- [ ] Names\n- [ ] Keys\n- [ ] Gates\n- [ ] Users\n\n## Rollback\n\n1. Start the old feed\n`,
  'a release whose way back is told under a condition': `# Cutting a release\n\n## Go/no-go\n\n- All green\n\n## Steps\n${body}\n## If the release is bad after all\n\n1. Yank it\n`,
  'a cutover with its way back in Japanese brackets': `# 切替 runbook（cutover）\n\n## 手順\n\n1. 旧を停止\n\n## 失敗時の対処（ロールバック）\n\n1. 旧を起動\n`,
  'a rollout with its rollback in the title': `# Rollout and rollback\n\n## Rollout procedure\n\n1. Stop the old feed\n2. Start the new one\n\n## Rollback procedure\n\nStart the old feed again.\n`,
  'a cutover in one table of steps': `# Cutover plan: new feed\n\n| # | Step | Done when | Rollback |\n|---|---|---|---|\n| 1 | Lower the TTL | 60 s are seen | Raise it |\n| 2 | Stop the old feed | No row comes in | Start it |\n| 3 | Start the new feed | Rows come in | Stop it, start the old one |\n`,
  'the gates of a canary': `# Pre-canary checklist\n\n## Go/no-go\n\n- Keys turned\n\n## Ramp\n${body}`,
};

const others = {
  'a guide with a chapter on what may break': `# Upgrade guide\n\n## Before you start\n\nRead.\n\n## When something breaks\n\n\`\`\`sh\nnpm run undo\n\`\`\`\n`,
  'a note on a cutover': `# Cutover of the feed\n\n## What we learnt\n\n- It was late\n`,
  'a comparison of tools': `# Migration of the feed: tools compared\n\n| Tool | Step | Rollback |\n|---|---|---|\n| A | one | yes |\n| B | two | no |\n| C | three | yes |\n`,
  'a schedule of a conference': `# Programme\n\n## Saturday\n${body}`,
  'a change that is described, without a way back': `# Switchover of the feed\n\n## What we learnt\n${body}`,
};

function detected(text: string): boolean {
  return detectPlan(new Plan(readMarkdown(text), vocabulary), { fileName: 'document.md' }).detected;
}

describe('detection', () => {
  for (const [what, text] of Object.entries(plans))
    it(`takes ${what} for a plan`, () => {
      assert(mayBePlan(text, 'markdown', vocabulary));
      assert(detected(text));
    });
  for (const [what, text] of Object.entries(others))
    it(`takes ${what} for none`, () => assert(!detected(text)));
});
