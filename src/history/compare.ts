/** Compares a build with the history: newly failing, still failing, fixed, slower than usual. Pure. */
import type { BuildHistory, HistoryItem, LastGoodBuild } from '../event.ts'
import { defined } from '../lib/defined.ts'
import {
  type BuildOutcome,
  entryFinder,
  type FinishedBuild,
  type HistoryDocument,
  type HistoryEntry,
  type HistoryState,
  type PastRun,
  stateAfter,
} from './history.ts'

/** One outcome of the build, compared with the history. */
export interface Judgement {
  readonly outcome: BuildOutcome
  /** The entry of the build's own branch; absent where there is none, and for a pull request. */
  readonly entry?: HistoryEntry
  /** The state before this build: what its counts start from. */
  readonly before?: HistoryState
  readonly change: HistoryChange
}

/** What changed with a build, for one package. */
export type HistoryChange =
  | { readonly kind: 'good' }
  | { readonly kind: 'newly-failed'; readonly lastGood?: PastRun }
  | {
      readonly kind: 'still-failing'
      /** Failed builds in a row, this one included where it is counted. */
      readonly builds: number
      readonly since?: PastRun
      /** The branch whose builds were counted, where it is not the build's own. */
      readonly branch?: string
      /** No message has mentioned it for {@link REMINDER_BUILDS} builds or {@link REMINDER_MS}. */
      readonly isReminderDue: boolean
    }
  | { readonly kind: 'fixed'; readonly builds: number; readonly branch?: string }
  /** The history has a later run: this one is not compared. */
  | { readonly kind: 'outdated' }

/** A failure that goes on is mentioned again after this many builds, or after this time. */
export const REMINDER_BUILDS = 10
export const REMINDER_MS = 7 * 24 * 60 * 60 * 1000

/** A duration is reported when it is above the median of at least so many good builds by both margins. */
const MIN_DURATIONS = 5
const SLOWER_FACTOR = 1.25
const SLOWER_SECONDS = 5 * 60

/** Compares each outcome of a build with its entry. */
export function judgeBuild(history: HistoryDocument, build: FinishedBuild): readonly Judgement[] {
  const find = entryFinder(history, build)
  return build.outcomes.map((outcome) => {
    const found = find(build.branch, outcome)
    if (found && !build.isPullRequest) return judgeOwn(found, outcome, build)
    const branches = [build.branch, ...(build.isPullRequest ? [] : [build.defaultBranch])]
    for (const branch of branches) {
      const entry = branch === undefined ? undefined : find(branch, outcome)
      if (entry) return { outcome, change: compareWithBranch(entry, outcome) }
    }
    return { outcome, change: outcome.status === 'failure' ? { kind: 'newly-failed' } : { kind: 'good' } }
  })
}

/** Compares with the last build on the same branch. */
function judgeOwn(entry: HistoryEntry, outcome: BuildOutcome, build: FinishedBuild): Judgement {
  const order = compareRuns(build, entry)
  if (order < 0) return { outcome, entry, change: { kind: 'outdated' } }
  const isSameRun = build.run.id === entry.build.run.id
  // A re-run takes the place of its run: it is compared with the attempt before it, and counted as the run that it is.
  const before = isSameRun ? entry.before : stateAfter(entry.before, entry.build)
  const last = isSameRun && order > 0 ? stateAfter(entry.before, entry.build) : before
  const judged = { outcome, entry, ...defined({ before }) }
  if (outcome.status === 'success') {
    const failed =
      last?.status === 'failure' ? last.builds : entry.pending?.kind === 'fixed' ? entry.pending.builds : 0
    return { ...judged, change: failed > 0 ? { kind: 'fixed', builds: failed } : { kind: 'good' } }
  }
  const after = stateAfter(before, { run: build.run, attempt: build.attempt, status: 'failure' })
  if (last?.status !== 'failure' || entry.pending?.kind === 'newly-failed') {
    return { ...judged, change: { kind: 'newly-failed', ...defined({ lastGood: after.lastGood }) } }
  }
  return {
    ...judged,
    change: {
      kind: 'still-failing',
      builds: after.builds,
      ...defined({ since: after.since }),
      isReminderDue: isReminderDue(entry, after, build.run.endTime),
    },
  }
}

/** Compares with the last build on another branch: the base of a pull request, or the default branch. */
function compareWithBranch(
  { before, build, key: { branch } }: HistoryEntry,
  outcome: BuildOutcome,
): HistoryChange {
  const last = stateAfter(before, build)
  if (outcome.status === 'success') {
    return last.status === 'failure' ? { kind: 'fixed', builds: last.builds, branch } : { kind: 'good' }
  }
  if (last.status === 'success') return { kind: 'newly-failed', ...defined({ lastGood: last.lastGood }) }
  return {
    kind: 'still-failing',
    builds: last.builds,
    ...defined({ since: last.since }),
    branch,
    isReminderDue: false,
  }
}

/** Below zero when the build is older than the entry's, 0 for the same attempt of the same run, above zero when it is newer. */
export function compareRuns(
  build: Pick<FinishedBuild, 'attempt' | 'run'>,
  { build: last }: HistoryEntry,
): number {
  return build.run.id - last.run.id || build.attempt - last.attempt
}

/** Times and counts of the file may be wrong, by a clock or on purpose: what lies in the future counts as long ago. */
function isReminderDue(entry: HistoryEntry, after: HistoryState, now: string): boolean {
  const { builds, time } = entry.mentioned ?? { builds: 0, time: after.since?.endTime ?? now }
  const [age, count] = [Date.parse(now) - Date.parse(time), after.builds - builds]
  return count < 0 || count >= REMINDER_BUILDS || age < -REMINDER_MS || age >= REMINDER_MS
}

/**
 * The judgements as the message reports them.
 *
 * @param repositoryUrl `https://github.com/owner/name`, for the link that compares two commits
 * @param shown which of an outcome's job and board the message shows
 */
export function describeChanges(
  judgements: readonly Judgement[],
  { durations, headSha, repositoryUrl, shown }: DescribeOptions,
): BuildHistory {
  const items = judgements.map(({ change, outcome }) => ({ change, item: shown(outcome) }))
  return {
    newlyFailed: items.flatMap(({ change, item }) =>
      change.kind === 'newly-failed'
        ? [
            {
              ...item,
              ...defined({
                lastGood: change.lastGood && lastGoodBuild(change.lastGood),
                compareUrl: compareUrl(repositoryUrl, change.lastGood?.sha, headSha),
              }),
            },
          ]
        : [],
    ),
    stillFailing: items.flatMap(({ change, item }) =>
      change.kind === 'still-failing'
        ? [
            {
              ...item,
              builds: change.builds,
              ...defined({ sinceRunNumber: change.since?.number, branch: change.branch }),
            },
          ]
        : [],
    ),
    fixed: items.flatMap(({ change, item }) =>
      change.kind === 'fixed'
        ? [{ ...item, builds: change.builds, ...defined({ branch: change.branch }) }]
        : [],
    ),
    ...durations,
  }
}

/** What `describeChanges` needs beyond the judgements. */
export interface DescribeOptions {
  readonly repositoryUrl: string
  readonly headSha: string | undefined
  readonly durations: Pick<BuildHistory, 'durationSeconds' | 'usualDurationSeconds'>
  readonly shown: (outcome: BuildOutcome) => HistoryItem
}

function lastGoodBuild({ endTime, number, sha }: PastRun): LastGoodBuild {
  return { runNumber: number, endTime, ...defined({ sha }) }
}

/** Both commits were checked to be hexadecimal; nothing else of the file is in the address. */
function compareUrl(
  repositoryUrl: string,
  from: string | undefined,
  to: string | undefined,
): string | undefined {
  return from === undefined || to === undefined || from === to
    ? undefined
    : `${repositoryUrl}/compare/${from}...${to}`
}

/** The usual duration by the last good builds: their median in seconds, or undefined when there are too few. */
export function usualDuration(durations: readonly number[]): number | undefined {
  if (durations.length < MIN_DURATIONS) return undefined
  const sorted = durations.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? undefined : Math.round((low + high) / 2)
}

/**
 * Seconds of the last good builds of the same thing, for {@link usualDuration}; this run's own attempts are not among them.
 * @param timed the outcome whose durations are wanted, see `timedOutcome`
 */
export function pastDurations(
  history: HistoryDocument,
  build: FinishedBuild,
  timed: BuildOutcome,
): readonly number[] {
  const find = entryFinder(history, build)
  const entry =
    find(build.branch, timed) ??
    (build.defaultBranch === undefined ? undefined : find(build.defaultBranch, timed))
  if (!entry) return []
  const isOwnRun = entry.build.run.id === build.run.id
  const state = isOwnRun ? entry.before : stateAfter(entry.before, entry.build)
  return state && state.packageSet === timed.packageSet ? state.durations : []
}

/** The build's duration and the usual one, in seconds, when it took notably longer; else nothing. */
export function slowerThanUsual(
  seconds: number | undefined,
  durations: readonly number[],
): Pick<BuildHistory, 'durationSeconds' | 'usualDurationSeconds'> {
  const usual = usualDuration(durations)
  if (seconds === undefined || usual === undefined) return {}
  const isSlower = seconds >= usual * SLOWER_FACTOR && seconds >= usual + SLOWER_SECONDS
  return isSlower ? { durationSeconds: seconds, usualDurationSeconds: usual } : {}
}
