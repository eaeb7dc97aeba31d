/** Builds for the tests of the history room. */
import { type Judgement, judgeBuild } from '../../src/history/compare.ts'
import type {
  BuildOutcome,
  CountedStatus,
  FinishedBuild,
  HistoryDocument,
} from '../../src/history/history.ts'
import { type MessageFate, recordBuild } from '../../src/history/record-build.ts'

/** One build of a sequence: the run's number, and how each package ended. A package name may be `name@board`. */
export interface SequenceStep {
  readonly run: number
  readonly failed?: readonly string[]
  readonly good?: readonly string[]
  readonly attempt?: number
  readonly branch?: string
  readonly defaultBranch?: string
  readonly isPullRequest?: boolean
  /** By default `delivered`. */
  readonly fate?: MessageFate
  readonly endTime?: string
  readonly seconds?: number
}

/** The commit of the run with this number. */
export function commitOf(run: number): string {
  return run.toString(16).padStart(40, '0')
}

/** The build of a step. IDs of runs are 1000 times their number. */
export function finishedBuild(step: SequenceStep): FinishedBuild {
  const outcomes = (names: readonly string[], status: CountedStatus) =>
    names.map((text): BuildOutcome => {
      const [name = '', runner] = text.split('@')
      return {
        ...(name !== '' && { package: name }),
        ...(runner !== undefined && { runner }),
        ...(step.seconds !== undefined && { durationSeconds: step.seconds }),
        job: 'build',
        status,
      }
    })
  return {
    repository: 'lab/images',
    workflow: 'Nightly',
    branch: step.branch ?? 'main',
    ...(step.defaultBranch !== undefined && { defaultBranch: step.defaultBranch }),
    isPullRequest: step.isPullRequest ?? false,
    run: {
      id: step.run * 1000,
      number: step.run,
      sha: commitOf(step.run),
      endTime: step.endTime ?? '2026-11-24T12:00:00Z',
    },
    attempt: step.attempt ?? 1,
    outcomes: [...outcomes(step.failed ?? [], 'failure'), ...outcomes(step.good ?? [], 'success')],
  }
}

/** A judgement in short: `vllm: new, good #41`. */
export function describeJudgement({ change, outcome }: Judgement): string {
  const name = `${outcome.package ?? 'the job'}${outcome.runner === undefined ? '' : `@${outcome.runner}`}`
  const on = 'branch' in change && change.branch !== undefined ? ` on ${change.branch}` : ''
  switch (change.kind) {
    case 'newly-failed':
      return `${name}: new${change.lastGood ? `, good #${change.lastGood.number}` : ''}`
    case 'still-failing':
      return `${name}: still${on}, ${change.builds} since #${change.since?.number}`
    case 'fixed':
      return `${name}: fixed${on} after ${change.builds}`
    default:
      return `${name}: ${change.kind}`
  }
}

/** Judges and records each step; returns a summary of each, without the outcomes that are good and were good before. */
export function playSequence(
  start: HistoryDocument,
  steps: readonly SequenceStep[],
): { readonly said: readonly string[]; readonly history: HistoryDocument } {
  let history = start
  const said: string[] = []
  for (const step of steps) {
    const build = finishedBuild(step)
    const judgements = judgeBuild(history, build).filter(({ change }) => change.kind !== 'good')
    said.push(judgements.map(describeJudgement).join('; '))
    if (!build.isPullRequest) history = recordBuild(history, build, step.fate ?? 'delivered')
  }
  return { said, history }
}
