import type { Site } from '../frame/top.ts';
import type { Content } from '../../html.ts';
import type { Documented } from './documented.ts';
import { entryOf } from './entry.ts';
import { indexPage, type Listed } from './index-page.ts';
import { operationPages } from './operation-page.ts';
import { ledgerPage } from './ledger-page.ts';
import { surePage } from './standings-page.ts';
import { sure } from './standing.ts';

/** The files of an API next to its reference, by extension. */
const beside: Readonly<Record<string, (documented: Documented, site: Site) => string>> = {
  yaml: ({ spec }) => spec.text,
  json: ({ spec }) => `${JSON.stringify(spec.json, null, 2)}\n`,
  'facts.yaml': ({ facts }) => facts.text,
  'ledger.html': (documented, site) => ledgerPage(documented, entryOf(documented), site),
};

/** The extensions of all files of an API. */
export const endings = ['html', ...Object.keys(beside)];

/** The files of an API without its reference, by name. */
export const filesOf = (documented: Documented, site: Site): [string, string][] => [
  ...Object.entries(beside).map(([ending, write]): [string, string] => [
    `${documented.api}.${ending}`,
    write(documented, site),
  ]),
  ...operationPages(documented, site),
];

/** Options for index pages. */
export interface IndexOptions {
  /** The URL of each running mock, by API. */
  readonly mocks?: Readonly<Record<string, string>>;
  readonly notes?: Content;
}

/** The files about all APIs, by name. */
export const commonFiles = (
  apis: readonly Documented[],
  site: Site,
  { mocks = {}, notes }: IndexOptions = {},
): [string, string][] => {
  const weighed = apis.map((documented) => ({ entry: entryOf(documented), audit: documented.audit }));
  const listed = weighed.map(({ entry }): Listed => ({ ...entry, ...mockOf(mocks[entry.api]) }));
  return [
    ['index.html', indexPage(listed, site, notes)],
    [sure, surePage(weighed, site)],
  ];
};

const mockOf = (mock: string | undefined) => (mock === undefined ? {} : { mock });
