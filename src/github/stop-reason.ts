/** Why a job was stopped, by the annotations that GitHub's runner service writes about it. Pure. */

import { member } from '../lib/json.ts'

/** Why a job was stopped. */
export interface StopReason {
  readonly kind: 'timed-out' | 'superseded' | 'runner-lost' | 'cancelled-by'
  /** `timed out after 240 min`, to follow the name of a job. */
  readonly text: string
}

/** One kind of annotation, with an example for the test that walks the table. */
interface StopRule {
  readonly kind: StopReason['kind']
  readonly pattern: RegExp
  readonly text: (match: RegExpExecArray) => string
  readonly example: string
  readonly reason: string
}

/** The annotations of actions/runner and of GitHub's service, in the order of their weight. */
export const STOP_RULES: readonly StopRule[] = [
  {
    kind: 'timed-out',
    // `4h0m0s` is a .NET TimeSpan as GitHub prints it; hours and seconds may be missing.
    pattern:
      /^The job (?:running on runner .{1,200} )?has exceeded the maximum execution time of (\d{1,6} minutes|[\dhms]{1,20})\b/,
    text: ([, time = '']) => `timed out after ${minutesOf(time)} min`,
    example: 'The job has exceeded the maximum execution time of 4h0m0s',
    reason: 'timed out after 240 min',
  },
  {
    kind: 'superseded',
    pattern: /^Canceling since a higher priority waiting request for /,
    text: () => 'superseded by a newer run',
    example: 'Canceling since a higher priority waiting request for ci-refs/heads/main exists',
    reason: 'superseded by a newer run',
  },
  {
    kind: 'runner-lost',
    pattern: /^The (?:self-hosted|hosted) runner(?:: .{1,200}?)? lost communication with the server/,
    text: () => 'the runner lost contact',
    example:
      'The self-hosted runner: thor-1 lost communication with the server. Verify the machine is running.',
    reason: 'the runner lost contact',
  },
  {
    kind: 'cancelled-by',
    pattern: /^The (?:run|job|workflow run) was cancell?ed by @?([\w.-]{1,100}(?:\[bot\])?)/,
    text: ([, name = '']) => `cancelled by ${name.replace(/\.$/, '')}`,
    example: 'The run was canceled by @mona.',
    reason: 'cancelled by mona',
  },
]

/**
 * The reason in a job's annotations.
 * @param annotations the entries of `GET /check-runs/ID/annotations`
 * @returns undefined where none of them is about a stop
 */
export function parseStopReason(annotations: readonly unknown[]): StopReason | undefined {
  const messages = annotations.flatMap((annotation) => {
    const message = member(annotation, 'message')
    return typeof message === 'string' ? message.trim() : []
  })
  for (const { kind, pattern, text } of STOP_RULES) {
    for (const message of messages) {
      const match = pattern.exec(message)
      if (match) return { kind, text: text(match) }
    }
  }
  return undefined
}

/** `4h0m0s`, `90m0s` or `90 minutes` in minutes. */
function minutesOf(time: string): number {
  const part = (unit: string) => Number(new RegExp(`(\\d+) ?${unit}`).exec(time)?.[1] ?? 0)
  return Math.round(part('h') * 60 + part('m') + part('s') / 60)
}
