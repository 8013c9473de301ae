/** Completion, hover, outline, folding, filling blanks: an analysis is asked, offsets become positions. */
import {
  CompletionItemKind,
  FoldingRangeKind,
  MarkupKind,
  SymbolKind,
  type CompletionItem,
  type Connection,
  type DocumentSymbol,
} from 'vscode-languageserver';
import { completionsAt, type Completion } from '../editing/completion/index.ts';
import { foldsOf } from '../editing/folding.ts';
import { hoverAt } from '../editing/hover.ts';
import { nextBlank } from '../editing/nextBlank.ts';
import { fillEdits, placeholderAt } from '../editing/rename.ts';
import { outlineOf, type OutlineNode } from '../editing/symbols.ts';
import { toLspRange, toTextEdit, type Positions } from './convert.ts';
import { NextPlaceholderRequest } from './protocol.ts';
import type { Session } from './session.ts';

export function registerEditing(connection: Connection, { documents }: Session): void {
  connection.onCompletion(async ({ textDocument, position }) => {
    const current = await documents.current(textDocument.uri);
    if (!current || current.analysis.detection.off) return [];
    const { analysis, document, environment } = current;
    return completionsAt(analysis, document.offsetAt(position), environment).map((completion, index) =>
      completionItem(completion, index, document),
    );
  });

  connection.onHover(async ({ textDocument, position }) => {
    const plan = await documents.plan(textDocument.uri);
    const hover = plan && hoverAt(plan.analysis, plan.document.offsetAt(position), plan.environment);
    return hover
      ? {
          contents: { kind: MarkupKind.Markdown, value: hover.text },
          range: toLspRange(hover.range, plan.document),
        }
      : null;
  });

  connection.onDocumentSymbol(async ({ textDocument }) => {
    const plan = await documents.plan(textDocument.uri);
    return plan ? outlineOf(plan.analysis.plan).map((node) => documentSymbol(node, plan.document)) : [];
  });

  connection.onFoldingRanges(async ({ textDocument }) => {
    const plan = await documents.plan(textDocument.uri);
    if (!plan) return [];
    return foldsOf(plan.analysis.plan).map(({ kind, ...fold }) => {
      const { start, end } = toLspRange(fold, plan.document);
      return {
        startLine: start.line,
        endLine: end.line,
        ...(kind === 'comment' && { kind: FoldingRangeKind.Comment }),
      };
    });
  });

  connection.onPrepareRename(async ({ textDocument, position }) => {
    const plan = await documents.plan(textDocument.uri);
    const placeholder = plan && placeholderAt(plan.analysis.plan, plan.document.offsetAt(position));
    return placeholder
      ? { range: toLspRange(placeholder.span, plan.document), placeholder: placeholder.name }
      : null;
  });

  connection.onRenameRequest(async ({ textDocument, position, newName }) => {
    const plan = await documents.plan(textDocument.uri);
    const placeholder = plan && placeholderAt(plan.analysis.plan, plan.document.offsetAt(position));
    if (!placeholder) return null;
    const edits = fillEdits(plan.analysis.plan, placeholder, newName).map((edit) =>
      toTextEdit(edit, plan.document),
    );
    return { changes: { [textDocument.uri]: edits } };
  });

  connection.onRequest(NextPlaceholderRequest, async ({ uri, position }) => {
    const plan = await documents.plan(uri);
    const blank = plan && nextBlank(plan.analysis.plan, plan.document.offsetAt(position));
    return blank
      ? {
          range: toLspRange(blank.range, plan.document),
          ...(blank.options && { choices: [...blank.options] }),
        }
      : null;
  });
}

const completionKinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  value: CompletionItemKind.EnumMember,
  section: CompletionItemKind.Module,
  field: CompletionItemKind.Field,
  rule: CompletionItemKind.Constant,
  template: CompletionItemKind.File,
};

function completionItem(
  { label, kind, range, newText, filter, detail, documentation }: Completion,
  index: number,
  positions: Positions,
): CompletionItem {
  return {
    label,
    kind: completionKinds[kind],
    sortText: String(index).padStart(4, '0'),
    textEdit: toTextEdit({ range, newText }, positions),
    ...(filter !== undefined && { filterText: filter }),
    ...(detail !== undefined && detail !== '' && { detail }),
    ...(documentation !== undefined && {
      documentation: { kind: MarkupKind.Markdown, value: documentation },
    }),
  };
}

const symbolKinds: Readonly<Record<OutlineNode['kind'], SymbolKind>> = {
  title: SymbolKind.File,
  section: SymbolKind.Module,
  step: SymbolKind.Event,
  item: SymbolKind.Boolean,
  done: SymbolKind.Boolean,
};

function documentSymbol(
  { name, detail, kind, range, selection, children }: OutlineNode,
  positions: Positions,
): DocumentSymbol {
  return {
    name,
    kind: symbolKinds[kind],
    range: toLspRange(range, positions),
    selectionRange: toLspRange(selection, positions),
    ...(detail !== undefined && { detail }),
    ...(kind === 'done' && { detail: 'done' }),
    ...(children.length > 0 && { children: children.map((child) => documentSymbol(child, positions)) }),
  };
}
