import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { MACHINE_FACTS, probeFact } from '../../src/machine/probes.ts'

const ROOTS = join(import.meta.dirname, '../fixtures/roots')

const machines = [
  {
    root: 'jetpack5',
    arch: 'arm64',
    facts: {
      CUDA_VERSION: '11.4',
      LSB_RELEASE: '20.04',
      PYTHON_VERSION: '3.8',
      L4T_VERSION: '35.4.1',
      JETPACK_VERSION: '5.1.2',
      JETSON_MODEL: 'NVIDIA Jetson Xavier NX Developer Kit',
      CUDA_ARCH: 'tegra-aarch64',
    },
  },
  {
    root: 'jetpack6',
    arch: 'arm64',
    facts: {
      CUDA_VERSION: '12.6',
      LSB_RELEASE: '22.04',
      PYTHON_VERSION: '3.10',
      L4T_VERSION: '36.4.3',
      JETPACK_VERSION: '6.2',
      JETSON_MODEL: 'NVIDIA Jetson AGX Orin Developer Kit',
      CUDA_ARCH: 'tegra-aarch64',
    },
  },
  {
    root: 'jetpack7',
    arch: 'arm64',
    facts: {
      CUDA_VERSION: '13.0',
      LSB_RELEASE: '24.04',
      PYTHON_VERSION: '3.12',
      L4T_VERSION: '38.4.0',
      JETPACK_VERSION: '7.1',
      JETSON_MODEL: 'NVIDIA Jetson AGX Thor Developer Kit',
      CUDA_ARCH: 'aarch64',
    },
  },
  {
    root: 'jetpack4',
    arch: 'arm64',
    facts: {
      CUDA_VERSION: '10.2',
      LSB_RELEASE: '18.04',
      L4T_VERSION: '32.7.4',
      JETPACK_VERSION: '4.6.4',
      CUDA_ARCH: 'tegra-aarch64',
    },
  },
  { root: 'x86', arch: 'x64', facts: { LSB_RELEASE: '24.04', PYTHON_VERSION: '3.13', CUDA_ARCH: 'x86_64' } },
  { root: 'garbled', arch: 'arm64', facts: { CUDA_ARCH: 'tegra-aarch64' } },
  { root: 'no-such-root', arch: 'arm64', facts: { CUDA_ARCH: 'aarch64' } },
  { root: 'no-such-root', arch: 'riscv64', facts: {} },
]

for (const { arch, facts, root } of machines) {
  test(`facts are read from the files of ${root} on ${arch}`, () => {
    const path = '/opt/hostedtoolcache/Python/3.13.1/x64/bin:relative:/usr/local/bin:/usr/bin'
    const found = MACHINE_FACTS.map((name) => [
      name,
      probeFact(name, { root: join(ROOTS, root), arch, path }),
    ])
    assert.deepEqual(Object.fromEntries(found.filter(([, value]) => value !== undefined)), facts)
  })
}

/** Files in the first folder of `PATH`; `/usr/bin/python3` is Python 3.10. `version` is what is expected. */
const pythons: readonly { name: string; make: (root: string) => Promise<unknown>; version?: string }[] = [
  {
    name: 'a pyenv shim gives no version',
    make: async (root) => {
      await mkdir(join(root, 'first'))
      await writeFile(join(root, 'first/python3'), '#!/usr/bin/env bash\nexec pyenv exec python3 "$@"\n')
    },
  },
  {
    name: 'the version is read from a pyenv folder',
    make: async (root) => {
      await mkdir(join(root, 'versions/3.11.9/bin'), { recursive: true })
      await writeFile(join(root, 'versions/3.11.9/bin/python3'), '')
      await symlink('versions/3.11.9/bin', join(root, 'first'))
    },
    version: '3.11',
  },
  {
    name: 'the links of a virtual environment are followed',
    make: async (root) => {
      await mkdir(join(root, 'first'))
      await writeFile(join(root, 'python3.12t'), '')
      await symlink('../python3.12t', join(root, 'first/python'))
      await symlink('python', join(root, 'first/python3'))
    },
    version: '3.12',
  },
  {
    name: 'a folder named python3 is skipped',
    make: (root) => mkdir(join(root, 'first/python3'), { recursive: true }),
    version: '3.10',
  },
  {
    name: 'a dangling link is skipped',
    make: async (root) => {
      await mkdir(join(root, 'first'))
      await symlink('gone', join(root, 'first/python3'))
    },
    version: '3.10',
  },
]

for (const { make, name, version } of pythons) {
  test(`PYTHON_VERSION: ${name}`, async () => {
    const root = await mkdtemp(join(tmpdir(), 'root-'))
    try {
      await mkdir(join(root, 'usr/bin'), { recursive: true })
      await writeFile(join(root, 'usr/bin/python3.10'), '')
      await symlink('python3.10', join(root, 'usr/bin/python3'))
      await make(root)
      assert.equal(probeFact('PYTHON_VERSION', { root, arch: 'arm64', path: '/first:/usr/bin' }), version)
    } finally {
      await rm(root, { recursive: true, force: true })
    }
  })
}

const releases = [
  ['R39 (release), REVISION: 2.0', '39.2.0', '7.2'],
  ['R36 (release), REVISION: 5.0', '36.5.0', '6.2.2'],
  ['R36 (release), REVISION: 4.7', '36.4.7', '6.2.1'],
  ['R36 (release), REVISION: 4.0', '36.4.0', '6.1'],
  ['R35 (release), REVISION: 3.1', '35.3.1', '5.1.1'],
  ['R99 (release), REVISION: 1', '99.1.0', undefined],
] as const

for (const [line, l4t, jetpack] of releases) {
  test(`# ${line}: L4T is ${l4t}, JetPack is ${jetpack ?? 'omitted'}`, async () => {
    const root = await mkdtemp(join(tmpdir(), 'root-'))
    try {
      await mkdir(join(root, 'etc'))
      await writeFile(
        join(root, 'etc/nv_tegra_release'),
        `# ${line}, GCID: 1, BOARD: generic, EABI: aarch64\n`,
      )
      const machine = { root, arch: 'arm64', path: '' }
      assert.deepEqual(
        [probeFact('L4T_VERSION', machine), probeFact('JETPACK_VERSION', machine)],
        [l4t, jetpack],
      )
    } finally {
      await rm(root, { recursive: true, force: true })
    }
  })
}

test('an unknown name gives undefined, also the name of an inherited member', () => {
  for (const name of ['HOME', 'constructor', '__proto__']) {
    assert.equal(probeFact(name, { root: '/', arch: 'arm64', path: '' }), undefined)
  }
})
