import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { apiNames, specsFolder } from '../../scripts/apis.ts';
import { command, refuseNames, type Given } from '../../scripts/command.ts';
import { operationPage } from '../../scripts/docs-address.ts';
import { sectionOf } from '../../scripts/site/docs/deep-links.ts';
import { readSpec } from '../../scripts/spec/read/read.ts';
import { findBrowser } from '../heavy/browser.ts';
import { serveFolder } from '../heavy/folder-server.ts';
import { startLighthouse } from './lighthouse.ts';
import { readableAfter, type Sought } from './readable.ts';

const help = `
Measures how fast the documentation's pages are, on an otherwise idle machine: Lighthouse's four scores of one page of each kind,
and the time until a linked operation is readable, compared with a plain Redoc build of the same spec.

  npm run test:speed

The pages are built first. Lighthouse is fetched by npm once, into .cache/lighthouse; the browser is that of the machine
(CHROME_PATH names another). Exits with 1 if a score is not 1.00, or an operation is not readable within 1.5 s.
`;

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
const LIMIT_MS = 1500;

/** One page of each kind. */
const pagesOf = async (site: string, api: string): Promise<string[]> => {
  const [operation = ''] = await readdir(join(site, api));
  const pages = [`${api}/${operation}`, `${api}.ledger.html`, 'guides/index.html', 'guides/start.html'];
  return ['index.html', ...pages, 'client/index.html', 'changes.html', 'sure.html'];
};

const lighthouse = async (home: string, pages: readonly string[], browser: string): Promise<boolean> => {
  const { judge, end } = await startLighthouse(join(root, '.cache/lighthouse'), browser);
  let perfect = true;
  try {
    for (const page of pages) {
      const { categories, lost } = await judge(`${home}${page}`);
      perfect &&= Object.values(categories).every((score) => score === 1);
      const scores = Object.entries(categories).map(([name, score]) => `${name} ${score.toFixed(2)}`);
      console.log([page, ...scores, ...lost].join('  '));
    }
    return perfect;
  } finally {
    await end();
  }
};

/** The median of three runs, after one that warms up the caches of the machine. */
const readable = async (browser: string, sought: Sought): Promise<number> => {
  await readableAfter(browser, sought);
  const runs = [];
  for (let run = 0; run < 3; run++) runs.push(await readableAfter(browser, sought));
  return runs.sort((one, other) => one - other)[1] ?? Infinity;
};

const deepLink = async (home: string, api: string, browser: string): Promise<boolean> => {
  const { model } = await readSpec(specsFolder, api);
  const operation = model.operations.at(-1);
  const { summary = '', tags = [] } = operation?.node ?? {};
  const folder = await mkdtemp(join(tmpdir(), 'redoc-'));
  const spec = join(specsFolder, api, 'openapi.yaml');
  const redocly = join(root, 'node_modules/@redocly/cli/bin/cli.js');
  // Puts Redoc's script into the page: by default it is fetched from another host.
  await run(process.execPath, [redocly, 'build-docs', spec, '--inlineBundle', '-o', join(folder, 'index.html')], {
    cwd: folder,
  });
  const plain = await serveFolder(folder);
  const ours = await readable(browser, {
    url: `${home}${operationPage(api, operation?.id ?? '')}`,
    heading: summary,
  });
  const anchor = `#${sectionOf({ tag: tags[0] ?? '', id: operation?.id ?? '' })}`;
  const redoc = await readable(browser, { url: `${plain.home}index.html${anchor}`, heading: summary });
  await Promise.all([plain.close(), rm(folder, { recursive: true })]);
  const ratio = (ours / redoc).toFixed(2);
  console.log(
    `${api} ${operation?.id}: readable after ${ours.toFixed(0)} ms, Redoc ${redoc.toFixed(0)} ms, ratio ${ratio}`,
  );
  return ours < LIMIT_MS;
};

const lane = async ({ names }: Given): Promise<number> => {
  refuseNames('npm run test:speed', names);
  const browser = await findBrowser();
  console.log('Building the pages …');
  await run('npm', ['run', 'docs'], { cwd: root, shell: process.platform === 'win32' });
  const site = join(root, 'dist/docs');
  const { home, close } = await serveFolder(site);
  const apis = await apiNames(specsFolder);
  try {
    let fast = await lighthouse(home, await pagesOf(site, apis[0] ?? ''), browser);
    for (const api of apis) fast = (await deepLink(home, api, browser)) && fast;
    return fast ? 0 : 1;
  } finally {
    await close();
  }
};

await command(help, {}, lane);
