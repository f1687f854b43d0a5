import type { IHttpRequest } from '@stoplight/prism-http';
import { METHODS } from '../../spec/dialect.ts';
import { isObject } from '../../spec/json.ts';
import type { OperationModel } from '../../spec/model/operation.ts';
import { target, type Parameter, type Schema, type Spec } from '../../spec/spec.ts';
import { asLists, put, stepsOf, type Tree } from './brackets.ts';
import { valueOf } from './form-value.ts';

// Prism cannot parse unions or lists in brackets, so it gets each of these arguments as one value.

type Query = NonNullable<IHttpRequest['url']['query']>;

/** Replaces the bracketed arguments of a query with single values. */
export type ReadQuery = (query: Query) => Query;

const isBracketed = ({ in: place, style }: Parameter): boolean => place === 'query' && style === 'deepObject';

/** The value of an argument, from the texts under its plain and bracketed names. */
function readOne(spec: Spec, schema: Schema, texts: readonly (readonly [string, string | string[]])[]): unknown {
  const tree: Tree = {};
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

const readerOf =
  (spec: Spec, parameters: readonly Parameter[]): ReadQuery =>
  (query) => {
    const read: Record<string, unknown> = { ...query };
    for (const { name, schema = {} } of parameters) {
      const texts = Object.entries(query).filter(([each]) => each === name || each.startsWith(`${name}[`));
      for (const [each] of texts) delete read[each];
      if (texts.length > 0) read[name] = readOne(spec, schema, texts);
    }
    return read as Query;
  };

const parametersOf = (spec: Spec, { node }: OperationModel): readonly Parameter[] =>
  (node.parameters ?? []).map((each) => target(spec.components?.parameters, each)).filter(isBracketed);

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

/** With `allOf`, Prism validates a value against the schema without parsing it. */
const plainParameter = (parameter: Parameter): Parameter => {
  if (!isBracketed(parameter)) return parameter;
  const { style: _, explode: __, schema = {}, ...rest } = parameter;
  return { ...rest, schema: { allOf: [schema] } };
};

/** Removes bracketed arguments from a spec. */
export const withPlainQueries = (spec: Spec): Spec => {
  const all = (parameters: readonly Parameter[] | undefined) => parameters?.map(plainParameter);
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
          Object.entries(components.parameters).map(([name, each]) => [name, plainParameter(each)]),
        ),
      },
    }),
  };
};
