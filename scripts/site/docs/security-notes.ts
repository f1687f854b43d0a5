import { docsOfGuide } from '../../docs-address.ts';
import { carrierOf } from '../../spec/security.ts';
import type { SecurityScheme } from '../../spec/spec.ts';
import type { Place } from '../../spec/nodes.ts';

/** How a credential is sent, for a reader who has one. */
export const howToSend = ({ kind, node }: Place): string[] => {
  if (kind !== 'securityScheme') return [];
  const carrier = carrierOf(node as unknown as SecurityScheme);
  return carrier === undefined
    ? []
    : [
        `Send \`${carrier.header}: ${carrier.prefix}<token>\`. [Authentication](${docsOfGuide('authentication')}) has what the vendor's documentation says of getting one.`,
      ];
};
