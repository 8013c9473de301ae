/** The checklists of plans, and the edit that ticks an item. */
import type { Connection } from 'vscode-languageserver';
import type { Analysis } from '../analyze.ts';
import { checklistOf, type ItemNode, type SectionNode } from '../editing/checklist.ts';
import { findItem, toggleEdit } from '../editing/toggle.ts';
import { toLspRange, toTextEdit, type Positions } from './convert.ts';
import { ChecklistsRequest, ToggleItemRequest } from './protocol.ts';
import type { ChecklistItem, ChecklistSection, PlanChecklist } from './protocol.ts';
import type { Session } from './session.ts';
import { fileNameOf } from './uris.ts';

export function registerChecklists(connection: Connection, { documents, index }: Session): void {
  connection.onRequest(ChecklistsRequest, async ({ uri }) => {
    if (uri !== undefined) {
      const plan = await documents.plan(uri);
      if (plan) return [planChecklist(uri, plan.analysis, plan.document)];
      const known = documents.get(uri) ? undefined : await index.checklistOf(uri);
      return known ? [known] : [];
    }
    const open: PlanChecklist[] = [];
    for (const document of documents.all) {
      const plan = await documents.plan(document.uri);
      if (plan) open.push(planChecklist(document.uri, plan.analysis, plan.document));
    }
    return [...open, ...index.checklists().filter((plan) => !documents.get(plan.uri))];
  });

  connection.onRequest(ToggleItemRequest, async ({ uri, key, position, done }) => {
    const plan = (await documents.plan(uri)) ?? (documents.get(uri) ? undefined : await index.read(uri));
    if (!plan) return null;
    const { analysis, document } = plan;
    const target = {
      ...(key !== undefined && { key }),
      ...(position && { offset: document.offsetAt(position) }),
    };
    const item = findItem(analysis.plan, target);
    const edit = item && toggleEdit(analysis.plan, item, done);
    return edit ? { edit: toTextEdit(edit, document), version: document.version } : null;
  });
}

/** A plan's checklist in the protocol's words. */
export function planChecklist(uri: string, { plan }: Analysis, positions: Positions): PlanChecklist {
  const { title, status, inProgress, progress, items, sections } = checklistOf(plan);
  return {
    uri,
    title: title || fileNameOf(uri),
    ...(status !== undefined && { status }),
    ...(inProgress && { inProgress }),
    progress,
    items: items.map((item) => itemNode(item, positions)),
    sections: sections.map((section) => sectionNode(section, positions)),
  };
}

function sectionNode(
  { key, title, range, progress, items, sections }: SectionNode,
  positions: Positions,
): ChecklistSection {
  return {
    key,
    title,
    range: toLspRange(range, positions),
    progress,
    items: items.map((item) => itemNode(item, positions)),
    sections: sections.map((section) => sectionNode(section, positions)),
  };
}

function itemNode({ key, text, done, range, items }: ItemNode, positions: Positions): ChecklistItem {
  return {
    key,
    text,
    done,
    range: toLspRange(range, positions),
    items: items.map((item) => itemNode(item, positions)),
  };
}
