import type { Notation } from '../api/form.ts';
import { pairsOf, Unwritable, type Pair } from './form-pairs.ts';
import { mistake } from '../mistake.ts';
import { toJson } from '../wire-values.ts';

/** Does something with a value of a caller; one that cannot be written is the caller's mistake. */
function written<Value>(label: string, name: string, write: () => Value): Value {
  try {
    return write();
  } catch (error) {
    const next = error instanceof Unwritable ? error.message : 'Pass text, finite numbers or booleans';
    throw mistake(label, `cannot send this \`${name}\` in a form`, next);
  }
}

/** The JSON of a value: dates are text in it, and what JSON cannot hold is refused. */
export const jsonOf = (label: string, name: string, value: unknown): string =>
  written(label, name, () => toJson(label, value));

/** The pairs of a field. */
export const pairsFrom = (label: string, name: string, value: unknown, notation: Notation | undefined) =>
  written(label, name, (): readonly Pair[] => pairsOf(name, JSON.parse(toJson(label, value)), notation));
