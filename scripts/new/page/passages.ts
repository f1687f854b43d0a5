import type { Passage } from './model.ts';
import type { Token } from './token.ts';

/** The prose and table rows of pages; lines of prose without a gap between them are one passage. */
export class Passages {
  readonly all: Passage[] = [];
  #last: Token | undefined;
  /** Whether a heading says that what follows is about all lists. */
  #isGeneral = false;

  /** Takes what a page says next, of an operation or of all. */
  take(page: number, token: Token, under: string | undefined): void {
    if (token.role === 'heading') this.#isGeneral = /\bpag(?:ing|inat\w*)\b/i.test(token.text);
    const before = this.#last;
    this.#last = token;
    if (token.role !== 'note' && token.role !== 'row') return;
    const { from, to } = token;
    const text = token.cells?.join(' ') ?? token.text;
    const last = this.all.at(-1);
    const goesOn = token.role === 'note' && before?.role === 'note' && from <= before.to + 1;
    if (goesOn && last?.at.page === page)
      this.all[this.all.length - 1] = { ...last, text: `${last.text} ${text}`, at: { ...last.at, to } };
    else this.all.push({ text, at: { page, from, to }, ...(!this.#isGeneral && under !== undefined && { under }) });
  }
}
