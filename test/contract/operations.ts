import { isDeepStrictEqual } from 'node:util';
import { answersOf, type Answer } from './answers.ts';
import { credentialsOf, type Credential } from './credentials.ts';
import { dig, firstExample, list, node, type Node } from './nodes.ts';
import { validValues } from './values.ts';
import { byName, formPairs, queryPairs, textFor, type Form, type Pair } from './written.ts';

/** The request that a call must send, according to the spec. */
export interface Wire {
  readonly method: string;
  readonly path: string;
  /** One text for each name, or a list if the name is repeated. */
  readonly query: Readonly<Record<string, string | string[]>>;
  readonly headers: Readonly<Record<string, string>>;
  /** The pairs of a form, the text of a raw body, or a JSON value. */
  readonly body: unknown;
}

/** A body that an operation takes. */
export interface RequestBody {
  readonly type: string;
  readonly required: boolean;
  readonly schema: Node;
  readonly documented: unknown;
  /** The documented example, completed with what it leaves out. */
  readonly example: unknown;
  /** More values, so that every member and every branch is in one. */
  readonly others: readonly unknown[];
  /** How a form writes its fields; `undefined` if the body is not a form. */
  readonly form: Form | undefined;
  /** Whether each of its fields is an argument. */
  readonly isFields: boolean;
}

/** A call, as a caller makes it and as it is sent. */
export interface Call {
  readonly args: Readonly<Record<string, unknown>>;
  readonly wire: Wire;
}

/** The name of an argument, by its place and its name in a request. */
export type Called = (place: string, name: string) => string;

/** One operation of a spec, with a call of it made from the spec's examples. */
export interface Operation extends Call {
  readonly id: string;
  /** `GET /path`, as the ledger names it. */
  readonly node: string;
  readonly template: string;
  readonly parameters: readonly Node[];
  readonly requestBody: RequestBody | undefined;
  readonly called: Called;
  readonly safe: boolean;
  /** The header of its idempotency key, which the client makes if the caller gives none. */
  readonly key: string | undefined;
  /** Calls that together contain what the examples of the spec leave out. */
  readonly others: readonly Call[];
  /** The call with only its required arguments. */
  readonly least: Call;
  readonly credentials: readonly Credential[];
  readonly answers: readonly Answer[];
}

const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)$/;

const isJson = (type: string): boolean => /^application\/([\w.-]+\+)?json$/.test(type);

const formOf = (spec: Node, type: string, media: Node, schema: Node): Form | undefined => {
  if (!FORM.test(type) || schema['type'] !== 'object') return undefined;
  const fields = Object.entries(node(schema['properties'])).map(([name, field]) => [name, node(dig(spec, field))]);
  return {
    type,
    fields: Object.fromEntries(fields),
    encoding: node(media['encoding']) as Readonly<Record<string, Node>>,
  };
};

const requestBodyOf = (spec: Node, operation: Node): RequestBody | undefined => {
  const sent = node(dig(spec, operation['requestBody']));
  const [type, media] = Object.entries(node(sent['content']))[0] ?? [];
  if (type === undefined) return undefined;
  const schema = node(dig(spec, node(media)['schema']));
  const form = formOf(spec, type, node(media), schema);
  const isMade = form !== undefined || isJson(type);
  const documented = firstExample(media);
  const [example, ...others] = isMade ? validValues(spec, schema, documented) : [documented];
  const isFlat = schema['type'] === 'object' && schema['properties'] !== undefined && !schema['additionalProperties'];
  return {
    type,
    documented,
    required: sent['required'] === true,
    schema,
    example,
    others,
    form,
    isFields: isFlat && (form !== undefined || isJson(type)),
  };
};

const withPlace = (place: string, name: string): string => {
  const sign = /[_-]/.exec(name)?.[0];
  return sign === undefined ? place + name.charAt(0).toUpperCase() + name.slice(1) : place + sign + name;
};

const PLACES = ['path', 'query', 'header', 'body'];

/** Of two arguments with one name, the one whose place comes later gets that place as a prefix. */
const calledIn = (parameters: readonly Node[], body: RequestBody | undefined): Called => {
  const fields = Object.keys(body?.isFields ? node(body.schema['properties']) : {});
  const all = [
    ...parameters.map((each) => [String(each['in']), String(each['name'])] as const),
    ...fields.map((name) => ['body', name] as const),
  ];
  return (place, name) =>
    all.some((other) => other[1] === name && PLACES.indexOf(other[0]) < PLACES.indexOf(place))
      ? withPlace(place, name)
      : name;
};

/** A body as it is sent: a form as its pairs. */
const bodyOf = ({ form, example }: Pick<RequestBody, 'form' | 'example'>): unknown =>
  form && example !== undefined ? formPairs(form, node(example)) : example;

/** The media type that is sent: for a range, that of the actual body. */
export const sentType = ({ type }: Pick<RequestBody, 'type'>): string => type.replace('*/*', 'application/json');

/**
 * The `accept` header of a client, if there are responses other than plain JSON. A type that some response offers next
 * to a preferred one is the second choice.
 */
const acceptOf = (answers: readonly Answer[]): Readonly<Record<string, string>> => {
  const types = [...new Set(answers.flatMap(({ type }) => type ?? []))];
  const offered = answers.flatMap((answer) => answer.offered);
  if (offered.length === 0 && types.every((type) => /^application\/json(;|$)/.test(type))) return {};
  return { accept: types.map((type) => (offered.includes(type) ? `${type};q=0.5` : type)).join(', ') };
};

interface Taken {
  readonly path: string;
  readonly method: string;
  readonly parameters: readonly Node[];
  readonly sent: RequestBody | undefined;
  readonly called: Called;
  readonly answers: readonly Answer[];
}

const wireOf = ({ path, method, parameters, sent, answers }: Taken): Wire => {
  const at = (place: string) => parameters.filter((parameter) => parameter['in'] === place);
  const texts = (place: string) =>
    Object.fromEntries(at(place).map((each) => [String(each['name']), textFor(each, each['example'])]));
  const inPath = texts('path');
  const headers = Object.entries(texts('header')).map(([name, value]) => [name.toLowerCase(), value]);
  const body = sent && bodyOf(sent);
  return {
    method: method.toUpperCase(),
    path: path.replace(/\{(.+?)\}/g, (_, name: string) => String(inPath[name])),
    query: byName(at('query').flatMap((each): Pair[] => queryPairs(each, each['example']))),
    headers: {
      ...acceptOf(answers),
      ...Object.fromEntries(headers),
      ...(sent && body !== undefined && { 'content-type': sentType(sent) }),
    },
    body,
  };
};

const callOf = (taken: Taken): Call => {
  const { parameters, sent, called } = taken;
  const body = sent?.example;
  const fields = Object.entries(node(body)).map(([name, value]) => [called('body', name), value]);
  return {
    args: {
      ...Object.fromEntries(
        parameters.map((each) => [called(String(each['in']), String(each['name'])), each['example']]),
      ),
      ...(sent?.isFields ? Object.fromEntries(fields) : body === undefined ? {} : { body }),
    },
    wire: wireOf(taken),
  };
};

/** A body with only its required fields; one without fields stays whole, and a form without required fields is none. */
const leastOf = (sent: RequestBody | undefined): RequestBody | undefined => {
  if (!sent?.isFields) return sent;
  const required = list(sent.schema['required']);
  const fields = Object.entries(node(sent.example)).filter(([name]) => required.includes(name));
  return { ...sent, example: sent.form && fields.length === 0 ? undefined : Object.fromEntries(fields) };
};

/** A parameter with its documented example, and with a completed one. */
const parameterOf = (spec: Node, parameter: Node): Node => {
  const [media] = Object.values(node(parameter['content']));
  const schema = media === undefined ? parameter['schema'] : node(media)['schema'];
  const documented = parameter['example'];
  return { ...parameter, documented, example: validValues(spec, schema, documented)[0] };
};

/** An argument with its documented example; one without an example is left out, unless it is required. */
const documentedOf = <Part extends Node | RequestBody>(part: Part): Part => ({
  ...part,
  example: part['documented'] ?? (part['required'] === true ? part['example'] : undefined),
});

const operationOf = (spec: Node, path: string, method: string, operation: Node): Operation => {
  const parameters = list(operation['parameters']).map((each) => parameterOf(spec, node(dig(spec, each))));
  const requestBody = requestBodyOf(spec, operation);
  const called = calledIn(parameters, requestBody);
  const answers = answersOf(spec, operation);
  const all: Taken = { path, method, parameters, sent: requestBody, called, answers };
  const given = parameters.map(documentedOf).filter(({ example }) => example !== undefined);
  const documented = callOf({ ...all, parameters: given, sent: requestBody && documentedOf(requestBody) });
  const bodies = requestBody ? [requestBody.example, ...requestBody.others] : [undefined];
  const others = bodies.map((example) => callOf({ ...all, sent: requestBody && { ...requestBody, example } }));
  const required = parameters.filter((parameter) => parameter['required'] === true);
  const key = operation['x-idempotency'];
  return {
    id: String(operation['operationId']),
    node: `${method.toUpperCase()} ${path}`,
    template: path,
    parameters,
    requestBody,
    called,
    safe: method === 'get' || operation['x-safety'] === 'safe',
    key: typeof key === 'string' ? key : undefined,
    ...documented,
    others: others.filter(({ args }) => !isDeepStrictEqual(args, documented.args)),
    least: callOf({ ...all, parameters: required, sent: leastOf(requestBody) }),
    credentials: credentialsOf(spec, operation),
    answers,
  };
};

/** Every operation of a spec. */
export const operationsOf = (spec: Node): Operation[] =>
  Object.entries(node(spec['paths'])).flatMap(([path, item]) =>
    Object.entries(node(item))
      .filter(([key]) => key !== 'servers')
      .map(([method, operation]) => operationOf(spec, path, method, node(operation))),
  );
