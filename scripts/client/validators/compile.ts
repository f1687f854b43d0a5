import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build, type Plugin } from 'esbuild';
import type { Schema } from '../../spec/spec.ts';
import { formatPattern } from './formats.ts';
import { keywords, partners } from './keywords.ts';
import { compileSchemas } from './schema.ts';

type Schemas = Readonly<Record<string, Schema>>;

const compilerOf = (schemas: Schemas): Ajv2020 => {
  const ajv = new Ajv2020({
    allErrors: true,
    code: { source: true, esm: true },
    inlineRefs: false,
    messages: false,
    meta: false,
    // Without it, a schema member called `constructor` would match the inherited one.
    ownProperties: Object.values(schemas).some(mentionsInherited),
    strictTypes: false,
    validateSchema: false,
  });
  // Our schemas use no `unevaluated*` keywords, so generated code need not track evaluated members.
  Object.assign(ajv.opts, { dynamicRef: false, unevaluated: false });
  for (const keyword of keywords) ajv.addKeyword(keyword);
  ajv.addVocabulary([...partners]);
  for (const name of formatsIn(schemas)) {
    const pattern = formatPattern(name);
    if (pattern) ajv.addFormat(name, pattern);
  }
  return ajv.addSchema(compileSchemas(schemas), 'spec');
};

const nodesIn = (value: unknown): readonly object[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(nodesIn)] : [];

const mentionsInherited = (schema: Schema): boolean =>
  nodesIn(schema).some((node) => Object.keys(node).some((name) => name in Object.prototype));

const formatsIn = (schemas: Schemas): readonly string[] =>
  nodesIn(schemas).flatMap((node) => ('format' in node && typeof node.format === 'string' ? [node.format] : []));

/** Removes what our errors do not need from ajv's code, such as schema paths, and shortens how it collects errors. */
const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/,schemaPath:"(?:[^"\\]|\\.)*"/g, ''],
  [
    /const (err\d+) = (\{.*?\});if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/gs,
    '(vErrors ??= []).push($2);errors++;',
  ],
  // Appends instead of copying: copying all errors for each invalid item of a long list would take minutes.
  [
    /vErrors = vErrors === null \? ([\w.]+)\.errors : vErrors\.concat\(\1\.errors\);/g,
    'for(const error of $1.errors)(vErrors ??= []).push(error);',
  ],
];

const shorten = (code: string): string =>
  SHORTER.reduce((text, [pattern, replacement]) => text.replaceAll(pattern, replacement), code);

/** Compiles the validation code of each body, by component name. */
export function sourcesOf(schemas: Schemas, bodies: readonly string[]): ReadonlyMap<string, string> {
  const ajv = compilerOf(schemas);
  const sourceOf = (body: string): string => shorten(standalone.default(ajv, { check: `spec#/$defs/${body}` }));
  return new Map(bodies.map((body) => [body, sourceOf(body)]));
}

const serving = (sources: ReadonlyMap<string, string>): Plugin => ({
  name: 'sources',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^source:/ }, ({ path }) => ({ path, namespace: 'source' }));
    onLoad({ filter: /.*/, namespace: 'source' }, ({ path }) => ({
      contents: sources.get(path.slice('source:'.length)) ?? '',
      resolveDir: import.meta.dirname,
    }));
  },
});

/** Ajv's helpers name the module that code requires them from; ours do not. */
const withoutOrigin: Plugin = {
  name: 'without origin',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]ajv[\\/]dist[\\/]runtime[\\/]\w+\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/^\w+\.code = '.*';$/m, ''),
    }));
  },
};

/** Bundles the code into modules without imports, under the same paths. */
export async function bundle(sources: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  if (sources.size === 0) return sources;
  const { outputFiles } = await build({
    entryPoints: [...sources.keys()].map((path) => ({ in: `source:${path}`, out: path })),
    bundle: true,
    write: false,
    outdir: '/',
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    plugins: [serving(sources), withoutOrigin],
  });
  return new Map(outputFiles.map(({ path, text }) => [path.slice(1, -'.js'.length), text]));
}
