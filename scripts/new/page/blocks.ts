import { isDeepStrictEqual } from 'node:util';
import { groupBy } from '../../group.ts';
import { rowOf, type Claim } from '../../ledger/claims/claim.ts';
import { escaped } from '../../ledger/notation/glob.ts';
import type { PageBlock } from '../../ledger/notation/ledger.ts';
import { credentialsIn, wireOf } from './credentials.ts';
import { successOf } from './document.ts';
import type { Span } from './line.ts';
import type { Operation, Pages } from './model.ts';
import type { Proof } from './claims.ts';
import { calledBy } from './server.ts';
import type { PageRead } from './source.ts';

/** What a block of the ledger needs to know of the pages that it cites. */
export interface Cited {
  readonly pages: Pages;
  readonly read: readonly PageRead[];
  /** The key of each page; none where there is only one. */
  readonly keys: readonly (string | undefined)[];
}

/** The heading above a line; the first line of a page without marked-up headings. */
const headingOf = ({ pages, read }: Cited, { page, from }: Span): string => {
  const above = pages.headings.filter((at) => at.page === page && at.from <= from);
  const line = above.at(-1)?.from;
  return (
    read[page]?.lines.find(({ number }) => number === line)?.text.trim() ??
    read[page]?.lines.find(({ text }) => text.trim() !== '')?.text.trim() ??
    ''
  );
};

const spanOf = ({ from, to }: Span): string => (from === to ? `${from}` : `${from}-${to}`);

/** The location of a block. */
export const placeOf = (cited: Cited, at: Span): Pick<PageBlock, 'page' | 'under' | 'lines'> => {
  const key = cited.keys[at.page];
  return { ...(key !== undefined && { page: key }), under: headingOf(cited, at), lines: spanOf(at) };
};

const rowsOf = (claims: readonly Claim[]): string => `${[...new Set(claims.map(rowOf))].join('\n')}\n`;

/** Claims that a page states in its own words, those under one heading in one block. */
export const claimBlocks = (cited: Cited, proofs: readonly Proof[]): PageBlock[] => {
  const groups = groupBy(proofs, ({ at }) => {
    const { page = '', under } = placeOf(cited, at);
    return `${page} ${under}`;
  });
  return [...groups.values()].map((group) => {
    const sorted = [...group].sort((a, b) => a.at.from - b.at.from);
    const [first] = sorted;
    const lines = [...new Set(sorted.map(({ at }) => spanOf(at)))].join(', ');
    return {
      ...placeOf(cited, first?.at ?? { page: 0, from: 1, to: 1 }),
      lines,
      claims: rowsOf(sorted.flatMap(({ claims }) => claims)),
    };
  });
};

const nodeOf = ({ method, path }: Operation): string => `${method} ${path}`;

/** Whether lines print the method and path of an operation as they are sent: some pages write a method small, and whole URLs. */
const prints = ({ read }: Cited, { page, from, to }: Span, { method, path }: Operation): boolean => {
  const lines = (read[page]?.lines ?? []).slice(from - 1, to).map(({ text }) => text);
  const text = lines.join('').replace(/\s+/g, '');
  return (
    new RegExp(`\\b${method}\\b`).test(lines.join(' ')) &&
    new RegExp(`(?:^|[^\\w.])${escaped(path)}`).test(text.replace(method, `${method} `))
  );
};

const VARIABLE = /\{([\w-]+)\}/g;

/** The operations that the page prints, and in other words those that it prints in another form. */
export const operationBlocks = (cited: Cited): PageBlock[] =>
  cited.pages.operations.map((operation) => {
    const [node, place] = [nodeOf(operation), placeOf(cited, operation.at)];
    if (prints(cited, operation.at, operation)) return { ...place, operations: `${node}\n` };
    const variables = [...operation.path.matchAll(VARIABLE)].flatMap(([, name]) => [
      `${node} · ${name} · exists = yes`,
      `${node} · ${name} · in = path`,
      `${node} · ${name} · presence = required`,
    ]);
    return { ...place, claims: `${[`${node} · exists = yes`, ...variables].join('\n')}\n` };
  });

/** The bodies on the page. */
export const sampleBlocks = (cited: Cited, documented: ReadonlyMap<string, unknown>): PageBlock[] =>
  cited.pages.operations.flatMap((operation) => {
    const first = successOf(cited.pages, operation);
    const byStatus = new Map<string, Span>();
    for (const { of, status = first, at, value } of operation.samples) {
      const isExample = isDeepStrictEqual(value, documented.get(`${nodeOf(operation)} · ${status}`));
      if (of === 'response' && isExample && !byStatus.has(status)) byStatus.set(status, at);
    }
    return [...byStatus].map(([sample, at]) => ({ ...placeOf(cited, at), of: nodeOf(operation), sample }));
  });

/** Whether a header of a call carries the credential, or is an argument that the page describes. */
const isKnown = (pages: Pages, { fields }: Operation, name: string, value: string): boolean => {
  const wire = wireOf(name, value);
  if (wire !== undefined) return credentialsIn(pages).some((known) => known.wire === wire);
  return fields.some((field) => field.place === 'header' && field.name === name);
};

/** The sample calls on the page. */
export const requestBlocks = (cited: Cited): PageBlock[] =>
  cited.pages.calls
    .flatMap((call) =>
      [calledBy(cited.pages, call)].flatMap((operation) => (operation ? [{ ...call, operation }] : [])),
    )
    .map(({ method, url, headers, at, operation }) => {
      const isBare = !(cited.read[at.page]?.lines ?? [])
        .slice(at.from - 1, at.to)
        .some(({ text }) => text.includes(method));
      const rows = [
        isBare ? url : `${method} ${url}`,
        ...headers
          .filter(([name, value]) => isKnown(cited.pages, operation, name, value))
          .map(([name, value]) => `${name}: ${value}`),
      ];
      return { ...placeOf(cited, at), request: `${rows.join('\n')}\n` };
    });
