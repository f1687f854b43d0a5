import { mistake } from '../mistake.ts';

/** The URL that paths are appended to, without a slash at its end. It is judged by what it parses to. */
export function parseBaseUrl(label: string, given: string | undefined): URL {
  const url = parse(given);
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.username ||
    url.password ||
    /[?#]|^[^/]*\/\/[^/]*@/.test(url.href)
  ) {
    // The given text is not repeated: it may hold a password.
    throw mistake(label, 'needs a plain http(s) `baseUrl`', 'Pass one like https://example.com');
  }
  // React Native's `URL` cannot be changed, so a new one is made.
  return new URL(url.href.replace(/\/+$/, ''));
}

function parse(given: unknown): URL | undefined {
  try {
    // React Native's `URL` takes any text, and has no `canParse`.
    const url = new URL(String(given));
    return url.hostname ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Whether what is sent to a URL stays private: encrypted, or on this machine. */
export const isPrivate = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
