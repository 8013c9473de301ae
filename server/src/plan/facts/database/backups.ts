import type { Range } from '../../../text/span.ts';
import type { Plan } from '../../plan.ts';
import type { Section } from '../../section.ts';
import { rollbackLinesIn } from '../rollback/rollbacks.ts';
import { isForward } from '../steps/forward.ts';
import { textsIn } from '../texts.ts';

/** Whether the header names an environment that is not production. */
export function isOtherEnvironment(plan: Plan): boolean {
  const value = plan.headerField('environment')?.value?.text ?? '';
  return (
    /\b(?:staging|dev|development|test|qa|uat|sandbox|demo|preview)\b/i.test(value) && !/\bprod/i.test(value)
  );
}

const backup = new RegExp(
  [
    String.raw`\bback(?:s|ed|ing)?[ -]?ups?\b(?! (?:of )?(?:the |our |all )?(?:[\w-]+ )?(?:config\w*|settings|manifests?|dashboards?|certificates?|images?|code)\b)`,
    String.raw`\bsnapshots?\b|\bpg_dump|\bmysqldump\b|\bmongodump\b|\bdumps?\b|\b(?:sql|database) export\b`,
    String.raw`\bpoint[- ]in[- ]time\b|\bPITR\b`,
    String.raw`\b(?:save|protect|preserve)s? (?:the )?(?:\w+ )?(?:state|database|data)\b|\bsicherung`,
    String.raw`\bsichern\b|\brespaldo|copia de seguridad|\bsauvegarde|バックアップ|备份|備份|резервн|biztonsági mentés`,
  ].join('|'),
  'gi',
);

/** Where the plan speaks of a backup, the way back left out. */
export function backupsOf(plan: Plan): Range[] {
  return plan.sections.flatMap((section) => {
    if (section.isRollback || section.within('risks', 'triggers', 'lessons')) return [];
    const text = plan.text.slice(section.span.start, section.span.end);
    // What a way back loads was made before, if it was.
    const back = section
      .facts(rollbackLinesIn)
      .flatMap(({ value, introduces }) => [
        ...(value ? [value.span] : []),
        ...introduces.map(({ span }) => span),
      ]);
    return [...text.matchAll(backup)].flatMap(({ index, 0: said }) => {
      const start = section.span.start + index;
      const isBack = back.some((line) => line.start <= start && start < line.end);
      return isBack || isOfTrial(text, index) ? [] : [{ start, end: start + said.length }];
    });
  });
}

/** `No backup tonight: the volume is full`, among what is done. */
export function deniedBackupsIn(section: Section): Range[] {
  if (!section.mayHold(/back/i) || !isForward(section) || !section.within('steps', 'database', 'backup'))
    return [];
  return section.facts(textsIn).flatMap(({ text, span }) => {
    const match = denied.exec(text);
    return match &&
      !condition.test(
        text
          .slice(0, match.index)
          .split(/[.;]\s/)
          .at(-1) ?? '',
      )
      ? [span.part(match.index, match.index + match[0].length)]
      : [];
  });
}

const denied =
  /(?<![\p{L}\p{N}])(?:no|without (?:an?|the|any)) (?:\p{L}+ )?back-?up\b(?= (?:tonight|today|this time|is (?:taken|made|needed|planned)|will be)|\s*[,:;.–—])|\bback-?ups? (?:is|are|was|were|has been|have been) (?:switched off|turned off|skipped|disabled|cancelled|not (?:taken|made|run))\b/iu;
const condition = /\b(?:if|unless|when|where|never|stop)\b/i;

/** `Dry run on a restored snapshot`, `Rehearsed in staging with last night's dump`: that one is there to try things out with. */
function isOfTrial(text: string, index: number): boolean {
  const before = text.slice(Math.max(text.lastIndexOf('\n', index) + 1, index - 120), index);
  return trial.test(before);
}

const trial =
  /\b(?:dry[- ]?runs?|rehears(?:ed|al)|trial (?:run|migration)|tried(?: out)?|practi[cs]ed|refreshed|seeded|staging)\b(?![^.;|\n]*\brestores?\b)[^.;|\n]{0,60}\b(?:on|against|with|from|over|using) (?:an?|the|our|last|yesterday|a full|\w+[’']s)\b[^.,;|\n]{0,30}$/i;
