import { node, type Node } from './nodes.ts';
import type { Operation } from './operations.ts';
import { toArguments, validDraft, valueAt, withValue, type Draft } from './draft.ts';
import { constraintAt, isCompound, isMap, labelOf, sitesOf, typesOf, type Site } from './sites.ts';
import { queryPairs } from './written.ts';
import { refusesEmpty, wrongValues } from './wrong-values.ts';

/** Who can detect a wrong request: the mock server, the client before it sends, the in-process mock. */
export type Witness = 'server' | 'client' | 'process';

/** The call of the client that makes the same mistake. */
export interface WrongCall {
  readonly args: Readonly<Record<string, unknown>>;
  readonly credential: unknown;
}

/** A request that is wrong in one point. */
export interface Negative {
  readonly kind: string;
  readonly place: string;
  /** The constraint that it breaks; `undefined` if the spec has no keyword for it. */
  readonly constraint: string | undefined;
  /** The wrong value, if it distinguishes this request from others of its kind. */
  readonly value?: unknown;
  readonly draft: Draft;
  /** `undefined` if a caller of the client cannot make this mistake. */
  readonly call: WrongCall | undefined;
  /** Everyone who must detect it. */
  readonly witnesses: readonly Witness[];
}

const ALL: readonly Witness[] = ['server', 'client', 'process'];

type Point = Pick<Negative, 'kind' | 'place' | 'constraint' | 'value' | 'draft'>;

const negative = (operation: Operation, point: Point, witnesses: readonly Witness[]): Negative => {
  const args = toArguments(operation, point.draft);
  return { ...point, witnesses, call: args && { args, credential: operation.credentials[0]?.given } };
};

const isMember = ({ steps }: Site): boolean => steps.length > 1;

/** Who must detect a missing value: the client and the in-process mock know the fields of a body by name. */
const missedBy = (site: Site, sites: readonly Site[], operation: Operation): Witness[] => {
  if (isMember(site)) return ['server'];
  if (site.place !== 'body') return [...ALL];
  const { required = false, isFields = false, example } = operation.requestBody ?? {};
  if (site.steps.length > 0 && required) return [...ALL];
  // The client requires the fields of an optional body if the caller gives one of them.
  if (site.steps.length > 0)
    return isFields && Object.keys(node(example)).length > 1 ? ['server', 'client'] : ['server'];
  const fields = sites.filter(({ place, steps }) => place === 'body' && steps.length === 1);
  if (!isFields) return [...ALL];
  return fields.some(({ required }) => required) ? ['server', 'process'] : ['server'];
};

const missing = (operation: Operation, sites: readonly Site[]): Negative[] =>
  sites
    // A path without one of its segments is another path.
    .filter(({ required, place }) => required && place !== 'path')
    .map((site): Negative => {
      const draft = withValue(validDraft(operation), site, undefined);
      const constraint = constraintAt(labelOf(site), 'required');
      const kind = site.place === 'body' && site.steps.length === 0 ? 'no body' : 'missing';
      const point = { kind, place: labelOf(site), constraint, draft };
      // The client makes a missing idempotency key, so the in-process mock does not require one.
      if (site.place === 'header' && site.steps[0] === operation.key)
        return { ...point, witnesses: ['server'], call: undefined };
      return negative(operation, point, missedBy(site, sites, operation));
    });

/** Who must detect a wrong value as the whole body; JSON that is null counts as no body. */
const noticing = ({ requestBody }: Operation, value: unknown): Witness[] => [
  ...(value !== null || requestBody?.required ? (['server'] as const) : []),
  ...(requestBody?.isFields ? (['process'] as const) : []),
];

const wrong = (operation: Operation, sites: readonly Site[], spec: Node): Negative[] =>
  sites.flatMap((site) =>
    wrongValues(spec, site, valueAt(validDraft(operation), site)).map(({ kind, keyword, value }) => {
      const draft = withValue(validDraft(operation), site, value);
      const constraint = constraintAt(labelOf(site), keyword);
      const isBody = site.place === 'body' && site.steps.length === 0;
      const broken = isBody && value === null ? constraintAt('body', 'required') : constraint;
      const point = { kind, place: labelOf(site), constraint: broken, value, draft };
      return negative(operation, point, isBody ? noticing(operation, value) : ['server']);
    }),
  );

/** Whether a site is a single text with its own name, which can be repeated in a query or a form. */
export const canBeTwice = (site: Site): boolean =>
  /query|body/.test(site.place) &&
  site.text &&
  site.steps.length === 1 &&
  !typesOf(site).some((type) => type === 'object' || type === 'array' || type === undefined);

const twice = (operation: Operation, sites: readonly Site[]): Negative[] =>
  sites.filter(canBeTwice).map((site) => {
    const valid = validDraft(operation);
    const draft = withValue(valid, site, [valueAt(valid, site), valueAt(valid, site)]);
    const constraint = constraintAt(labelOf(site), 'type');
    return negative(operation, { kind: 'given twice', place: labelOf(site), constraint, draft }, ['server']);
  });

const isNumber = ({ type }: Node): boolean => [type].flat().every((each) => each === 'integer' || each === 'number');

// An empty optional argument that is not a number counts as left out, even for the mock server: nobody detects it.
const empty = (operation: Operation, sites: readonly Site[]): Negative[] =>
  sites
    .filter((site) => /query|header/.test(site.place) && !isMember(site) && site.text && !isCompound(site))
    .filter(({ required, schema }) => required || refusesEmpty(schema))
    .map((site) => {
      const draft = withValue(validDraft(operation), site, '');
      const constraint = site.required ? constraintAt(labelOf(site), 'required') : undefined;
      const point = { kind: 'empty', place: labelOf(site), constraint, draft };
      return negative(operation, point, site.required || isNumber(site.schema) ? ['server'] : []);
    });

/** Whether the members of an argument are names in the query, so that any name may be one of them. */
const isSpread = ({ parameters }: Operation): boolean =>
  parameters
    .filter((each) => each['in'] === 'query' && typeof each['example'] === 'object')
    .some((each) => queryPairs(each, each['example']).every(([name]) => !name.startsWith(String(each['name']))));

const unknown = (operation: Operation, sites: readonly Site[]): Negative[] => {
  const named = (site: Pick<Site, 'place' | 'steps'>, kind: string, closed: boolean): Negative => {
    const draft = withValue(validDraft(operation), { ...site, steps: [...site.steps, 'no_such_name'] }, 'x');
    const constraint = closed ? constraintAt(labelOf(site), 'additionalProperties') : undefined;
    const isTaken = site.place === 'query' && isSpread(operation);
    const isWhole = site.place === 'body' && !operation.requestBody?.isFields;
    const others: readonly Witness[] =
      site.steps.length > 0 || isWhole ? [] : isTaken ? ['client'] : ['client', 'process'];
    return negative(operation, { kind, place: labelOf(site), constraint, draft }, [
      ...(closed ? (['server'] as const) : []),
      ...others,
    ]);
  };
  const objects = sites.filter(
    ({ place, schema }) => place === 'body' && schema['type'] === 'object' && !isMap(schema),
  );
  return [
    named({ place: 'query', steps: [] }, 'unknown parameter', false),
    ...objects.map((site) => named(site, 'unknown field', site.schema['additionalProperties'] === false)),
  ];
};

const otherMedia = (operation: Operation): Negative[] =>
  operation.requestBody === undefined || operation.requestBody.type === '*/*'
    ? []
    : [
        negative(
          operation,
          {
            kind: 'wrong media type',
            place: 'body',
            constraint: constraintAt('body', 'media type'),
            draft: { ...validDraft(operation), type: 'text/plain' },
          },
          ['server', 'process'],
        ),
      ];

/** Every request of an operation that is wrong in one point other than its credential. */
export const wrongRequests = (spec: Node, operation: Operation): Negative[] => {
  const sites = sitesOf(spec, operation);
  return [missing, wrong, twice, empty, unknown, otherMedia].flatMap((make) => make(operation, sites, spec));
};
