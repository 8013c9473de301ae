/** The comments of commands: on lines of their own, and behind a command. */
import type { Span } from '../../../text/span.ts';
import type { Script } from '../texts.ts';

export interface Remark {
  /** Its words, marks left out. */
  readonly text: string;
  readonly span: Span;
  /** On a line of its own. */
  readonly alone: boolean;
}

const mark = String.raw`(?:#(?!!)|--(?![\w-])|\/\/)`;
const remark = new RegExp(String.raw`(?:^[ \t]*${mark}|([ \t])#[ \t])[ \t]*(\S.*)$`, 'gm');

export function remarksOf({ masked, span }: Pick<Script, 'masked' | 'span'>): Remark[] {
  return [...masked.matchAll(remark)].map(({ index, 0: whole, 1: behind, 2: text = '' }) => {
    const end = index + whole.length;
    return { text, span: span.part(end - text.length, end), alone: behind === undefined };
  });
}

/** The lines of comments that a text begins with. */
export const remarkAbove = new RegExp(String.raw`^(?:[ \t]*${mark}.*(?:\r?\n|$))+`);

const unrun = new RegExp(String.raw`^\s*(?:#|${mark}|REM\b|(?:echo|printf)\b)`, 'i');

/** Whether a line, or what stands of it before some place, is a comment or only prints its words. */
export function isUnrun(line: string): boolean {
  return unrun.test(line);
}
