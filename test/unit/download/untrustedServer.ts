import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import forge from 'node-forge';

const day = 86_400_000;

/** What is wrong with the certificate, beside that nobody but itself has signed it. */
export type CertificateFault = 'untrusted' | 'expired' | 'notYetValid';

/** First and last day, from today. */
const validity: Readonly<Record<CertificateFault, readonly [from: number, to: number]>> = {
  untrusted: [-1, 1],
  expired: [-30, -1],
  notYetValid: [10, 30],
};

/** A server on this machine whose certificate is made anew each time, and does not hold. */
export async function startUntrusted(
  fault: CertificateFault = 'untrusted',
): Promise<{ base: string; stop: () => Promise<void> }> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const server = createServer({ key: privateKey, cert: certify(publicKey, privateKey, fault) });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** Node makes keys, but no certificates. */
function certify(publicKey: string, privateKey: string, fault: CertificateFault): string {
  const certificate = forge.pki.createCertificate();
  const [from, to] = validity[fault];
  const name = [{ name: 'commonName', value: '127.0.0.1' }];
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date(Date.now() + from * day);
  certificate.validity.notAfter = new Date(Date.now() + to * day);
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.sign(forge.pki.privateKeyFromPem(privateKey), forge.md.sha256.create());
  return forge.pki.certificateToPem(certificate);
}
