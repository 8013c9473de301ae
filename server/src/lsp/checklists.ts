/** The checklists of plans, and the edit that ticks an item. */
import type { Connection } from 'vscode-languageserver';
import type { Analysis } from '../analyze.ts';
import { checklistOf, type ItemNode, type SectionNode } from '../editing/checklist.ts';
import { findItems, toggleEdits } from '../editing/toggle.ts';
import { targetsOf } from '../plan/targets.ts';
import { toLspRange, toTextEdit, type Positions } from './convert.ts';
import { ChecklistsRequest, ToggleItemRequest } from './protocol.ts';
import type { ChecklistItem, ChecklistSection, PlanChecklist } from './protocol.ts';
import type { Session } from './session.ts';
import { fileNameOf, uriKey } from './uris.ts';

export function registerChecklists(connection: Connection, { documents, index }: Session): void {
  connection.onRequest(ChecklistsRequest, async ({ uri, uris }) => {
    if (uri !== undefined) {
      const plan = await documents.plan(uri);
      if (plan) return [planChecklist(uri, plan.analysis, plan.document)];
      const known = documents.get(uri) ? undefined : await index.checklistOf(uri);
      return known ? [known] : [];
    }
    const wanted = uris && new Set(uris.map(uriKey));
    const isWanted = (plan: { readonly uri: string }): boolean => wanted?.has(uriKey(plan.uri)) ?? true;
    const open: PlanChecklist[] = [];
    for (const document of documents.all.filter(isWanted)) {
      const plan = await documents.plan(document.uri);
      if (plan) open.push(planChecklist(document.uri, plan.analysis, plan.document));
    }
    return [...open, ...index.checklists().filter((plan) => isWanted(plan) && !documents.get(plan.uri))];
  });

  connection.onRequest(ToggleItemRequest, async ({ uri, keys, position, done, ...notes }) => {
    const plan = (await documents.plan(uri)) ?? (documents.get(uri) ? undefined : await index.read(uri));
    if (!plan) return null;
    const { analysis, document } = plan;
    const target = keys ? { keys } : { ...(position && { offset: document.offsetAt(position) }) };
    const items = findItems(analysis.plan, target);
    const edits = items.flatMap((item) => toggleEdits(analysis.plan, item, done, notes));
    if (edits.length === 0) return null;
    const gate =
      notes.reason === undefined && done !== false
        ? items.find((item) => item.gate !== undefined)?.gate
        : undefined;
    return {
      edits: edits.map((edit) => toTextEdit(edit, document)),
      version: document.version,
      ...(gate !== undefined && { gate }),
    };
  });
}

/** A plan's checklist in the protocol's words. */
export function planChecklist(uri: string, { plan }: Analysis, positions: Positions): PlanChecklist {
  const { title, status, inProgress, progress, items, sections } = checklistOf(plan);
  const environments = targetsOf(plan);
  return {
    uri,
    title: title || fileNameOf(uri),
    ...(status !== undefined && { status }),
    ...(inProgress && { inProgress }),
    ...(environments.length > 0 && { environments }),
    progress,
    items: items.map((item) => itemNode(item, positions)),
    sections: sections.map((section) => sectionNode(section, positions)),
  };
}

function sectionNode(
  { key, title, owner, time, gate, range, progress, items, sections }: SectionNode,
  positions: Positions,
): ChecklistSection {
  return {
    key,
    title,
    ...details({ owner, time, gate }),
    range: toLspRange(range, positions),
    progress,
    items: items.map((item) => itemNode(item, positions)),
    sections: sections.map((section) => sectionNode(section, positions)),
  };
}

function itemNode(
  { key, text, done, owner, time, gate, range, items }: ItemNode,
  positions: Positions,
): ChecklistItem {
  return {
    key,
    text,
    done,
    ...details({ owner, time, gate }),
    range: toLspRange(range, positions),
    items: items.map((item) => itemNode(item, positions)),
  };
}

/** What is known of them. */
function details(
  known: Readonly<Record<'owner' | 'time' | 'gate', string | undefined>>,
): Pick<ChecklistItem, 'owner' | 'time' | 'gate'> {
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}
