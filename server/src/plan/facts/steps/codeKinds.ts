import type { Code } from '../../blocks.ts';
import type { Section } from '../../section.ts';

/**
 * What a code block is for.
 * - `command`: run as it stands;
 * - `data`: configuration, variables;
 * - `text`: a message to send, sample output;
 * - `other`: program text, diagrams, documents.
 */
export type CodeKind = 'command' | 'data' | 'text' | 'other';

const commands = new Set([
  'bash',
  'sh',
  'shell',
  'zsh',
  'fish',
  'console',
  'shell-session',
  'shellsession',
  'terminal',
  'powershell',
  'pwsh',
  'ps1',
  'cmd',
  'bat',
  'batch',
  'sql',
  'psql',
  'mysql',
  'plsql',
  'tsql',
  'pgsql',
  'postgresql',
  'http',
  'curl',
]);
const data = new Set([
  'yaml',
  'yml',
  'json',
  'jsonc',
  'json5',
  'toml',
  'ini',
  'env',
  'dotenv',
  'properties',
  'conf',
  'config',
  'hcl',
  'terraform',
  'tf',
  'nginx',
]);
const drawing = /[│├└┌┐┘─━┃▶▼►→←↓↑╔═]|-->|<--|--+>|\+--+\+/;
const commandLine =
  /^\s*(?:\$ )?(?:sudo|kubectl|helm|docker|git|npm|yarn|pnpm|make|curl|wget|ssh|scp|aws|az|gcloud|terraform|ansible|psql|mysql|pg_dump|systemctl|cd|cp|mv|rm|echo|export|python3?|node|flyway|liquibase|\.\/\S+)\s/m;
/** A program that nobody knows, with an option of two hyphens: `flagctl set checkout --wave pilot`. */
const withOption = /^[ \t]*(?:\$ )?[a-z][\w./-]*(?: [\w./:<>@=-]+){0,4} --[a-z][\w-]*(?:[ =]|$)/m;
const assignment = /^[A-Z][A-Z0-9_]*=/m;

export function codeKind(code: Code, section?: Section): CodeKind {
  const { language } = code;
  if (code.prompted) return 'command';
  if (commands.has(language)) return 'command';
  if (data.has(language)) return 'data';
  if (
    language !== '' &&
    language !== 'text' &&
    language !== 'txt' &&
    language !== 'plaintext' &&
    language !== 'plain'
  )
    return 'other';
  if (drawing.test(code.masked) && section?.within('communication') !== true) return 'other';
  if (assignment.test(code.masked)) return 'data';
  return commandLine.test(code.masked) || withOption.test(code.masked) ? 'command' : 'text';
}
