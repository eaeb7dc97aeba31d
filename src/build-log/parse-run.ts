/** jetson-containers' own lines, in order -> the attempts that one run of it made. Pure. */

import { isOfImage, matches, type StageLog, stageIn, stageOfLog } from './package-names.ts'
import type { FailedCommand, LogLine, Phase } from './parse-line.ts'

/** A line of the log and where it stands, in bytes. */
export interface Located {
  readonly line: LogLine
  readonly start: number
  /** Just behind its newline: where the next line starts. */
  readonly end: number
}

/** What is known about a failure from jetson-containers' own words. */
export interface BuildFailure {
  readonly phase?: Phase
  /** The dependency that failed, where it was not the package itself. */
  readonly dependency?: string
  readonly command?: FailedCommand
  /** Where the package's own output ends in the log, in bytes: the banner comes next. */
  readonly outputEnd?: number
  /** What jetson-containers said, where no command failed: `couldn't find package:  foo`. */
  readonly text?: string
}

/** One call of `build_container()`: from `BUILDING [...]` to a banner. */
export interface Attempt {
  readonly chain?: readonly string[]
  /** Its lines do not stand where what they tell of happened, and a success has no line. */
  readonly late?: true
  readonly stage?: { readonly phase: Phase; readonly package: string }
  readonly end?: 'built' | BuildFailure | undefined
  /** The name in the ✅ banner: the last package of the chain. */
  readonly name?: string
}

/** What one run of build.py said. */
export interface Run {
  readonly asked?: {
    readonly packages: readonly string[]
    readonly multiple: boolean
    readonly skipErrors: boolean
  }
  readonly attempts: readonly Attempt[]
  readonly rows?: readonly Extract<LogLine, { kind: 'summary-row' }>[]
  readonly gaveUp?: readonly string[]
}

/**
 * Goes through the lines of one run.
 *
 * @param linesBeforeGap how many of the lines come before the part of the log that was not read; absent where all of it was
 */
export function parseRun(located: readonly Located[], linesBeforeGap: number | undefined): Run {
  let asked: Run['asked']
  let rows: Extract<LogLine, { kind: 'summary-row' }>[] | undefined
  let gaveUp: readonly string[] | undefined
  const attempts: Attempt[] = []
  let open = false
  let crashed: BuildFailure | undefined
  const update = (change: Partial<Attempt>, closes = false) => {
    const last = open ? attempts.pop() : undefined
    attempts.push({ ...last, ...change })
    open = !closes
    resetSummary()
  }
  /** Who builds has neither given up nor come to the table: something else printed that. */
  const resetSummary = () => {
    rows = undefined
    gaveUp = undefined
  }
  const skipGap = () => {
    const { stage: _, ...last } = attempts.pop() ?? {}
    if (last.chain) attempts.push(last)
    // In a run of many packages, the end of the one that was open lies in what was not read.
    open = open && asked?.multiple === false
  }
  /** Of an old release, what is known of a failure: what it printed before stands elsewhere in the log. */
  const failedLate = (end: BuildFailure, command: FailedCommand) => {
    const { chain = [] } = attempts.at(-1) ?? {}
    const { log = '', phase } = command
    const stage = stageIn(chain, phase, log)
    const attempt = { end, ...(stage !== undefined && { stage: { phase, package: stage } }) }
    if (chain.length > 0 && !isOfImage(chain, log)) attempts.push({ end })
    else update(attempt)
    open = false
  }
  /** `print(error)` in container.py, the only word of a release that prints no banner. */
  const stopped = (command: FailedCommand, outputEnd: number) =>
    attempts.at(-1)?.late ? failedLate({ command }, command) : update({ end: { command, outputEnd } }, true)
  /** The end of a traceback tells the command where nothing before it did. */
  const tracebackEnd = (command: FailedCommand, outputEnd: number) => {
    const last = attempts.at(-1)
    if (gaveUp && typeof last?.end === 'object' && !last.end.command && last.end.text === undefined) {
      attempts[attempts.length - 1] = { ...last, end: { ...last.end, command } }
    } else if (asked?.multiple === false && !gaveUp && !last?.end) crashed = { command, outputEnd }
  }
  located.forEach(({ end, line, start }, index) => {
    if (index === linesBeforeGap) skipGap()
    // container.py:494-505 frames each banner by two rules before it and after it.
    const rule = located[index - 1]
    const framed = rule?.line.kind === 'separator' && rule.end === start
    switch (line.kind) {
      case 'header':
        asked = line
        break
      case 'building':
        attempts.push({ chain: line.chain, ...(line.late && { late: true }) })
        open = true
        resetSummary()
        break
      case 'stage':
        update({ stage: { phase: line.phase, package: line.package } })
        break
      case 'build-succeeded':
        if (framed || line.bare) update({ end: 'built', name: line.package }, true)
        break
      case 'build-failed':
        if (framed) update({ end: { outputEnd: firstRule(located, index) } }, true)
        break
      case 'error': {
        const last = attempts.at(-1)
        const banner = located[index - 1]
        if (banner?.line.kind !== 'build-failed' || banner.end !== start || typeof last?.end !== 'object')
          break
        const { text, command } = line
        attempts[attempts.length - 1] = {
          ...last,
          end: { ...last.end, ...(command ? { command } : { text }) },
        }
        break
      }
      case 'command':
        if (line.traceback) tracebackEnd(line.command, end)
        else if (open && asked?.multiple) stopped(line.command, start)
        break
      case 'summary':
        rows = line.bare && !asked?.multiple ? undefined : []
        break
      case 'summary-row':
        if (!line.bare || (asked && inBareTable(line, asked, located[index - 1], start))) rows?.push(line)
        break
      case 'aborted':
        if (open) update({ end: { outputEnd: start } }, true)
        gaveUp = line.packages
        break
    }
  })
  if (linesBeforeGap === located.length) skipGap()
  // What an old release printed before it crashed comes out of Python's buffer only afterwards.
  const last = attempts.at(-1)
  if (crashed?.command && (last === undefined || (last.late && !last.end)))
    failedLate(crashed, crashed.command)
  return { ...(asked && { asked }), attempts, ...(rows && { rows }), ...(gaveUp && { gaveUp }) }
}

/** A row without a stamp is one only right below the table's head, about a package asked for, and failed only with `--skip-errors`. */
function inBareTable(
  row: Extract<LogLine, { kind: 'summary-row' }>,
  { packages, skipErrors }: NonNullable<Run['asked']>,
  above: Located | undefined,
  start: number,
): boolean {
  const joined = above?.end === start && (above.line.kind === 'summary' || above.line.kind === 'summary-row')
  const wanted = packages.length === 0 || packages.some((name) => matches(name, row.package))
  return joined && wanted && (skipErrors || !row.failed)
}

function firstRule(located: readonly Located[], banner: number): number {
  let index = banner
  while (located[index - 1]?.line.kind === 'separator' && located[index - 1]?.end === located[index]?.start)
    index -= 1
  return located[index]?.start ?? 0
}

/** The package that an attempt was for, as far as it is told. */
export function targetPackage(attempt: Attempt): string | undefined {
  if (attempt.chain) return attempt.chain.at(-1)
  if (attempt.name !== undefined) return attempt.name
  const stage = stageOf(attempt)
  if (!stage) return attempt.stage?.package
  return stage.number === stage.total ? (stage.package ?? stage.image) : stage.image
}

/** The stage that failed: the command's log tells its number, the line before it its name. */
export function failedStage(attempt: Attempt): string | undefined {
  const stage = stageOf(attempt)
  return (stage && attempt.chain?.[stage.number - 1]) ?? attempt.stage?.package ?? stage?.package
}

function stageOf(attempt: Attempt): StageLog | undefined {
  const log = failureEnd(attempt).command?.log
  return log === undefined ? undefined : stageOfLog(log)
}

/** How it failed; nothing where it is not known to have. */
export function failureEnd(attempt: Attempt): BuildFailure {
  return typeof attempt.end === 'object' ? attempt.end : {}
}

/**
 * All that is told of its failure.
 *
 * @param name the package it was for, which may not be the one that failed; not known of a chain
 */
export function failureOf(attempt: Attempt, name: string | undefined): BuildFailure {
  const end = failureEnd(attempt)
  const stage = failedStage(attempt)
  // Words instead of a command: it was not the stage's own work that failed.
  const phase = end.command?.phase ?? (end.text === undefined ? attempt.stage?.phase : undefined)
  const foreign = name !== undefined && stage !== undefined && !matches(name, stage)
  return { ...end, ...(phase && { phase }), ...(foreign && { dependency: stage }) }
}
