/** What became of a run -> the reason of each failure, and the lines that show it, all of it redacted. */
import type { BuildFailure } from './attempt.ts'
import type { OpenLog } from './build-logs.ts'
import { type Cause, describeCause } from './describe-cause.ts'
import { chooseLines, excerptLine, type Section, shareLines } from './excerpt.ts'
import { failedCommand } from './failed-command.ts'
import { type FailedStage, readFailedStage, readLastStage } from './failed-stage.ts'
import type { FoundCause } from './found-cause.ts'
import { type Excerpt, redactExcerpts } from './redact-excerpts.ts'
import type { PackageOutcome, RunOutcome } from './run-outcome.ts'
import type { StageLogs } from './stage-logs.ts'

/** Bytes of a failed stage's output that are searched for the cause: some thousand lines. */
const TAIL_BYTES = 256 * 1024
/** The same where many lines are to be shown, which may be long. */
const LONG_TAIL_BYTES = 2 * 1024 * 1024
/** More lines than these need the long tail. */
const MANY_LINES = 40
/** Failed packages whose logs are read. */
const MAX_DIAGNOSED = 20
/** Lines above and below the cause that its description may quote. */
const CONTEXT = { above: 60, below: 3 }

/** A failed package and why, all of its text redacted. */
export interface DiagnosedFailure {
  readonly package: string
  readonly failure: BuildFailure
  readonly cause?: Cause
  /** The command that failed, where nothing more is known: `/tmp/pytorch/build.sh (exit code 1)`. */
  readonly command?: string
  /** ninja's `[4510/6236]`: how far the stage got. */
  readonly progress?: string
}

/** Why a build failed, free of secrets. */
export interface Diagnosis {
  /** One for each failed package. */
  readonly explained: readonly DiagnosedFailure[]
  readonly sections: readonly Section[]
  /** How many packages' lines are left out of `sections` because `log-lines` is smaller than their number. */
  readonly hidden: number
  /** What is known of a failure where no package is known. */
  readonly unnamed?: DiagnosedFailure
}

/**
 * Reads what each failed package printed last; where none is known to have failed, what was printed last of all.
 *
 * @param logOf the log with a failed package's result
 * @param lastLog the log to quote where no package is known to have failed
 * @param logLines how many lines to show of all failures together
 * @param redact takes every secret out of a text; it is given whole passages, because a secret may span lines
 */
export async function diagnose(
  outcome: RunOutcome,
  logOf: (result: PackageOutcome) => OpenLog | undefined,
  lastLog: OpenLog | undefined,
  stages: StageLogs | undefined,
  { logLines, redact }: { readonly logLines: number; readonly redact: (text: string) => Promise<string> },
): Promise<Diagnosis> {
  const bytes = logLines > MANY_LINES ? LONG_TAIL_BYTES : TAIL_BYTES
  const failed = outcome.results.filter((result) => result.status === 'failure')
  const found: FailedStage[] = []
  for (const [index, result] of failed.entries()) {
    const { failure = {}, package: name } = result
    if (index < MAX_DIAGNOSED) found.push(await readFailedStage(name, failure, logOf(result), stages, bytes))
    else found.push({ package: name, failure: withoutText(failure), lines: [], unread: true })
  }
  if (failed.length === 0) found.push(await readLastStage(outcome, lastLog, stages, bytes))
  const withLines = found.filter(({ lines }) => lines.length > 0)
  const shares = shareLines(logLines, withLines.length)
  const hidden = logLines < 1 ? 0 : shares.filter((share) => share === 0).length
  const described = await describe(found, (stage) => shares[withLines.indexOf(stage)] ?? 0, redact)
  const sections = described.map(({ section }) => section)
  const explained = described.map(({ failure }) => failure)
  if (failed.length > 0) return { explained, sections, hidden }
  const [unnamed] = explained
  return { explained: [], sections, hidden, ...(unnamed && { unnamed }) }
}

function withoutText({ text: _, ...failure }: BuildFailure): BuildFailure {
  return failure
}

/** Describes each cause and chooses the lines to show, all from redacted text: one redaction for everything. */
async function describe(
  stages: readonly FailedStage[],
  shareOf: (stage: FailedStage) => number,
  redact: (text: string) => Promise<string>,
): Promise<readonly { readonly failure: DiagnosedFailure; readonly section: Section }[]> {
  const wanted = stages.map((stage): Excerpt => {
    const { failure, found, lines } = stage
    const cause = found && found.index >= 0 ? found.index : undefined
    const shown = chooseLines(lines.length, shareOf(stage), cause)
    const context =
      cause === undefined
        ? []
        : [
            {
              start: Math.max(0, cause - CONTEXT.above),
              end: Math.min(lines.length, cause + CONTEXT.below + 1),
            },
          ]
    const texts = [failure.text ?? '', found ? '' : (failedCommand(lines) ?? '')]
    return { lines, shown, context, texts }
  })
  const redacted = await redactExcerpts(wanted, redact)
  return stages.map((stage, index) => {
    const { at, texts: [text = '', command = ''] = [] } = redacted[index] ?? {
      at: () => undefined,
      texts: [],
    }
    const { failure, found, lines, package: name, unread } = stage
    const cause = found && redactedCause(found, stage, at)
    const shown = (wanted[index]?.shown ?? []).flatMap(({ end, start }) =>
      Array.from({ length: end - start }, (_, offset) => start + offset),
    )
    const quoted = shown.flatMap((line) => {
      const safe = at(line)
      return safe === undefined ? [] : [excerptLine(safe, line === (found?.reason ?? found?.index))]
    })
    const progress = progressOf(lines, found)
    return {
      failure: {
        package: name,
        failure: failure.text === undefined ? failure : { ...failure, text },
        ...(cause && { cause }),
        ...(command !== '' && { command }),
        ...(progress !== undefined && { progress }),
      },
      section: { package: name, lines: quoted, ...(unread && { unread }) },
    }
  })
}

/** The cause, described from redacted lines. Where the redaction joined lines, only the rule's label is left. */
function redactedCause(
  found: FoundCause,
  { failure }: FailedStage,
  at: (index: number) => string | undefined,
): Cause | undefined {
  const options = { end: failure.command?.end, phase: failure.phase }
  if (found.index < 0) return describeCause(found, [], options)
  const start = Math.max(0, found.index - CONTEXT.above)
  const lines = Array.from(
    { length: CONTEXT.above + CONTEXT.below + 1 },
    (_, offset) => at(start + offset) ?? '',
  )
  if (at(found.index) === undefined) {
    return found.rule.label === '' ? undefined : { kind: found.rule.kind, label: found.rule.label, line: '' }
  }
  return describeCause({ ...found, index: found.index - start }, lines, options)
}

/** How far ninja or bazel got, where the failure belongs to it. */
function progressOf(lines: readonly string[], found: FoundCause | undefined): string | undefined {
  const until = found && found.index >= 0 ? lines.length : 0
  for (let index = until - 1; index >= Math.max(0, until - 400); index -= 1) {
    const [whole, step, total] =
      /^\[([\d,]+) ?\/ ?([\d,]+)\](?= (?!(?:RUN|COPY|FROM|ADD|WORKDIR) ))/.exec(lines[index] ?? '') ?? []
    if (whole === undefined) continue
    return Number(step?.replaceAll(',', '')) < Number(total?.replaceAll(',', '')) ? whole : undefined
  }
  return undefined
}
