import { requestsIn, smokeTestsIn } from '../plan/facts/smokeTests.ts';
import type { Section } from '../plan/section.ts';
import type { Span } from '../text/span.ts';
import { squeeze } from '../text/words.ts';
import { defineRule, type Finding } from './rule.ts';

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
    for (const { span, name } of plan.facts(untoldIn)) yield finding(name, span);
    for (const { span, name, endpoint, expected } of plan.facts(smokeTestsIn)) {
      if (
        !endpoint ||
        expected ||
        /(?:→|->|=>)\s*\S|\b[1-5]\d\d\b|\b(?:returns?|responds?|shows?|loads|succeeds)\b/i.test(name)
      )
        continue;
      yield finding(name, span);
    }
  },
});

function finding(name: string, span: Span): Finding {
  return {
    message: `Nothing says what \`${squeeze(name)}\` should give, so nobody can tell whether it passed. Add the expected result.`,
    span,
  };
}

/** Requests in a list of checks that say nothing, where others say what comes back. */
function untoldIn(section: Section): { name: string; span: Span }[] {
  const requests = section.facts(requestsIn);
  if (!requests.some(({ told }) => told)) return [];
  return requests.flatMap(({ endpoint, told }) =>
    told ? [] : [{ name: endpoint.text, span: endpoint.span }],
  );
}
