import { runInThisContext } from 'node:vm';
import { afterAll, expect, test } from 'vitest';
import { key } from '../../scripts/client/print.ts';
import { answerTry } from '../../scripts/serve/workbench/try.ts';
import { readDocumented } from '../../scripts/site/docs/documented.ts';
import { toTry, type Call } from '../../scripts/site/try/spec.ts';
import { methodOf, sampleCredential } from '../../scripts/spec/model/sample-call.ts';
import { createClient, type Descriptor, type Result } from '../../src/index.ts';
import { join } from 'node:path';
import { projectOf, vendors } from './folder.ts';

const project = await projectOf(vendors);
afterAll(() => project.close());

const assetOf = (name: string): string =>
  String(answerTry(new Map(), { root: '', nav: [], contract: false }, `/try/assets/${name}`)?.body);

type FormOf = (form: Call['form'], values: unknown) => { readonly type: string; readonly body: string | FormData };
type CallOf = (call: Call, template: string, request: { url: string; body?: string }, base: string) => string;

// Loads the scripts as the try page does.
runInThisContext(assetOf('form.js'));
runInThisContext(assetOf('call.js'));
const { formOf, callOf } = globalThis as unknown as { formOf: FormOf; callOf: CallOf };

const entriesOf = async (form: FormData): Promise<unknown[]> =>
  Promise.all(
    [...form.entries()].map(async ([name, value]) => [
      name,
      typeof value === 'string' ? value : [value.name, value.type, await value.text()],
    ]),
  );

const cells = (
  await Promise.all(
    vendors.map(async (vendor) => {
      const documented = await readDocumented(project.specs, vendor);
      const index = await import(join(project.generated, vendor, 'index.ts'));
      const { examples } = await import(join(project.generated, vendor, 'examples.ts'));
      const { model } = documented.spec;
      const descriptor: Descriptor = index[model.constant];
      const tried = toTry({ mocked: { prefix: '/mock' }, documented });
      return model.operations
        .filter(({ takes }) => takes.form)
        .map((operation) => {
          const { id, method, path, takes } = operation;
          const fields = takes.all.filter((argument) => argument.in === 'body').map(({ name }) => name);
          const given: Readonly<Record<string, unknown>> = examples[id].arguments;
          const body = Object.fromEntries(Object.entries(given).filter(([name]) => fields.includes(name)));
          const key = `${method.toLowerCase()} ${path}`;
          return {
            name: `${vendor} ${id}`,
            operation,
            path,
            descriptor,
            model,
            given,
            body,
            call: tried?.calls[key],
            tried,
          };
        });
    }),
  )
).flat();

test.for(cells)(
  'the try page of $name sends the same form as the client',
  async ({ operation, descriptor, model, given, body, call }) => {
    let sent: FormData | undefined;
    const client = createClient(descriptor, {
      baseUrl: 'http://127.0.0.1',
      maxRetries: 0,
      credential: sampleCredential(model, operation),
      fetch: async (request: Request) => {
        sent = await request.formData();
        return Response.json({});
      },
    } as never);
    type Method = (args: unknown) => Promise<Result>;
    await (methodOf(client, operation.id) as Method)(given);
    const made = formOf(call?.form, body);
    const headers = typeof made.body === 'string' ? { 'content-type': made.type } : {};
    const form = await new Request('http://127.0.0.1', { method: 'POST', body: made.body, headers }).formData();
    const entries = await entriesOf(form);
    expect(entries.length).toBeGreaterThan(0);
    expect(sent && (await entriesOf(sent))).toEqual(entries);
  },
);

test.for(cells)(
  'the try page shows the call of $name with a `new File` for each file field',
  ({ call, path, body }) => {
    const url = `http://127.0.0.1/mock${path.replaceAll(/\{[^}]+\}/g, 'one')}`;
    const shown = call && callOf(call, path, { url, body: JSON.stringify(body) }, 'http://127.0.0.1/mock/');
    const files = Object.values(call?.form?.notations ?? {}).filter(({ file }) => file);
    expect(shown?.match(/new File\(/g) ?? []).toHaveLength(files.length);
    for (const name of Object.keys(body)) expect(shown).toContain(`${key(name)}: `);
  },
);
