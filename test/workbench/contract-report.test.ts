import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { reportRoot } from '../../scripts/site/docs/site-files.ts';
import { temporaryFolder } from '../temporary.ts';
import { serveAll, startSite } from './site.ts';

test('the workbench serves and links the contract report as soon as it exists', async () => {
  const folder = await temporaryFolder();
  const report = join(folder, 'contract.html');
  const { origin, close } = await startSite(await serveAll(), report);
  onTestFinished(close);
  const get = async (name: string) => fetch(`${origin}/docs/${name}`);
  const linked = async () => (await (await get('index.html')).text()).includes('href="contract.html');
  expect([(await get('contract.html')).status, await linked()]).toEqual([404, false]);
  await writeFile(report, `<a href="${reportRoot}index.html">`);
  expect(await (await get('contract.html')).text()).toBe('<a href="index.html">');
  expect(await linked()).toBe(true);
});
