import type { Json } from '../spec/json.ts';

/** How a schema refers to others, and how a schema gets a name. */
export interface Naming {
  /** The reference to a schema of the document, under the name that it is exported under. */
  readonly refer: (reference: string) => Json;
  /** The schema behind a reference, as the document has it. */
  readonly follow: (reference: string) => Json;
  /** Gives a schema a name, and returns the reference to it. */
  readonly named: (name: string, schema: Json) => Json;
}
