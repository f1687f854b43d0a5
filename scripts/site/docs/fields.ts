import type { OperationModel } from '../../spec/model/operation.ts';
import { step } from '../../spec/pointer.ts';
import { componentName, isSchema, own, target, type Schema, type Spec } from '../../spec/spec.ts';

/** An argument or a member of a type, shown as one row. */
export interface Field {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
  /** Whether a body needs it, but the body may be left out. */
  readonly withBody?: boolean;
  /** The places of the spec that define it. */
  readonly pointers: readonly string[];
  /** For an argument: its place in the request. */
  readonly in?: string;
}

/** The pointer to a named schema. */
export const typeAt = (name: string): string => `#/components/schemas${step(name)}`;

/** A member of a schema or of an inline object in it. */
interface MemberField extends Field {
  /** The first name on its path, which is a member of the schema itself. */
  readonly first: string;
  /** The last name on its path: its own. */
  readonly last: string;
}

/** The members of a schema, followed by those of inline objects: `period.start`, `lines[].amount`. */
export const membersOf = (schema: Schema, pointer: string, path = '', outermost?: string): MemberField[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    const at = `${pointer}/properties${step(name)}`;
    const first = outermost ?? name;
    const field = { name: `${path}${name}`, first, last: name, schema: member, pointers: [at] };
    const required = (schema.required ?? []).includes(name);
    const { items } = member;
    const inItems = isSchema(items) ? membersOf(items, `${at}/items`, `${path}${name}[].`, first) : [];
    return [{ ...field, required }, ...membersOf(member, at, `${path}${name}.`, first), ...inItems];
  });

/** The type names that a schema references, in order. */
export const namedIn = (schema: Schema): string[] => {
  if (schema.$ref !== undefined) return [componentName(schema.$ref)];
  const { items, oneOf, anyOf, properties = {}, additionalProperties } = schema;
  return [items, oneOf, anyOf, Object.values(properties), additionalProperties]
    .flat()
    .flatMap((each) => (isSchema(each) ? namedIn(each) : []));
};

/** The transitive closure of type references: the given types first, without duplicates. */
export const typesFrom = (spec: Spec, names: readonly string[]): string[] => {
  const found = new Set(names);
  for (const name of found) for (const next of namedIn(own(spec.components?.schemas, name) ?? {})) found.add(next);
  return [...found];
};

/** The fields of a body under the names that a call gives them: one that another argument has gets its place. */
const asArguments = (fields: readonly MemberField[], { takes }: OperationModel): Field[] => {
  const renamed = takes.all.filter((argument) => argument.in === 'body' && argument.as !== undefined);
  return fields.map((field) => {
    const argument = renamed.find(({ as }) => as === field.first);
    if (argument === undefined) return field;
    const { name, schema } = argument;
    if (field.name === field.first) return { ...field, name, schema };
    return { ...field, name: `${name}${field.name.slice(field.first.length)}` };
  });
};

const bodyFields = (spec: Spec, operation: OperationModel): Field[] => {
  const { node, pointer, takes } = operation;
  const { requestBody } = node;
  const [[type, media] = []] = Object.entries(requestBody?.content ?? {});
  if (!requestBody || type === undefined || !media) return [];
  const written = `${pointer}/requestBody/content${step(type)}/schema`;
  const at = media.schema?.$ref ?? written;
  if (takes.body === 'fields') {
    const isSent = requestBody.required === true;
    const needOf = ({ name, required }: Field): Pick<Field, 'required' | 'withBody'> =>
      takes.all.find((argument) => argument.name === name) ?? {
        required: required && isSent,
        withBody: required && !isSent,
      };
    return asArguments(membersOf(target(spec.components?.schemas, media.schema ?? {}), at), operation).map((field) => {
      const { required, withBody = false } = needOf(field);
      return { ...field, required, withBody, in: 'body' };
    });
  }
  return takes.all
    .filter((argument) => argument.in === 'body')
    .map(({ name, required, schema }) => ({
      name,
      required,
      schema,
      in: 'body',
      // Whether and as what the body is sent is on its own line; its type may have another.
      pointers: [`${pointer}/requestBody`, at, written],
    }));
};

/** The arguments of an operation, required ones first. */
export const argumentFields = (spec: Spec, operation: OperationModel): Field[] => {
  const { node, pointer, takes } = operation;
  const parameters = (node.parameters ?? []).map((parameter, index): Field => {
    const at = parameter.$ref ?? `${pointer}/parameters/${index}`;
    const { name: wire, in: place } = target(spec.components?.parameters, parameter);
    const argument = takes.all.find((each) => (each.as ?? each.name) === wire && each.in === place);
    const { name = wire, schema = {}, required = false } = argument ?? {};
    return { name, schema, required, in: place, pointers: [at, `${at}/schema`] };
  });
  const all = [...parameters, ...bodyFields(spec, operation)];
  return [...all.filter(({ required }) => required), ...all.filter(({ required }) => !required)];
};
