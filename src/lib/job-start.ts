/** When the job of this step started. */

import { stat } from 'node:fs'
import { promisify } from 'node:util'

/**
 * When this job started, by this machine's own clock: actions/runner empties its temporary folder before a job and makes
 * `_runner_file_commands` in it for the job's first step (TempDirectoryManager.cs, FileCommandManager.cs). Its `event.json`
 * is no help: it is written anew before every action.
 *
 * @param runnerTemp the variable `RUNNER_TEMP`
 * @returns undefined where the folder is missing or its file system keeps no birth time
 */
export async function jobStart(runnerTemp: string | undefined): Promise<Date | undefined> {
  if (!runnerTemp) return undefined
  const stats = await promisify(stat)(`${runnerTemp}/_runner_file_commands`).catch(() => undefined)
  // A file system that keeps no birth time yields the epoch, or the time of the last change in its place.
  return stats && stats.birthtimeMs > 0 && stats.birthtimeMs < stats.ctimeMs ? stats.birthtime : undefined
}
