/** Harmless edits that look like defects. */
import { short, type Case } from '../defects.ts';
import { harmless, part } from './plans.ts';

export const lookAlikes: readonly Case[] = harmless(
  // Placeholders and what looks like them.
  [
    'guest',
    'helm upgrade shop ./charts/shop',
    "docker inspect --format '{{.Config.Image}}' shop\nhelm upgrade shop ./charts/shop",
  ],
  [
    'permits',
    'Afterwards:\n',
    "```yaml\n- alert: PermitErrors\n  expr: rate(permit_errors_total[5m]) > 0.015\n  annotations:\n    summary: '{{ $labels.pod }} fails'\n```\n\nAfterwards:\n",
  ],
  [
    'docks',
    '          ./bin/traffic --service docks --canary 45\n',
    "          kubectl get pods -o go-template='{{range .items}}{{.metadata.name}}{{end}}'\n          ./bin/traffic --service docks --canary 45\n",
  ],
  [
    'customs',
    '## 5. What is watched\n',
    '> [!IMPORTANT]\n> The queue holds a day of declarations.\n\n## 5. What is watched\n',
  ],
  ['guest', '- [x] Two reviewers approved the change', '- [x] No TODO is left in the code of the change'],
  [
    'customs',
    'that its owner closes',
    'that its owner[^1] closes',
    { and: [['## 1. People\n', '[^1]: Portline Ltd.\n\n## 1. People\n']] },
  ],
  ['permits', 'within 15 minutes.', 'within <15 minutes.'],
  [
    'guest',
    'The design is described in',
    'Status page: <https://status.larchhollow.co.uk>. The design is described in',
  ],
  [
    'customs',
    '### Phase 1: Prepare',
    '```text\n[EDI gateway] <-- desks --> [Phase 2] --> [Customs API]\n```\n\n### Phase 1: Prepare',
  ],
  ['guest', '### Smoke Tests\n', '<!-- Ana: the TBD of the first draft is settled. -->\n\n### Smoke Tests\n'],
  [
    'permits',
    'kubectl --context civic-west -n permits set image',
    '# One pod alone: kubectl delete pod <pod>\nkubectl --context civic-west -n permits set image',
  ],
  [
    'docks',
    '    - riders who walk on',
    "    - 'requests, as in rate(docks_requests[5m])'\n    - riders who walk on",
  ],
  [
    'customs',
    '   systemctl stop edi-gateway\n',
    '   [ -e /run/edi.lock ] && rm /run/edi.lock\n   systemctl stop edi-gateway\n',
  ],
  ['guest', 'Shoppers of Larch & Hollow', '<br>Shoppers of Larch & Hollow'],
  [
    'permits',
    '| Price of a permit | GET /v2/fees?zone=B |',
    '| Price of a permit | GET /v2/fees?zone={zone} |',
  ],
  ['customs', '| 202 and a reference |', '| 202 and a reference `[A-Z]{3}[0-9]{9}` |'],
  // Checkboxes, lists, headings.
  ['guest', '- [ ] Support has read', '- [ ] 📞 Support has read'],
  ['permits', '- [ ] Kofi Mensah has joined', '* [ ] Kofi Mensah has joined'],
  ['customs', '- [x] Contract with', '- [X] Contract with'],
  ['permits', '1. Undo the pods as in step 4.', '1. [ ] Undo the pods as in step 4.'],
  ['customs', '- [ ] Gateway kept for a week', '- ⬜ Gateway kept for a week'],
  ['guest', '- [ ] The flag has been at', '- [ ] (optional) The flag has been at'],
  [
    'guest',
    '- [x] Two reviewers approved the change\n',
    '- [x] Two reviewers approved the change\n  - [x] Code\n  - [x] Copy\n',
  ],
  [
    'permits',
    '**Gate:** do not go past',
    '```markdown\n- [] how a box must not look\n```\n\n**Gate:** do not go past',
  ],
  [
    'permits',
    '1. Undo the pods as in step 4.\n2. Undo the schema as in step 3.\n3. Verify',
    '1. Undo the pods as in step 4.\n1. Undo the schema as in step 3.\n1. Verify',
  ],
  [
    'customs',
    '### Phase 4: Send and watch (10:00 – 12:00)\n',
    '### Phase 4: Send and watch (10:00 – 12:00)\n\n**Steps:**\n',
  ],
  ['permits', '## Risks\n', 'Risks\n-----\n'],
  ['guest', '# 🚀 Deployment Plan', '<!-- Copyright Larch & Hollow -->\n\n# 🚀 Deployment Plan'],
  ['customs', '# Cutover Plan', '---\ntags: [customs, edi]\nreviewers: 3\n---\n\n# Cutover Plan'],
  ['customs', '## 7. Risks\n', '### Results\n\nRhona Buchan fills them in on the day.\n\n## 7. Risks\n'],
  ['guest', '### Infrastructure\n', '### Infrastructure\n\n**Checks:**\n'],
  ['permits', '- **Service:** permit-api', '- **Service**: permit-api'],
  [
    'customs',
    '   systemctl start customs-sender\n',
    '   # Phase 9: not a heading\n   systemctl start customs-sender\n',
  ],
  ['permits', '|------|------|-------|-------|\n', '|:-----|:----:|-------|------:|\n'],
  ['customs', '| Luis Ferreira looks at the sender |', '| Luis Ferreira looks at sender 1 \\| sender 2 |'],
  ['permits', '### 1. Check the starting point\n', '### 1. Check the starting point\n\n#### Pods\n'],
  // The header and the strategy.
  ['guest', '🟡 Planned', '📅 Scheduled'],
  ['permits', '- **Status:** Approved', '- **Status:** ✅ APPROVED'],
  ['docks', 'date: 2031-03-12', "date: '2031-03-12'"],
  ['customs', 'Saturday, 8 March 2031', 'Sat 8 March 2031'],
  ['permits', 'Tuesday, 25 February 2031', '2031-02-25 (Tuesday)'],
  ['guest', 'in staging since 2031-01-29', 'in staging since 2030-12-09'],
  ['customs', 'in staging on 22 January', 'in staging on 14 January'],
  ['guest', '**Risk Level:** Medium', '**Risk Level:** 🟠 Medium (agreed with finance)'],
  ['docks', 'approach: Canary', 'approach: canary release'],
  ['guest', 'A flag can be switched off', 'Unlike a rolling update, a flag can be switched off'],
  ['permits', 'and the cluster has no room', 'blue-green was dropped because the cluster has no room'],
  ['customs', '| 2 hours 30 minutes (07:30–10:00) |', '| 150 minutes (07:30–10:00) |'],
  ['guest', '5% → 20% → 50% → 100%', '5 %, 20 %, 50 % and 100 %'],
  ['customs', '| Recreate: the old', '| Recreate (stop and start): the old'],
  ['guest', '**Expected Downtime:** Zero', '**Expected Downtime:** None'],
  // Commands and the database.
  ['guest', 'helm upgrade shop ./charts/shop', 'rm -rf ./dist\nhelm upgrade shop ./charts/shop'],
  ['permits', 'pg_dump --format directory', 'echo "it\'s backup time"\npg_dump --format directory'],
  [
    'customs',
    '   mysql declarations < sql/61_create_outbox.sql\n',
    '   mysql --password="$DECLARATIONS_PASSWORD" declarations < sql/61_create_outbox.sql\n',
  ],
  ['docks', '  DOCKS_CACHE_SECONDS: 10\n', '  DOCKS_CACHE_SECONDS: 10\n  DOCKS_TOKEN: ${DOCKS_TOKEN}\n'],
  ['guest', 'read from Vault, `shop/mail-key`', 'kept at `vault://shop/mail-key#value`'],
  [
    'permits',
    'kubectl --context civic-west -n permits set image',
    "cat > note.txt <<'EOF'\nthat's step 4\nEOF\nkubectl --context civic-west -n permits set image",
  ],
  [
    'docks',
    'forward: Adds the table trip_forecast',
    'forward: Creates the table trip_forecast and its index',
  ],
  [
    'permits',
    '- [ ] The dashboard "Permits"',
    '- [ ] Nobody drops the old price column before release 12; the dashboard "Permits"',
  ],
  [
    'guest',
    'flagctl set guest_checkout --share 20\n',
    'export FLAG=guest_checkout\nflagctl set guest_checkout --share 20\n',
  ],
  ['customs', 'mysqldump --single-transaction', 'mysqldump --routines --single-transaction'],
  // The way back, limits, times.
  ['guest', '- Error rate > 2% for 5 minutes', '- Error rate ≥ 2 % for 5 min'],
  ['guest', '- P95 latency > 900 ms for', '- P95 latency > 0.9 s for'],
  [
    'docks',
    '    - p95 response time > 1500ms for 5 minutes',
    '    - p95 response time 250% above the baseline for 5 minutes',
  ],
  [
    'permits',
    '- applications are lost\n',
    '- applications are lost\n- the success rate is below 90% for 5 minutes\n',
  ],
  ['permits', 'Rollback takes 25 minutes:', 'Rollback takes about 25 minutes:'],
  [
    'permits',
    '| 12–24 h | 3 hours | Bethan Price |\n',
    '| 12–24 h | 3 hours | Bethan Price |\n| 24+ h | as on any day | Stefan Ilic |\n',
  ],
  ['docks', 'time: 0-2 h', 'time: 0-120 min'],
  ['guest', '**Total Duration:** 7 hours', '**Total Duration:** 420 minutes'],
  ['permits', 'Total: 2 hours 15 minutes.', 'Total: about 2¼ hours.'],
  ['docks', 'total_duration: 3 hours 45 minutes', 'total_duration: 3 h 45 min'],
  ['guest', '| 10:00 | 60 min |', '| 10:00 | 1 h |'],
  ['customs', '| 4 | 08:00 | 08:45 | Import of', '| 4 | 08:00 | 08:45 | 🗄️ Import of'],
  ['permits', '| Low | High | Built', '| low | HIGH | Built'],
  ['customs', '| < 5 s | 1.9 s | PASS |', '| < 5 s | 1900 ms | PASS |'],
  ['customs', '| > 99% | 99.7% | PASS |', '| > 99% | 2,991 of 3,000 | PASS |'],
  ['customs', '91/100 (80 required)', '91 of 100 (80 required)'],
  ['customs', '- any declaration is sent twice.', '- Rhona Buchan or the customs authority calls it off.'],
  // People, references, YAML.
  ['customs', '+44 1224 496 322', '+44 (0)1224 496322'],
  [
    'guest',
    '| priya.nair@larchhollow.co.uk |',
    '| [priya.nair@larchhollow.co.uk](mailto:priya.nair@larchhollow.co.uk) |',
  ],
  ['docks', 'contact: hugo.lang@pedalway.eu', 'contact: hugo.lang+oncall@pedalway.eu'],
  ['permits', 'fatima.lowe@westborough.gov.uk', 'ext. 4471'],
  ['guest', '(../docs/guest-checkout.md)', '(../docs/guest-checkout.md#fraud)'],
  ['customs', '(../docs/customs-api.md)', '(../docs/customs-api.md "how it answers")'],
  ['docks', 'blocked_by: [DP-1129]', 'blocked_by:\n    - DP-1129'],
  [
    'docks',
    '    endpoint: GET /stations/0/docks',
    '    endpoint: https://docks.pedalway.eu/stations/0/docks',
  ],
  [
    'guest',
    '**Risk Level:** Medium',
    '**Risk Level:** medium',
    {
      files: {
        'plans/DP-1151-returns.md': short(
          'DP-1151 Returns',
          '**Status:** Planned\n\n**Date:** 2031-02-19\n\n**Window:** 11:00 – 12:00 UTC\n\n**Environment:** production, cluster `shop-eu`',
        ),
      },
    },
  ],
  [
    'docks',
    'Pedalway tells riders',
    'Pedalway shows riders',
    {
      files: {
        'plans/DP-1153-tariffs.deployment-plan.yaml':
          "title: 'Deployment Plan: DP-1153 Tariffs'\nid: DP-1153\nstatus: approved\ndate: 2031-03-12\nenvironment: staging\nwindow: 11:00 - 12:00 UTC\nrollback:\n  owner: Irina Castell\n",
      },
    },
  ],
  ['guest', '| CHECKOUT_LOG_LEVEL | debug | info |', '| CHECKOUT_LOG_LEVEL | info | info |'],
  ['customs', 'Tidewater Freight sends', 'La mer est calme le samedi. Tidewater Freight sends'],
  ['permits', '## Schedule\n', '<!-- prettier-ignore -->\n\n## Schedule\n'],
  [
    'guest',
    part('guest', '| Fraud rises', '\n## 8.'),
    `${part('guest', '| Fraud rises', '\n## 8.')}| A refund goes to the wrong card | Low | Medium | Refunds are checked by hand for a week |\n`,
  ],
  ['docks', 'title: ', '# Reviewed by the street team.\ntitle: '],
);
