/** Finds out how the build ended: what the workflow reports, corrected by what its logs and the results of its jobs prove. */

import { resolve } from 'node:path'
import type { BuildResult } from '../build-log/analyze.ts'
import type { RunContext, Status } from '../event.ts'
import { aggregateNeeds } from '../github/needs-results.ts'
import { fetchWorkflowRun } from '../github/workflow-run.ts'
import type { Need } from '../inputs/needs.ts'
import type { Inputs, Outcome } from '../inputs/read-inputs.ts'
import { defined } from '../lib/defined.ts'
import { errorName } from '../lib/errors.ts'
import type { Runtime } from '../lib/runtime.ts'
import type { Redactor } from '../redaction/redactor.ts'

/** The outcomes of a build that is reported: a skipped one is not. */
export type ReportableOutcome = Exclude<Outcome, 'skipped'>

/** How the build ended, and which workflow run it belongs to. */
export interface ResolvedBuild extends BuildResult {
  /** What the workflow reports; `status` may differ from it. */
  readonly outcome: ReportableOutcome
  /** The message is about jobs on other machines. */
  readonly isRemote: boolean
  /** Undefined outside of Actions and with `run-context: false`. */
  readonly run?: RunContext
}

/** A build to report, or a notice that says why nothing is reported. */
export type BuildResolution =
  | { readonly kind: 'report'; readonly build: ResolvedBuild }
  | { readonly kind: 'nothing'; readonly notice?: string }

/**
 * Finds out how the build ended. Precedence: `needs`, then `build-log`/`log-dir`, then `outcome`. With `needs`, local logs are
 * ignored, but a failure or cancellation of this job outranks them.
 */
export async function resolveBuild(
  inputs: Inputs,
  runtime: Runtime,
  redactor: Redactor,
): Promise<BuildResolution> {
  const { subject } = inputs
  if (subject.kind === 'invalid') return { kind: 'nothing' }
  if (subject.kind === 'needs') return resolveNeeds(subject.needs, subject.ownOutcome, inputs, runtime)
  const { outcome } = subject
  if (outcome === 'skipped')
    return skippedBuild("leave the input outcome out: the job's own status is reported then")
  // The request takes up to seconds: it runs while the logs are read.
  const workflowRun = fetchWorkflowRun(inputs, runtime)
  const result = await resolveLogs(outcome, inputs, runtime, redactor)
  const { run } = await workflowRun
  return { kind: 'report', build: defined({ ...result, outcome, isRemote: false, run }) }
}

function skippedBuild(remedy: string): BuildResolution {
  const notice = `The build was skipped: nothing was built, so nothing is sent. If something failed before it, ${remedy}.`
  return { kind: 'nothing', notice }
}

/** The jobs in `needs` together. Logs on this machine are not theirs. */
async function resolveNeeds(
  needs: readonly Need[],
  ownOutcome: Outcome | undefined,
  inputs: Inputs,
  runtime: Runtime,
): Promise<BuildResolution> {
  const { jobs, run } = await fetchWorkflowRun(inputs, runtime)
  const { details, message, outcome: needsOutcome, packages, results } = aggregateNeeds(needs, jobs)
  const outcome = ownOutcome === 'failure' || ownOutcome === 'cancelled' ? ownOutcome : needsOutcome
  if (outcome === 'skipped') return skippedBuild('list in needs: the jobs that the build waits for as well')
  const ignoresLogs = inputs.buildLog !== '' || inputs.logDir !== ''
  const build = defined({
    ...resultFromOutcome(outcome, ignoresLogs ? [LOGS_IGNORED] : []),
    results,
    packages: inputs.packages.length === 0 ? packages : undefined,
    message,
    excerpt: details,
    outcome,
    isRemote: true,
    run,
  })
  return { kind: 'report', build }
}

const LOGS_IGNORED =
  'With the input needs the message is about other jobs: build-log and log-dir are ignored here. Set them in the jobs that build, and pass on their output payload'

/** What the logs prove where the workflow sets any; otherwise what it reports. At most {@link MAX_READING_MS}. */
export async function resolveLogs(
  outcome: ReportableOutcome,
  { buildLog, logDir, logLines, packages }: Inputs,
  { clock, env, machine }: Pick<Runtime, 'clock' | 'env' | 'machine'>,
  redactor: Redactor,
): Promise<BuildResult> {
  if (buildLog === '' && logDir === '') return resultFromOutcome(outcome)
  const reportedStatus = statusOf(outcome)
  // Outside of Actions the folder that the command is run in is the workspace.
  const workspace = resolve(env['GITHUB_WORKSPACE'] || '.')
  const { analyzeBuildLog } = await import('../build-log/analyze.ts')
  const analysis = analyzeBuildLog({
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
  const result = analysis.then((found) => appendResourceUsage(found, workspace, machine.root))
  const timeout = new AbortController()
  try {
    return await Promise.race([
      result.catch((error: unknown) => resultFromOutcome(outcome, [brokenOff(error)])),
      clock.sleep(MAX_READING_MS, timeout.signal).then(() => resultFromOutcome(outcome, [TOO_SLOW])),
    ])
  } finally {
    timeout.abort()
  }
}

/** A big log takes a second. A folder of a hundred thousand files, or a network drive that is gone, must not hold up the message. */
const MAX_READING_MS = 20_000

const TOO_SLOW = `The logs could not be read within ${MAX_READING_MS / 1000} s: the message is sent without them`

/** For a log of a shape that this action cannot handle: the message is sent without it. */
function brokenOff(error: unknown): string {
  return `The logs could not be read to their end (${errorName(error)} in this action): the message is sent without them`
}

function statusOf(outcome: ReportableOutcome): Status {
  return outcome === 'success' ? 'success' : 'failure'
}

/** What the workflow reports, and nothing more. */
function resultFromOutcome(outcome: ReportableOutcome, warnings: readonly string[] = []): BuildResult {
  return { status: statusOf(outcome), results: [], warnings, overridden: false }
}

/** Appends memory or disk figures to the excerpt for out-of-memory and no-space. */
async function appendResourceUsage(
  result: BuildResult,
  workspace: string,
  root: string,
): Promise<BuildResult> {
  const exhausted = (['out-of-memory', 'no-space'] as const).filter((kind) => result.causes?.includes(kind))
  if (exhausted.length === 0) return result
  const { resourceUsage, systemResources } = await import('../machine/resources.ts')
  const resources = systemResources(root, workspace)
  const figures = (await Promise.all(exhausted.map((kind) => resourceUsage(kind, resources)))).flat()
  const excerpt = [result.excerpt ?? '', figures.join('\n')].filter((part) => part !== '').join('\n\n')
  return excerpt === '' ? result : { ...result, excerpt }
}
