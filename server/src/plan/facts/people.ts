import type { Inline } from '../blocks.ts';
import type { Section } from '../section.ts';
import type { Span } from '../../text/span.ts';
import { cellOf, tablesIn, type Column } from './tables.ts';

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

function readContacts(section: Section): Contact[] {
  return tablesIn(section).flatMap((table) => {
    const { roles } = table;
    const people = roles.has('email') || roles.has('phone') || (roles.has('role') && roles.has('name'));
    if (!people) return [];
    return table.table.rows.map((row) => {
      const said = parts.flatMap((part) => {
        const cell = cellOf(table, row, part);
        return cell ? [[part, cell] as const] : [];
      });
      return { span: row.span, ...Object.fromEntries(said) };
    });
  });
}
