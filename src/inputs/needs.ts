/** The input `needs`: the jobs that this job waited for. */

import { member, parseJson } from '../lib/json.ts'
import { InputError } from './input-error.ts'

/** What GitHub's `needs` context has for a job's `result`. */
export const NEED_RESULTS = ['success', 'failure', 'cancelled', 'skipped'] as const

/** One job that this one waited for, as the `needs` context has it. */
export interface Need {
  /** The job's key in the workflow file. */
  readonly job: string
  /** The worst result of its legs where it is a matrix. */
  readonly result: (typeof NEED_RESULTS)[number]
  /** By name. Legs of a matrix share them: of two that set the same name, GitHub keeps the one that ended last. */
  readonly outputs: Readonly<Record<string, string>>
}

/**
 * Reads `${{ toJSON(needs) }}`.
 * @throws InputError where it is something else, or an object without any job
 */
export function parseNeeds(value: string): readonly Need[] {
  const json = parseJson(value)
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new InputError(REFUSED)
  const needs = Object.entries(json).map(([job, entry]: [string, unknown]): Need => {
    const result = NEED_RESULTS.find((word) => word === member(entry, 'result'))
    if (!result) throw new InputError(REFUSED)
    const outputs = Object.entries(member(entry, 'outputs') ?? {}).map(
      ([name, output]: [string, unknown]) => [name, outputText(output)],
    )
    return { job, result, outputs: Object.fromEntries(outputs) }
  })
  if (needs.length === 0) {
    throw new InputError(
      'The input needs contains no job: give the job with this step a `needs:` list of the jobs to report',
    )
  }
  return needs
}

/** GitHub's outputs are texts. JSON that a workflow puts together may have others. */
function outputText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '')
}

const REFUSED =
  'The input needs is not what ${{ toJSON(needs) }} gives: an object of jobs, each with a result of success, failure, cancelled or skipped'
