import { operationPage } from '../../docs-address.ts';
import { toType } from './deep-links.ts';
import type { Entry } from './entry.ts';
import { homesOf } from './search-data.ts';

/**
 * Returns a function from a ledger node (`GET /plan`, `GET /plan · 404`, `Plan · name`) to its address; `undefined` if
 * no page shows it.
 */
export const nodeAddresses = (entry: Entry): ((node: string) => string | undefined) => {
  const { api, model } = entry;
  const homes = homesOf(entry);
  const operations = new Map(model.operations.map((operation) => [`${operation.method} ${operation.path}`, operation]));
  return (node) => {
    const [whole = '', part, ...rest] = node.split(' · ');
    const operation = operations.get(whole);
    if (operation) {
      const page = operationPage(api, operation.id);
      if (operation.answers.some(({ code }) => code === part)) return `${page}#status-${part}`;
      const argument = [part, ...rest].find((step) => operation.takes.all.some(({ name }) => name === step));
      return argument === undefined ? page : `${page}#argument-${argument}`;
    }
    if (!Object.hasOwn(model.schemas, whole)) return undefined;
    const type = homes.get(whole) ?? `${api}.html${toType(whole)}`;
    return part === undefined || !homes.has(whole) ? type : `${type}.${[part, ...rest].join('.')}`;
  };
};
