import { Refusal } from '../../refusal.ts';
import { createHash } from 'node:crypto';

/** How a line of the page is accounted for. */
export const accounts = ['claimed', 'sealed', 'waived', 'prose', 'blank'] as const;
export type Account = (typeof accounts)[number];

/** One line of the page: its text where the page is at hand, else what the lock remembers of it. */
export interface PageLine {
  readonly hash: string;
  readonly text?: string;
  readonly locked?: { readonly account: Account; readonly seals: readonly string[] };
}

export type Page = readonly PageLine[];

/** The pages of an API by their keys; that of an only one is `page`. */
export type Pages = ReadonlyMap<string, Page>;

/** What remembers a page in the folder of its API. */
export const lockFile = (key: string): string => `${key}.lock`;

/** A line without what captures of a page lose or add: white space and list bullets. */
export const squeeze = (text: string): string => text.replace(/[\s•\uFEFF]+/g, '');

/** A line's fingerprint; `-` for a blank line. */
export const hashOf = (text: string): string => {
  const squeezed = squeeze(text);
  return squeezed === '' ? '-' : createHash('sha256').update(squeezed).digest('hex').slice(0, 12);
};

/** The page from its text. */
export const pageFromText = (text: string): Page =>
  text.split(/\r?\n/).map((line) => ({ hash: hashOf(line), text: line }));

const header = (api: string, key: string): string[] => [
  '# What the page said when facts.yaml was last checked against it: of each line its hash without white space,',
  '# and whether a row reproduces it (claimed), rows match it word by word (sealed, with their hashes), a waiver covers it, or it is prose.',
  `# Written by \`npm run ledger -- --page ${key === 'page' ? '' : `${key}=`}FILE ${api}\`, never by hand.`,
];

/** The text of the lock of a page. */
export const lockText = (
  api: string,
  lines: readonly { hash: string; account: Account; seals: readonly string[] }[],
  key = 'page',
): string =>
  `${[...header(api, key), ...lines.map(({ hash, account, seals }) => [hash, account, ...seals].join(' '))].join('\n')}\n`;

const isAccount = (text: string | undefined): text is Account => accounts.some((account) => account === text);

/** The page as its lock remembers it. */
export const pageFromLock = (text: string, file: string): Page =>
  text
    .split(/\r?\n/)
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))
    .map(({ line, number }) => {
      const [hash = '', account, ...seals] = line.split(' ');
      if (!isAccount(account))
        throw new Refusal(`${file}:${number}`, `"${line}" is no line of a lock`, 'write it anew with --page');
      return { hash, locked: { account, seals } };
    });
