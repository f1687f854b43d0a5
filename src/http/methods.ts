import type { BareClient, MaybeOptionalInit, ParseAsResponse } from './openapi-fetch.ts';

// The types of openapi-fetch remove read-only and write-only members from each body, recursively, down to the members
// of a string: an open enum or an amount with a unit would become an object. Generated bodies need no removal.

type Verb = 'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch' | 'trace';

/** The paths of an API that have a method. */
type PathsWith<Paths, Method> = {
  [Path in keyof Paths]: Paths[Path] extends { [Name in Method & string]: unknown } ? Path : never;
}[keyof Paths];

type IsSuccess<Status> = `${Status & (string | number)}` extends `2${string}` ? true : false;

type ContentOf<Answer> = Answer extends { content: infer Content extends object } ? Content[keyof Content] : undefined;

/** The response bodies of an operation: of its successes, or of its errors. */
type BodyOf<Operation, Success extends boolean> = Operation extends { responses: infer All }
  ? { [Status in keyof All]: IsSuccess<Status> extends Success ? ContentOf<All[Status]> : never }[keyof All]
  : never;

/** The result of a call by path, unless the network fails. */
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
