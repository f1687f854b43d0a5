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

const columnOf = (head: string): Column | undefined => COLUMNS.find(([pattern]) => pattern.test(head.trim()))?.[1];

/** The columns of a table, if the cells are its header. Next to types, a path is the place of a field, as `addons[].code`. */
export const columnsOf = (cells: readonly string[]): readonly Column[] | undefined => {
  const known = cells.map(columnOf);
  const isPath = known.includes('type') && !known.includes('name');
  const found = known.map((column, index) => (isPath && /^path$/i.test(cells[index] ?? '') ? 'name' : column));
  const isHeader = found.filter(Boolean).length >= 2 && (found.includes('name') || found.includes('status'));
  return isHeader ? found.map((column) => column ?? 'other') : undefined;
};

/** What cells say for yes and for no, below a head that asks. */
export const YES = /^(?:yes|y|true|required|mandatory|always|m|✓|✔|✔️|✅|☑|●|x)$/i;
export const NO = /^(?:no|n|false|optional|never|o|✗|✘|✕|✖|❌|○)$/i;

/** What cells say that have nothing to say. */
export const BLANK = /^(?:|-|–|—|n\/a)$/i;
