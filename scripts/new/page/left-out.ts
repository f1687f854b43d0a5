import { has } from '../../ledger/page/own-lines.ts';
import { stepsOf } from '../../spec/pointer.ts';
import type { Cited } from './blocks.ts';
import type { Pages } from './model.ts';
import type { Task } from './task.ts';
import type { LeftOut } from './usable.ts';

/** The operation that a pointer leads to, as pages name it. */
const operationAt = (pointer: string): string | undefined => {
  const [first, path, method] = stepsOf(pointer);
  return first === 'paths' ? `${method?.toUpperCase()} ${path}` : undefined;
};

/** The line that something was read from: that of its member, or of its operation. */
const lineOf = ({ pages, read, keys }: Cited, { pointer }: LeftOut): string => {
  const steps = stepsOf(pointer);
  const member = steps[steps.lastIndexOf('properties') + 1];
  const own = pages.operations.find(({ method, path }) => `${method} ${path}` === operationAt(pointer));
  const found = steps.includes('properties')
    ? read.flatMap(({ lines }, page) =>
        lines.filter(({ text }) => has(text, member ?? '')).map((line) => ({ ...line, page })),
      )
    : read.flatMap(({ lines }, page) =>
        lines
          .filter(({ number }) => own?.at.page === page && own.at.from === number)
          .map((line) => ({ ...line, page })),
      );
  const [line] = found;
  if (line === undefined) return '';
  const key = keys[line.page];
  return `line ${line.number}${key === undefined ? '' : ` of ${key}`}: ${line.text.trim().slice(0, 100)}: `;
};

/** The task for what the draft has left out, because a spec cannot have it in that form. */
export const leftOutTask = (cited: Cited, left: readonly LeftOut[]): Task[] =>
  left.length === 0
    ? []
    : [
        {
          title: 'what the draft has left out, because a spec cannot have it in that form',
          places: left.map((each) => `${lineOf(cited, each)}${each.what}, at ${each.pointer}`),
          write: 'what the line says, in a form that fits; or nothing, where it does not say that',
          into: 'openapi.yaml',
        },
      ];

/** Pages without the bodies that were left out, and without statements about them. */
export const withoutBodies = (pages: Pages, left: readonly LeftOut[]): Pages => {
  const gone = new Set(
    left.flatMap(({ pointer }) => (pointer.endsWith('/requestBody') ? (operationAt(pointer) ?? []) : [])),
  );
  return {
    ...pages,
    operations: pages.operations.map((operation) =>
      gone.has(`${operation.method} ${operation.path}`)
        ? {
            ...operation,
            fields: operation.fields.filter(({ place }) => place !== 'body'),
            samples: operation.samples.filter(({ of }) => of !== 'request'),
          }
        : operation,
    ),
  };
};
