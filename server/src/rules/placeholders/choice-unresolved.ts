import { choicesIn } from '../../plan/facts/placeholders/choices.ts';
import { defineRule } from '../rule.ts';

export const choiceUnresolved = defineRule({
  name: 'choice-unresolved',
  level: 'essential',
  severity: 'warning',
  nature: 'blocking',
  description: 'Options of which none has been chosen.',
  rationale: `A template offers options; a plan states which one holds. With all of them still there, each person on the call
reads the one they expect.

Keep one and delete the others: each option has an action that does it.`,
  valid: [
    'The billing leaves the cellar. Strategy: canary, with 5 / 25 / 100 % of the shops. Risk: low. See the ticket / the wiki.\n',
    '# Move of the mill\n\n| Piece | Command |\n|---|---|\n| Abort / rollback | `millctl back` |\n',
    '# Move of the mill\n\n## Meetings\n\n| # | When | Meeting | What comes of it |\n|---|---|---|---|\n| 1 | 2031-03-02 | Walk-through | A list |\n| 2 | 2031-03-09 | **Go / No-Go** | The word |\n',
    '# Release\n\nStatus: Approved | Owner: Ann Lee | Date: 2031-03-04 | Window: 20:00–23:30 UTC | Risk: Medium\n',
    '# Deployment plan\n\n- **Sizes:** [Copy the table of docs/sizing/pods.md here]\n',
    '# Deployment plan\n\n**Strategy:** Canary or, if the flag fails, a rollback\n\n**Status:** Draft, ready for review or comments\n',
    '## GO/NO-GO\n\nDecision: taken at 23:00. The scale is GO / NO-GO.\n',
    '**Strategy:** Canary\n**Risk Level:** Low\n',
    '**Owner:** Ann / Ben\n**Regions:** eu-west-1 / us-east-1\n',
    '- [ ] CI/CD green, read/write tests done\n- Path: /api/v1/orders\n',
    'Deploy from [branch/tag] and open [docs](a/b.md).\n',
    '**Environment:** staging / production\n',
    '| Check | Result |\n|---|---|\n| Login | PASS |\n| Orders | 12/12 |\n',
    '**Dashboard:** https://example.org/a/b\n**Date:** 12/11/2026\n',
    { format: 'yaml', text: 'strategy: canary\nrisk: low\n' },
    '**Risk Level:** Low to medium\n\n**Regions:** staging or production\n',
  ],
  invalid: [
    '## Go-live\n\nDecision: ⟦GO / NO-GO⟧. The reason is noted in the ticket.\n',
    'The billing leaves the cellar. Strategy: ⟦rolling / canary⟧, two machines a night.\n',
    '# Move of the mill\n\n## Meetings\n\n| When | Meeting | Outcome |\n|---|---|---|\n| 2031-03-09 | Last one | ⟦Go / No-Go⟧ |\n',
    '# Release\n\nStatus: Approved | Owner: Ann Lee | Risk: ⟦Low / Medium / High⟧\n',
    '# Deployment plan\n\n- **Traffic:** ⟦[all/half/none]⟧\n',
    '**Approach:** ⟦Recreate / Rolling⟧ – the sessions are taken down here and brought up there\n',
    '# Deployment plan\n\n## Decision\n\n**Decision:** ⟦GO/NO-GO⟧\n',
    '# Deployment plan\n\n**Strategy:** ⟦Canary or Rolling⟧\n',
    '## Sign-off\n\n**Decision:** ⟦GO / NO-GO⟧, by Ann Lee, 2031-02-17 16:00, because staging is green.\n',
    '## GO/NO-GO\n\nDecision: ⟦GO / NO-GO⟧\n\nTaken by Ann Lee at 23:00.\n',
    '# Plan\n\n- [ ] The provider confirms the load: ⟦✅ PASS / ❌ FAIL⟧\n',
    {
      text: '**Strategy:** ⟦Blue-Green / Canary / Rolling⟧\n',
      chosen: { title: 'Use Canary', text: '**Strategy:** Canary\n' },
    },
    {
      text: '**Approach**: ⟦[Canary/Blue-Green/Rolling/Feature Flag]⟧\n',
      chosen: { title: 'Use Feature Flag', text: '**Approach**: Feature Flag\n' },
    },
    '- Environment: ⟦[staging | production | development]⟧\n',
    '**Result**: ⟦✅ PASS / ❌ FAIL⟧\n\n**Decision**: ⟦GO / NO-GO / DEFER⟧\n',
    '**Status**: ⟦🟡 PLANNED / 🔵 IN PROGRESS / 🟢 COMPLETE⟧\n',
    '| Item | Risk |\n|---|---|\n| Migration | ⟦Low / Medium / High⟧ |\n',
    '**Downtime Expected**: ⟦Zero / Scheduled __ minutes⟧\n',
    '- Cloud Provider: ⟦AWS | Azure | GCP⟧\n- Regions: eu | us | ap\n',
    '**Approved:** ⟦[PICK_ONE]: yes / no⟧\n',
    { format: 'yaml', text: 'strategy:\n  approach: ⟦Blue-Green / Canary / Rolling⟧\n' },
    { text: '---\nstatus: ⟦draft | approved | complete⟧\n---\n\n# Cutover plan\n' },
    '**Risk Level:** ⟦Low, Medium or High⟧\n',
    '**Environment:** ⟦staging or production⟧ (pick one)\n',
    '**Maintenance window needed:** ⟦Yes/No⟧\n',
  ],
  *check(plan) {
    for (const { span, options } of plan.facts(choicesIn)) {
      const spelled = options.map(({ text }) => text).join(', ');
      yield {
        message: `None of these has been chosen: ${spelled}. Keep one, or everybody will read the one they expect.`,
        span,
        fixes: options.map(({ text }) => ({
          title: `Use ${text}`,
          edits: [{ range: span, newText: text }],
          safe: false,
        })),
      };
    }
  },
});
