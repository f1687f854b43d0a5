import { nameAmong } from './argument-names.ts';
import { joinText } from './prose.ts';
import { bodyOf, type Argument, type Arguments } from './body.ts';
import { checkHeaderArgument } from './header.ts';
import { styleOf } from './styles.ts';
import { phrase } from '../../phrase.ts';
import { Refusal } from '../../refusal.ts';
import { componentName, target, type Operation, type Parameter, type Schema, type Spec } from '../spec.ts';

export type { Argument, Arguments } from './body.ts';

function fromParameter(spec: Spec, node: Parameter, pointer: string): Argument {
  const parameter = target(spec.components?.parameters, node);
  const { name, in: place, required = false, content = {}, example } = parameter;
  if (place === 'header') checkHeaderArgument(name, pointer);
  const [media] = Object.values(content);
  const schema = media ? media.schema : parameter.schema;
  if (!schema || (media && parameter.schema)) throw new Refusal(pointer, 'has no `schema`', 'give it one');
  const style = styleOf(spec, parameter, schema, pointer);
  const description = joinText(parameter.description, node.description);
  return { name, in: place, required, schema: { ...schema, description }, example, ...(style && { style }) };
}

/** Names that an object has before anything is put into it: a call without the argument would seem to have it. */
const UNFIT: readonly string[] = ['__proto__', 'constructor', 'toString'];

/** Everything an operation takes, as one flat list. */
export function argumentsOf(spec: Spec, operation: Operation, pointer: string): Arguments {
  const body = bodyOf(spec, operation, `${pointer}/requestBody`);
  const parameters = (operation.parameters ?? []).map((parameter, index) =>
    fromParameter(spec, parameter, `${pointer}/parameters/${index}`),
  );
  const all = [...parameters, ...body.all];
  const inherited = all.find(({ name }) => UNFIT.includes(name));
  if (inherited)
    throw new Refusal(
      pointer,
      phrase`has an argument named \`${inherited.name}\``,
      'every object inherits a member of that name, so leave it out of the spec',
    );
  // A serialized form is passed under this name.
  if (body.form && parameters.some(({ name }) => name === 'body'))
    throw new Refusal(pointer, 'has a parameter named `body` together with a form', 'leave it out of the spec');
  const headers = parameters.filter((argument) => argument.in === 'header').map(({ name }) => name.toLowerCase());
  const shared = headers.find((name, index) => headers.indexOf(name) < index);
  if (shared !== undefined)
    throw new Refusal(pointer, phrase`has two arguments in the header \`${shared}\``, 'keep one');
  return { ...body, all: distinct(all, pointer) };
}

/** Makes argument names unique: of two arguments with the same name, one gets its place as a prefix. */
function distinct(all: readonly Argument[], pointer: string): Argument[] {
  const named = all.map((argument): Argument => {
    const name = nameAmong(argument, all);
    if (name === argument.name) return argument;
    const description = joinText(argument.schema.description, `\`${argument.name}\` in the ${argument.in}.`);
    return { ...argument, name, as: argument.name, schema: { ...argument.schema, description } };
  });
  const twice = named.find(({ name }, index) => named.findIndex((other) => other.name === name) < index);
  if (twice)
    throw new Refusal(
      pointer,
      phrase`has two arguments named \`${twice.name}\``,
      'a client cannot distinguish them; leave one of them out of the spec and mention it in the description',
    );
  const both = named.find(({ as, style }) => as !== undefined && style !== undefined);
  if (both)
    throw new Refusal(
      pointer,
      phrase`has two arguments named \`${both.as}\`, one of them with its own style`,
      'leave one of them out of the spec and mention it in the description',
    );
  return named;
}

/** The component that a schema refers to; undefined for an inline schema. */
export const nameOf = (schema: Schema | undefined): string | undefined =>
  schema?.$ref === undefined ? undefined : componentName(schema.$ref);
