import type { Tried, Wrap } from './wrap.ts';
import type { Pager } from './pager.ts';

export type { Pager } from './pager.ts';

/** Where an argument is sent in the request. */
export type Place = 'path' | 'query' | 'header' | 'body';

/** One argument of an operation, under the name that callers give it. */
export interface Argument {
  /** Where it is sent. */
  readonly in: Place;
  /** Whether a call requires it. */
  readonly required: boolean;
  /** Its wire name, if another argument has the same one. */
  readonly as?: string;
}

/** Encodes a value of this name for path or query. */
export type Encode = (value: unknown, name: string) => string;

/** How an argument is serialized, unless as plain text or repeated for each item. */
export type Style =
  | 'comma'
  | 'space'
  | 'pipe'
  | 'equals'
  | 'label'
  | 'labelEach'
  | 'matrix'
  | 'matrixEach'
  | 'members'
  | 'deepObject'
  | 'brackets'
  | 'json';

/** The arguments of one place, as they are sent. */
export interface Restyled {
  /** By wire name. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The names of arguments whose value is already encoded. */
  readonly encoded: readonly string[];
}

/** The arguments of an operation that have their own style. */
export interface Styles {
  /** By name. */
  readonly of: Readonly<Record<string, Style>>;
  /** Serializes the arguments that have a style, and leaves the others unchanged. */
  readonly write: (
    label: string,
    given: Readonly<Record<string, unknown>>,
    takes: Readonly<Record<string, Argument>>,
  ) => Restyled;
}

/** What the arguments in the body become: the fields of a JSON object, one JSON value, or raw bytes. */
export type BodyForm = 'fields' | 'json' | 'raw';

/** The type of a documented body: a JSON object, an array, any JSON value, text, bytes, or a body that no source describes. */
export type Answer = 'object' | 'array' | 'json' | 'text' | 'bytes' | 'undescribed';

/** The whole body of a response: its text, or, in an array, a value that callers get unchanged. */
export type Received = string | readonly [text: string] | readonly [bytes: Uint8Array];

/**
 * The read that can show the outcome of a call: a list to search for new items, or a state to compare with the arguments.
 * Members are paths in the documented value of the read, or in an item of its list.
 */
export type Reconcile = {
  /** The operationId of the read. */
  readonly read: string;
  /** Members that equal an argument of the call, if it was passed. */
  readonly arguments?: Readonly<Record<string, string>>;
  /** Members that equal a constant. */
  readonly constants?: Readonly<Record<string, string | number | boolean | null>>;
  /** Members among `arguments` whose unit no source states, so that a different value rules nothing out. */
  readonly unsure?: readonly string[];
} & (
  | {
      /** The member that holds the list. */
      readonly items: string;
      /** The member with the time at which an item was created. */
      readonly created: string;
      /** The member that says whether the list has more items than the response. */
      readonly more?: string;
    }
  | { readonly items?: never }
);

/** One row of an API's operation table. */
export interface Operation {
  /** The HTTP method. */
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  /** The path template, as the spec writes it. */
  readonly path: string;
  /** Whether a call changes nothing on the server, so that a failed one needs no `outcome`. */
  readonly safe: boolean;
  /** Whether the operation takes the API's credential. */
  readonly authenticated: boolean;
  /** Which credentials of the API the operation takes, unless it takes any of them. */
  readonly takes?: Takes;
  /** The server of this operation, if it differs from that of the API. */
  readonly server?: string;
  /** The arguments, by wire name. */
  readonly arguments: Readonly<Record<string, Argument>>;
  /** How arguments with their own style are serialized. */
  readonly styles?: Styles;
  /** Encodes the path and the query, if a part has already encoded some values. */
  readonly encode?: Encode;
  /** The form of the body, if the operation takes one. */
  readonly body?: BodyForm;
  /** The media type of the body, unless it is `application/json`. */
  readonly type?: string;
  /** How the fields of a form are serialized, by name; fields in the default notation have no entry. */
  readonly notations?: Readonly<Record<string, object>>;
  /** Serializes the body, if it is a form. */
  readonly write?: (...given: never) => object;
  /** How to request the next page, if the operation returns a list in pages. */
  readonly pager?: Pager;
  /** How to find out an unknown outcome, if an operation shows it. */
  readonly reconcile?: Reconcile;
  /** Parts of the runtime that run before or after its calls, if it needs any. */
  readonly wrap?: Wrap<Operation>;
  /** Whether an attempt may be retried although the operation changes something; called with each attempt after it has ended. */
  readonly again?: (tried: Tried) => boolean;
  /** Every documented status; the part `ranged` applies `4XX` to statuses from 400 to 499 that have no entry. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** Reads the body of a response, if a documented body is not JSON, or may come as something else. */
  readonly read?: (response: Response) => Promise<Received>;
}

/** The header that carries one part of a credential, and the prefix of its value. */
export interface CredentialHeader {
  readonly header: string;
  readonly prefix: string;
}

/** A credential in the form in which it is sent. */
export interface Authorization {
  /** By lower-case name. */
  readonly headers: Record<string, string>;
  /** Texts to redact in messages. */
  readonly secrets: string[];
}

/** A credential that may have a part in the query. */
export interface WideAuthorization extends Authorization {
  readonly query: Record<string, string>;
}

/** Adds a part of a credential to a request; returns `undefined` if the part cannot be sent. */
export type Put = (given: Readonly<Record<string, unknown>>, into: WideAuthorization) => object | undefined;

/** How one part of a credential is sent: in a header, or by a function. */
export type CredentialPart =
  | (CredentialHeader & { readonly put?: undefined })
  | (CredentialHeader & { readonly put: Put })
  | { readonly query: string; readonly put: Put };

/** One of the credentials that an API takes: its parts, by name. */
export type CredentialParts = Readonly<Record<string, CredentialPart>>;

/** Which credentials of its API an operation takes. */
export interface Takes {
  /** Their places in the list of the API. */
  readonly of: readonly number[];
  /** Whether the credential is optional. */
  readonly optional?: boolean;
}

/** The variables in the URL of a server, each with a list of values or with any value and a default. */
export interface ServerVariables {
  /** The URL template. */
  readonly template: string;
  /** By variable: its values, the default first, or only the default if any value is allowed. */
  readonly values: Readonly<Record<string, readonly string[] | string>>;
}

/** A member of a response whose name differs from the one in its type. */
export interface Renamed {
  /** The name in the type, which the data uses. */
  readonly documented: string;
  /** The name in the response. */
  readonly received: string;
}

/** The envelope around the responses of an API. */
export interface Envelope {
  /** The member that holds the documented value; without it the envelope is the documented value. */
  readonly payload?: string;
  /** Renames members with an alternative documented name to the name in their type, and reports each. */
  readonly aliases?: (body: unknown, report: (renamed: Renamed) => void) => unknown;
  /** The member and value that mark a 2xx response as a failure. */
  readonly failure?: { readonly member: string; readonly equals: boolean };
}

/** The types that a descriptor carries. */
export interface ApiTypes {
  /** The nested operations. */
  client: object;
  /** What `pages` adds to the list operations. */
  lists: object;
  /** `paths` of openapi-typescript. */
  paths: object;
  /** The arguments that `defaults` may set for all calls. */
  shared: object;
  /** What `credential` takes. */
  credential: unknown;
  /** The documented server, or `undefined` if callers have to pass `baseUrl`. */
  server: string | undefined;
  /** The variables of its URL, if it has any. */
  variables?: object;
}

/** The generated description of an API that `createClient` takes. */
export interface Descriptor<Types extends ApiTypes = ApiTypes> {
  /** The API's folder under `specs/`. */
  readonly id: string;
  /** The documented server; `undefined` if callers have to pass `baseUrl`. */
  readonly server: Types['server'];
  /** The variables of the documented server, if it has any. */
  readonly variables?: ServerVariables;
  /** The credentials that the API takes, each by its parts. A single part `token` is passed as a string. */
  readonly credentials: readonly CredentialParts[];
  /** The envelope of the responses, if they have one. */
  readonly envelope?: Envelope;
  /** The names of the arguments that `defaults` may set. */
  readonly shared: readonly string[];
  /** The names of members of responses whose numbers must not be rounded: amounts, and ids and cursors of 64 bits. */
  readonly exact?: readonly string[];
  /** A part of the runtime that creates the shared context of a client's calls, if the core cannot. */
  readonly open?: (...given: never) => object;
  /** By operationId; each dot is a level of nesting in the client. */
  readonly operations: Readonly<Record<string, Operation>>;
  /** Carries types only; never present at run time. */
  readonly types?: Types;
}
