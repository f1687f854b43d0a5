import { Refusal } from '../../scripts/refusal.ts';
import { chosen } from '../../scripts/command.ts';

/** A package of a vendor with types for an API that we have types for as well. */
export interface Pin {
  /** Our API. */
  readonly api: string;
  readonly name: string;
  readonly version: string;
  /** The hash of its tarball, as the registry publishes it. */
  readonly integrity: string;
  /** The size of the download, as shown while it is fetched. */
  readonly size: string;
  /** Which files of the tarball are kept: declarations that the client's types need. */
  readonly kept: RegExp;
  /** The file and the exported class of the client. */
  readonly client: { readonly file: string; readonly name: string };
}

/** The pinned packages, each of the version that the vendor's page shows. */
export const pins: readonly Pin[] = [
  {
    api: 'cloudflare-ai-gateway',
    name: 'cloudflare',
    version: '7.1.0',
    integrity: 'sha512-eb6WtiAbhuqdWmBdVo6fuXQgEBkYjhOeujRDYLEUWEZIECuABvDLz2DUYTwpN/4KyFecM4JtMHgZn5prlFUjLg==',
    size: '7 MB',
    kept: /^package\/(?:client|(?:core|internal)\/.+|resources\/(?:index|ai-gateway(?:\/.+)?))\.d\.ts$/,
    client: { file: 'package/client.d.ts', name: 'Cloudflare' },
  },
];

/** The pins of the named APIs, or all of them; `known` are all existing APIs. */
export const pinsOf = (names: readonly string[], known: readonly string[]): readonly Pin[] => {
  const pinned = pins.map(({ api }) => api);
  const apis = names.length > 0 ? chosen(names, known) : pinned;
  const without = apis.find((api) => !pinned.includes(api));
  if (without !== undefined)
    throw new Refusal(
      without,
      'has no second opinion, for no package of its vendor is pinned',
      `there is one for ${pinned.join(', ')}`,
      { usage: true },
    );
  return pins.filter(({ api }) => apis.includes(api));
};
