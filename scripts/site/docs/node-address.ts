import { argumentId, operationPage } from '../../docs-address.ts';
import type { Entry } from './entry.ts';
import { membersOf, typeAt } from './fields.ts';
import { own } from '../../spec/spec.ts';
import { typeAddresses } from './search-data.ts';

/** The row that shows a member of a type: its own, or that of the member that holds it; `undefined` for the type itself. */
const rowOf = (names: readonly string[], member: string): string | undefined => {
  if (member === '' || names.includes(member)) return member || undefined;
  return rowOf(names, member.replace(/(?:\[\]|\{\}|\.?[^.[\]{}]+|.)$/, ''));
};

/**
 * Returns a function from a ledger node (`GET /plan`, `GET /plan · 404`, `Plan · name`) to its address; `undefined` if
 * no page shows it.
 */
export const nodeAddresses = (entry: Entry): ((node: string) => string | undefined) => {
  const { api, model } = entry;
  const typeAddress = typeAddresses(entry);
  const operations = new Map(model.operations.map((operation) => [`${operation.method} ${operation.path}`, operation]));
  return (node) => {
    const [whole = '', part, ...rest] = node.split(' · ');
    const operation = operations.get(whole);
    if (operation) {
      const page = operationPage(api, operation.id);
      if (operation.answers.some(({ code }) => code === part)) return `${page}#status-${part}`;
      const argument = [part, ...rest].find((step) => operation.takes.all.some(({ name }) => name === step));
      return argument === undefined ? page : `${page}#${argumentId(argument)}`;
    }
    const schema = own(entry.spec.components?.schemas, whole);
    if (!schema || !Object.hasOwn(model.schemas, whole)) return undefined;
    const names = membersOf(schema, typeAt(whole)).map(({ name }) => name);
    return typeAddress(whole, part === undefined ? undefined : rowOf(names, [part, ...rest].join('.')));
  };
};
