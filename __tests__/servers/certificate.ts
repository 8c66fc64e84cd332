import { generateKeyPairSync, sign } from 'node:crypto';

/** A key and a certificate that signs itself, in PEM, for one name in DNS and a day. */
export function selfSigned(name: string): { readonly key: string; readonly cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ecdsaWithSha256 = tlv(0x30, oid('2a8648ce3d040302'));
  const subject = tlv(0x30, tlv(0x31, tlv(0x30, oid('550403'), tlv(0x0c, Buffer.from(name)))));
  const names = tlv(0x30, tlv(0x82, Buffer.from(name)));
  const extensions = tlv(0xa3, tlv(0x30, tlv(0x30, oid('551d11'), tlv(0x04, names))));
  const body = tlv(
    0x30,
    tlv(0xa0, tlv(0x02, Buffer.of(2))),
    tlv(0x02, Buffer.of(1)),
    ecdsaWithSha256,
    subject,
    tlv(0x30, time(-86_400_000), time(86_400_000)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    extensions,
  );
  const signature = tlv(0x03, Buffer.of(0), sign('sha256', body, privateKey));
  const certificate = tlv(0x30, body, ecdsaWithSha256, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
  };
}

/** Tag, length, value, as ASN.1's DER writes everything (ITU-T X.690). */
function tlv(tag: number, ...parts: readonly Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  const { length } = value;
  const head =
    length < 0x80
      ? [length]
      : length < 0x100
        ? [0x81, length]
        : [0x82, Math.floor(length / 0x100), length % 0x100];
  return Buffer.concat([Buffer.from([tag, ...head]), value]);
}

const oid = (hex: string): Buffer => tlv(0x06, Buffer.from(hex, 'hex'));

function time(fromNow: number): Buffer {
  const text = new Date(Date.now() + fromNow).toISOString().replace(/[-:T]|\.[0-9]+/g, '');
  return tlv(0x17, Buffer.from(text.slice(2)));
}
