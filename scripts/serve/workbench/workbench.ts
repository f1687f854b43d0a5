import { columns } from '../../text.ts';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { apiNames } from '../../apis.ts';
import { inPlainWords, table } from '../../ledger/report.ts';
import { reasonOf } from '../../refusal.ts';
import { startServer } from '../mock/server.ts';
import { examine } from './examine.ts';
import { buildStale, follow } from './follow.ts';
import { packageIn } from './package.ts';
import { bring, remove, type Bench } from './redo.ts';
import { message } from './say.ts';
import { siteOf, urlsOf } from './site.ts';
import { readStamps, watchSpecs } from './watch.ts';

/** The folders of the workbench, and its output. */
export interface WorkbenchOptions {
  readonly specs: string;
  readonly generated: string;
  /** 0 selects a free one. */
  readonly port: number;
  readonly print: (text: string) => void;
  /** The folder of the package that contains `generated`; without it, nothing is built and no first call is made. */
  readonly root?: string;
}

/** A running workbench. */
export interface Workbench {
  readonly origin: string;
  /** Stops all work, and closes the port. */
  readonly close: () => Promise<void>;
}

type Print = WorkbenchOptions['print'];

/** Regenerates stale files; prints the written files and the state of the ledgers. */
const bringAll = async (bench: Bench, print: Print): Promise<void> => {
  const apis = await apiNames(bench.specs);
  if (apis.length === 0) print('specs/ describes no API yet: add a folder with an openapi.yaml to it.');
  const folders = await readdir(bench.generated).catch(() => []);
  const removed = await Promise.all(folders.filter((name) => !apis.includes(name)).map((name) => remove(bench, name)));
  const examined = await Promise.all(apis.map((api) => examine(bench.specs, api)));
  const written = await Promise.all(examined.map((each) => bring(bench, each)));
  const files = [...removed.flat(), ...written.flat()];
  const refused = examined.filter(({ objections }) => objections.length > 0);
  if (files.length > 0) print(files.map((file) => `wrote ${file}`).join('\n'));
  else if (refused.length === 0) print('generated/ is fresh');
  const audits = examined.flatMap(({ documented }) => documented?.audit ?? []);
  if (audits.length > 0) print(`\n${table(audits, inPlainWords)}\n\`npm run ledger\` prints more.`);
  for (const { api, objections } of refused) print(message(api, 'not regenerated', ...objections));
};

const announce = ({ served }: Bench, origin: string, print: Print): void => {
  const urls = Object.entries(urlsOf(served, origin));
  const lines: string[][] = [...urls, ['index', `${origin}/`]];
  print(`\n${columns(lines)}`);
};

/** Serves the mocks and the documentation of all specs, and updates them on each save. */
export const startWorkbench = async ({ specs, generated, port, print, root }: WorkbenchOptions): Promise<Workbench> => {
  const ending = new AbortController();
  const bench: Bench = { specs, generated, served: new Map() };
  const printOpen: Print = (text) => (ending.signal.aborted ? undefined : print(text));
  const { origin, close } = await startServer(
    port,
    '127.0.0.1',
    siteOf(bench.served, ending.signal, root && join(root, 'reports/contract.html')),
  );
  const built = root === undefined ? undefined : packageIn(root, ending.signal);
  try {
    const stamps = await readStamps(specs);
    await bringAll(bench, printOpen);
    if (built) await buildStale(built, printOpen);
    announce(bench, origin, printOpen);
    if (built && bench.served.size > 0) printOpen(`\n${await built.firstCalls(urlsOf(bench.served, origin))}`);
    const onError = (error: unknown): void =>
      printOpen(`\nA change in specs/ could not be followed: ${reasonOf(error)}`);
    const watch = await watchSpecs(specs, stamps, { onChange: follow(bench, built, origin, printOpen), onError });
    ending.signal.addEventListener('abort', watch.close);
  } catch (error) {
    await close();
    throw error;
  }
  printOpen('\nWatching specs/: save a spec or its facts, and its client, mock and docs follow. Press Ctrl-C to stop.');
  return {
    origin,
    close: () => {
      ending.abort();
      return close();
    },
  };
};
