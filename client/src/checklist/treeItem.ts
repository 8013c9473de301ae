import {
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
import { escapeMarkdown, fraction, isComplete, joined, shortTitle, spoken } from '../plans/progress.ts';
import type { ChecklistNode, ItemNode, PlanNode, SectionNode } from './treeModel.ts';

/** What the view shows for a node. */
export function treeItemFor(node: ChecklistNode): TreeItem {
  const item =
    node.kind === 'plan' ? planItem(node) : node.kind === 'section' ? sectionItem(node) : checkItem(node);
  item.id = node.id;
  item.contextValue = node.kind;
  return item;
}

function planItem(node: PlanNode): TreeItem {
  const { title, status, progress, inProgress } = node.value;
  const uri = Uri.parse(node.uri);
  const path = workspace.asRelativePath(uri);
  const item = new TreeItem(shortTitle(title) || path, collapsible(node, inProgress === true));
  // The file's own decorations (problems, source control) show on the plan.
  item.resourceUri = uri;
  item.iconPath = new ThemeIcon(
    inProgress === true ? 'play-circle' : isComplete(progress) ? 'pass' : 'checklist',
  );
  item.description = joined(fraction(progress), status);
  item.tooltip = new MarkdownString(
    `**${escapeMarkdown(title || path)}**\n\n${escapeMarkdown(joined(spoken(progress), status))}\n\n${escapeMarkdown(path)}`,
  );
  item.accessibilityInformation = { label: joined(title || path, spoken(progress), status) };
  return item;
}

function sectionItem(node: SectionNode): TreeItem {
  const { title, progress, range } = node.value;
  const item = new TreeItem(title, collapsible(node, true));
  item.iconPath = isComplete(progress)
    ? new ThemeIcon('pass', new ThemeColor('testing.iconPassed'))
    : new ThemeIcon('list-unordered');
  item.description = fraction(progress);
  item.tooltip = joined(title, spoken(progress));
  item.accessibilityInformation = { label: joined(title, spoken(progress)) };
  item.command = reveal(node.uri, range);
  return item;
}

function checkItem(node: ItemNode): TreeItem {
  const { text, done, range } = node.value;
  const item = new TreeItem(text, collapsible(node, true));
  item.checkboxState = {
    state: done ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
    tooltip: done ? 'Done' : 'Open',
    accessibilityInformation: { label: `${text}: ${done ? 'done' : 'open'}`, role: 'checkbox' },
  };
  item.tooltip = text;
  item.command = reveal(node.uri, range);
  return item;
}

function collapsible(node: ChecklistNode, open: boolean): TreeItemCollapsibleState {
  if (node.children.length === 0) return TreeItemCollapsibleState.None;
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
  return { title: 'Show in Editor', command: 'vscode.open', arguments: [Uri.parse(uri), options] };
}
