/** Good plans, the eleventh set: an insurer's release, a canary, YAML, a database in phases, a town's cutover. */
import path from 'node:path';
import { casesOf, PlanSet, short } from '../defects.ts';

export const eleventhPlans = new PlanSet(
  path.join(import.meta.dirname, 'plans'),
  {
    claims: 'release-9.4-claims-desk.md',
    wind: 'DP-1042-turbine-telemetry.md',
    dose: 'DP-1050-dose-check.deployment-plan.yaml',
    lots: 'DP-1061-lots-by-harbour.md',
    heat: 'district-heating-cutover.md',
  },
  {
    'plans/DP-1038-frame-store.md': short(
      'DP-1038 Frame store',
      '**Status:** Complete\n\n**Blocks:** DP-1042',
    ),
    'plans/DP-1044-ward-feed.md': short('DP-1044 Ward feed', '**Status:** Complete\n\n**Blocks:** DP-1050'),
    'plans/DP-1047-storm-mode.md': short(
      'DP-1047 Storm mode',
      '**Status:** Planned\n\n**Blocked By:** DP-1042',
    ),
    'plans/DP-1058-infusion-pumps.md': short(
      'DP-1058 Infusion pumps',
      '**Status:** Planned\n\n**Blocked By:** DP-1050',
    ),
    'plans/DP-1066-drop-lot.md': short('DP-1066 Drop the old lots', '**Status:** Draft'),
    'docs/clm-5520.md': '# CLM-5520\n\n## Photographs\n',
    'docs/run-5521.md': '# Run 5521\n',
    'docs/lot-growth.md': '# Growth of the lots\n\n## Rows per harbour\n',
    'docs/meter-protocol.md': '# How the meters report\n\n## Intervals\n',
    'docs/varme-cloud-contract.md': '# Contract with Varme Cloud\n',
    'stories/US-1042-turbine-telemetry.md': '# US-1042: Turbine telemetry\n',
    'stories/IP-1042-turbine-telemetry.md': '# IP-1042: Turbine telemetry\n',
  },
);

export const { defects, harmless } = casesOf(eleventhPlans);
