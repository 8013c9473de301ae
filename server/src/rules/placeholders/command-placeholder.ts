import { walkInlines } from '../../plan/blocks.ts';
import { placeholdersIn, type Placeholder } from '../../plan/facts/placeholders/placeholders.ts';
import { codesIn, textsIn } from '../../plan/facts/texts.ts';
import type { Section } from '../../plan/section.ts';
import { defineRule } from '../rule.ts';
import { isReusable } from './reusable.ts';

export const commandPlaceholder = defineRule({
  name: 'command-placeholder',
  level: 'essential',
  severity: 'warning',
  nature: 'blocking',
  description: 'A blank inside a command that would be run as it stands.',
  rationale: `Commands in a plan are copied and run. A blank in one fails at best; at worst the shell takes \`<name>\` for a
redirection and the command runs against the wrong thing.

Put the real value in, or use a variable and say where it is set. A parameter that the plan defines elsewhere
(\`VERSION=…\`, a line that says what to put in its place) is left alone, and so are those of a runbook or playbook that is
the plan of no release: without an id, a status, a date and a version.`,
  valid: [
    '## Steps\n\n```bash\nls /srv/copy/values-[abc].yaml /srv/copy/part-[A-Z].yaml\n```\n',
    '## Deployment Steps\n\nPut the day of the run in for DATE.\n\n```sh\nexport-rules --out /srv/rules-DATE.json\n```\n',
    '## Deployment Steps\n\n```sh\nOUT_DATE=$(day)\nexport-rules --out "/srv/rules-$OUT_DATE.json" --sort N-S\n```\n',
    '# Plan\n\n## Steps\n\nIf a gateway hangs, restart it; put in the name of the gateway:\n\n```sh\n./gw.sh restart <gateway>\n```\n',
    '## Steps\n\n```sh\nflagctl enable all   # no <flag> is left out\n```\n',
    '## Steps\n\n```bash\ncat /etc/systemd/system/shop.service\n# prints\n[service]\n```\n',
    '## Steps\n\n```bash\nsed -i "/\\[client]/,+2d" my.cnf\nsed -n "/[mysqld]/p" my.cnf\n```\n',
    '## Deployment Steps\n\nThen query each zone with `./dns/compare.sh [--all]` and `dig $ZONE <<< x`.\n',
    '## Deployment Steps\n\n1. Run `make move --to <region>`, where `<region>` is the second one.\n',
    '## Rollback Steps\n\n1. Find the deployment before this one: `vercel list`\n2. Go back to it: `vercel rollback [deployment-id]`\n',
    '```bash\nkubectl set image deploy/web web=registry.example.org/web:1.4.2\n```\n',
    '```bash\nif [ -f done.txt ] && [[ $A == b ]]; then echo "${list[index]}" | grep "[a-z]"; fi\n```\n',
    '```promql\nsum(rate(http_errors_total[5m]))\n```\n',
    '```bash\n# the files go to s3://backups/<version>/\nmake upload\n```\n',
    'Replace `<pod>` with the name of the failing pod:\n\n```bash\nkubectl logs <pod>\n```\n',
    'Take `<run-id>` from the output of the first command:\n\n```bash\ngh run watch <run-id> --exit-status\n```\n',
    '```bash\n# <version>: the tag from the release page\nmake deploy VERSION=<version>\n```\n',
    '```bash\ncat <<EOF > notes.txt\nhello\nEOF\n```\n',
    '# Restore runbook\n\n## Find the copy\n\n```bash\naws s3 ls s3://copies/<service>/\n```\n\n## Restore it\n\n```bash\nrestore --host <replica-host> --service <service>\n```\n',
    '```bash\ndocker ps --format "{{.Names}}"\nhelm template . --set image={{ .Values.image }}\n```\n',
    '```bash\nkubectl get pods -o wide | grep -v "<none>"\n```\n',
    '## Deployment Steps\n\n1. `grep -v "<none>" pods.txt` must print nothing\n',
    '## Deployment Steps\n\n1. For each `<service>`, replace `<service>` and run `kubectl rollout status deploy/<service>`\n',
    '## Rollback\n\n- Load the old firmware on all affected gateways: `./gw.sh load <gateway> --from 6.1`\n',
    '## Deployment Steps\n\nDrain every old node, one after the other:\n\n```bash\nkubectl drain <node-name> --ignore-daemonsets\n```\n',
    '## Deployment Steps\n\n```bash\ncurl -XPOST $GATE/open -d \'{"by":"<you>"}\'\n```\n\nSet each cashier\'s code:\n\n```bash\ntillctl code <cashier> <new-code>\n```\n',
    '## Deployment Steps\n\n```bash\ntofu output   # till_group, till_zone\ntillctl join "<till_group>"\n```\n',
    "## Deployment Steps\n\n```bash\ncurl -s https://shop.test/map.xml | grep '<loc>' | head\n```\n",
    '## Backup\n\n```sh\ndump | gzip > shop_$(date +%Y%m%d).gz\n```\n\n## Rollback\n\n```sh\ngunzip shop_XXXXXXXX.gz\n```\n',
    '## 1. Build\n\nBuild the new host. Note the new address; nothing points there yet.\n\n## 2. Install\n\n```bash\nmillctl install <NEW_ADDRESS>\n```\n',
    '## Deployment Steps\n\n```bash\nTAG=<image-tag>   # the one that the build printed\nmake deploy TAG=$TAG\n```\n',
    '## Rollback\n\nRun `helm rollback shop <PREVIOUS_REVISION>`; `helm history shop` lists them.\n',
    '## Rollback\n\n```bash\ngit log --oneline -10\ngit revert <commit>\n```\n',
    '## Deployment Steps\n\n1. Compare the names. For every zone, ask the new servers:\n\n   ```bash\n   dig @<new-server> <host> A\n   ```\n',
    '## Backup\n\n```sh\ncp shop.db copies/shop-$(date +%F).db\n```\n\n## Rollback\n\n```sh\ncp copies/shop-YYYYMMDD.db shop.db\n```\n',
    '## Backup\n\n```sh\ncp shop.db copies/shop-$(date +%s).db\n```\n\n## Rollback\n\n```sh\ncp copies/shop-<timestamp>.db shop.db\n```\n',
  ],
  invalid: [
    '## Steps\n\n```bash\nsha256sum /srv/copy/values-⟦[VERSION]⟧.yaml\n```\n',
    '## Deployment Steps\n\n```sh\nexport-rules --out /srv/rules-⟦DATE⟧.json\n./replay --minutes ⟦N⟧\n```\n',
    '## Deployment Steps\n\n```sh\n./install.sh --tag ⟦5.x.y⟧\n```\n',
    '## Steps\n\n1. Update the node:\n\n       # dnf install broker-⟦<VERSION>⟧\n       # systemctl start broker\n\n2. Look at it\n',
    '## Steps\n\n```\nroot@db2:~# systemctl stop store\nroot@db2:~# dnf install store-⟦<VERSION>⟧\n```\n',
    '## Steps\n\n```bash\nkubectl get deployment ⟦[service]⟧\n```\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Look\n    command: |\n      systemctl status ⟦[unit]⟧\n',
    },
    "## Steps\n\n```powershell\n$env:SIGNING_KEY='⟦replace-with-real-key⟧'\npython -m planner.main --follow\n```\n",
    {
      format: 'yaml',
      text: 'title: Split\ndeployment_steps:\n  - name: Drain\n    command: ./tools/drain.sh ⟦YOUR_GROUP⟧ --pause 120\n',
    },
    '## Steps\n\n```bash\nkubectl set image deploy/web web=web:⟦TAG_HERE⟧\n```\n',
    '## Implementation\n\n**Step 2.** Import them with `./dns/import.sh ⟦<folder>⟧`. It prints `11 zones`.\n',
    '## Rollback\n\n1. Set the pool back: `gcloud container node-pools rollback app --cluster ⟦<cluster-name>⟧`.\n',
    '## Timeline\n\n| Time | Action | Who |\n|---|---|---|\n| 01:45 | Move the traffic `r53ctl weight ⟦<REGION>⟧ 10` | Ann Lee |\n| 02:00 | Watch | Ann Lee |\n',
    '## Deployment Steps\n\n1. Install 12.3.0 on nodes 1 and 2: `./roll.sh --nodes 1,2 --version ⟦[version]⟧`. Expected: both are ready.\n',
    '```bash\nmake deploy VERSION=⟦[version]⟧\n```\n',
    '1. Install it\n\n   ```bash\n   helm upgrade shop ./chart \\\n     --set image.tag=⟦[build-number]⟧ --wait\n   ```\n',
    '```sql\nALTER TABLE ⟦[table]⟧ DROP COLUMN ⟦[new_column]⟧;\n```\n',
    '```sh\ndotnet ef database update --connection "⟦<production-connection>⟧"\n```\n',
    '- [ ] Deploy\n\n  ```bash\n  kubectl -n shop rollout undo deploy/⟦{{SERVICE}}⟧\n  ```\n',
    '# Restore runbook\n\n**Date:** 2031-04-02\n\n## Restore it\n\n```bash\nrestore --host ⟦<replica-host>⟧ --service ⟦<service>⟧ --copy ⟦<copy-id>⟧\n```\n',
    '## Rollback\n\n- Load the old firmware on the gateway: `./gw.sh load ⟦<gateway>⟧ --from 6.1`\n',
    '## Deployment Steps\n\n```bash\ntofu output\ntillctl join "⟦<till_group>⟧" | grep \'open\'\n```\n',
    "## Rollback\n\n```sql\nDELETE FROM trips WHERE created_at >= '⟦2031-05-XX⟧';\n```\n",
    '## 1. Build\n\nBuild the new host. Note that the address is not public.\n\n## 2. Install\n\n```bash\nmillctl install ⟦<NEW_HOST>⟧\n```\n',
    '## Deployment Steps\n\n1. Note the version that runs now.\n\n   ```bash\n   millctl load ⟦[version]⟧\n   ```\n',
    '## Deployment Steps\n\n```bash\nTAG=⟦<image-tag>⟧\nmake deploy TAG=$TAG\n```\n',
    '## Rollback\n\nRun `helm rollback shop ⟦<PREVIOUS_REVISION>⟧` and look at the pods.\n',
    '## Rollback\n\n```bash\ngit log --oneline -10\nmake restore HOST=⟦<db-host>⟧\n```\n',
    '## Deployment Steps\n\n1. Ask the new servers for every zone, then this:\n\n   ```bash\n   dig @⟦<new-server>⟧ shop.example.org A\n   ```\n',
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
    '## Deployment Steps\n\n| Step | Command |\n|---|---|\n| Deploy | `helm upgrade shop ./chart --version ⟦<chart-version>⟧` |\n',
    '## Deployment Steps\n\n1. Run `kubectl scale deployment/shop --replicas=⟦[N]⟧`\n',
    '```sh\n$ docker pull registry.test/shop:⟦X.Y.Z⟧\n./deploy.sh --release ⟦TBD⟧\n```\n',
    '## Rollback\n\n```sh\ncp copies/shop-⟦<timestamp>⟧.db shop.db\n```\n',
  ],
  *check(plan) {
    const blanks = plan.facts(commandBlanks);
    // A runbook to be used again has parameters; one blank alone is one that was forgotten.
    if (blanks.length >= 3 && isReusable(plan)) return;
    const dated = plan.facts(datedNames).length > 0;
    const noted = plan.facts(notedIn);
    for (const { name, span } of blanks) {
      if (dated && moment.test(name)) continue;
      // `Note the new address`: it is known when the plan is carried out.
      const words = name.toLowerCase().replace(/[-_]/g, ' ');
      if (words.includes(' ') && noted.some((text) => text.includes(` ${words}`))) continue;
      yield {
        message: `This command would run with \`${name}\` in it as it stands. Put the real value in, or a variable that the plan sets.`,
        span,
      };
    }
  },
});

const moment = /^(?:date|time|date-?time|time-?stamp|Y{4}-?MM-?DD|X{6,})$/i;

/** A command that names what it makes after the moment: only then is known what `<timestamp>` is. */
function datedNames(section: Section): readonly unknown[] {
  return section.facts(codesIn).filter(({ masked }) => /\$\(date\b|`date\b/.test(masked));
}

/** Sentences that have the reader write down what a step gave. */
function notedIn(section: Section): readonly string[] {
  if (!section.mayHold(mayNote)) return [];
  return section
    .facts(textsIn)
    .flatMap(({ text }) => [...text.matchAll(notes)].map(([sentence]) => sentence.toLowerCase()));
}

const mayNote = /\b(?:note|record|down|remember) (?:the|its|this|that|both|all)\b/i;
const notes =
  /(?<![\p{L}-])(?:note|record|write down|take down|remember|jot down) (?:the|its|this|that|both|all)\b[^.\n]*/giu;

function commandBlanks(section: Section): Placeholder[] {
  return section
    .facts(placeholdersIn)
    .filter(
      (placeholder) =>
        placeholder.place === 'command' &&
        !printed.test(placeholder.name) &&
        !isExplained(placeholder, section) &&
        !isLookedUp(placeholder, section),
    );
}

/** `helm rollback shop <previous-revision>` beside `helm history shop`: only on the night is known which one. */
function isLookedUp({ name, form }: Placeholder, section: Section): boolean {
  return (
    section.isRollback &&
    form !== 'mustache' &&
    earlier.test(name) &&
    [
      ...section.facts(codesIn).map(({ masked }) => masked),
      ...section.facts(textsIn).map(({ text }) => text),
    ].some((text) => lists.test(text))
  );
}

const earlier =
  /^(?:(?:prev(?:ious)?|last|prior|earlier|old|known|stable|good)[-_ ](?:.*[-_ ])?)?(?:revision|commit|sha|hash|id|tag|version|deployment|release|image)s?$/i;
/** A program that lists what was there before. */
const lists =
  /\b(?:helm|kubectl rollout|flyctl|fly|heroku|vercel|docker|git|az|gcloud|aws|oc|nomad|railway|wrangler)\b[^|;&\n]{0,80}[ -](?:history|list|log|ls|images|releases|deployments|revisions|tag|describe-[a-z-]+)\b/;

/** Who runs the command, and what tools print where there is nothing (`grep -v '<none>'`): nobody has to look for it. */
const printed =
  /^(?:you|me|yourself|your[-_ ](?:name|initials|login)|none|nil|unknown|pending|unset|null|no value|invalid)$/i;

/** `Restart all affected gateways: ./gw.sh restart <gateway>`: once for each of them; or `put in the name of its gateway`. */
function namesEach(name: string): RegExp | undefined {
  const [, noun = ''] = /([a-z]{3,})(?:[-_ ](?:name|id))?$/i.exec(name) ?? [];
  return /^(?:|name|version|tag|date|path|url|host|user)$/i.test(noun)
    ? undefined
    : new RegExp(
        `\\b(?:each|every|all|affected|in turn)\\b[^.\\n]{0,40}\\b${noun}s?\\b|\\b(?:name|id|number|address) of (?:\\w+ ){0,2}${noun}\\b`,
        'i',
      );
}

/** The step tells the reader what to put there: by its own name, in the prose or in a comment of the command. */
function isExplained({ name, span }: Placeholder, section: Section): boolean {
  const told =
    /\b(?:replace|substitute|set|fill in|where|change|insert|put|with your|use your|your own|take|copy|comes from|from the output)\b/i;
  const each = namesEach(name);
  let before = '';
  for (const inline of walkInlines(section.blocks)) {
    // A command in a sentence does not explain itself.
    const at = span.start - inline.span.start;
    const text =
      at >= 0 && at < inline.text.length
        ? inline.text.slice(0, at) + inline.text.slice(at + span.length)
        : inline.text;
    if ((text.includes(name) && told.test(text)) || each?.test(text)) return true;
    if (inline.span.start < span.start) before = text;
  }
  // `For each shelf:` and its commands
  if (
    /^\W*for (?:each|every|all)\b|(?:^|[.;]\s)for (?:each|every)\b[^.]*:\s*$|\b(?:each|every) \w+[’']s\b/i.test(
      before,
    )
  )
    return true;
  const marked = `[<{[]${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[>}\\]]+`;
  const comment = new RegExp(
    `^\\s*(?:#|--\\s|//).*(?:${marked}\\s*[:=—–-]|\\b(?:replace|substitute|set|where)\\b.*${marked})`,
    'im',
  );
  // `HOST=<address>   # the one that `list` prints`: the parameter, and what it is.
  const parameter = new RegExp(
    `^\\s*(?:export )?\\w+=["']?<${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}>["']?[ \\t]+#[ \\t]*\\p{L}+ \\p{L}`,
    'mu',
  );
  if (section.facts(codesIn).some(({ masked }) => parameter.test(masked))) return true;
  // `terraform output   # cluster_arn, bucket_name`: printed a line before.
  const output =
    /[-_]/.test(name) && new RegExp(`#[^\\n<]*\\b${name.replace(/[^\w-]/g, '.')}\\b[^\\n>]*$`, 'm');
  return section.facts(codesIn).some(({ masked }) => comment.test(masked) || (output && output.test(masked)));
}
