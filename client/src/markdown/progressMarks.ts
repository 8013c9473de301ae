/** Shows in VS Code's own Markdown preview what a plan's status is and how far its checklists are. */
import type { Env, MarkdownIt, MarkdownItOptions, Token } from 'markdown-it';
import { fraction, isComplete, spoken } from '../plans/progress.ts';
import type { Count } from '../plans/progress.ts';

/** What is known of a plan apart from its boxes. */
export interface PlanState {
  status?: string;
  inProgress?: boolean;
}

const BOX = /^\[[ xX]\]\s/;
const MARK = 'deployment_plan_mark';

/**
 * Extends a Markdown renderer. The boxes are counted once a text, from the tokens that it is parsed into anyway; whether
 * the text is a plan is asked when it is rendered, since parsing does not know which document it is about.
 */
export function showProgress(md: MarkdownIt, stateOf: (env: Env | undefined) => PlanState | undefined): void {
  const sections = new WeakMap<Token, Count>();
  const documents = new WeakMap<Token, Count>();

  // Before anything else looks at the words: who draws boxes takes their text away.
  md.core.ruler.after('block', MARK, ({ tokens }) => {
    const all = count(tokens, sections);
    if (tokens[0]) documents.set(tokens[0], all);
  });
  md.renderer.rules[MARK] = (tokens, at) => tokens[at]?.content ?? '';

  const { Token: AnyToken } = new md.core.State('', md, {});
  const mark = (html: string): Token => Object.assign(new AnyToken(MARK, '', 0), { content: html });
  const render = md.renderer.render.bind(md.renderer);
  md.renderer.render = (tokens: Token[], options: Required<MarkdownItOptions>, env?: Env): string => {
    const state = stateOf(env);
    const all = tokens[0] && documents.get(tokens[0]);
    if (!state || !all) return render(tokens, options, env);
    const summary = summaryOf(state, all, md.utils.escapeHtml);
    return render(marked(tokens, sections, summary, mark), options, env);
  };
}

/** Counts the boxes below each heading, subsections included, and all of them. */
function count(tokens: readonly Token[], sections: WeakMap<Token, Count>): Count {
  const all: Count = { done: 0, total: 0 };
  let open: { depth: number; count: Count }[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'heading_open' && token.level === 0) {
      const depth = Number(token.tag.slice(1));
      const own: Count = { done: 0, total: 0 };
      open = [...open.filter((outer) => outer.depth < depth), { depth, count: own }];
      sections.set(token, own);
    } else if (tokens[at - 2]?.type === 'list_item_open' && BOX.test(token.content)) {
      for (const each of [all, ...open.map((section) => section.count)]) {
        each.total++;
        if (token.content[1] !== ' ') each.done++;
      }
    }
  }
  return all;
}

/** A copy with the marks between, for the editor keeps the tokens and shows them to others. */
function marked(
  tokens: readonly Token[],
  sections: WeakMap<Token, Count>,
  summary: string,
  mark: (html: string) => Token,
): Token[] {
  const title = tokens.find(({ tag, level }) => tag === 'h1' && level === 0);
  const result = title ? [] : [mark(summary)];
  let heading: Token | undefined;
  for (const token of tokens) {
    if (token.type === 'heading_open') heading = token;
    const ends = token.type === 'heading_close' && heading !== undefined;
    const section = heading && sections.get(heading);
    if (ends && heading !== title && section && section.total > 0) result.push(mark(countOf(section)));
    result.push(token);
    if (ends && heading === title) result.push(mark(summary));
  }
  return result;
}

function summaryOf({ status, inProgress }: PlanState, all: Count, escape: (text: string) => string): string {
  const parts: string[] = [];
  if (status !== undefined)
    parts.push(
      `<span class="deployment-plan-status${inProgress ? ' running' : ''}">${escape(status)}</span>`,
    );
  if (all.total > 0)
    parts.push(
      `<progress max="${all.total}" value="${all.done}" aria-hidden="true"></progress>`,
      `<span>${escape(spoken(all))}</span>`,
    );
  return parts.length === 0 ? '' : `<p class="deployment-plan-summary">${parts.join(' ')}</p>\n`;
}

function countOf(section: Count): string {
  const kind = isComplete(section) ? ' complete' : '';
  return ` <span class="deployment-plan-count${kind}" role="img" aria-label="${spoken(section)}">${fraction(section)}</span>`;
}
