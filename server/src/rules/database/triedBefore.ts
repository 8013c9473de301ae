/** Whether a plan says that its migration has run somewhere before production. */
import { migrationsIn } from '../../plan/facts/database/migrations.ts';
import { codesIn } from '../../plan/facts/texts.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';

export function wasTried(plan: Plan): boolean {
  if (!tried.test(plan.text)) return false;
  const others = plan.sections.filter((section) => isOfSomethingElse(plan, section));
  const told = plan.sections
    .filter((section) => !others.includes(section))
    .map((section) => plan.textOf(section.span))
    .join('\n')
    .replace(besides, ' ');
  // `Rehearsal passed` speaks of a rehearsal that the plan tells of, and that was of something else.
  const isOther = others.some(({ name }) => /\brehears/.test(name));
  return tried.test(isOther ? told.replace(rehearsal, ' ') : told);
}

/** A trial or a step in staging that changes no data, a time, a risk: what is said there is not said of the migration. */
function isOfSomethingElse(plan: Plan, section: Section): boolean {
  const text = plan.textOf(section.span);
  if (!tried.test(text) || ofData.test(text)) return false;
  if (section.isRollback || section.within('timeline', 'schedule', 'risks', 'communication')) return true;
  const all = [section, ...section.descendants()];
  if (all.some((each) => ofData.test(plan.textOf(each.span)))) return false;
  // A heading alone promises what lies below it.
  if (/\brehears/.test(section.name))
    return all.some(({ blocks, content }) => blocks.length > 0 || content.keys.length > 0);
  return (
    section.within('staging') &&
    section.facts(codesIn).length > 0 &&
    plan.facts(migrationsIn).some(({ form, elsewhere }) => form === 'command' && !elsewhere)
  );
}

const ofData =
  /\b(?:migrat\w*|schema|databases?|db|data|dump|scripts?|sql|tables?|columns?|rows?|indexes|flyway|liquibase|alembic|(?:whole|full|entire|complete) [a-z]+|everything|all (?:the )?(?:steps|phases|stages)|runbook|end[- ]to[- ]end|plan|procedure|sequence|cut-?over|both ways|dress|copy of prod\w*|V\d+)\b/i;

const rehearsal = /^(?![^\n]*\b(?:migrat|database|schema|data\b|script))[^\n]*\brehears[^\n]*$/gim;

/** A rehearsed rollback, a variable and what was not done say nothing of the migration. */
const besides =
  /^[^\n]*\b(?:never|not(?: yet)?) (?:been )?(?:run|ran|tested|tried|rehearsed|executed)\b[^\n]*$|^(?![^\n]*(?:migrat|database|schema|data\b|dump|script))[^\n]*\b(?:roll[ -]?back|back-?out|(?:load|performance|stress|soak|capacity|penetration|security)[ -]tests?)\b[^\n]*$|^(?![^\n]*(?:migrat|database|schema|data\b|dump|sql))[^\n]*\s--dry-run\b[^\n]*$|^\s*[A-Z][A-Z0-9_]+=[^\n]*$|^[ \t]*(?:-[ \t]+["']?)?(?:staging|uat|preprod)["']?:?[ \t]*\S*$|^[ \t]*(?:- )?env(?:ironment)?:[ \t]*['"]?(?:staging|uat|pre-?prod)['"]?[ \t]*$|^\s*\|\s*(?:staging|uat)\s*\|[^\n]*https?:[^\n]*$|^\s*\|[^\n]*\|\s*(?:staging|uat)\s*\|[^\n]*$|^\s*(?:\|\s*|[-*]\s+)`?[A-Z0-9]+_[A-Z0-9_]+\b(?!\.)[^\n]*$/gim;
const tried = new RegExp(
  [
    String.raw`\btested\s*:(?!\s*(?:no|not|never|false|pending)\b|[^\n]*\b(?:laptop|local(?:ly|host)?|workstation|own machine|unit tests?)\b)`,
    String.raw`\bstag(?:ing|e env)|\bpre-?prod|\buat\b|\brehears|\bdry[- ]?run`,
    String.raw`\b(?:copy|clone|replica) of (?:the )?prod`,
    String.raw`\bmigrations?\b[^\n]{0,40}\b(?:tested|tried|verified|validated)\b[^\n]{0,20}\b(?:in|on|against|with|at|twice|\d+)\b`,
    String.raw`\b(?:tested|tried|verified|validated)\b[^\n]{0,40}\bmigrations?\b[^\n]{0,20}\b(?:in|on|against|with|at|twice|\d+)\b`,
    String.raw`\b(?:test|qa|dev|sandbox) (?:environment|database|db|server|system)\b`,
  ].join('|'),
  'i',
);
