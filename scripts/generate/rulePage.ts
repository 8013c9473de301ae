import type { Example, Level, Nature, Rule, Severity } from '../../server/src/rules/rule.ts';
import { severityOf } from '../../server/src/rules/severity.ts';
import type { FixKinds } from './fixes.ts';
import { cell, fenced } from './markdown.ts';

export const notice = '<!-- Generated: edit the rule instead. -->\n';

const levelTexts: Readonly<Record<Level, string>> = {
  essential: '`essential`: on every plan',
  template: '`template`: on plans that follow a template, at level `standard` and above',
  strict: '`strict`: only where the configuration sets `level: strict`',
};

const natureTexts: Readonly<Record<Nature, string>> = {
  constant: 'The severity is the same whatever the plan’s status.',
  blocking: 'It stops a plan from being carried out: an error once the plan is in progress.',
  planning: 'It matters while the plan is being made: silent once the plan is complete or rolled back.',
  consistency: 'It matters at any time: it holds for plans that are over, too.',
};

/** Nobody reads a hundred examples: the shortest show a rule, and the others its finer points. */
const mostShown = 3;

/** A rule's page: what it reports and why, shown on examples that it is tested with. */
export function rulePage(rule: Rule, fixes: FixKinds): string {
  const { name, level, description, rationale, valid, invalid } = rule;
  const reported = examples(invalid, showInvalid);
  const accepted = examples(valid, showValid);
  return `${notice}
# ${name}

${description}

- Level: ${levelTexts[level]}
- Severity: ${severities(rule)}
- Fix: ${fixText(fixes)}

## Why

${rationale.trim()}

${natureTexts[rule.nature]}

## What it reports

What stands between ⟦ and ⟧ is marked in the editor.

${reported}
## What it leaves alone

${accepted}
## Configuring

In \`.deployment-plan.yaml\`, or for one line of a Markdown plan ([other ways](README.md#suppressing)):

${fenced(`rules:\n  ${name}: off\n`, 'yaml')}
${fenced(`<!-- deployment-plan-disable-next-line ${name} -->\n`, 'markdown')}`;
}

/** The index of all pages. */
export function rulesIndex(rules: readonly (readonly [Rule, FixKinds])[]): string {
  const rows = rules.map(
    ([rule, fixes]) =>
      `| [${rule.name}](${rule.name}.md) | ${rule.level} | ${rule.severity} | ${fixes.safe ? 'safe' : fixes.chosen ? 'offered' : '–'} | ${cell(rule.description)} |`,
  );
  return `${notice}
# Rules

The configuration chooses \`level: essential\`, \`standard\` (the default: essential and template) or \`strict\` (all).
The severity is that in a planned document: a draft lowers most rules by one step, a plan in progress raises what stops it.

| Rule | Level | Severity | Fix | What it reports |
|---|---|---|---|---|
${rows.join('\n')}

## Suppressing

In \`.deployment-plan.yaml\` a rule can be \`off\`, \`hint\`, \`info\`, \`warning\` or \`error\`. In a Markdown plan comments switch
rules off for a line, or from one place to another; without a name they mean all rules:

${fenced('<!-- deployment-plan-disable-next-line date-past field-empty -->\n\n<!-- deployment-plan-disable date-past -->\n<!-- deployment-plan-enable date-past -->\n', 'markdown')}
In a YAML plan the same words stand in comments: \`# deployment-plan-disable-next-line date-past\`. For a whole file, front
matter or the root of the YAML says \`disable: [date-past]\`. What suppresses nothing is reported
([suppression-unused](suppression-unused.md)).
`;
}

function severities(rule: Rule): string {
  const inDraft = severityOf(rule, 'draft', undefined);
  const inProgress = severityOf(rule, 'in-progress', undefined);
  const over = severityOf(rule, 'complete', undefined);
  const shown = (severity: Severity | undefined): string => (severity ? `\`${severity}\`` : 'silent');
  if (inDraft === rule.severity && inProgress === rule.severity && over === rule.severity)
    return shown(rule.severity);
  return `${shown(rule.severity)}; in a draft ${shown(inDraft)}, in progress ${shown(inProgress)}, when all is over ${shown(over)}`;
}

function fixText({ safe, chosen }: FixKinds): string {
  if (safe)
    return `applied by fix-all and \`deployment-plan check --fix\`${chosen ? '; others are offered to choose from' : ''}`;
  return chosen ? 'offered to choose from' : 'none';
}

function examples(all: readonly (string | Example)[], show: (example: Example) => string): string {
  const given = all.map(exampleOf);
  const shortest = new Set([...given].sort((a, b) => a.text.length - b.text.length).slice(0, mostShown));
  const parts = given.filter((each) => shortest.has(each)).map(show);
  const more = all.length - parts.length;
  if (more > 0) parts.push(`It is tested on ${more} more.\n`);
  return parts.join('\n');
}

function exampleOf(example: string | Example): Example {
  return typeof example === 'string' ? { text: example } : example;
}

function showInvalid(example: Example): string {
  const language = example.format ?? 'markdown';
  const parts = [circumstances(example), fenced(example.text, language)];
  if (example.fixed !== undefined) parts.push('\nBecomes, when fixed:\n\n', fenced(example.fixed, language));
  if (example.chosen)
    parts.push(`\nBecomes, with *${example.chosen.title}*:\n\n`, fenced(example.chosen.text, language));
  return parts.join('');
}

function showValid(example: Example): string {
  return circumstances(example) + fenced(example.text, example.format ?? 'markdown');
}

/** What else an example depends on. */
function circumstances({ template, now, fileName, settings, files = {} }: Example): string {
  const said = [
    template !== undefined &&
      (template.includes('\n') ? 'a template of its own' : `the template \`${template}\``),
    fileName !== undefined && `the file name \`${fileName}\``,
    now !== undefined && `the time ${now}`,
    settings !== undefined && `the settings \`${JSON.stringify(settings)}\``,
  ].filter((text) => text !== false);
  const around = Object.entries(files).map(
    ([name, text]) =>
      `Beside it, \`${name}\`:\n\n${fenced(text, /\.ya?ml$/.test(name) ? 'yaml' : 'markdown')}\n`,
  );
  const given = said.length > 0 ? `With ${said.join(', ')}:\n\n` : '';
  return around.join('') + (around.length > 0 ? given || 'The plan:\n\n' : given);
}
