import { expect, inject, test } from 'vitest';
import { createClient, type Pager, type Result } from '../../src/index.ts';
import { pages } from '../../src/pages.ts';
import { memberAt } from '../../src/values.ts';
import { dataOf, type Answer } from './answers.ts';
import { everyOperation, type Api } from './apis.ts';
import type { Operation } from './operations.ts';

const PAGE_INPUT = /^(page|cursor|offset)$/;

interface Walks {
  pages(args: object, options?: object): AsyncGenerator<Result & { readonly next?: object }>;
  items(args: object): AsyncGenerator<unknown>;
}

const rows = everyOperation.map((row) => ({ ...row, row: row.api.descriptor.operations[row.operation.id] }));
const listed = rows.flatMap(({ row, ...rest }) => (row?.pager ? [{ ...rest, pager: row.pager }] : []));

const walksOf = (api: Api, { id, credentials }: Operation, more: object): Walks => {
  const client = createClient(api.descriptor, {
    baseUrl: 'https://api.example.com',
    credential: credentials[0]?.given,
    pages,
    ...more,
  });
  return id.split('.').reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], client) as Walks;
};

const successOf = ({ answers }: Operation): Answer | undefined => answers.find(({ status }) => status < 300);
/** The documented success, as a caller gets it. */
const successIn = ({ payload }: Api, operation: Operation): unknown => {
  const success = successOf(operation);
  return success && dataOf(success, payload);
};
const itemsIn = ({ items }: Pager, data: unknown): readonly unknown[] =>
  (items === undefined ? data : memberAt(data, items)) as readonly unknown[];

/** How many pages a list has if every page is the example; `undefined` if the example does not say it. */
const pagesOf = (pager: Pager, data: unknown): number | undefined => {
  if ('follow' in pager) return undefined;
  if ('pages' in pager) return Number(memberAt(data, pager.pages));
  if ('count' in pager) return Math.ceil(Number(memberAt(data, pager.count)) / itemsIn(pager, data).length);
  // The example of a list with cursors promises a next page every time.
  return circles(pager, data) ? 2 : 1;
};

const circles = (pager: Pager, data: unknown): boolean =>
  'cursor' in pager &&
  (pager.more === undefined ? Boolean(memberAt(data, pager.cursor)) : memberAt(data, pager.more) === true);

test('every operation that takes a page and returns exactly one list has a pager', () => {
  const pageless = rows.filter(
    ({ operation, row }) =>
      Object.keys(row?.arguments ?? {}).some((name) => PAGE_INPUT.test(name)) &&
      !listed.some((one) => one.operation === operation),
  );
  const lists = ({ api, operation }: (typeof rows)[number]): number =>
    Object.values(Object(successIn(api, operation))).filter((each) => Array.isArray(each) && each.length > 0).length;
  expect(pageless.filter((each) => lists(each) === 1).map(({ name }) => name)).toEqual([]);
  expect(listed.length).toBeGreaterThan(0);
});

test.each(listed)('$name walks through its example and stops at its end', async ({ api, operation, pager }) => {
  const example = successIn(api, operation);
  const requests: string[] = [];
  const fetch = async ({ url }: Request) => (requests.push(url), Response.json(successOf(operation)?.example));
  const { [pager.argument ?? '']: _, ...args } = operation.args;
  const walked: (Result & { readonly next?: object })[] = [];
  for await (const page of walksOf(api, operation, { fetch }).pages(args, { maxPages: 100 })) walked.push(page);
  const count = pagesOf(pager, example) ?? requests.length;
  expect(requests).toHaveLength(count);
  const ended = walked.slice(count).map(({ kind }) => kind);
  expect(walked.slice(0, count).map(({ kind }) => kind)).toEqual(Array.from({ length: count }, () => 'ok'));
  if ('follow' in pager) expect([[], ['unexpected']]).toContainEqual(ended);
  else expect(ended).toEqual(circles(pager, example) ? ['unexpected'] : []);
  expect(new Set(requests).size).toBe(count);
});

test.each(listed)('the items of $name begin with the first item of the mock', async ({ api, operation, pager }) => {
  const walks = walksOf(api, operation, { baseUrl: inject('mockUrls')[api.name] });
  const [first] = itemsIn(pager, successIn(api, operation));
  expect((await walks.items(operation.args).next()).value).toEqual(first);
});
