/** The prompts that commands stand behind in a block of code, which are no part of what is run. */

/** `# systemctl stop web`: root's prompt, or a remark of the shell. */
const bare = /^[ \t]*# (?=[a-z][\w.+-]* \S)/;
/** `[root@mq1 ~]# `, `root@mq1:~# ` */
const named = /^[ \t]*(?:\[[\w.-]+@[\w.-]+ [^\]\n]{1,60}\]|[\w.-]+@[\w.-]+(?::[^\s#$]{1,60})?) ?[#$] (?=\S)/;
/** What a remark says and a command seldom: an article, a sentence's end. */
const remark = /\b(?:the|a|an|is|are|then|this|that|we|you)\b|[.:]\s*$/;
/** An option, a path, a pipe, a name of the shell's: one line at least shows that it is run. */
const run =
  /\s--?\w|[/_|=$&]|^[ \t]*# (?:sudo|systemctl|service|apt|apt-get|yum|dnf|zypper|rc-service|kubectl|helm|docker|git|npm|make)\s/;

/** The text of a block without its prompts, as long as it was; undefined where nothing in it is one. */
export function withoutPrompts(masked: string, language: string): string | undefined {
  if (!/[#$] /.test(masked) || !prompting.test(language)) return undefined;
  const lines = masked.split('\n');
  const root = isRunAsRoot(lines, language);
  const cleared = lines.map((line) => {
    const prompt = named.exec(line) ?? (root && isCommand(line) ? bare.exec(line) : null);
    return prompt ? ' '.repeat(prompt[0].length) + line.slice(prompt[0].length) : line;
  });
  const text = cleared.join('\n');
  return text === masked ? undefined : text;
}

/** In a script `# ` opens a remark. */
const prompting = /^(?:console|shell-?session|terminal|te?xt|plain(?:text)?)?$/;

/** Whether all lines stand behind the prompt, or carry on with one that does; what is printed, in a session alone. */
function isRunAsRoot(lines: readonly string[], language: string): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  const session = /^(?:console|shell|terminal)/.test(language);
  return (
    filled.some((line) => bare.test(line) && run.test(line)) &&
    !filled.some((line) => /^[ \t]*\$ /.test(line)) &&
    filled.every(
      (line, index) => isCommand(line) || (index > 0 && (session || /\\\s*$/.test(filled[index - 1] ?? ''))),
    )
  );
}

function isCommand(line: string): boolean {
  return bare.test(line) && !remark.test(line.split(' # ')[0] ?? '');
}
