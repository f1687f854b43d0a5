import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { namesUnreadable } from './readable.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8');

/** The paths of all files that npm packs. */
const packed = async (): Promise<string[]> => {
  // Skips the build, which has been done and would print to standard output.
  const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    shell: process.platform === 'win32',
    maxBuffer: 2 ** 24,
  });
  const [tarball] = JSON.parse(stdout) as { files: { path: string }[] }[];
  return tarball?.files.map(({ path }) => path) ?? [];
};

const files = await packed();
const manifest = JSON.parse(await read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly exports: object;
  readonly version: string;
};

const KINDS: readonly RegExp[] = [
  /^(?:CHANGELOG\.md|LICENSE|README\.md|package\.json|tsconfig\.json|src\/tsconfig\.json|dist\/cjs\/package\.json)$/,
  /^(?:src|generated)\/.+\.ts$/,
  /^dist\/(?:cjs\/)?(?:src|generated)\/.+\.(?:js|js\.map|d\.ts|d\.ts\.map)$/,
];

test('the tarball contains sources, the files built from them, and nothing else', () => {
  expect(files).toContain('CHANGELOG.md');
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((path) => !KINDS.some((kind) => kind.test(path)))).toEqual([]);
});

test('every file that an export names is in the tarball, with its types', () => {
  const named = JSON.stringify(manifest.exports).match(/(?<="\.\/)[^"]+\.(?:ts|js|json)(?=")/g) ?? [];
  const types = named.filter((path) => path.endsWith('.js')).map((path) => path.replace(/js$/, 'd.ts'));
  expect(types.length).toBeGreaterThan(50);
  expect([...named, ...types].filter((path) => !files.includes(path) && !namesUnreadable(path))).toEqual([]);
});

test('every source map belongs to a file that links to it, and its sources are in the tarball', async () => {
  const maps = files.filter((path) => path.endsWith('.map'));
  const missing = await Promise.all(
    maps.map(async (path) => {
      const { sources } = JSON.parse(await read(path)) as { readonly sources: readonly string[] };
      const lost = sources.filter((source) => !files.includes(join(dirname(path), source)));
      const mapped = await read(path.replace(/\.map$/, ''));
      return sources.length > 0 && lost.length === 0 && mapped.includes('sourceMappingURL') ? [] : [path, ...lost];
    }),
  );
  expect(maps.length).toBeGreaterThan(100);
  expect(missing.flat()).toEqual([]);
  const naming = await Promise.all(
    files
      .filter((path) => /^dist\/.+\.(?:js|d\.ts)$/.test(path))
      .map(async (path) => ((await read(path)).includes('\n//# sourceMappingURL=') ? [path] : [])),
  );
  expect(naming.flat().filter((path) => !files.includes(`${path}.map`))).toEqual([]);
});

test('every tsconfig.json in the tarball extends a file in the tarball', async () => {
  const configurations = files.filter((path) => path.endsWith('tsconfig.json'));
  const extended = await Promise.all(
    configurations.map(async (path) => /"extends": "([^"]+)"/.exec(await read(path))?.[1] ?? []),
  );
  expect(configurations).toHaveLength(2);
  expect(
    configurations
      .flatMap((path, index) => [extended[index] ?? []].flat().map((other) => join(dirname(path), other)))
      .filter((path) => !files.includes(path)),
  ).toEqual([]);
});

test.each(['README.md', 'CHANGELOG.md'])(
  'every relative link of %s leads to a heading or to a file in the tarball',
  async (page) => {
    const text = await read(page);
    const links = [...text.matchAll(/\]\((?<target>[^)]+)\)/g)].map(({ groups }) => groups?.['target'] ?? '');
    const headings = [...text.matchAll(/^#+ (?<title>.+)$/gm)].map(
      ({ groups }) =>
        `#${(groups?.['title'] ?? '')
          .toLowerCase()
          .replaceAll(/[^\w -]/g, '')
          .replaceAll(' ', '-')}`,
    );
    expect(links.length).toBeGreaterThan(1);
    const relative = links.filter((link) => !link.startsWith('https://'));
    expect(relative.filter((link) => !files.includes(link) && !headings.includes(link))).toEqual([]);
  },
);

test('installing the package runs none of its scripts', () => {
  const run = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'];
  expect(Object.keys(manifest.scripts).filter((name) => run.includes(name))).toEqual([]);
});

test('the changelog has a section for the version of package.json', async () => {
  const versions = [...(await read('CHANGELOG.md')).matchAll(/^## (?<version>.+)$/gm)].map(
    ({ groups }) => groups?.['version']?.split(' ')[0],
  );
  expect(versions).toContain(manifest.version);
});
