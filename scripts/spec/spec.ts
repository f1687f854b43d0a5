import type { Envelope as ApiEnvelope, Place, Reconcile } from '../../src/api/descriptor.ts';
import type { METHODS } from './dialect.ts';
import { isObject } from './json.ts';

type Named<Value> = Readonly<Record<string, Value>>;

/** Each member of a union without one of its properties. */
type Without<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

/** Anything that a reference can replace. */
export interface Referable {
  readonly $ref?: string;
  readonly description?: string;
}

/** The parts of a JSON Schema that the generator reads. */
export interface Schema extends Referable {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Named<Schema>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly format?: string;
  readonly default?: unknown;
  readonly deprecated?: boolean;
  readonly [keyword: string]: unknown;
}

/** Whether the value of a keyword is a schema. */
export const isSchema = (value: unknown): value is Schema => isObject(value);

export interface Example {
  readonly value: unknown;
}

/** The encoding of a form field. */
export interface Encoding {
  readonly contentType?: string;
  readonly style?: string;
  readonly explode?: boolean;
}

export interface Media {
  readonly schema?: Schema;
  readonly encoding?: Named<Encoding>;
  readonly examples?: Named<Example>;
}

export interface Parameter extends Referable {
  readonly name: string;
  readonly in: Exclude<Place, 'body'>;
  readonly required?: boolean;
  readonly style?: string | undefined;
  readonly explode?: boolean;
  readonly schema?: Schema;
  readonly content?: Named<Media>;
  readonly example?: unknown;
}

export interface RequestBody {
  readonly required?: boolean;
  readonly content?: Named<Media>;
}

export interface Header extends Referable {
  readonly required?: boolean;
  readonly schema?: Schema;
  readonly example?: unknown;
}

export interface Response extends Referable {
  readonly headers?: Named<Header>;
  readonly content?: Named<Media>;
}

export interface SecurityScheme {
  readonly type: string;
  readonly scheme?: string;
  readonly in?: string;
  readonly name?: string;
  readonly 'x-prefix'?: string;
  readonly description?: string;
}

/** A part of a server's URL that a caller may choose. */
export interface ServerVariable {
  readonly default: string;
  readonly enum?: readonly string[];
}

export interface Server {
  readonly url: string;
  readonly variables?: Named<ServerVariable>;
}

export type Security = readonly Named<readonly string[]>[];

export interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly security?: Security;
  readonly servers?: readonly Server[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly responses?: Named<Response>;
  readonly 'x-safety'?: string;
  readonly 'x-pager'?: PagerNode;
  readonly 'x-idempotency'?: string;
  readonly 'x-reconcile'?: ReconcileNode;
}

/** The pagination of a list, as declared in a spec; the dialect checks which members go together. */
export interface PagerNode {
  readonly argument?: string;
  readonly items?: string;
  readonly cursor?: string;
  readonly more?: string;
  readonly last?: string;
  readonly first?: number;
  readonly counts?: 'items';
  readonly pages?: string;
  readonly count?: string;
  readonly size?: string;
  readonly next?: string;
  readonly header?: string;
}

/** Where to look after an unknown outcome, as declared in a spec; `unsure` is derived from the units. */
export type ReadNode = Without<Reconcile, 'unsure'> & { readonly none?: never };

/** The operation that shows the outcome of a call, or the reason there is none. */
export type ReconcileNode = ReadNode | { readonly none: string; readonly read?: never };

export type PathItem = Readonly<Partial<Record<(typeof METHODS)[number], Operation>>> & {
  readonly servers?: readonly Server[];
};

/** The response envelope of an API, as declared in a spec. */
export interface Envelope extends Omit<ApiEnvelope, 'failure'> {
  readonly failure?: Named<boolean>;
  /** The schema of a body that reports a failure. */
  readonly error?: string;
}

/** The parts of an OpenAPI document that the generator reads. */
export interface Spec {
  readonly info: { readonly title: string; readonly description?: string };
  readonly servers?: readonly Server[];
  readonly security?: Security;
  readonly paths: Named<PathItem>;
  readonly components?: {
    readonly schemas?: Named<Schema>;
    readonly parameters?: Named<Parameter>;
    readonly responses?: Named<Response>;
    readonly headers?: Named<Header>;
    readonly securitySchemes?: Named<SecurityScheme>;
  };
  readonly 'x-envelope'?: Envelope;
  readonly 'x-shared-arguments'?: readonly string[];
  readonly 'x-units'?: readonly string[];
}

/** An own member of an object by name, never one of its prototype. */
export const own = <Value>(group: Named<Value> | undefined, name: string): Value | undefined =>
  group !== undefined && Object.hasOwn(group, name) ? group[name] : undefined;

/** Resolves a reference to a named component. In a checked spec, every reference resolves. */
export function target<Node extends Referable>(group: Named<Node> | undefined, node: Node): Node {
  if (node.$ref === undefined) return node;
  const found = own(group, componentName(node.$ref));
  return found ? target(group, found) : node;
}

/** The last segment of a reference. */
export const componentName = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);
