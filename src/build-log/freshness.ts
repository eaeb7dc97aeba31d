/** Decides from the time of its last change whether this job wrote a log. Pure. */

const MINUTE = 60_000
/** Where the job's start is not known, a log older than this is not used; from an hour on there is a warning. */
const TOO_OLD = 6 * 60 * MINUTE
const OLD = 60 * MINUTE
/** FAT keeps the time of the last change in steps of two seconds, and no runner goes from one job to the next in less. */
const MTIME_RESOLUTION_MS = 2000

/** What follows from a log's age. */
export interface Freshness {
  /** Whether it can be a log of this job. */
  readonly fresh: boolean
  /** What a reader should know about its age, to follow the file's name in a sentence. */
  readonly warning?: string
}

/**
 * Returns a function that decides for the time at which a log was last written.
 *
 * @param started when this job began, by this machine's clock; where it is not known, the age decides
 */
export function checkFreshness(started: Date | undefined, now: Date): (modified: Date) => Freshness {
  return (modified) => {
    const written = `was last written at ${modified.toISOString()}`
    if (started) {
      if (modified.getTime() > started.getTime() - MTIME_RESOLUTION_MS) return { fresh: true }
      const warning = `${written}, before this job started at ${started.toISOString()}: it is from an earlier run and was not used`
      return { fresh: false, warning }
    }
    const old = now.getTime() - modified.getTime()
    if (old <= OLD) return { fresh: true }
    if (old <= TOO_OLD)
      return { fresh: true, warning: `${written}; if that was an earlier run, this message is about it` }
    return {
      fresh: false,
      warning: `${written}, hours ago: it is taken for that of an earlier run and was not used`,
    }
  }
}
