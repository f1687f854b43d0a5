import { EVENT_ID, getScalarValue, parseEvents, type Event } from 'js-yaml';

/** The path of keys and indexes to a value. */
export type Path = readonly (string | number)[];

const isCollection = ({ type }: Event): boolean => type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE;

const textOf = (source: string, event: Event): string =>
  event.type === EVENT_ID.SCALAR ? getScalarValue(source, event) : '';

const startOf = (event: Event | undefined): number => {
  if (event?.type === EVENT_ID.ALIAS) return event.anchorStart;
  if (event?.type === EVENT_ID.SCALAR) return event.valueStart;
  return event && 'start' in event ? event.start : 0;
};

/** For each event the one behind all that it holds. */
function behind(events: readonly Event[]): Int32Array {
  const next = new Int32Array(events.length);
  const open: number[] = [];
  let index = 0;
  for (const event of events) {
    next[index] = index + 1;
    if (isCollection(event) || event.type === EVENT_ID.DOCUMENT) open.push(index);
    if (event.type === EVENT_ID.POP) next[open.pop() ?? 0] = index + 1;
    index++;
  }
  return next;
}

/** Where the node at a path begins, a member of a mapping with its name; if it does not exist, its deepest existing step. */
function starter(source: string, events: readonly Event[]): (path: Path) => number {
  const next = behind(events);
  const after = (index: number): number => next[index] ?? events.length;
  /** The place and the value of a child. */
  const child = (parent: number, name: string): readonly [start: number, value: number] | undefined => {
    const isMap = events[parent]?.type === EVENT_ID.MAPPING;
    let count = 0;
    for (let at = parent + 1; at < after(parent) - 1; at = after(isMap ? after(at) : at)) {
      const event = events[at];
      if (event && (isMap ? textOf(source, event) : String(count++)) === name)
        return [startOf(event), isMap ? after(at) : at];
    }
    return undefined;
  };
  return (path) => {
    let at = events.findIndex(({ type }) => type !== EVENT_ID.DOCUMENT);
    let start = startOf(events[at]);
    for (const name of path) {
      const event = events[at];
      const found = event && isCollection(event) ? child(at, String(name)) : undefined;
      if (!found) break;
      [start, at] = found;
    }
    return start;
  };
}

/** The line of an offset, counted from 1. */
function liner(source: string): (offset: number) => number {
  const ends: number[] = [];
  for (let end = source.indexOf('\n'); end >= 0; end = source.indexOf('\n', end + 1)) ends.push(end);
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

/** Finds the 1-based line of a path, in YAML that parsers agree about. */
export function linesOf(text: string): (path: Path) => number {
  const [starts, lineAt] = [starter(text, parseEvents(text, {})), liner(text)];
  return (path) => lineAt(starts(path));
}
