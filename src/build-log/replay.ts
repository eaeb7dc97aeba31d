/** jetson-containers' own lines, in order -> the attempts that one run of it made. Pure. */
import type { FailedCommand, LogLine, Phase } from './lines.ts'

/** A line of the log and where it stands, in bytes. */
export interface Located {
  readonly line: LogLine
  readonly start: number
  /** Just behind its newline: where the next line starts. */
  readonly end: number
}

/** What is known about a failure from jetson-containers' own words. */
export interface Failure {
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
  readonly stage?: { readonly phase: Phase; readonly package: string }
  readonly end?: 'built' | Failure | undefined
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
  readonly rows?: readonly Extract<LogLine, { kind: 'row' }>[]
  readonly gaveUp?: readonly string[]
}

/**
 * Goes through the lines of one run.
 *
 * @param gapAfter how many of the lines come before the part of the log that was not read; absent where all of it was
 */
export function replay(located: readonly Located[], gapAfter: number | undefined): Run {
  let asked: Run['asked']
  let rows: Extract<LogLine, { kind: 'row' }>[] | undefined
  let gaveUp: readonly string[] | undefined
  const attempts: Attempt[] = []
  let open = false
  const update = (change: Partial<Attempt>, closes = false) => {
    const last = open ? attempts.pop() : undefined
    attempts.push({ ...last, ...change })
    open = !closes
    goesOn()
  }
  /** Who builds has neither given up nor come to the table: something else printed that. */
  const goesOn = () => {
    rows = undefined
    gaveUp = undefined
  }
  const leap = () => {
    const { stage: _, ...last } = attempts.pop() ?? {}
    if (last.chain) attempts.push(last)
    // In a run of many packages, the end of the one that was open lies in what was not read.
    open = open && asked?.multiple === false
  }
  located.forEach(({ line, start }, index) => {
    if (index === gapAfter) leap()
    // container.py:494-505 frames each banner by two rules before it and after it.
    const rule = located[index - 1]
    const framed = rule?.line.kind === 'rule' && rule.end === start
    switch (line.kind) {
      case 'header':
        asked = line
        break
      case 'building':
        attempts.push({ chain: line.chain })
        open = true
        goesOn()
        break
      case 'stage':
        update({ stage: { phase: line.phase, package: line.package } })
        break
      case 'built':
        if (framed) update({ end: 'built', name: line.package }, true)
        break
      case 'broke':
        if (framed) update({ end: { outputEnd: firstRule(located, index) } }, true)
        break
      case 'error': {
        const last = attempts.at(-1)
        const banner = located[index - 1]
        if (banner?.line.kind !== 'broke' || banner.end !== start || typeof last?.end !== 'object') break
        const { text, command } = line
        attempts[attempts.length - 1] = {
          ...last,
          end: { ...last.end, ...(command ? { command } : { text }) },
        }
        break
      }
      case 'summary':
        rows = []
        break
      case 'row':
        rows?.push(line)
        break
      case 'gave-up':
        gaveUp = line.packages
        break
    }
  })
  if (gapAfter === located.length) leap()
  return { ...(asked && { asked }), attempts, ...(rows && { rows }), ...(gaveUp && { gaveUp }) }
}

function firstRule(located: readonly Located[], banner: number): number {
  let index = banner
  while (located[index - 1]?.line.kind === 'rule' && located[index - 1]?.end === located[index]?.start)
    index -= 1
  return located[index]?.start ?? 0
}
