import type { Notation } from '../api/form.ts';
import { pairsOf, Unwritable, type Pair } from './form-pairs.ts';
import { mistake } from '../mistake.ts';
import { toJson } from '../wire-values.ts';

/** Runs `write`; reports a value that cannot be written as the caller's mistake. */
function written<Value>(label: string, name: string, write: () => Value): Value {
  try {
    return write();
  } catch (error) {
    const next = error instanceof Unwritable ? error.message : 'Pass text, finite numbers or booleans';
    throw mistake(label, `cannot send this \`${name}\` in a form`, next);
  }
}

/** Serializes a value as JSON, with dates as text; throws for a value that JSON cannot express. */
export const jsonOf = (label: string, name: string, value: unknown): string =>
  written(label, name, () => toJson(label, value));

/** Serializes a field as form pairs. */
export const pairsFrom = (label: string, name: string, value: unknown, notation: Notation | undefined) =>
  written(label, name, (): readonly Pair[] => pairsOf(name, JSON.parse(toJson(label, value)), notation));
