import type { Range } from '../../../text/span.ts';
import type { Code, Inline, List, ListItem } from '../../blocks.ts';
import { walkBlocks, walkInlines, walkItems } from '../../blocks.ts';
import type { Plan } from '../../plan.ts';
import type { Section } from '../../section.ts';
import { choicesIn } from '../placeholders/choices.ts';
import { placeholdersIn } from '../placeholders/placeholders.ts';
import { codesIn } from '../texts.ts';
import { boldSteps } from './boldSteps.ts';
import { codeKind } from './codeKinds.ts';
import { isForward } from './forward.ts';

/** A step of the deployment: a section with all that stands in it, or an item of an ordered list where no sections part the steps. */
export interface DeploymentStep {
  /** The words that name it. */
  readonly inline: Inline;
  readonly section: Section;
  /** The step's section and those inside it; for an item only the section that it stands in. */
  readonly sections: readonly Section[];
  readonly item?: ListItem;
  readonly range: Range;
  /** Its source, all in all. */
  readonly text: string;
  /** Numbered, but under no heading that says that the deployment is carried out there. */
  readonly stray: boolean;
}

/** None in a template that has only just been begun: its blanks come first. */
export function deploymentSteps(plan: Plan): DeploymentStep[] {
  if (isBarelyBegun(plan)) return [];
  return plan.sections.flatMap((section) => {
    // What stands inside a step belongs to it.
    if (isInStep(plan, section)) return [];
    if (isStepSection(plan, section)) {
      if (!isStepForward(section)) return [];
      // `Phase 2` over `**Step 2.1 – Deploy the canary**` and `**Step 2.2 – Route 5%**`, each with what is run.
      const parts = boldSteps(section);
      return parts.length > 1 && parts.every(({ blocks }) => blocks.some(({ kind }) => kind === 'code'))
        ? parts.map((item) => stepOfItem(plan, section, item))
        : stepOf(plan, section);
    }
    const bold = isForward(section) && !section.within(...elsewhere) ? boldSteps(section) : [];
    if (bold.length > 1)
      return bold.map((item) => ({ ...stepOfItem(plan, section, item), stray: isStray(section) }));
    if (!isDeployment(section) || section.children.some((child) => isStepSection(plan, child))) return [];
    return section.blocks.flatMap((block) =>
      block.kind === 'list' && isInOrder(block) && section.within('steps', 'database', 'traffic')
        ? block.items.map((item) => stepOfItem(plan, section, item))
        : [],
    );
  });
}

/** A numbered list, or one whose items number themselves: `- **Step 1 – Drain:** …`. */
export function isInOrder({ ordered, items }: List): boolean {
  return ordered || (items.length > 1 && items.every(({ inline }) => /^\W*step\s+\d/i.test(inline.text)));
}

export function isBarelyBegun(plan: Plan): boolean {
  return plan.facts(placeholdersIn).length + plan.facts(choicesIn).length > 4;
}

function stepOf(plan: Plan, section: Section): DeploymentStep[] {
  const { heading } = section;
  if (!heading || heading.inline.span.length === 0) return [];
  return [
    {
      inline: heading.inline,
      section,
      sections: [section, ...section.descendants()],
      range: { start: section.span.start, end: section.end },
      text: plan.text.slice(section.span.start, section.end),
      stray: plan.format === 'markdown' && isStray(section),
    },
  ];
}

export function stepOfItem(plan: Plan, section: Section, item: ListItem): DeploymentStep {
  return {
    inline: item.inline,
    section,
    sections: [section],
    item,
    range: item.span,
    text: plan.text.slice(item.span.start, item.span.end),
    stray: false,
  };
}

function isStray(section: Section): boolean {
  return section.counted || !section.within('steps', 'database', 'traffic', 'featureFlags', 'staging');
}

const elsewhere = [
  'timeline',
  'schedule',
  'strategy',
  'decision',
  'postDeployment',
  'validation',
  'smokeTests',
  'healthChecks',
  'rollback',
  'environment',
  'backup',
] as const;

function isDeployment(section: Section): boolean {
  return (
    isForward(section) &&
    section.within('steps', 'database', 'traffic', 'featureFlags', 'staging') &&
    !section.within(...elsewhere)
  );
}

/** `Steps` in one of the `Phases`, which may be called `Pre-Deployment` or `Monitoring`. */
function isListOfPhase({ name, parent, isRollback }: Section): boolean {
  return /^(?:steps|tasks)$/.test(name) && parent?.parent?.kind === 'steps' && !isRollback;
}

/** What a step is called says what it does, not what the section is: `Step 2: Take a backup`, `Stage 5: Smoke tests`. */
function isStepForward(section: Section): boolean {
  const { parent } = section;
  if (section.isRollback || section.isConditional) return false;
  if (parent && parent.level > 1) {
    const around = parent.within('steps', 'database', 'traffic', 'featureFlags', 'staging');
    if (around && isForward(parent) && !parent.within(...elsewhere)) return true;
    // `Step 3` in `## Pilot`, a phase that the team has named.
    if (!parent.kind && section.heading?.sequence && isForward(parent) && !parent.within(...elsewhere))
      return true;
    return isListOfPhase(parent);
  }
  return isDeployment(section) || section.heading?.sequence !== undefined || isNumberedAmongSteps(section);
}

/** The innermost section that is a step: numbered, or right inside the section of the steps. */
function isStepSection(plan: Plan, section: Section): boolean {
  const { heading, parent } = section;
  if (!heading || section.level <= 1) return false;
  const step =
    plan.format === 'yaml'
      ? /^(?:(?:deployment|deploy|rollout|release|cut ?over|execution|implementation|runbook) )?(?:steps|tasks|actions|stages|phases)$/.test(
          parent?.name ?? '',
        ) &&
        parent?.within('steps') === true &&
        !section.children.some(({ name }) => /^(?:steps|tasks)$/.test(name))
      : heading.sequence !== undefined ||
        (section.counted && section.kind === 'steps') ||
        isNumberedAmongSteps(section) ||
        (parent !== undefined && isListOfPhase(parent)) ||
        // `Deployment Steps` in `Deployment Procedure` is where the steps are, not one of them.
        (parent?.kind === 'steps' &&
          isDeployment(section) &&
          !/\b(?:steps|procedure|process|sequence|phases|stages)$/.test(section.name));
  return (
    step &&
    !section.children.some(
      (child) =>
        (child.heading?.sequence !== undefined && !child.isOptional) ||
        // `### Database Migration` over `#### Steps`, and the steps over what they run.
        (/^(?:steps|tasks)$/.test(child.name) && child.children.length > 0),
    )
  );
}

/** `### 2. Configuration` in `## Steps`, and `4 Feature flags (T+120)` among others that their number makes steps. */
function isNumberedAmongSteps(section: Section): boolean {
  const { heading, parent } = section;
  if (!heading || !parent || !numbered.test(heading.title)) return false;
  if (parent.kind === 'steps') return isForward(parent);
  const counted = parent.children.filter((child) => child.counted);
  const [first] = counted;
  const last = counted.at(-1);
  if (!first || !last || first === last || section.within(...elsewhere)) return false;
  return (
    isDeployment(section) ||
    (section.kind === undefined &&
      (isOffset.test(heading.title) ||
        (first.span.start < section.span.start && section.span.start < last.span.start)))
  );
}

const numbered = /^\d+[.)]? /;
const isOffset = /\(\s*T\s?[+−–-]\s?\d/;

function isInStep(plan: Plan, { parent }: Section): boolean {
  return parent !== undefined && (isStepSection(plan, parent) || isInStep(plan, parent));
}

/** The blocks of commands of a step; in YAML not what verifies it or takes it back. */
export function commandBlocks({ sections, item }: DeploymentStep): Code[] {
  if (item) return codeOfItem(item);
  return sections.flatMap((section) => {
    const others = new Set(
      [...section.content.keys, ...section.fields].flatMap(({ name, introduces }) =>
        isAfter.test(name) ? introduces : [],
      ),
    );
    return section
      .facts(codesIn)
      .filter(
        (code) => !others.has(code) && codeKind(code, section) === 'command' && code.masked.trim() !== '',
      );
  });
}

const isAfter = /^(?:verif\w*|validat\w*|check|rollback|roll back|undo|revert|expected|on failure|failure)$/;

/** Whether the step has something to run that stands by itself: a block, or a key of YAML. */
export function runs(step: DeploymentStep): boolean {
  return commandBlocks(step).length > 0 || hasCommandKey(step);
}

export function hasCommandKey(step: DeploymentStep): boolean {
  return (
    step.item === undefined &&
    step.sections.some(
      ({ content, name }) =>
        /^commands?$/.test(name) ||
        content.keys.some(
          ({ name: key, value }) =>
            value !== undefined &&
            /^(?:commands?|cmd|run|execute|script)$/.test(key) &&
            !isSentence(value.text),
        ),
    )
  );
}

/** `Run the two scripts as always`: told, and nothing that a shell would take. */
function isSentence(value: string): boolean {
  return /^\s*(?:\p{Lu}\p{Ll}+(?: [\p{L}\d,’']+){2,}|(?:run|execute|use|apply|call|start|deploy|install) (?:the|an?|our|all|both|this)(?: [\p{L}\d,’']+)+)[.!]?\s*$/u.test(
    value,
  );
}

/** What a line begins with that tells the outcome of what was run. */
export const outcomeLabel =
  /^[^\p{L}\n]*(?:expect(?:ed|s)?|outcome|want|results?|output|(?:you )?should (?:return|print|show|see))(?: (?:results?|output|outcome|state|response))?[^\p{L}\n]*[:：]|^\W*you (?:should|will) see\s|^\s*(?:→|⇒|->|=>)\s/imu;

export function codeOfItem(item: ListItem): Code[] {
  return [...walkBlocks(item.blocks)].filter(
    (block) => block.kind === 'code' && block.masked.trim() !== '',
  ) as Code[];
}

/** `- **Do:** …` over `- **Expect:** …` and `- **Verify:** …`: what belongs to one step, and no steps of their own. */
export function isListOfParts({ items }: List): boolean {
  const parts = items.filter(({ inline }) => part.test(inline.text));
  return parts.length > 1 && parts.some(({ inline }) => partOfOutcome.test(inline.text));
}

const part =
  /^\W*(?:do|does|what|how|actions?|commands?|run|execute|expect\w*(?: (?:output|results?|outcome))?|outcome|results?|output|verif\w*|validat\w*|checks?|roll ?back|undo|revert|way back|if it fails|on failure|owner|who|duration|time)\W*:/i;
const partOfOutcome =
  /^\W*(?:expect\w*(?: (?:output|results?|outcome))?|outcome|verif\w*|validat\w*|roll ?back|undo|way back)\W*:/i;

/** Whether the step says exactly what is run: a block, code in its text, a key of YAML, or a link to what holds it. */
export function hasCommand(plan: Plan, step: DeploymentStep): boolean {
  const { sections, item } = step;
  if (commandBlocks(step).length > 0) return true;
  if (item) return [item.inline, ...walkInlines(item.blocks)].some(holdsCode);
  return sections.some(
    (section) =>
      section.blocks.some((block) => block.kind === 'code' && block.masked.trim() !== '') ||
      /^commands?$/.test(section.name) ||
      section.fields.some(
        (field) =>
          plan.fieldKind(field) === 'command' &&
          ((field.value !== undefined && !isSentence(field.value.text)) ||
            field.introduces.some(({ kind }) => kind !== 'paragraph')),
      ) ||
      [...walkInlines(section.blocks)].some(holdsCode),
  );
}

/** What a step gives or is checked by is not what it runs. */
const outcome =
  /^[^\p{L}]*(?:expected|expect|verify|verification|check|rollback|roll back|result|output)\b[^\n]{0,20}[:：]/iu;

/** `Install it. Expected: …`, `Run it. Verify with …` */
const outcomesBehind =
  /(?<=[.;]\s+)(?:expect|verify|verification|check|confirm)\w*\b(?:[^.;\n]|[.;](?!\s))*/gi;

function holdsCode({ text, prose, links }: Inline): boolean {
  if (outcome.test(text)) return false;
  if (links.length > 0) return true;
  const blank = (match: string): string => ' '.repeat(match.length);
  const told = text.replace(outcomesBehind, blank);
  // What is blank in the prose is code.
  return told.replace(/\S/g, (sign, at: number) => (prose.charAt(at) === ' ' ? sign : ' ')).trim() !== '';
}

/** What a step tells to do: its name and the items in it. */
export function actionsOf({ inline, sections, item }: DeploymentStep): string[] {
  const blocks = item ? item.blocks : sections.flatMap((section) => section.blocks);
  return [inline.text, ...[...walkItems(blocks)].map((inner) => inner.item.inline.text)];
}

const acting = [
  String.raw`deploy|build|push|pull|run|apply|execute|restart|start|stop|scale|migrate|install|upgrade`,
  String.raw`roll ?out|route|shift|switch|enable|disable|flush|drain|restore|back ?up|clone|copy|sync`,
  String.raw`promote|provision|database migration|deployment|increase (?:the )?(?:traffic|canary|share)`,
  String.raw`(?:give|send)\b[^.\n]{0,40}(?:\btraffic\b|\brequests\b|%)`,
].join('|');
/** What a machine is told to do. */
export const acts = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:(?:step|stage|phase|task)\s+\d+\S*[\s:.–—-]*|\d+(?:\.\d+)*[.)]?\s+)?(?:(?:then|now|gradually|finally)\s+)?(?:${acting})(?!\p{L})`,
  'iu',
);

/** Whether the step tells a machine to do something; a list of boxes to tick only looks back at it. */
export function isAction(step: DeploymentStep): boolean {
  const { item, sections } = step;
  const blocks = item ? [] : sections.flatMap((section) => section.blocks);
  if (
    blocks.length > 0 &&
    blocks.every((block) => block.kind === 'list' && block.items.every(({ task }) => task))
  )
    return false;
  return actionsOf(step).some((action) => acts.test(action));
}

/** What people tell one another, decide or look at. */
export function isTalk({ inline }: Pick<DeploymentStep, 'inline'>): boolean {
  return /\b(?:notify|tell|inform|announce\w*|communicat\w+|message|meeting|call|wait|decide|decision|go\/no-go|sign[- ]?off|approv\w+|hand ?over|close(?= (?:the |this )?(?:change|ticket|call|bridge|meeting|incident|release|deployment|window|review|plan)\b|\W*(?:$|\())|document\w*)\b/i.test(
    inline.text,
  );
}

/**
 * Whether nearly all other steps, two at least, have what one lacks: then it was forgotten there, and is not just not
 * how this plan is written.
 */
export function othersHave(had: readonly boolean[], index: number, share = 0.75): boolean {
  const others = had.filter((_, at) => at !== index);
  const count = others.filter(Boolean).length;
  return count >= 2 && count >= share * others.length;
}
