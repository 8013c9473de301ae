/** Passwords and keys that their name or their form gives away: `--password`, `PGPASSWORD=`, `user:password@host`. */
import type { Span } from '../../../text/span.ts';
import { squeeze } from '../../../text/words.ts';
import type { Inline } from '../../blocks.ts';
import type { Section } from '../../section.ts';
import { codeKind } from '../steps/codeKinds.ts';
import { tablesIn } from '../tables.ts';
import { codesIn, textsIn } from '../texts.ts';
import { isGeneratedLooking, isLiteral, isPasswordLike, isReference } from './secretValues.ts';
import { toolHint, toolPasswords } from './toolPasswords.ts';

export interface Credential {
  /** The secret alone, without quotation marks. */
  readonly span: Span;
  readonly kind: 'password' | 'token' | 'private key';
  /** What a variable that holds it would be called. */
  readonly variable: string;
}

/** A run of text or code, as in the source. */
export interface Passage {
  readonly text: string;
  readonly span: Span;
  readonly place: Place;
}

/**
 * How much a text means what it says.
 * - `command`: what follows `--password=` is the password;
 * - `data`: a value may be a name or a remark;
 * - `program`: only what stands in quotation marks is a value;
 * - `prose`: most words are words.
 */
type Place = 'command' | 'data' | 'program' | 'prose';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly kind: Credential['kind'];
  readonly variable: string;
}

export function credentialsIn(section: Section): Credential[] {
  return section.facts(readCredentials);
}

/** All text of a section in which a secret may stand. */
export function passagesIn(section: Section): Passage[] {
  return section.facts(readPassages);
}

function readPassages(section: Section): Passage[] {
  const texts = textsIn(section).map(({ raw, span }) => ({ text: raw, span, place: 'prose' as const }));
  const codes = codesIn(section).map((code) => {
    const kind = codeKind(code, section);
    const place: Place = kind === 'text' ? 'data' : kind === 'other' ? 'program' : kind;
    return { text: code.masked, span: code.span, place };
  });
  return [...texts, ...codes];
}

function readCredentials(section: Section): Credential[] {
  if (![hint, bearerHint, toolHint, /-----BEGIN |:\/\//].some((each) => section.mayHold(each))) return [];
  const credentials = passagesIn(section).flatMap(({ text, span, place }) =>
    find(text, place).map(({ start, end, kind, variable }) => ({
      span: span.part(start, end),
      kind,
      variable,
    })),
  );
  return [...credentials, ...inCells(section), ...inKeys(section)];
}

/** What every name of a secret has in it; most passages have none of it, and need no closer look. */
const hint = /pass|pw|kennwort|contraseña|senha|пароль|token|secret|key|cred|log ?in|account|zugang/i;
const bearerHint = /bearer|authorization|eyJ|AIza|\bhv[bs]\./i;
function find(text: string, place: Place): Found[] {
  const found: Found[] = [];
  if (text.includes('-----BEGIN ')) found.push(...privateKeys(text));
  if (text.includes('://') && text.includes('@')) found.push(...inAddresses(text));
  if (bearerHint.test(text)) found.push(...bearers(text));
  if (place !== 'data' && place !== 'program')
    for (const each of toolPasswords(text, place === 'prose'))
      found.push({ ...each, kind: 'password', variable: 'PASSWORD' });
  if (!hint.test(text)) return found;
  found.push(...named(text, place));
  if (place === 'data' || place === 'program') found.push(...pairs(text));
  if (place === 'prose') found.push(...inSentences(text));
  return found;
}

const keyBegins = /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----/g;

function* privateKeys(text: string): Generator<Found> {
  for (const match of text.matchAll(keyBegins)) {
    const from = match.index + match[0].length;
    const stop = text.indexOf('-----END', from);
    const body = text.slice(from, stop < 0 ? undefined : stop);
    // `...`, `<key>` and the like stand for a key that is kept elsewhere.
    if (!/[A-Za-z0-9+/=]{16}/.test(body) || /\.{3}|…|[<[{*]/.test(body)) continue;
    const rest = stop < 0 ? undefined : /-----END[A-Z0-9 ]*-----/.exec(text.slice(stop));
    const end = rest ? stop + rest[0].length : from + body.trimEnd().length;
    yield { start: match.index, end, kind: 'private key', variable: 'PRIVATE_KEY' };
  }
}

const address = /\b([a-z][a-z0-9+.-]{1,30}):\/\/([^\s:/@"'`<>|]{0,100}):([^\s/"'`<>|]{1,200})@([\w.[\]-]+)/gi;
const localHosts =
  /^(?:localhost|127\.|0\.0\.0\.0|\[::1|host\.docker\.internal$)|(?:^|\.)example\.(?:com|org|net)$/i;

/** The password of `postgres://user:password@host`. */
function* inAddresses(text: string): Generator<Found> {
  for (const match of text.matchAll(address)) {
    const [whole, scheme = '', user = '', password = '', host = ''] = match;
    if (localHosts.test(host) || !isLiteral(password) || password === user) continue;
    const start = match.index + whole.length - host.length - 1 - password.length;
    const variable = `${user !== '' && !isReference(user) ? user : scheme}_PASSWORD`;
    yield { start, end: start + password.length, kind: 'password', variable };
  }
}

const passwordNames =
  'password|passwd|passphrase|passwort|kennwort|contraseña|requirepass|pwd|(?<=[_.-]|\\b|(?:DB|SSH|SMTP|REDIS))pass|(?<=[_.-]|\\b)pw';
const tokenNames =
  '(?:auth|access|api|bot|deploy|bearer|refresh|session|service|private|personal|vault)?[_ -]?token|secret|api[_ -]?key|(?:secret|access|private|encryption|signing|master|account|shared[_-]?access|auth|admin|service|license|client|consumer|write|integration|routing)[_ -]?key';
const suffix = '(?:[_-](?:prod(?:uction)?|staging|stage|live|test|dev|new|old|v?\\d+|base64|b64))?';
/** A name that says secret, with what binds it to its value. */
const binding = new RegExp(
  `(?:(${passwordNames})|(${tokenNames}))${suffix}(?:["'\`\\]*_]{0,4}[ \\t]{0,8}(?::=|=>|=(?![=~])|:)["*_\`]{0,4}[ \\t]{0,8}|[ \\t]{1,8}(?=["'\\w$]))`,
  'gi',
);
const value = /"([^"\n]*)"|'([^'\n]*)'|`([^`\n]*)`|([^\s"'`,;|&<>(){}[\]\\]+)([^\s,;|&]?)/y;

/** What asks for the password where no sign of equality follows: the next word is a database. */
const asks = /\b(?:(?:mysql|mariadb)[\w-]*|psql|pg_\w+|createdb|dropdb)\s[^\n|;&]*$/;

/** `NAME=value`, `name: value`, `--name value`. */
function* named(text: string, place: Place): Generator<Found> {
  if (/\b(?:SealedSecret|encryptedData)\b|\bENC\[/.test(text)) return;
  for (const match of text.matchAll(binding)) {
    const [whole, password] = match;
    const begin = nameStart(text, match.index);
    const end = match.index + whole.length;
    const name = text.slice(begin, end).replace(/[\s"'`\]*_:=>]+$/, '');
    const isFlag =
      /^-{1,2}\w/.test(name) && place !== 'program' && /(?:^|[\s"'`(])$/.test(text.slice(0, begin));
    if (/^-{1,2}(?:no|ask|use|prompt|has|with|without|show|skip)-/.test(name)) continue;
    const sign = text.slice(begin + name.length, end);
    const spaced = !/[:=]/.test(sign);
    // `--token abc` only for flags; `secret:prod/db` names one; `?token=` begins an address's parameter.
    const isSet =
      place === 'command' && /\b(?:set|setx|setenv|put)\s+$/.test(text.slice(Math.max(0, begin - 12), begin));
    if (spaced && !isSet && (!isFlag || place === 'data')) continue;
    if (spaced && name === '--password' && asks.test(text.slice(Math.max(0, begin - 200), begin))) continue;
    if (sign.includes(':') && !/["'`\s*:=]$|:=/.test(sign.replace(/^:$/, ''))) continue;
    value.lastIndex = end;
    const what = value.exec(text);
    if (!what) continue;
    const quoted = what[1] ?? what[2] ?? what[3];
    const bare = what[4] ?? '';
    const secret = quoted ?? (place === 'command' ? bare : bare.replace(/[.:!?*_]+$/, ''));
    const start = end + (quoted === undefined ? 0 : 1);
    if (quoted === undefined && (place === 'program' || /[({[<]/.test(what[5] ?? ''))) continue;
    const bound = isFlag || (place === 'command' && sign === '=');
    const accepts =
      password === undefined
        ? isGeneratedLooking(secret)
        : bound
          ? isLiteral(secret)
          : isPasswordLike(secret, quoted !== undefined && place !== 'prose');
    if (!accepts) continue;
    if (
      place === 'prose' &&
      quoted === undefined &&
      sign.includes(':') &&
      !endsHere(text, start + secret.length)
    )
      continue;
    yield {
      start,
      end: start + secret.length,
      kind: password === undefined ? 'token' : 'password',
      variable: name.replace(/^.*[^\w.-]/, '').replace(/^-+/, ''),
    };
  }
}

/** Where the whole name begins of which the expression has found the telling part: `prod.db-password`. */
function nameStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 60 && /[\w.-]/.test(text.charAt(start - 1))) start--;
  return start;
}

/** Nothing but a mark or a remark follows: `Password: hunter2 (rotated)`, but not `Password: 16 characters`. */
function endsHere(text: string, at: number): boolean {
  return /^[`*_"'!?]*\s*(?:$|\n|[.,;()|]|[-–—] )/.test(text.slice(at, at + 12));
}

/** `name: DB_PASSWORD` with `value: …` below or beside it, in the manner of Kubernetes and ECS. */
const pair =
  /\bname["']?\s{0,4}:\s{0,4}["']?([A-Za-z][\w.-]*)["']?[ \t]*,?\s{1,40}["']?value["']?\s{0,4}:[ \t]{0,4}["']?([^\s"',}]+)/g;

function* pairs(text: string): Generator<Found> {
  for (const match of text.matchAll(pair)) {
    const [whole, name = '', secret = ''] = match;
    const isPassword = passwordName.test(name);
    if (!isPassword && !tokenName.test(name)) continue;
    if (isPassword ? !isPasswordLike(secret, true) : !isGeneratedLooking(secret)) continue;
    const end = match.index + whole.length;
    yield { start: end - secret.length, end, kind: isPassword ? 'password' : 'token', variable: name };
  }
}

const bearer =
  /\b(?:Bearer|(?<=Authorization["']?\s{0,4}[:=]\s{0,4}["']?)(?:Basic|Token|ApiKey))[ \t]+([\w.~+/=-]{8,})/gi;
/** A signed token of three parts, and the keys of Google and Vault, which secretlint does not know. */
const formed =
  /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{10,}|\bAIza[\w-]{35}(?![\w-])|\bhv[bs]\.(?=\w*\d)(?=\w*[A-Z])[\w-]{24,}/g;

function* bearers(text: string): Generator<Found> {
  for (const match of text.matchAll(bearer)) {
    const [whole, token = ''] = match;
    const end = match.index + whole.length;
    if (isGeneratedLooking(token))
      yield { start: end - token.length, end, kind: 'token', variable: 'ACCESS_TOKEN' };
  }
  for (const { 0: token, index } of text.matchAll(formed))
    if (!isReference(token))
      yield { start: index, end: index + token.length, kind: 'token', variable: 'ACCESS_TOKEN' };
}

const passwordWords = '(?:password|passphrase|passwd|passwort|kennwort|contraseña|senha|mot de passe|пароль)';
const tokenWords = '(?:token|api[ _-]?key|access[ _-]?key|secret[ _-]?key|client[ _-]?secret)';
const copula =
  '(?:\\s(?:is|was|lautet|est|es|remains|stays|equals)(?:\\s(?:now|still|currently|set to|always|temporarily)){0,2}\\s|[:=]\\s|\\s(?:set|changed|reset|defaults)\\sto\\s)';
const said = '[\\s*]*(?:(["\'`“])([^\\s"\'`“”]+)|([^\\s"\'`“”,;()|]+))';

/** `the password of the console is hunter2`, `API token – 9d8f…`; the secret in quotation marks, or without. */
const sentences: readonly { readonly pattern: RegExp; readonly kind: 'password' | 'token' }[] = [
  {
    kind: 'password',
    pattern: new RegExp(`(?<!\\p{L})${passwordWords}["'\`*]{0,3}[^\\n:=.,;]{0,40}?${copula}${said}`, 'giu'),
  },
  { kind: 'token', pattern: new RegExp(`${tokenWords}["'\`*]{0,3}[^\\n:=.,;]{0,40}?${copula}${said}`, 'gi') },
  {
    kind: 'password',
    pattern: new RegExp(`(?<!\\p{L})${passwordWords}(?:\\s+[-–—])?\\s+[(]?${said}`, 'giu'),
  },
  { kind: 'token', pattern: new RegExp(`\\b${tokenWords}(?:\\s+[-–—])?\\s+[(]?${said}`, 'gi') },
  {
    kind: 'password',
    pattern: new RegExp(
      `\\b(?:credentials?|creds|log ?in|logins?|account|sign in|zugang)\\b[^\\n:]{0,30}?[:\\s]\\s?["'\`*]{0,3}[\\w.@+-]+["'\`*]{0,3}(?:\\s+/\\s+|:)${said}`,
      'gi',
    ),
  },
];

function* inSentences(text: string): Generator<Found> {
  for (const { pattern, kind } of sentences) {
    for (const match of text.matchAll(pattern)) {
      const [whole, quote, marked, bare = ''] = match;
      if (/\b(?:hash\w*|polic\w+|algorithm|length|method|format|type|scheme)\b/i.test(whole)) continue;
      const secret = marked ?? bare.replace(/[.:!?*_]+$/, '');
      const start = match.index + whole.length - (marked ?? bare).length;
      const end = start + secret.length;
      const closes =
        quote === undefined && (endsHere(text, end) || (kind === 'token' && secret.length >= 16));
      if (quote === undefined ? !closes : text.charAt(end) !== (quote === '“' ? '”' : quote)) continue;
      if (kind === 'token' ? !isGeneratedLooking(secret) : !isPasswordLike(secret, false)) continue;
      yield { start, end, kind, variable: kind.toUpperCase() };
    }
  }
}

const passwordName = new RegExp(`(?:${passwordNames})${suffix}$`, 'i');
const tokenName = new RegExp(`(?:${tokenNames})${suffix}$`, 'i');

/** The secret in a value by the name beside it. */
function judged(
  name: string,
  { text, span }: Pick<Inline, 'text' | 'span'>,
  confident: boolean,
): Credential[] {
  const secret = text.trim();
  const isPassword = passwordName.test(name);
  if (!isPassword && !tokenName.test(name)) return [];
  if (isPassword ? !isPasswordLike(secret, confident) : !isGeneratedLooking(secret)) return [];
  const start = text.indexOf(secret);
  return [
    {
      span: span.part(start, start + secret.length),
      kind: isPassword ? 'password' : 'token',
      variable: name,
    },
  ];
}

/** Rows that begin with a secret's name, and columns headed by one. */
function inCells(section: Section): Credential[] {
  return tablesIn(section).flatMap(({ table }) => {
    const heads = table.header.cells.map(({ text }) => squeeze(text).replace(/\s+/g, '_'));
    return table.rows.flatMap(({ cells }) =>
      cells.flatMap((cell, index) => {
        if (cell.text.trim() === '') return [];
        const head = heads[index] ?? '';
        const label = index === 0 ? '' : squeeze(cells[0]?.text ?? '').replace(/\s+/g, '_');
        const byHead = judged(head, cell, false);
        return byHead.length > 0 ? byHead : judged(label, cell, false);
      }),
    );
  });
}

/** Keys of YAML, and `name:` with `value:`. */
function inKeys(section: Section): Credential[] {
  const { keys } = section.content;
  const name = keys.find((key) => /^(?:name|key|variable)$/.test(key.name))?.value;
  return keys.flatMap(({ raw, name: key, value: said }) => {
    if (!said) return [];
    const isValue = /^(?:value|default|production|prod|staging|dev)$/.test(key);
    const label = isValue && name ? squeeze(name.text) : raw;
    return judged(label.replace(/\s+/g, '_'), said, true);
  });
}
