/** What the preview's page and the extension say to each other. */

/** What the page itself says, in the editor's language; `{0}` is filled in there. */
export interface Words {
  title: string;
  loading: string;
  contents: string;
  progress: string;
  done: string;
  copy: string;
  copied: string;
  severity: Record<Finding['severity'], string>;
  /** How many there are: one, and more. */
  counts: Record<Finding['severity'], readonly [one: string, more: string]>;
  showFindings: string;
  hideFindings: string;
  reveal: string;
  revealRule: string;
}

/** A section as the page needs it; `html` only where the page does not have this `hash` yet. */
export interface SectionUpdate {
  key: string;
  hash: string;
  startLine: number;
  html?: string;
}

/** A finding as the page needs it. */
export interface Finding {
  /** Names it in its plan. */
  id: string;
  /** Zero-based. */
  line: number;
  severity: 'error' | 'warning' | 'info' | 'hint';
  rule: string;
  message: string;
  /** The titles of its fixes. */
  fixes: string[];
}

/** To the page: the plan as it stands now. */
export interface PlanUpdate {
  type: 'plan';
  title: string;
  /** In the plan's words, and what they come to; empty where it states none. */
  status: string;
  statusKind: string;
  progress: { done: number; total: number };
  /** Every section, in order. Those whose keys begin with a slash stand for a part of the document. */
  sections: SectionUpdate[];
  findings: Finding[];
}

/** What the extension tells the page. */
export type ToPage =
  | PlanUpdate
  /** The document is no plan (any more); says why in words. */
  | { type: 'none'; message: string }
  /** Show this source line at the top. */
  | { type: 'scroll'; line: number };

/** What the page tells the extension. */
export type FromPage =
  /** The page has loaded and knows nothing; `line` is where it was when it was last seen. */
  | { type: 'ready' }
  /** A box was ticked or cleared. */
  | { type: 'toggle'; key: string; done: boolean }
  /** A finding's fix was chosen, by its place among the finding's fixes. */
  | { type: 'fix'; finding: string; fix: number }
  /** The page was scrolled by hand; this source line is at its top. */
  | { type: 'scrolled'; line: number }
  /** Show this source line in the editor. */
  | { type: 'reveal'; line: number }
  | { type: 'copy'; text: string }
  | { type: 'link'; href: string };
