import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { readTree } from '../../scripts/files.ts';
import { camel } from '../../scripts/spec/names.ts';
import { buildValidators, renderValidators } from '../../scripts/client/validators/validators.ts';
import { apis, everyOperation, type Api } from '../contract/apis.ts';
import { dig, node } from '../contract/nodes.ts';
import { acme } from '../generate/acme.ts';
import { compileAll } from '../guides/run.ts';
import { namesUnreadable, readable } from '../readable.ts';
import { temporaryFolder } from '../temporary.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = [...(await readTree(join(root, 'dist/generated')))].filter(
  ([path]) => path.includes('/validators/') && !namesUnreadable(path),
);

test('the built validators are exactly those that the specs yield, byte for byte in each run', async () => {
  const [once, again] = await Promise.all([1, 2].map(() => renderValidators(specsFolder, readable)));
  expect([...(again ?? [])]).toEqual([...(once ?? [])]);
  expect(built.sort()).toEqual([...(once ?? [])].sort());
});

test('built validators and the runtime contain no eval, new Function, require or import of ajv', async () => {
  const runtime = await readFile(join(root, 'dist/src/index.js'), 'utf8');
  expect(built.length).toBeGreaterThan(everyOperation.length);
  for (const [path, text] of [...built, ['validator.js', runtime] as const])
    expect(/\beval\b|\bnew Function\b|\brequire\b|\bfrom ?["']ajv/.exec(text), path).toBeNull();
});

/** Bundles programs; returns the size of each bundle and the files that contribute to it, by name of the program. */
const bundle = async (programs: ReadonlyMap<string, string>) => {
  const { outputFiles, metafile } = await build({
    entryPoints: [...programs.keys()].map((name) => ({ in: `program:${name}`, out: name })),
    plugins: [
      {
        name: 'programs',
        setup: ({ onLoad, onResolve }) => {
          onResolve({ filter: /^program:/ }, ({ path }) => ({
            path: path.slice('program:'.length),
            namespace: 'program',
          }));
          onLoad({ filter: /.*/, namespace: 'program' }, ({ path }) => ({
            contents: programs.get(path) ?? '',
            resolveDir: root,
          }));
        },
      },
    ],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    minify: true,
    metafile: true,
    write: false,
    outdir: root,
    absWorkingDir: root,
  });
  return new Map(
    outputFiles.map(({ path, contents }) => {
      const output = relative(root, path);
      const inputs = Object.entries(metafile.outputs[output]?.inputs ?? {});
      const taken = inputs.filter(([input, { bytesInOutput }]) => bytesInOutput > 0 && !input.startsWith('program:'));
      return [
        output.slice(0, -'.js'.length),
        { bytes: gzipSync(contents).length, taken: taken.map(([input]) => input) },
      ];
    }),
  );
};

const importing = (name: string, module: string): string =>
  `import { ${name} } from '${module}'; globalThis.it = ${name};`;

const alone = await bundle(
  new Map(
    everyOperation.map(({ name, api, operation }) => [
      name,
      importing(camel(operation.id), `billing-clients/${api.name}/validators`),
    ]),
  ),
);

test.each(everyOperation)('the bundle of the validator of $name has no others', ({ name, api, operation }) => {
  const folder = `dist/generated/${api.name}/validators`;
  const taken = alone.get(name)?.taken ?? [];
  const modules = taken.filter((path) => !path.startsWith(`${folder}/bodies/`));
  expect(modules.sort()).toEqual([`${folder}/${camel(operation.id)}.js`, 'dist/src/index.js']);
  const bodies = operation.answers.flatMap(({ schema }) => (schema ? [String(schema['$ref']).split('/').at(-1)] : []));
  expect(taken).toHaveLength(modules.length + new Set(bodies).size);
});

// Keywords that describe a schema and check nothing.
const WORDS = new Set(['title', 'description', 'examples', 'default']);

/** The compressed size of the schemas of an API's responses. */
const schemaBytes = ({ spec, operations }: Api): number => {
  const schemas = new Map<string, unknown>();
  const read = (value: unknown): void => {
    const name = node(value)['$ref'];
    const isNew = typeof name === 'string' && !schemas.has(name);
    if (isNew) schemas.set(name, dig(spec, value));
    for (const inner of isNew ? [dig(spec, value)] : Object.values(node(value))) read(inner);
  };
  for (const { schema } of operations.flatMap(({ answers }) => answers)) read(schema);
  const text = JSON.stringify([...schemas], (key, value) =>
    // A member may have the name of a keyword.
    WORDS.has(key) && (typeof value !== 'object' || Array.isArray(value)) ? undefined : value,
  );
  return gzipSync(text).length;
};

test('validators take less than 3.3 times the compressed bytes of the schemas of all APIs', async () => {
  const programs = apis.map(
    ({ name }) => [name, importing('validators', `billing-clients/${name}/validators`)] as const,
  );
  const sizes = await bundle(new Map([...programs, ['runtime', importing('validatorOf', './dist/src/index.js')]]));
  const runtime = sizes.get('runtime')?.bytes ?? Infinity;
  const all = apis.reduce((sum, { name }) => sum + (sizes.get(name)?.bytes ?? Infinity) - runtime, 0);
  expect(runtime).toBeLessThan(1000);
  const schemas = apis.reduce((sum, api) => sum + schemaBytes(api), 0);
  expect(all / schemas).toBeLessThan(3.3);
});

test.each(apis)('the validators of $name are exported as a record by operationId', async ({ name, operations }) => {
  const module = node(await import(`../../dist/generated/${name}/validators/index.js`));
  expect(module['validators']).toEqual(Object.fromEntries(operations.map(({ id }) => [id, module[camel(id)]])));
});

test('the types of each record of validators allow only operationIds of its API', async () => {
  const programs = apis.map(({ name, operations }) => ({
    name,
    source: `import { validators } from 'billing-clients/${name}/validators';
      import type { Validator, Validators } from '../../dist/src/api/issue.js';
      export const all: Validators = validators;
      export const each: Validator[] = [${operations.map(({ id }) => `validators['${id}']`).join()}];
      validators['no.such.operation'];`,
    prints: [],
  }));
  expect(await compileAll(programs)).toEqual(apis.map(() => [expect.stringContaining('"no.such.operation"')]));
});

/** A folder with an invented spec, given the operationIds. */
const specsOf = async (...ids: readonly string[]): Promise<string> => {
  const specs = await temporaryFolder();
  const spec = acme();
  const { get } = spec.paths['/invoices'];
  const paths = Object.fromEntries(
    ids.map((id, index) => [`/invoices/${index}`, { get: { ...get, operationId: id } }]),
  );
  await mkdir(join(specs, 'acme'));
  await writeFile(join(specs, 'acme/openapi.yaml'), JSON.stringify({ ...spec, paths }));
  return specs;
};

/** The files of validators for these operationIds. */
const rendered = async (...ids: readonly string[]) => renderValidators(await specsOf(...ids));

test("buildValidators replaces the API's folder of validators, and keeps other files", async () => {
  const folder = await specsOf('invoices.list');
  const validators = join(folder, 'acme/validators');
  await buildValidators(folder, folder, ['acme']);
  await writeFile(join(validators, 'old.js'), '');
  await buildValidators(folder, folder, ['acme']);
  expect(await readTree(validators)).toEqual(
    new Map([...(await renderValidators(folder))].map(([path, text]) => [path.slice('acme/validators/'.length), text])),
  );
  expect(await readFile(join(folder, 'acme/openapi.yaml'), 'utf8')).toContain('invoices.list');
});

test('a validator whose name is reserved or not an identifier gets a leading underscore', async () => {
  const files = await rendered('delete', 'validators', '3ds.list.all');
  const names = ['_delete', '_validators', '_3dsListAll'];
  for (const name of names) {
    expect(files.get(`acme/validators/${name}.js`)).toContain(`export const ${name} =`);
    expect(files.get('acme/validators/index.d.ts')).toContain(`export declare const ${name}: Validator;`);
  }
});

test('renderValidators refuses two operations whose validators would have the same name', async () => {
  await expect(rendered('a.b.list', 'aB.list')).rejects.toThrow(
    /would be exported as `aBList`, which `a\.b\.list` already uses/,
  );
});
