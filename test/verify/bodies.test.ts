import { afterAll, expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { deviationsOf } from '../../scripts/change/verify/deviation.ts';
import { draftOf } from '../../scripts/change/verify/draft.ts';
import { seenIn } from '../../scripts/change/verify/response.ts';
import { auditClosed, readBooks } from '../../scripts/ledger/books.ts';
import type { OperationModel } from '../../scripts/spec/model/operation.ts';
import { at, type Json } from '../../scripts/spec/json.ts';
import { apis } from '../specs/nodes.ts';
import { faults } from './faults.ts';
import { headersOf } from './player.ts';
import { sitesOf, withAt, type Site } from './sites.ts';

const audits = new Map(
  await Promise.all(
    apis.map(async (api) => {
      const audit = auditClosed(await readBooks(specsFolder, api));
      return [api, { books: audit.books, deviations: deviationsOf(audit) }] as const;
    }),
  ),
);
const auditOf = (api: string) => {
  const audit = audits.get(api);
  if (!audit) throw new Error(`${api} has no books`);
  return audit;
};

const sentType = ({ answers }: OperationModel, status: number): string =>
  answers.find((answer) => answer.status === status)?.sent ?? 'application/json';

const exchangeOf = (operation: OperationModel, status: number, body: unknown) => ({
  sent: { operation, url: 'https://api.example', headers: [], credential: [], keys: [] },
  startedAt: '',
  tookMs: 0,
  status,
  statusText: '',
  headers: [
    ['content-type', sentType(operation, status)] as const,
    ...operation.answers
      .filter((answer) => answer.status === status)
      .flatMap((each) => Object.entries(headersOf(each))),
  ],
  text: JSON.stringify(body),
});

/** The deviations that are reported for a body. */
const reported = (api: string, operation: OperationModel, status: number, body: unknown) => {
  const { books, deviations } = auditOf(api);
  return deviations(seenIn(books.spec, exchangeOf(operation, status, body)));
};

interface Body {
  readonly operation: OperationModel;
  readonly status: number;
  readonly body: unknown;
  readonly sites: readonly Site[];
}

const schemaOf = (spec: Json, name: string): unknown => at(spec, 'components', 'schemas', name);

const bodiesOf = (api: string): Body[] => {
  const { spec, source } = auditOf(api).books;
  return source.model.operations.flatMap((operation) =>
    operation.answers.flatMap(({ status, body: name, examples }) =>
      name === undefined
        ? []
        : examples.map(([, body]) => ({ operation, status, body, sites: sitesOf(spec, body, schemaOf(spec, name)) })),
    ),
  );
};

const where = ({ path }: Site): string =>
  `, body${path.map((step) => (/^[A-Za-z_$][\w$]*$/.test(String(step)) ? `.${step}` : `[${JSON.stringify(step)}]`)).join('')}`;

const met = new Map<string, number>();

test.each(apis)('no example of %s deviates from its spec', (api) => {
  const bodies = bodiesOf(api);
  expect(bodies.length).toBeGreaterThan(0);
  for (const { operation, status, body } of bodies)
    expect(reported(api, operation, status, body).map(({ key }) => key)).toEqual([]);
});

const cases = apis.flatMap((api) => Object.keys(faults).map((name) => [api, name] as const));

test.each(cases)('in every response of %s, %s is reported at its place', (api, name) => {
  const fault = faults[name];
  for (const { operation, status, body, sites } of bodiesOf(api))
    for (const site of sites) {
      const made = fault?.make(site);
      if (!made || (site.path.length === 0 && made.put === undefined)) continue;
      met.set(name, (met.get(name) ?? 0) + 1);
      const found = reported(api, operation, status, withAt(body, site.path, made.put));
      const named = found.filter(({ seen }) => seen.at.includes(where(site)));
      const attributes = site.path.length === 0 && fault?.attribute === 'type' ? ['body', 'type'] : [fault?.attribute];
      expect(
        named.map(({ seen }) => seen.attribute),
        `${operation.id} ${status}${where(site)}`,
      ).toEqual(expect.arrayContaining([expect.toSatisfy((attribute) => attributes.includes(attribute))]));
    }
});

test.each(apis)('draftOf drafts observed rows for the faults of %s', (api) => {
  const found = bodiesOf(api).flatMap(({ operation, status, body, sites }) =>
    sites.flatMap((site, index) => {
      const fault = Object.values(faults)[index % Object.keys(faults).length];
      const made = site.path.length > 0 ? fault?.make(site) : undefined;
      return made ? reported(api, operation, status, withAt(body, site.path, made.put)) : [];
    }),
  );
  const once = [...new Map(found.map((deviation) => [deviation.key, deviation])).values()];
  expect(draftOf(auditOf(api).books, once, [], '2026-11-28').observed).not.toEqual([]);
});

afterAll(() => {
  // A fault that fits no response would not be tested.
  expect(Object.keys(faults).filter((name) => !met.has(name))).toEqual([]);
});
