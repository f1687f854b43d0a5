import { roles, type Line, type Piece, type Role } from './line.ts';

/** The first of the characters that mark where a role begins and ends; no page has any of them. */
const FIRST = 0xe000;

/** Marks what stands between two characters, as the text of a page is put together. */
export const marksOf = (role: Role): readonly [open: string, close: string] => {
  const code = FIRST + 2 * roles.indexOf(role);
  return [String.fromCharCode(code), String.fromCharCode(code + 1)];
};

/** A cell without text, because it is blank or covered by a merged one. */
export const blankCell = (isCovered: boolean): string => {
  const [[open, close], inner] = [marksOf('cell'), isCovered ? marksOf('covered').join('') : ''];
  return `${open}${inner}${close}`;
};

const BLANK: ReadonlySet<string> = new Set([marksOf('cell')[1], marksOf('covered')[1]]);

const mark = /[\uE000-\uE0FF]/;

/** The roles that are open at a place of a text. */
class Open {
  readonly #stack: Role[] = [];
  #units = 0;
  #cells = 0;

  turn(character: string): void {
    const code = character.charCodeAt(0) - FIRST;
    const role = roles[code >> 1];
    if (role === undefined) return;
    if (code % 2 === 0 && role === 'operation') this.#units += 1;
    if (code % 2 === 0 && role === 'cell') this.#cells += 1;
    if (code % 2 === 0) this.#stack.push(role);
    else this.#stack.splice(this.#stack.lastIndexOf(role), 1);
  }

  /** The innermost element with a meaning. */
  get role(): Role | undefined {
    return this.#stack.findLast((role) => !['field', 'row', 'operation', 'alternative', 'chosen'].includes(role));
  }

  get unit(): number | undefined {
    return this.#stack.includes('operation') ? this.#units : undefined;
  }

  get cell(): number | undefined {
    return this.#stack.includes('cell') ? this.#cells : undefined;
  }

  get depth(): number {
    return this.#count('field');
  }

  get alternatives(): number {
    return this.#count('alternative');
  }

  get isChosen(): boolean {
    return this.#stack.includes('chosen');
  }

  #count(wanted: Role): number {
    return this.#stack.filter((role) => role === wanted).length;
  }
}

const pieceOf = (text: string, { role, depth, unit, cell, alternatives, isChosen }: Open): Piece => ({
  text,
  depth,
  ...(alternatives > 0 && { alternatives }),
  ...(isChosen && { chosen: true }),
  ...(cell !== undefined && { cell }),
  ...(role !== undefined && { role }),
  ...(unit !== undefined && { unit }),
});

/** The lines of a text with marks, those left out that hold nothing. */
export const linesOfMarked = (marked: string): Line[] => {
  const open = new Open();
  const lines: Line[] = [];
  for (const line of marked.split('\n')) {
    const pieces: Piece[] = [];
    let text = '';
    const end = (closing = ''): void => {
      // A blank cell has its place in the row as well.
      const isBlank = BLANK.has(closing) && open.cell !== pieces.findLast(({ cell }) => cell !== undefined)?.cell;
      if (text.trim() !== '' || isBlank) pieces.push(pieceOf(text.trim(), open));
      text = '';
    };
    for (const character of line) {
      if (!mark.test(character)) text += character;
      else {
        end(character);
        open.turn(character);
      }
    }
    end();
    const whole = line.replaceAll(new RegExp(mark, 'g'), '').trimEnd();
    if (whole.trim() !== '') lines.push({ number: lines.length + 1, text: whole, pieces });
  }
  return lines;
};
