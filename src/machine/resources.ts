/** What this machine has left of what a build died of, read without starting a process. */

import { readFile, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { member, parseJson } from '../lib/json.ts'
import { toSingleLine } from '../lib/strings.ts'

/** The figures of one file system, as `statfs` has them. */
export interface Space {
  readonly bsize: number
  readonly blocks: number
  /** Blocks that a user other than root may still fill. */
  readonly bavail: number
  readonly files: number
  readonly ffree: number
}

/** This machine, as far as it is asked. What throws is left out. */
export interface SystemResources {
  readonly readText: (path: string) => Promise<string>
  readonly statfs: (path: string) => Promise<Space>
  /** The folder the build ran in. */
  readonly workspace: string
}

/** The machine this runs on; `root` is `/` but in tests. */
export function systemResources(root: string, workspace: string): SystemResources {
  return {
    readText: (path) => readFile(join(root, path), 'utf8'),
    statfs: (path) => statfs(join(root, path)),
    workspace,
  }
}

/** Where Docker keeps images and build layers unless its configuration says otherwise. */
const DOCKER_ROOT = '/var/lib/docker'

/**
 * Lines for a message's details: the memory after `out-of-memory`, the disks after `no-space`, nothing after anything
 * else. The figures are of now, after the build: the process that was killed has given its memory back. Never throws.
 */
export async function resourceUsage(
  cause: string | undefined,
  board: SystemResources,
): Promise<readonly string[]> {
  if (cause === 'out-of-memory') return memoryLines(await tryRead(() => board.readText('/proc/meminfo')))
  if (cause === 'no-space') return diskLines(board)
  return []
}

/** `MemTotal:  7990272 kB`, one figure a line. (proc_meminfo(5); a kB there has 1024 bytes) */
function memoryLines(meminfo: string | undefined): readonly string[] {
  const bytes = (name: string): number | undefined => {
    const kib = new RegExp(`^${name}:\\s+(\\d{1,15}) kB$`, 'm').exec(meminfo ?? '')?.[1]
    return kib === undefined ? undefined : Number(kib) * 1024
  }
  const [total, available] = [bytes('MemTotal'), bytes('MemAvailable')]
  if (total === undefined || available === undefined) return []
  const [swap, free] = [bytes('SwapTotal'), bytes('SwapFree')]
  const swapTold =
    swap === undefined || free === undefined
      ? ''
      : swap === 0
        ? ', no swap'
        : `, swap ${size(swap)} with ${size(free)} free`
  return [`Memory of this machine now: ${size(total)} with ${size(available)} available${swapTold}`]
}

/** The workspace, and where Docker writes: on a Jetson that is often another disk, and the one that fills up. */
async function diskLines(board: SystemResources): Promise<readonly string[]> {
  const configuration = parseJson((await tryRead(() => board.readText('/etc/docker/daemon.json'))) ?? '')
  const configured = member(configuration, 'data-root')
  const dockerRoot = typeof configured === 'string' && configured.startsWith('/') ? configured : DOCKER_ROOT
  const [work, docker] = await Promise.all(
    [board.workspace, dockerRoot].map((path) => tryRead(() => board.statfs(path))),
  )
  // statfs(2) names no device here: two disks of the same size that are equally full are taken for one.
  const isOne = work && docker && work.blocks === docker.blocks && work.bavail === docker.bavail
  return [
    ...(work ? [diskLine('where the workspace is', work)] : []),
    ...(docker && !isOne
      ? [diskLine(`where Docker keeps its images (${toSingleLine(dockerRoot)})`, docker)]
      : []),
  ]
}

/** "No space left on device" is also what a disk says that has room but no inode for one more file. */
function diskLine(where: string, { bsize, blocks, bavail, files, ffree }: Space): string {
  const inodes = files > 0 && ffree < files / 100 ? `, ${ffree} of ${files} inodes free` : ''
  return `Disk ${where}, now: ${size(bavail * bsize)} free of ${size(blocks * bsize)}${inodes}`
}

const GIB = 1024 ** 3

function size(bytes: number): string {
  return bytes >= GIB / 10 || bytes === 0
    ? `${(bytes / GIB).toFixed(1)} GiB`
    : `${Math.floor(bytes / 1024 ** 2)} MiB`
}

async function tryRead<Value>(read: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await read()
  } catch {
    return undefined
  }
}
