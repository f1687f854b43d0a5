import { specsFolder } from '../../scripts/apis.ts';
import { operationPage } from '../../scripts/docs-address.ts';
import { readDocumented } from '../../scripts/site/docs/documented.ts';
import { operationPages } from '../../scripts/site/docs/operation-page.ts';
import type { Site } from '../../scripts/site/frame/top.ts';
import { apis } from '../specs/nodes.ts';

/** The APIs under specs/, as the site documents them. */
export const documented = await Promise.all(apis.map((api) => readDocumented(specsFolder, api)));

/** The page of each operation of these APIs, as written for a site. */
export const writtenPages = (site: Site) =>
  documented.flatMap((each) => {
    const written = new Map(operationPages(each, site));
    return each.spec.model.operations.map((operation) => ({
      name: `${each.api} ${operation.id}`,
      documented: each,
      operation,
      html: written.get(operationPage(each.api, operation.id)) ?? '',
    }));
  });
