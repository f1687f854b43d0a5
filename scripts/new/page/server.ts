import type { Span } from './line.ts';
import type { Pages } from './model.ts';

/** Where calls go, and where the pages say so. */
export interface Server {
  readonly url: string;
  readonly at: Span;
}

/** The server of a call: its URL without the path of the operation that it calls. */
const called = ({ calls, operations }: Pages): Server | undefined => {
  const [first] = calls.flatMap(({ url, at }) => {
    const path = URL.canParse(url) ? new URL(url).pathname : '';
    const own = operations.find((operation) => matches(path, operation.path));
    const size = own?.path.split('/').length ?? 0;
    const before = path.split('/').slice(0, path.split('/').length - size + 1);
    return own ? [{ url: `${new URL(url).origin}${before.join('/')}`, at }] : [];
  });
  return first;
};

/** Whether a path ends as an operation's does, its variables filled in. */
export const matches = (path: string, pattern: string): boolean => {
  const [steps, wanted] = [path.replace(/\/$/, '').split('/'), pattern.replace(/\/$/, '').split('/').slice(1)];
  const end = steps.slice(steps.length - wanted.length);
  return end.length === wanted.length && wanted.every((step, index) => step.startsWith('{') || step === end[index]);
};

/** The server as the pages name it, without the path that all its operations repeat; else as they call it. */
export const serverIn = (pages: Pages): Server | undefined => {
  const said = pages.rules.find(({ kind, value }) => kind === 'server' && URL.canParse(value));
  const shown = called(pages);
  if (!said) return shown;
  const { origin, pathname } = new URL(said.value);
  const path = pathname.replace(/\/$/, '');
  const repeats = pages.operations.some((operation) => operation.path.startsWith(`${path}/`));
  if (shown && path === '' && shown.url.startsWith(origin)) return { ...said, url: shown.url };
  return { url: repeats ? origin : `${origin}${path}`, at: said.at };
};
