/** What BuildKit puts before each line of a step's output: `#7 12.34 `. Data. */

/** The seconds since the step began: `12.345`; `5985.` from a thousand on, in releases that write five characters. */
export const SECONDS = String.raw`(?:\d{1,6}\.\d{1,4}|\d{4,6}\.)`

/** The step's number, which is missing where BuildKit quotes a step, and the seconds. */
export const BUILDKIT_PREFIX = new RegExp(String.raw`^(?:#\d+ )?(?:${SECONDS}(?: |$))?`)
