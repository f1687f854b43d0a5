/** The statuses of `4XX`, each with the value of the range. */
const statusesOf = <Value>([code, value]: [string, Value]): [string, Value][] =>
  code.endsWith('XX')
    ? Array.from({ length: 100 }, (_, index) => [code.replace('XX', String(index).padStart(2, '0')), value])
    : [];

/** A table by status in which a range, such as `4XX`, holds for all its statuses that the table does not name: it inherits them. */
export const ranged = <Value>(table: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.assign(Object.create(Object.fromEntries(Object.entries(table).flatMap(statusesOf))), table);
