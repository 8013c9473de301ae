import assert from 'node:assert/strict';
import { bareHtml, htmlOf, sectionsOf } from './support.ts';

describe('YAML as HTML', () => {
  it('has the shapes of Markdown', () => {
    const text = `deployment-plan: runbook
title: 'Plan: it''s time'
status: planned
back_out_time: 5 minutes
steps:
  - name: Build it_all
    command: |
      make all
        --fast
    note: |
      One line
      and the next
    about: >
      One line
      that goes on, see https://example.org/a.
triggers:
  - errors & <b>worse</b>
  - '\`exit 1\`'
roles:
  - role: Lead
    name: Ann
  - role: Watch
    name: Bob
`;
    assert.equal(
      htmlOf(text, 'yaml'),
      `<h1 data-line="1" id="plan-start">Plan: it's time</h1>
<p data-line="2" class="field"><strong>Status:</strong> planned</p>
<p data-line="3" class="field"><strong>Back out time:</strong> 5 minutes</p>
<h2 data-line="4" id="plan-steps">Steps</h2>
<h3 data-line="5" id="plan-build-it-all">Build it_all</h3>
<p data-line="6" class="field"><strong>Command:</strong></p>
<pre data-line="7"><code class="language-bash">make all
  --fast
</code></pre>
<p data-line="9" class="field"><strong>Note:</strong> One line<br>and the next</p>
<p data-line="12" class="field"><strong>About:</strong> One line that goes on, see <a href="https://example.org/a">https://example.org/a</a>.</p>
<h2 data-line="15" id="plan-triggers">Triggers</h2>
<ul data-line="16">
<li data-line="16">errors &#x26; &#x3C;b>worse&#x3C;/b></li>
<li data-line="17"><code>exit 1</code></li></ul>
<h2 data-line="18" id="plan-roles">Roles</h2>
<table data-line="19"><thead><tr data-line="19"><th>Role</th><th>Name</th></tr></thead><tbody><tr data-line="19"><td>Lead</td><td>Ann</td></tr><tr data-line="21"><td>Watch</td><td>Bob</td></tr></tbody></table>`,
    );
    assert.equal(htmlOf(text.replaceAll('\n', '\r\n'), 'yaml'), htmlOf(text, 'yaml'));
  });

  it('has the lines that each section takes', () => {
    const sections = sectionsOf(
      'title: Plan\nsteps:\n  - name: One\n    verify: yes it is\n  - name: Two\n    verify: too\n',
      'yaml',
    );
    assert.deepEqual(
      sections.map(({ key, startLine, endLine }) => [key, startLine, endLine]),
      [
        ['/', 0, 0],
        ['/steps', 1, 1],
        ['/steps/one', 2, 3],
        ['/steps/two', 4, 5],
      ],
    );
  });

  it('keeps the hash of what did not change', () => {
    const hashes = (text: string): string[] => sectionsOf(text, 'yaml').map(({ hash }) => hash);
    const text = 'title: Plan\nsteps:\n  - a\nchecks:\n  - b\n';
    const [first, steps, checks] = hashes(text);
    const [, otherSteps, sameChecks] = hashes(text.replace('- a', '- a\n  - more'));
    assert(first);
    assert.notEqual(steps, otherSteps);
    assert.equal(checks, sameChecks);
  });

  it('shows what can be read of a broken document', () => {
    assert.match(bareHtml('title: Plan\nsteps:\n  - a\n bad\n: [', 'yaml'), /<h1 id="plan-start">Plan/);
  });
});
