/** What the stage logs prove where no build log shows what became of the build. */
import type { Status } from '../event.ts'
import type { Freshness } from './freshness.ts'
import { type LogPlaces, openLogDir } from './log-file.ts'
import { NO_OUTCOME, type PackageOutcome, type RunOutcome } from './run-outcome.ts'
import { openStageLogs, type StageLogs } from './stage-logs.ts'

/**
 * Opens the folder that the input `log-dir` sets.
 *
 * @param outcome what the build log shows: it mentions the folder of its own run
 * @param age whether a log that was last written at this time can be of this job
 */
export async function openStages(
  name: string | undefined,
  outcome: RunOutcome,
  places: LogPlaces,
  age: (modified: Date) => Freshness,
): Promise<StageLogs | undefined> {
  if (!name) return undefined
  const commands = outcome.results.map(({ failure }: PackageOutcome) => failure?.command)
  const hint = [outcome.failure?.command, ...commands].find((command) => command?.logDir)?.logDir
  return openStageLogs(
    await openLogDir('log-dir', name, places),
    hint,
    places,
    (modified) => age(modified).fresh,
  )
}

/**
 * What the stage logs prove. In a folder that earlier runs share, an old log looks like a new one: unless it is known when this job
 * started, only the newest counts, and not against a reported success.
 *
 * @param packages those that were asked for, as far as they are known
 * @param started when this job began, where that is known
 * @param warnings gets a sentence for what cannot be used or proven
 */
export async function analyzeStageLogs(
  stages: StageLogs,
  {
    cancelled,
    packages,
    reportedStatus,
  }: {
    readonly cancelled: boolean
    readonly packages: readonly string[]
    readonly reportedStatus: Status
  },
  { age, started }: { readonly age: (modified: Date) => Freshness; readonly started: Date | undefined },
  warnings: string[],
): Promise<RunOutcome> {
  const newest = await stages.newest()
  await newest?.close()
  if (!newest) {
    warnings.push(
      'The input log-dir points to a folder without a stage log of this job; the message is sent without it',
    )
    return NO_OUTCOME
  }
  const { warning } = age(newest.modified)
  if (warning !== undefined) warnings.push(`The input log-dir points to a folder whose newest log ${warning}`)
  const outcome = await stages.failedBuilds(packages, started ? 'all' : 'newest')
  if (outcome.outcome === 'none' && reportedStatus === 'failure' && !cancelled)
    return stages.failedTest(packages)
  if (started || reportedStatus === 'failure' || outcome.outcome === 'none') return outcome
  const failed = outcome.results.map((result) => result.package).join(', ')
  warnings.push(
    `The log-dir contains a log in which ${failed} failed, and it is not known whether this job wrote it; set the input build-log to find out`,
  )
  return NO_OUTCOME
}
