import type { ApiTypes } from '../api/descriptor.ts';
import type { Result } from '../api/result.ts';

type AnyMethod = (...args: never[]) => unknown;

type IdsBelow<Node> = {
  [Name in keyof Node & string]: Node[Name] extends AnyMethod ? Name : `${Name}.${IdsBelow<Node[Name]>}`;
}[keyof Node & string];

/** The operationIds of an API; any string if the API is known at run time only. */
export type OperationId<Types extends ApiTypes> = [keyof Types['client']] extends [never]
  ? string
  : IdsBelow<Types['client']>;

type MethodAt<Node, Id extends string> = Id extends keyof Node
  ? Node[Id]
  : Id extends `${infer Step}.${infer Rest}`
    ? Step extends keyof Node
      ? MethodAt<Node[Step], Rest>
      : never
    : never;

type Ending<Method> = [Method] extends [never]
  ? Result
  : Method extends (...args: never[]) => Promise<infer Ended>
    ? Ended
    : never;

/** The result of a call of an operation. */
export type ResultOf<Types extends ApiTypes, Id extends string> = Ending<MethodAt<Types['client'], Id>>;

type Taken<Method> = [Method] extends [never]
  ? Readonly<Record<string, unknown>>
  : Method extends (args: infer Args, ...rest: never[]) => unknown
    ? NonNullable<Args>
    : never;

/** The arguments of an operation. */
export type ArgsOf<Types extends ApiTypes, Id extends string> = Taken<MethodAt<Types['client'], Id>>;

type Documented<Ended> = Extract<Ended, { readonly kind: 'ok' | 'api' }>;

/** The documented statuses of an operation. */
export type StatusOf<Ended> =
  Documented<Ended> extends { readonly status: infer Status extends number } ? Status : never;

type Carried<Member> = Member extends { readonly data: infer Data }
  ? Data
  : Member extends { readonly error: infer Body }
    ? Body
    : never;

/** The body of a documented status as a caller gets it: `data` of a success, `error` of an error. */
export type BodyOf<Ended, Status> = Carried<Having<Documented<Ended>, Status>>;

/** The members of a union with a given status; a range has many. */
type Having<Member, Status> = Member extends { readonly status: infer Own }
  ? Status extends Own
    ? Member
    : never
  : never;

/** The body of a 2xx response that carries the API's failure flag; `never` for an API without one. */
export type RejectedBodyOf<Ended> = Carried<Extract<Ended, { readonly kind: 'rejected' }>>;
