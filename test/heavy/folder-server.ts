import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listenOn } from '../../scripts/serve/mock/listen.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.yaml': 'application/yaml',
};

/** Serves the files of a folder, compressed, below a path of several steps, as a host of static pages does. */
export const serveFolder = async (folder: string) => {
  const { server, origin, close } = await listenOn(0, '127.0.0.1');
  const under = '/some/where/';
  server.on('request', (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    const below = path.startsWith(under) && !path.includes('..');
    const name = decodeURI(path.slice(under.length)).replace(/^$|\/$/, '$&index.html');
    const found = below ? readFile(join(folder, name)) : Promise.reject(new Error('not below'));
    found.then(
      (body) =>
        response
          .setHeader('content-type', types[extname(name)] ?? 'text/plain')
          .setHeader('content-encoding', 'gzip')
          .end(gzipSync(body)),
      () => response.writeHead(404).end(),
    );
  });
  return { home: `${origin}${under}`, close };
};
