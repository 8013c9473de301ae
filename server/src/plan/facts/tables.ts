/** Tables by what their columns say. */
import type { Inline, Row, Table } from '../blocks.ts';
import { walkBlocks } from '../blocks.ts';
import type { Section } from '../section.ts';
import { roleOf, type Column } from './columns.ts';
import { recordsIn } from './records.ts';
import { normalizeName, squeeze } from '../../text/words.ts';

export interface RoledTable {
  readonly table: Table;
  /** The role of each column; the first of a role counts. */
  readonly roles: ReadonlyMap<Column, number>;
}

/**
 * The tables of one section with the roles of their columns, and the lists that tell as tables do; what has no line in an item
 * of those is a blank cell.
 */
export function tablesIn(section: Section): RoledTable[] {
  return section.facts(readTables);
}

function readTables(section: Section): RoledTable[] {
  const tables: Table[] = [...walkBlocks(section.blocks)].filter((block) => block.kind === 'table');
  return [...tables, ...section.facts(recordsIn)].map((table) => ({ table, roles: rolesOf(table) }));
}

const days = /^(?:date|day|fecha|datum)$/;

function nameAt(table: Table, index = -1): string {
  return normalizeName(table.header.cells[index]?.text ?? '');
}

function rolesOf(table: Table): Map<Column, number> {
  const roles = new Map<Column, number>();
  table.header.cells.forEach((cell, index) => {
    const name = normalizeName(cell.text);
    const role =
      roleOf(name) ?? roleOf(name.replace(/\s+(?:utc|cet|cest|gmt|est|edt|pst|pdt|bst|ist|jst|local)$/, ''));
    const known = role && roles.get(role);
    if (role && (known === undefined || isBetter(table, role, known, name))) roles.set(role, index);
    // `Date | Begins`
    else if (role === 'time' && !roles.has('day') && days.test(nameAt(table, roles.get('time')))) {
      roles.set('day', roles.get('time') ?? index);
      roles.set('time', index);
    } else if (role === 'time' && !roles.has('day') && days.test(name)) roles.set('day', index);
  });
  // `To` is whom a message is for, but not beside `From` a time.
  const names = table.header.cells.map(({ text }) => normalizeName(text));
  const [from, to] = [names.indexOf('from'), names.indexOf('to')];
  if (from >= 0 && to >= 0 && roles.get('time') === from && !roles.has('end')) roles.set('end', to);
  // `T-30` beside the time of day tells the same time twice; alone it is the time.
  const offset = table.header.cells.findIndex(({ text }) => countdown.test(normalizeName(text)));
  if (offset >= 0 && !roles.has('time')) roles.set('time', offset);
  // `Min` over numbers alone, in a table of times
  const lasting =
    roles.has('time') && !roles.has('duration') ? names.findIndex((name) => unit.test(name)) : -1;
  if (lasting >= 0 && table.rows.every(({ cells }) => /^\W*(?:\d+\W*)?$/.test(cells[lasting]?.text ?? '')))
    roles.set('duration', lasting);
  // Among risks a `Measure` is what is done about them.
  const measure =
    roles.has('risk') && !roles.has('mitigation') ? names.findIndex((name) => done.test(name)) : -1;
  if (measure >= 0 && (roles.has('probability') || roles.has('impact'))) roles.set('mitigation', measure);
  // `Share of requests`, stage after stage.
  const share =
    roles.has('traffic') || !(roles.has('phase') || roles.has('time'))
      ? -1
      : names.findIndex((name) => shareOf.test(name) && !errorsOf.test(name));
  if (share >= 0 && table.rows.every(({ cells }) => shareAlone.test(cells[share]?.text ?? '')))
    roles.set('traffic', share);
  return roles;
}

const shareOf =
  /^(?:share|percent(?:age)?|proportion|%|part) (?:of|to|on|for) \S|^(?:traffic|weight|exposure|requests|users) (?:to|on|of|for) \S|\S (?:share|percent(?:age)?|weight|%|exposure)$/;
const shareAlone = /^[^\p{L}\d]*(?:\d{1,4}(?:\.\d+)?\s*%)?[^\p{L}\d]*$/u;
const errorsOf =
  /\b(?:errors?|fail\w*|hits?|cpu|memory|disk|heap|loss|lost|success|uptime|drop|change|growth|confidence|coverage|capacity|load|risk|discount|max\w*|min\w*|limit)\b/;

const unit = /^(?:min|mins|hours|hrs|h)$/;
const done =
  /^(?:(?:counter ?|our )?measures?|controls?|treatment|handling|remedy|precautions?|(?:our |planned )?(?:action|reaction)s?|(?:how )?(?:we (?:prevent|handle|avoid|meet) (?:it|this)|reduced by))$/;

/** `| Step | T+ | Clock | Task |`: the words are the stage and not its number, the hour is the time and not what is counted. */
function isBetter(table: Table, role: Column, known: number, name: string): boolean {
  if (role === 'phase')
    return (
      table.rows.length > 0 && table.rows.every(({ cells }) => /^\s*\d+\s*$/.test(cells[known]?.text ?? ''))
    );
  return role === 'time' && !days.test(name) && countdown.test(nameAt(table, known));
}

const countdown =
  /^(?:t|t[ -]?minus|countdown|t[ -]?time|t ?[±+/-]+|(?:time |t[ -]?)?offset|relative(?: time)?)$/;

/** A cell that is missing, blank or a dash. */
export function isBlankCell(cell: Inline | undefined): boolean {
  return !cell || /^[\s–—-]*$/.test(cell.raw);
}

/** A cell by its column's role; undefined where the table has no such column or the cell is blank. */
export function cellOf({ roles }: RoledTable, row: Row, column: Column): Inline | undefined {
  const index = roles.get(column);
  const cell = index === undefined ? undefined : row.cells[index];
  return cell && squeeze(cell.text) !== '' ? cell : undefined;
}
