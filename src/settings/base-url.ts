import { mistake } from '../mistake.ts';

/** The URL that paths are appended to. */
export function parseBaseUrl(label: string, given = ''): URL {
  const url = URL.canParse(given) && new URL(given);
  if (!url || !/^https?:$/.test(url.protocol) || /[?#]|\/\/[^/]*@/.test(given)) {
    // What was given is not repeated: it may hold a password.
    throw mistake(label, 'needs a plain http(s) `baseUrl`', 'Pass one like https://example.com');
  }
  url.pathname = url.pathname.replace(/\/+$/, '');
  return url;
}

/** Whether what is sent to a URL stays private: encrypted, or on this machine. */
export const isPrivate = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
