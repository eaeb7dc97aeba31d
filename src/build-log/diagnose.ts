/** A verdict -> the reason of each failure, and the lines that show it, all of it redacted. */

import { cleanStageOutput, type Section } from './excerpt.ts'
import { type Cause, findCause } from './find-cause.ts'
import type { LogFile } from './log-file.ts'
import type { BuildFailure } from './parse-run.ts'
import { type LogScan, type Passage, textBefore } from './read-tail.ts'
import type { RunOutcome } from './run-outcome.ts'
import type { StageLogs } from './stage-logs.ts'

/** Bytes of a failed stage's output that are looked at: some thousand lines. */
const TAIL_BYTES = 128 * 1024

/** Characters of its meaningful lines that are searched for secrets, and then for the reason: some hundred lines. */
const SCANNED_CHARS = 48 * 1024

/** More than a private key has: what a cut leaves of one, without the line that tells it is one, does not get past this. */
const DROPPED_AT_CUT = 6 * 1024

/** Failed packages whose logs are read. */
const EXPLAINED = 20

/** The build's output, once it is known to be of this job. */
export interface OpenLog {
  readonly file: LogFile
  readonly scanned: LogScan
}

/** Why a build failed, free of secrets. */
export interface Diagnosis {
  /** One for each failed package. */
  readonly explained: readonly DiagnosedFailure[]
  readonly sections: readonly Section[]
  /** What a failure without any package's name tells. */
  readonly unnamed?: BuildFailure
  /** What ended a run without a word of its own. */
  readonly fatalCause?: Cause
}

/**
 * Reads what each failed package printed last; where none is known to have failed, what was printed last of all.
 *
 * @param redact is given whole passages, before any line of them is chosen or cut: a secret may span lines
 */
export async function diagnose(
  verdict: RunOutcome,
  log: OpenLog | undefined,
  stages: StageLogs | undefined,
  redact: (text: string) => Promise<string>,
): Promise<Diagnosis> {
  const explained: DiagnosedFailure[] = []
  const sections: Section[] = []
  const failed = verdict.results.filter((result) => result.status === 'failure')
  for (const [index, { package: name, failure = {} }] of failed.entries()) {
    const unread = index >= EXPLAINED
    const lines = unread ? [] : await linesOf(await outputOf(failure, log, stages), redact)
    const cause = findCause(lines, failure.command?.end, failure.phase)
    explained.push({ package: name, failure: await redacted(failure, redact), ...(cause && { cause }) })
    sections.push({
      ...{ package: name, lines },
      ...(cause && lines.includes(cause.line) && { cause: cause.line }),
      ...(unread && { unread }),
    })
  }
  if (failed.length > 0) return { explained, sections }
  const lines = await linesOf(await lastOutput(verdict, log, stages), redact)
  const unnamed = verdict.failure && (await redacted(verdict.failure, redact))
  const fatalCause = verdict.currentStage && asFatalCause(findCause(lines, undefined, undefined))
  const section: Section = { package: '', lines, ...(fatalCause && { cause: fatalCause.line }) }
  return { explained, sections: [section], ...(unnamed && { unnamed }), ...(fatalCause && { fatalCause }) }
}

/** Where no banner says that the last error was the end, only what leaves no time for one counts. */
function asFatalCause(cause: Cause | undefined): Cause | undefined {
  return cause?.kind === 'out-of-memory' || cause?.kind === 'no-space' ? cause : undefined
}

async function redacted(
  failure: BuildFailure,
  redact: (text: string) => Promise<string>,
): Promise<BuildFailure> {
  return failure.text === undefined ? failure : { ...failure, text: await redact(failure.text) }
}

/** What a failed stage printed: its own log, or what stands before the banner in the build's. */
async function outputOf(
  failure: BuildFailure,
  log: OpenLog | undefined,
  stages: StageLogs | undefined,
): Promise<Passage | undefined> {
  const own = failure.command && (await stages?.of(failure.command))
  if (own) return textBefore(own, own.size, TAIL_BYTES).finally(() => own.close())
  return log && failure.outputEnd !== undefined
    ? textBefore(log.file, failure.outputEnd, TAIL_BYTES)
    : undefined
}

/** What was printed last, where no package is known to have failed. */
async function lastOutput(
  verdict: RunOutcome,
  log: OpenLog | undefined,
  stages: StageLogs | undefined,
): Promise<Passage | undefined> {
  if (log) {
    const end = verdict.failure?.outputEnd ?? log.file.size
    // After a run that succeeded, only what came later can tell of a failure.
    const from = verdict.outcome === 'success' ? (log.scanned.lines.at(-1)?.end ?? 0) : 0
    return textBefore(log.file, end, TAIL_BYTES, from)
  }
  const newest = await stages?.newest()
  return newest && textBefore(newest, newest.size, TAIL_BYTES).finally(() => newest.close())
}

/**
 * The meaningful lines of a passage, free of secrets. BuildKit's prefixes are gone before the search: a key that was printed within
 * a docker build is a key again only without them.
 */
async function linesOf(
  output: Passage | undefined,
  redact: (text: string) => Promise<string>,
): Promise<readonly string[]> {
  if (!output) return []
  const lines = cleanStageOutput(output.complete ? output.text : withoutLead(output.text)).join('\n')
  if (lines.length <= SCANNED_CHARS) return said(await redact(lines))
  return said(withoutLead(await redact(lines.slice(-SCANNED_CHARS))))
}

/** Of an endless line without a character to be seen, nothing but the cut is left. */
function said(text: string): readonly string[] {
  return text === '' || text === '…' ? [] : text.split('\n')
}

/** The text from the first whole line behind its lead; of an endless line, its end. */
function withoutLead(text: string): string {
  const newline = text.indexOf('\n', DROPPED_AT_CUT)
  return newline < 0 ? `…${text.slice(DROPPED_AT_CUT)}` : text.slice(newline + 1)
}

/** A failed package and why, all of its text redacted. */
export interface DiagnosedFailure {
  readonly package: string
  readonly failure: BuildFailure
  readonly cause?: Cause
}
