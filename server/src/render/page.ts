/** The style of a page that stands alone: mailed, printed, put on a wiki. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --text: #1f2328; --muted: #59636e; --line: #d1d9e0; --soft: #f6f8fa; --link: #0550ae;
  --blank: #fff1b8; --blank-text: #4d3800; --choice: #dbe9ff; --choice-text: #0a3069; --bar: #1a7f37;
  --plan-text: var(--text); --plan-muted: var(--muted); --plan-line: var(--line); --plan-surface: #fff;
  --plan-track: var(--line); --plan-accent: #0969da; --plan-ok: #1a7f37; --plan-warn: #bf8700; --plan-alert: #bc4c00;
  --plan-bad: #cf222e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e6edf3; --muted: #9da7b1; --line: #3d444d; --soft: #161b22; --link: #6cb6ff;
    --blank: #4a3a00; --blank-text: #ffe58f; --choice: #12305c; --choice-text: #c2dbff; --bar: #3fb950;
    --plan-surface: #0d1117; --plan-accent: #4493f8; --plan-ok: #3fb950; --plan-warn: #d29922; --plan-alert: #db6d28;
    --plan-bad: #f85149;
  }
  body { background: #0d1117; }
}
body {
  max-width: 52rem; margin: 0 auto; padding: 1.5rem; color: var(--text); overflow-wrap: anywhere;
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
header { padding-bottom: 0.8rem; border-bottom: 1px solid var(--line); color: var(--muted); font-size: 0.9rem; }
header > p { display: inline; margin: 0 1rem 0 0; }
header > .card { margin-top: 0.9rem; }
header h1 { margin: 0 0 0.4em; color: var(--text); }
.status { padding: 0.1em 0.7em; border: 1px solid var(--line); border-radius: 1em; color: var(--text); }
.status.planned { border-color: var(--plan-accent); }
.status.in-progress { border-color: var(--plan-warn); }
.status.complete { border-color: var(--plan-ok); }
.status.rolled-back { border-color: var(--plan-bad); }
progress { width: 10rem; height: 0.6rem; accent-color: var(--bar); }
h1, h2, h3, h4, h5, h6 { margin: 1.6em 0 0.5em; line-height: 1.25; break-after: avoid; }
h1 { font-size: 1.8rem; }
h2 { padding-bottom: 0.2em; border-bottom: 1px solid var(--line); font-size: 1.35rem; }
h3 { font-size: 1.12rem; }
h4, h5, h6 { font-size: 1rem; }
a { color: var(--link); }
img { max-width: 100%; height: auto; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 0.875em; }
code { padding: 0.1em 0.3em; border-radius: 3px; background: var(--soft); }
pre { padding: 0.8em 1em; border: 1px solid var(--line); border-radius: 4px; background: var(--soft); white-space: pre-wrap; }
pre code { padding: 0; background: none; font-size: 1em; }
blockquote { margin: 0.8em 0; padding: 0.1em 1em; border-left: 3px solid var(--line); color: var(--muted); }
table { width: 100%; margin: 0.8em 0; border-collapse: collapse; }
th, td { padding: 0.35em 0.7em; border: 1px solid var(--line); text-align: start; vertical-align: top; }
th { background: var(--soft); }
tr { break-inside: avoid; }
hr { border: 0; border-top: 1px solid var(--line); }
p.field { margin: 0.35em 0; }
p.note { color: var(--muted); font-style: italic; }
mark { padding: 0 0.15em; border-radius: 2px; }
mark.blank { color: var(--blank-text); background: var(--blank); }
mark.choice { color: var(--choice-text); background: var(--choice); }
.contains-task-list { padding-inline-start: 1.7em; }
.task-list-item { list-style: none; }
.task-list-item > input, .task-list-item > p > input { margin: 0 0.5em 0 -1.5em; }
/* Drawn by hand: browsers grey out boxes that cannot be ticked. */
input {
  appearance: none; box-sizing: border-box; width: 1em; height: 1em; vertical-align: -0.12em;
  border: 1.5px solid var(--muted); border-radius: 3px;
}
input:checked { border-color: var(--bar); background: var(--bar); }
input:checked::before {
  content: ""; display: block; box-sizing: border-box; width: 0.36em; height: 0.66em; margin: 0 auto;
  border: solid #fff; border-width: 0 0.14em 0.14em 0; transform: rotate(40deg);
}
.footnotes { margin-top: 1em; color: var(--muted); font-size: 0.9em; }
@media print {
  :root {
    color-scheme: light;
    --text: #000; --muted: #444; --line: #bbb; --soft: #f4f4f4; --link: #000;
    --blank: #fff1b8; --blank-text: #000; --choice: #dbe9ff; --choice-text: #000;
    --plan-surface: #fff; --plan-accent: #0969da; --plan-ok: #1a7f37; --plan-warn: #bf8700; --plan-alert: #bc4c00;
    --plan-bad: #cf222e;
  }
  body { max-width: none; padding: 0; background: none; font-size: 11pt; }
  mark, progress, input { print-color-adjust: exact; }
}
`;
