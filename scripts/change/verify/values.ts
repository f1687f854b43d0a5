import { randomUUID } from 'node:crypto';
import { Refusal } from '../../refusal.ts';
import type { Argument } from '../../spec/model/arguments.ts';
import type { ApiModel } from '../../spec/model/model.ts';
import type { OperationModel } from '../../spec/model/operation.ts';
import { argumentVariable, credentialVariable, serverVariable } from '../../spec/model/variables.ts';
import { at, fromJson, type Json } from '../../spec/json.ts';
import type { SpecFile } from '../../spec/read/read.ts';
import { admits, resolved } from './types.ts';

/** What the environment holds. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The arguments of a call, and which of them are only the spec's examples or not to be had at all. */
export interface Values {
  readonly values: Readonly<Record<string, unknown>>;
  readonly examples: readonly string[];
  readonly missing: readonly string[];
}

/** A text as a value of the argument: as JSON, or as it stands where it takes a text. */
const valueOf = (spec: Json, { name, schema }: Argument, text: string): unknown => {
  const json = fromJson(text);
  const readings = typeof json === 'string' ? [text, json] : [json, text];
  const value = readings.find((read) => read !== undefined && admits(spec, schema, read));
  if (value !== undefined) return value;
  const types = [at(resolved(spec, schema), 'type') ?? []].flat();
  throw new Refusal(`--set ${name}`, `is not ${types.join(' or ') || 'JSON'}`, 'fix the value', { usage: true });
};

/** The texts of `--set NAME=VALUE`, by name; a name that no operation takes is refused. */
export const givenOf = (
  settings: readonly string[],
  operations: readonly OperationModel[],
): ReadonlyMap<string, string> => {
  const known = [...new Set(operations.flatMap(({ takes }) => takes.all.map(({ name }) => name)))];
  return new Map(
    settings.map((setting) => {
      const cut = setting.indexOf('=');
      const name = setting.slice(0, cut);
      if (cut < 1) throw new Refusal('--set', 'has no NAME=VALUE', 'write --set NAME=VALUE', { usage: true });
      if (!known.includes(name))
        throw new Refusal(
          `--set ${name}`,
          'is not an argument of the operations',
          `they take ${known.join(', ') || 'none'}`,
          {
            usage: true,
          },
        );
      return [name, setting.slice(cut + 1)];
    }),
  );
};

/** The variables that mean something else than an argument. */
const takenBy = (api: ApiModel): ReadonlySet<string> =>
  new Set([
    serverVariable(api),
    ...api.credentials.flatMap((parts) =>
      Object.entries(parts).map(([part, carrier]) => credentialVariable(api, part, carrier)),
    ),
  ]);

/**
 * The arguments of a call: given, in the environment or, where one is needed, the example of the spec.
 * An operation that changes something takes nothing from an example; its idempotency key is made, as clients make one.
 */
export const valuesFor = (
  { model: api, json }: Pick<SpecFile, 'model' | 'json'>,
  { takes, safe, key }: OperationModel,
  given: ReadonlyMap<string, string>,
  environment: Environment,
): Values => {
  const taken = takenBy(api);
  const textOf = (name: string): string | undefined => {
    const variable = argumentVariable(api, name);
    return given.get(name) ?? (taken.has(variable) ? undefined : environment[variable]);
  };
  const found = takes.all.map((argument) => {
    const text = textOf(argument.name);
    if (text !== undefined) return { argument, value: valueOf(json, argument, text), example: false };
    if (argument.name === key) return { argument, value: randomUUID(), example: false };
    const value = safe && argument.required ? argument.example : undefined;
    return { argument, value, example: value !== undefined };
  });
  return {
    values: Object.fromEntries(
      found.flatMap(({ argument, value }) => (value === undefined ? [] : [[argument.name, value]])),
    ),
    examples: found.flatMap(({ argument, example }) => (example ? [argument.name] : [])),
    missing: found.flatMap(({ argument, value }) => (argument.required && value === undefined ? [argument.name] : [])),
  };
};
