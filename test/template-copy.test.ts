/** The next release's plan made of the last one's. */
import assert from 'node:assert/strict';
import { analyze, createEnvironment } from '../server/src/analyze.ts';
import { defaultSettings } from '../server/src/settings.ts';
import type { Format } from '../server/src/syntax/read.ts';
import { copyPlan, copyQuestions } from '../server/src/template/copy.ts';

const bare = createEnvironment(defaultSettings, []);
const planOf = (text: string, format: Format = 'markdown') =>
  analyze({ text, format, fileName: '', forced: true, isTemplate: false }, bare).plan;

const last = `# Deployment Plan: DP-014 Search index

**Status:** Complete
**Date:** 2031-05-06
**Version:** 4.2.0
**Lead:** Ada Byron

## Stage 1: Canary (22:00 - 22:30)

- [x] Image search:4.2.0 is built (see DP-014) ✓ 22:05 UTC @ada
- [X] Backup of 2031-05-05 restored — unlocked: Ann looked
- [ ] Watched

**Decision:** GO

\`\`\`bash
deploy search --version 4.2.0
\`\`\`
`;

describe('a copy of a plan', () => {
  it('asks for what differs from release to release', () => {
    assert.deepEqual(
      copyQuestions(planOf(last)).map(({ name, value, type }) => [name, value, type]),
      [
        ['PLAN_ID', 'DP-014', 'text'],
        ['SUBJECT', 'Search index', 'text'],
        ['DATE', '2031-05-06', 'date'],
        ['VERSION', '4.2.0', 'version'],
      ],
    );
  });

  it('has no ticks, stamps, verdicts and dates of the last one, the new names throughout, and all else as it was', () => {
    const copy = copyPlan(planOf(last), { PLAN_ID: 'DP-015', VERSION: '4.3.0', DATE: '2031-06-01' });
    assert.equal(
      copy,
      last
        .replaceAll('DP-014', 'DP-015')
        .replaceAll('4.2.0', '4.3.0')
        .replace('Complete', 'Draft')
        .replace('2031-05-06', '2031-06-01')
        .replace('2031-05-05', 'YYYY-MM-DD')
        .replace(/\[[xX]\]/g, '[ ]')
        .replace(' ✓ 22:05 UTC @ada', '')
        .replace(' — unlocked: Ann looked', '')
        .replace('GO\n', '[GO / NO-GO / DEFER]\n'),
    );
  });

  it('keeps what nobody answers, but for the date', () => {
    const copy = copyPlan(planOf(last), {});
    assert.match(copy, /DP-014 Search index/);
    assert.match(copy, /\*\*Date:\*\* YYYY-MM-DD$/m);
    assert.match(copy, /--version 4\.2\.0/);
  });

  it('is valid YAML where the plan is', () => {
    const text =
      'id: DP-014\ntitle: "Deployment Plan: Search"\nstatus: complete\ndate: 2031-05-06\nversion: 4.2.0\nchecks:\n  - text: Image 4.2.0 built\n    done: true\n';
    const copy = copyPlan(planOf(text, 'yaml'), { VERSION: '5: the fifth' });
    const again = planOf(copy, 'yaml');
    assert.deepEqual(
      again.sections.flatMap(({ content }) => content.problems),
      [],
    );
    assert.match(copy, /status: draft/);
    assert.match(copy, /done: false/);
    assert.match(copy, /date: YYYY-MM-DD/);
  });
});
