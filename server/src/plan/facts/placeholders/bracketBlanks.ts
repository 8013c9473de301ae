/** What stands in square brackets: a blank, a tag, a remark or a link. */
import { stage, tranche } from '../../vocabulary/stages.ts';

const remarkWords = [
  String.raw`optional|required|recommended|wip|draft|done|new|old|breaking|deprecated|internal|external`,
  String.raw`experimental|beta|alpha|note|notes|tip|important|caution|warning|info|error|debug|trace`,
  String.raw`fatal|critical|high|medium|low|major|minor|pass|passed|fail|failed|ok|ko|skip|skipped`,
  String.raw`unreleased|sic|redacted|manual|manually|auto|automatic|automated|prod|production|staging`,
  String.raw`stage|dev|development|test|qa|ops|devops|sre|dba|frontend|backend|infra|security|blocker`,
  String.raw`blocked|blocking|urgent|gate|decision|verified|confirmed|approved|pending|open|closed`,
  String.raw`complete|completed|in progress|added|changed|fixed|removed|link|see below|see above|\.\.\.`,
  String.raw`…|parallel|sequential|p\d|selected|chosen|(?:managed|stored|kept|held) (?:via|in|by) .+`,
].join('|');
/** Words in brackets that are remarks, tags or states, not blanks. */
export const remarks = new RegExp(`^(?:${remarkWords})$`, 'i');
/** Words in brackets that ask for something even where they stand like a tag. */
const asks =
  /^(?:name|names|date|time|email|phone|link|url|version|team|owner|person|value|description|title|todo|tbd|tbc|tba|xxx|fill[_ ]?in|pick[_ ]?one|insert.*|add.*|your.*|environment|env|service|author|lead|reason|ticket|number|region)$/i;

const numbered = new RegExp(
  String.raw`^(?:${stage}|${tranche}|appendix|section|figure|table|ref|id|no\.?|page|line|row) \d+$`,
  'i',
);

const counted = /^\s*(?:minutes?|mins?|hours?|hrs?|seconds?|secs?|ms|days?|weeks?|percent\b|%)/i;

/** `[OPS-4411]`; the number of `[OPS-1234]` or `[OPS-000]` is an example's. */
const ticket = /^[A-Z][A-Z0-9]{1,9}-(?!1234?5?$|0+\d?$|9+$)\d+$/;

export function isBracketBlank(prose: string, match: RegExpExecArray): boolean {
  const inner = match[1] ?? '';
  const text = inner.trim();
  const before = prose.charAt(match.index - 1);
  const after = prose.charAt(match.index + match[0].length);
  // `takes [X] minutes`; `- [x] minutes are written` is ticked.
  if (/^[XN]$/.test(text) && /[\p{L}\p{N}:~]\s{1,4}$/u.test(prose.slice(0, match.index)))
    return counted.test(prose.slice(match.index + match[0].length));
  if (!/^[\p{L}_]/u.test(text) || !/[\p{L}]{2}|^[XNx]\s+\p{L}/u.test(text) || /^x$/i.test(text)) return false;
  // A path parameter (`/users/[id]`), an index (`list[item]`), a link or its label.
  if (/[\p{L}\p{N})[\]/.$_]/u.test(before) || after === '(' || after === '[') return false;
  if (after === ':' && /(?:^|\n)\s*$/.test(prose.slice(0, match.index)) && !asks.test(text)) return false;
  if (/["'`=;{}]|::|\.\.\./.test(text) && !/[‘’']s\b/.test(text)) return false;
  // `[Phase 7]` says where it comes from, or stands in a chart; `[id 12]` tells which one it is.
  if (numbered.test(text)) return false;
  if (asks.test(text)) return true;
  if (remarks.test(text) || ticket.test(text)) return false;
  // `- [OPS] Scale up`: a tag opens its line; a blank is the value.
  const opensLine = /(?:^|\n)[\s*_>-]*$/.test(prose.slice(0, match.index));
  const more = /^[^\S\n]*[\p{L}\p{N}]/u.test(prose.slice(match.index + match[0].length));
  // `[BY HAND, after 4]`, `[DONE — 4 May]`
  const [tag = ''] = text.split(/\s*[,;:–—]/, 1);
  const isState = tag !== text && (remarks.test(tag) || /^[\p{Lu}\p{N} ]+$/u.test(tag)) && !asks.test(tag);
  return !(opensLine && (isState || (more && /^[\p{Lu}\p{N}_/-]+$/u.test(text))));
}
