import { parseRows, type Row } from '../../scripts/ledger/notation/row.ts';

/** A row with one wrong change, and its kind. */
export interface RowVariant {
  readonly kind: string;
  readonly row: string;
}

const types = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'unknown'];
const opposites: Readonly<Record<string, string>> = { Yes: 'No', No: 'Yes', true: 'false', false: 'true' };

/** What a word of a row states, by its form and by the text before it; the first match counts. */
const kindsOfWords: readonly (readonly [kind: string, (word: string, before: string) => boolean])[] = [
  ['enum member', (word) => word.startsWith('"')],
  ['nullability', (word) => word === 'null'],
  ['presence', (word) => ['Yes', 'No', 'required', 'optional'].includes(word)],
  ['type', (word) => types.includes(word)],
  ['default', (_, before) => /\bdefault[:= ]*$/.test(before)],
  ['bound', (_, before) => /\b(?:minimum|maximum|minLength|maxLength|pattern) \S*$/.test(before)],
  ['unit', (_, before) => /\bunit $/.test(before)],
  ['format', (_, before) => /\bformat $/.test(before)],
  ['status', (word, before) => /^\d{3}$/.test(word) && /^(?:\d{3}, )*$/.test(before)],
  ['count', (word) => /^\d+$/.test(word)],
  ['place', (word, before) => ['path', 'query', 'header', 'body'].includes(word) && !before.endsWith('/')],
  ['name', (_, before) => /^(?:(?:path|query|header|body|client\.[\w.]*) |\*)?$/.test(before)],
  ['named type', (word) => /^[A-Z][a-z]\w*$/.test(word)],
];

const kindOf = (word: string, before: string): string =>
  kindsOfWords.find(([, fits]) => fits(word, before))?.[0] ?? 'word';

const otherType = (word: string): string => types.find((type) => type !== word && type !== 'array') ?? 'boolean';

const otherWord = (word: string): string => {
  if (word.startsWith('"')) return word.replace(/"$/, 'Bogus"');
  if (/^\d+$/.test(word)) return String(Number(word) + 1);
  return opposites[word] ?? (types.includes(word) ? otherType(word) : `${word}Bogus`);
};

const shortened = (word: string): string[] => (/^[a-z]\w{2,}$/.test(word) ? [word.slice(0, -1)] : []);

const claim = /^(?<node>.+) · (?<attribute>[^·=]+) = (?<value>.+)$/;

/** Each part of a claim changed; its node counts as one word. */
const claimChanged = (row: string): RowVariant[] | undefined => {
  const { node = '', attribute = '', value = '' } = claim.exec(row)?.groups ?? {};
  if (node === '') return undefined;
  return [
    { kind: 'node of a claim', row: `${node}Bogus · ${attribute} = ${value}` },
    { kind: 'attribute of a claim', row: `${node} · ${attribute}Bogus = ${value}` },
    ...wordsChanged(value).map((other) => ({ kind: 'value of a claim', row: `${node} · ${attribute} = ${other.row}` })),
  ];
};

/** Each word of a row changed, and each name shortened. */
const wordChanged = (row: string): RowVariant[] => claimChanged(row) ?? wordsChanged(row);

const wordsChanged = (row: string): RowVariant[] =>
  [...row.matchAll(/"[^"]*"|[A-Za-z_$][\w$-]*|\d+/g)].flatMap(({ 0: word, index }) => {
    const before = row.slice(0, index);
    const kind = kindOf(word, before);
    const others = [otherWord(word), ...(kind === 'name' ? shortened(word) : [])];
    return others.map((other) => ({ kind, row: before + other + row.slice(index + word.length) }));
  });

const member = /^((?:(?:path|query|header|body) )?[\w.-]+)(\??): /;

/** A required member made optional, or an optional one required. */
const presence = (row: string): RowVariant[] =>
  member.test(row)
    ? [{ kind: 'presence', row: row.replace(member, (_, name: string, mark: string) => `${name}${mark ? '' : '?'}: `) }]
    : [];

const nullability = (row: string): RowVariant[] => {
  if (!member.test(row) || row.includes('{')) return [];
  const other = / \| null\b/.test(row)
    ? row.replace(/ \| null\b/, '')
    : row.replace(/: [^,]+/, (type) => `${type} | null`);
  return [{ kind: 'nullability', row: other }];
};

const enums = (row: string): RowVariant[] => {
  const values = [...row.matchAll(/"[^"]*"/g)].map(([value]) => value);
  if (values.length === 0 || !member.test(row)) return [];
  const last = values.at(-1) ?? '';
  return [
    ...values.map((value) => ({
      kind: 'enum member',
      row: row.replace(new RegExp(`${value} \\| | \\| ${value}`), ''),
    })),
    { kind: 'enum member', row: row.replace(last, `${last} | "bogus"`) },
  ];
};

const added: Readonly<Record<string, string>> = {
  bound: 'minimum 7',
  default: 'default 7',
  unit: 'unit seconds',
  format: 'format date',
};

/** Facets such as `, default 50` removed and invented. */
const facets = (row: string): RowVariant[] => {
  if (!member.test(row) || row.includes('{')) return [];
  const gone = [...row.matchAll(/, (default|minimum|maximum|unit|format|pattern) [^,]+/g)].map(
    ({ 0: text, 1: name = '' }) => ({
      kind: ['minimum', 'maximum', 'pattern'].includes(name) ? 'bound' : name,
      row: row.replace(text, ''),
    }),
  );
  const more = Object.entries(added).map(([kind, text]) => ({ kind, row: `${row}, ${text}` }));
  return [...gone, ...more.filter(({ row: other }) => !row.includes(other.split(', ').at(-1)?.split(' ')[0] ?? ''))];
};

/** Every wrong change of a row, each once. */
export const rowVariants = (row: string): RowVariant[] => {
  const all = [wordChanged, presence, nullability, enums, facets].flatMap((variants) => variants(row));
  return [...new Map(all.map((variant) => [variant.row, variant])).values()].filter((variant) => variant.row !== row);
};

/** The tree of rows that the lines form, as text. */
const parentsIn = (lines: readonly string[]): string => {
  const text = lines.join('\n');
  const tree = (rows: readonly Row[]): unknown => rows.map(({ text: row, children }) => [row, tree(children)]);
  return JSON.stringify(tree(parseRows(text)));
};

const indentOf = (line: string): string => /^ */.exec(line)?.[0] ?? '';

/** Every wrong change of a block of rows: of each row, and of its place. */
export const blockVariants = (
  text: string,
): readonly { readonly kind: string; readonly at: string; readonly text: string }[] => {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const row = line.trim();
    if (row === '') return [];
    const indent = indentOf(line);
    const to = (...others: readonly string[]): string => lines.toSpliced(index, 1, ...others).join('\n');
    const nests = (other: string): boolean => parentsIn(lines.with(index, other)) !== parentsIn(lines);
    const nested =
      index > 0 ? [`${indent}  ${row}`, ...(indent ? [`${indent.slice(2)}${row}`] : [])].filter(nests) : [];
    return [
      ...rowVariants(row).map((variant) => ({ kind: variant.kind, at: variant.row, text: to(indent + variant.row) })),
      { kind: 'row deleted', at: row, text: to() },
      { kind: 'row given twice', at: row, text: to(line, line) },
      {
        kind: 'row added',
        at: row,
        text: to(
          line,
          line.replace(/[A-Za-z]\w+/, (name) => `${name}Bogus`),
        ),
      },
      ...nested.map((other) => ({ kind: 'nesting', at: other, text: to(other) })),
    ];
  });
};
