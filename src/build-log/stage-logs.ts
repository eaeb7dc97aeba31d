/** jetson-containers' log folder: the log of each stage, found by name. */
import path from 'node:path'
import { stripEscapeSequences } from '../lib/ansi.ts'
import { EXCEPTION } from './cause-rules.ts'
import { type LogFile, type LogPlaces, namesIn, openLog } from './log-file.ts'
import { isOfImage, matches, type StageLog, stageOfLog } from './package-names.ts'
import type { FailedCommand } from './parse-line.ts'
import { textBefore } from './read-tail.ts'
import type { PackageOutcome, RunOutcome } from './run-outcome.ts'

/** logging.py names a run's folder by its start unless `--logs` names one. */
const RUN_FOLDER = /^\d{8}_\d{6}$/
/** docker's last words, at the start of a line, about a build that failed: BuildKit's, and the old builder's. */
const BUILD_FAILED =
  /^(?:ERROR: failed to (?:build: failed to )?solve: |The command '.*' returned a non-zero code: [1-9])/
/** Bytes that surely hold a log's last line. */
const LAST_WORDS = 8 * 1024

/** The stage logs of one run. */
export interface StageLogs {
  /** Opens the log that a failed command was writing, or `undefined` where it is not there or not of this job. */
  of(command: FailedCommand): Promise<LogFile | undefined>
  /** The log that was written last, of all stages. */
  newest(): Promise<LogFile | undefined>
  /**
   * What docker's own last words in the build logs prove: failures only. A test's log does not tell how it ended,
   * unless something is known to have failed.
   *
   * @param among `newest` where the other logs may be of an earlier run
   */
  verdict(packages: readonly string[], among: 'all' | 'newest'): Promise<RunOutcome>
  /**
   * The test that broke a job of which it is known that it failed: the one that ran last, where the last it printed is an exception
   * that nobody caught. Where it went on after it, that proves nothing.
   */
  brokenTest(packages: readonly string[]): Promise<RunOutcome>
}

interface Entry {
  readonly file: string
  readonly stage: StageLog
}

/**
 * @param dir the folder, resolved: one run's (with `build` and `test` in it), or the one above, of which the run that
 *   `hint` names is taken, or else the latest
 * @param hint the folder that the run's own output names
 * @param fresh whether a log may speak for this job
 */
export async function stageLogs(
  dir: string,
  hint: string | undefined,
  places: LogPlaces,
  fresh: (modified: Date) => boolean,
): Promise<StageLogs> {
  const folder = await runFolder(dir, hint)
  const opened = async (file: string): Promise<LogFile | undefined> => {
    const log = await openLog('log-dir', file, places).catch(() => undefined)
    if (log && fresh(log.modified)) return log
    await log?.close()
    return undefined
  }
  const entries = async (phase: 'build' | 'test'): Promise<readonly Entry[]> =>
    (await namesIn(path.join(folder, phase))).flatMap((name) => {
      const stage = stageOfLog(name) ?? unnumbered(name, phase)
      return stage?.phase === phase ? [{ file: path.join(folder, phase, name), stage }] : []
    })

  const findNewest = async (): Promise<Entry | undefined> => {
    let last: { readonly entry: Entry; readonly modified: Date } | undefined
    for (const entry of [...(await entries('build')), ...(await entries('test'))]) {
      const log = await opened(entry.file)
      await log?.close()
      if (log && (!last || log.modified >= last.modified)) last = { entry, modified: log.modified }
    }
    return last?.entry
  }
  let found: Promise<Entry | undefined> | undefined
  /** Every log is opened for it, and it is asked for more than once. */
  const newest = () => {
    found ??= findNewest()
    return found
  }
  /** What a terminal would show of a log's end; nothing of a log that is not there or not of this job. */
  const lastWords = async ({ file }: Entry): Promise<string> => {
    const log = await opened(file)
    if (!log) return ''
    const { text } = await textBefore(log, log.size, LAST_WORDS).finally(() => log.close())
    return stripEscapeSequences(text).trimEnd()
  }

  return {
    of: async ({ phase, log }) => (log === undefined ? undefined : opened(path.join(folder, phase, log))),
    newest: async () => {
      const entry = await newest()
      return entry && opened(entry.file)
    },
    brokenTest: async (packages) => {
      const entry = await newest()
      const broke = entry?.stage.phase === 'test' && endsUncaught(await lastWords(entry))
      return failures(broke ? [entry] : [], packages)
    },
    verdict: async (packages, among) => {
      const searched = among === 'all' ? await entries('build') : [(await newest()) ?? []].flat()
      const failed: Entry[] = []
      for (const entry of searched) {
        if (BUILD_FAILED.test((await lastWords(entry)).split('\n').at(-1) ?? '')) failed.push(entry)
      }
      return failures(failed, packages)
    },
  }
}

function failures(failed: readonly Entry[], packages: readonly string[]): RunOutcome {
  const results = failed.map(({ file, stage }) => failedStage(stage, path.basename(file), packages))
  return { outcome: results.length > 0 ? 'failure' : 'none', results }
}

async function runFolder(dir: string, hint: string | undefined): Promise<string> {
  const names = await namesIn(dir)
  if (names.includes('build') || names.includes('test')) return dir
  const hinted = hint === undefined ? undefined : path.basename(hint)
  const runs = names.filter((name) => name === hinted || RUN_FOLDER.test(name)).sort()
  return path.join(dir, runs.find((name) => name === hinted) ?? runs.at(-1) ?? '')
}

/** `vllm_r35.4.1-numpy.txt`, as old releases name a log: of which image, the packages that were asked for tell. */
function unnumbered(name: string, phase: StageLog['phase']): StageLog | undefined {
  return name.endsWith('.txt') ? { phase, number: 1, image: name.slice(0, -4) } : undefined
}

/** Whether a text's last words are a Python traceback, down to its exception; one of a destructor changes no exit code. */
function endsUncaught(words: string): boolean {
  const lines = words.split('\n').map((line) => line.trimEnd())
  const last = lines.length - 1
  const head = lines.findLastIndex((line, index) => index < last && !/^\s/.test(line))
  return (
    EXCEPTION.test(lines[last] ?? '') &&
    lines[head] === 'Traceback (most recent call last):' &&
    !lines[head - 1]?.startsWith('Exception ignored ')
  )
}

function failedStage(stage: StageLog, log: string, packages: readonly string[]): PackageOutcome {
  const own = stage.package ?? stage.image
  const asked =
    packages.find((name) => matches(name, own)) ??
    packages.find((name) => stage.total === undefined && isOfImage([name], log)) ??
    (packages.length === 1 ? packages[0] : packages.find((name) => matches(name, stage.image)))
  const name = asked ?? (stage.number === stage.total ? own : stage.image)
  const { phase } = stage
  const command: FailedCommand = { phase, log, end: 'unknown' }
  // A tag that somebody chose (`--name my:tag`) does not tell where the stage's name begins.
  const dependency = stage.package !== undefined && !matches(name, own) ? own : undefined
  return {
    package: name,
    status: 'failure',
    failure: { phase, command, ...(dependency !== undefined && { dependency }) },
  }
}
