import assert from 'node:assert/strict';
import { isForward } from '../../server/src/plan/facts/steps/forward.ts';
import { Plan } from '../../server/src/plan/plan.ts';
import { Vocabulary } from '../../server/src/plan/vocabulary/index.ts';
import { readDocument } from '../../server/src/syntax/read.ts';
import { applyChange } from '../../server/src/text/edit.ts';

const vocabulary = new Vocabulary({});

describe('facts of a section', () => {
  it('are read again when the heading around it says something else, though its name is the same', () => {
    const text = '# Release 4\n\n## Deployment\n\nAll of it.\n\n### Install\n\nRun `make deploy`\n';
    const start = text.indexOf('\n\nAll of it');
    const change = { start, end: start, newText: ' (if needed)' };
    const reading = readDocument(text, 'markdown');
    const plan = new Plan(reading, vocabulary);
    const install = plan.sections.find(({ title }) => title === 'Install');
    assert(install);
    assert.equal(isForward(install), true);
    const again = new Plan(
      readDocument(applyChange(text, change), 'markdown', reading, [change]),
      vocabulary,
      plan,
    );
    assert(again.sections.includes(install), 'the section itself is kept');
    assert.equal(isForward(install), false);
  });

  it('are read again when the other option beside it is deleted', () => {
    const gone = '### Option A: Rolling\n\nPod by pod.\n\n';
    const text = `# Release 4\n\n## Deployment\n\n${gone}### Option B: Canary\n\nRun \`make deploy\`\n`;
    const start = text.indexOf(gone);
    const change = { start, end: start + gone.length, newText: '' };
    const reading = readDocument(text, 'markdown');
    const plan = new Plan(reading, vocabulary);
    const option = plan.sections.find(({ title }) => title.startsWith('Option B'));
    assert(option);
    assert.equal(isForward(option), false);
    const again = new Plan(
      readDocument(applyChange(text, change), 'markdown', reading, [change]),
      vocabulary,
      plan,
    );
    assert(again.sections.includes(option), 'the section itself is kept');
    assert.equal(isForward(option), true);
  });
});
