import { apiNames, eachOf, specsFolder } from '../scripts/apis.ts';
import { auditClosed, readBooks } from '../scripts/ledger/books.ts';

const names = await apiNames(specsFolder);
const { good, refusals } = await eachOf(names, async (api) => auditClosed(await readBooks(specsFolder, api)));

/** The APIs under specs/ whose files can be read and whose books close. Tests of each API run for these. */
export const readable = good;

/** The other APIs. One test reports them, so that a problem in one API does not fail the tests of the others. */
export const unreadable = names.filter((name) => !good.includes(name));

/** Whether a text, such as an import or a path, names an unreadable API: tests skip it. */
export const namesUnreadable = (text: string): boolean => {
  const words = text.split(/[^\w-]+/);
  return unreadable.some((api) => words.includes(api));
};

/** What is wrong with each unreadable API, in a sentence. */
export const whatIsWrong = refusals.map(({ message }) => message);
