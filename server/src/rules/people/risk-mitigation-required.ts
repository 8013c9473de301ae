import type { Inline } from '../../plan/blocks.ts';
import { risksIn, type Risk } from '../../plan/facts/people/risks.ts';
import { tablesIn } from '../../plan/facts/tables.ts';
import { isOpen } from '../../plan/isOpen.ts';
import { isUnanswered } from '../../plan/nonAnswers.ts';
import type { Section } from '../../plan/section.ts';
import { normalizeName, squeeze } from '../../text/words.ts';
import { defineRule, type Finding } from '../rule.ts';
import { trimmed } from '../../text/span.ts';

export const riskMitigationRequired = defineRule({
  name: 'risk-mitigation-required',
  level: 'essential',
  severity: 'warning',
  nature: 'planning',
  description: 'A risk that nothing is done about.',
  rationale: `A risk that is written down and not met is one that everybody has seen coming. On the night there is no time left to
think of an answer.

Say what makes it less likely or less bad, or that it is accepted and by whom.`,
  valid: [
    '## Risks\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Tills run hot | Low | High | Never happened before; a fan is at hand |\n| Printers jam | Low | High | The shops know how to clear them: see the card |\n| Labels fade | Low | Low | We wait for the courier, then reprint |\n',
    '## Risks\n\n| Risk | Probability | Impact | Measure |\n|---|---|---|---|\n| Slow node | Low | Medium | Two suffice |\n',
    '## Risks\n\n| Risk | Probability | Impact | Measure |\n|---|---|---|---|\n| Slow node | Low | Medium | We will see it on the board and add one |\n| Full disk | Low | Low | It cannot be avoided, so logs go to a second one |\n',
    '# Release\n\n## Risks\n\n1. **A budget blocks a drain.** Low probability, medium impact. Mitigation: budgets were checked.\n2. **A driver does not start.** Low probability, low impact; we wait for half an hour.\n',
    '# P\n\n## Risks\n\n- **A node hangs** so we delete its pod by hand.\n- **A webhook fails.** Mitigation: tried in staging.\n',
    '## Risks\n\nMigration slower than rehearsed – likelihood medium, impact low – 20 minutes of slack before the tests.\n',
    '## Risks\n\n| Risk | Level | Mitigation |\n|---|---|---|\n| Data loss | Low | Backup |\n| **Overall** | **Low** | |\n',
    '## Risks\n\n- **A pump stalls.** Probability low, impact high. Mitigation: a spare one.\n- **A valve sticks.** Probability low, impact low. Nobody can change that, so Ann accepts it.\n',
    '## Risks\n\n- Data loss → restore the backup\n- Slow queries: the index is built before\n',
    '## Risks\n\n- **Backfill slows the database**\n  - **Likelihood:** Low\n  - **Impact:** High\n  - **Mitigation:** ____\n- **Zone is missing**\n  - **Likelihood:** Low\n  - **Impact:** High\n  - **Mitigation:** The old tariff\n',
    '## Risks\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Migration fails | Low | High | Backup, rehearsed |\n| Lag | Low | Low | Accepted by Ann |\n',
    '## Risks\n\n| Risk | Impact | What we do about it |\n|---|---|---|\n| Migration fails | High | Restore the backup |\n',
    '## Risks\n\n| Risk | Probability | Impact |\n|---|---|---|\n| Migration fails | Low | High |\n\n### Mitigations\n\n- Rehearse the migration\n',
    '## Risks\n\n- **Risk:** Migration fails\n  - **Mitigation:** Backup\n- Disk full — mitigation: clean up first\n',
    '## Risks\n\n- Old clients may break\n- Cache is cold\n',
    '## Risks\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| [Risk] | Low | High | [Mitigation] |\n| | | | |\n| None | - | - | - |\n| Lag | Low | Low | TBD |\n',
    '## Risks\n\n### Old clients break\n\nLikelihood: low, impact: high.\n\nWe keep the old endpoint for a month.\n\n### Cold cache (likelihood: high, impact: low)\n\n**Mitigation:** warm it up\n',
    '## Risks\n\n- Lag (probability low, impact low): accepted by Ann\n- Disk full (likelihood: low, impact: high) → clean up first\n- Cold cache — warmed up before the switch\n',
    { format: 'yaml', text: 'risks:\n  - Old clients may break\n  - Cache is cold\n' },
  ],
  invalid: [
    '## Risks\n\n- **A pump stalls.** Probability low, impact high. Mitigation: a spare one.\n- **⟦A valve sticks⟧.** Probability low, impact low. Nobody can do anything about it.\n',
    '## Risks\n\n| Risk | Probability | Impact | Measure |\n|---|---|---|---|\n| ⟦Slow node⟧ | Low | Medium | Let us see |\n| ⟦Full disk⟧ | Low | Low | It cannot be avoided. |\n| ⟦Cold cache⟧ | Low | Low | Nothing that we can think of |\n| ⟦Late courier⟧ | Low | Low | Hope for good weather |\n',
    '## Risks\n\n| Risk | Impact | Mitigation |\n|---|---|---|\n| ⟦The copy takes too long⟧ | High | to be found |\n',
    '## Risks\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| ⟦Tills run hot⟧ | Low | High | This has not happened before |\n| ⟦Printers jam⟧ | Low | High | The shops are aware of it |\n| Labels fade | Low | Low | Reprint |\n',
    '## Risks\n\n| Risk | Probability | Impact | Measure |\n|---|---|---|---|\n| Slow node | Low | Medium | Two suffice |\n| ⟦Full disk⟧ | Low | High | |\n',
    '## What worries us\n\n**⟦Slow disks at noon⟧.** Likelihood: low. Impact: high.\n\n**A full queue.** Likelihood: low. Impact: low. It is drained by hand.\n',
    '# Release of the shop\n\n## Risks\n\n- **Index is slow** (Medium/High): warm it before\n- **⟦Cache stampede** (Low/High)⟧\n',
    '# Release of the shop\n\n## Risks\n\n- 🔴 High: index is slow → warm it before\n- ⟦🟡 Medium: cache stampede⟧\n- 🟢 Low: disk fills up → 40% free\n',
    '# Release\n\n## Risks\n\n1. **A budget blocks a drain.** Low probability, medium impact. Mitigation: budgets were checked.\n2. **⟦A driver does not start on the new kernel⟧.** Medium probability, medium impact.\n',
    '# P\n\n## Risks\n\n- **⟦A node hangs** because its pod ignores the signal⟧.\n- **A webhook fails.** Mitigation: tried in staging.\n',
    {
      format: 'yaml',
      text: 'risks:\n  - risk: Disk full\n    impact: high\n    mitigation: ⟦none⟧\n  - risk: Data loss\n    impact: high\n    mitigation: Restore the backup\n',
    },
    '## Risks and mitigations\n\n1. Data loss → take a backup first.\n2. ⟦Slow queries⟧\n3. Wrong flag → dry run.\n',
    '## Risks\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| ⟦Migration fails⟧ | Low | High | - |\n| Lag | Low | Low | Scale up |\n| ⟦Disk full⟧ | High | High | none yet |\n',
    '## Risk Assessment\n\n⟦| Risk | Probability | Impact |⟧\n|---|---|---|\n| Migration fails | Low | High |\n| Disk full | Low | Medium |\n',
    '## Risks\n\n- Migration fails\n  - Mitigation: restore the backup\n- ⟦Disk full⟧\n  - Impact: High\n',
    '## Risks\n\n- ⟦Disk full⟧ (likelihood: low, impact: high)\n- Lag (likelihood: low, impact: low). Mitigation: scale up\n- ⟦Cold cache⟧\n',
    '## What could bite\n\n* **⟦Memory⟧** – likelihood medium, impact medium\n* **Lag** – likelihood low, impact medium. Mitigation: cache key unchanged\n',
    '## Known risks\n\n### ⟦Disk full⟧\n\n**Likelihood:** Low\n**Impact:** High\n\n### Lag\n\n**Likelihood:** Low\n**Mitigation:** scale up\n',
    '## Risks\n\n**⟦Disk full⟧**\n\n- Probability: Low\n- Impact: High\n- Mitigation: none yet\n\n**Lag**\n\n- Mitigation: scale up\n',
    {
      format: 'yaml',
      text: 'risks:\n  - risk: Migration fails\n    impact: high\n    mitigation: Restore the backup\n  - risk: ⟦Disk full⟧\n    impact: high\n',
    },
  ],
  *check(plan) {
    for (const section of plan.sectionsWith(risksOrTablesIn)) {
      if (section.within('lessons')) continue;
      for (const { roles, table } of section.facts(tablesIn)) {
        if (
          !roles.has('risk') ||
          !(roles.has('impact') || roles.has('probability')) ||
          roles.has('mitigation')
        )
          continue;
        const heads = table.header.cells.map(({ text }) => normalizeName(text));
        if (heads.some((head) => answers.test(head)) || hasAnswers(section)) continue;
        const known = table.rows.filter(
          ({ cells }) => squeeze(cells[roles.get('risk') ?? 0]?.text ?? '') !== '',
        );
        // A column that we cannot read may hold the answer.
        if (known.length === 0 || heads.some((head) => !columns.test(head)) || isOpen(plan, table.span))
          continue;
        const { span } = table.header;
        yield {
          message:
            'Nothing says what is done about these risks, so they will meet people who have no answer. Add a column for the mitigation.',
          span: span.part(0, plan.textOf(span).trimEnd().length),
        };
      }
      for (const risk of section.facts(risksIn)) {
        const { mitigation } = risk;
        if (isUnanswered(risk.risk.text) || isOpen(plan, risk.risk.span)) continue;
        if (
          mitigation
            ? isUnanswered(mitigation.text) && !isOpen(plan, mitigation.span)
            : isUnmet(risk, section) && !(risk.form !== 'row' && isOpen(plan, risk.span))
        )
          // In YAML the empty answer has a line of its own.
          yield plan.format === 'yaml' && mitigation && plan.textOf(mitigation.span) !== ''
            ? { ...finding(risk.risk), span: mitigation.span }
            : finding(risk.risk);
      }
    }
  },
});

function risksOrTablesIn(section: Section): readonly unknown[] {
  return [...section.facts(risksIn), ...section.facts(tablesIn).filter(({ roles }) => roles.has('risk'))];
}

/** Whether an answer is asked for and none is given, wherever it might stand. */
function isUnmet({ form, asked, remark, probability, impact }: Risk, section: Section): boolean {
  if (form === 'row') return asked;
  if (remark) return false;
  const beside = form === 'section' ? (section.parent?.children ?? []) : [section];
  const others = beside.flatMap((each) => each.facts(risksIn));
  if (asked || others.some(({ mitigation }) => mitigation)) return true;
  return probability !== undefined && impact !== undefined && !hasAnswers(section);
}

function finding(risk: Inline): Finding {
  return {
    message: `Nothing is done about this risk, so it will meet people who have no answer. Say what makes it less likely or less bad, or who accepts it.`,
    span: trimmed(risk),
  };
}

const answers =
  /mitigat|response|respond|contingen|counter|prevent|control|action|plan|handling|treatment|strategy|remed|answer|measure|rollback|roll back|fallback|what we do|solution|comment|note|detail|reduc|safeguard|avoid/;
const columns =
  /^(?:#|id|no|nr|risk|risks|threat|probability|likelihood|chance|impact|severity|level|rating|score|risk level|risk score|owner|category|type|area|component|status|description)$/;

const mitigates = /mitigat|contingen|countermeasure/;

/** Answers that stand beside the table or list: in a section, a label or a list of their own. */
function hasAnswers(section: Section): boolean {
  const family = [section, ...(section.parent?.children ?? []), ...section.descendants()];
  return family.some(
    (each) =>
      (each !== section && mitigates.test(each.name)) ||
      each.fields.some(({ name }) => mitigates.test(name)) ||
      each.blocks.some((block) => block.kind === 'paragraph' && /mitigat/i.test(block.inline.text)),
  );
}
