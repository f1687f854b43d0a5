import type { Spec } from './spec.ts';

/** What a node of an OpenAPI document is. */
export type Kind =
  | 'document'
  | 'info'
  | 'server'
  | 'tag'
  | 'components'
  | 'pathItem'
  | 'operation'
  | 'parameter'
  | 'requestBody'
  | 'response'
  | 'header'
  | 'media'
  | 'schema'
  | 'securityScheme';

/** A node that may be changed in place: it belongs to a copy. */
export type Node = Record<string, unknown>;

/** A node and where it stands. */
export interface Place {
  readonly kind: Kind;
  readonly node: Node;
  readonly pointer: string;
}

type Children = Readonly<Record<string, readonly ['one' | 'many', Kind]>>;

const operation = ['one', 'operation'] as const;
const schema = ['one', 'schema'] as const;
const schemas = ['many', 'schema'] as const;

/** Where nodes stand. Names and examples are data, so nothing that is said of nodes holds for them. */
const GRAMMAR: Readonly<Record<Kind, Children>> = {
  document: {
    info: ['one', 'info'],
    servers: ['many', 'server'],
    tags: ['many', 'tag'],
    paths: ['many', 'pathItem'],
    components: ['one', 'components'],
  },
  components: {
    securitySchemes: ['many', 'securityScheme'],
    parameters: ['many', 'parameter'],
    headers: ['many', 'header'],
    requestBodies: ['many', 'requestBody'],
    responses: ['many', 'response'],
    schemas,
  },
  pathItem: {
    parameters: ['many', 'parameter'],
    get: operation,
    put: operation,
    post: operation,
    patch: operation,
    delete: operation,
  },
  operation: {
    parameters: ['many', 'parameter'],
    requestBody: ['one', 'requestBody'],
    responses: ['many', 'response'],
  },
  parameter: { schema },
  header: { schema },
  requestBody: { content: ['many', 'media'] },
  response: { headers: ['many', 'header'], content: ['many', 'media'] },
  media: { schema },
  schema: {
    properties: schemas,
    patternProperties: schemas,
    additionalProperties: schema,
    items: schema,
    prefixItems: schemas,
    allOf: schemas,
    anyOf: schemas,
    oneOf: schemas,
  },
  info: {},
  server: {},
  tag: {},
  securityScheme: {},
};

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A name as a part of a JSON pointer. */
export const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** A node and everything below it; what a reference leads to is not below it. */
export function* below(place: Place): Generator<Place> {
  yield place;
  for (const [key, [count, kind]] of Object.entries(GRAMMAR[place.kind])) {
    const child: unknown = Object.hasOwn(place.node, key) ? place.node[key] : undefined;
    const pointer = `${place.pointer}/${key}`;
    if (count === 'one' && isNode(child)) yield* below({ kind, node: child, pointer });
    if (count === 'one' || typeof child !== 'object' || child === null) continue;
    for (const [name, node] of Object.entries(child)) {
      if (isNode(node)) yield* below({ kind, node, pointer: `${pointer}/${escapePointer(name)}` });
    }
  }
}

/** Every node of a spec by its pointer. */
export const placesOf = (spec: Spec): ReadonlyMap<string, Place> =>
  new Map([...below({ kind: 'document', node: { ...spec }, pointer: '#' })].map((place) => [place.pointer, place]));
