import { isObject } from '../../spec/json.ts';
import { isSchema, target, type Schema, type Spec } from '../../spec/spec.ts';

/** The possible schemas of a value, with references resolved. */
const branchesOf = (spec: Spec, schema: Schema, depth = 0): readonly Schema[] => {
  const found = target(spec.components?.schemas, schema);
  const branches = [found['oneOf'], found['anyOf']].flat().filter(isSchema);
  if (branches.length === 0 || depth > 5) return [found];
  return branches.flatMap((branch) => branchesOf(spec, branch, depth + 1));
};

const has = ({ type }: Schema, ...types: readonly string[]): boolean =>
  [type].flat().some((each) => types.includes(String(each)));

const NUMERAL = /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/i;

/** The conversions of a text, in order of precedence. */
const READINGS: readonly (readonly [
  means: (schema: Schema, text: string) => boolean,
  read: (text: string) => unknown,
])[] = [
  [(schema, text) => (schema.enum ?? []).includes(text), (text) => text],
  [(schema, text) => has(schema, 'number', 'integer') && NUMERAL.test(text), Number],
  [(schema, text) => has(schema, 'boolean') && /^(true|false)$/.test(text), (text) => text === 'true'],
  [(schema, text) => text === '' && has(schema, 'null'), () => null],
];

const single = (branches: readonly Schema[], text: string): unknown => {
  const [, read] = READINGS.find(([means]) => branches.some((schema) => means(schema, text))) ?? [];
  return read ? read(text) : text;
};

/** Converts the text of a form to the type of its schema. */
export function valueOf(spec: Spec, schema: Schema, read: unknown): unknown {
  const branches = branchesOf(spec, schema);
  if (typeof read === 'string') {
    const list = branches.find((branch) => has(branch, 'array'));
    const isAlone = list && branches.every((branch) => has(branch, 'array', 'null'));
    return isAlone && read !== '' ? [valueOf(spec, itemsOf(list), read)] : single(branches, read);
  }
  if (Array.isArray(read)) {
    const items = itemsOf(branches.find((branch) => has(branch, 'array')));
    return read.map((each) => valueOf(spec, items, each));
  }
  if (!isObject(read)) return read;
  const of = branches.filter((branch) => has(branch, 'object'));
  return Object.fromEntries(
    Object.entries(read).map(([name, each]) => {
      const member = of.map((branch) => memberOf(branch, name)).find((found) => found !== undefined);
      return [name, valueOf(spec, member ?? {}, each)];
    }),
  );
}

const itemsOf = (schema: Schema | undefined): Schema => {
  const items = schema?.['items'];
  return isSchema(items) ? items : {};
};

const memberOf = ({ properties = {}, additionalProperties }: Schema, name: string): Schema | undefined =>
  Object.hasOwn(properties, name)
    ? properties[name]
    : isSchema(additionalProperties)
      ? additionalProperties
      : undefined;
