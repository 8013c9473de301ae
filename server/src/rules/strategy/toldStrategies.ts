/** How steps that treat the instances in one way tell a strategy. */
import { isForward } from '../../plan/facts/steps/forward.ts';
import { scriptsIn } from '../../plan/facts/texts.ts';
import type { Section } from '../../plan/section.ts';
import type { Strategy } from '../../plan/vocabulary/index.ts';
import type { Span } from '../../text/span.ts';
import { isStage } from './carriedStrategy.ts';

/** How each instance is treated, where it can only be one strategy. */
export const told: readonly (readonly [RegExp, Strategy, readonly Strategy[]])[] = [
  // A row or a step that is called so and nothing more.
  [/^\W*(?:the )?rolling (?:update|upgrade|deployment)\W*$/i, 'rolling', ['recreate', 'blue-green']],
  [
    /\b\d{1,3}\s*%[^.\n]{0,30}\b(?:to|on) (?:the |a )?canar(?:y|ies)\b|\bcanary\b[^.\n]{0,20}\b(?:gets?|takes?|receives?)\b[^.\n]{0,10}\d\s*%/i,
    'canary',
    ['blue-green', 'recreate'],
  ],
  [
    /\bblue to green\b|\bblue[/ -]green (?:switch|swap|cut-?over)\b/i,
    'blue-green',
    ['rolling', 'recreate', 'canary'],
  ],
  [
    /\bon (?:all|both) (?:\w+ )?(?:instances|pods|nodes|brokers|servers|hosts|replicas|containers) (?:at once|at the same time)\b/i,
    'recreate',
    ['rolling'],
  ],
  [
    new RegExp(
      [
        String.raw`\b(?:all|both) (?:\w+ )?(?:instances|pods|nodes|brokers|servers|hosts|replicas|containers)\b(?! (?:of|on) the (?:old|blue|canary))[^.\n]{0,20}\b(?:are|is|get) (?:stopped|shut down|taken down|terminated|replaced)\b[^.\n]{0,20}\b(?:first|at once|at the same time|before the new|and (?:then )?(?:started|restarted|replaced|recreated|brought (?:up|back)))\b`,
        String.raw`\b(?:stop|shut down|take down|replace) (?:all|both) (?:\w+ )?(?:instances|pods|nodes|brokers|servers|hosts|replicas|containers)\b[^.\n]{0,20}\b(?:first|at once|at the same time|before the new)\b`,
      ].join('|'),
      'i',
    ),
    'recreate',
    ['rolling', 'canary', 'blue-green'],
  ],
  [
    /\b(?:old|current|running|previous) (?:(?:one|version|service|instances?|release|application)s? )?(?:is|are|gets?|must be) (?:stopped|shut down|taken down)\b[^.\n]{0,20}\bbefore (?:the )?new\b/i,
    'recreate',
    ['rolling', 'canary', 'blue-green'],
  ],
  [
    /\b(?:stop|shut down|take down|terminate|kill) (?:all|both|every)(?: of)?(?: the)? (?:old |running )?(?:instances|pods|nodes|brokers|servers|hosts|replicas|containers|tasks)\b[^.\n]{0,6}\b(?:and|then)\b[^.\n]{0,8}\b(?:start|install|deploy|create|launch)\b/i,
    'recreate',
    ['rolling', 'canary'],
  ],
  [
    /\b(?:instances|pods|nodes|brokers|servers|hosts|replicas|containers|tasks|machines)\b[^.\n]{0,20}\b(?:are|is|get) (?:replaced|updated|upgraded|restarted|deployed)[^.\n]{0,20}\b(?:(?:one|two|three|four|a few|\d{1,2}) (?:by (?:one|two)|at a time|after (?:the other|another))|in (?:small )?batches(?: of \w+)?|in turn)\b/i,
    'rolling',
    ['recreate', 'blue-green'],
  ],
  [
    /\b(?:replace|update|upgrade|restart|redeploy|deploy|install)\b[^.\n]{0,40}\b(?:instances|pods|nodes|brokers|servers|hosts|replicas|containers|tasks|machines)\b[^.\n]{0,20}\b(?:(?:one|two|three|four|a few|\d{1,2}) (?:by (?:one|two)|at a time|after (?:the other|another))|in (?:small )?batches(?: of \w+)?|in turn)\b/i,
    'rolling',
    ['recreate', 'blue-green'],
  ],
  [
    new RegExp(
      [
        String.raw`\btake (?:each|one|every) (?:\w+ )?(?:instance|pod|node|broker|server|host|replica|container|machine) out of (?:the )?(?:load balancer|rotation|pool|service)(?=[^.\n]{0,40}\b(?:update|upgrade|replace|restart|install|deploy))`,
        String.raw`\b(?:drain|update|upgrade|replace) (?:each|every) (?:\w+ )?(?:instance|pod|node|broker|server|host|replica|container|machine) in turn\b`,
      ].join('|'),
      'i',
    ),
    'rolling',
    ['recreate', 'blue-green'],
  ],
  [
    /\brolling (?:update|upgrade|deployment|deploy|replacement|restart)\b[^.\n]{0,20}\b(?:(\w+) by \1|(?:one|two|three|four|\d{1,2}) at a time)\b|\b(?:one|two|three|four|\d{1,2}) (?:of (?:the )?\w+ )?(?:instances|pods|nodes|brokers|servers|hosts|replicas|containers|machines) at a time\b/i,
    'rolling',
    ['recreate', 'blue-green'],
  ],
  [
    /\brolling (?:update|upgrade|deployment|deploy|replacement) (?:of|across|over|through) (?:all |the )*(?:\w+ )?(?:instances|pods|nodes|brokers|servers|hosts|replicas|containers|tasks|machines|fleet|pool)\b/i,
    'rolling',
    ['recreate', 'blue-green'],
  ],
  [
    // `Do this for each of the 12 nodes, one after the other`, `broker by broker`, `before the next node`
    new RegExp(
      [
        String.raw`\b(?:for|on|with|to) (?:each|every|all)(?: of)?(?: the| our)? (?:[\w-]+ ){0,2}(?:instances?|pods?|nodes?|brokers?|servers?|hosts?|replicas?|containers?|machines?|members?)\b[^.\n]{0,20}\b(?:one (?:by one|at a time|after (?:the other|another))|in turn|in (?:small )?batches)\b`,
        String.raw`\b(instance|pod|node|broker|server|host|replica|machine|member) (?:by|after) \1\b(?<!\b(?:verif\w*|check\w*|inspect\w*|compare\w*|watch\w*|read\w*)\b[^.\n]{0,60})`,
        String.raw`\bone (?:instance|pod|node|broker|server|host|replica|machine|member) (?:at a time|after (?:the other|another))\b`,
      ].join('|'),
      'i',
    ),
    'rolling',
    ['recreate', 'blue-green'],
  ],
];

/** Whether a text speaks of what serves the users, and not of the side that waits; a title need only not speak of that side. */
export function inService(text: string, title = false): boolean {
  return !waiting.test(text) && (title || serving.test(text));
}

const waiting = /\b(?:green|blue|idle|inactive|standby|passive|new|old|unused|workers?)\b/i;
const serving =
  /\b(?:live|production|serving|in place|out of (?:the )?(?:load balancer|rotation)|behind the (?:load balancer|router))\b/i;

/** `for node in …; do kubectl drain …`: every instance in its turn. */
export function loopsIn(section: Section): Span[] {
  if (!isForward(section) || section.within('staging')) return [];
  if (!section.within('steps', 'traffic') && !isStage(section)) return [];
  return section.facts(scriptsIn).flatMap(({ masked, span }) => {
    const match = masked.includes('for ') ? inTurn.exec(masked) : null;
    return match ? [span.part(match.index, match.index + (match[1] ?? '').length)] : [];
  });
}

const inTurn =
  /\b(for (?:node|n|host|h|broker|b|server|s|instance|i|pod|member|m|machine) in [^\n;]{1,100})(?:;|\n)\s*do\b(?=(?:(?!\bdone\b)[^]){0,400}?\b(?:kubectl (?:drain|cordon)|systemctl (?:restart|stop)|(?:docker|podman) (?:stop|restart)|(?:apt|yum|dnf)(?:-get)? (?:install|upgrade|update)|reboot|restart|upgrade|redeploy)\b)/;
