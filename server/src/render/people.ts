/** Who has a part in the release and how they are reached: for the top of the page, where nobody has to look for it. */
import { contactsIn, type Contact } from '../plan/facts/people/people.ts';
import { isOpen } from '../plan/isOpen.ts';
import type { Plan } from '../plan/plan.ts';
import { squeeze } from '../text/words.ts';
import { note } from './charts/figure.ts';
import { el, shorten, type Markup } from './markup.ts';
import type { Wording } from './wording.ts';

interface Person {
  readonly name: string;
  readonly roles: string[];
  email?: string;
  phone?: string;
}

const most = 16;

/** Everybody whom the plan names, each once; undefined where it names nobody who can be reached. */
export function peopleCards(plan: Plan, { say }: Wording): Markup | undefined {
  const people = peopleOf(plan);
  if (!people.some(({ email, phone }) => email !== undefined || phone !== undefined)) return undefined;
  return el(
    'div',
    { class: 'people' },
    el('ul', { 'aria-label': say('People') }, ...people.slice(0, most).map((person) => cardOf(person))),
    people.length > most ? note(say('and {0} more', people.length - most)) : undefined,
  );
}

function peopleOf(plan: Plan): Person[] {
  const people = new Map<string, Person>();
  for (const contact of plan.facts(contactsIn)) {
    const name = settled(plan, contact, 'name');
    if (name === undefined) continue;
    const known = people.get(name.toLowerCase());
    const person: Person = known ?? { name, roles: [] };
    if (!known) people.set(name.toLowerCase(), person);
    const role = settled(plan, contact, 'role');
    if (role !== undefined && !person.roles.includes(role)) person.roles.push(role);
    const email = addressIn(settled(plan, contact, 'email'));
    const phone = settled(plan, contact, 'phone');
    if (email !== undefined) person.email ??= email;
    if (phone !== undefined && /\d{3}/.test(phone.replace(/[\s()-]/g, ''))) person.phone ??= phone;
  }
  return [...people.values()];
}

/** What a part says, where it is not still to be filled in. */
function settled(
  plan: Plan,
  contact: Contact,
  part: 'name' | 'role' | 'email' | 'phone',
): string | undefined {
  const inline = contact[part];
  const text = inline && squeeze(inline.decoded ?? inline.text);
  return !inline || text === undefined || text === '' || /^[-–—]$/.test(text) || isOpen(plan, inline.span)
    ? undefined
    : text;
}

function addressIn(text = ''): string | undefined {
  return /[^\s<>()",;:]+@[^\s<>()",;:]+\.[^\s<>()",;:]+/.exec(text)?.[0];
}

function cardOf({ name, roles, email, phone }: Person): Markup {
  return el(
    'li',
    {},
    el(
      'span',
      { class: 'who' },
      el('b', {}, shorten(name, 40)),
      roles.length > 0 ? ' ' : undefined,
      roles.length > 0 ? el('span', { class: 'muted' }, shorten(roles.join(', '), 60)) : undefined,
    ),
    phone === undefined && email === undefined
      ? undefined
      : el(
          'span',
          { class: 'ways' },
          phone === undefined
            ? undefined
            : el('a', { href: `tel:${phone.replace(/[^\d+]/g, '')}` }, shorten(phone, 40)),
          email === undefined
            ? undefined
            : el('a', { href: `mailto:${encodeURI(email)}`, title: email }, shorten(email, 60)),
        ),
  );
}
