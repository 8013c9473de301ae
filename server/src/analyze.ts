/** Text to problems: the one engine behind every door. No file system, no clock, no protocol. */
import { bindingOf } from './plan/binding.ts';
import { detectPlan, type Detection } from './plan/detect.ts';
import { documentTemplate, isTemplate } from './plan/documentTemplate.ts';
import { tokenReader, type TokenFinder, type TokenReader } from './plan/facts/secrets/tokens.ts';
import type { Neighbours } from './plan/neighbours.ts';
import { Plan, type Format } from './plan/plan.ts';
import { Vocabulary } from './plan/vocabulary/index.ts';
import { conflictsIn } from './rules/conflicts.ts';
import { Gaps } from './rules/gaps.ts';
import { rules as allRules } from './rules/index.ts';
import type { Fix, Level, Rule, RuleContext, Severity } from './rules/rule.ts';
import { Runs, watched } from './rules/runs.ts';
import { severityOf } from './rules/severity.ts';
import { Suppressions } from './rules/suppressions.ts';
import type { Settings, SettingsLevel } from './settings.ts';
import { readDocument, type Reading } from './syntax/read.ts';
import { Matching } from './template/match.ts';
import { readTemplate, type TemplateFile } from './template/read.ts';
import type { BoundTemplate, Template } from './template/template.ts';
import type { Change } from './text/edit.ts';
import type { Range } from './text/span.ts';

/** What documents are analysed against: made once for a configuration, used for all its documents. */
export interface Environment {
  readonly settings: Settings;
  readonly vocabulary: Vocabulary;
  readonly templates: readonly Template[];
  readonly rules: readonly Rule[];
  readonly tokensIn: TokenReader | undefined;
  readonly gaps: Gaps;
}

export interface EnvironmentOptions {
  readonly rules?: readonly Rule[];
  /** Without it keys and tokens are found only where a name or a form gives them away. */
  readonly findTokens?: TokenFinder | undefined;
}

export function createEnvironment(
  settings: Settings,
  templateFiles: readonly TemplateFile[],
  { rules = allRules, findTokens }: EnvironmentOptions = {},
): Environment {
  const vocabulary = new Vocabulary(settings.vocabulary);
  const templates = templateFiles.map((file) => readTemplate(file, vocabulary));
  return {
    settings,
    vocabulary,
    templates,
    rules: rules.filter(({ level }) => runs(level, settings.level)),
    tokensIn: findTokens && tokenReader(findTokens),
    gaps: new Gaps(),
  };
}

function runs(level: Level, wanted: SettingsLevel): boolean {
  if (wanted === 'strict') return true;
  return level === 'essential' || (level === 'template' && wanted === 'standard');
}

/** A document as its host hands it over. */
export interface Document {
  /** Without a byte-order mark. */
  readonly text: string;
  readonly format: Format;
  /** The file's name without its folder; empty where it has none. */
  readonly fileName: string;
  /** The template that the configuration names for this document. */
  readonly configuredTemplate?: string;
  /** The configuration says that this document is a plan. */
  readonly included?: boolean;
  /** It lies where the workspace keeps its templates; there are others that say so themselves. */
  readonly isTemplate?: boolean;
  /** Check it even if it is not taken for a plan. */
  readonly forced?: boolean;
  readonly now?: number;
  /** The plans and files around it. */
  readonly neighbours?: Neighbours;
}

export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Offsets that move along with edits elsewhere until the document is analysed again. */
  readonly span: Range;
  readonly fixes: readonly Fix[];
  readonly related: readonly { readonly message: string; readonly span: Range }[];
}

export interface Analysis {
  readonly document: Document;
  readonly environment: Environment;
  readonly reading: Reading;
  readonly plan: Plan;
  readonly detection: Detection;
  readonly template: BoundTemplate | undefined;
  readonly matching: Matching;
  /** What each rule found, and what it looked at. */
  readonly runs: Runs;
  /** By place; empty where the document is no plan and not forced. */
  readonly problems: readonly Problem[];
}

/**
 * Analyses a document. With the analysis of its last version and the changes since, applied one after the other, only
 * what changed is read again; the last analysis must not be used any more.
 */
export function analyze(
  document: Document,
  environment: Environment,
  previous?: Analysis,
  changes: readonly Change[] = [],
): Analysis {
  const reading = readDocument(document.text, document.format, previous?.reading, changes);
  const plan = new Plan(reading, environment.vocabulary, previous?.plan);
  const detection = detectPlan(plan, document);
  const matching = new Matching(plan, previous?.matching);
  const wanted = !detection.off && (detection.detected || document.forced === true);
  const template =
    wanted && !documentTemplate(plan) ? templateOf(matching, plan, document, environment) : undefined;
  const runs = new Runs(previous?.environment === environment ? previous.runs : undefined);
  const problems = wanted ? check(plan, document, template, environment, runs) : [];
  return { document, environment, reading, plan, detection, template, matching, runs, problems };
}

function templateOf(
  matching: Matching,
  plan: Plan,
  document: Document,
  { templates }: Environment,
): BoundTemplate | undefined {
  const called = (name: string | undefined): Template | undefined =>
    name === undefined
      ? undefined
      : templates.find((template) => template.name === name || template.source === name);
  const named = called(bindingOf(plan)?.name);
  if (named) return matching.bind(named, 'named');
  const configured = called(document.configuredTemplate);
  return configured ? matching.bind(configured, 'configured') : matching.best(templates);
}

/** What is told of two versions that stand side by side; anything else is known once one of them is gone. */
const evenInConflicts = new Set(['text-conflict-marker', 'secret-plaintext']);

/** Rules about what is not there, which may only not have been read. */
const asksForMore = /-(?:required|empty)$/;

/** Whether YAML could not be read to its end. */
function isBroken({ format, problems }: Plan): boolean {
  return (
    format === 'yaml' && problems.some(({ message }) => !/must be unique|^Alias is not read/i.test(message))
  );
}

function check(
  plan: Plan,
  document: Document,
  template: BoundTemplate | undefined,
  { rules, settings, tokensIn, gaps }: Environment,
  runs: Runs,
): Problem[] {
  const given: RuleContext = {
    template,
    isTemplate: document.isTemplate === true || isTemplate(plan),
    settings,
    fileName: document.fileName,
    neighbours: document.neighbours,
    now: document.now,
    tokensIn,
  };
  const context = watched(given, plan.recorder);
  const suppressions = new Suppressions(plan);
  const conflicts = conflictsIn(plan);
  // What a template asks for may stand where nothing can be read.
  const broken = isBroken(plan);
  const isCutUp = conflicts.length > 0 || broken;
  const { status } = plan;
  const problems: Problem[] = [];
  const toldBetter: { readonly problem: Problem; readonly by: readonly string[] }[] = [];
  const ran: string[] = [];
  for (const rule of rules) {
    // Where no template is bound, a rule about it has nothing to say, and a suppression nothing to silence.
    if (rule.level === 'template' && !template && !isCutUp && !context.isTemplate) ran.push(rule.name);
    if (
      (rule.level === 'template' && (!template || isCutUp)) ||
      (broken && asksForMore.test(rule.name)) ||
      (context.isTemplate && rule.forTemplates !== true)
    )
      continue;
    const severity = severityOf(rule, status, settings.rules[rule.name]);
    if (!severity) continue;
    ran.push(rule.name);
    for (const { message, span, fixes = [], related = [], unless } of runs.findings(rule, plan, context)) {
      if (suppressions.covers(rule.name, span.start)) continue;
      if (
        !evenInConflicts.has(rule.name) &&
        conflicts.some(({ start, end }) => start <= span.start && span.start < end)
      )
        continue;
      if (rule.level === 'template' && template && gaps.has(template.template, rule, message, given))
        continue;
      const problem = { rule: rule.name, severity, message, span, fixes, related };
      if (unless === undefined) problems.push(problem);
      else toldBetter.push({ problem, by: unless });
    }
  }
  const spoke = new Set(problems.map(({ rule }) => rule));
  problems.push(
    ...toldBetter.flatMap(({ problem, by }) => (by.some((rule) => spoke.has(rule)) ? [] : [problem])),
  );
  const unused = allRules.find(({ name }) => name === 'suppression-unused');
  const severity = unused && severityOf(unused, status, settings.rules[unused.name]);
  if (severity) {
    for (const { message, span, fixes = [] } of suppressions.unused(
      allRules.map(({ name }) => name),
      ran,
    )) {
      problems.push({ rule: 'suppression-unused', severity, message, span, fixes, related: [] });
    }
  }
  return problems.sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.rule.localeCompare(b.rule),
  );
}
