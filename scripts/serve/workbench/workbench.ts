import { columns } from '../../text.ts';
import { readdir } from 'node:fs/promises';
import { apiNames } from '../../apis.ts';
import { table } from '../../ledger/report.ts';
import { startServer } from '../mock/server.ts';
import { examine, type Examined } from './examine.ts';
import { buildStale, follow } from './follow.ts';
import { packageIn } from './package.ts';
import { bring, remove, type Bench } from './redo.ts';
import { message } from './say.ts';
import { siteOf, urlsOf } from './site.ts';
import { readContents, watchSpecs } from './watch.ts';

/** Where the workbench works, and whom it tells. */
export interface WorkbenchOptions {
  readonly specs: string;
  readonly generated: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly print: (text: string) => void;
  /** The folder of the package that `generated` belongs to; without one nothing is built and no first call is made. */
  readonly root?: string;
}

/** A running workbench. */
export interface Workbench {
  readonly origin: string;
  /** Ends all that it does, and gives the port back. */
  readonly close: () => Promise<void>;
}

type Print = WorkbenchOptions['print'];

const listed = (files: readonly string[]): string =>
  files.length > 0 ? files.map((file) => `wrote ${file}`).join('\n') : 'generated/ is fresh';

/** Regenerates what is stale; tells that, and how the ledgers stand. */
const bringAll = async (bench: Bench, print: Print): Promise<void> => {
  const apis = await apiNames(bench.specs);
  if (apis.length === 0) print('specs/ describes no API yet: add a folder with an openapi.yaml to it.');
  const folders = await readdir(bench.generated).catch(() => []);
  const removed = await Promise.all(folders.filter((name) => !apis.includes(name)).map((name) => remove(bench, name)));
  const examined = await Promise.all(apis.map((api) => examine(bench.specs, api)));
  const written = await Promise.all(examined.map((each) => bring(bench, each)));
  print(listed([...removed.flat(), ...written.flat()]));
  const audits = examined.flatMap(({ documented }) => documented?.audit ?? []);
  if (audits.length > 0) print(`\n${table(audits)}`);
  for (const { api, objections } of examined.filter((each: Examined) => each.objections.length > 0))
    print(message(api, 'not regenerated', ...objections));
};

const announce = ({ served }: Bench, origin: string, print: Print): void => {
  const urls = Object.entries(urlsOf(served, origin));
  const lines: string[][] = [...urls, ['docs', `${origin}/docs/`], ['index', `${origin}/`]];
  print(`\n${columns(lines)}`);
};

/** Serves the mocks and the documentation of all specs, and redoes on each save what follows from the saved one. */
export const startWorkbench = async ({ specs, generated, port, print, root }: WorkbenchOptions): Promise<Workbench> => {
  const ending = new AbortController();
  const bench: Bench = { specs, generated, served: new Map() };
  const told: Print = (text) => (ending.signal.aborted ? undefined : print(text));
  const { origin, close } = await startServer(port, '127.0.0.1', siteOf(bench.served, ending.signal));
  const built = root === undefined ? undefined : packageIn(root, ending.signal);
  try {
    const contents = await readContents(specs);
    await bringAll(bench, told);
    if (built) await buildStale(built, told);
    announce(bench, origin, told);
    if (built && bench.served.size > 0) told(`\n${await built.firstCalls(urlsOf(bench.served, origin))}`);
    const onError = (error: unknown): void =>
      told(`What was saved in specs/ could not be followed (${String(error)}). Save it again once that is mended.`);
    const watch = await watchSpecs(specs, contents, { onChange: follow(bench, built, origin, told), onError });
    ending.signal.addEventListener('abort', watch.close);
  } catch (error) {
    await close();
    throw error;
  }
  told('\nWatching specs/: save a spec or its facts, and what follows is told here. Ctrl-C ends it.');
  return {
    origin,
    close: () => {
      ending.abort();
      return close();
    },
  };
};
