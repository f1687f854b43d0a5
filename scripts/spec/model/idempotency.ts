import type { Argument, Arguments } from './arguments.ts';
import type { OperationModel } from './operation.ts';
import { fixed, phrase } from '../../phrase.ts';
import { Refusal } from '../../refusal.ts';
import type { Spec } from '../spec.ts';

/** The argument for the idempotency key, if the spec declares one. */
export function keyOf(
  spec: Spec,
  { node, takes, pointer }: Pick<OperationModel, 'node' | 'takes' | 'pointer'>,
): string | undefined {
  const name = node['x-idempotency'];
  if (name === undefined) return undefined;
  const refuse = (what: string, next: string) =>
    new Refusal(`${pointer}/x-idempotency`, phrase`names \`${name}\`, which ${fixed(what)}`, next);
  const argument = takes.all.find((one) => one.name === name);
  if (!argument)
    throw refuse('is not an argument of the operation', 'fix the name, add the parameter, or remove the extension');
  const inBody = argument.in === 'body' && takes.body === 'fields';
  if (argument.in !== 'header' && !inBody) throw refuse('is neither a header nor a member of the body', 'name one');
  if (argument.schema.type !== 'string') throw refuse('is not text', 'a key is a string');
  if (spec['x-shared-arguments']?.includes(name))
    throw refuse('all calls of a client would share', 'remove it from `x-shared-arguments`');
  return name;
}

/** For samples of a request that needs a key. */
const EXAMPLE = '00000000-0000-4000-8000-000000000000';

/** Makes the idempotency key optional, since the client generates one; a body that it is part of is then always sent. */
export function withKey({ all, ...others }: Arguments, key: string | undefined): Arguments {
  const inBody = all.some((one) => one.name === key && one.in === 'body');
  const changed = all.map(({ withBody, ...one }): Argument => {
    if (one.name === key)
      return { ...one, required: false, example: one.example ?? (one.required ? EXAMPLE : undefined) };
    if (inBody && withBody) return { ...one, required: true };
    return { ...one, ...(withBody && { withBody }) };
  });
  return { ...others, all: changed };
}
