import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { tryPath } from '../../scripts/serve/workbench/try.ts';
import { chaptersOf } from '../../scripts/site/chapters/chapters.ts';
import { writeDocs } from '../../scripts/site/docs/docs.ts';
import { measuredContract } from '../report/fixture.ts';
import { contractPage } from '../report/page.ts';
import { apis } from '../specs/nodes.ts';
import { serveAll, startSite } from '../workbench/site.ts';
import { launch } from './browser.ts';
import { serveFolder } from './folder-server.ts';
import type { Stage } from './judge.ts';
import { watch } from './pages.ts';
import { needs, published, served } from './promises.ts';

// Checking a page with a thousand rows takes long on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

const ends: (() => Promise<unknown>)[] = [];
afterAll(() => Promise.all(ends.map((end) => end())));

const folder = await mkdtemp(join(tmpdir(), 'promises-'));
ends.push(() => rm(folder, { recursive: true }));
const report = join(folder, 'report.html');
await writeFile(report, contractPage(measuredContract));
const docs = join(folder, 'docs');
await writeDocs({ specs: specsFolder, out: docs, report, chapters: chaptersOf, print: () => undefined });

/** Markup that breaks a promise, and the fault that must be found; in a wire reference, if it says so. */
type Broken = readonly [html: string, found: RegExp, reference?: 'reference'];

/** Markup that breaks each promise. */
const BROKEN: Readonly<Record<keyof typeof published, readonly Broken[]>> = {
  'has no broken links or errors below a path': [
    ['<a href="nowhere.html">There</a>', /^leads nowhere: .*nowhere\.html$/m],
  ],
  'has no broken links or errors in a folder': [
    ['<a href="nowhere.html">There</a>', /^leads nowhere: .*nowhere\.html$/m],
  ],
  'shows the same text without JavaScript': [
    ['<p id="later"></p><script>later.textContent = "More"</script>', /^says only/m],
  ],
  'prints completely, dark on light': [
    ['<details><summary>More</summary><p>Folded</p></details>', /^folded: <details>/m],
    ['<pre style="width: 90px; overflow: hidden">Much too long to be seen</pre>', /^cut off: <pre/m, 'reference'],
    ['<a href="elsewhere.html">There</a>', /^lacks on paper: broken\/\d+\/operation\.html$/m, 'reference'],
    ['<p>A part</p>', /^a part of a reference is printed$/m, 'reference'],
  ],
  'shows the evidence of each mark after one click': [
    ['<a class="mark" href="#nowhere">stated</a>', /^shows no evidence/m],
    [`<a href="../${apis[0]}.ledger.html#evidence/nowhere">stated</a>`, /^shows no evidence/m, 'reference'],
  ],
  'never scrolls sideways from 320 to 1920 px': [['<p style="width: 400px">Wide</p>', /^400: \d+ px$/m]],
  'can be used with the keyboard alone': [
    ['<a href="#main" style="outline: 0">Unseen</a>', /^no focus is seen: <a href="#main"/m],
    ['<button style="outline: 0">Unseen</button>', /^no focus is seen: <button/m, 'reference'],
  ],
  'is accessible, in light and dark': [['<img src="data:," />', /critical image-alt/m]],
};
const brokenPages = Object.entries(BROKEN).flatMap(([promise, all]) => all.map((broken) => ({ promise, broken })));
const brokenPage = (broken: Broken): string => `broken/${brokenPages.findIndex((each) => each.broken === broken)}.html`;
for (const { broken } of brokenPages) {
  const [html, , reference] = broken;
  const start = '<!doctype html><html lang="en"><title>Broken</title><link rel="icon" href="data:," />';
  const skip = '<a class="skip" href="#main">Skip</a>';
  const inside = reference ? `<div id="redoc"><h1>Broken</h1>${html}</div>` : `<h1>Broken</h1>${html}`;
  const element = reference ? 'div' : 'main';
  const text = `${start}<body>${skip}<${element} id="main" tabindex="-1">${inside}</${element}></body></html>`;
  const file = join(docs, brokenPage(broken));
  await mkdir(file.replace('.html', ''), { recursive: true });
  await writeFile(file, text);
  await writeFile(file.replace('.html', '/operation.html'), '');
}

const files = (await readdir(docs, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
/** Every page of the site, including new ones. */
const pages = files.filter((name) => /^(?!broken\/).*\.html$/.test(name)).sort();

const idsIn = async (name: string): Promise<[string, ReadonlySet<string>]> => {
  const text = name.endsWith('.html') ? await readFile(join(docs, name), 'utf8') : '';
  return [name, new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id))];
};

const [browser, { home, close }, workbench] = await Promise.all([
  launch(),
  serveFolder(docs),
  startSite(await serveAll()),
]);
ends.push(() => browser.close(), close, workbench.close);

const stageAt = async (web: string): Promise<Stage> => {
  const homes = { web, file: `${pathToFileURL(docs).href}/` };
  const ids = new Map(await Promise.all(files.filter((name) => /\.\w+$/.test(name)).map(idsIn)));
  const [there, here, scriptless] = await Promise.all([
    watch(browser, web),
    watch(browser, homes.file),
    watch(browser, web, undefined, false),
  ]);
  return { web: there, file: here, scriptless, homes, ids };
};

const site = await stageAt(home);
const bench = await stageAt(`${workbench.origin}/`);

test('the site has pages of every kind', () => {
  const kinds = ['index', 'sure', 'changes', 'measured', 'contract', 'guides/index', 'guides/start', 'client/index'];
  const named = kinds.map((name) => `${name}.html`);
  expect(pages).toEqual(expect.arrayContaining([...named, ...apis.map((api) => `${api}.ledger.html`)]));
});

const textOf = (name: string): Promise<string> => readFile(join(docs, name), 'utf8');

describe.each(Object.entries(published))('%s', (promise, judge) => {
  test.each(pages)('%s', async (name) => {
    const { faults, judged } = await judge(site, name);
    expect(faults).toEqual([]);
    if (needs[promise]?.test(await textOf(name)) !== false)
      expect(judged, 'things that were judged').toBeGreaterThan(0);
  });

  test.each(brokenPages.filter((each) => each.promise === promise))(
    'the check detects a page that breaks it: $broken',
    async ({ broken }) => {
      const [, found] = broken;
      expect((await judge(site, brokenPage(broken))).faults.join('\n')).toMatch(found);
    },
  );
});

/** Markup that breaks each promise, inserted into a page of the workbench that keeps it. */
const BROKEN_BENCH: Readonly<Record<keyof typeof served, readonly [html: string, found: RegExp]>> = {
  'never scrolls sideways from 320 to 1920 px': ['<p style="width: 400px">Wide</p>', /^400: \d+ px$/m],
  'can be used with the keyboard alone': [
    '<a href="#main" style="outline: 0">Unseen</a>',
    /^no focus is seen: <a href="#main" style/m,
  ],
  'is accessible, in light and dark': ['<img src="data:," />', /critical image-alt/m],
};

describe.each(Object.entries(served))('%s', (promise, judge) => {
  const all = ['', ...apis.map((api) => tryPath(api).slice(1))];

  test.each(all)('/%s of the workbench', async (name) => {
    const { faults, judged } = await judge(bench, name);
    expect(faults).toEqual([]);
    expect(judged, 'things that were judged').toBeGreaterThan(0);
  });

  test.each(all.slice(0, 2))('the check detects /%s of the workbench if it breaks it', async (name) => {
    const [html, found] = BROKEN_BENCH[promise]!;
    const { page } = bench.web;
    const address = `${workbench.origin}/${name}`;
    const response = await fetch(address, { headers: { accept: 'text/html' } });
    const body = (await response.text())
      // The policy of a page forbids the styles that break it.
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
      .replace('</h1>', `</h1>${html}`);
    await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body }));
    const { faults } = await judge(bench, name).finally(() => page.unroute(address));
    expect(faults.join('\n')).toMatch(found);
  });
});
