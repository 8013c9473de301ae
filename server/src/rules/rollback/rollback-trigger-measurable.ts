import type { Inline } from '../../plan/blocks.ts';
import { goesBack, triggersIn } from '../../plan/facts/rollback/rollbacks.ts';
import { tablesIn } from '../../plan/facts/tables.ts';
import { isOpen } from '../../plan/isOpen.ts';
import type { Section } from '../../plan/section.ts';
import { squeeze } from '../../text/words.ts';
import { defineRule } from '../rule.ts';
import { feelings, isMatterOfOpinion, subjects } from './feltTriggers.ts';

const template = '# Release\n\n## Steps\n\nx\n\n## Rollback\n\nx\n';

export const rollbackTriggerMeasurable = defineRule({
  name: 'rollback-trigger-measurable',
  level: 'template',
  severity: 'warning',
  nature: 'planning',
  description: 'A rollback trigger that is a matter of opinion.',
  rationale: `“Performance is bad” is true for one person and not yet for another, and while they discuss it users wait. A trigger
needs a number (\`p95 response time > 1s for 5 minutes\`) or an event that has either happened or not (\`the login smoke test
fails\`, \`data is lost\`).`,
  valid: [
    '# Plan\n\n## Back-out\n\n**Return to 3.1 if:** more than 4% of the scales show an error\n\n1. `make back`\n\n**It is done when:** the scales are fine again\n',
    {
      text: '## Rollback\n\n### Triggers\n\n- The way it should print is not the way 4.1 prints: 3 slips differ\n',
      template,
    },
    {
      text: '## Rollback\n\n### Triggers\n\n- The ledger page is empty\n- A page goes out to the engineer\n- Postings per minute drop to zero\n',
      template,
    },
    {
      text: '# Release\n\n## Rollback Procedure\n\n### Rollback Triggers\n\n| Metric | Threshold | For |\n|---|---|---|\n| Queue at the till | above the mark on the floor | 5 minutes |\n| Error rate | > 5% | 5 minutes |\n',
      template,
    },
    {
      text: '# Release\n\n## Steps\n\nx\n\n## Rollback Triggers\n\n- The site is unreachable\n- The site goes down\n- Critical bug in the payment flow that blocks orders\n- Login is not possible\n',
      template,
    },

    {
      text: '# Release\n\n**Rollback trigger:** error rate above 5 %\n\n## Rollback\n\n**Triggers:** high error rate, above 5 %\n\n1. Go back\n',
      template,
    },
    {
      text: '# Release\n\n## Rollback\n\n**Triggers:** error rate > 2%; a member sees a negative balance; p95 > 700 ms.\n\n1. Go back\n',
      template,
    },
    {
      text: '# Move of the desks\n\n## Cutover\n\n1. Adopt: `ncore adopt --all`\n\n## Going back\n\nNadia Okafor decides, by 03:10. We go back if\n\n- a desk has no audio,\n- a call takes longer than 5 seconds.\n\n1. `rcore adopt --all`\n\nGoing back takes 25 minutes.\n',
      template,
    },
    {
      text: '# Release\n\n## Rollback\n\nWe roll back when more than 2 % of the logins fail over ten minutes, when a node is not back, or when the ledger differs. If anything is odd, call Ann.\n\n1. Go back\n',
      template,
    },
    {
      text: '## Rollback Triggers\n\n- Error rate > 5% for 2 minutes\n- Performance degradation > 50%\n- Smoke tests fail\n- Data corruption detected\n- Critical functionality broken\n- Manual trigger required\n',
      template,
    },
    {
      text: '## Rollback\n\n### Triggers\n\n- Response times more than half as long again as before\n- High error rate (more than one request in twenty)\n- Latency twice the baseline\n- Users cannot finish one of the critical journeys\n',
      template,
    },
    {
      text: '## Rollback\n\n### Triggers\n\n- Performance [worse than X]\n- High error rate: see the table below\n\n| Metric | Threshold |\n|---|---|\n| Error rate | > 5% |\n\nWe roll back if performance is bad.\n',
      template,
    },
    { text: '## Rollback Triggers\n\n- Performance is bad\n' },
    {
      text: '## Rollback\n\n### Triggers\n\n| Trigger | Limit | For |\n|---|---|---|\n| p95 latency | twice the baseline | 5 minutes |\n| Ledger | a difference | at once |\n| Errors | SLO breached | - |\n\n### Steps\n\n1. x\n',
      template,
    },
    {
      format: 'yaml',
      text: 'rollback:\n  triggers:\n    - The release lead calls for it\n    - Customers cannot log in\n    - A major incident is declared\n  steps:\n    - Go back\n',
      template: 'rollback:\n  triggers:\n    - x\n  steps:\n    - y\n',
    },
    {
      text: '# Release\n\n## Rollback\n\nRoll back when the smoke tests fail. If anything is unclear, ask Ann.\n\n1. Go back\n',
      template,
    },
  ],
  invalid: [
    {
      text: '## Rollback\n\n### Triggers\n\n- ⟦The map opens later than it used to⟧\n- ⟦A printer does not answer the way it should⟧\n- Two printers are silent for 5 minutes\n',
      template,
    },
    {
      text: '## Rollback\n\n### Triggers\n\n- ⟦The ledger page behaves oddly⟧\n- ⟦Result pages feel sluggish⟧\n- ⟦Postings per minute fall steeply⟧\n',
      template,
    },
    {
      text: '# Release\n\n## Rollback Procedure\n\n### Rollback Triggers\n\n| Metric | Threshold | For |\n|---|---|---|\n| Queue at the till | ⟦well above what we like⟧ | some time |\n| Error rate | > 5% | 5 minutes |\n',
      template,
    },
    {
      text: '# Release\n\n## Rollback Procedure\n\n### Rollback Triggers\n\n- ⟦The tills react in a strange way⟧\n- Error rate > 5%\n',
      template,
    },
    {
      text: '# Release\n\n## Steps\n\nx\n\n## Rollback Triggers\n\n- ⟦Errors become a problem⟧\n- ⟦The deployment does not go as planned⟧\n- ⟦Latency stays high for some time⟧\n- ⟦The new version causes issues⟧\n',
      template,
    },

    {
      text: '# Release\n\n## Rollback\n\n### Triggers\n\n- ⟦The team feels uneasy⟧\n\n1. Go back\n',
      template,
    },
    { text: '# Release\n\n## Rollback\n\n### Triggers\n\n- ⟦Sales look low⟧\n\n1. Go back\n', template },
    {
      text: '# Release\n\n## Rollback\n\n### Triggers\n\n- ⟦Many instances fail their health checks⟧\n- ⟦The success rate is not what we are used to⟧\n- ⟦Success rate drops⟧\n- ⟦Errors rise above what is tolerable⟧\n\n1. Go back\n',
      template,
    },
    {
      text: '# Release\n\n**Rollback trigger:** ⟦poor performance⟧\n\n## Rollback\n\n**Triggers:** ⟦high error rate, slow responses⟧\n\n1. Go back\n',
      template,
    },
    {
      text: '# Release\n\n## Rollback\n\n**Triggers:** error rate > 2%; ⟦users are unhappy⟧; p95 > 700 ms\n\n1. Go back\n',
      template,
    },
    {
      text: '# Release\n\n## Rollback\n\n### Triggers\n\n- ⟦Unusual error levels⟧\n- Error levels above 2 %\n\n1. Go back\n',
      template,
    },
    {
      text: '# Move of the desks\n\n## Cutover\n\n1. Adopt: `ncore adopt --all`\n\n## Going back\n\nNadia Okafor decides, by 03:10. We go back if\n\n- ⟦too many desks have no audio⟧,\n- a call takes longer than 5 seconds.\n\n1. `rcore adopt --all`\n\nGoing back takes 25 minutes.\n',
      template,
    },
    {
      text: '# Release\n\n## Rollback\n\n🚨 **Triggers**\n\n- ⟦Latency is too high⟧\n- CTR falls by more than 10%\n\n1. Go back\n',
      template,
    },
    {
      text: '# Release\n\n## Rollback\n\n### Triggers\n\n- ⟦SERVFAIL rate is elevated⟧\n- ⟦The map shows many grey kiosks⟧\n- The map shows 30 grey kiosks\n\n### Steps\n\n1. Go back\n',
      template,
    },
    {
      text: '# Release\n\n## Back-out\n\nWe back out if\n\n- ⟦the copy takes too long⟧,\n- fewer than 20 of 20 pallets are found.\n\n1. Start the old one\n',
      template,
    },
    {
      text: '# Release\n\n## Rollback\n\nAnn decides. Go back when: ⟦replication lag is high⟧, error rate > 1 % for 5 min, or step 2 fails.\n\n1. Go back\n',
      template,
    },
    {
      text: '# Release\n\n## Rollback\n\nWe roll back when ⟦many logins fail⟧, when a node is not back within 15 minutes, or when the login test fails twice.\n\n1. Go back\n',
      template,
    },
    {
      text: '# Release\n\n## Rollback\n\n- Roll back when\n  - ⟦a considerable share of the pushes fails⟧\n  - ⟦the queue grows a lot⟧\n  - the queue is longer than 50,000\n- Ann decides\n',
      template,
    },
    {
      text: '## Rollback Triggers\n\n- ⟦Performance is bad⟧\n- Error rate > 5%\n- ⟦Too many errors⟧\n',
      template,
    },
    {
      text: '# Release\n\n## Rollback\n\n**Rollback Triggers:**\n\n1. ⟦High error rate⟧\n2. ⟦Significant performance degradation⟧\n3. Data is lost\n',
      template,
    },
    {
      text: '# Release\n\n## Rollback\n\n| Trigger | Action |\n|---|---|\n| ⟦Elevated latency⟧ | Switch back |\n| ⟦If something goes wrong⟧ | Switch back |\n',
      template: '# Release\n\n## Rollback\n\n| Trigger | Action |\n| --- | --- |\n| [x] | [y] |\n',
    },
    {
      text: '# Release\n\n## Rollback Procedure\n\n### Rollback Triggers\n\n| Metric | Threshold | For |\n|---|---|---|\n| p95 latency | ⟦too slow⟧ | some time |\n| Error rate | > 5% | 5 minutes |\n',
      template,
    },
    {
      text: '# Release\n\n## Rollback\n\n**Triggers:**\n\n- ⟦The queue is rather long⟧\n- ⟦Uploads take longer than usual⟧\n- ⟦The support desk gets busy⟧\n- ⟦Pages load slowly⟧\n- ⟦Unusual number of errors⟧\n- ⟦Something seems to be wrong with the nodes⟧\n- ⟦Negative feedback from shoppers⟧\n- ⟦The team is not happy with the numbers⟧\n- ⟦Response times are not acceptable⟧\n- The queue is full\n',
      template,
    },
    {
      text: '# Release\n\n## Rollback\n\n**Turn it off when**\n\n* ⟦the new search does not feel right⟧\n* ⟦significant impact on users⟧\n* ⟦too many timeouts⟧\n* money is lost\n\n**How**\n\n1. x\n',
      template,
    },
    {
      format: 'yaml',
      text: "rollback:\n  triggers:\n    - metric: p99 latency\n      threshold: '> 3 s for 5 minutes'\n    - metric: p95 latency\n      threshold: ⟦too slow⟧\n    - event: ⟦Customers seem dissatisfied⟧\n    - event: A customer sees the data of another one\n  steps:\n    - Go back\n",
      template: 'rollback:\n  triggers:\n    - x\n  steps:\n    - y\n',
    },
    {
      format: 'yaml',
      text: 'rollback:\n  triggers:\n    - ⟦The system is unstable⟧\n    - ⟦The cluster behaves badly⟧\n    - A smoke test fails\n  steps:\n    - Go back\n',
      template: 'rollback:\n  triggers:\n    - x\n  steps:\n    - y\n',
    },
    { text: '# Release\n\n## Rollback\n\nRoll back when ⟦things look wrong⟧.\n\n1. Go back\n', template },
    {
      text: '# Release\n\n## Rollback\n\n**Rollback criteria**\n\n- [ ] ⟦High error rate⟧\n- [ ] p99 latency above 2 s\n\n### Steps\n\n1. Go back\n',
      template,
    },
  ],
  *check(plan) {
    const stated = plan.headerField('rollbackTrigger')?.value;
    const head = stated && plan.sectionOf(stated.span);
    if (stated && head && !head.isRollback && !isDecidable(stated.text, head) && !isOpen(plan, stated.span))
      yield { message, span: stated.span };
    for (const section of plan.sections) {
      if (!section.isRollback && section.kind !== 'triggers') continue;
      for (const { form, inline, text, thresholds } of section.facts(triggersIn)) {
        if (form === 'sentence') {
          for (const { text: clause, start } of conditionsIn(inline.text)) {
            const span = inline.span.part(start, start + clause.length);
            if (!isDecidable(clause, section) && !isOpen(plan, span)) yield { message, span };
          }
          continue;
        }
        if (text.includes(';')) {
          let start = 0;
          for (const part of inline.text.split(/(;\s*)/)) {
            const span = inline.span.part(start, start + part.replace(/[.\s]+$/, '').length);
            start += part.length;
            if (part.length > 2 && !isDecidable(part, section) && !isOpen(plan, span))
              yield { message, span };
          }
          continue;
        }
        if (thresholds.length > 0) continue;
        const limit = limitOf(section, inline) ?? ownLimit(section, inline);
        const judged = limit ?? inline;
        if (
          (limit ? isLimit(limit.text) : isDecidable(text, section)) ||
          isOpen(plan, inline.span) ||
          isOpen(plan, judged.span)
        )
          continue;
        const start = judged.raw.length - judged.raw.trimStart().length;
        yield {
          message,
          span: judged.span.part(start, judged.raw.replace(/[,;\s]+$/, '').length),
        };
      }
    }
  },
});

const message =
  'One person will call this met and another will not, and they will discuss it while users wait. Give it a number and a duration, or name an event that has happened or not.';

/** `Roll back when things look wrong, the lag is high or a smoke test fails.` */
function conditionsIn(text: string): { readonly text: string; readonly start: number }[] {
  const found = [...text.matchAll(condition)];
  return found.flatMap(({ index, 0: whole, 1: opening = '', 2: rest = '' }) => {
    // Of several conditions only what says that people then go back is a trigger.
    if (found.length > 1 && !goesBack.test(opening + rest)) return [];
    let start = index + whole.length - rest.length;
    return rest.split(between).flatMap((part, at) => {
      const own = { text: part, start };
      start += part.length;
      // What splits stands at odd places.
      return at % 2 === 0 && part.length > 2 && part.length <= 60 ? [own] : [];
    });
  });
}

const condition =
  /((?:^|(?<=[.;!\n]))[^.;!\n]{0,80}?\b)(?:if|when|as soon as)\b[ \t*_]*:?[ \t*_]*((?:[^.;\n]|\.(?=\d)){3,400})/gi;
const between =
  /(\s*,(?!\d)\s*(?:(?:or|and)\b\s*)?(?:(?:if|when|as soon as)\b\s*)?|\s+or\b\s+(?:(?:if|when|as soon as)\b\s*)?)/i;

/** The cell that says how much, in the row of a table that a trigger begins. */
function limitOf(section: Section, trigger: Inline): Inline | undefined {
  for (const { table } of section.facts(tablesIn)) {
    const at = table.header.cells.findIndex(({ text }, index) => index > 0 && limits.test(text));
    const row = at < 0 ? undefined : table.rows.find(({ cells }) => cells[0] === trigger);
    const cell = row?.cells[at];
    if (cell && squeeze(cell.text) !== '') return cell;
  }
  return undefined;
}

/** `threshold: too slow`, below its `metric` in YAML. */
function ownLimit({ fields, content }: Section, trigger: Inline): Inline | undefined {
  return content.keys.length > 1 && fields.some(({ name, value }) => value === trigger && bound.test(name))
    ? trigger
    : undefined;
}

const bound = /^(?:threshold|limit|value|bound|level)$/;
const limits =
  /^\s*(?:\w+ )?(?:limit|threshold|value|condition|level|criteri(?:on|a)|when|bound|measure)s?\s*$/i;

/** A limit is a number, an event, or a name for one; `too slow` is none of them. */
function isLimit(text: string): boolean {
  const words = squeeze(text.replace(/[^\p{L}\p{N}\s%'’-]/gu, ' '));
  return numbers.test(text) || !(feltLimit.test(words) || isMatterOfOpinion(words));
}

const feltLimit = new RegExp(
  `^(?:(?:is|are|too|very|looks?|feels?|seems?|gets?|becomes?|rather|quite|significantly|noticeably) )*(?:${feelings})(?: (?:${subjects}|than usual|than normal|significantly|noticeably))*$`,
  'i',
);

const numbers = new RegExp(
  [
    String.raw`[\d%]`,
    String.raw`\b(?:one|two|three|four|five|six|ten|half|third|quarter|twice|double[ds]?|triple[ds]?|any|no|none|never|all|every|each|single|first|baseline|sla|slo|slos|slas|target|targets|threshold|thresholds|limits?|alert|alerts|alarm|(?<!\b(?:the|our|an?|any) (?:[\w-]+ ){1,2})page[sd]?(?! (?:loads?|opens?|renders?|responds?|times?|views?|are|is|looks?|feels?|seems?|appears?|behaves?|performs?|works?|gets?|becomes?|takes?)\b)|pager\w*)\b`,
  ].join('|'),
  'i',
);

/** A percentile is no limit. */
const percentile = /\bp\d{2,3}(?:\.\d+)?\b/gi;

function isDecidable(text: string, section: Section): boolean {
  if (text.length > 120) return true;
  const words = squeeze(text.replace(/[^\p{L}\p{N}\s%'’-]/gu, ' ')).replace(/^(?:trigger|condition)\s+/i, '');
  if (/^(?:if|when)?\s*(?:something|anything|things) (?:goes|go|is|looks?) \w+$/i.test(words)) return false;
  const counted = text.replace(percentile, ' ').replace(/\b(?:any|all|every|first|no)\b/gi, '');
  if (numbers.test(counted) && !/^any\b/i.test(text)) return true;
  // In parentheses, behind a colon or a dash stands what it means.
  if (/[(:：–—]|\s-\s/.test(text) || section.within('communication')) return true;
  // `high error rate, slow responses`
  const parts = text.split(/,\s+/);
  if (parts.length > 1 && parts.every((part) => part.trim() !== '' && !isDecidable(part, section)))
    return false;
  const bare = squeeze(words.replace(/^any\s+/i, '').replace(percentile, ''));
  return !isMatterOfOpinion(bare);
}
