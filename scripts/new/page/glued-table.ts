import { columnsOf, type Column } from '../../ledger/page/column-words.ts';
import type { Line } from './line.ts';
import type { Token } from './token.ts';
import { typeWord } from '../../ledger/page/type-words.ts';

/** What headers of columns say where nothing stands between them, the longer ones first. */
const HEADS =
  'Status Code|Parameter|Attribute|Description|Property|Location|Required|Default|Meaning|Header|Status|Notes|Field|Name|Code|Type|Key|Min|Max|In';

const head = new RegExp(`^(?:${HEADS}){2,}$`);

/** The pattern of a cell in each column. A type must not continue with a small letter, or it is part of a name. */
const CELLS: Readonly<Record<Column, string>> = {
  name: String.raw`([A-Za-z_$][\w$.[\]-]*?)`,
  type: String.raw`((?:${typeWord})(?:\[\])?(?:<[\w-]*>)?)(?![a-z_\d])`,
  absence: '(Yes|No|true|false)',
  presence: '(Yes|No|Required|Optional|true|false)',
  place: '(path|query|header|body|cookie)',
  default: '(-|—|\\d+|true|false|"[^"]*"|)',
  minimum: '(-|—|\\d+|)',
  maximum: '(-|—|\\d+|)',
  values: '(.*?)',
  status: String.raw`([1-5]\d\d)`,
  note: '(.*?)',
  nullness: '(Yes|No|true|false)',
  other: '(.*?)',
};

const rowOf = ({ number, text }: Line, cells: readonly string[]): Token => ({
  role: 'row',
  text,
  cells,
  depth: 0,
  from: number,
  to: number,
});

/** A table reduced to text, without separators between the cells. */
export const gluedTable = (
  lines: readonly Line[],
  at: number,
): { readonly tokens: readonly Token[]; readonly next: number } | undefined => {
  const first = lines[at];
  const text = first?.text.trim() ?? '';
  if (!first || !head.test(text)) return undefined;
  const heads = text.match(new RegExp(HEADS, 'g')) ?? [];
  const columns = columnsOf(heads);
  if (!columns) return undefined;
  const row = new RegExp(`^${columns.map((column) => CELLS[column]).join('')}$`);
  const tokens: Token[] = [rowOf(first, heads)];
  let next = at + 1;
  for (; lines[next]; next++) {
    const line = lines[next] as Line;
    const [, ...cells] = row.exec(line.text.trim()) ?? [];
    if (cells.length === 0) break;
    tokens.push(rowOf(line, cells));
  }
  return { tokens, next };
};
