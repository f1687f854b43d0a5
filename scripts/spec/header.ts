import { Refusal } from '../refusal.ts';

/** What OpenAPI ignores as a parameter, for the credential and the media types say it. */
const SAID_ELSEWHERE = /^(accept|content-type|authorization)$/i;

const MEDIA_TYPE = /^(accept|content-type)$/i;

/** What whoever sends a request sets, so that no caller can. */
const TRANSPORT = /^(connection|content-length|expect|host|keep-alive|transfer-encoding|upgrade)$/i;

/** Refuses a header that no request can carry. */
function checkHeader(name: string, pointer: string): void {
  if (TRANSPORT.test(name))
    throw new Refusal(pointer, `is the header ${name}, which is set where a request is sent`, 'leave it out');
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name))
    throw new Refusal(pointer, `is the header \`${name}\`, a name that HTTP does not take`, 'mend the name');
}

/** Refuses a header that no credential can have to itself. */
export function checkHeaderCredential(name: string, pointer: string): void {
  if (MEDIA_TYPE.test(name))
    throw new Refusal(pointer, `is the header ${name}, in which a media type travels`, 'mend the name');
  checkHeader(name, pointer);
}

/** Refuses a header that no argument can be. */
export function checkHeaderArgument(name: string, pointer: string): void {
  if (SAID_ELSEWHERE.test(name))
    throw new Refusal(
      pointer,
      `is the header ${name}`,
      'describe the credential under securitySchemes, the media type under content',
    );
  checkHeader(name, pointer);
}
