import {
  messagesIn,
  messageParts,
  namedChannel,
  type Message,
  type MessagePart,
} from '../../plan/facts/people/communication.ts';
import { isEnglish } from '../../plan/isEnglish.ts';
import { isOpen } from '../../plan/isOpen.ts';
import { isMisspelt } from '../misspelt.ts';
import { defineRule } from '../rule.ts';

export const communicationIncomplete = defineRule({
  name: 'communication-incomplete',
  level: 'strict',
  severity: 'info',
  nature: 'planning',
  description: 'A message of the plan without its audience, its channel or its time.',
  rationale: `Messages are sent by somebody who is busy with the release. One that does not say to whom it goes, where or when is
sent late, to the wrong people, or not at all.

Say all three. A message is held against the others of the plan, and against the columns of its table: a list of channels
alone, or words about who is told, are left as they are.`,
  valid: [
    '# Plan\n\n## Communication\n\n- **Shop update:** Monday 15:00 by phone to the shops\n- **Wardens:** Tuesday 09:00 by email\n- **Release update:** Tuesday 16:00 in #tills\n- **Closing report:** on Friday in the monthly review\n',
    '# Plan\n\n## Communication\n\n- **Start:** at 10:00, in #tills, to the shops\n- **Pilot shops:** at 11:30, by email to their leads\n- **End:** at 12:00, in #tills, to the shops\n- **Report:** 21 February, in the monthly review, to the board\n',
    '# Plan\n\n## Communication\n\n| Message | To | Channel | When |\n|---|---|---|---|\n| Start | Shops | Email | 10:00 |\n| End | Shops | Email | once it is over |\n| Trouble | Shops | Phone | as soon as possible |\n',
    '# Plan\n\n## Communication plan\n\n- **Announcement:** Monday 15:00 in geo-ops, to everybody in the table\n- **Partners:** Monday 15:30 by email to the partner managers\n- **During the release:** after every step, in geo-ops\n- **At the start:** message to the wardens in their app, 18:00 UTC\n- **Trouble:** at once, by phone to Ines Aldana\n',
    '## Communication\n\n- 08:00, to sales: a call by phone\n- 12:00, to ops, in #ops: it begins\n- 14:00, to everybody, by mail: done\n',
    '## Communication\n\n- 08:00: Ann calls the partner\n- 12:00, in #ops: it begins\n- 14:00, by mail to everybody: done\n',
    '## Who is there\n\n| Role | To be called | At |\n|---|---|---|\n| Lead | Ann Lee | 020 7946 0123 |\n| Executor | Ben Cole | |\n\n**Before a message goes out:**\n\n- Ben reads it\n- Ann sends it by email\n',
    '# Release\n\n## Readiness\n\n### Communication\n\n- [ ] Tenants told by email\n- [ ] Banner on the portal booked\n- [ ] Call centre briefed on Monday at 09:00\n',
    {
      format: 'yaml',
      text: "communications:\n  - to: All engineers\n    via: '#platform'\n    at: 2031-05-08 10:00\n    text: Freeze\n  - to: Payment operations\n    via: phone\n    at: 2031-05-10 19:45\n    text: We begin\n",
    },
    '## Messages\n\n- Two days before, partners, by email: what changes\n- After part C, to #ops: it is over\n- 2031-06-07 22:00 UTC, customers, on the status page: maintenance begins\n- 2031-06-08 02:30 UTC, customers, on the status page: maintenance is over\n',
    '# Release\n\n## Messages\n\n- Start: to the desk, in #mailer\n- End: to finance, by email\n',
    '# Release\n\n## Messages\n\n- Start: to the desk, in #mailer, at 09:00\n- End: to finance, by email, when it is done\n',
    '## Messages\n\n- At T-15 Ann Lee tells #engineering and the service desk that the run begins.\n- At T+180 Ben Cole tells the same readers in #engineering that it is done.\n',
    '# Release\n\n## Communication\n\n| When | Audience | Channel | Message |\n|---|---|---|---|\n| 12:45 | Team | #deploys | We begin |\n| to be announced | Support | Email | [to be sent at T+5] |\n',
    '# Release\n\n## Communication Plan\n\n### Start\n\n**To:** team\n**Channel:** #deploys\n**Time:** at the start\n\n### Rollback (if needed)\n\n**To:** everybody\n**Channel:** email\n**Time:** at once\n',
    '# Release\n\n## Communication Plan\n\n### Before\n\n- **Team Notification**: 1 hour before\n- **Stakeholder Update**: the morning of the day\n\n### During\n\n- **Issue Escalation**: immediately, by phone to Ann\n',
    '# Release\n\n## Communication\n\n- #deploys: the team\n- status@example.org: everybody else\n',
    '# Release\n\n## Messages\n\n- **06:00**, #deploys: "We begin"\n- **14:00**, #deploys: "It is done"\n- #announce (to be sent): "It is for everybody"\n',
    '# Release\n\n## Communication\n\nWe tell support by phone before we begin, and everybody by email when we are done.\n\n- [ ] Support has confirmed\n',
    {
      format: 'yaml',
      text: 'title: Release\ncommunication:\n  - name: Start\n    audience: team\n    channel: deploys\n    time: 10:00 UTC\n  - name: End\n    audience: everybody\n    channel: email\n    time: 12:00 UTC\n',
    },
    '# Release\n\n## Contacts\n\n| Who | When | How |\n|---|---|---|\n| Ann Lee | at night | |\n',
  ],
  invalid: [
    '# Plan\n\n## Communication\n\n- **Shop update:** Monday 15:00 by phone to the shops\n- **Release update:** Tuesday 16:00 in #tills\n- **⟦Closing report:** on Friday at 10:00 by email⟧\n',
    '# Plan\n\n## Communication\n\n- **Shop update:** Monday 15:00 by phone to the shops\n- **Release update:** Tuesday 16:00 in #tills\n- **⟦Success notice:** by email to the wardens⟧\n',
    '# Plan\n\n## Communication\n\n- Start: at 10:00, in #tills, to the shops\n- Halfway: at 11:00, in #tills, to the shops\n- Pilot shops: at 11:30, by email to their leads\n- ⟦Closing report: at 12:00, to the shops⟧\n',
    '# Plan\n\n## Communication\n\n| Message | To | Channel | When |\n|---|---|---|---|\n| Start | Shops | Email | 10:00 |\n| ⟦End⟧ | Shops | Email | in due course |\n',
    '## Communication\n\n- ⟦08:00, to sales: which customers call⟧\n- 12:00, to ops, in #ops: it begins\n- 14:00, to everybody, by mail: done\n',
    '## Communication\n\n- March 5, 2031, 15:00 – to the drivers, by e-mail: what changes\n- 6 March 2031, 18:45 – to the desk, in #desk: it begins\n- ⟦To the board, by e-mail: the figures of the first night⟧\n',
    '## Contacts\n\n| Role | Name |\n|---|---|\n| Lead | Ann Lee |\n\n| Announcement | Audience | When |\n|---|---|---|\n| Start | Drivers | 10:00 |\n| ⟦End⟧ | | 12:00 |\n',
    '## People\n\n- Lead: Ann Lee\n\n**Messages:**\n\n- Start (10:00): to the drivers, by email\n- Half way (11:00): to the drivers and shops, by email\n- ⟦End (12:00): by email⟧\n',
    '# Release\n\n## Communication\n\n- [ ] 08:00 UTC, email to the tenants\n- [ ] 09:00 UTC, chat to the operators\n- [ ] ⟦12:00 UTC to everybody⟧\n',
    {
      format: 'yaml',
      text: "communications:\n  - to: All engineers\n    via: '#platform'\n    at: 2031-05-08 10:00\n    text: Freeze\n  - ⟦to⟧: ''\n    via: phone\n    at: 2031-05-10 19:45\n    text: We begin\n",
    },
    '## Communication\n\n### ⟦Before⟧\n\n- **Channel:** Email\n- **When:** 2031-02-28\n- **Message:** It starts on Tuesday.\n\n### After\n\n- **Who:** Everybody\n- **Channel:** `#general`\n- **When:** 2031-03-04\n- **Message:** It is live.\n',
    '## Messages\n\n- ⟦Partners, by email: what changes and when⟧\n- 2031-06-07 22:00 UTC, customers, on the status page: maintenance begins\n- 2031-06-08 02:30 UTC, customers, on the status page: maintenance is over\n',
    '# Release\n\n## Communication\n\n1. **Before** - to branch managers, by email, on 2031-03-25\n2. **⟦After** - to branch managers and support, by email⟧\n',
    '# Release\n\n## Communication\n\n- **Kick-off** — audience: sales; channel: #release; when: 30 minutes before\n- **⟦Done** — audience: sales; channel: email⟧\n',
    '# Release\n\n## Communication\n\n- **⟦Kick-off** — channel: #release; when: 30 minutes before⟧\n- **Done** — audience: sales; channel: email; when: at 100%\n',
    '# Release\n\n## Messages\n\n- ⟦Start: to the desk, in #mailer⟧\n- End: to finance, by email, at 11:00\n',
    '## Messages\n\n- At T-15 Ann Lee tells #engineering and the service desk that the run begins.\n- ⟦Ben Cole tells everybody that it is done.⟧\n',
    '## Messages\n\n- 2031-03-17 15:00 to customer care, by email: tips start tomorrow\n- 2031-03-18 10:00 to engineering, in #tips: we begin\n- ⟦2031-03-18 13:00, by email: tips are live⟧\n',
    '## Who hears what\n\n- 2031-04-01 10:00: Lena mails the support team what changes\n- ⟦Mateo posts "rollout begins" in #mobile for the app team⟧\n- 2031-04-02 16:00: Lena posts "done" in #mobile for everybody\n',
    '# Release\n\n## Communication\n\n| When | Audience | Channel | Message |\n|---|---|---|---|\n| ⟦12:45⟧ | Team | | We begin |\n| | ⟦Support⟧ | Email | It is done |\n| 14:00 | Everybody | Email | It is live |\n',
    '# Release\n\n## Communication\n\n| When | To whom | Channel | Message |\n|---|---|---|---|\n| ⟦12:45⟧ | | #desk | We begin |\n| 14:00 | Everybody | Email | It is live |\n',
    '# Release\n\n## Communication Plan\n\n### ⟦Start⟧\n\n**Time:** at the start\n**To:** team\n\n**Message:** "We begin"\n\n### End\n\n**Time:** when stage 7 has passed\n**To:** everybody\n**Channel:** email\n',
    '# Release\n\n## 7. Communication\n\n**Start**\n- **To:** team\n- **Channel:** #deploys\n- **When:** 06:00 UTC\n\n**⟦End⟧**\n- **Channel:** email\n- **When:** 12:00 UTC\n',
    '# Release\n\n## Who hears what\n\n- **13:00**, #deploys: "We begin" (to: team)\n- ⟦#announce: "It works" (to: everybody)⟧\n',
    '# Release\n\n## Announcements\n\n1. **Start**\n   - Audience: team\n   - Channel: #deploys\n   - When: 10:00\n2. **⟦Done⟧**\n   - Audience: everybody\n   - Channel: email\n',
    '# Release\n\n## Notifications\n\n- 09:00 UTC, email to support\n- 10:00 UTC, chat to the team\n- ⟦12:00 UTC to everybody⟧\n',
    {
      format: 'yaml',
      text: 'title: Release\nmessages:\n  - audience: Team\n    channel: deploys\n    time: "10:00"\n  - audience: ⟦Support⟧\n    time: "12:00"\n',
    },
    {
      format: 'yaml',
      text: 'title: Release\ncommunication:\n  - name: ⟦Start⟧\n    channel: deploys\n    time: 10:00 UTC\n  - name: End\n    audience: everybody\n    channel: email\n    time: 12:00 UTC\n',
    },
  ],
  *check(plan) {
    const messages = plan.facts(messagesIn);
    if (messages.length === 0 || !isEnglish(plan)) return;
    for (const message of messages) {
      const missing = missingIn(message, messages, ({ extent }) => hasReaders(plan.textOf(extent))).filter(
        (part) => !isMisspelt(plan, part),
      );
      if (missing.length === 0 || isOpen(plan, message.extent)) continue;
      if (/\bto be \w+|\b(?:tbc|tba|tbd)\b/i.test(plan.textOf(message.extent))) continue;
      yield {
        message: `This message does not say ${missing.map((part) => questions[part]).join(' or ')}, so it will go out late or not at all. Say it here.`,
        span: message.span,
      };
    }
  },
});

const questions: Readonly<Record<MessagePart, string>> = {
  audience: 'to whom it goes',
  channel: 'where it is sent',
  time: 'when it is sent',
};

/** A channel that has readers of its own, unlike email. */
const ownReaders =
  /[#@]|\b(?:channels?|lists?|groups?|rooms?|intranet|status ?page|banner|board|blog|chat|slack|teams|standup|call|meeting|portal|site|page|app|(?:e?mail|tell|write|inform|message|call|phone|post)s|notifies)\b/i;

function hasReaders(text: string): boolean {
  return ownReaders.test(text) || namedChannel.test(text);
}

/** `Metrics report: on Friday by email` */
const namedMail =
  /^[^:]{0,30}\b(?:notifications?|notices?|updates?|reports?|announcements?|messages?)\W{0,3}:.*\b(?:e-?mail|mail|phone|sms|letter)\b/i;

/** What its table asks for, or what the other messages of its form say. */
function missingIn(
  message: Message,
  messages: readonly Message[],
  isKnown: (message: Message) => boolean,
): MessagePart[] {
  const { form, parts, asked, title } = message;
  if (form === 'row') return asked.filter((part) => !parts.includes(part));
  const others = messages.filter((other) => other.form === form && other !== message);
  const undated = message.dated === 'no' && others.length > 1 && others.every(({ dated }) => dated === 'yes');
  const unsent = message.sent === 'no' && others.length > 1 && others.every(({ sent }) => sent === 'yes');
  return messageParts.filter((part) => {
    if ((part === 'time' && undated) || (part === 'channel' && unsent)) return true;
    // Where all others have a label for it, or a time behind their names, nothing else says it.
    const alone = others.every(
      (other) =>
        other.asked.includes(part) || (part === 'time' && other.parts.includes(part) && !other.vague),
    );
    if (form === 'item' && alone && others.length > 0 && !asked.includes(part))
      if (!parts.includes(part) || (part === 'time' && message.vague)) return true;
    if (parts.includes(part) || (part === 'time' && others.some(({ vague }) => vague))) return false;
    // A channel of its own names its readers, and a condition its time.
    const toSome =
      isKnown(message) ||
      others.length < 2 ||
      others.some((other) => !other.parts.includes('audience') && !isKnown(other));
    if (form === 'item' && part === 'audience' && parts.includes('channel')) {
      if (toSome) return false;
      // A mail reaches nobody by itself, and `Desk: by email` is named by its readers.
      if (
        namedMail.test(title) &&
        others.every((other) => other.parts.includes('audience') || isKnown(other))
      )
        return true;
    }
    if (part === 'time' && /\bif\b/i.test(title)) return false;
    const saying = others.filter((other) => other.parts.includes(part)).length;
    if (form === 'fields' && others.length === 0) return parts.length === 2 && !implied(message, part);
    return saying > 0 && saying >= (form === 'fields' ? 0.5 : 0.75) * others.length;
  });
}

/** The title may say when, and a channel who reads it. */
function implied({ title, parts }: Message, part: MessagePart): boolean {
  if (part === 'audience') return parts.includes('channel');
  return (
    part === 'time' &&
    /\d|\b(?:start|end|before|after|during|pre|post|success|complet\w+|rollback)\b/i.test(title)
  );
}
