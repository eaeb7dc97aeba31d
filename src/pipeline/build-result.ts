/** What the workflow claims of its build, and what the build's logs say to that. */
import { resolve } from 'node:path'
import type { BuildResult } from '../build-log/analyze.ts'
import type { Status } from '../event.ts'
import type { NeedsSummary } from '../github/needs-results.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import type { Runtime } from '../lib/runtime.ts'
import type { Redactor } from '../redaction/redactor.ts'
import type { ReportableOutcome } from './create-event.ts'

/**
 * The truth that the jobs before this one tell, where the message is about them: logs on this machine are none of theirs.
 * Else what the logs tell, where the workflow names any; otherwise its own claim.
 */
export async function resolveBuildResult(
  outcome: ReportableOutcome,
  { buildLog, logDir, logLines, packages }: Inputs,
  { clock, env, machine }: Pick<Runtime, 'clock' | 'env' | 'machine'>,
  redactor: Redactor,
  needs: NeedsSummary | undefined,
): Promise<BuildResult> {
  const reportedStatus: Status = outcome === 'success' ? 'success' : 'failure'
  if (needs) {
    const { details, message, results } = needs
    const notRead = buildLog === '' && logDir === '' ? [] : [LOGS_OF_OTHERS]
    return {
      ...resultFromOutcome(reportedStatus, notRead),
      results,
      ...(packages.length === 0 && { packages: needs.packages }),
      ...(message !== undefined && { message }),
      ...(details !== undefined && { excerpt: details }),
    }
  }
  if (buildLog === '' && logDir === '') {
    return resultFromOutcome(reportedStatus)
  }
  // Outside of Actions the folder that the command is run in is the workspace.
  const workspace = resolve(env['GITHUB_WORKSPACE'] || '.')
  const { analyzeBuildLog } = await import('../build-log/analyze.ts')
  const read = analyzeBuildLog({
    buildLog,
    logDir,
    logLines,
    reportedStatus,
    cancelled: outcome === 'cancelled',
    packages,
    workspace,
    runnerTemp: env['RUNNER_TEMP'] ?? '',
    now: new Date(clock.now()),
    redact: (text) => redactor.scan(text),
  })
  const found = read.then((truth) => appendResourceUsage(truth, workspace, machine.root))
  const over = new AbortController()
  try {
    return await Promise.race([
      found.catch((error: unknown) => unread(reportedStatus, error)),
      clock.sleep(LONGEST_READING_MS, over.signal).then(() => resultFromOutcome(reportedStatus, [TOO_SLOW])),
    ])
  } finally {
    over.abort()
  }
}

/** A big log takes a second. A folder of a hundred thousand files takes longer than the message can wait, a dead network drive for ever. */
const LONGEST_READING_MS = 20_000

const TOO_SLOW = `The logs could not be read within ${LONGEST_READING_MS / 1000} s: the message is sent without them`

/** Logs come in shapes that nobody foresaw: what breaks the reading of one costs the log, not the message. */
function unread(reportedStatus: Status, error: unknown): BuildResult {
  const what = error instanceof Error ? error.name : 'an unknown error'
  const warning = `The logs could not be read to their end (${what} in this action): the message is sent without them`
  return resultFromOutcome(reportedStatus, [warning])
}

/** The workflow's claim, with nothing found to add. */
function resultFromOutcome(status: Status, warnings: readonly string[] = []): BuildResult {
  return { status, results: [], warnings, overridden: false }
}

const LOGS_OF_OTHERS =
  'With the input needs the message is about other jobs: build-log and log-dir are not read here. Name them in the jobs that build, and hand on their output payload'

/** What ran out stands with what the log says of it: a reader wants to know how much there was. */
async function appendResourceUsage(
  truth: BuildResult,
  workspace: string,
  root: string,
): Promise<BuildResult> {
  const ranOut = (['out-of-memory', 'no-space'] as const).filter((kind) => truth.causes?.includes(kind))
  if (ranOut.length === 0) return truth
  const { resourceUsage, systemResources } = await import('../machine/resources.ts')
  const board = systemResources(root, workspace)
  const facts = (await Promise.all(ranOut.map((kind) => resourceUsage(kind, board)))).flat()
  const excerpt = [truth.excerpt ?? '', facts.join('\n')].filter((part) => part !== '').join('\n\n')
  return excerpt === '' ? truth : { ...truth, excerpt }
}
