import { docsOfType, documentationLink } from '../docs-address.ts';
import { groupBy } from '../group.ts';
import type { Argument } from '../spec/model/arguments.ts';
import type { OperationModel } from '../spec/model/operation.ts';
import type { EvidenceAt } from './evidence.ts';
import { methodComment } from './method-comment.ts';
import { answerMembers } from './answer-members.ts';
import { headerSchemas } from './response-headers.ts';
import type { ApiModel } from '../spec/model/model.ts';
import type { Alternative } from '../spec/model/security.ts';
import { printTypes } from './openapi-typescript.ts';
import { comment, key, quote } from './print.ts';
import type { Schema } from '../spec/spec.ts';

/** The input of the printers. */
interface Source {
  readonly api: ApiModel;
  readonly evidence: EvidenceAt;
}

const ABSENT = { 'x-absent': true, description: 'Leave it out if you leave out the body.' };

const flat = (all: readonly Argument[], isRequired: (each: Argument) => boolean): Schema => ({
  type: 'object',
  required: all.filter(isRequired).map(({ name }) => name),
  properties: Object.fromEntries(all.map(({ name, schema }) => [name, schema])),
});

/** The flat arguments as one schema; of a body that may be left out, but not in part, with it and without it. */
function argumentsSchema({ takes: { all } }: OperationModel): Schema {
  if (!all.some(({ withBody }) => withBody)) return flat(all, ({ required }) => required);
  const without = all.map((each) => (each.in === 'body' ? { ...each, schema: ABSENT } : each));
  return {
    anyOf: [
      flat(all, ({ required, withBody }) => required || withBody === true),
      flat(without, ({ required }) => required),
    ],
  };
}

// Members of type `never` make a misspelt argument a type error; an empty interface would accept anything.
const noArguments = (name: string): string => `export interface ${name} {\n  [argument: string]: never;\n}\n`;

function resultType(operation: OperationModel, api: ApiModel): string {
  const union = [
    ...operation.answers.flatMap((answer) => answerMembers(answer, operation, api)),
    operation.safe ? 'NoAnswer' : 'NoAnswerToWrite',
  ];
  return `export type ${operation.name}Result =\n${union.map((member) => `  | ${member}`).join('\n')};\n`;
}

const argumentsOf = ({ name, takes }: OperationModel): string =>
  `args${takes.all.some(({ required }) => required) ? '' : '?'}: ${name}Args`;

function printMethod(operation: OperationModel, name: string, { api, evidence }: Source, indent: string): string {
  const documented = comment(methodComment(operation, api, evidence), indent);
  const signature = `(${argumentsOf(operation)}, options?: CallOptions): Promise<${operation.name}Result>;\n`;
  return `${documented}${indent}${key(name)}${signature}`;
}

/** The types of `.pages()` and `.items()` of a list. */
function printPager(operation: OperationModel): string {
  const { id, name, pager } = operation;
  if (!pager) return '';
  const walk = (what: string, gives: string, says: string): string =>
    `${comment(says, '  ')}  ${what}(${argumentsOf(operation)}, options?: PageOptions): AsyncGenerator<${gives}, void>;\n`;
  const next = `Pick<${name}Args, ${pager.asks.map(quote).join(' | ')}>`;
  return [
    `${comment(`One page of \`${id}\`, or the failed result that ended the iteration.`)}export type ${name}Page = Page<${name}Result, ${next}>;\n\n`,
    `${comment(`Walks through all pages of \`${id}\`.`)}export interface ${name}Walks {\n`,
    walk(
      'pages',
      `${name}Page`,
      'The result of each page in turn; the iteration ends after the last page, or the first result that is not `ok`.\n`next` of a page has the arguments that resume it there.',
    ),
    walk('items', pager.item, 'The items of all pages in turn. Throws an `ApiError` for a page that is not `ok`.'),
    '}\n',
  ].join('');
}

function printCandidate({ id, name }: OperationModel, { reconciles }: ApiModel): string {
  const { candidate } = reconciles.get(id) ?? {};
  if (candidate === undefined) return '';
  return `${comment(`What \`reconcile\` may return for a call of \`${id}\`.`)}export type ${name}Candidate = ${candidate};\n`;
}

type PrintLeaf = (operation: OperationModel, name: string, indent: string) => string;

/** Prints the operations below a prefix of their ids, nested at each dot. */
function printGroup(operations: readonly OperationModel[], printLeaf: PrintLeaf, depth = 0): string {
  const indent = '  '.repeat(depth + 1);
  const partOf = ({ id }: OperationModel): string => id.split('.')[depth] ?? '';
  const groups = groupBy(operations, partOf);
  const print = ([name, group]: [string, readonly OperationModel[]]): string => {
    const method = group.find(({ id }) => id.split('.').length === depth + 1);
    return method
      ? printLeaf(method, name, indent)
      : `${indent}readonly ${key(name)}: {\n${printGroup(group, printLeaf, depth + 1)}${indent}};\n`;
  };
  return [...groups].map(print).join('');
}

/** The interfaces that hold the operations. */
function printOperations(source: Source): string {
  const { title, prefix, operations } = source.api;
  const methods = printGroup(operations, (operation, name, indent) => printMethod(operation, name, source, indent));
  const walks = printGroup(
    operations.filter(({ pager }) => pager),
    (operation, name, indent) => `${indent}readonly ${key(name)}: ${operation.name}Walks;\n`,
  );
  return [
    `${comment(`The operations of ${title}.`)}export interface ${prefix}Client {\n${methods}}\n`,
    `${comment('What `pages` adds to the operations.')}export interface ${prefix}Lists {\n${walks}}\n`,
  ].join('\n');
}

/** The types of `src/api` that generated code may use, by file. */
const IMPORTED = {
  'call-options': ['CallOptions'],
  paging: ['Page', 'PageOptions'],
  result: ['Api', 'Headed', 'NoAnswer', 'NoAnswerToWrite', 'Ok', 'Outcome', 'Rejected', 'StatusIn'],
};

const printImports = (text: string): string => {
  // Ignore comments, which may contain the names.
  const code = text.replaceAll(/\/\*\*[\s\S]*?\*\//g, '');
  return Object.entries(IMPORTED)
    .map(([file, names]) => [file, names.filter((name) => new RegExp(`\\b${name}\\b`).test(code))] as const)
    .filter(([, names]) => names.length > 0)
    .map(([file, names]) => `import type { ${names.join(', ')} } from '../../src/api/${file}.ts';\n`)
    .join('');
};

const alternativeType = (parts: Alternative): string => {
  const names = Object.keys(parts);
  return names[0] === 'token' && names.length === 1
    ? 'string'
    : `{ ${names.map((part) => `readonly ${key(part)}: string`).join('; ')} }`;
};

/** The type of the `credential` option, with `undefined` if no operation requires one. */
function credentialType({ credentials, operations }: Pick<ApiModel, 'credentials' | 'operations'>): string {
  const isNeeded = operations.some(({ authenticated, security }) => authenticated && !security?.optional);
  return [...credentials.map(alternativeType), ...(isNeeded ? [] : ['undefined'])].join(' | ');
}

/** The public types: the client, the arguments and result of each operation, and every named schema. */
export function printClient(api: ApiModel, evidence: EvidenceAt): string {
  const { id, prefix, operations, schemas, shared } = api;
  const withArguments = operations.filter(({ takes }) => takes.all.length > 0);
  const args = Object.fromEntries(
    withArguments.map((operation) => [`${operation.name}Args`, argumentsSchema(operation)]),
  );
  const sharedName = `${prefix}Shared`;
  const sharedSchema = { type: 'object', required: Object.keys(shared), properties: shared };
  const headers = operations.map(headerSchemas);
  const named = { ...schemas, ...args, ...Object.fromEntries(headers.flat()), [sharedName]: sharedSchema };
  const more = Object.keys(schemas).map((name) => [name, documentationLink(docsOfType(id, name))] as const);
  const { imports, types } = printTypes(named, { loose: new Set(Object.keys(args)), more: new Map(more) });
  const results = operations.map((operation) => resultType(operation, api));
  const lists = operations.map(printPager);
  const candidates = operations.map((operation) => printCandidate(operation, api));
  const client = printOperations({ api, evidence });
  const perOperation = operations.flatMap(({ id, name }, index) => [
    comment(`Arguments of \`${id}\`.`) + (types.get(`${name}Args`) ?? noArguments(`${name}Args`)),
    comment(`Result of \`${id}\`.`) + results[index],
    ...(headers[index] ?? []).map(([type]) => comment(`Headers of a response to \`${id}\`.`) + types.get(type)),
    ...(lists[index] ? [lists[index]] : []),
    ...(candidates[index] ? [candidates[index]] : []),
  ]);
  return [
    printImports([client, ...results, ...lists].join('\n')) + imports,
    client,
    ...perOperation,
    comment('The arguments that `defaults` can set for all calls.') +
      (Object.keys(shared).length > 0 ? types.get(sharedName) : `export interface ${sharedName} {}\n`),
    comment('What `credential` takes.') + `export type ${prefix}Credential = ${credentialType(api)};\n`,
    ...Object.keys(schemas).map((name) => types.get(name)),
  ].join('\n');
}
