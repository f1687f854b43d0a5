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
    // A member called `constructor` is there only where the body has it.
    ownProperties: Object.values(schemas).some(mentionsInherited),
    strictTypes: false,
    validateSchema: false,
  });
  // No schema of ours looks at what others have left over, so that no code need keep account of it.
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

/** What of ajv's code says nothing here, or at length: where in a schema a keyword stands, and how errors are kept. */
const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/,schemaPath:"(?:[^"\\]|\\.)*"/g, ''],
  [
    /const (err\d+) = (\{.*?\});if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/gs,
    '(vErrors ??= []).push($2);errors++;',
  ],
  // To copy what is found so far for each item that is wrong would take minutes for a long list.
  [
    /vErrors = vErrors === null \? ([\w.]+)\.errors : vErrors\.concat\(\1\.errors\);/g,
    'for(const error of $1.errors)(vErrors ??= []).push(error);',
  ],
];

const shorten = (code: string): string =>
  SHORTER.reduce((text, [pattern, replacement]) => text.replaceAll(pattern, replacement), code);

/** The code that checks a body, by the component that the body is. */
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

/** The same code as modules that import nothing, by the same paths. */
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
    plugins: [serving(sources)],
  });
  return new Map(outputFiles.map(({ path, text }) => [path.slice(1, -'.js'.length), text]));
}
