import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

// Each run makes new certificates: a private key in the repository would set off secret scanners, and not every machine
// has openssl.

/** A certificate, and the key that it is for. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
  /** The public key in DER; Chromium is told its hash, to trust the server. */
  readonly publicKey: Buffer;
  readonly name: string;
  readonly privateKey: KeyObject;
}

/** Who a certificate is for: a host, an address, or an authority that signs others. */
export interface Holder {
  readonly name: string;
  readonly hosts?: readonly string[];
  readonly addresses?: readonly string[];
}

const lengthOf = (size: number): Buffer =>
  size < 0x80 ? Buffer.from([size]) : size < 0x100 ? Buffer.from([0x81, size]) : Buffer.from([0x82, size >> 8, size]);

const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(body.length), body]);
};

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const octets = (body: Buffer): Buffer => der(0x04, body);
const hex = (text: string): Buffer => Buffer.from(text, 'hex');

/** Encoded object identifiers of the parts of an X.509 certificate. */
const OID = {
  ecdsaWithSha256: der(0x06, hex('2a8648ce3d040302')),
  commonName: der(0x06, hex('550403')),
  basicConstraints: der(0x06, hex('551d13')),
  keyUsage: der(0x06, hex('551d0f')),
  subjectAltName: der(0x06, hex('551d11')),
};

const nameOf = (name: string): Buffer => sequence(der(0x31, sequence(OID.commonName, der(0x0c, Buffer.from(name)))));

const timeOf = (ms: number): Buffer =>
  der(0x17, Buffer.from(`${new Date(ms).toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));

const DAY = 86_400_000;
const TRUE = der(0x01, hex('ff'));

const extensionsOf = ({ hosts = [], addresses = [] }: Holder): Buffer => {
  const names = [
    ...hosts.map((host) => der(0x82, Buffer.from(host))),
    ...addresses.map((address) => der(0x87, Buffer.from(address.split('.').map(Number)))),
  ];
  const authority = names.length === 0;
  return der(
    0xa3,
    sequence(
      sequence(OID.basicConstraints, TRUE, octets(authority ? sequence(TRUE) : sequence())),
      // An authority signs certificates; any other key signs handshakes.
      sequence(OID.keyUsage, TRUE, octets(authority ? hex('03020204') : hex('03020780'))),
      ...(authority ? [] : [sequence(OID.subjectAltName, octets(sequence(...names)))]),
    ),
  );
};

const pem = (body: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${body.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;

/** Makes a certificate that is valid for seven days, signed by an authority or, without one, by itself. */
export function certify(holder: Holder, authority?: Certificate): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const serial = randomBytes(8);
  // A serial number is positive, and not padded.
  serial[0] = 0x40 | (serial[0]! & 0x3f);
  const body = sequence(
    der(0xa0, der(0x02, hex('02'))),
    der(0x02, serial),
    sequence(OID.ecdsaWithSha256),
    nameOf(authority?.name ?? holder.name),
    sequence(timeOf(Date.now() - DAY), timeOf(Date.now() + 7 * DAY)),
    nameOf(holder.name),
    spki,
    extensionsOf(holder),
  );
  const signature = sign('sha256', body, authority?.privateKey ?? privateKey);
  return {
    cert: pem(sequence(body, sequence(OID.ecdsaWithSha256), der(0x03, hex('00'), signature))),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: spki,
    name: holder.name,
    privateKey,
  };
}
