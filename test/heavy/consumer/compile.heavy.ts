import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { programsOf } from '../../guides/blocks.ts';
import { libraryModule, requiringModule } from './program.ts';
import { makeProject, type Project } from './project.ts';
import { compiler, COMPILERS } from './tools.ts';

type Options = Readonly<Record<string, unknown>>;

/** One way to configure a compiler, and what it compiles. */
interface Cell {
  readonly name: string;
  readonly files: readonly string[];
  readonly options: Options;
}

const read = (path: string): Promise<string> =>
  readFile(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8');
const programs = Object.fromEntries(
  [
    ...programsOf('README', await read('README.md')),
    ...programsOf('testing', await read('scripts/site/guides/testing.md')),
  ].map(({ source }, index) => [`program-${index}.mts`, source]),
);

const RESOLUTIONS: Readonly<Record<string, Options>> = {
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  node16: { module: 'node16', moduleResolution: 'node16' },
};

/** How strictly a project compiles. */
const STRICTNESS: Readonly<Record<string, Options>> = {
  'not strict': { strict: false },
  'no strictNullChecks': { strict: true, strictNullChecks: false },
  'every strict flag': {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noImplicitOverride: true,
    noImplicitReturns: true,
    noFallthroughCasesInSwitch: true,
    isolatedModules: true,
    skipLibCheck: false,
  },
  composite: { strict: true, composite: true },
};

/** Which globals a project knows. The declarations of the last two contradict those of compilers, so they are not checked. */
const GLOBALS: Readonly<Record<string, Options>> = {
  node: { lib: ['es2022'], types: ['node'] },
  dom: { lib: ['es2022', 'dom'], types: [] },
  workers: { lib: ['es2022'], types: ['@cloudflare/workers-types'], skipLibCheck: true },
  bun: { lib: ['es2022'], types: ['bun-types'], skipLibCheck: true },
};

const common: Options = { target: 'es2022', declaration: true, emitDeclarationOnly: true, skipLibCheck: true };

const library = ['library.ts'];
const everywhere = Object.entries(RESOLUTIONS).flatMap(([resolution, resolving]) =>
  Object.entries(STRICTNESS).map(([strictness, strict]): Cell => {
    const requires = resolution === 'bundler' ? [] : ['library-cjs.cts'];
    return {
      name: `${resolution}, ${strictness}`,
      files: [...library, ...requires, ...Object.keys(programs)],
      options: { ...GLOBALS['node'], ...resolving, ...strict },
    };
  }),
);
const elsewhere = Object.entries(GLOBALS)
  .filter(([globals]) => globals !== 'node')
  .map(([globals, known]): Cell => ({
    name: `bundler, ${globals}`,
    files: library,
    options: { ...RESOLUTIONS['bundler'], ...STRICTNESS['every strict flag'], ...known },
  }));

/** Every setting for the oldest compiler, the newest and the one before it; one setting of each kind for those between. */
const cellsOf = (version: string): readonly Cell[] => {
  const all = [...everywhere, ...elsewhere];
  const ends: readonly string[] = [COMPILERS[0], ...COMPILERS.slice(-2)];
  const chosen = [
    'bundler, not strict',
    'nodenext, no strictNullChecks',
    'nodenext, composite',
    'node16, every strict flag',
  ];
  return ends.includes(version) ? all : all.filter(({ name }) => chosen.includes(name));
};

const compileEach = fileURLToPath(new URL('compile-each.js', import.meta.url));

let project: Project;

beforeAll(async () => {
  project = await makeProject();
  await project.write({ 'library.ts': libraryModule(), 'library-cjs.cts': requiringModule(), ...programs });
});

afterAll(() => project.remove());

/** Compiles projects with a version; returns the errors of each as text, which is empty if there are none. */
const compile = async (version: string, configs: readonly string[]): Promise<readonly string[]> => {
  // TypeScript 7 is a native program, which cannot be imported.
  if (version.startsWith('7.')) {
    const said: string[] = [];
    for (const config of configs) {
      const { code, stdout } = await project.node([compiler(version), '-p', config]);
      said.push(code === 0 ? '' : stdout.trim());
    }
    return said;
  }
  const { code, stdout, stderr } = await project.node([
    compileEach,
    compiler(version, 'lib/typescript.js'),
    ...configs,
  ]);
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as readonly string[];
};

/** The errors of a compiler, by cell. */
const saidOf = async (version: string, cells: readonly Cell[]): Promise<string[]> => {
  const configs = cells.map(({ name }) => `tsconfig.${version}-${name.replaceAll(/\W+/g, '-')}.json`);
  for (const [index, { files, options }] of cells.entries()) {
    const compilerOptions = { ...common, ...options, outDir: `out/${index}`, rootDir: '.' };
    await project.write({ [configs[index] ?? '']: JSON.stringify({ compilerOptions, files }) });
  }
  const said = await compile(version, configs);
  return cells.flatMap(({ name }, index) =>
    said[index] === '' ? [] : [`${name}: ${said[index]?.split('\n').slice(0, 6).join('\n')}`],
  );
};

/** Two at a time: a machine has at least two cores, and a compiler takes half a gigabyte. */
const allOf = async (version: string): Promise<string[]> => {
  const cells = cellsOf(version);
  const half = Math.ceil(cells.length / 2);
  const said = await Promise.all([cells.slice(0, half), cells.slice(half)].map((some) => saidOf(version, some)));
  return said.flat();
};

test.each(COMPILERS)(
  'programs of the README and the testing guide, and a library of every API, compile with TypeScript %s',
  { timeout: 600_000 },
  async (version) => {
    expect(cellsOf(version).length).toBeGreaterThanOrEqual(4);
    expect(await allOf(version)).toEqual([]);
  },
);
