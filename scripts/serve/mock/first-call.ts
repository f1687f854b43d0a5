import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient, type Result } from '../../../src/index.ts';
import { readSpec } from '../../spec/read.ts';
import { startMock } from './server.ts';

/** Where an API lies, and what was generated of it. */
interface Place {
  readonly specs: string;
  readonly generated: string;
  readonly api: string;
}

type Method = (args: unknown) => Promise<Result>;

const short = (text: string): string => (text.length > 400 ? `${text.slice(0, 400)}…` : text);

/** Calls the first read of an API at its mock, by its generated client, and says what came back. */
export const firstCall = async ({ specs, generated, api }: Place): Promise<string> => {
  const { model } = await readSpec(specs, api);
  const operation = model.operations.find(({ safe }) => safe) ?? model.operations[0];
  if (!operation) return '';
  const load = (file: string) => import(pathToFileURL(join(generated, api, file)).href);
  const [{ [model.constant]: descriptor }, { examples }] = [await load('index.ts'), await load('examples.ts')];
  const mock = await startMock({ specs });
  try {
    const options = { baseUrl: mock.url(api), credential: 'key', maxRetries: 0 };
    const client: unknown = createClient(descriptor, options as never);
    const method = operation.id.split('.').reduce((node, step) => Object(node)[step], client) as Method;
    const args: unknown = examples[operation.id]?.arguments;
    const result = await method(args);
    const given = args === undefined ? '' : JSON.stringify(args);
    const data = 'data' in result ? short(JSON.stringify(result.data, null, 2)) : '';
    return `client.${operation.id}(${given}) at the mock: ${result.kind}\n${data}`;
  } finally {
    await mock.close();
  }
};
