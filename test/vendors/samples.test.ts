import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { acceptOf } from '../../scripts/spec/model/responses.ts';
import { samplesOf } from '../../scripts/site/samples/samples.ts';
import { readSpec } from '../../scripts/spec/read/read.ts';
import { methodOf, sampleCredential } from '../../scripts/spec/model/sample-call.ts';
import { createClient, type Descriptor, type Result } from '../../src/index.ts';
import { runCurl } from '../samples/shell.ts';
import { serve } from '../loopback.ts';
import { projectOf, vendors } from './folder.ts';

/** A request as it arrived: its headers, and the fields of its form, each file with its name, media type and text. */
interface Arrived {
  readonly accept: string | undefined;
  readonly type: string;
  readonly fields: readonly unknown[];
}

const entriesOf = async (bytes: Buffer, type: string): Promise<Omit<Arrived, 'accept'>> => {
  if (bytes.length === 0) return { type, fields: [] };
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const fields = await Promise.all(
    [...form.entries()].map(async ([name, value]) =>
      typeof value === 'string' ? [name, value] : [name, value.name, value.type, await value.text()],
    ),
  );
  return { type: type.replace(/;.*/, ''), fields };
};

const received: Arrived[] = [];
const baseUrl = await serve((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    void entriesOf(Buffer.concat(chunks), request.headers['content-type'] ?? '').then((arrived) => {
      received.push({ ...arrived, accept: request.headers.accept });
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
}, afterAll);

const project = await projectOf(vendors);
afterAll(project.close);

const cells = (
  await Promise.all(
    vendors.map(async (vendor) => {
      const { model } = await readSpec(project.specs, vendor);
      const index = await import(join(project.generated, vendor, 'index.ts'));
      const { examples } = await import(join(project.generated, vendor, 'examples.ts'));
      const descriptor: Descriptor = index[model.constant];
      return model.operations
        .filter(({ takes, answers }) => takes.form || acceptOf(answers) !== undefined)
        .map((operation) => ({
          name: `${vendor} ${operation.id}`,
          model,
          operation,
          descriptor,
          given: examples[operation.id].arguments as unknown,
        }));
    }),
  )
).flat();

test.for(cells)(
  'the curl sample of $name sends the same media types and form as the client',
  async ({ model, operation, descriptor, given }) => {
    const client = createClient(descriptor, {
      baseUrl,
      maxRetries: 0,
      credential: sampleCredential(model, operation),
    } as never);
    type Method = (args: unknown) => Promise<Result>;
    const method = methodOf(client, operation.id) as Method;
    await method(given);
    const { samples } = samplesOf(model, baseUrl).find(({ operationId }) => operationId === operation.id) ?? {
      samples: [],
    };
    const source = samples.find(({ label }) => label === 'curl')?.source ?? '';
    await runCurl([{ source, env: {} }]);
    const [one, other] = received.splice(0);
    const accept = acceptOf(operation.answers);
    if (accept === undefined) expect(one?.fields.length).toBeGreaterThan(0);
    else expect(one?.accept).toBe(accept);
    expect(other).toEqual(one);
  },
);
