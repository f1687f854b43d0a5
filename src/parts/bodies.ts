import type { Operation, Received } from '../api/descriptor.ts';

/** The form in which a non-JSON body is returned, and its documented media type. */
interface Form {
  readonly form: 'text' | 'bytes';
  readonly type: string;
}

/** HTML where another type is documented is the page of a proxy or a login, whatever its status. */
const isStray = (response: Response, { type }: Form): boolean =>
  /html/i.test(response.headers.get('content-type') ?? '') && !/html/i.test(type);

/** Reads non-JSON bodies, by status. */
export const bodies =
  (forms: Readonly<Record<string, Form | undefined>>): NonNullable<Operation['read']> =>
  async (response): Promise<Received> => {
    const as = forms[response.status];
    if (!as || isStray(response, as)) return response.text();
    if (as.form === 'text') return [await response.text()];
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.length > 0 ? [bytes] : '';
  };
