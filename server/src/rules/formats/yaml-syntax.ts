import { findFrontMatter } from '../../syntax/frontMatter.ts';
import { defineRule } from '../rule.ts';
import { readableYamlError, yamlErrorRange } from '../steps/codeSyntax/yaml.ts';

export const yamlSyntax = defineRule({
  name: 'yaml-syntax',
  level: 'essential',
  severity: 'error',
  nature: 'constant',
  forTemplates: true,
  description: 'YAML that cannot be read, in a YAML plan or in front matter.',
  rationale:
    'A plan that cannot be read cannot be checked: what stands behind the mistake may be missing from the checklist, from the progress count and from every other rule. Most often the indentation is off, or text that holds `: ` or begins with `@`, `*` or a backtick needs quotation marks.',
  valid: [
    {
      text: 'title: "Release 4: search"\nsteps:\n  - name: Build\n    command: |\n      make: it\n',
      format: 'yaml',
    },
    { text: 'title: Release 4\nwindow: [22:00, 23:00]\n---\ntitle: Release 5\n', format: 'yaml' },
    {
      text: 'title: Release 4\nchecks: &checks\n  - Backup taken\nfirst:\n  needs: *checks\nsecond: &second\n  owner: Ann\nthird:\n  <<: *second\n  time: 22:00\n',
      format: 'yaml',
    },
    '---\nstatus: planned\nowner: Ann\n---\n\n# Plan\n\nx\n',
    '---\nNot front matter: a quote: "of one\n---\n\n# Plan\n\n```yaml\na: b: c\n```\n',
  ],
  invalid: [
    { text: 'title: Release 4\nsummary: ⟦search: the new index⟧\n', format: 'yaml' },
    { text: 'title: Release 4\nsteps:\n⟦\t- name: Build⟧\n', format: 'yaml' },
    {
      text: 'title: Release 4\nowner: Ann\n⟦owner: Bo⟧\ndate: 2031-03-04\n⟦date: 2031-03-05⟧\n',
      format: 'yaml',
    },
    '---\nstatus: planned\nowner: ⟦@ann⟧\n---\n\n# Plan\n\nx\n',
    { text: 'title: ⟦"Release 4⟧\nowner: Ann\n', format: 'yaml' },
    { text: 'title: Release 4\nowner: ⟦*lead⟧\nlead: &lead Ann\n', format: 'yaml' },
    { text: 'title: Release 4\nsteps: &steps\n  - name: Build\n    steps: ⟦*steps⟧\n', format: 'yaml' },
    {
      text: 'title: Release 4\na: &a [x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x]\nb: &b {p: *a, q: *a, r: *a, s: *a, t: *a, u: *a, v: *a}\nc: &c {p: *b, q: *b, r: *b, s: *b, t: *b, u: *b, v: *b}\nd: &d {p: *c, q: *c}\ne: {p: ⟦*d⟧, q: ⟦*d⟧}\n',
      format: 'yaml',
    },
  ],
  *check(plan) {
    if (plan.format === 'markdown' && !looksLikeFrontMatter(plan.text)) return;
    let broken = false;
    const behind =
      plan.format === 'yaml'
        ? 'Nothing from here on is checked or counted for certain; put it right first.'
        : 'The status, the owner and whatever else the front matter says may go unread; put it right first.';
    for (const problem of plan.problems) {
      const refused = /^Alias is not read: (.*)$/.exec(problem.message)?.[1];
      if (refused !== undefined) {
        yield {
          message: `This alias is not read: ${refused}. Nobody sees or checks what it should stand for; write it out here.`,
          span: problem.span,
        };
        continue;
      }
      const repeated = /must be unique/i.test(problem.message);
      // What follows the first mistake is its consequence as often as not.
      if (broken && !repeated) continue;
      if (!repeated) broken = true;
      const clause = readableYamlError(problem.message);
      yield {
        message: repeated
          ? 'This key is there twice, and only one of the two counts. Remove the other.'
          : `This cannot be read as YAML: ${clause}. ${behind}`,
        span: yamlErrorRange(plan.text, problem.message, problem.span.start),
      };
    }
  },
});

/** `---` on the first line may be a rule. */
function looksLikeFrontMatter(text: string): boolean {
  const front = findFrontMatter(text);
  return front !== undefined && /^[\w-]+:(?:\s|$)/m.test(text.slice(front.start, front.stop));
}
