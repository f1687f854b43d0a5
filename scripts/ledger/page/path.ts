export const METHOD = '(?:GET|POST|PUT|PATCH|DELETE)';
/** A path as pages print it, with or without its server. */
export const PATH = String.raw`(?:https?://[^\s/]+|\{\{[\w-]+\}\})?/(?:[\w:.~/-]|\{[\w-]+\}|\{\{[\w-]+\}\}|<[\w-]+>|(?<=/)\((?:[a-z]+: ?)?[A-Za-z_][\w-]*\))*(?:\{?\?\S*)?`;

/** The server in a path written as a URL; undefined for a bare path, or if it is a variable. */
export const originOf = (text: string): string | undefined => /^https?:\/\/(?!\{\{)[^/\s]+/.exec(text)?.[0];

/** The address in a URL that ends with the path of an operation; undefined for any other text. */
export const addressOf = (text: string, path: string): string | undefined => {
  const own = originOf(text);
  const whole = pathOf(text);
  return own !== undefined && whole.endsWith(path) ? `${own}${whole.slice(0, -path.length)}` : undefined;
};

/** A path with its variables in braces, however the page sets them off. */
export const pathOf = (text: string): string =>
  text
    .replace(/^(?:https?:\/\/[^/\s]+|\{\{[\w-]+\}\})/, '')
    .replace(/\{?[?#].*$/, '')
    .replace(/\{\{([\w-]+)\}\}/g, '{$1}')
    .replace(/\/:([A-Za-z_]\w*)/g, '/{$1}')
    .replace(/\/<([A-Za-z_][\w-]*)>/g, '/{$1}')
    .replace(/\/\((?:[a-z]+: ?)?([A-Za-z_][\w-]*)\)/g, '/{$1}') || '/';

/** The names in the query of a path, as `?page=1` or `{?page,size}`. */
export const askedIn = (text: string): readonly string[] =>
  (/\?(\S*)$/.exec(text)?.[1] ?? '').split(/[&,]/).flatMap((pair) => /^[\w.[\]-]+/.exec(pair)?.[0] ?? []);
