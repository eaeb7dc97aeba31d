import { member, parseJson } from '../lib/json.ts'
import { InputError } from './input-error.ts'

export const RESULTS = ['success', 'failure', 'cancelled', 'skipped'] as const

/** One job that this one waited for, as the `needs` context has it. */
export interface Need {
  /** The job's key in the workflow file. */
  readonly job: string
  /** The worst of its legs where it is a matrix. */
  readonly result: (typeof RESULTS)[number]
  /** By name. Legs of a matrix share them: of two that set one name, GitHub keeps the one that ended last. */
  readonly outputs: Readonly<Record<string, string>>
}

/**
 * Reads `${{ toJSON(needs) }}`.
 * @throws InputError where it is something else, or names no job
 */
export function parseNeeds(value: string): readonly Need[] {
  const json = parseJson(value)
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new InputError(REFUSED)
  const needs = Object.entries(json).map(([job, entry]: [string, unknown]): Need => {
    const result = RESULTS.find((word) => word === member(entry, 'result'))
    if (!result) throw new InputError(REFUSED)
    const outputs = Object.entries(member(entry, 'outputs') ?? {}).filter(
      (output): output is [string, string] => typeof output[1] === 'string' && output[1] !== '',
    )
    return { job, result, outputs: Object.fromEntries(outputs) }
  })
  if (needs.length === 0) {
    throw new InputError(
      'The input needs names no job: give the job with this step a `needs:` list of the jobs to report',
    )
  }
  return needs
}

const REFUSED =
  'The input needs is not what ${{ toJSON(needs) }} gives: an object of jobs, each with a result of success, failure, cancelled or skipped'
