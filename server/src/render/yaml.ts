/** Renders a section of a YAML plan in the same shapes that Markdown has. */
import type { Element, ElementContent, Properties, Root } from 'hast';
import type { Block, Code, Field, Inline, List, ListItem, Row, Table } from '../plan/blocks.ts';
import type { Plan } from '../plan/plan.ts';
import type { Section } from '../plan/section.ts';
import { alignCode } from './align.ts';
import { setLine } from './lines.ts';
import { hastOf } from './markOpen.ts';
import { cut, MarkReader, marksIn, type Mark } from './marks.ts';
import { idPrefix } from './slug.ts';
import type { RenderStyle } from './style.ts';
import { boxOf, type Items } from './tasks.ts';
import { clip } from './plain.ts';
import { scalarNodes } from './yamlText.ts';

/** Where a section stands. */
export interface YamlContext {
  readonly plan: Plan;
  readonly items: Items;
  /** Names the section among the ids of the document. */
  readonly id: string;
  /** The line of an offset, counted from the section's first. */
  readonly lineOf: (offset: number) => number;
}

/** Keys that say what the document is, not what the plan is. */
const silent = new Set(['title', 'deployment-plan']);

export function yamlSection(section: Section, context: YamlContext, style: RenderStyle): Root {
  return new SectionWriter(section, context, style).write();
}

class SectionWriter {
  readonly #section: Section;
  readonly #context: YamlContext;
  readonly #style: RenderStyle;
  readonly #marks: readonly Mark[];

  constructor(section: Section, context: YamlContext, style: RenderStyle) {
    this.#section = section;
    this.#context = context;
    this.#style = style;
    this.#marks = marksIn(section, 0);
  }

  write(): Root {
    const { content } = this.#section;
    const children = [
      ...this.#heading(),
      ...content.keys.flatMap((field) => this.#field(field)),
      ...content.blocks.flatMap((block) => this.#block(block)),
    ];
    return { type: 'root', children: children.flatMap((child) => [child, lineBreak()]) };
  }

  #heading(): Element[] {
    const { heading } = this.#section;
    const { plan, id } = this.#context;
    const inline = heading?.inline ?? plan.title;
    if (!inline) return [];
    // The title takes the first level.
    const level = heading ? Math.min(6, heading.level + 1) : 1;
    // A key stands for words; what an entry calls itself is shown as it is.
    const isKey = heading !== undefined && plan.text.charAt(heading.span.end) === ':';
    const words = isKey ? [text(capital(heading.title.replace(/^(["'])(.*)\1$/, '$2')))] : this.#text(inline);
    return [this.#element(`h${level}`, inline.span.start, words, { id: `${idPrefix}${id}` })];
  }

  #field({ label, raw, value, introduces }: Field): Element[] {
    if (!this.#section.heading && silent.has(raw)) return [];
    // What names an entry is its heading already.
    if (value && value.span.start === this.#section.heading?.span.start) return [];
    const words = capital(raw.replaceAll('_', ' '));
    const name = element('strong', [text(`${words}:`)]);
    const paragraph = this.#element(
      'p',
      label.start,
      value ? [name, text(' '), ...this.#text(value)] : [name],
      { className: ['field'] },
    );
    return [paragraph, ...introduces.flatMap((block) => this.#block(block))];
  }

  #block(block: Block): Element[] {
    switch (block.kind) {
      case 'paragraph':
        return [this.#element('p', block.span.start, this.#text(block.inline))];
      case 'list':
        return [this.#list(block)];
      case 'table':
        return [this.#table(block)];
      case 'code':
        return [this.#code(block)];
      case 'quote':
        return [
          this.#element(
            'blockquote',
            block.span.start,
            block.blocks.flatMap((inner) => this.#block(inner)),
          ),
        ];
      case 'html':
      case 'definition':
        return [];
    }
  }

  #list({ ordered, items, span }: List): Element {
    return this.#element(
      ordered ? 'ol' : 'ul',
      span.start,
      items.flatMap((item) => [lineBreak(), this.#item(item)]),
      items.some(({ task }) => task) ? { className: ['contains-task-list'] } : {},
    );
  }

  #item({ span, task, inline, blocks }: ListItem): Element {
    const words = this.#text(inline);
    const nested = blocks.flatMap((block) => this.#block(block));
    if (!task) return this.#element('li', span.start, [...words, ...nested]);
    const box = boxOf(task.checked, this.#context.items.at(task.box.start), this.#style);
    return this.#element('li', span.start, [box, text(' '), ...words, ...nested], {
      className: ['task-list-item'],
    });
  }

  #table({ header, rows, span }: Table): Element {
    const row = ({ cells, span: place }: Row, tag: 'th' | 'td'): Element => {
      const shown = cells.map((cell) =>
        element(tag, tag === 'th' ? [text(capital(cell.raw.replaceAll('_', ' ')))] : this.#text(cell)),
      );
      return this.#element('tr', place.start, shown);
    };
    return this.#element('table', span.start, [
      element('thead', [row(header, 'th')]),
      element(
        'tbody',
        rows.map((each) => row(each, 'td')),
      ),
    ]);
  }

  #code({ masked, span, content, language }: Code): Element {
    const source = masked.slice(content.start - span.start, content.end - span.start);
    const indent = /^[ \t]*/.exec(source)?.[0] ?? '';
    const lines = source
      .split(/\r\n|\n|\r/)
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()));
    const shown = clip(lines.join('\n'));
    const { text: whole } = this.#context.plan;
    const marks = new MarkReader(this.#marks).within(content.start, content.end);
    const offsets = marks.length > 0 ? alignCode(shown, whole, content.start, content.end) : undefined;
    const pieces = offsets ? cut(shown, offsets, marks).map(hastOf) : [text(shown)];
    const className = language ? { className: [`language-${language}`] } : {};
    return this.#element('pre', content.start, [element('code', [...pieces, lineBreak()], className)]);
  }

  #text(inline: Inline): ElementContent[] {
    return scalarNodes(inline, this.#context.plan.text, new MarkReader(this.#marks));
  }

  #element(
    tagName: string,
    offset: number,
    children: ElementContent[],
    properties: Properties = {},
  ): Element {
    const made = element(tagName, children, properties);
    setLine(made, Math.max(0, this.#context.lineOf(offset)));
    return made;
  }
}

function element(tagName: string, children: ElementContent[], properties: Properties = {}): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value: value };
}

function lineBreak(): ElementContent {
  return { type: 'text', value: '\n' };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
