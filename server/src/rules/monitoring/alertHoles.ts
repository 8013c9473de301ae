/** Cells of a table of alerts that leave out what the other rows tell. */
import { tells } from '../../plan/facts/monitoring/alertWords.ts';
import { roleOfHead } from '../../plan/facts/monitoring/limitRoles.ts';
import { findThresholds } from '../../plan/facts/monitoring/thresholds.ts';
import { isPerson, personsIn } from '../../plan/facts/people/names.ts';
import { tablesIn } from '../../plan/facts/tables.ts';
import type { Section } from '../../plan/section.ts';
import { trimmed, type Range } from '../../text/span.ts';
import { normalizeName, squeeze } from '../../text/words.ts';
import { grade, receiver } from './alertReceivers.ts';

export interface Hole {
  /** What the row is called, or the cell that leaves it out. */
  readonly cell: { readonly span: Range };
  readonly message: string;
}

/** Rows of a table of alerts of which one of two columns, for who is told and for what is done, is blank in this row alone. */
export function holesIn(section: Section): Hole[] {
  return [...holesInRows(section), ...unroutedIn(section), ...untoldCellsIn(section)];
}

/** `| Warning | | 30 minutes | |`, where the other grades have their channel. */
function unroutedIn(section: Section): Hole[] {
  if (!section.within('alerts', 'monitoring') || section.isRollback) return [];
  return section.facts(tablesIn).flatMap(({ table: { header, rows } }) => {
    const names = header.cells.map(({ text }) => normalizeName(text));
    const columns = names.flatMap((name, index) =>
      receiver.test(name) || name === 'responder' ? [index] : [],
    );
    if (!grade.test(names[0] ?? '') || columns.length === 0 || rows.length < 2) return [];
    const bare = rows.filter(({ cells }) =>
      columns.every((column) => !/[\p{L}\p{N}#@]/u.test(cells[column]?.text ?? '')),
    );
    const [row] = bare;
    const name = row?.cells[0];
    if (
      bare.length !== 1 ||
      !row ||
      !name ||
      row.cells.length < header.cells.length ||
      limited.test(row.cells.map(({ text }) => text).join(' '))
    )
      return [];
    return [
      {
        cell: { span: trimmed(name) },
        message: blankUnder(header.cells[columns[0] ?? 0]?.text),
      },
    ];
  });
}

/** A row with its limit is an alert of its own. */
const limited = /[<>≤≥]\s*\d/;

function holesInRows(section: Section): Hole[] {
  return section.facts(tablesIn).flatMap(({ table: { header, rows } }) => {
    const names = header.cells.map(({ text }) => normalizeName(text));
    const columns = names.flatMap((name, index) => (receiver.test(name) ? [index] : []));
    if (!/\balerts?\b|\balarms?\b/.test(names.join(' '))) return [];
    // A grade beside the only such column says how bad it is, and nothing of what is done.
    const graded = columns.length === 1 && names.some((name) => grade.test(name));
    if (!(graded ? rows.length > 1 : rows.length > 1 && columns.length > 1)) return [];
    return columns.flatMap((column) => {
      const blank = rows.filter(({ cells }) => !/[\p{L}\p{N}#@]/u.test(cells[column]?.text ?? ''));
      const [row] = blank;
      const name = row?.cells[0];
      // A row that is short of cells has lost one.
      if (row && row.cells.length < header.cells.length) return [];
      if (blank.length !== 1 || !row || !name || squeeze(name.text) === '') return [];
      // With both blank it is reported as a whole.
      if (!graded && columns.every((other) => !/[\p{L}\p{N}#@]/u.test(row.cells[other]?.text ?? '')))
        return [];
      return [
        {
          cell: { span: trimmed(name) },
          message: blankUnder(header.cells[column]?.text),
        },
      ];
    });
  });
}

function blankUnder(head = ''): string {
  return `The others in this table say under “${squeeze(head)}” what this alert leaves blank, so it may end with nobody. Fill it in.`;
}

/** The only limit of a column of alerts behind which nobody is named: `> 1%: Ann`, `> 2 s (page Ben)`, `> 60`. */
function untoldCellsIn(section: Section): Hole[] {
  if (section.isRollback) return [];
  return section.facts(tablesIn).flatMap(({ table: { header, rows } }) => {
    const names = header.cells.map(({ text }) => normalizeName(text));
    if (rows.length < 3 || names.some((name) => receiver.test(name))) return [];
    return names.flatMap((name, column) => {
      if (roleOfHead(name)?.role !== 'alert') return [];
      const cells = rows.flatMap((row) => row.cells[column] ?? []);
      const bare = cells.filter(({ text }) => !isTold(text));
      const [cell] = bare;
      if (bare.length !== 1 || !cell || cells.length < rows.length || findThresholds(cell).length === 0)
        return [];
      return [
        {
          cell: { span: trimmed(cell) },
          message: `The others under “${squeeze(header.cells[column]?.text ?? '')}” say who is told or what is done, this limit does not, so it may end with nobody. Add it.`,
        },
      ];
    });
  });
}

function isTold(text: string): boolean {
  return (
    tells.test(text) ||
    /(?:[:：→]|[-=]>|\s[—–-]\s)\s*\p{L}{2}/u.test(text) ||
    personsIn(text).some(({ name }) => name.includes(' ') && isPerson(name))
  );
}
