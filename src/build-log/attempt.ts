/** One attempt to build something: what is known of it, and of its failure. Pure. */
import type { FailedCommand, Phase } from './log-line.ts'
import { type StageLog, samePackage, stageOfLog } from './package-names.ts'

/** What jetson-containers' own lines report about a failure. */
export interface BuildFailure {
  readonly phase?: Phase
  /** The dependency that failed, where it was not the package itself. */
  readonly dependency?: string
  readonly command?: FailedCommand
  /** Where the package's own output ends in the log, in bytes: the banner comes next. */
  readonly outputEnd?: number
  /** The error's text, where no command failed: `couldn't find package:  foo`. */
  readonly text?: string
}

/** One call of `build_container()`: from `BUILDING [...]` to a banner. */
export interface Attempt {
  readonly chain?: readonly string[]
  /** Its lines do not stand where what they report happened, and a success has no line. */
  readonly bufferedByPython?: true
  readonly stage?: { readonly phase: Phase; readonly package: string }
  readonly end?: 'built' | BuildFailure | undefined
  /** The name in the ✅ banner: the last package of the chain. */
  readonly name?: string
  /** How long it took, as its banner states. */
  readonly seconds?: number
}

/** The package that an attempt was for, as far as it is known. */
export function targetPackage(attempt: Attempt): string | undefined {
  if (attempt.chain) return attempt.chain.at(-1)
  if (attempt.name !== undefined) return attempt.name
  const stage = stageOf(attempt)
  if (!stage) return attempt.stage?.package
  return stage.number === stage.total ? (stage.package ?? stage.image) : stage.image
}

/** The stage that failed: the name of the command's log has its number, the line before it its name. */
export function failedStageName(attempt: Attempt): string | undefined {
  const stage = stageOf(attempt)
  return (stage && attempt.chain?.[stage.number - 1]) ?? attempt.stage?.package ?? stage?.package
}

function stageOf(attempt: Attempt): StageLog | undefined {
  const log = failureEnd(attempt).command?.log
  return log === undefined ? undefined : stageOfLog(log)
}

/** How it failed; empty where it is not known to have. */
export function failureEnd(attempt: Attempt): BuildFailure {
  return typeof attempt.end === 'object' ? attempt.end : {}
}

/**
 * All that is known of its failure.
 *
 * @param name the package it was for, which may not be the one that failed; not known of a chain
 */
export function failureOf(attempt: Attempt, name: string | undefined): BuildFailure {
  const end = failureEnd(attempt)
  const stage = failedStageName(attempt)
  // A text instead of a command: it was not the stage's own work that failed, unless the sweep workflow stopped it.
  const stopped = end.text?.startsWith('[') ?? true
  const phase = end.command?.phase ?? (stopped ? attempt.stage?.phase : undefined)
  const foreign = name !== undefined && stage !== undefined && !samePackage(name, stage)
  return { ...end, ...(phase && { phase }), ...(foreign && { dependency: stage }) }
}

/**
 * The package asked for that jetson-containers does not know: `couldn't find package:  vlm` (packages.py:302).
 *
 * @param asked the packages that the run was called with
 */
export function unknownPackage(attempt: Attempt, asked: readonly string[]): string | undefined {
  const name = /couldn't find package: {1,2}([^"'\s]+)/.exec(failureEnd(attempt).text ?? '')?.[1]
  return name === undefined ? undefined : asked.find((one) => samePackage(one, name))
}
