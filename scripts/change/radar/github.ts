import { at, fromJson, itemsOf } from '../../spec/json.ts';
import { listed } from '../../text.ts';
import type { Cite, Path } from './cite.ts';
import { unseen, type Look } from './look.ts';

/** Where repositories are asked about, and as whom. */
export interface Forge {
  /** The base URL of the API. */
  readonly url: string;
  /** Allows more calls an hour than are possible without it. */
  readonly token?: string;
}

/** The forge of the environment, under the names that GitHub's own workflows set. */
export const forgeFrom = (environment: Readonly<Record<string, string | undefined>>): Forge => {
  const token = environment['GITHUB_TOKEN'] ?? environment['GH_TOKEN'];
  return {
    url: (environment['GITHUB_API_URL'] ?? 'https://api.github.com').replace(/\/+$/, ''),
    ...(token !== undefined && token !== '' && { token }),
  };
};

/** The reason if there is no response. */
export const unreachable = 'GitHub cannot be reached';

/** Why a forge gave no answer; it does not contain the request. */
class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

const patience = 15_000;

const limits = ({ token }: Forge): string =>
  `GitHub limits calls; ${token === undefined ? 'set GITHUB_TOKEN' : 'try again later'}`;

const reasons: Readonly<Record<number, (forge: Forge) => string>> = {
  401: () => 'GITHUB_TOKEN is refused',
  403: limits,
  429: limits,
};

/** A token goes over TLS, or no further than this machine. */
const authorized = ({ url, token }: Forge): Record<string, string> =>
  token !== undefined &&
  /^(?:https:|http:\/\/(?:localhost|127\.0\.0\.1)(?::|\/|$))/.test(url) &&
  /^[\x21-\x7e]+$/.test(token)
    ? { authorization: `Bearer ${token}` }
    : {};

interface Commit {
  readonly sha: string;
  readonly day: string;
}

const mostRedirects = 3;

/** Asks as of a redirect to the same origin, which a repository has that was renamed; a token goes to no other one. */
async function followed(url: string, headers: Record<string, string>, left = mostRedirects): Promise<Response> {
  const response = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(patience) });
  const location = response.headers.get('location');
  if (response.status < 301 || response.status > 308 || location === null || left === 0) return response;
  const next = URL.canParse(location, url) ? new URL(location, url) : undefined;
  if (next?.origin !== new URL(url).origin) return response;
  await response.body?.cancel();
  return followed(next.href, headers, left - 1);
}

const gave = (status: number, repository: string): string =>
  status > 300 && status < 309
    ? `GitHub has moved ${repository}; cite it under its new name`
    : `GitHub gave ${status} for ${repository}`;

/** The newest commit of a path, as of a given commit if any. */
const newestOf = async (forge: Forge, repository: string, path: string, as?: string): Promise<Commit | undefined> => {
  const query = new URLSearchParams({ path, per_page: '1', ...(as !== undefined && { sha: as }) });
  const headers = { accept: 'application/vnd.github+json', ...authorized(forge) };
  const response = await followed(`${forge.url}/repos/${repository}/commits?${query}`, headers).catch(
    (cause: unknown) => {
      throw new Unanswered(unreachable, { cause });
    },
  );
  if (!response.ok) {
    await response.body?.cancel();
    throw new Unanswered(reasons[response.status]?.(forge) ?? gave(response.status, repository));
  }
  const text = await response.text().catch((cause: unknown) => {
    throw new Unanswered('GitHub sent a response that was cut off', { cause });
  });
  const commits = fromJson(text);
  if (!Array.isArray(commits)) throw new Unanswered(`GitHub gave no list of commits for ${repository}`);
  const [commit] = itemsOf(commits);
  const sha = at(commit, 'sha');
  return typeof sha === 'string'
    ? { sha, day: String(at(commit, 'commit', 'committer', 'date')).slice(0, 10) }
    : undefined;
};

const lookAtPath = async (forge: Forge, repository: string, { path, commit }: Path): Promise<Look> => {
  const newest = await newestOf(forge, repository, path);
  if (!newest) return { state: 'not known', newest: '?', what: `${repository} has no ${path}` };
  const shown = `${newest.sha.slice(0, 8)} (${newest.day})`;
  const cited = newest.sha.startsWith(commit) ? newest : await newestOf(forge, repository, path, commit);
  if (cited?.sha === newest.sha) return { state: 'as cited', newest: shown, what: `${path} is the same` };
  return { state: 'changed', newest: shown, what: path };
};

const together = (looks: readonly Look[]): Look => {
  const changed = looks.filter(({ state }) => state === 'changed');
  const odd = looks.find(({ state }) => state === 'not known');
  const [first] = changed;
  if (first) {
    const news = `${listed(changed.map(({ what }) => what))} changed since`;
    return { ...first, what: [news, ...(odd ? [odd.what] : [])].join('; ') };
  }
  return odd ?? { ...(looks[0] ?? unseen('nothing is cited')), what: 'the same since' };
};

/** Whether the cited files of a repository have changed since the commit. */
export const lookAtRepository = async (
  forge: Forge,
  { repository, paths }: Extract<Cite, { kind: 'repository' }>,
): Promise<Look> => {
  const looks: Look[] = [];
  try {
    for (const path of paths) looks.push(await lookAtPath(forge, repository, path));
  } catch (cause) {
    if (cause instanceof Unanswered) return unseen(cause.message);
    throw cause;
  }
  return together(looks);
};
