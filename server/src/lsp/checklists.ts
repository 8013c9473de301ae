/** The checklists of plans, and the edit that ticks an item. */
import type { Connection } from 'vscode-languageserver';
import type { Analysis } from '../analyze.ts';
import { checklistOf, type ItemNode, type SectionNode } from '../editing/checklist.ts';
import { findItems, toggleEdits } from '../editing/toggle.ts';
import { targetsOf } from '../plan/targets.ts';
import { toLspRange, toTextEdit, type Positions } from './convert.ts';
import type { Current } from './documents.ts';
import { ChecklistsRequest, ToggleItemRequest } from './protocol.ts';
import type { ChecklistItem, ChecklistSection, PlanChecklist } from './protocol.ts';
import type { Session } from './session.ts';
import { fileNameOf, uriKey } from './uris.ts';

/** What the client has been answered about open plans: what is still so need not be told again. */
export interface Answered {
  /** Whether the client knows the plan's checklist as it is; what it does not know it is about to be told of. */
  readonly holds: (uri: string, plan: Current) => boolean;
  /** To be told of what is no plan any more, or not open. */
  readonly forget: (uri: string) => void;
}

export function registerChecklists(connection: Connection, { documents, index }: Session): Answered {
  const answered = new Map<string, string>();
  const answer = ({ analysis, document }: Current): PlanChecklist => {
    const checklist = planChecklist(document.uri, analysis, document);
    answered.set(uriKey(document.uri), JSON.stringify(checklist));
    return checklist;
  };

  connection.onRequest(ChecklistsRequest, async ({ uri, uris }) => {
    if (uri !== undefined) {
      const plan = await documents.plan(uri);
      if (plan) return [answer(plan)];
      const known = documents.get(uri) ? undefined : await index.checklistOf(uri);
      return known ? [known] : [];
    }
    const wanted = uris && new Set(uris.map(uriKey));
    const isWanted = (plan: { readonly uri: string }): boolean => wanted?.has(uriKey(plan.uri)) ?? true;
    const open: PlanChecklist[] = [];
    for (const document of documents.all.filter(isWanted)) {
      const plan = await documents.plan(document.uri);
      if (plan) open.push(answer(plan));
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

  return {
    holds: (uri, { analysis, document }) => {
      const key = uriKey(uri);
      const known = answered.get(key);
      if (known === undefined) return false;
      if (known === JSON.stringify(planChecklist(document.uri, analysis, document))) return true;
      answered.delete(key);
      return false;
    },
    forget: (uri) => void answered.delete(uriKey(uri)),
  };
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
