import { sectionOf, type Section } from '../../ledger/page/section-headings.ts';
import type { Token } from './token.ts';

/** Whether a response of the status has no body. */
const isBodiless = (code: string): boolean => /^(?:1|20[45]|304)/.test(code);

/** The response below statuses in a row, as of tabs: that of the chosen one, else of the first one that has a body. */
export const responseAt = (status: string, isChosen: boolean, before: Section | undefined): Section => {
  const isShown = before?.isChosen === true || (before?.status !== undefined && !isBodiless(before.status));
  if (before && isShown && !isChosen) return before;
  return { place: 'response', status, ...(isChosen && { isChosen }) };
};

/** What stands below a list of statuses, and is of the success. */
const EXAMPLE = /^(?:example|sample) responses?:?$/i;

/** The section that a heading begins; below a response, a heading that names a part of it continues it. */
export function sectionUnder(
  { text, isType }: Pick<Token, 'text' | 'isType'>,
  current: Section | undefined,
  is: Readonly<Record<'operation' | 'responds', boolean>>,
): Section | undefined {
  if (current?.place === 'body' && /^schema$/i.test(text)) return current;
  const isModel = !is.operation && ['models', 'type'].includes(current?.place ?? '');
  const section =
    isType || (isModel && /^[A-Z]\w*$/.test(text)) ? { place: 'type' as const, type: text } : sectionOf(text);
  const isPart =
    is.responds &&
    !(current?.isListed && EXAMPLE.test(text)) &&
    ['response', 'body'].includes(section?.place ?? '') &&
    !/^responses$|samples?$/i.test(text);
  return isPart && current?.place === 'response' ? current : section;
}
