import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { launch } from '../heavy/browser.ts';
import type { Measured, Plan } from './plan.ts';

type Exports = string | { readonly [condition: string]: Exports };

/** The file that a browser resolves an entry of `exports` to. */
export const entryOf = (entry: Exports): string | undefined => {
  if (typeof entry === 'string') return entry;
  const [, chosen] = Object.entries(entry).find(([name]) => ['browser', 'import', 'default'].includes(name)) ?? [];
  return chosen && entryOf(chosen);
};

/** Resolves an import by the `exports` of its package, including subpath patterns. */
export const fileOf = (exports: Readonly<Record<string, Exports>>, subpath: string): string | undefined => {
  const exact = exports[subpath];
  if (exact) return entryOf(exact);
  const patterns = Object.keys(exports).filter((name) => name.includes('*'));
  // The longest pattern wins.
  for (const pattern of patterns.sort((a, b) => b.length - a.length)) {
    const [before = '', after = ''] = pattern.split('*');
    const fits = subpath.startsWith(before) && subpath.endsWith(after) && subpath.length >= pattern.length;
    const entry = exports[pattern];
    if (fits && entry) {
      const part = subpath.slice(before.length, subpath.length - after.length);
      return entryOf(entry)?.replaceAll('*', part);
    }
  }
  return undefined;
};

const importsOf = async (kit: string): Promise<Record<string, string>> => {
  const program = await readFile(join(kit, 'program.js'), 'utf8');
  const names = new Set([...program.matchAll(/from "(billing-clients[^"]*)"/g)].map(([, name = '']) => name));
  const wanted = [...names, 'openapi-fetch'].map(async (name) => {
    const [packageName = '', ...path] = name.split('/');
    const manifest = await readFile(join(kit, 'node_modules', packageName, 'package.json'), 'utf8');
    const { exports } = JSON.parse(manifest) as { exports: Readonly<Record<string, Exports>> };
    const file = fileOf(exports, ['.', ...path].join('/')) ?? '';
    return [name, `/node_modules/${packageName}/${normalize(file).replaceAll('\\', '/')}`];
  });
  return Object.fromEntries(await Promise.all(wanted)) as Record<string, string>;
};

/** Serves the kit, and a page with an import map of its modules. */
const serve = async (kit: string) => {
  const page = `<!doctype html><script type="importmap">${JSON.stringify({ imports: await importsOf(kit) })}</script>`;
  const server = createServer(async ({ url = '/' }, response) => {
    const path = normalize(url.split('?')[0] ?? '/');
    const text = path === '/' ? page : await readFile(join(kit, path), 'utf8').catch(() => undefined);
    const type = path === '/' ? 'text/html' : 'text/javascript';
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': type }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

const keyHash = (publicKey: Buffer): string => createHash('sha256').update(publicKey).digest('base64');

/** Runs the program as unbundled modules in the machine's browser. */
export async function runInBrowser(kit: string, plan: Plan, trusted: Buffer): Promise<readonly Measured[]> {
  const browser = await launch([
    '--js-flags=--expose-gc',
    // Chromium takes no authority on its command line, only the hash of a server's key.
    `--ignore-certificate-errors-spki-list=${keyHash(trusted)}`,
  ]);
  const { server, origin } = await serve(kit);
  try {
    const page = await browser.newPage({ viewport: { width: 800, height: 600 }, reducedMotion: 'reduce' });
    await page.goto(origin);
    const script = `import('/program.js').then(({ conform }) => conform(${JSON.stringify(plan)}))`;
    return await page.evaluate<Measured[]>(script);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
