/**
 * How the card and the charts look, on every page that shows them: a page sets the variables, in its theme's colours. The
 * preview loads this as `client/media/overview.css`, which `npm run generate` writes.
 */
export const overviewStyle = `.card {
  margin: 0 0 0.9em;
}

.facts {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(9.5em, 1fr));
  gap: 0.55em 1.2em;
  margin: 0 0 0.9em;
}

.facts dt {
  color: var(--plan-muted);
  font-size: 0.85em;
  line-height: 1.3;
}

.facts dd {
  margin: 0;
  font-weight: 600;
}

.level::before {
  content: '';
  display: inline-block;
  width: 0.6em;
  height: 0.6em;
  margin-inline-end: 0.4em;
  border-radius: 50%;
  background: var(--risk);
}

.risk-low {
  --risk: var(--plan-ok);
}

.risk-medium {
  --risk: var(--plan-warn);
}

.risk-high {
  --risk: var(--plan-alert);
}

.risk-critical {
  --risk: var(--plan-bad);
}

.parts,
.people ul,
.dependencies ul {
  margin: 0;
  padding: 0;
  list-style: none;
}

.parts {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(21em, 1fr));
  gap: 0.15em 1.8em;
  font-size: 0.93em;
}

.parts li {
  display: grid;
  grid-template-columns: minmax(0, 1fr) 4.5em 3.2em;
  align-items: center;
  gap: 0.7em;
}

.parts .name {
  overflow-wrap: anywhere;
}

.parts .count {
  color: var(--plan-muted);
  font-variant-numeric: tabular-nums;
  text-align: end;
}

svg.progress {
  display: block;
}

.progress .track,
.chart .track {
  fill: var(--plan-track);
}

.progress .done {
  fill: var(--plan-accent);
}

.parts .done .progress .done {
  fill: var(--plan-ok);
}

details {
  margin: 0 0 0.9em;
}

details > summary {
  margin: 0 0 0.35em;
  color: var(--plan-muted);
  font-size: 0.85em;
  font-weight: 600;
  letter-spacing: 0.04em;
  text-transform: uppercase;
  cursor: pointer;
}

.people ul {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(17em, 1fr));
  gap: 0.5em;
}

.people li {
  min-width: 0;
  display: grid;
  align-content: start;
  padding: 0.45em 0.75em;
  border: 1px solid var(--plan-line);
  border-radius: 4px;
  font-size: 0.93em;
  line-height: 1.45;
}

.people .ways {
  display: flex;
  flex-wrap: wrap;
  gap: 0 0.8em;
}

.people li > * {
  min-width: 0;
}

.people .ways a {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}

.muted,
.chart .note {
  color: var(--plan-muted);
}

.legend .muted {
  white-space: nowrap;
}

.chart {
  margin: 0.6em 0 1em;
  font-size: 0.9em;
}

.chart svg {
  display: block;
  max-width: none;
  overflow: visible;
}

.chart svg[width='100%'] {
  width: 100%;
}

.chart text {
  fill: var(--plan-text);
}

.chart .tick,
.chart .axis,
.chart .owner {
  fill: var(--plan-muted);
}

.chart .grid {
  stroke: var(--plan-line);
  stroke-width: 1px;
}

.chart .note {
  margin: 0.3em 0 0;
}

/* Over the lines of the scale. */
.timeline .label,
.ramp .label {
  paint-order: stroke;
  stroke: var(--plan-surface);
  stroke-width: 3px;
  stroke-linejoin: round;
}

.timeline .bar {
  fill: var(--plan-accent);
}

.timeline .bar.done {
  fill: var(--plan-ok);
}

.timeline .moment {
  fill: var(--plan-surface);
  stroke: var(--plan-accent);
  stroke-width: 2px;
}

.timeline .moment.done {
  stroke: var(--plan-ok);
}

.timeline .open {
  stroke: var(--plan-accent);
  stroke-width: 2px;
  stroke-dasharray: 2 4;
}

.timeline .overlap {
  fill: var(--plan-bad);
}

.timeline .now {
  stroke: var(--plan-bad);
  stroke-width: 1.5px;
}

.timeline .now-label {
  fill: var(--plan-bad);
  font-weight: 600;
  paint-order: stroke;
  stroke: var(--plan-surface);
  stroke-width: 4px;
}

.ramp .area {
  fill: var(--plan-accent);
  fill-opacity: 0.18;
}

.ramp .edge,
.ramp .rise {
  stroke: var(--plan-accent);
  stroke-width: 2px;
  stroke-linecap: round;
}

.ramp .area.falls {
  fill: var(--plan-bad);
}

.ramp .edge.falls,
.ramp .rise.falls {
  stroke: var(--plan-bad);
}

.ramp .label {
  font-weight: 600;
}

.ramp .label.falls {
  fill: var(--plan-bad);
}

/* Where there is little room, letters are fewer or smaller rather than cut off. */
.timeline,
.risks {
  container-type: inline-size;
}

@container (max-width: 27em) {
  .timeline .owner,
  .timeline .tick:nth-of-type(even) {
    display: none;
  }
}

.risks {
  display: flex;
  flex-wrap: wrap;
  align-items: flex-start;
  gap: 0.6em 2em;
}

.risks svg {
  flex: none;
  font-size: min(1em, 3.2cqw);
}

.risks .cell {
  fill: var(--risk);
  fill-opacity: 0.16;
  stroke: var(--risk);
  stroke-opacity: 0.35;
}

.risks .dot {
  fill: var(--plan-surface);
  stroke: var(--risk);
  stroke-width: 2px;
}

.risks .number {
  font-weight: 600;
}

.risks .legend {
  flex: 1 1 14em;
}

.risks ol {
  margin: 0;
  padding-inline-start: 1.8em;
}

.risks li .muted {
  display: block;
}

.risks li::marker {
  font-weight: 600;
}

.thresholds ul {
  margin: 0;
  padding: 0;
  list-style: none;
}

.thresholds li {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 1.2em;
  padding: 0.1em 0;
}

.thresholds .name {
  flex: 0 0 9em;
}

.thresholds svg[width='100%'] {
  flex: 1 1 10em;
  width: auto;
}

.thresholds .limits {
  flex: 2 1 20em;
}

.thresholds .limit {
  display: inline-block;
  margin-inline-end: 1em;
  white-space: nowrap;
}

.thresholds .limit b {
  font-weight: 400;
  color: var(--plan-muted);
}

.limit::before {
  content: '';
  display: inline-block;
  width: 0.55em;
  height: 0.55em;
  margin-inline-end: 0.4em;
  background: var(--mark);
}

.limit.target::before {
  border-radius: 50%;
}

.limit.alert::before,
.limit.page::before {
  width: 0.2em;
  height: 0.8em;
  vertical-align: -0.1em;
}

.limit.page::before {
  width: 0.32em;
}

.target {
  --mark: var(--plan-ok);
}

.alert {
  --mark: var(--plan-warn);
}

.page {
  --mark: var(--plan-alert);
}

.rollback {
  --mark: var(--plan-bad);
}

.thresholds .good {
  fill: var(--plan-ok);
  fill-opacity: 0.45;
}

.thresholds .bad {
  fill: var(--plan-bad);
  fill-opacity: 0.45;
}

circle.mark {
  fill: var(--mark);
}

line.mark {
  stroke: var(--mark);
  stroke-width: 0.2em;
}

line.mark.page {
  stroke-width: 0.32em;
}

line.mark.rollback {
  stroke-width: 0.6em;
}

.dependencies {
  display: flex;
  align-items: center;
}

.dependencies ul {
  flex: 0 1 18em;
  min-width: 0;
}

.dependencies li {
  display: flex;
  align-items: center;
  box-sizing: border-box;
  height: 3.2em;
  padding: 0.25em 0;
}

.dependencies li > :first-child,
.dependencies .self {
  overflow: hidden;
  padding: 0.3em 0.8em;
  border: 1px solid var(--plan-line);
  border-radius: 4px;
  text-overflow: ellipsis;
  white-space: nowrap;
}

.dependencies .self {
  flex: none;
  max-width: 12em;
  border-color: var(--plan-accent);
}

.dependencies small {
  flex: none;
  margin-inline-start: 0.5em;
  color: var(--plan-muted);
}

.dependencies .status-complete > :first-child {
  border-color: var(--plan-ok);
}

.dependencies .status-rolled-back > :first-child {
  border-color: var(--plan-bad);
}

.arrows {
  flex: none;
  width: 3em;
}

.arrows line {
  stroke: var(--plan-muted);
  stroke-width: 1px;
}

.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

@media print {
  .card,
  .chart,
  .people li {
    break-inside: avoid;
    print-color-adjust: exact;
  }
}
`;
