import type { Restyled } from '../../../src/api/descriptor.ts';
import { styles } from '../../../src/parts/styles.ts';
import type { OperationModel } from './operation.ts';

/** The values of the arguments in one place of a request, by their names there and serialized by their styles. */
export function writtenIn(
  { id, takes }: OperationModel,
  place: string,
  values: Readonly<Record<string, unknown>>,
): Restyled {
  const there = takes.all
    .filter((argument) => argument.in === place)
    .map((argument) => [argument.as ?? argument.name, argument] as const);
  const of = there.flatMap(([name, { style }]) => (style ? [[name, style] as const] : []));
  const given = there.flatMap(([name, argument]) => {
    const value = Object.hasOwn(values, argument.name) ? values[argument.name] : undefined;
    // Only a body can express null.
    return value === undefined || value === null ? [] : [[name, value] as const];
  });
  return styles(Object.fromEntries(of)).write(id, Object.fromEntries(given), Object.fromEntries(there));
}
