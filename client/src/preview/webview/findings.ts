/** Findings beside the lines that they concern: a mark in the margin, and below the element what it says and its fixes. */
import type { Finding } from '../messages.ts';
import { icon, iconButton } from './icons.ts';
import { ours } from './ours.ts';
import type { Sections } from './sections.ts';
import { fill, words } from './words.ts';

/** A finding with its line counted as the HTML of its section counts them: it stays the same where the section moves. */
type Placed = Finding;

/** From the gravest on. */
const severities = ['error', 'warning', 'info', 'hint'] as const;

export class Findings {
  readonly #sections: Sections;
  /** Elements whose messages are shown though messages are not, by the first of their findings. */
  readonly #opened = new Set<string>();
  #findings: readonly Finding[] = [];
  #all = false;

  constructor(sections: Sections) {
    this.#sections = sections;
  }

  /** Whether all messages are shown, not only those that were asked for. */
  get all(): boolean {
    return this.#all;
  }

  showAll(all: boolean): void {
    this.#all = all;
    this.#opened.clear();
    this.#draw(true);
  }

  update(findings: readonly Finding[]): void {
    this.#findings = findings;
    this.#draw(false);
  }

  /** Shows or hides what a mark stands for, if that is what was pressed. */
  toggle(button: HTMLElement): void {
    const id = button.dataset['mark'] ?? '';
    if (this.#all) {
      // From now on each on its own: all others stay as they are.
      this.#all = false;
      for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-mark]'))
        this.#opened.add(dataset['mark'] ?? '');
    }
    if (!this.#opened.delete(id)) this.#opened.add(id);
    this.#draw(true);
  }

  /** How many there are of each severity, in words and as icons. */
  describe(button: HTMLElement): void {
    const counts = severities
      .map((severity) => ({
        severity,
        count: this.#findings.filter((finding) => finding.severity === severity).length,
      }))
      .filter(({ count }) => count > 0);
    const list = counts
      .map(({ severity, count }) => fill(words.counts[severity][count === 1 ? 0 : 1], count))
      .join(', ');
    const label = list === '' ? '' : fill(this.#all ? words.hideFindings : words.showFindings, list);
    button.hidden = counts.length === 0;
    if (button.title === label) return;
    button.title = label;
    button.ariaLabel = label;
    button.ariaPressed = String(this.#all);
    button.replaceChildren(
      ...counts.flatMap(({ severity, count }) => {
        const number = document.createElement('span');
        number.textContent = String(count);
        return [icon(severity), number];
      }),
    );
  }

  /** Draws the marks of the sections whose HTML or findings are others than when they were last drawn. */
  #draw(anew: boolean): void {
    const bySection = new Map<HTMLElement, Placed[]>();
    for (const finding of this.#findings) {
      const place = this.#sections.at(finding.line);
      if (!place) continue;
      const list = bySection.get(place.element) ?? [];
      list.push({ ...finding, line: place.line });
      bySection.set(place.element, list);
    }
    for (const section of this.#sections.elements()) {
      const found = bySection.get(section) ?? [];
      const drawn = JSON.stringify(found);
      if (!anew && (section.dataset['findings'] ?? '[]') === drawn) continue;
      section.dataset['findings'] = drawn;
      for (const old of section.querySelectorAll('.finding-mark, .findings, .finding-row')) old.remove();
      for (const [target, findings] of byTarget(section, found)) this.#place(target, findings);
    }
  }

  #place(target: Element, findings: readonly Placed[]): void {
    const [first] = findings;
    if (!first) return;
    const open = this.#all || this.#opened.has(first.id);
    putMark(target, markFor(findings, first.id, open));
    if (open) putMessages(target, messagesOf(findings));
  }
}

/** The findings of a section by the innermost element of their line, or of the nearest line above. */
function byTarget(section: Element, found: readonly Placed[]): Map<Element, Placed[]> {
  const targets = new Map<Element, Placed[]>();
  if (found.length === 0) return targets;
  const elements = [...section.querySelectorAll<HTMLElement>('[data-line]')].map((element) => ({
    element,
    line: Number(element.dataset['line']),
  }));
  for (const finding of found) {
    let [best] = elements;
    for (const candidate of elements)
      if (best && candidate.line <= finding.line && candidate.line >= best.line) best = candidate;
    if (!best) continue;
    const list = targets.get(best.element) ?? [];
    list.push(finding);
    targets.set(best.element, list);
  }
  return targets;
}

function markFor(findings: readonly Placed[], id: string, open: boolean): HTMLElement {
  const severity = severities.find((each) => findings.some((finding) => finding.severity === each)) ?? 'hint';
  const label = findings.map((each) => `${words.severity[each.severity]}: ${each.message}`).join('\n');
  const button = ours(iconButton(severity, label, `finding-mark ${severity}`));
  button.dataset['mark'] = id;
  button.ariaExpanded = String(open);
  return button;
}

/** In the margin, at the height of the element's first line. */
function putMark(target: Element, mark: HTMLElement): void {
  if (target.tagName === 'TR') (target.firstElementChild ?? target).prepend(mark);
  else if (/^(?:LI|P)$/.test(target.tagName)) target.prepend(mark);
  // Behind the words: a heading is named by what it says first.
  else if (/^H[1-6]$/.test(target.tagName)) target.append(mark);
  else target.before(mark);
}

function putMessages(target: Element, messages: HTMLElement): void {
  if (target.tagName === 'TR') {
    const row = ours(document.createElement('tr'));
    row.className = 'finding-row';
    const cell = document.createElement('td');
    cell.colSpan = Math.max(1, target.childElementCount);
    cell.append(messages);
    row.append(cell);
    target.after(row);
  } else if (target.tagName === 'LI') {
    const nested = [...target.children].find(({ tagName }) => /^(?:UL|OL)$/.test(tagName));
    target.insertBefore(messages, nested ?? null);
  } else target.after(messages);
}

function messagesOf(findings: readonly Placed[]): HTMLElement {
  const holder = ours(document.createElement('div'));
  holder.className = 'findings';
  for (const { id, severity, rule, message, fixes, line } of findings) {
    const one = document.createElement('div');
    one.className = `finding ${severity}`;
    const says = document.createElement('div');
    const text = document.createElement('span');
    text.className = 'words';
    text.append(...withCode(message));
    const actions = document.createElement('div');
    actions.className = 'actions';
    fixes.forEach((title, fix) => {
      const button = textButton(title, 'fix');
      button.dataset['finding'] = id;
      button.dataset['fix'] = String(fix);
      actions.append(button);
    });
    const reveal = textButton(rule, 'reveal');
    reveal.title = words.reveal;
    reveal.ariaLabel = fill(words.revealRule, rule);
    reveal.dataset['at'] = String(line);
    actions.append(reveal);
    says.append(text, actions);
    one.append(icon(severity), says);
    holder.append(one);
  }
  return holder;
}

function textButton(text: string, className: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.textContent = text;
  return button;
}

/** Code in a message stands between backticks. */
function withCode(message: string): (Node | string)[] {
  return message.split('`').map((part, index) => {
    if (index % 2 === 0) return part;
    const code = document.createElement('code');
    code.textContent = part;
    return code;
  });
}
