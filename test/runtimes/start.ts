import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { runInBrowser } from './chromium.ts';
import { bundleWorker } from './kit.ts';
import type { Measured, Plan } from './plan.ts';
import type { Runtime } from './runtimes.ts';

const run = promisify(execFile);

/** What a run needs besides its plan. */
export interface Place {
  /** The folder with the package and the program. */
  readonly kit: string;
  /** The runtime's executable, or the folder of the package that starts it. */
  readonly program: string;
  /** The file with the certificate of the authority that is to be trusted. */
  readonly authority: string;
  /** The public key of the server that is to be trusted, for browsers. */
  readonly publicKey: Buffer;
}

const LIMIT_MS = 45_000;

/** How a process ended, without its command line, which holds the plan. */
const endOf = (cause: unknown): string => {
  const { code, signal, stderr } = cause as { code?: number | string; signal?: string; stderr?: string };
  const told = stderr?.trim().split('\n').slice(-3).join(' ') ?? '';
  return [signal ?? `exit ${code}`, told].filter(Boolean).join(', ').slice(0, 600);
};

const child = async (place: Place, program: string, args: readonly string[]): Promise<string> => {
  const { PATH, HOME } = process.env;
  // Runtimes read proxies, options and certificates from the environment: none of the machine may affect the result.
  const trust = { NODE_EXTRA_CA_CERTS: place.authority, DENO_CERT: place.authority };
  const env = { PATH, HOME, ...trust, DENO_DIR: join(place.kit, 'deno'), DENO_NO_UPDATE_CHECK: '1' };
  const options = { cwd: place.kit, env, timeout: LIMIT_MS, maxBuffer: 2 ** 26 } as const;
  try {
    return (await run(program, [...args], options)).stdout;
  } catch (cause) {
    throw new Error(`It did not come to an end: ${endOf(cause)}.`, { cause });
  }
};

const lastLine = (stdout: string): Measured[] => JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Measured[];

type Start = (place: Place, plan: Plan, runtime: Runtime) => Promise<readonly Measured[]>;

const shell = async (place: Place, plan: Plan, flags: readonly string[]): Promise<Measured[]> =>
  lastLine(await child(place, place.program, [...flags, join(place.kit, 'run.js'), JSON.stringify(plan)]));

const node: Start = async (place, { forbidden, ...plan }, { version }) => {
  const measured = await shell(place, plan, ['--expose-gc']);
  // Before 26 permissions did not cover the network.
  if (Number.parseInt(version) < 26) return measured;
  const flags = ['--permission', '--allow-fs-read=*'];
  return [...measured, ...(await shell(place, { ...plan, forbidden, onlyForbidden: true }, flags))];
};

const bun: Start = (place, plan) => shell(place, { ...plan, forbidden: undefined }, []);

/** Deno may connect to every host of the plan but the forbidden one. */
const deno: Start = (place, plan) => {
  const addresses = [plan.plain, plan.tls, plan.http2, ...plan.vanishing, ...Object.values(plan.nowhere)];
  const hosts = new Set(addresses.map((address) => new URL(address).host));
  const flags = [`--allow-net=${[...hosts].join(',')}`, '--no-prompt', '--v8-flags=--expose-gc'];
  return shell(place, plan, ['run', ...flags]);
};

const workerd: Start = async (place, plan) => {
  const file = join(place.kit, 'worker.bundle.js');
  await writeFile(file, await bundleWorker(place.kit, plan));
  const starter = fileURLToPath(new URL('miniflare.js', import.meta.url));
  return lastLine(await child(place, process.execPath, [starter, place.program, file]));
};

const chromium: Start = ({ kit, publicKey }, plan) => runInBrowser(kit, { ...plan, forbidden: undefined }, publicKey);

const starts: Readonly<Record<Runtime['family'], Start>> = { node, bun, deno, workerd, chromium };

/** Runs the program on a runtime. */
export const start: Start = (place, plan, runtime) => starts[runtime.family](place, plan, runtime);
