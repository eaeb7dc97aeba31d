/** The logs of what failed, to be sent as files: which they are, and the end of each, cleaned and redacted. */

import path from 'node:path'
import { finalLineState, stripControlCodes, stripEscapeSequences } from '../lib/ansi.ts'
import type { OpenLog } from './build-logs.ts'
import type { LogFile } from './log-file.ts'
import type { PackageOutcome, RunOutcome } from './run-outcome.ts'
import type { StageLogs } from './stage-logs.ts'

/** A log of something that failed. It is not open: a file is only read when it is sent. */
export interface FailedLog {
  /** The package, or the log's own name where no package is known. Not redacted, and not yet a safe file name. */
  readonly name: string
  /** Opens it again, with every check of its path and age; undefined where it can no longer be used. */
  open(): Promise<LogFile | undefined>
}

/** A failure, and what it is called. */
interface Failed {
  readonly name?: string
  readonly command: NonNullable<PackageOutcome['failure']>['command']
  readonly log: OpenLog | undefined
}

/**
 * Finds the logs: that of each failed stage; the build's own where a stage has none; each file once.
 *
 * @param logOf the build log with a failed package's result
 * @param lastLog the build log to take where no package is known to have failed
 * @param limit how many logs at most
 */
export async function findFailedLogs(
  outcome: RunOutcome,
  logOf: (result: PackageOutcome) => OpenLog | undefined,
  lastLog: OpenLog | undefined,
  stages: StageLogs | undefined,
  limit: number,
): Promise<readonly FailedLog[]> {
  const failed: Failed[] = outcome.results
    .filter(({ status }) => status === 'failure')
    .map((result) => ({
      name: result.package,
      command: result.failure?.command,
      log: logOf(result),
    }))
  if (failed.length === 0) failed.push({ command: outcome.failure?.command, log: lastLog })
  const found = new Map<string, FailedLog>()
  for (const { command, log, name } of failed) {
    if (found.size >= limit) break
    const openStage = async () => command && stages?.of(command)
    const ownPath = await pathOf(openStage)
    if (ownPath !== undefined) {
      if (!found.has(ownPath)) found.set(ownPath, { name: name ?? path.basename(ownPath), open: openStage })
    } else if (log && !found.has(log.file.path))
      found.set(log.file.path, { name: log.name, open: log.reopen })
  }
  if (found.size === 0 && stages) {
    const newest = await pathOf(() => stages.newest())
    if (newest !== undefined) found.set(newest, { name: path.basename(newest), open: () => stages.newest() })
  }
  return [...found.values()]
}

async function pathOf(open: () => Promise<LogFile | undefined>): Promise<string | undefined> {
  const file = await open()
  await file?.close()
  return file?.path
}

/** Bytes of a log's end that are sent. */
const ATTACHED_BYTES = 1024 * 1024
/**
 * Bytes before that end which are read too, and dropped once they are redacted: what a cut leaves of a secret is not recognized. GitHub's
 * secrets have at most 48 KB (docs.github.com, "Limits for secrets").
 */
const LEAD_BYTES = 64 * 1024

/**
 * The end of a log, at most 1 MiB: as a terminal would show it, without control codes and secrets. It begins with a whole line and a
 * note where the log is longer.
 *
 * @param redact takes every secret out of a text, and rejects where it cannot
 * @returns undefined where the log cannot be used or has no text
 */
export async function readFailedLog(
  log: FailedLog,
  redact: (text: string) => Promise<string>,
): Promise<Uint8Array | undefined> {
  const file = await log.open()
  if (!file) return undefined
  const start = Math.max(0, file.size - ATTACHED_BYTES - LEAD_BYTES)
  const raw = await file.read(start, file.size).finally(() => file.close())
  const redacted = await redact(asShown(raw.toString('utf8')))
  const note = `[the end of ${Math.ceil(file.size / 1024)} KiB]\n`
  const whole = Buffer.from(start === 0 ? redacted : afterLead(redacted))
  if (start === 0 && whole.length <= ATTACHED_BYTES) return redacted.trim() === '' ? undefined : whole
  const end = lastLines(whole, ATTACHED_BYTES - note.length)
  return end.length === 0 ? undefined : Buffer.concat([Buffer.from(note), end])
}

/** The text without control codes, and of each line that was written over only the last state. */
function asShown(text: string): string {
  const lines = stripEscapeSequences(text).split('\n')
  return stripControlCodes(lines.map(finalLineState).join('\n'))
}

/** The text from the first whole line behind its lead; of an endless line, its end. */
function afterLead(text: string): string {
  const newline = text.indexOf('\n', LEAD_BYTES)
  return newline < 0 ? text.slice(LEAD_BYTES) : text.slice(newline + 1)
}

const LINE_FEED = 0x0a

/** The last whole lines that fit into `bytes`; of a longer line, its end from a whole character on. */
function lastLines(text: Buffer, bytes: number): Buffer {
  if (text.length <= bytes) return text
  let start = text.length - bytes
  const newline = text.indexOf(LINE_FEED, start - 1)
  if (newline >= 0 && newline < text.length - 1) return text.subarray(newline + 1)
  while (((text[start] ?? 0) & 0xc0) === 0x80) start += 1
  return text.subarray(start)
}
