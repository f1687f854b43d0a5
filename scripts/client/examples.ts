import type { OperationModel } from '../spec/model/operation.ts';
import type { ApiModel } from '../spec/model/model.ts';
import { isPlainJson } from '../spec/model/media.ts';
import { isRange, type Answer } from '../spec/model/responses.ts';
import { comment, literal } from './print.ts';

/** A member, omitted if it has no entries. */
const group = (name: string, entries: readonly (readonly [string, unknown])[]): object =>
  entries.length > 0 ? { [name]: Object.fromEntries(entries) } : {};

const typeOf = ({ code, sent }: Answer): [string, string][] =>
  sent === undefined || isPlainJson(sent) ? [] : [[code, sent]];

const headersOf = ({ code, headers }: Answer): [string, object][] => {
  const given = headers.filter(({ example }) => example !== undefined);
  return given.length > 0 ? [[code, Object.fromEntries(given.map(({ name, example }) => [name, example]))]] : [];
};

function examplesOf({ takes, answers }: OperationModel): object {
  const given = takes.all.filter(({ example }) => example !== undefined).map(({ name, example }) => [name, example]);
  const answered = answers
    .filter(({ examples }) => examples.length > 0)
    .map(({ code, examples }) => [code, Object.fromEntries(examples)]);
  return {
    arguments: Object.fromEntries(given),
    answers: Object.fromEntries(answered),
    ...group('types', answers.flatMap(typeOf)),
    ...group('headers', answers.flatMap(headersOf)),
  };
}

/** Declarations of the members that only some APIs need. */
const MORE: Readonly<Record<string, string>> = {
  types: `
  /** Media types of bodies that are not \`application/json\`, by status. */
  readonly types?: Readonly<Record<string, string>>;`,
  headers: `
  /** Documented headers of responses, by status. */
  readonly headers?: Readonly<Record<string, Readonly<Record<string, string>>>>;`,
};

/** Prints the examples of a spec as data. */
export function printExamples(api: ApiModel): string {
  const all = api.operations.map((operation) => [operation.id, examplesOf(operation)] as const);
  const examples = Object.fromEntries(all);
  const more = Object.entries(MORE).flatMap(([name, text]) => (all.some(([, one]) => name in one) ? text : []));
  const status = api.operations.some(({ answers }) => answers.some(({ code }) => isRange(code))) ? 'string' : 'number';
  return `import type { operations } from './schema.ts';

/** The examples of one operation. */
export interface OperationExamples {
  /** By name; those that the spec has an example for. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Whole bodies, by status and by the name of the example: \`documented\` where the page shows it, \`invented\` where it is ours. */
  readonly answers: Readonly<Record<${status}, Readonly<Record<string, unknown>>>>;${more.join('')}
}

${comment(`The examples of ${api.title}, by operationId.`)}export const examples: Readonly<Record<keyof operations, OperationExamples>> = ${literal(examples)};
`;
}
