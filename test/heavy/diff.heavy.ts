import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { expect, test } from 'vitest';
import type { Json } from '../../scripts/spec/json.ts';
import { set } from '../change/edits/edit.ts';
import { large } from '../change/large.ts';
import { temporaryFolder } from '../temporary.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the command prints, and how long it took. */
const diff = (...args: readonly string[]): Promise<{ out: string; problem: string; took: number }> =>
  new Promise((resolve) => {
    const since = performance.now();
    execFile(
      process.execPath,
      ['scripts/run.js', 'diff', ...args],
      { cwd: root, maxBuffer: 1 << 26 },
      (_, out, problem) => resolve({ out, problem, took: performance.now() - since }),
    );
  });

test('diff finds the changed ones of 1,000 operations within 30 seconds', async () => {
  const base = await temporaryFolder();
  const old = large(1000);
  const now = set(
    'components schemas Thing9 properties total x-unit',
    'dollars',
  )(set('paths /things-7/{thing_id} get parameters 1 schema default', 50)(old));
  const folderOf = async (name: string, spec: Json): Promise<string> => {
    await mkdir(join(base, name));
    await writeFile(join(base, name, 'openapi.yaml'), stringify(spec, { aliasDuplicateObjects: false }));
    return join(base, name);
  };
  const folders = [await folderOf('old', old), await folderOf('now', now)];
  const { out, problem, took } = await diff(...folders, '--format', 'json');
  expect(problem).toBe('');
  const found = JSON.parse(out).findings.map(({ rule, operation }: Json) => `${String(rule)} ${String(operation)}`);
  expect(found.sort()).toEqual([
    'request-default-changed things7.get',
    'request-unit-changed things9.replace',
    'response-unit-changed things9.get',
    'response-unit-changed things9.replace',
  ]);
  // Two seconds on an idle machine.
  expect(took).toBeLessThan(30_000);
}, 120_000);
