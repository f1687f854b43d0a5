import { credentialsOf } from '../generate/security.ts';
import { METHODS, parseSpec, type Spec } from '../generate/spec.ts';
import { standings } from '../ledger/claim.ts';
import type { Documented } from './documented.ts';

/** What the index says of an API. */
export interface Entry {
  readonly api: string;
  readonly title: string;
  readonly description: string;
  readonly server: string | undefined;
  /** The headers of each way to authenticate. */
  readonly auth: readonly string[];
  readonly operations: number;
  /** How many claims of the spec are known in which way. */
  readonly known: readonly string[];
  /** The vendor's page. */
  readonly page: { readonly title: string; readonly publisher: string; readonly url: string };
}

const operationsOf = (spec: Spec) =>
  Object.entries(spec.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [[`#/paths/${path}/${method}`, operation] as const] : [];
    }),
  );

const authOf = (spec: Spec): string[] =>
  credentialsOf(spec, new Map(operationsOf(spec))).map((parts) =>
    Object.values(parts)
      .map(({ header, prefix }) => `${header}: ${prefix}…`)
      .join(' and '),
  );

/** What the index says of an API. */
export const entryOf = ({ api, text, audit }: Documented): Entry => {
  const spec = parseSpec(text);
  const counted = standings.map((standing) => ({
    standing,
    count: audit.closure.backed.filter((backed) => backed.standing === standing).length,
  }));
  return {
    api,
    title: spec.info.title,
    description: spec.info.description ?? '',
    server: spec.servers?.[0]?.url,
    auth: authOf(spec),
    operations: operationsOf(spec).length,
    known: counted.filter(({ count }) => count > 0).map(({ standing, count }) => `${count} ${standing}`),
    page: audit.books.ledger.page,
  };
};
