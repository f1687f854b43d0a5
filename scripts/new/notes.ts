import type { Kind } from '../spec/dialect.ts';
import type { Json } from '../spec/json.ts';
import { isKnownUnit } from '../spec/units.ts';

/** Words for readers and tools, from which no client follows. */
const NOTES = ['title', 'description', 'summary', 'example', 'examples', 'externalDocs', 'xml', '$comment'];

/** Other keywords that do not affect calls: callbacks by the vendor, and links to next operations. */
const ASIDE: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  operation: ['callbacks'],
  response: ['links'],
  schema: ['$schema', '$id', '$anchor', '$defs', 'definitions', 'contentSchema'],
};

export const without = (node: Json, ...names: readonly string[]): Json =>
  Object.fromEntries(Object.entries(node).filter(([name]) => !names.includes(name)));

/** Extensions are the vendor's, even under a name of ours; but a unit that we know is one. */
const isForeign = (name: string, value: unknown): boolean =>
  name.startsWith('x-') && !(name === 'x-unit' && isKnownUnit(value));

/** A node without notes, and without the extensions of others. */
export const withoutNotes = (node: Json, kind: Kind): Json =>
  Object.fromEntries(
    Object.entries(node).filter(
      ([name, value]) => !NOTES.includes(name) && !ASIDE[kind]?.includes(name) && !isForeign(name, value),
    ),
  );
