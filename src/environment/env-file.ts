/** A `.env` as jetson-containers sources it (build.sh:11). Read only where the workflow names it. */
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { parseEnv } from 'node:util'
import { InputError } from '../input-error.ts'
import type { Environment } from '../variables.ts'

/** Far more than any `.env`; a bound, so that a wrong path costs nothing. */
const LARGEST = 256 * 1024

/**
 * Reads the variables of the file at `path`.
 * @throws InputError that names the input `env-file` where the file cannot be read, is no regular file, or is over 256 KiB.
 */
export async function readEnvFile(path: string): Promise<Environment> {
  const refused = (why: string) =>
    new InputError(`The file that the input env-file names ${why}: it is left out`)
  try {
    // O_NONBLOCK: opening a FIFO would otherwise wait for a writer for ever.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const { size } = await file.stat().then((stat) => {
        if (!stat.isFile()) throw refused('is not a regular file')
        return stat
      })
      if (size > LARGEST) throw refused(`is larger than ${LARGEST / 1024} KiB`)
      return parseEnv(await file.readFile('utf8'))
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof InputError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'an unknown error'
    throw refused(code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`)
  }
}
