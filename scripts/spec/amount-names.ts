const amount = /amount|balance|cost|price|threshold|fee|tax|aggregated_value|decimillicents/i;
// Many a text is about a balance; of an amount it states one.
const amountInText = /amount|cost|price|fee$|tax$/i;

/** Whether a member of this name that holds a number holds an amount. */
export const isAmount = (name: string): boolean => amount.test(name);

/** Whether a member of this name that holds a text holds an amount. */
export const isAmountInText = (name: string): boolean => amountInText.test(name);
