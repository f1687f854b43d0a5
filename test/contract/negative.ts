import { node, type Node } from './nodes.ts';
import type { Operation } from './operations.ts';
import { toArguments, validDraft, valueAt, withValue, type Draft } from './draft.ts';
import { constraintAt, isCompound, isMap, labelOf, sitesOf, typesOf, type Site } from './sites.ts';
import { queryPairs } from './written.ts';
import { refusesEmpty, wrongValues } from './wrong-values.ts';

/** Who can notice that a request is wrong: the mock server, the client before it sends, the mock in the process. */
export type Witness = 'server' | 'client' | 'process';

/** What a caller of the client does to make the same mistake. */
export interface WrongCall {
  readonly args: Readonly<Record<string, unknown>>;
  readonly credential: unknown;
}

/** A request that is wrong in one point. */
export interface Negative {
  readonly kind: string;
  readonly place: string;
  /** The constraint that it breaks; `undefined` where the spec has no word for it. */
  readonly constraint: string | undefined;
  /** What stands there instead, where that tells it from others of its kind. */
  readonly value?: unknown;
  readonly draft: Draft;
  /** `undefined` where the client's caller cannot make this mistake. */
  readonly call: WrongCall | undefined;
  /** All who have to notice. */
  readonly witnesses: readonly Witness[];
}

const ALL: readonly Witness[] = ['server', 'client', 'process'];

type Point = Pick<Negative, 'kind' | 'place' | 'constraint' | 'value' | 'draft'>;

const negative = (operation: Operation, point: Point, witnesses: readonly Witness[]): Negative => {
  const args = toArguments(operation, point.draft);
  return { ...point, witnesses, call: args && { args, credential: operation.credentials[0]?.given } };
};

const isMember = ({ steps }: Site): boolean => steps.length > 1;

/** Whoever reads a body as fields misses one by its name. */
const missedBy = (site: Site, sites: readonly Site[], operation: Operation): Witness[] => {
  if (isMember(site)) return ['server'];
  if (site.place !== 'body') return [...ALL];
  const { required = false, isFields = false, example } = operation.requestBody ?? {};
  if (site.steps.length > 0 && required) return [...ALL];
  // A body that may be left out is asked for its fields where the caller gives one of them.
  if (site.steps.length > 0)
    return isFields && Object.keys(node(example)).length > 1 ? ['server', 'client'] : ['server'];
  const fields = sites.filter(({ place, steps }) => place === 'body' && steps.length === 1);
  if (!isFields) return [...ALL];
  return fields.some(({ required }) => required) ? ['server', 'process'] : ['server'];
};

const missing = (operation: Operation, sites: readonly Site[]): Negative[] =>
  sites
    // Without one of its segments a path is the path of something else.
    .filter(({ required, place }) => required && place !== 'path')
    .map((site): Negative => {
      const draft = withValue(validDraft(operation), site, undefined);
      const constraint = constraintAt(labelOf(site), 'required');
      const kind = site.place === 'body' && site.steps.length === 0 ? 'no body' : 'missing';
      const point = { kind, place: labelOf(site), constraint, draft };
      // A caller who gives no idempotency key gets one made, so that the mock in the process does not ask for it.
      if (site.place === 'header' && site.steps[0] === operation.key)
        return { ...point, witnesses: ['server'], call: undefined };
      return negative(operation, point, missedBy(site, sites, operation));
    });

/** Who notices another value than a body as a whole may have; JSON that is null is taken for no body at all. */
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

/** Whether a site is one text under a name of its own, which can stand twice in a query or a form. */
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

// An optional argument that is empty and no number counts as left out, for the mock server too: nobody notices.
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

/** Whether the members of an argument stand in the query by themselves, so that any name may be one of them. */
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

/** Every request of an operation that is wrong in one point, but for its credential. */
export const wrongRequests = (spec: Node, operation: Operation): Negative[] => {
  const sites = sitesOf(spec, operation);
  return [missing, wrong, twice, empty, unknown, otherMedia].flatMap((make) => make(operation, sites, spec));
};
