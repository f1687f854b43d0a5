import { phrase } from '../../phrase.ts';
import { worded, type Problem } from '../../problem.ts';
import { pageOfBlock, type Ledger, type Silence } from './ledger.ts';

/** The reason of a waiver that nobody has decided on: what a line states may still have to become a row. */
export const TODO = 'TODO: claim what this states in a row, or say why it states nothing';

/** Whether a reason says that something is still to be decided. */
export const isOpen = ({ why }: { readonly why?: string | undefined }): boolean => /^TODO\b/.test(why ?? '');

/** Lines of a page that state something, and that nobody has claimed or waived for a reason yet. */
export interface OpenLines {
  readonly page: string;
  readonly lines: string | number;
  readonly part: 'facts' | 'waived';
  readonly block: number;
}

/** The lines that are only waived for now. */
export const openLines = ({ facts, waived = [] }: Pick<Ledger, 'facts' | 'waived'>): OpenLines[] =>
  (['waived', 'facts'] as const).flatMap((part) =>
    (part === 'waived' ? waived : facts).flatMap((entry, block) =>
      isOpen(entry) ? [{ page: pageOfBlock(entry), lines: entry.lines, part, block }] : [],
    ),
  );

/** The items that are only silent for now. */
export const openSilences = ({ silent = [] }: Pick<Ledger, 'silent'>): Silence[] => silent.filter(isOpen);

/** Whether anything in a ledger is still to be decided. */
export const hasOpen = (ledger: Pick<Ledger, 'facts' | 'waived' | 'silent'>): boolean =>
  openLines(ledger).length + openSilences(ledger).length > 0;

const PARTS = ['facts', 'waived', 'inferred', 'disputes', 'silent'] as const;

/** Whether a reason stands as commands print rows, for a person to write. */
const isUnwritten = (why: string): boolean => /^\((?:the|what) [^()]*\)$/.test(why);

const unwritten = (ledger: Ledger): Problem[] =>
  PARTS.flatMap((part) => {
    const reasons = (ledger[part] ?? []).flatMap(({ why }) => why ?? []);
    return [...new Set(reasons.filter(isUnwritten))].map((why) => ({
      at: part,
      ...worded(phrase`the reason "${why}" is still to be written. Write how you know it.`),
    }));
  });

/** Reports what is open in a ledger that is not a draft: its books are not closed. */
export const openProblems = (ledger: Ledger): Problem[] =>
  ledger.draft !== undefined
    ? []
    : [
        ...openLines(ledger).map(({ lines, part, block }): Problem => ({
          kind: 'unaccounted',
          at: `waiver on lines ${lines}`,
          ...worded(
            phrase`what lines ${lines} state is still to do. Claim it in a row, or replace TODO with why it states nothing.`,
          ),
          part,
          block,
          key: 'why',
        })),
        ...openSilences(ledger).map(({ item }) => ({
          at: 'silent',
          ...worded(
            phrase`whether the pages say "${item}" is still to do. Claim it in a row, or replace TODO with why it is not said.`,
          ),
        })),
        ...unwritten(ledger),
      ];
