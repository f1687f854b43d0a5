import type { Evidence } from './fact.ts';

/** Where a fact stands, in words. */
export const whereInWords = ({ source, where: { row, heading, lines = '', date, reason } }: Evidence): string => {
  if (row === undefined) return `sample on page lines ${lines}, under "${heading}"`;
  if (heading !== undefined)
    return `page ${/^\d+$/.test(lines) ? 'line' : 'lines'} ${lines}, "${row}" under "${heading}"`;
  if (date !== undefined) return `observed on ${date}, "${row}"`;
  return reason === undefined ? `source ${source}, "${row}"` : `inferred, "${row}", since ${reason}`;
};
