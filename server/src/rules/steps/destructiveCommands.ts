/** The commands that destroy. */
/** Harmless to lose: what is built, cached or temporary. */
const harmless = new RegExp(
  [
    String.raw`^(?:\.?\/?)?(?:build|dist|out|target|output|node_modules|tmp|temp|\.?cache|coverage|artifacts?|artefacts?|\.next|\.nuxt|__pycache__|vendor|bin|obj|public|logs?|\.terraform|\.venv|venv)(?:\/.*)?$`,
    String.raw`^\/(?:tmp|var\/tmp|var\/cache|var\/log|dev\/shm)\/.+`,
    String.raw`^\$\{?(?:TMP|TEMP|BUILD|CACHE|DIST|OUT|WORK|RUNNER_TEMP|CI_)\w*\}?`,
    String.raw`\/(?:build|dist|target|node_modules|tmp|temp|\.?cache|artifacts|__pycache__|\.next)(?:\/\S*)?$`,
    String.raw`\.(?:log|tmp|pid|lock|tar|gz|zip)$`,
  ].join('|'),
  'i',
);
const absolute = /^["']?(?:\/|~|\$|\*|\.\.?\/?$|\.\.?\/\*|[A-Z]:\\)/;

interface Pattern {
  readonly pattern: RegExp;
  /** In a rollback it undoes what the release did. */
  readonly undoes: boolean;
  /** What it destroys is a database, so that any backup may be one of it. */
  readonly data?: boolean;
  readonly matters?: (match: string, text: string) => boolean;
}

export const destructive: readonly Pattern[] = [
  {
    pattern:
      /\brm\s+(?:-[a-z-]+\s+)*(?:-[a-z]*(?:r[a-z]*f|f[a-z]*r)[a-z]*|(?:-r|--recursive)\s+(?:-f|--force)|(?:-f|--force)\s+(?:-r|--recursive))\s+[^\n;&|#]+/gi,
    undoes: false,
    matters: removesMuch,
  },
  {
    pattern:
      /\b(?:terraform|tofu)\s+(?:-\S+\s+)*(?:destroy\b|apply\s[^\n;&|#`]*-destroy\b)[^\n;&|#`]*|\b(?:pulumi|cdk)\s+destroy\b[^\n;&|#`]*/gi,
    undoes: true,
  },
  {
    pattern:
      /\bkubectl\b[^\n;&|#`]*?\bdelete\s+(?:namespaces?|ns|pvc?|persistentvolumes?|persistentvolumeclaims?|crds?)\b[^\n;&|#`]*|\bkubectl\b[^\n;&|#`]*?\bdelete\b[^\n;&|#`]*\s(?:--all\b|-f\s\S*(?:namespaces?|pvc)\.ya?ml)[^\n;&|#`]*|\bvelero\s+backup\s+delete\b[^\n;&|#`]*/gi,
    undoes: false,
  },
  {
    pattern:
      /\bDROP\s+(?:DATABASE|SCHEMA|KEYSPACE)\s+(?:IF\s+EXISTS\s+)?(?!\S*(?:te?mp|test|shadow))[\w."`[\]$-]+(?:\s+CASCADE)?|\bdropdb\s+[^\n;&|#`]+/gi,
    data: true,
    undoes: false,
  },
  {
    pattern:
      /\bDROP\s+TABLE\s+(?:IF\s+EXISTS\s+)?(?!\S*(?:te?mp|bak|backup|shadow))[\w.`[\]$-]+(?:\s+CASCADE)?|\bTRUNCATE\s+(?:TABLE\s+)?(?!\S*(?:te?mp|cache|session|staging))[\w.`[\]]+(?:,\s*[\w.`[\]]+)*(?=\s*(?:;|$|"|'|CASCADE|RESTART))|\bDELETE\s+FROM\s+[\w.`[\]]+\s*(?=;|["']|$)/gim,
    data: true,
    undoes: true,
  },
  {
    pattern:
      /\bgit\s+push\b(?=[^\n;&|#]*(?:\s--force(?![\w-])|\s-f\b|\s--delete\b|\s[+:](?=\w)))(?=[^\n;&|#]*(?:\b(?:main|master|production|prod|releases?|trunk|stable|live|develop)\b|\s(?:tag )?v?\d+(?:\.\d+)+\b|\s--tags\b|\s(?:refs\/tags\/|gitops)))[^\n;&|#`]*/gi,
    undoes: false,
  },
  {
    pattern:
      /\bdocker[ -]compose\b[^\n;&|#]*\bdown\b[^\n;&|#]*\s(?:-v|--volumes)\b|\bdocker\s+volume\s+(?:rm|prune)\b[^\n;&|#`]*|\bdocker\s+system\s+prune\b[^\n;&|#]*--volumes\b/gi,
    undoes: true,
  },
  {
    pattern:
      /\bFLUSH(?:ALL|DB)\b|\bzfs\s+destroy\b[^\n;&|#`]*|\b(?:mkfs(?:\.\w+)?|wipefs\s+-a|lvremove(?:\s-\w+)*)\s+\/dev\/\S+|\bdd\b[^\n;&|#]*\bof=\/dev\/(?!null)\S+/g,
    undoes: false,
  },
  {
    pattern:
      /\baws\s+s3\s+(?:rm\b[^\n;&|#]*--recursive|rb\b[^\n;&|#]*--force)[^\n;&|#`]*|\baws\s+rds\s+delete-db-(?:instance|cluster)\b(?![^\n]*--final-db-snapshot-identifier)[^\n;&|#`]*|\bkafka-topics(?:\.sh)?\s[^\n;&|#`]*--delete\b[^\n;&|#`]*|\bcurl\s[^\n;&|#`]*-X\s?DELETE\s[^\n;&|#`]*:9200\/(?![\w.-]+\/)[^\n;&|#`]*|\baws\s+dynamodb\s+delete-table\b[^\n;&|#`]*|\bgcloud\s+(?:sql\s+instances|container\s+clusters)\s+delete\b[^\n;&|#`]*|\b(?:gsutil\s(?:-m\s)?|gcloud\s+storage\s+)rm\s+(?:-[a-z-]+\s+)*(?:-r|--recursive)\b[^\n;&|#`]*|\baz\s+(?:group|aks)\s+delete\b[^\n;&|#`]*|\beksctl\s+delete\s+cluster\b[^\n;&|#`]*/gi,
    undoes: true,
  },
  {
    pattern:
      /\bprisma\s+migrate\s+reset\b|\b(?:rails|rake)\s+db:(?:drop|reset)\b|\bartisan\s+migrate:(?:fresh|reset)\b|\bflyway\b[^\n;&|#]*\bclean\b|\bdb\.(?:dropDatabase|(?!te?mp|cache|session|test|old_)\w+\.drop)\(\)/gi,
    data: true,
    undoes: false,
  },
];

/** `rm -rf` of absolute paths, variables and wildcards; a folder of the working copy can be had again. */
function removesMuch(match: string, text: string): boolean {
  const targets = match
    .replace(temporary, ' ')
    .trim()
    .split(/\s+/)
    .slice(1)
    .filter((word) => !word.startsWith('-'));
  return targets.some(
    (target) =>
      absolute.test(target) &&
      !harmless.test(target.replace(/["'`)]/g, '')) &&
      !isMade(/^["']?\$\{?(\w+)/.exec(target)?.[1], text),
  );
}

/** A folder that was made for the moment. */
const temporary = /["']?\$\(\s*mktemp[^)\n]*\)["']?/g;

function isMade(name: string | undefined, text: string): boolean {
  return name !== undefined && new RegExp(`\\b${name}=["']?(?:\\$\\(|\`)\\s*mktemp\\b`).test(text);
}

/** What every one of them has, so that most texts need no closer look. */
export const anything =
  /\brm\s|\bdestroy\b|\bdelete\b|\bdrop|\btruncate\b|--force|\s-f\b|\bdown\b|\bvolume\b|\bprune\b|flush|zfs|mkfs|wipefs|lvremove|\bdd\s|\bs3\s|\breset\b|\bfresh\b|\bpush\b|\bclean\b/i;
