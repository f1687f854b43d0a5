import type { CredentialPart, CredentialParts } from '../api/descriptor.ts';

const SENT = { header: 'Authorization', prefix: 'Basic ' };

/** Characters that a user name or password cannot contain: control characters and lone surrogates. */
const UNSENDABLE = /[\p{Cc}\p{Cs}]/u;

const isText = (value: unknown): value is string => typeof value === 'string' && !UNSENDABLE.test(value);

/** Base64 of the UTF-8 bytes. */
const encode = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** Writes both parts into one header. One of them may be empty, since some APIs take a key as either. */
const password: CredentialPart = {
  ...SENT,
  put({ username, password: secret }, into) {
    if (!isText(username) || !isText(secret) || username.includes(':') || !(username + secret).trim()) return undefined;
    const encoded = encode(`${username}:${secret}`);
    into.headers['authorization'] = SENT.prefix + encoded;
    into.secrets.push(...[username, secret].map((text) => text.trim()).filter(Boolean), encoded);
    return into;
  },
};

/** HTTP Basic (RFC 7617): a user name and a password, plus the other parts of a combined credential. */
export const basic = (others: CredentialParts = {}): CredentialParts => ({
  username: { ...SENT, put: (_, into) => into },
  password,
  ...others,
});
