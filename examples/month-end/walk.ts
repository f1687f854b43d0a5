import { type Answer, readAnswer } from './answer.ts';
import { keepMonth } from './month.ts';
import { type Place, type Row, sentenceRow } from './row.ts';

/** How much of a list to read. */
export interface Extent {
  /** Such as `2026-11`; all months without one. */
  readonly month?: string | undefined;
  readonly firstPageOnly?: boolean | undefined;
}

/** One page of a list. */
export interface Page<Next> {
  readonly rows: readonly Row[];
  /** What to ask for the page after it with; nothing on the last. */
  readonly next?: Next | null | undefined;
}

/** Reads the page that was `asked` for, which comes after those that gave `before` rows. */
type ReadPage<Data, Next> = (data: Data, before: number, asked?: Next) => Page<Next>;

const MOST_PAGES = 1000;

/** The rows of a list, page after page; where it cannot be read to its end, a last row says so. */
export async function walk<Data, Next>(
  place: Place,
  extent: Extent,
  call: (next?: Next) => Promise<Answer<Data>>,
  read: ReadPage<Data, Next>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let next: Next | undefined;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const reading = await readAnswer(place, call(next), (data) => read(data, rows.length, next));
    if ('sentence' in reading) return [...keepMonth(rows, extent.month), reading.sentence];
    const fresh = unseen(reading.value.rows, rows);
    rows.push(...fresh);
    if (reading.value.next === undefined || reading.value.next === null) return keepMonth(rows, extent.month);
    if (extent.firstPageOnly || fresh.length === 0) break;
    next = reading.value.next;
  }
  return [...keepMonth(rows, extent.month), cut(place, rows.length, extent.firstPageOnly)];
}

/** What earlier pages did not have; two equal rows of one page are two. */
function unseen(found: readonly Row[], rows: readonly Row[]): readonly Row[] {
  const seen = new Set(rows.map((row) => JSON.stringify(row)));
  return found.filter((row) => !seen.has(JSON.stringify(row)));
}

function cut(place: Place, count: number, wanted = false): Row {
  const after = `The list goes on after ${count === 1 ? 'one row' : `${count} rows`}`;
  return wanted
    ? sentenceRow(place, 'first page', `${after}: a mock answers each page alike.`, { trouble: false })
    : sentenceRow(place, 'incomplete', `${after}, but no answer has more of it.`);
}
