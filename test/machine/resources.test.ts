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

const work = 'Disk where the workspace is, now: 1.1 GiB free of 57.2 GiB'
const nvme = space({ blocks: 120_000_000, bavail: 10_000 })

const cases: [string, string | undefined, SystemResources, string[]][] = [
  [
    'memory and swap after out-of-memory',
    'out-of-memory',
    board({ '/proc/meminfo': orin }),
    ['Memory of this machine now: 7.6 GiB with 0.4 GiB available, swap 3.8 GiB with 0.0 GiB free'],
  ],
  [
    'no swap',
    'out-of-memory',
    board({ '/proc/meminfo': orin.replace('3995120', '0') }),
    ['Memory of this machine now: 7.6 GiB with 0.4 GiB available, no swap'],
  ],
  [
    'swap unknown, little left',
    'out-of-memory',
    board({ '/proc/meminfo': 'MemTotal: 7990272 kB\nMemAvailable: 51300 kB\n' }),
    ['Memory of this machine now: 7.6 GiB with 50 MiB available'],
  ],
  ['garbled memory', 'out-of-memory', board({ '/proc/meminfo': 'MemTotal: lots\n' }), []],
  ['no /proc', 'out-of-memory', board({}), []],
  ['one disk', 'no-space', board({}, { '/work': space(), '/var/lib/docker': space() }), [work]],
  [
    'Docker on a disk of its own',
    'no-space',
    board(
      { '/etc/docker/daemon.json': '{"data-root":"/mnt/nvme/docker"}' },
      { '/work': space(), '/mnt/nvme/docker': nvme },
    ),
    [work, 'Disk where Docker keeps its images (/mnt/nvme/docker), now: 39 MiB free of 457.8 GiB'],
  ],
  [
    'garbled Docker configuration',
    'no-space',
    board({ '/etc/docker/daemon.json': '{"data-root":7}' }, { '/var/lib/docker': nvme }),
    ['Disk where Docker keeps its images (/var/lib/docker), now: 39 MiB free of 457.8 GiB'],
  ],
  [
    'no inodes',
    'no-space',
    board({}, { '/work': space({ ffree: 3 }) }),
    [`${work}, 3 of 3800000 inodes free`],
  ],
  [
    'a file system that counts no inodes',
    'no-space',
    board({}, { '/work': space({ files: 0, ffree: 0 }) }),
    [work],
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
  assert.match(memory ?? '', /^Memory of this machine now: \d+\.\d GiB with \d+(\.\d G| M)iB available/)
  const [disk] = await resourceUsage('no-space', here)
  assert.match(disk ?? '', /^Disk where the workspace is, now: \d+(\.\d G| M)iB free of \d+(\.\d G| M)iB/)
})
