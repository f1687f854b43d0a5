import { mistake } from '../mistake.ts';

/** The URL that paths are appended to, without a slash at its end. It is judged by what it parses to. */
export function parseBaseUrl(label: string, given: string | undefined): URL {
  try {
    // React Native's `URL` takes any text, cannot be changed, and knows schemes in lower case alone.
    const { href } = new URL(String(given).replace(/^https?:/i, (scheme) => scheme.toLowerCase()));
    // A host, and neither a user nor a query nor a hash.
    if (/^https?:\/\/[^/?#@\\]+(\/[^?#]*)?$/.test(href)) return new URL(href.replace(/\/+$/, ''));
  } catch {
    // It is no URL.
  }
  // The given text is not repeated: it may hold a password.
  throw mistake(label, 'needs a plain http(s) `baseUrl`', 'Pass one like https://example.com');
}

/** Whether what is sent to a URL stays private: encrypted, or on this machine. */
export const isPrivate = ({ href }: URL): boolean =>
  // Not by `hostname`, which React Native cuts at the first colon of `[::1]`.
  /^(https:|http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?(\/|$))/i.test(href);
