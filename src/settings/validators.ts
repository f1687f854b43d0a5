import type { Descriptor } from '../api/descriptor.ts';
import type { Validators } from '../api/issue.ts';
import { mistake } from '../mistake.ts';
import { isFunction } from '../values.ts';

/** Throws for validators of another API, which would check nothing, and for values that are not functions. */
export function checkValidators(label: string, { operations }: Descriptor, given: Validators | undefined): void {
  const own = Object.keys(operations).flatMap((id) => given?.[id] ?? []);
  if (given && !(own[0] && own.every(isFunction)))
    throw mistake(label, 'cannot use these `validators`', 'Pass those of this API');
}
