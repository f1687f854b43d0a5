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

/** What a reader sees said of a place; next to a reference Redoc shows the description only of a schema. */
const saidAt = (spec: object, pointer: string): string => {
  const node = at(spec, pointer);
  if (!isNode(node)) return '';
  const { $ref, description } = node;
  const inSchema = /\/(?:properties\/[^/]+|items|schema|schemas\/[^/]+)$/.test(pointer);
  if (typeof $ref === 'string' && !(inSchema && description !== undefined)) return saidAt(spec, $ref);
  return String(description ?? '');
};

/** A text without the signs that keep Markdown from marking it up. */
const plainly = (text: string): string => text.replaceAll(/\\(?=[<>*_[\]\\])/g, '');

/** Whether the spec has what a claim is about. */
const isThere = (api: string, claim: string): boolean => {
  const node = claim.slice(0, claim.lastIndexOf(' · '));
  return docs(api).audit.claims.some((each) => each.node === node);
};

/** Everything that a page says anywhere. */
const allSaid = (spec: object): string =>
  [...nodesOf(spec)].flatMap(({ node }: { node: Node }) => String(node['description'] ?? '')).join('\n');

/** Places of which a reader sees the description. */
const met = /\/(?:get|put|post|patch|delete|parameters\/\d+|responses\/\w+|properties\/[^/]+|schemas\/[^/]+)$/;

/** The places that claims are met at, each with the standings of what is claimed there. */
const standingsOf = (api: string): ReadonlyMap<string, ReadonlySet<Standing>> => {
  const { audit } = docs(api);
  const placeOf = placesOfClaims(audit.claims);
  const found = new Map<string, Set<Standing>>();
  for (const { claim, standing } of audit.closure.backed)
    found.set(placeOf(claim), (found.get(placeOf(claim)) ?? new Set()).add(standing));
  return found;
};

test.each(apis)(
  'every operation, argument, status and field of %s has one mark, of what is known least there',
  (api) => {
    const { shown } = docs(api);
    const places = [...standingsOf(api)].filter(([place]) => met.test(place));
    expect(places).not.toEqual([]);
    const wrong = places.filter(([place, there]) => {
      const marks = [...saidAt(shown, place).matchAll(/\[(\w+)\]\([^\s)]+\.ledger\.html#evidence\//g)].map(
        ([, name]) => name,
      );
      const least = standings.findLastIndex((standing) => there.has(standing));
      // Several nodes may share a place and its mark, such as an argument and its schema: so it may be weaker, never better.
      return marks.length !== 1 || standings.findIndex((standing) => standing === marks[0]) < least;
    });
    expect(wrong).toEqual([]);
  },
);

test.each(apis)('the standing of every claim of %s is in the ledger, one click away from where it is met', (api) => {
  const read = docs(api);
  const terms = elementsOf(ledgerPage(read, entryOf(read), site));
  const idOf = evidenceIds(read.spec.model);
  const ids = terms.filter(({ name }) => name === 'dt').map(({ attributes }) => attributes['id']);
  expect(new Set(ids).size).toBe(ids.length);
  const evidence = evidenceAt(read.audit);
  for (const [place, there] of standingsOf(api)) {
    expect(ids).toContain(idOf(place));
    const told = knownInWords(evidence(place).known, (source) => source);
    // Of what several nodes at one place claim alike, the least known counts.
    const least = standings.findLast((standing) => there.has(standing)) ?? '';
    expect(told, place).toContain(least);
  }
  const linked = [...allSaid(read.shown).matchAll(/\.ledger\.html#(evidence\/[^\s")]+)/g)].map(([, id]) => id);
  expect(linked.filter((id) => !ids.includes(id))).toEqual([]);
});

test.each(apis)('Markdown is read in each fold of %s, for none begins a line', (api) => {
  const said = allSaid(docs(api).shown);
  expect(said).toMatch(/\S <details>/);
  expect(said).not.toMatch(/^(?:> )?<details>/m);
});

test('what is stated needs no word', () => {
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

test.each(apis)('everything that no source of %s says is said to be not documented, there or once for all', (api) => {
  const { audit, shown } = docs(api);
  const unknown = audit.items.filter(({ known }) => !known);
  const saysAt = (place: string, what: string): boolean =>
    new RegExp(`Not documented[^:]*: (?:[^.]*\\b)?${what}\\b`).test(plainly(saidAt(shown, place)));
  const missing = unknown.filter(({ kind, node }) => {
    const what = silenceInWords(kind);
    const [at = '#/info'] = aroundOf(api, node);
    // What holds for all operations or for all fields is said once, of the API or of the type.
    const group = /^#\/paths/.test(at) ? '#/info' : at.replace(/\/properties\/[^/]+$/, '');
    return !saysAt(at, what) && !saysAt(group, what);
  });
  expect(missing.map(({ name }) => name)).toEqual([]);
  const silences = doubtsOf(audit).filter(({ kind }) => kind === 'silence');
  expect(silences.map(({ about: item }) => item)).toEqual(unknown.map(({ name }) => name));
});

test.each(apis)('every silence and inference of %s gives its reason, where it is met or in the ledger', (api) => {
  const read = docs(api);
  const text = elementsOf(ledgerPage(read, entryOf(read), site)).find(({ name }) => name === 'main')?.text ?? '';
  const { silent = [], inferred = [] } = read.audit.books.ledger;
  expect(silent.filter(({ why }) => !text.includes(`: ${why}.`))).toEqual([]);
  expect(inferred.filter(({ why }) => !text.includes(why))).toEqual([]);
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
