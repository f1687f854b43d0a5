import { isObject, itemsOf, type Json } from '../spec/json.ts';
import { step } from '../spec/pointer.ts';
import type { SpecFile } from '../spec/read/read.ts';
import { crossedIn } from '../spec/read/schema-shape.ts';
import { exceeded } from '../spec/read/within.ts';
import { listed } from '../text.ts';
import { without } from './notes.ts';

/** The values that a schema lists; `undefined` if it lists none. */
const valuesOf = (schema: Json): readonly unknown[] | undefined => {
  if (Object.hasOwn(schema, 'const')) return [schema['const']];
  return Array.isArray(schema['enum']) ? itemsOf(schema['enum']) : undefined;
};

/** The values that each of several schemas lists, if it lists any. */
export const valuesIn = (schemas: readonly Json[]): readonly unknown[] => {
  const [first = [], ...rest] = schemas.flatMap((schema) => [valuesOf(schema) ?? []].filter((all) => all.length > 0));
  return first.filter((value) => rest.every((others) => others.includes(value)));
};

const written = (schema: Json, name: string): string => {
  const value = schema[name];
  return `\`${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}\``;
};

/** The shortest text of a format. */
const SHORTEST: Readonly<Record<string, number>> = { 'date-time': 20, date: 10, time: 9, uuid: 36 };

/** The bound that excludes every text of the format. */
const tooShort = ({ format, maxLength }: Json): readonly string[] =>
  Number(maxLength) < (SHORTEST[String(format)] ?? 0) ? ['maxLength'] : [];

const NOTE = 'The document contradicts itself: it also says ';

/**
 * A schema without the bounds that contradict each other or the values that are listed, which it names: a list is
 * written by hand, value by value, a bound for all at once.
 */
export const agreeing = (schema: Json, values = valuesIn([schema])): Json => {
  const crossed = crossedIn(schema).flat();
  const short = tooShort(schema).filter((each) => !crossed.includes(each));
  const bounds = [...new Set(values.flatMap((value) => exceeded(schema, value)))].filter(
    (each) => ![...crossed, ...short].includes(each),
  );
  if (crossed.length + short.length + bounds.length === 0) return schema;
  const said = (names: readonly string[], why: string): string[] =>
    names.length > 0 ? [`${listed(names.map((name) => written(schema, name)))}, ${why}`] : [];
  const what = [
    ...said(crossed, 'between which there is no value'),
    ...said(short, `which no \`${String(schema['format'])}\` fits`),
    ...said(bounds, `which exclude${bounds.length === 1 ? 's' : ''} a value that it lists`),
  ];
  const { description: before } = schema;
  const note = `${NOTE}${what.join('; and ')}.`;
  return {
    ...without(schema, ...crossed, ...short, ...bounds),
    description: before === undefined ? note : `${String(before)} ${note}`,
  };
};

/** The places of a spec with such a note. */
const notesIn = (node: unknown, pointer: string): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap((each, index) => notesIn(each, `${pointer}/${index}`));
  if (!isObject(node)) return [];
  const { description } = node;
  const [, what] = typeof description === 'string' ? description.split(NOTE) : [];
  const below = Object.entries(node).flatMap(([name, each]) => notesIn(each, `${pointer}${step(name)}`));
  return [...(what === undefined ? [] : [`  ${pointer}: without ${what.slice(0, -1)}`]), ...below];
};

/** What a document contradicts, with its places; empty if there is nothing. */
export const contradictions = ({ json }: Pick<SpecFile, 'json'>): string => {
  const places = notesIn(json, '#');
  const head =
    'Where the document contradicts itself, openapi.yaml leaves out these bounds; add those that the vendor means:';
  return places.length > 0 ? [head, ...places].join('\n') : '';
};
