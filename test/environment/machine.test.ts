import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { MACHINE_FACTS, machineFact } from '../../src/environment/machine.ts'

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
      CUDA_ARCH: 'tegra-aarch64',
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
  test(`the facts of ${root} on ${arch}`, () => {
    const path = '/opt/hostedtoolcache/Python/3.13.1/x64/bin:relative:/usr/local/bin:/usr/bin'
    const found = MACHINE_FACTS.map((name) => [
      name,
      machineFact(name, { root: join(ROOTS, root), arch, path }),
    ])
    assert.deepEqual(Object.fromEntries(found.filter(([, value]) => value !== undefined)), facts)
  })
}

test('a name that no machine tells', () => {
  for (const name of ['HOME', 'constructor', '__proto__']) {
    assert.equal(machineFact(name, { root: '/', arch: 'arm64', path: '' }), undefined)
  }
})
