/** Names of persons in running text, told from those of teams and roles. */

const particle = /^(?:de|da|do|dos|das|di|del|della|van|von|der|den|ter|ten|zu|la|le|bin|al|el|y|af|av)$/;
const word = /^\p{Lu}[\p{L}\p{M}]*(?:['’.-]\p{L}[\p{L}\p{M}]*)*\.?$/u;

const roleWords = [
  String.raw`lead(?:er|s)?|engineer(?:s|ing)?|teams?|squad|crew|guild|tribe|chapter|manage(?:r|rs|ment)`,
  String.raw`owners?|dbas?|admin\w*|develop\w*|devs?|dev-?ops|ops|operat\w+|sres?|qa|quality|test\w*`,
  String.raw`support|help-?desk|desk|services?|security|sec-?ops|platforms?|infra\w*|networks?|data`,
  String.raw`databases?|back-?end|front-?end|full-?stack|mobile|web|cloud|products?|projects?`,
  String.raw`program\w*|releas\w+|deploy\w*|incident|change|rollout|cutover|migrations?|on|call|on-call`,
  String.raw`duty|shift|command\w*|captain|coordinat\w+|director|head|chief|officer|c[a-z]o|ciso|vps?`,
  String.raw`president|board|committee|cab|vendor|supplier|partners?|provider|customers?|clients?`,
  String.raw`business|finance|accounting|payroll|hr|legal|compliance|audit\w*|marketing|sales`,
  String.raw`comm(?:s|unications?)|analy\w+|architect\w*|specialist|consultant|expert|technician`,
  String.raw`technical|technology|tech|it|systems?|sys-?admin|applications?|apps?|api|integration`,
  String.raw`middleware|storage|build|monitor\w*|observ\w+|execut\w+|review\w*|approv\w+|sponsor`,
  String.raw`stakeholders?|scrum|master|agile|automat\w+|bot|pipeline|jenkins|git\w*|argo\w*|terraform`,
  String.raw`all|every\w+|any\w+|nobody|none|primary|secondary|back-?up|deputy|senior|junior|principal`,
  String.raw`staff|first|second|third|level|tier|night|day|week-?end|internal|external|group|office`,
  String.raw`department|dept|unit|division|core|site|reliability|performance|users?|end|accounts?|the`,
  String.raw`and|or|of|for|with|to|be|same|see|above|below|both|whoever|checkout|payments?|orders?`,
  String.raw`search|identity|warehouse|logistics|care|experience|success|global|regional|local|digital`,
  String.raw`content|media|research|design\w*|ux|ui|ml|ai|science|scient\w+|central|corporate`,
  String.raw`enterprise|control|centre|center|response|emergency|major|war|room|bridge|facilit\w+`,
  String.raw`process|delivery|driver|pilot|navigator|scribe|witness|watch\w*|contacts?|person|name|role`,
  String.raw`responsib\w+|north|south|east|west|europe|americas?|asia|emea|apac|production|staging`,
  String.raw`planning|verif\w+|validat\w+|ltd|inc|gmbh|llc|corp|plc|co|company|red|blue|green|hat|new`,
].join('|');
/** Words that roles, teams and places are called by. */
const roles = new RegExp(`^(?:${roleWords})$`, 'i');

/** `Dev Anand` has a given name that teams bear as well. */
const givenName = /^Dev$/;
const ofDevelopment =
  /^(?:productivity|portal|env\w*|clusters?|box|machines?|servers?|tool\w*|enablement|rel|relations|docs?|community|hub|stack|work\w*|branch|mode|image|space|namespace)$/i;

/** Whether a word among others is one of a role or a team. */
function isOfRole(part: string, next: string | undefined): boolean {
  if (!roles.test(part)) return false;
  return !(
    givenName.test(part) &&
    next !== undefined &&
    word.test(next) &&
    /\p{Ll}$/u.test(next) &&
    !roles.test(next) &&
    !ofDevelopment.test(next)
  );
}

/** Two to four words, each with a capital, none of them a role's. */
export function isPerson(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length < 2 || words.length > 5 || particle.test(words.at(-1) ?? '')) return false;
  const names = words.filter((each) => !particle.test(each));
  return (
    names.length >= 2 &&
    names.length <= 4 &&
    names.every((each, index) => word.test(each) && !isOfRole(each.replace(/\.$/, ''), names[index + 1])) &&
    names.some((each) => each.length > 2) &&
    !names.every((each) => each.length > 1 && each === each.toUpperCase())
  );
}

/** One word with a capital, not in capitals, none of a role's. */
export function isGivenName(text: string): boolean {
  const name = text.trim();
  return /^\p{Lu}[\p{Ll}\p{M}]{2,}$/u.test(name) && !roles.test(name);
}

/** Words with a capital that follow each other: what may hold a person's name. */
const capitals =
  /(?<![\p{L}\p{N}@#._/-])\p{Lu}[\p{L}\p{M}'’-]*\.?(?:[ \u00a0](?:(?:de|da|do|dos|das|di|del|della|van|von|der|den|ter|ten|zu|la|le|bin|al|el)[ \u00a0]){0,2}\p{Lu}[\p{L}\p{M}'’-]*){0,5}/gu;

/** The persons that a text names, by full name or by a first name alone; words of roles around a name are left out. */
export function personsIn(text: string): { readonly name: string; readonly start: number }[] {
  const persons: { name: string; start: number }[] = [];
  for (const { 0: run, index } of text.matchAll(capitals)) {
    const parts = [...run.matchAll(/\S+/g)];
    const kept = parts.filter(({ 0: part }, at) => !isOfRole(part.replace(/\.$/, ''), parts[at + 1]?.[0]));
    const first = kept[0];
    const last = kept.at(-1);
    if (!first || !last) continue;
    const name = run.slice(first.index, last.index + last[0].length);
    if (isPerson(name) || isGivenName(name)) persons.push({ name, start: index + first.index });
  }
  return persons;
}

/** A name's words to compare by, without accents and particles. */
export function nameWords(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s'’.-]+/)
    .filter((each) => each.length > 1 && !particle.test(each));
}
