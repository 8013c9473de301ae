import type { Code, Inline } from '../../plan/blocks.ts';
import { codesIn, textsIn } from '../../plan/facts/texts.ts';
import type { Section } from '../../plan/section.ts';
import { lineBefore } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Finding } from '../rule.ts';
import type { Flaw } from './codeSyntax/flaw.ts';
import { checkJson } from './codeSyntax/json.ts';
import { checkShell } from './codeSyntax/shell.ts';
import { checkToml } from './codeSyntax/toml.ts';
import { checkYaml } from './codeSyntax/yaml.ts';

export const codeSyntax = defineRule({
  name: 'code-syntax',
  level: 'essential',
  severity: 'warning',
  nature: 'constant',
  forTemplates: true,
  description:
    'A block of YAML, JSON or TOML that does not parse, or a shell block with an open quotation mark or here-document.',
  rationale:
    'What stands in a plan’s code blocks is copied into a terminal or a file at night. A bracket too few is found now or at half past two. Blocks with template blanks (`{{ }}`), with parts left out (`...`), transcripts and fragments are let be.',
  valid: [
    '```yaml\npassword: "{{ lookup(\'vault\', \'db\') }}"\nname: \'{{ "x" }}\'\nheap: {{ .Values.heap | default "4g" }}\n```\n',
    '# Plan\n\n```yaml\nreplicas: 3\nimage: "api:2.4"\n---\nhosts: [a, b]\n```\n\n```yaml\nimage: {{ .Values.image }}\n{{- if .Values.on }}\non: true\n{{- end }}\n```\n',
    '# Plan\n\n```json\n{ "a": 1 } { "b": 2 }\n```\n\n```json\n{\n  // as before\n  "a": [1, 2,],\n  ...\n}\n```\n\n```json\n"a": 1,\n"b": 2\n```\n\n```jsonc\n{ "a": 1, /* b */ }\n```\n',
    '# Plan\n\n```bash\n# don\'t forget\necho "it\'s $(date +"%H:%M") \\"now\\"" # isn\'t it\nawk \'{ print "x" }\' file\nprintf $\'it\\\'s\'\ncat <<\'EOF\' | sed "s/a/b/"\ndon\'t "quote\nEOF\nx=$((1 << 2)); echo "${x:-"none"}" ${#x} `date "+%s"`\n```\n',
    '# Plan\n\n```sh\n$ echo "start\nCan\'t connect\n```\n\n```bash\nkubectl get pods\nThe pods aren\'t ready\n```\n\n```console\necho "a\n```\n\n```text\n{ "a: \n```\n',
    '# Plan\n\n1. Message:\n\n   ```bash\n   git commit -m "$(cat <<\'EOF\'\n   It\'s done ")\n   EOF\n   )"\n   ```\n\n```toml\n[server]\nport = 80\nhost = <host>\n```\n',
    '# Plan\n\n```json\nContent-Type: application/json\n\n{ "a": 1 }\n```\n',
    '# Plan\n\n```yaml\nowner: [Name] of the team\nwindow: <start>: <end>\n```\n',
    {
      text: 'title: Plan\nsteps:\n  - name: Tell\n    command: |\n      ./notify.sh --text "it begins"\n',
      format: 'yaml',
    },
    {
      text: 'title: Plan\nsteps:\n  - name: Tell\n    command: "./notify.sh --text \\"it begins\\""\n    verify: The panel shows "begun; users\' pages are up\n    rollback: make it 5\' shorter\n',
      format: 'yaml',
    },
    '# Plan\n\n1. Run `curl -H "Accept: text/html" /` and see `it\'s` on the page; don\'t use `"`\n\n| Key | Value |\n|---|---|\n| Motto | `don\'t` |\n',
  ],
  invalid: [
    "```yaml\npassword: ⟦\"{{ lookup('vault', 'db') }}⟧\nheap: 4g\n```\n",
    '# Plan\n\n```yaml\nreplicas: 3\nnote: ⟦ready: yes⟧\n```\n',
    '# Plan\n\n```yaml\nimage: {{ .Values.image }}\nnote: ⟦ready: yes⟧\n```\n',
    '# Plan\n\n> ```json\n> {\n>   "a": 1\n>   ⟦"b"⟧: 2\n> }\n> ```\n',
    '# Plan\n\n```json\n⟦annotations⟧:\n  summary: "{{ $labels.service }} fails"\n```\n',
    '# Plan\n\n- Config\n\n  ```toml\n  [server]\n  port = ⟦eighty⟧\n  ```\n',
    '# Plan\n\n```bash\nkubectl get pods\ncurl -d ⟦\'⟧{"flag": true} https://api.internal/flags\n```\n',
    '# Plan\n\n```bash\npg_dump --file=a.dump ⟦"⟧$DB_URL\npsql "$DB_URL" -f 1.sql\npsql "$DB_URL" -f 2.sql\n```\n',
    '# Plan\n\n```sh\necho start\necho ⟦"⟧half done\n```\n',
    "# Plan\n\n```bash\npsql -c ⟦'⟧RELOAD\npsql -c 'RESUME pool'\n```\n",
    {
      text: 'title: Plan\nsteps:\n  - name: Tell\n    command: ./notify.sh --text ⟦"⟧it begins\n    verify: nomad job status ⟦\'⟧ledger\n',
      format: 'yaml',
    },
    '# Plan\n\n- Run: `gh run list --json ⟦\'⟧status --limit 1`\n\n| Step | Command |\n|---|---|\n| Ask | `curl -H ⟦"⟧Accept: text/html https://shop.internal/` |\n',
    '# Plan\n\n```bash\ncat ⟦<<EOF⟧ > notes\nline\n  EOF\n```\n',
    {
      text: 'title: Plan\nsteps:\n  - name: Tell\n    command: |\n      ./notify.sh --text ⟦"⟧it begins\n',
      format: 'yaml',
    },
  ],
  check: (plan) => plan.facts(flawsIn),
});

function flawsIn(section: Section): Finding[] {
  return [...inBlocks(section), ...inLines(section)];
}

const runs = /^(?:commands?|run|execute|exec|cmd|script|shell)$/;
const mayRun =
  /^(?:verify|verification|verify with|check|validate|validation|rollback|roll back|undo|revert|backout|test)$/;
/** A tool with its first argument; a sentence starts with a capital letter, or goes on with another word. */
const looksRun =
  /^\s*(?:(?:sudo|curl|wget|kubectl|helm|docker|podman|nomad|consul|aws|az|gcloud|terraform|ansible[\w-]*|psql|mysql|mongosh|redis-cli|flyway|liquibase|alembic|systemctl|journalctl|ssh|scp|rsync|jq|npm|npx|git|gh)\s+\S|\.{0,2}\/[\w./-]+\s+\S|[A-Z][A-Z0-9_]*=\S+ \w)/;

/** Commands on one line: in YAML the value of a key, in Markdown what stands between backticks. */
function inLines(section: Section): Finding[] {
  const values = section.content.keys.flatMap(({ name, form, value }) =>
    form === 'yaml' &&
    value?.decoded === undefined &&
    value !== undefined &&
    (runs.test(name) || (mayRun.test(name) && looksRun.test(value.raw)))
      ? [{ text: value.raw, start: 0, inline: value }]
      : [],
  );
  return [...values, ...textsIn(section).flatMap(codeIn)].flatMap(({ text, start, inline }) => {
    const flaw = /['"]/.test(text) ? checkShell(text, 0) : undefined;
    return flaw
      ? [found('command', flaw.reason, inline.span.part(start + flaw.range.start, start + flaw.range.end))]
      : [];
  });
}

function codeIn(inline: Inline): { text: string; start: number; inline: Inline }[] {
  if (inline.decoded !== undefined || !/`[^`]*['"]/.test(inline.raw)) return [];
  return [...inline.raw.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].flatMap(({ 1: text = '', index }) =>
    looksRun.test(text) && !/\\[|]/.test(text) ? [{ text, start: index + 1, inline }] : [],
  );
}

function inBlocks(section: Section): Finding[] {
  return codesIn(section).flatMap((code) => {
    const flaw = check(code);
    if (!flaw) return [];
    const { reason, range } = flaw;
    return [found(names[code.language] ?? code.language, reason, code.span.part(range.start, range.end))];
  });
}

function found(what: string, reason: string, span: Span): Finding {
  return {
    message: `This ${what} cannot be used as it stands: ${reason}. It will be copied on the night; put it right now.`,
    span,
  };
}

const names: Readonly<Record<string, string>> = {
  yaml: 'YAML',
  yml: 'YAML',
  json: 'JSON',
  jsonc: 'JSON',
  toml: 'TOML',
  bash: 'command',
  sh: 'command',
  shell: 'command',
  zsh: 'command',
};

function check(code: Code): Flaw | undefined {
  const { fenced, language, masked } = code;
  if (!fenced || masked.trim() === '') return undefined;
  // A carriage return may stand alone behind the fence; parsers of YAML and TOML take it for text.
  const data = masked.replace(/\r/g, ' ');
  switch (language) {
    case 'yaml':
    case 'yml':
      return checkYaml(data);
    case 'json':
    case 'jsonc':
      return checkJson(data);
    case 'toml':
      return checkToml(data);
    case 'bash':
    case 'sh':
    case 'shell':
    case 'zsh':
      return checkShell(masked, columnOf(code));
    default:
      return undefined;
  }
}

/** Where in its line the content starts. */
function columnOf({ masked, span, content }: Code): number {
  const start = content.from - span.from;
  return lineBefore(masked, start).length;
}
