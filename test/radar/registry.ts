import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npmIn, type Npm } from '../../scripts/change/radar/npm.ts';
import { serve } from '../loopback.ts';
import { temporaryFolder, type AtEnd } from '../temporary.ts';
import { tarballOf } from './tarball.ts';

/** The files of a package by their paths, by version; the last is the latest. */
export type Versions = Readonly<Record<string, Readonly<Record<string, string>>>>;

const packed = (name: string, version: string, files: Versions[string]): Buffer =>
  tarballOf({ 'package.json': JSON.stringify({ name, version }), ...files });

/** Serves a registry with the versions of one package, and returns its origin. */
export const playRegistry = async (name: string, versions: Versions, atEnd?: AtEnd): Promise<string> => {
  const tarballs = new Map<string, Buffer>();
  for (const [version, files] of Object.entries(versions)) tarballs.set(version, packed(name, version, files));
  const origin = await serve((request, response) => {
    const { pathname } = new URL(request.url ?? '', origin);
    const tarball = tarballs.get(/^\/-\/(.+)\.tgz$/.exec(pathname)?.[1] ?? '');
    if (tarball) return void response.end(tarball);
    if (pathname !== `/${name}`) return void response.writeHead(404).end('{}');
    const documents = [...tarballs].map(([version, bytes]) => {
      const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
      return [version, { name, version, dist: { tarball: `${origin}/-/${version}.tgz`, integrity } }];
    });
    const document = {
      name,
      'dist-tags': { latest: [...tarballs.keys()].at(-1) },
      versions: Object.fromEntries(documents),
    };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(document));
  }, atEnd);
  return origin;
};

/** The npm of this machine, set to a registry, with a token for it. It retries at once. */
export const npmAt = async (origin: string, token = 'none', timeoutMs = 180_000, atEnd?: AtEnd): Promise<Npm> => {
  const folder = await temporaryFolder(atEnd);
  const settings = join(folder, 'settings');
  await writeFile(settings, `registry=${origin}/\n//${new URL(origin).host}/:_authToken=${token}\nnoproxy=127.0.0.1\n`);
  const inherited = Object.entries(process.env).filter(([name]) => !/^npm_config_/i.test(name));
  const environment = {
    ...Object.fromEntries(inherited),
    npm_config_userconfig: settings,
    npm_config_globalconfig: join(folder, 'none'),
    npm_config_cache: join(folder, 'cache'),
    npm_config_update_notifier: 'false',
  };
  return npmIn(folder, environment, { timeoutMs, retryMs: 1 });
};
