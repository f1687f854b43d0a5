/** Indents a text by two spaces. */
export const indent = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ');

/** A message for the terminal: time, API and text, with details below. */
export const message = (api: string, what: string, ...details: readonly string[]): string => {
  const time = new Date().toTimeString().slice(0, 8);
  return [`\n${time}  ${api}: ${what}`, ...details.filter(Boolean).map(indent)].join('\n');
};

/** Formats the seconds since a time. */
export const secondsSince = (start: number): string => `${((performance.now() - start) / 1000).toFixed(2)} s`;
