import type { OperationModel } from '../spec/operation.ts';
import type { ApiModel } from '../spec/model.ts';
import { comment, literal } from './print.ts';

function examplesOf({ takes, answers }: OperationModel): object {
  const given = takes.all.filter(({ example }) => example !== undefined).map(({ name, example }) => [name, example]);
  const answered = answers
    .filter(({ examples }) => examples.length > 0)
    .map(({ status, examples }) => [status, Object.fromEntries(examples)]);
  return { arguments: Object.fromEntries(given), answers: Object.fromEntries(answered) };
}

/** The examples of a spec, as data. */
export function printExamples(api: ApiModel): string {
  const examples = Object.fromEntries(api.operations.map((operation) => [operation.id, examplesOf(operation)]));
  return `import type { operations } from './schema.ts';

/** The examples of one operation. */
export interface OperationExamples {
  /** By name; those that the spec has an example for. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Whole bodies, by status and by the name of the example: \`documented\` where the page shows it, \`invented\` where it is ours. */
  readonly answers: Readonly<Record<number, Readonly<Record<string, unknown>>>>;
}

${comment(`The examples of ${api.title}, by operationId.`)}export const examples: Readonly<Record<keyof operations, OperationExamples>> = ${literal(examples)};
`;
}
