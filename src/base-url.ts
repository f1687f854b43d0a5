import { mistake } from './mistake.ts';

/** The URL that paths are appended to. */
export function parseBaseUrl(id: string, given = ''): URL {
  const url = tryUrl(given);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || /[?#]/.test(given)) {
    // What was given is not repeated: it may hold a password.
    throw mistake(
      `${id}: createClient`,
      'needs an http(s) `baseUrl` without user, password, query or hash',
      'Pass one like https://api.example.com/v1',
    );
  }
  url.pathname = url.pathname.replace(/\/+$/, '');
  return url;
}

// `URL.canParse` is younger than `fetch`.
function tryUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Whether what is sent to a URL stays private: encrypted, or on this machine. */
export const isPrivate = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
