import type { Documented } from '../../site/docs/documented.ts';
import type { MockedApi } from '../mock/api.ts';

/** What is served of an API. */
export interface Served {
  readonly mocked: MockedApi;
  /** What the documentation is made from; undefined while the spec is refused. */
  readonly documented: Documented | undefined;
}

/** By name, in the order they came. */
export type ServedApis = ReadonlyMap<string, Served>;
