/**
 * Reads facts about the machine from files. No process is started: `nvcc`, `lsb_release` and `dpkg` take seconds on a busy
 * board and may hang. The paths are those that jetson-containers reads (l4t_version.py).
 */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { parseEnv } from 'node:util'
import { member, parseJson } from '../lib/json.ts'
import type { Machine } from '../lib/runtime.ts'

type Probe = (machine: Machine) => string | undefined

/** One probe per fact. A probe returns undefined when its file is missing or has an unexpected format. */
const PROBES: Readonly<Record<string, Probe>> = {
  CUDA_VERSION: cudaVersion,
  LSB_RELEASE: lsbRelease,
  PYTHON_VERSION: pythonVersion,
  L4T_VERSION: l4tVersion,
  JETPACK_VERSION: (machine) => JETPACK_BY_L4T[l4tVersion(machine) ?? ''],
  JETSON_MODEL: jetsonModel,
  CUDA_ARCH: cudaArch,
}

/**
 * Reads one fact from the machine's files. Never throws.
 *
 * @param name one of {@link MACHINE_FACTS}; any other name gives undefined
 * @returns the value; undefined when the machine does not provide it
 */
export function probeFact(name: string, machine: Machine): string | undefined {
  return Object.hasOwn(PROBES, name) ? PROBES[name]?.(machine) : undefined
}

/** The names that {@link probeFact} supports. */
export const MACHINE_FACTS: readonly string[] = Object.keys(PROBES)

/**
 * JetPack version by L4T version. Source: developer.nvidia.com/embedded/jetpack-archive; versions missing there are from
 * jetson-containers' l4t_version.py (NVIDIA_JETPACK). For an unlisted L4T version, JETPACK_VERSION is omitted.
 */
const JETPACK_BY_L4T: Readonly<Record<string, string>> = {
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
    cudaFromVersionJson(tryReadFile(root, 'usr/local/cuda/version.json')) ??
    cudaFromLibrary(root) ??
    /CUDA Version (\d+\.\d+)/.exec(tryReadFile(root, 'usr/local/cuda/version.txt') ?? '')?.[1]
  return /^\d+\.\d+/.exec(version ?? '')?.[0]
}

function cudaFromVersionJson(text: string | undefined): string | undefined {
  const json = parseJson(text ?? '')
  const versions = ['cuda_nvcc', 'cuda'].map((part) => member(member(json, part), 'version'))
  return versions.find((version) => typeof version === 'string')
}

/** Without the toolkit, only the file name of the runtime library contains the version: `libcudart.so.12.6.68`. */
function cudaFromLibrary(root: string): string | undefined {
  const targets = 'usr/local/cuda/targets'
  for (const target of listFolder(root, targets)) {
    for (const name of listFolder(root, `${targets}/${target}/lib`)) {
      const version = /^libcudart\.so\.(\d+\.\d+)\.\d+$/.exec(name)?.[1]
      if (version) return version
    }
  }
  return undefined
}

function lsbRelease({ root }: Machine): string | undefined {
  const readVariable = (path: string, name: string) => parseEnv(tryReadFile(root, path) ?? '')[name]
  const release =
    readVariable('etc/os-release', 'VERSION_ID') ?? readVariable('etc/lsb-release', 'DISTRIB_RELEASE')
  return /^\d+(\.\d+)*$/.exec(release ?? '')?.[0]
}

/**
 * `python3` is a link to `python3.10`; in a tool cache or under pyenv the version is in a folder name. Only the first `python3` on
 * `PATH` is examined, because that is the one that runs. If its name has no version (a pyenv or asdf shim is a script), the
 * result is undefined: a later folder would give the version of another Python.
 */
function pythonVersion({ root, path }: Machine): string | undefined {
  for (const folder of [...path.split(':'), '/usr/bin']) {
    const target = folder.startsWith('/') ? resolveFile(fileIn(root, `${folder}/python3`)) : undefined
    if (target === undefined) continue
    return (
      /^python(3\.\d+)[a-z]*$/.exec(basename(target))?.[1] ??
      /\/(?:versions|Python)\/(3\.\d+)/.exec(target)?.[1]
    )
  }
  return undefined
}

/** `# R36 (release), REVISION: 4.3, GCID: …` means 36.4.3. */
function l4tVersion({ root }: Machine): string | undefined {
  const match = /^# R(\d+) \(release\), REVISION: (\d+)(?:\.(\d+))?/.exec(
    tryReadFile(root, 'etc/nv_tegra_release') ?? '',
  )
  return match ? `${match[1]}.${match[2]}.${match[3] ?? 0}` : undefined
}

/** Device tree strings end with a NUL character. */
function jetsonModel({ root }: Machine): string | undefined {
  const model = (tryReadFile(root, 'proc/device-tree/model') ?? '').split('\0')[0]?.trim()
  return model && /^[\x20-\x7e]+$/.test(model) ? model : undefined
}

/**
 * The same names as in jetson-containers (l4t_version.py): `tegra-aarch64` for boards with the `nvgpu` driver (up to Orin,
 * tegra234); `aarch64` for servers and for Thor (tegra264), which uses the driver and CUDA of servers.
 */
function cudaArch({ root, arch }: Machine): string | undefined {
  if (arch === 'x64') return 'x86_64'
  if (arch !== 'arm64') return undefined
  const chips = (tryReadFile(root, 'proc/device-tree/compatible') ?? '').matchAll(/nvidia,tegra(\d+)/g)
  const isServerLike = [...chips].some(([, chip]) => Number(chip) >= 264)
  return isServerLike || tryReadFile(root, 'etc/nv_tegra_release') === undefined ? 'aarch64' : 'tegra-aarch64'
}

/**
 * A path on this machine. `path.join` reads each character in JavaScript: these few paths alone make V8 optimize it, which takes 2 MiB.
 */
function fileIn(root: string, path: string): string {
  return `${root}/${path}`
}

function tryReadFile(root: string, path: string): string | undefined {
  try {
    const file = fileIn(root, path)
    return statSync(file).isFile() ? readFileSync(file, 'utf8') : undefined
  } catch {
    return undefined
  }
}

/** The real path of a regular file, links resolved; undefined when there is none. */
function resolveFile(path: string): string | undefined {
  try {
    const target = realpathSync.native(path)
    return statSync(target).isFile() ? target : undefined
  } catch {
    return undefined
  }
}

function listFolder(root: string, path: string): readonly string[] {
  try {
    return readdirSync(fileIn(root, path)).sort()
  } catch {
    return []
  }
}
