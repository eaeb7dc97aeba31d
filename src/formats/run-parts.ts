/** The workflow run in short parts, for the footer of a message. */

import type { BuildEvent, RunContext } from '../event.ts'
import { formatDuration } from '../lib/strings.ts'

/**
 * `lab/images`, `Nightly #42`, `PR #7 title`, `main @ 3f78685`, `mona`, `runner orin-01`, `failed step: Build`
 * (of a stopped build `step: Build`), `2 h 5 min`; unknown ones left out.
 */
export function runParts(event: BuildEvent, run: RunContext): readonly string[] {
  const { actor, failedStep, pullRequest, runner } = run
  const commit = commitOf(run)
  const seconds = event.durationSeconds ?? run.durationSeconds
  return [
    run.repository,
    `${run.workflow} #${run.runNumber}`,
    ...(pullRequest ? [`PR #${pullRequest.number}${pullRequest.title ? ` ${pullRequest.title}` : ''}`] : []),
    ...(commit ? [commit] : []),
    ...(actor ? [actor] : []),
    ...(runner ? [`runner ${runner}`] : []),
    ...(failedStep ? [`${event.stopReason ? 'step' : 'failed step'}: ${failedStep}`] : []),
    ...(seconds === undefined ? [] : [formatDuration(seconds)]),
  ]
}

/**
 * `main @ 3f78685`, or only the commit, or only the branch. Nothing for a pull request's merge commit: nobody knows it, and the
 * number of the pull request is shown.
 */
export function commitOf({ ref = '', sha = '' }: RunContext): string {
  if (/^refs\/pull\//.test(ref)) return ''
  const name = ref.replace(/^refs\/(?:heads|tags)\//, '')
  return [name, sha.slice(0, 7)].filter((part) => part !== '').join(' @ ')
}
