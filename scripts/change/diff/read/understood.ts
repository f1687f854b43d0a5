import { DIALECT, METHODS } from '../../../spec/dialect.ts';
import { at, entriesOf, isObject, itemsOf, type Json } from '../../../spec/json.ts';
import { placesOf, type Node, type Place, type Places } from '../../../spec/nodes.ts';
import { problemsIn } from '../../../spec/read/check.ts';
import { stepsOf } from '../../../spec/pointer.ts';
import { asRequested } from './api.ts';
import { chosenMedia } from './arguments.ts';
import { resolve } from './merged.ts';

const JSON_SCHEMA = 'https://json-schema.org/draft/2020-12/schema';

type Spec = Parameters<typeof placesOf>[0];

const isCookie = (parameter: unknown): boolean => at(parameter, 'in') === 'cookie';

/** The body of a request in the one media type that clients send. */
function bodyAsSent(root: Json, body: unknown): unknown {
  const { node } = resolve(root, { node: body, pointer: '' });
  const chosen = chosenMedia(at(node, 'content'));
  return isObject(node) && chosen ? { ...node, content: Object.fromEntries([chosen]) } : node;
}

/** An operation with what stands elsewhere for it: parameters of its path, and a body by reference. */
function whole(root: Json, item: Json, operation: Json, name: string): Json {
  const parameters = [...itemsOf(item['parameters']), ...itemsOf(operation['parameters'])];
  const own = new Map(
    parameters.map((node) => {
      const found = resolve(root, { node, pointer: '' }).node;
      return [`${String(at(found, 'in'))} ${String(at(found, 'name'))}`, node];
    }),
  );
  const { requestBody } = operation;
  return {
    operationId: name,
    ...operation,
    ...(parameters.length > 0 && {
      parameters: [...own.values()].filter((node) => !isCookie(resolve(root, { node, pointer: '' }).node)),
    }),
    ...(requestBody !== undefined && { requestBody: bodyAsSent(root, requestBody) }),
  };
}

const inPlace = (root: Json): Json =>
  Object.fromEntries(
    entriesOf(root['paths']).map(([path, item]) => [
      path,
      Object.fromEntries(
        entriesOf(item).map(([key, node]) => [
          key,
          METHODS.some((method) => method === key) && isObject(node)
            ? whole(root, Object(item), node, `unnamed.${key}`)
            : node,
        ]),
      ),
    ]),
  );

/** Whether a keyword has no effect on a client, or none that a client could follow. */
const isAside = ({ kind, node }: Place, keyword: string): boolean =>
  !Object.hasOwn(DIALECT[kind], keyword) ||
  (kind === 'media type' && keyword === 'examples') ||
  (node['$ref'] !== undefined && ['description', 'summary'].includes(keyword));

const cut = (node: Node, keywords: readonly string[]): void => {
  for (const keyword of keywords) Reflect.deleteProperty(node, keyword);
};

/** Removes from schemas what the dialect does not allow: a keyword, or the whole schema. */
function open(places: Places): void {
  for (const { where } of problemsIn(places)) {
    const whole = places.get(where);
    const part = places.get(where.slice(0, where.lastIndexOf('/')));
    if (whole?.kind === 'schema') cut(whole.node, Object.keys(whole.node));
    else if (part?.kind === 'schema') cut(part.node, stepsOf(where).slice(-1));
  }
}

/**
 * A document reduced to the dialect: if clients can be generated from the result, the document only uses an unsupported
 * notation, and nothing is wrong with the API.
 */
export function understood(root: Json): Json {
  const written = { ...root, openapi: '3.1.0', jsonSchemaDialect: JSON_SCHEMA, paths: inPlace(root) };
  const spec: Spec = JSON.parse(JSON.stringify(written));
  const places = placesOf(spec);
  for (const place of places.values()) {
    cut(
      place.node,
      Object.keys(place.node).filter((keyword) => isAside(place, keyword)),
    );
    if (place.kind === 'server') place.node['url'] = asRequested(String(place.node['url']));
  }
  const document: Json = { ...places.get('#')?.node };
  open(placesOf(document as unknown as Spec));
  return document;
}
