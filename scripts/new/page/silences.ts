import type { Claim } from '../../ledger/claims/claim.ts';
import { groupBy } from '../../group.ts';
import type { Ledger, PageBlock, Silence } from '../../ledger/notation/ledger.ts';
import { has } from '../../ledger/page/own-lines.ts';
import { linesIn } from '../../ledger/page/locate-row.ts';
import { itemsOf, type Item } from '../../ledger/silences.ts';
import type { Cited } from './blocks.ts';

const WHY = 'the pages do not say';

/** Words that lines have where they speak of something, and the rows that such lines are claimed in. */
interface Subject {
  readonly words: RegExp;
  readonly claimed: RegExp;
}

const TIME = /(?:time|date|created|start|end|duration|at)$/i;

const SUBJECTS: Readonly<Record<string, Subject>> = {
  amount: {
    words:
      /\b(?:cents?|pence|penn(?:y|ies)|(?:minor|major|smallest)(?: currency)? units?|micros|decimal (?:strings?|numbers?|places?)|in (?:US )?(?:dollars|euros|pounds))\b/i,
    claimed: / · unit = /,
  },
  time: { words: /\b(?:(?:milli)?seconds|ms|unix|epoch|ISO[ -]?8601|RFC ?3339)\b/i, claimed: / · (?:unit|format) = / },
  401: { words: /\b401\b/, claimed: / · 401 · exists/ },
  429: { words: /\b429\b|\btoo many requests\b/i, claimed: / · 429 · exists/ },
  paging: {
    words: /\b(?:cursor|next page|pagina\w*|page (?:size|number)|per page|(?:next|previous)_\w+|has_more)\b/i,
    claimed: / · pager = /,
  },
  auth: { words: /\b(?:bearer|api[- _]?keys?|authentica\w*|authorization|credentials?)\b/i, claimed: / · security = / },
  server: { words: /\b(?:base ?url|servers?|host)\b.*\bhttps?:\/\//i, claimed: /^api · server = /m },
};

/** What an item is silent about: its kind, except that units are of amounts or of times. */
const subjectOf = (kind: string, name: string): string =>
  kind === 'unit' ? (TIME.test(name) ? 'time' : 'amount') : kind;

/** What a silence of a ledger is about, by its `item`, which may be a pattern. */
export const subjectIn = ({ item }: Silence): string => {
  const [kind = ''] = item.split(' · ', 1);
  return subjectOf(kind, item);
};

/** The line of a page in the reason of a silence that it may fill; `undefined` if there is none. */
export const hintIn = (
  why: string,
  pages: readonly string[],
): { readonly page: string; readonly number: number } | undefined => {
  const [, number, of] = /^TODO: line (\d+)(?: of (\S+))?/.exec(why) ?? [];
  const page = of !== undefined && pages.includes(of) ? of : pages.length === 1 ? pages[0] : undefined;
  return number === undefined || page === undefined ? undefined : { page, number: Number(number) };
};

/** A line of a page that has words of a subject. */
interface Hint {
  readonly line: string;
  readonly text: string;
  /** Whether a block claims it for the subject, of one thing or another. */
  readonly isTaken: boolean;
  /** The operation that the line stands below. */
  readonly under: string | undefined;
}

const hintsIn = ({ pages, read, keys }: Cited, facts: readonly PageBlock[], { words, claimed }: Subject): Hint[] =>
  read.flatMap(({ lines }, page) => {
    const own = facts.filter((block) => block.page === keys[page] && claimed.test(block.claims ?? ''));
    const taken = new Set(own.flatMap((block) => linesIn(block.lines)));
    return lines.flatMap(({ text, number }) => {
      if (!words.test(text)) return [];
      const above = pages.operations.findLast(({ at }) => at.page === page && at.from <= number);
      const of = keys[page] === undefined ? '' : ` of ${keys[page]}`;
      const under = above && `${above.method} ${above.path}`;
      return [{ line: `line ${number}${of}`, text, isTaken: taken.has(number), under }];
    });
  });

/** Whether a line may fill a silence: a claimed line is about other items, unless it has the item's name. */
const mayTell = ({ isTaken, text, under }: Hint, { node }: Item): boolean => {
  const [operation] = /^[A-Z]+ \/\S*/.exec(node) ?? [];
  const [, name] = / · (?:.*[.\]])?([A-Za-z_][\w-]*)(?:\[\])?$/.exec(node) ?? [];
  const isOwn = name !== undefined && has(text, name);
  // A line below another operation may apply only to that one.
  return (isOwn || !isTaken) && (operation === undefined || under === undefined || under === operation);
};

/** Why an item is silent; where lines have words of it, that is still to do. */
const reasons = (cited: Cited, facts: readonly PageBlock[]): ((item: Item) => string) => {
  const known = new Map<Subject, readonly Hint[]>();
  return (item) => {
    const subject = SUBJECTS[subjectOf(item.kind, item.name)];
    if (subject === undefined) return WHY;
    const hints = known.get(subject) ?? hintsIn(cited, facts, subject);
    known.set(subject, hints);
    const [first, ...others] = hints.filter((hint) => mayTell(hint, item));
    if (first === undefined) return WHY;
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    return `TODO: ${first.line}${more} may say it; claim that in a row, or say why it is not said`;
  };
};

/** A pattern for all items of a kind whose nodes have as many parts. */
const patternOf = ({ kind, name, node }: Item): string =>
  name === kind ? kind : [kind, ...node.split(' · ').map(() => '*')].join(' · ');

/** What no page says, each thing once for all that it is unknown of; what lines have words of is left to do. */
export const silencesFor = (
  claims: readonly Claim[],
  cited: Cited,
  facts: readonly PageBlock[],
): NonNullable<Ledger['silent']> => {
  const why = reasons(cited, facts);
  return [...groupBy(itemsOf(claims), patternOf)].flatMap(([form, own]) => {
    const unknown = own.filter(({ known }) => !known);
    return [...groupBy(unknown, why)].flatMap(([reason, items]) => {
      const all = items.length === own.length && own.length > 1;
      return [...new Set(all ? [form] : items.map(({ name }) => name))].map((item) => ({ item, why: reason }));
    });
  });
};
