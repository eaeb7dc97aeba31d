/** How much memory or disk this machine has, for a build that ran out of it; read without starting a process. */

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

/** What is read of this machine. A figure whose reading fails is left out. */
export interface SystemResources {
  readonly readText: (path: string) => Promise<string>
  readonly statfs: (path: string) => Promise<Space>
  /** The folder the build ran in. */
  readonly workspace: string
}

/**
 * The machine this runs on.
 *
 * @param root folder that has `proc`; `/` but in tests
 * @param workspace absolute path of the folder the build ran in
 */
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
 * else; each with advice. How much was free when the build died is not known any more: only totals and the disks' state are shown.
 * Never throws.
 *
 * @param cause a kind of cause, as in the payload
 */
export async function resourceUsage(
  cause: string | undefined,
  resources: SystemResources,
): Promise<readonly string[]> {
  if (cause === 'out-of-memory') return memoryLines(await tryRead(() => resources.readText('/proc/meminfo')))
  if (cause === 'no-space') return diskLines(resources)
  return []
}

/** `MemTotal:  7990272 kB`, one figure a line. (proc_meminfo(5); a kB there has 1024 bytes) */
function memoryLines(meminfo: string | undefined): readonly string[] {
  const bytes = (name: string): number | undefined => {
    const kib = new RegExp(`^${name}:\\s+(\\d{1,15}) kB$`, 'm').exec(meminfo ?? '')?.[1]
    return kib === undefined ? undefined : Number(kib) * 1024
  }
  const total = bytes('MemTotal')
  if (total === undefined) return []
  const swap = bytes('SwapTotal')
  const swapText = swap === undefined ? '' : swap === 0 ? ', no swap' : `, swap ${size(swap)}`
  return [
    `Memory of this machine: ${size(total)} in total, shared by CPU and GPU on a Jetson${swapText}`,
    `What helps: fewer parallel jobs (MAX_JOBS=${jobsFor(total)})${swap ? '' : ', a swap file'}, nothing else running on the board`,
  ]
}

/** A CUDA compiler takes about 4 GiB a job, and the system needs some. */
function jobsFor(memory: number): number {
  return Math.max(1, Math.floor(memory / GIB / 4) - 1)
}

/** The workspace, and Docker's root: on a Jetson that is often another disk, and the one that fills up. */
async function diskLines(resources: SystemResources): Promise<readonly string[]> {
  const configuration = parseJson((await tryRead(() => resources.readText('/etc/docker/daemon.json'))) ?? '')
  const configured = member(configuration, 'data-root')
  const dockerRoot = typeof configured === 'string' && configured.startsWith('/') ? configured : DOCKER_ROOT
  const [work, docker] = await Promise.all(
    [resources.workspace, dockerRoot].map((path) => tryRead(() => resources.statfs(path))),
  )
  // statfs(2) gives no device here: two disks of the same size that are equally full are taken for one.
  const isOne = work && docker && work.blocks === docker.blocks && work.bavail === docker.bavail
  const root = toSingleLine(dockerRoot)
  const lines = [
    ...(work
      ? [diskLine(isOne ? `of the workspace and of Docker (${root})` : 'of the workspace', work)]
      : []),
    ...(docker && !isOne ? [diskLine(`of Docker (${root})`, docker)] : []),
  ]
  if (lines.length === 0) return []
  return [...lines, 'What helps: docker system prune, or a data-root on a bigger disk']
}

/** A disk that has room but no inode for one more file reports "No space left on device", too. */
function diskLine(where: string, { bavail, blocks, bsize, ffree, files }: Space): string {
  const inodes = files > 0 && ffree < files / 100 ? `, ${ffree} of ${files} inodes free` : ''
  return `Disk ${where}: ${size(blocks * bsize)} in total, ${size(bavail * bsize)} free after the build${inodes}`
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
