/** A workspace for `npm start` with copies of the files that a person names. */
import { cp, glob, lstat, mkdir, mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative, resolve } from 'node:path'

/** Inputs that are paths to read. The action accepts only fresh files inside the workspace. */
const READ = ['build-log', 'log-dir', 'results', 'history', 'env-file'] as const

/** Inputs that are paths to write. They are copied back after a real run. */
const WRITTEN = ['history', 'payload-file'] as const

/** A path that a person named and that is not there, or cannot be copied. */
export class UnusableFile extends Error {}

export interface OwnWorkspace extends AsyncDisposable {
  readonly folder: string
  /** The runner's temporary folder. */
  readonly temp: string
  /** The inputs, with paths inside `folder`. */
  readonly inputs: Readonly<Record<string, string>>
  /** Copies what the action wrote back to the paths that the person named. */
  copyBack(): Promise<void>
}

/**
 * Copies the named files and folders, with fresh times, into a new workspace.
 * @param inputs as given on the command line
 * @param here the folder that relative paths start at
 * @throws UnusableFile when a path to read does not exist, or is neither a file nor a folder
 */
export async function ownWorkspace(
  inputs: Readonly<Record<string, string>>,
  here: string,
): Promise<OwnWorkspace> {
  const folder = await mkdtemp(join(tmpdir(), 'workspace-'))
  const dispose = () => rm(folder, { recursive: true, force: true })
  try {
    const changed: Record<string, string> = {}
    for (const name of READ) {
      const value = inputs[name]
      if (value) changed[name] = await copyPaths(name, value, here, folder)
    }
    for (const name of WRITTEN) {
      const value = inputs[name]
      if (value) changed[name] ??= join('written', basename(value))
    }
    await mkdir(join(folder, 'written'), { recursive: true })
    const temp = join(folder, '_temp')
    await mkdir(temp)
    return {
      folder,
      temp,
      inputs: { ...inputs, ...changed },
      copyBack: async () => {
        for (const name of WRITTEN) {
          const [from, to] = [changed[name], inputs[name]]
          if (from && to) await cp(join(folder, from), resolve(here, to), { force: true }).catch(() => {})
        }
      },
      [Symbol.asyncDispose]: dispose,
    }
  } catch (error) {
    await dispose()
    throw error
  }
}

/** Copies each line of the input; returns the lines with their new paths. */
async function copyPaths(name: string, value: string, here: string, folder: string): Promise<string> {
  const paths: string[] = []
  for (const [at, line] of value.split('\n').entries()) {
    if (line.trim() === '') continue
    const found = await existing(resolve(here, home(line.trim())))
    if (found.length === 0 && name === 'history') {
      paths.push(join('written', basename(line)))
      continue
    }
    if (found.length === 0) throw new UnusableFile(`There is no ${line.trim()} (input ${name}, in ${here})`)
    for (const source of found) {
      // The name is kept, because a sweep's logs carry the package in it.
      const target = join(name, String(at), basename(source))
      await mkdir(join(folder, dirname(target)), { recursive: true })
      await copy(source, join(folder, target)).catch((error: NodeJS.ErrnoException) => {
        throw new UnusableFile(`${source} cannot be read (${error.code ?? error.message}; input ${name})`)
      })
      paths.push(target)
    }
  }
  return paths.join('\n')
}

/** Copies a file, or the files and folders in a folder: sockets, pipes and links to nothing are left out. */
async function copy(source: string, target: string): Promise<void> {
  if (!(await isFileOrFolder(source))) throw new Error('it is neither a file nor a folder')
  await cp(source, target, { recursive: true, dereference: true, filter: isFileOrFolder })
  await refresh(source, target)
}

async function isFileOrFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found !== undefined && (found.isFile() || found.isDirectory())
}

async function existing(path: string): Promise<readonly string[]> {
  if (await lstat(path).catch(() => undefined)) return [path]
  if (!/[*?[{]/.test(path)) return []
  const found: string[] = []
  for await (const entry of glob(path)) found.push(entry)
  return found.sort()
}

/** The shell leaves `~` alone after `=` and in quotes. */
function home(path: string): string {
  return path.replace(/^~(?=\/|$)/, process.env['HOME'] ?? '~')
}

/** Between the times of the oldest and the newest copy at most: older logs are not accepted without a warning. */
const SPREAD_MS = 20 * 60_000

/** Gives the copies times that end now and keep their order: the order can decide which stage was the last. */
async function refresh(source: string, target: string): Promise<void> {
  const files = await Promise.all(
    (await filesOf(source)).map(async (file) => ({ file, time: (await stat(file)).mtimeMs })),
  )
  files.sort((one, other) => other.time - one.time)
  const step = Math.min(2000, SPREAD_MS / files.length)
  const now = Date.now()
  for (const [at, { file }] of files.entries()) {
    const time = new Date(now - at * step)
    await utimes(join(target, relative(source, file)), time, time)
  }
}

async function filesOf(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ name, parentPath }) => join(parentPath, name))
}
