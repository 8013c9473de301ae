import { requestsIn, smokeTestsIn } from '../../plan/facts/people/smokeTests.ts';
import { choicesIn } from '../../plan/facts/placeholders/choices.ts';
import { placeholdersIn } from '../../plan/facts/placeholders/placeholders.ts';
import { squeeze } from '../../text/words.ts';
import { defineRule } from '../rule.ts';

const methods = '(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|QUERY|WS|GRPC)';
const endpoint = new RegExp(
  `^(?:${methods}(?:\\s*[/,|]\\s*${methods})*\\s+)?(?:https?://|wss?://|/|\\$|\\{|[\\w-]+(?:\\.[\\w-]+)+(?::\\d+)?(?:/|$)|localhost|:\\d+)`,
);
/** A method that is none, or one without its path. */
const slip = new RegExp(
  `^(?:[A-Z]{2,8}\\s+(?:/|https?:)|${methods}$|${methods}\\s+[^\\s{$:]+$|${methods}\\s+[\\w-]+/[^\\s$:]*$|${methods}\\s+(?!(?:the|an?|this|that|all|every|any)\\b)[\\w .-]+$|(?:${methods}\\s+)?(?:https?:/?[^/\\s]|h[a-z]{1,5}:/{1,2}\\w|https?//)|/\\S*\\s+/|[a-z][a-z0-9]*s$)`,
);

/** The path before its method. */
const turned = new RegExp(`^/\\S*\\s+${methods}$`);
/** One word where others have their path. */
const word = /^[a-z][a-z0-9-]*$/;
/** `halls/12/map`: a path without the beginning that the others have. */
const relative = /^[a-z][\w-]*(?:\/[\w{}.:-]+)+$/;
/** `FETCH halls/map`, where others have a method. */
const noMethod = /^(?!(?:API|CLI|RUN|SQL|UI|EXEC)\b)[A-Z]{3,8}\s+[a-z][\w-]*(?:\/[\w{}-]+)+$/;
/** A path alone, where the others have their method: one that was lost. */
const pathOnly = /^\/\S*$/;
const withMethod = new RegExp(`^${methods}\\b`);
/** `actuator health` in code, as the others stand: a command would begin with its program. */
const lostMethod =
  /^\s*`(?!(?:make|npm|npx|kubectl|helm|docker|systemctl|service|redis|ping|dig|nc|telnet|psql|mysql|curl|wget|aws|gcloud|az|sudo|bin|run|python|node|java|git|ssh|select|show|list|check|get)\b)[a-z]+ [a-z]+(?: [a-z]+)?`\s*$/;
/** What is reached without an address: a person's way through a page, a command. */
const otherWay =
  /[/:<>{}$`"“_=]|\d[.-]\d|\b\p{L}+\d+\b(?! \p{L})|\b(?:ports?|from|until|n\/?a|none|see|same|all|above|below|manual\w*|ui|browser|console|cli|app|script|command|query|sql|job|queue(?! page)|topic|e-?mail|phone|log|logs|dashboard)\b/iu;

export const smokeTestEndpoint = defineRule({
  name: 'smoke-test-endpoint',
  level: 'essential',
  severity: 'warning',
  nature: 'planning',
  description: 'An endpoint that is no METHOD /path or address.',
  rationale: `A smoke test is run minutes after the switch, by somebody who copies the endpoint. One that is not a method with a
path, or an address, has to be guessed.

Words that describe an endpoint (“the login page”) are left alone, unless all the other tests of the plan have an address.`,
  valid: [
    '## Smoke tests\n\n1. **Tide**\n   - Endpoint: board on pier9\n   - Expected: the height\n2. **Bad key**\n   - Endpoint: GET /tide?key=none\n   - Expected: 401\n',
    '## Smoke tests\n\n| Test | Endpoint | Expected |\n|---|---|---|\n| Up | GET /up | 200 |\n| Berths | GET /berths | 200 |\n| Radio | channel 16 from the bridge | an answer |\n',
    '## Step 5: Verify\n\n| Check | Endpoint | Expected |\n|---|---|---|\n| Cache | `redis ping` | PONG |\n| Orders | `GET /orders` | 200 |\n| Halls | `GET /halls` | 200 |\n',
    '## Client settings\n\n1. **Old**\n   - URL: shop.old\n   - Code: 7\n2. **New**\n   - URL: the new one\n   - Code: 8\n',
    '## Steps\n\n```bash\ncurl -fsS https://shop.internal/health -o /tmp/health\nscp host:/srv/backup.tar .\nwget ftp://files.internal/list\n```\n',
    '## Smoke tests\n\n| Test | Endpoint | Expected |\n|---|---|---|\n| Health | CLI tools/check | 0 |\n| Orders | GET /orders | 200 |\n| Halls | GET /halls | 200 |\n',
    '## Smoke tests\n\nGwen calls `GET /status` on both nodes and `GET session` in the Redis shell.\n',
    '## Smoke tests\n\n### Health checks\n\n- Application health: GET /health\n- Shop: get two orders\n',
    '## Smoke tests\n\n1. **Login**\n   - Endpoint: POST /api/login\n   - Expected: 200 OK\n',
    '## Smoke tests\n\n1. **Home**\n   - Endpoint: https://shop.example.org/\n2. **Page**\n   - Endpoint: the login page in the browser\n',
    '## Smoke tests\n\n- **Orders**\n  - Endpoint: GET /orders/{id}\n- **Cart**\n  - Endpoint: [Endpoint]\n',
    '## API\n\n- Endpoint: FOO /bar\n',
    '## Post-deployment\n\n- [ ] GET /health returns 200\n- [ ] READ /docs/cart.md again\n- [ ] SET /etc/motd back\n',
    '## Smoke tests\n\n- **Home**\n  - Endpoint: /\n- **Health**\n  - Endpoint: /health\n- **Order**\n  - Endpoint: POST /orders\n',
    '## Smoke tests\n\n| Flow | Endpoint | Expected |\n|---|---|---|\n| Sign in | POST /login | 200 |\n| Read | GET /orders/1 | 200 |\n| Print | print dialog in the browser | a page |\n| Query | – | 3 rows |\n',
    { format: 'yaml', text: 'smoke_tests:\n  - name: Login\n    endpoint: POST /api/login\n' },
  ],
  invalid: [
    '## Smoke tests\n\n1. **Tide**\n   - Endpoint: ⟦v2 tides⟧\n   - Expected: 200\n2. **Bad key**\n   - Endpoint: GET /tide?key=none\n   - Expected: 401\n',
    '## Step 5: Verify\n\n| Check | Endpoint | Expected |\n|---|---|---|\n| Health | ⟦GTE /up⟧ | 200 |\n| Lot | GET /lots/9 | 200 |\n| Feed | wss://live.shop.test/feed | 101 |\n',
    '## Smoke tests\n\n1. **Tide**\n   - Endpoint: ⟦tide at the north pier⟧\n   - Expected: 200\n2. **Bad key**\n   - Endpoint: GET /tide?key=none\n   - Expected: 401\n',
    {
      format: 'yaml',
      text: 'smoke_tests:\n  - name: Health\n    endpoint: GET /up\n    expected: 200\n  - name: Berth\n    endpoint: ⟦state of berth 9⟧\n    expected: free\n  - name: Pilots\n    endpoint: GET /pilots\n    expected: 200\n',
    },
    '## Phase 3: Look again\n\n- **Reserve a berth**\n  - Request: ⟦PTU /berths/9⟧\n  - Response: 201\n- **List them**\n  - Request: GET /berths\n  - Response: 200\n- **Pilot**\n  - Request: GET /pilots\n  - Response: 200\n',
    '## Part C\n\n| Health check | Request | Result |\n|---|---|---|\n| Pier | ⟦`GET htpps://pier.test/up`⟧ | 200 |\n| Lock | `GET https://lock.test/up` | 200 |\n',
    '## Checks\n\n| Check | Endpoint | Expected |\n|---|---|---|\n| Ready | ⟦`internal ready`⟧ | 200 |\n| Orders | `GET /orders` | 200 |\n| Halls | `GET /halls` | 200 |\n',
    '## Smoke tests\n\n```bash\ncurl -fsS ⟦htps://shop.internal/health⟧\n```\n\nExpected: 200\n',
    '## Steps\n\n### Step 3: Check\n\n1. Run `curl -f ⟦http:/shop.internal/up⟧` on both nodes.\n',
    '## Smoke tests\n\n| Test | Endpoint | Expected |\n|---|---|---|\n| Health | ⟦FETCH internal/health⟧ | 200 |\n| Orders | GET /orders | 200 |\n',
    '## Smoke tests\n\n| Check | Request | Expected |\n|---|---|---|\n| Ingress | ⟦GTE https://shop.test/health⟧ | 200 |\n| Portal | GET https://shop.test/login | 200 |\n',
    '## Smoke tests\n\n### Health Checks\n\n- Application health: ⟦GET livez⟧ answers 200\n',
    '## Smoke tests\n\n- `GET https://shop.test/health` gives 200\n- `⟦POST htp://shop.test/orders⟧` gives 202\n',
    '## Smoke tests\n\n1. `POST /v1/profiles` → 201\n2. `⟦GET v1/profiles/{id}⟧` with the id of 1 → 200\n',
    '## Smoke tests\n\n* `GET /v2/kiosks` answers 200\n* `⟦GET v2/firmware⟧` answers 200\n',
    '## Smoke tests\n\nGwen signs in and calls `⟦GET status⟧` on both nodes; each answers 200.\n',
    '## Smoke tests\n\n### Health checks\n\n- Application health: ⟦GET health⟧\n- Cache connectivity: a key can be read\n',
    '## Smoke tests\n\n### Flows\n\n1. **Sign in**\n   - Endpoint: ⟦the sign-in page⟧\n   - Expected: 200\n2. **Read**\n   - Endpoint: GET /orders\n   - Expected: 200\n\n### Health checks\n\n- Application health: GET /health\n',
    '## Smoke tests\n\n1. **Show a hall**\n   - Endpoint: ⟦halls/12/map⟧\n   - Expected: 200\n2. **Hold**\n   - Endpoint: POST /v1/holds\n   - Expected: 201\n',
    '## Smoke tests\n\n| Test | Request | Expected |\n|---|---|---|\n| Hold | POST /v2/holds | 201 |\n| Release | ⟦DELETE v2/holds/{id}⟧ | 204 |\n',
    '## Smoke Tests\n\n### Health Checks\n\n- Application health: ⟦GTE /healthz⟧\n- Cache connectivity: a session can be read back\n',
    '## Smoke tests\n\n- GET /health → 200\n- GET /search → 200\n- ⟦GET orders⟧ → 200\n',
    {
      format: 'yaml',
      text: 'smoke_tests:\n  - name: Route\n    endpoint: GET /routes/7\n    expected: 200\n  - name: Health\n    endpoint: ⟦health⟧\n    expected: 200\n',
    },
    '## Smoke tests\n\n1. **Login**\n   - Endpoint: ⟦PSOT /api/login⟧\n',
    '## Smoke tests\n\n- **Home**\n  - Endpoint: ⟦http:/shop.example.org⟧\n',
    '## Smoke tests\n\n- **Orders**\n  - Endpoint: ⟦GET⟧\n',
    '## Smoke tests\n\n1. **Login**\n   - Endpoint: ⟦/api/login⟧\n   - Expected: 200\n2. **Data**\n   - Endpoint: GET /api/data\n   - Expected: 200\n',
    '## Smoke tests\n\n1. **Login**\n   - Endpoint: POST /login\n2. **Order**\n   - Endpoint: ⟦POST api orders⟧\n',
    '## Smoke tests\n\n| Test | Endpoint | Expected |\n|---|---|---|\n| Place | ⟦POST orders⟧ | 201 |\n| Read | GET /orders/1 | 200 |\n',
    '## Smoke tests\n\n- **Home**\n  - Endpoint: ⟦htp://shop/health⟧\n- **Quotes**\n  - Endpoint: ⟦quotes⟧\n',
    { format: 'yaml', text: 'smoke_tests:\n  - name: Login\n    endpoint: ⟦GET orders⟧\n' },
    '## Smoke tests\n\n| Flow | URL | Expected |\n|---|---|---|\n| Place | ⟦POST orders/new⟧ | 201 |\n| Read | ⟦/orders/1 GET⟧ | 200 |\n| Look | ⟦GET htps://shop.example.org/⟧ | 200 |\n',
    {
      format: 'yaml',
      text: 'smoke_tests:\n  - name: Login\n    endpoint: POST /login\n  - name: Orders\n    endpoint: GET /orders\n  - name: Balance\n    endpoint: ⟦the balance page⟧\n',
    },
    '## Smoke tests\n\n- [ ] `GET /health` → 200\n- [ ] `⟦GTE /orders/1⟧` → 200\n',
    '## Post-deployment\n\n- [ ] GET https://shop.internal/health returns 200\n- [ ] ⟦GTE https://shop.internal/cart⟧ returns 200\n',
    '## Verification\n\n**Smoke tests:**\n\n- [ ] `GET /health` returns 200\n- [ ] `⟦PSOT /orders⟧` returns 201\n',
    { format: 'yaml', text: 'smoke_tests:\n  - GET /health -> 200\n  - ⟦GET v4/orders⟧ -> 200\n' },
  ],
  *check(plan) {
    const open = [...plan.facts(placeholdersIn), ...plan.facts(choicesIn)];
    // A heading over a list of tests has their labels as well.
    const starts = new Set<number>();
    const tests = plan.facts(smokeTestsIn).filter(({ endpoint: each }) => {
      const isNew = each !== undefined && !starts.has(each.span.start);
      if (each) starts.add(each.span.start);
      return isNew;
    });
    for (const { endpoint: request } of plan.facts(requestsIn)) {
      if (open.some(({ span }) => span.start < request.span.end && request.span.start < span.end)) continue;
      const text = squeeze(request.text);
      if (!isEndpoint(text))
        yield {
          message: `\`${text}\` is neither a method with a path nor an address, so whoever runs this test has to guess. Write it as \`GET /path\` or in full.`,
          span: request.span,
        };
    }
    const proper = tests.filter(({ endpoint: each }) => isEndpoint(squeeze(each?.text ?? '')));
    const isOdd = proper.length > 0 && proper.length === tests.length - 1;
    for (const { endpoint: value } of tests) {
      if (!value || open.some(({ span }) => span.start < value.span.end && value.span.start < span.end))
        continue;
      const text = squeeze(value.text);
      if (
        pathOnly.test(text) &&
        tests.length > 1 &&
        tests.every(
          (other) => other.endpoint === value || withMethod.test(squeeze(other.endpoint?.text ?? '')),
        )
      ) {
        yield {
          message: `\`${text}\` has no method, and the other tests have one, so whoever runs this test has to guess. Write it as \`GET ${text}\`, or with the method that is meant.`,
          span: value.span,
        };
        continue;
      }
      if (
        isEndpoint(text) ||
        !(
          slip.test(text) ||
          (proper.length > 0 && (relative.test(text) || noMethod.test(text))) ||
          turned.test(text) ||
          ((isOdd || (proper.length > 0 && word.test(text))) && !otherWay.test(value.raw)) ||
          (isOdd &&
            lostMethod.test(value.raw) &&
            proper.every((each) => each.endpoint?.raw.includes('`') === true))
        )
      )
        continue;
      yield {
        message: `\`${text}\` is neither a method with a path nor an address, so whoever runs this test has to guess. Write it as \`GET /path\` or in full.`,
        span: value.span,
      };
    }
  },
});

/** `[A-Z]+ /path` is one only with a method that exists. */
function isEndpoint(text: string): boolean {
  return endpoint.test(text) && !/^https?:\/[^/]/.test(text) && !turned.test(text);
}
