import { cp, mkdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { startWorkbench } from '../../scripts/serve/workbench/workbench.ts';
import { lock } from '../ledger/acme.ts';
import { readable } from '../readable.ts';
import { temporaryFolder } from '../temporary.ts';

// Prism and the generator take a second or two to load, more while others run.
vi.setConfig({ testTimeout: 20_000 + 2_000 * readable.length });

const fixture = fileURLToPath(new URL('../fixtures/acme', import.meta.url));

/** Puts an invented API into a folder of specs. */
const addAcme = async (specs: string, api = 'acme'): Promise<void> => {
  await mkdir(join(specs, api), { recursive: true });
  await writeFile(join(specs, api, 'page.lock'), lock());
  for (const name of ['facts.yaml', 'openapi.yaml']) await cp(join(fixture, name), join(specs, api, name));
};

/** A workbench on temporary folders, and its output. */
const start = async (fill: (specs: string) => Promise<void>) => {
  const folder = await temporaryFolder();
  const [specs, generated] = [join(folder, 'specs'), join(folder, 'generated')];
  await mkdir(specs);
  await fill(specs);
  const printed: string[] = [];
  const workbench = await startWorkbench({ specs, generated, port: 0, print: (text) => printed.push(text) });
  onTestFinished(workbench.close);
  const told = (pattern: RegExp): Promise<string> =>
    vi.waitUntil(() => printed.find((text) => pattern.test(text)), { timeout: 5000, interval: 5 });
  return { specs, generated, printed, told, origin: workbench.origin };
};

const startAcme = () => start((specs) => addAcme(specs));

/** Replaces a text in a file, and returns the text of the file before. */
const edit = async (file: string, from: string, to: string): Promise<string> => {
  const text = await readFile(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no "${from}" to replace`);
  await writeFile(file, text.replace(from, to));
  return text;
};

const charges = async (origin: string, api = 'acme'): Promise<unknown> => {
  const answer = await fetch(`${origin}/${api}/v2/charges`, { headers: { 'Acme-Key': 'key' } });
  return answer.status === 200 ? answer.json() : answer.status;
};

const documentedCharges = { charges: [{ id: 'c1', cents: 5, state: null }] };

test('the workbench serves every API with its mock, spec and docs', async () => {
  const { origin } = await start((specs) => cp(specsFolder, specs, { recursive: true }));
  const names = readable;
  const { apis } = await (await fetch(`${origin}/`)).json();
  expect(Object.keys(apis)).toEqual(names);
  const page = await fetch(`${origin}/`, { headers: { accept: 'text/html' } });
  expect(page.url).toBe(`${origin}/docs/`);
  // Line breaks within long names are for browsers.
  const index = (await page.text()).replaceAll('<wbr />', '');
  const reference = await (await fetch(`${origin}/docs/${names[1]}.html`)).text();
  expect(reference).toContain(`<a href="/try/${names[1]}">Try it</a>`);
  for (const name of names) {
    expect(index).toContain(`<code>${apis[name].baseUrl}</code>`);
    expect(index).toContain(`<a href="${name}.html">`);
    const spec = await (await fetch(`${origin}/docs/${name}.yaml`)).text();
    expect(spec).toBe(await readFile(join(specsFolder, name, 'openapi.yaml'), 'utf8'));
  }
});

test('a saved field that contradicts a fact is reported with its place, and the old spec stays in use', async () => {
  const { specs, generated, told, origin } = await startAcme();
  const spec = join(specs, 'acme/openapi.yaml');
  const client = await readFile(join(generated, 'acme/client.ts'), 'utf8');
  const saved = performance.now();
  await edit(spec, 'cents: { type: integer }', 'cents: { type: string }');
  const said = await told(/acme: not regenerated, the last good spec stays in use/);
  expect(performance.now() - saved).toBeLessThan(1000);
  expect(said).toContain('specs/acme/openapi.yaml:56  #/components/schemas/Charge/properties/cents\n');
  expect(said).toContain(
    'Charge · cents · type is string in the spec, but the facts say integer (page line 17, "cents: integer" under "Answer")',
  );
  expect(said).toContain('It would be\n    major: 1 change breaks old builds, 1 stops source from compiling\n');
  expect(said).toContain('major  charges.list: `Charge.cents` may have other types: integer → string');
  expect(await readFile(join(generated, 'acme/client.ts'), 'utf8')).toBe(client);
  expect(await (await fetch(`${origin}/docs/acme.yaml`)).text()).toContain('cents: { type: integer }');
  expect(await charges(origin)).toEqual(documentedCharges);
});

test('a change of both spec and ledger regenerates the client, and reports the changed type', async () => {
  const { specs, generated, told, origin } = await startAcme();
  const properties = '        charges: { type: array,';
  await edit(join(specs, 'acme/openapi.yaml'), properties, `        total: { type: integer }\n${properties}`);
  expect(await told(/acme: not regenerated/)).toContain('#/components/schemas/ChargeList/properties/total');
  await edit(
    join(specs, 'acme/facts.yaml'),
    'ChargeList { charges }',
    'ChargeList { charges, total }\n        total?: integer',
  );
  expect(await told(/acme: regenerated/)).toContain(
    'minor  charges.list: `ChargeList.total` is new: integer, optional',
  );
  expect(await readFile(join(generated, 'acme/client.ts'), 'utf8')).toMatch(/total\?: number;/);
  expect(await (await fetch(`${origin}/docs/acme.yaml`)).text()).toContain('total: { type: integer }');
});

test('the workbench renders a page of the docs again after a change', async () => {
  const { specs, told, origin } = await startAcme();
  const page = async () => (await fetch(`${origin}/docs/acme.html`)).text();
  expect(await page()).toContain('Charges of an invented vendor, for tests.');
  await edit(join(specs, 'acme/openapi.yaml'), 'an invented vendor', 'a vendor that nobody knows');
  await told(/acme: regenerated/);
  expect(await page()).toContain('Charges of a vendor that nobody knows, for tests.');
});

test.each([
  [
    'openapi.yaml',
    '  /v2/charges:',
    '  /v2/charges: [',
    /specs\/acme\/openapi\.yaml:17 is not YAML .*: fix that line\./,
  ],
  [
    'openapi.yaml',
    'schemas/ChargeList',
    'schemas/Changes',
    /specs\/acme\/openapi\.yaml:\d+ #\/paths.* refers to `#\/components\/schemas\/Changes`/,
  ],
  ['facts.yaml', 'sources:', 'sauces:', /specs\/acme\/facts\.yaml:\d+ the ledger has `sauces`/],
])('a broken %s is reported with its place, and the last good spec stays in use', async (name, from, to, place) => {
  const { specs, told, origin } = await startAcme();
  const file = join(specs, 'acme', name);
  const good = await edit(file, from, to);
  const said = await told(/acme: not regenerated, the last good spec stays in use/);
  expect(said).toMatch(place);
  expect(await charges(origin)).toEqual(documentedCharges);
  await writeFile(file, good);
  await told(/acme: all as generated/);
});

test('the first good spec of an API is not compared with an earlier one', async () => {
  const { specs, told } = await startAcme();
  const folder = await temporaryFolder();
  await addAcme(folder, 'zenith');
  const file = join('zenith', 'openapi.yaml');
  const good = await edit(join(folder, file), 'type: integer', 'type: number');
  await rename(join(folder, 'zenith'), join(specs, 'zenith'));
  await told(/zenith: not regenerated, the mock serves the new spec anyway/);
  await writeFile(join(specs, file), `${good}: [`);
  await told(/zenith: not regenerated, the mock serves the spec before it/);
  await writeFile(join(specs, file), good);
  const said = await told(/zenith: regenerated/);
  expect(said).toContain('its first good spec: there is nothing to compare it with');
  expect(said).not.toContain('nothing has changed');
});

test('the workbench serves a new folder, and stops serving a removed one', async () => {
  const { specs, generated, told, origin } = await startAcme();
  await addAcme(specs, 'zenith');
  expect(await told(/zenith: regenerated/)).toContain('the API `zenith` is new');
  expect(await charges(origin, 'zenith')).toEqual(documentedCharges);
  await rm(join(specs, 'zenith'), { recursive: true });
  await told(/zenith: its spec was removed, and with it generated\/zenith\/, the mock and the docs/);
  expect(await charges(origin, 'zenith')).toBe(404);
  await expect(readFile(join(generated, 'zenith/client.ts'))).rejects.toThrow('ENOENT');
});

const twice = async (file: string, text: string): Promise<void> => {
  await writeFile(file, text.slice(0, 100));
  await writeFile(file, text);
};

const renamed = async (file: string, text: string): Promise<void> => {
  await writeFile(`${file}.swp`, text);
  await rename(`${file}.swp`, file);
};

const replaced = async (file: string, text: string): Promise<void> => {
  await rename(file, `${file}~`);
  await writeFile(file, text);
  await unlink(`${file}~`);
};

const absent = async (file: string, text: string): Promise<void> => {
  await unlink(file);
  await sleep(90);
  await writeFile(file, text);
};

test.each([
  ['in place, in two writes', twice],
  ['under another name, then renamed', renamed],
  ['as a new file, after the old one was moved away', replaced],
  ['as a new file, a moment after the old one was removed', absent],
])('a file saved %s is reported once', async (_, save) => {
  const { specs, printed, told } = await startAcme();
  const file = join(specs, 'acme/openapi.yaml');
  const text = await readFile(file, 'utf8');
  const before = printed.length;
  await save(file, text.replace('The charges.', 'All charges.'));
  await told(/acme: regenerated/);
  // The file is still watched after it was replaced.
  await save(file, text);
  await vi.waitUntil(() => printed.length === before + 2, { timeout: 5000 });
  await sleep(300);
  expect(printed.slice(before).map((said) => /acme: \w+/.exec(said)?.[0])).toEqual([
    'acme: regenerated',
    'acme: regenerated',
  ]);
});

test('the workbench reports an API that is broken from the start, and serves the others', async () => {
  const { printed, origin, told, specs } = await start(async (folder) => {
    await addAcme(folder);
    await addAcme(folder, 'zenith');
    await edit(join(folder, 'zenith/openapi.yaml'), 'paths:', 'paths: [');
  });
  expect(printed.join('\n')).toMatch(/zenith: not regenerated\n {2}specs\/zenith\/openapi\.yaml:\d+ is not YAML/);
  expect(await charges(origin)).toEqual(documentedCharges);
  await edit(join(specs, 'zenith/openapi.yaml'), 'paths: [', 'paths:');
  await told(/zenith: regenerated/);
  expect(await charges(origin, 'zenith')).toEqual(documentedCharges);
});

test('an API whose ledger objects from the start has a mock, but no docs', async () => {
  const { printed, origin } = await start(async (folder) => {
    await addAcme(folder);
    await edit(join(folder, 'acme/openapi.yaml'), 'cents: { type: integer }', 'cents: { type: string }');
  });
  expect(printed.join('\n')).toContain('acme: not regenerated\n  Problems in the ledger:\n');
  expect(printed).not.toContain('generated/ is fresh');
  expect((await (await fetch(`${origin}/`)).json()).apis).toHaveProperty('acme');
  expect((await fetch(`${origin}/docs/acme.html`)).status).toBe(404);
});
