import type { OperationModel } from '../spec/model/operation.ts';
import type { ApiModel } from '../spec/model/model.ts';
import { frameOf, row } from './descriptor.ts';
import { comment, importParts, key, literal, quote } from './print.ts';

/** The part of an interface that holds one operation, nested like the whole. */
function pathTo(type: string, id: string): string {
  const steps = id.split('.');
  const leaf = steps.pop() ?? id;
  const group = `${type}${steps.map((step) => `[${quote(step)}]`).join('')}`;
  // Use `Pick`, so that editors show the documentation and find the definition.
  return steps.reduceRight((inner, step) => `{ readonly ${key(step)}: ${inner} }`, `Pick<${group}, ${quote(leaf)}>`);
}

function printAlone(api: ApiModel, operation: OperationModel): string {
  const { id, constant, pager, path } = operation;
  const { prefix } = api;
  const lists = pager ? pathTo(`${prefix}Lists`, id) : '{}';
  const operations = literal({ [id]: row(operation) }, '  ');
  const says = [
    `\`${id}\` alone: pass it to \`createClient\` if a bundle needs no other operation.`,
    // `reconcile` reads with another operation.
    ...(api.reconciles.has(id) ? ['`reconcile` needs the whole client.'] : []),
  ];
  return `${comment(says.join('\n'))}export const ${constant}: Descriptor<Omit<${prefix}Api, 'client' | 'lists' | 'paths'> & {
  client: ${pathTo(`${prefix}Client`, id)};
  lists: ${lists};
  paths: Pick<paths, ${quote(path)}>;
}> = {
  ${Object.keys(frameOf(api)).join(',\n  ')},
  operations: ${operations},
};
`;
}

/** Prints each operation as its own descriptor, so that a bundle holds only those it imports. */
export function printOperations(api: ApiModel): string {
  const { prefix, operations } = api;
  const names = ['Client', ...(operations.some(({ pager }) => pager) ? ['Lists'] : [])];
  const shared = frameOf(api);
  const frame = Object.entries(shared).map(([name, value]) => {
    // An empty array literal would be inferred as `any[]`.
    const type = Array.isArray(value) ? `: Descriptor['${name}']` : '';
    return `const ${name}${type} = ${literal(value)};\n`;
  });
  const parts = importParts(shared, ...operations.map((operation) => row(operation)));
  return `${parts}import type { Descriptor } from '../../src/api/descriptor.ts';
import type { ${names.map((name) => `${prefix}${name}`).join(', ')} } from './client.ts';
import type { ${prefix}Api } from './index.ts';
import type { paths } from './schema.ts';

${frame.join('')}
${operations.map((operation) => printAlone(api, operation)).join('\n')}`;
}
