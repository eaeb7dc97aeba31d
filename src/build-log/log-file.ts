/** Opens the logs that a workflow sets, and nothing else. No other file of this room reads the disk. */

import { constants, lstat } from 'node:fs'
import { type FileHandle, open, readdir, readlink, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { errorCode } from '../lib/errors.ts'

/** A path that is no log of this job. The message names the input and what to do, and can be shown. */
export class LogError extends Error {
  override readonly name = 'LogError'
  /** What is wrong with the file, to follow its name: `does not exist`. */
  readonly reason: string

  constructor(message: string, reason = 'cannot be used') {
    super(message)
    this.reason = reason
  }
}

/** Where logs may lie, and where relative paths start. */
export interface LogPlaces {
  /** The workspace and the runner's temporary folder, each absolute. */
  readonly roots: readonly string[]
  readonly cwd: string
}

/** An open log. Its size is that at opening: what is written later is not read. */
export interface LogFile {
  /** Absolute, once links are resolved. */
  readonly path: string
  readonly size: number
  readonly modified: Date
  /** Absent on a file system that keeps no birth time. */
  readonly created?: Date
  /** The bytes from `start` to `end`, or fewer where the file has shrunk. */
  read(start: number, end: number): Promise<Buffer>
  close(): Promise<void>
}

/** What an input accepts, as a message calls it. */
const ACCEPTED: Readonly<Record<string, string>> = {
  'build-log': 'a file that tee wrote',
  'log-dir': "jetson-containers' log folder",
  results: 'a file of results',
}

/** On a self-hosted runner a pull request may control what lies in the workspace; these hold credentials. */
const PRIVATE = /(?:^|\/)(?:\.git|_runner_file_commands|_github_home)(?:\/|$)/

/**
 * Opens a regular file under one of the roots. Never blocks: a FIFO is opened without waiting for its writer, and refused.
 *
 * @param input the action's input that sets it, for the message
 * @param name the path, relative to `places.cwd` or absolute
 * @throws {LogError} for anything else: missing, no regular file, or outside of the roots once links are resolved
 */
export async function openLog(input: string, name: string, places: LogPlaces): Promise<LogFile> {
  const real = await locate(input, name, places)
  let handle: FileHandle
  try {
    handle = await open(real, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW)
  } catch (error) {
    throw unreadable(input, error)
  }
  try {
    const stats = await handle.stat()
    if (!stats.isFile()) {
      throw new LogError(
        `The input ${input} points to ${stats.isDirectory() ? 'a directory' : 'no regular file'}; it accepts ${acceptedBy(input)}`,
        'is no regular file',
      )
    }
    // Between the check and the opening, a link may have taken the place of a folder: ask the kernel what was opened.
    const opened = await readlink(`/proc/self/fd/${handle.fd}`).catch(() => real)
    await within(input, opened, places)
    return {
      path: opened,
      size: stats.size,
      modified: stats.mtime,
      ...(stats.birthtimeMs > 0 && { created: stats.birthtime }),
      read: async (start, end) => {
        const buffer = Buffer.allocUnsafe(Math.max(0, end - start))
        let filled = 0
        while (filled < buffer.length) {
          const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, start + filled)
          if (bytesRead === 0) break
          filled += bytesRead
        }
        return buffer.subarray(0, filled)
      },
      close: () => handle.close(),
    }
  } catch (error) {
    await handle.close()
    throw error instanceof LogError ? error : unreadable(input, error)
  }
}

/**
 * A folder of logs under one of the roots, resolved.
 *
 * @param input the action's input that sets it, for the message
 * @param name the path, relative to `places.cwd` or absolute
 * @throws {LogError} as {@link openLog}
 */
export async function openLogDir(input: string, name: string, places: LogPlaces): Promise<string> {
  const real = await locate(input, name, places)
  const stats = await stat(real).catch((error: unknown) => {
    throw unreadable(input, error)
  })
  if (!stats.isDirectory())
    throw new LogError(`The input ${input} points to no folder; it accepts ${acceptedBy(input, 'a folder')}`)
  return real
}

/** The names in a folder; empty where it cannot be read. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => [])
}

/** Files whose time is asked for at once: more do not make the four threads of Node's file system faster. */
const STATS_AT_ONCE = 64

/**
 * When each of these files was last written, in their order, in milliseconds since 1970; NaN for one that is no regular file or does
 * not exist. Links are not followed.
 *
 * @param files absolute paths. For ten thousand of them a promise and a Date each would take as long as the system calls
 */
export function modifiedTimes(files: readonly string[]): Promise<readonly number[]> {
  return new Promise((resolve) => {
    const times: number[] = new Array(files.length).fill(Number.NaN)
    let next = 0
    let open = 0
    const askNext = () => {
      const index = next
      const file = files[index]
      if (file === undefined) {
        if (open === 0) resolve(times)
        return
      }
      next += 1
      open += 1
      lstat(file, (error, stats) => {
        if (!error && stats.isFile()) times[index] = stats.mtimeMs
        open -= 1
        askNext()
      })
    }
    for (let slot = 0; slot < STATS_AT_ONCE; slot += 1) askNext()
  })
}

async function locate(input: string, name: string, places: LogPlaces): Promise<string> {
  if (name.includes('\0'))
    throw new LogError(`The input ${input} contains a NUL character; it accepts a path`)
  const asked = path.resolve(places.cwd, name)
  const real = await realpath(asked).catch((error: unknown) => {
    throw unreadable(input, error)
  })
  await within(input, real, places)
  return real
}

async function within(input: string, real: string, places: LogPlaces): Promise<void> {
  for (const root of places.roots) {
    // The workspace itself is often a link to a bigger disk.
    const base = await realpath(root).catch(() => undefined)
    if (base === undefined || base === '/') continue
    const below = path.relative(base, real)
    if (below === '..' || below.startsWith('../') || path.isAbsolute(below)) continue
    if (!PRIVATE.test(below)) return
  }
  throw new LogError(
    `The input ${input} leads out of the workspace and the runner's temporary folder, or to a private file there; it accepts ${acceptedBy(input)} inside of them`,
    'is outside of the workspace',
  )
}

/** @param otherwise what an input that is not in the table accepts */
function acceptedBy(input: string, otherwise = 'a file'): string {
  return ACCEPTED[input] ?? otherwise
}

function unreadable(input: string, error: unknown): LogError {
  const code = errorCode(error) ?? 'unknown error'
  const reason =
    {
      ENOENT: 'does not exist',
      EACCES: 'may not be read',
      ELOOP: 'is a link',
      ENOTDIR: 'does not exist',
    }[code] ?? `could not be opened (${code})`
  const what = input === 'log-dir' ? 'folder' : 'file'
  return new LogError(
    `The input ${input} points to a ${what} that ${reason}; the message is sent without it`,
    reason,
  )
}
