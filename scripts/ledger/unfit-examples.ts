import { phrase } from '../phrase.ts';
import { worded, type Problem } from '../problem.ts';
import { at, isObject, referenced, type Json } from '../spec/json.ts';
import { mismatch } from '../spec/read/mismatch.ts';
import { placesOf, type Place } from '../spec/nodes.ts';
import type { BooksInFolder } from './books.ts';
import type { SpecFile } from '../spec/read/read.ts';

/** A body that is an example, and the schema that it has to fit. */
interface Example {
  readonly pointer: string;
  readonly value: unknown;
  readonly schema: Json;
}

/** An example of ours that does not fit its schema. */
export interface Unfit {
  /** The place of its value. */
  readonly pointer: string;
  readonly schema: Json;
  /** What its schema wants, and where: `/sum must be string`. */
  readonly why: string;
}

/** The body that is an example of ours: a documented one is that of the page, and the reader checks those of arguments. */
const oursAt = ({ kind, node, pointer }: Place): Example[] => {
  const { schema } = node;
  const value = at(node, 'examples', 'invented', 'value');
  return kind !== 'media type' || !isObject(schema) || value === undefined
    ? []
    : [{ pointer: `${pointer}/examples/invented/value`, value, schema }];
};

/** The examples of a spec, other than documented ones, that do not fit their schemas. */
export const unfitIn = ({ copy }: Pick<SpecFile, 'copy'>): Unfit[] => {
  const spec = copy();
  const schemas = spec.components?.schemas ?? {};
  return [...placesOf(spec).values()].flatMap(oursAt).flatMap(({ pointer, value, schema }) => {
    const why = mismatch(schemas, schema, value);
    return why === undefined ? [] : [{ pointer, schema, why }];
  });
};

/** Reports them, each with what its schema wants. */
export const unfitExamples = ({ source, ledger }: Pick<BooksInFolder, 'source' | 'ledger'>): Problem[] =>
  unfitIn(source).map(({ pointer, schema, why }) => {
    const line = source.lineOf(pointer);
    const isMade = (ledger.published ?? []).some(({ document }) => document !== undefined);
    const next = `npm run new -- ${source.api} --openapi FILE|URL --update`;
    return {
      at: line > 0 ? `${source.file}:${line}` : pointer,
      ...worded(
        phrase`the example does not fit ${referenced(schema) ?? 'its schema'}: ${why}. Change it${isMade ? `, or run \`${next}\`, which writes another one` : ''}.`,
      ),
    };
  });
