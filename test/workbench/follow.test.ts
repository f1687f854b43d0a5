import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { follow } from '../../scripts/serve/workbench/follow.ts';
import type { Bench } from '../../scripts/serve/workbench/redo.ts';
import { lock } from '../ledger/acme.ts';
import { temporaryFolder } from '../temporary.ts';

const fixture = fileURLToPath(new URL('../fixtures/acme', import.meta.url));

/** Follows saves of an invented API, with a fake package that records its calls. */
const start = async () => {
  const folder = await temporaryFolder();
  const bench: Bench = { specs: join(folder, 'specs'), generated: join(folder, 'generated'), served: new Map() };
  const place = (file: string): string => join(bench.specs, 'acme', file);
  await mkdir(join(bench.specs, 'acme'), { recursive: true });
  await writeFile(place('page.lock'), lock());
  for (const name of ['facts.yaml', 'openapi.yaml']) await cp(join(fixture, name), place(name));
  const done: string[] = [];
  let [stale, savedMeanwhile] = [true, false];
  const built = {
    isStale: async () => stale,
    build: async () => {
      done.push('built');
      stale = savedMeanwhile;
    },
    firstCalls: async (urls: object) => `called ${Object.keys(urls).join()}`,
  };
  const following = follow(bench, built, 'http://127.0.0.1:1', (text) => void done.push(text));
  const edit = async (file: string, from: string, to: string): Promise<void> => {
    const text = await readFile(place(file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no "${from}" to replace`);
    await writeFile(place(file), text.replace(from, to));
  };
  /** Returns what a save prints and does. `fresh`: nothing is stale; `meanwhile`: another save comes in the build. */
  const save = async (fresh = false, meanwhile = false): Promise<string> => {
    done.length = 0;
    [stale, savedMeanwhile] = [!fresh, meanwhile];
    await following(['acme']);
    await sleep(20);
    return done.join('\n');
  };
  return { edit, save };
};

const members = '        charges: { type: array,';

test('a save that changes only validators starts a build', async () => {
  const { edit, save } = await start();
  await edit('openapi.yaml', members, `        total: { type: integer }\n${members}`);
  await edit('facts.yaml', 'ChargeList { charges }', 'ChargeList { charges, total }\n        total?: integer');
  expect(await save()).toMatch(/acme: regenerated[^]*\nbuilt\n[^]*\ncalled acme$/);
  await edit('openapi.yaml', 'total: { type: integer }', 'total: { type: number }');
  await edit('facts.yaml', 'total?: integer', 'total?: number');
  expect(await save()).toMatch(/acme: all as generated[^]*\nbuilt\n[^]*\ncalled acme$/);
});

test('a save without changes starts no build and makes no first call', async () => {
  const { save } = await start();
  await save();
  const said = await save(true);
  expect(said).toMatch(/acme: all as generated/);
  expect(said).not.toMatch(/built|called/);
});

test('a spec that the ledger objects to is not built', async () => {
  const { edit, save } = await start();
  await save();
  await edit('openapi.yaml', 'cents: { type: integer }', 'cents: { type: string }');
  const said = await save();
  expect(said).toMatch(/acme: not regenerated/);
  expect(said).not.toMatch(/built|called/);
});

test('a build during which the API is saved again makes no first call', async () => {
  const { save } = await start();
  const said = await save(false, true);
  expect(said).toMatch(/built/);
  expect(said).not.toMatch(/called/);
});
