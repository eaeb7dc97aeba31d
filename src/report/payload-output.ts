/** The outputs `payload` and `failed-packages`, small enough for a job's outputs. Pure. */

import type { BuildEvent, PackageResult } from '../event.ts'
import { genericJson } from '../formats/generic.ts'
import { truncateEnd } from '../lib/truncate.ts'

/**
 * Bytes of an output. An input is an environment variable, and Linux takes none over 128 KiB: two payloads of this size still fit into
 * `${{ toJSON(needs) }}`, which escapes them once more.
 */
const MAX_BYTES = 64 * 1024 - 1

/** Failures that are kept until nothing else can be left out. */
const KEPT_FAILURES = 200

/** UTF-16 units of one text, where everything else has been left out. */
const SHORT = { line: 500, fact: 200 } as const

/** One way to make an event smaller. It returns what it left out, in words; undefined where there is nothing to leave out. */
type Shortening = (event: BuildEvent) => { readonly event: BuildEvent; readonly leftOut: string } | undefined

/** In the order in which they are applied until the payload fits. */
const SHORTENINGS: readonly Shortening[] = [
  withoutDetails,
  withoutSuccesses,
  (event) => withFailures(event, KEPT_FAILURES),
  (event) => withPackages(event, KEPT_FAILURES),
  withShortTexts,
  (event) => withFailures(event, 20),
  (event) => withPackages(event, 20),
]

/** The generic payload, always valid JSON. What was left out is counted in `details`. */
export function payloadOutput(event: BuildEvent): string {
  const whole = genericJson(event)
  if (Buffer.byteLength(whole) <= MAX_BYTES) return whole
  let current = event
  const leftOut: string[] = []
  let json = whole
  for (const shorten of SHORTENINGS) {
    const shortened = shorten(current)
    if (!shortened) continue
    current = shortened.event
    leftOut.push(shortened.leftOut)
    json = genericJson({
      ...current,
      details: `Left out of this output for its size: ${leftOut.join(', ')}.`,
    })
    if (Buffer.byteLength(json) <= MAX_BYTES) break
  }
  return json
}

/** The packages that failed, each once, as many as fit; jobs that report no package only where no package is known. */
export function failedPackages({ results }: BuildEvent): {
  readonly names: readonly string[]
  readonly total: number
} {
  const packages = results.filter((row) => row.package !== row.job)
  const rows = packages.length > 0 ? packages : results
  const failed = rows.filter(({ status }) => status === 'failure').map((row) => row.package)
  const names = [...new Set(failed)]
  let bytes = 2
  const end = names.findIndex((name) => {
    bytes += Buffer.byteLength(JSON.stringify(name)) + 1
    return bytes > MAX_BYTES
  })
  return { names: end < 0 ? names : names.slice(0, end), total: names.length }
}

function withoutDetails({ details, ...event }: BuildEvent): ReturnType<Shortening> {
  return details ? { event, leftOut: `details of ${details.length} characters` } : undefined
}

function withoutSuccesses(event: BuildEvent): ReturnType<Shortening> {
  return withResults(
    event,
    event.results.filter(({ status }) => status === 'failure'),
    'results that are no failure',
  )
}

function withFailures(event: BuildEvent, most: number): ReturnType<Shortening> {
  return withResults(event, event.results.slice(0, most), 'failures')
}

function withResults(
  event: BuildEvent,
  results: readonly PackageResult[],
  what: string,
): ReturnType<Shortening> {
  const count = event.results.length - results.length
  return count > 0 ? { event: { ...event, results }, leftOut: `${count} ${what}` } : undefined
}

function withPackages(event: BuildEvent, most: number): ReturnType<Shortening> {
  const count = event.packages.length - most
  if (count <= 0) return undefined
  return { event: { ...event, packages: event.packages.slice(0, most) }, leftOut: `${count} packages` }
}

/** For texts of a size that nobody meant: a command of 100 kB, a fact that is a file. */
function withShortTexts(event: BuildEvent): ReturnType<Shortening> {
  const cut = (text: string) => truncateEnd(text, SHORT.line)
  const { command, environment, packages, results } = event
  return {
    event: {
      ...event,
      ...(command !== undefined && { command: cut(command) }),
      message: cut(event.message),
      packages: packages.map((name) => truncateEnd(name, SHORT.fact)),
      environment: environment.slice(0, 40).map(({ name, value }) => ({
        name: truncateEnd(name, SHORT.fact),
        value: truncateEnd(value, SHORT.fact),
      })),
      results: results.map((result) => ({
        ...result,
        package: truncateEnd(result.package, SHORT.fact),
        ...(result.error !== undefined && { error: truncateEnd(result.error, SHORT.fact) }),
        ...(result.job !== undefined && { job: truncateEnd(result.job, SHORT.fact) }),
        ...(result.runner !== undefined && { runner: truncateEnd(result.runner, SHORT.fact) }),
      })),
    },
    leftOut: 'parts of long texts',
  }
}
