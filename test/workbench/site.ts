import type { Served, ServedApis } from '../../scripts/serve/workbench/served.ts';
import { specsFolder } from '../../scripts/apis.ts';
import { readDocumented } from '../../scripts/site/docs/documented.ts';
import { mockedApi } from '../../scripts/serve/mock/api.ts';
import { startServer } from '../../scripts/serve/mock/server.ts';
import { siteOf } from '../../scripts/serve/workbench/site.ts';
import { apis } from '../specs/nodes.ts';

/** What a workbench serves of every API. */
export const serveAll = async (): Promise<ServedApis> => {
  const load = async (api: string): Promise<[string, Served]> => [
    api,
    await readDocumented(specsFolder, api).then(async (documented) => ({
      mocked: await mockedApi(documented.spec),
      documented,
    })),
  ];
  return new Map(await Promise.all(apis.map(load)));
};

/** The pages and mocks of a workbench that does not watch its specs. */
export const startSite = (served: ServedApis, report?: string) =>
  startServer(0, '127.0.0.1', siteOf(served, new AbortController().signal, report));
