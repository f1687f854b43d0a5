import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeProject, type Project } from './project.ts';
import { startEditor } from './tsserver.ts';

let project: Project;

beforeAll(async () => {
  project = await makeProject();
  const compilerOptions = { module: 'nodenext', target: 'es2022', strict: true };
  await project.write({ 'tsconfig.json': JSON.stringify({ compilerOptions, include: ['*.ts'] }), 'call.ts': '' });
});

afterAll(() => project.remove());

test.each(['5.4.5', '5.9.3', '6.0.3'])('an editor with TypeScript %s completes every subpath', async (version) => {
  const manifest = join(project.folder, 'node_modules/billing-clients/package.json');
  const { exports } = JSON.parse(await readFile(manifest, 'utf8')) as { exports: object };
  const subpaths = Object.keys(exports)
    .filter((path) => path !== '.')
    .map((path) => path.slice('./'.length));
  const text = "import {} from 'billing-clients/'";
  const editor = startEditor(version, project.folder);
  try {
    const offered = await editor.completions(join(project.folder, 'call.ts'), text, text.length);
    expect([...offered].sort()).toEqual(subpaths.sort());
  } finally {
    editor.close();
  }
});

// TypeScript 5.4 reads a few lines of the sources differently; that only matters after a jump to a definition.
test.each(['5.9.3', '6.0.3'])('an editor with TypeScript %s reports no problems in the sources', async (version) => {
  const place = join(project.folder, 'node_modules/billing-clients');
  const rooms = await Promise.all(['src', 'generated'].map((room) => readdir(join(place, room), { recursive: true })));
  const files = rooms.flatMap((names, index) =>
    names.filter((name) => name.endsWith('.ts')).map((name) => join(place, index === 0 ? 'src' : 'generated', name)),
  );
  const editor = startEditor(version, project.folder);
  try {
    const problems: string[] = [];
    for (const file of files)
      problems.push(...(await editor.problems(file)).map((text) => `${file.slice(place.length + 1)}: ${text}`));
    expect(files.length).toBeGreaterThan(60);
    expect(problems).toEqual([]);
  } finally {
    editor.close();
  }
});
