/** The words of a name: `totalCents`, `total_cents` and `TOTAL-CENTS` have the same two. */
const partsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '');

const one = (part: string): string => part.replace(/s$/, '');

/** Words for amounts, in the singular. */
const amounts: ReadonlySet<string> = new Set(
  `amount balance cost price threshold fee tax decimillicent cent micro minor usd eur gbp subtotal total due paid
   owed credit debit spend spent spending charge refund payment revenue`.match(/\w+/g),
);

/** Words that turn such a name into another kind of number: a count, an id, a time or a ratio. */
const others: ReadonlySet<string> = new Set(
  `count quantity number no id page item element object hit match matche record entry entrie row result size limit
   index day month year date time at on in rate percent percentage ratio bp status type code version attempt unit user
   seat token request call`.match(/\w+/g),
);

/** Names that only mean an amount as a whole. */
const whole = /aggregated_?value/i;

const has = (parts: readonly string[], words: ReadonlySet<string>): boolean =>
  parts.some((part) => words.has(part) || words.has(one(part)));

// With these words, a word of another kind only qualifies the amount: `unit_amount`, `price_per_token`.
const plain: ReadonlySet<string> = new Set(
  'amount balance cost price fee decimillicent cent micro usd eur gbp subtotal'.match(/\w+/g),
);

/** Units: a member with just this name already states its unit. */
const itself: ReadonlySet<string> = new Set(['cent', 'micro', 'usd', 'eur', 'gbp']);

/** Vague names, which mean an amount only next to a currency. */
const vague: ReadonlySet<string> = new Set(['value', 'sum', 'net', 'gross', 'total', 'limit', 'used']);

/** Whether a numeric member is an amount, by its name; its siblings decide if the name is vague. */
export const isAmount = (name: string, neighbours: readonly string[] = []): boolean => {
  const parts = partsOf(name);
  if (parts.length === 1 && has(parts, itself)) return false;
  if (whole.test(name) || has(parts, plain)) return !has(parts.slice(-1), new Set(['count', 'id', 'at', 'date']));
  // `total` alone is just as often a count.
  if (has(parts, amounts) && parts.join() !== 'total') return !has(parts, others);
  return has(parts, vague) && parts.length === 1 && neighbours.some((other) => partsOf(other)[0] === 'currency');
};

// A stricter list: many strings are merely about a balance.
const amountInText = /amount|cost|price|fee$|tax$/i;

/** Whether a string member is an amount, by its name. */
export const isAmountInText = (name: string): boolean => amountInText.test(name);
