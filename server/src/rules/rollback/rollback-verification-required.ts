import type { Field } from '../../plan/blocks.ts';
import { rollbackLinesIn } from '../../plan/facts/rollback/rollbacks.ts';
import { holdsCommand } from '../../plan/facts/texts.ts';
import { isEnglish } from '../../plan/isEnglish.ts';
import { saysNothing, withoutNonAnswers } from '../../plan/nonAnswers.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { insertSection } from '../../syntax/insert.ts';
import { headingWords, rollbackTexts, rollbackTree } from '../rollbackTree.ts';
import { defineRule, type Finding } from '../rule.ts';

export const rollbackVerificationRequired = defineRule({
  name: 'rollback-verification-required',
  level: 'strict',
  severity: 'warning',
  nature: 'planning',
  description: 'A rollback that nothing checks afterwards.',
  rationale: `A rollback is a deployment in a hurry. If nobody looks whether the old version is back and the data is whole, the
team goes to bed and the users stay where they were.

Add a check: the smoke tests, the health endpoint, the version, the error rate.`,
  valid: [
    '# Shop\n\n## Rollback\n\n**Triggers:** errors above 2%\n**Verification:** all steps were carried out, and the till prints 4.1\n\n1. Put 4.1 back\n',
    '# Release\n\n## Back-out plan\n\n| Step | Activity | Command | Verification |\n|---|---|---|---|\n| B1 | Switch back to blue | `lb blue` | The page says 2.8 |\n| B2 | Undo the script | `undo.sh` | |\n',
    '# Plan\n\n## Rollback\n\n1. Run `make undo`\n2. Make sure that all steps above are done and that the till prints a receipt; check it once more tomorrow\n3. Check that the start page answers\n',
    '# Release of the shop\n\n## Rollback\n\n1. Go back\n2. See whether the logs show errors\n',
    '# Release of the shop\n\n## Rollback\n\n1. Shift all traffic to v2: `./weight.sh 0`\n2. Success: 100% on v2\n',
    '# Release of the shop\n\n## Rollback\n\n1. Switch back: `make back`\n2. Keep the logs, and read one order from the old table\n',
    '## Rollback\n\n1. `make back`\n2. See if the log shows errors\n',
    {
      format: 'yaml',
      text: 'rollback:\n  steps:\n    - name: Go back\n      command: make back\n    - name: Go on if the health check is green\n      command: make announce\n',
    },
    '## Rollback\n\n1. Put the old image back\n2. Verify with step 3 that cars come in\n',
    '## Rollback\n\n1. Put the old image back\n2. Read the logs of the gate\n\n### Rehearsal\n\nDone on 3 March.\n',
    '# Release of the shop\n\n## Rollback\n\n1. Run `make back`. Check with `make version` that it prints 4.1.\n',
    '# Release of the shop\n\n## Stage 1\n\n**Rollback:** `make thaw`\n\n## Stage 2\n\n**Rollback:** `make back`, then `/health` must answer with 4.1\n',
    '# Plan\n\n## Going back\n\n**Owner:** Ann Lee\n\n1. Take the desks back: `rcore adopt --all`\n2. Open the start page\n',
    '# Release of the shop\n\n## Rollback\n\n1. Ann goes back and makes sure that the shop shows 7.4.9\n',
    '# Release of the shop\n\n## Rollback\n\n1. Drain the site\n2. Re-enable the site and run section 5\n',
    '# Release of the shop\n\n## Back-out\n\n1. Point the MX record to the old host\n2. Send and receive a message\n',
    '# Release of the shop\n\n## Rollback\n\n```sh\nnpm dist-tag add forms@4 latest\n```\n\nAfterwards `latest` is `4.12.3`.\n',
    '# Release of the shop\n\n## Rollback\n\nError share > 0.5 % for 5 minutes → `./switch.sh blue`, then `shopctl version` must answer 4.1.\n',
    '# Release of the shop\n\n## Rollback\n\n1. Go back\n2. Verify the health endpoint\n',
    '# Release of the shop\n\n## Rollback\n\n```bash\nmake undo\ncurl --fail https://shop.test/health\n```\n',
    '# Release of the shop\n\n## Rollback\n\n1. Go back\n\n## Rollback Validation\n\n- [ ] Errors are gone\n',
    '# Release of the shop\n\n## Rollback\n\n1. Go back and watch the error rate fall\n',
    '# Release of the shop\n\n## Rollback\n\n### Triggers\n\n- Smoke tests fail\n',
    {
      format: 'yaml',
      text: 'title: Release of the shop\nrollback:\n  steps:\n    - name: Send everybody to version 3\n      command: ./weight.sh shop --canary 0\n      verify: curl -fsS https://shop.internal/version\n',
    },
    '# Release of the shop\n\n## Rollback\n\n| Step | Command | Check |\n|---|---|---|\n| 1 | `make undo` | version 3 answers |\n',
    '# Release of the shop\n\n## Rollback\n\nWhen errors exceed 2%:\n\n1. `make undo`\n2. Confirm that `/version` shows 4.1\n',
  ],
  invalid: [
    '# Shop\n\n## ⟦Rollback⟧\n\n**Triggers:** errors above 2%\n\n1. Put 4.1 back\n2. Confirm that the three steps have been gone through\n3. See who of the desk is still there\n',
    '# Shop\n\n## ⟦Rollback⟧\n\n**Triggers:** errors above 2%\n**Verification:** All steps were carried out.\n\n1. Put 4.1 back\n',
    '# Release\n\n## ⟦Back-out plan⟧\n\n| Step | Activity | Command | Verification |\n|---|---|---|---|\n| B1 | Switch back to blue | `lb blue` | |\n| B2 | Undo the script | `undo.sh` | - |\n',
    '# Plan\n\n## ⟦Rollback⟧\n\n1. Run `make undo`\n2. Make sure that all steps above are done\n',
    '# Plan\n\n## ⟦Rollback⟧\n\n1. Run `make undo`\n2. Check it tomorrow with the day shift\n',
    '# Release\n\n## ⟦Rollback⟧\n\n1. `helm rollback pass-check`\n2. Return to the snapshot\n',
    '# Plan\n\n## ⟦Rollback⟧\n\n1. Run `make undo`\n2. Run `make down` if the rows cannot be read\n3. Keep the pods and look for the cause\n',
    '# Release of the shop\n\n## ⟦Rollback⟧\n\n1. Send everybody to version 3.2\n2. Take the column out again, but only if 3.2 logs any errors about it\n',
    '## ⟦Rollback⟧\n\nIf errors > 5%:\n\n1. Restore the database:\n\n   ```sh\n   sha256sum --check /srv/dump.sha256\n   mysql shop < /srv/dump.sql\n   ```\n',
    '# Release of the shop\n\n## ⟦Rollback⟧\n\n1. `helm rollback shop 41 --wait`\n2. Open a ticket for the post-mortem\n',
    '# Release of the shop\n\n## ⟦Rollback⟧\n\n1. Switch back: `make back`\n2. Keep the logs of green for the review\n',
    '# Release of the shop\n\n## ⟦Rollback⟧\n\n| Trigger | Limit |\n| --- | --- |\n| Row counts differ | any table |\n\n1. Put the shop into read-only mode: `make readonly`\n2. Point the pool at the old primary: `make old`\n',
    {
      format: 'yaml',
      text: '⟦rollback⟧:\n  steps:\n    - name: Undo the scripts, if version 6.1 logs errors\n      command: make down\n      expected: Two lines\n',
    },
    '## ⟦Rollback⟧\n\n1. `make back`\n2. If the health checks still fail, restore the old image\n',
    '## ⟦Rollback⟧\n\nEach gate can return to 4.1 on its own.\n\n1. Put the old image back\n2. Tell the drivers on the status page\n3. Keep all logs for the review\n\n### Rehearsal of the rollback\n\nDone on 3 March, up to the last smoke test.\n',
    '# Release of the shop\n\n## ⟦Rollback⟧\n\n1. Run `make back`\n\nAfterwards the change is closed as failed.\n',
    '# Release of the shop\n\n## ⟦Rollback⟧\n\n1. Run `liquibase rollback-count 2`\n2. Tell the team\n',
    '# Release of the shop\n\n## Stage 1\n\n**Rollback:** `⟦make thaw --all⟧`\n\n## Stage 2\n\n**Rollback:** Send the traffic back with `make back`\n',
    '# Release of the shop\n\n## ⟦Rollback⟧\n\n1. Check with Ann Lee, then run `make back`.\n',
    {
      format: 'yaml',
      text: 'title: Release of the shop\n⟦rollback⟧:\n  steps:\n    - name: Restore the snapshot\n      command: make restore\n      expected: Status creating, later available\n',
    },
    {
      format: 'yaml',
      text: 'title: Release of the shop\n⟦rollback⟧:\n  steps:\n    - name: Restore the dump\n      command: ./bin/load dose.sql\n      expected: Exit status 0\n',
    },
    '# Plan\n\n## ⟦Going back⟧\n\n**Owner:** Ann Lee\n\n1. Take the desks back: `rcore adopt --all`\n2. Open the old core for calls: `rcore undrain`\n',
    '## ⟦Rollback Procedure⟧\n\n### Manual Rollback Steps\n\n1. Lower the flag: `flagctl set tips --percent 0`\n2. Undo the migration if 5.8.3 cannot read the new rows: `flyway undo`\n',
    '# Release of the shop\n\n## ⟦Rollback⟧\n\nIf the smoke tests fail, Ann switches the traffic back: `./switch.sh blue`. It takes 2 minutes.\n',
    {
      text: '# Release of the shop\n\n## ⟦Rollback⟧\n\n1. Deploy the previous version\n2. Tell the team\n',
      chosen: {
        title: 'Add a check of the rollback',
        text: '# Release of the shop\n\n## Rollback\n\n1. Deploy the previous version\n2. Tell the team\n\n### Rollback Validation\n\n- [ ] [How to see that the old version is back]\n- [ ] [How to see that the data is whole]\n',
      },
    },
    '# Release of the shop\n\n## ⟦Rollback⟧\n\n### Manual Rollback Steps\n\n1. Identify issue and confirm rollback with the lead\n2. Switch traffic back to the previous version\n3. Investigate root cause\n',
    '# Release of the shop\n\n## ⟦Back-out plan⟧\n\n### Triggers\n\n- A smoke test fails\n\n### Procedure\n\n```bash\nkubectl rollout undo deploy/web\n```\n',
    '# Release of the shop\n\n## ⟦Rollback⟧\n\n1. Switch back: `make back`\n2. If the data is damaged, run `barman recover old latest /srv/pg`\n',
    '# Release of the shop\n\n## ⟦Rollback⟧\n\n1. Abort the canary:\n\n   ```bash\n   kubectl argo rollouts abort shop -n checkout\n   ```\n\n2. Tell the support desk\n',
    {
      format: 'yaml',
      text: 'title: Release of the shop\n⟦rollback⟧:\n  steps:\n    - name: Send everybody to version 3\n      command: ./weight.sh shop --canary 0\n      expected: canary 0, stable 100\n',
    },
    {
      format: 'yaml',
      text: 'title: Release of the shop\n⟦rollback⟧:\n  triggers:\n    - metric: Archive read latency\n      threshold: above 3 s\n  steps:\n    - Go back to the old version\n',
    },
    {
      format: 'yaml',
      text: 'title: Release of the shop\n⟦rollback⟧:\n  owner: Ann\n  steps:\n    - Go back to the old version\n',
    },
    '# Release of the shop\n\n## ⟦Rollback⟧\n\n- **When:** the smoke tests fail\n- **How:** `make undo`\n',
    '# Release of the shop\n\n## ⟦Rollback⟧\n\n| Trigger | Action | Time |\n|---|---|---|\n| Error rate > 2% | `make undo` | 5 min |\n',
  ],
  *check(plan) {
    const tree = rollbackTree(plan);
    if (!tree) {
      yield* byStages(plan);
      return;
    }
    const kinds = new Set(tree.all.map(({ kind }) => kind));
    if (kinds.has('rollbackValidation')) return;
    const hasSteps = tree.all.some(
      ({ kind, blocks, content: { keys } }) =>
        kind !== 'triggers' &&
        kind !== 'rollbackDecision' &&
        (blocks.some(
          (block) =>
            block.kind === 'list' ||
            block.kind === 'code' ||
            (block.kind === 'paragraph' && holdsCommand(block.inline)) ||
            (block.kind === 'table' &&
              block.header.cells.some(({ text }) =>
                /^\W*(?:actions?|commands?|steps?|procedure|what to do)\W*$/i.test(text),
              )),
        ) ||
          // An entry of YAML whose command stands on the line of its key.
          keys.some(({ name, form }) => form === 'yaml' && /^(?:commands?|run|action)$/.test(name))),
    );
    // Stages that each tell their own way back have steps as well.
    const lines = hasSteps ? [] : plan.facts(rollbackLinesIn);
    if (lines.some(({ value }) => value && checks.test(value.text))) return;
    if (
      (!hasSteps && lines.length === 0) ||
      tree.all.some((section) => section.facts(isChecked)) ||
      !isEnglish(plan)
    )
      return;
    const block =
      '## Rollback Validation\n\n- [ ] [How to see that the old version is back]\n- [ ] [How to see that the data is whole]\n';
    yield {
      message,
      span: headingWords(tree.main),
      fixes:
        plan.format === 'markdown'
          ? [
              {
                title: 'Add a check of the rollback',
                edits: [insertSection(plan, { lastIn: tree.main }, block, Math.min(6, tree.main.level + 1))],
                safe: false,
              },
            ]
          : [],
    };
  },
});

const message =
  'Nothing checks that the rollback has worked, so users may be left as they are. Add a check: smoke tests, health endpoint, version, error rate.';

/** A plan whose stages each tell their way back, and that has no section for it. */
function* byStages(plan: Plan): Generator<Finding> {
  const rollback = plan.sectionsWith(isOfRollback);
  const lines = plan.facts(rollbackLinesIn);
  const [first] = lines;
  if (!first || rollback.length > 0 || !isEnglish(plan)) return;
  // One alone may be a remark.
  const tells = lines.filter(
    ({ value, introduces }) =>
      introduces.length > 0 ||
      (value && /\S\s+\S/.test(value.raw) && !/^\W*(?:nothing|none|not?)\b/i.test(value.text)),
  );
  if (tells.length < 2 || lines.some((line) => checks.test(saidIn(plan, line)))) return;
  yield { message, span: first.value?.span ?? first.span };
}

function isOfRollback(section: Section): readonly unknown[] {
  return section.isRollback ? [section] : [];
}

/** What stands behind the label, up to the end of what it heads. */
function saidIn(plan: Plan, { span, value, introduces }: Field): string {
  const last = introduces.at(-1);
  return plan.textOf({ start: span.start, end: last?.span.end ?? value?.span.end ?? span.end });
}

function isChecked(section: Section): boolean {
  // What is expected of a command in YAML, without its key.
  const expected = section.content.keys.flatMap(({ name, value }) =>
    value && /^(?:expect|result|outcome|output)/.test(name) ? [value.text] : [],
  );
  // `Rehearsed on 3 March: 4 minutes to the last smoke test` is over.
  if (/\b(?:rehearsals?|rehearsed|drills?|dry runs?)\b/.test(section.name)) return false;
  return (
    section.fields.some(
      ({ name, value, introduces }) =>
        /^(?:how to )?(?:verif\w*|validat\w*|check\w*)\b/.test(name) &&
        (value ? !saysNothing(value.text) : introduces.length > 0),
    ) ||
    rollbackTexts(section).some(
      (text) =>
        !expected.includes(text) &&
        checks.test(
          withoutNonAnswers(text)
            .replace(outcomes, '')
            .replace(exits, '')
            .replace(sums, '')
            .replace(decisions, '')
            .replace(deeds, '')
            .replace(tooLate, '')
            .replace(troubles, ''),
        ),
    )
  );
}

/** What a command prints when it has worked is not yet the old version answering its users. */
const outcomes = /^[^\p{L}\n]*(?:expect\w*|result|output)\b[^\n]*/gimu;

/** `Exit status 0` says that a command has run. */
const exits = /\bexit (?:status|code)\b|\bstatus 0\b/gi;

/** A sum that tells that the backup is whole, before it is restored. */
const sums = /\b(?:sha\d*sum|md5sum|b2sum|cksum|gpg)\b[^\n]*/gi;

/** `Identify the issue and confirm the rollback` comes before it; a command that one checks with has lost its mark; logs are kept for later, and `if it logs errors` is a condition. */
const decisions = new RegExp(
  [
    String.raw`\bconfirm(?: that)?(?: the| a)? (?:roll ?back|issue|problem|decision|need)(?! (?:is|has|was|worked|succe\w+|complet\w+))\b`,
    String.raw`\bif (?!(?:the|its|our) logs?\b)(?:[^.,;\n]|\.(?=\d)){1,30} logs (?:[\w-]+ ){0,2}(?:errors?|exceptions?|warnings?|failures?)\b`,
    String.raw`\b(?:confirm|verify|check) with (?!\s|(?:steps?|stages?|sections?|parts?|phases?) \d)`,
    String.raw`\b(?:monitor\w*|check|look for) (?:the |its )?(?:root )?causes?\b`,
    String.raw`\b(?:keep|save|collect|preserve|archive|export|attach|capture|gather|store|copy|download|secure)s? [^.,;\n]{0,30}\blogs?\b`,
  ].join('|'),
  'gi',
);

/** `Verify that all commands were run`, `check that the ticket is closed`: what people did, and not what users have. */
const deeds =
  /\b(?:verify|check|see|confirm|ensure|make sure)(?: that| whether| if)? (?:(?:all|each|every|the|of|these|our|above|any) )*(?:\w+ )?(?:commands?|steps?|scripts?|instructions?|forms?|tickets?|reports?|records?|runbooks?|incidents?|notes?|minutes)\b[^.,;\n]{0,30}\b(?:run|ran|executed|done|completed?|followed|filled|closed|written|updated|finished|carried out|performed|gone through|ticked)\b|\b(?:check|see|confirm) who(?:m|se)?\b[^.,;\n]*/gi;

/** `Verify it on Monday`: until then users are left as they are. */
const tooLate =
  /\b(?:verify|check|validate|confirm)(?: (?:it|this|that|all|everything))? (?:later|tomorrow|another day|the next day|on \w+day)\b[^.;\n]*/gi;

/** `if the old version logs errors` is a reason to go on, and `if it cannot be read` one to do more. */
const troubles =
  /\b(?<!\b(?:see|look|test|check|verify|watch|tell|ask|find out) )(?:if|when|where) (?:[^,.;:\n]|\.\d){0,60}\b(?:errors?|fail\w*|damag\w*|wrong\w*|corrupt\w*|lost|broken|missing|cannot be \w+)\b/gi;

const checking = [
  String.raw`verif\w*|valid\w*|confirm\w*|(?<!\w-)check(?:s|ed|ing|list)?|smoke\w*|health\w*`,
  String.raw`(?<!\w-)test(?:s|ed|ing)?|ensur\w*|assert\w*|status(?! ?page)|curl|(?<!\w-)monitor\w*`,
  String.raw`watch\w*|observ\w*|see (?:that|with|whether|if|\w+ answer)|makes? sure`,
  String.raw`look(?:s|ed)? (?:at|for|whether)|compare\w*|(?<!-)count\w*|inspect\w*|(?<!\w-)logs?`,
  String.raw`stabili[sz]\w*|back to (?:normal|baseline)|recover(?:s|ed|y)|returns to`,
  String.raw`return to (?:\w+ ){0,2}(?:normal|baselines?|levels?|values?|usual|before|below|under)`,
  String.raw`(?<!\b(?:can|cannot|not|to|could) )read(?![- ](?:only|replicas?|traffic|model|path))|dig`,
  String.raw`nslookup|must (?:answer|show|return|print|read|say|be back)`,
  String.raw`(?:run|repeat|redo) (?:section|step|stage|chapter|part) \S+`,
  String.raw`send (?:and receive|a (?:message|mail))`,
  String.raw`open (?:an?(?! (?:[\w-]+ )?(?:ticket|issue|incident|bridge|call|pull|pr|review|post-?mortem|change|case|bug|defect|channel|thread|meeting)\b)|one|two|the (?:\w+ )?(?:app|page|site|shop|screen|portal|dashboard|map))`,
  String.raw`success(?: criteri\w+)?(?=\s*:)`,
  String.raw`(?:dashboards?|graphs?|pages?|site|board|app|metrics) (?:shows?|says?|reads?|answers?|loads?)`,
  String.raw`samples?|place(?:,| an?)|(?:log|sign) in`,
  String.raw`afterwards[^.\n]{0,60} (?:(?:is|are)(?! (?:closed|told|informed|reported|documented|written|announced|updated|marked|reopened|rescheduled|held|over|sent)\b)|shows?|says?|answers?)`,
].join('|');
const checks = new RegExp(String.raw`\b(?:${checking})\b`, 'i');
