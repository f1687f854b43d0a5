import type { Evidence } from './fact.ts';

/** The location of a fact as text for messages. */
export const whereInWords = ({ source, where: { row, page, heading, lines = '', date, reason } }: Evidence): string => {
  const of = page === undefined ? '' : ` of ${page}`;
  if (row === undefined) return `sample on page lines ${lines}${of}, under "${heading}"`;
  if (heading !== undefined)
    return `page ${/^\d+$/.test(lines) ? 'line' : 'lines'} ${lines}${of}, "${row}" under "${heading}"`;
  if (date !== undefined) return `observed on ${date}, "${row}"`;
  return reason === undefined ? `source ${source}, "${row}"` : `inferred, "${row}", since ${reason}`;
};
