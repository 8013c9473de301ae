/** Changes that look like defects and are none. */
import type { Case } from '../defects.ts';
import { lookAlikesOfForm } from './lookAlikesOfForm.ts';
import { lookAlikesOfTimes } from './lookAlikesOfTimes.ts';
import { harmless } from './plans.ts';

const lookAlikesOfWords: readonly Case[] = harmless(
  // Braces, brackets and angles that are no blanks.
  [
    'signing',
    '    action: page the engineer on call',
    '    summary: "{{ $labels.pod }} answers with errors"\n    action: page the engineer on call',
  ],
  [
    'signing',
    'condition: p95_latency > 650ms',
    'condition: histogram_quantile(0.95, rate(http_seconds_bucket[5m])) > 0.65',
  ],
  ['cluster', 'etcdctl snapshot status', "crictl ps --format '{{.ID}} {{.Image}}'\netcdctl snapshot status"],
  [
    'cluster',
    'kubectl get nodes --no-headers',
    "kubectl get nodes -o go-template='{{range .items}}{{.metadata.name}}{{end}}'\nkubectl get nodes --no-headers",
  ],
  [
    'roster',
    'Planners work around the clock',
    'Planners work around the clock[^1]',
    { and: [['## 3. Deployment Steps', '[^1]: Three shifts, seven days a week.\n\n## 3. Deployment Steps']] },
  ],
  ['cluster', '## Prerequisites', '> [!NOTE]\n> Kured is paused for the day.\n\n## Prerequisites'],
  ['listings', '1. See that the last run', '1. See that the last run (`runs[0]`)'],
  [
    'roster',
    'Expected: the commit is `4be7d19`',
    'Expected: the commit is `4be7d19` (`git log --oneline` shows `[tag: roster-5.2.0]`)',
  ],
  [
    'cluster',
    '1. Upgrade `cp-1`:',
    '1. Upgrade `cp-1` (downtime of its API <2 minutes, traffic goes cp-1 --> cp-2):',
  ],
  [
    'signing',
    '- [x] Two reviewers approved the merge request',
    '- [x] Two reviewers approved the merge request <https://git.inkline.io/signing/-/merge_requests/912>',
  ],
  ['listings', '- Database: PostgreSQL 16 or later', '- Database: PostgreSQL >= 16, < 18'],
  [
    'roster',
    '- Wait until all six instances report healthy',
    '- Wait until all six instances report healthy (`List<Instance>` in the log has six entries)',
  ],
  [
    'signing',
    '- [ ] The help page about envelopes is up to date',
    '- [ ] No TODO comments in the code of bulk envelopes',
  ],
  [
    'listings',
    '1. Carry out the smoke tests below',
    '1. Carry out the smoke tests below; `kubectl logs <pod>` takes the name of a pod from `kubectl get pods`',
  ],
  [
    'cluster',
    '**Rollback:** `helm rollback cilium',
    'If one agent hangs, restart it; put in the name of its pod:\n\n```bash\nkubectl -n kube-system delete pod <cilium-pod>\n```\n\n**Rollback:** `helm rollback cilium',
  ],
  [
    'meters',
    'verify: The log holds no new error',
    'verify: The log holds no line with level=error or [ERROR]',
  ],
  [
    'listings',
    '3. Search the log for `PriceParseException`',
    '3. Search the log for `PriceParseException` and `YYYY-MM-DD` formats that were not read',
  ],
  [
    'roster',
    '- [x] A second person has approved the change',
    '- [x] A second person (Sofia Marino) has approved the change [review](../reviews.md)',
    { files: { 'reviews.md': '# Reviews\n' } },
  ],
  // Choices that are made, or none.
  [
    'roster',
    'Compare logins and confirmed duties',
    'Compare logins / logouts and confirmed / refused duties',
  ],
  ['cluster', '**Reason:** all criteria met', '**Reason:** GO / NO-GO criteria all met'],
  ['signing', '- **Issue Escalation:** at once, by phone', '- **Issue Escalation:** at once, by phone/chat'],
  ['signing', 'plans Team and Business see', 'plans Team / Business see'],
  // Words of the vocabulary in other clothes.
  ['signing', '**Approach:** Canary', '**Approach:** Canary release'],
  ['listings', '| **Strategy** | Rolling |', '| **Strategy** | Rolling update |'],
  ['roster', '**Strategy:** Blue-Green', '**Strategy:** Blue/Green'],
  ['cluster', '| Strategy | Rolling |', '| Strategy | Rolling (two nodes at a time) |'],
  ['meters', '  approach: Feature Flag', '  approach: feature toggle'],
  ['signing', '**Status:** Planned', '**Status:** 🟡 PLANNED'],
  ['listings', '| **Status** | Approved |', '| **Status** | ✅ approved |'],
  ['roster', '**Status:** Approved', '**Status:** Approved by the change board'],
  ['cluster', '| Risk Level | Medium |', '| Risk Level | medium |'],
  ['signing', '**Risk Level:** Medium', '**Risk Level:** 🟡 Medium'],
  ['cluster', 'A second cluster would need addresses', 'A second cluster (blue-green) would need addresses'],
  [
    'roster',
    'Planners work around the clock, so',
    'A canary was considered and rejected. Planners work around the clock, so',
  ],
  [
    'listings',
    'so instances may be replaced one by one.',
    'so instances may be replaced one by one; no canary is needed.',
  ],
  ['signing', 'The database is not touched.', 'The database is not touched, nothing is migrated.'],
  ['roster', '**Expected Downtime:** Zero', '**Expected Downtime:** none'],
  ['meters', '  downtime: none', '  downtime: 0 minutes'],
  // Commands that look worse than they are.
  [
    'signing',
    './scripts/smoke.sh https://sign.staging.inkline.io',
    'rm -rf ./dist\n./scripts/smoke.sh https://sign.staging.inkline.io',
  ],
  ['roster', 'git rev-parse roster-5.2.0', 'rm -rf node_modules && npm ci\ngit rev-parse roster-5.2.0'],
  [
    'cluster',
    'helm upgrade metrics-server',
    'kubectl -n kube-system delete pod -l k8s-app=kube-dns\nhelm upgrade metrics-server',
  ],
  ['listings', '   SELECT count(*) FROM listings', '   ANALYZE listings;\n   SELECT count(*) FROM listings'],
  [
    'roster',
    '- Post in `#roster-ops` that',
    '- Nobody pushes to `main` with `--force` from now on\n- Post in `#roster-ops` that',
  ],
  [
    'listings',
    '3. Search the log for',
    '3. Nothing is dropped in this release: `DROP COLUMN price_text` belongs to DP-633\n4. Search the log for',
    {
      and: [
        ['4. Open a listing', '5. Open a listing'],
        ['5. Note in the runbook', '6. Note in the runbook'],
      ],
    },
  ],
  ['signing', '# Write down what runs now', "# Write down what's running now"],
  ['signing', '# Take the traffic away', "# Take the canary's traffic away"],
  ['cluster', 'kubectl uncordon "$node"', 'kubectl uncordon "$node"  # it\'s back'],
  [
    'roster',
    'curl --fail --silent https://roster-api-green',
    'cat <<\'EOF\' > /tmp/slot.json\n{"slot": "green"}\nEOF\ncurl --fail --silent https://roster-api-green',
  ],
  // Secrets that are none.
  [
    'listings',
    'LOG_LEVEL=info',
    'LOG_LEVEL=info\nDATABASE_URL=postgres://listings:${DB_PASSWORD}@10.4.2.11:5432/listings',
  ],
  [
    'roster',
    'az acr repository show',
    'export DB_PASSWORD=$(az keyvault secret show --vault-name roster --name db --query value -o tsv)\naz acr repository show',
  ],
  [
    'signing',
    'the image is `registry.inkline.io/signing-api:3.13.4`',
    'the image is `registry.inkline.io/signing-api@sha256:7f1c9a0b3d5e2f4a6b8c0d1e3f5a7b9c1d3e5f7a9b0c2d4e6f8a1b3c5d7e9f0a`',
  ],
  [
    'cluster',
    'is copied to the bucket `fern-backups`',
    'is copied to the bucket `fern-backups` (password in Vault: `kv/fern/backup`)',
  ],
  ['meters', '--channel metering --text', '--token "$OPS_TOKEN" --channel metering --text'],
);

export const lookAlikes: readonly Case[] = [...lookAlikesOfWords, ...lookAlikesOfForm, ...lookAlikesOfTimes];
