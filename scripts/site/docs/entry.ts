import { camel } from '../../spec/names.ts';
import { credentialsOf } from '../../spec/security.ts';
import { parseSpec, type Spec } from '../../spec/spec.ts';
import type { Standing } from '../../ledger/claims/claim.ts';
import type { Documented } from './documented.ts';
import { operationsOf, type Listed } from './operations.ts';
import { counted, standingsIn, type StandingsAt } from './standing.ts';

/** What the pages say of an API. */
export interface Entry {
  readonly api: string;
  readonly title: string;
  readonly description: string;
  readonly server: string | undefined;
  /** The headers of each way to authenticate. */
  readonly auth: readonly string[];
  readonly operations: readonly Listed[];
  /** How many claims of the spec are known in which way. */
  readonly counts: ReadonlyMap<Standing, number>;
  readonly known: StandingsAt;
  readonly disputes: number;
  readonly silences: number;
  /** The statement that imports what a client of it is created from. */
  readonly imported: string;
  readonly spec: Spec;
  /** The vendor's page. */
  readonly page: {
    readonly title: string;
    readonly publisher: string;
    readonly url: string;
    readonly received: string;
  };
}

const authOf = (spec: Spec, operations: readonly Listed[]): string[] =>
  credentialsOf(spec, new Map(operations.map(({ pointer, node }) => [pointer, node]))).map((parts) =>
    Object.values(parts)
      .map(({ header, prefix }) => `${header}: ${prefix}…`)
      .join(' and '),
  );

/** What the pages say of an API. */
export const entryOf = ({ api, text, audit }: Documented): Entry => {
  const spec = parseSpec(text);
  const operations = operationsOf(spec);
  return {
    api,
    title: spec.info.title,
    description: spec.info.description ?? '',
    server: spec.servers?.[0]?.url,
    auth: authOf(spec, operations),
    operations,
    counts: counted(audit),
    known: standingsIn(audit),
    disputes: audit.books.ledger.disputes?.length ?? 0,
    silences: audit.items.filter(({ known }) => !known).length,
    imported: `import { ${camel(api)} } from 'billing-clients/${api}';`,
    spec,
    page: audit.books.ledger.page,
  };
};
