import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { render } from '../../scripts/client/render.ts';
import type { Json } from '../../scripts/spec/json.ts';
import { parseSpec } from '../../scripts/spec/read/read.ts';
import { judged } from '../change/edits/judged.ts';
import { temporaryFolder } from '../temporary.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Types with which the compiler decides whether code that was written for `Old` compiles with `New`. */
const QUESTIONS = `
type Leaf = string | number | boolean | null | undefined | ((...args: never[]) => unknown);
type KeyOf<T> = T extends unknown ? keyof T : never;
type At<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;
/** Whether each name that could be read or written is still there, at any depth. */
type Named<Old, New, Deep extends unknown[] = []> = Deep['length'] extends 7 ? true
  : unknown extends Old ? true
  : [Exclude<KeyOf<Exclude<Old, Leaf>>, KeyOf<Exclude<New, Leaf>>>] extends [never]
    ? [{ [K in KeyOf<Exclude<Old, Leaf>>]: Named<At<Exclude<Old, Leaf>, K>, At<Exclude<New, Leaf>, K>, [...Deep, 0]> extends true ? never : K }[KeyOf<Exclude<Old, Leaf>>]] extends [never] ? true : false
    : false;
type Is<A, B> = [A] extends [B] ? true : false;
type Both<A, B> = A extends true ? B : false;
/** Whether a value of the old type can be passed, and a value can be read as the old type. */
type Given<Old, New> = Both<Is<Old, New>, Named<Old, New>>;
type Read<Old, New> = Both<Is<New, Old>, Named<Old, New>>;
type Good<R> = Extract<R, { ok: true }>;
type Bad<R> = Extract<R, { ok: false; status: number }>;
type Result<F> = F extends (...args: never[]) => Promise<infer R> ? R : never;
type Args<F> = F extends (args: infer A, options?: never) => unknown ? A : never;
type StatusOf<R> = R extends { status: infer S } ? S : never;
/** The result of a status, which may be one of a range. */
type OfStatus<R, S> = R extends { status: infer Taken } ? (S extends Taken ? R : never) : never;
type Errors<Old, New> = { [S in StatusOf<Old> & StatusOf<New> & number]: Read<At<OfStatus<Old, S>, 'error'>, At<OfStatus<New, S>, 'error'>> }[StatusOf<Old> & StatusOf<New> & number];
type Method<Old, New> =
  Both<Given<Args<Old>, Args<New>>,
  Both<Read<At<Good<Result<Old>>, 'data'>, At<Good<Result<New>>, 'data'>>,
  Both<[StatusOf<Good<Result<Old>>> & StatusOf<Good<Result<New>>>] extends [never] ? false : true,
  Both<false extends Errors<Bad<Result<Old>>, Bad<Result<New>>> ? false : true,
  Named<Result<Old>, Result<New>>>>>>;
type Methods<Old, New> = [Exclude<keyof Old, keyof New>] extends [never]
  ? false extends { [K in keyof Old & keyof New]: Old[K] extends (...args: never[]) => unknown ? Method<Old[K], New[K]> : Methods<Old[K], New[K]> }[keyof Old & keyof New] ? false : true
  : false;
export type Compiles<Old, New, OldLists, NewLists, OldCredential, NewCredential, OldShared, NewShared> =
  Both<Methods<Old, New>, Both<Read<OldLists, NewLists>, Both<Is<OldCredential, NewCredential>, Given<Partial<OldShared>, Partial<NewShared>>>>>;
`;

const clients = new Map<string, Promise<string | undefined>>();

/** The types of the client of a spec; undefined if none can be generated. */
const clientOf = (spec: Json): Promise<string | undefined> => {
  const text = JSON.stringify(spec);
  const made = async (): Promise<string | undefined> => {
    try {
      const files = await render(parseSpec('acme', text), () => undefined);
      return files.get('client.ts')?.replaceAll("'../../src/", `'${root}src/`);
    } catch {
      return undefined;
    }
  };
  const known = clients.get(text) ?? made();
  clients.set(text, known);
  return known;
};

const exportsOf = (text: string): Set<string> =>
  new Set([...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name = '']) => name));

const parts = ['Client', 'Lists', 'Credential', 'Shared'];

/** A client in a separate file. */
interface Written {
  readonly text: string;
  readonly name: string;
}

/** A line that compiles only if the compiler agrees. */
const question = (index: number, sides: readonly Written[], compiles: boolean): string => {
  const types = parts.flatMap((part) =>
    sides.map(({ text, name }) => (exportsOf(text).has(`Acme${part}`) ? `${name}.Acme${part}` : '{}')),
  );
  return `export const row${index}: Compiles<${types.join(', ')}> = ${compiles};`;
};

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  types: [],
};

/** Rows in which the compiler does not agree with the finding, each with the reason. */
const unlike: Readonly<Record<string, string>> = {
  'a path is renamed': 'calls by path through createHttp name it; the client does not',
  'a path is renamed and gets its own server': 'calls by path through createHttp name it; the client does not',
  'a path is renamed and its description names another unit':
    'calls by path through createHttp name it; the client does not',
  'a path gains a trailing slash': 'calls by path through createHttp name it; the client does not',
  'the server is removed': 'createClient asks for a baseUrl; the client does not',
  'the failure flag of the envelope is added': 'results have one form more, which only exhaustive code meets',
  'an optional body becomes required': 'none of its fields has to be given here',
  'additional properties of a request get a type': 'types of further members are not printed',
  'additional properties of a request lose their type':
    'further members can be given no more once the others have names',
  'the values of a response map change their type': 'types of further members are not printed',
  'a response union is reduced to one variant': 'what does not compile is what was written for the other form',
  'a type that no operation uses loses a member': 'what is asked are arguments and results, and none has it',
  'two types swap their names': 'imports of the types are not asked, only arguments and results',
  'a type is renamed and another type takes its old name':
    'imports of the types are not asked, only arguments and results',
  'an enum of two values loses one': 'what does not compile is a comparison with the other value',
  'a tag gains a value': 'a comparison with the first value compiles; a variable of its type does not',
  'a tag of several values gains one': 'a comparison with the values before compiles; a variable of its type does not',
  'a tag of several values loses one': 'what does not compile is a comparison with the value that is gone',
  'null is removed from an enum': 'the printed type takes null as long as `type` has it, whatever is listed',
  'a choice of server is removed': 'it is an option of the client, and what is asked are arguments and results',
  'a tag may be any text': 'a comparison with the value compiles; a variable of its type does not',
};

/** Writes each client once, and a question about each row; returns the number of questions. */
async function ask(folder: string): Promise<number> {
  let asked = 0;
  const written = new Map<string, Written>();
  const lines: string[] = [`import type { Compiles } from './questions.ts';`];
  const write = async (text: string): Promise<Written> => {
    const known = written.get(text);
    if (known) return known;
    const one = { text, name: `client${written.size}` };
    written.set(text, one);
    await writeFile(join(folder, `${one.name}.ts`), text);
    lines.push(`import type * as ${one.name} from './${one.name}.ts';`);
    return one;
  };
  for (const [index, { old, now, findings }] of judged.entries()) {
    const [before, after] = [await clientOf(old), await clientOf(now)];
    if (before === undefined || after === undefined) continue;
    const sides = [await write(before), await write(after)];
    const lost = [...exportsOf(before)].some((type) => !exportsOf(after).has(type));
    const breaks = findings.some(({ compile }) => compile === 'breaks');
    lines.push(lost ? `export const row${index}: ${breaks} = true;` : question(index, sides, !breaks));
    asked += 1;
  }
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'questions.ts'), QUESTIONS);
  await writeFile(join(folder, 'rows.ts'), lines.join('\n'));
  return asked;
}

test('the compiler agrees with each finding on whether source compiles, except in the listed rows', async () => {
  const folder = await temporaryFolder();
  const asked = await ask(folder);
  const program = ts.createProgram([join(folder, 'rows.ts')], OPTIONS);
  const wrong = ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = file?.text.slice(start).split('\n', 1)[0] ?? '';
    const index = Number(/row(\d+)/.exec(line)?.[1] ?? -1);
    const row = judged[index];
    return row ? row.name : `${file?.fileName ?? ''} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
  // The other rows have specs that are refused.
  expect(asked).toBeGreaterThan(judged.length * 0.8);
  expect(wrong.toSorted()).toEqual(Object.keys(unlike).toSorted());
}, 300_000);
