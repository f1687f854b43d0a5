/** A unit: the names of its types in `src/api/unit.ts`, which do not exist at run time, and whether it counts money. */
interface Unit {
  readonly number: string;
  readonly string?: string;
  readonly money?: true;
  /** What it is, where its name does not say so. */
  readonly meaning?: string;
}

const UNITS: Readonly<Record<string, Unit>> = {
  cents: { number: 'Cents', money: true },
  decimillicents: { number: 'Decimillicents', money: true, meaning: '10,000,000 to the US dollar' },
  dollars: { number: 'Dollars', money: true },
  decimal: { number: 'DecimalNumber', string: 'Decimal', money: true },
  milliseconds: { number: 'Milliseconds' },
  seconds: { number: 'Seconds' },
};

/** The units that a spec may state. */
export const unitNames: readonly string[] = Object.keys(UNITS);

/** Whether a unit is built in. */
export const isKnownUnit = (unit: unknown): unit is string => typeof unit === 'string' && Object.hasOwn(UNITS, unit);

/** The type of a quantity without a more specific type. */
export const QUANTITY = 'Quantity';

/** Every type that generated files may import for units. */
export const UNIT_TYPES: readonly string[] = [
  ...Object.values(UNITS).flatMap(({ number, string }) => (string ? [number, string] : [number])),
  QUANTITY,
];

/** Whether a unit counts money. */
export const isMoney = (unit: unknown): boolean => isKnownUnit(unit) && UNITS[unit]?.money === true;

/** A unit with its meaning, where its name does not say it. */
export const unitInWords = (unit: string): string => {
  const meaning = isKnownUnit(unit) ? UNITS[unit]?.meaning : undefined;
  return meaning === undefined ? unit : `${unit} (${meaning})`;
};

/** The type name for a scalar with a unit; undefined for a string if the unit has a type for numbers only. */
export const unitType = (unit: string, type: string): string | undefined =>
  isKnownUnit(unit) ? UNITS[unit]?.[type === 'string' ? 'string' : 'number'] : undefined;

/** Whether a schema lists its values. Their literal types are more precise than a unit's type; hover shows the unit. */
export const isListed = (schema: Readonly<Record<string, unknown>>): boolean => 'enum' in schema || 'const' in schema;
