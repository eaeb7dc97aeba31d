/** Certificates of a new, unknown CA. */
import { generateKeyPairSync } from 'node:crypto'
import forge from 'node-forge'

const DAY_MS = 86_400_000

export interface Issued {
  /** PEM */
  readonly key: string
  /** PEM */
  readonly cert: string
}

export interface Authority {
  /** The CA's own certificate, PEM. */
  readonly cert: string
  /** A certificate for one host name or IP address; valid for a day from now, or as many days ago as given. */
  issue(host: string, expiredDays?: number): Issued
}

function keyPair(): { readonly privateKey: forge.pki.rsa.PrivateKey; readonly pem: string } {
  // The generator of forge takes seconds.
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  return { privateKey: forge.pki.privateKeyFromPem(privateKey), pem: privateKey }
}

/** A new certificate authority. */
export function createAuthority(): Authority {
  const authority = keyPair()
  const subject = [{ name: 'commonName', value: 'A lab of its own' }]
  let serial = 1
  const certify = (
    name: forge.pki.CertificateField[],
    publicKey: forge.pki.rsa.PublicKey,
    extensions: object[],
    notAfter: number,
  ): string => {
    const cert = forge.pki.createCertificate()
    cert.publicKey = publicKey
    cert.serialNumber = `0${serial++}`
    cert.validity.notBefore = new Date(notAfter - 2 * DAY_MS)
    cert.validity.notAfter = new Date(notAfter)
    cert.setSubject(name)
    cert.setIssuer(subject)
    cert.setExtensions(extensions)
    cert.sign(authority.privateKey, forge.md.sha256.create())
    return forge.pki.certificateToPem(cert)
  }
  const publicOf = (key: forge.pki.rsa.PrivateKey) => forge.pki.setRsaPublicKey(key.n, key.e)
  const usage = { name: 'keyUsage', keyCertSign: true, digitalSignature: true, critical: true }
  const ca = { name: 'basicConstraints', cA: true, critical: true }
  return {
    cert: certify(subject, publicOf(authority.privateKey), [ca, usage], Date.now() + DAY_MS),
    issue(host, expiredDays = -1) {
      const { pem, privateKey } = keyPair()
      const altName = /^[\d.]+$/.test(host) ? { type: 7, ip: host } : { type: 2, value: host }
      const cert = certify(
        [{ name: 'commonName', value: host }],
        publicOf(privateKey),
        [{ name: 'subjectAltName', altNames: [altName] }],
        Date.now() - expiredDays * DAY_MS,
      )
      return { key: pem, cert }
    },
  }
}
