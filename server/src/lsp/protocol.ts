/**
 * What the server and an editor say to each other beyond the Language Server Protocol.
 * Types and method names only, so that a client can import this file and nothing else.
 * Positions are LSP positions (zero-based, UTF-16).
 */
import { NotificationType, RequestType } from 'vscode-languageserver-protocol';
import type { DocumentUri, Range, TextEdit } from 'vscode-languageserver-protocol';

/** Items done out of all items. */
export interface ProgressCount {
  done: number;
  total: number;
}

/** One checklist item; `key` names it within its plan and survives edits elsewhere in the document. */
export interface ChecklistItem {
  key: string;
  text: string;
  done: boolean;
  /** Who does it and when, as the plan words it. */
  owner?: string;
  time?: string;
  /** What is open in the gate that it waits for; only on open items. */
  gate?: string;
  /** The whole item, its nested items left out. */
  range: Range;
  items: ChecklistItem[];
}

/** A section that holds checklist items itself or in a subsection. */
export interface ChecklistSection {
  key: string;
  title: string;
  /** Who does what is in it and when, as the plan words it. */
  owner?: string;
  time?: string;
  /** What is open in the gate that it waits for. */
  gate?: string;
  range: Range;
  progress: ProgressCount;
  items: ChecklistItem[];
  sections: ChecklistSection[];
}

export interface PlanChecklist {
  uri: DocumentUri;
  title: string;
  /** The status as the plan words it; absent where the plan states none or has not chosen. */
  status?: string;
  /** Whether that status means that the plan is being carried out now; absent means no. */
  inProgress?: boolean;
  /** The environments that it changes, as it words them; absent where it names none. */
  environments?: string[];
  progress: ProgressCount;
  items: ChecklistItem[];
  sections: ChecklistSection[];
}

/**
 * Every plan that the server knows, open or in the workspace; with `uri`, that one alone as its file is now, with `uris`,
 * those as they were told of. What is no plan is left out.
 */
export const ChecklistsRequest = new RequestType<
  { uri?: DocumentUri; uris?: readonly DocumentUri[] },
  PlanChecklist[],
  void
>('deploymentPlan/checklists');

/**
 * The plans that changed, came or went; sent at most once an analysis. Of an open plan whose checklist was asked for since
 * the last one, only where that answer no longer holds.
 */
export const PlansChangedNotification = new NotificationType<{ uris: DocumentUri[] }>(
  'deploymentPlan/plansChanged',
);

/** What names items to tick or clear. */
export interface ToggleTarget {
  uri: DocumentUri;
  /** Keys win over `position`, which is any place on an item's first line. */
  keys?: string[];
  position?: { line: number; character: number };
  /** Absent turns each item. */
  done?: boolean;
  /** Why items are ticked although a gate before them is open; written behind their text. */
  reason?: string;
  /** `✓ 14:05 UTC @ann`, written behind the text of what is ticked. */
  stamp?: string;
}

export interface ToggleAnswer {
  /** One for each box, one character each against the server's current text; more where there is something to write beside it. */
  edits: TextEdit[];
  version: number | null;
  /** What is open in a gate before the items that would be ticked, where no `reason` was given. */
  gate?: string;
}

/** The edits that set items' boxes; null where all are gone or already so. */
export const ToggleItemRequest = new RequestType<ToggleTarget, ToggleAnswer | null, void>(
  'deploymentPlan/toggleItem',
);

/** A rendered part of a plan. `html` is sanitised. A changed part has another `hash`. */
export interface RenderedSection {
  key: string;
  hash: string;
  /** First and last source line, zero-based; elements inside carry `data-line`. */
  startLine: number;
  endLine: number;
  /** Left out where the one who asks has it already. */
  html?: string;
}

/** A finding as the preview shows it. */
export interface RenderedFinding {
  /** Names it in its plan, and survives edits elsewhere. */
  id: string;
  /** Zero-based. */
  line: number;
  severity: 'error' | 'warning' | 'info' | 'hint';
  rule: string;
  message: string;
  /** The titles of its fixes. */
  fixes: string[];
}

export interface RenderedPlan {
  uri: DocumentUri;
  version: number | null;
  title: string;
  status?: string;
  /** What that comes to; absent where the plan states none or has not chosen. */
  statusKind?: 'draft' | 'planned' | 'in-progress' | 'complete' | 'rolled-back';
  progress: ProgressCount;
  /** What is drawn from the whole plan, to be shown above it, in order; their lines say nothing. */
  overview: RenderedSection[];
  sections: RenderedSection[];
  /** By place. */
  findings: RenderedFinding[];
}

/**
 * The plan as HTML, section by section; null where the document is unknown or is no plan. Task boxes carry `data-item` with
 * the item's key. `known` are the hashes, by key, of the sections that need not be sent again.
 */
export const RenderRequest = new RequestType<
  { uri: DocumentUri; known?: Readonly<Record<string, string>> },
  RenderedPlan | null,
  void
>('deploymentPlan/render');

/**
 * The edits of a finding's fix against the server's current text, by the place of the fix among the finding's `fixes`;
 * null where the finding is gone.
 */
export const FixRequest = new RequestType<
  { uri: DocumentUri; finding: string; fix: number },
  { edits: TextEdit[]; version: number | null } | null,
  void
>('deploymentPlan/fix');

/** A blank that a template asks for. */
export interface TemplateBlank {
  /** As it stands in the template, without its brackets; what `values` is keyed by. */
  name: string;
  /** What to show a person. */
  label: string;
  /** Where in the template it stands, as a section title; absent in the header. */
  section?: string;
  choices?: string[];
  /** What kind of value it waits for, and what the template's author says of it. */
  hint?: string;
}

export interface TemplateInfo {
  name: string;
  title: string;
  description: string;
  format: 'markdown' | 'yaml';
  /** `built-in`, or the file's path relative to its workspace folder. */
  source: string;
  /** Default file name, possibly with blanks of the form `{{NAME}}`. */
  file: string;
  /** Section titles of the first two levels, in order. */
  outline: string[];
  /** The blanks to ask for, in the order to ask. */
  ask: TemplateBlank[];
}

export const TemplatesRequest = new RequestType<{ uri?: DocumentUri }, TemplateInfo[], void>(
  'deploymentPlan/templates',
);

/** The text of a new plan made from a template; blanks without a value stay as they are. */
export const InstantiateRequest = new RequestType<
  { template: string; values: Record<string, string>; uri?: DocumentUri },
  { text: string; file: string } | null,
  void
>('deploymentPlan/instantiate');

/** A template that a document can be bound to, with what speaks for it. */
export interface TemplateBinding {
  name: string;
  title: string;
  description: string;
  source: string;
  /** How well it fits, 0 to 1. */
  score: number;
  reasons: string[];
  /** The edit that binds the document to it, against the server's current text. */
  edit: TextEdit;
}

/** The templates that an open document can be bound to, best first; null where it is not open. `bound` is the one it has. */
export const BindingsRequest = new RequestType<
  { uri: DocumentUri },
  { version: number | null; bound?: string; templates: TemplateBinding[] } | null,
  void
>('deploymentPlan/bindings');

/** The text of a template made out of an open plan, with its ending; null where the document is no plan. */
export const ExtractTemplateRequest = new RequestType<
  { uri: DocumentUri; name: string },
  { text: string; ending: '.md' | '.yaml' } | null,
  void
>('deploymentPlan/extractTemplate');

/** What differs from one release's plan to the next, with what the last one had; `name` is what `values` is keyed by. */
export interface CopyQuestion {
  name: string;
  value: string;
  type: 'date' | 'version' | 'text';
}

/** A copy of an open plan without its ticks, verdicts and dates; null where the document is no plan. */
export const CopyPlanRequest = new RequestType<
  { uri: DocumentUri; values: Record<string, string> },
  { questions: CopyQuestion[]; text: string } | null,
  void
>('deploymentPlan/copyPlan');

/** Client to server: the blank after (or before) a position, for `deploymentPlan.nextPlaceholder`; wraps round. */
export const NextPlaceholderRequest = new RequestType<
  { uri: DocumentUri; position: { line: number; character: number } },
  { range: Range; choices?: string[] } | null,
  void
>('deploymentPlan/nextPlaceholder');
