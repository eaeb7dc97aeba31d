/** What moreutils' `ts` (by default, or with a date and a time) and GitHub put before each line of a log. */
const TIME = /^(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?Z?\]?|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d) /

/** A line without the time that was put before it. */
export function withoutTime(line: string): string {
  return line.replace(TIME, '')
}

/** The same for many lines, where all have one: a single line may begin with a time of its own. */
export function withoutTimes(lines: readonly string[]): readonly string[] {
  const timed = lines.every((line) => line.trim() === '' || TIME.test(`${line} `))
  return timed ? lines.map((line) => `${line} `.replace(TIME, '').slice(0, -1)) : lines
}
