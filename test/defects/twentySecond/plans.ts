/** Good plans: an image service's rollout, a lottery's flag, online exams, an interest run by hand, donors in YAML. */
import path from 'node:path';
import { casesOf, PlanSet, short } from '../defects.ts';

const lottery = '[Ticket check 7](lottery-ticket-check.md)';
const exams = '[Online exams](deployment-plan-online-exams.md)';

export const twentySecondPlans = new PlanSet(
  path.join(import.meta.dirname, 'plans'),
  {
    issue: 'DP-910-picture-service.md',
    lottery: 'lottery-ticket-check.md',
    exams: 'deployment-plan-online-exams.md',
    interest: 'DP-914-interest-run.md',
    donors: 'DP-925-donor-appointments.deployment-plan.yaml',
  },
  {
    'plans/DP-902-terminal-gateway.md': short(
      'DP-902 Terminal gateway',
      `**Status:** Complete\n\n**Blocks:** ${lottery}`,
    ),
    'plans/DP-904-object-store.md': short(
      'DP-904 Object store of the newsroom',
      '**Status:** Complete\n\n**Blocks:** DP-910',
    ),
    'plans/DP-906-computers-of-centres.md': short(
      'DP-906 Computers of the centres',
      `**Status:** Complete\n\n**Blocks:** ${exams}`,
    ),
    'plans/DP-908-batch-partition.md': short(
      'DP-908 Batch partition',
      '**Status:** Complete\n\n**Blocks:** DP-914',
    ),
    'plans/DP-911-donor-hosts.md': short(
      'DP-911 Hosts of the donor service',
      '**Status:** Complete\n\n**Blocks:** DP-925',
    ),
    'plans/DP-917-picture-archive.md': short(
      'DP-917 Picture archive',
      '**Status:** Draft\n\n**Blocked By:** DP-910',
    ),
    'plans/DP-919-statements.md': short('DP-919 Statements', '**Status:** Draft\n\n**Blocked By:** DP-914'),
    'plans/DP-921-oral-exams.md': short('DP-921 Oral exams', `**Status:** Draft\n\n**Blocked By:** ${exams}`),
    'plans/DP-923-prize-api.md': short('DP-923 Prize API', `**Status:** Draft\n\n**Blocked By:** ${lottery}`),
    'plans/DP-927-picture-network.md': short(
      'DP-927 Network of the picture hosts',
      '**Status:** Planned\n\n**Environment:** pictures-prod\n\n**Deployment Window:** 2032-02-24 08:00 - 10:00 UTC',
    ),
    'plans/DP-928-draw-reports.md': short(
      'DP-928 Reports of the draw',
      '**Status:** Planned\n\n**Environment:** lottery-prod\n\n**Deployment Window:** 2032-05-11 14:00 - 16:00 UTC',
    ),
    'plans/DP-929-bank-tapes.md': short(
      'DP-929 Tape robot',
      '**Status:** Planned\n\n**Environment:** corebank-prod\n\n**Deployment Window:** 2032-10-17 08:00 - 10:00 UTC',
    ),
    'plans/DP-930-donor-letters.md': short(
      'DP-930 Letters to donors',
      '**Status:** Draft\n\n**Blocked By:** DP-925',
    ),
    'plans/DP-931-donor-certificates.md': short(
      'DP-931 Certificates of the donor hosts',
      '**Status:** Planned\n\n**Environment:** donors-prod\n\n**Deployment Window:** 2032-11-10 18:00 - 20:00 UTC',
    ),
    'plans/docs/notes-for-shops.md': '# Notes for shops\n',
    'docs/libvips.md': '# Why libvips\n',
    'docs/picture-runbook.md': '# Runbook of the picture service\n',
    'docs/centre-help.md': '# Help for centres\n\n## On the day\n',
    'reports/interest-rehearsal.md': '# Rehearsal of the interest run\n',
    'reports/interest-acceptance.md': '# Acceptance of the interest run\n',
  },
);

export const { defects, harmless, part, inYaml } = casesOf(twentySecondPlans);
