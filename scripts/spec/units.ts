/** The names of the types in `src/api/unit.ts`, by unit: of numbers, and of texts where they have one. */
const NAMES: Readonly<Record<string, { readonly number: string; readonly string?: string }>> = {
  cents: { number: 'Cents' },
  decimillicents: { number: 'Decimillicents' },
  dollars: { number: 'Dollars' },
  decimal: { number: 'DecimalNumber', string: 'Decimal' },
  milliseconds: { number: 'Milliseconds' },
  seconds: { number: 'Seconds' },
};

/** The units that a spec may state. */
export const unitNames: readonly string[] = Object.keys(NAMES);

/** The type of a quantity that has no name of its own. */
export const QUANTITY = 'Quantity';

/** Every type that generated files may import for units. */
export const UNIT_TYPES: readonly string[] = [
  ...Object.values(NAMES).flatMap((names) => Object.values(names)),
  QUANTITY,
];

const MONEY: readonly unknown[] = ['cents', 'decimillicents', 'dollars', 'decimal'];

/** Whether what has this unit is an amount of money. */
export const isMoney = (unit: unknown): boolean => MONEY.includes(unit);

/** The name of the type for a unit on a scalar; undefined for a text whose unit has a type for numbers only. */
export const unitType = (unit: string, type: string): string | undefined =>
  NAMES[unit]?.[type === 'string' ? 'string' : 'number'];

/** Whether a schema lists its values, which say more than a unit; hover says the unit. */
export const isListed = (schema: Readonly<Record<string, unknown>>): boolean => 'enum' in schema || 'const' in schema;
