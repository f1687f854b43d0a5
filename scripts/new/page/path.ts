/** The server in a path written as a URL; undefined for a bare path. */
export const originOf = (text: string): string | undefined => /^https?:\/\/[^/\s]+/.exec(text)?.[0];

/** The address in a URL that ends with the path of an operation; undefined for any other text. */
export const addressOf = (text: string, path: string): string | undefined => {
  const own = originOf(text);
  const whole = pathOf(text);
  return own !== undefined && whole.endsWith(path) ? `${own}${whole.slice(0, -path.length)}` : undefined;
};

/** A path with its variables in braces, however the page sets them off. */
export const pathOf = (text: string): string =>
  text
    .replace(/^https?:\/\/[^/\s]+/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/:([A-Za-z_]\w*)/g, '/{$1}')
    .replace(/\/<([A-Za-z_][\w-]*)>/g, '/{$1}')
    .replace(/\/\((?:[a-z]+: ?)?([A-Za-z_][\w-]*)\)/g, '/{$1}') || '/';
