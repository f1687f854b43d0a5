/** Expands a range such as `4XX` into its 100 statuses. */
const statusesOf = <Value>([code, value]: [string, Value]): [string, Value][] =>
  code.endsWith('XX')
    ? Array.from({ length: 100 }, (_, index) => [code.replace('XX', String(index).padStart(2, '0')), value])
    : [];

/** Puts the expanded ranges on the table's prototype, so that they apply to statuses without an entry. */
export const ranged = <Value>(table: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.assign(Object.create(Object.fromEntries(Object.entries(table).flatMap(statusesOf))), table);
