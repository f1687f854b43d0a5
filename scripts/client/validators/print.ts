import type { OperationModel } from '../../spec/model/operation.ts';
import type { ApiModel } from '../../spec/model/model.ts';
import { isRange } from '../../spec/model/responses.ts';
import type { Tree } from '../../files.ts';
import { comment, quote } from '../print.ts';

/** An operation, with its validator's export name and its documented bodies. */
interface Exported {
  readonly name: string;
  readonly operation: OperationModel;
  readonly bodies: readonly (readonly [code: string, body: string])[];
}

/** The documented bodies of an operation: statuses and their component names. One that may be of several is not checked. */
export const bodiesOf = ({ answers }: OperationModel): Exported['bodies'] =>
  answers.flatMap(({ code, body, alternatives }) =>
    body === undefined || alternatives.length > 0 ? [] : [[code, body] as const],
  );

const exportedOf = ({ operations }: ApiModel): readonly Exported[] =>
  operations.map((operation) => ({ name: operation.constant, operation, bodies: bodiesOf(operation) }));

/**
 * The checks of an operation by status. A status without a described body accepts anything, rather than inherit the
 * check of its range.
 */
function tableOf({ operation, bodies }: Exported): string {
  const ranges = bodies.map(([code]) => code).filter(isRange);
  const bodiless = operation.answers
    .filter(({ code }) => !bodies.some(([own]) => own === code) && ranges.some((range) => range[0] === code[0]))
    .map(({ code }) => [code, '() => true'] as const);
  return [...bodies, ...bodiless].map(([code, check]) => `${isRange(code) ? quote(code) : code}: ${check}`).join(', ');
}

function printOperation(exported: Exported, files: ReadonlyMap<string, string>): string {
  const { name, bodies } = exported;
  const names = [...new Set(bodies.map(([, body]) => body))];
  const imports = names.map((body) => `import { check as ${body} } from './${files.get(body)}.js';\n`);
  return `import { validatorOf } from '../../../src/index.js';
${imports.join('')}export const ${name} = validatorOf({ ${tableOf(exported)} });
`;
}

const printIndex = (exported: readonly Exported[]): string =>
  [
    ...exported.map(({ name }) => `import { ${name} } from './${name}.js';`),
    `export { ${exported.map(({ name }) => name).join(', ')} };`,
    'export const validators = {',
    ...exported.map(({ name, operation }) => `  ${quote(operation.id)}: ${name},`),
    '};',
    '',
  ].join('\n');

const describe = ({ operation, bodies }: Exported): string =>
  [
    `Validates whole response bodies of \`${operation.id}\`.`,
    '',
    ...bodies.map(([code, body]) => `- ${code}: \`${body}\``),
    '',
    'A body of another status has no issues.',
    '',
    `\`${operation.method} ${operation.path}\``,
  ].join('\n');

const printDeclarations = (api: ApiModel, exported: readonly Exported[]): string =>
  [
    `import type { Validator } from '../../../src/api/issue.js';\n`,
    ...exported.map((one) => `${comment(describe(one))}export declare const ${one.name}: Validator;\n`),
    `${comment(`The validators of ${api.title}, by operationId: what the option \`validators\` takes. To bundle only one of them, import it by name.`)}export declare const validators: {`,
    ...exported.map(({ name, operation }) => `  readonly ${quote(operation.id)}: typeof ${name};`),
    '};',
    '',
  ].join('\n');

/** The files that export the validators of an API, by path, without the code of the bodies. */
export function printValidators(api: ApiModel, files: ReadonlyMap<string, string>): Tree {
  const exported = exportedOf(api);
  const operations = exported.map((one): [string, string] => [`${one.name}.js`, printOperation(one, files)]);
  const texts = [
    ...operations,
    ['index.js', printIndex(exported)],
    ['index.d.ts', printDeclarations(api, exported)],
  ] as const;
  const header = `// Compiled from specs/${api.id}/openapi.yaml by \`npm run build\`.\n`;
  return new Map(texts.map(([path, text]) => [path, header + text]));
}
