import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judgePage } from '../../scripts/change/page-command.ts';
import { backedIn } from '../../scripts/client/evidence.ts';
import { render } from '../../scripts/client/render.ts';
import { audit, readBooks } from '../../scripts/ledger/books.ts';
import { briefOf } from '../../scripts/ledger/brief.ts';
import { documentText } from '../../scripts/new/fetch.ts';
import { writeFolder } from '../../scripts/new/folder.ts';
import { parseYaml } from '../../scripts/spec/read/yaml.ts';
import { documentOf, vendors } from '../vendors/folder.ts';
import { runCommand } from '../in-process.ts';
import { temporaryFolder } from '../temporary.ts';
import { serve } from '../loopback.ts';

const folder = async (): Promise<string> => {
  const path = await temporaryFolder();
  await mkdir(join(path, 'specs'));
  return join(path, 'specs');
};

const [first = ''] = vendors;

test.for(vendors)(
  'writes a spec, a ledger and a source for the document of %s, and its books close',
  async (vendor) => {
    const specs = await folder();
    const { paths: written } = await writeFolder(specs, await documentOf(vendor));
    expect(written).toEqual(
      ['openapi.yaml', 'facts.yaml', 'sources/oas.yaml'].map((path) => `specs/${vendor}/${path}`),
    );
    expect(audit(await readBooks(specs, vendor)).problems).toEqual([]);
    expect(await readdir(join(specs, '..'))).toEqual(['specs']);
  },
);

test.for(vendors)('renders the same client of %s from its document and from its folder', async (vendor) => {
  const specs = await folder();
  const { draft } = await writeFolder(specs, await documentOf(vendor));
  const { spec, evidence } = await backedIn(specs)(vendor);
  expect(render(draft.spec, briefOf(draft.audited))).toEqual(render(spec, evidence));
});

test('the source contains no summaries, examples or external links of the document', async () => {
  const specs = await folder();
  await writeFolder(specs, await documentOf(first));
  const source = await readFile(join(specs, first, 'sources/oas.yaml'), 'utf8');
  expect(source).not.toMatch(/^\s*-?\s*(summary|example|examples|externalDocs):/m);
});

test('the books report a type in the spec that differs from the source', async () => {
  const specs = await folder();
  await writeFolder(specs, await documentOf(first));
  const path = join(specs, first, 'openapi.yaml');
  const text = await readFile(path, 'utf8');
  expect(text).toContain('type: integer');
  await writeFile(path, text.replace('type: integer', 'type: number'));
  expect(
    audit(await readBooks(specs, first))
      .problems.map(({ message }) => message)
      .join(),
  ).toContain('integer');
});

test('refuses to write an existing folder, and leaves it unchanged', async () => {
  const specs = await folder();
  await mkdir(join(specs, first));
  await expect(writeFolder(specs, await documentOf(first))).rejects.toThrow(`specs/${first} is there already`);
  expect(await readdir(join(specs, first))).toEqual([]);
});

test('writes nothing for a document that it refuses', async () => {
  const specs = await folder();
  const { document, ...order } = await documentOf(first);
  const broken = { ...document, paths: { '/a': { get: { responses: { 200: { $ref: '#/nowhere' } } } } } };
  await expect(writeFolder(specs, { ...order, document: broken })).rejects.toThrow('`#/nowhere` points to nothing');
  expect(await readdir(join(specs, '..'))).toEqual(['specs']);
  expect(await readdir(specs)).toEqual([]);
});

test('a refusal of a document starts with the name of its file', async () => {
  const { document, ...order } = await documentOf(first);
  const broken = { ...document, paths: { '/a': { get: { responses: { 99: { description: 'A' } } } } } };
  const written = writeFolder(await folder(), { ...order, document: broken, origin: 'vendor.json' });
  await expect(written).rejects.toThrow(/^vendor\.json #\/paths\/~1a\/get\/responses\/99 /);
});

test('writes only the selected operations, with the schemas that they refer to', async () => {
  const specs = await folder();
  const order = await documentOf('plain');
  await writeFolder(specs, { ...order, only: ['getMeter'] });
  const { value } = parseYaml(await readFile(join(specs, 'plain', 'openapi.yaml'), 'utf8'), 'openapi.yaml');
  const { paths, components } = Object(value);
  expect(Object.keys(paths)).toEqual(['/v1/meters/{meter_id}']);
  expect(Object.keys(components.schemas)).toEqual(['Meter', 'Problem']);
  await rm(join(specs, 'plain'), { recursive: true });
  await expect(writeFolder(specs, { ...order, only: ['zzz'] })).rejects.toThrow(
    '--only zzz leaves no operation: name a tag, path or operation of it.',
  );
});

test('fetches a document over http only from a loopback address, and refuses a 404', async () => {
  const origin = await serve(({ url }, response) =>
    url === '/missing' ? response.writeHead(404).end() : response.end('openapi: 3.1.0'),
  );
  expect(await documentText(`${origin}/openapi.yaml`)).toBe('openapi: 3.1.0');
  await expect(documentText(`${origin}/missing`)).rejects.toThrow('responds 404');
  await expect(documentText('http://example.com/openapi.yaml')).rejects.toThrow('is not an https URL');
});

const calls: readonly (readonly [name: string, args: readonly string[], says: string])[] = [
  ['no API', ['--openapi', 'x.yaml'], '`npm run new` makes one API: name its folder'],
  ['no document', ['acme'], '`npm run new` needs a document: name it with --openapi'],
  ['a file that does not exist', ['acme', '--openapi', 'nowhere.yaml'], 'nowhere.yaml cannot be read'],
  ['an unknown option', ['acme', '--page-size', '1'], "Unknown option '--page-size'"],
];

test.for(calls)('`npm run new` with %s exits with status 2 and prints only a message', async ([, args, says]) => {
  const { code, out, problem } = await runCommand('new', ...args);
  expect([code, out, problem.slice(0, says.length)]).toEqual([2, '', says]);
});

test('a new folder has the same permissions as its parent folder', async () => {
  const specs = await folder();
  await writeFolder(specs, await documentOf(first));
  const modes = [specs, join(specs, first)].map(async (path) => (await stat(path)).mode);
  const [of, written] = await Promise.all(modes);
  expect(written).toBe(of);
});

test('refuses to judge a page of an API whose ledger cites no page', async () => {
  const specs = await folder();
  await writeFolder(specs, await documentOf(first));
  const page = join(specs, 'page.txt');
  await writeFile(page, 'Billing');
  await expect(judgePage(specs, first, page, false)).rejects.toThrow(
    `specs/${first}/facts.yaml cites no page: add its \`page\` there first, with a title and a URL.`,
  );
});
