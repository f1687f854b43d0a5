import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { phrase } from '../phrase.ts';
import { worded, type Problem } from '../problem.ts';
import { at, isObject, referenced } from '../spec/json.ts';
import { placesOf, type Place } from '../spec/nodes.ts';
import type { BooksInFolder } from './books.ts';
import type { SpecFile } from '../spec/read/read.ts';

/** A body that is an example, and the schema that it has to fit. */
interface Example {
  readonly pointer: string;
  readonly value: unknown;
  readonly schema: unknown;
}

/** An example of ours that does not fit its schema. */
export interface Unfit {
  /** The place of its value. */
  readonly pointer: string;
  readonly schema: unknown;
  /** What its schema wants, and where: `/sum must be string`. */
  readonly why: string;
}

/** The body that is an example of ours: a documented one is that of the page, and the reader checks those of arguments. */
const oursAt = ({ kind, node, pointer }: Place): Example[] => {
  const { schema } = node;
  const value = at(node, 'examples', 'invented', 'value');
  return kind !== 'media type' || schema === undefined || value === undefined
    ? []
    : [{ pointer: `${pointer}/examples/invented/value`, value, schema }];
};

/** Refuses members that a schema does not describe: an example that has them is of an older version. */
const close = ({ kind, node }: Place): void => {
  if (kind !== 'schema' || !isObject(node['properties'])) return;
  if ([node['anyOf'], node['oneOf']].every((each) => each === undefined)) node['additionalProperties'] ??= false;
};

const options = { strict: false, logger: false, meta: false, validateSchema: false, multipleOfPrecision: 6 } as const;

const inWords = ({ instancePath, message = '', params }: ErrorObject): string => {
  const member: unknown = params['additionalProperty'];
  const what = member === undefined ? message : `must not have \`${String(member)}\``;
  return instancePath === '' ? what : `\`${instancePath}\` ${what}`;
};

/** The examples of a spec, other than documented ones, that do not fit their schemas. */
export const unfitIn = ({ copy }: Pick<SpecFile, 'copy'>): Unfit[] => {
  const spec = copy();
  const places = [...placesOf(spec).values()];
  const examples = places.flatMap(oursAt);
  for (const place of places) close(place);
  const ajv = formats.default(new Ajv2020(options));
  const schemas = examples.map(({ schema }) => schema);
  ajv.addSchema({ $id: 'spec', components: { schemas: spec.components?.schemas ?? {} }, schemas });
  return examples.flatMap(({ pointer, value, schema }, index) => {
    const validate = ajv.getSchema(`spec#/schemas/${index}`);
    if (!validate || validate(value) === true) return [];
    // The last error is that of the whole, not that of a branch.
    const error = validate.errors?.at(-1);
    return [{ pointer, schema, why: error ? inWords(error) : 'must fit' }];
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
