import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as runtime from '../../../src/index.ts';
import type * as mocks from '../../../src/mock.ts';
import type { ApiModel } from '../../spec/model/model.ts';
import { methodOf, sampleCredential } from '../../spec/model/sample-call.ts';

type Method = (args?: object) => Promise<runtime.Result>;

const short = (text: string): string => (text.length > 400 ? `${text.slice(0, 400)}…` : text);

/** The mock in the process needs no server, but some APIs document none. */
const baseUrl = 'http://localhost';

/**
 * Makes the first read of an API on its mock, with the arguments that it has to give, and prints the result. Like a
 * user's program, it imports the client from the project, where it may be newer than in this process.
 */
export const firstCall = async (root: string, model: ApiModel): Promise<string> => {
  const operation = model.operations.find(({ safe }) => safe) ?? model.operations[0];
  if (!operation) return '';
  const load = (file: string) => import(pathToFileURL(join(root, file)).href);
  const { createClient }: typeof runtime = await load('src/index.ts');
  const { createMock }: typeof mocks = await load('src/mock.ts');
  const { [model.constant]: descriptor } = await load(`generated/${model.id}/index.ts`);
  const { examples } = await load(`generated/${model.id}/examples.ts`);
  const { fetch } = createMock(descriptor, examples, { baseUrl });
  const options = { baseUrl, fetch, credential: sampleCredential(model, operation), maxRetries: 0 };
  const client: unknown = createClient(descriptor, options as never);
  const method = methodOf(client, operation.id) as Method;
  const needed = operation.takes.all.filter(({ required }) => required).map(({ name }) => name);
  const all = Object.entries(Object(examples[operation.id]?.arguments)).filter(([name]) => needed.includes(name));
  const args = all.length > 0 ? [Object.fromEntries(all)] : [];
  const result = await method(...args);
  const given = args.map((each) => JSON.stringify(each)).join('');
  const data = 'data' in result ? short(JSON.stringify(result.data, null, 2) ?? '') : '';
  return `client.${operation.id}(${given}) at the mock: ${result.kind}\n${data}`;
};
