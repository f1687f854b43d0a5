import type { OpenField } from './field-words.ts';
import { isObject } from '../../spec/json.ts';
import type { Call, Field, Operation, Pages, Sample, Status, Unread } from './model.ts';
import { nestedBy } from './nesting.ts';
import type { Span } from './line.ts';

/** The operation that the following part of the page describes. */
export class OpenOperation {
  readonly method: string;
  readonly path: string;
  readonly at: Span;
  readonly fields: OpenField[] = [];
  readonly samples: Sample[] = [];
  readonly statuses: Status[] = [];

  constructor(method: string, path: string, at: Span) {
    [this.method, this.path, this.at] = [method, path, at];
  }

  get key(): string {
    return `${this.method} ${this.path}`;
  }

  /** Whether the path has a variable of this name. */
  takes(name: string): boolean {
    return this.path.includes(`{${name}}`);
  }

  /** The operation, and what nothing says the side of: an argument that a call sends, a member that a sample shows, or neither. */
  finish(calls: readonly Call[]): { readonly operation: Operation; readonly open: readonly Field[] } {
    const { method, path, at, samples, statuses } = this;
    const shown = samples.find(({ of, status = '2' }) => of === 'response' && status.startsWith('2'))?.value;
    const own = calls.filter(({ under }) => under === this.key);
    const side = ['GET', 'DELETE'].includes(method) ? sideOf(this.fields, own, shown) : 'sent';
    const open = this.fields.filter((field) => field.isOpen && side === undefined);
    const fields = this.fields.flatMap((field) => {
      if (open.includes(field)) return [];
      const made = field.finish();
      return [field.isOpen && side === 'shown' ? { ...made, place: 'response' as const } : made];
    });
    const nested = nestedBy(
      fields.filter(({ place }) => place === 'response'),
      shown,
    );
    return {
      operation: {
        ...{ method, path, at, samples, statuses },
        fields: [...fields.filter(({ place }) => place !== 'response'), ...nested],
      },
      open: open.map((field) => field.finish()),
    };
  }
}

const sideOf = (fields: readonly OpenField[], calls: readonly Call[], shown: unknown): 'sent' | 'shown' | undefined => {
  const names = fields.filter(({ isOpen }) => isOpen).map(({ name }) => name);
  const sent = calls.flatMap(({ url }) => (URL.canParse(url) ? [...new URL(url).searchParams.keys()] : []));
  if (names.some((name) => sent.includes(name))) return 'sent';
  return names.some((name) => isObject(shown) && name in shown) ? 'shown' : undefined;
};

/** Operations, and what of them a person has to read. */
export const finished = (
  operations: readonly OpenOperation[],
  calls: readonly Call[],
): Pick<Pages, 'operations' | 'unread'> => {
  const made = operations.map((each) => each.finish(calls));
  const unread = made.flatMap(({ operation: { method, path }, open }): Unread[] => {
    const names = open.map(({ name }) => name).join(', ');
    return open.slice(0, 1).map(({ at }) => ({ kind: 'fields', text: `${method} ${path}: ${names}`, at }));
  });
  return { operations: made.map(({ operation }) => operation), unread };
};
