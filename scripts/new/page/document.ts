import { STATUS_CODES } from 'node:http';
import { isAmount } from '../../spec/amount-names.ts';
import type { Json } from '../../spec/json.ts';
import { typeOfText } from '../../ledger/notation/interpret-requests.ts';
import { camel } from '../../spec/names.ts';
import { credentialsIn, isCredential, schemeOf } from './credentials.ts';
import type { Field, FieldPlace, Operation, Pages, Sample } from './model.ts';
import { calledBy, queryOf, serverIn } from './server.ts';
import { unitInName } from './unit-names.ts';
import { completed, joined, shapeOfField, shapeOfFields, shapeOfValue, unknownShape, type Shape } from './shape.ts';
import { Schemas, singular } from './schemas.ts';

/** Converts pages to an OpenAPI document, with their samples as examples. */
export const documentOf = (pages: Pages, title: string): Json => {
  const unit = pages.rules.find(({ kind }) => kind === 'unit')?.value;
  const schemas = new Schemas((name, types) => unitOf(name, types, unit));
  const server = serverIn(pages);
  const paths = new Map<string, Json>();
  for (const operation of pages.operations) {
    const { path } = operation;
    paths.set(path, { ...paths.get(path), [operation.method.toLowerCase()]: operationOf(pages, operation, schemas) });
  }
  const credentials = credentialsIn(pages);
  return {
    openapi: '3.1.0',
    info: { title, version: '1' },
    ...(server !== undefined && { servers: [{ url: server.url }] }),
    security: credentials.map((_, index) => ({ [keyName(index)]: [] })),
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: Object.fromEntries(credentials.map(({ wire }, index) => [keyName(index), schemeOf(wire)])),
      schemas: schemas.all,
    },
  };
};

const keyName = (index: number): string => (index === 0 ? 'Key' : `Key${index + 1}`);

const unitOf = (name: string, types: ReadonlySet<string>, unit: string | undefined): string | undefined => {
  const isNumber = types.has('integer') || types.has('number');
  const named = unitInName(name);
  if (isNumber && named !== undefined) return named;
  if (unit === 'cents') return isNumber && isAmount(name) ? unit : undefined;
  return unit === 'decimal' && types.has('string') && isAmount(name) ? unit : undefined;
};

const inPlace = ({ fields }: Operation, place: FieldPlace): Field[] => fields.filter((field) => field.place === place);

/** The name of a response or body, from its path. */
const subjectOf = ({ method, path }: Operation): string => {
  const steps = path.split('/').filter((step) => step !== '' && !step.startsWith('{') && !/^v\d+$/.test(step));
  const last = steps.at(-1) ?? 'response';
  const isOne = path.endsWith('}') || method !== 'GET';
  return isOne ? singular(last) : last;
};

const isList = ({ members, types }: Shape): boolean =>
  types.has('array') || [...(members?.values() ?? [])].some(({ shape }) => shape.types.has('array'));

const nameOf = (operation: Operation, shape: Shape): string =>
  isList(shape) && operation.method === 'GET' && !operation.path.endsWith('}')
    ? `${singular(subjectOf(operation))} list`
    : subjectOf(operation);

/** The statuses of an operation: its own, those of its samples, and those that the pages list for all. */
export const statusesOf = (pages: Pages, { statuses, samples, fields }: Operation): string[] => {
  const own = statuses.map(({ code }) => code);
  const shown = [...samples, ...fields].flatMap(({ status }) => status ?? []);
  const common = pages.rules.filter(({ kind }) => kind === 'statuses').flatMap(({ value }) => value.split(', '));
  const known = [...new Set([...own, ...shown])];
  const success = known.some((code) => code.startsWith('2'))
    ? []
    : [common.find((code) => code.startsWith('2')) ?? '200'];
  const errors = common.filter((code) => /^[45]/.test(code));
  return [...new Set([...success, ...known, ...errors])].sort();
};

/** The default status of samples and fields: the first success. */
export const successOf = (pages: Pages, operation: Operation): string =>
  statusesOf(pages, operation).find((code) => code.startsWith('2')) ?? '200';

/** The body of errors that pages show above all operations. */
export const commonError = ({ samples }: Pages): readonly Sample[] =>
  samples
    .filter(({ value }) => /"(?:error|errors|message|code|detail|title)":/i.test(JSON.stringify(value)))
    .slice(0, 1);

/** The samples of one response; an error may be shown above all operations. */
const samplesFor = (pages: Pages, operation: Operation, status: string): readonly Sample[] => {
  const first = successOf(pages, operation);
  const own = operation.samples.filter((sample) => sample.of === 'response' && (sample.status ?? first) === status);
  return own.length > 0 || status.startsWith('2') ? own : commonError(pages);
};

const typesNamed = ({ types }: Pages, name: string): Field[] =>
  types.filter(({ type }) => type?.toLowerCase() === name.toLowerCase().replace(/ /g, ''));

/** A shape with what the page says under the heading of its type. */
const withTypes = (pages: Pages, shape: Shape, key: string, within: readonly string[] = []): Shape => {
  const name = shape.name ?? key;
  // A recursive type continues as an object without members.
  if (within.includes(name)) return shape;
  const above = shape.name === undefined ? within : [...within, name];
  const fields = typesNamed(pages, name);
  const own = fields.length > 0 ? completed(shapeOfFields(fields), shape) : shape;
  const members =
    own.members &&
    new Map(
      [...own.members].map(([each, member]) => [
        each,
        { ...member, shape: withTypes(pages, member.shape, each, above) },
      ]),
    );
  const items = own.items && withTypes(pages, own.items, singular(name), above);
  return { ...own, ...(members && { members }), ...(items && { items }) };
};

const responseShape = (pages: Pages, operation: Operation, status: string): Shape | undefined => {
  const first = successOf(pages, operation);
  const fields = inPlace(operation, 'response').filter((field) => (field.status ?? first) === status);
  const shown = samplesFor(pages, operation, status).map(({ value }) => shapeOfValue(value));
  const sample = shown.length > 0 ? shown.reduce(joined) : undefined;
  if (fields.length === 0) return sample;
  return completed(shapeOfFields(fields), sample ?? unknownShape);
};

/** An operation's own sample is its documented example; one for all operations is not an example of any. */
const examplesOf = ({ samples }: Operation, found: readonly Sample[]): Json => {
  const [first] = found;
  if (!first) return {};
  const isOwn = first.of === 'response' && samples.includes(first);
  return { examples: { [isOwn ? 'documented' : 'invented']: { value: first.value } } };
};

const responseOf = (pages: Pages, operation: Operation, status: string, schemas: Schemas): Json => {
  const shape = responseShape(pages, operation, status);
  const description = STATUS_CODES[status] ?? 'Response';
  if (!shape) return { description };
  const name = status.startsWith('2') ? nameOf(operation, shape) : 'error body';
  const whole = withTypes(pages, shape, name);
  const schema = whole.types.has('array') ? schemas.schema(whole, subjectOf(operation)) : schemas.named(name, whole);
  const own = samplesFor(pages, operation, status);
  return { description, content: { 'application/json': { schema, ...examplesOf(operation, own) } } };
};

const parameterOf = (field: Field, schemas: Schemas): Json => ({
  name: field.name,
  in: field.place,
  ...((field.facets.required === true || field.place === 'path') && { required: true }),
  schema: schemas.schema(shapeOfField(field), field.name),
});

/** Arguments that appear only in a sample call. */
const shownArguments = (pages: Pages, operation: Operation): Json[] => {
  const pairs = pages.calls.filter((call) => calledBy(pages, call) === operation).flatMap(queryOf);
  const shown = new Map(pairs.filter(([name]) => !operation.fields.some((field) => field.name === name)));
  return [...shown].map(([name, value]) => ({ name, in: 'query', schema: { type: typeOfText(value) } }));
};

const parametersOf = (pages: Pages, operation: Operation, schemas: Schemas): Json[] => {
  const found = operation.fields.filter(
    ({ place, name }) => ['path', 'query', 'header'].includes(place) && !isReserved(place, name),
  );
  const variables = [...operation.path.matchAll(/\{(\w[\w-]*)\}/g)].map(([, name = '']) => name);
  const lost = variables.filter((name) => !found.some((field) => field.place === 'path' && field.name === name));
  return [
    ...lost.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    ...found.map((field) => parameterOf(field, schemas)),
    ...shownArguments(pages, operation),
  ];
};

/** Whether a header is not an argument: it carries a credential, or every request has it. */
export const isReserved = (place: string, name: string): boolean =>
  place === 'header' && (/^(accept|content-type)$/i.test(name) || isCredential(name));

/** The request bodies that a page shows, on their own or in a command. */
export const requestSamples = (pages: Pages, operation: Operation): readonly Sample[] => {
  const key = `${operation.method} ${operation.path}`;
  const called = pages.calls.filter(({ under, body }) => under === key && body !== undefined);
  return [
    ...operation.samples.filter((sample) => sample.of === 'request'),
    ...called.map(({ body, at, sent = at }): Sample => ({ of: 'request', value: body, at: sent })),
  ];
};

export const FORM = 'application/x-www-form-urlencoded';

const sendsForm = ({ calls }: Pages, { method, path }: Operation): boolean =>
  calls.some(({ under, form }) => under === `${method} ${path}` && form === true);

const bodyOf = (pages: Pages, operation: Operation, schemas: Schemas): Json | undefined => {
  const fields = inPlace(operation, 'body');
  const samples = requestSamples(pages, operation);
  if (fields.length === 0 && samples.length === 0) return undefined;
  const shown = samples.length > 0 ? samples.map(({ value }) => shapeOfValue(value)).reduce(joined) : unknownShape;
  const shape = fields.length > 0 ? completed(shapeOfFields(fields), shown, true) : shown;
  const name = `${subjectOf(operation)} request`;
  const schema = schemas.named(name, withTypes(pages, shape, name));
  const media = sendsForm(pages, operation) ? FORM : 'application/json';
  return { required: true, content: { [media]: { schema, ...examplesOf(operation, samples) } } };
};

const VERBS: Readonly<Record<string, string>> = { POST: 'create', PUT: 'update', PATCH: 'update', DELETE: 'delete' };

/** The name of an operation in the client, from its path and method. */
const idOf = (pages: Pages, operation: Operation): string => {
  const { method, path } = operation;
  const steps = path.split('/').filter((step) => /^[A-Za-z]/.test(step) && !/^(?:v\d+|api)$/.test(step));
  const shape = responseShape(pages, operation, successOf(pages, operation));
  const reads = shape && isList(shape) && !path.endsWith('}') ? 'list' : 'get';
  return [...steps, VERBS[method] ?? reads].map(camel).join('.');
};

const operationOf = (pages: Pages, operation: Operation, schemas: Schemas): Json => {
  const body = bodyOf(pages, operation, schemas);
  const statuses = statusesOf(pages, operation);
  return {
    operationId: idOf(pages, operation),
    parameters: parametersOf(pages, operation, schemas),
    ...(body && { requestBody: body }),
    responses: Object.fromEntries(statuses.map((status) => [status, responseOf(pages, operation, status, schemas)])),
  };
};
