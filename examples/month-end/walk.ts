import { type Answer, readAnswer } from './answer.ts';
import { keepMonth } from './month.ts';
import { type Place, type Row, sentenceRow } from './row.ts';

/** How much of a list to read. */
export interface Extent {
  /** Such as `2026-11`; all months without one. */
  readonly month?: string | undefined;
  readonly firstPageOnly?: boolean | undefined;
}

/** A page of `.pages()`: `next` has the arguments of the next page. */
type Page<Data> = Answer<Data> & { readonly next?: unknown };

/** The rows of a list, page by page, with a final note if it could not be read to the end. */
export async function walk<Data>(
  place: Place,
  { month, firstPageOnly }: Extent,
  pages: AsyncIterable<Page<Data>>,
  read: (data: Data) => readonly Row[],
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const page of pages) {
    if (!page.ok && page.kind === 'unexpected' && page.reason === 'endless') {
      return [...keepMonth(rows, month), cut(place, rows.length)];
    }
    const reading = await readAnswer(place, page, read);
    if ('sentence' in reading) return [...keepMonth(rows, month), reading.sentence];
    const fresh = unseen(reading.value, rows);
    rows.push(...fresh);
    if (page.next && (firstPageOnly || fresh.length === 0)) {
      return [...keepMonth(rows, month), cut(place, rows.length, firstPageOnly)];
    }
  }
  return keepMonth(rows, month);
}

/** Removes rows that earlier pages already had; equal rows of one page are kept. */
function unseen(found: readonly Row[], rows: readonly Row[]): readonly Row[] {
  const seen = new Set(rows.map((row) => JSON.stringify(row)));
  return found.filter((row) => !seen.has(JSON.stringify(row)));
}

/** The note for a list that has more rows than were read. */
export function cut(place: Place, count: number, wanted = false): Row {
  const after = `The list goes on after ${count === 1 ? 'one row' : `${count} rows`}`;
  return wanted
    ? sentenceRow(place, 'first page', `${after}: a mock answers each page alike.`, { trouble: false })
    : sentenceRow(place, 'incomplete', `${after}, but no answer has more of it.`);
}
