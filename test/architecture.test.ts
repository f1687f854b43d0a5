import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { apiNames, specsFolder } from '../scripts/apis.ts';
import { readable } from './readable.ts';
import { arrows } from './arrows.ts';
import { circleIn } from './circles.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Import {
  readonly file: string;
  /** The path from the root, or the package. */
  readonly target: string;
  readonly typesOnly: boolean;
}

const importsOf = (file: string, tree: ts.SourceFile): Import[] => {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : undefined;
    const dynamic =
      ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments[0] : undefined;
    const name = specifier ?? dynamic;
    if (name && ts.isStringLiteral(name)) {
      const target = name.text.startsWith('.')
        ? relative('.', join(dirname(file), name.text)).replaceAll('\\', '/')
        : name.text;
      const typesOnly =
        (ts.isImportDeclaration(node) && node.importClause?.isTypeOnly === true) ||
        (ts.isExportDeclaration(node) && node.isTypeOnly);
      found.push({ file, target, typesOnly });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

interface Source {
  readonly file: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

const sourcesOf = async (room: string): Promise<Source[]> => {
  const entries = await readdir(join(root, room), { recursive: true });
  const files = entries.filter((name) => /\.[jt]s$/.test(name)).map((name) => `${room}/${name.replaceAll('\\', '/')}`);
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(root, file), 'utf8');
      const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
      return { file, text, tree, imports: importsOf(file, tree) };
    }),
  );
};

const [src, generated, scripts] = await Promise.all(['src', 'generated', 'scripts'].map(sourcesOf));
const rooms = { src: src ?? [], generated: generated ?? [], scripts: scripts ?? [] };
const allImports = Object.values(rooms).flatMap((sources) => sources.flatMap(({ imports }) => imports));
const apis = await apiNames(specsFolder);

const matches = (pattern: string, room: string): boolean =>
  new RegExp(`^${pattern.replaceAll('*', '[^/]+')}$`).test(room);

/** The room of a file. */
const roomOf = (file: string): string => (dirname(file) === 'src' ? file : dirname(file));

const isLocal = (target: string): boolean => /^(?:src|generated|scripts|test|specs)\//.test(target);

/** Runtime code that only some APIs need: descriptors call its functions. */
const PARTS = 'src/parts';

/** The row of a room; `undefined` if the table has none. */
const rowOf = (room: string) => Object.entries(arrows).find(([pattern]) => matches(pattern, room))?.[1];

const isAllowed = ({ file, target }: Import): boolean => {
  const [room, other] = [roomOf(file), isLocal(target) ? roomOf(target) : target];
  // package.json decides which packages scripts may use.
  if (!isLocal(target)) return room.startsWith('scripts') || (rowOf(room) ?? []).includes(target);
  return room === other || (rowOf(room) ?? []).some((pattern) => matches(pattern, other));
};

const edgesOf = (imports: readonly Import[], end: (file: string) => string): Map<string, Set<string>> => {
  const edges = new Map<string, Set<string>>();
  for (const { file, target } of imports.filter(({ target }) => isLocal(target))) {
    const [from, to] = [end(file), end(target)];
    if (from !== to) edges.set(from, (edges.get(from) ?? new Set()).add(to));
  }
  return edges;
};

test.each(['src', 'generated', 'scripts'] as const)('every import in %s is allowed by test/arrows.ts', (room) => {
  const imports = rooms[room].flatMap((source) => source.imports);
  expect(imports.length).toBeGreaterThan(0);
  expect(imports.filter((imported) => !isAllowed(imported))).toEqual([]);
});

test('every entry of test/arrows.ts is used by an import', () => {
  const drawn = allImports.map(({ file, target }): [string, string] => [
    roomOf(file),
    isLocal(target) ? roomOf(target) : target,
  ]);
  const idle = Object.entries(arrows).flatMap(([room, others]) =>
    // Perhaps no API needs a part today, but one may be added that does.
    (room === 'generated/*' ? others.filter((other) => other !== PARTS) : others)
      .filter((other) => !drawn.some(([from, to]) => matches(room, from) && matches(other, to)))
      .map((other) => `${room} → ${other}`),
  );
  expect(idle).toEqual([]);
});

/** Scripts share this code, so that they redact credentials, and read requests, by the same rules as `src`. */
const REDACT = 'src/result/redact.ts';
const READ = 'src/mock/read.ts';

test.each(['generated', 'scripts'] as const)(
  '%s imports only types from src, except for src/parts, redact.ts and mock/read.ts',
  (room) => {
    const seam = rooms[room]
      .flatMap(({ imports }) => imports)
      .filter(({ target }) => room === 'generated' || target.startsWith('src/'));
    const values = seam.filter(({ target, typesOnly }) => !typesOnly && roomOf(target) !== PARTS);
    expect(values.filter(({ target }) => ![REDACT, READ].includes(target))).toEqual([]);
  },
);

test('files do not import each other in a cycle, type imports included', () => {
  expect(circleIn(edgesOf(allImports, (file) => file))).toEqual([]);
});

test('rooms do not import each other in a cycle, type imports included', () => {
  expect(circleIn(edgesOf(allImports, roomOf))).toEqual([]);
});

test.each([
  ['two nodes that point to each other', 'ab ba', 'aba'],
  ['a cycle that does not contain the first node', 'ab bc cd dc', 'cdc'],
  ['two paths to the same node', 'ab ac bd cd', ''],
])('circleIn finds the cycle, if there is one, in %s', (_, pairs, circle) => {
  const edges = new Map<string, Set<string>>();
  for (const [from = '', to = ''] of pairs.split(' ')) edges.set(from, (edges.get(from) ?? new Set()).add(to));
  expect(circleIn(edges).join('')).toBe(circle);
});

/** Whether a text names an API. A media type such as `text/plain` does not. */
const names = (text: string, api: string): boolean =>
  new RegExp(`['"\`/]${api}['"\`/]|\\b${api.replaceAll('-', '[- ]?')}(?=Api|Client|[- ]api)`, 'i').test(
    text.replaceAll(/(['"`])(?:application|multipart|text)\/[\w.+-]+\1/g, ''),
  );

test('src knows no API by name', () => {
  expect(rooms.src.filter(({ text }) => apis.some((api) => names(text, api))).map(({ file }) => file)).toEqual([]);
});

test.each([
  ["case 'plain':", true],
  ["'/plain/v1'", true],
  ['the PlainApi', true],
  ["type: 'text/plain'", false],
])('%s counts as a mention of an API named "plain": %s', (text, speaks) => {
  expect(names(text, 'plain')).toBe(speaks);
});

test.each(['openapi-fetch', 'openapi-typescript'])('%s is imported by one file', (library) => {
  const isOf = (target: string): boolean => target === library || target.startsWith(`${library}/`);
  const importing = Object.values(rooms).flatMap((sources) =>
    // Declaration files import nothing at run time.
    sources
      .filter(({ file }) => !file.endsWith('.d.ts'))
      .filter(({ imports }) => imports.some(({ target }) => isOf(target))),
  );
  expect(importing).toHaveLength(1);
});

test('generated files define no functions, and call only parts of the runtime', () => {
  const logic = rooms.generated.flatMap(({ file, text, tree }) => {
    const found: string[] = [];
    const parts: readonly string[] = text.match(/(?<=^import \{ )\w+(?= \} from '[./]+\/src\/parts\/)/gm) ?? [];
    const isPart = (node: ts.Node): boolean =>
      ts.isCallExpression(node) && ts.isIdentifier(node.expression) && parts.includes(node.expression.text);
    const visit = (node: ts.Node): void => {
      if (
        (ts.isFunctionLike(node) && 'body' in node && node.body) ||
        (ts.isCallExpression(node) && !isPart(node)) ||
        ts.isNewExpression(node)
      )
        found.push(file);
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
  });
  expect(logic).toEqual([]);
});

test.each(readable)('every reference in the spec of %s stays within its file', async (api) => {
  const references =
    (await readFile(join(specsFolder, api, 'openapi.yaml'), 'utf8')).match(/\$ref: *['"]?[^'"}\s]+/g) ?? [];
  expect(references.length).toBeGreaterThan(0);
  expect(references.filter((reference) => !/\$ref: *['"]#\//.test(reference))).toEqual([]);
});

test('Git checks out specs, locks, generated files and sources with LF on every platform', () => {
  const paths = ['specs/any/page.lock', 'specs/any/openapi.yaml', 'generated/any/index.ts', 'src/any.ts'];
  const said = execFileSync('git', ['check-attr', 'eol', ...paths], { cwd: root, encoding: 'utf8' });
  expect(said.trim().split('\n')).toEqual(paths.map((path) => `${path}: eol: lf`));
});

test('the root has at most 20 entries', () => {
  const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
  expect(new Set(tracked.map((path) => path.split('/', 1)[0])).size).toBeLessThanOrEqual(20);
});
