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
import { watch } from './pages.ts';
import { published, served, type Stage } from './promises.ts';

// A page with a thousand rows is judged for long on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

const ends: (() => Promise<unknown>)[] = [];
afterAll(() => Promise.all(ends.map((end) => end())));

const folder = await mkdtemp(join(tmpdir(), 'promises-'));
ends.push(() => rm(folder, { recursive: true }));
const report = join(folder, 'report.html');
await writeFile(report, contractPage(measuredContract));
const docs = join(folder, 'docs');
await writeDocs({ specs: specsFolder, out: docs, report, chapters: chaptersOf, print: () => undefined });

/** What breaks each promise on a page, and what is found then. */
const BROKEN: Readonly<Record<keyof typeof published, readonly [html: string, found: RegExp]>> = {
  'works below a path': ['<a href="nowhere.html">There</a>', /^leads nowhere: .*nowhere\.html$/m],
  'works from a folder': ['<a href="nowhere.html">There</a>', /^leads nowhere: .*nowhere\.html$/m],
  'says the same without scripts': ['<p id="later"></p><script>later.textContent = "More"</script>', /^says only/m],
  'prints in full, dark on light': ['<details><summary>More</summary><p>Folded</p></details>', /^folded: <details>/m],
  'shows the evidence of each mark in one click': ['<a class="mark" href="#nowhere">stated</a>', /^shows no evidence/m],
  'never scrolls sideways from 320 to 1920 px': ['<p style="width: 400px">Wide</p>', /^400: \d+ px$/m],
  'is read by the keyboard alone': [
    '<a href="#main" style="outline: 0">Unseen</a>',
    /^no focus is seen: <a href="#main"/m,
  ],
  'keeps nobody from using it, in light and dark': ['<img src="data:," />', /critical image-alt/m],
};
const brokenPage = (promise: string): string => `broken/${Object.keys(BROKEN).indexOf(promise)}.html`;
await mkdir(join(docs, 'broken'));
for (const [promise, [html]] of Object.entries(BROKEN)) {
  const start = '<!doctype html><html lang="en"><title>Broken</title><link rel="icon" href="data:," />';
  const skip = '<a class="skip" href="#main">Skip</a>';
  const text = `${start}<body>${skip}<main id="main" tabindex="-1"><h1>Broken</h1>${html}</main></body></html>`;
  await writeFile(join(docs, brokenPage(promise)), text);
}

const files = (await readdir(docs, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
/** Every page of the site: a new one is judged because it is there. */
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

describe.each(Object.entries(published))('%s', (promise, judge) => {
  test.each(pages)('%s', async (name) => {
    expect(await judge(site, name)).toEqual([]);
  });

  test('a page that breaks it is noticed', async () => {
    expect((await judge(site, brokenPage(promise))).join('\n')).toMatch(BROKEN[promise]![1]);
  });
});

describe.each(Object.entries(served))('%s', (_promise, judge) => {
  test.each(['', ...apis.map((api) => tryPath(api).slice(1))])('/%s of the workbench', async (name) => {
    expect(await judge(bench, name)).toEqual([]);
  });
});
