import { walkItems } from '../../plan/blocks.ts';
import { findDates } from '../../plan/dates.ts';
import { checklistIn } from '../../plan/facts/checklists/checklists.ts';
import { decisionsIn, type Decision } from '../../plan/facts/checklists/decisions.ts';
import { waived } from '../../plan/facts/checklists/verdicts.ts';
import { leadsIn } from '../../plan/facts/timeline/leads.ts';
import { isOpen } from '../../plan/isOpen.ts';
import type { Plan } from '../../plan/plan.ts';
import { plannedDate } from '../../plan/plannedDate.ts';
import type { Section } from '../../plan/section.ts';
import { trimmed, type Range } from '../../text/span.ts';
import { squeeze } from '../../text/words.ts';
import { defineRule } from '../rule.ts';
import { failedTrial, type Objection } from './failedTrial.ts';
import { lowScore } from './lowScore.ts';
import { refusal } from './refusals.ts';
import { isCriteria, unmet } from './unmetCriteria.ts';

export const decisionContradiction = defineRule({
  name: 'decision-contradiction',
  level: 'essential',
  severity: 'error',
  nature: 'constant',
  description:
    'A GO although a criterion is not met, a validation has failed or the readiness score is too low.',
  rationale: `A GO says that everything on which it rests was looked at. If a criterion is open, a validation ended in FAIL or the
score is under the bar that the plan itself sets, the release goes out against its own rules.

Meet the criterion, correct its box, or write down why the release goes ahead all the same and who decided it: a
conditional GO is a decision, too.`,
  valid: [
    '## Decision 1\n\n**Decision:** GO\n\n- [x] Tell the shops\n- [ ] Start the switch\n',
    '## Checkpoint 2 (03:00)\n\n- [ ] The sums are equal\n- [ ] Ann and Bo both say go\n\n**Decision:** open until 03:00\n',
    '## Go/No-Go\n\n| Criterion | Asked for | Found |\n|---|---|---|\n| Defects | none open | none open |\n| Gaps | no | no |\n\n**Decision:** GO\n**Reason:** a score of 81 against a bar of 75\n',
    '## Prerequisites\n\n- [x] Backup taken\n\n## Step 4: Decide to open or to wait\n\n- [x] Counts agree\n\n**Decision:** GO\n',
    '## Sign-off\n\n| Role | Vote |\n|---|---|\n| QA | GO |\n| Sales | abstained |\n\n## Go/No-Go\n\n**Decision:** GO for the move on Sunday\n',
    '## Go/No-Go\n\n| Gate | Criteria met | Verdict |\n|---|---|---|\n| Freeze | yes | GO |\n| Switch | no | NO-GO |\n',
    '## Go/No-Go\n\n- Row counts: ✅ none differ\n- Report: ❌ is written on Monday, not needed\n\n**Decision:** NO-GO\n',
    '**Readiness Score:** 88/100\n\nA score under 85 is a NO-GO.\n\n## Go/No-Go\n\n**Decision:** GO\n',
    '# Plan\n\n## Go/No-Go\n\n**Criteria:**\n\n- [x] Tills printed, two tills failing at first and then repaired\n- [x] No ticket open\n\n**Decision:** GO\n',
    '# Plan\n\n## Go/No-Go\n\n| Criterion | Bar | Measured |\n|---|---|---|\n| Cases passed | 97 % | 98 % |\n| Requests retried | 5 % | 2 % |\n| Open findings | 0 | 2, both closed on Monday |\n| Tills | all | 60 of 60 |\n\n**Decision:** GO\n',
    '**Readiness Score:** 78/100 (down from 85 last week)\n\n## Go/No-Go\n\n**Decision:** GO\n',
    {
      format: 'yaml',
      text: 'title: Release\ndate: 2031-04-10\nprerequisites:\n  - text: Pipeline is green\n    done: true\n  - text: Desk is told\n    done: false\ngo_no_go:\n  decision: GO\n  decided_at: 2031-03-20 10:00 UTC\n',
    },
    {
      format: 'yaml',
      text: 'title: Release\ndate: 2031-14-10\nprerequisites:\n  - text: Pipeline is green\n    done: true\n  - text: Desk is told\n    done: false\ngo_no_go:\n  decision: GO\n  decided_at: 2031-03-20 10:00 UTC\n',
    },
    '## Gate\n\n| Criterion | Required | Measured |\n|---|---|---|\n| Accounts that do not agree | 40 | 12 |\n| Longest query in ms | 300 | 280 |\n\n**Decision:** GO\n',
    '## Go/No-Go\n\n**Decision:** GO\n\n- [x] Tell the desk\n- [ ] Open the gate for the team\n',
    '## Traffic\n\n- [x] 20 %\n- [x] 50 %\n\nGate before 100 %:\n\n- [x] Premiums agree\n- [x] No alarm has fired\n\n**Decision:** GO, Ann Lee, 11:55, no difference seen\n\nGate after 100 %:\n\n- [ ] No complaint for a day\n',
    '# Release of the gates\n\n## Pre-Deployment Checklist\n\n- [ ] Pipeline is green\n- [x] No open finding\n\n## Go/No-Go\n\n**Criteria:**\n\n- [x] Rehearsal passed\n- [x] Both terminals have a night shift\n\n**Decision:** GO\n',
    '## Step 4: Watch the pilot\n\nGo on only if all of these hold:\n\n- [x] No lag\n- [x] No errors\n\n**Decision:** GO (Ann Lee, T+60 min)\n\n- [ ] Tell the others\n',
    '## Step 4: Switch\n\n**Go/No-Go:** Ann Lee decides at 05:25 by these points:\n\n- [ ] No lag\n- [ ] No errors\n',
    '## Release board\n\n| Criterion | Bar | Measured | Result |\n|---|---|---|---|\n| Regression tests | 100% pass | 100% pass | PASS |\n| Open defects | 0 | 0 | PASS |\n\n**Readiness score:** 81/100 (the bar is 80)\n\n**Decision:** GO\n',
    '## Readiness review\n\n| Check | Result |\n|---|---|\n| Load test of January | FAIL |\n| Load test of February | PASS |\n| Audit (waived) | FAIL |\n\n## Decision\n\n**Decision:** GO\n',
    '## Trials\n\n| Trial | Result |\n|---|---|\n| First, in December | FAIL |\n| Second, in January | PASS |\n\n**Decision:** GO\n',
    '## Readiness\n\n- [x] Tests pass\n- [ ] Support has the FAQ\n\n## Go / No-Go\n\n**Decision:** GO\n**Decided by:** Ann Lee\n**Reason:** The criteria are met; the open item is planned for Monday.\n',
    { format: 'yaml', text: 'readiness:\n  score: 85/100\n  minimum: 85/100\ndecision:\n  outcome: GO\n' },
    '**Cutover gate: FAILED**\n\nRepeated on Friday.\n\n**Cutover gate: PASSED**\n\n## Go/No-Go\n\n**Decision:** GO\n',
    '## Go/No-Go\n\n| Question | Answer |\n|---|---|\n| Any open defects? | No |\n| Crew on site? | Yes |\n\n**Decision:** GO\n',
    '## Go/No-Go\n\n- ✅ Load test passed\n- ✅ Security review signed\n\n**Decision:** GO\n',
    '## GO/NO-GO\n\nDecision: GO, by Ann Lee, with the reason in the channel\n\n| Criterion | Required | Status |\n|---|---|---|\n| Error rate | < 1% | 0.4% |\n',
    '## GO/NO-GO\n\nDecision: GO\n\n| Follow-up | Status |\n|---|---|\n| Remove the pool | open |\n',
    {
      format: 'yaml',
      text: 'go_no_go:\n  criteria:\n    - name: Staging soak\n      required: 3 days\n      actual: 4 days\n      result: PASS\n    - name: Failed tests\n      required: 0\n      actual: 0 of 212\n  decision: GO\n  decided_by: Ann\n',
    },
    '## Go/No-Go\n\n| Criterion | Required | Actual |\n|---|---|---|\n| Smoke tests | 18 of 18 | 18 of 18 |\n| Rehearsal | 2 h | 1 h 40 min |\n| Open defects | 0 | none |\n\n**Decision:** GO\n',
    '## Go/No-Go\n\n| Criterion | Threshold | Measured |\n|---|---|---|\n| Error rate | < 1 % | 0.4 % |\n| Success rate | >= 99 % | 99 % |\n\n**Decision:** GO\n',
    '**Decision Criteria:**\n\n- [x] Tests pass\n- [x] Team ready\n\n**Decision:** GO\n\n**Decision Maker:** Ann\n',
    '**Decision Criteria:**\n\n- [ ] Tests pass\n\n**Decision:** GO / NO-GO / DEFER\n',
    '**Decision Criteria:**\n\n- [x] Tests pass\n- [ ] Team ready\n\n**Decision:** NO-GO\n',
    '- [x] Backup taken\n\n**Decision Criteria:**\n\n- ✅ Tests pass\n- Load test repeated (optional)\n\n**Decision:** ✅ GO\n',
    '**Production Readiness Score:** 82/100\n\n- [x] The report ends with a score of 75/100 or more\n\n**Decision:** GO\n',
    '**Staging Validation Result:** FAIL\n\n## Second run\n\n**Staging Validation Result:** PASS\n\n## Decision\n\n**Decision:** GO\n',
    '**Decision Criteria:**\n\n- [x] Tests pass\n- [ ] Team ready\n\n**Decision:** Conditional GO once the team is ready\n',
    '**Decision Criteria:**\n\n- [x] Tests pass\n- [ ] Load test\n\n**Decision:** GO (load test waived by Ann)\n',
    '## Backup\n\n- [x] Taken\n\n## Go/No-Go\n\n- [x] Tests pass\n\n| Criterion | Target | Result |\n|---|---|---|\n| Errors | No errors | No errors seen |\n| Load test (optional) | 500/s | No |\n\n**Decision:** GO, 10:55 UTC\n\n- [ ] Decision sent to support\n',
    '## Go/No-Go\n\n| Criterion | Met |\n|---|---|\n| Load test | No |\n\n**Decision:** GO with the known risk of slow pages, Ann Lee\n',
    '## Go/no-go\n\n- [x] Tests pass\n- [ ] No incident is open\n\n| Decision | Made by | Time |\n|---|---|---|\n| | Ann Lee | |\n',
    '## Pre-Deployment Checklist\n\n- [ ] Tests pass\n- [ ] Team ready\n\n## Go/No-Go\n\n**Decision:** GO\n',
    '## Go/No-Go\n\n**Decision:** GO\n\n- [x] Decision recorded\n- [x] Support told\n- [ ] Start the deployment\n',
    '## Go/No-Go\n\nReadiness score: 86/100, GO needs 80.\n\n**Decision:** GO\n',
  ],
  invalid: [
    '## Decision 1\n\n**Decision:** ⟦GO⟧\n\n- [x] All drills have passed\n- [ ] The trial in Lund went without a loss\n- [x] The forms were printed\n',
    '## Checkpoint 2 (03:00)\n\n- [ ] The sums are equal\n- [ ] Ann and Bo both say go\n\n**Decision:** ⟦GO⟧\n',
    '## Go/No-Go\n\n| Criterion | Asked for | Found |\n|---|---|---|\n| Rehearsal | passed | failed |\n\n**Decision:** ⟦GO⟧\n',
    '## Go/No-Go\n\n**Decision:** ⟦GO⟧\n**Reason:** a score of 71, under the bar of 75, was called near enough\n',
    '## Prerequisites\n\n- [x] Backup taken\n\n## Step 4: Decide to open or to wait\n\n- [ ] Counts agree\n\n**Decision:** ⟦GO⟧ \n',
    '## Go/No-Go\n\n**Criteria:**\n\n- [x] Imports are done\n- [ ] Row counts agree\n\n**Decision of Thursday:** ⟦GO for the freeze⟧\n',
    '## Sign-off\n\n| Role | Name | Vote |\n|---|---|---|\n| QA | Ben Roe | NO-GO |\n| Operations | Cy Poe | GO |\n\n## Go/No-Go\n\n**Decision:** ⟦GO⟧\n',
    '## Go/No-Go\n\n| Gate | Criteria met | Verdict |\n|---|---|---|\n| Freeze | yes | GO |\n| Switch | no | ⟦GO⟧ |\n',
    '## Go/No-Go\n\n- Imports: ✅ done\n- Row counts: ❌ 14 differ\n\n**Decision:** ⟦GO⟧\n',
    '## Go/No-Go\n\n### Criteria\n\n| Criterion | Status |\n|---|---|\n| Rehearsal | ❌ Failed |\n| Tests | ✅ Passed |\n\n### Decision\n\n**Decision:** ⟦GO⟧\n',
    '**Readiness Score:** 78/100\n\nA score under 85 is a NO-GO.\n\n## Go/No-Go\n\n**Decision:** ⟦GO⟧\n',
    '## Readiness\n\nThe readiness review gave 71 of 100 points; 85 are needed.\n\n## Go/No-Go\n\n**Decision:** ⟦GO⟧\n',
    '# Plan\n\n## Go/No-Go\n\n**Criteria:**\n\n- [x] Tills printed, two tills still failing\n- [x] Cashiers trained\n\n**Decision:** ⟦GO⟧\n',
    '# Plan\n\n## Go/No-Go\n\n| Criterion | Bar | Measured |\n|---|---|---|\n| Cases passed | 97 % | 94 % |\n| Open findings | 0 | 0 |\n\n**Decision:** ⟦GO⟧\n',
    '# Plan\n\n## Go/No-Go\n\n| Criterion | Bar | Measured |\n|---|---|---|\n| Cases passed | all of them | 57 of 60 |\n\n**Decision:** ⟦GO⟧\n',
    '# Plan\n\n## Go/No-Go\n\n| Criterion | Bar | Measured |\n|---|---|---|\n| Open findings | 0 | 3 (see the list) |\n\n**Decision:** ⟦GO⟧\n',
    '## Stage 2: Control plane\n\n**Result:** ❌ FAIL\n\n## Stage 3: Go/No-Go\n\n**Decision:** ⟦GO⟧\n',
    '**Readiness Score:** 78/100 (go from 85)\n\n## Go/No-Go\n\n**Decision:** ⟦GO⟧\n',
    '## Go/No-Go\n\n**Staging Result:** FAIL\n\n**Decision:** ⟦GO⟧\n',
    '## Go/No-Go\n\n**Decision:** ⟦GO⟧\n\n- [x] The switch is rehearsed\n- [x] The provider has confirmed\n- ❌ The devices are tested\n',
    {
      format: 'yaml',
      text: 'title: Release\ndate: 2031-04-10\nprerequisites:\n  - text: Pipeline is green\n    done: true\n  - text: Desk is told\n    done: false\ngo_no_go:\n  decision: ⟦GO⟧\n  decided_at: 2031-04-10 08:00 UTC\n',
    },
    {
      format: 'yaml',
      text: 'go_no_go:\n  criteria:\n    - criterion: Ledgers agree\n      required: 310\n      measured: 310\n    - name: Tests passed\n      expected: 18 of 18\n      actual: 17 of 18\n  outcome: ⟦GO⟧\n',
    },
    '## Gate\n\n| Criterion | Required | Measured |\n|---|---|---|\n| Tables with equal counts | 310 | 308 |\n| Stewards trained | 12 | 12 |\n\n**Decision:** ⟦GO⟧\n',
    '## Go/No-Go\n\n| Criterion | Needed | Now |\n|---|---|---|\n| Approvals | 3 | 2 |\n\nDecision: ⟦GO⟧\n',
    '## Go/No-Go\n\n**Decision:** ⟦GO⟧\n**Decided by:** Ann Lee\n\n- [x] Switch and switch back rehearsed in staging\n- [ ] Provider has confirmed the address for callbacks\n- [x] Devices tested against 6.0\n',
    '## Traffic\n\n- [x] 20 %\n- [x] 50 %\n\nGate before 100 %:\n\n- [ ] Premiums agree\n- [ ] No alarm has fired\n\n**Decision:** ⟦GO, Ann Lee, 11:55, no difference seen⟧\n',
    '## Steps\n\n### Step 6: Open to all\n\n1. Ask everybody.\n\nDecision: ⟦GO, Ann Lee, 02:50⟧. Readiness score: 71/100, at least 85 required.\n',
    '## Step 4: Watch the pilot\n\nBen keeps the board open. We proceed only when both hold:\n\n- [x] No lag\n- [ ] No errors\n\n**Decision:** ⟦GO (Ann Lee, T+60 min)⟧\n',
    '## Step 4: Switch\n\n**Go/No-Go:** Ann Lee decides at 05:25 by these points:\n\n- [ ] No lag\n- [ ] No errors\n\n**Decision:** ⟦GO⟧\n',
    {
      format: 'yaml',
      text: 'readiness:\n  checks:\n    - name: Add-ons compatible\n      result: PASS\n    - name: Staging upgraded\n      result: FAIL\ndecision:\n  decision: ⟦GO⟧\n  decided_by: Ann Lee\n',
    },
    '## Readiness review\n\n| Check | Result | Evidence |\n|---|---|---|\n| Load test | PASS | p99 38 ms |\n| Bias review | FAIL | One group differs by 4 points |\n\n## Go/no-go\n\n**Decision:** ⟦GO⟧\n',
    '## Release board\n\n| Criterion | Bar | Measured | Result |\n|---|---|---|---|\n| Regression tests | all pass | two failed | FAIL |\n| Open defects | 0 | 0 | PASS |\n\n**Decision:** ⟦GO⟧\n',
    '## Board of Monday\n\n**Readiness score:** 68/100 (the threshold is 75)\n\n**Decision:** ⟦GO⟧\n',
    '## Readiness\n\n**Readiness Result:** FAIL\n\n## Go/No-Go\n\n**Decision:** ⟦GO⟧\n',
    '## Readiness\n\n- [x] Tests pass\n- [ ] Support has the FAQ\n\n## Go / No-Go\n\n**Decision:** ⟦GO⟧\n**Decided by:** Ann Lee\n**Reason:** All criteria are met, and no open items are left.\n',
    { format: 'yaml', text: 'readiness:\n  score: 82/100\n  minimum: 85/100\ndecision:\n  outcome: ⟦GO⟧\n' },
    '## Checklist\n\n- [x] Backup taken\n\n**Pre-deployment gate: FAILED ❌**\n\n## Go/No-Go\n\n**Decision:** ⟦✅ GO⟧\n',
    '## Go/No-Go\n\n| Question | Answer |\n|---|---|\n| All suites passed? | Yes |\n| Crew on site? | No |\n\n**Decision:** ⟦GO⟧\n',
    '## Go/No-Go\n\n- ✅ Load test passed\n- ❌ Security review signed\n\n**Decision:** ⟦GO⟧\n',
    '## Validation\n\n**Acceptance result:** FAIL, 31 of 40 invoices\n\n## Decision\n\n**Decision:** ⟦GO⟧\n',
    '## Decision\n\n- Go/No-Go: ⟦GO⟧\n- Criteria\n  - [x] Dry run passed\n  - [ ] Legal text approved\n',
    '## Checklist\n\n- [x] Tests pass\n\n## Sign-off\n\nAnn says GO only if the readiness score is at least 85 of 100.\n\n**Readiness score:** 71 / 100\n\n**Decision:** ⟦GO, by Ann Lee, because staging ran for six days without an error.⟧\n',
    {
      format: 'yaml',
      text: 'readiness_score: 72\nreadiness_minimum: 85\ndecision:\n  result: ⟦GO⟧\n  maker: Ann\n',
    },
    '## GO/NO-GO\n\nDecision: ⟦GO, by Ann Lee, with the reason in the channel⟧\n\n| Criterion | Required | Status |\n|---|---|---|\n| Error rate | < 1% | 2.4% |\n',
    '## GO/NO-GO\n\nDecision: ⟦GO⟧\n\n| Condition | Status |\n|---|---|\n| Load test | ❌ not met |\n',
    {
      format: 'yaml',
      text: 'go_no_go:\n  criteria:\n    - name: Load test\n      result: PASS\n    - name: Security review\n      result: FAIL\n  decision: ⟦GO⟧\n  decided_by: Ann\n',
    },
    {
      format: 'yaml',
      text: 'decision:\n  result: ⟦GO⟧\n  criteria:\n    - name: Readiness score\n      required: 90/100\n      actual: 84/100\n',
    },
    '## Go/No-Go\n\n| Criterion | Required | Actual |\n|---|---|---|\n| Smoke tests | 18 of 18 | 16 of 18 |\n\n**Decision:** ⟦GO⟧\n',
    '## Decision\n\n**Decision Criteria:**\n\n- [ ] Tests pass\n- [ ] Team ready\n\n**Decision:** ⟦GO⟧\n\n**Decision Maker:** Ann\n',
    '## Go/No-Go\n\n| Criterion | Threshold | Measured |\n|---|---|---|\n| Error rate | < 1 % | 2.4 % |\n\n**Decision:** ⟦GO⟧\n',
    '## Staging validation\n\n**Result:** FAIL\n\n## Go/No-Go\n\n**Decision:** ⟦✅ GO⟧\n',
    '## Go/No-Go\n\n- [x] Tests are green\n- [ ] Backup verified\n\n⟦GO⟧\n',
    {
      format: 'yaml',
      text: 'go_no_go:\n  decision: ⟦GO⟧\n  criteria:\n    - text: Tests are green\n      done: true\n    - text: Backup verified\n      done: false\n',
    },
    { format: 'yaml', text: 'validation:\n  result: FAILED\ndecision:\n  result: ⟦GO⟧\n' },
    '**Decision Criteria:**\n\n- [x] Tests pass\n- [ ] Team ready\n\n**Decision:** ⟦GO⟧\n',
    '## Stage 3: Staging\n\n**Staging Validation Result:** ❌ FAIL\n\n## Stage 4: Go/No-Go Decision\n\n**Decision:** ⟦✅ GO⟧\n\n**Decision Maker:** Ann\n',
    '**Production Readiness Score:** 68/100 (minimum 75)\n\n## Decision\n\n**Decision:** ⟦GO⟧\n',
    '## Go/No-Go\n\n**Decision:** ⟦GO⟧\n**Decided by:** Ann Lee\n**Reason:** all criteria below are met.\n\n- [x] Load test passed\n- [ ] Accessibility review passed\n- [x] Support team trained\n',
    '## Go/No-Go\n\n**Criteria:**\n\n- ✅ Tests pass\n- ❌ Error rate is back to normal\n\n**Verdict:** ⟦Go⟧\n',
    '## Backup\n\n- [x] Taken\n\n## Stage 5: GO / NO-GO decision\n\nAll of these must hold:\n\n- [x] Tests pass\n- [ ] No critical issue is open\n\n**Decision:** ⟦GO⟧\n**Decision Maker:** Ann\n',
    '## Go/No-Go\n\n| Criterion | Met |\n|---|---|\n| Tests pass | Yes |\n| Load test | No |\n\n**Decision:** ⟦GO, 10:55 UTC, Ann Lee, because the window is short⟧\n',
    '## Go/no-go\n\n- [x] Tests pass\n- [ ] No incident is open\n\n| Decision | Made by | Time |\n|---|---|---|\n| ⟦GO⟧ | Ann Lee | 21:25 |\n',
    '## Go/No-Go Decision\n\nReadiness score: 60/100, GO needs 80.\n\n- Verdict: ⟦GO⟧\n- Decided by: Ann\n',
    '## Pre-Deployment Checklist\n\n- [x] Tests pass\n- [ ] Rollback plan tested\n\n## Go/No-Go\n\n**Decision:** ⟦GO, by Ann Lee, 09:30, because everything is ready⟧\n',
    {
      format: 'yaml',
      text: 'go_no_go:\n  criteria:\n    - name: Tests pass\n      met: true\n    - name: No critical issue\n      met: false\n  decision: ⟦GO⟧\n  decided_by: Ann\n',
    },
    '- **Readiness Score:** 72/100\n- **Minimum Score:** 80/100\n\n## Go / No-Go\n\nDecision: **⟦GO⟧**\n',
    {
      format: 'yaml',
      text: 'readiness score: 60/100\nprerequisites:\n  - Readiness score of at least 75\ndecision:\n  decision: ⟦GO⟧\n  maker: Ann\n',
    },
  ],
  *check(plan) {
    const deciding = plan.sectionsWith(decisionsIn);
    if (deciding.length === 0) return;
    const ticks = plan.sections.some((section) =>
      section.facts(checklistIn).some(({ checked, items }) => checked || items.some((item) => item.checked)),
    );
    for (const section of deciding) {
      for (const decision of section.facts(decisionsIn)) {
        const { value } = decision;
        if (!isGo(value.text) || isOpen(plan, value.span) || section.isRollback) continue;
        const against =
          unmet(section, ticks, value.span) ??
          failedTrial(plan, value.span) ??
          refusal(plan, value.span) ??
          (isReasoned(section) || hasMet(section) || isEarly(plan, decision)
            ? undefined
            : unready(plan, value.span)) ??
          lowScore(plan);
        if (!against) continue;
        yield {
          message: `GO, but ${against.reason}. Put it right before anybody starts, or write down why it goes ahead all the same.`,
          span: trimmed(value),
          related: [{ message: 'What speaks against it', span: against.span }],
        };
      }
    }
  },
});

/** `GO`, `✅ GO, 10:55 UTC, Ann Lee, because …`; not one that says itself what is missing. */
function isGo(text: string): boolean {
  const [, rest] = /^[^\p{L}\p{N}]*go(?![\p{L}\p{N}-]|\s*[/|])(.*)$/isu.exec(text) ?? [];
  if (rest === undefined || hedged.test(rest)) return false;
  return /^(?:[^\p{L}\p{N}]*$|\s*[,;.:!([—–-])/u.test(rest) || onward.test(text);
}

/** `GO for the freeze on Friday` */
const onward = /^[^\p{L}\p{N}]*GO (?:for|from|to|on|at|by|since|because|as)\b/u;

const hedged =
  /\b(?:condition\w*|waive\w*|despite|except\w*|accept\w*|risks?|once|when|if|pending|with(?! (?:the |its |a )?(?:reasons?|rationale|notes?|names?|time|date)\b)|without(?! (?:an?y? |a single |any )?(?:\w+ )?(?:errors?|incidents?|issues?|problems?|defects?|findings?|failures?|faults?|outages?|alerts?)\b)|but|after|follow\w*|known|although|though|provided|subject|override\w*|partial\w*|later|only)\b/i;

/** `Reason: …; the two open items of gate B are planned for Monday` */
function isReasoned({ fields }: Section): boolean {
  return fields.some(
    ({ name, value }) =>
      value && /^(?:rationale|reasons?|why|notes?|conditions?)$/.test(name) && allTheSame.test(value.text),
  );
}

/** Decided days ahead, or nobody knows how long: what has to be done before the start may still be done. */
function isEarly(plan: Plan, { time }: Decision): boolean {
  const [decided] = time ? findDates(time.text) : [];
  const { day: planned = Infinity } = plannedDate(plan) ?? {};
  return decided?.value.day !== undefined && decided.value.day < planned;
}

/** Criteria of its own, all of them ticked, are what it rests on. */
function hasMet(section: Section): boolean {
  const blocks = leadsIn(section).flatMap(({ name, block }) => (isCriteria(name) ? [block] : []));
  const tasks = [...walkItems([...new Set(blocks)])].flatMap(({ item }) => item.task ?? []);
  return tasks.length > 1 && tasks.every(({ checked }) => checked);
}

const allTheSame =
  /\b(?:waived?|despite|although|even though|accepted|except(?:ion)?|outstanding|still open|(?<!\bno )(?:open|remaining) (?:items?|points?|boxes|tasks?|criteri\w+))\b/i;

/** What had to be done before, above the decision: open in a list of which the rest is ticked. */
function unready(plan: Plan, decision: Range): Objection | undefined {
  for (const section of plan.sections) {
    if (section.kind !== 'prerequisites' && section.parent?.kind !== 'prerequisites') continue;
    if (section.span.start > decision.start || section.isRollback || section.isOptional) continue;
    const items = [...walkItems(section.blocks)].map(({ item }) => item).filter(({ task }) => task);
    const open = items.filter((item) => !item.task?.checked && !waived.test(item.inline.text));
    const [first] = open;
    if (first && items.some(({ task }) => task?.checked))
      return { reason: `“${squeeze(first.inline.text)}” is still open`, span: first.inline.span };
  }
  return undefined;
}
