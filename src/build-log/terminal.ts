/** What a terminal would show: text from a log without the codes that paint it. Pure. */

/** Colours and cursor moves (CSI), window titles (OSC) and two-character escapes, as ECMA-48 writes them. */
const ESCAPES =
  /\u001b(?:\[[0-?]*[ -/]*[@-~]|\](?:[^\u0007\u001b\n]*)(?:\u0007|\u001b\\)?|[PX^_][^\u001b\n]*(?:\u001b\\)?|[ -/]*[0-~])/g

/**
 * jetson-containers draws a status bar at the foot of the terminal between "save cursor" and "restore cursor", without a
 * newline, in front of whatever is printed next (logging.py, `log_status`): it is no part of that line.
 */
const STATUS_BAR = /\u001b7[^\n]{0,500}?\u001b8/g

/** Everything that is neither text, a tab nor a newline. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g

/** One line or many, with neither colours, status bars nor control characters; `\r` stays, for it has a meaning. */
export function plain(text: string): string {
  if (!/[^\t\n\r -~\u00a0-\ufefe\uff00-\uffff]/.test(text)) return text
  return text.replace(STATUS_BAR, '').replace(ESCAPES, '').replace(CONTROLS, '')
}

/** A line in which a program went back to its start with `\r` to write over it, as it looked in the end. */
export function lastState(line: string): string {
  if (!line.includes('\r')) return line
  return line.split('\r').findLast((state) => state.trim() !== '') ?? ''
}

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
