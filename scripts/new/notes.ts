import { DIALECT, type Kind } from '../spec/dialect.ts';
import type { Json } from '../spec/json.ts';

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

/** A node without notes, and without the extensions of others. */
export const withoutNotes = (node: Json, kind: Kind): Json =>
  Object.fromEntries(
    Object.entries(node).filter(
      ([name]) =>
        !NOTES.includes(name) &&
        !ASIDE[kind]?.includes(name) &&
        !(name.startsWith('x-') && !Object.hasOwn(DIALECT[kind], name)),
    ),
  );
