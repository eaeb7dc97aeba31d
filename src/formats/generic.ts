/** The generic JSON payload for any HTTP receiver. Member names and their order are a public contract. */
import type { BuildEvent, BuildHistory, HistoryItem, PackageResult, RunContext } from '../event.ts'
import type { Format } from './format.ts'
import { parseGenericResponse } from './generic-response.ts'

/** JSON as described by generic.schema.json, for any HTTP receiver. */
export const generic: Format = {
  name: 'generic',
  features: [],
  matches: () => true,
  endpoint: (url) => url,
  render: (event) => genericJson(event),
  renderFallback: ({ details, ...event }) => (details ? genericJson(event) : undefined),
  parseResponse: parseGenericResponse,
  idempotent: true,
  acceptsCustomHeaders: true,
}

/**
 * The payload as JSON. All text in it is well-formed Unicode.
 * @param indent number of spaces; without it the JSON is on one line
 */
export function genericJson(event: BuildEvent, indent?: number): string {
  return JSON.stringify(genericPayload(event), wellFormed, indent)
}

/** Empty members are left out. */
function genericPayload(event: BuildEvent): Record<string, unknown> {
  const { command, environment, details, history, results, run } = event
  const changes = history && historyPayload(history)
  return {
    status: event.status,
    end_time: event.endTime,
    packages: event.packages,
    ...(command && { build_command: command }),
    ...(environment.length > 0 && {
      environment: Object.fromEntries(environment.map(({ name, value }) => [name, value])),
    }),
    message: event.message,
    ...(details && { details }),
    ...(results.length > 0 && { results: results.map(resultPayload) }),
    ...(changes && Object.keys(changes).length > 0 && { history: changes }),
    ...(run && { run: runPayload(run) }),
  }
}

function resultPayload(result: PackageResult): Record<string, unknown> {
  return {
    package: result.package,
    status: result.status,
    error: result.error,
    job: result.job,
    runner: result.runner,
    duration_seconds: result.durationSeconds,
  }
}

function historyPayload(history: BuildHistory): Record<string, unknown> {
  const { durationSeconds, fixed, newlyFailed, stillFailing, usualDurationSeconds } = history
  const members = {
    newly_failed: newlyFailed.map((item) => ({
      ...itemPayload(item),
      last_good: item.lastGood && {
        run_number: item.lastGood.runNumber,
        sha: item.lastGood.sha,
        end_time: item.lastGood.endTime,
      },
      compare_url: item.compareUrl,
    })),
    still_failing: stillFailing.map((item) => ({
      ...itemPayload(item),
      builds: item.builds,
      since_run_number: item.sinceRunNumber,
      branch: item.branch,
    })),
    fixed: fixed.map((item) => ({ ...itemPayload(item), builds: item.builds, branch: item.branch })),
    duration_seconds: durationSeconds,
    usual_duration_seconds: usualDurationSeconds,
  }
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) =>
      Array.isArray(value) ? value.length > 0 : value !== undefined,
    ),
  )
}

function itemPayload(item: HistoryItem): Record<string, unknown> {
  return { package: item.package, job: item.job, runner: item.runner }
}

function runPayload(run: RunContext): Record<string, unknown> {
  return {
    repository: run.repository,
    workflow: run.workflow,
    job: run.job,
    run_id: run.runId,
    run_number: run.runNumber,
    run_attempt: run.runAttempt,
    url: run.url,
    ref: run.ref,
    sha: run.sha,
    actor: run.actor,
    runner: run.runner,
    failed_step: run.failedStep,
    duration_seconds: run.durationSeconds,
    pull_request: run.pullRequest && {
      number: run.pullRequest.number,
      title: run.pullRequest.title,
      url: run.pullRequest.url,
    },
  }
}

/** JSON parsers in other languages reject lone surrogates (RFC 8259, section 8.2). */
function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value
}
