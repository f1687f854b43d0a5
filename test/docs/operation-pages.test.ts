import { readFile } from 'node:fs/promises';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'vitest';
import { doubtsOf } from '../../scripts/site/docs/doubts.ts';
import { knownOf, placeOfNode } from '../../scripts/ledger/evidence-by-place.ts';
import { operationPages } from '../../scripts/site/docs/operation-page.ts';
import { methodOf } from '../../scripts/site/samples/typescript.ts';
import { elementsOf } from './markup.ts';
import { documented, writtenPages } from './written-pages.ts';

type Node = DefaultTreeAdapterTypes.Node;

const site = { root: '', nav: [], contract: false, tryAt: () => '/try/here' };
const pages = writtenPages(site);

/** The install command of the README, which other tests run. */
const [install = ''] = /^npm install .+$/m.exec(await readFile('README.md', 'utf8')) ?? [];

const attribute = (node: Node, name: string): string =>
  'attrs' in node ? (node.attrs.find((each) => each.name === name)?.value ?? '') : '';

/** Counts the characters, without spaces, that are visible while everything is folded, and those that are evidence. */
const visible = (node: Node, evidence = false): { all: number; evidence: number } => {
  if ('value' in node) {
    const count = node.value.replaceAll(/\s/g, '').length;
    return { all: count, evidence: evidence ? count : 0 };
  }
  if (['head', 'script', 'style', 'noscript'].includes(node.nodeName)) return { all: 0, evidence: 0 };
  const classes = attribute(node, 'class').split(' ');
  const own = evidence || classes.some((each) => ['evidence', 'mark'].includes(each));
  const children = 'childNodes' in node ? node.childNodes : [];
  const shown = node.nodeName === 'details' ? children.filter(({ nodeName }) => nodeName === 'summary') : children;
  return shown
    .map((child) => visible(child, own))
    .reduce((sum, each) => ({ all: sum.all + each.all, evidence: sum.evidence + each.evidence }), {
      all: 0,
      evidence: 0,
    });
};

test.each(pages)('$name: less than 15 percent of the visible text is evidence', ({ html }) => {
  const { all, evidence } = visible(parse(html));
  expect(all).toBeGreaterThan(1000);
  expect(evidence).toBeGreaterThan(0);
  expect(evidence / all).toBeLessThan(0.15);
});

test.each(pages)('$name: the TypeScript call comes first and is visible without JavaScript', ({ html, operation }) => {
  const elements = elementsOf(html);
  const code = elements.filter(({ name }) => name === 'code').map(({ text }) => text);
  expect(code[0]).toContain(`${methodOf({ operation })}(`);
  const samples = elements.filter(({ attributes }) => attributes['class'] === 'sample');
  expect(samples.map(({ attributes }) => attributes['aria-label'])).toEqual(
    operation.pager ? ['TypeScript', 'TypeScript, all pages', 'curl', 'Python'] : ['TypeScript', 'curl', 'Python'],
  );
  expect(samples[0]?.text).toContain(`await ${methodOf({ operation })}(`);
  const [first] = elements.filter(({ attributes }) => attributes['name'] === 'language');
  expect(first?.attributes).toHaveProperty('checked');
});

test.each(pages)('$name: the install command is that of the README', ({ html }) => {
  const code = elementsOf(html).map(({ text }) => text.trim());
  expect(code.filter((text) => /^npm install \S+$/.test(text))).toContain(install);
});

test.each(pages)('$name: the page lists every argument, documented status and result type', ({ html, operation }) => {
  const elements = elementsOf(html);
  const heads = elements.filter(({ name, attributes }) => name === 'th' && attributes['scope'] === 'row');
  const texts = heads.map(({ text }) => text.trim().split(/\s/)[0]);
  for (const { name } of operation.takes.all) expect(texts).toContain(name);
  for (const { code } of operation.answers) expect(texts).toContain(code);
  const ids = elements.map(({ attributes }) => attributes['id']);
  for (const { data } of operation.answers) if (data !== undefined) expect(ids).toContain(`type-${data}`);
});

/** Each mark of a page: the name next to it, the type around it, its standing and the address it links to. */
const marksIn = (html: string) => {
  let [by, type] = ['', ''];
  return elementsOf(html).flatMap(({ name, attributes, text }) => {
    if (name === 'th' || name === 'h3' || attributes['class'] === 'wire')
      by = text.trim().split(/\s{2,}| (?=(?:optional|required in a body|deprecated)$)/)[0] ?? '';
    if (name === 'h2') type = '';
    if (name === 'h3') type = by;
    const standing = /^(\w+): evidence$/.exec(attributes['aria-label'] ?? '')?.[1];
    return standing === undefined ? [] : [{ by, type, standing, to: attributes['href'] ?? '' }];
  });
};

/** The rows of evidence on a page, by address: the part, and how it is known. */
const evidenceIn = (html: string) => {
  const elements = elementsOf(html);
  const lines = elements.flatMap(({ attributes: { id = '' }, text }, index) =>
    id.startsWith('evidence-') ? [[`#${id}`, { part: elements[index + 1]?.text ?? '', text }] as const] : [],
  );
  return new Map<string, (typeof lines)[number][1]>(lines);
};

test.each(pages)(
  '$name: each mark links to the row with its evidence',
  ({ html, documented: { audit }, operation }) => {
    const [marks, lines] = [marksIn(html), evidenceIn(html)];
    expect(marks.length).toBeGreaterThan(operation.takes.all.length);
    for (const { by, type, standing, to } of marks) {
      const { part = '', text } = lines.get(to) ?? {};
      expect(text, by).toContain(standing);
      const statuses = part.startsWith('status ') ? part.slice('status '.length).split(' or ') : [];
      const names = by === `${operation.method} ${operation.path}` ? [methodOf({ operation })] : [by, `${type}.${by}`];
      const isOwn =
        names.includes(part) ||
        statuses.some((status) => by.split(/[ ,]/)[0] === status) ||
        by.endsWith(`with ${part}`);
      expect(isOwn, `${by} leads to ${part}`).toBe(true);
    }
    expect(knownOf(audit)(operation.pointer).length).toBeGreaterThan(0);
  },
);

/** The head of the row of a response with the failure flag: `200, with ok: false`. */
const FLAGGED = /, with \w+: (?:true|false)$/;

test.each(pages.filter(({ html }) => elementsOf(html).some(({ text }) => FLAGGED.test(text.trim()))))(
  '$name: a response with the failure flag has a mark',
  ({ html }) => {
    const flagged = marksIn(html).filter(({ by }) => FLAGGED.test(by));
    expect(flagged).toHaveLength(1);
    expect(evidenceIn(html).get(flagged[0]?.to ?? '')?.part).toMatch(/^\w+: \w+$/);
  },
);

test.each(pages)(
  '$name: the evidence lists every dispute and silence of the operation',
  ({ html, documented: { audit }, operation }) => {
    const placeOf = placeOfNode(audit);
    const text = elementsOf(html).find(({ attributes }) => attributes['class'] === 'evidence')?.text ?? '';
    const plain = (markdown: string): string =>
      markdown.replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1').replaceAll(/\*\*|`/g, '');
    const own = doubtsOf(audit).filter(({ node }) => placeOf(node).startsWith(operation.pointer));
    expect(own.filter(({ saying }) => !text.includes(plain(saying)))).toEqual([]);
    expect(own.filter(({ subject }) => !text.includes(plain(subject.name)))).toEqual([]);
  },
);

test.each(pages)(
  '$name: the page links to the try page and to the wire reference',
  ({ html, documented: { api }, operation }) => {
    const links = elementsOf(html).flatMap(({ attributes }) => attributes['href'] ?? []);
    expect(links).toEqual(expect.arrayContaining(['/try/here', `../${api}.html#operation/${operation.id}`]));
  },
);

test.each(pages.filter(({ operation }) => operation.pager))(
  '$name: the page says how to walk through all pages, and which argument requests the next one',
  ({ html, operation }) => {
    const elements = elementsOf(html);
    const said = elements.findIndex(({ name, text }) => name === 'dt' && text === 'Paging');
    const text = elements
      .slice(said + 1)
      .find(({ name }) => name === 'dd')
      ?.text.replaceAll(/\s+/g, ' ');
    expect(text).toContain('Where createClient is given pages, .items() walks all of them');
    const { argument } = operation.pager?.row ?? {};
    expect(/sent as ([^.]+)\.$/.exec(text?.trim() ?? '')?.[1]).toBe(argument);
  },
);

test('building the pages of an API reads its claims equally often, however many operations it has', () => {
  const reads = documented.map((each) => {
    let count = 0;
    const audit = new Proxy(each.audit, {
      get: (of, name) => {
        if (name === 'claims') count++;
        return Reflect.get(of, name);
      },
    });
    operationPages({ ...each, audit }, site);
    return count;
  });
  expect(reads[0]).toBeGreaterThan(0);
  expect(new Set(reads).size).toBe(1);
});
