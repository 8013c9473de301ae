import type { Inline } from '../../plan/blocks.ts';
import { contactsIn } from '../../plan/facts/people/people.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import { partOf } from '../../plan/fieldsOf.ts';
import type { Section } from '../../plan/section.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Finding } from '../rule.ts';

export const contactInvalid = defineRule({
  name: 'contact-invalid',
  level: 'essential',
  severity: 'warning',
  nature: 'planning',
  description: 'An email address or a phone number that cannot be one.',
  rationale: `A contact list is read when something is already wrong. An address without its domain or a number that lost its
digits costs the minutes that matter.

Under a heading for email or phone every value is looked at; elsewhere only what is plainly meant as an address or a
number. Names of channels, extensions and blanks are left alone.`,
  valid: [
    '## Contacts\n\n| Name | Phone |\n|---|---|\n| Ann Lee | +44 20 5550 0101 |\n| Ben Cole | +44 20 5550 0102 |\n| Desk | +44 20 5550 33 |\n| Abroad | +354 555 010 |\n',
    '## Steps\n\n1. The pool grows by +12 1000l 5 litres, see [the list](list.md).\n',
    '## Who does what\n\n- Lead: Ann Lee (+49 30 5550 1881, desk B2)\n- Executor: Ben Roe (+49 30 5550 18 2nd floor)\n',
    '## Roles\n\n- **Lead:** Ann Lee – ann.lee@example.org\n- **Status page:** status.page.example.com and status.shop.example.org\n',
    '## Roles\n\n- Ann Lee: ann.lee@example.org,ben.roe@example.org\n- Copies: ann.lee@example.org, by the desk\n',
    '## Contacts\n\n| Role | Name | Email |\n|---|---|---|\n| Lead | Ann Lee | mail ann.lee@example.org |\n| Observer | Ben Cole | ben.cole@example.org @ben |\n',
    '## People\n\n- Lead: Ann Lee, ann.lee@tunnelwerk.com\n- Status: status.tunnelwerk.com and www.mytunnelwerk.com\n',
    '## Team\n\n| Role | Name | Contact |\n|---|---|---|\n| Lead | Ann Lee | ann.lee(at)shop.example |\n| QA | Ben Roe | ben.roe(at)shop.example |\n',
    '## People\n\n- Ben Roe is the database engineer on call, reachable on +31 20 555 0142.\n',
    '| Role | Name | Email | Phone |\n|---|---|---|---|\n| Lead | Ann | ann@example.org | +44 20 7946 0123 |\n',
    '| Role | Name | Email | Phone |\n|---|---|---|---|\n| Lead | Ann | [Email] | [Phone] |\n| QA | Ben | TBD | - |\n',
    '| Role | Name | Email | Phone |\n|---|---|---|---|\n| Lead | Ann | ann@example.org, ops@example.org | ext. 4123 |\n| Ops | - | #ops on Slack | PagerDuty |\n',
    '## Contacts\n\n- Lead: Ann Lee <ann@example.org>, +44 20 7946 0123\n- Host: deploy@bastion, reached with `ssh a@@b`\n\nUsers rose by +5 000.\n',
    '| Team | Phone |\n|---|---|\n| Support | (030) 1234-5678, 112 |\n| Desk | +1 800 FLOWERS |\n| Lab | +49 341 5550 x12 |\n',
    { format: 'yaml', text: 'contacts:\n  - role: Lead\n    name: Ann\n    email: ann@example.org\n' },
    '| Model | AUC | Δ |\n|---|---|---|\n| Old | 0.941 | |\n| New | 0.957 | +0.016 |\n',
    '| Queue | Before | Change |\n|---|---|---|\n| Orders | 11 000 | +1 200 |\n| Mails | 800 | +0.5 |\n',
  ],
  invalid: [
    '## Contacts\n\n| Name | Phone |\n|---|---|\n| Ann Lee | +44 20 5550 0101 |\n| Ben Cole | +44 20 5550 0102 |\n| Cy Roe | ⟦+44 20 5550⟧ |\n',
    {
      format: 'yaml',
      text: "title: Plan\nroles:\n  - role: Lead\n    name: Ann Lee\n    contact: '⟦+43 512 5x5 0133⟧'\n",
    },
    {
      format: 'yaml',
      text: 'title: Plan\nroles:\n  - role: Lead\n    name: Ann Lee\n    contact: ⟦ann.lee@@mill⟧\n',
    },
    '## Contacts\n\n| Role | Name | Email |\n|---|---|---|\n| Lead | Ann Lee | ⟦@tills.test⟧ |\n| Executor | Bo Cole | bo.cole@tills.test |\n',
    '## Contacts\n\n| Role | Name | Contact |\n|---|---|---|\n| Lead | Ann Lee | ⟦ann.lee.tills.test⟧ |\n| Executor | Bo Cole | bo.cole@tills.test |\n',
    '## Messages\n\n- Problems: to Ann Lee by phone, at once: ⟦+43 1 555 2O 88⟧\n',
    '## Roles\n\n- **Lead:** Ann Lee, ⟦ann.lee@⟧, +39 02 5550 1151\n- **Observer:** Bo Cole, bo.cole@tills.test, ⟦+41 44 555 12 7I⟧\n',
    '| Role | Reach |\n|---|---|\n| Lead | ann.lee@north-gate.example |\n| QA | ⟦ben.cole@north gate.example⟧ |\n',
    '## People\n\n| Role | Name | Reachable |\n|---|---|---|\n| Lead | Ann Lee | ⟦+44 20 7B 946 081⟧ |\n| Executor | Ben Cole | ben.cole@example.org |\n',
    '## Who does what\n\n- Lead: Ann Lee (+49 30 5550 1881)\n- Executor: Ben Roe (⟦+49 30 5550 18B2⟧)\n',
    '## Roles\n\n- **Lead:** Ann Lee – ann.lee@example.org – +33 1 70 55 12 01\n- **Observer:** Ben Cole – ⟦ben.cole.example.org⟧ – +33 1 70 55 12 02\n',
    '## Who is there\n\n| Role | Who | Reachable at |\n|---|---|---|\n| Desk | Kim Dahl | ⟦kim.dahl@heat,se⟧ |\n',
    'Before midnight, write to ⟦ops@northgrid,no⟧; later, ring.\n',
    '## Contacts\n\n| Role | Name | Email |\n|---|---|---|\n| Lead | Ann Lee | ⟦@example.org⟧ |\n| Observer | Ben Cole | @ben.cole |\n',
    '## People\n\n| Role | Name | Contact |\n|---|---|---|\n| Lead | Ann Lee | ⟦ann lee@example.org⟧, +44 20 7946 0123 |\n',
    '## Contacts\n\n| Role | Name | Email |\n|---|---|---|\n| Lead | Ann Lee | ⟦ann lee@example.org⟧ |\n| Observer | Ben Cole | ⟦ben.cole @example.org⟧ |\n',
    '## People\n\n- Lead: Ann Lee, ann.lee@tunnelwerk.com\n- Observer: Ben Cole, ⟦ben.coletunnelwerk.com⟧\n',
    '## Contacts\n\n- Ann Lee: ⟦ann.lee@ shop.net⟧, +46 8 555 010 20\n- Ben Cole: ben.cole@shop.net, ⟦+358 9 5550 01334567 89⟧\n',
    '## Team\n\n| Role | Name | Contact |\n|---|---|---|\n| Lead | Ann Lee | ann.lee@shop.example |\n| QA | Ben Roe | ⟦ben.roe(at)shop.example⟧ |\n',
    '## Team\n\n- Ann Lee, ann.lee@shop.example\n- Ben Roe, ⟦ben.roe [at] shop.example⟧\n',
    '## Who\n\nAnn leads; she is at ann.lee@shop.example.\n\n## Who hears what\n\nOn Tuesday Ann mails ⟦support@shop⟧.\n',
    '## People\n\n- Ben Roe is the database engineer on call, reachable on ⟦+31 20 555 O142⟧.\n',
    '## Communication\n\nAnn mails the depots (depots@shop.example).\n\n| Role | Name | Reach |\n|---|---|---|\n| Lead | Ann Lee | ann@shop.example |\n| Executor | Ben Roe | ⟦ben@shop⟧ |\n',
    '## Roles\n\n| Role | Name | Contact |\n|---|---|---|\n| Lead | Ann Lee | ann.lee@example.org |\n| Observer | Lucia Ferri | ⟦+39 06 55S0 144⟧ |\n',
    {
      format: 'yaml',
      text: 'roles:\n  - role: Lead\n    name: Petra Novak\n    contact: ⟦petra.novak@⟧\n  - role: QA\n    name: Ben Roe\n    contact: ben.roe@example.org\n',
    },
    '## Contacts\n\n- Ann Lee – phone ⟦+49 30 12⟧\n- Ben Roe – phone +49 30 1234568\n',
    '## Contacts\n\n- **On-call engineer:** Dana Ruiz\n- **Email:** ⟦dana.ruizacme.io⟧\n',
    '## Contacts\n\n| Role | Name | Contact |\n|---|---|---|\n| Lead | Dana Ruiz | ⟦dana.ruiz@.acme.io⟧ |\n',
    '| Role | Name | Email | Phone |\n|---|---|---|---|\n| Lead | Ann | ⟦ann.example.org⟧ | ⟦+44 20⟧ |\n',
    '| Role | Name | Email |\n|---|---|---|\n| Lead | Ann | ⟦ann@@example.org⟧ |\n| QA | Ben | ⟦ben@example⟧ |\n',
    '| Team | Phone |\n|---|---|\n| Support | ⟦+1 555 01O 2030⟧ |\n',
    '| Team | Phone |\n|---|---|\n| Support | ⟦+49 341 5550 1Z1⟧ |\n',
    { format: 'yaml', text: 'contacts:\n  - role: Lead\n    name: Ann\n    email: ⟦ann@⟧\n' },
    '## Contacts\n\n- Lead: ⟦ann@@example.org⟧, +44 20 7946 0123\n- QA: ben@example.org, ⟦+46 8 50⟧\n',
    '## People\n\n- Lead: Ann Lee, +44 20 7946 0123\n- Observer: Ben Roe, ⟦+44 20⟧\n',
    '| Who | How |\n|---|---|\n| Ann | ⟦ann@example..org⟧ |\n',
    '## Contacts\n\n| Role | Name | Contact |\n|---|---|---|\n| Lead | Ann | ann@shop.example |\n| QA | Ben | ⟦ben@shop⟧ |\n',
    '| Role | Phone |\n|---|---|\n| Lead | ⟦+420 5x5 010⟧ |\n',
    '| Role | Email |\n|---|---|\n| Lead | ⟦ann.lee.example.internal⟧ |\n',
    {
      format: 'yaml',
      text: 'roles:\n  - role: Lead\n    name: Ann\n    contact: ⟦ann@example,org⟧\n  - role: QA\n    name: Ben\n    contact: ⟦+81 3⟧\n',
    },
  ],
  *check(plan) {
    yield* plan.facts(brokenIn);
    const domains = new Set(plan.facts(domainsIn));
    const doubtful =
      domains.size > 0 ? [...plan.facts(endlessIn), ...plan.facts(gluedIn), ...plan.facts(namelessIn)] : [];
    for (const { domain, address, span, name } of doubtful)
      if (domains.has(domain) || (name !== undefined && domains.has(domain.slice(name.length))))
        yield {
          message: `\`${address}\` cannot be an email address. Correct it: it is looked up when something has gone wrong.`,
          span,
        };
  },
});

function brokenEmail({ text, span }: Inline): Finding {
  return {
    message: `\`${text.trim()}\` cannot be an email address. Correct it: it is looked up when something has gone wrong.`,
    span,
  };
}

function brokenIn(section: Section): Finding[] {
  const seen = new Set<number>();
  const found: Finding[] = [];
  for (const { email, phone } of section.facts(contactsIn)) {
    for (const cell of [email, phone]) if (cell) seen.add(cell.span.start);
    if (email && (isBrokenEmail(email.text) || domainAlone.test(email.text))) found.push(brokenEmail(email));
    if (phone && isBrokenPhone(phone.text)) {
      found.push({
        message: `\`${phone.text.trim()}\` cannot be a phone number. Correct it: it is dialled when something has gone wrong.`,
        span: phone.span,
      });
    }
  }
  found.push(...cutShort(section));
  const people = section.within('contacts', 'roles');
  for (const inline of section.facts(textsIn)) {
    if (!/[@+]/.test(inline.raw) || seen.has(inline.span.start)) continue;
    const [address = ''] = people ? inline.raw.split(/[,;/]/) : [];
    if (spaced.test(address)) found.push(brokenEmail(partOf(inline, 0, address.length)));
    for (const match of inline.raw.matchAll(slip)) {
      if (isInCode(inline.raw, match.index)) continue;
      // A number says of itself that it is one only beside an address, alone in its place or among people.
      const [words] = match;
      const isNumber = words.startsWith('+');
      const listed =
        people &&
        /(?:[,;:|–—(-]|\b(?:phone|tel\.?|call|mobile|cell|reach\w* (?:on|at|under|by phone on)))\s*$/i.test(
          inline.raw.slice(0, match.index),
        );
      // A letter among so many digits is one anywhere.
      const isMixed = /[A-Za-z]/.test(words) && words.replace(/\D/g, '').length > 7;
      if (isNumber && !listed && !isMixed && !inline.raw.includes('@') && inline.raw.trim() !== words.trim())
        continue;
      if (isNumber && (!isBrokenPhone(words) || (!listed && isChange(words)))) continue;
      const length = words.trimEnd().length;
      found.push({
        message: `\`${words.trim()}\` cannot be ${isNumber ? 'a phone number' : 'an email address'}. Correct it: it is looked up when something has gone wrong.`,
        span: inline.span.part(match.index, match.index + length),
      });
    }
  }
  return found;
}

/** `+351 21 555` among numbers of the same country that are all at least three digits longer. */
function cutShort(section: Section): Finding[] {
  const numbers = section.facts(contactsIn).flatMap(({ phone }) => {
    const country = /^\s*\+(\d{1,3}) [\d\s().-]+$/.exec(phone?.text ?? '')?.[1];
    return phone && country !== undefined && !isBrokenPhone(phone.text)
      ? [{ phone, country, digits: phone.text.replace(/\D/g, '').length }]
      : [];
  });
  return numbers.flatMap((one) => {
    const others = numbers.filter((other) => other !== one && other.country === one.country);
    return others.length > 1 && others.every(({ digits }) => digits > one.digits + 2)
      ? [
          {
            message: `\`${one.phone.text.trim()}\` lacks digits that the other numbers of its country have. Correct it: it is dialled when something has gone wrong.`,
            span: one.phone.span,
          },
        ]
      : [];
  });
}

/** The domains of a section's addresses, without their ends. */
function domainsIn(section: Section): string[] {
  return section
    .facts(textsIn)
    .flatMap(({ raw }) =>
      raw.includes('@')
        ? [...raw.matchAll(/(?<=[\w+-])@([\w-]+)\.\w/g)].map(([, domain = '']) => domain.toLowerCase())
        : [],
    );
}

interface Endless {
  readonly domain: string;
  readonly address: string;
  readonly span: Span;
  /** What of the domain would be the end of a name. */
  readonly name?: string;
}

/** `Ben Cole: ben.coleexample.org` and `ben.cole.example.org`, where the `@` is lost. */
function gluedIn(section: Section): Endless[] {
  if (!section.within('contacts', 'roles')) return [];
  return section.facts(textsIn).flatMap(({ raw, span }) =>
    [...raw.matchAll(/(?<![\w@/:.-])[\w.-]+\.([\w-]+)\.[a-z]{2,}(?![\w@/-]|\.\w)/g)].flatMap((match) => {
      const [address, domain = ''] = match;
      const before = raw.slice(0, match.index);
      const named = new Set(before.match(/\p{Lu}\p{L}+/gu)?.map((word) => word.toLowerCase()));
      const labels = address.toLowerCase().split('.');
      const whole =
        labels.length === 4 &&
        (raw.trim() === address || labels.slice(0, 2).every((label) => named.has(label)));
      const name = whole
        ? ''
        : before
            .toLowerCase()
            .split(/\P{L}+/u)
            .find((word) => word.length > 2 && domain.startsWith(word) && word !== domain);
      if (name === undefined || isInCode(raw, match.index)) return [];
      return [{ domain, address, name, span: span.part(match.index, match.index + address.length) }];
    }),
  );
}

/** `@example.org`, where others have a name before it. */
function namelessIn(section: Section): Endless[] {
  return section.facts(textsIn).flatMap(({ raw, span }) => {
    const [address, domain = ''] = /^\s*@([\w-]+)\.[a-z]{2,}\s*$/i.exec(raw) ?? [];
    return address === undefined || domainAlone.test(raw)
      ? []
      : [{ domain: domain.toLowerCase(), address: address.trim(), span }];
  });
}

/** `ben@example`, which is a slip where the others are at `example.org`. */
function endlessIn(section: Section): Endless[] {
  const known = new Set(section.facts(contactsIn).map(({ email }) => email?.span.start));
  return section.facts(textsIn).flatMap((inline) =>
    (!inline.raw.includes('@') || known.has(inline.span.start)) && !spelt.test(inline.raw)
      ? []
      : [
          ...inline.raw.matchAll(
            /(?<![\w.+@/:-])[\w.+-]+ ?[([]at[)\]] ?([\w-]+)(?:\.[\w-]+)+|(?<![\w.+@/:-])[\w.+-]+@([\w-]+)(?![\w@:/-]|\.\w)/g,
          ),
        ].flatMap((match) => {
          const [, first = '', second = first] = match;
          if (isInCode(inline.raw, match.index)) return [];
          // `ben@big example.org`, where the others are at `big-example.org`.
          const from = match.index + match[0].length;
          const [rest = '', more] = /^ ([\w-]+)\.[a-z]{2,}\b/.exec(inline.raw.slice(from)) ?? [];
          const domain = (first || second) + (more === undefined ? '' : `-${more}`);
          const span = inline.span.part(match.index, from + rest.length);
          return [{ domain: domain.toLowerCase(), address: match[0] + rest, span }];
        }),
  );
}

/** `dev.anand(at)example.org`, which no mail program takes. */
const spelt = /\w ?[([]at[)\]] ?\w/;

function isInCode(raw: string, at: number): boolean {
  return (raw.slice(0, at).split('`').length - 1) % 2 === 1;
}

/** Addresses with two `@`, two dots, a comma for a dot or nothing behind the `@`, and what begins like a number. */
const slip = new RegExp(
  [
    String.raw`(?<![\w.+@/:-])[\w.+-]+(?:@{2,}[\w-]+(?:\.[\w-]+)*|@[\w-]+(?:\.[\w-]+)*\.{2,}\w[\w.-]*|@\.[\w-]+(?:\.[\w-]+)+|(?<=\.[\w+-]+)@(?=\s*(?:$|[,;|)]))|@ (?=[\w-]+\.\w)[\w.-]+|@[\w-]+,(?:com|org|net|internal|local|dev|[a-z]{2})(?![\w.@-]))`,
    String.raw`(?<![\w.+-])\+\d{1,3}[ .()-][\d .()-]*\d[A-Za-z] ?\d(?:[\d .()-]*\d)?(?![\w%])`,
    String.raw`(?<![\w.+-])\+\d{1,3}[ .()-][\d .()-]{4,}[ -][OoIl]\d[\d .()-]*\d(?![\w%])`,
    String.raw`(?<![\w.+-])\+\d{1,3}[ .()-][\d .()-]{6,}[OoIl](?![\w%])`,
    String.raw`(?<![\w.+-])\+\d{1,3}(?:[ .()-]{1,2}\d+){1,6}(?![\w%])`,
  ].join('|'),
  'g',
);

/** `+0.016`, `+1 200`: by how much something grows, where nobody is listed. */
function isChange(words: string): boolean {
  return /^\s*\+(?:0|\d+\.\d+|\d{1,3}(?:[ .]\d{3})+)\s*$/.test(words) || /^\s*\+0[ .]/.test(words);
}

/** `@example.org`, which lost its name; `@ann` is a handle. */
const domainAlone = /^\s*@[\w-]+\.(?:com|org|net|io|de|fr|uk|eu|dev)\s*$/i;

/** `ann lee@example.org`, `ann.lee @example.org` */
const spaced =
  /^\s*(?!(?:e?mail|via|by|at|write|or)\b)[a-z]+ [a-z]+@[\w-]+(?:\.[\w-]+)+\s*$|^\s*[\w.+-]+ @[\w-]+(?:\.[\w-]+)+\s*$/;

/** Looks like one address (one word with an `@` or a domain's end) and is none. */
function isBrokenEmail(text: string): boolean {
  if (spaced.test(text)) return true;
  const parts = text.split(/[\s,;/]+/).filter((part) => part !== '');
  return parts.some((part) => {
    if (part.startsWith('#') || part.startsWith('@') || /[[\]<>{}()]/.test(part)) return false;
    if (!part.includes('@'))
      return (
        parts.length === 1 &&
        /^[\w-]+(?:\.[\w-]+)+$/.test(part) &&
        (/\.(?:com|org|net|io|de|fr|uk|eu|dev)$/i.test(part) || /^[a-z]+(?:\.[a-z][\w-]*){3,}$/i.test(part))
      );
    return !/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(part);
  });
}

/** Looks like one number and has too few digits, or letters among them. */
function isBrokenPhone(text: string): boolean {
  const number = text.trim();
  if (!/^\+?[\d(]/.test(number) || /[[\]<>_{}]/.test(number)) return false;
  if (/^\+?[\d\s().OoIl/-]+$/.test(number) && /[OoIl]/.test(number)) return true;
  // One letter between digits is a slip; words, and letters to dial by, are not.
  const before = /^(\+[\d\s().-]*\d)([A-Za-z]) ?\d[\d\s().-]*$/.exec(number);
  // `+1 555 010 1234x12` has an extension.
  if (before && (!/x/i.test(before[2] ?? '') || (before[1] ?? '').replace(/\D/g, '').length < 9)) return true;
  const digits = number.replace(/\D/g, '').length;
  return /^\+[\d\s().-]+$/.test(number) && (digits < 8 || digits > 15);
}
