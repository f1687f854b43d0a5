import { entriesOf } from '../../spec/json.ts';

const inWords = (entries: readonly (readonly [string, unknown])[], between: string): string[] =>
  entries.map(([key, value]) => `${key}${between}${String(value)}`);

/** How pages follow each other, as one value: `argument page, items data, pages meta.totalPages`. */
export const pager = (value: unknown): string => inWords(entriesOf(value), ' ').join(', ');

/** Where to look after an unknown outcome, as one value: `read plan.get, enabled = false`, or `none`. */
export const reconcile = (value: unknown): string => {
  const { arguments: same, constants, none, ...rest } = Object(value);
  // Why no read shows it is prose, for the documentation; the ledger has a reason of its own.
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

/** What an envelope claims, part by part, as attributes of the API with their values. */
export const envelope = (value: unknown): [part: string, attribute: string, value: string][] =>
  entriesOf(value).flatMap(([part, content]): [string, string, string][] => {
    if (typeof content === 'string') return [[part, `envelope ${part}`, content]];
    const attribute = part === 'aliases' ? 'envelope alias' : `envelope ${part}`;
    return entriesOf(content).map(([name, is]) => [part, attribute, `${name} is ${String(is)}`]);
  });
