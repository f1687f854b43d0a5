import { inspect } from 'node:util';
import { createClient, messageOf, type Descriptor, type Result } from 'billing-clients';
import { credentialFor } from './first-calls/credential.ts';

const help = `
Makes a first call to each API on its mock, and prints the response. The arguments are those of the documentation's examples.

  npx tsx examples/first-calls.ts API=URL …

An API is named with the base URL of its mock, as in acme=http://127.0.0.1:4010/acme.
Exits with 1 if a call failed, and with 2 for wrong arguments.
`;

interface Examples {
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly answers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isDescriptor = (value: unknown): value is Descriptor => isObject(value) && isObject(value['operations']);

const isExamples = (value: unknown): value is Readonly<Record<string, Examples>> =>
  isObject(value) && Object.values(value).every((each) => isObject(each) && isObject(each['arguments']));

/** Finds an export of a module by type. */
const exported = async <Kind>(name: string, is: (value: unknown) => value is Kind): Promise<Kind> => {
  const module: unknown = await import(name).catch((cause: unknown) => {
    throw new Error(`${name} cannot be imported: is there such an API, and is it built?`, { cause });
  });
  const found = isObject(module) ? Object.values(module).find(is) : undefined;
  if (found === undefined) throw new Error(`${name} exports nothing of that kind.`);
  return found;
};

/** A safe operation whose arguments have examples, preferably one with a documented response. */
const chooseOperation = ({ operations }: Descriptor, examples: Readonly<Record<string, Examples>>) => {
  const callable = Object.entries(operations).filter(
    ([id, { safe, arguments: takes }]) =>
      safe &&
      Object.entries(takes).every(([name, { required }]) => !required || name in (examples[id]?.arguments ?? {})),
  );
  const shown = callable.find(([id]) => 'documented' in (examples[id]?.answers['200'] ?? {}));
  return (shown ?? callable[0])?.[0];
};

const inShort = (data: unknown): string => {
  const text = inspect(data, { breakLength: Infinity, compact: true, depth: 3 });
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

type Method = (args: unknown) => Promise<Result>;

const isMethod = (value: unknown): value is Method => typeof value === 'function';

const call = async (api: string, baseUrl: string): Promise<readonly string[]> => {
  const descriptor = await exported(`billing-clients/${api}`, isDescriptor);
  const examples = await exported(`billing-clients/${api}/examples`, isExamples);
  const id = chooseOperation(descriptor, examples);
  if (id === undefined) return [api, '-', '-', 'no operation is safe and has examples for its arguments'];
  const client: unknown = createClient(descriptor, { baseUrl, credential: credentialFor(descriptor, id) });
  const method = id.split('.').reduce((group, name) => (isObject(group) ? group[name] : undefined), client);
  if (!isMethod(method)) throw new Error(`The client of ${api} has no ${id}.`);
  const result = await method(examples[id]?.arguments);
  if (!result.ok) process.exitCode = 1;
  return [api, id, String(result.meta.status ?? '-'), result.ok ? inShort(result.data) : messageOf(result)];
};

const print = (rows: readonly (readonly string[])[]): void => {
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  for (const row of rows)
    console.log(row.map((cell, column) => cell.padEnd(column < 3 ? width(column) : 0)).join('  '));
};

const answerOf = async (argument: string): Promise<readonly string[]> => {
  const [api = '', baseUrl = ''] = argument.split(/=(.*)/s);
  try {
    return await call(api, baseUrl);
  } catch (error) {
    process.exitCode = 1;
    return [api, '-', '-', error instanceof Error ? error.message : String(error)];
  }
};

const given = process.argv.slice(2);
if (given.includes('--help')) {
  console.log(help.trim());
} else if (given.length === 0 || !given.every((argument) => /^[a-z\d-]+=./.test(argument))) {
  console.error('Name each API with the base URL of its mock: API=URL. See --help.');
  process.exitCode = 2;
} else {
  print([['API', 'operation', 'status', 'data'], ...(await Promise.all(given.map(answerOf)))]);
}
