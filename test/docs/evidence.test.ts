import { expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { readDocumented } from '../../scripts/site/docs/documented.ts';
import { doubtsOf } from '../../scripts/site/docs/doubts.ts';
import { evidenced } from '../../scripts/site/docs/annotate-spec.ts';
import { ledgerPage } from '../../scripts/site/docs/ledger-page.ts';
import { entryOf } from '../../scripts/site/docs/entry.ts';
import { surePage } from '../../scripts/site/docs/standings-page.ts';
import { standings } from '../../scripts/ledger/claims/claim.ts';
import { apis, isNode, nodesOf, type Node } from '../specs/nodes.ts';
import { elementsOf } from './markup.ts';

const site = { root: '', nav: [], contract: false };

const documented = new Map(
  await Promise.all(
    apis.map(async (api) => {
      const read = await readDocumented(specsFolder, api);
      return [api, { ...read, shown: evidenced(read) }] as const;
    }),
  ),
);
const docs = (api: string) => {
  const found = documented.get(api);
  if (!found) throw new Error(`${api} is not documented`);
  return found;
};

const at = (spec: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((node, step) => Object(node)[step], spec);

/** What a reader sees said of a place; beside a reference Redoc shows the description only of a schema. */
const saidAt = (spec: object, pointer: string): string => {
  const node = at(spec, pointer);
  if (!isNode(node)) return '';
  const { $ref, description } = node;
  const inSchema = /\/(?:properties\/[^/]+|items|schema|schemas\/[^/]+)$/.test(pointer);
  if (typeof $ref === 'string' && !(inSchema && description !== undefined)) return saidAt(spec, $ref);
  return String(description ?? '');
};

/** Everything that a page says anywhere. */
const allSaid = (spec: object): string =>
  [...nodesOf(spec)].flatMap(({ node }: { node: Node }) => String(node['description'] ?? '')).join('\n');

/** Places of which a reader sees the description. */
const met = /\/(?:get|put|post|patch|delete|parameters\/\d+|responses\/\w+|properties\/[^/]+|schemas\/[^/]+)$/;

test.each(apis)('every claim about an operation, argument, status or field of %s shows its standing there', (api) => {
  const { audit, shown } = docs(api);
  const places = new Map(
    audit.claims.filter(({ attribute }) => attribute === 'exists').map(({ node, pointer }) => [node, pointer]),
  );
  const claims = audit.closure.backed.flatMap(({ claim, standing }) => {
    const place = places.get(claim.node) ?? claim.pointer;
    return met.test(place) ? [{ place, standing }] : [];
  });
  expect(claims.length).toBeGreaterThan(20);
  // Where several nodes share a place, the weakest is shown: so one may be better than what stands there, never worse.
  const missing = claims.filter(({ place, standing }) => {
    const said = saidAt(shown, place);
    return !standings.slice(standings.indexOf(standing)).some((each) => said.includes(`[${each}](sure.html#${each})`));
  });
  expect(missing).toEqual([]);
});

/** Where a reader needs to know of a node of the ledger, or what it would hang on, by the names on its way. */
const aroundOf = (api: string, node: string): string[] => {
  const { audit } = docs(api);
  const names = node.split(' · ');
  return names.flatMap((_, count) => {
    const above = names.slice(0, names.length - count).join(' · ');
    const claim = audit.claims.find((each) => each.node === above && each.attribute === 'exists');
    return claim ? [claim.pointer] : [];
  });
};

test.each(apis)('every dispute of %s is met where it concerns the reader, with both sides and our decision', (api) => {
  const { audit, shown } = docs(api);
  for (const { claim, why } of audit.books.ledger.disputes ?? []) {
    const [place = '#/info'] = aroundOf(api, claim.slice(0, claim.lastIndexOf(' · ')));
    const notes = saidAt(shown, place)
      .split('\n')
      .filter((line) => line.includes('**Disputed**'))
      .map((line) => line.replaceAll(/\\(?=[<>*_[\]\\])/g, ''));
    const below = claim.split(' · ').slice(1, -1);
    const note = notes.find(
      (line) => line.endsWith(`: ${why}.`) && below.every((name) => line.includes(`\`${name}\``)),
    );
    expect(note, claim).toMatch(
      / (?:says|has it|does not have it).*, .* (?:says|has it|does not have it).*\. We (?:follow|allow|leave) /,
    );
  }
});

test.each(apis)('everything that no source of %s tells is said to be unknown, where it concerns the reader', (api) => {
  const { audit, shown } = docs(api);
  const unknown = audit.items.filter(({ known }) => !known);
  expect(unknown.length).toBeGreaterThan(0);
  const notes = (place: string): number => saidAt(shown, place).split('**Not known**: ').length - 1;
  const places = unknown.map(({ place }) => (place === '#' ? '#/info' : place));
  const few = places.filter((place) => notes(place) < places.filter((other) => other === place).length);
  expect(few).toEqual([]);
  const silences = doubtsOf(audit).filter(({ kind }) => kind === 'silence');
  expect(silences.map(({ about }) => about)).toEqual(unknown.map(({ name }) => name));
});

test.each(apis)('every silence of %s gives its reason', (api) => {
  const { audit, shown } = docs(api);
  const said = allSaid(shown).replaceAll(/\\(?=[<>*_[\]\\])/g, '');
  expect((audit.books.ledger.silent ?? []).filter(({ why }) => !said.includes(`; ${why}.`))).toEqual([]);
});

test.each(apis)('units and the openness of enums of %s are said in words', (api) => {
  const { shown } = docs(api);
  for (const { node, at: steps } of nodesOf(shown)) {
    const owner = steps.at(-1) === 'schema' ? at(shown, `#/${steps.slice(0, -1).map(escape).join('/')}`) : node;
    const said = String(Object(owner)['description'] ?? '');
    if ('x-unit' in node) expect(said).toContain(`Unit: ${String(node['x-unit'])}.`);
    const members = Array.isArray(node['enum']) ? node['enum'].filter((member) => member !== null) : [];
    if (members.length > 1 && steps.includes('schemas')) expect(said).toMatch(/(?:Open|Closed): /);
  }
});

const escape = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1');

test.each(apis)('the ledger of %s can be read: disputes, silences, sources and rows', (api) => {
  const read = docs(api);
  const text = elementsOf(ledgerPage(read, entryOf(read), site)).find(({ name }) => name === 'main')?.text ?? '';
  const { disputes = [], silent: silences = [], sources = {}, facts } = read.audit.books.ledger;
  const rows = facts.flatMap(({ types, fields, query, headers }) =>
    [types, fields, query, headers].flatMap((row) => row ?? []),
  );
  const told = [...disputes, ...silences].map(({ why }) => why).concat(Object.values(sources).map(({ cite }) => cite));
  for (const said of [...told, ...rows.map((row) => row.trim())]) expect(text).toContain(said);
});

test('the page about standings explains each, and gives the numbers of each API', () => {
  const weighed = apis.map((api) => ({ entry: entryOf(docs(api)), audit: docs(api).audit }));
  const elements = elementsOf(surePage(weighed, site));
  for (const standing of standings)
    expect(elements.filter(({ attributes }) => attributes['id'] === standing)).toHaveLength(1);
  const rows = elements.filter(({ name }) => name === 'tr').map(({ text }) => text);
  for (const { entry, audit } of weighed) {
    const row = rows.find((text) => text.startsWith(entry.title)) ?? '';
    const shares = [...entry.counts.values()].map((count) => `${count} \\d+(?:\\.\\d)? %`).join('');
    expect(row.slice(entry.title.length)).toMatch(new RegExp(`^${shares}${audit.claims.length}`));
    expect([...entry.counts.values()].reduce((sum, count) => sum + count)).toBe(audit.closure.backed.length);
  }
});
