import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckReport } from '../../server/src/cli/report.ts';
import { cli, Folder, type Outcome } from './run.ts';

/** Bound to no template that exists, so that only essential rules run. */
const head = '---\ndeployment-plan: plain\n---\n\n';
const good = `${head}# Deployment plan\n\n**Status:** Planned\n\nNothing to see.\n`;
/** One warning, and the words it is about. */
const damaged = `${head}# Deployment plan\n\n**Status:** Planned\n\n✔ fine, âœ… is not.\n`;
const otherText = '# Notes\n\nâœ…\n';

function report({ stdout }: Outcome): CheckReport {
  return JSON.parse(stdout) as CheckReport;
}

describe('deployment-plan check', () => {
  it('finds the plans in folders and leaves other documents alone', async () => {
    using folder = new Folder({
      'docs/a.md': good,
      'docs/deep/b.yaml': 'deployment-plan: plain\ntitle: Plan\n',
      'docs/notes.md': otherText,
      'docs/c.txt': good,
      'node_modules/x/d.md': good,
      'dist/e.md': good,
      '.hidden/f.md': good,
      'off.md': good.replace('plain', 'off'),
    });
    const outcome = await cli(folder.path, ['check', '--format', 'json']);
    assert.deepEqual(
      report(outcome).files.map((file) => [file.path, file.detected, file.format]),
      [
        ['docs/a.md', true, 'markdown'],
        ['docs/deep/b.yaml', true, 'yaml'],
      ],
    );
    assert.equal(outcome.status, 0);
    assert.equal(outcome.stderr, '');
  });

  it('checks a named file whatever it looks like, each once', async () => {
    using folder = new Folder({ 'notes.md': otherText, 'plan.txt': good });
    const outcome = await cli(folder.path, [
      'check',
      'notes.md',
      './notes.md',
      'plan.txt',
      '.',
      '--format',
      'json',
    ]);
    const { files } = report(outcome);
    assert.deepEqual(
      files.map((file) => [file.path, file.detected]),
      [
        ['notes.md', false],
        ['plan.txt', true],
      ],
    );
    assert(files[0]!.problems.some(({ rule }) => rule === 'text-mojibake'));
  });

  it('reports problems as the protocol counts: lines and UTF-16 characters from zero', async () => {
    using folder = new Folder({ 'a.md': `${head}# Deployment plan\n\n**Status:** Planned\n\n😀 âœ…\n` });
    const { files, summary } = report(await cli(folder.path, ['check', 'a.md', '--format', 'json']));
    assert.deepEqual(
      files[0]!.problems.find(({ rule }) => rule === 'text-mojibake'),
      {
        rule: 'text-mojibake',
        severity: 'warning',
        message: files[0]!.problems[0]!.message,
        range: { start: { line: 8, character: 3 }, end: { line: 8, character: 6 } },
        fixes: files[0]!.problems[0]!.fixes,
      },
    );
    const edit = files[0]!.problems[0]!.fixes[0]!.edits[0]!;
    assert.equal(edit.newText, '✅');
    assert.deepEqual(summary, { files: 1, plans: 1, errors: 0, warnings: 1, infos: 0, hints: 0 });
    assert.equal(files[0]!.status, 'planned');
  });

  it('ends with 1 for errors, and for more warnings than allowed', async () => {
    using folder = new Folder({ 'a.md': damaged, '.deployment-plan.yaml': '' });
    const status = async (...args: string[]) => (await cli(folder.path, ['check', ...args])).status;
    assert.equal(await status(), 0);
    assert.equal(await status('--max-warnings', '1'), 0);
    assert.equal(await status('--max-warnings=0'), 1);
    folder.write('.deployment-plan.yaml', 'rules: { text-mojibake: error }');
    assert.equal(await status(), 1);
  });

  it('reads standard input under a given name', async () => {
    using folder = new Folder({ 'docs/.deployment-plan.yaml': 'rules: { text-mojibake: error }' });
    const outcome = await cli(
      folder.path,
      ['check', '-', '--stdin-filename', 'docs/x.md', '--format', 'json'],
      `\uFEFF${damaged}`,
    );
    assert.equal(outcome.status, 1);
    assert.deepEqual(
      report(outcome).files.map((file) => file.path),
      ['docs/x.md'],
    );
    const yaml = await cli(
      folder.path,
      ['check', '-', '--stdin-filename', 'x.yaml', '--format', 'json'],
      'a: 1\n',
    );
    assert.equal(report(yaml).files[0]!.format, 'yaml');
  });

  it('puts right what is safe, keeps BOM and line breaks, and says which files it wrote', async () => {
    using folder = new Folder({ 'a.md': `\uFEFF${damaged.replace(/\n/g, '\r\n')}`, 'b.md': good });
    const outcome = await cli(folder.path, ['check', '--fix', '--format', 'json']);
    assert.equal(outcome.stderr, 'fixed a.md\n');
    assert.equal(report(outcome).summary.warnings, 0);
    const fixed = readFileSync(path.join(folder.path, 'a.md'), 'utf8');
    assert.equal(fixed, `\uFEFF${damaged.replace('âœ…', '✅').replace(/\n/g, '\r\n')}`);
    assert.equal((await cli(folder.path, ['check', '--fix'])).stderr, '');
    assert.equal((await cli(folder.path, ['check', '--fix', '-'])).status, 2);
  });

  it('says in one line what cannot be read, and checks the rest', async () => {
    using folder = new Folder({
      'a.md': good,
      'binary.md': new Uint8Array([0, 1, 2]),
      'latin.md': new Uint8Array([0x41, 0xe9, 0x0a]),
      'huge.md': 'x'.repeat(11 * 1024 * 1024),
    });
    const outcome = await cli(folder.path, ['check', 'no.md', 'binary.md', 'latin.md', 'huge.md', 'a.md']);
    assert.equal(outcome.status, 2);
    assert.deepEqual(outcome.stderr.split('\n'), [
      'deployment-plan: no.md does not exist',
      'deployment-plan: binary.md is no text (it holds NUL bytes)',
      'deployment-plan: latin.md is not UTF-8 text; save it as UTF-8',
      'deployment-plan: huge.md is too large for a plan (11.0 MB; at most 10 MB)',
      '',
    ]);
    assert.match(outcome.stdout, /1 file checked, no problems/);
    assert.equal((await cli(folder.path, ['check', '.'])).status, 0);
    assert.equal((await cli(folder.path, ['check', '-'], new Uint8Array([0xff]))).status, 2);
  });

  it('tells that a fix could not be written', async () => {
    using folder = new Folder({ 'a.md': damaged });
    const refuse = (): Promise<void> =>
      Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }));
    const outcome = await cli(folder.path, ['check', '--fix', 'a.md'], '', refuse);
    assert.equal(outcome.status, 2);
    assert.match(outcome.stderr, /a\.md could not be written: may not be accessed/);
    assert.equal(readFileSync(path.join(folder.path, 'a.md'), 'utf8'), damaged);
  });

  it('reads the configuration: nearest, named, and over both the level', async () => {
    using folder = new Folder({
      'a.md': damaged,
      '.deployment-plan.yaml': 'rules: { text-mojibake: off }',
      'ci.yaml': 'rules: { text-mojibake: error }',
      'sub/archive/x.md': damaged,
      'sub/.deployment-plan.yaml': 'exclude: ["archive/**"]',
    });
    assert.equal(report(await cli(folder.path, ['check', '--format', 'json'])).summary.warnings, 0);
    assert.equal(report(await cli(folder.path, ['check', '--format', 'json'])).files.length, 1);
    assert.equal((await cli(folder.path, ['check', '--config', 'ci.yaml'])).status, 1);
    assert.equal((await cli(folder.path, ['check', 'sub/archive/x.md', '--max-warnings', '0'])).status, 1);
    assert.deepEqual(await cli(folder.path, ['check', '--config', 'no.yaml']), {
      status: 2,
      stdout: '',
      stderr: 'deployment-plan: the configuration no.yaml does not exist\n',
    });
  });

  it('reports what is wrong in the configuration there, once, and goes by the rest of it', async () => {
    using folder = new Folder({
      'a.md': damaged,
      'sub/b.md': damaged,
      '.deployment-plan.yaml': 'levle: strict\nrules: { text-mojibake: off, no-such-rule: off }\n',
    });
    const outcome = await cli(folder.path, ['check', '--format', 'json']);
    assert.equal(outcome.status, 1);
    assert.equal(outcome.stderr, '');
    const { files, summary } = report(outcome);
    assert.deepEqual(
      files.map(({ path: file, problems }) => [file, problems.length]),
      [
        ['.deployment-plan.yaml', 2],
        ['a.md', 0],
        ['sub/b.md', 0],
      ],
    );
    assert.deepEqual([summary.errors, summary.warnings], [2, 0]);
    assert.deepEqual(files[0]!.problems[0], {
      rule: 'configuration',
      severity: 'error',
      message: 'Unknown setting `levle`; did you mean `level`?',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } },
      fixes: [],
    });

    const text = await cli(path.join(folder.path, 'sub'), ['check', 'b.md']);
    assert.equal(text.status, 1);
    assert.match(
      text.stdout,
      /\.deployment-plan\.yaml\n {3}1:1 {2}error {4}Unknown setting .* {2}configuration\n/,
    );
    const github = await cli(folder.path, ['check', '--format', 'github']);
    assert.match(
      github.stdout,
      /^::error file=\.deployment-plan\.yaml,line=1,.*title=configuration::Unknown setting/,
    );
    const sarif = await cli(folder.path, ['check', '--format', 'sarif']);
    const { runs } = JSON.parse(sarif.stdout) as {
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        results: { ruleId: string; ruleIndex: number }[];
      }[];
    };
    const [result] = runs[0]!.results;
    assert.equal(result!.ruleId, 'configuration');
    assert.equal(runs[0]!.tool.driver.rules[result!.ruleIndex]!.id, 'configuration');
  });

  it('reports a configuration that is no YAML, or no file, and goes by what can be read', async () => {
    using broken = new Folder({
      'a.md': damaged,
      '.deployment-plan.yaml': 'rules: { text-mojibake: error\n',
    });
    const outcome = await cli(broken.path, ['check', '--format', 'json']);
    assert.equal(outcome.status, 1);
    assert.equal(report(outcome).files[0]!.path, '.deployment-plan.yaml');
    assert.equal(report(outcome).files[1]!.problems[0]!.severity, 'error');
    using folder = new Folder({ 'a.md': good, '.deployment-plan.yaml/x.md': good });
    const unreadable = report(await cli(folder.path, ['check', 'a.md', '--format', 'json']));
    assert.match(unreadable.files[0]!.problems[0]!.message, /cannot be read/);
    using named = new Folder({ 'a.md': good, 'ci.yaml': 'level: [' });
    assert.equal((await cli(named.path, ['check', '--config', 'ci.yaml'])).status, 1);
    assert.equal((await cli(named.path, ['check', '--config', '.'])).status, 2);
  });

  it('shows people where, what and which rule', async () => {
    using folder = new Folder({ 'a.md': damaged });
    const { stdout } = await cli(folder.path, ['check']);
    assert.match(
      stdout,
      /^a\.md\n {2}9:9 {2}warning {2}\S.* {2}text-mojibake\n\n1 problem \(1 warning\), 1 file checked; 1 can be fixed with --fix\n$/,
    );
    using empty = new Folder();
    assert.equal((await cli(empty.path, ['check'])).stdout, 'no plans found\n');
  });

  it('writes annotations for GitHub, escaped', async () => {
    using folder = new Folder({ 'a,b:c.md': damaged });
    const { stdout } = await cli(folder.path, ['check', '--format', 'github']);
    assert.match(
      stdout,
      /^::warning file=a%2Cb%3Ac\.md,line=9,endLine=9,col=9,endColumn=12,title=text-mojibake::[^\n]+\n$/,
    );
  });

  it('writes SARIF with its rules', async () => {
    using folder = new Folder({ 'a b.md': damaged });
    const { stdout } = await cli(folder.path, ['check', '--format', 'sarif']);
    const log = JSON.parse(stdout) as {
      version: string;
      runs: {
        tool: { driver: { rules: { id: string; shortDescription: { text: string } }[] } };
        results: {
          ruleId: string;
          ruleIndex: number;
          level: string;
          locations: { physicalLocation: { artifactLocation: { uri: string }; region: object } }[];
          fixes: { artifactChanges: { replacements: { insertedContent: { text: string } }[] }[] }[];
        }[];
      }[];
    };
    const run = log.runs[0]!;
    const result = run.results[0]!;
    assert.equal(log.version, '2.1.0');
    assert.equal(result.level, 'warning');
    assert.equal(run.tool.driver.rules[result.ruleIndex]!.id, result.ruleId);
    assert.deepEqual(result.locations[0]!.physicalLocation, {
      artifactLocation: { uri: 'a%20b.md' },
      region: { startLine: 9, startColumn: 9, endLine: 9, endColumn: 12 },
    });
    assert.equal(result.fixes[0]!.artifactChanges[0]!.replacements[0]!.insertedContent.text, '✅');
  });

  it('rejects what it does not understand', async () => {
    using folder = new Folder({ 'a.md': good });
    for (const [args, message] of [
      [['--formt', 'json'], /unknown option --formt; did you mean --format\?/],
      [['--format', 'xml'], /--format takes text, json, sarif, github, not "xml"/],
      [['--level', 'loose'], /--level takes essential, standard, strict, not "loose"/],
      [['--max-warnings', '-1'], /max-warnings/],
      [['--max-warnings', 'few'], /--max-warnings takes a number, not "few"/],
      [['--now', 'tomorrow'], /--now takes an ISO time/],
      [['--config'], /argument missing/],
    ] as const) {
      const outcome = await cli(folder.path, ['check', ...args]);
      assert.equal(outcome.status, 2, args.join(' '));
      assert.match(outcome.stderr, message);
      assert.equal(outcome.stderr.split('\n').length, 2, outcome.stderr);
      assert.equal(outcome.stdout, '');
    }
  });

  it('does not write a file that has nothing to fix', async () => {
    using folder = new Folder({ 'a.md': good });
    const file = path.join(folder.path, 'a.md');
    writeFileSync(file, good);
    await cli(folder.path, ['check', '--fix']);
    assert.equal(readFileSync(file, 'utf8'), good);
  });
});
