/**
 * The file system as promises, by the callbacks of `node:fs`. `node:fs/promises` takes a millisecond to load, and `node:fs` is loaded in
 * any case.
 */
import * as fs from 'node:fs'
import { promisify } from 'node:util'
import { errorCode } from './errors.ts'

export const close = promisify(fs.close)
export const fdatasync = promisify(fs.fdatasync)
export const fstat = promisify(fs.fstat)
export const link = promisify(fs.link)
export const mkdir = promisify(fs.mkdir)
export const open = promisify(fs.open)
export const readdir = promisify(fs.readdir)
export const readFile = promisify(fs.readFile)
export const readlink = promisify(fs.readlink)
/** By the system's own call: the other one looks at each part of the path in turn. */
export const realpath = promisify(fs.realpath.native)
export const rename = promisify(fs.rename)
export const stat = promisify(fs.stat)
export const writeFile = promisify(fs.writeFile)

const read = promisify(fs.read)
const unlink = promisify(fs.unlink)

/**
 * Reads the beginning of an open file.
 * @param size bytes at most
 */
export async function readStart(file: number, size: number): Promise<Buffer> {
  const { buffer, bytesRead } = await read(file, Buffer.allocUnsafe(size), 0, size, 0)
  return buffer.subarray(0, bytesRead)
}

/** Removes a file, if it is there. */
export async function removeFile(name: string): Promise<void> {
  try {
    await unlink(name)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
}

/** Opens without following a link and without waiting for a FIFO's writer; undefined when there is no file. */
export async function openForReading(name: string): Promise<number | undefined> {
  const { O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = fs.constants
  try {
    return await open(name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}
