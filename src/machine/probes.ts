/**
 * What the machine says of itself in files: no process is started, since `nvcc`, `lsb_release` and `dpkg` cost seconds on a
 * busy board and may hang. The places are those that jetson-containers looks at (l4t_version.py).
 */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseEnv } from 'node:util'
import { member, parseJson } from '../lib/json.ts'
import type { Machine } from '../lib/runtime.ts'

type Probe = (machine: Machine) => string | undefined

/** The facts a machine can tell. Each is one string, or nothing where its file is missing or garbled. */
const probes: Readonly<Record<string, Probe>> = {
  CUDA_VERSION: cudaVersion,
  LSB_RELEASE: lsbRelease,
  PYTHON_VERSION: pythonVersion,
  L4T_VERSION: l4tVersion,
  JETPACK_VERSION: (machine) => JETPACKS[l4tVersion(machine) ?? ''],
  JETSON_MODEL: jetsonModel,
  CUDA_ARCH: cudaArch,
}

/** The fact of this name, or `undefined` where the machine does not tell. Never throws. */
export function probeFact(name: string, machine: Machine): string | undefined {
  return Object.hasOwn(probes, name) ? probes[name]?.(machine) : undefined
}

/** The names that `machineFact` knows. */
export const MACHINE_FACTS: readonly string[] = Object.keys(probes)

/**
 * L4T -> JetPack: NVIDIA's archive (developer.nvidia.com/embedded/jetpack-archive), for what it does not list jetson-containers'
 * l4t_version.py (NVIDIA_JETPACK). An unknown L4T tells no JetPack.
 */
const JETPACKS: Readonly<Record<string, string>> = {
  '39.2.1': '7.2.1',
  '39.2.0': '7.2',
  '39.1.0': '7.2',
  '38.4.0': '7.1',
  '38.2.2': '7.0',
  '38.2.1': '7.0',
  '38.2.0': '7.0',
  '36.5.2': '6.2.3',
  '36.5.0': '6.2.2',
  '36.4.7': '6.2.1',
  '36.4.4': '6.2.1',
  '36.4.3': '6.2',
  '36.4.2': '6.1.1',
  '36.4.0': '6.1',
  '36.3.0': '6.0',
  '35.6.2': '5.1.5',
  '35.6.1': '5.1.5',
  '35.6.0': '5.1.4',
  '35.5.0': '5.1.3',
  '35.4.1': '5.1.2',
  '35.3.1': '5.1.1',
  '35.2.1': '5.1',
  '35.1.0': '5.0.2',
  '32.7.6': '4.6.6',
  '32.7.5': '4.6.5',
  '32.7.4': '4.6.4',
  '32.7.3': '4.6.3',
  '32.7.2': '4.6.2',
  '32.7.1': '4.6.1',
}

function cudaVersion({ root }: Machine): string | undefined {
  const version =
    cudaOfJson(read(root, 'usr/local/cuda/version.json')) ??
    cudaOfRuntime(root) ??
    /CUDA Version (\d+\.\d+)/.exec(read(root, 'usr/local/cuda/version.txt') ?? '')?.[1]
  return /^\d+\.\d+/.exec(version ?? '')?.[0]
}

function cudaOfJson(text: string | undefined): string | undefined {
  const json = parseJson(text ?? '')
  const versions = ['cuda_nvcc', 'cuda'].map((part) => member(member(json, part), 'version'))
  return versions.find((version) => typeof version === 'string')
}

/** Where only the CUDA runtime is installed, its library's name is all there is. */
function cudaOfRuntime(root: string): string | undefined {
  const targets = 'usr/local/cuda/targets'
  for (const target of list(root, targets)) {
    for (const name of list(root, join(targets, target, 'lib'))) {
      const version = /^libcudart\.so\.(\d+\.\d+)\.\d+$/.exec(name)?.[1]
      if (version) return version
    }
  }
  return undefined
}

function lsbRelease({ root }: Machine): string | undefined {
  const variable = (file: string, name: string) => parseEnv(read(root, file) ?? '')[name]
  const release = variable('etc/os-release', 'VERSION_ID') ?? variable('etc/lsb-release', 'DISTRIB_RELEASE')
  return /^\d+(\.\d+)*$/.exec(release ?? '')?.[0]
}

/**
 * `python3` is a link to `python3.10`; in a toolcache or under pyenv a folder carries the version. The first one on the `PATH` is the
 * one that runs: where its name does not tell (a shim of pyenv or asdf is a script), that of a later folder would be another's.
 */
function pythonVersion({ root, path }: Machine): string | undefined {
  for (const folder of [...path.split(':'), '/usr/bin']) {
    const target = folder.startsWith('/') ? file(join(root, folder, 'python3')) : undefined
    if (target === undefined) continue
    return (
      /^python(3\.\d+)[a-z]*$/.exec(basename(target))?.[1] ??
      /\/(?:versions|Python)\/(3\.\d+)/.exec(target)?.[1]
    )
  }
  return undefined
}

/** `# R36 (release), REVISION: 4.3, GCID: …` is 36.4.3. */
function l4tVersion({ root }: Machine): string | undefined {
  const match = /^# R(\d+) \(release\), REVISION: (\d+)(?:\.(\d+))?/.exec(
    read(root, 'etc/nv_tegra_release') ?? '',
  )
  return match ? `${match[1]}.${match[2]}.${match[3] ?? 0}` : undefined
}

/** The device tree's strings end in NUL. */
function jetsonModel({ root }: Machine): string | undefined {
  const model = (read(root, 'proc/device-tree/model') ?? '').split('\0')[0]?.trim()
  return model && /^[\x20-\x7e]+$/.test(model) ? model : undefined
}

/**
 * As jetson-containers names them (l4t_version.py): `tegra-aarch64` where the GPU is of the kind `nvgpu`, as up to Orin's chip
 * tegra234; `aarch64` for servers and for Thor (tegra264), whose driver and CUDA are those of servers.
 */
function cudaArch({ root, arch }: Machine): string | undefined {
  if (arch === 'x64') return 'x86_64'
  if (arch !== 'arm64') return undefined
  const chips = (read(root, 'proc/device-tree/compatible') ?? '').matchAll(/nvidia,tegra(\d+)/g)
  const isServerLike = [...chips].some(([, chip]) => Number(chip) >= 264)
  return isServerLike || read(root, 'etc/nv_tegra_release') === undefined ? 'aarch64' : 'tegra-aarch64'
}

function read(root: string, path: string): string | undefined {
  try {
    const file = join(root, path)
    return statSync(file).isFile() ? readFileSync(file, 'utf8') : undefined
  } catch {
    return undefined
  }
}

/** The file that stands at this place, links resolved; nothing where there is none. */
function file(path: string): string | undefined {
  try {
    const target = realpathSync(path)
    return statSync(target).isFile() ? target : undefined
  } catch {
    return undefined
  }
}

function list(root: string, path: string): readonly string[] {
  try {
    return readdirSync(join(root, path)).sort()
  } catch {
    return []
  }
}
