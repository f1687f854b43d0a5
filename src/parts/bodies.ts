import type { Operation, Received } from '../api/descriptor.ts';

/** How a body that is no JSON is handed out, and the media type that it is documented as. */
interface Form {
  readonly form: 'text' | 'bytes';
  readonly type: string;
}

/** A page in HTML where another type is documented: it comes from a proxy or a login, whatever its status says. */
const isStray = (response: Response, { type }: Form): boolean =>
  /html/i.test(response.headers.get('content-type') ?? '') && !/html/i.test(type);

/** Reads bodies that are no JSON, by status. */
export const bodies =
  (forms: Readonly<Record<string, Form | undefined>>): NonNullable<Operation['read']> =>
  async (response): Promise<Received> => {
    const as = forms[response.status];
    if (!as || isStray(response, as)) return response.text();
    if (as.form === 'text') return [await response.text()];
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.length > 0 ? [bytes] : '';
  };
