/** A way to walk through a list, and what its vendor's pages look like. */
export interface Walker {
  readonly imports: string;
  /** Creates the client, once. `base` is the address of the server. */
  readonly client: string;
  /** An async iterable of the items. */
  readonly items: string;
  /** The body of a page, from its items. */
  readonly page: (items: readonly object[]) => object;
  /** For a client that requests one page more: the body that ends its list. */
  readonly after?: object;
}

/** Pages and items of each: a million together. */
export const WALK = { pages: 1000, items: 1000 } as const;

const listed = (data: readonly object[]): object => ({ data, meta: { totalPages: WALK.pages } });

/** The ways to walk: a loop by hand, with the vendor's own client, and with ours. */
export const walkers: Readonly<Record<string, Walker>> = {
  fetch: {
    imports: '',
    client: `async function* items() {
  for (let page = 1, last = 1; page <= last; page++) {
    const response = await fetch(base + '/v1/billing/history?page=' + page, { headers: { 'x-api-key': 'secret' } });
    const { data, meta } = await response.json() as { data: object[]; meta: { totalPages: number } };
    last = meta.totalPages;
    yield* data;
  }
}`,
    items: 'items()',
    page: listed,
  },
  cloudflare: {
    imports: "import Cloudflare from 'cloudflare';",
    client: "const client = new Cloudflare({ apiToken: 'secret', baseURL: base });",
    items: 'client.zones.list()',
    page: (result) => ({ success: true, errors: [], messages: [], result }),
    after: { success: true, errors: [], messages: [], result: [] },
  },
  'billing-clients': {
    imports: `import { createClient } from 'billing-clients';
import { indigenius } from 'billing-clients/indigenius';
import { pages } from 'billing-clients/pages';`,
    client: "const client = createClient(indigenius, { credential: 'secret', baseUrl: base, pages });",
    items: 'client.history.list.items()',
    page: listed,
  },
};

/** A module whose default export creates the client and returns a function that counts the items of a walk. */
export const walkModuleOf = ({ imports, client, items }: Walker): string =>
  `${imports}\nexport default (base: string) => {\n${client}\nreturn async () => {\n  let seen = 0;\n  for await (const _ of ${items}) seen++;\n  return seen;\n};\n};\n`;
