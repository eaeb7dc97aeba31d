/** Whether a log is of this job: an earlier run's must not speak for it. Pure. */

const MINUTE = 60_000
/** A log older than this is not taken for this job's, where the job's start is not known; from an hour on there is a warning. */
const TOO_OLD = 6 * 60 * MINUTE
const OLD = 60 * MINUTE
/** FAT keeps the time of the last change in steps of two seconds, and no runner goes from one job to the next in less. */
const MTIME_RESOLUTION_MS = 2000

/** What its age says of a log. */
export interface Freshness {
  /** Whether it may speak for this job. */
  readonly fresh: boolean
  /** What a reader should know of its age, to follow the file in a sentence. */
  readonly warning?: string
}

/**
 * Judges logs by the time at which they were last written.
 *
 * @param started when this job began, by this machine's clock; where it is not known, the age decides
 */
export function checkFreshness(started: Date | undefined, now: Date): (modified: Date) => Freshness {
  return (modified) => {
    const written = `was last written at ${modified.toISOString()}`
    if (started) {
      if (modified.getTime() > started.getTime() - MTIME_RESOLUTION_MS) return { fresh: true }
      const warning = `${written}, before this job started at ${started.toISOString()}: it tells of an earlier run and was not used`
      return { fresh: false, warning }
    }
    const old = now.getTime() - modified.getTime()
    if (old <= OLD) return { fresh: true }
    if (old <= TOO_OLD)
      return { fresh: true, warning: `${written}; if that was an earlier run, this message tells of it` }
    return { fresh: false, warning: `${written}, hours ago: it was taken for an earlier run's and not used` }
  }
}
