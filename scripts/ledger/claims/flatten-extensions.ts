import { entriesOf } from '../../spec/json.ts';

const inWords = (entries: readonly (readonly [string, unknown])[], between: string): string[] =>
  entries.map(([key, value]) => `${key}${between}${String(value)}`);

/** The `x-pager` extension as one value: `argument page, items data, pages meta.totalPages`. */
export const pager = (value: unknown): string => inWords(entriesOf(value), ' ').join(', ');

/** The `x-reconcile` extension, which names the read that checks an unknown outcome, as one value: `read plan.get, enabled = false`, or `none`. */
export const reconcile = (value: unknown): string => {
  const { arguments: same, constants, none, ...rest } = Object(value);
  // The text of `none` is prose for the documentation; the ledger records its own reason.
  if (none !== undefined) return 'none';
  return [
    ...inWords(entriesOf(rest), ' '),
    ...inWords(
      entriesOf(same).map(([path, name]) => [path, `argument ${String(name)}`]),
      ' = ',
    ),
    ...inWords(
      entriesOf(constants).map(([path, equals]) => [path, JSON.stringify(equals)]),
      ' = ',
    ),
  ].join(', ');
};

/** The claims of the `x-envelope` extension, as attributes of the API. */
export const envelope = (value: unknown): [part: string, attribute: string, value: string][] =>
  entriesOf(value).flatMap(([part, content]): [string, string, string][] => {
    if (typeof content === 'string') return [[part, `envelope ${part}`, content]];
    const attribute = part === 'aliases' ? 'envelope alias' : `envelope ${part}`;
    return entriesOf(content).map(([name, is]) => [part, attribute, `${name} is ${String(is)}`]);
  });
