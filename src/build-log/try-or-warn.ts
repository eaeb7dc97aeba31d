/** What goes wrong with a log becomes a warning. */
import { errorCode } from '../lib/errors.ts'
import { LogError } from './log-file.ts'

/**
 * What `read` returns; undefined where it fails, and then a warning is added.
 *
 * @param warnings gets one sentence that can be shown
 */
export async function tryOrWarn<T>(
  warnings: string[],
  read: () => Promise<T | undefined>,
): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    // A disk that fails while it is read must not stop the message either.
    if (!(error instanceof Error)) throw error
    const code = errorCode(error) ?? error.name
    warnings.push(error instanceof LogError ? error.message : `A log could not be read (${code})`)
    return undefined
  }
}

/**
 * Of a text that could not be searched for secrets, nothing is quoted.
 *
 * @param redact takes every secret out of a text, and rejects where it cannot
 * @param warnings gets one sentence, once
 */
export function redactOrDrop(
  redact: (text: string) => Promise<string>,
  warnings: string[],
): (text: string) => Promise<string> {
  return (text) =>
    redact(text).catch(() => {
      const warning = 'A log could not be searched for secrets; nothing of it is quoted'
      if (!warnings.includes(warning)) warnings.push(warning)
      return ''
    })
}
