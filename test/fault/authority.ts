/** The CA of these tests, and the variables that make a step trust it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAuthority } from './certificates.ts'
import type { Scene } from './scenes.ts'

export const authority = createAuthority()
/** For receivers on this machine. */
export const localhost = authority.issue('localhost')

/** NODE_EXTRA_CA_CERTS for this CA, and a scene that removes its file. */
export function trust(): {
  readonly env: Record<string, string>
  readonly scene: Pick<Scene, 'posts' | typeof Symbol.asyncDispose>
} {
  const folder = mkdtempSync(join(tmpdir(), 'ca-'))
  const file = join(folder, 'ca.pem')
  writeFileSync(file, authority.cert)
  return {
    env: { NODE_EXTRA_CA_CERTS: file },
    scene: { posts: [], [Symbol.asyncDispose]: async () => rmSync(folder, { recursive: true }) },
  }
}
