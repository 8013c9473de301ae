/** Good plans: a hotel group's release, a card freeze, a transcoder's canary, an archive's cutover, laundries in YAML. */
import path from 'node:path';
import { casesOf, PlanSet, short } from '../defects.ts';

const transcoder = '[Transcoder 6](deployment-plan-transcoder-6.md)';

export const twentiethPlans = new PlanSet(
  path.join(import.meta.dirname, 'plans'),
  {
    release: 'DP-820-spring-release.md',
    freeze: 'DP-826-card-freeze.md',
    radio: 'deployment-plan-transcoder-6.md',
    archive: 'DP-834-archive-cutover.md',
    laundry: 'DP-841-wash-cycles.deployment-plan.yaml',
  },
  {
    'plans/DP-811-hotel-load-balancer.md': short(
      'DP-811 Load balancer of the hotels',
      '**Status:** Complete\n\n**Blocks:** DP-820',
    ),
    'plans/DP-815-night-audit.md': short(
      'DP-815 Night audit',
      '**Status:** Planned\n\n**Environment:** hotel-prod\n\n**Deployment Window:** 2031-03-15 20:00 - 22:00 UTC',
    ),
    'plans/DP-818-card-events.md': short('DP-818 Card events', '**Status:** Complete\n\n**Blocks:** DP-826'),
    'plans/DP-822-data-centre-racks.md': short(
      'DP-822 Racks in the data centre',
      '**Status:** Complete\n\n**Blocks:** DP-834',
    ),
    'plans/DP-829-loyalty-points.md': short(
      'DP-829 Loyalty points',
      '**Status:** Draft\n\n**Blocked By:** DP-820',
    ),
    'plans/DP-833-replay-archive.md': short(
      'DP-833 Replay archive',
      `**Status:** Draft\n\n**Blocked By:** ${transcoder}`,
    ),
    'plans/DP-836-plate-scanner.md': short(
      'DP-836 Plate scanner',
      '**Status:** Planned\n\n**Environment:** archive-prod\n\n**Deployment Window:** 2031-04-25 10:00 - 12:00 UTC',
    ),
    'plans/DP-838-mountain-hosts-off.md': short(
      'DP-838 Hosts on the mountain off',
      '**Status:** Draft\n\n**Blocked By:** DP-834',
    ),
    'docs/listening-guide.md': '# Listening guide\n\n## Loudness\n',
    'reports/app-8-14-regression.md': '# Regression of app 8.14\n',
    'reports/archive-rehearsal.md': '# Rehearsal of the archive\n\n## Copy\n',
    'reports/spring-release-test.md': '# Test of the spring release\n',
    'stories/IP-826-card-freeze.md': '# IP-826: Card freeze\n',
    'stories/US-826-card-freeze.md': '# US-826: Card freeze\n',
  },
);

export const { defects, harmless, part, inYaml } = casesOf(twentiethPlans);
