import { posix } from 'node:path';
import { Refusal } from '../../refusal.ts';

/** The base URL of the repository's files. `package.json` has the same address. */
export const repository = 'https://github.com/billing-clients/billing-clients/blob/main/';

/** Files of the repository that have a page on the site, with its address relative to a guide. */
const PAGES: readonly (readonly [RegExp, string])[] = [
  [/^scripts\/site\/guides\/(?<slug>[^/]+)\.md$/, '$1.html'],
  [/^src\/(?<slug>[^/]+)\.ts$/, '../client/$1.html'],
  [/^specs$/, '../index.html'],
];

/**
 * Converts a link in a guide to an address on the site. Guides link to files, so that their links also work in the
 * repository. Files without a page on the site link to the repository.
 */
export const hrefOf = (target: string, file: string): string => {
  if (/^(?:https?:|#)/.test(target)) return target;
  const [path = '', hash = ''] = target.split(/(?=#)/);
  const full = posix.join(posix.dirname(file), path).replace(/\/$/, '');
  if (full.startsWith('..')) throw new Refusal(file, `links to ${target}`, 'link to a file of the repository');
  const page = PAGES.find(([pattern]) => pattern.test(full));
  return page ? full.replace(...page) + hash : repository + full + hash;
};
