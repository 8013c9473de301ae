import type { Inline } from '../../plan/blocks.ts';
import {
  bareRequestsIn,
  requestsIn,
  smokeTestsIn,
  untoldRowsIn,
} from '../../plan/facts/people/smokeTests.ts';
import { isOpen } from '../../plan/isOpen.ts';
import type { Section } from '../../plan/section.ts';
import { trimmed, type Span } from '../../text/span.ts';
import { squeeze } from '../../text/words.ts';
import { defineRule, type Finding } from '../rule.ts';

export const smokeTestExpectedRequired = defineRule({
  name: 'smoke-test-expected-required',
  level: 'template',
  severity: 'info',
  nature: 'planning',
  description: 'A smoke test that names an endpoint and no expected result.',
  rationale: `A smoke test decides whether the release stays. Without an expected result, each person decides for themselves what
passes.

Say what comes back: a status, a value, a page. Items that say it in their own line (\`GET /health → 200 OK\`) have one.`,
  valid: [
    {
      text: '# Plan\n\n## Smoke Tests\n\n1. **Print a label**\n   - Endpoint: POST /labels\n   - Expected: the answer is a label\n2. **List them**\n   - Endpoint: GET /labels\n   - Expected: see test 4 of the suite\n',
      template: 'work-item',
    },
    {
      template: 'feature',
      text: '## Smoke tests\n\n```bash\ncurl -fsS https://till.acme.io/login -c jar\n\n# expect 200\ncurl -fsS https://till.acme.io/health\n\n# expect 201\ncurl -fsS -X POST https://till.acme.io/sales -d @sale.json\n```\n',
    },
    '# Release\n\n## Smoke Tests\n\n```bash\ncurl https://shop.eu/health # 200\ncurl https://shop.eu/orders\n```\n\nExpected: 200 from both.\n',
    '# Release\n\n## Smoke Tests\n\n```bash\n# The service is up: expect 200\ncurl https://shop.eu/health\ncurl https://shop.eu/orders | grep -q open\n```\n',
    {
      template: 'feature',
      text: '## Smoke Tests\n\n```bash\n# Up: expect 200\ncurl -f https://quay.test/up\n\n# Berths\ncurl -f https://quay.test/berths | grep -q free\n```\n',
    },
    {
      template: 'feature',
      text: '## Smoke Tests\n\n```bash\n# Up\ncurl -f https://quay.test/up # 200\n\n# Berths\ncurl -f https://quay.test/berths\n```\n\nBoth answer 200.\n',
    },
    {
      template: 'feature',
      text: '## Smoke Tests\n\n- [ ] Pay by card\n  - Endpoint: POST /pay\n  - Result: Pending\n  - Expected: 201\n- [ ] Refund half of it\n  - Step 1: Open the order\n  - Result: Pending\n',
    },
    {
      template: 'feature',
      text: '## Tests\n\n| Test | How | Result |\n|---|---|---|\n| Call | Desk 12 calls car 7 | |\n| Button | Press the red button | |\n| Map | Open it | |\n',
    },
    {
      template: 'feature',
      text: '## Smoke tests\n\n1. **Login**\n   - Endpoint: POST /api/login\n   - Result: 200\n',
    },
    {
      template: 'feature',
      text: '## Smoke Tests\n\n- `GET /health` answers 200\n- `POST /devices` with a test token answers 201\n- `GET /devices` as the test user: the list\n',
    },
    {
      template: 'feature',
      text: '## Smoke tests\n\n- [ ] GET /health\n- [ ] GET /orders\n\nEach answers 200.\n',
    },
    {
      template: 'feature',
      text: '## Environment\n\n| Service | URL | Code |\n|---|---|---|\n| Shop | https://shop.internal | 17 |\n| Admin | https://admin.internal | |\n',
    },
    {
      template: 'feature',
      text: '## Smoke tests\n\n1. **Login**\n   - Endpoint: POST /api/login\n   - Expected: 200 OK\n',
    },
    {
      template: 'feature',
      text: '## Smoke tests\n\n- [ ] GET /health returns 200 OK\n- [ ] The shop loads\n',
    },
    { template: 'feature', text: '## Smoke tests\n\n- **Login** → 200\n  - Endpoint: POST /api/login\n' },
    {
      template: 'feature',
      text: '## Smoke tests\n\nEach answers 200:\n\n- `GET /health`\n- `GET /orders`\n',
    },
    { template: 'feature', text: '## API\n\n- **Login**\n  - Endpoint: POST /api/login\n' },
  ],
  invalid: [
    {
      text: '# Plan\n\n## Smoke Tests\n\n1. **Print a label**\n   - Endpoint: POST /labels\n   - Expected: ⟦it works as expected⟧\n2. **List them**\n   - Endpoint: GET /labels\n   - Expected: ⟦a proper answer⟧\n',
      template: 'work-item',
    },
    {
      template: 'feature',
      text: '## Smoke tests\n\n```bash\n# expect 200\ncurl -fsS https://till.acme.io/health\n\n⟦curl -fsS https://till.acme.io/prices/17⟧\n\n# expect 201\ncurl -fsS -X POST https://till.acme.io/sales -d @sale.json\n```\n',
    },
    {
      template: 'feature',
      text: '## Smoke Tests\n\n```bash\n# The service is up: expect 200\ncurl --fail https://shop.eu/health\n\n# An order can be made\n⟦curl --fail --request POST https://shop.eu/orders⟧\n```\n',
    },
    {
      template: 'feature',
      text: '## Smoke Tests\n\n```bash\n# The gate is up, must be 204\ncurl -f https://quay.test/up\n\n# All berths\n⟦curl -f https://quay.test/berths⟧\n```\n',
    },
    {
      template: 'feature',
      text: '## Step 6: Look again\n\n1. **Berth**\n   - Request: POST /berths\n   - Expected: 201\n2. ⟦**Pilot**⟧\n   - Request: GET /pilots\n3. **Tide**\n   - Request: GET /tides\n   - Expected: 200\n',
    },
    {
      template: 'feature',
      text: '## Smoke Tests\n\n1. **Label**\n   - Endpoint: POST /labels\n   - Expected: 201\n2. ⟦**Return label**⟧\n   - Endpoint: POST /labels/returns\n   - Failure: roll back\n',
    },
    {
      template: 'feature',
      text: '## Smoke Tests\n\n- [ ] ⟦Pay by card⟧\n  - Endpoint: POST /pay\n  - Result: Pending\n',
    },
    {
      template: 'feature',
      text: '## Smoke Tests\n\n1. **Order**\n   - Endpoint: POST /orders\n   - Expected: 201\n2. ⟦**Health** – `GET /health`⟧\n',
    },
    {
      template: 'feature',
      text: '## Tests\n\n| Test | How | Should give |\n|---|---|---|\n| Call | Desk 12 calls car 7 | An answer |\n| ⟦Emergency button⟧ | Press the red button | |\n| Map | Open it | 46 desks |\n',
    },
    {
      format: 'yaml',
      template: 'phases:\n  - name: x\n    steps:\n      - name: y\n',
      text: 'phases:\n  - name: Install\n    steps:\n      - name: Deploy\n        command: make deploy\n        expected: deployed\n  - name: Smoke Tests\n    steps:\n      - name: ⟦A parcel is found⟧\n        command: curl -f "$URL/search?q=1"\n        verify: the log holds no error\n        rollback: roll back if it fails twice\n',
    },
    {
      template: 'feature',
      text: '## Smoke Tests\n\n- `GET /health` answers 200\n- ⟦`POST /devices` with a test token⟧\n',
    },
    {
      template: 'feature',
      text: '## Staging\n\n### Smoke tests\n\n- [ ] ⟦GET /health⟧\n- [ ] The start page opens\n\n## Production\n\n### Smoke tests\n\n- [ ] GET /health → 200\n',
    },
    {
      template: 'feature',
      text: '## Checks\n\n| Check | Call | Good |\n|---|---|---|\n| API | GET https://api.internal/ping | `pong` |\n| Shop | GET https://shop.internal/ | 200 |\n⟦| Pictures | GET https://static.internal/logo.svg | |⟧\n',
    },
    {
      template: 'work-item',
      format: 'yaml',
      text: 'smoke_tests:\n  - name: health\n    command: curl -f https://orders.acme.io/health\n    expected: 200 OK\n  - name: ⟦orders⟧\n    command: curl -f https://orders.acme.io/orders\n',
    },
    {
      template: 'work-item',
      text: '## Smoke tests\n\n1. `curl -f https://orders.acme.io/health`: 200 OK\n2. `⟦curl -f https://orders.acme.io/orders⟧`\n',
    },
    {
      template: 'work-item',
      text: '## Smoke tests\n\n### Health\n\n- Endpoint: GET /health\n- Expected: 200\n\n⟦### Orders⟧\n\n- Endpoint: GET /orders\n',
    },
    { template: 'feature', text: '## Smoke tests\n\n1. ⟦**Login**⟧\n   - Endpoint: POST /api/login\n' },
    {
      template: 'feature',
      text: '## Critical User Flows\n\n- **Cart**\n  - Endpoint: GET /cart\n  - Expected: 200\n- ⟦Checkout⟧\n  - Endpoint: POST /checkout\n  - Failure: Roll back\n',
    },
    {
      template: 'feature',
      text: '## Smoke Tests\n\n| Flow | Endpoint | Expected |\n|---|---|---|\n| Print | POST /labels | 202 |\n⟦| List | GET /templates | – |⟧\n',
    },
    {
      template: 'feature',
      text: '## Smoke Tests\n\n- [ ] `GET /health` → 200\n- [ ] ⟦`GET /templates` →⟧\n',
    },
    {
      template: 'feature',
      text: '## Verification\n\n**Smoke tests:**\n\n- [ ] `⟦GET /health⟧`\n- [ ] `POST /orders` returns 202\n',
    },
    {
      template: 'runbook',
      format: 'yaml',
      text: 'smoke_tests:\n  - name: ⟦Login⟧\n    endpoint: POST /api/login\n',
    },
  ],
  *check(plan) {
    for (const { span, name } of [
      ...plan.facts(untoldIn),
      ...plan.facts(calledIn),
      ...plan.facts(scriptedIn),
      ...forgotten(plan.facts(keyedIn)),
    ])
      yield finding(name, span);
    for (const { text, span } of plan.facts(untoldRowsIn)) yield finding(text, span);
    const tests = plan.facts(smokeTestsIn);
    const asked = tests.filter(({ endpoint }) => endpoint);
    // Where no request says what it gives, it may be told for all of them.
    for (const { text, span } of asked.some(({ expected }) => expected) ? plan.facts(bareRequestsIn) : [])
      if (!asked.some((test) => test.span.start === span.start)) yield finding(text, span);
    for (const { name, endpoint, expected } of tests)
      if (endpoint && expected && isHollow(expected) && !isOpen(plan, expected.span))
        yield {
          message: `Nobody can tell by “${squeeze(expected.text)}” whether \`${squeeze(name)}\` has passed. Say what comes back: a status, a value, a page.`,
          span: trimmed(expected),
        };
    for (const { span, name, endpoint, expected } of tests) {
      if (
        !endpoint ||
        expected ||
        /(?:→|->|=>)\s*\S|\b[1-5]\d\d\b|\b(?:returns|responds?|shows?|loads|succeeds)\b|\S return\b/i.test(
          name,
        )
      )
        continue;
      yield finding(name, span);
    }
  },
});

/** `Works`, `a valid response`, `as expected`, `see the reference`: no two people would agree that it is met. */
function isHollow({ text, links }: Inline): boolean {
  return links.length === 0 && hollow.test(text);
}

const hollow = new RegExp(
  [
    String.raw`(?:(?:it|this|that|all|everything|the (?:page|request|call|test|endpoint|service|api)) )?(?:(?:should|must|is|are|was|will be) )*(?:works?|working|sent|made|called|run|executed|done|fine|good|correct|normal)(?: (?:well|fine|correctly|properly|as expected))?`,
    String.raw`(?:an?|some|any|the) (?:(?:valid|proper|correct|good|normal|right|suitable) )?(?:response|answer|reply|result|output)`,
    String.raw`(?:as|like) (?:expected|usual|before|always|documented|specified)`,
    String.raw`see [^\d"\x60]*`,
  ]
    .map((words) => String.raw`^[^\p{L}\p{N}]*${words}[^\p{L}\p{N}]*$`)
    .join('|'),
  'iu',
);

function finding(name: string, span: Span): Finding {
  return {
    message: `Nothing says what \`${squeeze(name)}\` should give, so nobody can tell whether it passed. Add the expected result.`,
    span,
  };
}

/** Where most others say it. */
function forgotten(keyed: readonly Keyed[]): readonly Keyed[] {
  return keyed.filter(({ told }) => told).length * 2 >= keyed.length
    ? keyed.filter(({ untold }) => untold)
    : [];
}

interface Keyed {
  readonly name: string;
  readonly span: Span;
  readonly told: boolean;
  /** A test of which no key says what it gives. */
  readonly untold: boolean;
}

/** `command: curl …` in YAML, or the label of it under a heading, with what stands beside it. */
function keyedIn({ heading, parent, labelled: keys }: Section): Keyed[] {
  if (!heading || !keys.some(({ name }) => /^(?:command|run|script|verify)$/.test(name))) return [];
  const told = keys.some(({ name, value }) => value && expects.test(name));
  // A key that we do not know may say it.
  const untold =
    !told &&
    parent?.within('smokeTests', 'healthChecks') === true &&
    keys.every(({ name }) =>
      /^(?:name|id|title|command|run|script|verify|rollback|on failure|failure|owner|done|text|environment)$/.test(
        name,
      ),
    );
  return [{ name: heading.title, span: heading.inline.span, told, untold }];
}

const expects = /^expect|^(?:response|returns|result|outcome|status|code)$/;

/** `curl` lines in a list of which the others say what comes back. */
function calledIn(section: Section): { name: string; span: Span }[] {
  if (!section.within('smokeTests', 'healthChecks')) return [];
  return section.blocks.flatMap((block) => {
    if (block.kind !== 'list') return [];
    const calls = block.items.flatMap(({ inline, blocks }) => {
      const match = /^\s*(?:[^`:\n]{1,40}:[*_]*\s*)?`\s*((?:curl|wget|http|grpcurl)\s[^`]*)`/.exec(
        inline.raw,
      );
      if (!match) return [];
      return [
        {
          inline,
          call: match[1] ?? '',
          told: blocks.length > 0 || /[\p{L}\p{N}]/u.test(inline.raw.slice(match[0].length)),
        },
      ];
    });
    if (!calls.some(({ told }) => told)) return [];
    return calls.flatMap(({ inline, call, told }) => {
      const start = inline.raw.indexOf(call);
      return told ? [] : [{ name: call, span: inline.span.part(start, start + call.trimEnd().length) }];
    });
  });
}

/** Requests in a list of checks that say nothing, where others say what comes back. */
function untoldIn(section: Section): { name: string; span: Span }[] {
  const requests = section.facts(requestsIn);
  if (!requests.some(({ told }) => told)) return [];
  return requests.flatMap(({ endpoint, told }) =>
    told ? [] : [{ name: endpoint.text, span: endpoint.span }],
  );
}

/** `curl` lines of a script, of which the comments above or behind the others say what comes back. */
function scriptedIn(section: Section): { name: string; span: Span }[] {
  if (!section.within('smokeTests', 'healthChecks')) return [];
  return section.blocks.flatMap((block, index) => {
    if (block.kind !== 'code' || !block.masked.includes('curl')) return [];
    const next = section.blocks[index + 1];
    // What all of them shall give may stand below.
    if (next?.kind === 'paragraph' && saysResult.test(next.inline.text)) return [];
    let comment = '';
    const calls = [...block.masked.matchAll(/([^\n]*)(?:\n|$)/g)].flatMap(({ 1: line = '', index: at }) => {
      const text = line.trim();
      if (text === '') comment = '';
      if (text.startsWith('#')) comment += ` ${text}`;
      if (!text.startsWith('curl ')) return [];
      const start = line.search(/\S/);
      const behind = /\s#(.*)$/.exec(text)?.[1] ?? '';
      const said = saysResult.test(`${comment} ${behind}`);
      return [
        {
          name: text,
          span: block.span.part(at + start, at + start + text.length),
          said,
          alone: comment === '' && !fetches.test(text) && !compares(text),
          // What is searched or compared tells it itself.
          told: said || comment === '' || compares(text),
        },
      ];
    });
    const told = calls.filter(({ said }) => said);
    // One alone without a comment, where each of the others has its own.
    const [bare, more] = calls.filter(({ said }) => !said);
    if (bare && !more && told.length > 1 && bare.alone) return [bare];
    return told.length > 0 ? calls.filter((call) => !call.told) : [];
  });
}

function compares(line: string): boolean {
  return /[|&;]/.test(line.replace(/(["']).*?\1/g, ' '));
}

/** What is only fetched for the next call, or cleaned up after the last. */
const fetches =
  /\s(?:-o|-O|-c|--output|--remote-name|--cookie-jar)\b|\s(?:-X ?|--request )DELETE\b|\b(?:login|logout|token|sign-?in|session|auth)\b/i;

const saysResult =
  /\bexpect|\b(?:should|must|answers?|returns?|responds?|gives|shows|prints|says)\b|[→=]|->|\b[1-5]\d\d\b(?!\s*(?:[a-z]{3,}))/i;
