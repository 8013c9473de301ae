// What the extension says about plans: diagnostics, and what its views read.
import * as vscode from 'vscode';
import type { PlansApi } from '../../../client/src/activate.ts';
import type { ChecklistNode, ItemNode } from '../../../client/src/checklist/treeModel.ts';
import type { PlanChecklist } from '../../../server/src/lsp/protocol.ts';
import { until } from './until.ts';

export const extensionId = 'deployment-plan.deployment-plan';

/** The extension, activated. */
export async function extension(): Promise<vscode.Extension<PlansApi>> {
  const found = vscode.extensions.getExtension<PlansApi>(extensionId);
  if (!found) throw new Error('the extension is not installed');
  await found.activate();
  return found;
}

/** The extension's diagnostics of a document; those of other extensions left out. */
export function problemsIn({ uri }: { uri: vscode.Uri }): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'deployment-plan');
}

/** The names of the rules that a document breaks, one for each place, in order of place. */
export function rulesIn(document: { uri: vscode.Uri }): string[] {
  return problemsIn(document)
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map(({ code }) => code as string);
}

/** Resolves once the document's problems are as wished. */
export async function problems(
  document: { uri: vscode.Uri },
  wished: (rules: string[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  await until(vscode.languages.onDidChangeDiagnostics, () => wished(rulesIn(document)));
  return problemsIn(document);
}

/** Resolves once the plan is known and as wished. */
export async function plan(
  { uri }: { uri: vscode.Uri },
  wished: (plan: PlanChecklist) => boolean = () => true,
): Promise<PlanChecklist> {
  const { exports: api } = await extension();
  const find = (): PlanChecklist | undefined =>
    api.plans().find((known) => known.uri === uri.toString() && wished(known));
  // The first look at the tree is what has the plans fetched.
  await api.checklist.getChildren();
  await until(api.checklist.onDidChangeTreeData, () => find() !== undefined);
  return find()!;
}

/** A node of the checklist by what it shows. */
export async function nodeOf({ uri }: { uri: vscode.Uri }, label: string): Promise<ChecklistNode> {
  const { exports: api } = await extension();
  await plan({ uri });
  const search = (nodes: readonly ChecklistNode[]): ChecklistNode | undefined => {
    for (const node of nodes) {
      if (node.uri === uri.toString() && api.checklist.getTreeItem(node).label === label) return node;
      const inner = search(node.children);
      if (inner) return inner;
    }
    return undefined;
  };
  const node = search(await api.checklist.getChildren());
  if (!node) throw new Error(`the checklist of ${uri.path} shows no "${label}"`);
  return node;
}

export async function itemOf(document: { uri: vscode.Uri }, label: string): Promise<ItemNode> {
  const node = await nodeOf(document, label);
  if (node.kind !== 'item') throw new Error(`"${label}" is no item`);
  return node;
}
