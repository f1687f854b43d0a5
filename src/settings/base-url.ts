import { mistake } from '../mistake.ts';

/** Parses the URL that paths are appended to, without a trailing slash. */
export function parseBaseUrl(label: string, given: string | undefined): URL {
  try {
    // React Native's `URL` accepts any text, is immutable, and recognizes lower-case schemes only.
    const { href } = new URL(String(given).replace(/^https?:/i, (scheme) => scheme.toLowerCase()));
    // A host, but no user, query or hash.
    if (/^https?:\/\/[^/?#@\\]+(\/[^?#]*)?$/.test(href)) return new URL(href.replace(/\/+$/, ''));
  } catch {
    // Not a URL.
  }
  // Do not quote the URL: it may contain a password.
  throw mistake(label, 'needs a plain http(s) `baseUrl`', 'Pass one like https://example.com');
}

/** Whether requests to a URL stay private: encrypted, or on this machine. */
export const isPrivate = ({ href }: URL): boolean =>
  // Not `hostname`, which React Native truncates at the first colon of `[::1]`.
  /^(https:|http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?(\/|$))/i.test(href);
