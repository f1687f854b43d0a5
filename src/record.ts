import type { Ended } from './settle.ts';

// Kept beside the result and not in it, where `inspect` and `JSON.stringify` would show it.
const records = new WeakMap<object, Ended>();

/** Keeps how a call ended for as long as its result is there. */
export function keep<Value extends object>(result: Value, ended: Ended): Value {
  records.set(result, ended);
  return result;
}

/** How the call of a result ended; nothing for a copy of a result. */
export const recordOf = (result: object): Ended | undefined => records.get(result);
