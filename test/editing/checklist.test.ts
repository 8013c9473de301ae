import assert from 'node:assert/strict';
import {
  checklistOf,
  walkChecklist,
  type ItemNode,
  type SectionNode,
} from '../../server/src/editing/checklist.ts';
import { findItem, toggleEdit } from '../../server/src/editing/toggle.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { analysisOf, readCursor } from './support.ts';

const text = `# Plan

**Status:** In Progress

- [x] Before it all

## Prepare

- [ ] Back up
  - [x] the database
  - [ ] the files
- [ ] Back up

### On the day

- [X] Tell everyone

## Notes

Nothing to tick.

> - [ ] Quoted
`;

const show = ({ text: words, done, items }: ItemNode): unknown => [words, done, ...items.map(show)];
const showSection = ({ title, progress, items, sections }: SectionNode): unknown => ({
  title,
  progress: `${progress.done}/${progress.total}`,
  items: items.map(show),
  sections: sections.map(showSection),
});
const keysOf = (source: string): string[] =>
  [...walkChecklist(checklistOf(analysisOf(source).plan))].map(({ key }) => key);

describe('checklist', () => {
  it('is a tree of sections and items with their progress', () => {
    const checklist = checklistOf(analysisOf(text).plan);
    assert.equal(checklist.title, 'Plan');
    assert.equal(checklist.status, 'In Progress');
    assert.equal(checklist.inProgress, true);
    assert.deepEqual(checklist.progress, { done: 3, total: 7 });
    assert.deepEqual(checklist.items.map(show), [['Before it all', true]]);
    assert.deepEqual(checklist.sections.map(showSection), [
      {
        title: 'Prepare',
        progress: '2/5',
        items: [
          ['Back up', false, ['the database', true], ['the files', false]],
          ['Back up', false],
        ],
        sections: [{ title: 'On the day', progress: '1/1', items: [['Tell everyone', true]], sections: [] }],
      },
      { title: 'Notes', progress: '0/1', items: [['Quoted', false]], sections: [] },
    ]);
  });

  it('gives an item a range without the items inside it', () => {
    const { plan } = analysisOf(text);
    const item = checklistOf(plan).sections[0]!.items[0]!;
    assert.equal(plan.text.slice(item.range.start, item.range.end), '- [ ] Back up');
    assert.equal(plan.text.slice(item.box.start, item.box.end), ' ');
  });

  it('names every item, the same one the same after edits elsewhere', () => {
    const keys = keysOf(text);
    assert.equal(new Set(keys).size, keys.length);
    const edited = text
      .replace('# Plan', '# Plan\n\nWords.')
      .replace('Nothing to tick.', '- [ ] One more')
      .replace('- [x] Before', '- [ ] Before');
    assert.deepEqual(
      keysOf(edited).filter((key) => keys.includes(key)),
      keys,
    );
  });

  it('counts YAML items alike', () => {
    const { plan } = analysisOf(
      'title: Plan\nchecks:\n  - text: Back up\n    done: true\n  - text: Tell everyone\n    done: false\n',
      'yaml',
    );
    assert.deepEqual(checklistOf(plan).progress, { done: 1, total: 2 });
  });
});

describe('toggle', () => {
  const toggled = (
    marked: string,
    done?: boolean,
    format: 'markdown' | 'yaml' = 'markdown',
  ): string | undefined => {
    const { text: source, offset } = readCursor(marked);
    const { plan } = analysisOf(source, format);
    const item = findItem(plan, { offset });
    const edit = item && toggleEdit(plan, item, done);
    return edit && applyEdits(source, [edit]);
  };

  it('ticks an open box with one character, wherever in its line the cursor is', () => {
    assert.equal(toggled('# P\n\n- [ ] a│b\n'), '# P\n\n- [x] ab\n');
    assert.equal(toggled('# P\n\n│- [ ] ab\n'), '# P\n\n- [x] ab\n');
    assert.equal(toggled('# P\n\n- [ ] ab│\n'), '# P\n\n- [x] ab\n');
  });

  it('opens a ticked box', () => assert.equal(toggled('# P\n\n1. [X] a│\n'), '# P\n\n1. [ ] a\n'));

  it('ticks the nested item on its own line', () => {
    assert.equal(toggled('# P\n\n- [ ] a\n  - [ ] b│\n'), '# P\n\n- [ ] a\n  - [x] b\n');
  });

  it('has nothing to do where the box is so already, or where there is none', () => {
    assert.equal(toggled('# P\n\n- [x] a│\n', true), undefined);
    assert.equal(toggled('# P│\n\n- [x] a\n'), undefined);
    assert.equal(toggled('# P\n\n- a│\n'), undefined);
  });

  it('keeps the spelling of a YAML boolean', () => {
    assert.equal(
      toggled('checks:\n  - text: a│\n    done: false\n', undefined, 'yaml'),
      'checks:\n  - text: a\n    done: true\n',
    );
    assert.equal(
      toggled('checks:\n  - text: a\n    done: Tr│ue\n', undefined, 'yaml'),
      'checks:\n  - text: a\n    done: False\n',
    );
    assert.equal(toggled("checks:\n  - '[ ] a│'\n", undefined, 'yaml'), "checks:\n  - '[x] a'\n");
  });

  it('finds items by key', () => {
    const { plan } = analysisOf(text);
    for (const item of walkChecklist(checklistOf(plan)))
      assert.deepEqual(findItem(plan, { key: item.key }), item);
    assert.equal(findItem(plan, { key: 'no such' }), undefined);
  });
});
