import { code, html, joined, link, prose, table, type Content, type Markup, type TableRow } from '../../html.ts';
import { Refusal } from '../../refusal.ts';
import { placesOf } from '../../spec/nodes.ts';
import type { ApiModel } from '../../spec/model/model.ts';
import { followedBy } from '../../spec/model/pager-words.ts';
import { formsOf as wireForms } from '../../spec/model/security.ts';
import type { Spec } from '../../spec/spec.ts';
import { credentialVariable } from '../../spec/model/variables.ts';

/** The data about an API that guides show. */
export interface GuideApi {
  readonly model: ApiModel;
  readonly spec: Spec;
  readonly page: { readonly publisher: string; readonly url: string; readonly isDocument?: boolean };
  /** The facts that the ledger requires of every spec, and whether a source states them. */
  readonly items: readonly {
    readonly kind: string;
    readonly node: string;
    readonly place: string;
    readonly known: boolean;
  }[];
}

/** A table about all APIs, generated from their specs and ledgers. */
interface ApiTable {
  readonly heads: readonly string[];
  readonly rows: (api: GuideApi) => readonly (readonly Content[])[];
  /** The sentence in its place where no API has a row. */
  readonly none?: string;
}

const NONE = '–';

const inLines = (items: readonly Content[]): Content =>
  items.length === 0 ? NONE : items.flatMap((item, index) => (index === 0 ? [item] : [html`<br />`, item]));

const named = (words: readonly string[]): Content =>
  words.length === 0 ? NONE : words.flatMap((word, index) => (index === 0 ? [code(word)] : [', ', code(word)]));

const distinct = (words: readonly string[]): string[] => [...new Set(words)];

const start = ({ model: { id, title, constant, server, relative, operations } }: GuideApi): Content[] => [
  title,
  code(`billing-clients/${id}`),
  code(constant),
  operations.length,
  server === undefined
    ? html`none: pass ${code('baseUrl')}${relative ? html` with ${code(relative)}` : ''}`
    : code(server),
];

/** The accepted types of `credential`: a string, or an object with the parts of an alternative. */
const formsOf = ({ credentials }: ApiModel): Content[] =>
  credentials.map((parts) => code(parts['token'] ? 'string' : `{ ${Object.keys(parts).join(', ')} }`));

const headersOf = ({ credentials }: ApiModel): Content[] => credentials.map((parts) => named(wireForms(parts)));

/** The scopes that any operation requires. */
const scopesOf = ({ spec, model }: GuideApi): string[] => {
  const all = [spec.security, ...model.operations.map(({ node }) => node.security)];
  return distinct(all.flatMap((security) => (security ?? []).flatMap((schemes) => Object.values(schemes).flat())));
};

/** The spec's description of the credential, and a link to its source. */
const sourceOf = ({ spec, page }: GuideApi): Content => {
  const said = Object.values(spec.components?.securitySchemes ?? {}).flatMap(({ description }) => description ?? []);
  return inLines([...said.map(prose), link(page.url, `${page.publisher}’s ${page.isDocument ? 'document' : 'page'}`)]);
};

const authentication = (api: GuideApi): Content[] => [
  api.model.title,
  inLines(formsOf(api.model)),
  inLines(headersOf(api.model)),
  named(scopesOf(api)),
  inLines(
    api.model.credentials.map((parts) =>
      named(Object.entries(parts).map(([part, carrier]) => credentialVariable(api.model, part, carrier))),
    ),
  ),
  sourceOf(api),
];

/** An argument or member with a unit, and the operation or type that it is in. */
interface Amount {
  readonly unit: string;
  readonly name: string;
  readonly of: string;
}

/** All amounts and times of an API; those without a documented unit have an empty one. */
const amountsOf = ({ model, spec, items }: GuideApi): Amount[] => {
  const places = placesOf(spec);
  return items.flatMap(({ kind, node: of, place, known }) => {
    const unit = known ? places.get(place)?.node['x-unit'] : '';
    if (kind !== 'unit' || typeof unit !== 'string') return [];
    const [owner = '', ...names] = of.split(' · ');
    const operation = model.operations.find(({ method, path }) => `${method} ${path}` === owner);
    return [{ unit, name: names.at(-1) ?? owner, of: operation?.id ?? owner }];
  });
};

/** The units of an API with their arguments and members; a name that occurs with several units stands with its owners. */
const units = (api: GuideApi): Content[][] => {
  const amounts = amountsOf(api);
  const unitsWith = (name: string): number =>
    new Set(amounts.flatMap((each) => (each.name === name ? each.unit : []))).size;
  const row = (unit: string): Content[] => {
    const own = amounts.filter((each) => each.unit === unit);
    const names = distinct(own.map(({ name }) => name)).map((name): Content => {
      const owners = distinct(own.flatMap((each) => (each.name === name ? each.of : [])));
      return unitsWith(name) < 2 ? code(name) : html`${code(name)} of ${named(owners)}`;
    });
    return [api.model.title, unit === '' ? 'not stated' : code(unit), joined(names, '; ')];
  };
  return distinct(amounts.map(({ unit }) => unit))
    .sort((one, other) => Number(one === '') - Number(other === ''))
    .map(row);
};

const paging = ({ model }: GuideApi): Content[][] =>
  model.operations.flatMap(({ id, pager }) =>
    pager
      ? [
          [
            model.title,
            code(id),
            pager.row.argument === undefined ? 'none' : code(pager.row.argument),
            followedBy(pager),
            code(pager.item),
          ],
        ]
      : [],
  );

const writes = ({ model }: GuideApi): Content[][] =>
  model.operations
    .filter(({ safe }) => !safe)
    .map(({ id }) => {
      const read = model.reconciles.get(id)?.row?.read;
      return [model.title, code(id), read === undefined ? 'nowhere: no operation shows it' : code(read)];
    });

const keys = ({ model }: GuideApi): Content[][] =>
  model.operations.flatMap(({ id, key }) => (key === undefined ? [] : [[model.title, code(id), code(key)]]));

const TABLES: Readonly<Record<string, ApiTable>> = {
  apis: { heads: ['API', 'Import', 'Descriptor', 'Operations', 'Server'], rows: (api) => [start(api)] },
  authentication: {
    heads: ['API', 'credential', 'Header', 'Scopes', 'Variable in our samples', 'Source'],
    rows: (api) => [authentication(api)],
  },
  units: { heads: ['API', 'Unit', 'Arguments and members'], rows: units },
  paging: { heads: ['API', 'Operation', 'Argument', 'Asks by', 'Type of an item'], rows: paging },
  keys: { heads: ['API', 'Operation', 'Argument'], rows: keys, none: 'No operation of these APIs documents one.' },
  writes: { heads: ['API', 'Operation', 'Where reconcile looks'], rows: writes },
};

/** Renders a table by name. */
export const apiTable = (name: string, apis: readonly GuideApi[], file: string): Markup => {
  const found = TABLES[name];
  if (!found) throw new Refusal(file, `asks for the table "${name}"`, `there are ${Object.keys(TABLES).join(', ')}`);
  const rows = apis.flatMap(found.rows).map((cells): TableRow => ({ cells }));
  if (rows.length === 0 && found.none !== undefined) return html`<p>${found.none}</p>`;
  return table(found.heads.join(', '), found.heads, rows);
};
