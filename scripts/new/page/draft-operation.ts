import type { OpenField } from './field-words.ts';
import { isObject } from '../../spec/json.ts';
import type { Call, Operation, Pages, Sample, Status, Unread } from './model.ts';
import { nestedByName } from './nested-names.ts';
import { nestedBy } from './nesting.ts';
import type { Span } from './line.ts';
import { askedIn, pathOf } from '../../ledger/page/path.ts';
import { queryOf } from './server.ts';

/** The methods that send a body. */
const SENDS: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH']);

/** The operation that the following part of the page describes. */
export class OpenOperation {
  readonly method: string;
  readonly path: string;
  readonly at: Span;
  readonly fields: OpenField[] = [];
  readonly samples: Sample[] = [];
  readonly statuses: Status[] = [];

  readonly #asked: readonly string[];
  /** Samples that may be requests or responses. */
  readonly #loose = new Set<Sample>();

  /** An operation with the path or URL as the page has it. */
  constructor(method: string, url: string, at: Span) {
    [this.method, this.path, this.at] = [method, pathOf(url), at];
    this.#asked = askedIn(url);
  }

  get key(): string {
    return `${this.method} ${this.path}`;
  }

  /** Whether the path has a variable of this name. */
  takes(name: string): boolean {
    return this.path.includes(`{${name}}`);
  }

  /** Whether the page prints a query behind the path that has this name. */
  asks(name: string): boolean {
    return this.#asked.includes(name);
  }

  /** Takes a sample, and the status that it names. */
  show(sample: Sample, named: Status | undefined, isLoose: boolean): void {
    if (named) this.statuses.push(named);
    if (isLoose && !named && SENDS.has(this.method) && sample.of === 'response') this.#loose.add(sample);
    this.samples.push(sample);
  }

  /** The samples: what stands before those below the heading of a response, and below none itself, is sent. */
  get #sided(): readonly Sample[] {
    const [first] = this.samples;
    const isShown = this.samples.some((each) => each.of === 'response' && !this.#loose.has(each));
    const isSent = this.samples.some(({ of }) => of === 'request');
    if (!first || !this.#loose.has(first) || !isShown || isSent) return this.samples;
    return [{ ...first, of: 'request' }, ...this.samples.slice(1)];
  }

  /** The operation, and what a person has to read: fields that nothing says the side of, and those behind a list that may hold them. */
  finish(calls: readonly Call[]): Pick<Pages, 'unread'> & { readonly operation: Operation } {
    const { method, path, at, statuses } = this;
    const samples = this.#sided;
    const shown = samples.find(({ of, status = '2' }) => of === 'response' && status.startsWith('2'))?.value;
    const own = calls.filter(({ under }) => under === this.key);
    const bodies = samples.flatMap(({ of, value }) => (of === 'request' ? [{ url: '', body: value }] : []));
    const sent = own.find(({ body }) => body !== undefined)?.body;
    const side = sideOf(this.fields, [...own, ...bodies], shown);
    const open = this.fields.filter((field) => field.isOpen && side === undefined);
    const astray = astrayIn(this.fields, { response: shown, body: sent });
    const fields = this.fields.flatMap((field) => {
      if (open.includes(field) || astray.includes(field)) return [];
      const made = field.finish();
      return [field.isOpen && side === 'shown' ? { ...made, place: 'response' as const } : made];
    });
    const [received, others] = [true, false].map((is) => fields.filter(({ place }) => (place === 'response') === is));
    const nested = nestedBy(nestedByName(received ?? [], shown), shown);
    return {
      operation: {
        ...{ method, path, at, samples, statuses },
        fields: [...nestedByName(others ?? [], sent), ...nested],
      },
      unread: [
        ...this.#told('fields', open),
        ...this.#told('members', astray),
        ...this.#told('alternatives', alternativesIn(this.fields)),
      ],
    };
  }

  #told(kind: Unread['kind'], fields: readonly OpenField[]): Unread[] {
    const text = `${this.key}: ${fields.map(({ name }) => name).join(', ')}`;
    return fields.slice(0, 1).map((field) => ({ kind, text, at: field.finish().at }));
  }
}

const alternativesIn = (fields: readonly OpenField[]): readonly OpenField[] =>
  fields.flatMap((field) => [...(field.isAlternative ? [field] : []), ...alternativesIn(field.members)]);

/** Fields behind a flat list of objects, which may be its members, and those whose parent is lost, unless a sample shows where they stand. */
const astrayIn = (fields: readonly OpenField[], samples: Readonly<Record<string, unknown>>): readonly OpenField[] =>
  fields
    .flatMap((field, index) => {
      const rest = fields
        .slice(index + 1)
        .filter(({ place, status }) => place === field.place && status === field.status);
      const isKnown = isObject(samples[field.place]) || !(field.place in { body: 0, response: 0 });
      if (isKnown) return [];
      return [...(field.isAstray ? [field] : []), ...(field.hidesMembers ? rest : [])];
    })
    .filter((field, index, all) => all.indexOf(field) === index);

type Sent = Pick<Call, 'url' | 'query' | 'body'>;

const sideOf = (fields: readonly OpenField[], calls: readonly Sent[], shown: unknown): 'sent' | 'shown' | undefined => {
  const names = fields.filter(({ isOpen }) => isOpen).map(({ name }) => name);
  const sent = calls.flatMap((call) => [...queryOf(call).map(([name]) => name), ...Object.keys(Object(call.body))]);
  if (names.some((name) => sent.includes(name))) return 'sent';
  return names.some((name) => isObject(shown) && name in shown) ? 'shown' : undefined;
};

/** Operations, and what of them a person has to read. */
export const finished = (
  operations: readonly OpenOperation[],
  calls: readonly Call[],
): Pick<Pages, 'operations' | 'unread'> => {
  const made = operations.map((each) => each.finish(calls));
  return { operations: made.map(({ operation }) => operation), unread: made.flatMap(({ unread }) => unread) };
};
