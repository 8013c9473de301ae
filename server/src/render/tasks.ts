/** The boxes of checklist items. */
import type { Element } from 'hast';
import type { Plan } from '../plan/plan.ts';
import { checklistOf, walkChecklist, type Checklist } from '../editing/checklist.ts';
import type { RenderStyle } from './style.ts';

/** What a box needs to know of its item. */
export interface Item {
  readonly key: string;
  readonly text: string;
}

/** The items of a plan by the place of their box, under the keys that the checklist has for them. */
export class Items {
  readonly checklist: Checklist;
  readonly #byBox = new Map<number, Item>();
  readonly #boxes: readonly number[];

  constructor(plan: Plan) {
    this.checklist = checklistOf(plan);
    for (const { key, text, box } of walkChecklist(this.checklist)) this.#byBox.set(box.start, { key, text });
    this.#boxes = [...this.#byBox.keys()].sort((a, b) => a - b);
  }

  at(offset: number): Item | undefined {
    return this.#byBox.get(offset);
  }

  /** The keys of the items from one offset up to another, as one text to compare by. */
  keysBetween(start: number, end: number): string {
    const keys: string[] = [];
    for (let index = this.#firstFrom(start); index < this.#boxes.length; index++) {
      const box = this.#boxes[index] ?? end;
      if (box >= end) break;
      keys.push(this.#byBox.get(box)?.key ?? '');
    }
    return keys.join('\0');
  }

  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#boxes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#boxes[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A check box. One that stands for no item cannot be written back, so it stays for reading. */
export function boxOf(checked: boolean, item: Item | undefined, { boxes }: RenderStyle): Element {
  const live = boxes === 'live' && item !== undefined;
  const properties = {
    type: 'checkbox',
    checked,
    ...(live ? { dataItem: item.key } : { disabled: true }),
    ...(item && { ariaLabel: item.text }),
  };
  return { type: 'element', tagName: 'input', properties, children: [] };
}

/** Puts our own box in the place of the one that the Markdown parser made for a list item. */
export function replaceBox(listItem: Element, item: Item | undefined, style: RenderStyle): void {
  const paragraph = listItem.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'p',
  );
  for (const parent of paragraph ? [listItem, paragraph] : [listItem]) {
    const index = parent.children.findIndex((child) => child.type === 'element' && child.tagName === 'input');
    const box = parent.children[index];
    if (box?.type !== 'element') continue;
    parent.children[index] = boxOf(box.properties['checked'] === true, item, style);
    return;
  }
}
