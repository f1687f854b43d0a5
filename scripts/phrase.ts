/** Words about a name or a value, and their form without it, which is the same for all refusals with one cause. */
export interface Phrase {
  readonly text: string;
  readonly form: string;
}

/** Words without a name or a value: they are their own form. */
export const fixed = (text: string): Phrase => ({ text, form: text });

const isPhrase = (value: unknown): value is Phrase => typeof value === 'object' && value !== null && 'form' in value;

/** A template as a phrase: in its form, `…` stands for each value, except for values that are phrases themselves. */
export const phrase = (parts: TemplateStringsArray, ...values: readonly unknown[]): Phrase => {
  const filled = (show: (value: unknown) => string): string =>
    parts.reduce((before, part, index) => `${before}${show(values[index - 1])}${part}`);
  return {
    text: filled((value) => (isPhrase(value) ? value.text : String(value))),
    form: filled((value) => (isPhrase(value) ? value.form : '…')),
  };
};
