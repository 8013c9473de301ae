/** What must hold for every document template: it loads, is valid, and what is made from it is bound to it. */
import { analyze, createEnvironment, type Document } from '../../server/src/analyze.ts';
import { documentTemplate } from '../../server/src/plan/documentTemplate.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { instantiate } from '../../server/src/template/instantiate.ts';
import type { TemplateFile } from '../../server/src/template/read.ts';

const blanks = new Set(['placeholder-unfilled', 'choice-unresolved', 'command-placeholder']);

/** What does not hold; undefined for any other document. */
export function examineTemplate(
  document: Document,
  builtIn: readonly TemplateFile[],
): { readonly failures: readonly string[] } | undefined {
  const { text, fileName } = document;
  const environment = createEnvironment(defaultSettings, [{ text, fileName, source: fileName }, ...builtIn]);
  const own = analyze(document, environment);
  if (!documentTemplate(own.plan)) return undefined;
  const template = environment.templates[0];
  if (template?.plan.format !== 'markdown') return { failures: ['the template does not load'] };
  const failures = own.problems.map(({ rule, message }) => `the template is not valid: ${rule}: ${message}`);
  const made = instantiate(template, {});
  const read = (plan: string) =>
    analyze({ text: plan, format: 'markdown', fileName: 'a.md', forced: true }, environment);
  const named = read(made);
  if (named.template?.template !== template || named.template.bound !== 'named')
    failures.push(`the plan made from it is bound to ${named.template?.template.name ?? 'nothing'}`);
  for (const { rule, message } of named.problems)
    if (!blanks.has(rule)) failures.push(`the plan made from it has more than blanks: ${rule}: ${message}`);
  const found = read(made.replace(/^---\n.*?\n---\n/s, '')).template;
  if (found?.template !== template || found.score <= 0.9)
    failures.push(
      `without its name the plan is taken for ${found?.template.name ?? 'none'} (${found?.score ?? 0})`,
    );
  return { failures };
}
