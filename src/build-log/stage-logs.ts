/** jetson-containers' log folder: the log of each stage, found by name. */
import path from 'node:path'
import { stripEscapeSequences } from '../lib/ansi.ts'
import { EXCEPTION } from './cause-rules.ts'
import { type LogFile, type LogPlaces, modifiedTimes, namesIn, openLog } from './log-file.ts'
import type { FailedCommand } from './log-line.ts'
import { isOfImage, phaseOfLog, type StageLog, samePackage, stageOfLog } from './package-names.ts'
import { textBefore } from './read-tail.ts'
import type { PackageOutcome, RunOutcome } from './run-outcome.ts'

/** logging.py names a run's folder by its start unless `--logs` sets one. */
const RUN_FOLDER = /^\d{8}_\d{6}$/
/** docker's last line about a build that failed: BuildKit's, and the old builder's. */
const BUILD_FAILED =
  /^(?:ERROR: failed to (?:build: failed to )?solve: |The command '.*' returned a non-zero code: [1-9])/
/** Bytes that surely hold a log's last line. */
const LAST_LINE_BYTES = 8 * 1024
/** Folders one level down that are searched; the sweep workflow makes one for each package. */
const MAX_FOLDERS = 1000
/** Logs whose last line is read, the newest first. */
const MAX_LOGS_READ = 300
/** Of these, how many are open at once. */
const LOGS_READ_AT_ONCE = 16

/** A log of this job. */
interface Entry {
  readonly file: string
  readonly phase: StageLog['phase']
}

/**
 * Opens a log folder.
 *
 * @param dir the folder, resolved: that of one run (with `build` and `test` in it), or the one above
 * @param hint the folder that the run's own output mentions
 * @param fresh whether a log that was last written at this time can be of this job
 */
export async function openStageLogs(
  dir: string,
  hint: string | undefined,
  places: LogPlaces,
  fresh: (modified: Date) => boolean,
): Promise<StageLogs> {
  return new StageLogs(await runFolders(dir, hint), places, fresh)
}

/** The stage logs of one run, or of several whose folders stand side by side. */
export class StageLogs {
  readonly #folders: readonly string[]
  readonly #places: LogPlaces
  readonly #fresh: (modified: Date) => boolean
  #entries: Promise<readonly Entry[]> | undefined

  constructor(folders: readonly string[], places: LogPlaces, fresh: (modified: Date) => boolean) {
    this.#folders = folders
    this.#places = places
    this.#fresh = fresh
  }

  /** Opens the log that a failed command was writing, or `undefined` where it does not exist or is not of this job. */
  async of({ log, logDir, phase }: FailedCommand): Promise<LogFile | undefined> {
    if (log === undefined) return undefined
    const name = logDir === undefined ? undefined : path.basename(logDir)
    const own = this.#folders.filter((folder) => path.basename(folder) === name)
    for (const folder of own.length > 0 ? own : this.#folders) {
      const opened = await this.#open(path.join(folder, phase, log))
      if (opened) return opened
    }
    return undefined
  }

  /** Opens the log that was written last, of all stages. */
  async newest(): Promise<LogFile | undefined> {
    const [entry] = await this.#newestFirst()
    return entry && this.#open(entry.file)
  }

  /**
   * What docker's last lines in the build logs prove: failures only. A test's log does not show how it ended, unless something is
   * known to have failed.
   *
   * @param among `newest` where the other logs may be of an earlier run
   */
  async failedBuilds(packages: readonly string[], among: 'all' | 'newest'): Promise<RunOutcome> {
    const entries = await this.#newestFirst()
    const searched =
      among === 'newest' ? entries.slice(0, 1) : entries.filter(({ phase }) => phase === 'build')
    const read = searched.slice(0, MAX_LOGS_READ)
    const failed: Entry[] = []
    for (let first = 0; first < read.length; first += LOGS_READ_AT_ONCE) {
      const some = read.slice(first, first + LOGS_READ_AT_ONCE)
      const ends = await Promise.all(some.map((entry) => this.#lastLines(entry)))
      failed.push(...some.filter((_, index) => BUILD_FAILED.test(ends[index]?.split('\n').at(-1) ?? '')))
    }
    return failures(failed, packages)
  }

  /**
   * The test that ended a job which is known to have failed: the one that ran last, where the last it printed is an exception
   * that nobody caught. Where it went on after it, that proves nothing.
   */
  async failedTest(packages: readonly string[]): Promise<RunOutcome> {
    const [entry] = await this.#newestFirst()
    const broke = entry?.phase === 'test' && endsUncaught(await this.#lastLines(entry))
    return failures(broke ? [entry] : [], packages)
  }

  async #open(file: string): Promise<LogFile | undefined> {
    const log = await openLog('log-dir', file, this.#places).catch(() => undefined)
    if (log && this.#fresh(log.modified)) return log
    await log?.close()
    return undefined
  }

  /** The logs of this job; of two that were written at the same time, a test's comes first. */
  #newestFirst(): Promise<readonly Entry[]> {
    this.#entries ??= this.#findEntries()
    return this.#entries
  }

  async #findEntries(): Promise<readonly Entry[]> {
    const found: Entry[] = []
    for (const folder of this.#folders) {
      for (const phase of ['build', 'test'] as const) {
        for (const name of await namesIn(path.join(folder, phase))) {
          if ((phaseOfLog(name) ?? phase) === phase && name.endsWith('.txt'))
            found.push({ file: `${folder}/${phase}/${name}`, phase })
        }
      }
    }
    const times = await modifiedTimes(found.map(({ file }) => file))
    const newest = found
      .map((entry, index) => ({ entry, modified: times[index] ?? Number.NaN }))
      .filter(({ modified }) => !Number.isNaN(modified))
      .reverse()
      .sort((a, b) => b.modified - a.modified)
    // What is older than a log of an earlier job is of an earlier job too.
    const stale = newest.findIndex(({ modified }) => !this.#fresh(new Date(modified)))
    return newest.slice(0, stale < 0 ? newest.length : stale).map(({ entry }) => entry)
  }

  /** The end of a log as a terminal would show it; empty where the log cannot be read. */
  async #lastLines({ file }: Entry): Promise<string> {
    const log = await this.#open(file)
    if (!log) return ''
    const { text } = await textBefore(log, log.size, LAST_LINE_BYTES).finally(() => log.close())
    // `script` adds a line when its command has ended.
    return stripEscapeSequences(text)
      .replace(/\s*\n?Script done on [^\n]*\s*$/, '')
      .trimEnd()
  }
}

function failures(failed: readonly Entry[], packages: readonly string[]): RunOutcome {
  const results = failed.map(({ file, phase }) => {
    const log = path.basename(file)
    return failedStageOutcome(stageOfLog(log) ?? unnumbered(log, phase), log, packages)
  })
  return { outcome: results.length > 0 ? 'failure' : 'none', results }
}

/**
 * The folder itself, or those one level down that hold logs: of runs that are named by their start only the one that `hint` mentions,
 * or else the latest; of others (`logs/index_003_vllm`) all.
 */
async function runFolders(dir: string, hint: string | undefined): Promise<readonly string[]> {
  const names = await namesIn(dir)
  if (names.includes('build') || names.includes('test')) return [dir]
  const hinted = hint === undefined ? undefined : path.basename(hint)
  const dated = names.filter((name) => RUN_FOLDER.test(name)).sort()
  const other = names.filter((name) => !RUN_FOLDER.test(name)).sort()
  const isHinted = (name: string) => name === hinted
  const chosen = dated.find(isHinted) ?? (other.some(isHinted) ? undefined : dated.at(-1))
  return [...(chosen === undefined ? [] : [chosen]), ...other]
    .sort((a, b) => Number(isHinted(b)) - Number(isHinted(a)))
    .slice(0, MAX_FOLDERS)
    .map((name) => path.join(dir, name))
}

/** `vllm_r35.4.1-numpy.txt`, as old releases name a log: which image it is of follows from the packages that were asked for. */
function unnumbered(name: string, phase: StageLog['phase']): StageLog {
  return { phase, number: 1, image: name.slice(0, -'.txt'.length) }
}

/** Whether a text ends with a Python traceback, down to its exception; one of a destructor changes no exit code. */
function endsUncaught(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const last = lines.length - 1
  const head = lines.findLastIndex((line, index) => index < last && !/^\s/.test(line))
  return (
    EXCEPTION.test(lines[last] ?? '') &&
    lines[head] === 'Traceback (most recent call last):' &&
    !lines[head - 1]?.startsWith('Exception ignored ')
  )
}

function failedStageOutcome(stage: StageLog, log: string, packages: readonly string[]): PackageOutcome {
  const own = stage.package ?? stage.image
  const asked =
    packages.find((name) => samePackage(name, own)) ??
    packages.find((name) => stage.total === undefined && isOfImage([name], log)) ??
    (packages.length === 1 ? packages[0] : packages.find((name) => samePackage(name, stage.image)))
  const name = asked ?? (stage.number === stage.total ? own : stage.image)
  const { phase } = stage
  const command: FailedCommand = { phase, log, end: 'unknown' }
  // With a tag that somebody chose (`--name my:tag`) it is unknown where the stage's name begins.
  const dependency = stage.package !== undefined && !samePackage(name, own) ? own : undefined
  return {
    package: name,
    status: 'failure',
    failure: { phase, command, ...(dependency !== undefined && { dependency }) },
  }
}
