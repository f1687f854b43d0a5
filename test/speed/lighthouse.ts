import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installInto } from '../heavy/on-demand.ts';

/** The scores of a page by category, from 0 to 1, and the audits that lower them. */
export interface Scores {
  readonly categories: Readonly<Record<string, number>>;
  readonly lost: readonly string[];
}

interface Report {
  readonly lhr: {
    readonly categories: Readonly<
      Record<string, { score: number; auditRefs: readonly { id: string; weight: number }[] }>
    >;
    readonly audits: Readonly<Record<string, { score: number | null; displayValue?: string }>>;
  };
}

type Lighthouse = (url: string, flags: object) => Promise<Report>;

const load = async <Value>(folder: string, name: string): Promise<Value> =>
  (await import(pathToFileURL(createRequire(join(folder, 'package.json')).resolve(name)).href)) as Value;

const scoresIn = ({ lhr }: Report): Scores => ({
  categories: Object.fromEntries(Object.entries(lhr.categories).map(([name, { score }]) => [name, score])),
  lost: Object.values(lhr.categories)
    .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id))
    .flatMap((id) => {
      const { score = 1, displayValue = '' } = lhr.audits[id] ?? {};
      return score !== null && score < 1 ? [`${id} ${displayValue}`.trim()] : [];
    }),
});

const isPerfect = ({ categories }: Scores): boolean => Object.values(categories).every((score) => score === 1);

/** Starts Lighthouse, which npm fetches once into `folder`, with a separate browser. */
export async function startLighthouse(folder: string, browser: string) {
  await installInto(folder, { lighthouse: '12.8.2' }, 180_000);
  const { default: lighthouse } = await load<{ default: Lighthouse }>(folder, 'lighthouse');
  const launcher = await load<{
    launch: (options: object) => Promise<{ port: number; kill: () => Promise<void> | void }>;
  }>(folder, 'chrome-launcher');
  const chrome = await launcher.launch({ chromePath: browser, chromeFlags: ['--headless=new', '--no-sandbox'] });
  const once = async (url: string) => scoresIn(await lighthouse(url, { port: chrome.port, logLevel: 'silent' }));
  return {
    /** The best of at most `tries` runs, because other programs on the processor lower the scores. */
    judge: async (url: string, tries = 3): Promise<Scores> => {
      let scores = await once(url);
      for (let run = 1; run < tries && !isPerfect(scores); run++) scores = await once(url);
      return scores;
    },
    end: () => chrome.kill(),
  };
}
