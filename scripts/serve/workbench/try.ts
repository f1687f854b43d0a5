import type { ServedApis } from './served.ts';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { policyOf } from '../../html.ts';
import type { Answer } from '../mock/prism.ts';
import type { Site } from '../../site/frame/top.ts';
import { tryPage } from '../../site/try/page.ts';
import { toTry } from '../../site/try/spec.ts';

/** The page may only load scripts from this server and send requests to it. The component uses inline styles. */
const self = "'self'";
const allowed = { script: self, style: `${self} 'unsafe-inline'`, img: `${self} data:`, connect: self };
const policy = `${policyOf(allowed)}; frame-ancestors 'none'`;

const of = (type: string, body: string, status = 200): Answer => ({
  status,
  headers: {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  },
  body,
});

const assetsOf = (room: string): string => fileURLToPath(new URL(`../../site/${room}/assets`, import.meta.url));
const [ours, frame] = [assetsOf('try'), assetsOf('frame')];
const component = join(dirname(createRequire(import.meta.url).resolve('@fastify/swagger-ui/package.json')), 'static');

/** The only served files: no part of a request becomes part of a file path. */
const assets = new Map<string, readonly [type: string, folder: string]>([
  ['swagger-ui-bundle.js', ['text/javascript', component]],
  ['swagger-ui.css', ['text/css', component]],
  ...['palette.css', 'marks.css', 'top.css'].map((name) => [name, ['text/css', frame]] as const),
  ...['theme.js', 'top.js', 'attributes.js'].map((name) => [name, ['text/javascript', frame]] as const),
  ['names.js', ['text/javascript', ours]],
  ['try.js', ['text/javascript', ours]],
  ['try.css', ['text/css', ours]],
]);

/** Scripts that read and write requests like the client, from the same sources as the client, its mock and the samples. */
const bundled = ['form', 'call'].map((name) => `${name}.js`);
const bundles = new Map<string, string>();

const bundleOf = (name: string): string => {
  const entry = fileURLToPath(new URL(`../../site/try/${name.replace(/\.js$/, '.ts')}`, import.meta.url));
  const built =
    bundles.get(name) ??
    buildSync({ entryPoints: [entry], bundle: true, write: false, format: 'iife' }).outputFiles[0]?.text ??
    '';
  bundles.set(name, built);
  return built;
};

const assetOf = (name: string): Answer | undefined => {
  if (bundled.includes(name)) return of('text/javascript', bundleOf(name));
  const [type, folder] = assets.get(name) ?? [];
  return type && folder ? of(type, readFileSync(join(folder, name), 'utf8')) : undefined;
};

const pageOf = (served: ServedApis, site: Site, api: string): Answer | undefined => {
  const one = served.get(api);
  const found = one && toTry(one);
  return found && of('text/html', tryPage(api, site, found));
};

/** The path of the page to try an API or one of its operations, for links from pages on the same origin. */
export const tryPath = (api: string, operation?: { readonly tag: string; readonly id: string }): string =>
  `/try/${api}${operation ? `#/${encodeURIComponent(operation.tag)}/${encodeURIComponent(operation.id)}` : ''}`;

/** The response below `/try`; undefined for any other path. */
export const answerTry = (served: ServedApis, site: Site, path: string): Answer | undefined => {
  if (path !== '/try' && !path.startsWith('/try/')) return undefined;
  const [, asset] = /^\/try\/assets\/([^/]+)$/.exec(path) ?? [];
  const [, api] = /^\/try\/([^/]+)$/.exec(path) ?? [];
  const found =
    asset === undefined ? api !== undefined && pageOf(served, { ...site, root: '/docs/' }, api) : assetOf(asset);
  if (found) return found;
  const known = [...served].filter(([, { documented }]) => documented).map(([name]) => tryPath(name));
  return of('text/plain', `There is nothing at ${path}: choose from ${known.sort().join(', ')}.\n`, 404);
};
