import { differences, plainText, type Difference } from '../../convert/compare.ts';
import { itemsOf, outlineOf, type Item, type Part, type Places } from '../../convert/outline.ts';
import { regenerate } from '../../convert/regenerate.ts';
import { walkBlocks, walkItems, type Inline } from '../../plan/blocks.ts';
import { generatedFrom, sourcePathOf } from '../../plan/generatedFrom.ts';
import type { Section } from '../../plan/section.ts';
import type { Range } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

const yaml = `title: Release 7
status: planned
steps:
  - name: Build
    command: |
      make all
    expected: ok
  - name: Ship
    expected: Status 200
rollback:
  owner: Ann
  triggers:
    - Error rate > 5%
    - A smoke test fails twice
roles:
  - role: Lead
    name: Ann
`;
const files = { 'plan.yaml': yaml };
const front = '---\ngenerated-from: plan.yaml\n---\n\n';
const steps =
  '## Steps\n\n### Build\n\n**Command:**\n\n```bash\nmake all\n```\n\n**Expected:** ok\n\n### Ship\n\n**Expected:** Status 200\n\n';
const rollback =
  '## Rollback\n\n**Owner:** Ann\n\n### Triggers\n\n- Error rate > 5%\n- A smoke test fails twice\n\n';
const roles = '## Roles\n\n| Role | Name |\n| --- | --- |\n| Lead | Ann |\n';
const head = '# Release 7\n\n**Status:** planned\n\n';
const regenerateAll = 'Regenerate what differs from `plan.yaml`';

export const markdownDrift = defineRule({
  name: 'markdown-drift',
  level: 'essential',
  severity: 'warning',
  nature: 'constant',
  description: 'A Markdown plan that no longer says what the YAML says that it was generated from.',
  rationale:
    'A plan in two files is two plans as soon as one of them is changed alone: on the night one person reads the Markdown, another the YAML, and they do different things. What counts is what the plans say; layout and comments do not. Front matter with `generated-from: PATH` marks a Markdown plan that was generated (`deployment-plan render FILE --to markdown`). The fix writes those sections anew that differ; if the change in the Markdown was meant, make it in the YAML first, or take the mark out.',
  valid: [
    { text: front + head + steps + rollback + roles, files },
    {
      text:
        '---\nstatus: planned\ngenerated-from: "./plan.yaml"\n---\n\n<!-- Do not edit. -->\n\nRelease 7\n=========\n\n' +
        steps.replace('**Expected:** ok', '**EXPECTED**: ok') +
        rollback.replaceAll('- ', '* ') +
        '<!-- deployment-plan-disable-next-line roles-required -->\n## Roles\n\n|Role|Name|\n|-|-|\n|Lead|Ann|\n',
      files,
    },
    { text: '# Release 7\n\n**Status:** done\n', files },
    { text: `---\ngenerated-from: "{{SOURCE}}"\n---\n\n${head}`, files },
    { text: `---\ngenerated-from: ../../elsewhere/plan.yaml\n---\n\n${head}`, files },
    {
      text: `---\ngenerated-from: plan.yaml\n---\n\n${head}`,
      files: { 'plan.yaml': 'title: "Release 7\nx: [\n' },
    },
    { text: front + head },
  ],
  invalid: [
    {
      text: front + head + steps + rollback.replace('Ann', '⟦Bo⟧') + roles,
      files,
      chosen: { title: regenerateAll, text: front + head + steps + rollback + roles },
    },
    {
      text:
        front +
        head +
        steps +
        rollback.replace(/- (A smoke.*)/, (_, item: string) => `- ⟦${item.replace('A', 'No')}⟧`) +
        roles.replace('Lead | Ann', 'Lead | Bo'),
      files,
      chosen: { title: regenerateAll, text: front + head + steps + rollback + roles },
    },
    {
      text: `${front}<!-- Kept. -->\n\n${head.replace('Release 7', '⟦Release 6⟧')}${steps.replace('make all', 'make')}${rollback}${roles}`,
      files,
      chosen: {
        title: regenerateAll,
        text: `${front}<!-- Kept. -->\n\n${head}${steps}${rollback}${roles}`,
      },
    },
    {
      text: `${front}${head}${steps.replace('## Steps', '## ⟦Steps⟧').replace(/### Build[^]*(?=### Ship)/, '')}## Notes\n\nMine.\n\n${rollback}`,
      files,
      chosen: { title: regenerateAll, text: front + head + steps + rollback + roles },
    },
    {
      text: `${front}${head}${steps}## ⟦Notes⟧\n\nMine.\n\n### More\n\nOf it.\n\n${rollback}${roles}`,
      files,
      chosen: { title: regenerateAll, text: front + head + steps + rollback + roles },
    },
    { text: `---\ngenerated-from: ⟦plan.yml⟧\n---\n\n${head}`, files },
  ],
  *check(plan, context) {
    const from = generatedFrom(plan);
    const neighbours = from && context.neighbours;
    const path = neighbours && sourcePathOf(plan, neighbours.path);
    if (!neighbours || path === undefined) return;
    if (neighbours.exists(path) === false) {
      yield {
        message: `This plan says that it was generated from \`${shown(from)}\`, and no such file is there: nobody can tell whether it is up to date. Put the path right, or take the line out if the Markdown is the plan now.`,
        span: from.span,
      };
      return;
    }
    const source = neighbours.planAt(path);
    // What cannot be read yet may say the same.
    if (!source || source.problems.length > 0) return;
    const places: Places = new Map();
    const outline = outlineOf(plan, comparable, places);
    const found = differences(outline, outlineOf(source, comparable));
    const [first] = found;
    if (!first) return;
    const more =
      found.length > 1 ? ` So do ${found.length - 1} other ${found.length > 2 ? 'places' : 'place'}.` : '';
    yield {
      message: `${saidOtherwise(first, shown(from))}${more} Whoever reads one file does otherwise than whoever reads the other: regenerate this one, or put the YAML right first.`,
      span: placeOf(first, places, outline.body) ?? from.span,
      fixes: [
        {
          title: `Regenerate what differs from \`${shown(from)}\``,
          edits: regenerate(plan, source),
          safe: false,
        },
      ],
    };
  },
});

/** Kept for each section: of a section that was not edited nothing is read again. */
function comparable(section: Section): readonly Item[] {
  return section.facts(itemsWithoutSource);
}

function itemsWithoutSource(section: Section): Item[] {
  return itemsOf(section);
}

function shown(from: Inline): string {
  return from.decoded ?? from.raw;
}

/** The first difference in plain words. */
function saidOtherwise(difference: Difference, file: string): string {
  switch (difference.kind) {
    case 'title':
      return `The title is “${difference.here}” here and “${difference.there}” in \`${file}\`, which this plan was generated from.`;
    case 'extra':
      return `The section “${difference.part.title}” is not in \`${file}\`, which this plan was generated from.`;
    case 'missing':
      return `The section “${difference.other.title}” of \`${file}\`, which this plan was generated from, is missing${inside(difference.within)}.`;
    case 'items': {
      const { part, here, there } = difference;
      const [mine, theirs] = shortly(here, there);
      if (here?.kind === 'field' && there?.kind === 'field' && here.label === there.label)
        return `“${here.label}”${inside(part)} is “${mine}” here and “${theirs}” in \`${file}\`, which this plan was generated from.`;
      const place = part.title === '' ? 'The head of the plan' : `“${part.title}”`;
      if (!here) return `${place} lacks “${theirs}”, which \`${file}\` has; this plan was generated from it.`;
      if (!there)
        return `${place} has “${mine}”, which is not in \`${file}\`; this plan was generated from it.`;
      return `${place} says “${mine}” where \`${file}\`, which it was generated from, says “${theirs}”.`;
    }
  }
}

function inside({ title }: Part): string {
  return title === '' ? '' : ` under “${title}”`;
}

/** Where two items first differ, in a few words each; one of them may not be there. */
function shortly(here: Item | undefined, there: Item | undefined): [string, string] {
  const [mine, theirs] = apart(here, there);
  return [short(mine), short(theirs)];
}

/** The first words of two items that are not the same. */
function apart(
  here: Item | undefined,
  there: Item | undefined,
): [mine: string | undefined, theirs: string | undefined] {
  const mine = here ? wordsOf(here) : [];
  const theirs = there ? wordsOf(there) : [];
  let at = 0;
  while (at < mine.length && at < theirs.length && plainText(mine[at] ?? '') === plainText(theirs[at] ?? ''))
    at++;
  return [mine[at], theirs[at]];
}

function short(words = ''): string {
  const text = plainText(words);
  return text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text || 'nothing';
}

/** What an item says: of a list each entry, of a table each row, of code each line. */
function wordsOf(item: Item): string[] {
  switch (item.kind) {
    case 'field':
      return [item.value];
    case 'paragraph':
    case 'definition':
      return [item.text];
    case 'code':
      return item.text.split('\n');
    case 'list':
      return item.items.flatMap(({ done, text, content }) => [
        `${done === undefined ? '' : done ? '[x] ' : '[ ] '}${text}`,
        ...content.flatMap(wordsOf),
      ]);
    case 'table':
      return [item.header, ...item.rows].map((cells) => cells.join(' | '));
    case 'quote':
      return item.content.flatMap(wordsOf);
    case 'html':
      return [];
  }
}

/** The exact words that differ, else the heading that they stand under. */
function placeOf(difference: Difference, places: Places, body: Part): Range | undefined {
  if (difference.kind === 'title') return places.get(body)?.heading?.inline.span;
  const part = difference.kind === 'missing' ? difference.within : difference.part;
  const section = places.get(part);
  const field =
    difference.kind === 'items' && difference.here?.kind === 'field'
      ? fieldOf(section, difference.here.label)
      : undefined;
  const words = difference.kind === 'items' ? apart(difference.here, difference.there)[0] : undefined;
  const said = section && words !== undefined ? wordsPlace(section, words) : undefined;
  return field ?? said ?? section?.heading?.inline.span;
}

/** The item of a list, the row of a table, the paragraph or the line of code that says it. */
function wordsPlace({ blocks }: Section, words: string): Range | undefined {
  const said = lettersOf(words.replace(/^\[[x ]\] /, ''));
  if (said === '') return undefined;
  for (const { item } of walkItems(blocks)) if (lettersOf(item.inline.text) === said) return item.inline.span;
  for (const block of walkBlocks(blocks)) {
    if (block.kind === 'paragraph' && lettersOf(block.inline.text) === said) return block.inline.span;
    const row =
      block.kind === 'table'
        ? [block.header, ...block.rows].find(
            ({ cells }) => lettersOf(cells.map(({ text }) => text).join(' ')) === said,
          )
        : undefined;
    if (row) return row.span;
    const at = block.kind === 'code' ? block.masked.indexOf(words.trim()) : -1;
    if (at >= 0) return block.span.part(at, at + words.trim().length);
  }
  return undefined;
}

/** Without marks of either format. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function fieldOf(section: Section | undefined, label: string): Range | undefined {
  const field = section?.fields.find(({ raw }) => raw === label);
  return field && (field.value ?? { span: field.label }).span;
}
