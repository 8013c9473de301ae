import { triggersIn } from '../plan/facts/rollbacks.ts';
import type { Section } from '../plan/section.ts';
import { squeeze } from '../text/words.ts';
import { isOpen } from './isOpen.ts';
import { defineRule } from './rule.ts';

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
  ],
  invalid: [
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
      format: 'yaml',
      text: 'rollback:\n  triggers:\n    - ⟦The system is unstable⟧\n    - A smoke test fails\n  steps:\n    - Go back\n',
      template: 'rollback:\n  triggers:\n    - x\n  steps:\n    - y\n',
    },
  ],
  *check(plan) {
    for (const section of plan.sections) {
      if (!section.isRollback && section.kind !== 'triggers') continue;
      for (const { form, inline, text, thresholds } of section.facts(triggersIn)) {
        if (
          form !== 'listed' ||
          thresholds.length > 0 ||
          isDecidable(text, section) ||
          isOpen(plan, inline.span)
        )
          continue;
        const start = inline.raw.length - inline.raw.trimStart().length;
        yield {
          message:
            'One person will call this met and another will not, and they will discuss it while users wait. Give it a number and a duration, or name an event that has happened or not.',
          span: inline.span.part(start, inline.raw.trimEnd().length),
        };
      }
    }
  },
});

const numbers =
  /[\d%]|\b(?:one|two|three|four|five|six|ten|half|third|quarter|twice|double[ds]?|triple[ds]?|any|no|none|never|all|every|each|single|first|baseline|sla|slo|slos|slas|target|targets|threshold|thresholds|limits?|alert|alerts|alarm|page[sd]?|pager\w*)\b/i;

/** What people judge by feeling. */
const subjects =
  'performance|latency|latencies|response times?|responses|error rates?|errors?|exceptions?|failures?|load|cpu|memory|resources?|usage|throughput|system|service|application|app|site|users?|customers?|user experience|ux|metrics|stability|behaviou?r|things|something|anything|issues?|problems?|complaints|logs?|traffic|degradation';
const feelings =
  'bad|poor|slow|slower|sluggish|high|higher|too high|too slow|too many|many|increased|increasing|elevated|unacceptable|abnormal|unusual|unexpected|unstable|degraded|degrades|significant|significantly|severe|serious|excessive|noticeable|large|considerable|unhappy|complain\\w*|wrong|worse|suffers?|spikes?|drops?|rises?|increases?|goes up|go up|weird|strange|odd|problematic';
const vague = new RegExp(
  `^(?:(?:if|when|the|a|an|any|we see|we notice|there (?:is|are)|our)\\s+)*(?:(?:${feelings})\\s+)+(?:(?:api|app|application|system|service|user|server|production|overall|page|request|http|performance)\\s+)*(?:${subjects})(?:\\s+(?:degradation|rates?|issues?|problems?|usage|detected|observed|occurs?|found|reported|times?|appear))*\\W*$` +
    `|^(?:(?:if|when|the|our|a|an)\\s+)*(?:(?:api|app|application|system|service|user|server|production|overall|page|request)\\s+)*(?:${subjects})\\s+(?:(?:is|are|gets?|becomes?|looks?|seems?|feels?|goes|go|remains?|has|have|been|too|very|significantly|noticeably)\\s+)*(?:${feelings})(?:\\s+(?:significantly|noticeably|too much|a lot|wrong))*\\W*$` +
    `|^(?:(?:if|when)\\s+)?(?:performance|stability|service|system|user experience)\\s+(?:degradation|degrades|issues?|problems?|instability|impact)(?:\\s+(?:detected|observed|occurs?|found|reported))?\\W*$`,
  'i',
);

function isDecidable(text: string, section: Section): boolean {
  if (text.length > 120) return true;
  const words = squeeze(text.replace(/[^\p{L}\p{N}\s%'’-]/gu, ' ')).replace(/^(?:trigger|condition)\s+/i, '');
  if (/^(?:if|when)?\s*(?:something|anything|things) (?:goes|go|is|looks?) \w+$/i.test(words)) return false;
  if (numbers.test(text.replace(/\b(?:any|all|every|first)\b/gi, '')) && !/^any\b/i.test(text)) return true;
  // In parentheses, behind a colon or a dash stands what it means.
  if (/[(:：–—]|\s-\s/.test(text) || section.within('communication')) return true;
  return !vague.test(words.replace(/^any\s+/i, ''));
}
