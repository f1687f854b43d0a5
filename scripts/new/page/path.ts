/** The server in a path written as a URL; undefined for a bare path. */
export const originOf = (text: string): string | undefined => /^https?:\/\/[^/\s]+/.exec(text)?.[0];

/** A path with its variables in braces, however the page sets them off. */
export const pathOf = (text: string): string =>
  text
    .replace(/^https?:\/\/[^/\s]+/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/:([A-Za-z_]\w*)/g, '/{$1}')
    .replace(/\/<([A-Za-z_][\w-]*)>/g, '/{$1}') || '/';
