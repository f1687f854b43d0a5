/** What the columns of a table hold, by the words of their headers. */
export type Column =
  | 'name'
  | 'type'
  | 'presence'
  | 'absence'
  | 'nullness'
  | 'place'
  | 'default'
  | 'minimum'
  | 'maximum'
  | 'values'
  | 'status'
  | 'note'
  | 'other';

const COLUMNS: readonly (readonly [RegExp, Column])[] = [
  [/^(?:name|field|parameter|param|property|attribute|header|key|argument|member)(?: name)?$/i, 'name'],
  [/^(?:type|data type|format|schema)$/i, 'type'],
  [/^(?:required|req\.|presence|mandatory|needed|obligatory|compulsory|required or optional)\??$/i, 'presence'],
  [/^optional\??$/i, 'absence'],
  [/^(?:nullable|null|can be null)\??$/i, 'nullness'],
  [/^(?:in|where|location|place|located in)$/i, 'place'],
  [/^(?:default|default value)$/i, 'default'],
  [/^(?:min|minimum)$/i, 'minimum'],
  [/^(?:max|maximum)$/i, 'maximum'],
  [/^(?:values|enum|(?:allowed|possible|available) values|allowed|options)$/i, 'values'],
  [/^(?:status|code|status code|http status|http code|http status code)$/i, 'status'],
  [/^(?:description|meaning|notes?|details|reason|example)$/i, 'note'],
];

/** The columns of a table, if the cells are its header. */
export const columnsOf = (cells: readonly string[]): readonly Column[] | undefined => {
  const found = cells.map((cell) => COLUMNS.find(([pattern]) => pattern.test(cell.trim()))?.[1] ?? 'other');
  const named = cells.filter((cell) => COLUMNS.some(([pattern]) => pattern.test(cell.trim())));
  return named.length >= 2 && (found.includes('name') || found.includes('status')) ? found : undefined;
};

/** What cells say for yes and for no, below a head that asks. */
export const YES = /^(?:yes|y|true|required|mandatory|always|m|✓|✔|✔️|✅|☑|●|x)$/i;
export const NO = /^(?:no|n|false|optional|never|o|✗|✘|✕|✖|❌|○)$/i;

/** What cells say that have nothing to say. */
export const BLANK = /^(?:|-|–|—|n\/a)$/i;
