/** The table of contents: every heading with the progress of what lies under it. */

interface Entry {
  readonly level: number;
  readonly id: string;
  readonly title: string;
  done: number;
  total: number;
}

export class Contents {
  readonly #nav: HTMLElement;
  readonly #button: HTMLElement;
  readonly #plan: HTMLElement;
  #shown = '';
  #links: { readonly link: HTMLAnchorElement; readonly heading: HTMLElement }[] = [];

  constructor(nav: HTMLElement, button: HTMLElement, plan: HTMLElement) {
    this.#nav = nav;
    this.#button = button;
    this.#plan = plan;
  }

  get isOpen(): boolean {
    return !this.#nav.hidden;
  }

  open(open: boolean): void {
    this.#nav.hidden = !open;
    this.#button.ariaExpanded = String(open);
    document.body.classList.toggle('with-contents', open);
    if (open) this.follow(0);
  }

  /** Where it lies over the plan rather than beside it. */
  get covers(): boolean {
    return !matchMedia('(min-width: 68em)').matches;
  }

  /** Whether the plan would leave that much beside it empty. */
  get fits(): boolean {
    return matchMedia('(min-width: 82em)').matches;
  }

  /** Draws it anew if a heading or a count is another. */
  update(): void {
    const entries = this.#entries();
    const shown = JSON.stringify(entries);
    if (shown === this.#shown) {
      this.#tie();
      return;
    }
    this.#shown = shown;
    const top = Math.min(...entries.map(({ level }) => level));
    const list = document.createElement('ol');
    for (const { level, id, title, done, total } of entries) {
      const item = document.createElement('li');
      item.className = `depth-${level - top}`;
      const link = document.createElement('a');
      link.href = `#${id}`;
      link.textContent = title;
      item.append(link);
      if (total > 0) {
        const count = document.createElement('span');
        count.className = done === total ? 'count done' : 'count';
        count.textContent = `${done}/${total}`;
        item.append(count);
      }
      list.append(item);
    }
    this.#nav.replaceChildren(list);
    this.#tie();
  }

  /** Marks the heading that is being read: the last one above `top`, in pixels of the window. */
  follow(top: number): void {
    if (!this.isOpen) return;
    const here = this.#links.findLast(({ heading }) => heading.getBoundingClientRect().top <= top + 8);
    for (const { link } of this.#links) {
      if (link === here?.link) link.ariaCurrent = 'location';
      else link.removeAttribute('aria-current');
    }
    if (!here || this.#nav.contains(document.activeElement)) return;
    const { offsetTop, offsetHeight } = here.link;
    if (
      offsetTop < this.#nav.scrollTop ||
      offsetTop + offsetHeight > this.#nav.scrollTop + this.#nav.clientHeight
    )
      this.#nav.scrollTop = offsetTop - this.#nav.clientHeight / 2;
  }

  #tie(): void {
    this.#links = [...this.#nav.querySelectorAll('a')].flatMap((link) => {
      const heading =
        document.getElementById(link.hash.slice(1)) ??
        document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
      return heading ? [{ link, heading }] : [];
    });
  }

  #entries(): Entry[] {
    const entries: Entry[] = [];
    const open: Entry[] = [];
    for (const section of this.#plan.querySelectorAll('section[data-key^="/"]')) {
      const heading = section.querySelector<HTMLElement>('h1[id], h2[id], h3[id], h4[id]');
      if (heading) {
        const level = Number(heading.tagName.charAt(1));
        while ((open.at(-1)?.level ?? 0) >= level) open.pop();
        const entry = { level, id: heading.id, title: wordsOf(heading), done: 0, total: 0 };
        open.push(entry);
        // The title is in the bar; what it holds is everything.
        if (level > 1) entries.push(entry);
      }
      const boxes = [...section.querySelectorAll<HTMLInputElement>('input[data-item]')];
      const done = boxes.filter((box) => box.hasAttribute('checked')).length;
      for (const entry of open) {
        entry.done += done;
        entry.total += boxes.length;
      }
    }
    return entries;
  }
}

/** A heading as it was written, without what the page added. */
function wordsOf(heading: HTMLElement): string {
  const copy = heading.cloneNode(true) as HTMLElement;
  for (const added of copy.querySelectorAll('[data-ours]')) added.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}
