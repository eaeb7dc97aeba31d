/** What one attempt of jetson-containers was for, and what of it failed. Pure. */
import { matches, type StageLog, stageOfLog } from './names.ts'
import type { Attempt, Failure } from './replay.ts'

/** The package that an attempt was for, as far as it is told. */
export function target(attempt: Attempt): string | undefined {
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
  const log = endOf(attempt).command?.log
  return log === undefined ? undefined : stageOfLog(log)
}

/** How it failed; nothing where it is not known to have. */
export function endOf(attempt: Attempt): Failure {
  return typeof attempt.end === 'object' ? attempt.end : {}
}

/**
 * All that is told of its failure.
 *
 * @param name the package it was for, which may not be the one that failed; not known of a chain
 */
export function failureOf(attempt: Attempt, name: string | undefined): Failure {
  const end = endOf(attempt)
  const stage = failedStage(attempt)
  // Words instead of a command: it was not the stage's own work that failed.
  const phase = end.command?.phase ?? (end.text === undefined ? attempt.stage?.phase : undefined)
  const foreign = name !== undefined && stage !== undefined && !matches(name, stage)
  return { ...end, ...(phase && { phase }), ...(foreign && { dependency: stage }) }
}
