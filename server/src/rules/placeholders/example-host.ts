import type { Inline } from '../../plan/blocks.ts';
import { requestsIn, smokeTestsIn } from '../../plan/facts/people/smokeTests.ts';
import { codeKind } from '../../plan/facts/steps/codeKinds.ts';
import { isUnrun } from '../../plan/facts/steps/remarks.ts';
import { codesIn, textsIn } from '../../plan/facts/texts.ts';
import { isOpen } from '../../plan/isOpen.ts';
import type { Section } from '../../plan/section.ts';
import { lineBefore } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Finding } from '../rule.ts';

export const exampleHost = defineRule({
  name: 'example-host',
  level: 'strict',
  severity: 'warning',
  nature: 'blocking',
  description: 'An address from an example in a command or a smoke test.',
  rationale: `\`example.com\` answers, but not as your service would: a check against it fails for no reason or, worse, passes.
It is what a template or a manual left behind.

Put the real host in, or a variable that the plan sets. Addresses of mail in test data are left alone.`,
  valid: [
    '## Steps\n\n| Step | Command |\n|---|---|\n| Try the doors | `just doors TARGET=doors.tramway.io` |\n',
    '## Smoke tests\n\nAll requests go to `https://green.shop.internal`; test mails come from bot@example.com.\n\n| Request | Expected |\n|---|---|\n| GET /health | 200 |\n',
    '## Background\n\nThe docs use `https://api.example.com` throughout.\n',
    '## Steps\n\nThe file `zones example.com.txt` is left alone, and `a, b` too.\n',
    '```bash\ncurl --fail https://shop.acme.io/health\n```\n',
    'See https://example.com/docs for the format.\n',
    '```bash\ncurl -d \'{"email":"test@example.com"}\' https://shop.acme.io/login\n```\n',
    '```yaml\nhost: api.example.com\n```\n',
    '```bash\n# curl https://api.example.com/health\ncurl "$BASE_URL/health"\n```\n',
    '```bash\ncurl https://[host].example.com/health\n```\n',
    { format: 'yaml', text: 'steps:\n  - name: Check\n    command: curl --fail "$URL/health"\n' },
  ],
  invalid: [
    '## Steps\n\n| Step | Command |\n|---|---|\n| Try the doors | `just doors TARGET=⟦doors.example.com⟧` |\n',
    '### Test green\n\nRun against `https://⟦checkout.example.com⟧`.\n\n| Test | Request | Expected |\n|---|---|---|\n| Alive | GET /health | 200 |\n| Quote | POST /quotes | 200 |\n',
    '## Smoke tests\n\n**Base URL:** https://⟦api.your-domain.com⟧/v2\n\n- [ ] GET /health → 200\n',
    '## Steps\n\nQuery the zone with `./dns/compare.sh ⟦example.com⟧`; it prints nothing.\n',
    '1. Ship it: exits 0; `curl -fsS https://⟦resizer.example.com⟧/version` says `9.0.2`\n',
    '```bash\ncurl -X GET https://⟦api.example.com⟧/health\n```\n',
    '```sh\nssh deploy@⟦app01.example.com⟧ uptime\nscp release.tar deploy@⟦your-server.com⟧:/srv\n```\n',
    '## Smoke Tests\n\n1. **Login**\n   - Endpoint: GET https://⟦www.example.org⟧/login\n   - Expected: 200\n',
    '## Post-deployment\n\n- [ ] GET https://⟦shop.example.com⟧/cart returns 200\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Check\n    command: |\n      curl https://⟦yourdomain.com⟧/health\n',
    },
  ],
  *check(plan) {
    for (const section of plan.sections) {
      const places = [
        ...section
          .facts(codesIn)
          .flatMap((code) =>
            codeKind(code, section) === 'command' ? [{ text: code.masked, span: code.span }] : [],
          ),
        ...section
          .facts(smokeTestsIn)
          .flatMap(({ endpoint }) => (endpoint ? [{ text: endpoint.raw, span: endpoint.span }] : [])),
        ...section.facts(requestsIn).map(({ endpoint: { raw, span } }) => ({ text: raw, span })),
        ...section.facts(textsIn).flatMap(inlineCommands),
        ...baseAddresses(section),
        ...section.content.keys.flatMap(({ name, value }) =>
          value && /^(?:commands?|run|execute|verify|verification)$/.test(name)
            ? [{ text: value.raw, span: value.span }]
            : [],
        ),
      ];
      const told = new Set<number>();
      for (const { text, span } of places) {
        for (const match of text.matchAll(example)) {
          const line = lineBefore(text, match.index);
          if (isUnrun(line) || (line.endsWith('@') && !/\b(?:ssh|scp|rsync|sftp)\b/.test(line))) continue;
          const at = span.part(match.index, match.index + match[0].length);
          if (told.has(at.start) || isOpen(plan, at)) continue;
          told.add(at.start);
          yield finding(match[0], at);
        }
      }
    }
  },
});

/** `All requests go to https://…`, beside the smoke tests that are sent there. */
function baseAddresses(section: Section): { text: string; span: Span }[] {
  if (!section.mayHold(/https?:\/\/\S*(?:example|your|my)/i) || section.facts(smokeTestsIn).length === 0)
    return [];
  return section.facts(textsIn).flatMap(({ raw, span }) =>
    [...raw.matchAll(/https?:\/\/[^\s/`<>)\]|]+/g)].map(({ index, 0: host }) => ({
      text: host,
      span: span.part(index, index + host.length),
    })),
  );
}

/** `curl https://…` in running text, and what a command is given by name: `make smoke HOST=…`. */
function inlineCommands({ raw, span }: Inline): { text: string; span: Span }[] {
  if (!/`[^`]* [^`]*\.\w/.test(raw)) return [];
  return [...raw.matchAll(/`([^`\n]+)`/g)].flatMap((match) =>
    /^\s*(?:\$ )?(?:\.{0,2}\/\S+|curl|wget|http|https|ping|dig|host|nslookup|ssh|scp|rsync|nc|openssl|psql|mysql|helm|kubectl)\s|^\s*[\w./-]+ (?:\S+ )*[A-Z][A-Z0-9_]*=/.test(
      match[1] ?? '',
    )
      ? [{ text: match[1] ?? '', span: span.part(match.index + 1, match.index + match[0].length - 1) }]
      : [],
  );
}

/** Hosts that documentation is written with. A name with two labels of its own under example.org was given to somebody's samples on purpose. */
const example =
  /(?<![\w.-])(?:(?:[\w-]+\.)*example\.com|(?:[\w-]+\.)?example\.(?:org|net)|(?:[\w-]+\.)*(?:your-?(?:domain|server|host|company|site|app|org|api)|my-?(?:domain|company|site)|yourdomainname)\.(?:com|org|net|io|dev))(?![\w-]|\.\w)/gi;

function finding(host: string, span: Finding['span']): Finding {
  return {
    message: `\`${host}\` comes from an example: a check against it tells nothing about your service. Put the real host in, or a variable that the plan sets.`,
    span,
  };
}
