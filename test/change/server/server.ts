import { at, entriesOf, isObject, itemsOf, type Json } from '../../../scripts/spec/json.ts';
import { METHODS } from '../../../scripts/spec/dialect.ts';
import { reads, schemaOf, write, type Sent } from './sent.ts';
import { resolved, samplesOf, takes } from './takes.ts';

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly node: Json;
  readonly parameters: readonly Json[];
}

const operationsIn = (root: Json): Operation[] =>
  entriesOf(root['paths']).flatMap(([path, item]) =>
    METHODS.flatMap((method): Operation[] => {
      const node = at(item, method);
      if (!isObject(node)) return [];
      const own = [...itemsOf(at(item, 'parameters')), ...itemsOf(node['parameters'])].map((one) =>
        resolved(root, one),
      );
      const named = new Map(own.map((one) => [`${String(one['in'])} ${String(one['name'])}`, one]));
      return [{ method, path, node, parameters: [...named.values()] }];
    }),
  );

const operations = new WeakMap<Json, readonly Operation[]>();

const operationsOf = (root: Json): readonly Operation[] => {
  const found = operations.get(root) ?? operationsIn(root);
  operations.set(root, found);
  return found;
};

/** A request of an old client. */
interface Request {
  readonly server: string;
  readonly method: string;
  readonly route: string;
  readonly sent: readonly Sent[];
  readonly body?: { readonly media: string; readonly value: unknown } | undefined;
  readonly credential: readonly string[];
}

const schemeOf = (root: Json, name: string): string => {
  const {
    type,
    scheme,
    in: place,
    name: header,
    ...rest
  } = resolved(root, at(root, 'components', 'securitySchemes', name));
  const prefix = type === 'http' ? (scheme === 'bearer' ? 'Bearer ' : 'Basic ') : (rest['x-prefix'] ?? '');
  return type === 'apiKey'
    ? `${String(place)} ${String(header).toLowerCase()}: ${String(prefix)}`
    : `header authorization: ${String(prefix)}`;
};

/** The alternative sets of credentials of an operation, each with its scopes. */
const credentialsOf = (root: Json, { node }: Operation): string[][] => {
  const all = itemsOf(node['security'] ?? root['security']).map((one) =>
    entriesOf(one).flatMap(([name, scopes]) => [
      schemeOf(root, name),
      ...itemsOf(scopes).map((scope) => `scope ${String(scope)}`),
    ]),
  );
  return all.length > 0 ? all : [[]];
};

/** The addresses of the first server, with each value of its variables. */
const serversOf = (root: Json, { path, node }: Operation): string[] => {
  const [first] = itemsOf(node['servers'] ?? at(root, 'paths', path, 'servers') ?? root['servers']);
  const url = String(at(first, 'url') ?? '').replace(/\/$/, '');
  return entriesOf(at(first, 'variables')).reduce(
    (urls, [name, variable]) =>
      urls.flatMap((each) => itemsOf(at(variable, 'enum')).map((value) => each.replace(`{${name}}`, String(value)))),
    [url],
  );
};
const routeOf = (path: string): string => path.replaceAll(/\{[^}]*\}/g, '{}');
const bodyIn = (root: Json, { node }: Operation) => {
  const body = resolved(root, node['requestBody']);
  const all = entriesOf(body['content']).map(
    ([type, content]) => [type.replace(/; charset=utf-8$/, ''), content] as const,
  );
  const [media, content] = all.find(([type]) => type === 'application/json') ?? all[0] ?? [];
  return { required: body['required'] === true, media, content, all: Object.fromEntries(all) };
};

/** Whether every call has a parameter: if it is required, or the idempotency key, which the client makes. */
const isGiven = ({ node }: Operation, parameter: Json): boolean =>
  parameter['required'] === true || (parameter['in'] === 'header' && node['x-idempotency'] === parameter['name']);

/** Requests that an old client can send: with all arguments, with the required ones, and with each value once. */
function requestsOf(root: Json, operation: Operation): Request[] {
  const values = operation.parameters.map(
    (one) => [one, samplesOf(root, schemaOf(one)).filter((value) => value !== '')] as const,
  );
  const first = values.flatMap(([one, [value]]) => (value === undefined ? [] : [write(one, value)]));
  const least = values.flatMap(([one, [value]]) => (isGiven(operation, one) ? [write(one, value)] : []));
  const each = values.flatMap(([one, all]) =>
    all
      .slice(1)
      .map((value) => [
        ...first.filter(({ name }) => name.toLowerCase() !== String(one['name']).toLowerCase()),
        write(one, value),
      ]),
  );
  const { media, content, required } = bodyIn(root, operation);
  const bodies =
    media === undefined ? [undefined] : samplesOf(root, at(content, 'schema')).map((value) => ({ media, value }));
  const servers = serversOf(root, operation);
  const base = { server: servers[0] ?? '', method: operation.method, route: routeOf(operation.path) };
  const credentials = credentialsOf(root, operation);
  const [credential = []] = credentials;
  return [
    ...[first, least, ...each].map((sent) => ({ ...base, sent, body: bodies[0], credential })),
    ...[...bodies, ...(required ? [] : [undefined])].map((body) => ({ ...base, sent: first, body, credential })),
    ...servers.map((server) => ({ ...base, server, sent: first, body: bodies[0], credential })),
    ...credentials.map((other) => ({ ...base, sent: first, body: bodies[0], credential: other })),
  ];
}

/** Why a server of a document refuses a request; `undefined` if it accepts it. */
function refusalOf(root: Json, request: Request): string | undefined {
  const all = operationsOf(root);
  const operation = all.find(({ method, path }) => method === request.method && routeOf(path) === request.route);
  // If a document has no server, the caller gives one: the same as before.
  const servers = operation ? serversOf(root, operation).filter((url) => url !== '') : [];
  const isHere = servers.length === 0 || request.server === '' || servers.includes(request.server);
  if (!operation || !isHere) return '404';
  const known = (sent: Sent): Json | undefined => {
    // A path argument is identified by its position, not by its name.
    const places = operation.parameters.filter((one) => one['in'] === sent.in);
    if (sent.in === 'path') return places[0] && (places.find((one) => one['name'] === sent.name) ?? places[0]);
    return places.find((one) => (sent.in === 'header' ? String(one['name']).toLowerCase() : one['name']) === sent.name);
  };
  for (const sent of request.sent) {
    const parameter = known(sent);
    if (!parameter || !reads(root, parameter, sent)) return `400 ${sent.name} ${sent.texts.join('&')}`;
  }
  const missing = operation.parameters.find(
    (one) => one['required'] === true && one['in'] !== 'path' && !request.sent.some((sent) => known(sent) === one),
  );
  if (missing) return `400 no ${String(missing['name'])}`;
  const { required, all: content } = bodyIn(root, operation);
  if (request.body && !Object.hasOwn(content, request.body.media)) return '415';
  if (!request.body && required) return '400 no body';
  if (request.body && !takes(root, at(content[request.body.media], 'schema'), request.body.value, 'server'))
    return `400 ${JSON.stringify(request.body.value)}`;
  const accepted = credentialsOf(root, operation).some((needed) =>
    needed.every((one) => request.credential.includes(one)),
  );
  return accepted ? undefined : '401';
}

const isJson = (media: string): boolean => /json/.test(media);

/** The response for a status: its own, that of its range, or for errors that of any other status. */
const responseFor = (root: Json, { node }: Operation, status: string): Json | undefined => {
  const all: Json = Object(node['responses']);
  const found = all[status] ?? all[`${status[0]}XX`] ?? (/^[45]/.test(status) ? all['default'] : undefined);
  return found === undefined ? undefined : resolved(root, found);
};

/** Why an old client cannot read what a server of a new document sends; `undefined` if it can. */
function unreadIn(old: Json, now: Json, before: Operation, after: Operation): string | undefined {
  const statuses = [after, before].flatMap(({ node }) => Object.keys(Object(node['responses'])));
  for (const status of new Set(statuses)) {
    const [one, other] = [responseFor(old, before, status), responseFor(now, after, status)];
    if (other === undefined) continue;
    if (one === undefined && status.startsWith('2')) return `status ${status}`;
    if (one === undefined) continue;
    const [was, is] = [one, other].map((each) => entriesOf(each['content'])[0]);
    if (was && (!is || isJson(was[0]) !== isJson(is[0]))) return `${status} without ${was[0]}`;
    const samples = was && is ? samplesOf(now, at(is[1], 'schema')) : [];
    const unread = samples.find((value) => !takes(old, at(was?.[1], 'schema'), value, 'client'));
    if (unread !== undefined) return `${status} ${JSON.stringify(unread)}`;
    const headers = new Map(
      entriesOf(other['headers']).map(([name, header]) => [name.toLowerCase(), resolved(now, header)]),
    );
    for (const [name, header] of entriesOf(one['headers'])) {
      const sent = headers.get(name.toLowerCase());
      if (resolved(old, header)['required'] === true && sent?.['required'] !== true) return `${status} without ${name}`;
      if (
        sent &&
        samplesOf(now, sent['schema']).some((value) => !takes(old, resolved(old, header)['schema'], value, 'client'))
      )
        return `${status} ${name}`;
    }
  }
  return undefined;
}

/** Everything in a document that affects a route, as a text: its paths, and all that they refer to. */
function knownOf(root: Json, route: string): string {
  const { paths, components, ...whole } = root;
  const own = entriesOf(paths).filter(([path]) => routeOf(path) === route);
  const texts = [JSON.stringify([whole, at(components, 'securitySchemes'), own])];
  const seen = new Set<string>();
  for (const text of texts)
    for (const [, ref = ''] of text.matchAll(/"\$ref":"([^"]*)"/g))
      if (!seen.has(ref) && seen.add(ref)) texts.push(`${ref} ${JSON.stringify(resolved(root, { $ref: ref }))}`);
  return texts.join('\n');
}

/** Why a server of the new document refuses a request of the old client; `undefined` if it accepts all. */
function refusedOf(old: Json, now: Json, before: Operation): string | undefined {
  for (const request of requestsOf(old, before)) {
    const why = refusalOf(now, request);
    if (why !== undefined) return why;
  }
  return undefined;
}

/** The problems that calls of an operation meet. */
function metBy(old: Json, now: Json, before: Operation): string[] {
  const same = operationsOf(now).find(
    ({ method, path }) => method === before.method && routeOf(path) === routeOf(before.path),
  );
  const all = [refusedOf(old, now, before), same && unreadIn(old, now, before, same)];
  return all.flatMap((why) => (why === undefined ? [] : [`${before.method} ${before.path}: ${why}`]));
}

const known = new Map<string, readonly string[]>();

/** The problems of an old client at a server of a new document; empty if all calls work. Cached by operation. */
export const met = (old: Json, now: Json): string[] =>
  operationsOf(old).flatMap((before) => {
    const route = routeOf(before.path);
    const key = [before.method, before.path, knownOf(old, route), knownOf(now, route)].join('\n');
    const found = known.get(key) ?? metBy(old, now, before);
    known.set(key, found);
    return found;
  });
