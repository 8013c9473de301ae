import { walkItems, type Block, type Inline, type List, type ListItem } from '../../plan/blocks.ts';
import { resultsIn, type Result } from '../../plan/facts/checklists/decisions.ts';
import { verdictColumn, waived } from '../../plan/facts/checklists/verdicts.ts';
import { tablesIn } from '../../plan/facts/tables.ts';
import type { Section } from '../../plan/section.ts';
import { trimmed, type Range } from '../../text/span.ts';
import { normalizeName, squeeze } from '../../text/words.ts';
import { isOpen } from '../../plan/isOpen.ts';
import { passedRowsIn } from './passedRows.ts';
import { fallsShort, passes, refutes } from './passes.ts';
import { defineRule } from '../rule.ts';

export const resultContradiction = defineRule({
  name: 'result-contradiction',
  level: 'essential',
  severity: 'warning',
  nature: 'constant',
  description: 'A PASS over items that are open or have failed.',
  rationale: `A result is what the next stage relies on. A PASS over an open box was either given before the last check, or the box
was forgotten; over a failed one it is simply wrong.

Tick what was checked, or take the PASS back until it is.`,
  valid: [
    '## Rehearsal\n\n- [x] 2 of 3 nodes suffice\n- [x] 1 of 12 pods was drained at a time\n- [x] Page 2 of 3 was read\n- [x] Two of the disks copied\n- [x] 2 of 4 nodes upgraded, the others keep 3.1\n\n**Result:** PASS\n\n## Trial\n\n- [x] Order\n\n**Result:** PASS, the report is still to be written\n',
    '## Smoke test (passed)\n\n- [x] Order\n- [x] Refund: FAILED, then fixed\n\n## Journeys\n\n- [ ] Voucher\n\n**Result:** all but one passed\n',
    '## Smoke test\n\n- [x] Order\n\n**Result:** PASS, 60 scenarios, 60 passed\n',
    '# Plan\n\n### Test: Pay\n\n- [x] Put a thing in the cart\n- [ ] Pay by card\n\n**Result:** no problems so far, the card is still to come\n',
    '## Dress rehearsal\n\n**Result:** PASS\n\n### Follow-up actions\n\n- [x] Tell the desk\n- [ ] Order a second licence\n',
    '## Steps\n\n### Phase 4: Verification\n\n**Verification result in staging:** ✅ PASS\n\n- [ ] All tests passed\n- [ ] The old pods are gone\n',
    '## Go/No-Go\n\n| Criterion | Minimum | Actual | Met |\n|---|---|---|---|\n| Unit test coverage | 80% | 80% | Yes |\n| Staging soak in days | 5 | 7 | Yes |\n',
    '## Go / No-Go\n\n| Gate | Criterion | Threshold | Measured | Verdict |\n|---|---|---|---|---|\n| G1 | Rehearsal duration | ≤ 90 min | 90 min | Pass |\n| G2 | Converted records | 100% | 100% | Pass |\n| G3 | Severity 1 defects | 0 | 0 | Pass |\n',
    '## Rehearsal\n\n| Check | Required | Measured | Result |\n|---|---|---|---|\n| Declarations accepted | > 99% | 99.7% | PASS |\n| Time for the import | < 40 min | 51 min, accepted by Ann | PASS |\n',
    '## Readiness\n\n**Staging rehearsal:** PASS (2031-05-15, 1,200 of 1,200 labels printed)\n\n**Load test:** PASS, 2 of 3 runs needed\n',
    '## Readiness review\n\n| Check | Result | Evidence |\n|---|---|---|\n| Load test | PASS | 3 failed requests, below the limit of 20 |\n| Shadow run | PASS | 61 million scores, 0 failed |\n| Scan | PASS | 2 minor findings open |\n| Retry | PASS | 4 failed at first and were repeated |\n',
    '## Rehearsal\n\n| Case | Outcome |\n|---|---|\n| Rows equal | Pass |\n\nOutcome of the rehearsal: Pass (3 of 3).\n\n## Score\n\nResult: PASS (92 of 100 points)\n',
    '## Checklist\n\n- [ ] Scan is clean\n\n**Release gate: OPEN**\n\nThe gate: passed to Ann Lee.\n',
    '## Checks\n\n- [x] Backup taken\n- [ ] Writes frozen\n\n**Load test:** PASS\n',
    '- Dry run: PASS\n  - [x] points are added\n- Load test: FAIL\n',
    '## Tests\n\n- [ ] Smoke test: PASS the token to the client\n',
    '## Go/No-Go\n\n| Criterion | Required | Actual | Result |\n|---|---|---|---|\n| Smoke tests | 18 of 18 | 18/18 | PASS |\n| Open defects | 0 | 0 | PASS |\n| Failed tests | 2 of 212 | 0 of 212 | PASS |\n| Load test (optional) | 500/s | 300/s | PASS |\n',
    '## Tests\n\n**Status:** PASSED\n\n- Unit tests: 120 passed, 0 failed\n- [ ] Optional: load test\n',
    '## Rules\n\n- ❌ Never skip the tests\n- ❌ Never deploy on a Friday\n\n**Result:** PASS\n',
    '- [x] Login\n- [x] Orders\n\n**Smoke Test Result:** ✅ PASS\n',
    '- [ ] Login\n- [ ] Orders\n\n**Smoke Test Result:** ✅ PASS / ❌ FAIL\n',
    '- [ ] Login\n\n**Smoke Test Result:** Pending\n\n## Later\n\n- [x] Done\n',
    '- [x] Login\n- [ ] Invoices (optional)\n\n**Result:** PASS\n\n- [ ] Announced\n',
    '- [x] Journey 1: Pay\n  - [x] Fill in the form\n  - **Result:** PASS\n- [ ] Journey 2: Refund\n  - [ ] Open the order\n  - **Result:** Pending\n',
    '- [x] Login\n- [ ] Orders\n\n**Result:** CONDITIONAL PASS, orders follow tomorrow\n',
    '- [ ] Login\n- [ ] Orders\n\n**Expected Result:** PASS\n',
    '**Test Result:** PASS (212 tests, 0 failed)\n\n**Load Test Result:** PASS, 2 failed tests are known\n\n**Test Results:** All tests passing in build 2031.3\n',
    '## Smoke tests\n\n| Test | Failure | Result |\n|---|---|---|\n| Login | ❌ | |\n| Photo (optional) | Roll back | ❌ |\n| Cart | Failed | ✅ |\n\n**Result:** PASS\n',
    {
      format: 'yaml',
      text: 'validation:\n  - name: First run\n    result: FAIL\n  - name: Second run\n    result: PASS\n',
    },
  ],
  invalid: [
    '## Rehearsal\n\n- [x] 37 of 40 tills restarted\n- [x] Receipts printed\n\n**Result:** ⟦PASS⟧\n',
    '## Rehearsal\n\n- [x] Two of four printers answered; the others hung\n- [x] Receipts printed\n\n**Result:** ⟦PASS⟧\n',
    '## Trial\n\n- [x] Order\n\n**Result:** ⟦PASS, with two journeys still to be tried⟧\n',
    '## Smoke tests (⟦passed⟧)\n\n- [x] Order\n- [ ] Refund\n',
    '## Journeys\n\n- [ ] Voucher\n\n**Result:** ⟦all journeys passed⟧\n',
    '## Journeys\n\n- [ ] Voucher\n\n**Test result:** ⟦PASS, signed off by Ann Lee⟧\n',
    '## Journeys\n\n- [x] Voucher: FAILED, no money came\n- [x] Order\n\n**Test result:** ⟦PASS⟧\n',
    '## Suite\n\n**Test result:** ⟦PASS, 60 scenarios, 58 passed⟧\n',
    '# Plan\n\n### Test: Pay\n\n- [x] Put a thing in the cart\n- [ ] Pay by card\n\n**Result:** ⟦Everything looks fine⟧\n',
    '## Validation\n\n- [x] Orders arrive\n- [ ] Receipts arrive\n\n**Validation result:** ⟦PASS, Ann Lee, 12:00⟧\n',
    '# Release\n\n## Rehearsal\n\n| Check | Required | Measured | Result |\n|---|---|---|---|\n| Import | < 40 min | 52 min | Not met |\n| Answers | > 99% | 99.7% | PASS |\n\n**Rehearsal result:** ⟦PASS⟧\n',
    '## Dress rehearsal\n\n**Date:** 1 February 2031\n**Result:** ⟦PASS⟧\n\n- [x] All rows converted\n- [ ] Undo scripts brought the old tables back\n',
    '## Dress rehearsal\n\n**Result:** ⟦PASS⟧\n\n- ❌ 1,284 rows converted, 37 left\n- [x] Undo scripts brought the old tables back\n',
    '## Steps\n\n### Phase 4: Verification\n\n**Verification result:** ⟦✅ PASS⟧\n\n- [ ] All tests passed\n- [ ] The old pods are gone\n',
    '## Steps\n\n### Step 4: Sign in\n\n- [ ] With a card\n- [ ] With a key\n\n**Result of step 4:** ⟦PASS⟧\n',
    '## Go/No-Go\n\n| Criterion | Minimum | Actual | Met |\n|---|---|---|---|\n| Unit test coverage | 80% | 77% | ⟦Yes⟧ |\n| Staging soak in days | 5 | 7 | Yes |\n',
    '## Go / No-Go\n\n| Gate | Criterion | Threshold | Measured | Verdict |\n|---|---|---|---|---|\n| G1 | Rehearsal duration | ≤ 90 min | 118 min | ⟦Pass⟧ |\n| G2 | Converted records | 100% | 96% | ⟦Pass⟧ |\n| G3 | Severity 1 defects | 0 | 3 | ⟦Pass⟧ |\n',
    '## Rehearsal\n\n| Check | Required | Measured | Result |\n|---|---|---|---|\n| Declarations accepted | > 99% | 97.1% | ⟦PASS⟧ |\n',
    {
      format: 'yaml',
      text: 'checks:\n  - name: Deprecated APIs\n    result: PASS\n    evidence: kubent finds none\n  - name: Add-ons compatible\n    result: ⟦PASS⟧\n    evidence: 3 add-ons failed the check\n',
    },
    '## Readiness\n\n**Staging rehearsal:** ⟦PASS (2031-05-15, 1,140 of 1,200 labels printed)⟧\n',
    '## Prerequisites\n\n### Platform\n\n**Result:** ⟦PASS⟧\n\n- [x] Pods have spare CPU\n- [ ] Dashboards are in place\n',
    '## Readiness review\n\n| Check | Result | Evidence |\n|---|---|---|\n| Load test | PASS | p99 38 ms |\n| Shadow run | ⟦PASS⟧ | 3 of 14 comparisons failed |\n| Security scan | ⟦✅ Passed⟧ | 2 critical findings open |\n',
    '## Readiness\n\n| Criterion | Bar | Measured | Result |\n|---|---|---|---|\n| p95 | < 800 ms | 1420 ms | ⟦✅⟧ |\n| Errors | < 1% | 0.2% | ✅ |\n| Charges without error | 500 | 412 | ⟦PASS⟧ |\n',
    '## Rehearsal\n\n| Case | Outcome |\n|---|---|\n| Rows equal | Pass |\n| Statements | Fail |\n\nOutcome of the rehearsal: ⟦Pass (3 of 3).⟧\n',
    '## Rehearsal\n\n**Result:** ⟦Pass, 38 of 40 invoices⟧\n',
    '## Pre-deployment checks\n\n- [x] Backup taken\n- [ ] Scan is clean\n\n**Pre-deployment gate: ⟦PASSED ✅⟧**\n',
    '## Readiness\n\n- [x] Driver signed\n- [ ] Spares on site\n\n**Readiness review:** ⟦PASS (Ann Lee, 2031-02-02)⟧\n',
    '**Rehearsal on the bench:** ⟦PASS⟧\n\n- [x] gateway came back\n- [ ] no reading was lost\n',
    '- Dry run in staging: ⟦PASS⟧\n  - [x] points are added\n  - [ ] refunds take points back\n',
    '- Rehearsal: ⟦PASS⟧\n  - [x] points are added\n  - ❌ refunds take points back\n',
    '- [x] Log is clean: failed\n\n**Result:** ⟦PASS⟧\n',
    '## Done when\n\n**Result:** ⟦PASS⟧\n\n- [ ] All traffic has been on 9.0 for 2 hours\n- [ ] No trigger has fired\n',
    '## Go/No-Go\n\n| Criterion | Required | Actual | Result |\n|---|---|---|---|\n| Smoke tests | 18 of 18 | 16 of 18 | ⟦PASS⟧ |\n| Error rate | < 1 % | 0.4 % | PASS |\n',
    '## Staging\n\n| Check | Limit | Measured | Verdict |\n|---|---|---|---|\n| p95 latency | < 300 ms | 410 ms | ⟦✅ Pass⟧ |\n',
    {
      format: 'yaml',
      text: 'criteria:\n  - name: Readiness score\n    required: 90/100\n    actual: 84/100\n    result: ⟦PASS⟧\n',
    },
    { format: 'yaml', text: 'test_results:\n  unit: pass\n  integration: fail\n  overall: ⟦pass⟧\n' },
    '## Smoke tests\n\n| Test | Result |\n|---|---|\n| Health | PASS |\n| Order | FAIL |\n\nOverall result: ⟦PASS⟧\n',
    '## Validation\n\n**Status:** ⟦PASSED⟧\n\n- [x] Health\n- [ ] Orders\n',
    '## Test results\n\n- Unit tests: 120 passed, 0 failed\n- API tests: 38 passed, 2 failed\n\n**Overall:** ⟦PASS⟧\n',
    '## Verification\n\n- ✅ Health\n- ❌ Orders\n\n**Outcome:** ⟦Passed⟧\n',
    '## Tests\n\n| Suite | Passed | Failed | Result |\n|---|---|---|---|\n| Unit | 120 | 0 | PASS |\n| API | 40 | 2 | ⟦PASS⟧ |\n',
    {
      format: 'yaml',
      text: 'validation:\n  tests:\n    - name: Health\n      result: pass\n    - name: Orders\n      result: fail\n  overall: ⟦pass⟧\n',
    },
    '- [ ] Login\n- [ ] Orders\n\n**Result:** ⟦PASS⟧\n',
    '- [x] Login\n- [ ] Orders\n\n**Smoke Test Result:** ⟦✅ PASS⟧\n',
    '- [x] Journey 1: Pay\n  - [x] Fill in the form\n  - [ ] Confirm\n  - **Result:** ⟦PASS⟧\n',
    '## Stage 3: Staging Validation\n\n### Smoke Tests\n\n- [x] Login\n- [ ] Orders\n\n### Logs\n\n- [x] Read\n\n**Staging Validation Result:** ⟦PASS⟧\n',
    '## Smoke tests\n\n| Test | Expected | Result |\n|---|---|---|\n| Login | 200 | ✅ |\n| Photo | 200 | ❌ FAIL |\n\n**Smoke Test Result:** ⟦✅ PASS⟧\n',
    '## Staging Validation\n\n### Checks\n\n| Check | Status |\n|---|---|\n| Errors | passed |\n| Load | ⏳ Pending |\n\n### Summary\n\n- Staging Validation Result: ⟦Complete⟧\n',
    {
      format: 'yaml',
      text: 'validation:\n  result: ⟦PASS⟧\n  checks:\n    - text: Login\n      done: true\n    - text: Orders\n      done: false\n',
    },
    '## Story Reference\n\n**Test Results**: ⟦PASS (3 of 212 tests failed)⟧\n\n## Smoke tests\n\n- Result: ⟦✅ Passed, 2 failures⟧\n',
    '- [x] Login\n- [x] Orders: ❌ FAIL\n\n**Test Result**: ⟦PASSED⟧\n\n## Entry criteria\n\n- [x] Rehearsed\n- [ ] Restored once\n\n**Outcome of the check:** ⟦PASS⟧\n',
    '## Smoke tests\n\n1. `GET /orders` → 200\n2. `GET /health` → 200: ❌ FAIL\n\n**Smoke test result:** ⟦✅ PASS⟧\n',
  ],
  *check(plan) {
    yield* plan.facts(passedRowsIn);
    for (const section of plan.sectionsWith(resultsIn)) {
      for (const result of section.facts(resultsIn)) {
        const own = isOpen(plan, result.value.span) ? false : refutes(result.value.text);
        if (own) {
          yield {
            message:
              'This says that all is well and, in the same breath, that something failed. Put one of the two right: the next stage relies on it.',
            span: result.value.span.part(0, result.value.text.trimEnd().length),
          };
          continue;
        }
        if (!passes(result.value.text) || isOpen(plan, result.value.span)) continue;
        const items = itemsUnder(section, result);
        const item = items.find((each) => hasFailed(each, items) || isOpenItem(each));
        const other = /^overall\b/i.test(result.label) ? failedBeside(section, result) : undefined;
        const wrong = other
          ? { inline: other, failed: true }
          : item
            ? { inline: item.inline, failed: hasFailed(item, items) }
            : sectionsUnder(section, result)
                .flatMap((each) => [...rowsAgainst(each, result.span), ...failedBelow(each, section)])
                .at(0);
        if (!wrong) continue;
        const { text } = result.value;
        yield {
          message: `This says ${squeeze(text)}, but “${squeeze(wrong.inline.text)}” ${wrong.failed ? 'has failed' : 'is still open'}. Put one of the two right: the next stage relies on it.`,
          span: trimmed(result.value),
          related: [{ message: wrong.failed ? 'What has failed' : 'What is open', span: wrong.inline.span }],
        };
      }
    }
  },
});

function isOpenItem({ task, inline }: ListItem): boolean {
  return task?.checked === false && !waived.test(inline.raw) && /\p{L}/u.test(inline.text);
}

function hasFailed({ inline, task }: ListItem, items: readonly ListItem[]): boolean {
  const text = squeeze(inline.text);
  if (waived.test(text)) return false;
  if (task?.checked === true && fallsShort(text)) return true;
  // `38 passed, 2 failed`
  if (/\bpassed\b[^\n]{0,12}(?<![\d.,])[1-9]\d* failed\W*$/i.test(text)) return true;
  // `❌ Orders` among others with a tick.
  if (!task && text.startsWith('❌'))
    return items.some((other) => other.task?.checked === true || /^\s*✅/u.test(other.inline.text));
  // An item without a box has failed where it ends in so many words and a mark.
  if (!task) return /(?:[:：→–—-]|->|\()\s*❌\s*FAIL(?:ED)?\)?\.?$/.test(text);
  return (
    /(?:[:：→–—-]|->|\()\s*(?:❌\s*)?\**(?:FAIL|[Ff]ailed|FAILED|NOT OK)\**\)?\.?$/.test(text) ||
    (/:\s*(?:❌\s*)?\**(?:FAIL|FAILED|NOT OK)\**\s*[,;(–—]/.test(text) && !mended.test(text)) ||
    (text.includes('❌') && /\bFAIL(?:ED)?\b/.test(text) && !/✅|\bPASS\b/.test(text))
  );
}

/** `Orders: FAILED, then passed` */
const mended =
  /\b(?:then|again|fixed|solved|now|retr\w+|repeat\w*|rerun|pass\w*|green|later|known|expected)\b/i;

/** What a result sums up: the list it stands in, or what its section, or the one that it names, holds before it. */
function itemsUnder(section: Section, result: Result): ListItem[] {
  if (result.ofSection) return [...walkItems(section.blocks)].map(({ item }) => item);
  const list = listAround(section.blocks, result.span);
  const own = list?.items.find(({ inline }) => isAround(inline.span, result.span));
  const inside = own ? [...walkItems(own.blocks)].map(({ item }) => item) : [];
  // One test among others sums up what is below it, and not the others.
  if (inside.length > 0) return inside;
  if (!sumsUp.test(normalizeName(result.label)) && !isNamed(section, result))
    return list ? [] : itemsBelow(section, result);
  if (list) return [...walkItems([list])].map(({ item }) => item);
  const before = (each: Section): ListItem[] =>
    [...walkItems(each.blocks)]
      .map(({ item }) => item)
      .filter(({ span }) => isKey(section, result) || span.end <= result.span.start);
  const named = sectionsUnder(section, result);
  if (named.length > 1 || named[0] !== section) return named.flatMap(before);
  // A verdict at the head of a list of tests is for what stands below it.
  const all = [...walkItems(section.blocks)].map(({ item }) => item);
  const begun =
    all.some(({ task }) => task?.checked) &&
    !/\b(?:follow|next|later|after|actions?|to ?do|open|lessons)\b/.test(section.name);
  const met = section.kind === 'success' && !isKey(section, result);
  // Right above the boxes of the section that it names, it is for those, ticked or not.
  const below = isNamed(section, result) && !elsewhere.test(result.label) ? itemsBelow(section, result) : [];
  if (below.length > 1 && all.every(({ span }) => span.start >= result.span.end)) return below;
  if ((begun || met) && all.every(({ span }) => span.start >= result.span.end)) return all;
  // A section that has several results says by its labels which items each is for.
  const from = lastBefore(section, result.span);
  return before(section).filter(({ span }) => span.start >= from);
}

/** A result that was found before, or at another place. */
const elsewhere = /\b(?:staging|rehearsal|dry|last|previous|earlier|canary|pre-?prod\w*|uat|ci)\b/i;

/** `Readiness review` in the section `Readiness` is about all of it. */
function isNamed({ name }: Section, { label }: Result): boolean {
  const words = normalizeName(label).split(' ');
  return words.some((word) => word.length > 4 && name.includes(word));
}

/** The list right below a line such as `**Dry run:** PASS`. */
function itemsBelow({ blocks }: Section, { span }: Result): ListItem[] {
  const at = blocks.findIndex((block) => isAround(block.span, span));
  const next = blocks[at + 1];
  return at >= 0 && next?.kind === 'list' ? [...walkItems([next])].map(({ item }) => item) : [];
}

const sumsUp = /\b(?:results?|outcome|verdict|overall|status)$|^(?:results?|outcome|verdict) of /;

function isAround(outer: Range, { start, end }: Range): boolean {
  return outer.start <= start && end <= outer.end;
}

/** The section that a result names, with those within it; else its own. */
function sectionsUnder(section: Section, result: Result): Section[] {
  const stem = normalizeName(result.label).replace(/\s*(?:result|outcome|verdict)$/, '');
  for (let outer = section.parent; outer && stem !== ''; outer = outer.parent) {
    if (!` ${outer.name} `.includes(` ${stem} `)) continue;
    return [outer, ...outer.descendants()].filter((each) => !each.isRollback && !each.isOptional);
  }
  // A key stands for all that is beside it.
  return isKey(section, result) ? [section, ...section.descendants()] : [section];
}

function isKey({ heading, content }: Section, { label, span }: Result): boolean {
  return (
    (heading !== undefined || /^overall\b/i.test(label)) &&
    content.keys.some(({ value }) => value?.span.start === span.start)
  );
}

function lastBefore(section: Section, span: Range): number {
  const others = section.facts(resultsIn).filter((other) => other.span.end <= span.start);
  return others.at(-1)?.span.end ?? 0;
}

/** `integration: fail` above `overall: pass`. */
function failedBeside({ fields }: Section, { span }: Result): Inline | undefined {
  return fields.find(
    ({ value, raw }) =>
      value && value.span.start !== span.start && failedCell.test(value.text) && !waived.test(raw),
  )?.value;
}

/** What a key below the result's own section gives as failed. */
function failedBelow(each: Section, section: Section): { inline: Inline; failed: boolean }[] {
  if (each === section || !each.heading) return [];
  const { heading } = each;
  return each
    .facts(resultsIn)
    .flatMap(({ value }) =>
      failedCell.test(value.text) && !waived.test(each.title)
        ? [{ inline: heading.inline, failed: true }]
        : [],
    );
}

const failedCell =
  /^\W*(?:❌\W*)?(?:fail|failed|missed|not (?:ok|met|passed|reached)|red)\W*$|^\s*(?:❌|✗|✘|🔴)\s*(?:fail|failed|no|not ok)?\s*$/iu;
const openCell =
  /^\s*(?:⏳|⬜|☐|🟡)?\s*(?:pending|open|to ?do|not run|not started|in progress)\s*$|^\s*(?:⏳|⬜|☐)\s*$/iu;
const passedCell = /^\s*(?:✅|✔️?|☑|🟢)|^\s*(?:pass|passed|ok|done|yes|green)\s*$/iu;

/** Rows of tables before a result that have failed, or are open while others have passed. */
function rowsAgainst(section: Section, result: Range): { inline: Inline; failed: boolean }[] {
  const from = lastBefore(section, result);
  return tablesIn(section).flatMap(({ table: block }) => {
    if (block.span.end > result.start || block.span.start < from) return [];
    const column = verdictColumn(block.header.cells.map(({ text }) => normalizeName(text)));
    if (column < 1) return [];
    const begun = block.rows.some(({ cells }) => passedCell.test(cells[column]?.text ?? ''));
    return block.rows.flatMap(({ cells }) => {
      const said = cells[column]?.text ?? '';
      const inline = cells.find(({ text }) => /\p{L}/u.test(text));
      if (!inline || cells.some(({ text }) => waived.test(text))) return [];
      const failed = failedCell.test(said);
      return failed || (begun && openCell.test(said)) ? [{ inline, failed }] : [];
    });
  });
}

/** The innermost list with the result as one of its items. */
function listAround(blocks: readonly Block[], span: Range): List | undefined {
  for (const block of blocks) {
    if (block.kind === 'quote') {
      const inside = listAround(block.blocks, span);
      if (inside) return inside;
    }
    if (block.kind !== 'list' || span.start < block.span.start || span.end > block.span.end) continue;
    for (const item of block.items) {
      const inside = listAround(item.blocks, span);
      if (inside) return inside;
    }
    return block;
  }
  return undefined;
}
