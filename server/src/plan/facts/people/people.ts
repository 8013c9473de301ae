import type { Span } from '../../../text/span.ts';
import { normalizeName, squeeze } from '../../../text/words.ts';
import { walkInlines, type Block, type Inline } from '../../blocks.ts';
import type { Section } from '../../section.ts';
import { type Column } from '../columns.ts';
import { cellOf, tablesIn, type RoledTable } from '../tables.ts';
import { textsIn } from '../texts.ts';
import { leadsIn } from '../timeline/leads.ts';
import { timedStageIn } from '../timeline/timelines.ts';
import { isPerson, personsIn } from './names.ts';

/** Somebody with a part in the release: a row of a contact list or of a table of roles. */
export interface Contact {
  readonly span: Span;
  readonly role?: Inline;
  readonly name?: Inline;
  readonly email?: Inline;
  readonly phone?: Inline;
  readonly responsibility?: Inline;
}

const parts = ['role', 'name', 'email', 'phone', 'responsibility'] as const satisfies readonly Column[];

export function contactsIn(section: Section): Contact[] {
  return section.facts(readContacts);
}

const emailLabel = /^(?:e-?mail|mail|email address|correo)$/;
const phoneLabel = /^(?:phone|telephone|mobile|phone number|pager|tel|telefon|teléfono|téléphone)$/;

function readContacts(section: Section): Contact[] {
  const labelled = section.fields.flatMap(({ name, value, form }): Contact[] => {
    if (!value || form === 'table') return [];
    if (emailLabel.test(name)) return [{ span: value.span, email: value }];
    return phoneLabel.test(name) ? [{ span: value.span, phone: value }] : [];
  });
  return [...labelled, ...inTables(section)];
}

function inTables(section: Section): Contact[] {
  return tablesIn(section).flatMap((table) => {
    const { roles } = table;
    const isReached = roles.has('email') || roles.has('phone');
    const named = roles.get('name') ?? (isReached || ofRoles(table) ? columnOfPersons(table) : undefined);
    if (!isReached && (!(roles.has('role') || ofRoles(table)) || named === undefined)) return [];
    return table.table.rows.map((row) => {
      const said = parts.flatMap((part) => {
        const cell = cellOf(table, row, part);
        return cell ? [[part, cell] as const] : [];
      });
      const name = named === undefined ? undefined : row.cells[named];
      // What stands before a name is what the person is there for.
      const role = named !== undefined && named > 0 && !roles.has('role') ? row.cells[0] : undefined;
      return { span: row.span, ...(role && { role }), ...Object.fromEntries(said), ...(name && { name }) };
    });
  });
}

/** `Position | Holder | Stand-in` */
function ofRoles({ table: { header } }: RoledTable): boolean {
  return /^(?:roles?|positions?|duty|post|hat)$/.test(normalizeName(header.cells[0]?.text ?? ''));
}

/** The first column that names a person in each of its rows, whatever it is called. */
function columnOfPersons({ table: { header, rows } }: RoledTable): number | undefined {
  const column = header.cells.findIndex(
    (_, index) => rows.length > 0 && rows.every(({ cells }) => isPerson(squeeze(cells[index]?.text ?? ''))),
  );
  return column < 0 ? undefined : column;
}

/** Who stands in for somebody is listed as well. */
function besideContacts(section: Section): Inline[] {
  const spans = contactsIn(section).map(({ span }) => span);
  return tablesIn(section).flatMap(({ table }) =>
    table.rows.flatMap((row) =>
      spans.includes(row.span) ? row.cells.filter(({ text }) => isPerson(squeeze(text))) : [],
    ),
  );
}

/** A person whom a list of roles or contacts names, or a label of the plan. */
export interface Person {
  readonly span: Span;
  readonly name: string;
  /** In a list of roles or contacts, or beside a role's name. */
  readonly listed: boolean;
}

/** Headings and lead lines over people. */
const aboutPeople =
  /(?<!\p{L})(?:people|persons?|contacts?|teams?|crew|staff|roles?|who does what|who is who|who to call|who (?:takes part|is involved|is there)|responsib\w+|escalation|reach us|participants|personnel|raci|kontakte?|ansprechpartner|beteiligte|équipe|équipo|equipo|contactos?|personas)(?!\p{L})/iu;
const roleLabel =
  /(?:^|\s)(?:lead|leader|manager|owner|executor|operator|observer|coordinator|commander|captain|approver|reviewer|engineer|dba|driver|responsible|contact|decision maker|maker|hands on keyboard|eyes on graphs|sponsor|deputy|backup|verantwortlich|leitung|responsable)$/;

export function peopleIn(section: Section): Person[] {
  return section.facts(readPeople);
}

function readPeople(section: Section): Person[] {
  if (section.within('timeline', 'schedule')) return [];
  const inlines: (readonly [Inline, boolean])[] = [];
  // A step may be about the team and list no people.
  const isStep = section.within('steps', 'staging', 'rollback', 'smokeTests');
  if (!isStep && (section.within('roles', 'contacts') || aboutPeople.test(section.title)))
    inlines.push(...textsIn(section).map((inline) => [inline, true] as const));
  else {
    for (const { name, block } of leadsIn(section))
      if (aboutPeople.test(name)) inlines.push(...inlinesOf(block).map((inline) => [inline, true] as const));
    for (const { name } of contactsIn(section)) if (name) inlines.push([name, true]);
    inlines.push(...besideContacts(section).map((inline) => [inline, true] as const));
    // Who decides, and whom to ask when that person is away, are no list of the people.
    const decides = section.isRollback || section.within('decision');
    const isTimed = timedStageIn(section).length > 0 || isWatch(section);
    const timed = timedCells(section);
    for (const { name, value, form } of section.fields) {
      if (value && timed.has(value.span.start)) continue;
      // Who carries out a stage is held against the lists of people.
      if (!value || (isTimed && /^(?:(?:stage |phase )?owner|who|by|observer|responsible)$/.test(name)))
        continue;
      // Who carries out one step is no list of people.
      // Who answers for the document may have nothing to do that night.
      const ofDocument =
        form === 'yaml' && !section.heading && /^(?:owner|author|approver|reviewer|sponsor)$/.test(name);
      const listed = roleLabel.test(name) && !ofDocument && !decides && !(isStep && name.endsWith('owner'));
      const first = squeeze(value.text).split(/\s*[,;(+/&]\s*|\s[-–—]\s/)[0] ?? '';
      if (listed || isPerson(first)) inlines.push([value, listed]);
    }
  }
  const heading = section.heading?.inline.span.start;
  const isReady = section.within('prerequisites');
  return inlines.flatMap(([{ prose, span }, listed]) =>
    personsIn(prose)
      // `Roles`, `Teilnehmer`: one word of a heading is what the section is called;
      // `Exams office confirms`: what is made ready begins with any word.
      .filter(({ name }) => (span.start !== heading && !isReady) || name.includes(' '))
      .map(({ name, start }) => ({ span: span.part(start, start + name.length), name, listed })),
  );
}

/** What lists with times say: who is named there is held against the lists of people. */
function timedCells(section: Section): Set<number> {
  const timed = tablesIn(section).filter(({ roles }) => roles.has('time') || roles.has('window'));
  return new Set(
    timed.flatMap(({ table }) => table.rows.flatMap(({ cells }) => cells.map(({ span }) => span.start))),
  );
}

/** `period: 1-6 h` with who looks then, one entry of a schedule. */
function isWatch({ parent, content: { keys } }: Section): boolean {
  return (
    parent?.within('monitoring', 'monitoringSchedule') === true &&
    keys.some(({ name }) => /^(?:period|window|time|hours|when)$/.test(name))
  );
}

/** `@ann`, in a list of people. */
export function handlesIn(section: Section): string[] {
  return section.facts(readHandles);
}

function readHandles(section: Section): string[] {
  if (!section.within('roles', 'contacts') && !aboutPeople.test(section.title)) return [];
  return textsIn(section).flatMap(({ text }) =>
    [...text.matchAll(handles)].map(([handle]) => handle.toLowerCase()),
  );
}

/** Of a person: `@org/team` is a team, `ann@example.org` an address. */
export const handles = /(?<![\p{L}\p{N}_./-])@[\w-]+(?![\w/.-]*\/)/gu;

function inlinesOf(block: Block): Inline[] {
  return [...walkInlines([block])];
}
