import assert from 'node:assert/strict';
import { looksLikePlan } from '../../client/src/looksLikePlan.ts';
import { fragmentLine, linkTarget } from '../../client/src/preview/linkTarget.ts';
import { previewPage } from '../../client/src/preview/page.ts';
import { answersIn, defaultAnswer, mostNamed } from '../../client/src/scaffold/defaults.ts';
import './vscode.ts';

const progress = await import('../../client/src/plans/progress.ts');
const { pageWords } = await import('../../client/src/preview/words.ts');
const fileName = await import('../../client/src/scaffold/fileName.ts');

describe('what might be a plan', () => {
  it('takes names, markers and the words of the genre', () => {
    assert.ok(looksLikePlan('/a/x.deployment-plan.md', ''));
    assert.ok(looksLikePlan('/a/x.deployment-plan.yml', ''));
    assert.ok(looksLikePlan('/a/Release-4.md', ''));
    assert.ok(looksLikePlan('/a/x.md', '---\ndeployment-plan: story\n---\n'));
    assert.ok(looksLikePlan('/a/x.md', '# Cut-over of the ledger'));
  });

  it('leaves other documents alone, whatever their folder is called', () => {
    assert.ok(!looksLikePlan('/deploy/recipes.md', '# Soup\n\n- salt\n'));
    assert.ok(!looksLikePlan('/a/x.md', `${'words '.repeat(1000)} rollback`));
  });
});

describe('progress in words', () => {
  it('counts', () => {
    assert.equal(progress.fraction({ done: 3, total: 12 }), '3/12');
    assert.equal(progress.fraction({ done: 0, total: 0 }), '');
    assert.equal(progress.spoken({ done: 3, total: 12 }), '3 of 12 done');
    assert.equal(progress.spoken({ done: 0, total: 0 }), 'no checklist items');
    assert.ok(progress.isComplete({ done: 2, total: 2 }));
    assert.ok(!progress.isComplete({ done: 0, total: 0 }));
  });

  it('leaves the word for a plan out of titles in a list of plans', () => {
    assert.equal(progress.shortTitle('Deployment Plan: DP-014 Search'), 'DP-014 Search');
    assert.equal(progress.shortTitle('Release Plan \u2013 4.2'), '4.2');
    assert.equal(progress.shortTitle('Phase 8: Deployment Plan for the Cutover'), 'Phase 8: Cutover');
    assert.equal(progress.shortTitle('Deployment Plan for'), 'Deployment Plan for');
    assert.equal(progress.shortTitle('Deployment Plan:'), 'Deployment Plan:');
    assert.equal(progress.shortTitle('Planning a deployment'), 'Planning a deployment');
  });

  it('joins what there is', () => {
    assert.equal(progress.joined('3/12', undefined, '', 'Planned'), '3/12 · Planned');
  });

  it('lists sections, nested ones indented and with their text shown as it is written', () => {
    const count = { done: 1, total: 2 };
    const inner = { title: 'B', progress: { done: 0, total: 1 }, sections: [] };
    const table = progress.progressTable([{ title: 'A | *x*', progress: count, sections: [inner] }]);
    assert.equal(table, '| Section | Done |\n|:--|--:|\n| A \\| \\*x\\* | 1/2 |\n| \u2003B | 0/1 |');
    assert.equal(progress.progressTable([]), '');
  });
});

describe('links of a preview', () => {
  it('tells web pages from files', () => {
    assert.deepEqual(linkTarget('https://example.org/a?b#c'), {
      kind: 'external',
      href: 'https://example.org/a?b#c',
    });
    assert.deepEqual(linkTarget('../a%20b.md#L12'), { kind: 'file', path: '../a b.md', fragment: 'L12' });
    assert.deepEqual(linkTarget('/docs/a.md'), { kind: 'file', path: '/docs/a.md', fragment: '' });
    assert.deepEqual(linkTarget('100%.md'), { kind: 'file', path: '100%.md', fragment: '' });
    assert.deepEqual(linkTarget('#there'), { kind: 'file', path: '', fragment: 'there' });
  });

  it('refuses whatever could do something', () => {
    const refused = [
      'command:x',
      'COMMAND:x',
      ' command:x',
      'com\nmand:x',
      'javascript:1',
      'vscode://a',
      'file:///etc',
    ];
    for (const href of [...refused, 'data:text/html,x', '//host/share', '\\\\host\\share', '']) {
      assert.deepEqual(linkTarget(href), { kind: 'refused' }, JSON.stringify(href));
    }
  });

  it('reads lines', () => {
    assert.equal(fragmentLine('L12'), 11);
    assert.equal(fragmentLine('L0'), 0);
    assert.equal(fragmentLine('steps'), undefined);
  });
});

describe('the page of a preview', () => {
  const page = previewPage({
    ...{ nonce: 'N0', cspSource: 'https://own.test', script: 'https://own.test/preview.js' },
    ...{ styles: ['https://own.test/preview.css'], uri: 'file:///a"b<c>.md', words: pageWords() },
  });

  it('lets nothing in but its own script and style', () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    assert.match(policy, /^default-src 'none';/);
    assert.match(policy, /script-src 'nonce-N0'$/);
    assert.doesNotMatch(policy, /unsafe|\*/);
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.match(page, /<script nonce="N0"/);
  });

  it('writes the address as text', () => {
    assert.match(page, /data-uri="file:\/\/\/a&quot;b&lt;c&gt;\.md"/);
  });
});

describe('file names of new plans', () => {
  it('makes file names of titles in any script', () => {
    assert.equal(fileName.slugify('  Search / filters: v2.1!  '), 'Search-filters-v2.1');
    assert.equal(fileName.slugify('../../etc/passwd'), 'etc-passwd');
    assert.equal(fileName.slugify('Déploiement 計画'), 'Déploiement-計画');
    assert.equal(fileName.slugify('***'), '');
  });

  it('fills blanks and leaves out what has no answer', () => {
    const fill = (file: string) => fileName.fillFileName(file, { NAME: 'Order Search', ID: '7' });
    assert.equal(fill('plans/DP-{{ID}}-{{ NAME }}.md'), 'plans/DP-7-Order-Search.md');
    assert.equal(fill('plans/{{DATE}}-{{NAME}}.deployment-plan.md'), 'plans/Order-Search.deployment-plan.md');
    assert.equal(fill('plans/DP-{{NONE}}.md'), 'plans/DP.md');
    assert.equal(fill('plans/{{NONE}}.md'), 'plans/plan.md');
    assert.equal(fill('plan.md'), 'plan.md');
  });

  it('keeps an answer from leading anywhere else', () => {
    assert.equal(fileName.fillFileName('plans/{{X}}.md', { X: '../../x' }), 'plans/x.md');
  });

  it('says what is wrong with a path', () => {
    for (const good of ['plan.md', 'a/b.yaml', ' a\\b.yml ', './a.MD'])
      assert.equal(fileName.pathProblem(good), undefined);
    for (const bad of ['', ' ', '/a.md', 'C:\\a.md', '../a.md', 'a/../../b.md', 'a/', 'a.txt', 'a']) {
      assert.notEqual(fileName.pathProblem(bad), undefined, bad);
    }
    assert.equal(fileName.cleanPath(' .\\a//b.md '), 'a/b.md');
  });

  it('answers dates itself', () => {
    const now = new Date(2026, 2, 9, 0, 30);
    for (const name of ['DATE', 'Deployment Date', 'deployDate', 'TODAY']) {
      assert.equal(defaultAnswer(name, { now }), '2026-03-09', name);
    }
    assert.equal(defaultAnswer('YEAR', { now }), '2026');
    for (const name of ['CANDIDATE', 'UPDATE_NAME', 'NAME'])
      assert.equal(defaultAnswer(name, { now }), '', name);
  });

  it('answers what the workspace knows', () => {
    const known = { now: new Date(), repository: 'ledger', version: '4.2.0', user: 'Ada Byron' };
    const answer = (name: string): string => defaultAnswer(name, known);
    assert.deepEqual(['VERSION', 'RELEASE_VERSION', 'New Version'].map(answer), ['4.2.0', '4.2.0', '4.2.0']);
    assert.deepEqual(['SERVICE_NAME', 'Repository', 'application'].map(answer), [
      'ledger',
      'ledger',
      'ledger',
    ]);
    assert.deepEqual(['AUTHOR', 'Prepared by'].map(answer), ['Ada Byron', 'Ada Byron']);
    for (const name of [
      'PREVIOUS_VERSION',
      'ROLLBACK_VERSION',
      'RELEASE_NAME',
      'RELEASE_LEAD',
      'SERVICE_OWNER',
    ])
      assert.equal(answer(name), '', name);
  });

  it('answers the environment that most plans name', () => {
    const answer = (name: string): string => defaultAnswer(name, { now: new Date(), environment: 'eu-prod' });
    for (const name of [
      'ENVIRONMENT',
      'targetEnvironment',
      'Deployment environment',
      'ENV',
      'Environment name',
    ])
      assert.equal(answer(name), 'eu-prod', name);
    for (const name of ['ENVIRONMENT_VARIABLE', 'STAGING_ENVIRONMENT', 'ENVIRONMENT_OWNER', 'TARGET'])
      assert.equal(answer(name), '', name);
    assert.equal(
      mostNamed([['staging'], ['Production', 'staging'], ['production'], ['PRODUCTION']]),
      'Production',
    );
    assert.equal(
      mostNamed([
        ['staging', 'production'],
        ['production', 'staging'],
      ]),
      undefined,
    );
    assert.equal(mostNamed([[], []]), undefined);
  });

  it('answers what a selected text says', () => {
    const said = answersIn(
      '## Parcel tracking\n\n**Version:** 5.0\n- Release lead: Ann Lee\nSee https://a.example\n',
    );
    const answer = (name: string): string => defaultAnswer(name, { now: new Date(), version: '4.2.0', said });
    assert.deepEqual(['FEATURE_NAME', 'VERSION', 'RELEASE_LEAD', 'TITLE', 'RISK'].map(answer), [
      'Parcel tracking',
      '5.0',
      'Ann Lee',
      'Parcel tracking',
      '',
    ]);
  });

  it('names a copy after what is called otherwise now, and never like its original', () => {
    assert.equal(
      fileName.copyName('plans/DP-014-search.md', [['DP-014', 'DP-015']]),
      'plans/DP-015-search.md',
    );
    assert.equal(fileName.copyName('a/4.2/plan.md', [['4.2', '4.3']]), 'a/4.2/plan-next.md');
    assert.equal(fileName.copyName('x.deployment-plan.yaml', [['', 'y']]), 'x-next.deployment-plan.yaml');
  });
});
