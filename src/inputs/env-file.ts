/** A `.env` as jetson-containers sources it (build.sh:11). Read only where the workflow names it. */

import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { errorCode } from '../lib/errors.ts'
import type { Env } from '../lib/runtime.ts'
import { InputError } from './input-error.ts'

/** Far more than any `.env`; a bound, so that a wrong path costs nothing. */
const LARGEST = 256 * 1024

/**
 * Reads the variables of the file at `path`.
 * @throws InputError that names the input `env-file` where the file cannot be read, is no regular file, or is over 256 KiB.
 */
export async function readEnvFile(path: string): Promise<Env> {
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
      return shellVariables(await file.readFile('utf8'))
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof InputError) throw error
    const code = errorCode(error) ?? 'an unknown error'
    throw refused(code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`)
  }
}

const QUOTED = String.raw`'[^']*'|"(?:[^"\\]|\\[\s\S])*"`
const PIECE = String.raw`'[^'\n]*'|"(?:[^"\\\n]|\\.)*"|\\.|[^\s'"\\;]`
/** `NAME=`, the word behind it, and the rest of the line. Only a quote that the value begins with may span lines. */
const ASSIGNMENT = new RegExp(
  String.raw`^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=(?:[ \t]+(?!#))?((?:${QUOTED})?(?:${PIECE})*)(.*)$`,
  'gm',
)

/**
 * The variables that a shell has once it sourced `text` (POSIX.1-2024, 2.2 Quoting and 2.3 Token Recognition): a `#` begins a comment only
 * after white space, pieces in quotes are joined to what touches them, and a backslash takes its next character as it is. A
 * password that is read otherwise than the shell reads it would not be known for a secret. Nothing is expanded or run; and a value with
 * blanks but without quotes, which a shell would refuse, is taken up to the end of its line, as other readers of `.env` do.
 */
export function shellVariables(text: string): Env {
  const assignments = text.matchAll(ASSIGNMENT)
  return Object.fromEntries(
    [...assignments].map(([, name = '', word = '', rest = '']) => [name, unquoted(word, rest)]),
  )
}

function unquoted(word: string, rest: string): string {
  const ended = /^\s*(?:$|;)|^\s+#/.test(rest) || /^['"]/.test(word)
  if (!ended) return (word + rest).replace(/\s#.*$/, '').trim()
  return word.replace(
    /'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])/g,
    (_whole, single, double, escaped) => single ?? double?.replace(/\\(?:\n|([$`"\\]))/g, '$1') ?? escaped,
  )
}
