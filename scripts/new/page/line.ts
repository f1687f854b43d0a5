/** The methods of HTTP, as the markup of a path may name them where no word does. */
export const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
export type Method = (typeof methods)[number];

/** What a piece of a page says, by how it is marked up or written. */
export const roles = [
  'operation',
  'part',
  'heading',
  'method',
  'path',
  'field',
  'name',
  'type',
  'place',
  'required',
  'optional',
  'default',
  'range',
  'values',
  'status',
  'code',
  'row',
  'cell',
  'around',
  'alternative',
  'chosen',
  'covered',
  ...methods,
] as const;
export type Role = (typeof roles)[number];

/** A part of a line, with what it says where that is known. */
export interface Piece {
  readonly text: string;
  readonly role?: Role;
  /** Its nesting depth: the number of fields around it. */
  readonly depth: number;
  /** The part of the page that is about one operation, where the markup says so. */
  readonly unit?: number;
  /** The number of alternatives around it, such as tab panels. */
  readonly alternatives?: number;
  /** Whether it is the tab whose panel is shown. */
  readonly chosen?: true;
  /** The number of its table cell on the page. */
  readonly cell?: number;
}

/** A line of a page as displayed. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Lines of one page. */
export interface Span {
  /** The 0-based page number. */
  readonly page: number;
  readonly from: number;
  readonly to: number;
}

/** The lines of text of a page. */
export const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n');

export const hasRole = ({ pieces }: Line, role: Role): boolean => pieces.some((piece) => piece.role === role);
