import type { ApiModel } from '../../spec/model/model.ts';
import type { OperationModel } from '../../spec/model/operation.ts';
import { alternativesFor, formsOf, type Alternative } from '../../spec/model/security.ts';
import { placesOf } from '../../spec/nodes.ts';
import { tagsIn } from '../../spec/plain/tags.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Standing } from '../../ledger/claims/claim.ts';
import type { VendorPage } from '../frame/vendor.ts';
import type { Documented } from './documented.ts';
import { operationsOf, type Listed } from './operations.ts';
import { counted, standingsIn, type StandingsAt } from './standing.ts';

/** The data about an API that the pages show. */
export interface Entry {
  readonly model: ApiModel;
  readonly api: string;
  readonly title: string;
  readonly description: string;
  readonly server: string | undefined;
  /** The form of each credential, such as its headers. */
  readonly auth: readonly string[];
  readonly operations: readonly Listed[];
  /** The number of claims by standing. */
  readonly counts: ReadonlyMap<Standing, number>;
  readonly known: StandingsAt;
  readonly disputes: number;
  readonly silences: number;
  /** The import statement of the descriptor. */
  readonly imported: string;
  readonly spec: Spec;
  /** The schemas of tags, by which the branches of a union differ. */
  readonly tags: ReadonlySet<object>;
  readonly page: VendorPage;
}

const inWords = (alternatives: readonly Alternative[]): string[] =>
  alternatives.map((parts) => formsOf(parts).join(' and '));

/** The credentials that one operation accepts. */
export const authOf = ({ credentials }: ApiModel, operation: OperationModel): string[] => [
  ...inWords(alternativesFor(credentials, operation)),
  ...(operation.security?.optional ? ['none'] : []),
];

const copied = (copy: () => Spec): Pick<Entry, 'spec' | 'tags'> => {
  const spec = copy();
  return { spec, tags: tagsIn(placesOf(spec)) };
};

export const entryOf = ({ api, spec: { model, copy }, audit }: Documented): Entry => ({
  api,
  model,
  title: model.title,
  description: model.description ?? '',
  server: model.server,
  auth: inWords(model.credentials),
  operations: operationsOf(model),
  counts: counted(audit),
  known: standingsIn(audit),
  disputes: audit.books.ledger.disputes?.length ?? 0,
  silences: audit.items.filter(({ known }) => !known).length,
  imported: `import { ${model.constant} } from 'billing-clients/${api}';`,
  ...copied(copy),
  page: audit.books.ledger.page,
});
