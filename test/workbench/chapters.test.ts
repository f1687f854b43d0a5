import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveAll, startSite } from './site.ts';

type Served = Awaited<ReturnType<typeof serveAll>>;

let served: Served;
let site: Awaited<ReturnType<typeof startSite>>;

beforeAll(async () => {
  served = await serveAll();
  site = await startSite(served);
});
afterAll(() => site.close());

const get = (path: string): Promise<Response> => fetch(`${site.origin}/docs/${path}`);

test.each(['guides/index.html', 'guides/start.html', 'client/index.html', 'client/money.html'])(
  'the workbench serves %s, with a link to its index',
  async (path) => {
    const response = await get(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await response.text()).toContain('href="../index.html"');
  },
);

test('the index of the workbench links to the chapters', async () => {
  const text = await (await get('index.html')).text();
  expect(text).toContain('href="guides/index.html"');
  expect(text).toContain('href="client/index.html"');
  expect(text).toContain('href="changes.html"');
});

test('the workbench returns 404 for a page that no chapter has', async () => {
  expect((await get('guides/none.html')).status).toBe(404);
});

test('a browser gets an HTML page with links for a missing page of the docs', async () => {
  const response = await fetch(`${site.origin}/docs/guides/none.html`, { headers: { accept: 'text/html' } });
  expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  const text = await response.text();
  expect(text).toContain('guides/none.html');
  expect(text).toContain('href="/docs/index.html"');
  expect(text).not.toContain('The mock serves');
});

test('the guides do not mention an API that is not served', async () => {
  const [[name, api] = ['', undefined]] = served;
  const title = api?.documented?.spec.model.title ?? '';
  const has = async (): Promise<boolean> => (await (await get('guides/authentication.html')).text()).includes(title);
  expect(await has()).toBe(true);
  const others = new Map(served);
  others.delete(name);
  const other = await startSite(others);
  try {
    expect(await (await fetch(`${other.origin}/docs/guides/authentication.html`)).text()).not.toContain(title);
  } finally {
    await other.close();
  }
});
