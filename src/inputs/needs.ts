/** The input `needs`: the jobs that this job waited for. */

import { stripControlCodes } from '../lib/ansi.ts'
import { member, parseJson } from '../lib/json.ts'
import { toSingleLine } from '../lib/strings.ts'
import { truncateEnd } from '../lib/truncate.ts'
import { InputError } from './input-error.ts'

/** What GitHub's `needs` context has for a job's `result`. */
export const NEED_RESULTS = ['success', 'failure', 'cancelled', 'skipped'] as const

/** One job that this one waited for, as the `needs` context has it. */
export interface Need {
  /** The job's key in the workflow file. */
  readonly job: string
  /** The worst result of its legs where it is a matrix. */
  readonly result: (typeof NEED_RESULTS)[number]
  /** Why it is a failure, where GitHub has no such result: `ended as stale`. */
  readonly reason?: string
  /** By name. Legs of a matrix share them: of two that set the same name, GitHub keeps the one that ended last. */
  readonly outputs: Readonly<Record<string, string>>
}

/**
 * Reads `${{ toJSON(needs) }}`. A job without a result, or with one that GitHub does not have, is a failed job.
 * @throws InputError where it is something else, or an object without any job
 */
export function parseNeeds(value: string): readonly Need[] {
  const json = parseJson(value)
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new InputError(`${REFUSED}; it got ${describeJson(json)}`)
  }
  const entries: readonly [string, unknown][] = Object.entries(json)
  if (entries.length === 0) {
    throw new InputError(
      'The input needs contains no job: give the job with this step a `needs:` list of the jobs to report',
    )
  }
  if (!entries.some(([, entry]) => typeof entry === 'object')) {
    throw new InputError(`${REFUSED}; it got an object without a job`)
  }
  return entries.map(([job, entry]): Need => {
    const outputs = Object.entries(member(entry, 'outputs') ?? {}).map(
      ([name, output]: [string, unknown]) => [name, outputText(output)],
    )
    return { job, ...parseResult(member(entry, 'result')), outputs: Object.fromEntries(outputs) }
  })
}

function parseResult(value: unknown): Pick<Need, 'result' | 'reason'> {
  const result = NEED_RESULTS.find((word) => word === value)
  if (result) return { result }
  const word = typeof value === 'string' ? toSingleLine(stripControlCodes(value.slice(0, 1000))) : ''
  return {
    result: 'failure',
    reason: word === '' ? 'has no result' : `ended as ${truncateEnd(word, MAX_WORD)}`,
  }
}

/** UTF-16 units of a result that GitHub does not have. */
const MAX_WORD = 60

function describeJson(json: unknown): string {
  if (json === undefined) return 'a text that is no JSON'
  if (json === null) return 'null'
  return Array.isArray(json) ? 'a list' : `a ${typeof json}`
}

/** GitHub's outputs are texts. JSON that a workflow puts together may have others. */
function outputText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '')
}

const REFUSED =
  'The input needs is not what ${{ toJSON(needs) }} gives, an object of jobs, each with a result of success, failure, cancelled or skipped'
