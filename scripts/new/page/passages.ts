import type { Passage } from './model.ts';
import type { Token } from './token.ts';

const SAYING: ReadonlySet<Token['role']> = new Set(['heading', 'note', 'row']);

/** What continues a passage: prose after prose, a heading after its mark. */
const GOES_ON: Readonly<Partial<Record<Token['role'], Token['role']>>> = { note: 'note', required: 'heading' };

/** The headings, prose and table rows of pages; lines of prose without a gap between them are one passage. */
export class Passages {
  readonly all: Passage[] = [];
  #last: Token | undefined;
  /** Whether a heading says that what follows is about all lists. */
  #isGeneral = false;

  /** Takes what a page says next, of an operation or of all. */
  take(page: number, read: Token, under: string | undefined): void {
    const token = read.role === 'returned' ? { ...read, role: 'note' as const } : read;
    if (token.role === 'heading') this.#isGeneral = /\bpag(?:ing|inat\w*)\b/i.test(token.text);
    const before = this.#last;
    this.#last = token;
    const goesOn = GOES_ON[token.role] === before?.role && token.from <= (before?.to ?? 0) + 1;
    if (!SAYING.has(token.role) && !goesOn) return;
    const { from, to } = token;
    const text = token.cells?.join(' ') ?? token.text;
    const last = this.all.at(-1);
    if (goesOn && last?.at.page === page)
      this.all[this.all.length - 1] = { ...last, text: `${last.text} ${text}`, at: { ...last.at, to } };
    else this.all.push({ text, at: { page, from, to }, ...(!this.#isGeneral && under !== undefined && { under }) });
  }
}
