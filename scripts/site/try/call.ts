import type { Operation } from '../../../src/api/descriptor.ts';
import { readArguments } from '../../../src/mock/read.ts';
import { asFile, callWith } from '../samples/call-text.ts';
import { conform, exampleOf } from './shapes.ts';
import type { Call } from './spec.ts';

/** A request as Swagger UI made it. */
interface Request {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The values of the path by name, still encoded: a comma may be part of an item, or separate two. */
const valuesOf = (template: string, path: string): readonly (readonly [name: string, text: string])[] => {
  const names = [...template.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
  const pattern = template
    .split(/\{[^}]+\}/)
    .map(escaped)
    .join('([^/]+)');
  const found = new RegExp(`${pattern}$`).exec(path) ?? [];
  return names.map((name, index) => [name, found[index + 1] ?? '']);
};

const textOf = (body: unknown): string => (typeof body === 'string' ? body : (JSON.stringify(body) ?? ''));

/** Values with a style are decoded item by item; headers are not encoded. */
const headersOf = ({ takes: { styles } }: Call, headers: Request['headers'] = {}): Headers => {
  const styled = new Set(Object.keys(styles?.of ?? {}).map((name) => name.toLowerCase()));
  const kept = Object.entries(headers).map(([name, text]): [string, string] => [
    name,
    styled.has(name.toLowerCase()) ? text.replaceAll('%', '%25').replaceAll('+', '%2B') : text,
  ]);
  return new Headers([...kept.filter(([name]) => !/^content-type$/i.test(name)), ['content-type', 'application/json']]);
};

/** The fields of a form, in which files are entered as text. */
const withFiles = ({ form }: Call, fields: object): object =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, form?.notations?.[name]?.file ? asFile(name, value) : value]),
  );

/** Leaves other characters encoded: an encoded comma is part of an item, a bare one separates items. */
const withoutKeys = (url: URL, keys: readonly string[]): URL => {
  const isKey = (pair: string): boolean => [...new URLSearchParams(pair).keys()].some((name) => keys.includes(name));
  const pairs = url.search.slice(1).split('&');
  return Object.assign(new URL(url), { search: pairs.filter((pair) => !isKey(pair)).join('&') });
};

/** Reads the arguments from a request: the inverse of how the client builds it. */
const readFrom = (call: Call, template: string, { url, headers, body }: Request, base: string) => {
  const { takes, shapes, keys = [] } = call;
  const asked = withoutKeys(new URL(url), keys);
  const path = valuesOf(template, asked.pathname.slice(new URL(base).pathname.length - 1));
  const values = path.map(([name, text]) => [name, takes.styles?.of[name] ? text : decodeURIComponent(text)]);
  const examples = Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, exampleOf(shape)]));
  const incoming = { url: asked, headers: headersOf(call, headers), text: textOf(body) };
  const { args, wrong } = readArguments(
    { operation: takes as Operation, values: Object.fromEntries(values) },
    examples,
    incoming,
  );
  const isText = (name: string): boolean => Object.hasOwn(shapes, name) && takes.styles?.of[name] !== 'json';
  const typed = Object.entries(args).map(([name, value]) => [
    name,
    isText(name) ? conform(value, shapes[name]) : value,
  ]);
  return { args: Object.fromEntries(typed) as Record<string, unknown>, wrong };
};

/** Prints the TypeScript call that sends a request. */
const callOf = (call: Call, template: string, request: Request, base: string): string => {
  const { args, wrong } = readFrom(call, template, request, base);
  if (wrong) return `// No call sends this request: it ${wrong.what}.`;
  const { body } = args;
  const isForm = call.form !== undefined && call.takes.body === 'json' && typeof body === 'object' && body !== null;
  const given = isForm ? { ...args, body: withFiles(call, body) } : withFiles(call, args);
  return callWith(`await ${call.method}`, { ...given }, ';');
};

Object.assign(globalThis, { callOf });
