import type { Range } from '../../../text/span.ts';
import type { Plan } from '../../plan.ts';
import { rollbackLinesIn } from '../rollback/rollbacks.ts';

/** Whether the header names an environment that is not production. */
export function isOtherEnvironment(plan: Plan): boolean {
  const value = plan.headerField('environment')?.value?.text ?? '';
  return (
    /\b(?:staging|dev|development|test|qa|uat|sandbox|demo|preview)\b/i.test(value) && !/\bprod/i.test(value)
  );
}

const backup =
  /\bback(?:s|ed|ing)?[ -]?ups?\b(?! (?:of )?(?:the |our |all )?(?:[\w-]+ )?(?:config\w*|settings|manifests?|dashboards?|certificates?|images?|code)\b)|\bsnapshots?\b|\bpg_dump|\bmysqldump\b|\bmongodump\b|\bdumps?\b|\b(?:sql|database) export\b|\bpoint[- ]in[- ]time\b|\bPITR\b|\b(?:save|protect|preserve)s? (?:the )?(?:\w+ )?(?:state|database|data)\b|\bsicherung|\bsichern\b|\brespaldo|copia de seguridad|\bsauvegarde|バックアップ|备份|備份|резервн|biztonsági mentés/gi;

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

/** `Dry run on a restored snapshot`, `Rehearsed in staging with last night's dump`: that one is there to try things out with. */
function isOfTrial(text: string, index: number): boolean {
  const before = text.slice(Math.max(text.lastIndexOf('\n', index) + 1, index - 120), index);
  return trial.test(before);
}

const trial =
  /\b(?:dry[- ]?runs?|rehears(?:ed|al)|trial (?:run|migration)|tried(?: out)?|practi[cs]ed|refreshed|seeded|staging)\b(?![^.;|\n]*\brestores?\b)[^.;|\n]{0,60}\b(?:on|against|with|from|over|using) (?:an?|the|our|last|yesterday|a full|\w+[’']s)\b[^.,;|\n]{0,30}$/i;
