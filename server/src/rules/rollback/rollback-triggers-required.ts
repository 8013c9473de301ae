import type { Inline } from '../../plan/blocks.ts';
import { limitsIn, type Limit } from '../../plan/facts/monitoring/limits.ts';
import { rollbackLinesIn, triggersIn } from '../../plan/facts/rollback/rollbacks.ts';
import { conditionOfPart } from '../../plan/facts/rollback/triggerSentences.ts';
import { namesSigns } from '../../plan/facts/rollback/triggerNames.ts';
import { tablesIn, type RoledTable } from '../../plan/facts/tables.ts';
import { holdsCommand, textsIn } from '../../plan/facts/texts.ts';
import type { Heading } from '../../plan/heading.ts';
import { isEnglish } from '../../plan/isEnglish.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { lineBreakOf } from '../../text/lines.ts';
import type { Range } from '../../text/span.ts';
import { isTrial } from '../rollbackTree.ts';
import { defineRule } from '../rule.ts';

export const rollbackTriggersRequired = defineRule({
  name: 'rollback-triggers-required',
  level: 'essential',
  severity: 'warning',
  nature: 'planning',
  description: 'A rollback with nothing that sets it off.',
  rationale: `How to go back is half of a rollback; when is the other half. Without an agreed trigger the call debates while
users wait.

Name the limits and events that set it off: a metric with a number and a duration, a failed smoke test, damaged data.`,
  valid: [
    '# Plan\n\n## Back-out\n\n**Return to 3.1 if:** more than 4% of the scales show an error\n\n1. `make back`\n',
    '# Shop\n\n## Rollback\n\nWe go back when it has to be: on errors above 2%, or if a cart is lost.\n\n1. `./undo.sh`\n',
    '## Way back\n\n### When we go back\n\nAnn Lee decides as soon as a payment fails twice.\n\n### How\n\n1. `make back`\n',
    '# Plan\n\n## Rollback\n\n### Rollback Triggers\n\n- The duty officer decides it as soon as a till stops\n- At her discretion when 2 tills are slow\n\n### Rollback Steps\n\n1. Run `make undo`\n',
    '# Release\n\n## Rollback\n\nSigns: errors above 3%, no order in ten minutes.\n\n1. Start the old one\n',
    '# Release\n\n## The way back\n\nReasons to go back:\n\n- The gate is closed\n- Stage 4 is late\n\n1. Stop the shop\n2. Start the old one\n',
    '# Release\n\n## Rollback\n\n**Reasons**\n\n- Two tills in a row cannot book\n\n1. Start the old one\n',
    '# Release of the shop\n\n## Rollback\n\nTriggered by Ann Lee when the error rate is above 2%. It is complete when the test order passes.\n\n1. Trigger the rollback pipeline: `make old`\n',
    '# Plan\n\n## Signs to turn it off\n\n- An owner gets two messages on a day\n\n## The way back\n\n1. `flagctl set sms --practices none`\n',
    '# Plan\n\n## What makes us turn round\n\nThe crew sees another map than the terminal.\n\n## Rollback\n\n1. Go back\n',
    '# Plan\n\n## The way back\n\nWe turn round\n\n* if a card payment fails twice in a row,\n* if more than 5 kiosks are grey.\n\nThen run\n\n```sh\nmake back\n```\n',
    '# Plan\n\n## Back-out plan\n\nThe change is reversed as soon as more than 2 % of the logins fail.\n\n1. Go back\n',
    '# Plan\n\n## Compare\n\nIf a total differs, leave the tills shut. Go to [Rollback](#rollback).\n\n## Rollback\n\n1. Open the old tills\n',
    '# Plan\n\n## Rollback\n\nFor a regression of the app or the pages, point `live` at the release before and restart.\n\n1. Check the health page\n',
    '# Plan\n\n## Load\n\nThe load may take an hour. We roll back and open the old tills\nif a total differs by more than a cent.\n\n## Rollback\n\n1. Open the old tills\n',
    '# Plan\n\n## If something goes wrong\n\n**The pumps are silent.** Put the old panel back:\n\n```sh\npanelctl use 6\n```\n\n**A shelf shows no price** after ten minutes. Print it again.\n',
    '# Plan\n\n## Way back\n\nUntil Friday, when the new tills cannot print a receipt:\n\n1. Open the old tills\n',
    '# Plan\n\n## Rollback\n\nRollback is mandatory for a wrong total, a lost receipt,\nor two open tills with one number.\n\n1. Open the old tills\n',
    '# Plan\n\n## Undo\n\nIf anything is bad for 10 minutes, or the last test fails.\n\n```sh\nhelm rollback net\n```\n',
    '## If it goes wrong\n\nWe go back if the bounce rate is above 4 % for 10 minutes. Ann Lee decides, or Ben Roe if she cannot be reached.\n\nTo go back, Ben Roe runs `mailctl use 6.1`.\n',
    '# Plan\n\n## Health\n\n- Crash rate\n  - Worry: > 1.5%\n  - Emergency (roll back): > 4%\n\n## Rollback\n\n1. Close the gate\n',
    '# Plan\n\n## Watch\n\n| Metric | 🟢 | 🟡 (wait) | 🔴 (roll back) |\n|---|---|---|---|\n| Errors | < 0.2 % | 0.2–1 % | > 1 % for 5 min |\n\n## Rollback\n\n```sh\n./alias.sh live 56\n```\n',
    '# Plan\n\n## Watching\n\nWe halt the rollout if the share of sessions without a crash falls under 99.5 %.\n\n## If we have to go back\n\n1. Switch the flag off\n',
    '# Plan\n\n## Guardrails\n\n| Metric | Alert | Roll back |\n|---|---|---|\n| Error rate | 1% | 2% |\n\n## Undo\n\n```sh\nflags off web\n```\n',
    '# Plan\n\n## Going back\n\nWe go back at 22.45 if the self-test shows an error.\n\n1. Restore the copy\n',
    '# Plan\n\n## Going back\n\n*When:* more than one of the twenty queries fails, or search is gone for 10 minutes.\n\n*How:*\n\n1. Point the pool to the old farm\n',
    '# Plan\n\n## Fallback\n\nFallback is called by the steering group if a criterion above is not met.\n\n1. Unlock the old system\n',
    '# Plan\n\n## Back-out\n\nBacking out is an option as soon as a site cannot be reached.\n\n1. Go back\n',
    '# Plan\n\n## If we have to go back\n\nWe do so when the totals differ.\n\n1. Restore the copy\n',
    '# Plan\n\n## Rollback\n\nAnn calls it when the login error rate exceeds 2 % for 3 minutes.\n\n`./lb.sh blue`\n',
    '# Déploiement\n\n## Étapes\n\n1. Installer\n\n## Plan de retour arrière\n\n1. `./deploy.sh 2` si le taux d’erreur dépasse 2 %\n',
    '## Rollback\n\nWe go back, name by name and last name first, when one of these is true:\n\n- 5xx over 3 % for 5 minutes\n- A test ticket cannot be bought\n\n1. Run `make back`\n',
    '## Backout\n\nAbandon the cutover if:\n\n- a ticket cannot be bought\n\n1. Run `make back`\n',
    '# Plan\n\n## Rollback\n\n1. Error rate above 3%: run `make undo`\n2. Tell support\n',
    '# Plan\n\n## Rollback\n\nSuccess rate < 97 % → `make undo`\n',
    '# Plan\n\n## Rollback\n\n### Triggers\n\n- Error rate > 5% for 2 minutes\n\n### Steps\n\n1. Go back\n',
    '# Plan\n\n## Rollback\n\nRoll back if checkout fails for more than five minutes.\n\n1. Go back\n',
    '# Plan\n\n## Rollback\n\n**Rollback Triggers:**\n\n- Data is damaged\n\n1. Go back\n',
    '# Plan\n\n## Smoke tests\n\n- Login\n  - Failure: roll back immediately\n\n## Rollback\n\n1. When the login smoke test fails, revert the release\n',
    '# Plan\n\n## Rollback\n\n| Trigger | Action |\n|---|---|\n| Error rate > 5% | Switch back |\n',
    '# Plan\n\n## Abort Criteria\n\n- Errors above 2%\n\n## Rollback\n\n1. Go back\n',
    { format: 'yaml', text: 'rollback:\n  triggers:\n    - Error rate > 5%\n  steps:\n    - Go back\n' },
    '# Plan\n\n## Rollback\n\n### When we go back\n\n- A gate is not met in time\n\n### Steps\n\n1. Go back\n',
    '# Plan\n\n## Rollback\n\n**Turn it off when**\n\n- A customer is paid twice\n\n**How**\n\n1. Switch the flag off\n',
    '# Plan\n\n## Rollback\n\nRoll back only if the checkout fails for five minutes.\n\n1. Go back\n',
    '# Plan\n\n## ⏪ Rollback\n\n**When:** error rate above 1 % for 5 minutes, or a wrong total\n\n1. Go back\n',
    '# Plan\n\n## Steps\n\n### Test Rollback\n\n1. Go back in staging\n',
    '# Plan\n\n## Rollback\n\nSee [the rollback runbook](rollback.md).\n',
    '# Plan\n\n## Rollback\n\nWhen errors exceed 2%:\n\n1. Go back\n',
    '# Plan\n\n## Rollback\n\n**Rollback criteria**\n\n- [ ] Error rate > 2%\n\n### Steps\n\n1. Go back\n',
    '# Plano de implantação\n\n## Rollback\n\nCondição de rollback:\n\n- pagamentos indisponíveis\n- saldo divergente\n\nPassos:\n\n1. `kubectl rollout undo deploy/caixa`\n',
  ],
  invalid: [
    '# Plan\n\n## ⟦Back-out⟧\n\n**Return to 3.1 by:** `make back`\n\n1. `make check`\n',
    '# Shop\n\n## ⟦Rollback⟧\n\nWe roll back whenever it is necessary.\n\n1. `./undo.sh`\n',
    '# Shop\n\n## ⟦Rollback⟧\n\n### Triggers\n\nAnn Lee watches the first hour carefully.\n\n### Steps\n\n1. `./undo.sh`\n',
    '## ⟦Rollback⟧\n\n1. `helm rollback shop`\n\n## Acceptance\n\n- The rollback was tried out once in staging\n',
    '## ⟦Way back⟧\n\n### When we go back\n\nAnn Lee decides; if she cannot be reached, Bo Ek takes it.\n\n### How\n\n1. `make back`\n',
    '# Release\n\n## Steps\n\n### Step 1: Look\n\n**Rollback:** Nothing to undo; stop here if a host is down\n\n## ⟦Rollback⟧\n\n**Owner:** Ann Lee\n\n1. Run `make undo`\n',
    '# Plan\n\n## Prerequisites\n\n- [ ] Rollback explained to the on-duty and the on-call crew\n\n## ⟦Rollback⟧\n\n1. Run `make undo`\n',
    '# Plan\n\n## ⟦Rollback⟧\n\n**Triggers:** left to the judgement of whoever is on the bridge\n\n1. Run `make undo`\n',
    '# Plan\n\n## ⟦Rollback⟧\n\n### Rollback Triggers\n\n- See the procedure underneath\n\n### Rollback Steps\n\n1. Run `make undo`\n',
    '# Plan\n\n## Step 1: Raise the share\n\nGo on only if no trigger of the rollback plan is met.\n\n## ⟦Rollback⟧\n\n1. Run `make undo`\n',
    '# Plan\n\n## Step 3: Nodes\n\n1. Drain\n\n**Rollback:** start kubelet on the node again.\n\n## ⟦Rollback⟧\n\n1. Send all traffic to blue\n2. Revert the migration, if blue cannot read the new data\n3. If blue cannot read the table, run `liquibase rollback-count 2`\n4. Tell support\n',
    {
      format: 'yaml',
      text: 'title: Release\nmigrations:\n  - script: 007_queue.sql\n    adds: queue length\n    rollback: 007_queue.down.sql\n⟦rollback⟧:\n  steps:\n    - Go back\n',
    },
    '# Release\n\n## ⟦The way back⟧\n\nReason to keep it short:\n\n- nobody is there at night\n\n1. Stop the shop\n2. Start the old one\n',
    '# Release of the shop\n\n## Readiness\n\n- [ ] Rollback rehearsed in staging on Thursday 20 February 2031\n\n## Steps\n\n1. Deploy the shop with `make deploy`\n\n## ⟦Rollback⟧\n\n1. Put the old version back with `make undo`\n',
    '# Release of the shop\n\n## ⟦Rollback⟧\n\nIf needed, we roll back with Argo CD:\n\n```bash\nargocd app rollback shop\n```\n\nWrite to #shop once the rollback has been ordered.\n',
    '# Release of the shop\n\n## Step 1: Install\n\nRun `make install`. If it goes wrong: stop the loop and go to [Rollback](#rollback).\n\n## ⟦Rollback⟧\n\n1. Install the old version: `make old`\n',
    '# Release of the shop\n\n## ⟦Rollback⟧\n\n**Window:** 15 minutes from the first trigger\n\n1. Trigger the rollback pipeline: `make old`\n',
    '# Release of the shop\n\n## ⟦Rollback⟧\n\n1. Point the pool at the old primary: `make old`\n\nThe rollback is verified when the test order passes.\n',
    '# Plan\n\n## Signs to turn it off\n\nNone defined.\n\n## ⟦The way back⟧\n\n1. `flagctl set sms --practices none`\n',
    '# Plan\n\n## Reasons to switch it on\n\n- An owner asks for it\n\n## ⟦Rollback⟧\n\n1. Go back\n',
    '# Plan\n\n## Phase 1: Expand\n\n- Run it\n\n**⟦Rollback of phase 1:⟧** `make undo`. It takes 5 minutes.\n\n## Phase 2: Copy\n\n- Copy it\n\n**Rollback of phase 2:** `make empty`. It takes 10 minutes.\n',
    '# Plan\n\n## Compare\n\nCompare the totals. Go to the next section.\n\n## ⟦Rollback⟧\n\nFor the app, point `live` at the release before, and restart it.\n\n1. After the restart, look at the error page\n',
    '# Plan\n\n## ⟦If something goes wrong⟧\n\n**Call Ann.** She is at the gate.\n\n**Put the old panel back.** Then:\n\n```sh\npanelctl use 6\n```\n',
    '# Plan\n\n## ⟦Rollback⟧\n\nPoint the name back at the old shop. With a TTL of 300 s that takes minutes.\n',
    '# Plan\n\n## ⟦Rollback⟧\n\nThe rollback is required by the rules of the house.\n\n1. Open the old tills\n',
    '# Plan\n\n## ⟦Rollback⟧\n\nAnn runs `make undo --all` and tells support.\n',
    '# Plan\n\n## ⟦Rollback⟧\n\n1. Send all to the old version\n2. Revert the schema, if 0043 is at fault:\n\n   ```sh\n   make down\n   ```\n',
    '# Plan\n\n## ⟦Rollback⟧\n\n### Triggers\n\nNone defined.\n\n### Steps\n\n1. Go back\n',
    '# Plan\n\n## ⟦Rollback⟧\n\n1. Run `make undo`\n2. Check error rate < 1%\n',
    '# Plan\n\n## ⟦Rollback⟧\n\n1. Deploy the previous version\n2. Verify\n',
    '# Plan\n\n## Prerequisites\n\n- The rollback was rehearsed in staging on 2031-04-11\n\n## ⟦Rollback⟧\n\n1. Go back\n',
    '# Plan\n\n## Checklist\n\n- [ ] Rollback procedure verified on staging\n- [ ] Rollback tested on a copy\n\n## ⟦Rollback⟧\n\n1. Go back\n',
    '# Plan\n\n## Smoke tests\n\n- Login\n  - Failure: tell the lead\n\n## ⟦Rollback⟧\n\n1. Go back\n',
    '# Plan\n\n## Smoke tests\n\n- [ ] GET /health → 200\n\n**If FAIL**: Execute rollback immediately\n\n## ⟦Rollback Plan⟧\n\n### Rollback Execution\n\n1. Go back\n',
    '# Plan\n\n## Stage 1\n\n- Freeze\n\n**Rollback:** `make thaw`\n\n## ⟦Rollback⟧\n\nEvery stage names its way back.\n',
    '# Plan\n\n## 6. ⟦Rollback⟧\n\n### 6.1 Who decides\n\n**Rollback Decision:** Ann; if she cannot be reached, Ben\n\n### 6.2 How\n\n**Database rollback** (8 minutes, only if claims are damaged)\n\n1. `flyway undo`\n',
    '# Plan\n\n## 4. ⟦Back-out plan⟧\n\n```bash\nkubectl rollout undo deploy/web\n```\n',
    { format: 'yaml', text: '⟦rollback⟧:\n  owner: Ann\n  steps:\n    - Go back\n' },
    '# Plan\n\n## ⟦Rollback⟧\n\n| Step | Command | Owner |\n|---|---|---|\n| 1 | `make undo` | Ann |\n',
    '# Plan\n\n## ⟦Back-out procedure⟧\n\n```bash\nmake undo\n```\n',
  ],
  *check(plan) {
    const section = mainRollback(plan);
    if (plan.facts(saysWhen).length > 0) return;
    if (!section?.heading) {
      if (plan.format === 'yaml') return;
      const [first, second] = plan.facts(rollbackLinesIn);
      // Stages that each tell their way back, and nothing that says when it is taken.
      if (first && second && !plan.sections.some(({ isRollback }) => isRollback) && isEnglish(plan))
        yield { message, span: first.label };
      return;
    }
    const eol = lineBreakOf(plan.text);
    const { heading } = section;
    const marks = '#'.repeat(Math.min(6, heading.level + 1));
    const at = heading.span.end;
    yield {
      message,
      span: titleWords(heading),
      fixes:
        plan.format === 'markdown'
          ? [
              {
                title: 'Add rollback triggers',
                edits: [
                  {
                    range: { start: at, end: at },
                    newText: `${eol}${eol}${marks} Rollback Triggers${eol}${eol}- [Metric] > [limit] for [X minutes]${eol}- [Event that decides it]`,
                  },
                ],
                safe: false,
              },
            ]
          : [],
    };
  },
});

const message =
  'Nothing says when to roll back, so the call will debate it while users wait. List the limits and events that set it off.';

/** A section of triggers, a trigger anywhere, or a rollback that speaks of its triggers in words of its own. */
function saysWhen(section: Section): readonly unknown[] {
  if (section.kind === 'triggers' || namesSigns(section.name)) {
    const said = section.facts(textsIn).filter((inline) => inline !== section.heading?.inline);
    return said.some(({ text }) => none.test(text)) || (said.length > 0 && said.every(tellsNoSign))
      ? []
      : [section];
  }
  const triggers = section
    .facts(triggersIn)
    .filter(({ ofCheck, inline }) => ofCheck !== true && !tellsNoSign(inline));
  if (triggers.length > 0) return triggers;
  const texts = section.facts(textsIn);
  if (!section.isRollback)
    return section.within('alerts')
      ? []
      : [
          ...texts.filter(({ text }) => halts.test(text) || labelledLimit.test(text)),
          ...section.facts(limitsIn).filter(setsBack),
          ...section.facts(tablesIn).filter(hasColumnOfTriggers),
        ];
  return [
    ...texts.filter(
      ({ text }) =>
        sentencesIn(text.replace(noTrigger, ' ')).some(
          (said) => /\btriggers?\b/i.test(said) && !isOpinion(said),
        ) || signsAhead.test(text),
    ),
    ...opensWithCondition(section),
    ...symptomsIn(section),
  ];
}

/** `Signs: errors above 3%, no order for ten minutes` */
const signsAhead =
  /^[^\p{L}\p{N}\n]*(?:signs?|signals?|symptoms|reasons|grounds)(?: (?:to|for) [^:\n]{3,25})?\s*:\s*[\p{L}\d<>]/imu;

/** `15 minutes from the first trigger`, `Trigger the rollback pipeline`: a time or a deed, which tells of no trigger. */
const noTrigger =
  /\b(?:from|after|since|following|of|by) (?:(?:the|a|an|any|each|first|last) ){0,2}triggers?\b(?! (?:is|are|below|above|in)\b)|\btrigger(?:s|ed|ing)? (?:(?:the|a|an|this|our) )?(?:(?!if\b|when\b)[\w-]+ ){0,2}(?:roll ?back|pipeline|workflow|job|build|action|run)\b(?![^.\n]*\b(?:if|when|once|as soon as)\b)/gi;

/** `**The pumps are silent.** Put the old panel back.`, twice or more below `If something goes wrong`. */
function symptomsIn({ name, blocks }: Section): readonly Inline[] {
  if (!/^(?:if|when)\b/.test(name)) return [];
  const leads = blocks
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.inline]
        : block.kind === 'list'
          ? block.items.map(({ inline }) => inline)
          : [],
    )
    .filter(({ text, strong: [first], span }) => {
      const at = first && first.start - span.start;
      return (
        at !== undefined &&
        text.slice(0, at).trim() === '' &&
        finite.test(text.slice(at, (first?.end ?? 0) - span.start))
      );
    });
  return leads.length >= 2 ? leads : [];
}

/** What is the case, not what is to be done. */
const finite =
  /^\W*\p{L}+\b[^.:]{0,60}?\s(?:is|are|was|were|has|have|does|do|did|cannot|can[’']t|won[’']t|fails?|failed|breaks?|broke|stops?|stays?|shows?|returns?|hangs?|wants?|goes|remains?|disappears?|rises?|drops?)(?![\p{L}-])/iu;

/** `None defined.` below the heading. */
const none =
  /^\W*(?:none|no triggers?|n\/a|not (?:yet )?(?:defined|agreed|set)|(?:to )?be (?:defined|agreed|discussed|decided|determined))\b(?:\s+\w+){0,5}\W*$/i;

/** `At the discretion of the lead`, `Ann Lee decides`: whoever reads it still has to find out when. */
function tellsNoSign({ text, links }: Inline): boolean {
  return sentencesIn(text).every((said) => namesDecider(said) || (links.length === 0 && isOpinion(said)));
}

function isOpinion(text: string): boolean {
  const isOpen = leftOpen.test(text) || asNeeded.test(text);
  return isOpen && !/\d|\b(?:if|when|once|fails?)\b/i.test(text.replace(asNeeded, ' '));
}

/** `when it has to be`, `if a rollback is necessary`: which is what the reader wants to know. */
const asNeeded =
  /\b(?:if|when(?:ever)?|where|once|as soon as) (?:(?:it|this|that|one|we|the (?:team|lead)|(?:a |the )?roll ?back) )?(?:ha(?:s|ve) to(?: be(?: done)?)?|must(?: be)?|needs? (?:be|to|it)|(?:(?:is|are|becomes|seems|looks) )?(?:needed|necessary|required|unavoidable|appropriate|advisable))(?=\W*$|[,;.]\s)/gi;

/** `Ann Lee owns the decision; if she cannot be reached, Bo Ek takes it.`: who, and not when. */
function namesDecider(said: string): boolean {
  return (
    decides.test(said) && !/\d|\b(?:if|when|once|as soon as)\b/i.test(said.replace(conditionOfPart, ' '))
  );
}

const decides =
  /\b(?:decides?|owns? the (?:decision|call)|takes? the decision|makes? the (?:call|decision)|takes? it|(?:final|last) (?:say|word)|in (?:his|her|their) absence)\b/i;

function sentencesIn(text: string): string[] {
  return text.split(/(?<=[.;])\s/);
}

const leftOpen =
  /\b(?:discretion|judge?ment|gut feeling|sees? fit|case by case|keeps? an eye on|(?:watch|follow|monitor|observe)(?:e?s)? [^.,;]{3,40} (?:closely|carefully))\b|\b(?:talk|think|discuss|weigh|decide|debate)s? (?:it|this|that|about it)\b|^\W*(?:(?:please )?see|refer to|as (?:in|described|listed)|nothing|no one|nobody)\b/i;

/** `If anything is bad for 10 m, or step 6 fails.`: the first words of a rollback. */
function opensWithCondition({ blocks: [first] }: Section): readonly Inline[] {
  return first?.kind === 'paragraph' &&
    /^\W*(?:[^.,\n`]{0,40},\s)?(?:if|when|as soon as)\b[^.\n`]*\b(?:fails?|cannot|can[’']t|bad|breaks?|broken|down|lost|wrong|crash\w*|differs?|missing|unhealthy)\b/i.test(
      first.inline.text,
    )
    ? [first.inline]
    : [];
}

/** `We halt the rollout if`, in whatever section. */
const halts =
  /\b(?:halt|stop|abort|cancel|call off|pull|take back)\b (?:(?:the|this|it|everything|all) ?){1,2}(?:roll-?out|release|deployment|change|cutover|migration|upgrade|ramp|experiment|launch)?\b[^.\n]{0,30}\b(?:if|when|once|as soon as)\b/i;

const limit = /[<>≤≥]\s*\d|\d\s*%|\b(?:above|below|over|under|more than|fewer than|less than|exceeds?)\s\d/i;

/** `Emergency (roll back): > 5%` in a list. */
const labelledLimit =
  /\b(?:roll(?:ing)?[ -]?back|go back|back[ -]?out|abort|halt|revert|stop|kill)\)?\W{0,3}:\W{0,3}(?:[<>≤≥]=?\s?\d|\d[\d.,]*\s?%)/i;

/** A column such as `🔴 (roll back)` or `Emergency: go back` with a limit in it. */
function hasColumnOfTriggers({ table }: RoledTable): boolean {
  return table.header.cells.some(
    ({ text }, index) =>
      /\b(?:roll(?:ing)?[ -]?back|go back|back[ -]?out|abort|halt|revert|suspended|kill)\b/i.test(text) &&
      table.rows.some(({ cells }) => limit.test(cells[index]?.text ?? '')),
  );
}

function setsBack({ role }: Limit): boolean {
  return role === 'rollback';
}

/** The outermost rollback section that says how to go back here, and does not only point elsewhere. */
function mainRollback(plan: Plan): Section | undefined {
  const section = plan.sectionsWith(rollbackHere).find(({ parent }) => parent?.isRollback !== true);
  if (!section) return undefined;
  const all = [section, ...section.descendants()];
  const does = all.some(
    ({ blocks, content }) =>
      blocks.some(
        (block) =>
          block.kind === 'list' ||
          block.kind === 'code' ||
          block.kind === 'table' ||
          (block.kind === 'paragraph' && (holdsCommand(block.inline) || orders.test(block.inline.text))),
      ) || content.keys.length > 0,
  );
  // The stages say how; this section only gathers them.
  const inStages =
    plan.facts(rollbackLinesIn).length > 0 &&
    !all.some((each) => each.facts(textsIn).some(({ links }) => links.length > 0));
  return does || inStages ? section : undefined;
}

/** `Point the name back at the old shop.` */
const orders =
  /^\W*(?:re-?point|point|switch|flip|revert|restore|re-?deploy|disable|turn|put|bring|start|stop|re-?enable|run|set)\s[^\n]*\.(?:\s|$)/i;

/** The section itself where it is about the way back; `Test rollback` is a step on the way there. */
function rollbackHere(section: Section): Section[] {
  const { kind } = section;
  return (kind === 'rollback' || kind === 'rollbackSteps') && !isTrial(section) ? [section] : [];
}

/** A heading's words without its number. */
function titleWords({ inline }: Heading): Range {
  const number = /^(?:\d+(?:\.\d+)*[.)]?\s+)/.exec(inline.text)?.[0].length ?? 0;
  return inline.span.part(number, inline.span.length);
}
