/** Offsets of the analysis to positions of the protocol, and back. */
import type { Range as LspRange, TextEdit } from 'vscode-languageserver';
import type { Edit } from '../text/edit.ts';
import type { Position } from '../text/lines.ts';
import type { Range } from '../text/span.ts';

/** A text that knows its lines. */
export interface Positions {
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
}

export function toLspRange({ start, end }: Range, positions: Positions): LspRange {
  return { start: positions.positionAt(start), end: positions.positionAt(end) };
}

export function toOffsets({ start, end }: LspRange, positions: Positions): Range {
  return { start: positions.offsetAt(start), end: positions.offsetAt(end) };
}

export function toTextEdit({ range, newText }: Edit, positions: Positions): TextEdit {
  return { range: toLspRange(range, positions), newText };
}
