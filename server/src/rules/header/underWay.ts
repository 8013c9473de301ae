/** Steps of the deployment that are ticked: it has begun. */
import { requiredIn, type Placed, type RequiredItems } from '../../plan/facts/checklists/requiredItems.ts';
import { findClocks } from '../../plan/quantities.ts';
import type { Section } from '../../plan/section.ts';

const preparation =
  /\b(?:prepar\w*|pre-?\w*|staging|stage env|rehears\w*|dry[- ]?run|back-?ups?|backed up|build|built|tag|branch|artefacts?|artifacts?|test(?:s|ed)?|review\w*|ready|verif\w+|check\w*|plan\w*|approv\w+|notif\w+|announce\w*|before|dev|development|uat|qa)\b/i;
const brings =
  /\b(?:deploy|deployed|deployment|switch\w*|traffic|cut-?over|go-?live|roll-?out|rolled out|release|released|migrat\w+|live|production|install\w*|enable\w*|activat\w+|promot\w+|canary|\d+ ?%)/i;

/** A row of a timeline: `Canary config merged` is none. */
const goesLive =
  /\b(?:traffic|switch(?:ed|over)?|cut-?over|go-?live)\b|\d ?%|^\W*(?:(?:full|final|production) )?(?:deploy\w*|release|roll-?out|install\w*)\b(?! notes)/i;

/** A criterion that only the finished deployment meets. */
const isOver =
  /^\W*(?:the )?(?:deployment|release|rollout|cut-?over|migration|change)\b[^.;]{0,20}\b(?:executed|completed?|done|finished|live|successful(?:ly)?)\b|\b(?:deployed|released|live|passed|passing) (?:to|in|on) production\b/i;

/** `Phase 1: Readiness (22:00 – 22:30)`: what it lists may be seen to before. */
const readies = /\b(?:readiness|pre-?(?:checks?|flight|requisites|conditions)|prepar\w+)\b/i;

/** Ticked steps of the deployment itself; what prepares for them may be done long before. */
export function isUnderWay({ entry: { text, checked }, section }: Placed, ahead: boolean): boolean {
  if (!checked) return false;
  if (section.within('success', 'validation') && isOver.test(text)) return true;
  // Other rows of a timeline may prepare it days before.
  if (section.within('timeline', 'schedule')) return goesLive.test(text) && !preparation.test(text);
  // What has its hour on a day to come cannot be done yet.
  const timed = ahead && hasHour(section) && !readies.test(section.title);
  if (timed && (backedUp.test(text) || (isAfterwards(section) && !elsewhere.test(text)))) return true;
  // Nothing after the deployment holds before it, but for what is made ready.
  if (ahead && section.within('postDeployment') && !section.isOptional && !madeReady.test(text)) return true;
  if (!(timed || isDeployment(section))) return false;
  // `Deploy build 7719` deploys, whatever it speaks of behind that.
  if ((deploys.test(text) || (ahead && takesBackup.test(text))) && !elsewhere.test(text)) return true;
  if (preparation.test(text)) return false;
  return timed || brings.test(text) || (brings.test(section.title) && !preparation.test(section.title));
}

/** `Deploy build 7719`, `Switch the traffic`: what is done to production, as an order or as done. */
const deploys =
  /^\W*(?:deploy(?:ed)?|install(?:ed)?|roll(?:ed)? out|release[ds]?|switch(?:ed)?|cut over|go live|enabled?|activated?|promoted?|raised?|shift(?:ed)?)\b(?! (?:the |a |an |all )?(?:\w+ )?(?:notes?|plan|branch|tag|manager|candidate|scripts?|checklist|window|lead|tools?|dashboards?|alerts?|monitor\w*|logs?|logging|debug)\b)/i;
/** The step that takes the backup right before the change, on a day that is still to come. */
const takesBackup =
  /^\W*(?:(?:take|make|create|run|do) (?:(?:a|an|the|full|final|last|fresh) ){0,3})?(?:back(?: |-)?up|dump|snapshot)\b(?! (?:scripts?|jobs?|plan|policy|tool|schedule|strategy|storage|space|bucket|contacts?|people|team)\b)/i;
/** Not production, or not yet. */
const elsewhere =
  /\b(?:staging|stage env|dev|development|uat|qa|test (?:env\w*|system|cluster|stack|server)|rehears\w*|dry[- ]?run|trial|pre-?\w*|prepar\w*|ready|plan\w*|approv\w*|before|announce\w*|tested|reviewed|scheduled|booked)\b/i;
const madeReady =
  /\b(?:prepar\w*|plan\w*|draft\w*|written|wrote|publish\w*|schedul\w*|book\w*|invit\w*|calendar|document\w*|updated?|agreed|named|assign\w*|approv\w*|ready|rehears\w*|staging|on-?call|rota|know)\b/i;

/** What a later stage of the deployment looks at: `Phase 5: Checks (16:30 – 17:00)`. */
function isAfterwards({ heading, title }: Section): boolean {
  return (
    looksBack.test(title) ||
    ((heading?.sequence?.number ?? 0) > 3 &&
      /^(?:checks?|tests?|verif\w+|validat\w+|observ\w+)\b/i.test(heading?.name ?? ''))
  );
}

/** `Phase 4: Smoke tests (15:45 - 16:15)` */
const looksBack = /\b(?:smoke[- ]?tests?|post-?\w*|go-?live|stabili[sz]\w+|hypercare)\b/i;

/** What may be, were the day still to come. */
export function underWayIn(section: Section): RequiredItems[] {
  return section.facts(requiredIn).flatMap(({ entries, placed }) => {
    const ticked = placed.filter((each) => isUnderWay(each, true));
    return ticked.length > 0 ? [{ entries, placed: ticked }] : [];
  });
}

/** `Backup complete`: the one before a change is taken on its day, unlike what only prepares it. */
const backedUp = /^\W*(?:\w+ ){0,3}back-?ups?(?: \w+){0,3} (?:complete[d]?|finished|done|taken)\W*$/i;

/** Whether its heading, or one around it, says from when to when: `Stage 1: Freeze (06:00 – 07:00)`, `(T+0 to T+60 min)`, `(T+90)`. */
function hasHour({ heading, parent }: Section): boolean {
  return (
    findClocks(heading?.time?.text ?? '').length === 2 ||
    offsets.test(heading?.inline.text ?? '') ||
    (parent !== undefined && hasHour(parent))
  );
}

const offsets =
  /\bT\s?\+\s?\d+(?:\s?(?:min|m|h))?\s*(?:-|–|—|to|until)\s*T\s?\+\s?\d|\(\s*T\s?\+\s?\d+(?:\s?(?:min|m|h))?\s*[),;]/;

function isDeployment(section: Section): boolean {
  if (
    section.within(
      'prerequisites',
      'staging',
      'success',
      'signOff',
      'communication',
      'documentation',
      'monitoring',
      'backup',
    )
  )
    return false;
  if (!section.within('steps', 'traffic', 'postDeployment')) return false;
  for (let each: Section | undefined = section; each; each = each.parent)
    if (
      each.level > 1 &&
      /\b(?:staging|pre-?deploy\w*|pre-?flight|preparation|development|uat|test environment|dry run|pilot)\b/i.test(
        each.title,
      )
    )
      return false;
  return true;
}
