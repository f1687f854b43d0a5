import { joinText } from './prose.ts';
import { bodyOf, type Argument, type Arguments } from './body.ts';
import { checkHeaderArgument } from './header.ts';
import { Refusal } from '../refusal.ts';
import { componentName, target, type Operation, type Parameter, type Schema, type Spec } from './spec.ts';

export type { Argument, Arguments } from './body.ts';

function fromParameter(spec: Spec, node: Parameter, pointer: string): Argument {
  const parameter = target(spec.components?.parameters, node);
  const { name, in: place, required = false, schema = {}, example } = parameter;
  if (place === 'header') checkHeaderArgument(name, pointer);
  const { type } = target(spec.components?.schemas, schema);
  const unsendable = [type].flat().find((each) => each === 'object' || (each === 'array' && place !== 'query'));
  if (unsendable !== undefined)
    throw new Refusal(pointer, `takes an ${unsendable} in the ${place}`, 'describe a string, a number or a boolean');
  const description = joinText(parameter.description, node.description);
  return { name, in: place, required, schema: { ...schema, description }, example };
}

/** Everything an operation takes, as one flat list. */
export function argumentsOf(spec: Spec, operation: Operation, pointer: string): Arguments {
  const body = bodyOf(spec, operation, `${pointer}/requestBody`);
  const parameters = (operation.parameters ?? []).map((parameter, index) =>
    fromParameter(spec, parameter, `${pointer}/parameters/${index}`),
  );
  const all = [...parameters, ...body.all];
  if (all.some(({ name }) => name === '__proto__'))
    throw new Refusal(pointer, 'has an argument named `__proto__`', 'no object can hold it; leave it out of the spec');
  // What a form is written to travels under this name.
  if (body.form && parameters.some(({ name }) => name === 'body'))
    throw new Refusal(pointer, 'has a parameter named `body` beside a form', 'leave it out of the spec');
  const twice = all.find(({ name }, index) => all.findIndex((other) => other.name === name) < index);
  if (twice)
    throw new Refusal(
      pointer,
      `has two arguments named \`${twice.name}\``,
      'a client cannot tell them apart; leave one of them out of the spec and say so in its description',
    );
  return { ...body, all };
}

/** The name of the component that a schema is; undefined for one written in place. */
export const nameOf = (schema: Schema | undefined): string | undefined =>
  schema?.$ref === undefined ? undefined : componentName(schema.$ref);
