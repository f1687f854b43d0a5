const rowsBelow = (list: string, words: string): string =>
  [...list.matchAll(new RegExp(`${words}\\n {5}inferred:\\n((?: {5} .*\\n?)+)`, 'g'))]
    .map(([, rows = '']) => rows.replace(/^ {5}/gm, '').trimEnd())
    .join('\n')
    .replaceAll('(the reason)', 'the samples show it so');

/** The rows of `inferred` that a TODO list asks for, with a reason. */
export const rowsOf = (list: string): string => rowsBelow(list, 'Write in facts.yaml:');

/** The rows that it asks for after writes whose effect no operation shows: they go with an `x-reconcile` in the spec. */
export const lookupRowsOf = (list: string): string =>
  rowsBelow(list, 'And in facts.yaml:').replace(/^[^]*?# or, .*\n/, '');

/** The text of a draft ledger with the rows that its TODO list asks for, which is then no draft. */
export const withProposed = (text: string, list: string): string =>
  text
    .replace(/^draft:\n(?: .*\n)+/m, '')
    .replaceAll('https://unknown.invalid/', 'https://docs.example.com/billing/')
    .replace(/^inferred:\n/m, `inferred:\n${rowsOf(list)}\n`);
