import type { IHttpRequest } from '@stoplight/prism-http';
import { METHODS } from '../../spec/dialect.ts';
import { isObject } from '../../spec/json.ts';
import type { OperationModel } from '../../spec/model/operation.ts';
import { target, type Parameter, type Schema, type Spec } from '../../spec/spec.ts';
import { asLists, emptyTree, put, stepsOf } from './brackets.ts';
import { valueOf } from './form-value.ts';

// Prism cannot parse JSON, unions or lists in brackets, or separate members, so it gets each of these arguments as one
// value.

type Query = NonNullable<IHttpRequest['url']['query']>;

/** Replaces the arguments of a query that Prism cannot parse with single values. */
export type ReadQuery = (query: Query) => Query;

/** The style of an argument: as JSON, in brackets after its name, or as separate members. */
type Notation = 'json' | 'brackets' | 'members';

/** The notation of an argument; undefined for those that Prism parses. */
const notationOf = (spec: Spec, parameter: Parameter): Notation | undefined => {
  const { in: place, style = 'form', explode = style === 'form', schema = {}, content } = parameter;
  if (place !== 'query') return undefined;
  if (content) return 'json';
  if (style === 'deepObject') return 'brackets';
  const isMembers = style === 'form' && explode && target(spec.components?.schemas, schema).type === 'object';
  return isMembers ? 'members' : undefined;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** The value of an argument, from the texts under its plain and bracketed names. */
function readOne(spec: Spec, schema: Schema, texts: readonly (readonly [string, string | string[]])[]): unknown {
  const tree = emptyTree();
  const lists: string[] = [];
  for (const [name, text] of texts) {
    const [, ...steps] = stepsOf(name);
    if (steps.length === 0 || steps.join() === '') lists.push(...[text].flat());
    else put(tree, steps, text);
  }
  if (lists.length === 0) return valueOf(spec, schema, asLists(tree));
  const [first = '', ...rest] = lists;
  const isList = rest.length > 0 || texts.some(([name]) => name.endsWith('[]'));
  return valueOf(spec, schema, isList ? lists : first);
}

/** Tells whether a text of the query is part of an argument. */
const isOf = (spec: Spec, { name, schema = {} }: Parameter, notation: Notation): ((given: string) => boolean) => {
  if (notation === 'json') return (given) => given === name;
  if (notation === 'brackets') return (given) => given === name || given.startsWith(`${name}[`);
  const { properties = {} } = target(spec.components?.schemas, schema);
  return (given) => Object.hasOwn(properties, given);
};

const readerOf =
  (spec: Spec, parameters: readonly Parameter[]): ReadQuery =>
  (query) => {
    const read: Record<string, unknown> = { ...query };
    for (const parameter of parameters) {
      const { name, schema = {} } = parameter;
      const notation = notationOf(spec, parameter);
      if (!notation) continue;
      const isPart = isOf(spec, parameter, notation);
      const texts = Object.entries(query).filter(([given]) => isPart(given));
      for (const [given] of texts) delete read[given];
      if (texts.length === 0) continue;
      if (notation === 'json') read[name] = parsed([texts[0]?.[1] ?? ''].flat().join());
      else if (notation === 'brackets') read[name] = readOne(spec, schema, texts);
      else read[name] = valueOf(spec, schema, Object.fromEntries(texts));
    }
    return read as Query;
  };

const parametersOf = (spec: Spec, { node }: OperationModel): readonly Parameter[] =>
  (node.parameters ?? [])
    .map((each) => target(spec.components?.parameters, each))
    .filter((each) => notationOf(spec, each) !== undefined);

/** The query parsers of an API, by method and path. */
export const queryReaders = (spec: Spec, operations: readonly OperationModel[]): ReadonlyMap<string, ReadQuery> =>
  new Map(
    operations.flatMap((operation) => {
      const found = parametersOf(spec, operation);
      return found.length > 0
        ? [[`${operation.method.toLowerCase()} ${operation.path}`, readerOf(spec, found)] as const]
        : [];
    }),
  );

/** With `allOf`, Prism validates a value against the schema without parsing it. It only splits a list whose style is written out. */
const plainParameter = (spec: Spec, parameter: Parameter): Parameter => {
  const { style = 'form', explode = style === 'form' } = parameter;
  if (!notationOf(spec, parameter)) return parameter.in === 'query' ? { ...parameter, style, explode } : parameter;
  const { style: _, explode: __, content = {}, schema = Object.values(content)[0]?.schema ?? {}, ...rest } = parameter;
  return { ...rest, schema: { allOf: [schema] } };
};

/** Replaces the arguments of a spec that Prism cannot parse. */
export const withPlainQueries = (spec: Spec): Spec => {
  const all = (parameters: readonly Parameter[] | undefined) => parameters?.map((each) => plainParameter(spec, each));
  const paths = Object.entries(spec.paths).map(([path, item]) => [
    path,
    Object.fromEntries(
      Object.entries(item).map(([name, node]) =>
        METHODS.some((method) => method === name) && isObject(node) && Array.isArray(node['parameters'])
          ? [name, { ...node, parameters: all(node['parameters'] as Parameter[]) }]
          : [name, node],
      ),
    ),
  ]);
  const { components } = spec;
  return {
    ...spec,
    paths: Object.fromEntries(paths),
    ...(components?.parameters && {
      components: {
        ...components,
        parameters: Object.fromEntries(
          Object.entries(components.parameters).map(([name, each]) => [name, plainParameter(spec, each)]),
        ),
      },
    }),
  };
};
