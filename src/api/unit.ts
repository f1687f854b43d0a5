declare const unit: unique symbol;

/**
 * A number or a text in a unit. Plain values are assignable without a cast; values in another unit do not compile.
 * The unit exists in types only, and operators ignore it: `a + b` is a plain number, and `a < b` compares any two.
 */
export type Quantity<Unit extends string, Value extends number | string> = Value & {
  readonly [unit]?: Unit | undefined;
};

/** Hundredths of a currency. APIs may send fractions of them. */
export type Cents = Quantity<'cents', number>;

/** Ten-millionths of a US dollar: 10,000,000 are 1 USD, and 100,000 are one cent. */
export type Decimillicents = Quantity<'decimillicents', number>;

/** US dollars, cents after the point. */
export type Dollars = Quantity<'dollars', number>;

/** A decimal number of a currency as text, such as `'12.34'`. */
export type Decimal = Quantity<'decimal', string>;

/** A decimal number of a currency as a number, such as `12.34`. */
export type DecimalNumber = Quantity<'decimal', number>;

/** Milliseconds; a time counts them since 1970 in UTC. */
export type Milliseconds = Quantity<'milliseconds', number>;

/** Seconds; a time counts them since 1970 in UTC. */
export type Seconds = Quantity<'seconds', number>;
