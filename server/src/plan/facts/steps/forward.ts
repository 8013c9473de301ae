import type { Section } from '../../section.ts';

/** Whether what the section tells to do is done on the way forward: not in a rollback, a check before it or a remark about it, and not only under some condition. */
export function isForward(section: Section): boolean {
  return section.facts(readForward);
}

function readForward(section: Section): boolean {
  if (section.isRollback || section.isConditional) return false;
  // `Step 1: Pre-Deployment` among the steps is one of them.
  const { heading, parent, kind } = section;
  const isStep = kind === 'prerequisites' && heading?.sequence !== undefined && parent?.kind === 'steps';
  return !(isStep ? parent : section).within(
    'prerequisites',
    'triggers',
    'metrics',
    'alerts',
    'monitoring',
    'success',
    'communication',
    'contacts',
    'roles',
    'risks',
    'documentation',
    'references',
    'lessons',
    'summary',
    'signOff',
    'dependencies',
  );
}

const elsewhere =
  /\b(?:staging|stage(?!\s*[\d:#])|dev|development|test|testing|qa|uat|sandbox|local|localhost|pre-?prod(?:uction)?|preview|ci|demo|rehearsal)\b/i;

/** `as in staging last week` says where it was done before. */
const triedBefore =
  /\b(?:as|like) (?:before |rehearsed |tested |done |tried )?(?:in|on) (?:the )?[\w-]+|\b(?:ran|rehearsed|tested|tried|took|passed|been run|was run|were run)\b[^.;\n]{0,30}?\b(?:in|on|against) (?:the |our )?[\w-]+/gi;

/** Whether a line, or the headings that it stands under, speak of an environment other than production. */
export function isElsewhere(section: Section, line = ''): boolean {
  if (/\bprod(?:uction)?\b/i.test(line)) return false;
  if (namesElsewhere(line)) return true;
  if (section.within('staging')) return true;
  for (let each: Section | undefined = section; each && each.level > 1; each = each.parent) {
    if (/\bprod(?:uction)?\b/i.test(each.title)) return false;
    if (elsewhere.test(each.title)) return true;
  }
  return false;
}

/** Whether a line itself names an environment other than production. */
export function namesElsewhere(line: string): boolean {
  return elsewhere.test(line.replace(triedBefore, ' '));
}
