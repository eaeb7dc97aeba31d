/** Jobs in `needs` with their outputs, jobs in the API, and what `summarizeJobs` makes of them. */
import type { Job } from '../../src/github/jobs.ts'
import { type JobsEvidence, type JobsSummary, summarizeJobs } from '../../src/github/needs-results.ts'
import { parseNeeds } from '../../src/inputs/needs.ts'

export type Entry = { result: string; outputs: Record<string, string> }
export const entry = (result: string, outputs: Record<string, string> = {}): Entry => ({ result, outputs })

export function summarize(
  needs: Record<string, Entry>,
  jobs: readonly Job[] = [],
  files: Partial<Pick<JobsEvidence, 'reports' | 'withoutResults'>> = {},
): JobsSummary {
  const parsed = Object.keys(needs).length > 0 ? parseNeeds(JSON.stringify(needs, null, 2)) : []
  return summarizeJobs({ needs: parsed, jobs, reports: [], withoutResults: [], ...files })
}

/** Rows without the job that they come from. */
export const withoutJobs = (rows: JobsSummary['results']) => rows.map(({ job: _, ...row }) => row)

let legs = 0

export function leg(name: string, conclusion: string, step?: string): Job {
  legs += 1
  const steps = step ? [{ name: step, conclusion: 'failure' }] : []
  return { id: legs, name, status: 'completed', conclusion, steps }
}

export const failed = (name: string, error: string) => ({ package: name, status: 'failure', error })
export const passed = (name: string) => ({ package: name, status: 'success' })
export const skipped = (name: string) => ({ package: name, status: 'skipped' })
