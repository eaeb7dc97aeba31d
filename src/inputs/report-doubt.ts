/**
 * What a report that claims a success has against it: its own doubt, a simulated build, or words that contradict the claim. It can turn
 * a success into less, and nothing into a success. Pure.
 */

import type { PackageResult } from '../event.ts'
import { stripControlCodes } from '../lib/ansi.ts'
import { doubtIn, NOT_VERIFIED, SIMULATED } from '../lib/phrases.ts'
import { toSingleLine } from '../lib/strings.ts'
import { truncateEnd } from '../lib/truncate.ts'

/** UTF-16 units of a doubt, and of a text that it quotes. */
const MAX_DOUBT = 200
const MAX_QUOTED_WORDS = 80

/** The beginnings of this action's messages about a failure. */
const FAILURE_MESSAGE = /^build (?:failed|not verified|was cancelled|cancelled|timed out|superseded)\b/i

/** What programs write as the error of a success. */
const NO_ERROR = /^(?:none|null|nil|n\/a|no errors?|ok|success|0|-)$/i

/**
 * The rows of a payload that claims a success, each with what the payload's message has against it.
 *
 * A row that has a doubt of its own is of a payload about several jobs: then the message only repeats what its rows contain.
 *
 * @param message the payload's member of this name
 */
export function withDoubtOfMessage<Row extends PackageResult>(
  rows: readonly Row[],
  message: unknown,
): readonly Row[] {
  if (typeof message !== 'string' || rows.some((row) => isUnverified(row) || isSimulated(row))) return rows
  if (message.startsWith(SIMULATED.message)) {
    return rows.map((row) =>
      row.status === 'success' ? { ...row, status: 'skipped', error: SIMULATED.reason } : row,
    )
  }
  const doubt = doubtIn(message) ?? contradictionIn(message)
  return doubt === undefined ? rows : withDoubtOn(rows, doubt)
}

/**
 * The rows, each success of them with this doubt unless it has one.
 * @param doubt in words, `build.log is empty`
 */
export function withDoubtOn<Row extends PackageResult>(rows: readonly Row[], doubt: string): readonly Row[] {
  const reason = `${NOT_VERIFIED}${truncateEnd(cleanLine(doubt) || 'no reason given', MAX_DOUBT)}`
  return rows.map((row) =>
    row.status === 'success' && row.error === undefined ? { ...row, error: reason } : row,
  )
}

/** The doubt of a row that claims a success and has an error. */
export function doubtOfError(error: string | undefined): string | undefined {
  if (error === undefined || NO_ERROR.test(error)) return undefined
  if (error.startsWith(NOT_VERIFIED)) return error
  return `${NOT_VERIFIED}reported as a success with the error "${truncateEnd(error, MAX_QUOTED_WORDS)}"`
}

/** A success that is not verified. */
export function isUnverified({ error, status }: PackageResult): boolean {
  return status === 'success' && error !== undefined
}

/** A package whose build was only simulated. */
export function isSimulated({ error, status }: PackageResult): boolean {
  return status === 'skipped' && error === SIMULATED.reason
}

function contradictionIn(message: string): string | undefined {
  return FAILURE_MESSAGE.test(message)
    ? `reported as a success with the message "${truncateEnd(cleanLine(message), MAX_QUOTED_WORDS)}"`
    : undefined
}

/** On one line, without control characters. A cut before the cleaning bounds its time. */
function cleanLine(text: string): string {
  return toSingleLine(stripControlCodes(text.slice(0, MAX_DOUBT * 8)))
}
