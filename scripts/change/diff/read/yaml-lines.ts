import { constructFromEvents, EVENT_ID, getScalarValue, parseEvents, YAMLException, type Event } from 'js-yaml';
import { Refusal } from '../../../refusal.ts';
import { step } from '../../../spec/pointer.ts';

/** A document, with the line on which each of its nodes begins. */
export interface Document {
  readonly value: unknown;
  readonly lineOf: (pointer: string) => number;
}

/** Where collections that are being read stand, the outermost first. */
interface Open {
  readonly kind: 'map' | 'list';
  readonly pointer: string;
  key: string | undefined;
  count: number;
}

const scalarOf = (source: string, event: Event): { text: string; start: number } | undefined =>
  event.type === EVENT_ID.SCALAR ? { text: getScalarValue(source, event), start: event.valueStart } : undefined;

const startOf = (source: string, event: Event): number => {
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart;
  if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) return event.start;
  return scalarOf(source, event)?.start ?? 0;
};

/** Where each node begins: a member of a mapping with its name. */
function startsIn(source: string, events: readonly Event[]): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  const open: Open[] = [];
  let start = 0;
  for (const event of events) {
    // A document is closed, too, and is not among what is open: there is nothing left to take away then.
    if (event.type === EVENT_ID.POP) open.pop();
    if (event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) continue;
    const parent = open.at(-1);
    const scalar = scalarOf(source, event);
    if (parent?.kind === 'map' && parent.key === undefined) {
      parent.key = scalar?.text ?? '';
      start = startOf(source, event);
      continue;
    }
    if (parent?.kind !== 'map') start = startOf(source, event);
    const name = parent?.kind === 'map' ? parent.key : String(parent?.count);
    const pointer = parent ? `${parent.pointer}${step(name ?? '')}` : '#';
    starts.set(pointer, start);
    if (parent) [parent.key, parent.count] = [undefined, parent.count + 1];
    if (event.type === EVENT_ID.MAPPING) open.push({ kind: 'map', pointer, key: undefined, count: 0 });
    if (event.type === EVENT_ID.SEQUENCE) open.push({ kind: 'list', pointer, key: undefined, count: 0 });
  }
  return starts;
}

/** The line of an offset, counted from 1. */
function liner(source: string): (offset: number) => number {
  const ends = [...source.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

/** Reads YAML as fast as large documents need it; lines are looked for once one is asked for. */
export function readDocument(source: string, file: string): Document {
  try {
    const events = parseEvents(source, { filename: file });
    const [value] = constructFromEvents(events, { source, filename: file });
    let lines: ((pointer: string) => number) | undefined;
    const prepare = (): ((pointer: string) => number) => {
      const [starts, lineAt] = [startsIn(source, events), liner(source)];
      const nearest = (pointer: string): number =>
        starts.get(pointer) ?? (pointer.includes('/') ? nearest(pointer.slice(0, pointer.lastIndexOf('/'))) : 0);
      return (pointer) => lineAt(nearest(pointer));
    };
    return { value, lineOf: (pointer) => (lines ??= prepare())(pointer) };
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause;
    throw new Refusal(`${file}:${(cause.mark?.line ?? 0) + 1}`, `is not YAML (${cause.reason})`, 'mend that line', {
      cause,
    });
  }
}
