import assert from 'node:assert/strict';
import {
  checklistOf,
  walkChecklist,
  type ItemNode,
  type SectionNode,
} from '../../server/src/editing/checklist.ts';
import { findItems, toggleEdits } from '../../server/src/editing/toggle.ts';
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

describe('a step of YAML with a box', () => {
  const steps =
    'title: P\nsteps:\n  - name: Build\n    command: make\n    owner: Ann\n    done: true\n  - name: Ship\n    command: rm -rf /srv/shop\n    done: false\n';

  it('is one item, with the owner that the step names', () => {
    const { sections } = checklistOf(analysisOf(steps, 'yaml').plan);
    assert.deepEqual(
      sections.map(({ title, items, sections: inner }) => [
        title,
        items.map(({ text: words, done, owner }) => [words, done, owner]),
        inner,
      ]),
      [
        [
          'steps',
          [
            ['Build', true, 'Ann'],
            ['Ship', false, undefined],
          ],
          [],
        ],
      ],
    );
  });

  it('is ticked in its key', () => {
    const { plan } = analysisOf(steps, 'yaml');
    const [item] = findItems(plan, { offset: steps.indexOf('Ship') });
    assert(item);
    assert.equal(applyEdits(steps, toggleEdits(plan, item)), steps.replace('done: false', 'done: true'));
  });

  it('has its command read as any other', () => {
    const found = analysisOf(steps, 'yaml').problems.map(({ rule }) => rule);
    assert(found.includes('command-destructive'), found.join());
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
    const edits = findItems(plan, { offset }).flatMap((item) => toggleEdits(plan, item, done));
    return edits.length > 0 ? applyEdits(source, edits) : undefined;
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
      assert.deepEqual(
        findItems(plan, { keys: [item.key] }).map(({ key }) => key),
        [item.key],
      );
    assert.deepEqual(findItems(plan, { keys: ['no such'] }), []);
  });
});

const staged = `# Plan

## Stage 1: Canary (10:00 - 10:30)

**Owner:** Ada Byron

- [x] Deployed

**Gate:**

- [ ] Errors are level

## Stage 2: Everyone

- [ ] 11:00 Announced (Ann Lee)
- [ ] Deployed by @joe
  - [ ] T+30m watched
`;

describe('a gate', () => {
  const { plan } = analysisOf(staged);
  const [canary, everyone] = checklistOf(plan).sections;

  it('locks what comes behind it, and nothing else', () => {
    assert.deepEqual([canary?.gate, everyone?.gate], [undefined, 'Errors are level']);
    assert.deepEqual(
      [...walkChecklist(checklistOf(plan))].map(({ gate }) => gate !== undefined),
      [false, false, true, true, true],
    );
    const passed = analysisOf(staged.replace('- [ ] Errors', '- [x] Errors')).plan;
    assert(![...walkChecklist(checklistOf(passed))].some(({ gate }) => gate !== undefined));
    const over = analysisOf(staged.replace('# Plan\n', '# Plan\n\n**Status:** Complete\n')).plan;
    assert(![...walkChecklist(checklistOf(over))].some(({ gate }) => gate !== undefined));
  });

  it('has the reason for passing it written behind the item, which stays the same item', () => {
    const [item] = findItems(plan, { offset: staged.indexOf('Announced') });
    assert(item);
    const ticked = applyEdits(staged, toggleEdits(plan, item, true, { reason: 'Ann looked\n by hand' }));
    assert.equal(
      ticked,
      staged.replace(
        '[ ] 11:00 Announced (Ann Lee)',
        '[x] 11:00 Announced (Ann Lee) — unlocked: Ann looked by hand',
      ),
    );
    const again = analysisOf(ticked).plan;
    const [same] = findItems(again, { keys: [item.key] });
    assert.equal(same?.text, item.text);
    assert.equal(applyEdits(ticked, toggleEdits(again, same, false)), staged);
  });

  it('is a comment in YAML', () => {
    const text =
      'phases:\n  - name: Phase 1 Canary\n    gate:\n      - text: Errors are level\n        done: false\n  - name: Phase 2 Everyone\n    checks:\n      - text: Deployed\n        done: false\n';
    const { plan: yaml } = analysisOf(text, 'yaml');
    const [item] = findItems(yaml, { offset: text.indexOf('Deployed') });
    assert(item);
    const ticked = applyEdits(text, toggleEdits(yaml, item, true, { reason: 'seen: all #1' }));
    assert.equal(ticked, text.replace(/done: false\n$/, 'done: true # unlocked: seen: all #1\n'));
    const rules = (written: string): string[] => analysisOf(written, 'yaml').problems.map(({ rule }) => rule);
    assert(rules(text.replace(/false\n$/, 'true\n')).includes('checklist-gate'));
    assert(!rules(ticked).includes('checklist-gate'));
    const again = analysisOf(ticked, 'yaml').plan;
    const [same] = findItems(again, { keys: [item.key] });
    assert.equal(applyEdits(ticked, toggleEdits(again, same!, false)), text);
  });
});

describe('an item', () => {
  const shown = ({ text: words, owner, time }: ItemNode | (SectionNode & { text?: string })): unknown[] => [
    words,
    owner,
    time,
  ];

  it('says who does it and when', () => {
    const all = [...walkChecklist(checklistOf(analysisOf(staged).plan))].map(shown);
    assert.deepEqual(all.slice(2), [
      ['11:00 Announced (Ann Lee)', 'Ann Lee', '11:00'],
      ['Deployed by @joe', '@joe', undefined],
      ['T+30m watched', undefined, 'T+30m'],
    ]);
    const [canary] = checklistOf(analysisOf(staged).plan).sections;
    assert.deepEqual([canary?.owner, canary?.time], ['Ada Byron', '10:00 - 10:30']);
  });

  it('takes no blank, team or number for an owner or a time', () => {
    for (const line of [
      'Owner: [Name]',
      'Owner: TBD',
      'Tell the Release Team (Release Team)',
      'Scale to 3:1',
      'Mail a@b.example',
      'Restart (version 1.2)',
    ]) {
      const [item] = walkChecklist(checklistOf(analysisOf(`# P\n\n- [ ] ${line}\n`).plan));
      assert.deepEqual([item?.owner, item?.time], [undefined, undefined], line);
    }
  });

  it('is stamped when it is ticked, and loses the stamp when it is cleared', () => {
    const text = '# P\n\n- [ ] Deploy `x`  \n  to all  \n- [ ] Next\n';
    const { plan } = analysisOf(text);
    const [item] = walkChecklist(checklistOf(plan));
    const ticked = applyEdits(text, toggleEdits(plan, item!, true, { stamp: '✓ 14:05 UTC @ann' }));
    assert.equal(ticked, '# P\n\n- [x] Deploy `x`  \n  to all ✓ 14:05 UTC @ann  \n- [ ] Next\n');
    const again = analysisOf(ticked).plan;
    const [same] = walkChecklist(checklistOf(again));
    assert.equal(same?.key, item?.key);
    assert.equal(applyEdits(ticked, toggleEdits(again, same!, false)), text);
  });
});
