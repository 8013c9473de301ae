import type { Analysis, Environment } from '../../analyze.ts';
import type { Range } from '../../text/span.ts';

/** Something to write at the cursor. */
export interface Completion {
  readonly label: string;
  readonly kind: 'value' | 'section' | 'field' | 'rule' | 'template';
  /** What it replaces; on one line, around the cursor. */
  readonly range: Range;
  readonly newText: string;
  /** What is typed is compared with this; the label where it is left out. */
  readonly filter?: string;
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
}

/** The place that something is to be written at. */
export interface Place {
  readonly analysis: Analysis;
  readonly environment: Environment;
  readonly offset: number;
  readonly lineStart: number;
  readonly lineEnd: number;
  /** The line up to the cursor. */
  readonly before: string;
  /** The line behind the cursor. */
  readonly after: string;
}

/** Undefined where a source has no say; an empty list where it has, and nothing fits. */
export type CompletionSource = (place: Place) => Completion[] | undefined;
