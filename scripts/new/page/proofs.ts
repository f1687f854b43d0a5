import { isDeepStrictEqual } from 'node:util';
import type { Claim } from '../../ledger/claims/claim.ts';
import { memberNode, typeNamed, type Claims, type Proof } from './claims.ts';
import { credentialsIn } from './credentials.ts';
import { commonError, FORM, isReserved, requestSamples, statusesOf, successOf } from './document.ts';
import type { Span } from './line.ts';
import type { Field, Operation, Pages } from './model.ts';
import { pagingProofs } from './paging.ts';
import { serverIn } from './server.ts';
import { asStated, isShown } from './stated.ts';
import { shapeOfValue, type Shape } from './shape.ts';

const nodeOf = ({ method, path }: Operation): string => `${method} ${path}`;

const fieldProofs = (claims: Claims, field: Field, node: string): Proof[] => {
  const own = asStated(field, claims.at(node), node);
  // Values of a list are said of its items.
  const items = field.facets.values ? asStated(field, claims.of(`${node}[]`, ['enum']), node) : [];
  return [
    { claims: [...own, ...items], at: field.at },
    ...field.members.flatMap((each) => fieldProofs(claims, each, memberNode(claims, node, each.name))),
  ];
};

const responseType = (claims: Claims, operation: Operation, status: string): string =>
  claims.value(`${nodeOf(operation)} · ${status}`, 'body') ?? '';

/** A field of a body: a member of its type, or an argument of the operation where the type has no name. */
const bodyNode = (claims: Claims, operation: string, name: string): string => {
  const type = claims.value(`${operation} · body`, 'type') ?? '';
  return /^[A-Z]/.test(type) ? `${type} · ${name}` : `${operation} · ${name}`;
};

const proofsOfField = (pages: Pages, claims: Claims, operation: Operation, field: Field): Proof[] => {
  if (isReserved(field.place, field.name)) return [];
  if (field.place === 'body') return fieldProofs(claims, field, bodyNode(claims, nodeOf(operation), field.name));
  if (field.place !== 'response') return fieldProofs(claims, field, `${nodeOf(operation)} · ${field.name}`);
  const status = field.status ?? successOf(pages, operation);
  const node = `${responseType(claims, operation, status)} · ${field.name}`;
  return fieldProofs(claims, field, node);
};

/** A body is there where the page describes its fields, and it has to be where one of them has to. */
const bodyProofs = (pages: Pages, claims: Claims, operation: Operation): Proof[] => {
  const node = `${nodeOf(operation)} · body`;
  const fields = operation.fields.filter(({ place }) => place === 'body');
  const samples = requestSamples(pages, operation);
  const at = fields[0]?.at ?? samples[0]?.at;
  const type = claims.of(typeNamed(claims, node) ?? '', ['type']);
  const whole = at ? [{ claims: [...claims.of(node, ['exists', 'type']), ...type], at }] : [];
  const marked = pages.passages.find(
    ({ under, text }) => under === nodeOf(operation) && /^(?:request )?(?:body|payload)\b.* required$/i.test(text),
  );
  const needed = marked?.at ?? fields.find(({ facets }) => facets.required)?.at;
  const isNeeded = claims.of(node, ['presence']).filter(({ value }) => value === 'required');
  const shown = samples.map((sample) => ({
    claims: sentIn(claims, shapeOfValue(sample.value), nodeOf(operation)),
    at: sample.at,
  }));
  const form = pages.calls.flatMap(({ under, form: isForm, at: place, sent = place }) =>
    under === nodeOf(operation) && isForm === true
      ? [{ claims: claims.of(node, ['media']).filter(({ value }) => value === FORM), at: sent }]
      : [],
  );
  return [...whole, ...form, ...(needed ? [{ claims: isNeeded, at: needed }] : []), ...shown];
};

/** What the page describes by its fields is an object. */
const objectProofs = (pages: Pages, claims: Claims, operation: Operation): Proof[] => {
  const first = new Map<string, Span>();
  for (const { place, status = successOf(pages, operation), at } of operation.fields)
    if (place === 'response' && !first.has(status)) first.set(status, at);
  return [...first].map(([status, at]) => ({
    claims: claims.of(responseType(claims, operation, status), ['type']),
    at,
  }));
};

/** The fields of a body that is sent: arguments of the operation. */
const sentIn = (claims: Claims, shape: Shape, node: string): Claim[] =>
  [...(shape.members ?? [])].flatMap(([name, { shape: inner }]) => {
    const own = bodyNode(claims, node, name);
    return [...claims.of(own, ['exists', 'in', 'type']), ...shownIn(claims, inner, own)];
  });

const isJson = ({ attribute, value }: Claim): boolean => attribute === 'media' && value === 'application/json';

/** The media type of bodies, if a line of the operation names it. */
const mediaProofs = (pages: Pages, claims: Claims, operation: Operation): Proof[] =>
  pages.media
    .filter(({ under }) => under === nodeOf(operation))
    .map(({ at, sent }) => ({
      claims: claims.all.filter(
        (claim) =>
          isJson(claim) && claim.node.startsWith(`${nodeOf(operation)} · `) && claim.node.endsWith(' · body') === sent,
      ),
      at,
    }));

/** Prose that states for all operations that request bodies, response bodies, or both are JSON. */
const commonMediaProofs = (pages: Pages, claims: Claims): Proof[] =>
  pages.passages.flatMap(({ text, at, under }) => {
    if (under !== undefined || /\b(?:not|never|except|webhooks?|callbacks?|unless)\b/i.test(text)) return [];
    if (!/\b(?:are|is|as|in|accepts?|returns?|speaks?|uses?)\b[^.]*\bJSON\b/i.test(text)) return [];
    const [sent, returned] = [/\b(?:requests?|accepts?|send)\b/i.test(text), /\b(?:responses?|returns?)\b/i.test(text)];
    const isSaid = ({ node }: Claim): boolean => sent === returned || node.endsWith(' · body') === sent;
    return [{ claims: claims.all.filter((claim) => isJson(claim) && isSaid(claim)), at }];
  });

/** The members of a sample value, with their types. */
const shownIn = (claims: Claims, shape: Shape, owner: string): Claim[] =>
  [...(membersOf(shape) ?? [])].flatMap(([name, { shape: inner }]) => {
    const node = memberNode(claims, owner, name);
    const type = claims.of(node, ['type']).filter(({ value }) => isShown(inner, value));
    const below = membersOf(inner) ? claims.of(typeNamed(claims, node) ?? '', ['type']) : [];
    return [...claims.of(node, ['exists']), ...type, ...below, ...shownIn(claims, inner, node)];
  });

/** The members of a value, or of the items of a list. */
const membersOf = ({ members, items }: Shape): Shape['members'] => members ?? items?.members;

/** What samples show that the spec does not have as its documented examples. */
const sampleProofs = (
  pages: Pages,
  claims: Claims,
  operation: Operation,
  documented: ReadonlyMap<string, unknown>,
): Proof[] =>
  operation.samples.flatMap(({ of, status = successOf(pages, operation), value, at }) => {
    const node = `${nodeOf(operation)} · ${status}`;
    if (of !== 'response' || isDeepStrictEqual(value, documented.get(node))) return [];
    const type = responseType(claims, operation, status);
    const returns = status.startsWith('2') ? claims.of(nodeOf(operation), ['returns']) : [];
    const whole = [...claims.of(node, ['exists', 'body']), ...returns, ...claims.of(type, ['type'])];
    return [{ claims: [...whole, ...shownIn(claims, shapeOfValue(value), type)], at }];
  });

/** What stands above all operations and holds for each: statuses, the body of errors, credentials, units, the server. */
const commonProofs = (pages: Pages, claims: Claims): Proof[] => {
  const operations = pages.operations.map(nodeOf);
  const server = serverIn(pages);
  const statuses = pages.rules
    .filter(({ kind }) => kind === 'statuses')
    .map(({ value, at }) => ({
      claims: operations.flatMap((node) =>
        value.split(', ').flatMap((code) => claims.of(`${node} · ${code}`, ['exists'])),
      ),
      at,
    }));
  const units = pages.rules
    .filter(({ kind }) => kind === 'unit')
    .map(({ value, at }) => ({
      claims: claims.all.filter((claim) => claim.attribute === 'unit' && claim.value === value),
      at,
    }));
  const credentials = credentialsIn(pages).map(({ wire, at }) => ({
    claims: [
      ...claims.of(`credential ${wire}`, ['exists']),
      ...operations.flatMap((node) => claims.of(node, ['security'])),
    ],
    at,
  }));
  return [
    ...statuses,
    ...units,
    ...credentials,
    ...errorProofs(pages, claims),
    ...(server ? [{ claims: claims.of('api', ['server']), at: server.at }] : []),
  ];
};

const errorProofs = (pages: Pages, claims: Claims): Proof[] => {
  const [sample] = commonError(pages);
  if (!sample) return [];
  const nodes = pages.operations.flatMap((operation) =>
    statusesOf(pages, operation)
      .filter((code) => !code.startsWith('2') && !operation.samples.some((each) => each.status === code))
      .map((code) => ({ node: `${nodeOf(operation)} · ${code}`, type: responseType(claims, operation, code) })),
  );
  const shown = [...new Set(nodes.map(({ type }) => type))].flatMap((type) => [
    ...claims.of(type, ['type']),
    ...shownIn(claims, shapeOfValue(sample.value), type),
  ]);
  return [{ claims: [...nodes.flatMap(({ node }) => claims.of(node, ['body'])), ...shown], at: sample.at }];
};

const operationProofs = (pages: Pages, claims: Claims, operation: Operation): Proof[] => {
  const node = nodeOf(operation);
  return [
    ...operation.fields.flatMap((field) => proofsOfField(pages, claims, operation, field)),
    ...bodyProofs(pages, claims, operation),
    ...objectProofs(pages, claims, operation),
    ...mediaProofs(pages, claims, operation),
    ...operation.statuses.map(({ code, at, row }) => ({
      claims: claims.of(`${node} · ${code}`, /application\/json/.test(row) ? ['exists', 'media'] : ['exists']),
      at,
    })),
  ];
};

/** A type under its own heading is named by it. */
const typeProofs = (pages: Pages, claims: Claims): Proof[] =>
  pages.types.flatMap((field) => {
    const type = claims.all.find(
      ({ node, attribute }) => attribute === 'exists' && node.toLowerCase() === field.type?.toLowerCase(),
    )?.node;
    if (type === undefined) return [];
    const heading = pages.headings.findLast(({ page, from }) => page === field.at.page && from <= field.at.from);
    const named = { claims: claims.of(type, ['exists', 'type']), at: heading ?? field.at };
    return [named, ...fieldProofs(claims, field, `${type} · ${field.name}`)];
  });

/** What the pages state about a spec in words, with the lines. Samples and the list of operations are separate blocks. */
export const proofsIn = (pages: Pages, claims: Claims, documented: ReadonlyMap<string, unknown>): Proof[] =>
  [
    ...pages.operations.flatMap((operation) => sampleProofs(pages, claims, operation, documented)),
    ...commonProofs(pages, claims),
    ...pagingProofs(pages, claims),
    ...commonMediaProofs(pages, claims),
    ...pages.operations.flatMap((operation) => operationProofs(pages, claims, operation)),
    ...typeProofs(pages, claims),
  ].filter((proof) => proof.claims.length > 0);
