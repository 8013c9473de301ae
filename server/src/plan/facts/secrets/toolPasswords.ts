/** Passwords that command-line tools take as an argument or a short option: `mysql -p…`, `expdp user/…`. */
import { isLiteral, isPasswordLike } from './secretValues.ts';

/** What every such command has in it. */
export const toolHint =
  /mysql|expdp|impdp|sqlldr|rman |db2|conn(?:ect)? |maria|sshpass|redis-cli|valkey-cli|keydb-cli|rdcli|login|mongo|cqlsh|influx|sql|bcp|ldap|curl|wget|http|xh|password|rabbitmqctl|htpasswd|pass:|SecureString|sig=|sudo|IDENTIFIED|\s-p\s/i;

/** Tools whose short options or arguments are passwords; the last group is the secret. */
const toolOptions: readonly RegExp[] = [
  /\b(?:mysql|mysqldump|mysqladmin|mysqlimport|mysqlsh|mariadb|mariadb-dump|mariadb-admin)\b[^\n|;&]{0,200}?\s-p(?!assword\b)(["']?)([^\s"'`|;&]+)/g,
  /\bsshpass\s+-p\s?(["']?)([^\s"'`|;&]+)/g,
  /\b(?:(?:redis|valkey|keydb)-cli|rdcli)\b[^\n|;&]{0,120}?\s-a\s+(["']?)([^\s"'`|;&]+)/g,
  /\b(?:docker|podman|helm|oc|az|cf|skopeo|buildah|crane|oras|nerdctl|argocd|mc|npm)\b[^\n|;&]{0,80}?\blogin\b[^\n|;&]{0,120}?\s-p\s+(["']?)([^\s"'`|;&]+)/g,
  /\b(?:mongo|mongosh|mongodump|mongorestore|mongoexport|mongoimport|cqlsh|influx)\b[^\n|;&]{0,200}?\s-p\s+(["']?)([^\s"'`|;&]+)/g,
  /\b(?:sqlcmd|bcp|osql|isql)\b[^\n|;&]{0,200}?\s-P\s?(["']?)([^\s"'`|;&]+)/g,
  /\bldap(?:search|modify|add|delete|passwd)\b[^\n|;&]{0,200}?\s-w\s+(["']?)([^\s"'`|;&]+)/g,
  /\b(?:curl|wget|http|https|xh|httpie)\b[^\n|;&]{0,200}?\s(?:-u|--user|-a|--auth|--proxy-user)[ =](["']?)[\w.@+-]+:([^\s"'`|;&]+)/g,
  /\b(?:echo|printf)\s+(?:-n\s+)?(["']?)([^\s"'`|;&]+)\1\s*\|\s*(?:sudo\s+)?(?:\w+[ \w./:-]{0,80}--password-stdin|sudo\s+-S|passwd\s+--stdin|vault\s+login\s+-)/g,
  /\b(?:echo|printf)\s+(?:-n\s+)?(["']?)[\w.-]+:([^\s"'`|;&]+)\1\s*\|\s*(?:sudo\s+)?chpasswd/g,
  /\brabbitmqctl\s+(?:add_user|change_password)\s+(["']?)[\w.@-]+\1\s+["']?([^\s"'`|;&]+)/g,
  /\bhtpasswd\s+-\w*b\w*\s+(?:\S+\s+)?(["']?)[\w.@-]+\1\s+["']?([^\s"'`|;&]+)/g,
  /-pass(?:in|out)?\s+(["']?)pass:([^\s"'`|;&]+)/g,
  /\b(?:IDENTIFIED\s+(?:WITH\s+\w+\s+)?BY|PASSWORD)\s+(')([^'\n]+)/gi,
  /\bConvertTo-SecureString\s+(?:-String\s+)?(["'])([^"'\n]+)/g,
  /\bdb2\s+["']?connect\s+to\s+\w+\s+user\s+\w+\s+using\s+(["']?)([^\s"'`|;&]+)/gi,
  /[?&](sig)=([\w%+/=-]{30,})/g,
];

/**
 * User and password with a slash between them, as Oracle's tools take them; what has a dot or another slash is a path.
 * `-u admin -p …` of whatever tool: a `-p` may as well be a port.
 */
const doubtful: readonly RegExp[] = [
  /\b(?:expdp|impdp|sqlplus|sqlldr|rman)\b[^\n|;&]{0,120}?\s(?:userid=|(?:target|catalog|auxiliary)[ =])?(["']?)[\w$#]+\/(?=[^\s"'`|;&@/.]{6})([^\s"'`|;&@/.]+)(?=[\s"'`;|&@]|$)/gim,
  /^\s*conn(?:ect)?\s+(["']?)[\w$#]+\/(?=[^\s"'`|;&@/.]{6})([^\s"'`|;&@/.]+)(?=[\s"'`;|&@]|$)/gim,
  /\s(?:-u|--user)[ =][\w.@-]+\s+-p\s+(["']?)([^\s"'`|;&]+)/g,
];

/** Where the passwords stand; in prose not every word behind an option is one. */
export function* toolPasswords(text: string, inProse: boolean): Generator<{ start: number; end: number }> {
  if (!toolHint.test(text)) return;
  for (const pattern of [...toolOptions, ...doubtful]) {
    for (const match of text.matchAll(pattern)) {
      const secret = match[2] ?? '';
      const end = match.index + match[0].lastIndexOf(secret) + secret.length;
      const isDoubtful = doubtful.includes(pattern);
      if (inProse || isDoubtful ? isPasswordLike(secret, !inProse) : isLiteral(secret))
        yield { start: end - secret.length, end };
    }
  }
}
