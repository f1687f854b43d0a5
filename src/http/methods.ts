import type { BareClient, MaybeOptionalInit, ParseAsResponse } from './openapi-fetch.ts';

// The types of openapi-fetch take what is read-only or write-only out of each body, member by member, down to the members
// of a text: an open enum or an amount with a unit would be an object. No generated body has such marks.

type Verb = 'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch' | 'trace';

/** The paths of an API that have a method. */
type PathsWith<Paths, Method> = {
  [Path in keyof Paths]: Paths[Path] extends { [Name in Method & string]: unknown } ? Path : never;
}[keyof Paths];

type IsSuccess<Status> = `${Status & (string | number)}` extends `2${string}` ? true : false;

type ContentOf<Answer> = Answer extends { content: infer Content extends object } ? Content[keyof Content] : undefined;

/** What an operation responds with, where it succeeds or where it fails. */
type BodyOf<Operation, Success extends boolean> = Operation extends { responses: infer All }
  ? { [Status in keyof All]: IsSuccess<Status> extends Success ? ContentOf<All[Status]> : never }[keyof All]
  : never;

/** How a call by path ends, unless the network fails. */
export type FetchResponse<Operation, Init> =
  | { data: ParseAsResponse<BodyOf<Operation, true>, Init>; error?: never; response: Response }
  | { data?: never; error: BodyOf<Operation, false>; response: Response };

type RequiredKeys<Init> = { [Name in keyof Init]-?: {} extends Pick<Init, Name> ? never : Name }[keyof Init];

type Rest<Init> = [RequiredKeys<Init>] extends [never]
  ? [init?: Init & { [option: string]: unknown }]
  : [init: Init & { [option: string]: unknown }];

/** A method of the bare client. */
export type ClientMethod<Paths extends object, Method extends Verb> = <
  Path extends PathsWith<Paths, Method>,
  Init extends MaybeOptionalInit<Paths[Path], Method & keyof Paths[Path]>,
>(
  url: Path,
  ...init: Rest<Init>
) => Promise<FetchResponse<Paths[Path][Method & keyof Paths[Path]], Init>>;

type Request<Paths extends object> = <
  Method extends Verb,
  Path extends PathsWith<Paths, Method>,
  Init extends MaybeOptionalInit<Paths[Path], Method & keyof Paths[Path]>,
>(
  method: Method,
  url: Path,
  ...init: Rest<Init>
) => Promise<FetchResponse<Paths[Path][Method & keyof Paths[Path]], Init>>;

/** The bare client, by path. */
export interface FetchClient<Paths extends object> extends Pick<BareClient<{}>, 'use' | 'eject'> {
  request: Request<Paths>;
  GET: ClientMethod<Paths, 'get'>;
  PUT: ClientMethod<Paths, 'put'>;
  POST: ClientMethod<Paths, 'post'>;
  DELETE: ClientMethod<Paths, 'delete'>;
  OPTIONS: ClientMethod<Paths, 'options'>;
  HEAD: ClientMethod<Paths, 'head'>;
  PATCH: ClientMethod<Paths, 'patch'>;
  TRACE: ClientMethod<Paths, 'trace'>;
}
