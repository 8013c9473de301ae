import { credentialsIn, type Credential } from '../../plan/facts/secrets/credentials.ts';
import { isOpen } from '../../plan/isOpen.ts';
import type { Plan } from '../../plan/plan.ts';
import { defineRule, type Fix } from '../rule.ts';

export const secretPlaintext = defineRule({
  name: 'secret-plaintext',
  level: 'essential',
  severity: 'error',
  nature: 'constant',
  forTemplates: true,
  description: 'A password, key or token that stands in the plan in plain text.',
  rationale: `A plan is mailed around, pasted into chats and kept in a repository for years. A secret in it is known to all of
them, and nobody can take it back: it has to be changed.

Change the secret, and let the plan name where it is kept: \`$DB_PASSWORD\`, a path in the vault, the entry in the password
manager. Variables, blanks, redacted values, hashes and the samples of manuals are left alone. Nothing is sent anywhere: the
check looks at the text alone, as you type.`,
  valid: [
    '## Steps\n\n```sh\nflyway -url=jdbc:mysql://db1/shop -user=shop -password="$FLYWAY_PASSWORD" migrate\n```\n',
    '## Steps\n\n```bash\ngatectl open --lift 3 --pass TEST-0001\n```\n',
    '## Settings\n\n```yaml\ndb-password: prod-orders-8842\ntoken-name: Shop-Prod\n```\n',
    '## Environment\n\n```env\nDATABASE_URL="postgresql://mill:secure_password@db-1:5432/mill"\nADMIN_PASSWORD="a-very-strong-password"\n```\n',
    '```bash\nmysql --user=auction --password auction < sql/071.sql\npg_restore -U app --password -d frames frames.dump\n```\n',
    '## Rollback\n\n1. `ledgerctl -u admin -p 8443 import all.json`\n2. `ledgerctl -u admin -p "$PW" import all.json`\n',
    '## Configuration\n\n```env\nDB_PASSWORD=$DB_PASSWORD\nAPI_TOKEN=${API_TOKEN}\nSMTP_PASS=********\nREDIS_PASSWORD=<password>\nSECRET_KEY={{ secret_key }}\nAWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\n```\n',
    '## Steps\n\n```bash\npsql "postgres://orders:$ORDERS_PASSWORD@db-1/orders"\nmysql -u root -p"$ROOT_PW" -P 3306\ndocker run -p 8080:80 -u 1000:1000 shop@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\ngit checkout 3f2c1a9d8e7b6a5f4e3d2c1b0a9f8e7d6c5b4a39\nvault kv get -field=password secret/prod/db\nkubectl create secret generic db --from-file=password=./db-password.txt\n```\n',
    '## Secrets\n\n- Password: rotated every 90 days\n- Token: valid for 24h, from Vault at `pricing/prod/token-2`\n- Secret: `orders-db-credentials-2`\n- API key: see 1Password\n- Passwords must have 16 characters\n\nThe password is in the vault. The token is valid until 2031-06-30.\n',
    '```yaml\nenv:\n  - name: DB_PASSWORD\n    valueFrom:\n      secretKeyRef: { name: orders-db, key: password }\npassword: "{{ .Values.db.password }}"\ntoken: !vault secret/ci\nsecretName: tls-2031\n```\n',
    '| Variable | Value | Source |\n|---|---|---|\n| `DB_PASSWORD` | from Vault | prod/db2 |\n| `API_TOKEN` | (secret) | 1Password |\n| `TOKEN_TTL` | 3600 | - |\n',
    '```python\npassword = os.environ["DB_PASSWORD"]\ntoken = get_token(user)\n```\n\n```text\n-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----\n```\n\n```sh\nredis-cli -u redis://cache:6379\ncurl -u "$USER:$PASSWORD" -H "Authorization: Bearer $TOKEN" https://api.acme.io\n```\n',
    '## Steps\n\n```bash\nexpdp shop directory=/var/dumps2031 dumpfile=shop1.dmp\nsqlplus -s / as sysdba @sql/V12__add2.sql\nsqlplus shop/"$SHOP_PW"@db-1\nsqlplus shop/******@db-1\nrman target / cmdfile=rman/full2031.rcv\nimpdp parfile=exports/shop12.par\nsqlldr control=load/orders12.ctl\n```\n',
    {
      format: 'yaml',
      text: 'database:\n  password: $DB_PASSWORD\n  url: postgres://localhost/shop\n  secret: orders-db\n',
    },
    '# Plan\n\n**Release token:** REL-WAVE-20310402-SHOP-V3\n',
  ],
  invalid: [
    '## Steps\n\n```bash\nexport VAULT_TOKEN=⟦' +
      ['hvs', 'CAESIJk7R2mNcQz8WvLxT4pYb9DfHsEaUgKo3iXr'].join('.') +
      '⟧\nvault status\n```\n',
    '## Settings\n\n```yaml\npool: 40\ndb-password: ⟦Autumn-Rye-8842⟧\n```\n',
    '## Environment\n\n```env\nDATABASE_URL="postgresql://mill:⟦secure_Grain7⟧@db-1:5432/mill"\n```\n',
    '## Rollback\n\n1. `rabbitmqadmin -u admin -p ⟦Loch7Ness⟧ import /backup/all.json`\n',
    '## Roles\n\n| Role | Name |\n|---|---|\n| Observer (password ⟦Kranich77⟧!) | Kim |\n',
    '## Environment\n\n```\nRENDER_TIMEOUT=30\nSMTP_PASSWORD=⟦kL9-vemoR4⟧\n```\n',
    {
      text: '## Steps\n\n```bash\nPGPASSWORD=⟦Tr0ub4dor9x⟧ pg_dump orders\npsql "postgres://orders:⟦hV7x2Qp9sLw⟧@orders-db-1/orders"\nsaturn check --password "⟦Gr8-Sommer-31xq⟧"\n```\n',
      chosen: {
        title: 'Replace by a reference',
        text: '## Steps\n\n```bash\nPGPASSWORD=$PGPASSWORD pg_dump orders\npsql "postgres://orders:hV7x2Qp9sLw@orders-db-1/orders"\nsaturn check --password "Gr8-Sommer-31xq"\n```\n',
      },
    },
    '## Secrets\n\n- Token of the ledger: ⟦ghp_9fK2mXw4Qz7LrT1vB8nYc3HdJ6sPaE0uRiGo⟧\n- **Admin password:** ⟦hunter22⟧\n- Hook: ⟦https://hooks.slack.com/services/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⟧\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Snapshot\n    command: valkey-cli -h sessions-1 -a ⟦Hn72kdLq0zPw⟧ BGSAVE\n',
    },
    '## Steps\n\n```bash\nexpdp shop_admin/⟦Qw9xKp3mTz⟧ schemas=shop\nsqlplus -s shop/⟦Rt5nVb8sLk⟧@//db-1:1521/shop @sql/V12__add.sql\nrman target sys/⟦Ju7hYt2gFd⟧@prod\nsqlldr userid=shop/⟦Mn4bVc6xZa⟧ control=load.ctl\n```\n',
    '## Steps\n\n1. Load the rest with `impdp shop/⟦Hy6tGr4eDw⟧ dumpfile=rest.dmp`\n2. Go on\n',
    '## Steps\n\n```sql\nCONNECT shop/⟦Lp9oKi8uJy⟧@prod;\nSELECT 1 FROM dual;\n```\n\n```bash\ndb2 connect to shop user deploy using ⟦Bv5cXz3qWe⟧\n```\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Export\n    command: expdp shop/⟦Nb7vCx2zLk⟧@prod schemas=shop\n',
    },
    '| Variable | Production |\n|---|---|\n| `CACHE_URL` | `redis://:⟦Kv8tR2qLx9wZ⟧@cache.internal:6379` |\n| `DB_PASSWORD` | ⟦q8Zr2LmX5vTw⟧ |\n',
    '```yaml\ndatabase:\n  user: orders\n  password: ⟦hunter2⟧\n  apiKey: "⟦7f3kQ9dk2LmX5vTw⟧"\n```\n\n```sh\nmysql -u root -p⟦hunter2⟧ orders\ncurl -u deploy:⟦Fr0sch-99⟧ https://ci.acme.io/start\nexport AWS_ACCESS_KEY_ID=⟦AKIAY3FQ7LT2ZWXC5RPV⟧\n```\n',
    '```text\n⟦-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEAx2vZ8Lq4\n-----END RSA PRIVATE KEY-----⟧\n```\n',
    "## Zugang\n\nThe password of the console is `⟦Ostsee-2031!⟧`.\n\n```sql\nALTER USER shop IDENTIFIED BY '⟦w1nt3rZeit⟧';\n```\n",
    {
      format: 'yaml',
      text: 'environment_variables:\n  - name: SEARCH_PASSWORD\n    value: ⟦q8Zr2LmX5vTw⟧\nsteps:\n  - name: Ask\n    command: |\n      curl -H "Authorization: Bearer ⟦eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJvcHMiLCJpZCI6NDIxfQ.Zk3vQ8sLw2RtYx7Pn5Md9Hc1Bg4Jf6Ka0Ue⟧" https://search.internal\n',
      chosen: {
        title: 'Replace by a reference',
        text: 'environment_variables:\n  - name: SEARCH_PASSWORD\n    value: $SEARCH_PASSWORD\nsteps:\n  - name: Ask\n    command: |\n      curl -H "Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJvcHMiLCJpZCI6NDIxfQ.Zk3vQ8sLw2RtYx7Pn5Md9Hc1Bg4Jf6Ka0Ue" https://search.internal\n',
      },
    },
    { format: 'yaml', text: "database:\n  host: db-1\n  password: '⟦hunter2⟧'\n" },
    '# Plan\n\n**Release token:** ⟦rel-9fK2mXw4Qz-20310402⟧\n',
  ],
  *check(plan, { tokensIn }) {
    const sections = [...plan.sectionsWith(credentialsIn), ...(tokensIn ? plan.sectionsWith(tokensIn) : [])];
    for (const section of new Set(sections)) {
      let told = -1;
      const all = [...section.facts(credentialsIn), ...(tokensIn ? section.facts(tokensIn) : [])];
      // The longer one first where two begin alike.
      all.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
      for (const secret of all) {
        if (secret.span.start < told || isOpen(plan, secret.span)) continue;
        told = secret.span.end;
        yield {
          message: `This ${secret.kind} stands here for everybody who will ever read the plan. Change it, and name where it is kept instead.`,
          span: secret.span,
          fixes: [referenceFix(plan, secret)],
        };
      }
    }
  },
});

/** A variable in the secret's place; single quotation marks, which a shell would not look into, become double ones. */
function referenceFix(plan: Plan, { span: { start, end }, kind, variable }: Credential): Fix {
  const name = variable
    .replace(/([a-z])(?=[A-Z])/g, '$1_')
    .replace(/\W+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toUpperCase();
  const isQuoted = plan.text.charAt(start - 1) === "'" && plan.text.charAt(end) === "'";
  const reference = `$${name === '' || /^\d/.test(name) ? kind.toUpperCase().replace(' ', '_') : name}`;
  return {
    title: 'Replace by a reference',
    edits: [
      isQuoted && plan.format === 'markdown'
        ? { range: { start: start - 1, end: end + 1 }, newText: `"${reference}"` }
        : { range: { start, end }, newText: reference },
    ],
    safe: false,
  };
}
