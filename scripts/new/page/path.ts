/** The server of a path that is written as a URL; nothing where it is a path alone. */
export const originOf = (text: string): string | undefined => /^https?:\/\/[^/\s]+/.exec(text)?.[0];

/** A path with its variables in braces, however the page sets them off. */
export const pathOf = (text: string): string =>
  text
    .replace(/^https?:\/\/[^/\s]+/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/:([A-Za-z_]\w*)/g, '/{$1}')
    .replace(/\/<([A-Za-z_]\w*)>/g, '/{$1}') || '/';
