import { posix } from 'node:path';
import { Refusal } from '../../refusal.ts';

/** Where the repository shows its files. The same address stands in `package.json`. */
export const repository = 'https://github.com/billing-clients/billing-clients/blob/main/';

/** The pages of the site that files of the repository have, from a guide. */
const PAGES: readonly (readonly [RegExp, string])[] = [
  [/^scripts\/site\/guides\/(?<slug>[^/]+)\.md$/, '$1.html'],
  [/^src\/(?<slug>[^/]+)\.ts$/, '../client/$1.html'],
  [/^specs$/, '../index.html'],
];

/**
 * The address on the site of what a guide links to. A guide links to files, so that its links hold where it is read as
 * a file: to another guide, to an entry of `src/`, which has a page of the client reference, or to any other file.
 */
export const hrefOf = (target: string, file: string): string => {
  if (/^(?:https?:|#)/.test(target)) return target;
  const [path = '', hash = ''] = target.split(/(?=#)/);
  const full = posix.join(posix.dirname(file), path).replace(/\/$/, '');
  if (full.startsWith('..')) throw new Refusal(file, `links to ${target}`, 'link to a file of the repository');
  const page = PAGES.find(([pattern]) => pattern.test(full));
  return page ? full.replace(...page) + hash : repository + full + hash;
};
