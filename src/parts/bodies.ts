import type { Operation, Received } from '../api/descriptor.ts';

/** How the body of a status is read. */
interface Form {
  /** The form in which it is returned, unless it is JSON. */
  readonly form?: 'text' | 'bytes';
  /** Its documented media type. */
  readonly type: string;
  /** Documented media types of other bodies, which are not requested. */
  readonly foreign?: readonly string[];
}

/** HTML where another type is documented is the page of a proxy or a login, whatever its status. */
const isStray = (sent: string, { type }: Form): boolean => /html/i.test(sent) && !/html/i.test(type);

/** Reads bodies that are not JSON, or may come as something else, by status. */
export const bodies =
  (forms: Readonly<Record<string, Form | undefined>>): NonNullable<Operation['read']> =>
  async (response): Promise<Received> => {
    const as = forms[response.status];
    const sent = response.headers.get('content-type') ?? '';
    // With its media type, no body can be mistaken for JSON.
    if (as?.foreign?.includes(sent.split(';', 1).join().trim().toLowerCase()))
      return `Content-Type: ${sent}\n\n${await response.text()}`;
    if (!as?.form || isStray(sent, as)) return response.text();
    if (as.form === 'text') return [await response.text()];
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.length > 0 ? [bytes] : '';
  };
