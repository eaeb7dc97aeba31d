/** How far the steps of ninja, make and CMake have come, line by line. Pure. */

/** A step of a build that failed while others run. */
const STEP_FAILED = /^(?:FAILED: (?!Build did)|g?make(?:\[\d+\])?: \*\*\* )/
/** The build tool itself has ended, unless it waits for the other steps. */
const BUILD_ENDED = /^(?:ninja: build stopped: |g?make: \*\*\* \[)/
const WAITS = /^g?make: \*\*\* Waiting for unfinished jobs/

/** What is known of a build's steps after the lines that were read. */
export class BuildSteps {
  /** A step of ninja or make failed: what other steps print now, they were at work on before. */
  failed = false
  /** The same of ninja, which says when the last of them has ended. */
  ninjaFailed = false
  /** The last line at which a build began to count its steps again; -1 for none, as in the following. */
  restart = -1
  /** Where ninja last printed a step. */
  lastStep = -1
  /** Where CMake began to print again after it had given up: that is another run. */
  configuresAgain = -1
  #configureFailed = false
  #step = 0

  /**
   * Reads a line that shows an error.
   *
   * @param line without indentation and prefixes
   * @param next the line below, likewise
   */
  readError(line: string, next: string): void {
    if (STEP_FAILED.test(line)) this.failed = true
    if (isNinjaFailure(line)) this.ninjaFailed = true
    if (BUILD_ENDED.test(line) && !WAITS.test(next)) this.#end()
  }

  /**
   * Reads any line.
   *
   * @param line without indentation and prefixes
   */
  readLine(line: string, index: number): void {
    if (line.startsWith('-- Configuring incomplete')) this.#configureFailed = true
    else if (this.#configureFailed && line.startsWith('-- ')) {
      this.#configureFailed = false
      this.configuresAgain = index
    }
    const digits = /^\[ *([\d,]+) ?(?:\/|%)/.exec(line)?.[1]
    if (digits === undefined) return
    if (/^\[\d+\/\d+\] /.test(line)) this.lastStep = index
    // A build that counts from its beginning again was started again.
    const now = Number(digits.replaceAll(',', ''))
    if (now < this.#step && now <= 2) {
      this.restart = index
      this.#end()
    }
    this.#step = now
  }

  #end(): void {
    this.failed = false
    this.ninjaFailed = false
  }
}

/** ninja's `FAILED: a.o`, below which stands what the step printed. */
export function isNinjaFailure(line: string): boolean {
  return /^FAILED: (?!Build did)/.test(line)
}
