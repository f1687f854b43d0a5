import { expect, test } from 'vitest';
import { doubtsOf } from '../../scripts/site/docs/doubts.ts';
import { evidenced } from '../../scripts/site/docs/annotate-spec.ts';
import { ledgerPage } from '../../scripts/site/docs/ledger-page.ts';
import { entryOf } from '../../scripts/site/docs/entry.ts';
import { surePage } from '../../scripts/site/docs/standings-page.ts';
import { standings, type Standing } from '../../scripts/ledger/claims/claim.ts';
import { placesOfClaims } from '../../scripts/ledger/evidence-by-place.ts';
import { exceptionsOf } from '../../scripts/ledger/exceptions.ts';
import { silenceInWords } from '../../scripts/ledger/words.ts';
import { evidenceIds } from '../../scripts/site/docs/evidence-address.ts';
import { evidenceAt } from '../../scripts/site/docs/place-evidence.ts';
import { knownInWords } from '../../scripts/site/docs/standing.ts';
import { apis, isNode, nodesOf, type Node } from '../specs/nodes.ts';
import { elementsOf } from './markup.ts';
import { documented as readable } from './written-pages.ts';

const site = { root: '', nav: [], contract: false };

const documented = new Map(readable.map((each) => [each.api, { ...each, shown: evidenced(each) }]));
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

/** The description that a reader sees at a place: next to a `$ref`, Redoc only shows that of a schema. */
const saidAt = (spec: object, pointer: string): string => {
  const node = at(spec, pointer);
  if (!isNode(node)) return '';
  const { $ref, description } = node;
  const inSchema = /\/(?:properties\/[^/]+|items|schema|schemas\/[^/]+)$/.test(pointer);
  if (typeof $ref === 'string' && !(inSchema && description !== undefined)) return saidAt(spec, $ref);
  return String(description ?? '');
};

/** A text without the backslashes that escape Markdown. */
const plainly = (text: string): string => text.replaceAll(/\\(?=[<>*_[\]\\])/g, '');

/** Whether the spec has the node of a claim. */
const isThere = (api: string, claim: string): boolean => {
  const node = claim.slice(0, claim.lastIndexOf(' · '));
  return docs(api).audit.claims.some((each) => each.node === node);
};

/** All descriptions of a spec. */
const allSaid = (spec: object): string =>
  [...nodesOf(spec)].flatMap(({ node }: { node: Node }) => String(node['description'] ?? '')).join('\n');

/** Matches places whose description a reader sees. */
const met = /\/(?:get|put|post|patch|delete|parameters\/\d+|responses\/\w+|properties\/[^/]+|schemas\/[^/]+)$/;

/** The places at which claims are shown, each with the standings of its claims. */
const standingsOf = (api: string): ReadonlyMap<string, ReadonlySet<Standing>> => {
  const { audit } = docs(api);
  const placeOf = placesOfClaims(audit.claims);
  const found = new Map<string, Set<Standing>>();
  for (const { claim, standing } of audit.closure.backed)
    found.set(placeOf(claim), (found.get(placeOf(claim)) ?? new Set()).add(standing));
  return found;
};

test.each(apis)(
  'every operation, argument, status and field of %s has one mark, never stronger than its weakest standing',
  (api) => {
    const { shown } = docs(api);
    const places = [...standingsOf(api)].filter(([place]) => met.test(place));
    expect(places).not.toEqual([]);
    const wrong = places.filter(([place, there]) => {
      const marks = [...saidAt(shown, place).matchAll(/\[(\w+)\]\([^\s)]+\.ledger\.html#evidence\//g)].map(
        ([, name]) => name,
      );
      const least = standings.findLastIndex((standing) => there.has(standing));
      // Nodes may share a place and its mark, as an argument and its schema do: so it may be weaker, never stronger.
      return marks.length !== 1 || standings.findIndex((standing) => standing === marks[0]) < least;
    });
    expect(wrong).toEqual([]);
  },
);

test.each(apis)('the ledger page of %s has an entry for every place with claims and every link to evidence', (api) => {
  const read = docs(api);
  const terms = elementsOf(ledgerPage(read, entryOf(read), site));
  const idOf = evidenceIds(read.spec.model);
  const ids = terms.filter(({ name }) => name === 'dt').map(({ attributes }) => attributes['id']);
  expect(new Set(ids).size).toBe(ids.length);
  const evidence = evidenceAt(read.audit);
  for (const [place, there] of standingsOf(api)) {
    expect(ids).toContain(idOf(place));
    const told = knownInWords(evidence(place).known, (source) => source);
    // If several nodes at one place make the same claim, the weakest standing counts.
    const least = standings.findLast((standing) => there.has(standing)) ?? '';
    expect(told, place).toContain(least);
  }
  const linked = [...allSaid(read.shown).matchAll(/\.ledger\.html#(evidence\/[^\s")]+)/g)].map(([, id]) => id);
  expect(linked.filter((id) => !ids.includes(id))).toEqual([]);
});

test.each(apis)('no <details> in a description of %s begins a line, so Markdown inside it is rendered', (api) => {
  const said = allSaid(docs(api).shown);
  expect(said).toMatch(/\S <details>/);
  expect(said).not.toMatch(/^(?:> )?<details>/m);
});

test('a place without inferences and other exceptions has no note about evidence', () => {
  const plain = apis.flatMap((api) => {
    const exceptions = exceptionsOf(docs(api).audit);
    return [...standingsOf(api)]
      .filter(([place, there]) => met.test(place) && !/schemas\/\w+$|\/[a-z]+$/.test(place) && !there.has('inferred'))
      .filter(([place]) => Object.values(exceptions(place)).flat().length === 0)
      .map(([place]) => [place, saidAt(docs(api).shown, place)] as const);
  });
  expect(plain.length).toBeGreaterThan(100);
  const wordy = plain.filter(([, said]) => /Disputed: |Not documented: |Inferred: |Sources: /.test(said));
  expect(wordy.map(([place]) => place)).toEqual([]);
});

/** The places where a reader expects notes about a node: its own and those of its ancestors, innermost first. */
const aroundOf = (api: string, node: string): string[] => {
  const { audit } = docs(api);
  const names = node.split(' · ');
  return names.flatMap((_, count) => {
    const above = names.slice(0, names.length - count).join(' · ');
    const claim = audit.claims.find((each) => each.node === above && each.attribute === 'exists');
    return claim ? [claim.pointer] : [];
  });
};

test.each(apis)('every dispute of %s is described at its place, with both sides and our decision', (api) => {
  const { audit, shown } = docs(api);
  for (const { claim, why } of audit.books.ledger.disputes ?? []) {
    const [place = '#/info'] = aroundOf(api, claim.slice(0, claim.lastIndexOf(' · ')));
    const notes = plainly(saidAt(shown, place)).split(/<br>|<\/details>|(?=\*\*Disputed)/);
    const below = claim.split(' · ').slice(1, -1);
    const note = notes.find(
      (line) =>
        line.startsWith('**Disputed**') &&
        line.endsWith(`: ${why}.`) &&
        (isThere(api, claim) || below.every((name) => line.includes(`\`${name}\``))),
    );
    expect(note, claim).toMatch(
      / (?:says?|ha(?:s|ve) it|do(?:es)? not have it).*, .* (?:says?|ha(?:s|ve) it|do(?:es)? not have it).*\. We (?:follow|allow|leave) /,
    );
  }
});

test.each(apis)('every silence of %s is shown as not documented, at its place or once for the API or type', (api) => {
  const { audit, shown } = docs(api);
  const unknown = audit.items.filter(({ known }) => !known);
  const saysAt = (place: string, what: string): boolean =>
    new RegExp(`Not documented[^:]*: (?:[^.]*\\b)?${what}\\b`).test(plainly(saidAt(shown, place)));
  const missing = unknown.filter(({ kind, node }) => {
    const what = silenceInWords(kind);
    const [at = '#/info'] = aroundOf(api, node);
    // A silence about all operations or all fields is described once, at the API or the type.
    const group = /^#\/paths/.test(at) ? '#/info' : at.replace(/\/properties\/[^/]+$/, '');
    return !saysAt(at, what) && !saysAt(group, what);
  });
  expect(missing.map(({ name }) => name)).toEqual([]);
  const silences = doubtsOf(audit).filter(({ kind }) => kind === 'silence');
  expect(silences.map(({ about: item }) => item)).toEqual(unknown.map(({ name }) => name));
});

test.each(apis)('the ledger page of %s gives the reason of every silence and inference', (api) => {
  const read = docs(api);
  const text = elementsOf(ledgerPage(read, entryOf(read), site)).find(({ name }) => name === 'main')?.text ?? '';
  const { silent = [], inferred = [] } = read.audit.books.ledger;
  expect(silent.filter(({ why }) => !text.includes(`: ${why}.`))).toEqual([]);
  expect(inferred.filter(({ why }) => !text.includes(why))).toEqual([]);
});

test.each(apis)('the descriptions of %s state units, and whether enums are open', (api) => {
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

test.each(apis)('the ledger page of %s shows all disputes, silences, sources and rows', (api) => {
  const read = docs(api);
  const text = elementsOf(ledgerPage(read, entryOf(read), site)).find(({ name }) => name === 'main')?.text ?? '';
  const { disputes = [], silent: silences = [], sources = {}, facts } = read.audit.books.ledger;
  const rows = facts.flatMap(({ types, fields, query, headers }) =>
    [types, fields, query, headers].flatMap((row) => row ?? []),
  );
  const told = [...disputes, ...silences].map(({ why }) => why).concat(Object.values(sources).map(({ cite }) => cite));
  for (const said of [...told, ...rows.map((row) => row.trim())]) expect(text).toContain(said);
});

test('the page about standings explains each standing and counts the claims of each API', () => {
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
