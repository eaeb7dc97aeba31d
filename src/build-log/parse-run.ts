/** jetson-containers' own lines, in order -> the attempts that one run of it made. Pure. */
import type { Attempt, BuildFailure } from './attempt.ts'
import type { BuilderLine, FailedCommand } from './log-line.ts'
import { isOfImage, packageOfLog, samePackage } from './package-names.ts'

/** A line of the log and where it stands, in bytes. */
export interface Located {
  readonly line: BuilderLine
  readonly start: number
  /** Just behind its newline: where the next line starts. */
  readonly end: number
}

type Header = Extract<BuilderLine, { kind: 'header' }>
type SummaryRow = Extract<BuilderLine, { kind: 'summary-row' }>

/** What one run of build.py reported. */
export interface Run {
  readonly asked?: Pick<Header, 'packages' | 'multiple' | 'skipErrors' | 'simulate'>
  readonly attempts: readonly Attempt[]
  readonly rows?: readonly SummaryRow[]
  readonly gaveUp?: readonly string[]
}

/**
 * Goes through the lines of one run.
 *
 * @param linesBeforeGap how many of the lines come before the part of the log that was not read; absent where all of it was
 */
export function parseRun(located: readonly Located[], linesBeforeGap: number | undefined): Run {
  const parser = new RunParser(located)
  for (let index = 0; index < located.length; index += 1) {
    if (index === linesBeforeGap) parser.skipGap()
    parser.read(index)
  }
  if (linesBeforeGap === located.length) parser.skipGap()
  return parser.finish()
}

/** The state of a run after each of its lines; one method for each kind of line that changes it. */
class RunParser {
  readonly #located: readonly Located[]
  readonly #attempts: Attempt[] = []
  #asked: Run['asked']
  #rows: SummaryRow[] | undefined
  #gaveUp: readonly string[] | undefined
  /** Whether the last attempt has not ended yet. */
  #open = false
  /** A traceback's command before any attempt of an old release: its lines may follow. */
  #crashed: BuildFailure | undefined

  constructor(located: readonly Located[]) {
    this.#located = located
  }

  read(index: number): void {
    const current = this.#located[index]
    if (!current) return
    const { end, line, start } = current
    switch (line.kind) {
      case 'header':
        this.#asked = line
        break
      case 'building':
        this.#building(line)
        break
      case 'stage':
        this.#update({ stage: { phase: line.phase, package: line.package } })
        break
      case 'build-succeeded':
        if (this.#isFramed(index) || line.unstamped) this.#update({ end: 'built', name: line.package }, true)
        break
      case 'total-time':
        this.#totalTime(line.seconds)
        break
      case 'build-failed':
        if (this.#isFramed(index))
          this.#update({ end: { outputEnd: this.#frameStart(index) }, seconds: line.seconds }, true)
        break
      case 'error':
        this.#error(line, index)
        break
      case 'command':
        if (line.traceback) this.#tracebackEnd(line.command, end)
        else if (this.#open && this.#asked?.multiple) this.#commandFailed(line.command, start)
        break
      case 'summary':
        this.#rows = line.unstamped && !this.#asked?.multiple ? undefined : []
        break
      case 'summary-row':
        if (!line.unstamped || this.#isInUnstampedTable(line, index)) this.#rows?.push(line)
        break
      case 'aborted':
        this.#aborted(line.packages, start)
        break
      case 'sweep-marker':
        this.#update({ end: { text: line.text, outputEnd: start } }, true)
        break
      default:
        break
    }
  }

  /** Between the beginning and the end of a long log, a part was not read. */
  skipGap(): void {
    const { stage: _, ...last } = this.#attempts.pop() ?? {}
    if (last.chain) this.#attempts.push(last)
    // In a run of many packages, the end of the one that was open lies in what was not read.
    this.#open = this.#open && this.#asked?.multiple === false
  }

  finish(): Run {
    // What an old release printed before it crashed leaves Python's buffer only afterwards.
    const last = this.#attempts.at(-1)
    if (this.#crashed?.command && (last === undefined || (last.bufferedByPython && !last.end)))
      this.#failedLate(this.#crashed, this.#crashed.command)
    return {
      ...(this.#asked && { asked: this.#asked }),
      attempts: this.#attempts,
      ...(this.#rows && { rows: this.#rows }),
      ...(this.#gaveUp && { gaveUp: this.#gaveUp }),
    }
  }

  #update(change: Partial<Attempt>, closes = false): void {
    const last = this.#open ? this.#attempts.pop() : undefined
    this.#attempts.push({ ...last, ...change })
    this.#open = !closes
    this.#resetSummary()
  }

  /** A new stage invalidates an earlier summary or "Failed building": another program printed it. */
  #resetSummary(): void {
    this.#rows = undefined
    this.#gaveUp = undefined
  }

  #building(line: Extract<BuilderLine, { kind: 'building' }>): void {
    this.#attempts.push({
      chain: line.chain,
      ...(line.bufferedByPython && { bufferedByPython: true as const }),
    })
    this.#open = true
    this.#resetSummary()
  }

  /** Stands below the ✅ banner, which closed the attempt. */
  #totalTime(seconds: number): void {
    const last = this.#attempts.at(-1)
    if (last?.end === 'built') this.#attempts[this.#attempts.length - 1] = { ...last, seconds }
  }

  /** The error's text stands directly below its banner. */
  #error({ command, text }: Extract<BuilderLine, { kind: 'error' }>, index: number): void {
    const last = this.#attempts.at(-1)
    const banner = this.#located[index - 1]
    const below = banner?.line.kind === 'build-failed' && banner.end === this.#located[index]?.start
    if (!below || typeof last?.end !== 'object') return
    this.#attempts[this.#attempts.length - 1] = {
      ...last,
      end: { ...last.end, ...(command ? { command } : { text }) },
    }
  }

  /** `print(error)` in container.py, the only line about a failure of a release that prints no banner. */
  #commandFailed(command: FailedCommand, outputEnd: number): void {
    if (this.#attempts.at(-1)?.bufferedByPython) this.#failedLate({ command }, command)
    else this.#update({ end: { command, outputEnd } }, true)
  }

  /** The end of a traceback has the command where no line before it had. */
  #tracebackEnd(command: FailedCommand, outputEnd: number): void {
    const last = this.#attempts.at(-1)
    if (this.#gaveUp && typeof last?.end === 'object' && !last.end.command && last.end.text === undefined) {
      this.#attempts[this.#attempts.length - 1] = { ...last, end: { ...last.end, command } }
    } else if (this.#asked?.multiple === false && !this.#gaveUp && !last?.end) {
      this.#crashed = { command, outputEnd }
    }
  }

  /** Of an old release, what is known of a failure: what it printed before stands elsewhere in the log. */
  #failedLate(end: BuildFailure, command: FailedCommand): void {
    const { chain = [] } = this.#attempts.at(-1) ?? {}
    const { log = '', phase } = command
    const stage = packageOfLog(chain, phase, log)
    if (chain.length > 0 && !isOfImage(chain, log)) this.#attempts.push({ end })
    else this.#update({ end, ...(stage !== undefined && { stage: { phase, package: stage } }) })
    this.#open = false
  }

  #aborted(packages: readonly string[], start: number): void {
    if (this.#open || this.#attempts.length === 0) this.#update({ end: { outputEnd: start } }, true)
    this.#gaveUp = packages
  }

  /** container.py:494-505 frames each banner by two separators before it and after it. */
  #isFramed(index: number): boolean {
    const above = this.#located[index - 1]
    return above?.line.kind === 'separator' && above.end === this.#located[index]?.start
  }

  /** Where the separators above a banner begin. */
  #frameStart(banner: number): number {
    let index = banner
    while (this.#isFramed(index)) index -= 1
    return this.#located[index]?.start ?? 0
  }

  /** A row without a stamp counts only right below the table's head, about a package asked for, and as failed only with `--skip-errors`. */
  #isInUnstampedTable(row: SummaryRow, index: number): boolean {
    const above = this.#located[index - 1]
    const joined =
      above?.end === this.#located[index]?.start &&
      (above?.line.kind === 'summary' || above?.line.kind === 'summary-row')
    if (!this.#asked || !joined) return false
    const { packages, skipErrors } = this.#asked
    const wanted = packages.length === 0 || packages.some((name) => samePackage(name, row.package))
    return wanted && (skipErrors || !row.failed)
  }
}

/** The stage that was under way where the lines of a run end. */
export function currentStageOf(run: Run): Attempt['stage'] {
  const last = run.attempts.at(-1)
  return last?.end === undefined ? last?.stage : undefined
}
