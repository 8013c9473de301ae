/** The words and commands that take a service from its users. */
import type { Section } from '../../plan/section.ts';
import { stage } from '../../plan/vocabulary/stages.ts';

const halt = '(?:stop|shut down|take down|bring down)';
const halted = '(?:stopped|shut down|taken (?:down|offline)|switched off)';
const machines =
  '(?:nodes?|instances?|servers?|hosts?|pods?|machines?|brokers?|replicas?|containers?|members?)';
const service =
  '(?:service|application|app|site|website|portal|shop|store|system|platform|api|gateway|backend|engine|database)';
const notInTurn = String.raw`\b(?![^.\n]*\b(?:one (?:by|after)|in turn|at a time)\b)`;
/** A step's number, however it is written. */
export const numbered = String.raw`^\W*(?:\d+[.)]\s*)?(?:(?:(?:${stage}) )?\d[\d.]*\W+)?`;

/** `Enable the maintenance page` */
export const maintenance = new RegExp(
  [
    String.raw`\b(?:php )?artisan down\b`,
    String.raw`\b(?:enable|activate|turn on|switch on|enter|put\b[^.\n]{0,30}\b(?:in|into))\s+(?:the )?maintenance (?:mode|page)\b`,
    String.raw`\bmaintenance[:_ -]?(?:mode)?(?:\.\w{2,3})?[ =:]?(?:on|enable|start)\b`,
    String.raw`\btake\b[^.\n]{0,20}\b(?:site|service|application|app|system)\b[^.\n]{0,10}\b(?:offline|down)\b`,
  ].join('|'),
  'i',
);
/** `Stop all brokers`, `Stop the archive on all four instances`, `Archive stopped on all nodes`. */
export const allAtOnce = new RegExp(
  [
    String.raw`\b(?:${halted}|${halt} (?:the )?[\w-]+) on (?:all|both)(?: the| of the)?(?: \w+)? ${machines}${notInTurn}`,
    String.raw`\bansible (?!-playbook)[a-z*][\w*]* (?![^\n]*(?:--limit|-l|--forks|-f) )[^\n]*\bsystemctl stop\b[^\n]*`,
    String.raw`\b(?:${halt}|terminate|kill) (?:all|both|every)(?: of)?(?: the| our)? (?:\w+ )?(?:${machines}|services|tasks)\b`,
  ].join('|'),
  'i',
);
/** All instances at once, whatever the strategy. */
export const toNothing = new RegExp(
  [
    String.raw`\b(?:kubectl|oc)\b[^\n]*\bscale\b[^\n]*--replicas[= ]0\b`,
    String.raw`\b(?:kubectl|oc)\b[^\n]*\sdelete\s+(?:deploy(?:ment)?s?|statefulsets?|sts)\b[^\n]*`,
    String.raw`\bhelm\b[^\n]*--set\s+\S*replica(?:s|Count)=0\b`,
    String.raw`\baws\s+(?:ecs\s+update-service|autoscaling)\b[^\n]*--desired-(?:count|capacity)[= ]0\b`,
    String.raw`\bnomad\s+(?:job\s+)?stop\b[^\n]*`,
    String.raw`\bdocker\s+service\s+(?:scale\b[^\n]*=0\b|rm\b[^\n]*)`,
    String.raw`\bheroku\s+ps:scale\b[^\n]*=0\b`,
    String.raw`\b(?:az\s+(?:webapp|functionapp|containerapp)|cf|gcloud\s+app\s+versions)\s+stop\b[^\n]*`,
  ].join('|'),
  'i',
);
/** `Stop the portal for ten minutes`, `Ann closes the booking page for an hour`: nobody can use it meanwhile. */
const shuts =
  '(?:stop|close|shut|take|block|lock|suspend|interrupt|disable|pause)s?(?: down)? (?:the |our )?(?:\\w+ )?';
const serving = `(?:${service}|(?:web ?)?site|checkout|log-?in|sign-?in|payments?|orders?|bookings?|page|servers?|instances)`;
const aWhile =
  'for (?:about |some |up to )?(?:\\d+|an?|one|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty|forty|sixty)[ -](?:minutes?|mins?|hours?|seconds?)\\b';
export const forSomeTime = new RegExp(
  `\\b${shuts}${serving}\\b[^.\\n;]{0,30}\\b${aWhile}|\\bgo(?:es)? (?:dark|down|offline|blank) ${aWhile}|\\b(?:with|behind|sees?|show|shows|put up|display|switch to) (?:the |a )?maintenance (?:page|banner|mode|screen)\\b`,
  'i',
);
/** `Stop the service and run the migrations`: no second side serves its users meanwhile. */
export const forWork = new RegExp(
  String.raw`\b${halt} (?:the )?(?:[\w-]+[ -])?${service}\b(?: (?:and|before|while|during|then|to|until|till|for|as long as)\b|,)[^.\n;]{0,40}\b(?:migrat|schema|database|upgrad|restor|(?:expand |sql |up )?script|swap|rename)\w*`,
  'i',
);
/** `Stop the planner, then run the migrations`, whatever it is called. */
const stopsWhat = String.raw`\b${halt} (?:the |our )?(?!(?:flag|rollout|ramp|timer|clock|pipeline|build|traffic|writes|writers?|writing|feed|import|export|sync|releases?|alerts?|nodes?|hosts?|brokers?|instances?|members?|there|here|it|them)\b)(?:[\w-]+ )?[\w-]+(?:, (?:and )?then|,| and(?: then)?) `;
export const forSchema = new RegExp(
  `${stopsWhat}(?:run|apply|execute|start|do)\\b[^.,;\\n]{0,30}\\b(?:migrations?|schema|scripts?|database)\\b`,
  'i',
);
export const forInstall = new RegExp(`${stopsWhat}(?:install|upgrade|update|replace|swap|deploy)\\b`, 'i');
/** `Remove the old pods, then start those of 3.2`: between the two nothing serves. */
export const oldBeforeNew =
  /\b(?:stop|shut down|take down|remove|terminate|kill|delete|scale)\b(?! (?:\w+ ){0,3}(?:jobs?|workers?|cron|consumers?|agents?)\b)[^.;\n]{0,20}\b(?:old|previous|current|running) (?:version|release|deployment|pods?|instances|containers?|service|servers|processes)\b[^.;\n]{0,60}(?:,| and| before)(?: only)?(?: then)? (?:start|install|deploy|launch|create|bring up)(?:ing)? (?:the |those of |version |v?\d|new)/i;
/** `Stop the loyalty service`, and nothing more: all of it, not one instance of it. */
export const named = new RegExp(
  String.raw`${numbered}(?:then )?(?:${halt}|halt) (?:the |our )?(?:(?:[\w-]+ ){1,2}|\w+-)(?!database)${service}(?= *(?:$|[.,;:(]|\b(?:and|before|while)\b))`,
  'i',
);
const remotely = String.raw`(?:(?:pdsh|ssh|ansible)\b[^\n]*?[\s"'])?(?:sudo\s+)?`;
export const stops = new RegExp(
  [
    String.raw`${numbered}${remotely}(?:systemctl stop \S+|service \S+ stop\b|docker[ -]compose\b[^\n]* (?:down|stop)\b|pm2 stop \S+|supervisorctl stop \S+|iisreset \/stop|Stop-Service\b[^\n]*)`,
    String.raw`${numbered}(?:then )?(?:stop|shut down|bring down) (?:the )?(?:service|application|app|server|site|api|system)s?\b`,
  ].join('|'),
  'im',
);
/** In steps for which a downtime is announced. */
export const stopsAny =
  /\b(?:[a-z-]*ctl stop|docker[ -]compose (?:down|stop)|state=stopped|(?:stop|shut down) (?:all|both))\b/i;
/** `The portal is shut down`, `We take the shop offline`. */
export const told = new RegExp(
  [
    String.raw`\ball (?:of )?(?:the |our )?(?:\w+ )?${machines} (?:are|get) (?:then |first )?${halted}${notInTurn}`,
    String.raw`\b(?!database)${service}s? (?:is|are|gets?) (?:then |now )?(?:${halted}|closed)\b`,
    String.raw`\b(?:take|bring|shut|switch)s? (?:the |our )(?!(?:[\w-]+ )?(?:${machines}|flags?|traffic|share|weight|alerts?|rate|numbers?) )(?:[\w-]+ ){1,2}(?:offline|down|off)\b`,
    String.raw`\btakes? (?!(?:[\w-]+ ){0,2}(?:${machines}|one|each)\b)(?:[\w-]+ ){1,3}offline\b`,
    String.raw`\bscale (?:the )?(?:[\w-]+ ){1,2}(?:down )?to (?:0|zero)\b`,
  ].join('|'),
  'i',
);
/** `For these twenty minutes the planner is closed to everybody.`, `The catalogue is offline while the rows are copied.` */
const notOfOne = String.raw`(?<!\b(?:${machines}|sides?|fleets?|slots?|flags?|its?) (?:\d+ )?)`;
const shut = '(?:closed|unavailable|offline|not available|inaccessible|out of service)';
const forAll =
  '(?:to|for) (?:everybody|everyone|all\\b|(?:the |our )?(?:users|customers|visitors|staff|members)\\b|(?:about |some |up to )?(?:\\d+|two|three|five|ten|fifteen|twenty|thirty) (?:minutes|hours)\\b)';
/** Who cannot work meanwhile: `Customers cannot pay until the tables are swapped.` */
const people =
  '(?:users|customers|members|visitors|guests|patients|staff|buyers|sellers|bidders|passengers|students|teachers|nurses|doctors|clerks|agents|merchants|players|nobody)';
export const shutToAll = new RegExp(
  `${notOfOne}\\b(?:is|are|stays?|remains?|will be) (?:then |now |briefly )?${shut} (?:${forAll}|(?:while|until|during|(?:from|between) (?:about )?\\d+)\\b)|, [\\p{L} ]{3,30} (?:is |are )?(?:unavailable|offline|not available)\\s*$|\\bnobody can (?:use|work|log in|book|order|pay)\\b|\\b${people}\\b[^.,;\\n]{0,30}\\b(?:cannot|can[’']t|can no longer) \\w+(?: \\w+)? (?:until|while|during|${aWhile})`,
  'iu',
);

/** Whether what a section does is done on one instance after the other, by its heading or its paragraphs. */
export function isInTurn({ heading, blocks }: Section): boolean {
  return (
    inTurn.test(heading?.title ?? '') ||
    blocks.some((block) => block.kind === 'paragraph' && inTurn.test(block.inline.text))
  );
}

const inTurn =
  /\bfor (?:each|every)(?: one)?(?: of (?:the |our )?(?:\w+ )?)? ?(?:\w+ )?(?:nodes?|servers?|hosts?|instances?|machines?|brokers?|pods?|sites?)\b|\bone (?:at a time|by one|after (?:the other|another))\b|\bin turn\b|\bnext (?:node|server|host|instance|machine|broker|site)\b/i;

/** What may stop without anybody noticing, or in its turn. */
export const spared = String.raw`old|previous|legacy|blue|green|canary|inactive|idle|standby|secondary|monitoring|reporting|batch|cron`;
