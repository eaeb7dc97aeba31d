/**
 * A lock between processes for replacing one file, made of files alone. It survives `kill -9` of its holder.
 *
 * The file has a generation, a number that each replacement raises. A process that wants to replace generation N creates
 * `FILE.lock-N-0`, which only one can do. When the holder is dead, the next process creates `FILE.lock-N-1`, and so on: a lock file
 * is never removed by anybody else before generation N is replaced. So two processes that find the same dead holder
 * cannot both get the lock, which they could if they removed its file and created it again.
 */
import path from 'node:path'
import { errorCode } from './errors.ts'
import { close, open, readdir, readFile, readlink, removeFile, stat, writeFile } from './files.ts'
import type { Clock } from './runtime.ts'

/** The lock was held by other processes until the deadline. */
export class LockBusyError extends Error {
  override readonly name = 'LockBusyError'
}

/** A lock that this process holds. */
export interface FileLock {
  /** Where to write the next generation before it is renamed to the file; removed with the lock. */
  readonly temporaryFile: string
  /** An earlier holder is dead: it left files. */
  readonly isTakenOver: boolean
  /** Whether another process took this one for dead. Then it must not replace the file. */
  isLost(): Promise<boolean>
  /** Call it when the file was replaced: also removes what killed processes left. */
  replaced(): Promise<void>
  /** Call it in any case. */
  release(): Promise<void>
}

const POLL_MS = 10

/** A holder needs milliseconds. One that has not finished after this time does not run any more, or belongs to a stopped container. */
const HOLDER_MS = 5000

/**
 * Takes the lock for replacing `generation` of `file`.
 *
 * @param deadline by `clock.monotonic()`
 * @returns undefined when another process held the lock and has finished: look at the file's generation again
 * @throws {LockBusyError} after the deadline
 * @throws the system's error when no lock file can be created
 */
export async function acquireFileLock(
  file: string,
  generation: number,
  deadline: number,
  clock: Pick<Clock, 'monotonic' | 'sleep'>,
): Promise<FileLock | undefined> {
  const namespace = await pidNamespace()
  let turn = 0
  let firstSeen = clock.monotonic()
  for (;;) {
    const name = lockName(file, generation, turn)
    if (await createLockFile(name, `${process.pid} ${namespace}\n`))
      return createFileLock(file, generation, turn)
    const owner = await readFile(name, 'utf8').catch(() => undefined)
    if (owner === undefined) return undefined
    if (isDead(owner, namespace) || clock.monotonic() - firstSeen > HOLDER_MS) {
      turn += 1
      firstSeen = clock.monotonic()
      continue
    }
    if (clock.monotonic() >= deadline)
      throw new LockBusyError(`other processes hold the lock of ${path.basename(file)}`)
    await clock.sleep(POLL_MS)
  }
}

/** @returns false when the lock file exists */
async function createLockFile(name: string, owner: string): Promise<boolean> {
  let handle: number
  try {
    handle = await open(name, 'wx')
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
  try {
    await writeFile(handle, owner)
    return true
  } catch (error) {
    // A full disk: nobody must wait for this lock.
    await removeFile(name)
    throw error
  } finally {
    await close(handle)
  }
}

function createFileLock(file: string, generation: number, turn: number): FileLock {
  const temporaryFile = `${file}.new-${generation}-${turn}`
  return {
    temporaryFile,
    isTakenOver: turn > 0,
    isLost: () => exists(lockName(file, generation, turn + 1)),
    replaced: () => removeLeftovers(file, generation),
    release: async () => {
      await removeFile(temporaryFile)
      await removeFile(lockName(file, generation, turn))
    },
  }
}

function lockName(file: string, generation: number, turn: number): string {
  return `${file}.lock-${generation}-${turn}`
}

let ownNamespace: Promise<string> | undefined

/** A process ID means something only to processes of the same namespace: a job's container has its own. */
function pidNamespace(): Promise<string> {
  ownNamespace ??= readlink('/proc/self/ns/pid').catch(() => '')
  return ownNamespace
}

/** Whether the process that wrote this into its lock file certainly does not run any more. */
function isDead(owner: string, namespace: string): boolean {
  const [, pid, ownerNamespace] = /^(\d{1,10}) (\S+)\n$/.exec(owner) ?? []
  if (namespace === '' || pid === undefined || ownerNamespace !== namespace) return false
  // This process holds no lock yet: its ID belonged to another one before.
  if (Number(pid) === process.pid) return true
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return errorCode(error) === 'ESRCH'
  }
}

/** Where this process may write the next content before it holds the lock. */
export function preparedName(file: string, generation: number): string {
  return `${file}.new-${generation}-p${process.pid}`
}

/** Removes the lock and temporary files of this generation and earlier ones, all of which must have been replaced. */
export async function removeLeftovers(file: string, generation: number): Promise<void> {
  const folder = path.dirname(file)
  const start = `${path.basename(file)}.`
  for (const name of await readdir(folder)) {
    if (!name.startsWith(start)) continue
    const digits = /^(?:lock|new)-(\d{1,16})-p?\d{1,10}$/.exec(name.slice(start.length))?.[1]
    if (digits !== undefined && Number(digits) <= generation) await removeFile(path.join(folder, name))
  }
}

async function exists(name: string): Promise<boolean> {
  return stat(name).then(
    () => true,
    () => false,
  )
}
