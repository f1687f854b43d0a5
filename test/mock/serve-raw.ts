import { answer } from '../../scripts/serve/mock/exchange.ts';
import { operationsOf } from '../../scripts/serve/mock/prism.ts';
import { startServer } from '../../scripts/serve/mock/server.ts';
import type { Node } from '../specs/nodes.ts';

const mocked = async (name: string, spec: Node) => {
  const paths = Object.entries(Object(spec['paths'])).map(([path, item]) => [`/${name}${path}`, item] as const);
  const { title = name } = Object(spec['info']);
  const operations = await operationsOf({
    ...structuredClone(spec),
    paths: structuredClone(Object.fromEntries(paths)),
  });
  return {
    name,
    title: String(title),
    server: undefined,
    prefix: `/${name}`,
    credentials: [],
    forms: new Map(),
    queries: new Map(),
    answers: new Map(),
    operations,
  };
};

/** Serves specs as they are written, including those that our reader would refuse. */
export const serveRaw = async (specs: Readonly<Record<string, Node>>) => {
  const apis = await Promise.all(Object.entries(specs).map(([name, spec]) => mocked(name, spec)));
  const listening = await startServer(0, '127.0.0.1', (request, origin) => answer(apis, origin, request));
  return { ...listening, url: (name: string) => `${listening.origin}/${name}` };
};
