/** The history: what is remembered about past builds, and how a build changes it. Pure. */
import { defined } from '../lib/defined.ts'
import { toSingleLine } from '../lib/strings.ts'

/** Durations that are kept per entry, the newest last. */
export const MAX_DURATIONS = 20

/** UTF-16 units of one name in a key. Longer names are cut, for the comparison as for the file. */
export const MAX_NAME_UNITS = 200

/** A workflow run that an entry refers to. */
export interface PastRun {
  /** Rises from run to run on one server: entries are ordered by it, never by the time. */
  readonly id: number
  /** The number that GitHub displays, `#41`. */
  readonly number: number
  /** The commit at the head of the branch. */
  readonly sha?: string
  /** By the clock of the machine, which may have been wrong. ISO 8601 in UTC, to the second. */
  readonly endTime: string
}

/** What an entry is about. Two builds with equal keys are builds of the same thing. */
export interface HistoryKey {
  /** `owner/name` */
  readonly repository: string
  readonly workflow: string
  readonly branch: string
  /** The job's key in the workflow file, or its displayed name where the message is about other jobs. */
  readonly job: string
  /** The board. Absent for a GitHub-hosted runner, whose name changes with every job. */
  readonly runner?: string
  /** Absent: the build as a whole, for failures in which no package is known to have failed. */
  readonly package?: string
}

/** How a build that counts ended. */
export type CountedStatus = 'success' | 'failure'

/** The state after a sequence of builds. */
export interface HistoryState {
  readonly status: CountedStatus
  /** Builds in a row with this status. */
  readonly builds: number
  /** The first of them. */
  readonly since?: PastRun
  readonly lastGood?: PastRun
  /** Seconds of the last good builds, the newest last. */
  readonly durations: readonly number[]
  /** Which packages were built together (a hash), for an entry of a whole build: only like durations are compared. */
  readonly packageSet?: string
}

/** One build, as an entry remembers it. */
export interface HistoryBuild {
  readonly run: PastRun
  readonly attempt: number
  readonly status: CountedStatus
  readonly durationSeconds?: number
  readonly packageSet?: string
}

/** A change that no destination has accepted yet. */
export type PendingChange =
  | { readonly kind: 'newly-failed' }
  | {
      readonly kind: 'fixed'
      /** The failed builds in a row before the fix. */
      readonly builds: number
    }

/** What is remembered about one key. */
export interface HistoryEntry {
  readonly key: HistoryKey
  /** The revision of the file in which the entry was last updated. */
  readonly seen: number
  /** The last build. It is kept apart from the state before it, so that a re-run can replace it. */
  readonly build: HistoryBuild
  /** Absent: `build` is the first build that is known. */
  readonly before?: HistoryState
  readonly pending?: PendingChange
  /** When a message last reported this failure: after how many failed builds in a row, and at what time. */
  readonly mentioned?: { readonly builds: number; readonly time: string }
  /** Builds with a lower run ID since; see `record-build.ts`. */
  readonly older?: number
}

/** The content of a history file. */
export interface HistoryDocument {
  /** Counts the updates of the file. */
  readonly revision: number
  readonly entries: readonly HistoryEntry[]
  /** Entries of other packages: not read, and written again as they are. */
  readonly others?: readonly StoredEntry[]
  /** The file's text, where it was read by lines: then the other entries are in it. */
  readonly lines?: HistoryLines
}

/** The text of a history file that has a line for each run and entry. */
export interface HistoryLines {
  readonly text: string
  /** The runs, by their IDs. */
  readonly runs: ReadonlyMap<number, PastRun>
  /** The index behind the last run. */
  readonly runsEnd: number
  /** The index of the first entry of each job, by the {@link keyText} of its scope. */
  readonly entriesAt: ReadonlyMap<string, number>
  /** Where the entries are that were read. */
  readonly places: ReadonlyMap<HistoryEntry, LineSpan>
  /** How many entries there are. */
  readonly count: number
}

/** A part of a text: indexes of its first character and of the one behind its last. */
export interface LineSpan {
  readonly start: number
  readonly end: number
}

/** What the entries of one job have in common. */
export type EntryScope = Omit<HistoryKey, 'package'>

/** An entry as it is in the file. */
export interface StoredEntry {
  readonly scope: EntryScope
  readonly seen: number
  readonly json: object
  /** The runs that it refers to. */
  readonly runs: readonly PastRun[]
}

export const EMPTY_HISTORY: HistoryDocument = { revision: 0, entries: [] }

/** The state after `build`, when `before` was the state before it. */
export function stateAfter(before: HistoryState | undefined, build: HistoryBuild): HistoryState {
  const continues = before?.status === build.status
  const isGood = build.status === 'success'
  const isSameSet = before?.packageSet === build.packageSet
  const known = isSameSet ? (before?.durations ?? []) : []
  const packageSet = isGood ? build.packageSet : before?.packageSet
  return {
    status: build.status,
    builds: continues ? before.builds + 1 : 1,
    ...defined({
      since: continues ? before.since : build.run,
      lastGood: isGood ? build.run : before?.lastGood,
      packageSet,
    }),
    durations: !isGood
      ? (before?.durations ?? [])
      : build.durationSeconds === undefined
        ? known
        : [...known, build.durationSeconds].slice(-MAX_DURATIONS),
  }
}

/** A text that is equal for equal keys and for no others. */
export function keyText(key: HistoryKey): string {
  const { repository, workflow, branch, job, runner, package: name } = key
  return JSON.stringify([repository, workflow, branch, job, runner ?? null, name ?? null].map(keyName))
}

/** A name as it stands in a key: one line, of bounded length, valid Unicode. */
export function keyName<Name extends string | null | undefined>(name: Name): Name | string {
  return typeof name === 'string' ? toSingleLine(name.toWellFormed()).slice(0, MAX_NAME_UNITS).trim() : name
}

/** A build to compare with the history and to record in it. */
export interface FinishedBuild {
  readonly repository: string
  readonly workflow: string
  /** Whose builds it is compared with: its own branch, or the base branch of a pull request. */
  readonly branch: string
  /** Compared with for a package that `branch` has no entry of. */
  readonly defaultBranch?: string
  /** Nothing is recorded, and the order of runs does not matter: the branch is another one. */
  readonly isPullRequest: boolean
  readonly run: PastRun
  readonly attempt: number
  /** One for each package and board. */
  readonly outcomes: readonly BuildOutcome[]
}

/** How one package, or the build as a whole, ended. */
export interface BuildOutcome {
  readonly package?: string
  readonly job: string
  readonly runner?: string
  readonly status: CountedStatus
  readonly durationSeconds?: number
  readonly packageSet?: string
}

/** Finds the entry of an outcome on a branch. */
export type FindEntry = (branch: string, outcome: BuildOutcome) => HistoryEntry | undefined

/**
 * Returns a function that finds entries. A result may name its board in one run and not in the next (GitHub's API is asked only for
 * some runs): where there is no entry for exactly that board, an entry without a board is used, and for a result without a board
 * the only entry of that job and package.
 */
export function entryFinder(
  { entries }: HistoryDocument,
  { repository, workflow }: Pick<FinishedBuild, 'repository' | 'workflow'>,
): FindEntry {
  const wanted = { repository: keyName(repository), workflow: keyName(workflow) }
  const byPackage = new Map<string | undefined, HistoryEntry[]>()
  for (const entry of entries) {
    const { key } = entry
    if (key.repository !== wanted.repository || key.workflow !== wanted.workflow) continue
    const list = byPackage.get(key.package)
    if (list) list.push(entry)
    else byPackage.set(key.package, [entry])
  }
  return (branch, outcome) => {
    const [job, name, runner, onBranch] = [outcome.job, outcome.package, outcome.runner, branch].map(keyName)
    const boards = (byPackage.get(name) ?? []).filter(({ key }) => key.branch === onBranch && key.job === job)
    const onBoard = (board: string | undefined) => boards.find(({ key }) => key.runner === board)
    if (runner !== undefined) return onBoard(runner) ?? onBoard(undefined)
    return onBoard(undefined) ?? (boards.length === 1 ? boards[0] : undefined)
  }
}
