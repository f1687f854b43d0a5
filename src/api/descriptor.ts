import type { Tried, Wrap } from './wrap.ts';
import type { Pager } from './pager.ts';

export type { Pager } from './pager.ts';

/** Where an argument travels in the request. */
export type Place = 'path' | 'query' | 'header' | 'body';

/** One argument of an operation, under the name that callers give it. */
export interface Argument {
  /** Where it travels. */
  readonly in: Place;
  /** Whether a call has to give it. */
  readonly required: boolean;
  /** Its wire name, where that is the name of another argument, too. */
  readonly as?: string;
}

/** Encodes a value of this name for path or query. */
export type Encode = (value: unknown, name: string) => string;

/** How an argument is written, where not as text or once per item. */
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

/** The arguments of one place as they travel. */
export interface Restyled {
  /** By the name that each has in the request. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The names of those whose value is encoded already. */
  readonly encoded: readonly string[];
}

/** The arguments of an operation that have a style of their own. */
export interface Styles {
  /** By name. */
  readonly of: Readonly<Record<string, Style>>;
  /** Writes those among some arguments, and leaves the others as they are. */
  readonly write: (
    label: string,
    given: Readonly<Record<string, unknown>>,
    takes: Readonly<Record<string, Argument>>,
  ) => Restyled;
}

/** How the arguments placed in the body become one: as the fields of a JSON object, one JSON value, or bytes sent as they are. */
export type BodyForm = 'fields' | 'json' | 'raw';

/** What a documented status gives a caller: a JSON object, an array, any JSON value, text, bytes, or a body that no source describes. */
export type Answer = 'object' | 'array' | 'json' | 'text' | 'bytes' | 'undescribed';

/** The whole body of a response: its text, or what is handed out as it is, in an array. */
export type Received = string | readonly [text: string] | readonly [bytes: Uint8Array];

/**
 * Where to look once the outcome of a call is unknown: at a list, for items created since, or at a state, for what the call asks for.
 * Members are paths in the documented value of the read, or in an item of its list.
 */
export type Reconcile = {
  /** The operationId of the read. */
  readonly read: string;
  /** Members that equal an argument of the call where it was given. */
  readonly arguments?: Readonly<Record<string, string>>;
  /** Members that equal a constant. */
  readonly constants?: Readonly<Record<string, string | number | boolean | null>>;
  /** Members among `arguments` whose unit no source states, so that another value excludes nothing. */
  readonly unsure?: readonly string[];
} & (
  | {
      /** The member that holds the list. */
      readonly items: string;
      /** The member with the time at which an item was created. */
      readonly created: string;
      /** The member that says whether the list goes on beyond the response. */
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
  /** Which credentials of the API the operation takes, where it is not one of them all. */
  readonly takes?: Takes;
  /** The server of this operation alone, where it has one of its own. */
  readonly server?: string;
  /** What the operation takes, by wire name. */
  readonly arguments: Readonly<Record<string, Argument>>;
  /** How some of the arguments are written, where they have a style of their own. */
  readonly styles?: Styles;
  /** Encodes the path and the query, where a part has encoded some of it already. */
  readonly encode?: Encode;
  /** The form of the body, where it takes one. */
  readonly body?: BodyForm;
  /** The media type of the body, where the spec names one that is not `application/json`. */
  readonly type?: string;
  /** How the fields of a form are written, by name; those that are written as all are have no entry. */
  readonly notations?: Readonly<Record<string, object>>;
  /** Writes the body, where it is a form. */
  readonly write?: (...given: never) => object;
  /** How the pages of the list follow each other, where the operation takes one. */
  readonly pager?: Pager;
  /** Where to look after an unknown outcome, if an operation shows it. */
  readonly reconcile?: Reconcile;
  /** Parts of the runtime that do something before or after its calls, where it needs some. */
  readonly wrap?: Wrap<Operation>;
  /** Whether a try may be repeated although the operation changes something; gets each try once it has ended. */
  readonly again?: (tried: Tried) => boolean;
  /** Every documented status; the part `ranged` makes `4XX` hold for those from 400 to 499 that are not documented themselves. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** Reads the body of a response, where a documented one is no JSON. */
  readonly read?: (response: Response) => Promise<Received>;
}

/** The header that carries one part of a credential, and the prefix of its value. */
export interface CredentialHeader {
  readonly header: string;
  readonly prefix: string;
}

/** A credential as it travels. */
export interface Authorization {
  /** By lower-case name. */
  readonly headers: Record<string, string>;
  /** Texts that no message may show. */
  readonly secrets: string[];
}

/** A credential of which a part may travel in the query. */
export interface WideAuthorization extends Authorization {
  readonly query: Record<string, string>;
}

/** Adds a part of a credential to what a call sends; returns nothing where the part cannot travel. */
export type Put = (given: Readonly<Record<string, unknown>>, into: WideAuthorization) => object | undefined;

/** How one part of a credential travels: in a header as it is, or in another way. */
export type CredentialPart =
  | (CredentialHeader & { readonly put?: undefined })
  | (CredentialHeader & { readonly put: Put })
  | { readonly query: string; readonly put: Put };

/** One of the credentials that an API takes, by the names under which its parts are given. */
export type CredentialParts = Readonly<Record<string, CredentialPart>>;

/** Which credentials of its API an operation takes. */
export interface Takes {
  /** Their places in the list of the API. */
  readonly of: readonly number[];
  /** Whether the operation can do without. */
  readonly optional?: boolean;
}

/** The variables in the URL of a server: each has some values, the default first, or any, with a default. */
export interface ServerVariables {
  /** The URL with the variables in it. */
  readonly template: string;
  /** By variable: its values, the default first, or the default where any value will do. */
  readonly values: Readonly<Record<string, readonly string[] | string>>;
}

/** A member of a response that came under another name than its type has. */
export interface Renamed {
  /** The member's name in the type, under which the data has it. */
  readonly documented: string;
  /** The member's name in the response. */
  readonly received: string;
}

/** What wraps an API's responses. */
export interface Envelope {
  /** The member that holds the documented value; without it the envelope is the documented value. */
  readonly payload?: string;
  /** Renames the members of a body that came under another documented name to the name in their type, and reports each. */
  readonly aliases?: (body: unknown, report: (renamed: Renamed) => void) => unknown;
  /** The member, and its value, by which a 2xx response says that the operation failed. */
  readonly failure?: { readonly member: string; readonly equals: boolean };
}

/** The types that a descriptor carries. */
export interface ApiTypes {
  /** The nested operations. */
  client: object;
  /** What `pages` adds to those that list something. */
  lists: object;
  /** `paths` of openapi-typescript. */
  paths: object;
  /** The arguments that `defaults` may give once for all calls. */
  shared: object;
  /** What `credential` takes. */
  credential: unknown;
  /** The documented server, or `undefined` where a caller has to name one. */
  server: string | undefined;
  /** The variables of its URL, where it has some. */
  variables?: object;
}

/** The generated description of an API that `createClient` takes. */
export interface Descriptor<Types extends ApiTypes = ApiTypes> {
  /** The API's folder under `specs/`. */
  readonly id: string;
  /** The documented server; `undefined` where a caller has to name one. */
  readonly server: Types['server'];
  /** The variables of the documented server, where it has some. */
  readonly variables?: ServerVariables;
  /** The alternatives of a credential; each names its parts and how they travel. The part `token` by itself is given as a string. */
  readonly credentials: readonly CredentialParts[];
  /** What wraps the responses, where something does. */
  readonly envelope?: Envelope;
  /** The names of the arguments that `defaults` may give. */
  readonly shared: readonly string[];
  /** The names of members of responses that hold amounts as numbers. */
  readonly amounts?: readonly string[];
  /** A part of the runtime that makes what the calls of a client share, where the core cannot. */
  readonly open?: (...given: never) => object;
  /** By operationId; its dots nest in the client. */
  readonly operations: Readonly<Record<string, Operation>>;
  /** Never present at run time: it carries types only. */
  readonly types?: Types;
}
