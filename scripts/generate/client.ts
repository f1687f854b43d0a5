import { isSuccess, type Answer } from './answers.ts';
import type { ApiModel, OperationModel } from './api.ts';
import { printTypes } from './openapi-typescript.ts';
import { untagged } from './documentation.ts';
import { comment, key } from './print.ts';
import { credentialType } from './security.ts';
import type { Schema } from './spec.ts';

/** The schema that flat arguments would have. */
const argumentsSchema = ({ takes }: OperationModel): Schema => ({
  type: 'object',
  required: takes.all.filter(({ required }) => required).map(({ name }) => name),
  properties: Object.fromEntries(takes.all.map(({ name, schema }) => [name, schema])),
});

// Members of type `never` turn a misspelt argument into an error; an empty interface would take anything.
const noArguments = (name: string): string => `export interface ${name} {\n  [argument: string]: never;\n}\n`;

const after = (outcome: string, member: string, safe: boolean): string =>
  safe ? member : `(${member} & Outcome<'${outcome}'>)`;

function members(answer: Answer, { safe }: OperationModel, { envelope }: ApiModel): string[] {
  const { status, body = 'unknown', data = 'unknown' } = answer;
  if (!isSuccess(answer)) return [after(status < 500 ? 'rejected' : 'unknown', `Api<${status}, ${body}>`, safe)];
  const flagged = envelope?.failure !== undefined && answer.body !== undefined;
  return [
    `Ok<${status}, ${data}>`,
    ...(flagged ? [after('rejected', `Rejected<${status}, ${envelope?.error ?? 'unknown'}>`, safe)] : []),
  ];
}

function resultType(operation: OperationModel, api: ApiModel): string {
  const union = [
    ...operation.answers.flatMap((answer) => members(answer, operation, api)),
    operation.safe ? 'NoAnswer' : 'NoAnswerToWrite',
  ];
  return `export type ${operation.name}Result =\n${union.map((member) => `  | ${member}`).join('\n')};\n`;
}

function methodComment({ node, answers, method, path }: OperationModel): string {
  const statuses = answers.map(({ status, description }) => `- ${status}: ${description.replaceAll('\n', '\n  ')}`);
  const sentence = node.summary && `${untagged(node.summary)}.`;
  const paragraphs = [
    sentence,
    node.description,
    statuses.join('\n'),
    `\`${method} ${path}\``,
    node.deprecated ? '@deprecated' : undefined,
  ];
  return paragraphs.filter(Boolean).join('\n\n');
}

function printMethod(operation: OperationModel, name: string, indent: string): string {
  const optional = operation.takes.all.some(({ required }) => required) ? '' : '?';
  const signature = `${key(name)}(args${optional}: ${operation.name}Args, options?: CallOptions): Promise<${operation.name}Result>;\n`;
  return `${comment(methodComment(operation), indent)}${indent}${signature}`;
}

/** The operations below a part of their ids, nested by the dots. */
function printGroup(operations: readonly OperationModel[], depth: number): string {
  const indent = '  '.repeat(depth + 1);
  const partOf = ({ id }: OperationModel): string => id.split('.')[depth] ?? '';
  const print = (name: string): string => {
    const group = operations.filter((operation) => partOf(operation) === name);
    const method = group.find(({ id }) => id.split('.').length === depth + 1);
    return method
      ? printMethod(method, name, indent)
      : `${indent}readonly ${key(name)}: {\n${printGroup(group, depth + 1)}${indent}};\n`;
  };
  return [...new Set(operations.map(partOf))].map(print).join('');
}

function printImports(text: string): string {
  const used = (names: readonly string[]): string =>
    names.filter((name) => new RegExp(`\\b${name}\\b`).test(text)).join(', ');
  const results = used(['Api', 'NoAnswer', 'NoAnswerToWrite', 'Ok', 'Outcome', 'Rejected']);
  return `import type { CallOptions } from '../../src/index.ts';\nimport type { ${results} } from '../../src/result.ts';\n`;
}

/** The types that a user imports: the client, what each operation takes and gives, and every named schema. */
export async function printClient(api: ApiModel): Promise<string> {
  const { prefix, operations, schemas, shared } = api;
  const withArguments = operations.filter(({ takes }) => takes.all.length > 0);
  const args = Object.fromEntries(
    withArguments.map((operation) => [`${operation.name}Args`, argumentsSchema(operation)]),
  );
  const sharedName = `${prefix}Shared`;
  const sharedSchema = { type: 'object', required: Object.keys(shared), properties: shared };
  const named = { ...schemas, ...args, [sharedName]: sharedSchema };
  const { imports, types } = await printTypes(named, new Set(Object.keys(args)));
  const results = operations.map((operation) => resultType(operation, api));
  const client = `${comment(`The operations of ${api.title}.`)}export interface ${prefix}Client {\n${printGroup(operations, 0)}}\n`;
  const perOperation = operations.flatMap(({ id, name }, index) => [
    comment(`What \`${id}\` takes.`) + (types.get(`${name}Args`) ?? noArguments(`${name}Args`)),
    comment(`How a call of \`${id}\` ends.`) + results[index],
  ]);
  return [
    printImports([client, ...results].join('\n')) + imports,
    client,
    ...perOperation,
    comment('The arguments that `defaults` may give once for all calls.') +
      (Object.keys(shared).length > 0 ? types.get(sharedName) : `export interface ${sharedName} {}\n`),
    comment('What `credential` takes.') + `export type ${prefix}Credential = ${credentialType(api.credentials)};\n`,
    ...Object.keys(schemas).map((name) => types.get(name)),
  ].join('\n');
}
