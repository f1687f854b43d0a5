import type { Token } from './token.ts';

/** What the columns of a table hold, by the words of their headers. */
export type Column =
  'name' | 'type' | 'presence' | 'place' | 'default' | 'minimum' | 'maximum' | 'values' | 'status' | 'note';

const COLUMNS: readonly (readonly [RegExp, Column])[] = [
  [/^(?:name|field|parameter|param|property|attribute|header|key|argument|member)(?: name)?$/i, 'name'],
  [/^(?:type|data type|format|schema)$/i, 'type'],
  [/^(?:required|required\?|presence|mandatory|optional)$/i, 'presence'],
  [/^(?:in|location|place|located in)$/i, 'place'],
  [/^(?:default|default value)$/i, 'default'],
  [/^(?:min|minimum)$/i, 'minimum'],
  [/^(?:max|maximum)$/i, 'maximum'],
  [/^(?:values|enum|allowed values|options)$/i, 'values'],
  [/^(?:status|code|status code|http status|http code|http status code)$/i, 'status'],
  [/^(?:description|meaning|notes?|details|reason|example)$/i, 'note'],
];

/** The columns of a table, if the cells are its header. */
export const columnsOf = (cells: readonly string[]): readonly Column[] | undefined => {
  const found = cells.map((cell) => COLUMNS.find(([pattern]) => pattern.test(cell.trim()))?.[1] ?? 'note');
  const named = cells.filter((cell) => COLUMNS.some(([pattern]) => pattern.test(cell.trim())));
  return named.length >= 2 && (found.includes('name') || found.includes('status')) ? found : undefined;
};

/** What a cell of a column says. */
export const ROLES: Readonly<Partial<Record<Column, Token['role']>>> = {
  type: 'type',
  presence: 'required',
  place: 'place',
  default: 'default',
  values: 'values',
  minimum: 'note',
  maximum: 'note',
  note: 'note',
};

/** Columns whose header says what their figures are. */
export const LABELS: Readonly<Partial<Record<Column, string>>> = { minimum: 'min ', maximum: 'max ' };
