import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { apiNames, specsFolder } from '../scripts/apis.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Source {
  readonly file: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

const sourcesOf = async (room: string): Promise<Source[]> => {
  const entries = await readdir(join(root, room), { recursive: true });
  const files = entries.filter((name) => /\.[jt]s$/.test(name)).map((name) => `${room}/${name.replaceAll('\\', '/')}`);
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(root, file), 'utf8');
      return { file, text, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) };
    }),
  );
};

const [src, generated, scripts] = await Promise.all(['src', 'generated', 'scripts'].map(sourcesOf));
const rooms = { src: src ?? [], generated: generated ?? [], scripts: scripts ?? [] };
const apis = await apiNames(specsFolder);

interface Import {
  readonly file: string;
  /** The path from the root, or the package. */
  readonly target: string;
  readonly typesOnly: boolean;
}

const importsOf = ({ file, tree }: Source): Import[] => {
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

const isLocal = (target: string): boolean => /^(?:src|generated|scripts|test|specs)\//.test(target);

/** What each room may import. */
const arrows: Record<keyof typeof rooms, (imported: Import) => boolean> = {
  src: ({ target }) => (isLocal(target) ? target.startsWith('src/') : target === 'openapi-fetch'),
  generated: ({ file, target, typesOnly }) =>
    typesOnly && (target.startsWith('src/') || dirname(target) === dirname(file)),
  scripts: ({ target }) => !isLocal(target) || target.startsWith('scripts/'),
};

test.each(['src', 'generated', 'scripts'] as const)('%s imports only what its room may', (room) => {
  const imports = rooms[room].flatMap(importsOf);
  expect(imports.length).toBeGreaterThan(0);
  expect(imports.filter((imported) => !arrows[room](imported))).toEqual([]);
});

test('src knows no API by name', () => {
  const named = rooms.src.filter(({ text }) =>
    apis.some((api) => new RegExp(`\\b${api.split('-')[0]}\\b`, 'i').test(text)),
  );
  expect(named.map(({ file }) => file)).toEqual([]);
});

test.each(['openapi-fetch', 'openapi-typescript'])('%s is imported by one file', (library) => {
  const importing = Object.values(rooms).flatMap((sources) =>
    sources.filter((source) => importsOf(source).some(({ target }) => target === library)),
  );
  expect(importing).toHaveLength(1);
});

test('generated files hold data and types, no logic', () => {
  const logic = rooms.generated.flatMap(({ file, tree }) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (
        (ts.isFunctionLike(node) && 'body' in node && node.body) ||
        ts.isCallExpression(node) ||
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

test.each(apis)('no reference leaves the spec of %s', async (api) => {
  const references =
    (await readFile(join(specsFolder, api, 'openapi.yaml'), 'utf8')).match(/\$ref: *['"]?[^'"}\s]+/g) ?? [];
  expect(references.length).toBeGreaterThan(0);
  expect(references.filter((reference) => !/\$ref: *'#\//.test(reference))).toEqual([]);
});

test('the root stays small', async () => {
  const ignored = new Set(['.git', 'node_modules', 'dist', 'reports', '.cache']);
  const entries = (await readdir(root)).filter((name) => !ignored.has(name));
  expect(entries.length).toBeLessThanOrEqual(18);
});
