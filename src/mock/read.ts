import type { Operation, Place } from '../api/descriptor.ts';
import { fieldsIn, typed, type Notations } from './form.ts';
import type { Route } from './route.ts';
import { readText, styledQuery } from './styles.ts';
import { BAD_REQUEST, type Wrong } from './wrong.ts';
import { isRecord } from '../values.ts';

/** The arguments of a request, under their names in the spec, and what is wrong with them. */
export interface Read {
  readonly args: Readonly<Record<string, unknown>>;
  readonly wrong?: Wrong;
}

/** A request whose body has been read. */
export interface Incoming {
  readonly url: URL;
  readonly headers: Headers;
  readonly text: string;
  /** The entries of the form, if the operation takes one. */
  readonly form?: readonly (readonly [name: string, value: unknown])[] | undefined;
}

function queryOf({ searchParams }: URL, examples: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const read = [...new Set(searchParams.keys())].map((name): [string, unknown] => {
    const example = examples[name];
    const values = searchParams.getAll(name).map((text) => typed(text, Array.isArray(example) ? example[0] : example));
    return [name, values.length > 1 || Array.isArray(example) ? values : values[0]];
  });
  return Object.fromEntries(read);
}

const mediaOf = (type: string): string => type.split(';', 1).join().trim().toLowerCase();

type Body = { readonly fields: Readonly<Record<string, unknown>> } | Wrong;

type Examples = Readonly<Record<string, unknown>>;

function bodyOf(operation: Operation, examples: Examples, { headers, text, form }: Incoming): Body {
  const { body, type = 'application/json', notations, write } = operation;
  if (text === '' && !form) return { fields: {} };
  if (!body) return { what: 'takes no body', next: 'Leave it out', statuses: [] };
  if (body === 'raw') return { fields: { body: text } };
  const as = write ? 'a form' : 'JSON';
  const bad = (what: string) => ({ what, next: `Send ${as} as ${type}`, statuses: BAD_REQUEST });
  if (mediaOf(headers.get('content-type') ?? '') !== mediaOf(type)) return bad('has a body of another media type');
  if (write) {
    if (!form) return bad('has a body that is not a form');
    const named = [...namesAt(operation, 'body')].map(([sent, name]) => [sent, examples[name]]);
    const known: unknown = body === 'json' ? examples['body'] : Object.fromEntries(named);
    try {
      const fields = fieldsIn(form, notations as Notations, isRecord(known) ? known : {});
      return { fields: body === 'json' ? { body: fields } : fields };
    } catch {
      return bad('has a field that is not JSON');
    }
  }
  try {
    const value: unknown = JSON.parse(text);
    if (body === 'json') return { fields: { body: value } };
    return isRecord(value) ? { fields: value } : bad('has a body that is not an object');
  } catch {
    return bad('has a body that is not JSON');
  }
}

/** The arguments of one place by wire name, each with its name in the operation. */
const namesAt = (operation: Operation, place: Place): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(operation.arguments).flatMap(([name, argument]): [string, string][] =>
      argument.in === place ? [[argument.as ?? name, name]] : [],
    ),
  );

/** Reads the arguments of a request; the inverse of how a client builds it. */
export function readArguments(
  { operation, values }: Pick<Route, 'operation' | 'values'>,
  examples: Examples,
  incoming: Incoming,
): Read {
  const one = (name: string, text: string): [string, unknown] => {
    const style = operation.styles?.of[name];
    return [name, style ? readText(style, name, text, examples[name]) : typed(text, examples[name])];
  };
  const path = Object.entries(values).map(([name, text]) => one(name, text));
  const header = [...namesAt(operation, 'header').keys()]
    .map((name): [string, string | null] => [name, incoming.headers.get(name)])
    .flatMap(([name, text]): [string, unknown][] => (text === null ? [] : [one(name, text)]));
  const { rest, entries, wrong: misstyled } = styledQuery(operation, incoming.url, examples);
  const query = [...Object.entries(queryOf(rest, examples)), ...entries];
  const body = bodyOf(operation, examples, incoming);
  if ('what' in body) return { args: Object.fromEntries([...path, ...header]), wrong: body };
  const sent: [Place, (readonly [string, unknown])[]][] = [
    ['path', path],
    ['query', query],
    ['header', header],
    ['body', Object.entries(body.fields)],
  ];
  // Unknown arguments are named, but their values are not kept: they can be anything.
  const found = sent.flatMap(([place, all]) => {
    const names = namesAt(operation, place);
    return all.map(([name, value]) => ({ name, known: names.get(name), value }));
  });
  const args = Object.fromEntries(found.flatMap(({ known, value }) => (known === undefined ? [] : [[known, value]])));
  const unknown = found.find(({ known }) => known === undefined)?.name;
  const wrong = misstyled ?? wrongArguments(operation, args, unknown);
  return { args, ...(wrong && { wrong }) };
}

function wrongArguments(operation: Operation, args: object, unknown: string | undefined): Wrong | undefined {
  const all = Object.entries(operation.arguments);
  const next = `It takes ${all.map(([name, { required }]) => name + (required ? '' : '?')).join(', ') || 'no arguments'}`;
  // A server might ignore it, so no documented response would be certain.
  if (unknown !== undefined) return { what: `has no argument \`${unknown}\``, next, statuses: [] };
  const [missing] = all.find(([name, { required }]) => required && !Object.hasOwn(args, name)) ?? [];
  return missing === undefined ? undefined : { what: `lacks the argument \`${missing}\``, next, statuses: BAD_REQUEST };
}
