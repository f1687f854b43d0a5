import { phrase } from '../../phrase.ts';
import { Refusal } from '../../refusal.ts';

/** Parameters that OpenAPI ignores: the security scheme and the media types define these headers. */
const SAID_ELSEWHERE = /^(accept|content-type|authorization)$/i;

const MEDIA_TYPE = /^(accept|content-type)$/i;

/** Headers that the HTTP client sets, so callers cannot. */
const TRANSPORT = /^(connection|content-length|expect|host|keep-alive|transfer-encoding|upgrade)$/i;

/** Refuses a name that no header can have. */
export function checkHeaderName(name: string, pointer: string): void {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name))
    throw new Refusal(pointer, phrase`is the header \`${name}\`, a name that HTTP does not allow`, 'fix the name');
}

/** Refuses a header that a request cannot carry. */
function checkHeader(name: string, pointer: string): void {
  if (TRANSPORT.test(name))
    throw new Refusal(pointer, phrase`is the header ${name}, which the runtime sets itself`, 'leave it out');
  if (/^__proto__$/i.test(name))
    throw new Refusal(pointer, phrase`is the header ${name}, which \`fetch\` may lose`, 'leave it out');
  checkHeaderName(name, pointer);
}

/** Refuses a header that a credential cannot use. */
export function checkHeaderCredential(name: string, pointer: string): void {
  if (MEDIA_TYPE.test(name))
    throw new Refusal(pointer, phrase`is the header ${name}, which is sent as the media type`, 'fix the name');
  checkHeader(name, pointer);
}

/** Refuses a header that cannot be an argument. */
export function checkHeaderArgument(name: string, pointer: string): void {
  if (SAID_ELSEWHERE.test(name))
    throw new Refusal(
      pointer,
      phrase`is the header ${name}`,
      'describe the credential under securitySchemes, the media type under content',
    );
  checkHeader(name, pointer);
}
