/** Records a build in the history. Pure. */
import { defined } from '../lib/defined.ts'
import { compareRuns, type Judgement, judgeBuild } from './compare.ts'
import {
  type BuildOutcome,
  type FinishedBuild,
  type HistoryBuild,
  type HistoryDocument,
  type HistoryEntry,
  type HistoryKey,
  keyName,
  keyText,
  stateAfter,
} from './history.ts'

/** What became of the message about a build. */
export type MessageFate =
  /** At least one destination accepted it. */
  | 'delivered'
  /** No destination accepted it. */
  | 'lost'
  /** `notify-on` left it out. */
  | 'not-wanted'

/**
 * After this many first attempts in a row with a lower run ID, the entry is taken to be wrong and starts anew: a server that was
 * restored from a backup gives out its IDs again, and a file may hold any number.
 */
const OLDER_BUILDS = 3

/**
 * The history with this build in it. The build is judged again, against this `history`: another process may have updated the file
 * since the message was made.
 *
 * @param history is not changed
 * @param fate decides what stays pending
 */
export function recordBuild(
  history: HistoryDocument,
  build: FinishedBuild,
  fate: MessageFate,
): HistoryDocument {
  const revision = history.revision + 1
  const updated = new Map<HistoryEntry, HistoryEntry>()
  const added = new Map<string, HistoryEntry>()
  for (const judgement of judgeBuild(history, build)) {
    const { entry, outcome } = judgement
    const known = entry && (updated.get(entry) ?? entry)
    const isOtherBoard =
      known !== entry && outcome.runner !== undefined && known?.key.runner !== keyName(outcome.runner)
    const next = nextEntry(judgement, isOtherBoard ? undefined : known, build, fate, revision)
    if (entry && !isOtherBoard) updated.set(entry, next)
    // Two long names may be the same after they were cut: one failure is a failure.
    else if (added.get(keyText(next.key))?.build.status !== 'failure') added.set(keyText(next.key), next)
  }
  return {
    ...history,
    revision,
    entries: [...history.entries.map((entry) => updated.get(entry) ?? entry), ...added.values()],
  }
}

/** @param known the entry so far, with what this build has already changed in it */
function nextEntry(
  { before, change, outcome }: Judgement,
  known: HistoryEntry | undefined,
  build: FinishedBuild,
  fate: MessageFate,
  revision: number,
): HistoryEntry {
  const { durationSeconds, packageSet, status } = outcome
  if (known && change.kind === 'outdated') {
    const older = (known.older ?? 0) + (build.attempt === 1 ? 1 : 0)
    if (older < OLDER_BUILDS) return { ...known, older }
  }
  const isRepeat = known !== undefined && compareRuns(build, known) === 0
  // Two steps of one job, or two legs of a matrix on one board, may report the same package: one failure is a failure.
  if (isRepeat && known.build.status === 'failure' && status === 'success')
    return { ...known, seen: revision }
  const recorded: HistoryBuild = {
    ...{ run: build.run, attempt: build.attempt, status },
    ...defined({ durationSeconds, packageSet }),
  }
  const { builds } = stateAfter(before, recorded)
  const mentioned = fate === 'delivered' ? { builds, time: build.run.endTime } : known?.mentioned
  const isSettled = isRepeat && known.build.status === status && known.pending === undefined
  return {
    key: keyOf(build, outcome, known),
    seen: revision,
    build: recorded,
    ...defined({
      before,
      pending: fate === 'lost' && !isSettled ? pendingAfter(change) : undefined,
      mentioned: status === 'failure' && (fate === 'delivered' || builds > 1) ? mentioned : undefined,
    }),
  }
}

function keyOf(
  { branch, repository, workflow }: FinishedBuild,
  { job, package: name, runner }: BuildOutcome,
  known: HistoryEntry | undefined,
): HistoryKey {
  return {
    repository: keyName(repository),
    workflow: keyName(workflow),
    branch: keyName(branch),
    job: keyName(job),
    ...defined({ runner: keyName(runner) ?? known?.key.runner, package: keyName(name) }),
  }
}

function pendingAfter(change: Judgement['change']): HistoryEntry['pending'] {
  if (change.kind === 'newly-failed') return { kind: 'newly-failed' }
  return change.kind === 'fixed' && change.branch === undefined
    ? { kind: 'fixed', builds: change.builds }
    : undefined
}
