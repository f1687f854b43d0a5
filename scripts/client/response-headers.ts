import { partOf } from './by-status.ts';
import type { Part } from './print.ts';
import type { OperationModel } from '../spec/model/operation.ts';
import type { ResponseHeader } from '../spec/model/response-headers.ts';
import type { Answer } from '../spec/model/responses.ts';
import type { Schema } from '../spec/spec.ts';

/** A key that is equal for equal sets of headers. */
const keyOf = (headers: readonly ResponseHeader[]): string =>
  JSON.stringify(headers.map(({ name, schema }) => [name, schema]));

/** The distinct sets of headers of an operation, each with the first status that has it. */
const setsOf = ({ answers }: OperationModel): readonly (readonly [key: string, first: Answer])[] =>
  [
    ...new Map(
      answers
        .filter(({ headers }) => headers.length > 0)
        .map((answer) => [keyOf(answer.headers), answer] as const)
        .reverse(),
    ),
  ].reverse();

/** The type name for a status's headers; `undefined` if it has none. The first set needs no status in its name. */
export function headersType(operation: OperationModel, { headers }: Answer): string | undefined {
  const sets = setsOf(operation);
  const index = sets.findIndex(([key]) => key === keyOf(headers));
  if (index < 0) return undefined;
  return `${operation.name}Headers${index === 0 ? '' : sets[index]?.[1].code}`;
}

const schemaOf = (headers: readonly ResponseHeader[]): Schema => ({
  type: 'object',
  // None is required: servers may omit a documented header, a value may not be of its type, and browsers hide those that
  // a response to another origin does not expose.
  properties: Object.fromEntries(headers.map(({ name, schema }) => [name, schema])),
});

/** The schemas of an operation's header types, by name. */
export const headerSchemas = (operation: OperationModel): readonly (readonly [name: string, Schema])[] =>
  setsOf(operation).flatMap(([, answer]) => {
    const name = headersType(operation, answer);
    return name === undefined ? [] : [[name, schemaOf(answer.headers)] as const];
  });

/** The part that reads the response headers of an operation. */
export const headersPart = ({ answers }: OperationModel): Part | undefined =>
  partOf('typedHeaders', answers, ({ headers }) =>
    headers.length > 0 ? Object.fromEntries(headers.map(({ name, type }) => [name, type])) : undefined,
  );
