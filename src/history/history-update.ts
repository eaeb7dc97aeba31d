/** Updates the history file, without losing what other processes write. */
import path from 'node:path'
import { errorCode } from '../lib/errors.ts'
import { acquireFileLock, type FileLock, preparedName, removeLeftovers } from '../lib/file-lock.ts'
import { close, fdatasync, link, mkdir, open, realpath, removeFile, rename, writeFile } from '../lib/files.ts'
import type { Clock } from '../lib/runtime.ts'
import type { HistoryDocument } from './history.ts'
import { asHistoryError } from './history-error.ts'
import { currentGeneration, type HistoryRead, readHistory, stampNow } from './history-file.ts'
import type { AskedNames } from './history-json.ts'
import { assertInside, type HistoryPlaces } from './history-path.ts'
import { renderHistory } from './history-render.ts'
import { renderLines } from './stored-lines.ts'

/** Returns the history with a change in it. */
export type HistoryChanger = (history: HistoryDocument) => HistoryDocument

/** How a file is updated. */
export interface UpdateOptions {
  readonly clock: Pick<Clock, 'monotonic' | 'sleep'>
  /** Milliseconds to wait for other processes. */
  readonly timeoutMs: number
  /** As for {@link readHistory}. */
  readonly asked?: AskedNames
  /** Result of an earlier {@link readHistory}; used again when the file has not changed since. */
  readonly known?: HistoryRead
  /** The next content, as {@link prepareUpdate} wrote it after `known`. */
  readonly prepared?: string | undefined
  /** A unique ending for the name under which an unreadable file is kept. */
  readonly keptSuffix: string
}

/**
 * Updates the file so that no update of another process is lost, and so that it is whole at every moment: under a lock the file is
 * read again, changed, written under another name and renamed.
 *
 * @param change may be called several times
 * @returns the name under which a damaged file was kept, if there was one
 * @throws {HistoryError} when the file could not be updated in time, or at all
 */
export async function updateHistory(
  file: string,
  places: HistoryPlaces,
  change: HistoryChanger,
  options: UpdateOptions,
): Promise<string | undefined> {
  const { asked, clock, keptSuffix } = options
  let { prepared } = options
  try {
    let { known } = options
    if (known?.stamp === undefined) await mkdir(path.dirname(file), { recursive: true })
    // A prepared update has checked it.
    if (prepared === undefined) await assertRealFolder(file, places)
    const deadline = clock.monotonic() + options.timeoutMs
    for (;;) {
      const generation = known?.generation ?? (await currentGeneration(file))
      const lock = await acquireFileLock(file, generation, deadline, clock)
      try {
        // Another process may have updated the file between the look at it and the lock.
        const isSame = lock && known && (await stampNow(file)) === known.stamp
        if (!lock || (!isSame && (await currentGeneration(file)) !== generation)) {
          known = undefined
          continue
        }
        if (isSame && prepared !== undefined && (await usePrepared(prepared, file, lock))) {
          prepared = undefined
          return undefined
        }
        let read = isSame && known ? known : await readHistory(file, places, asked)
        let text = renderChanged(read, change)
        if (text === undefined) {
          read = await readHistory(file, places)
          text = renderChanged(read, change) ?? ''
        }
        const kept = read.isDamaged ? await keepCopy(file, keptSuffix) : undefined
        if (await replaceFile(file, text, lock)) return kept
        known = undefined
      } finally {
        await lock?.release()
      }
    }
  } catch (error) {
    throw asHistoryError(error)
  } finally {
    if (prepared !== undefined) await discardPrepared(prepared)
  }
}

/** The text of the changed history; undefined when the whole file has to be read to keep it within its limits. */
function renderChanged({ generation, history }: HistoryRead, change: HistoryChanger): string | undefined {
  const changed = change(history)
  const revision = Math.max(generation, history.revision) + 1
  return changed.lines
    ? renderLines({ ...changed, revision }, changed.lines)
    : renderHistory({ ...changed, revision })
}

/** The next content of a file, under another name. */
export interface PreparedUpdate {
  /** For {@link UpdateOptions.prepared}, once it is on the disk; undefined when the update has to write it. */
  readonly name: Promise<string | undefined>
}

/**
 * Writes the next content beside the file, so that an update only has to rename it. Settles when the content is written, while it is
 * still on its way to the disk. Never rejects.
 *
 * @param change applied to `known`
 * @param known what is in the file
 */
export async function prepareUpdate(
  file: string,
  places: HistoryPlaces,
  change: HistoryChanger,
  known: HistoryRead,
): Promise<PreparedUpdate> {
  const none = { name: Promise.resolve(undefined) }
  if (known.stamp === undefined || known.isDamaged) return none
  const name = preparedName(file, known.generation)
  try {
    const text = renderChanged(known, change)
    if (text === undefined) return none
    const { onDisk } = await writeNewFile(name, text)
    const finished = Promise.all([
      onDisk,
      removeLeftovers(file, known.generation - 1),
      assertRealFolder(file, places),
    ])
    const useless = () => discardPrepared(name).then(() => undefined)
    return { name: finished.then(() => name, useless) }
  } catch (error) {
    // The update tries it again, and reports what is wrong. A file that was there is another process's.
    if (errorCode(error) !== 'EEXIST') await discardPrepared(name)
    return none
  }
}

/** A link may have taken the place of the folder since the file was read. */
async function assertRealFolder(file: string, places: HistoryPlaces): Promise<void> {
  await assertInside(path.join(await realpath(path.dirname(file)), path.basename(file)), places)
}

/** Removes what {@link prepareUpdate} wrote, when it is not used. Never rejects. */
export async function discardPrepared(name: string): Promise<void> {
  await removeFile(name).catch(() => {})
}

/** @returns false when another process took this one for dead, or the prepared file is gone; then nothing is replaced */
async function usePrepared(prepared: string, file: string, lock: FileLock): Promise<boolean> {
  if (await lock.isLost()) return false
  const isRenamed = await rename(prepared, file).then(
    () => true,
    () => false,
  )
  if (isRenamed && lock.isTakenOver) await lock.replaced()
  return isRenamed
}

/** @returns false when another process took this one for dead; then nothing is replaced */
async function replaceFile(file: string, text: string, lock: FileLock): Promise<boolean> {
  await removeFile(lock.temporaryFile)
  const { onDisk } = await writeNewFile(lock.temporaryFile, text)
  await onDisk
  if (await lock.isLost()) return false
  await rename(lock.temporaryFile, file)
  await lock.replaced()
  return true
}

/** @returns when it is on the disk: a board may lose power, and without that, a new name could refer to an empty file */
async function writeNewFile(name: string, text: string): Promise<{ readonly onDisk: Promise<void> }> {
  // `wx` follows no link that somebody placed there.
  const handle = await open(name, 'wx')
  try {
    await writeFile(handle, text)
  } catch (error) {
    await close(handle)
    throw error
  }
  return { onDisk: fdatasync(handle).finally(() => close(handle)) }
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
