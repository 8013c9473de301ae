/** Rows that pass although they say themselves that something failed. */
import { verdictHead, waived } from '../../plan/facts/checklists/verdicts.ts';
import { fallsShort, measuredIn } from '../../plan/facts/monitoring/measured.ts';
import { tablesIn } from '../../plan/facts/tables.ts';
import type { Section } from '../../plan/section.ts';
import { normalizeName, squeeze } from '../../text/words.ts';
import type { Finding } from '../rule.ts';
import { passes } from './passes.ts';
import { speaksAgainst, verdictRowsIn } from './verdictRows.ts';

export function passedRowsIn(section: Section): Finding[] {
  return [...passedWithFailures(section), ...passedBelowTheBar(section), ...passedInSpiteOf(section)];
}

/** Rows that pass and count failures: `| API | 40 | 2 | PASS |`. */
function passedWithFailures(section: Section): Finding[] {
  return section.facts(tablesIn).flatMap(({ table: { header, rows } }) => {
    const names = header.cells.map(({ text }) => normalizeName(text));
    const failures = names.findIndex((name) => /^(?:failed|failures?|failing|fail)$/.test(name));
    const verdict = names.findLastIndex((name) => verdictHead.test(name));
    if (failures < 0 || verdict < 0) return [];
    return rows.flatMap(({ cells }) => {
      const [count, said] = [cells[failures], cells[verdict]];
      if (!count || !said || !/^\s*[1-9]\d*\s*$/.test(count.text) || !passes(said.text)) return [];
      if (cells.some(({ text }) => waived.test(text))) return [];
      const start = said.text.search(/\S/);
      return [
        {
          message: `This says ${squeeze(said.text)}, but ${squeeze(count.text)} failed. Put one of the two right: the next stage relies on it.`,
          span: said.span.part(start, said.text.trimEnd().length),
          related: [{ message: 'What has failed', span: count.span }],
        },
      ];
    });
  });
}

/** `| Smoke tests | 18 of 18 | 16 of 18 | PASS |`, or the same by keys. */
function passedBelowTheBar(section: Section): Finding[] {
  return section.facts(measuredIn).flatMap((row) => {
    const { verdict, asked, found, texts } = row;
    if (
      !verdict ||
      !(passes(verdict.text) || /^\W*(?:yes|met)\W*$/i.test(verdict.text)) ||
      texts.some(({ text }) => waived.test(text)) ||
      !fallsShort(row)
    )
      return [];
    const start = verdict.text.search(/\S/);
    return [
      {
        message: `This says ${squeeze(verdict.text)}, but ${squeeze(found.text)} was found where ${squeeze(asked.text)} is asked for. Put one of the two right: the next stage relies on it.`,
        span: verdict.span.part(start, verdict.text.trimEnd().length),
        related: [{ message: 'What was found', span: found.span }],
      },
    ];
  });
}

/** `| Shadow run | PASS | 3 of 14 comparisons failed |` */
function passedInSpiteOf(section: Section): Finding[] {
  return section.facts(verdictRowsIn).flatMap(({ verdict, passed, waived, remarks }) => {
    const against = passed && !waived ? remarks.find(({ text }) => speaksAgainst(text)) : undefined;
    if (!against) return [];
    const start = verdict.text.search(/\S/);
    return [
      {
        message: `This says ${squeeze(verdict.text)}, but beside it stands “${squeeze(against.text)}”. Put one of the two right: the next stage relies on it.`,
        span: verdict.span.part(start, verdict.text.trimEnd().length),
        related: [{ message: 'What speaks against it', span: against.span }],
      },
    ];
  });
}
