/** The preview's page: shows the sections it is sent and tells what a person does with them. */
import type { FromPage, PlanUpdate, ToPage } from '../messages.ts';
import { itemBox, keepFocus } from './boxes.ts';
import { codeOf, reachWide, showCopied } from './code.ts';
import { Contents } from './contents.ts';
import { Findings } from './findings.ts';
import { icon } from './icons.ts';
import { drawPresent } from './present.ts';
import { Scroll } from './scroll.ts';
import { Sections } from './sections.ts';
import { fill, words } from './words.ts';

/** What survives while the page is hidden or the window reloads. */
interface State {
  uri: string;
  line: number;
  /** Whether the table of contents is open, and what every finding says. */
  contents?: boolean;
  messages?: boolean;
  /** Keys of the parts above the plan that are put away. */
  folded?: string[];
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): State | undefined;
  setState(state: State): void;
};

const vscode = acquireVsCodeApi();
const summary = byId('summary');
const message = byId('message');
const plan = byId('plan');
const contentsButton = byId('contents-button');
const findingsButton = byId('findings-button');
const left = vscode.getState();
// Kept from the first moment on: without it a reload would not know which plan this was.
const state: State = { ...left, uri: document.body.dataset['uri'] ?? '', line: left?.line ?? 0 };
const folded = new Set(state.folded);
const sections = new Sections(plan, (element) => {
  for (const details of element.querySelectorAll(':scope > details'))
    details.toggleAttribute('open', !folded.has(element.dataset['key'] ?? ''));
});
const scroll = new Scroll(sections, summary);
const contents = new Contents(byId('contents'), contentsButton, plan);
const findings = new Findings(sections);
const page = { shown: false, settling: false, frame: 0 };

contentsButton.append(icon('contents'));
if (state.messages === true) findings.showAll(true);
save();

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'plan':
      showPlan(data);
      break;
    case 'none':
      summary.hidden = true;
      sections.clear();
      contents.update();
      contents.open(false);
      message.hidden = false;
      message.textContent = data.message;
      break;
    case 'scroll':
      scroll.toLine(data.line);
      break;
  }
});

window.addEventListener('scroll', () => {
  if (page.frame !== 0) return;
  page.frame = requestAnimationFrame(() => {
    page.frame = 0;
    state.line = scroll.topLine();
    save();
    contents.follow(summary.offsetHeight);
    if (!scroll.isEcho()) vscode.postMessage({ type: 'scrolled', line: state.line });
  });
});

window.addEventListener('resize', fit);

// The present moves on whether or not anybody types.
setInterval(() => drawPresent(plan), 30_000);

plan.addEventListener('change', ({ target }) => {
  const box = itemBox(target);
  if (box) vscode.postMessage({ type: 'toggle', key: box.dataset['item'] ?? '', done: box.checked });
});

plan.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
  if (!button) return;
  const code = codeOf(button);
  const { mark, finding, fix, at } = button.dataset;
  if (code !== undefined) {
    vscode.postMessage({ type: 'copy', text: code });
    showCopied(button);
  } else if (mark !== undefined) {
    scroll.holding(() => {
      const restoreFocus = keepFocus(plan);
      findings.toggle(button);
      restoreFocus();
    });
    findings.describe(findingsButton);
  } else if (finding !== undefined) vscode.postMessage({ type: 'fix', finding, fix: Number(fix) });
  else if (at !== undefined) {
    const line = sections.documentLine(button, Number(at));
    if (line !== undefined) vscode.postMessage({ type: 'reveal', line });
  }
});

plan.addEventListener('dblclick', ({ target }) => {
  if (!(target instanceof Element) || target.closest('button, input, summary')) return;
  const line = sections.lineOf(target);
  if (line !== undefined) vscode.postMessage({ type: 'reveal', line });
});

// Does not bubble.
plan.addEventListener(
  'toggle',
  ({ target }) => {
    const key = target instanceof HTMLDetailsElement && target.parentElement?.dataset['key'];
    if (typeof key !== 'string') return;
    if ((target as HTMLDetailsElement).open) folded.delete(key);
    else folded.add(key);
    state.folded = [...folded];
    save();
  },
  true,
);

contentsButton.addEventListener('click', () => openContents(!contents.isOpen));

findingsButton.addEventListener('click', () => {
  scroll.holding(() => findings.showAll(!findings.all));
  findings.describe(findingsButton);
  state.messages = findings.all;
  save();
});

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !contents.isOpen || !contents.covers) return;
  openContents(false);
  contentsButton.focus();
});

// Before the frame around the page sees the click: it would resolve relative links against an address of its own.
document.addEventListener('click', follow, true);
document.addEventListener('auxclick', follow, true);

vscode.postMessage({ type: 'ready' });

function showPlan(update: PlanUpdate): void {
  const { done, total } = update.progress;
  message.hidden = true;
  if (summary.hidden) contents.open(state.contents ?? contents.fits);
  summary.hidden = false;
  byId('title').textContent = update.title;
  const status = byId('status');
  status.textContent = update.status;
  status.className = update.statusKind;
  status.hidden = update.status === '';
  const progress = byId('progress') as HTMLProgressElement;
  progress.max = Math.max(1, total);
  progress.value = done;
  progress.hidden = total === 0;
  setText(byId('count'), total === 0 ? '' : fill(words.done, done, total));
  scroll.holding(() => {
    const restoreFocus = keepFocus(plan);
    sections.apply(update.sections);
    findings.update(update.findings);
    restoreFocus();
  });
  findings.describe(findingsButton);
  drawPresent(plan);
  if (page.shown) {
    settleLater();
    return;
  }
  settle();
  if (state.line > 0) scroll.toLine(state.line);
  page.shown = true;
}

/** What looks at the whole page, and moves nothing that is being read. */
function settle(): void {
  contents.update();
  fit();
}

/** Once what was typed is on the screen. */
function settleLater(): void {
  if (page.settling) return;
  page.settling = true;
  requestAnimationFrame(() =>
    setTimeout(() => {
      page.settling = false;
      settle();
    }),
  );
}

/** What hangs on how large things are. */
function fit(): void {
  document.documentElement.style.setProperty('--bar', `${summary.offsetHeight}px`);
  reachWide(plan);
}

function openContents(open: boolean): void {
  scroll.holding(() => contents.open(open));
  contents.follow(summary.offsetHeight);
  fit();
  state.contents = open;
  save();
}

function follow(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const href = link?.getAttribute('href');
  if (href === null || href === undefined || event.button > 1) return;
  event.preventDefault();
  event.stopPropagation();
  const anchor = href.startsWith('#') ? anchored(href.slice(1)) : null;
  if (anchor) {
    anchor.scrollIntoView();
    // Under the summary otherwise, which stays at the top.
    window.scrollBy({ top: -summary.offsetHeight });
    if (contents.isOpen && contents.covers) openContents(false);
  } else {
    vscode.postMessage({ type: 'link', href });
  }
}

/** The element that a fragment names; sanitised HTML has its ids prefixed. */
function anchored(fragment: string): HTMLElement | null {
  const names = [fragment, decode(fragment)];
  for (const name of names) {
    const element = document.getElementById(name) ?? document.getElementById(`user-content-${name}`);
    if (element && plan.contains(element)) return element;
  }
  return null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function save(): void {
  vscode.setState(state);
}

/** Only where it differs: a screen reader speaks whatever is written into a status. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
}
