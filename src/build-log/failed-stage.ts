/** A failed stage -> what it printed last, and the line that shows why it failed. */
import type { BuildFailure } from './attempt.ts'
import type { OpenLog } from './build-logs.ts'
import { cleanStageOutput } from './excerpt.ts'
import { findCause, findCauseOfText } from './find-cause.ts'
import type { FoundCause } from './found-cause.ts'
import { type Passage, textBefore } from './read-tail.ts'
import type { RunOutcome } from './run-outcome.ts'
import type { StageLogs } from './stage-logs.ts'

/** Bytes behind a banner that surely hold jetson-containers' own traceback. */
const TRACEBACK_BYTES = 32 * 1024
/** Characters dropped after a cut; longer than any private key, so a key without its BEGIN line is dropped whole. */
const DROPPED_AT_CUT = 6 * 1024

/** A failure, and what its stage printed last. */
export interface FailedStage {
  readonly package: string
  readonly failure: BuildFailure
  readonly lines: readonly string[]
  readonly found?: FoundCause | undefined
  readonly unread?: true
}

/**
 * Reads what the stage of a failed package printed last.
 *
 * @param log the build log with the package's result
 * @param bytes how much of the end of the output to read
 */
export async function readFailedStage(
  name: string,
  failure: BuildFailure,
  log: OpenLog | undefined,
  stages: StageLogs | undefined,
  bytes: number,
): Promise<FailedStage> {
  const lines = linesOf(await outputOf(failure, log, stages, bytes))
  if (failure.text === undefined) {
    return { package: name, failure, lines, found: findCause(lines, failure.command?.end) }
  }
  // No command failed: jetson-containers itself reports the error, unless a package's config.py raised it before.
  const own = findCause(lines)
  const text = await exceptionOf(failure.text, failure, log)
  if (own?.rule.kind === 'config') return { package: name, failure: { ...failure, text }, lines, found: own }
  const shown = lines.includes(text) ? lines : [...lines, text]
  return { package: name, failure: { ...failure, text }, lines: shown, found: findCauseOfText(shown, text) }
}

/**
 * Reads what was printed last of all, where no package is known to have failed.
 *
 * @param log the build log to quote
 * @param bytes how much of the end of the output to read
 */
export async function readLastStage(
  outcome: RunOutcome,
  log: OpenLog | undefined,
  stages: StageLogs | undefined,
  bytes: number,
): Promise<FailedStage> {
  const { failure = {} } = outcome
  const lines = linesOf(await lastOutput(outcome, log, stages, bytes))
  // A log that ends within a run may have been cut off: only an error at its very end can be what ended it.
  const ended = outcome.outcome !== 'unfinished'
  // What a stage log shows last need not be what ended the job.
  const known = log !== undefined && outcome.outcome !== 'success'
  const found = known ? findCause(lines, failure.command?.end, ended) : undefined
  return { package: '', failure, lines, found }
}

/** The exception that an error's text is of: container.py prints `'alias'`, Python's traceback `KeyError: 'alias'`. */
async function exceptionOf(
  text: string,
  { outputEnd }: BuildFailure,
  log: OpenLog | undefined,
): Promise<string> {
  if (!log || outputEnd === undefined) return text
  const behind = (await log.file.read(outputEnd, outputEnd + TRACEBACK_BYTES)).toString('utf8')
  const line = behind.split('\n').find((one) => {
    const end = one.trimEnd()
    return /^[A-Z]\w*(?:\.\w+)*: /.test(end) && end.endsWith(`: ${text}`) && !end.startsWith('Error: ')
  })
  return line?.trimEnd() ?? text
}

/** What a failed stage printed: its own log, or what stands before the banner in the build's. */
async function outputOf(
  failure: BuildFailure,
  log: OpenLog | undefined,
  stages: StageLogs | undefined,
  bytes: number,
): Promise<Passage | undefined> {
  const own = failure.command && (await stages?.of(failure.command))
  if (own) return textBefore(own, own.size, bytes).finally(() => own.close())
  return log && failure.outputEnd !== undefined ? textBefore(log.file, failure.outputEnd, bytes) : undefined
}

async function lastOutput(
  outcome: RunOutcome,
  log: OpenLog | undefined,
  stages: StageLogs | undefined,
  bytes: number,
): Promise<Passage | undefined> {
  if (log) {
    const end = outcome.failure?.outputEnd ?? log.file.size
    // After a run that succeeded, only what came later can show a failure.
    const from = outcome.outcome === 'success' ? (log.scanned.lines.at(-1)?.end ?? 0) : 0
    return textBefore(log.file, end, bytes, from)
  }
  const newest = await stages?.newest()
  return newest && textBefore(newest, newest.size, bytes).finally(() => newest.close())
}

/** The lines of a passage. */
function linesOf(output: Passage | undefined): readonly string[] {
  if (!output) return []
  const lines = cleanStageOutput(output.complete ? output.text : withoutLead(output.text))
  // Of an endless line without a visible character, nothing but the mark of the cut is left.
  return lines.length === 1 && lines[0] === '…' ? [] : lines
}

/** The text from the first whole line behind its beginning, which may be the rest of a private key; of an endless line, its end. */
function withoutLead(text: string): string {
  const newline = text.indexOf('\n', DROPPED_AT_CUT)
  return newline < 0 ? `…${text.slice(DROPPED_AT_CUT)}` : text.slice(newline + 1)
}
