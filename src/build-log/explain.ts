/** A verdict -> the reason of each failure, and the lines that show it, all of it redacted. */
import { type Cause, findCause } from './cause.ts'
import { meaningful, type Section } from './excerpt.ts'
import type { LogFile } from './files.ts'
import type { Explained } from './message.ts'
import type { Failure } from './replay.ts'
import { type Passage, type Scan, textBefore } from './scan.ts'
import type { StageLogs } from './stage-logs.ts'
import type { Verdict } from './verdict.ts'

/** Bytes of a failed stage's output that are looked at: some thousand lines. */
const OUTPUT = 128 * 1024
/** Characters of its meaningful lines that are searched for secrets, and then for the reason: some hundred lines. */
const SEARCHED = 48 * 1024
/** More than a private key has: what a cut leaves of one, without the line that tells it is one, does not get past this. */
const LEAD = 6 * 1024
/** Failed packages whose logs are read. */
const EXPLAINED = 20

/** The build's output, once it is known to be of this job. */
export interface OpenLog {
  readonly file: LogFile
  readonly scanned: Scan
}

/** Why a build failed, free of secrets. */
export interface Explanation {
  /** One for each failed package. */
  readonly explained: readonly Explained[]
  readonly sections: readonly Section[]
  /** What a failure without any package's name tells. */
  readonly unnamed?: Failure
  /** What ended a run without a word of its own. */
  readonly killer?: Cause
}

/**
 * Reads what each failed package printed last; where none is known to have failed, what was printed last of all.
 *
 * @param redact is given whole passages, before any line of them is chosen or cut: a secret may span lines
 */
export async function explain(
  verdict: Verdict,
  log: OpenLog | undefined,
  stages: StageLogs | undefined,
  redact: (text: string) => Promise<string>,
): Promise<Explanation> {
  const explained: Explained[] = []
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
  const killer = verdict.during && killerOf(findCause(lines, undefined, undefined))
  const section: Section = { package: '', lines, ...(killer && { cause: killer.line }) }
  return { explained, sections: [section], ...(unnamed && { unnamed }), ...(killer && { killer }) }
}

/** Where no banner says that the last error was the end, only what leaves no time for one counts. */
function killerOf(cause: Cause | undefined): Cause | undefined {
  return cause?.kind === 'out-of-memory' || cause?.kind === 'no-space' ? cause : undefined
}

async function redacted(failure: Failure, redact: (text: string) => Promise<string>): Promise<Failure> {
  return failure.text === undefined ? failure : { ...failure, text: await redact(failure.text) }
}

/** What a failed stage printed: its own log, or what stands before the banner in the build's. */
async function outputOf(
  failure: Failure,
  log: OpenLog | undefined,
  stages: StageLogs | undefined,
): Promise<Passage | undefined> {
  const own = failure.command && (await stages?.of(failure.command))
  if (own) return textBefore(own, own.size, OUTPUT).finally(() => own.close())
  return log && failure.outputEnd !== undefined ? textBefore(log.file, failure.outputEnd, OUTPUT) : undefined
}

/** What was printed last, where no package is known to have failed. */
async function lastOutput(
  verdict: Verdict,
  log: OpenLog | undefined,
  stages: StageLogs | undefined,
): Promise<Passage | undefined> {
  if (log) {
    const end = verdict.failure?.outputEnd ?? log.file.size
    // After a run that succeeded, only what came later can tell of a failure.
    const from = verdict.outcome === 'success' ? (log.scanned.lines.at(-1)?.end ?? 0) : 0
    return textBefore(log.file, end, OUTPUT, from)
  }
  const newest = await stages?.newest()
  return newest && textBefore(newest, newest.size, OUTPUT).finally(() => newest.close())
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
  const lines = meaningful(output.complete ? output.text : withoutLead(output.text)).join('\n')
  if (lines.length <= SEARCHED) return said(await redact(lines))
  return said(withoutLead(await redact(lines.slice(-SEARCHED))))
}

/** Of an endless line without a character to be seen, nothing but the cut is left. */
function said(text: string): readonly string[] {
  return text === '' || text === '…' ? [] : text.split('\n')
}

/** The text from the first whole line behind its lead; of an endless line, its end. */
function withoutLead(text: string): string {
  const newline = text.indexOf('\n', LEAD)
  return newline < 0 ? `…${text.slice(LEAD)}` : text.slice(newline + 1)
}
