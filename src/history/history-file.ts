/** Reads and writes the history file: the only file of this room that touches the disk. */
import { type BigIntStats, constants } from 'node:fs'
import { type FileHandle, link, mkdir, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { errorCode, errorName } from '../lib/errors.ts'
import { acquireFileLock, type FileLock, LockBusyError } from '../lib/file-lock.ts'
import type { Clock } from '../lib/runtime.ts'
import { EMPTY_HISTORY, type HistoryDocument } from './history.ts'
import { isNewerVersion, MAX_HISTORY_BYTES, parseHistory, revisionOf } from './history-json.ts'
import { renderHistory } from './history-render.ts'

/** Thrown when the history cannot be used. The message gives the reason and can be shown: it quotes nothing from the file. */
export class HistoryError extends Error {
  override readonly name = 'HistoryError'
}

/** Where the file may lie, and where a relative path starts. */
export interface HistoryPlaces {
  /** Absolute paths of the workspace, the runner's temporary folder and its tool cache. */
  readonly roots: readonly string[]
  readonly cwd: string
}

/** The content of the file, and what it was read from. */
export interface HistoryRead {
  readonly history: HistoryDocument
  /** Changes with every update of the file; undefined when there is no file yet. */
  readonly stamp?: string
  /** The file, or parts of it, cannot be read and must be kept under another name. */
  readonly isDamaged: boolean
}

/** Whether the entries of this package are read; undefined is a build as a whole. */
export type IsAsked = (name: string | undefined) => boolean

/** How a file is updated. */
export interface UpdateOptions {
  readonly clock: Pick<Clock, 'monotonic' | 'sleep'>
  /** Milliseconds to wait for other processes. */
  readonly timeoutMs: number
  /** As for {@link readHistory}. */
  readonly isAsked?: IsAsked
  /** Result of an earlier {@link readHistory}; used again when the file has not changed since. */
  readonly known?: HistoryRead
  /** A unique ending for the name under which an unreadable file is kept. */
  readonly keptSuffix: string
}

/** On a self-hosted runner a pull request may control what is in the workspace; these hold credentials. */
const PRIVATE_PARTS = /(?:^|\/)(?:\.git|_runner_file_commands|_github_home)(?:\/|$)/

/** Bytes that hold `version` and `revision`. */
const HEAD_BYTES = 128

/**
 * Resolves the input `history` to the file's real path, links followed. The file itself need not exist.
 *
 * @throws {HistoryError} for a path outside of the roots
 */
export async function resolveHistoryFile(name: string, places: HistoryPlaces): Promise<string> {
  if (name.includes('\0'))
    throw new HistoryError('The input history contains a NUL character; it accepts a path')
  const asked = path.resolve(places.cwd, name)
  const missing: string[] = []
  for (let at = asked; ; at = path.dirname(at)) {
    try {
      const real = path.join(await realpath(at), ...missing)
      await assertInside(real, places)
      return real
    } catch (error) {
      if (errorCode(error) !== 'ENOENT' || at === path.dirname(at)) throw asHistoryError(error)
      // A link to a file that is not there: where it leads cannot be checked.
      if (await readlink(at).catch(() => undefined)) {
        throw new HistoryError(
          'The input history is a link to a file that does not exist; history is not used',
        )
      }
      missing.unshift(path.basename(at))
    }
  }
}

/**
 * Reads the file.
 *
 * @param file as {@link resolveHistoryFile} returned it
 * @param isAsked which packages are read; the entries of others are kept as they are
 * @throws {HistoryError} when it cannot be opened, is no regular file, or was written by a newer release
 */
export async function readHistory(
  file: string,
  places: HistoryPlaces,
  isAsked?: IsAsked,
): Promise<HistoryRead> {
  const handle = await openForReading(file).catch((error: unknown) => {
    throw asHistoryError(error)
  })
  if (!handle) return { history: EMPTY_HISTORY, isDamaged: false }
  try {
    const stats = await handle.stat({ bigint: true })
    if (!stats.isFile()) {
      throw new HistoryError(
        `The input history is ${stats.isDirectory() ? 'a folder' : 'not a regular file'}; it accepts the path of a JSON file`,
      )
    }
    // Between the check and the opening, a link may have taken the place of a folder: ask the kernel what was opened.
    await assertInside(await readlink(`/proc/self/fd/${handle.fd}`).catch(() => file), places)
    const size = Number(stats.size)
    const buffer = Buffer.alloc(size > MAX_HISTORY_BYTES ? HEAD_BYTES : size)
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0)
    const text = buffer.toString('utf8', 0, bytesRead)
    const parsed = size > MAX_HISTORY_BYTES ? { kind: headKind(text) } : parseHistory(text, isAsked)
    const stamp = stampOf(stats)
    if (parsed.kind === 'newer') {
      throw new HistoryError(
        'The history file was written by a newer release of this action: it is neither used nor changed',
      )
    }
    return parsed.kind === 'valid'
      ? { history: parsed.history, stamp, isDamaged: parsed.dropped > 0 }
      : { history: EMPTY_HISTORY, stamp, isDamaged: true }
  } catch (error) {
    throw asHistoryError(error)
  } finally {
    await handle.close()
  }
}

function headKind(head: string): 'newer' | 'broken' {
  return isNewerVersion(head) ? 'newer' : 'broken'
}

/**
 * Updates the file so that no update of another process is lost, and so that it is whole at every moment: under a lock the file is
 * read again, changed, written under another name and renamed.
 *
 * @returns the name under which a damaged file was kept, if there was one
 * @throws {HistoryError} when the file could not be updated in time, or at all
 */
export async function updateHistory(
  file: string,
  places: HistoryPlaces,
  change: (history: HistoryDocument) => HistoryDocument,
  options: UpdateOptions,
): Promise<string | undefined> {
  try {
    await mkdir(path.dirname(file), { recursive: true })
    await assertInside(path.join(await realpath(path.dirname(file)), path.basename(file)), places)
    const deadline = options.clock.monotonic() + options.timeoutMs
    for (;;) {
      const revision = await currentRevision(file)
      const lock = await acquireFileLock(file, revision, deadline, options.clock)
      if (!lock) continue
      try {
        // Another process may have updated the file between the look at it and the lock.
        if ((await currentRevision(file)) !== revision) continue
        const read = await readUnlessKnown(file, places, options)
        const kept = read.isDamaged ? await keepCopy(file, options.keptSuffix) : undefined
        const changed = change(read.history)
        const next = Math.max(revision, read.history.revision) + 1
        if (await replaceFile(file, renderHistory({ ...changed, revision: next }), lock)) return kept
      } finally {
        await lock.release()
      }
    }
  } catch (error) {
    throw asHistoryError(error)
  }
}

async function readUnlessKnown(
  file: string,
  places: HistoryPlaces,
  { isAsked, known }: UpdateOptions,
): Promise<HistoryRead> {
  if (known?.stamp !== undefined) {
    const stats = await stat(file, { bigint: true }).catch(() => undefined)
    if (stats && known.stamp === stampOf(stats)) return known
  }
  return readHistory(file, places, isAsked)
}

function stampOf({ ino, mtimeNs, size }: BigIntStats): string {
  return `${ino} ${mtimeNs} ${size}`
}

/** The revision in the file's first bytes; 0 where there is none. */
async function currentRevision(file: string): Promise<number> {
  const handle = await openForReading(file)
  try {
    const head = await handle?.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return head ? (revisionOf(head.buffer.toString('latin1', 0, head.bytesRead)) ?? 0) : 0
  } finally {
    await handle?.close()
  }
}

/** @returns false when another process took this one for dead; then nothing is replaced */
async function replaceFile(file: string, text: string, lock: FileLock): Promise<boolean> {
  await rm(lock.temporaryFile, { force: true })
  // `wx` follows no link that somebody placed there.
  const handle = await open(lock.temporaryFile, 'wx')
  try {
    await handle.writeFile(text)
    // A board may lose power: without this, the new name could refer to an empty file.
    await handle.datasync()
  } finally {
    await handle.close()
  }
  if (await lock.isLost()) return false
  await rename(lock.temporaryFile, file)
  await lock.replaced()
  return true
}

/** Names to try for a damaged file, so that an earlier one is not overwritten. */
const MAX_KEPT_NAMES = 20

/** Keeps a file that cannot be read under another name, and returns that name. */
async function keepCopy(file: string, suffix: string): Promise<string> {
  for (let count = 0; ; count += 1) {
    const kept = `${file}.damaged-${suffix}${count === 0 ? '' : `-${count}`}`
    try {
      await link(file, kept)
      return path.basename(kept)
    } catch (error) {
      const code = errorCode(error) ?? ''
      if (code === 'EEXIST' && count < MAX_KEPT_NAMES) continue
      // A file system without hard links (FAT).
      if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS') throw error
      await rename(file, kept)
      return path.basename(kept)
    }
  }
}

/** Opens without following a link and without waiting for a FIFO's writer; undefined when there is no file. */
async function openForReading(file: string): Promise<FileHandle | undefined> {
  try {
    return await open(file, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

async function assertInside(real: string, { roots }: HistoryPlaces): Promise<void> {
  for (const root of roots) {
    const base = await realpath(root).catch(() => undefined)
    if (base === undefined || base === '/') continue
    const below = path.relative(base, real)
    if (below === '' || below === '..' || below.startsWith('../') || path.isAbsolute(below)) continue
    if (!PRIVATE_PARTS.test(below)) return
  }
  throw new HistoryError(
    'The input history leads out of the workspace, RUNNER_TEMP and RUNNER_TOOL_CACHE, or to a private folder there; history is not used',
  )
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

function asHistoryError(error: unknown): HistoryError {
  if (error instanceof HistoryError) return error
  if (error instanceof LockBusyError)
    return new HistoryError('The history file is busy: other processes hold its lock')
  const code = errorCode(error)
  // Anything else is a defect of this action; its text may hold anything.
  const reason = code === undefined ? errorName(error) : (REASONS[code] ?? code)
  return new HistoryError(`The history file cannot be used: ${reason}`)
}
