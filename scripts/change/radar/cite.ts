/** A file or folder in a repository, as of a commit. */
export interface Path {
  readonly path: string;
  readonly commit: string;
}

/** The target of the `cite` of a source. */
export type Cite =
  | { readonly kind: 'package'; readonly name: string; readonly version: string; readonly paths: readonly string[] }
  | { readonly kind: 'repository'; readonly repository: string; readonly paths: readonly Path[] }
  | { readonly kind: 'page'; readonly url: string }
  | { readonly kind: 'document'; readonly url: string }
  | { readonly kind: 'none'; readonly why: string };

/** The words of a text that look like paths of files or folders. */
const pathsIn = (text: string): string[] =>
  text
    .split(/[\s,()]+/)
    .filter(
      (word) => /^[\w.@&+-]+(?:\/[\w.@&+-]+)*\/?$/.test(word) && (word.includes('/') || /[a-z]\.[a-z]\w*$/i.test(word)),
    )
    .map((word) => word.replace(/[./]+$/, ''));

const none = (why: string): Cite => ({ kind: 'none', why });

const packageIn = (text: string): Cite | undefined => {
  const [, name, all] = /^npm ([^\s,]+),?(.*)$/s.exec(text) ?? [];
  if (name === undefined) return undefined;
  const [, version, rest = ''] = /^ v?(\d+\.\d+\.\d+[\w.+-]*)(.*)$/s.exec(all ?? '') ?? [];
  if (version === undefined) return none('its cite names no version of the package');
  return /\bnpm \S+ v?\d/.test(rest)
    ? none('its cite names two packages; give each its own source')
    : { kind: 'package', name, version, paths: pathsIn(rest) };
};

/** The host of a repository whose commit is cited, and the cite without it. */
const hosted = (text: string): [host: string | undefined, rest: string] => {
  const [, host, rest] =
    /^(?:https:\/\/)?([\w-]+(?:\.[\w-]+)+(?::\d+)?)\/([\w.-]+\/.* @ [0-9a-f]{7,40}\b.*)$/s.exec(text) ?? [];
  return [host, rest ?? text];
};

const repositoryIn = (cite: string): Cite | undefined => {
  const [host, text] = hosted(cite);
  if (host !== undefined && host !== 'github.com')
    return none(`its repository is at ${host}, and only GitHub is supported`);
  const [, repository, rest = ''] = /^([\w.-]+\/[\w.-]+),? (.*)$/s.exec(text) ?? [];
  if (repository === undefined) return undefined;
  const parts = [...rest.matchAll(/(.*?) @ ([0-9a-f]{7,40})\b/gs)];
  const paths = parts.flatMap(([, before = '', commit = '']) => pathsIn(before).map((path) => ({ path, commit })));
  return paths.length > 0 ? { kind: 'repository', repository, paths } : none('its cite names no `path @ commit`');
};

const pageIn = (text: string): Cite | undefined => {
  const url = /https?:\/\/[^\s,]+/.exec(text)?.[0];
  return url === undefined ? undefined : { kind: 'page', url };
};

/**
 * Reads the `cite` of a source: `npm name 1.2.3, path and path`, `owner/repository path and path @ commit`,
 * or the URL of a page.
 */
export const citeOf = (text: string): Cite =>
  packageIn(text) ?? repositoryIn(text) ?? pageIn(text) ?? none('its cite names no package, repository or page');
