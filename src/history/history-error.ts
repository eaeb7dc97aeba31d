/** Why a history cannot be used. */
import { errorCode, errorName } from '../lib/errors.ts'
import { LockBusyError } from '../lib/file-lock.ts'

/** Thrown when the history cannot be used. The message gives the reason and can be shown: it quotes nothing from the file. */
export class HistoryError extends Error {
  override readonly name = 'HistoryError'
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  EISDIR: 'it is a folder',
  ESPIPE: 'it is not a regular file',
  ENOTDIR: 'a part of its path is not a folder',
  ELOOP: 'it is a link',
}

/** An error of the file system, in a sentence. */
export function asHistoryError(error: unknown): HistoryError {
  if (error instanceof HistoryError) return error
  if (error instanceof LockBusyError)
    return new HistoryError('The history file is busy: other processes hold its lock')
  const code = errorCode(error)
  // Anything else is a defect of this action; its text may hold anything.
  const reason = code === undefined ? errorName(error) : (REASONS[code] ?? code)
  return new HistoryError(`The history file cannot be used: ${reason}`)
}
