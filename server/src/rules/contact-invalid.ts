import { contactsIn } from '../plan/facts/people.ts';
import { defineRule } from './rule.ts';

export const contactInvalid = defineRule({
  name: 'contact-invalid',
  level: 'essential',
  severity: 'warning',
  nature: 'planning',
  description: 'An email address or a phone number that cannot be one.',
  rationale: `A contact list is read when something is already wrong. An address without its domain or a number that lost its
digits costs the minutes that matter.

Only what stands under a heading for email or phone is looked at; names of channels, extensions and blanks are left alone.`,
  valid: [
    '| Role | Name | Email | Phone |\n|---|---|---|---|\n| Lead | Ann | ann@example.org | +44 20 7946 0123 |\n',
    '| Role | Name | Email | Phone |\n|---|---|---|---|\n| Lead | Ann | [Email] | [Phone] |\n| QA | Ben | TBD | - |\n',
    '| Role | Name | Email | Phone |\n|---|---|---|---|\n| Lead | Ann | ann@example.org, ops@example.org | ext. 4123 |\n| Ops | - | #ops on Slack | PagerDuty |\n',
    '| Team | Phone |\n|---|---|\n| Support | (030) 1234-5678, 112 |\n',
    { format: 'yaml', text: 'contacts:\n  - role: Lead\n    name: Ann\n    email: ann@example.org\n' },
  ],
  invalid: [
    '| Role | Name | Email | Phone |\n|---|---|---|---|\n| Lead | Ann | ⟦ann.example.org⟧ | ⟦+44 20⟧ |\n',
    '| Role | Name | Email |\n|---|---|---|\n| Lead | Ann | ⟦ann@@example.org⟧ |\n| QA | Ben | ⟦ben@example⟧ |\n',
    '| Team | Phone |\n|---|---|\n| Support | ⟦+1 555 01O 2030⟧ |\n',
    { format: 'yaml', text: 'contacts:\n  - role: Lead\n    name: Ann\n    email: ⟦ann@⟧\n' },
  ],
  *check(plan) {
    for (const { email, phone } of plan.facts(contactsIn)) {
      if (email && isBrokenEmail(email.text)) {
        yield {
          message: `\`${email.text.trim()}\` cannot be an email address. Correct it: it is looked up when something has gone wrong.`,
          span: email.span,
        };
      }
      if (phone && isBrokenPhone(phone.text)) {
        yield {
          message: `\`${phone.text.trim()}\` cannot be a phone number. Correct it: it is dialled when something has gone wrong.`,
          span: phone.span,
        };
      }
    }
  },
});

/** Looks like one address (one word with an `@` or a domain's end) and is none. */
function isBrokenEmail(text: string): boolean {
  const parts = text.split(/[\s,;/]+/).filter((part) => part !== '');
  return parts.some((part) => {
    if (part.startsWith('#') || part.startsWith('@') || /[[\]<>{}()]/.test(part)) return false;
    if (!part.includes('@'))
      return (
        parts.length === 1 &&
        /^[\w-]+(?:\.[\w-]+)+$/.test(part) &&
        /\.(?:com|org|net|io|de|fr|uk|eu|dev)$/i.test(part)
      );
    return !/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(part);
  });
}

/** Looks like one number and has too few digits, or letters among them. */
function isBrokenPhone(text: string): boolean {
  const number = text.trim();
  if (!/^\+?[\d(]/.test(number) || /[[\]<>_{}]/.test(number)) return false;
  if (/^\+?[\d\s().OoIl/-]+$/.test(number) && /[OoIl]/.test(number)) return true;
  return /^\+[\d\s().-]+$/.test(number) && number.replace(/\D/g, '').length < 7;
}
