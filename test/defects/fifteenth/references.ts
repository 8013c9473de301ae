/** References, dependencies, windows, and what is read from YAML. */
import { short, type Case } from '../defects.ts';
import { defects, fifteenthPlans, inYaml } from './plans.ts';

const mealsText = fifteenthPlans.textOf('meals');

export const references: readonly Case[] = [
  ...defects(
    'reference-unresolved',
    ['parcel', 'US-2304-live-parcel-eta.md)', 'US-2304-live-parcel.md)'],
    ['parcel', '**Blocks:** DP-2340', '**Blocks:** DP-2430'],
    ['grades', 'decimal-grades.md#rounding', 'decimal-grades.md#conversion'],
    ['permits', '(DP-2301-payment-gateway.md)', '(DP-2301-payment-gate.md)'],
    ['keycloak', '(login-theme-3.md)', '(login-theme-4.md)'],
    ['meals', 'blocked by: DP-2322', 'blocked by: DP-2332'],
  ),
  ...defects(
    'plan-id-mismatch',
    ['parcel', '# Deployment Plan: DP-2304', '# Deployment Plan: DP-2034'],
    ['grades', '# Deployment Plan: DP-2311', '# Deployment Plan: DP-2331'],
    ['meals', "title: 'Deployment Plan: DP-2330", "title: 'Deployment Plan: DP-2303"],
  ),
  ...defects(
    'plan-id-duplicate',
    [
      'parcel',
      'DP-2304 Live parcel ETA\n\n*',
      'DP-2304 Live ETA of parcels\n\n*',
      { files: { 'plans/DP-2304-locker-map.md': short('DP-2304 Locker map', '**Status:** Draft') } },
    ],
    [
      'grades',
      'Decimal grades in the exam register',
      'Decimal grades in the register',
      { files: { 'plans/DP-2311-exam-rooms.md': short('DP-2311 Exam rooms', '**Status:** Planned') } },
    ],
    ['keycloak', '# Keycloak 26 upgrade', '# DP-2305: Keycloak 26 upgrade'],
    [
      'meals',
      "Allergen warnings'\n",
      "Warnings of allergens'\n",
      {
        at: ['title:', 'id: DP-2330'],
        files: { 'plans/DP-2330-diet-filter.md': short('DP-2330 Diet filter', '**Status:** Planned') },
      },
    ],
  ),
  ...defects(
    'dependency-cycle',
    [
      'parcel',
      '**Blocked By:** DP-2298',
      '**Blocked By:** DP-2298, DP-2340',
      ['**Blocked By:**', '**Blocks:**'],
    ],
    [
      'grades',
      '| **Depends on** | DP-2305 |',
      '| **Depends on** | DP-2305, DP-2319 |',
      ['**Depends on**', '**Blocks**'],
    ],
    [
      'permits',
      '- [Payment gateway](DP-2301-payment-gateway.md)',
      '- [Payment gateway](DP-2301-payment-gateway.md)\n- [Switch off permit portal 5](./DP-2350-permit-portal-5-off.md)',
      ['DP-2301-payment-gateway.md', 'DP-2350-permit-portal-5-off.md'],
    ],
    ['meals', 'blocked by: DP-2322', 'blocked by: DP-2344', ['blocked by:', 'blocks:']],
  ),
  ...defects(
    'dependency-asymmetric',
    ['parcel', '**Blocks:** DP-2340', '**Blocks:** DP-2340, DP-2319'],
    ['parcel', '**Blocked By:** DP-2298', '**Blocked By:** DP-2298, DP-2305'],
    ['grades', '| **Blocks** | DP-2319 |', '| **Blocks** | DP-2319, DP-2344 |'],
    ['meals', 'blocks: DP-2344', 'blocks: DP-2344, DP-2340'],
  ),
  ...defects(
    'dependency-unfinished',
    [
      'parcel',
      '**Status:** Planned',
      '**Status:** In Progress',
      {
        now: '2031-03-04T09:00:00Z',
        files: {
          'plans/DP-2298-stop-events.md': short(
            'DP-2298 Stop events',
            '**Status:** Planned\n\n**Blocks:** DP-2304',
          ),
        },
        at: ['**Status:**', '**Blocked By:**'],
      },
    ],
    [
      'grades',
      '| **Status** | Approved |',
      '| **Status** | In progress |',
      {
        now: '2031-03-15T06:30:00Z',
        files: {
          'plans/DP-2305-register-disks.md': short(
            'DP-2305 Register disks',
            '**Status:** Draft\n\n**Blocks:** DP-2311',
          ),
        },
        at: ['**Status**', '**Depends on**'],
      },
    ],
    [
      'permits',
      '**Status:** Planned',
      '**Status:** In progress',
      {
        now: '2031-03-20T18:30:00Z',
        files: {
          'plans/DP-2301-payment-gateway.md': short(
            'DP-2301 Payment gateway',
            '**Status:** In progress\n\n**Blocks:** [Parking Permits 6.0](deployment-plan-parking-permits.md)',
          ),
        },
        at: ['**Status:**', 'DP-2301-payment-gateway.md'],
      },
    ],
    [
      'meals',
      'status: planned',
      'status: in progress',
      {
        now: '2031-03-11T09:00:00Z',
        files: {
          'plans/DP-2322-dish-catalogue.md': short(
            'DP-2322 Dishes',
            '**Status:** Approved\n\n**Blocks:** DP-2330',
          ),
        },
        at: ['status:', 'blocked by:'],
      },
    ],
  ),
  ...defects(
    'window-collision',
    [
      'parcel',
      '**Deployment Date:** 2031-03-04',
      '**Deployment Window:** 2031-03-04 08:00 to 16:00 UTC',
      {
        files: {
          'plans/DP-2307-depots.md': short(
            'DP-2307 Depots',
            '**Status:** Planned\n**Environment:** production-eu\n**Window:** 2031-03-04 07:00 to 10:00 UTC',
          ),
        },
        at: ['**Deployment Window:**', '**Environment:**'],
      },
    ],
    [
      'grades',
      '2031-03-15 06:00 – 12:00 UTC',
      '2031-03-15 05:00 – 12:00 UTC',
      {
        files: {
          'plans/DP-2308-register-kernel.md': short(
            'DP-2308 Register kernel',
            '**Status:** Approved\n**Environment:** production-register\n**Window:** 2031-03-15 04:30 to 05:30 UTC',
          ),
        },
        at: ['**Window**', '**Date**', '**Environment**'],
      },
    ],
    [
      'keycloak',
      '- **Environment:** prod-identity',
      '- **Environment:** prod-login',
      {
        files: {
          'plans/login-captcha.md': short(
            'Login captcha',
            '**Status:** Planned\n**Environment:** prod-login\n**Window:** 2031-03-09 04:00 to 06:00 UTC',
          ),
        },
        at: ['**Window:**', '**Date:**', '**Environment:**'],
      },
    ],
    [
      'meals',
      'window: 2031-03-11 08:00 to 16:00 UTC',
      'window: 2031-03-11 08:00 to 18:00 UTC',
      {
        files: {
          'plans/DP-2326-prices.md': short(
            'DP-2326 Prices',
            '**Status:** Approved\n**Environment:** production-meals\n**Window:** 2031-03-11 17:00 to 19:00 UTC',
          ),
        },
        at: ['window:', 'date:', 'environment:'],
      },
    ],
  ),
  ...defects(
    'yaml-syntax',
    ['parcel', 'template: story', 'template: [story', ['template:', '---']],
    ['meals', '  approach: Feature Flag', '  approach: "Feature Flag', ['approach:', 'flag:', 'rationale:']],
    ['meals', 'status: planned', 'status: planned: yes'],
    [
      'meals',
      '    - rollout_percentage: 15\n',
      '   - rollout_percentage: 15\n',
      ['rollout_percentage: 15', 'hold: 1 hour'],
    ],
    [
      'meals',
      'environment: production-meals',
      'environment: production-meals\nenvironment: production-kitchens',
    ],
  ),
  ...defects(
    'yaml-schema',
    ['meals', '\nenvironment: production-meals', '\nenviroment: production-meals', 'enviroment:'],
    ['meals', '\nprerequisites:', '\nprerequisits:', 'prerequisits:'],
    ['meals', 'status: planned', 'status: [planned, approved]'],
    ['meals', 'date: 2031-03-11\n', 'date: { day: 11, month: March }\n', 'date: {'],
    [
      'meals',
      '    mitigation: Each kitchen',
      '    mitigaton: Each kitchen',
      { also: ['risk-mitigation-required'] },
    ],
  ),
  ...defects(
    'template-invalid',
    [
      'meals',
      mealsText,
      "template:\n  name: meals\n  file: '{{NAME}}.deployment-plan.yaml'\n\nsections:\n  - id: steps\n    title: Deployment Steps\n    type: text\n  - id: steps\n    title: Rollback\n    type: text\n",
      'id: steps',
    ],
    [
      'meals',
      mealsText,
      "template:\n  name: meals\n  file: '{{NAME}}.deployment-plan.yaml'\n\nsections:\n  - id: strategy\n    title: Deployment Strategy\n    type: choice\n  - id: rollback\n    title: Rollback\n    type: text\n",
      ['id: strategy', 'title: Deployment Strategy', 'type: choice'],
    ],
    [
      'meals',
      mealsText,
      "template:\n  name: meals\n  file: '{{NAME}}.deployment-plan.yaml'\n\nsections:\n  - id: steps\n    title: Deployment Steps of {{VERSION\n    type: text\n  - id: rollback\n    title: Rollback\n    type: text\n",
      'title: Deployment Steps of',
    ],
  ),
  ...defects(
    'markdown-drift',
    [
      'parcel',
      'template: story',
      'template: story\ngenerated-from: parcel.deployment-plan.yaml',
      {
        and: [['shows both versions', 'shows all versions']],
        files: { 'plans/parcel.deployment-plan.yaml': inYaml('parcel') },
        at: ['generated-from', 'shows all versions', '### Validation Checklist'],
      },
    ],
    [
      'grades',
      '# Deployment Plan: DP-2311',
      '---\ngenerated-from: grades.deployment-plan.yaml\n---\n\n# Deployment Plan: DP-2311',
      {
        and: [['Register open for examiners again', 'Register open for everyone again']],
        files: { 'plans/grades.deployment-plan.yaml': inYaml('grades') },
        at: ['generated-from', 'Register open for everyone', '### Phase 5'],
      },
    ],
    [
      'permits',
      'template: work-item',
      'template: work-item\ngenerated-from: permits.deployment-plan.yaml',
      {
        files: { 'plans/permits.deployment-plan.yaml': inYaml('permits').replace('Valkey 8', 'Valkey 7') },
        at: ['generated-from', 'Cache: Valkey', '## Environment Configuration'],
      },
    ],
  ),
  ...defects(
    'suppression-unused',
    [
      'parcel',
      '**Blocked By:** DP-2298',
      '<!-- deployment-plan-disable-next-line placeholder-unfilled -->\n**Blocked By:** DP-2298',
    ],
    [
      'grades',
      '## 4. Timeline\n',
      '<!-- deployment-plan-disable-next-line timeline-totals -->\n## 4. Timeline\n',
    ],
    ['permits', 'template: work-item', 'template: work-item\ndisable: [timeline-order]', 'disable:'],
    ['keycloak', '## Schedule\n', '<!-- deployment-plan-disable timeline-overlap -->\n\n## Schedule\n'],
    [
      'meals',
      '    PLANNER_LOG_LEVEL: warn',
      '    # deployment-plan-disable-next-line secret-plaintext\n    PLANNER_LOG_LEVEL: warn',
    ],
  ),
];
