import type { Documented } from './documented.ts';
import { entryOf } from './entry.ts';
import { indexPage } from './index-page.ts';
import { ledgerPage } from './ledger-page.ts';
import { surePage } from './standings-page.ts';
import { sure } from './standing.ts';
import type { Site } from './page-links.ts';

const words = {
  title: 'Billing APIs',
  lead: 'What each API offers, and beside every operation, argument and field how it is known.',
};

/** The files of an API that lie beside its reference, by their endings. */
const beside: Readonly<Record<string, (documented: Documented) => string>> = {
  yaml: ({ spec }) => spec.text,
  json: ({ spec }) => `${JSON.stringify(spec.json, null, 2)}\n`,
  'facts.yaml': ({ facts }) => facts.text,
  'ledger.html': (documented) => ledgerPage(documented, entryOf(documented)),
};

/** The endings of every file of an API. */
export const endings = ['html', ...Object.keys(beside)];

/** The files of an API but its reference, by name. */
export const filesOf = (documented: Documented): [string, string][] =>
  Object.entries(beside).map(([ending, write]) => [`${documented.api}.${ending}`, write(documented)]);

/** The files about all APIs together, by name. */
export const commonFiles = (apis: readonly Documented[], site: Site): [string, string][] => {
  const weighed = apis.map((documented) => ({ entry: entryOf(documented), audit: documented.audit }));
  return [
    [
      'index.html',
      indexPage(
        weighed.map(({ entry }) => entry),
        { ...words, ...site },
      ),
    ],
    [sure, surePage(weighed, site)],
  ];
};
