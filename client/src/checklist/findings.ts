/** Which nodes of a plan the findings are in: pure. */
import type { ChecklistNode, ChecklistTree, Place } from './treeModel.ts';

/** The worst finding in a node and how many there are; 0 is an error, as in VS Code. */
export interface NodeFindings {
  severity: number;
  count: number;
}

/** The findings of each node by its id: those at its own place, and for plans those anywhere in them. */
export function findingsByNode(
  tree: ChecklistTree,
  uri: string,
  findings: readonly { readonly severity: number; readonly place: Place }[],
): Map<string, NodeFindings> {
  const found = new Map<string, NodeFindings>();
  const add = (node: ChecklistNode, severity: number): void => {
    const known = found.get(node.id);
    found.set(node.id, {
      severity: Math.min(severity, known?.severity ?? severity),
      count: (known?.count ?? 0) + 1,
    });
  };
  const plan = tree.plan(uri);
  if (!plan) return found;
  for (const { severity, place } of findings) {
    add(plan, severity);
    const node = tree.at(uri, place);
    if (node && node !== plan) add(node, severity);
  }
  return found;
}
