/** Decides by `notify-on` whether a message is sent. Pure. */
import type { Status } from '../event.ts'
import type { Judgement } from './compare.ts'

/** The values of the input `notify-on`. */
export const NOTIFY_ON = ['always', 'failure', 'change'] as const

/** When a message is sent. */
export type NotifyOn = (typeof NOTIFY_ON)[number]

/** What the decision is based on. */
export interface NotifyFacts {
  readonly status: Status
  /** The build was cancelled, timed out or superseded. */
  readonly isStopped: boolean
  /** The history file is there and could not be read. */
  readonly isUnreadable: boolean
  /** Empty where the build was not compared. */
  readonly judgements: readonly Judgement[]
}

/** Whether the message about this build is to be sent. */
export function isWanted(notifyOn: NotifyOn, facts: NotifyFacts): boolean {
  if (notifyOn === 'always') return true
  if (notifyOn === 'failure') return facts.status === 'failure'
  const { isStopped, isUnreadable, judgements, status } = facts
  if (isStopped || isUnreadable) return true
  const failures = judgements.filter(({ outcome }) => outcome.status === 'failure')
  const isUnjudged =
    status === 'failure' &&
    (failures.length === 0 || failures.some(({ change }) => change.kind === 'outdated'))
  return isUnjudged || judgements.some(isNews)
}

function isNews({ change }: Judgement): boolean {
  if (change.kind === 'still-failing') return change.isReminderDue
  return change.kind === 'newly-failed' || change.kind === 'fixed'
}
