/** Small edits of good plans: defects that must be reported, and look-alikes that must not. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  analyze,
  createEnvironment,
  type Analysis,
  type Document,
  type Environment,
  type Problem,
} from '../../server/src/analyze.ts';
import { convert } from '../../server/src/convert/convert.ts';
import { summarize } from '../../server/src/plan/neighbours.ts';
import { rules } from '../../server/src/rules/index.ts';
import { createTokenFinder } from '../../server/src/secrets/main.ts';
import { defaultSettings, type SettingsLevel } from '../../server/src/settings.ts';
import { formatOf } from '../../server/src/syntax/format.ts';
import type { Change } from '../../server/src/text/edit.ts';
import { neighbourhood } from '../../server/src/workspace/neighbourhood.ts';
import { PlanTable } from '../../server/src/workspace/planTable.ts';
import { plansIn } from '../support/plans.ts';

export interface Options {
  /** Text of the line, or of one of the lines, on which the finding must be; the edited lines where left out. */
  readonly at?: string | readonly string[];
  /** What is replaced reaches up to this text, and leaves it. */
  readonly until?: string;
  /** Further edits that the case needs, the status for instance. */
  readonly and?: readonly (readonly [find: string, replace: string])[];
  /** Rules that the same slip breaks as well, and rightly. */
  readonly also?: readonly string[];
  readonly level?: SettingsLevel;
  /** Other plans of the workspace by their path from the root. */
  readonly files?: Readonly<Record<string, string>>;
  readonly now?: string;
}

/** The plan, the exact text to replace, what replaces it, and where the finding must be. */
export type Edit<Name extends string = string> = readonly [
  plan: Name,
  find: string,
  replace: string,
  options?: string | readonly string[] | Options,
];

export interface Case {
  /** The rule that must report it; none for a look-alike. */
  readonly rule: string | undefined;
  readonly plans: PlanSet;
  readonly plan: string;
  readonly find: string;
  readonly replace: string;
  readonly options: Options;
}

/** Good plans that are harmed, and what lies around them in their workspace. */
export class PlanSet<Name extends string = string> {
  readonly names: readonly Name[];
  readonly files: Readonly<Record<string, string>>;
  readonly surroundings: Readonly<Record<string, string>>;
  readonly #texts: ReadonlyMap<string, string>;

  /** The plans lie in `folder`; the surroundings are given by their path from the root, with their text. */
  constructor(
    folder: string,
    files: Readonly<Record<Name, string>>,
    surroundings: Readonly<Record<string, string>>,
  ) {
    this.names = Object.keys(files) as Name[];
    this.files = files;
    this.surroundings = surroundings;
    this.#texts = new Map(
      this.names.map((name) => [name, readFileSync(path.join(folder, files[name]), 'utf8')]),
    );
  }

  textOf(plan: string): string {
    return this.#texts.get(plan) ?? '';
  }

  /** The text of a plan from one passage up to another, or to its end. */
  part(plan: Name, from: string, to?: string): string {
    const text = this.textOf(plan);
    const start = text.indexOf(from);
    const stop = to === undefined ? text.length : text.indexOf(to, start + 1);
    assert(start >= 0 && stop > start, `${plan} has ${from}`);
    return text.slice(start, stop);
  }

  /** A plan of the set as the YAML that it might have been generated from. */
  inYaml(plan: Name): string {
    const document = {
      text: this.textOf(plan),
      format: 'markdown',
      fileName: this.files[plan] ?? plan,
      forced: true,
    } as const;
    return convert(analyze(document, createEnvironment(defaultSettings, [])).plan, 'yaml');
  }
}

/** A plan that others may point at. */
export function short(title: string, fields: string): string {
  return `# Deployment Plan: ${title}\n\n${fields}\n\n## Rollback\n\nNone.\n`;
}

/** The ways to write cases about a set of plans. */
export function casesOf<Name extends string>(
  plans: PlanSet<Name>,
): {
  /** The defects that one rule must find. */
  defects: (rule: string, ...edits: readonly Edit<Name>[]) => Case[];
  harmless: (...edits: readonly Edit<Name>[]) => Case[];
  part: PlanSet<Name>['part'];
  inYaml: PlanSet<Name>['inYaml'];
} {
  const caseOf = ([plan, find, replace, options = {}]: Edit<Name>, rule: string | undefined): Case => {
    const given = typeof options === 'string' || isList(options) ? { at: options } : options;
    return { rule, plans, plan, find, replace, options: given };
  };
  return {
    defects: (rule, ...edits) => edits.map((edit) => caseOf(edit, rule)),
    harmless: (...edits) => edits.map((edit) => caseOf(edit, undefined)),
    part: (...given) => plans.part(...given),
    inYaml: (plan) => plans.inYaml(plan),
  };
}

function isList(options: readonly string[] | Options): options is readonly string[] {
  return Array.isArray(options);
}

export const firstPlans = new PlanSet(
  path.join(import.meta.dirname, 'plans'),
  {
    canary: 'DP-301-quote-service-canary.md',
    migration: 'DP-302-orders-migration.md',
    cutover: 'payroll-cutover.md',
    flag: 'instant-refunds-flag.md',
    yaml: 'DP-305-search-index.deployment-plan.yaml',
  },
  {
    'plans/DP-290-price-database.md':
      '# Deployment Plan: DP-290 Price database\n\n**Status:** Complete\n\n**Blocks:** DP-301, DP-305\n\n## Rollback\n\nNone.\n',
    'plans/DP-310-partner-api.md':
      '# Deployment Plan: DP-310 Partner API\n\n**Status:** Planned\n\n**Blocked By:** DP-301\n\n## Rollback\n\nNone.\n',
    'plans/DP-340-drop-old-totals.md':
      '# Deployment Plan: DP-340 Drop old totals\n\n**Status:** Planned\n\n## Rollback\n\nNone.\n',
    'plans/docs/rehearsal.md': '# Rehearsal\n',
    'plans/help/instant-refunds.md': '# Instant refunds\n',
    'docs/cache-design.md': '# Cache design\n',
    'docs/ledger-schema.md': '# Ledger schema\n',
    'docs/down-scripts.md': '# Down scripts\n\n## Order\n',
    'docs/bank-file-format.md': '# Bank file format\n',
    'stories/US-204-order-totals.md': '# US-204: Order totals\n',
  },
);
export const { defects, harmless } = casesOf(firstPlans);

/** Longer than a title needs. */
const titleLength = 90;

export function titleOf({ plan, find, replace, options }: Case): string {
  const short = (text: string): string => {
    const oneLine = text.replace(/\s+/g, ' ').trim();
    return oneLine.length > titleLength ? `${oneLine.slice(0, titleLength)}…` : oneLine;
  };
  const until = options.until === undefined ? '' : ` … ${short(options.until)}`;
  return `${plan}: ${JSON.stringify(short(find) + until)} → ${JSON.stringify(short(replace))}`;
}

/** A plan after the edits of a case, with the range that the first of them put there. */
export function edited({ plans, plan, find, replace, options }: Case): {
  text: string;
  start: number;
  end: number;
} {
  let text = plans.textOf(plan);
  for (const [from, to] of options.and ?? []) text = replaceOnce(text, from, from.length, to).text;
  const start = text.indexOf(find);
  assert(start >= 0, `the plan ${plan} has no ${JSON.stringify(find)}`);
  const stop = options.until === undefined ? start + find.length : text.indexOf(options.until, start + 1);
  assert(
    stop > start,
    `the plan ${plan} has no ${JSON.stringify(options.until)} after ${JSON.stringify(find)}`,
  );
  return replaceOnce(text, find, stop - start, replace);
}

function replaceOnce(
  text: string,
  find: string,
  length: number,
  replace: string,
): { text: string; start: number; end: number } {
  const start = text.indexOf(find);
  assert(start >= 0, `the plan has no ${JSON.stringify(find)}`);
  assert(!text.includes(find, start + 1), `the plan has ${JSON.stringify(find)} more than once`);
  return {
    text: text.slice(0, start) + replace + text.slice(start + length),
    start,
    end: start + replace.length,
  };
}

export const now = '2031-02-03T08:00:00Z';

const findTokens = createTokenFinder();

/** Reads files as an editor does: each from where it stood the last time, for a defect changes little. */
class Desk {
  readonly #environment: Environment;
  readonly #open = new Map<string, Analysis>();

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  analyze(file: string, document: Omit<Document, 'format' | 'fileName'>): Analysis {
    const known = this.#open.get(file);
    const fileName = path.posix.basename(file);
    const read = analyze(
      { ...document, format: formatOf(fileName), fileName },
      this.#environment,
      known,
      known && [changeBetween(known.document.text, document.text)],
    );
    this.#open.set(file, read);
    return read;
  }
}

function changeBetween(old: string, text: string): Change {
  const shorter = Math.min(old.length, text.length);
  let start = 0;
  while (start < shorter && old[start] === text[start]) start++;
  let same = 0;
  while (same < shorter - start && old.at(-1 - same) === text.at(-1 - same)) same++;
  return { start, end: old.length - same, newText: text.slice(start, text.length - same) };
}

export class Laboratory {
  readonly #plans: PlanSet;
  readonly #firstLook = new Desk(createEnvironment(defaultSettings, [], { rules: [] }));
  readonly #desks = new Map<SettingsLevel, Desk>();
  readonly #untouched = new Map<string, Map<string, number>>();

  constructor(plans: PlanSet) {
    this.#plans = plans;
  }

  analyze(plan: string, text: string, { level = 'standard', ...options }: Options = {}): Analysis {
    const fileName = this.#plans.files[plan] ?? plan;
    const place = `plans/${fileName}`;
    const files = { ...this.#plans.surroundings, ...options.files, [place]: text };
    const others = Object.entries(files).map(([file, content]) => ({
      file,
      read: this.#firstLook.analyze(file, { text: content }),
    }));
    const plans = others.flatMap(({ file, read }) =>
      read.detection.detected ? [summarize(read.plan, file)] : [],
    );
    const neighbours = neighbourhood({
      path: place,
      table: new PlanTable(plans),
      references: {},
      files: Object.keys(files),
      planAt: (wanted) => others.find(({ file }) => file === wanted)?.read.plan,
    });
    return this.#desk(level).analyze(place, {
      text,
      forced: true,
      now: Date.parse(options.now ?? now),
      neighbours,
    });
  }

  /** What an edit adds to the findings of the plan. */
  added(one: Case): Problem[] {
    const level = one.options.level ?? levelOf(one.rule);
    const { text } = edited(one);
    const untouched = this.#plans.textOf(one.plan);
    const key = `${one.plan} ${level}`;
    const before =
      this.#untouched.get(key) ?? count(this.analyze(one.plan, untouched, { level }).problems, untouched);
    this.#untouched.set(key, before);
    const left = new Map(before);
    return this.analyze(one.plan, text, { ...one.options, level }).problems.filter((problem) => {
      const same = keyOf(problem, text);
      const known = left.get(same) ?? 0;
      left.set(same, known - 1);
      return known <= 0;
    });
  }

  #desk(level: SettingsLevel): Desk {
    const known = this.#desks.get(level);
    if (known) return known;
    const templates = plansIn('templates').map((file) => ({
      fileName: file.name,
      text: file.text,
      source: 'built-in',
    }));
    const desk = new Desk(createEnvironment({ ...defaultSettings, level }, templates, { findTokens }));
    this.#desks.set(level, desk);
    return desk;
  }
}

/** Strict rules run at the level strict, all others at the default one. */
function levelOf(rule: string | undefined): SettingsLevel {
  return rules.find(({ name }) => name === rule)?.level === 'strict' ? 'strict' : 'standard';
}

function count(problems: readonly Problem[], text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const problem of problems) {
    const key = keyOf(problem, text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** A finding is the same one if it is of the same rule, about the same words. */
function keyOf({ rule, span }: Problem, text: string): string {
  return `${rule} ${text.slice(span.start, span.end)}`;
}

export interface Outcome {
  readonly found: boolean;
  /** Findings of the rule that stand elsewhere, and those of other rules. */
  readonly further: readonly Problem[];
}

/** Whether the defect's rule reports it on its line, and what else is reported. */
export function judge(one: Case, added: readonly Problem[]): Outcome {
  const { text, start, end } = edited(one);
  const wanted = one.options.at;
  const markers = wanted === undefined ? [] : typeof wanted === 'string' ? [wanted] : wanted;
  for (const marker of markers)
    assert(text.includes(marker), `nothing is ${JSON.stringify(marker)} in ${titleOf(one)}`);
  const edit = { first: lineAt(text, start), last: lineAt(text, Math.max(start, end - 1)) };
  const onLine = ({ span }: Problem): boolean => {
    const first = lineAt(text, span.start);
    if (markers.length === 0) return first >= edit.first && first <= edit.last;
    return markers.some((marker) => lineText(text, span.start).includes(marker));
  };
  const hits = added.filter((problem) => problem.rule === one.rule && onLine(problem));
  const further = added.filter(
    (problem) => !hits.includes(problem) && one.options.also?.includes(problem.rule) !== true,
  );
  return { found: hits.length > 0, further };
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function lineText(text: string, offset: number): string {
  const stop = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, stop < 0 ? text.length : stop);
}

/** A finding for a person to read. */
export function show({ rule, message, span }: Problem, text: string): string {
  return `${rule}, line ${lineAt(text, span.start)} ${JSON.stringify(text.slice(span.start, span.end).slice(0, 60))}: ${message}`;
}
