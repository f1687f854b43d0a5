import { isObject, type Json } from './json.ts';
import { lineOf, stepsOf } from './yaml-lines.ts';
import { InputError } from '../problem.ts';

type Path = readonly (string | number)[];

/** Every local reference of a spec, with the path to it. */
const referencesIn = (value: unknown, path: Path = []): { path: Path; reference: string }[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = isObject(value) ? value['$ref'] : undefined;
  const here = typeof own === 'string' && own.startsWith('#/') ? [{ path: [...path, '$ref'], reference: own }] : [];
  const steps = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [...here, ...steps.flatMap(([step, child]) => referencesIn(child, [...path, step]))];
};

const leadsTo = (spec: Json, reference: string): unknown =>
  stepsOf(reference).reduce<unknown>(
    (node, step) => (typeof node === 'object' && node !== null ? (node as Json)[String(step)] : undefined),
    spec,
  );

/** Refuses a spec with a reference that leads nowhere. */
export const checkReferences = (spec: Json, text: string, file: string): void => {
  const dangling = referencesIn(spec).find(({ reference }) => leadsTo(spec, reference) === undefined);
  if (dangling)
    throw new InputError(
      `${file}:${lineOf(text, dangling.path)}: nothing stands at ${dangling.reference}. Add it, or mend the reference.`,
    );
};
