import type { Clock } from './runtime.ts'

/**
 * The result of `work`, or `late` after `ms` milliseconds. The work is not ended: what hangs is left behind.
 *
 * @throws what `work` throws in time
 */
export async function withinTime<Result, Late>(
  clock: Pick<Clock, 'sleep'>,
  ms: number,
  work: Promise<Result>,
  late: Late,
): Promise<Result | Late> {
  const done = new AbortController()
  try {
    return await Promise.race([work, clock.sleep(ms, done.signal).then(() => late)])
  } finally {
    done.abort()
  }
}
