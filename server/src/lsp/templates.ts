/** What a new plan can be made from, and the plan made from it. */
import type { Connection } from 'vscode-languageserver';
import type { Environment } from '../analyze.ts';
import { titleSection } from '../editing/checklist.ts';
import { guidanceOf } from '../editing/templateMatch.ts';
import { describeBlank, typedBlanksIn } from '../plan/facts/placeholders/blankTypes.ts';
import { choicesIn } from '../plan/facts/placeholders/choices.ts';
import type { Section } from '../plan/section.ts';
import { bindingEdit } from '../template/bind.ts';
import { copyPlan, copyQuestions } from '../template/copy.ts';
import { extractTemplate } from '../template/extract.ts';
import { choiceName, comparable } from '../template/fill.ts';
import { fileNameFor, instantiate } from '../template/instantiate.ts';
import type { Template } from '../template/template.ts';
import { squeeze } from '../text/words.ts';
import { joinUri } from '../workspace/uri.ts';
import { toTextEdit } from './convert.ts';
import {
  BindingsRequest,
  CopyPlanRequest,
  ExtractTemplateRequest,
  InstantiateRequest,
  TemplatesRequest,
  type TemplateBinding,
  type TemplateBlank,
  type TemplateInfo,
} from './protocol.ts';
import type { Session } from './session.ts';

/** A blank that waits for one of the environments that the configuration names. */
const ENVIRONMENT = /^(?:(?:target|deployment)[_ -])?environment(?:[_ -]name)?$/i;

export function registerTemplates(connection: Connection, session: Session): void {
  connection.onRequest(TemplatesRequest, async ({ uri }) => {
    const { templates, vocabulary } = await environmentFor(session, uri);
    return templates.map((template) => infoOf(template, vocabulary.environments));
  });

  connection.onRequest(InstantiateRequest, async ({ template: wanted, values, uri }) => {
    const template = (await templatesFor(session, uri)).find(
      ({ name, source }) => name === wanted || source === wanted,
    );
    return template ? { text: instantiate(template, values), file: fileNameFor(template, values) } : null;
  });

  connection.onRequest(BindingsRequest, ({ uri }) => bindingsOf(session, uri));

  connection.onRequest(CopyPlanRequest, async ({ uri, values }) => {
    const current = await session.documents.plan(uri);
    if (!current) return null;
    const { plan } = current.analysis;
    return { questions: copyQuestions(plan), text: copyPlan(plan, values) };
  });

  connection.onRequest(ExtractTemplateRequest, async ({ uri, name }) => {
    const current = await session.documents.plan(uri);
    if (!current) return null;
    const { plan } = current.analysis;
    return { text: extractTemplate(plan, name), ending: plan.format === 'yaml' ? '.yaml' : '.md' };
  });
}

async function bindingsOf(
  { documents }: Session,
  uri: string,
): Promise<{ version: number; bound?: string; templates: TemplateBinding[] } | null> {
  const current = await documents.current(uri);
  if (!current) return null;
  const { document, analysis, environment } = current;
  const { matching, plan, template } = analysis;
  const fits = new Map(matching.candidates(environment.templates).map((fit) => [fit.template, fit]));
  const templates = environment.templates.map((each): TemplateBinding => {
    const { name, description, source } = each;
    const { score = 0, reasons = [] } = fits.get(each) ?? {};
    const edit = toTextEdit(bindingEdit(plan.text, plan.format, name), document);
    return { name, title: sentence(name), description, source, score, reasons: [...reasons], edit };
  });
  return {
    version: document.version,
    ...(template && { bound: template.template.name }),
    templates: templates.sort((a, b) => b.score - a.score),
  };
}

async function templatesFor(session: Session, uri?: string): Promise<readonly Template[]> {
  return (await environmentFor(session, uri)).templates;
}

/** What holds for plans at a file or in a folder. */
async function environmentFor(session: Session, uri = session.folders[0]): Promise<Environment> {
  const file =
    uri === undefined
      ? 'untitled:plan.md'
      : /\.(?:md|markdown|ya?ml)$/i.test(uri)
        ? uri
        : joinUri(uri, 'plan.md');
  return (await session.environmentOf(file)).environment;
}

function infoOf(template: Template, environments: readonly string[]): TemplateInfo {
  const { name, description, source, file, ask, plan } = template;
  const title = titleSection(plan);
  return {
    name,
    title: sentence(name),
    description,
    format: plan.format,
    source,
    file,
    outline: plan.sections
      .filter((section) => section.heading && section !== title && depth(section, title) <= 2)
      .map(({ title: words }) => inOutline(words)),
    ask: ask.map((name) => {
      const blank = blankOf(template, name);
      const isOpen = !blank.choices && environments.length > 0 && ENVIRONMENT.test(name);
      return isOpen ? { ...blank, choices: [...environments] } : blank;
    }),
  };
}

/** A heading in a list of them: without its number and what it depends on, a key of YAML as a person writes it. */
function inOutline(title: string): string {
  const words = title.replace(/^\d+(?:\.\d+)*[.)]?\s+/, '').replace(/\s*\((?:if|optional)\b[^)]*\)\s*$/i, '');
  const spaced = words.replace(/_/g, ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** How deep a section lies, the title not counted. */
function depth(section: Section, title: Section | undefined): number {
  return section.parent && section.parent !== title ? depth(section.parent, title) + 1 : 1;
}

/** `work-item` as a person writes it. */
function sentence(name: string): string {
  const words = squeeze(name.replace(/[_-]+/g, ' '));
  const lower = words === words.toUpperCase() ? words.toLowerCase() : words;
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

function blankOf({ plan }: Template, name: string): TemplateBlank {
  const title = titleSection(plan);
  for (const section of plan.sections) {
    const where = section.heading && section !== title ? { section: section.title } : {};
    const choice = choicesIn(section).find(
      ({ options }) => comparable(choiceName(options)) === comparable(name),
    );
    if (choice)
      return { name, label: 'Choose one', ...where, choices: choice.options.map(({ text }) => text) };
    const blank = typedBlanksIn(section).find(
      ({ placeholder }) => comparable(placeholder.name) === comparable(name),
    );
    if (!blank) continue;
    // A blank in a heading names the section, not the other way round.
    const inHeading = section.heading?.span.contains(blank.placeholder.span.start) === true;
    const kind = describeBlank(blank.type);
    // What is said of a whole section need not be said again for each of its blanks.
    const alone = !inHeading && typedBlanksIn(section).length === 1;
    const said = alone ? guidanceOf(section, plan).filter((words) => words !== name) : [];
    const hint = [...(kind === undefined ? [] : [kind]), ...said].join('. ');
    return { name, label: sentence(name), ...(inHeading ? {} : where), ...(hint !== '' && { hint }) };
  }
  return { name, label: sentence(name) };
}
