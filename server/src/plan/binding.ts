import type { Inline } from './blocks.ts';
import { walkBlocks } from './blocks.ts';
import type { Plan } from './plan.ts';

/** What the document says about itself: the template it follows, or that it wants to be left alone. */
export interface Binding {
  /** A template's name or path, or `off`. */
  readonly name: string;
  readonly value?: Inline;
}

const comment = /^deployment-plan:\s*(\S+)\s*$/;

/** Front matter or a root key `deployment-plan: NAME`, or a comment `<!-- deployment-plan: NAME -->`. */
export function bindingOf(plan: Plan): Binding | undefined {
  const field = plan.sections[0]?.content.keys.find(({ name, value }) => name === 'deployment plan' && value);
  // YAML 1.1 habits: `off` may have been meant as a boolean; its text says it all the same.
  if (field?.value) return { name: field.value.text.trim(), value: field.value };
  for (const section of plan.sections.slice(0, 3)) {
    for (const block of walkBlocks(section.blocks)) {
      const match = block.kind === 'html' && block.comment !== undefined ? comment.exec(block.comment) : null;
      if (match) return { name: match[1] ?? '' };
    }
  }
  return undefined;
}
