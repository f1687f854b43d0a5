import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { apiNames, specsFolder } from '../apis.ts';
import { chosen, command, type Given } from '../command.ts';
import { replaceFiles } from '../files.ts';
import { Refusal } from '../refusal.ts';

const help = `
Calls a live API, and compares its behaviour with the claims of its spec: statuses, media types, bodies and their unknown
members, the failure flag, credentials and paging. Reports contradicted facts, the side that the API takes in each
dispute, and the rows of facts.yaml that would record what it does.

  npm run verify -- API                            all its operations that change nothing
  npm run verify -- API OPERATION …                these operations
  npm run verify -- API OPERATION --allow-writes   even if they change something; every argument must be given

  --set NAME=VALUE   an argument; may be repeated. Default: the variable API_NAME, else the spec's example if it is required
  --base-url URL     the server. Default: the variable API_URL, else the documented server. Plain HTTP on this machine only
  --har FILE         writes all requests and responses as an HTTP archive, without the credential, but with your data
  --rate N           the maximum number of requests per second (2)

Reads the credential from the variables that the code samples use, such as UNPOD_TOKEN. Also calls each operation that
takes one once without it. Follows no redirects. Writes nothing except the archive.

Exits with 1 if the API deviates, an operation did not succeed or the run ended early, and with 2 for wrong usage.
`;

const rateOf = (given: unknown = '2'): number => {
  const rate = Number(given);
  if (rate > 0 && rate <= 100) return rate;
  throw new Refusal('--rate', `is "${String(given)}"`, 'give a number above 0 and up to 100', { usage: true });
};

const unwritable = (given: string, cause: unknown): Refusal => {
  const code = String(Object(cause)['code'] ?? 'no reason given');
  return new Refusal('--har', `names ${given}, which cannot be written (${code})`, 'name another file', {
    usage: true,
    cause,
  });
};

/** The file for the archive, looked at before anything is called. */
const harOf = (given: unknown): string | undefined => {
  if (typeof given !== 'string') return undefined;
  const file = resolve(given);
  try {
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true)
      throw new Refusal('--har', `names the folder ${given}`, 'name a file in it', { usage: true });
    // The dot makes a file in the place of a folder show.
    if (existsSync(dirname(file))) accessSync(`${dirname(file)}/.`, constants.W_OK);
  } catch (cause) {
    throw cause instanceof Refusal ? cause : unwritable(given, cause);
  }
  if (existsSync(dirname(file))) return file;
  throw new Refusal('--har', `names a file in ${dirname(given)}, which does not exist`, 'create that folder first', {
    usage: true,
  });
};

const run = async ({ values, names: [api, ...operations] }: Given): Promise<number> => {
  const known = await apiNames(specsFolder);
  if (api === undefined)
    throw new Refusal('`npm run verify`', 'needs the API to call', `there are ${known.join(', ')}`, { usage: true });
  chosen([api], known);
  const [rate, har] = [rateOf(values['rate']), harOf(values['har'])];
  const { verify } = await import('../change/verify/verify.ts');
  const baseUrl = values['base-url'];
  const { report, files, holds } = await verify({
    specs: specsFolder,
    api,
    operations,
    writes: values['allow-writes'] === true,
    settings: [values['set'] ?? []].flat().map(String),
    rate,
    timeoutMs: 30_000,
    environment: process.env,
    on: new Date().toISOString().slice(0, 10),
    progress: (line) => console.error(line),
    ...(typeof baseUrl === 'string' && { baseUrl }),
    ...(har !== undefined && { har }),
  });
  // What was seen is said in any case.
  console.log(report);
  await replaceFiles(files).catch((cause: unknown) => {
    throw unwritable(String(values['har']), cause);
  });
  return holds ? 0 : 1;
};

await command(
  help,
  {
    set: { type: 'string', multiple: true },
    'base-url': { type: 'string' },
    'allow-writes': { type: 'boolean' },
    har: { type: 'string' },
    rate: { type: 'string' },
  },
  run,
);
