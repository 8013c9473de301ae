/** Harmless ways to write the same: marks, headings, lists, brackets. */
import type { Case } from '../defects.ts';
import { harmless, part } from './plans.ts';

const rationale = part('canary', '### Rationale', '## Team');
const boardRationale = part('board', '### Rationale', '## 3. Deployment Steps');
const wayBack = part('vault', '1. Hold all further', '## Communication');

export const formLookAlikes: readonly Case[] = [
  // Text
  ...harmless(
    ['migration', '| Clinic hotline | Sam Doyle |', '| Clinic hotline | Åsa Dübø |'],
    ['berth', '# The harbour office books', '# SÃO PEDRO, the harbour office, books'],
    [
      'vault',
      '# Runbook: Vault 1.20 on the secrets cluster',
      'Runbook: Vault 1.20 on the secrets cluster\n=======',
    ],
    ['migration', '## Why\n', 'Why\n-------\n'],
    ['canary', '```bash\n# Old version takes', '```bash\ngrep -c ready <<<"$PODS"\n\n# Old version takes'],
  ),
  // Structure
  ...harmless(
    ['canary', rationale, ''],
    ['board', boardRationale, ''],
    ['canary', '## Risks\n', '## Glossary\n\nA *segment* is a sentence of the source text.\n\n## Risks\n'],
    [
      'board',
      '## 8. Configuration\n',
      '## 8. Configuration\n\n### Notes\n\nAll values are in Parameter Store.\n',
      {
        and: [['## 11. Risks\n', '## 11. Risks\n\n### Notes\n\nScored on 2031-02-19.\n']],
      },
    ],
    ['canary', '### Code Readiness\n', '### Code Readiness (ranking team)\n'],
    ['board', '1. Say in #jobboard-release', '**Steps:**\n\n1. Say in #jobboard-release'],
    ['migration', '1. Stop the batches', '**Before you start:** take a breath.\n\n1. Stop the batches'],
    ['vault', wayBack, wayBack.replace(/^\d\./gmu, '1.')],
    [
      'migration',
      '### Step 1: Backup',
      '### Step 0: Open the call\n\nPavel opens the call at 00:55 UTC.\n\n### Step 1: Backup',
    ],
    ['vault', '| Operator | Emeka Obi |', '| Operator<br>(all stages) | Emeka Obi |'],
    ['canary', 'Model cache fills the GPU memory', 'Model cache \\| index fills the GPU memory'],
    ['board', '**Author:** Release Engineering', '**Author**: Release Engineering'],
  ),
  // Brackets and slashes
  ...harmless(
    ['canary', 'Operator pages describe the new model cache', 'No TODO comments and no FIXME in the ranker'],
    ['canary', '## Team\n', '> [!NOTE]\n> The flag opens four languages only.\n\n## Team\n'],
    ['canary', 'stay warm all day.\n', 'stay warm all day[^1].\n\n[^1]: They cost 40 euros a day.\n'],
    ['migration', '- Replication lag: below 10 seconds', '- Replication lag: <10 seconds'],
    ['vault', 'Targets: error rate < 0.1 %', 'Targets: error rate <0.1 %'],
    [
      'board',
      '### Step 5: Verify',
      '```text\n[Step 3] --> [Step 4] --> [Step 5]\n  deploy      switch      verify\n```\n\n### Step 5: Verify',
    ],
    ['migration', 'Pavel pauses the batches', 'Pavel pauses the batches [OPS-4411]'],
    [
      'vault',
      'Audit log disk is below 60 %',
      'Audit log (`audit-YYYY-MM-DD.log`) fills less than 60 % of its disk',
    ],
    [
      'board',
      'Dashboard *Job Board / Green* shows both slots',
      'Read/write checks of both slots are in the CI/CD dashboard',
    ],
    ['migration', '| Email, #vet-ops |', '| Email and/or #vet-ops |'],
    ['vault', '[telemetry]\n', '# alert text: {{ $labels.instance }} is sealed\n[telemetry]\n'],
    [
      'canary',
      'on tag `suggest-3.0.2`',
      'on tag `suggest-3.0.2` ([build](https://ci.linguaworks.io/b/9911))',
    ],
    ['board', 'Email to release@hireline.eu', 'Email to <release@hireline.eu>'],
    [
      'vault',
      '## Afterwards\n',
      '## Afterwards\n\n<details><summary>Why so long</summary>Auditors ask for 30 days.</details>\n',
    ],
  ),
  // Boxes
  ...harmless(
    ['canary', '- [ ] Release note is out', '* [ ] Release note is out'],
    ['migration', '- [x] Staging run and way back', '- [X] Staging run and way back'],
    [
      'migration',
      '- [ ] Clinics with night service informed\n  - [ ] Dublin\n  - [ ] Cork\n  - [ ] Galway',
      '- [x] Clinics with night service informed\n  - [x] Dublin\n  - [x] Cork\n  - [x] Galway',
    ],
    ['canary', '- [ ] Release note is out', '- [ ] Alerts fired when tested'],
    ['vault', '| AppRole login |', '| ⬜ AppRole login |'],
    ['board', '- [ ] Flag `saved-searches`', '- [ ] ✅ Flag `saved-searches`'],
    [
      'vault',
      '- [ ] vault-2 is healthy',
      '1. [ ] vault-2 is healthy',
      {
        and: [
          ['- [ ] vault-3 is healthy', '2. [ ] vault-3 is healthy'],
          ['- [ ] vault-4 is healthy', '3. [ ] vault-4 is healthy'],
          ['- [ ] vault-5 is healthy', '4. [ ] vault-5 is healthy'],
        ],
      },
    ],
    [
      'vault',
      '- [ ] Snapshot saved\n- [ ] Snapshot copied off the cluster',
      '- [x] Snapshot saved\n- [x] Snapshot copied off the cluster',
      {
        and: [
          ['| **Status** | Planned |', '| **Status** | In Progress |'],
          ['- [ ] Clients use', '- [x] Clients use'],
          ['- [ ] Audit log disk', '- [x] Audit log disk'],
        ],
        now: '2031-03-04T17:25:00Z',
      },
    ],
  ),
  // YAML and suppressions
  ...harmless(
    ['berth', 'status: approved', "status: 'approved'"],
    ['berth', 'blocked-by: [DP-828]', 'blocked-by:\n  - DP-828'],
    ['berth', '    done: false', '    done: false # Marta calls on Monday'],
    ['berth', "start: '04:00'", 'start: "04:00"'],
    ['berth', '  owner: Marta Vieira\n  time: 15', '  owner: &lead Marta Vieira\n  time: 15'],
    [
      'migration',
      'See also [the data model](../docs/animal-data-model.md)',
      '<!-- deployment-plan-disable-next-line reference-unresolved -->\nSee also [the old model](../docs/animal-data-model-1.md)',
    ],
  ),
];
