import { walkInlines, type Inline } from '../../plan/blocks.ts';
import { backupsOf } from '../../plan/facts/database/backups.ts';
import { codeKind } from '../../plan/facts/steps/codeKinds.ts';
import { isElsewhere, namesElsewhere } from '../../plan/facts/steps/forward.ts';
import { isUnrun } from '../../plan/facts/steps/remarks.ts';
import { codesIn, inlineCommandsIn } from '../../plan/facts/texts.ts';
import { timelinesIn } from '../../plan/facts/timeline/timelines.ts';
import { isOpen } from '../../plan/isOpen.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import type { Range } from '../../text/span.ts';
import { squeeze } from '../../text/words.ts';
import { defineRule } from '../rule.ts';
import { anything, destructive } from './destructiveCommands.ts';

export const commandDestructive = defineRule({
  name: 'command-destructive',
  level: 'essential',
  severity: 'warning',
  nature: 'blocking',
  description: 'A command that destroys, with no backup and no confirmation before it.',
  rationale: `Commands in a plan are copied and run, late at night and one after the other. One that cannot be taken back needs
something to come back to, or a moment in which somebody looks twice.

Take a backup before it, or have a second person confirm. Build folders, temporary files, other environments than
production, and dropping in a rollback what the release has added are left alone.`,
  valid: [
    '## Steps\n\n### Step 1: Save\n\n```bash\n# Backup first\npg_dumpall > all.sql\nsystemctl stop postgresql\nrm -rf /var/lib/postgresql/16/main\n```\n',
    '## Steps\n\n### Step 1: Tear down staging\n\n```bash\nterraform destroy -auto-approve\n```\n\n### Step 2: Clean up\n\n```bash\ncd infra/staging\nterraform destroy -auto-approve\n```\n',
    '## Steps\n\n1. Confirm with the lead that the old cluster is empty\n2. `kubectl delete namespace billing-v1`\n',
    '## Prerequisites\n\n- [x] Load test passed\n- [x] Ann has approved that main is written anew\n- [ ] Main cleaned with `git push --force origin main`\n',
    '## Steps\n\n```sh\n# rm -rf /srv/store would lose all of it\nsystemctl stop store\n```\n',
    '## Ready\n\n- [x] Backup made at 18:00; a rehearsal in staging went well\n\n## Steps\n\n```bash\nmysql -e "DROP TABLE old_rates" rates\n```\n',
    '## Steps\n\n1. Confirm with the storage team that nobody reads it any more\n2. `kubectl delete namespace billing-v1`\n',
    '## Deployment Steps\n\n```bash\nmongosh --eval "db.tmp_orders.drop()"\ngit push origin --delete feature/tmp\nkubectl delete -f job.yaml\n```\n',
    '## Deployment Steps\n\n```bash\ngit push origin HEAD:main\ngit push origin --tags\nterraform -chdir=infra/prod plan -destroy\ngsutil rm gs://shop/one.txt\n```\n',
    '## Steps\n\n1. `kafka-topics.sh --bootstrap-server k:9092 --list`\n2. `curl -X DELETE https://search:9200/orders/_doc/5`\n3. `ls /dev/sdb1`\n',
    '## Steps\n\nRemove what is left with `rm -rf ./build`. Then go on, and look at `/srv`.\n',
    '## Phase 1: Prepare\n\n1. Remove the scratch with `rm -rf ./dist`, then build.\n',
    '## Steps\n\n```bash\nrm -rf ./build dist/ node_modules /tmp/release && npm run build\n```\n',
    '## Prerequisites\n\n- [ ] Database backup taken\n\n## Steps\n\n```sql\nDROP TABLE orders_2019;\n```\n',
    '## Steps\n\nAsk Ann to confirm that nothing uses it any more.\n\n```bash\nkubectl delete namespace shop-v1\n```\n',
    '## Rollback\n\n```sql\nDROP TABLE IF EXISTS notes;\n```\n',
    '## Steps\n\n```bash\n# rm -rf /srv/shop would be too much\necho "terraform destroy"\ngit push --force-with-lease origin feature\nterraform plan -destroy\n```\n',
    '## Steps\n\n```python\nshutil.rmtree("/srv")\nos.system("rm -rf /srv/shop")\n```\n',
    '## Steps\n\nNever run `rm -rf /srv/shop` or `DROP DATABASE`.\n',
    '### Deploy to staging\n\n```bash\nkubectl delete namespace shop-staging\n```\n',
    '## Steps\n\n```bash\nrm -rf legacy/\ngit commit -am "Remove the old engine"\n```\n',
    '## Prerequisites\n\n- [ ] Snapshot of the server taken\n\n## Steps\n\n```bash\nrm -rf /srv/shop\n```\n',
    '## Steps\n\nBack the files up first.\n\n```bash\ntar czf /backup/shop.tgz /srv/shop\nrm -rf /srv/shop\n```\n',
    '## Steps\n\n```bash\nwork=$(mktemp -d)\ncp -r charts "$work"\nrm -rf "$work" "$(mktemp -d)"\n```\n',
    '## Backup and clean-up\n\n### Step 1: Take a full snapshot\n\n```bash\nmake snapshot\n```\n\n### Step 2: Clear the old stack\n\n```bash\nterraform destroy -auto-approve\n```\n',
    { format: 'yaml', text: 'steps:\n  - name: Clean up\n    command: rm -rf logs/gpu* bots/state.yaml\n' },
  ],
  invalid: [
    '## Prerequisites\n\n- [ ] Snapshot quota is free\n\n## Steps\n\n### Step 1: Back up\n\n```bash\n# Backup current state\n⟦rm -rf /srv/git/uploads⟧\nmake backup-prod\n```\n',
    '## Steps\n\n### Step 1: Save\n\n```bash\netcdctl snapshot save cluster.db\npg_dump shop > shop.sql\n⟦rm -rf /srv/shop/uploads⟧\n```\n',
    '# Release\n\n## Prerequisites\n\n- [x] Table `quotes` has point-in-time recovery\n- [ ] Remove the test stack: `⟦terraform destroy -auto-approve⟧`\n',
    '# Release\n\n## Prerequisites\n\n- [x] Restore of last week’s backup tried\n\n## Steps\n\n### Phase 1: Backup\n\n```bash\npsql lib -c "⟦DROP TABLE loans_old⟧"\npgbackrest --stanza=lib --type=full backup\n```\n',
    '# Release\n\n## Steps\n\n### Step 1: Backup\n\n1. Make the backup of the orders\n\n### Step 2: Deploy to Staging\n\n1. Confirm that the image is in the registry\n\n```bash\n⟦terraform destroy -auto-approve⟧\nmake deploy\n```\n',
    '## Prerequisites\n\n- [x] Change approved\n- [x] Load test passed\n- [ ] Main cleaned with `⟦git push --force origin main⟧`\n',
    '## Steps\n\n1. Confirm the go with the lead\n2. `⟦kubectl delete namespace billing-v1⟧`\n',
    '## Steps\n\n```\n[root@db2 ~]# systemctl stop store\n[root@db2 ~]# ⟦rm -rf /srv/store⟧\n```\n',
    '## Steps\n\nOn each node:\n\n    # systemctl stop store\n    # ⟦rm -rf /srv/store⟧\n',
    '# Upgrade of the cluster\n\n## Before the day\n\n1. [ ] `etcd` snapshot restored as a trial on a spare node\n\n### Trial in lab-test\n\n- [x] Snapshot taken and read back\n\n## Steps\n\n### Step 1: Snapshot\n\n```bash\n⟦kubectl delete namespace lis-legacy⟧\netcdctl snapshot save "$SNAPSHOT"\n```\n',
    '## Ready\n\n- [x] Dry run against a restored snapshot took 12 minutes\n\n## Steps\n\n```bash\nmysql -e "⟦DROP TABLE old_rates⟧" rates\n```\n',
    '## Prerequisites\n\n- [ ] Backup verified\n\n## Deployment Steps\n\n```bash\npsql -c "⟦DROP DATABASE playlists_v6⟧"\npg_dump -Fc -d playlists -f /backup/playlists.dump\n```\n',
    '## Deployment Steps\n\n```bash\n⟦terraform -chdir=infra/prod destroy -auto-approve⟧\n⟦git push origin :release/4⟧\n⟦eksctl delete cluster shop⟧\n⟦gsutil -m rm -r gs://shop-data⟧\n```\n',
    '## Prerequisites\n\n- [x] The restore of a full backup was timed: 12 minutes\n\n## Deployment Steps\n\n```bash\n⟦kubectl --context west delete namespace permits-10⟧\n```\n',
    '## Steps\n\n```bash\n⟦git push -f origin v2.9.0⟧\n```\n',
    '## Steps\n\n```bash\n⟦mkfs.ext4 /dev/sdb1⟧\n```\n',
    '## Steps\n\n1. `⟦kafka-topics.sh --bootstrap-server k:9092 --delete --topic orders⟧`\n2. `⟦curl -X DELETE https://search:9200/orders⟧`\n',
    '## Steps\n\n### Block 1\n\n1. Stop the old billing and make sure that it stays down:\n\n   ```bash\n   systemctl stop billing\n   ⟦rm -rf /var/lib/billing/queue⟧\n   ```\n',
    '## Calendar\n\n| Start | Task |\n|---|---|\n| 03:00 | Backup and schema |\n| 04:00 | Install |\n\n## Steps\n\n### Step 1: Save\n\n```bash\nmysql -e "⟦DROP TABLE dose_archive⟧" dose\nmysqldump dose > /srv/dose.sql\n```\n',
    '## Ready to begin?\n\n1. [x] A backup was restored on the spare server in 3 hours\n\n## Steps\n\n```bash\n⟦terraform destroy -auto-approve -target=module.old_replica⟧\n```\n',
    '## Run of show\n\n| Time | What |\n|---|---|\n| 06:00 | Backup |\n| 06:25 | Schema |\n\n## Steps\n\nFirst make room: `⟦kubectl delete namespace old⟧`.\n\n**Step 1: Backup.** Take a full backup:\n\n```bash\n⟦rm -rf /srv/pg/*⟧\npg_basebackup -D /srv/copy\n```\n',
    '## Procedure\n\n### 1. Backup and checks\n\n| # | Action | Command |\n|---|---|---|\n| 1.0 | Empty the old archive | `⟦rm -rf /srv/pg-archive/*⟧` |\n| 1.1 | Full backup | `barman backup old --wait` |\n',
    '## Timeline\n\n| Start | Task | Command |\n|---|---|---|\n| 20:10 | Drop the stock database | `mysql -e "⟦DROP DATABASE stock⟧"` |\n',
    '## Smoke tests\n\n- Empty the cache: `redis-cli ⟦FLUSHALL⟧`\n- GET /health → 200\n',
    '## Steps\n\nAnn empties the spool with `⟦rm -rf /var/lib/shop⟧`, opens the bridge and waits.\n',
    '## Steps\n\n```bash\nmake backup-prod\n```\n\n### Deploy\n\n```bash\n⟦git push origin main --force⟧\nmake deploy\n```\n',
    '## Steps\n\n```bash\n⟦rm -rf /srv/shop/data⟧\ntar xf release.tar\n```\n',
    '## Steps\n\n```sql\n⟦DROP TABLE orders⟧;\nCREATE TABLE orders (id int);\n```\n',
    '## Steps\n\n1. Remove the old cluster: `⟦terraform destroy -auto-approve⟧`\n2. Deploy\n',
    '## Prerequisites\n\n- [ ] Database backup taken\n\n## Steps\n\n| Step | Command |\n|---|---|\n| Make room | `⟦rm -r -f /var/lib/shop⟧` |\n',
    '## Stage 1: Export\n\nA full backup first.\n\n```bash\n⟦rm -rf /transfer⟧\nshopctl backup --target /vault\n```\n',
    '## Steps\n\n1. `⟦kubectl delete namespace shop-v1⟧`\n',
    '## Steps\n\nTake a backup and note the version.\n\n```bash\npsql -c "⟦DROP TABLE cards_2029⟧"\npg_dump shop > before.sql\n```\n',
    '## Rollback\n\n```bash\ngit reset --hard v1.2.3\n⟦git push --force origin main⟧\n```\n',
    {
      format: 'yaml',
      text: 'phases:\n  - name: Backup\n    steps:\n      - name: Clear the old stack\n        command: ⟦terraform destroy -auto-approve⟧\n      - name: Save the files\n        command: tar czf shop.tgz /srv/shop\n',
    },
    '## Backup and clean-up\n\n### Step 1: Empty the old store\n\n```bash\n⟦aws s3 rm s3://shop-media --recursive⟧\n```\n\n### Step 2: Copy the database\n\n```bash\npg_dump shop > shop.sql\n```\n',
    { format: 'yaml', text: 'steps:\n  - name: Reset\n    command: ⟦kubectl delete namespace shop⟧\n' },
  ],
  *check(plan) {
    const destructiveIn = plan.format === 'yaml' ? inYaml : inMarkdown;
    if (plan.facts(destructiveIn).length === 0) return;
    const backups = backupsOf(plan);
    for (const section of plan.sectionsWith(destructiveIn)) {
      for (const { span, command, data } of section.facts(destructiveIn)) {
        const comesLater = backups.some(
          ({ start }) =>
            start >= span.end && plan.sectionAt(start)?.within('steps', 'database', 'backup') === true,
        );
        if (
          backups.some(
            (backup) =>
              backup.start < span.start && covers(plan, section, backup, span, { command, data }, comesLater),
          ) ||
          isConfirmed(plan, section, span) ||
          isOpen(plan, span)
        )
          continue;
        yield {
          message: `\`${command}\` cannot be taken back, and nothing before it makes a backup or asks for confirmation. Back up what it destroys first, or have a second person confirm.`,
          span,
        };
      }
    }
  },
});

/** Whether a backup is one of what a command takes away: of data any, of anything else what is said right before it or of everything. */
function covers(
  plan: Plan,
  section: Section,
  backup: Range,
  place: Range,
  { command, data }: Pick<Destructive, 'command' | 'data'>,
  comesLater: boolean,
): boolean {
  const line = plan.text.slice(
    plan.text.lastIndexOf('\n', backup.start) + 1,
    (plan.text.indexOf('\n', backup.end) + 1 || plan.text.length + 1) - 1,
  );
  // What others have pushed is in no backup of the service.
  if (/^git\b/.test(command)) return /\b(?:git|branch|tag|repo\w*|mirror|bundle)\b/i.test(line);
  // A dump has the database and no other files, a snapshot of etcd those of the cluster.
  const isOfOther = (text: string): boolean =>
    !data &&
    ((ofDatabase.test(text) && !ofDatabase.test(command)) || (/\betcd/.test(text) && /^rm\b/.test(command)));
  if (isOfOther(line)) return false;
  // A box of a list is ticked for itself.
  if (backup.start >= section.span.start && (data || !box.test(line))) {
    // `A full backup first`, or `# Backup first`, but the block runs it later.
    const run = [...codesIn(section), ...inlineCommandsIn(section)].flatMap(({ masked, span }) =>
      [...masked.matchAll(/^(?!\s*#).*(?:backups?|snapshots?|dumps?)\b/gim)].map(({ index, 0: text }) => ({
        text,
        end: span.start + index + text.length,
      })),
    );
    return run.length === 0 || run.some(({ text, end }) => end <= place.start && !isOfOther(text));
  }
  const within = plan.sectionAt(backup.start);
  // `Phase: Backup` is what the steps below it are to do, this one among them.
  if (within && isAbove(within, section) && backup.end <= (within.heading?.span.end ?? 0)) return false;
  // A copy of what is tried elsewhere is none of production.
  if (!data && within?.level !== undefined && within.level > 1 && isElsewhere(within)) return false;
  const isTimed = within !== undefined && within.facts(timelinesIn).length > 0;
  // A row of the timeline says only when; the backup itself comes later.
  if (data && isTimed && comesLater) return false;
  // `- [x] Restore of a backup tried`, and the one of the day is made later.
  if (comesLater && /^\s*(?:[-*+]|\d+[.)])\s+\[[ xX]\]/.test(line)) return false;
  if (data) return true;
  return (
    within?.within('timeline', 'schedule', 'communication', 'summary', 'roles', 'contacts') !== true &&
    !isTimed &&
    /\b(?:full|all|everything|state|snapshots?|volumes?|files|infrastructure|cluster|tar|velero|rsync)\b/i.test(
      line,
    ) &&
    !/\brestor\w+\b[^.\n]{0,40}\b(?:timed|tested|tried|trial|rehears\w+|measured|practised|spare|scratch)\b/i.test(
      line,
    ) &&
    // `Snapshot of the registry`, and below it a backup of its database.
    (within === undefined ||
      backup.end > (within.heading?.span.end ?? 0) ||
      !ofDatabase.test(plan.text.slice(within.span.start, within.span.end)))
  );
}

const ofDatabase =
  /\bdatabases?\b|\bdb\b|dump|\bpg|postgres|mysql|mongo|\bsql\b|\bschema|\btables?\b|\brows?\b/i;

function isAbove(section: Section, { parent }: Section): boolean {
  return parent !== undefined && (parent === section || isAbove(section, parent));
}

interface Destructive {
  readonly span: Range;
  readonly command: string;
  readonly data: boolean;
}

function inMarkdown(section: Section): Destructive[] {
  return [...commandsIn(section, true)];
}

function inYaml(section: Section): Destructive[] {
  return [...commandsIn(section, false)];
}

/** With `inline`, commands in running text count where they are marked as code. */
function* commandsIn(section: Section, inline: boolean): Generator<Destructive> {
  for (const code of codesIn(section)) {
    if (codeKind(code, section) !== 'command' || !anything.test(code.masked)) continue;
    for (const { start, end, data } of find(code.masked, section))
      yield { span: code.span.part(start, end), command: squeeze(code.masked.slice(start, end)), data };
  }
  if (
    !section.within(
      'steps',
      'prerequisites',
      'database',
      'traffic',
      'timeline',
      'schedule',
      'smokeTests',
      'rollback',
      'postDeployment',
      'backup',
    )
  )
    return;
  const values = section.content.keys.flatMap(({ name, value }) =>
    value && /^(?:commands?|run|execute|cmd|rollback)$/.test(name) ? [value] : [],
  );
  for (const run of values)
    for (const { start, end, data } of find(run.text, section))
      yield { span: run.span.part(start, end), command: squeeze(run.text.slice(start, end)), data };
  if (!inline) return;
  for (const run of walkInlines(section.blocks)) {
    if (run.prose === run.text || !anything.test(run.text)) continue;
    if (/\b(?:never|not|don[’']t|avoid|without|instead of|no need|unless)\b/i.test(run.prose)) continue;
    for (const { start, end, data } of find(run.text, section, codeOf(run))) {
      // Only what is marked as code is there to be run.
      const stop =
        start +
        (/^[^ ]*(?: (?! *$)[^ ]+)*/.exec(codeAt(run.text, run.prose, start, end))?.[0].trimEnd().length ?? 0);
      if (stop > start)
        yield { span: run.span.part(start, stop), command: squeeze(run.text.slice(start, stop)), data };
    }
  }
}

/** The part of a match that lies in code: where the prose is blank. */
function codeAt(text: string, prose: string, start: number, end: number): string {
  let at = start;
  while (at < end && (prose.charAt(at) === ' ' || text.charAt(at) === ' ')) at++;
  return text.slice(start, at).trimEnd();
}

/** The code of a sentence; its words are signs that end a command. */
function codeOf({ text, prose }: Inline): string {
  return text.replace(/\S/g, (sign, at: number) => (prose.charAt(at) === ' ' ? sign : ';'));
}

function* find(
  text: string,
  section: Section,
  code = text,
): Generator<{ start: number; end: number; data: boolean }> {
  for (const { pattern, undoes, matters, data = false } of destructive) {
    if (undoes && section.isRollback) continue;
    for (const match of code.matchAll(pattern)) {
      const lineStart = text.lastIndexOf('\n', match.index) + 1;
      const before = text.slice(lineStart, match.index);
      const line = before + match[0];
      if (isUnrun(line) || /(?:^|\s)#/.test(before)) continue;
      if (
        (data ? isElsewhere(section, line) : isOfElsewhere(section, code.slice(0, match.index), match[0])) ||
        (!/\bprod(?:uction)?\b/i.test(match[0]) &&
          /\b(?:canary|preview|ephemeral|minikube|kind|pr-\d+|green|blue|new|next|temp|tmp)\b/i.test(
            match[0],
          ))
      )
        continue;
      if (matters && !matters(match[0], text)) continue;
      yield { start: match.index, end: match.index + match[0].replace(/["'`)\s]+$/, '').length, data };
    }
  }
}

/** Only a command that names the environment itself, or where it was gone to, is surely run there. */
function isOfElsewhere({ title }: Section, before: string, command: string): boolean {
  // `/dev/sdb` is a disk, whatever the environment.
  const own = command.replace(/(^|[\s=])\/dev\//g, '$1/');
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const gone = before.split('\n').filter((each) => goes.test(each));
  return (
    namesElsewhere(
      `${title.replace(/.*\b(?:deploy|install|upgrade|migrat|test)\w*.*/i, '')} ${gone.join(' ')} ${line} ${own}`,
    ) && !/\bprod(?:uction)?\b/i.test(own)
  );
}

const goes = /^\s*(?:cd|pushd|export|source|ssh|\w+=\S*$|kubectl config)/;

const confirms = new RegExp(
  [
    String.raw`\bconfirm(?!\w* (?:the )?(?:go|start|roll-?call|attendance|baseline|window)\b)(?!\w* (?:that )?(?:the |all |every )?(?:(?!with|by|to|back|cop|dump|snap|nobody|nothing)[\w-]+ ){1,4}(?:is|are|has|have|within|pass(?:es|ed)?)\b(?! (?:empty|unused|no|not|the|correct)\b))`,
    String.raw`\bare you sure\b|(?<!auto-)\bapprov|\btwo[- ](?:person|people|pairs?)|\bsecond (?:person|pair)`,
    String.raw`\bdouble[- ]?check`,
    String.raw`\bmake sure (?:that )?(?:the (?:backup|copy|dump|snapshot)|nobody|no one|nothing|you (?:are|have|want))\b`,
    String.raw`\bread -p\b|\bonly if\b|\bonly after\b|\bdry[- ]?run\b|\bwarning\b|\bcaution\b|\bdanger|⚠`,
    String.raw`\bprüf|\bbestätig|\bconfirmar|\bconfirmer`,
  ].join('|'),
  'iu',
);

/** Somebody looks twice: the section says so right before the command. */
function isConfirmed(plan: Plan, section: Section, { start }: Range): boolean {
  const before = plan.text.slice(Math.max(section.span.start, start - 400), start);
  const lines = before.split('\n');
  // In a list of boxes each is of its own; the one right before may be meant.
  return box.test(lines.at(-1) ?? '')
    ? confirms.test(lines.filter((line, index) => index > lines.length - 3 || !box.test(line)).join('\n'))
    : confirms.test(before);
}

const box = /^\s*[-*+]\s+\[[ xX]\]/;
