/** Makes the payload small enough for a job's output. Loaded by `import()`: hardly any payload is too large. Pure. */

import type { BuildEvent, PackageResult } from '../event.ts'
import { genericJson } from '../formats/generic.ts'
import { truncateMessage } from '../lib/phrases.ts'
import { truncateEnd } from '../lib/truncate.ts'

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

/**
 * The payload of a shortened event, always valid JSON. What was left out is counted in `details`.
 *
 * @param maxBytes of the JSON; it may still be larger where nothing else can be left out
 */
export function shortenedPayload(event: BuildEvent, maxBytes: number): string {
  let current = event
  let json = ''
  const leftOut: string[] = []
  for (const shorten of SHORTENINGS) {
    const shortened = shorten(current)
    if (!shortened) continue
    current = shortened.event
    leftOut.push(shortened.leftOut)
    json = genericJson({
      ...current,
      details: `Left out of this output for its size: ${leftOut.join(', ')}.`,
    })
    if (Buffer.byteLength(json) <= maxBytes) break
  }
  return json || genericJson(event)
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
      message: truncateMessage(event.message, SHORT.line),
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
