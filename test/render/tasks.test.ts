import assert from 'node:assert/strict';
import { checklistOf, walkChecklist } from '../../server/src/editing/checklist.ts';
import { bareHtml, htmlOf, keysIn, read } from './support.ts';

const plan = `# Plan

- [ ] above

## Ready

- [x] **built** & "checked"
  - [ ] nested \`code\`
1. [ ] numbered
2. [x] numbered too

> - [ ] quoted

* [ ] same
* [ ] same

## Ready

- [ ] same
-   [ ] wide
`;

describe('boxes', () => {
  for (const [name, text] of [
    ['line feeds', plan],
    ['carriage returns', plan.replaceAll('\n', '\r\n')],
  ] as const) {
    it(`carry the keys of the checklist, with ${name}`, () => {
      const keys = [...walkChecklist(checklistOf(read(text).plan))].map(({ key }) => key);
      assert(keys.length === 10, `${keys.length} items`);
      assert.deepEqual(keysIn(htmlOf(text)), keys);
    });
  }

  it('are real, and named after their item', () => {
    const html = bareHtml('# Plan\n\n- [x] **built** it\n');
    assert.match(
      html,
      /<li class="task-list-item"><input type="checkbox" checked data-item=": built it" aria-label="built it"> <strong>built<\/strong> it<\/li>/,
    );
  });

  it('carry keys and done in YAML', () => {
    const text =
      'title: Plan\nchecks:\n  - text: Build it\n    done: true\n    items:\n      - text: Inside\n        done: false\n  - text: Ship it\n    done: false\n';
    const html = bareHtml(text, 'yaml');
    const keys = [...walkChecklist(checklistOf(read(text, 'yaml').plan))].map(({ key }) => key);
    assert(keys.length === 3, `${keys.length} items`);
    assert.deepEqual(keysIn(html), keys);
    assert.match(html, /<input type="checkbox" checked data-item="[^"]*" aria-label="Build it"> Build it/);
  });
});
