import { afterAll, expect, test } from 'vitest';
import { everyOperation } from '../contract/apis.ts';
import { json } from './faults.ts';
import { run } from './lab.ts';
import { startFaultServer } from './server.ts';
import { list, reads, topUp, writes, type Subject } from './subjects.ts';
import type { Place } from '../../src/index.ts';

const server = await startFaultServer();
afterAll(server.close);

const subjects: readonly Subject[] = [
  list,
  topUp,
  ...everyOperation.map(({ name, api, operation: { id, safe, args } }) => ({
    ...{ name, descriptor: api.descriptor, id, safe, args },
    ok: { status: 200, body: {} },
  })),
];

/** Each argument of each operation that is sent in a place, such as the path. */
const argumentsIn = (place: Place) =>
  subjects.flatMap((subject) =>
    Object.entries(subject.descriptor.operations[subject.id]?.arguments ?? {})
      .filter(([, argument]) => argument.in === place)
      .map(([argument]) => ({ name: subject.name, argument, subject })),
  );

async function expectRefusals(subject: Subject, argument: string, values: readonly string[]): Promise<void> {
  server.play(() => json(200, {}));
  for (const value of values) {
    const call = run({ ...subject, args: { ...subject.args, [argument]: value } }, { baseUrl: server.baseUrl });
    await expect(call).rejects.toThrow(TypeError);
    await expect(call).rejects.toThrow(`cannot send this \`${argument}\` in the `);
  }
  expect(server.seen).toEqual([]);
}

const climbing = [
  '..',
  '.',
  '../x',
  'a/../b',
  '..\\x',
  '%2e%2e',
  '%2E.',
  '.%2e/x',
  'a%2fb',
  'a/b',
  '/',
  '',
  'a\nb',
  '\u0000',
];
const breaking = ['a\nb', 'a\r\nx-admin: 1', '\r', '\u0000', 'a\u0085', '→'];

test.each(argumentsIn('path'))(
  '$name: an argument $argument that would leave its path segment throws and sends nothing',
  ({ subject, argument }) => expectRefusals(subject, argument, climbing),
);

test.each(argumentsIn('header'))(
  '$name: an argument $argument that would break out of its header throws and sends nothing',
  ({ subject, argument }) => expectRefusals(subject, argument, breaking),
);

test.each([...reads, ...writes])('$name: a header that would break out throws and sends nothing', async (subject) => {
  server.play(() => json(200, {}));
  for (const value of breaking) {
    await expect(run(subject, { baseUrl: server.baseUrl }, { headers: { 'x-trace': value } })).rejects.toThrow(
      TypeError,
    );
  }
  expect(server.seen).toEqual([]);
});
