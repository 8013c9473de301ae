import {
  l10n,
  MarkdownString,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  Uri,
  workspace,
} from 'vscode';
import type { TextDocumentShowOptions } from 'vscode';
import type { Range as WireRange } from 'vscode-languageclient';
import type { Count } from '../plans/progress.ts';
import { escapeMarkdown, fraction, isComplete, joined, shortTitle, spoken } from '../plans/progress.ts';
import { ownerOf, timeOf } from './arrangement.ts';
import { decoratedUri } from './findingDecorations.ts';
import type { NodeFindings } from './findings.ts';
import { progressRing } from './ring.ts';
import type { ChecklistNode, ItemNode, PlanNode, SectionNode } from './treeModel.ts';

/** What the tree knows of a node beside its own value. */
export interface NodeMarks {
  findings: NodeFindings | undefined;
  /** Whether it is the next thing to do in its plan. */
  isNext: boolean;
  /** Whether items stand without their sections. */
  flat: boolean;
  hasChildren: boolean;
}

/** What the view shows for a node. */
export function treeItemFor(node: ChecklistNode, marks: NodeMarks): TreeItem {
  const item =
    node.kind === 'plan'
      ? planItem(node, marks)
      : node.kind === 'section'
        ? sectionItem(node, marks)
        : checkItem(node, marks);
  item.id = node.id;
  return item;
}

function planItem(node: PlanNode, marks: NodeMarks): TreeItem {
  const { title, status, progress, inProgress } = node.value;
  const uri = Uri.parse(node.uri);
  const path = workspace.asRelativePath(uri);
  const item = new TreeItem(shortTitle(title) || path, collapsible(marks, inProgress === true));
  // The file's own decorations (problems, source control) show on the plan.
  item.resourceUri = uri;
  item.iconPath = progressIcon(progress);
  item.description = joined(fraction(progress), status);
  item.tooltip = new MarkdownString(
    `**${escapeMarkdown(title || path)}**\n\n${escapeMarkdown(joined(spoken(progress), status))}\n\n${escapeMarkdown(path)}`,
  );
  item.accessibilityInformation = { label: joined(title || path, spoken(progress), status) };
  item.contextValue = progress.done < progress.total ? 'plan-open' : 'plan';
  return item;
}

function sectionItem(node: SectionNode, marks: NodeMarks): TreeItem {
  const { title, progress, range, owner, time, gate } = node.value;
  const item = new TreeItem(title, collapsible(marks, true));
  const decorated = decoratedUri(node, marks.findings);
  if (decorated) item.resourceUri = decorated;
  item.iconPath = gate === undefined ? progressIcon(progress) : new ThemeIcon('lock');
  item.description = joined(fraction(progress), time, owner);
  const state = joined(title, spoken(progress), time, owner, waiting(gate), found(marks.findings));
  item.tooltip = state;
  item.accessibilityInformation = { label: state };
  item.command = reveal(node.uri, range);
  item.contextValue = progress.done < progress.total ? 'section-open' : 'section';
  return item;
}

function checkItem(node: ItemNode, marks: NodeMarks): TreeItem {
  const { text, done, range, gate, owner, time } = node.value;
  const item = new TreeItem(text, collapsible(marks, true));
  const decorated = decoratedUri(node, marks.findings);
  if (decorated) item.resourceUri = decorated;
  const state = done ? l10n.t('done') : l10n.t('open');
  item.checkboxState = {
    state: done ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
    tooltip: done ? l10n.t('Done') : (waiting(gate) ?? l10n.t('Open')),
    accessibilityInformation: { label: joined(`${text}: ${state}`, waiting(gate)), role: 'checkbox' },
  };
  if (gate !== undefined) item.iconPath = new ThemeIcon('lock');
  else if (marks.isNext) item.iconPath = new ThemeIcon('arrow-right', new ThemeColor('charts.blue'));
  const unsaid = (words: string | undefined): string | undefined =>
    words !== undefined && text.includes(words) ? undefined : words;
  const section = marks.flat && node.parent?.kind === 'section' ? node.parent.value.title : undefined;
  item.description = marks.flat
    ? joined(unsaid(timeOf(node)), unsaid(ownerOf(node)), section)
    : joined(unsaid(time), unsaid(owner));
  item.tooltip = joined(
    text,
    marks.isNext ? l10n.t('next to do') : undefined,
    timeOf(node),
    ownerOf(node),
    waiting(gate),
    found(marks.findings),
  );
  item.command = reveal(node.uri, range);
  item.contextValue = done ? 'item-done' : 'item-open';
  return item;
}

function waiting(gate: string | undefined): string | undefined {
  return gate === undefined ? undefined : l10n.t('locked: “{0}” is open in the gate before', gate);
}

function found(findings: NodeFindings | undefined): string | undefined {
  if (!findings) return undefined;
  return findings.count === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', findings.count);
}

function progressIcon(progress: Count): ThemeIcon | { light: Uri; dark: Uri } {
  if (isComplete(progress)) return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
  return {
    light: Uri.parse(progressRing(progress, 'light')),
    dark: Uri.parse(progressRing(progress, 'dark')),
  };
}

function collapsible({ hasChildren }: NodeMarks, open: boolean): TreeItemCollapsibleState {
  if (!hasChildren) return TreeItemCollapsibleState.None;
  return open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

/** Shows a place in the editor and leaves the focus in the tree, so that the keyboard can go on down the list. */
function reveal(uri: string, { start, end }: WireRange): NonNullable<TreeItem['command']> {
  const options: TextDocumentShowOptions = {
    preserveFocus: true,
    selection: new Range(
      start.line,
      start.character,
      start.line,
      start.line === end.line ? end.character : start.character,
    ),
  };
  return { title: l10n.t('Show in Editor'), command: 'vscode.open', arguments: [Uri.parse(uri), options] };
}
