/** What the preview's page and the extension say to each other. */

/** A section as the page needs it; `html` only where the page does not have this `hash` yet. */
export interface SectionUpdate {
  key: string;
  hash: string;
  startLine: number;
  html?: string;
}

/** To the page: the plan as it stands now. */
export interface PlanUpdate {
  type: 'plan';
  title: string;
  status: string;
  progress: { done: number; total: number };
  /** Every section, in order. */
  sections: SectionUpdate[];
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
  /** The page was scrolled by hand; this source line is at its top. */
  | { type: 'scrolled'; line: number }
  /** Show this source line in the editor. */
  | { type: 'reveal'; line: number }
  | { type: 'link'; href: string };
