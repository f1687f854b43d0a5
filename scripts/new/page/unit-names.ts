/** Units as the last word of a name. */
const FORM = /[a-z0-9](?:_(cents|decimillicents|milliseconds|seconds)|(Cents|Decimillicents|Milliseconds|Seconds))$/;

/** The unit in a member's name: `totalCents`, `timeout_seconds`. */
export const unitInName = (name: string): string | undefined => {
  const [, low, high] = FORM.exec(name) ?? [];
  return low ?? high?.toLowerCase();
};
