/** What the workflow claims of its build, and what the build's logs say to that. */
import type { ToldOutcome } from './assemble.ts'
import type { BuildTruth } from './build-log/read.ts'
import type { Status } from './event.ts'
import type { Inputs } from './inputs.ts'
import type { Redactor } from './redaction/redactor.ts'
import type { World } from './world.ts'

/** The truth that the logs tell, where the workflow names any; otherwise its own claim. */
export async function findTruth(
  outcome: ToldOutcome,
  { buildLog, logDir, logLines, packages }: Inputs,
  { clock, env }: Pick<World, 'clock' | 'env'>,
  redactor: Redactor,
): Promise<BuildTruth> {
  const claimed: Status = outcome === 'success' ? 'success' : 'failure'
  if (buildLog === '' && logDir === '') {
    return { status: claimed, results: [], warnings: [], contradiction: false }
  }
  const { readBuildLog } = await import('./build-log/read.ts')
  return readBuildLog({
    buildLog,
    logDir,
    logLines,
    claimed,
    cancelled: outcome === 'cancelled',
    packages,
    workspace: env['GITHUB_WORKSPACE'] ?? '',
    runnerTemp: env['RUNNER_TEMP'] ?? '',
    now: new Date(clock.now()),
    redact: (text) => redactor.scan(text),
  })
}
