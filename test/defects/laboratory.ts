/** Where plans are harmed: what an edit adds to their findings, and whether that is what it should be. */
import assert from 'node:assert/strict';
import path from 'node:path';
import {
  analyze,
  createEnvironment,
  type Analysis,
  type Document,
  type Environment,
  type Problem,
} from '../../server/src/analyze.ts';
import { anchorsInText, hasAnchors } from '../../server/src/plan/anchors.ts';
import { summarize } from '../../server/src/plan/neighbours.ts';
import { rules } from '../../server/src/rules/index.ts';
import { createTokenFinder } from '../../server/src/secrets/main.ts';
import { defaultSettings, type SettingsLevel } from '../../server/src/settings.ts';
import { formatOf } from '../../server/src/syntax/format.ts';
import type { Change } from '../../server/src/text/edit.ts';
import { neighbourhood } from '../../server/src/workspace/neighbourhood.ts';
import { PlanTable } from '../../server/src/workspace/planTable.ts';
import { plansIn } from '../support/plans.ts';
import { edited, titleOf, type Case, type Options, type PlanSet } from './defects.ts';
import type { Rewriting } from './rewritings.ts';

const now = '2031-02-03T08:00:00Z';

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

  analyze(
    plan: string,
    text: string,
    { level = 'standard', ...options }: Options = {},
    rewriting?: Rewriting,
  ): Analysis {
    const ownName = this.#plans.files[plan] ?? plan;
    const fileName = rewriting?.fileName?.(ownName) ?? ownName;
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
      anchorsAt: (wanted) => {
        const content = files[wanted];
        return content === undefined || !hasAnchors(wanted) ? undefined : [...anchorsInText(content)];
      },
      planAt: (wanted) => others.find(({ file }) => file === wanted)?.read.plan,
    });
    return this.#desk(level).analyze(place, {
      text,
      forced: true,
      now: Date.parse(options.now ?? now),
      neighbours,
    });
  }

  /** What an edit adds to the findings of the plan, written as it is or another way. */
  added(one: Case, rewriting?: Rewriting): Problem[] {
    const level = one.options.level ?? levelOf(one.rule);
    const write = rewriting?.write ?? ((text: string) => text);
    const text = write(edited(one).text);
    const untouched = write(this.#plans.textOf(one.plan));
    const key = `${one.plan} ${level} ${rewriting?.name ?? ''}`;
    const before =
      this.#untouched.get(key) ??
      count(this.analyze(one.plan, untouched, { level }, rewriting).problems, untouched);
    this.#untouched.set(key, before);
    const left = new Map(before);
    return this.analyze(one.plan, text, { ...one.options, level }, rewriting).problems.filter((problem) => {
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
