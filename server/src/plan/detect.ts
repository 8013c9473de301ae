import { normalizeName, squeeze } from '../text/words.ts';
import { bindingOf } from './binding.ts';
import { documentTemplate } from './documentTemplate.ts';
import { checklistIn, countItems } from './facts/checklists/checklists.ts';
import { limitsIn } from './facts/monitoring/limits.ts';
import { placeholdersIn } from './facts/placeholders/placeholders.ts';
import { rollbackLinesIn, triggersIn } from './facts/rollback/rollbacks.ts';
import { scriptsIn } from './facts/texts.ts';
import { timelinesIn } from './facts/timeline/timelines.ts';
import type { Plan } from './plan.ts';
import type { SectionKind } from './vocabulary/index.ts';
import { languages } from './vocabulary/languages/index.ts';
import { stepsBackIn, stepsWithWayBackIn, waysBackNamedIn } from './wayBack.ts';

/** Whether a document would be taken for a plan unasked, and why. */
export interface Detection {
  readonly detected: boolean;
  /** The document or its configuration has switched the analyser off for it. */
  readonly off: boolean;
  /** 0 to 1; from `bar` of `certain` points on a document is taken for a plan. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** The points that make a plan, and those at which there is no doubt. */
export const bar = 4.25;
const certain = 10;

/** Whether a document is a plan: it says so, its configuration or name says so, or its content does. */
export function detectPlan(plan: Plan, document: { fileName: string; included?: boolean }): Detection {
  const certainly = (reason: string): Detection => ({
    detected: true,
    off: false,
    score: 1,
    reasons: [reason],
  });
  const binding = bindingOf(plan);
  if (binding?.name === 'off')
    return { detected: false, off: true, score: 0, reasons: ['switched off in the document'] };
  if (binding) return certainly(`bound to \`${binding.name}\` in the document`);
  if (document.included === true) return certainly('included by the configuration');
  if (/\.deployment-plan\.(?:md|markdown|ya?ml)$/i.test(document.fileName))
    return certainly('named as a plan');
  return new Weighing(plan);
}

/** What speaks for and against a document, as far as it is asked for: most plans are told by their headings. */
class Weighing implements Detection {
  readonly off = false;
  readonly detected: boolean;
  readonly #plan: Plan;
  #all: readonly Evidence[] | undefined;

  constructor(plan: Plan) {
    this.#plan = plan;
    const outline = weighOutline(plan);
    this.detected =
      (plan.format === 'markdown' && !outline.isOneWay && sum(outline.evidence) >= bar) ||
      sum(this.#evidence) >= bar;
  }

  get score(): number {
    return Math.round(Math.min(1, Math.max(0, sum(this.#evidence) / certain)) * 100) / 100;
  }

  get reasons(): string[] {
    return this.#evidence.map(
      ({ reason, weight }) => `${weight > 0 ? '+' : '−'}${String(Math.abs(weight))} ${reason}`,
    );
  }

  get #evidence(): readonly Evidence[] {
    return (this.#all ??= weigh(this.#plan));
  }
}

function sum(evidence: readonly Evidence[]): number {
  return evidence.reduce((points, { weight }) => points + weight, 0);
}

interface Evidence {
  readonly weight: number;
  readonly reason: string;
}

const change =
  '(?:deploy(?:ment|s)?|despliegue|déploiement|bereitstellung|implantação|roll[ -]?out|release|cut[ -]?over|go[ -]?live|migration|roll[ -]?back|back[ -]?out|change|promotion|launch|canary)';
const document =
  '(?:plan|runbook|run book|checklist|procedure|playbook|schedule|request|form|implementation document|template)';
/** `Deployment Plan`, `Runbook: cutover`, `Checklist de Deployment`. */
export const planTitle = new RegExp(
  `(?<![\\p{L}])${change}(?![\\p{L}]).*?${document}|${document}.*?(?<![\\p{L}])${change}(?![\\p{L}])|(?:roll[ -]?out|deployment|release|cut[ -]?over) (?:and|&|\\+) (?:roll[ -]?back|back[ -]?out)(?![\\p{L}])|^\\W*(?:\\p{L}+ )?cut[ -]?over(?: (?:from|to|of)(?![\\p{L}])|\\s*[-–—:])`,
  'iu',
);
/** A deployment plan may be a memo about hosting; nobody calls that a cutover plan or a runbook. */
export const executionTitle =
  /\b(?:roll[ -]?out|cut[ -]?over|go[ -]?live|roll[ -]?back|migration)\b.*\b(?:plan|checklist)\b|\brunbook\b|\b(?:pre|post)-?deploy(?:ment)? checklist\b|\bchange request\b/i;
/** `Cilium 1.16 → 1.17` is about a change as well. */
export const changeTitle = new RegExp(
  `(?<![\\p{L}])(?:${change}|upgrade|patching|switch-?over|relocation|implementation plan)(?![\\p{L}])|\\d\\.\\d+\\s?(?:→|->|=>)\\s?v?\\d`,
  'iu',
);
/** Documents that speak about plans, or of things that have happened. */
const otherTitle =
  /\b(?:guide|how[ -]?to|tutorial|readme|change ?log|release notes|overview of|reference|architecture|design|adr|rfc|incident|post[ -]?mortem|report(?![ -]only)|(?:completion|deployment|release|migration) summary|retrospective|deploying (?:to|on|with)|getting started|introduction|faq|skill|prompt|directory|glossary|policy|concepts?)\b/i;

/** What a section of a kind says for a plan; each kind counts once. */
export const kindWeights: Partial<Record<SectionKind, number>> = {
  rollback: 2,
  prerequisites: 1,
  postDeployment: 1,
  signOff: 1,
  decision: 1,
  steps: 0.5,
  strategy: 0.5,
  staging: 0.25,
  database: 0.25,
  smokeTests: 0.5,
  validation: 0.5,
  monitoring: 0.5,
  alerts: 0.25,
  communication: 0.5,
  timeline: 0.5,
  schedule: 0.5,
  contacts: 0.25,
  roles: 0.25,
  risks: 0.5,
  success: 0.5,
  traffic: 0.5,
};
export const rollbackKinds: readonly SectionKind[] = [
  'rollback',
  'triggers',
  'rollbackSteps',
  'rollbackDecision',
  'rollbackValidation',
];

interface Outlined {
  readonly evidence: readonly Evidence[];
  /** No heading speaks of a way back, a decision or a sign-off. */
  readonly isOneWay: boolean;
  readonly kinds: ReadonlySet<SectionKind | undefined>;
}

/** What the title, the headings, the header and the boxes say. What the text says besides may add to it, no more. */
function weighOutline(plan: Plan): Outlined {
  const evidence: Evidence[] = [];
  const add = (weight: number, reason: string): void => void evidence.push({ weight, reason });
  const title = titleOf(plan);
  // What stands behind `Deployment plan:` is what it is about, a report perhaps.
  const [genre = ''] = /^[^:：]*/.exec(title) ?? [];
  if (otherTitle.test(planTitle.test(genre) ? genre : title)) add(-3, 'a title of another genre');
  else if (executionTitle.test(title)) add(2.5, 'the title of a plan to carry out');
  else if (planTitle.test(title) || languages.some((language) => language.title.test(title)))
    add(2, 'a plan-like title');
  else if (changeTitle.test(title)) add(1, 'a title about a change');
  const kinds = new Set(
    plan.sections.map(({ kind }) => (kind !== undefined && rollbackKinds.includes(kind) ? 'rollback' : kind)),
  );
  if (plan.facts(waysBackNamedIn).length > 0 || plan.facts(stepsWithWayBackIn).length > 0)
    kinds.add('rollback');
  for (const kind of kinds) {
    const weight = kind && kindWeights[kind];
    if (weight !== undefined) add(weight, `a section on ${kind ?? ''}`);
  }
  const items = countItems(plan.facts(checklistIn)).total;
  if (items >= 5) add(1, `${String(items)} checklist items`);
  if (plan.sections.filter(({ heading }) => heading?.sequence).length >= 3) add(0.5, 'numbered steps');
  if (plan.status !== undefined) add(0.5, 'a status');
  if (isAgentFile(plan)) add(-5, 'front matter of an agent or a command');
  const isOneWay = !kinds.has('rollback') && !kinds.has('decision') && !kinds.has('signOff');
  return { evidence, isOneWay, kinds };
}

function weigh(plan: Plan): Evidence[] {
  const { evidence: outlined, isOneWay, kinds } = weighOutline(plan);
  const evidence = [...outlined];
  const add = (weight: number, reason: string): void => void evidence.push({ weight, reason });
  const lines = plan.facts(rollbackLinesIn).length > 0 || plan.facts(stepsBackIn).length > 0;
  if (plan.facts(triggersIn).length > 0) add(1, 'rollback triggers');
  if (lines && !kinds.has('rollback')) add(1.5, 'rollback lines');
  if (!isOneWay || lines) {
    if (plan.facts(timelinesIn).length > 0) add(1, 'steps by the clock');
    if (plan.facts(limitsIn).length >= 2) add(0.5, 'limits');
    if (plan.facts(scriptsIn).length >= 2) add(0.5, 'commands to run');
  }
  if (plan.facts(placeholdersIn).length >= 4) add(0.5, 'blanks');
  if (
    plan.sections.some(({ fields }) =>
      fields.some(({ name }) => /^(?:gate|checkpoint|exit criteria)$/.test(name)),
    )
  )
    add(0.5, 'gates');
  if (isOneWay && !lines) add(-1, 'no way back, decision or sign-off');
  if (plan.format === 'yaml') add(...yamlEvidence(plan));
  return evidence;
}

function titleOf(plan: Plan): string {
  if (plan.format === 'markdown') return plan.titleText;
  const about = documentTemplate(plan)?.content.keys.find(
    ({ name }) => name === 'name' || name === 'title',
  )?.value;
  return squeeze(
    `${plan.titleText} ${plan.sections[0]?.content.keys.find(({ name }) => name === 'name')?.value?.text ?? ''} ${about?.text ?? ''}`,
  );
}

/** Root keys that make YAML another tool's. */
export const foreignKeys: readonly string[] = [
  'body',
  'resources',
  'apiversion',
  'kind',
  'jobs',
  'services',
  'hosts',
  'awstemplateformatversion',
  'openapi',
  'on',
];

/** YAML is mostly something else: only keys of our own or a document template make a plan of it. */
function yamlEvidence(plan: Plan): [number, string] {
  const roots = new Set([
    ...(plan.sections[0]?.content.keys ?? []).map(({ name }) => name),
    ...plan.sections.filter(({ level }) => level === 1).map(({ name }) => name),
  ]);
  if (documentTemplate(plan))
    return planTitle.test(titleOf(plan)) ||
      /\b(?:runbook|cutover|rollout|release plan)\b/i.test(titleOf(plan))
      ? [4, 'a document template of a plan']
      : [0, 'a document template'];
  if (foreignKeys.some((name) => roots.has(name))) return [-4, 'keys of another tool'];
  const own = [
    'title',
    'steps',
    'phases',
    'stages',
    'rollback',
    'strategy',
    'prerequisites',
    'monitoring',
    'timeline',
  ].filter((name) => roots.has(name)).length;
  return own >= 3 ? [1, 'keys of a plan'] : [-1, 'few keys of a plan'];
}

/** Instructions to an agent carry plan skeletons; their front matter gives them away. */
function isAgentFile(plan: Plan): boolean {
  const names = new Set((plan.sections[0]?.content.keys ?? []).map(({ raw }) => normalizeName(raw)));
  if (plan.format === 'yaml') return false;
  return (
    names.has('allowed tools') ||
    names.has('argument hint') ||
    (names.has('name') && names.has('description') && !names.has('status') && !names.has('deployment plan'))
  );
}
