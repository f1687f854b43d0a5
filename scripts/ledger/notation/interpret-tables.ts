import { below } from '../claims/claim.ts';
import { membersOf, tableOf } from '../claims/fact.ts';
import { say, type Interpreter } from './say.ts';
import { checkWords, parseTableRow } from './table-row.ts';

/** `page_size integer No default 20`, in a table for one place; or `category query string Yes`, with its own place. */
const inPlace =
  (heading: string): Interpreter =>
  (rows, context, said) => {
    for (const operation of context.operations) {
      const group = tableOf(heading, operation);
      for (const row of rows) {
        const read = parseTableRow(row);
        const { name, place = heading, attributes } = read;
        const evidence = context.evidence(row);
        checkWords(read, row, evidence);
        say(said, evidence, below(operation, name), { exists: 'yes', in: place, ...attributes }, group);
      }
      const [first] = rows;
      if (first) said.listings.push({ group, evidence: context.evidence(first) });
    }
  };

export const query = inPlace('query');
export const parameters = inPlace('path');

/** Like `query`, but the row of the Authorization header states the credential: `Authorization string Yes Token <token>`. */
export const headers: Interpreter = (rows, context, said) => {
  inPlace('header')(
    rows.filter(({ text }) => !text.startsWith('Authorization ')),
    context,
    said,
  );
  for (const row of rows.filter(({ text }) => text.startsWith('Authorization '))) {
    const prefix = /(\w+) <\w+>$/.exec(parseTableRow(row).rest)?.[1];
    const wire = `Authorization${prefix === undefined ? '' : `: ${prefix}`}`;
    say(said, context.evidence(row), `credential ${wire}`, { exists: 'yes' });
    for (const operation of context.operations) say(said, context.evidence(row), operation, { security: wire });
  }
};

/** `amount string or number`: the members of the type that the block names in `as`. */
export const fields: Interpreter = (rows, context, said) => {
  for (const row of rows) {
    const read = parseTableRow(row);
    const { name, attributes } = read;
    checkWords(read, row, context.evidence(row));
    say(said, context.evidence(row), below(context.as, name), { exists: 'yes', ...attributes }, membersOf(context.as));
  }
  const [first] = rows;
  if (first) said.listings.push({ group: membersOf(context.as), size: rows.length, evidence: context.evidence(first) });
};
