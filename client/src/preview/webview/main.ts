/** The preview's page: shows the sections it is sent and tells what a person does with them. */
import type { FromPage, PlanUpdate, ToPage } from '../messages.ts';
import { itemBox, keepFocus } from './boxes.ts';
import { Scroll } from './scroll.ts';
import { Sections } from './sections.ts';

/** What survives while the page is hidden or the window reloads. */
interface State {
  uri: string;
  line: number;
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
const sections = new Sections(plan);
const scroll = new Scroll(sections, summary);
const uri = document.body.dataset['uri'] ?? '';
const left = vscode.getState();
const page = { shown: false, frame: 0 };

// Kept from the first moment on: without it a reload would not know which plan this was.
vscode.setState({ uri, line: left?.line ?? 0 });

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'plan':
      showPlan(data);
      break;
    case 'none':
      summary.hidden = true;
      sections.clear();
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
    const line = scroll.topLine();
    vscode.setState({ uri, line });
    if (!scroll.isEcho()) vscode.postMessage({ type: 'scrolled', line });
  });
});

plan.addEventListener('change', ({ target }) => {
  const box = itemBox(target);
  if (box) vscode.postMessage({ type: 'toggle', key: box.dataset['item'] ?? '', done: box.checked });
});

plan.addEventListener('dblclick', ({ target }) => {
  if (!(target instanceof Element) || itemBox(target)) return;
  const line = sections.lineOf(target);
  if (line !== undefined) vscode.postMessage({ type: 'reveal', line });
});

// Before the frame around the page sees the click: it would resolve relative links against an address of its own.
document.addEventListener('click', follow, true);
document.addEventListener('auxclick', follow, true);

vscode.postMessage({ type: 'ready' });

function showPlan(update: PlanUpdate): void {
  const { done, total } = update.progress;
  message.hidden = true;
  summary.hidden = false;
  byId('title').textContent = update.title;
  const status = byId('status');
  status.textContent = update.status;
  status.hidden = update.status === '';
  const progress = byId('progress') as HTMLProgressElement;
  progress.max = Math.max(1, total);
  progress.value = done;
  progress.hidden = total === 0;
  setText(byId('count'), total === 0 ? '' : `${done} of ${total} done`);
  scroll.holding(() => {
    const restoreFocus = keepFocus(plan);
    sections.apply(update.sections);
    restoreFocus();
  });
  if (!page.shown && left && left.line > 0) scroll.toLine(left.line);
  page.shown = true;
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

/** Only where it differs: a screen reader speaks whatever is written into a status. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
}
