import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const folder = '.github/workflows';
const names = await readdir(folder);

interface Job {
  readonly needs?: string;
  /** A reusable workflow that the job calls instead of steps. */
  readonly uses?: string;
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly {
    readonly run?: string;
    readonly uses?: string;
    readonly with?: { readonly path?: string; readonly 'fetch-depth'?: number };
  }[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const read = async (name: string): Promise<{ text: string; workflow: Workflow }> => {
  const text = await readFile(join(folder, name), 'utf8');
  return { text, workflow: parse(text) };
};

test.each(names)('%s pins each action to a commit, with its version in a comment', async (name) => {
  const { text, workflow } = await read(name);
  const used = Object.values(workflow.jobs).flatMap(({ steps = [] }) => steps.flatMap(({ uses }) => uses ?? []));
  expect(used.length).toBeGreaterThan(0);
  for (const action of used) {
    expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
    expect(text).toMatch(new RegExp(`${action} # v\\d+\\.\\d+\\.\\d+$`, 'm'));
  }
});

/** The write permissions of jobs; jobs without an entry have none. */
const granting: Readonly<Record<string, readonly string[]>> = {
  'pages.yml': ['deploy pages: write', 'deploy id-token: write'],
  'radar.yml': ['radar issues: write'],
};

test.each(names)('%s grants jobs no write permissions except the listed ones', async (name) => {
  const { workflow } = await read(name);
  const granted = Object.entries(workflow.jobs).flatMap(([job, { permissions = workflow.permissions }]) =>
    Object.entries(permissions).map(([what, how]) => `${job} ${what}: ${how}`),
  );
  const writes = granted.filter((each) => !each.endsWith('contents: read'));
  expect(writes).toEqual(granting[name] ?? []);
});

test.each(names)('%s sets a time limit for every job that does not call another workflow', async (name) => {
  const { workflow } = await read(name);
  const own = Object.values(workflow.jobs).filter(({ uses }) => uses === undefined);
  expect(own.map((job) => job['timeout-minutes'])).toEqual(own.map(() => expect.any(Number)));
});

test('a commit is tested once: a pull request by test.yml, a push to main by pages.yml', async () => {
  const [pages, tests] = await Promise.all(['pages.yml', 'test.yml'].map(read));
  expect(Object.keys(tests?.workflow.on ?? {})).toEqual(['pull_request', 'workflow_call']);
  expect(pages?.workflow.on).toMatchObject({ push: { branches: ['main'] } });
  expect(pages?.workflow.jobs['test']).toMatchObject({ uses: './.github/workflows/test.yml' });
});

test('pages.yml publishes the output of the docs command after all tests pass', async () => {
  const { workflow } = await read('pages.yml');
  const { build, deploy } = workflow.jobs;
  expect(build).toMatchObject({ needs: 'test' });
  expect(build?.steps?.flatMap(({ run }) => run ?? [])).toEqual(['npm ci', 'npm run docs']);
  // The page of changes needs the whole history.
  expect(build?.steps?.[0]?.with?.['fetch-depth']).toBe(0);
  expect(build?.steps?.at(-1)?.with?.path).toBe('dist/docs');
  expect(deploy).toMatchObject({ needs: 'build', environment: { name: 'github-pages' } });
});
