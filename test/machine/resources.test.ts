import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  resourceUsage,
  type Space,
  type SystemResources,
  systemResources,
} from '../../src/machine/resources.ts'

const orin = `MemTotal:        7990272 kB
MemFree:          187364 kB
MemAvailable:     412300 kB
SwapTotal:       3995120 kB
SwapFree:              0 kB
`

const space = (change: Partial<Space> = {}): Space => ({
  ...{ bsize: 4096, blocks: 15_000_000, bavail: 300_000, files: 3_800_000, ffree: 3_000_000 },
  ...change,
})

/** A machine of these files and file systems; anything else is missing. */
function board(files: Record<string, string>, disks: Record<string, Space> = {}): SystemResources {
  const get = <Value>(table: Record<string, Value>, path: string): Promise<Value> => {
    const found = table[path]
    return found === undefined ? Promise.reject(new Error('ENOENT')) : Promise.resolve(found)
  }
  return { readText: (path) => get(files, path), statfs: (path) => get(disks, path), workspace: '/work' }
}

const both =
  'Disk of the workspace and of Docker (/var/lib/docker): 57.2 GiB in total, 1.1 GiB free after the build'
const work = 'Disk of the workspace: 57.2 GiB in total, 1.1 GiB free after the build'
const prune = 'What helps: docker system prune, or a data-root on a bigger disk'
const memory = (swap: string, jobs: string) => [
  `Memory of this machine: 7.6 GiB in total, shared by CPU and GPU on a Jetson${swap}`,
  `What helps: fewer parallel jobs (MAX_JOBS=1)${jobs}, nothing else running on the board`,
]
const nvme = space({ blocks: 120_000_000, bavail: 10_000 })

const cases: [string, string | undefined, SystemResources, string[]][] = [
  [
    'memory and swap after out-of-memory',
    'out-of-memory',
    board({ '/proc/meminfo': orin }),
    memory(', swap 3.8 GiB', ''),
  ],
  [
    'no swap',
    'out-of-memory',
    board({ '/proc/meminfo': orin.replace('3995120', '0') }),
    memory(', no swap', ', a swap file'),
  ],
  [
    'swap unknown',
    'out-of-memory',
    board({ '/proc/meminfo': 'MemTotal: 7990272 kB\nMemAvailable: 51300 kB\n' }),
    memory('', ', a swap file'),
  ],
  ['garbled memory', 'out-of-memory', board({ '/proc/meminfo': 'MemTotal: lots\n' }), []],
  ['no /proc', 'out-of-memory', board({}), []],
  ['one disk', 'no-space', board({}, { '/work': space(), '/var/lib/docker': space() }), [both, prune]],
  [
    'Docker on a disk of its own',
    'no-space',
    board(
      { '/etc/docker/daemon.json': '{"data-root":"/mnt/nvme/docker"}' },
      { '/work': space(), '/mnt/nvme/docker': nvme },
    ),
    [work, 'Disk of Docker (/mnt/nvme/docker): 457.8 GiB in total, 39 MiB free after the build', prune],
  ],
  [
    'garbled Docker configuration',
    'no-space',
    board({ '/etc/docker/daemon.json': '{"data-root":7}' }, { '/var/lib/docker': nvme }),
    ['Disk of Docker (/var/lib/docker): 457.8 GiB in total, 39 MiB free after the build', prune],
  ],
  [
    'no inodes',
    'no-space',
    board({}, { '/work': space({ ffree: 3 }) }),
    [`${work}, 3 of 3800000 inodes free`, prune],
  ],
  [
    'a file system that counts no inodes',
    'no-space',
    board({}, { '/work': space({ files: 0, ffree: 0 }) }),
    [work, prune],
  ],
  ['another cause', 'network', board({ '/proc/meminfo': orin }, { '/work': space() }), []],
  ['no cause', undefined, board({ '/proc/meminfo': orin }, { '/work': space() }), []],
]
for (const [name, cause, machine, expected] of cases) {
  test(`board: ${name}`, async () => {
    assert.deepEqual(await resourceUsage(cause, machine), expected)
  })
}

test('board: the machine that this runs on', async () => {
  const here = systemResources('/', process.cwd())
  const [memory] = await resourceUsage('out-of-memory', here)
  assert.match(memory ?? '', /^Memory of this machine: \d+\.\d GiB in total/)
  const [disk] = await resourceUsage('no-space', here)
  assert.match(disk ?? '', /^Disk of the workspace.*: \d+(\.\d G| M)iB in total/)
})
