/** Whether a log is of this job: an earlier run's must not speak for it. Pure. */

const MINUTE = 60_000
/** A log older than this is not taken for this job's, where the job's start is not known; from an hour on there is a warning. */
const TOO_OLD = 6 * 60 * MINUTE
const OLD = 60 * MINUTE
/** FAT keeps the time of the last change in steps of two seconds, and no runner goes from one job to the next in less. */
const GRAIN = 2000

export interface Age {
  readonly fresh: boolean
  /** The rest of a sentence about the file. */
  readonly doubt?: string
}

/** Whether a log written at a time is of this job. */
export function judgeAge(started: Date | undefined, now: Date): (modified: Date) => Age {
  return (modified) => {
    const written = `was last written at ${modified.toISOString()}`
    if (started) {
      if (modified.getTime() > started.getTime() - GRAIN) return { fresh: true }
      const doubt = `${written}, before this job started at ${started.toISOString()}: it tells of an earlier run and was not used`
      return { fresh: false, doubt }
    }
    const old = now.getTime() - modified.getTime()
    if (old <= OLD) return { fresh: true }
    if (old <= TOO_OLD)
      return { fresh: true, doubt: `${written}; if that was an earlier run, this message tells of it` }
    return { fresh: false, doubt: `${written}, hours ago: it was taken for an earlier run's and not used` }
  }
}
