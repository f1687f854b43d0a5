import { partOf } from './by-status.ts';
import type { Part } from './print.ts';
import type { OperationModel } from '../spec/operation.ts';
import type { ResponseHeader } from '../spec/response-headers.ts';
import type { Answer } from '../spec/responses.ts';
import type { Schema } from '../spec/spec.ts';

/** Whether two statuses have the same headers. */
const keyOf = (headers: readonly ResponseHeader[]): string =>
  JSON.stringify(headers.map(({ name, schema }) => [name, schema]));

/** The headers of an operation, each set of them once, with the first status that has it. */
const setsOf = ({ answers }: OperationModel): readonly (readonly [key: string, first: Answer])[] =>
  [
    ...new Map(
      answers
        .filter(({ headers }) => headers.length > 0)
        .map((answer) => [keyOf(answer.headers), answer] as const)
        .reverse(),
    ),
  ].reverse();

/** The name of the type of the headers of a status; nothing where it has none. Those that all statuses share need no status in it. */
export function headersType(operation: OperationModel, { headers }: Answer): string | undefined {
  const sets = setsOf(operation);
  const index = sets.findIndex(([key]) => key === keyOf(headers));
  if (index < 0) return undefined;
  return `${operation.name}Headers${index === 0 ? '' : sets[index]?.[1].code}`;
}

const schemaOf = (headers: readonly ResponseHeader[]): Schema => ({
  type: 'object',
  // A server may leave out what it promises, so that no header is required.
  properties: Object.fromEntries(headers.map(({ name, schema }) => [name, schema])),
});

/** The types of the headers of an operation by name, as schemas. */
export const headerSchemas = (operation: OperationModel): readonly (readonly [name: string, Schema])[] =>
  setsOf(operation).flatMap(([, answer]) => {
    const name = headersType(operation, answer);
    return name === undefined ? [] : [[name, schemaOf(answer.headers)] as const];
  });

/** The part of the runtime that reads the headers of an operation. */
export const headersPart = ({ answers }: OperationModel): Part | undefined =>
  partOf('typedHeaders', answers, ({ headers }) =>
    headers.length > 0 ? Object.fromEntries(headers.map(({ name, type }) => [name, type])) : undefined,
  );
