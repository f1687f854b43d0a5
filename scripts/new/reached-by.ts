import { METHODS } from '../spec/dialect.ts';
import type { Refusal } from '../refusal.ts';
import { at, entriesOf, isObject, type Json } from '../spec/json.ts';
import { stepsOf } from '../spec/pointer.ts';
import { listed } from '../text.ts';

/** How many operations a sentence names. */
const FEW = 3;

type Refers = readonly (readonly [name: string, names: readonly string[]])[];

/** The schemas that a value refers to. */
const namesIn = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"/]+)"/g)].map(([, name = '']) => name);

const schemasIn = (spec: Json): Refers =>
  entriesOf(at(spec, 'components', 'schemas')).map(([name, schema]) => [name, namesIn(schema)]);

const operationsIn = (spec: Json): Refers =>
  entriesOf(spec['paths']).flatMap(([path, item]) =>
    METHODS.filter((method) => isObject(at(item, method))).map(
      (method) => [`${method.toUpperCase()} ${path}`, namesIn(at(item, method))] as const,
    ),
  );

/** The operations that reach a schema, through others too. */
const reaching = (name: string, operations: Refers, schemas: Refers): string[] => {
  const targets = new Set([name]);
  // Grows while it is walked.
  for (const target of targets) for (const [each, names] of schemas) if (names.includes(target)) targets.add(each);
  return operations.filter(([, names]) => names.some((each) => targets.has(each))).map(([operation]) => operation);
};

/** `GET /a, POST /b and 3 more`. */
const few = (names: readonly string[]): string => {
  const more = names.length - FEW;
  return listed(more > 1 ? [...names.slice(0, FEW), `${more} more`] : names);
};

/** The sentences of refusals, one per line, with what can be left out; those about a schema name the operations that reach it. */
export const withOperations = (refusal: Refusal, spec: Json): string => {
  const [operations, schemas] = [operationsIn(spec), schemasIn(spec)];
  const lines = [refusal, ...refusal.others].map(({ sentence, place }) => {
    const [root, kind, name = ''] = stepsOf(place);
    if (root === 'paths') return `${sentence} Or leave the operation out with --except.`;
    const found = kind === 'schemas' ? reaching(name, operations, schemas) : [];
    const them = found.length === 1 ? 'it' : 'them';
    return found.length === 0 ? sentence : `${sentence} Reached by ${few(found)}; leave ${them} out with --except.`;
  });
  return lines.join('\n');
};
