/** The words of a name: `totalCents`, `total_cents` and `TOTAL-CENTS` have the same two. */
const partsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '');

const one = (part: string): string => part.replace(/s$/, '');

/** Words of amounts, in the singular. */
const amounts: ReadonlySet<string> = new Set(
  `amount balance cost price threshold fee tax decimillicent cent micro minor usd eur gbp subtotal total due paid
   owed credit debit spend spent spending charge refund payment revenue`.match(/\w+/g),
);

/** Words that make of a name with one of these a figure of another kind: how many, which, when, what share. */
const others: ReadonlySet<string> = new Set(
  `count quantity number no id page item record entry entrie row result size limit index day month year date time at on
   in rate percent percentage ratio bp status type code version attempt unit user seat token request call`.match(
    /\w+/g,
  ),
);

/** Names of which no word alone says it. */
const whole = /aggregated_?value/i;

const has = (parts: readonly string[], words: ReadonlySet<string>): boolean =>
  parts.some((part) => words.has(part) || words.has(one(part)));

// Among these, a word of another kind only says which amount it is: `unit_amount`, `price_per_token`.
const plain: ReadonlySet<string> = new Set(
  'amount balance cost price fee decimillicent cent micro usd eur gbp subtotal'.match(/\w+/g),
);

/** Units: a member that has no other name says its unit itself. */
const itself: ReadonlySet<string> = new Set(['cent', 'micro', 'usd', 'eur', 'gbp']);

/** What a name that says little means next to a currency. */
const vague: ReadonlySet<string> = new Set(['value', 'sum', 'net', 'gross', 'total', 'limit', 'used']);

/** Whether a member of this name that holds a number holds an amount; its neighbours decide where the name says little. */
export const isAmount = (name: string, neighbours: readonly string[] = []): boolean => {
  const parts = partsOf(name);
  if (parts.length === 1 && has(parts, itself)) return false;
  if (whole.test(name) || has(parts, plain)) return !has(parts.slice(-1), new Set(['count', 'id', 'at', 'date']));
  // A total alone is as often a number of entries.
  if (has(parts, amounts) && parts.join() !== 'total') return !has(parts, others);
  return has(parts, vague) && parts.length === 1 && neighbours.some((other) => partsOf(other)[0] === 'currency');
};

// Many a text is about a balance; of an amount it states one.
const amountInText = /amount|cost|price|fee$|tax$/i;

/** Whether a member of this name that holds a text holds an amount. */
export const isAmountInText = (name: string): boolean => amountInText.test(name);
