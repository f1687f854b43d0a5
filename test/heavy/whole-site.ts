import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { specsFolder } from '../../scripts/apis.ts';
import { chaptersOf } from '../../scripts/site/chapters/chapters.ts';
import { writeDocs } from '../../scripts/site/docs/docs.ts';
import { measuredContract } from '../report/fixture.ts';
import { contractPage } from '../report/page.ts';
import { serveFolder } from './folder-server.ts';

/** The site as `npm run docs` publishes it after the tests have left their report; where it is, and all of its pages. */
export const buildSite = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  const [out, report] = [join(folder, 'docs'), join(folder, 'contract.html')];
  await writeFile(report, contractPage(measuredContract));
  await writeDocs({ specs: specsFolder, out, report, chapters: chaptersOf, print: () => undefined });
  const { home, close } = await serveFolder(out);
  const names = await readdir(out, { recursive: true });
  return {
    homes: { file: `${pathToFileURL(out).href}/`, web: home },
    pages: names.map((name) => name.replaceAll('\\', '/')).filter((name) => name.endsWith('.html')),
    end: async (): Promise<void> => {
      await close();
      await rm(folder, { recursive: true });
    },
  };
};
