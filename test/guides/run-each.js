// Runs the programs that standard input lists, one after the other, against mocks of the APIs that each imports, and
// writes their output to the file that is the first argument.
import { writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { format } from 'node:util';
import { createMock } from 'billing-clients/mock';

const [out] = process.argv.slice(2);

/** A `fetch` that the mocks of some APIs answer. */
const fetchOf = async (apis) => {
  const mocks = await Promise.all(
    apis.map(async (api) => {
      const { examples } = await import(`billing-clients/${api}/examples`);
      const descriptor = Object.values(await import(`billing-clients/${api}`)).find((value) => value?.operations);
      return { server: descriptor.server ?? '', fetch: createMock(descriptor, examples).fetch };
    }),
  );
  return async (request, init) => {
    const url = request.url ?? String(request);
    const mock = mocks.find(({ server }) => url.startsWith(server));
    if (!mock) throw new TypeError(`Nothing may be sent to ${url}.`);
    return mock.fetch(request, init);
  };
};

const done = [];
for (const { file, apis, env } of JSON.parse(await text(process.stdin))) {
  Object.assign(process.env, env);
  globalThis.fetch = await fetchOf(apis);
  const logged = [];
  console.log = (...values) => logged.push(format(...values));
  console.error = (...values) => logged.push(`error: ${format(...values)}`);
  const thrown = await import(file).then(
    () => undefined,
    (error) => String(error?.stack ?? error),
  );
  done.push({ logged, thrown });
}
await writeFile(out, JSON.stringify(done));
