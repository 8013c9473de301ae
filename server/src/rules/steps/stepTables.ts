import type { Inline, Row, Table } from '../../plan/blocks.ts';
import { acts } from '../../plan/facts/steps/deploymentSteps.ts';
import { isListed } from '../../plan/facts/records.ts';
import { tablesIn } from '../../plan/facts/tables.ts';
import { isTotalRow } from '../../plan/facts/timeline/totals.ts';
import { isOpen } from '../../plan/isOpen.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { normalizeName, squeeze } from '../../text/words.ts';

const columns = {
  command: /^(?:exact |shell )?(?:commands?|cmd|script|run|what to run)$/,
  expected:
    /^(?:expect(?:ed|ation)?|should (?:see|return|print|show))(?: (?:results?|outcome|output|response|state))?$|^(?:results?|output|outcome|success|success (?:looks like|criteri(?:a|on))|you should see)$/,
  verify:
    /^(?:how to )?(?:verif(?:y|ication|ied by)|validat(?:e|ion)|checks?|check (?:with|by)|proof|proved by|control)$/,
} as const;

const naming = /^(?:steps?|actions?|tasks?|activit(?:y|ies)|what|description|what to do|name|title)$/;

/** The names of rows of a table of steps that leave a column blank which nearly all other rows fill. */
export function rowsWithout(plan: Plan, column: keyof typeof columns): Inline[] {
  const sections = plan.sections.filter((section) => !section.isConditional && section.within(...ofSteps));
  const blank = sections.flatMap((section) => blanksIn(section, column));
  return [...blank, ...(column === 'command' ? withoutCode(sections) : [])].filter(
    ({ span }) => !isOpen(plan, span),
  );
}

const ofSteps = [
  'steps',
  'database',
  'traffic',
  'rollback',
  'rollbackSteps',
  'prerequisites',
  'postDeployment',
  'timeline',
  'schedule',
] as const;

/** `Copy the cards: `./copy.py``: what each row does, in tables that have no column for the command. */
function withoutCode(sections: readonly Section[]): Inline[] {
  const named = sections.flatMap((section) =>
    section.facts(tablesIn).flatMap(({ table }) => {
      const { at, run } = columnsOf(table);
      return run === at && at >= 0 ? table.rows.flatMap(({ cells }) => cells[at] ?? []) : [];
    }),
  );
  const untold = named.filter((cell) => !isCode(cell) && /\p{L}/u.test(cell.text));
  return named.length > 3 && untold.length <= Math.max(1, named.length / 8) ? untold : [];
}

/** The column that says what is done, and that of the command; they are one where its cells hold the commands. */
function columnsOf({ header, rows }: Table): { at: number; run: number } {
  const names = header.cells.map(({ text }) => normalizeName(text));
  const at = names.findIndex((name) => /^(?:actions?|tasks?|what|what to do|steps?)$/.test(name));
  const run = names.findIndex((name) => columns.command.test(name));
  const told = rows.filter(({ cells }) => isCode(cells[at])).length;
  return { at, run: run < 0 && told > 0 && told * 2 >= rows.length ? at : run };
}

/** `run the script` where all others say what is run. */
const runsSomething =
  /^(?:run|execute|apply|start|use|call)\b[^.\d]{0,20}\b(?:scripts?|commands?|jobs?|tools?|migrations?|playbooks?)\W*$/i;

function isCode(cell: Inline | undefined): boolean {
  return cell !== undefined && cell.text !== cell.prose;
}

/** `3`, `4.3`, `S3`: which row it is, and not what is done. */
const count = /^\s*(?:[A-Z]-?)?\d+(?:\.\d+)*\.?\s*$/;

function blanksIn(section: Section, column: keyof typeof columns): Inline[] {
  return section.facts(tablesIn).flatMap(({ table }) => {
    const rows = table.rows.filter((row) => !isTotalRow(row));
    const names = table.header.cells.map(({ text }) => normalizeName(text));
    const at = names.findIndex((name) => columns[column].test(name));
    // Without a name for them, the rows go by what they begin with.
    const named = Math.max(
      0,
      names.findIndex(
        (name, index) =>
          index !== at &&
          naming.test(name) &&
          !rows.every(({ cells }) => count.test(cells[index]?.text ?? '')),
      ),
    );
    const { run } = columnsOf(table);
    // A table of tests or of limits has results too.
    // The items of a list are steps of their own.
    if (at < 0 || at === named || run < 0 || isListed(table)) return [];
    const title = ({ cells }: Row): Inline | undefined =>
      cells.slice(named).find(({ text }) => /\S/.test(text) && !count.test(text));
    const blank = rows.filter((row) => {
      const cell = squeeze(row.cells[at]?.text ?? '');
      if (cell === '') return true;
      if (
        at === run &&
        runsSomething.test(cell) &&
        rows.length > 2 &&
        rows.every((other) => (other === row) !== isCode(other.cells[at]))
      )
        return true;
      // A dash says that there is nothing, unless what is run says otherwise.
      return (
        /^[-–—]+$/.test(cell) && (at === run ? acts.test(title(row)?.text ?? '') : isCode(row.cells[run]))
      );
    });
    if (rows.length - blank.length < 2 || blank.length > Math.max(1, rows.length / 4)) return [];
    return blank.flatMap((row) => title(row) ?? []);
  });
}
