/** A text two spaces to the right. */
export const indent = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ');

/** A message in the window: when, which API, what, and below it the details. */
export const message = (api: string, what: string, ...details: readonly string[]): string => {
  const time = new Date().toTimeString().slice(0, 8);
  return [`\n${time}  ${api}: ${what}`, ...details.filter(Boolean).map(indent)].join('\n');
};

/** Seconds since a time, for a reader. */
export const secondsSince = (start: number): string => `${((performance.now() - start) / 1000).toFixed(2)} s`;
