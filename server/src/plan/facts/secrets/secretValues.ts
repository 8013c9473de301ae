/** Whether a value is a secret, or stands for one that is kept elsewhere. */

/** Variables, blanks, paths and addresses of vaults. */
const references =
  /^(?:[$%<[{@!&~*.]|\/|\.{1,2}\/|(?:file|vault|op|arn|ssm|sm|env|secret|secrets|ref\+?|kv|akv|gsm|awssm|azurekeyvault|https?|s3|projects|sops|keyring|bao|bws|doppler|infisical)[:/]|ENC[([]|enc:)|\$[({\w]|\{\{|\}\}|%[A-Z_]+%|<[^>]*>|\.(?:txt|pem|key|ya?ml|json|env|gpg|age|asc|enc|md|sh)$/i;
/** `process.env.X`, `secrets.DB_PASSWORD`, `getSecret()`. */
const expressions = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$|\(\)?|^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
const redacted = /\*{2,}|•{2,}|●{2,}|·{3,}|x{3,}|X{3,}|\.{2,}|…|#{2,}|_{3,}|-{3,}|\?{2,}/;
const dummyWords = [
  String.raw`pass(?:word|wd|phrase|wort)?|pwd|secrets?|tokens?|api[_-]?keys?|keys?|value|values|string`,
  String.raw`text|user|username|admin|root|changeme|changeit|example|sample|dummy|fake|foo|bar|baz`,
  String.raw`foobar|test|testing|tbd|todo|tba|none|null|nil|undefined|true|false|yes|no|on|off|n\/a|na`,
  String.raw`empty|blank|required|optional|redacted|hidden|masked|encrypted|removed|omitted|placeholder`,
  String.raw`prompt|ask|interactive|vault|keychain|env|stdin|secretkeyref|generated|random|rotated`,
  String.raw`unchanged|default|unset|set|see|from|in|is|the|a|an|for|and|or|to|of|disabled|enabled`,
  String.raw`hunter|abc123|123456789?0?|1234|12345|qwerty123\?`,
].join('|');
/** Words that documentation puts in the place of a secret. */
const dummies = new RegExp(`^(?:${dummyWords})$`, 'i');
const dummyParts = new RegExp(
  [
    String.raw`example|dummy|placeholder|change[-_]?(?:me|it)|replace[-_]?(?:me|with|this)|\byour[-_]|^your`,
    String.raw`my[-_]?(?:secret|password|token|key)|redact`,
    String.raw`^(?:(?:a|very|secure|strong|random|generated?|new|some)[-_]?)+pass(?:word)?$|insert[-_]`,
    String.raw`not[-_]?(?:a[-_]?)?(?:real|secret)|^fake|^sample|^foo|^(.)\1+$|^(?:abcd|0123456789|1234567890)`,
    String.raw`SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c`,
  ].join('|'),
  'i',
);
/** Standards and products whose names look like weak passwords. */
const terms =
  /^(?:oauth2?|auth0|1password|sha-?\d+|[rhep]s\d{3}|aes-?\d*(?:-?(?:gcm|cbc))?|base64|base32|bcrypt\d*|scrypt|argon2\w*|pbkdf2|k8s|s3|ed25519|rsa-?\d*|x509|x\.509|pkcs\d+|kerberos5?|md5|uuid-?v?\d|utf-?8|http2|tls1\.\d|v\d[\w.]*|ec2|iso\d+|log4j\d?|h2|i18n|p12|scram-sha-256|gpg2?|ldap3?|saml2?(?:\.0)?|oidc1?)$/i;

/** Whether nobody would run or store it as it stands: a reference, a blank, a redaction, a dummy. */
export function isReference(value: string): boolean {
  return references.test(value) || isSample(value);
}

/** A redacted value, or one that documentation puts in a secret's place. */
export function isSample(value: string): boolean {
  return redacted.test(value) || dummies.test(value) || dummyParts.test(value);
}

/** A password where the syntax leaves no doubt that one stands there. */
export function isLiteral(value: string): boolean {
  return value.length >= 4 && !isReference(value) && !/^[A-Z][A-Z0-9]*(?:(?:_[A-Z0-9]+)+|-\d+)$/.test(value);
}

/** A password where a name or a remark could stand as well; `sure` where it is a value of its own, in quotation marks or data. */
export function isPasswordLike(value: string, sure: boolean): boolean {
  if (value.length < 6 || value.length > 200 || isReference(value) || expressions.test(value)) return false;
  if (/\s/.test(value) || terms.test(value) || isQuantity(value)) return false;
  const classes = kinds(value);
  // `Autumn-Rye-8842`: things are named in small letters or in great ones.
  if (isName(value) && classes < 4) return false;
  if (/\d/.test(value) && /\p{L}/u.test(value)) return true;
  // Digits alone, words alone and words with a mark in them are passwords only where nothing else is to be expected.
  if (/[!@#$%^&*?+=~]/.test(value) && /\p{L}/u.test(value)) return true;
  return sure && (/^\d{6,}$/.test(value) || classes >= 3);
}

/** A key or token as a machine makes them: long, and of letters and digits that are no words. */
export function isGeneratedLooking(value: string): boolean {
  if (value.length < 10 || /\s/.test(value) || isReference(value) || expressions.test(value)) return false;
  if (terms.test(value) || isQuantity(value) || isName(value) || /[[\]{}<>()]/.test(value)) return false;
  const digits = value.replace(/\D/g, '').length;
  return digits >= 2 && /[A-Za-z]/.test(value) && (kinds(value) >= 3 || value.length >= 12);
}

/** Lower case, upper case, digits, marks: how many of them. */
function kinds(value: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(value)).length;
}

/** `24h`, `16-char`, `2031-05-06`, `SEC-123`, `10.2.3`. */
function isQuantity(value: string): boolean {
  return (
    (/^[\d.,:/-]+(?:[a-zA-Z]{1,6})?$/.test(value) && !/^\d{6,}$/.test(value)) ||
    /^\d+-?(?:chars?|characters?|digits?|bits?|bytes?|hours?|days?|min|minutes?|months?|years?)\w*$/i.test(
      value,
    ) ||
    /^[A-Z]{2,10}-\d+$/.test(value)
  );
}

/** Words and dates joined by marks, as things are named: `prod/orders-db-credentials-2`; at least two of them. */
function isName(value: string): boolean {
  const parts = value.split(/[-_./:@#]/);
  return (
    parts.length > 1 &&
    parts.every(
      (part) => /^(?:[A-Za-z]+\d{0,2}|\d{1,4}|20\d{6}|v\d+|)$/.test(part) && !/[a-z][A-Z][A-Z\d]/.test(part),
    )
  );
}
