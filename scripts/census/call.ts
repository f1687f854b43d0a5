import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { renderSpecs } from '../client/validators/validators.ts';
import type { Tree } from '../files.ts';
import { methodOf, sampleCredential } from '../spec/model/sample-call.ts';
import type { SpecFile } from '../spec/read/read.ts';
import { faultOf, type Fault } from './reason.ts';
import type * as runtime from '../../src/index.ts';
import type * as mocks from '../../src/mock.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A client that compiles, with the spec that it is made from. */
export interface Callable {
  readonly spec: SpecFile;
  readonly files: Tree;
}

type Method = (args: unknown) => Promise<runtime.Result>;

/** Like a program of a user's, a call loads the runtime that lies in the project. */
const loaded = (path: string) => import(pathToFileURL(path).href);

/** What is wrong with a result; `undefined` if it is as the spec has it. */
const problemOf = (
  result: runtime.Result,
  { messageOf }: typeof runtime,
  expected: number | undefined,
): Fault | undefined => {
  if (result.kind !== 'ok') return { kind: `ends as ${result.kind}`, detail: messageOf(result) };
  if (result.status === expected) return undefined;
  return { kind: 'ends with another status', detail: `ends with status ${result.status} instead of ${expected}` };
};

/** A module of a validator; in the build, the runtime is a single file. */
const withRuntime = (text: string): string =>
  text.replace("'../../../src/index.js'", "'../../../src/result/validator.ts'");

/** Writes clients with their validators to a folder of this project, where they find the runtime. */
const written = async (folder: string, clients: ReadonlyMap<string, Callable>): Promise<void> => {
  const validators = [...(await renderSpecs([...clients].map(([, { spec }]) => spec)))].map(
    ([path, text]) => [path, withRuntime(text)] as const,
  );
  const files = [...clients].flatMap(([api, { files: own }]) =>
    [...own].map(([name, text]) => [`${api}/${name}`, text] as const),
  );
  for (const [path, text] of [...files, ...validators]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
};

/** Makes the sample call of each operation of a client at the mock of the same process; gives the first problem. */
const called = async (folder: string, { spec: { model } }: Callable): Promise<Fault | undefined> => {
  const load = (file: string) => loaded(join(folder, file));
  const ours: typeof runtime = await loaded(join(root, 'src/index.ts'));
  const { createMock }: typeof mocks = await loaded(join(root, 'src/mock.ts'));
  const { [model.constant]: descriptor }: Readonly<Record<string, runtime.Descriptor>> = await load('index.ts');
  const { examples }: { examples: Readonly<Record<string, mocks.OperationExamples>> } = await load('examples.ts');
  const { validators }: { validators: runtime.Validators } = await load('validators/index.js');
  if (!descriptor) return { kind: 'exports no descriptor', detail: `exports no ${model.constant}` };
  const baseUrl = descriptor.server === undefined ? 'http://localhost' : undefined;
  const { fetch } = createMock(descriptor, examples, { baseUrl });
  const options = {
    baseUrl,
    fetch,
    maxRetries: 0,
    validators,
    validate: 'strict',
  };
  for (const operation of model.operations) {
    const { id, answers } = operation;
    const credential = sampleCredential(model, operation);
    const api: unknown = ours.createClient(descriptor, { ...options, credential } as never);
    const method = methodOf(api, id) as Method;
    const problem = problemOf(await method(examples[id]?.arguments), ours, answers[0]?.status);
    if (problem !== undefined) return problem;
  }
  return undefined;
};

/** What goes wrong in the sample calls of clients, by the folders below `generated` that they would have. */
export const problemsOfCalls = async (clients: ReadonlyMap<string, Callable>): Promise<ReadonlyMap<string, Fault>> => {
  await mkdir(join(root, 'reports'), { recursive: true });
  const folder = await mkdtemp(join(root, 'reports', 'census-'));
  const problems = new Map<string, Fault>();
  try {
    await symlink(join(root, 'src'), join(folder, 'src'), 'junction');
    await written(join(folder, 'generated'), clients);
    for (const [api, client] of clients) {
      const problem = await called(join(folder, 'generated', api), client).catch(faultOf);
      if (problem !== undefined) problems.set(api, problem);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return problems;
};
