import { placeholdersIn, type Placeholder } from '../plan/facts/placeholders.ts';
import type { Plan } from '../plan/plan.ts';
import { walkInlines } from '../plan/blocks.ts';
import type { Section } from '../plan/section.ts';
import { defineRule } from './rule.ts';

export const commandPlaceholder = defineRule({
  name: 'command-placeholder',
  level: 'essential',
  severity: 'warning',
  nature: 'blocking',
  description: 'A blank inside a command that would be run as it stands.',
  rationale: `Commands in a plan are copied and run. A blank in one fails at best; at worst the shell takes \`<name>\` for a
redirection and the command runs against the wrong thing.

Put the real value in, or use a variable and say where it is set. A parameter that the plan defines elsewhere
(\`VERSION=…\`, a line that says what to put in its place) is left alone.`,
  valid: [
    '```bash\nkubectl set image deploy/web web=registry.example.org/web:1.4.2\n```\n',
    '```bash\nif [ -f done.txt ] && [[ $A == b ]]; then echo "${list[index]}" | grep "[a-z]"; fi\n```\n',
    '```promql\nsum(rate(http_errors_total[5m]))\n```\n',
    '```bash\n# the files go to s3://backups/<version>/\nmake upload\n```\n',
    'Replace `<pod>` with the name of the failing pod:\n\n```bash\nkubectl logs <pod>\n```\n',
    'Take `<run-id>` from the output of the first command:\n\n```bash\ngh run watch <run-id> --exit-status\n```\n',
    '```bash\n# <version>: the tag from the release page\nmake deploy VERSION=<version>\n```\n',
    '```bash\ncat <<EOF > notes.txt\nhello\nEOF\n```\n',
    '```bash\ndocker ps --format "{{.Names}}"\nhelm template . --set image={{ .Values.image }}\n```\n',
  ],
  invalid: [
    '```bash\nmake deploy VERSION=⟦[version]⟧\n```\n',
    '1. Install it\n\n   ```bash\n   helm upgrade shop ./chart \\\n     --set image.tag=⟦[build-number]⟧ --wait\n   ```\n',
    '```sql\nALTER TABLE ⟦[table]⟧ DROP COLUMN ⟦[new_column]⟧;\n```\n',
    '```sh\ndotnet ef database update --connection "⟦<production-connection>⟧"\n```\n',
    '- [ ] Deploy\n\n  ```bash\n  kubectl -n shop rollout undo deploy/⟦{{SERVICE}}⟧\n  ```\n',
    '```\ncurl -X POST https://shop.example.org/api/⟦[resource]⟧\n```\n',
    '```sh\ngh workflow run deploy.yml -f version=⟦YOUR_VERSION⟧\n```\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Deploy\n    command: nomad job run -check-index ⟦<INDEX>⟧ jobs/shop.hcl\n    verify: See that <INDEX> of the jobs run\n',
    },
    {
      format: 'yaml',
      text: 'steps:\n  - name: Deploy\n    command: |\n      make deploy VERSION=⟦[version]⟧\n',
    },
  ],
  *check(plan) {
    for (const section of plan.sections) {
      for (const placeholder of section.facts(placeholdersIn)) {
        if (placeholder.place !== 'command' || isExplained(placeholder, section, plan)) continue;
        yield {
          message: `This command would run with \`${placeholder.name}\` in it as it stands. Put the real value in, or a variable that the plan sets.`,
          span: placeholder.span,
        };
      }
    }
  },
});

/** The step tells the reader what to put there: by its own name, in the prose or in a comment of the command. */
function isExplained({ name, span }: Placeholder, section: Section, plan: Plan): boolean {
  const told =
    /\b(?:replace|substitute|set|fill in|where|change|insert|put|with your|use your|your own|take|copy|comes from|from the output)\b/i;
  for (const inline of walkInlines(section.blocks))
    if (inline.text.includes(name) && told.test(inline.text)) return true;
  const written = plan.text.slice(span.start, span.end);
  const escaped = written.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    `^\\s*(?:#|--\\s|//).*(?:${escaped}\\s*[:=—–-]|\\b(?:replace|substitute|set|where)\\b.*${escaped})`,
    'im',
  ).test(plan.text.slice(section.span.start, section.span.end));
}
