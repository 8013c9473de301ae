import assert from 'node:assert/strict';
import type { PlanSummary } from '../../server/src/plan/neighbours.ts';
import { neighbourhood } from '../../server/src/workspace/neighbourhood.ts';
import { PlanTable } from '../../server/src/workspace/planTable.ts';
import { Renderer, renderHtml } from '../../server/src/render/main.ts';
import { MarkdownRenderer } from '../../server/src/render/markdown.ts';
import type { Format } from '../../server/src/syntax/read.ts';
import { attempts } from './attempts.ts';
import { edit, read, replacing } from './support.ts';

const markdown = new MarkdownRenderer();

/** The chart of a kind in a plan's HTML, wherever it stands; empty where there is none. */
function chart(kind: string, text: string, format: Format = 'markdown', options = {}): string {
  const { overview, sections } = new Renderer(undefined, markdown).render(read(text, format), options);
  const html = [...overview, ...sections].map((section) => section.html).join('\n');
  return new RegExp(`<figure class="chart ${kind}">.*?</figure>`, 's').exec(html)?.[0] ?? '';
}

function part(key: string, text: string): string {
  return (
    new Renderer(undefined, markdown).render(read(text)).overview.find((each) => each.key === key)?.html ?? ''
  );
}

/** The elements of a class, as some of their attributes. */
function elements(svg: string, className: string, ...names: string[]): string[] {
  return [...svg.matchAll(/<[a-z]+ [^>]*class="([^"]*)"[^>]*>/g)]
    .filter(([, classes = '']) => className.split(' ').every((each) => classes.split(' ').includes(each)))
    .map(([tag]) => names.map((name) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '').join(' '));
}

/** The words of a class, tooltips left out. */
function words(svg: string, className: string): string[] {
  const one = new RegExp(
    `<(text|span) [^>]*class="(?:[^"]* )?${className}(?: [^"]*)?"[^>]*>(.*?)</\\1>`,
    'g',
  );
  return [...svg.matchAll(one)].map(([, , inner = '']) =>
    inner
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

const timeline = (rows: string, head = 'Time', before = '') =>
  `# Deployment Plan\n\n${before}\n\n## Timeline\n\n| ${head} | Duration | Phase | Owner |\n|---|---|---|---|\n${rows}`;

describe('a timeline', () => {
  const rows =
    '| 10:00 | 60 min | Deploy the API | Ann Lee |\n| 10:30 | 30 min | Deploy the web app | Ann Lee |\n| 11:30 | 30 min | Verify | Ben Roe |\n';

  it('is drawn to scale', () => {
    const svg = chart('timeline', timeline(rows));
    assert.deepEqual(elements(svg, 'bar', 'x', 'width'), ['0% 50%', '25% 25%', '75% 25%']);
    assert.deepEqual(elements(svg, 'grid', 'x1'), ['0%', '25%', '50%', '75%', '100%']);
    assert.deepEqual(words(svg, 'tick'), ['10:00', '10:30', '11:00', '11:30', '12:00']);
    assert.deepEqual(words(svg, 'label'), [
      'Deploy the API Ann Lee',
      'Deploy the web app Ann Lee',
      'Verify Ben Roe',
    ]);
  });

  it('marks what begins before another is over', () => {
    const svg = chart('timeline', timeline(rows));
    assert.deepEqual(elements(svg, 'overlap', 'x', 'width'), ['25% 25%']);
    assert.match(svg, /before “Deploy the API” is over/);
    assert.match(
      svg,
      /aria-label="Timeline of 3 rows from 10:00 to 12:00, 1 of them before another is over;/,
    );
    assert.equal(
      elements(chart('timeline', timeline(rows.replace('| Ann Lee |\n| 11', '| Ben Roe |\n| 11'))), 'overlap')
        .length,
      0,
    );
  });

  it('passes midnight', () => {
    const svg = chart(
      'timeline',
      timeline('| 23:00 | 60 min | Switch | Ann |\n| 00:00 | 60 min | Verify | Ben |\n'),
    );
    assert.deepEqual(elements(svg, 'bar', 'x', 'width'), ['0% 50%', '50% 50%']);
    assert.deepEqual(words(svg, 'tick').at(-1), '01:00');
  });

  it('knows days and offsets', () => {
    const days = chart(
      'timeline',
      timeline('| 2031-06-01 | 1 day | Canary | Ann |\n| 2031-06-05 | 1 day | Full | Ann |\n', 'Date'),
    );
    assert.deepEqual(elements(days, 'bar', 'x', 'width'), ['0% 20%', '80% 20%']);
    assert.deepEqual(words(days, 'tick').slice(0, 2), ['1 Jun', '2 Jun']);
    const offsets = chart(
      'timeline',
      timeline('| T-30 | 30 min | Freeze | Ann |\n| T+0 | 30 min | Switch | Ann |\n'),
    );
    assert.deepEqual(elements(offsets, 'bar', 'x'), ['0%', '50%']);
    assert.match(offsets, />T−30 min</);
  });

  it('shows what has no end as open, and what is done as done', () => {
    const svg = chart(
      'timeline',
      '## Timeline\n\n| Time | Phase | Owner | Duration | Status |\n|---|---|---|---|---|\n| 10:00 | A | x | 30 min | ✅ |\n| 11:00 | Watch | y | - | ⏳ |\n',
    );
    assert.equal(elements(svg, 'bar done').length, 1);
    assert.equal(elements(svg, 'open').length, 1);
    assert.equal(elements(svg, 'moment').length, 1);
  });

  it('says when it is, where the plan does', () => {
    const data = (before: string, head = 'Time') =>
      /data-from="[^"]*" data-to="[^"]*"(?: data-zone="[^"]*")?/.exec(
        chart('timeline', timeline(rows, head, before)),
      )?.[0];
    const midnight = Date.UTC(2031, 4, 18) / 60_000;
    const span = `data-from="${midnight + 600}" data-to="${midnight + 720}"`;
    assert.equal(data('**Deployment date:** 2031-05-18'), span);
    assert.equal(data('**Deployment date:** 2031-05-18', 'Time (UTC)'), `${span} data-zone="0"`);
    assert.equal(data('**Deployment date:** 2031-05-18\n\n**Time:** 10:00 CEST'), `${span} data-zone="120"`);
    // Of several meanings nobody can tell which.
    assert.equal(data('**Deployment date:** 2031-05-18\n\n**Time:** 10:00 IST'), undefined);
    assert.equal(data('**Deployment date:** [DATE]'), undefined);
    assert.equal(data(''), undefined);
  });

  it('needs two rows that say when, and is cut where there are too many', () => {
    assert.equal(chart('timeline', timeline('| 10:00 | 5 min | A | B |\n| [TIME] | 5 min | C | D |\n')), '');
    assert.equal(chart('timeline', timeline('| 10:00 | - | A | B |\n| 10:00 | - | C | D |\n')), '');
    const many = Array.from(
      { length: 500 },
      (_, index) => `| T+${index} | 1 min | Step ${index} | x |\n`,
    ).join('');
    const svg = chart('timeline', timeline(many));
    assert.equal(elements(svg, 'bar').length, 60);
    assert.match(svg, /and 440 more rows/);
  });

  it('stands above its table, and is made again only when its section changes', () => {
    const renderer = new Renderer(undefined, markdown);
    const text = timeline(rows, 'Time', '**Deployment date:** 2031-05-18') + '\n## Notes\n\nnone\n';
    let analysis = read(text);
    const section = () => renderer.render(analysis).sections.find(({ key }) => key.endsWith('/timeline'))!;
    const first = section();
    assert.match(first.html, /<\/figure>\n<table data-line="6">/);
    analysis = edit(analysis, replacing(analysis.document.text, 'none', 'some'));
    assert.equal(section(), first);
    analysis = edit(analysis, replacing(analysis.document.text, '05-18', '05-19'));
    assert.notEqual(section().hash, first.hash);
  });

  it('comes from YAML too', () => {
    const svg = chart(
      'timeline',
      'title: Deployment Plan\ntimeline:\n  - time: "10:00"\n    duration: 30 min\n    phase: Deploy\n    owner: Ann\n  - time: "10:30"\n    duration: 30 min\n    phase: Verify\n    owner: Ben\n',
      'yaml',
    );
    assert.deepEqual(elements(svg, 'bar', 'x', 'width'), ['0% 50%', '50% 50%']);
  });
});

describe('a ramp', () => {
  it('is drawn over time where every hold is known', () => {
    const svg = chart(
      'ramp',
      '## Rollout\n\n| Phase | Traffic | Hold |\n|---|---|---|\n| 1 | 5% | 1 h |\n| 2 | 25% | 3 h |\n| 3 | 100% | - |\n',
    );
    // The last share is drawn half an hour long, an eighth of the rest.
    assert.deepEqual(elements(svg, 'area', 'x', 'width'), ['0% 22.22%', '22.22% 66.67%', '88.89% 11.11%']);
    assert.deepEqual(words(svg, 'label'), ['5%', '25%', '100%']);
    assert.deepEqual(words(svg, 'tick'), ['1 h', '3 h', '']);
    assert.match(svg, /Ramp in 3 steps: 5 %, 25 %, 100 %, over 4 hours/);
  });

  it('knows holds between items, behind a line and in YAML', () => {
    const list =
      '## Steps\n\n1. Route 5% of traffic\n2. Hold for 2 hours\n3. Increase to 50%\n4. Wait 2 hours\n5. Increase to 100%\n';
    assert.deepEqual(words(chart('ramp', list), 'tick'), ['2 h', '2 h', '']);
    const line = '## Steps\n\nTraffic 5% → 25% → 100%, with a hold of 30 minutes after each stage.\n';
    assert.deepEqual(words(chart('ramp', line), 'tick'), ['30 min', '30 min', '']);
    const yaml = 'title: Plan\nstrategy:\n  approach: canary\n  ramp: [5, 50, 100]\n  hold: 30 minutes\n';
    assert.deepEqual(words(chart('ramp', yaml, 'yaml'), 'tick'), ['30 min', '30 min', '']);
  });

  it('is drawn step by step where one is not', () => {
    const svg = chart(
      'ramp',
      '## Steps\n\n1. Route 5%\n2. Hold for 1 hour\n3. Increase to 50%\n4. Increase to 100%\n',
    );
    assert.deepEqual(elements(svg, 'area', 'width'), ['33.33%', '33.33%', '33.33%']);
    assert.deepEqual(words(svg, 'tick'), ['step 1', 'step 2', '']);
  });

  it('marks a share that falls', () => {
    const svg = chart('ramp', '## Rollout\n\nTraffic: 10% → 5% → 100%\n');
    assert.deepEqual(words(svg, 'falls'), ['5%']);
    assert.match(svg, /less than the 10 % before it/);
  });

  it('is drawn once however often it is told, and not for one share', () => {
    const twice = '## Strategy\n\nTraffic: 5% → 100%\n\n## Steps\n\nTraffic: 5% → 100%\n';
    const { sections } = new Renderer(undefined, markdown).render(read(twice));
    assert.equal(sections.filter(({ html }) => html.includes('class="chart ramp"')).length, 1);
    assert.equal(chart('ramp', '## Steps\n\n1. Route 5% of traffic\n2. Watch\n'), '');
  });
});

describe('a risk matrix', () => {
  const risks =
    '## Risks\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Late index | Low | High | wait |\n| Lost writes | High | High | copy |\n| [Risk] | High | High | [Mitigation] |\n| Unrated | ? | Users wait | x |\n';

  it('places what is rated, and names it', () => {
    const svg = chart('risks', risks);
    assert.deepEqual(elements(svg, 'dot', 'class'), ['dot risk-critical', 'dot risk-medium']);
    const [upper = '', lower = ''] = elements(svg, 'dot', 'cx', 'cy');
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [...upper.split(' '), ...lower.split(' ')].map((each) =>
      parseFloat(each),
    );
    assert(x1 === x2 && y1 < y2, 'both have a high impact, the second is less likely');
    assert.match(svg, /Late index.*Lost writes/s);
    assert(!svg.includes('Unrated') && !svg.includes('[Risk]'));
    assert.equal(elements(svg, 'cell').length, 9);
    assert.equal(elements(chart('risks', risks.replace('Low | High', 'Low | Critical')), 'cell').length, 16);
  });

  it('weighs as the team does', () => {
    const svg = chart('risks', risks, 'markdown', { riskMatrix: { high: { high: 'high' } } });
    assert.deepEqual(elements(svg, 'dot', 'class'), ['dot risk-high', 'dot risk-medium']);
  });

  it('gathers risks that have sections of their own', () => {
    const svg = chart(
      'risks',
      '## Risks\n\n### Late index\n\n- Probability: Low\n- Impact: High\n- Mitigation: wait\n\n### Lost writes\n\n- Probability: High\n- Impact: Low\n- Mitigation: copy\n',
    );
    assert.equal(elements(svg, 'dot').length, 2);
  });

  it('counts what finds no room in its cell', () => {
    const row = (index: number) => `| Risk ${index} | Medium | Medium | x |\n`;
    const svg = chart('risks', `${risks}${Array.from({ length: 50 }, (_, index) => row(index)).join('')}`);
    assert.match(svg, /\+36</);
    assert.match(svg, /and 12 more/);
  });

  it('needs a risk that is rated', () => {
    assert.equal(chart('risks', '## Risks\n\n| Risk | Mitigation |\n|---|---|\n| Late index | wait |\n'), '');
  });
});

describe('thresholds', () => {
  const plan =
    '## Rollback\n\n### Triggers\n\n- Error rate > 4% for 5 minutes\n- Success rate < 90%\n- CPU > 90%\n\n## Monitoring\n\n### Metrics\n\n- Error rate: target < 1%\n- Success rate: target > 98%\n\n### Alerts\n\n- Error rate > 2%: page the engineer on call\n';

  it('share a scale', () => {
    const svg = chart('thresholds', plan);
    const rows = svg.split('<li>').slice(1);
    assert.equal(rows.length, 2);
    // The scale ends a little behind the largest, at 4.6 %.
    assert.deepEqual(elements(rows[0]!, 'mark', 'class', 'cx', 'x1'), [
      'mark target 21.74% ',
      'mark page  43.48%',
      'mark rollback  86.96%',
    ]);
    assert.deepEqual(elements(rows[0]!, 'good', 'x', 'width'), ['0% 21.74%']);
    assert.deepEqual(words(rows[0]!, 'limit'), ['target < 1%', 'page > 2%', 'rollback > 4% for 5 minutes']);
  });

  it('are turned round where more is better', () => {
    const [, , row = ''] = chart('thresholds', plan).split('<li>');
    const [bad = ''] = elements(row, 'bad', 'x');
    const [good = ''] = elements(row, 'good', 'width');
    assert.equal(bad, '0%');
    assert(parseFloat(good) > 0 && parseFloat(good) < 50);
  });

  it('need two limits of one metric, none of them open', () => {
    assert(!chart('thresholds', plan).includes('CPU'));
    assert.equal(
      chart('thresholds', '## Rollback\n\n### Triggers\n\n- Error rate > [X]%\n- Latency > 2 s\n'),
      '',
    );
  });
});

describe('dependencies', () => {
  const plan =
    '# Deployment Plan: DP-31\n\n**Blocked by:** DP-14\n\n**Blocks:**\n\n- DP-40\n- The winter sale\n';

  it('stand on both sides of the plan', () => {
    const html = chart('dependencies', plan);
    assert.match(html, /Blocked by.*DP-14.*<b>DP-31<\/b>.*Blocks.*DP-40.*The winter sale/s);
    assert.equal(chart('dependencies', '# Deployment Plan\n\n**Blocked by:** None\n'), '');
    assert.equal(chart('dependencies', '# Deployment Plan\n\n**Blocked by:** [IDS]\n'), '');
  });

  it('lead to the plans that are known, with their status', () => {
    const other: PlanSummary = {
      ...{ path: 'plans/a b.md', title: 'DP-14 Index', id: 'DP-14', status: 'complete' },
      ...{ blockedBy: [], blocks: [], window: undefined, source: undefined, anchors: [], pointsInto: [] },
      ...{ filesBlockedBy: [], filesBlocked: [], namesMore: false },
    };
    const path = 'releases/2031/DP-31.md';
    const table = new PlanTable([other]);
    const neighbours = neighbourhood({ path, table, references: {}, files: undefined });
    const analysis = read(plan);
    const { overview } = new Renderer(undefined, markdown).render({
      ...analysis,
      document: { ...analysis.document, neighbours },
    });
    const html = overview.map((each) => each.html).join('');
    assert.match(
      html,
      /<li class="status-complete"><a href="..\/..\/plans\/a%20b.md" title="DP-14 Index">DP-14 Index<\/a><small>complete</,
    );
  });
});

describe('the card', () => {
  const plan =
    '# Deployment Plan: DP-31\n\n**Status:** Planned\n\n**Strategy:** Canary\n\n**Environment:** [Staging / Production]\n\n**Date:** 2031-05-18\n\n**Risk level:** High\n\n## Checks\n\n- [x] one\n- [ ] two\n\n## Closing\n\n- [x] three\n';

  it('says what the plan states, and what it leaves open', () => {
    const facts = [...part('card', plan).matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(
      ([, name, value = '']) => [name, value.replace(/<[^>]*>/g, '')],
    );
    assert.deepEqual(facts, [
      ['Plan', 'DP-31'],
      ['Strategy', 'Canary'],
      ['Environment', 'open'],
      ['Date', '2031-05-18'],
      ['Risk', 'High'],
    ]);
    assert.match(part('card', plan), /<span class="level risk-high">High</);
  });

  it('counts each part of the checklist, and leads there', () => {
    const { overview, sections } = new Renderer(undefined, markdown).render(read(plan));
    const links = [...overview[0]!.html.matchAll(/href="#([^"]*)">([^<]*)<.*?class="count">([^<]*)/g)];
    assert.deepEqual(
      links.map(([, , name, count]) => [name, count]),
      [
        ['Checks', '1/2'],
        ['Closing', '1/1'],
      ],
    );
    for (const [, id = ''] of links)
      assert(
        sections.some(({ html }) => html.includes(`id="${id}"`)),
        id,
      );
  });

  it('is left out where there is nothing to say', () => {
    assert.equal(part('card', '# Deployment Plan\n\ntext\n'), '');
  });

  it('stays the same while something else changes', () => {
    const renderer = new Renderer(undefined, markdown);
    const analysis = read(plan);
    const before = renderer.render(analysis).overview.map(({ key, hash }) => [key, hash]);
    const ticked = edit(analysis, replacing(plan, '- [ ] two', '- [ ] 2'));
    assert.deepEqual(
      renderer.render(ticked).overview.map(({ key, hash }) => [key, hash]),
      before,
    );
  });
});

describe('people', () => {
  it('are named once, with all their roles, and can be reached', () => {
    const html = part(
      'people',
      '## Contacts\n\n| Role | Name | Email | Phone |\n|---|---|---|---|\n| Lead | Ann Lee | ann@example.org | +44 20 7946 0101 |\n| DBA | [Name] | [Email] | [Phone] |\n\n## Roles\n\n| Role | Name |\n|---|---|\n| Decision maker | Ann Lee |\n',
    );
    assert.equal(html.match(/<li>/g)?.length, 1);
    assert.match(html, /<b>Ann Lee<\/b>.*Lead, Decision maker/s);
    assert.match(html, /href="tel:\+442079460101".*href="mailto:ann@example.org"/s);
  });

  it('are left out where nobody can be reached', () => {
    assert.equal(part('people', '## Roles\n\n| Role | Name |\n|---|---|\n| Lead | Ann Lee |\n'), '');
  });
});

describe('a plan that means harm', () => {
  const allowed =
    /^\/?(?:a|b|br|blockquote|circle|code|dd|del|details|div|dl|dt|em|figure|h[1-6]|hr|input|li|line|mark|ol|p|pre|rect|section|small|span|strong|sup|summary|svg|table|tbody|td|text|th|thead|title|tr|tspan|ul)$/;

  for (const attempt of attempts.filter((each) => !each.includes('\n'))) {
    it(`writes nothing into its charts: ${attempt}`, () => {
      const cell = attempt.replaceAll('|', '\\|');
      const text = `# ${attempt}\n\n**Strategy:** ${attempt}\n\n**Blocked by:** ${attempt}\n\n## Timeline\n\n| Time | Duration | Phase | Owner |\n|---|---|---|---|\n| 10:00 | 60 min | ${cell} | ${cell} |\n| 10:30 | 30 min | ${cell} | ${cell} |\n\n## Risks\n\n| Risk | Probability | Impact |\n|---|---|---|\n| ${cell} | Low | High |\n\n## Contacts\n\n| Role | Name | Email | Phone |\n|---|---|---|---|\n| ${cell} | ${cell} | "onclick=x@example.org | 123 456 |\n\n## ${attempt}\n\n- [ ] a\n\n## ${attempt} 2\n\n- [ ] b\n`;
      const { overview, sections } = new Renderer(undefined, markdown).render(read(text));
      const charts = [...overview, ...sections.filter(({ html }) => html.includes('<figure'))].map(
        ({ html }) => html,
      );
      assert(charts.length >= 2);
      for (const html of charts) {
        for (const [, tag = '', attributes = ''] of html.matchAll(
          /<(\/?[a-z][a-z0-9]*)((?:\s+[^\s"=>]+(?:="[^"]*")?)*)\s*\/?>/gi,
        )) {
          assert.match(tag, allowed);
          for (const [, name = '', value = ''] of attributes.matchAll(/\s([^\s"=>]+)(?:="([^"]*)")?/g)) {
            assert.doesNotMatch(name, /^on|^style$|^src$/i);
            if (name === 'href') assert.match(value, /^(?:https?:\/\/|#|%5C|tel:\d|mailto:)/i);
          }
        }
        assert(!/<(?![a-z][a-z0-9]*[\s>/]|\/[a-z0-9]+>)/i.test(html), html);
      }
    });
  }

  it('cannot close the page that it is mailed as', () => {
    const html = renderHtml(
      read('# Plan\n\n**Strategy:** </style></header><script>alert(1)</script>\n\n**Risk level:** High\n'),
    );
    assert(!html.includes('<script'));
    assert.equal(html.match(/<\/style>/g)?.length, 1);
    assert.equal(html.match(/<\/header>/g)?.length, 1);
  });
});
