/** A template is an ordinary plan with blanks: what it has, a plan made from it must have. */
import type { Format, Plan } from '../plan/plan.ts';
import type { Section } from '../plan/section.ts';

export interface Template {
  readonly name: string;
  readonly description: string;
  /** `built-in`, or the file's path relative to its workspace. */
  readonly source: string;
  /** Of the file. */
  readonly text: string;
  /** Default file name, with blanks of the form `{{NAME}}`. */
  readonly file: string;
  /** Names of the blanks to ask for, in order. */
  readonly ask: readonly string[];
  /** The template's own text without what describes the template: what a new plan starts as. */
  readonly body: string;
  readonly format: Format;
  /** `body`, read. */
  readonly plan: Plan;
  /** A plan with the same headings as `plan`, which is there sooner: enough to tell which template fits. */
  readonly outline: Plan;
}

/** How a document came to its template. */
export interface BoundTemplate {
  readonly template: Template;
  /** 0 to 1: how much of the template the document has. */
  readonly score: number;
  readonly bound: 'named' | 'configured' | 'match';
  /** Each named section of the template, in its order. */
  readonly matches: readonly SectionMatch[];
}

/** A section of the template with the one in the document that stands for it. */
export interface SectionMatch {
  readonly wanted: Section;
  readonly found: Section | undefined;
}
