import type { CredentialPart, CredentialParts } from '../api/descriptor.ts';

const SENT = { header: 'Authorization', prefix: 'Basic ' };

/** What a user name or a password cannot hold: a control character or half a character. */
const UNSENDABLE = /[\p{Cc}\p{Cs}]/u;

const isText = (value: unknown): value is string => typeof value === 'string' && !UNSENDABLE.test(value);

/** The base64 of a text in UTF-8. */
const encode = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** Both parts travel in one header. A key may be given as either, so that the other one is empty. */
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

/** A user name and a password, after RFC 7617, and the other parts of a credential that needs more. */
export const basic = (others: CredentialParts = {}): CredentialParts => ({
  username: { ...SENT, put: (_, into) => into },
  password,
  ...others,
});
