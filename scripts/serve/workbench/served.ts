import type { Documented } from '../../site/docs/documented.ts';
import type { MockedApi } from '../mock/api.ts';

/** A served API. */
export interface Served {
  readonly mocked: MockedApi;
  /** The input of the documentation; undefined while the spec is refused. */
  readonly documented: Documented | undefined;
}

/** By name, in insertion order. */
export type ServedApis = ReadonlyMap<string, Served>;
