import { Refusal } from '../../refusal.ts';
import { createHash } from 'node:crypto';

/** The ways in which a line of a page is accounted for. */
export const accounts = ['claimed', 'sealed', 'waived', 'prose', 'blank'] as const;
export type Account = (typeof accounts)[number];

/** One line of a page: with its text if the page itself was read, or with its account if the lock was. */
export interface PageLine {
  readonly hash: string;
  readonly text?: string;
  readonly locked?: { readonly account: Account; readonly seals: readonly string[] };
}

export type Page = readonly PageLine[];

/** The pages of an API by key; a single page has the key `page`. */
export type Pages = ReadonlyMap<string, Page>;

/** The file name of a page's lock, in the folder of the API. */
export const lockFile = (key: string): string => `${key}.lock`;

/** Removes white space and list bullets, which differ between captures of a page. */
export const squeeze = (text: string): string => text.replace(/[\s•\uFEFF]+/g, '');

/** The hash of a line, ignoring white space and bullets; `-` for a blank line. */
export const hashOf = (text: string): string => {
  const squeezed = squeeze(text);
  return squeezed === '' ? '-' : createHash('sha256').update(squeezed).digest('hex').slice(0, 12);
};

/** Reads a page from its text. */
export const pageFromText = (text: string): Page =>
  text.split(/\r?\n/).map((line) => ({ hash: hashOf(line), text: line }));

/** The option that gives a page to the ledger: by its key, where it is not the only one. */
export const pageOption = (key: string): string => `--page ${key === 'page' ? '' : `${key}=`}FILE`;

const header = (api: string, key: string): string[] => [
  '# What the page said when facts.yaml was last checked against it: of each line its hash without white space,',
  '# and whether a row reproduces it (claimed), rows match it word by word (sealed, with their hashes), a waiver covers it, or it is prose.',
  `# Written by \`npm run ledger -- ${pageOption(key)} ${api}\`, never by hand.`,
];

/** The text of a page's lock. */
export const lockText = (
  api: string,
  lines: readonly { hash: string; account: Account; seals: readonly string[] }[],
  key = 'page',
): string =>
  `${[...header(api, key), ...lines.map(({ hash, account, seals }) => [hash, account, ...seals].join(' '))].join('\n')}\n`;

const isAccount = (text: string | undefined): text is Account => accounts.some((account) => account === text);

/** Reads a page from its lock. */
export const pageFromLock = (text: string, file: string): Page =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))
    .map(({ line, number }) => {
      const [hash = '', account, ...seals] = line.split(' ');
      if (!isAccount(account))
        throw new Refusal(`${file}:${number}`, `"${line}" is not a line of a lock`, 'rewrite it with --page');
      return { hash, locked: { account, seals } };
    });
