import type { Span } from './line.ts';
import type { Call, Operation, Pages, Rule } from './model.ts';

/** The server of the calls, and where the pages name it. */
export interface Server {
  readonly url: string;
  readonly at: Span;
}

/** The operation of a call; undefined if the pages print no such operation. */
export const calledBy = ({ operations }: Pages, { method, url }: Call): Operation | undefined => {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  return operations.find((operation) => operation.method === method && matches(path, operation.path));
};

/** The pairs of a call's query. */
export const queryOf = ({
  url,
  query = [],
}: Pick<Call, 'url' | 'query'>): readonly (readonly [name: string, value: string])[] =>
  URL.canParse(url) ? [...new URL(url).searchParams, ...query] : query;

/** The server of a call: its URL without the path of the operation that it calls. */
const called = (pages: Pages): Server | undefined => {
  const [first] = pages.calls.flatMap((call) => {
    const { url, at } = call;
    const own = calledBy(pages, call);
    const path = own ? new URL(url).pathname : '';
    const size = own?.path.split('/').length ?? 0;
    const before = path.split('/').slice(0, path.split('/').length - size + 1);
    return own ? [{ url: `${new URL(url).origin}${before.join('/')}`, at }] : [];
  });
  return first;
};

/** Whether a path ends with an operation's path, with its variables filled in. */
export const matches = (path: string, pattern: string): boolean => {
  const [steps, wanted] = [path.replace(/\/$/, '').split('/'), pattern.replace(/\/$/, '').split('/').slice(1)];
  const end = steps.slice(steps.length - wanted.length);
  return end.length === wanted.length && wanted.every((step, index) => step.startsWith('{') || step === end[index]);
};

/** A URL without the path of an operation that it ends with. */
const withoutOperation = ({ operations }: Pages, { origin, pathname }: URL): string => {
  const path = pathname.replace(/\/$/, '');
  const own = operations.find((operation) => operation.path !== '/' && matches(path, operation.path));
  const kept = path.split('/').slice(0, own && 1 - own.path.replace(/\/$/, '').split('/').length);
  return `${origin}${kept.join('/')}`;
};

/** The server that the pages name, without the common path; else the one that they call; else the only address that has its own line. */
export const serverIn = (pages: Pages): Server | undefined => {
  const named = (kind: Rule['kind']): Rule | undefined =>
    pages.rules.find((rule) => rule.kind === kind && URL.canParse(rule.value));
  const shown = called(pages);
  const said = named('server') ?? (shown ? undefined : named('address'));
  if (!said) return shown;
  const url = withoutOperation(pages, new URL(said.value));
  const { origin, pathname } = new URL(url);
  const path = pathname.replace(/\/$/, '');
  const repeats = pages.operations.some((operation) => operation.path.startsWith(`${path}/`));
  if (shown && path === '' && shown.url.startsWith(origin)) return { ...said, url: shown.url };
  return { url: repeats ? origin : url, at: said.at };
};
