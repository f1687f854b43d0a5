import { docsLink, docsOfGuide } from '../../docs-address.ts';
import type { Carrier } from '../../spec/dialect.ts';
import { carrierOf, formOf } from '../../spec/model/security.ts';
import type { SecurityScheme } from '../../spec/spec.ts';
import type { Place } from '../../spec/nodes.ts';

const placeOf = (carrier: Carrier): string => ('basic' in carrier ? '<base64 of username:password>' : '<token>');

/** Explains how to send a credential. */
export const howToSend = ({ kind, node }: Place): string[] => {
  if (kind !== 'securityScheme') return [];
  const carrier = carrierOf(node as unknown as SecurityScheme);
  return carrier === undefined
    ? []
    : [
        `Send \`${formOf(carrier, placeOf(carrier))}\`. ${docsLink('Authentication', docsOfGuide('authentication'))} has what the vendor's documentation says about getting one.`,
      ];
};
