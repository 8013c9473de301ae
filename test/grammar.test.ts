import { strict as assert } from 'node:assert';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const { INITIAL, Registry, parseRawGrammar } = textmate;
const root = new URL('../', import.meta.url);
const injections = ['deployment-plan.injection', 'deployment-plan.code.injection'];

/** The scopes that the editor's own grammars give, as far as the injections ask for them. */
const hosts: Record<string, object> = {
  'text.html.markdown': {
    scopeName: 'text.html.markdown',
    patterns: [
      { name: 'comment.block.html', begin: '<!--', end: '-->' },
      fence('```(?:bash|sh)$', 'meta.embedded.block.shellscript', [
        { name: 'string.quoted.double.shell', begin: '"', end: '"' },
      ]),
      fence('```yaml$', 'meta.embedded.block.yaml', [{ include: 'source.yaml' }]),
      fence('```(?:ts|html)$', 'meta.embedded.block.typescript', [
        { name: 'entity.name.type', match: '<[\\w ,-]+>' },
      ]),
      fence('```$', undefined, []),
      { name: 'markup.inline.raw.string.markdown', match: '`[^`]*`' },
      { name: 'meta.link.inline.markdown', match: '\\[[^\\]]*\\]\\([^)]*\\)' },
      { name: 'meta.link.reference.markdown', match: '\\[[^\\]\\s]+\\](?:\\[[^\\]]*\\])?' },
      { name: 'markup.bold.markdown', begin: '\\*\\*', end: '\\*\\*' },
      { name: 'markup.bold.markdown', begin: '(?<!\\w)__(?=\\w)', end: '__' },
    ],
  },
  'source.yaml': {
    scopeName: 'source.yaml',
    patterns: [
      { name: 'comment.line.number-sign.yaml', match: '(?:^|(?<=\\s))#.*$' },
      { name: 'string.quoted.double.yaml', begin: '"', end: '"' },
      { name: 'entity.name.tag.yaml', match: '[\\w-]+(?=:(?: |$))' },
    ],
  },
};

function fence(begin: string, content: string | undefined, patterns: object[]): object {
  return {
    name: 'markup.fenced_code.block.markdown',
    begin: `^${begin}`,
    end: '^```$',
    patterns,
    ...(content && { contentName: content }),
  };
}

const registry = new Registry({
  onigLib: loadOniguruma(),
  loadGrammar: (scope) => {
    const source = hosts[scope]
      ? JSON.stringify(hosts[scope])
      : readFileSync(new URL(`syntaxes/${scope}.json`, root), 'utf8');
    return Promise.resolve(parseRawGrammar(source, `${scope}.json`));
  },
  getInjections: (scope) =>
    scope === 'text.html.markdown'
      ? injections
      : scope === 'source.yaml'
        ? injections.slice(0, 1)
        : undefined,
});

async function loadOniguruma() {
  await oniguruma.loadWASM(
    readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')),
  );
  return {
    createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text: string) => new oniguruma.OnigString(text),
  };
}

/** What the injections colour, each with the first word of its scope. */
async function coloured(
  text: string,
  language: 'text.html.markdown' | 'source.yaml' = 'text.html.markdown',
): Promise<string[]> {
  const grammar = await registry.loadGrammar(language);
  assert.ok(grammar);
  const found: string[] = [];
  let state = INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const scope = scopes.findLast((name) => name.endsWith('.deployment-plan'));
      if (scope)
        found.push(`${kinds[scope.split('.')[0] ?? ''] ?? scope} ${line.slice(startIndex, endIndex)}`);
    }
  }
  return found;
}

const kinds: Record<string, string> = {
  variable: 'blank',
  markup: 'link',
  constant: 'value',
  keyword: 'sign',
};

const blanks = (...names: string[]): string[] => names.map((name) => `blank ${name}`);

describe('injection grammar', () => {
  const cases: [text: string, expected: string[]][] = [
    ['## Feature: {{FEATURE_NAME}}', blanks('{{FEATURE_NAME}}')],
    ['**Owner:** [Name]', blanks('[Name]')],
    ['**Rollback Time**: [X minutes]', blanks('[X minutes]')],
    ['- Name: [service name]', blanks('[service name]')],
    ['- Environment: [staging | production]', blanks('[staging | production]')],
    ['**Risk:** [Low/Medium/High]', blanks('[Low/Medium/High]')],
    ['- [Add what is missing]', blanks('[Add what is missing]')],
    ['| 09:00 | [Name] | [Email] |', blanks('[Name]', '[Email]')],
    ['**Decision Time:** [HH:MM]', blanks('[HH:MM]')],
    ['**Time:** HH:MM UTC on YYYY-MM-DD, owner TBD', blanks('HH:MM', 'YYYY-MM-DD', 'TBD')],
    ['**Score:** __/100', blanks('__')],
    ['- p50: __ ms', blanks('__')],
    ['Signed: ____', blanks('____')],
    ['Blocked by US-XXX', blanks('US-XXX')],
    ['**User Story:** [[US-014-loyalty-points]]', ['link [[US-014-loyalty-points]]']],
    ['**User Story**: [[US-XXX-[story-name]]]', ['link [[US-XXX-[story-name]]]']],
    ['see [[runbook]]', ['link [[runbook]]']],
    ['- Error rate > 5% for 2 minutes', ['sign >', 'value 5', 'sign %']],
    ['- Response time: < 200ms', ['sign <', 'value 200', 'sign ms']],
    ['| Success rate | >= 99.9 % |', ['sign >=', 'value 99.9', 'sign %']],
    ['normal (<1%)', ['sign <', 'value 1', 'sign %']],
    ['**Status:** 🟡 PLANNED', ['value 🟡 PLANNED']],
    ['**Status**: Draft', ['value Draft']],
    [
      '**Status:** 🟡 PLANNED / 🔵 IN PROGRESS / 🟢 COMPLETE / 🔴 ROLLED BACK',
      ['value 🟡 PLANNED / 🔵 IN PROGRESS / 🟢 COMPLETE / 🔴 ROLLED BACK'],
    ],
  ];
  for (const [text, expected] of cases)
    it(`colours ${text}`, async () => assert.deepEqual(await coloured(text), expected));

  const quiet = [
    '- [ ] All tests pass',
    '- [x] All tests pass',
    '1. [X] All tests pass',
    'see [the runbook](runbook.md)',
    'see [the runbook][runbook] and [runbook][]',
    '[runbook]: ./runbook.md',
    'as measured[^1] and [^note]',
    '> [!NOTE]',
    '> 5% of the users',
    '- > 5% of the users',
    '![Diagram of the rollout](a.png)',
    '`rate(errors[5m]) > 5%` and `[Name]`',
    '<!-- [Name] TBD > 5% -->',
    '__Important text__ and __more.__',
    '___',
    'snake_case__name and a__b',
    'at [1] and array[index]',
    'A-{{ .Values.image }} and ${{ SECRET }} and {{lower}}',
    'Status quo: planned',
    'a > b and 5 > 3',
    '<br> and <details>',
  ];
  for (const text of quiet)
    it(`leaves ${text} alone`, async () => assert.deepEqual(await coloured(text), []));

  it('colours blanks in commands, and nothing that a shell or a language means', async () => {
    const text = [
      '```bash',
      'migrate --connection "<production-connection>" --tag {{VERSION}}',
      'sort <in.txt >out.txt; cat <<EOF; [ -f file ] && echo "${list[Name]}"',
      'while read x; do echo $x; done < <(ls) > 5',
      '```',
      '```',
      'DATABASE_URL=<database connection string>',
      '```',
      '```ts',
      'const map: Map<string, number-of-things> = {{VERSION}};',
      '```',
    ].join('\n');
    assert.deepEqual(
      await coloured(text),
      blanks('<production-connection>', '{{VERSION}}', '<database connection string>'),
    );
  });

  it('colours YAML plans, and leaves flow sequences alone', async () => {
    const text = [
      'title: "{{RELEASE}}"',
      'status: planned',
      'rationale: "[Why this strategy]"',
      "owner: '[Name]'",
      'ask: [FEATURE, DATE]',
      'branches: [main]',
      'matrix: [[a, b], [c, d]]',
      '- [push, pull_request]',
      'triggers:',
      '  - Error rate > 5% for 5 minutes',
      'text: >2',
      '  {{ .Values.name }}',
      '# [Name] > 5%',
    ].join('\n');
    assert.deepEqual(await coloured(text, 'source.yaml'), [
      ...blanks('{{RELEASE}}'),
      'value planned',
      ...blanks('[Why this strategy]', '[Name]'),
      'sign >',
      'value 5',
      'sign %',
    ]);
  });

  it('resumes the fence after a blank in a string', async () => {
    const grammar = await registry.loadGrammar('text.html.markdown');
    assert.ok(grammar);
    let state = INITIAL;
    const scopes: string[][] = [];
    for (const line of ['```bash', 'run "{{VERSION}}" now', '```', 'after']) {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      scopes.push(tokens.at(-1)?.scopes ?? []);
    }
    assert.ok(
      scopes[1]?.includes('meta.embedded.block.shellscript') &&
        !scopes[1].some((scope) => scope.startsWith('string')),
    );
    assert.deepEqual(scopes[3], ['text.html.markdown']);
  });

  it('stays fast on long and hostile lines', async () => {
    const hostile = [
      '[',
      '[[',
      '{{A',
      '_',
      '[a ',
      '<a-',
      'Status: draft / ',
      '[[a[b',
      '> 5',
      '[Aa Bb / ',
    ].map((piece) => piece.repeat(2000));
    const start = performance.now();
    for (const line of hostile) await coloured(`x ${line}`);
    await coloured(hostile.map((line) => `\`\`\`bash\n${line}\n\`\`\``).join('\n'));
    assert.ok(performance.now() - start < 5000, `took ${Math.round(performance.now() - start)} ms`);
  });

  it('is valid where the package names it', () => {
    for (const file of readdirSync(new URL('syntaxes/', root))) {
      const grammar = JSON.parse(readFileSync(new URL(`syntaxes/${file}`, root), 'utf8')) as {
        scopeName: string;
        injectionSelector: string;
      };
      assert.equal(`${grammar.scopeName}.json`, file);
      assert.match(grammar.injectionSelector, /^L:/);
    }
  });
});
