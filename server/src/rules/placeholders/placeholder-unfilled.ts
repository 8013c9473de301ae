import { placeholdersIn, type Placeholder } from '../../plan/facts/placeholders/placeholders.ts';
import { linkLabels } from '../../plan/facts/references.ts';
import { tablesIn } from '../../plan/facts/tables.ts';
import type { Section } from '../../plan/section.ts';
import { isWithin, type Span } from '../../text/span.ts';
import { normalizeName } from '../../text/words.ts';
import { defineRule } from '../rule.ts';
import { isReusable } from './reusable.ts';

export const placeholderUnfilled = defineRule({
  name: 'placeholder-unfilled',
  level: 'essential',
  severity: 'warning',
  nature: 'blocking',
  description: 'A blank that nobody has filled in.',
  rationale: `A blank means that somebody has yet to decide or find out. At two in the morning there is nobody to ask who the
lead is, which version goes out or where the dashboard lives.

Fill it in, or delete the line if it does not apply. Renaming the blank in the editor fills every occurrence at once.
Brackets and braces that belong to other tools (task boxes, links, footnotes, Helm, Alertmanager, PromQL) are left alone;
blanks in commands are reported by \`command-placeholder\`.`,
  valid: [
    '# Plan\n\nThe steps to follow are below. Details follow in section 4; the boards will follow the new feed within a minute.\n',
    '## Steps\n\n1. Pause the batches [OPS-4411] and wait.\n',
    {
      format: 'yaml',
      text: 'title: Meals\nsteps:\n  - name: Look\n    verify: The kitchen Test [id 12] shows the warning\n',
    },
    '**Window:** Monday\n\n## Rollback\n\nThe order is to be agreed on with the lead first.\n\n- To be decided by Ann: go or no-go\n- To be announced in #ops at 22:00\n',
    '# Plan\n\nThe freeze is on (TBD items are closed), sizes run from XS to XXXL, and `grep -c tbd notes.md` counts 0.\n',
    '# Plan\n\nThe type `Promise<X>` stays; fewer than <9 minutes.\n',
    '# Plan\n\n1. [X] minutes are written\n2. Ann ticks [X] when it is done\n',
    '## Rollback\n\nThe label XX is for size.\n',
    '# Plan\n\n**Rationale:** taken in the call, from the staging results [Phase 7]\n',
    '# Restore runbook\n\n```\nservices/<service>/copies/\nservices/<service>/logs/\nhosts/<replica-host>/\n```\n',
    '# Deployment plan\n\n- [ ] Run the tests\n- [x] Tag the build\n1. [ ] Switch the router\n',
    'See [the guide](docs/guide.md), [the runbook][rb] and note[^1].\n\n[rb]: runbook.md\n[^1]: A footnote.\n',
    '> [!NOTE]\n> Rate over `[5m]`: `sum(rate(errors[5m]))`\n',
    '```yaml\nannotations:\n  summary: "{{ $labels.instance }} is down for {{ .Values.period }}"\n```\n',
    '```\n[Phase 1] --> [Phase 2] --> [Done]\n```\n',
    '- [ ] No TODO comments in production code\n- [ ] All TBD items resolved\n',
    'Latency <1% worse, back within <5 minutes, <-- traffic -->, <br> and `List<String>`.\n',
    'Endpoint: GET /api/orders/[id]/lines\n',
    '- [OPS] Scale the workers\n- [optional] Warm the cache\n',
    'Dates are written in the format YYYY-MM-DD.\n',
    '# Plan\n\nThe report says:\n\n```\nrows: ...\n```\n\nTell them: TODO comments stay ... for now\n',
    'The window is to be agreed with the mill.\n\n- To be scheduled after release 9\n- New shelves: to be assigned by the crew\n',
    '1. **[MANUAL]** Unlock the gate\n2. **[BY HAND, after 1]** Open it\n3. **[DONE — 4 May]** Order the lamps\n4. **[BLOCKED: waits for 3]** Hang them\n',
    '## Validation\n\nThe log then says:\n\n```\n[worker] 12 rows moved\n[second run] [worker] nothing to do\n```\n',
    '| Time | Orders |\n|---|---|\n| 20:00 | 4 |\n| ... | ... |\n\nIt begins to be confirmed by orders ... and so on.\n',
    'Call `__init__` and see __the notes__ on the file `setup__old.py`.\n',
    { text: '---\ndeployment-plan: off-site\n---\n\n# Cutover\n\nOwner: Ann\n' },
    { format: 'yaml', text: 'title: Search rollout\nowner: Ann\nsteps: [build, test]\n' },
    'The [router] is described below.\n\n[router]: https://example.org/router\n',
    'Is it ready??? The numbers have the format vX.Y.Z.\n',
    '# Plan\n\n- Host: db-1\n- Password: [kept in the vault]\n\n## Option A: one after the other [SELECTED]\n\nRun it.\n',
    '# Plan\n\n## Sign-off\n\n| Role | Name | Signature | Date |\n|---|---|---|---|\n| Lead | Ann Lee | ________ | ________ |\n\n**Signature:** ________\n',
  ],
  invalid: [
    '| Message | Text |\n|---|---|\n| Start | wording ⟦to follow⟧ from the press office |\n| End | Details ⟦will follow⟧ |\n\n**Owner:** still ⟦to be agreed⟧ with the mill\n',
    '| Contact | Phone |\n|---|---|\n| Ann | ⟦+44 20 xx xx xx⟧ |\n',
    '## Steps\n\n1. Pause the batches, see ⟦[OPS-1234]⟧\n',
    '**Window:** ⟦To be agreed⟧\n\n## Rollback\n\n### Triggers\n\n⟦To be agreed⟧ with the lead on the night.\n',
    '## Rollback\n\n- Sessions drop below ⟦XX⟧%\n',
    '# Plan\n\n## Rollback\n\n**Time needed:** ⟦[X]⟧ minutes\n\n- picks fall below ⟦<number>⟧ per second\n',
    '| Change | ⟦CHG####⟧ |\n|---|---|\n| Ticket | ⟦INCXXXXXXX⟧ |\n| Lead | ⟦tbd⟧ |\n\n**Window:** ⟦tba⟧\n',
    '# Plan\n\nHold for ⟦<X>⟧ minutes, then ask ⟦<N>⟧% of the users.\n',
    '# Plan\n\n**Start:** ⟦XX:XX⟧\n\nThe way back takes ⟦X⟧ minutes.\n',
    '# Plan\n\n## Rollback\n\nAnn runs `make back`. That takes ⟦[X]⟧ minutes, and at most ⟦[N]⟧ % of the users notice.\n',
    '## Rollback\n\nGoing back takes ⟦XX⟧ minutes; we allow at most 60 minutes for it.\n',
    '## Rollback\n\nTime needed: ⟦??⟧ minutes. Restart?? No.\n',
    '**Lead:** ⟦[Name]⟧\n**Version:** ⟦{{VERSION}}⟧\n',
    '- Rollback takes ⟦[X minutes]⟧\n- Decided at ⟦HH:MM⟧ on ⟦YYYY-MM-DD⟧\n',
    '| Role | Name | Phone |\n|---|---|---|\n| Lead | ⟦[Name]⟧ | ⟦TBD⟧ |\n',
    '# Deployment: ⟦DP-XXX-[story-name]⟧\n\nStory: [[⟦US-XXX⟧]], branch ⟦####-name⟧\n',
    'Readiness ⟦__/100⟧, p95 ⟦__⟧ ms, approved by ⟦____⟧\n',
    '```env\nDATABASE_URL=⟦<production connection>⟧\n```\n',
    '**Dashboard:** ⟦<link to the dashboard>⟧\n**Owner:** ⟦TODO⟧\n',
    '**Lead:** ⟦TODO⟧: ask the harbour office\n**Window:** ⟦TODO⟧ - before Friday\n**Version:** ⟦...⟧\n\n- Night: ⟦…⟧\n',
    '## Communication\n\n```\nSubject: ⟦[Feature Name]⟧ goes live on ⟦[date]⟧\n```\n',
    'Version | Service\n---|---\n`⟦<v1.2.3>⟧` | shop\n',
    { format: 'yaml', text: 'title: Rollout of ⟦{{FEATURE}}⟧\nowner: "⟦[Name]⟧"\ndate: ⟦YYYY-MM-DD⟧\n' },
    '**Value:** ⟦[FILL_IN]⟧\n**Window:** ⟦to be confirmed⟧\n',
    '| Item | Value |\n|---|---|\n| Night | ⟦To be scheduled⟧ |\n| Foreman | _⟦To be assigned⟧_ |\n\n**Crew:** (⟦to be named⟧)\n',
    '- ⟦[NAME, shift]⟧ opens the gate\n- ⟦[Crew of the night, by shift]⟧\n',
    '## Validation\n\nThe log then says:\n\n```\n12 rows moved by ⟦[crew of the night]⟧\n```\n',
    '## Steps\n\n1. ⟦...⟧\n2. ⟦…⟧\n',
    '| Rôle | Contact |\n|---|---|\n| Astreinte | _⟦à compléter⟧_ |\n| Chef | ⟦à définir⟧ |\n',
    '**Fecha:** ⟦por definir⟧\n**Termin:** ⟦noch zu klären⟧\n**Data:** ⟦2031-05-XX⟧\n',
    'Approved by ⟦???⟧ on the day.\n',
    '**Version:** ⟦vX.Y.Z⟧\n',
    '| Contact | Phone |\n|---|---|\n| Ann | ⟦+1-XXX-XXX-XXXX⟧ |\n',
    '# Deployment plan\n\n- **Sizes:** ⟦[Copy the table of docs/sizing/pods.md here]⟧\n',
    '# Plan\n\n## Contacts\n\n| Role | Name | Phone |\n|---|---|---|\n| Lead | Ann Lee | ⟦+49-XXX⟧ |\n| Deputy | Bo Kim | ⟦+49-XXXXX-XXXXX⟧ |\n',
    '# Plan\n\n## Sign-off\n\n| Role | Name | Signed |\n|---|---|---|\n| Lead | ⟦________⟧ | ________ |\n',
  ],
  *check(plan) {
    const labels = linkLabels(plan);
    const blanks = plan.facts(placeholdersIn);
    // The parameters of a runbook stand in its listings too.
    const areParameters = blanks.filter(({ place }) => place !== 'text').length >= 3 && isReusable(plan);
    const signed = plan.facts(linesToSign);
    for (const { span, name, form, place } of blanks) {
      if (form === 'underscore' && signed.some((line) => isWithin(span, line))) continue;
      if (place === 'command' || (place === 'code' && form === 'angle' && areParameters)) continue;
      if (form === 'bracket' && labels.has(name.toLowerCase())) continue;
      yield { message: messageFor(name, form), span };
    }
  },
});

const signature = /^(?:signed(?: by)?|signatures?|initials?|signed off)$/;

/** Where people sign, by hand and on the day, and the dates beside it. */
function linesToSign(section: Section): Span[] {
  const inTables = section.facts(tablesIn).flatMap(({ table }) => {
    const heads = table.header.cells.map(({ text }) => normalizeName(text));
    if (!heads.some((head) => signature.test(head))) return [];
    return table.rows.flatMap(({ cells }) =>
      cells.flatMap(({ span }, index) =>
        heads[index]?.startsWith('date') === true || signature.test(heads[index] ?? '') ? [span] : [],
      ),
    );
  });
  const inFields = section.fields.flatMap(({ name, value }) =>
    value && signature.test(name) ? [value.span] : [],
  );
  return [...inTables, ...inFields];
}

function messageFor(name: string, form: Placeholder['form']): string {
  const blank =
    form === 'bracket' || form === 'angle' || form === 'mustache'
      ? `\`${name}\` is still a blank`
      : `\`${name}\` still waits for a value`;
  return `${blank}: whoever runs this plan will have nobody to ask. Fill it in, or delete it if it does not apply.`;
}
