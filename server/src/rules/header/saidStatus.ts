/** What a plan says of its approval and its outcome beside its status. */
import { isHead, sentenceAround } from '../../plan/facts/strategy/saidStrategies.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import type { Status } from '../../plan/vocabulary/index.ts';
import type { Span } from '../../text/span.ts';

/** A field or a sentence against the status, and what it says. */
export interface Objection {
  readonly span: Span;
  readonly says: string;
}

/** Where the status says that the plan is approved and a field that it is not, or the other way round, or that it is over. */
export function objectionTo(plan: Plan, text: string, status: Status | undefined): Objection | undefined {
  const waits = waiting.test(text);
  if (status === undefined ? !waits : status !== 'planned' && status !== 'draft') return undefined;
  const given = !waits && /^\W*approved\b/i.test(text);
  const answer = plan.facts(approvalsIn).find((each) => (waits ? each.given : given && each.open));
  if (answer)
    return { span: answer.span, says: waits ? 'it has been approved' : 'the approval is still open' };
  const [over] = plan.facts(outcomesIn);
  return over && { span: over, says: 'it is over' };
}

/** `Waiting for approval`, `Approval pending` */
const waiting =
  /\b(?:awaiting|awaits|waiting for|waits for|pending|needs|before|not yet|for) (?:\w+ ){0,2}approv\w+|\bapproval (?:is )?(?:pending|open|outstanding|missing)|\b(?:un|not )approved\b/i;

interface Approval {
  readonly span: Span;
  readonly given: boolean;
  readonly open: boolean;
}

function approvalsIn(section: Section): Approval[] {
  if (!isHead(section) || section.within('decision')) return [];
  return section.fields.flatMap(({ name, value }) => {
    if (!value || !/^(?:approved(?: (?:on|by|at))?|approval(?: date)?|approver|approvals)$/.test(name))
      return [];
    const open = notGiven.test(value.text);
    // A name alone may be of who is to approve it.
    return [{ span: value.span, open, given: !open && /\d{4}|\d[./]\d/.test(value.text) }];
  });
}

const notGiven =
  /^\W*(?:nobody|no one|none|no|not|pending|awaiting|waiting|open|outstanding|missing|still)\b/i;

/** `This release went live on 4 March.` in the head of the plan. */
function outcomesIn(section: Section): Span[] {
  if (!isHead(section) || section.isRollback || section.within('risks', 'steps', 'staging')) return [];
  return section.facts(textsIn).flatMap(({ text, span }) => {
    const match = went.exec(text);
    return match && !elsewhere.test(sentenceAround(text, match.index))
      ? [span.part(match.index, match.index + match[0].length)]
      : [];
  });
}

const went =
  /\bthis (?:release|deployment|change|upgrade|migration|cut-?over|roll-?out) (?:went live|was (?:completed|carried out|finished|rolled back|deployed|aborted)|has been (?:completed|carried out|deployed|rolled back|aborted)|ended)\b/i;
const elsewhere =
  /\b(?:staging|test|pre-?production|rehears\w+|if|unless|once|when|after|until|before|tried|twice|never|first|partly|other)\b/i;
