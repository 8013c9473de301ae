import { choicesIn } from '../plan/facts/choices.ts';
import { placeholdersIn } from '../plan/facts/placeholders.ts';
import { smokeTestsIn } from '../plan/facts/smokeTests.ts';
import { squeeze } from '../text/words.ts';
import { defineRule } from './rule.ts';

const methods = '(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|QUERY|WS|GRPC)';
const endpoint = new RegExp(
  `^(?:${methods}(?:\\s*[/,|]\\s*${methods})*\\s+)?(?:https?://|wss?://|/|\\$|\\{|[\\w-]+(?:\\.[\\w-]+)+(?::\\d+)?(?:/|$)|localhost|:\\d+)`,
);
/** A method that is none, or one without its path. */
const slip = new RegExp(
  `^(?:[A-Z]{2,8}\\s+/|${methods}$|${methods}\\s+[^/\\s{$:]+$|https?:/?[^/\\s]|h[a-z]{1,5}:/{1,2}\\w|/\\S*\\s+/|[a-z][a-z0-9]*s$)`,
);

export const smokeTestEndpoint = defineRule({
  name: 'smoke-test-endpoint',
  level: 'essential',
  severity: 'warning',
  nature: 'planning',
  description: 'An endpoint that is no METHOD /path or address.',
  rationale: `A smoke test is run minutes after the switch, by somebody who copies the endpoint. One that is not a method with a
path, or an address, has to be guessed.

Words that describe an endpoint (“the login page”) are left alone: only slips in what is meant as one are reported.`,
  valid: [
    '## Smoke tests\n\n1. **Login**\n   - Endpoint: POST /api/login\n   - Expected: 200 OK\n',
    '## Smoke tests\n\n1. **Home**\n   - Endpoint: https://shop.example.org/\n2. **Page**\n   - Endpoint: the login page\n',
    '## Smoke tests\n\n- **Orders**\n  - Endpoint: GET /orders/{id}\n- **Cart**\n  - Endpoint: [Endpoint]\n',
    '## API\n\n- Endpoint: FOO /bar\n',
    { format: 'yaml', text: 'smoke_tests:\n  - name: Login\n    endpoint: POST /api/login\n' },
  ],
  invalid: [
    '## Smoke tests\n\n1. **Login**\n   - Endpoint: ⟦PSOT /api/login⟧\n',
    '## Smoke tests\n\n- **Home**\n  - Endpoint: ⟦http:/shop.example.org⟧\n',
    '## Smoke tests\n\n- **Orders**\n  - Endpoint: ⟦GET⟧\n',
    '## Smoke tests\n\n| Test | Endpoint | Expected |\n|---|---|---|\n| Place | ⟦POST orders⟧ | 201 |\n| Read | GET /orders/1 | 200 |\n',
    '## Smoke tests\n\n- **Home**\n  - Endpoint: ⟦htp://shop/health⟧\n- **Quotes**\n  - Endpoint: ⟦quotes⟧\n',
    { format: 'yaml', text: 'smoke_tests:\n  - name: Login\n    endpoint: ⟦GET orders⟧\n' },
  ],
  *check(plan) {
    const open = [...plan.facts(placeholdersIn), ...plan.facts(choicesIn)];
    for (const { endpoint: value } of plan.facts(smokeTestsIn)) {
      if (!value || open.some(({ span }) => span.start < value.span.end && value.span.start < span.end))
        continue;
      const text = squeeze(value.text);
      if (isEndpoint(text) || !slip.test(text)) continue;
      yield {
        message: `\`${text}\` is neither a method with a path nor an address, so whoever runs this test has to guess. Write it as \`GET /path\` or in full.`,
        span: value.span,
      };
    }
  },
});

/** `[A-Z]+ /path` is one only with a method that exists. */
function isEndpoint(text: string): boolean {
  return endpoint.test(text) && !/^https?:\/[^/]/.test(text);
}
