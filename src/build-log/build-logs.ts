/** Opens the logs that the input `build-log` sets. */
import { basename } from 'node:path'
import { expandGlob, hasWildcard } from '../lib/glob.ts'
import { nonEmptyLines } from '../lib/strings.ts'
import type { Freshness } from './freshness.ts'
import { LogError, type LogFile, type LogPlaces, openLog } from './log-file.ts'
import { type LogScan, scanLog } from './read-tail.ts'
import { tryOrWarn } from './try-or-warn.ts'

/** More logs than these are not read. */
const MAX_LOGS = 500

/** The build's output, once it is known to be of this job. */
export interface OpenLog {
  /** As the input named it. */
  readonly name: string
  readonly file: LogFile
  readonly scanned: LogScan
  /** Opens it again, with the checks of its path and age. */
  reopen(): Promise<LogFile | undefined>
}

/**
 * The logs that can be used, and why others leave a success unchecked.
 *
 * @param input paths and globs, one a line
 * @param age whether a log that was last written at this time can be of this job
 * @param warnings gets a sentence for each log that cannot be used
 */
export async function openBuildLogs(
  input: string,
  places: LogPlaces,
  age: (modified: Date) => Freshness,
  warnings: string[],
): Promise<{ readonly logs: readonly OpenLog[]; readonly doubts: readonly string[] }> {
  const logs: OpenLog[] = []
  const doubts: string[] = []
  for (const pattern of nonEmptyLines(input)) {
    const found = await tryOrWarn(warnings, () => expandGlob(pattern, places.cwd))
    const paths = (found ?? []).slice(0, MAX_LOGS - logs.length)
    const opened = logs.length
    const unusable: string[] = []
    for (const path of paths) {
      const log = await tryOrWarn(warnings, () => openFreshLog(path, places, age, warnings, unusable))
      if (log) logs.push(log)
      else if (unusable.length === 0 || !hasWildcard(pattern))
        unusable.push(`${basename(path)} could not be read`)
    }
    if (paths.length === 0) {
      warnings.push(
        `The input build-log points to ${pattern}, which matches no file; the message is sent without it`,
      )
      doubts.push(`${pattern} matches no file`)
    } else if (logs.length === opened) doubts.push(...unusable.slice(0, 1))
  }
  return { logs, doubts }
}

/** Opens a log, unless it is empty or of an earlier job; `unusable` gets the reason. */
async function openFreshLog(
  path: string,
  places: LogPlaces,
  age: (modified: Date) => Freshness,
  warnings: string[],
  unusable: string[],
): Promise<OpenLog | undefined> {
  const name = basename(path)
  const file = await openLog('build-log', path, places).catch((error: unknown) => {
    unusable.push(`${name} ${error instanceof LogError ? error.reason : 'could not be read'}`)
    throw error
  })
  try {
    const { fresh, warning } = age(file.modified)
    if (warning !== undefined) warnings.push(`The input build-log points to ${name}, which ${warning}`)
    const reopen = () => reopenLog(path, places, age)
    if (fresh && file.size > 0) return { name, file, scanned: await scanLog(file), reopen }
    if (fresh)
      warnings.push(`The input build-log points to ${name}, which is empty; the message is sent without it`)
    unusable.push(`${name} is ${fresh ? 'empty' : 'from an earlier run'}`)
  } catch (error) {
    await file.close()
    throw error
  }
  await file.close()
  return undefined
}

async function reopenLog(
  path: string,
  places: LogPlaces,
  age: (modified: Date) => Freshness,
): Promise<LogFile | undefined> {
  const file = await openLog('build-log', path, places).catch(() => undefined)
  if (file && age(file.modified).fresh) return file
  await file?.close()
  return undefined
}
