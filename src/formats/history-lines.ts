/** What changed since the last builds, in words, for formats that people read. Pure. */

import type { BuildEvent, FixedPackage, HistoryItem, NewlyFailed, StillFailing } from '../event.ts'
import { formatDuration } from '../lib/strings.ts'
import { joinNames, truncateEnd } from '../lib/truncate.ts'

/** One kind of news, not escaped: `🆕 Newly failing: vllm (last good build: #41, 2 days ago)`. */
export interface HistoryPart {
  readonly icon: string
  readonly label: string
  readonly items: readonly string[]
}

/** A link to the commits between the last good build and this one. */
export interface CommitRange {
  /** `4c5d9a1...3f78685` */
  readonly text: string
  readonly url: string
}

/** The news, the most important first. Empty when nothing is known or nothing is worth saying. */
export function historyParts({ endTime, history }: BuildEvent): readonly HistoryPart[] {
  if (!history) return []
  const { durationSeconds, fixed, newlyFailed, stillFailing, usualDurationSeconds } = history
  const parts: readonly HistoryPart[] = [
    { icon: '🆕', label: 'Newly failing', items: newlyFailed.map((item) => newlyFailedText(item, endTime)) },
    { icon: '🔁', label: 'Still failing', items: stillFailing.map(stillFailingText) },
    { icon: '🎉', label: 'Fixed', items: fixed.map(fixedText) },
    {
      icon: '🐢',
      label: 'Slow',
      items:
        durationSeconds === undefined || usualDurationSeconds === undefined
          ? []
          : [`took ${formatDuration(durationSeconds)}, usually ${formatDuration(usualDurationSeconds)}`],
    },
  ]
  return parts.filter(({ items }) => items.length > 0)
}

/** UTF-16 units that the last kinds of news keep when the first ones are long. */
const PART_UNITS = 70

/**
 * The news on one line; empty when there is none. Where they do not fit, each kind is cut to `and 37 more`.
 *
 * @param room UTF-16 units, at least 300
 * @param escapeText escapes one text for the format
 * @param bold the format's mark around a label, `**` or `*`
 */
export function historyLine(
  event: BuildEvent,
  room: number,
  escapeText: (text: string) => string,
  bold: string,
): string {
  const parts = historyParts(event)
  let line = ''
  parts.forEach(({ icon, items, label }, at) => {
    const head = `${line && ' · '}${icon} ${bold}${label}:${bold} `
    const reserved = (parts.length - 1 - at) * PART_UNITS
    line += head + joinNames(items.map(escapeText), room - line.length - head.length - reserved)
  })
  return line
}

/** The ranges of commits among which the causes of new failures are, each once; at most three. */
export function commitRanges({ history }: BuildEvent): readonly CommitRange[] {
  const urls = new Set((history?.newlyFailed ?? []).flatMap(({ compareUrl }) => compareUrl ?? []))
  return [...urls].slice(0, 3).map((url) => {
    const [from = '', to = ''] = url.slice(url.lastIndexOf('/') + 1).split('...')
    return { text: `${from.slice(0, 7)}...${to.slice(0, 7)}`, url }
  })
}

function newlyFailedText(item: NewlyFailed, now: string): string {
  const { lastGood } = item
  if (!lastGood) return `${itemName(item)} (no good build known)`
  const age = ageText(lastGood.endTime, now)
  return `${itemName(item)} (last good build: #${lastGood.runNumber}${age && `, ${age}`})`
}

function stillFailingText(item: StillFailing): string {
  const { branch, builds, sinceRunNumber } = item
  const row = builds > 1 ? `${builds} builds in a row` : ''
  if (branch !== undefined) {
    return `${itemName(item)} – already failing on ${truncateEnd(branch, NAME_UNITS)} (${row || '1 build'})`
  }
  const since = sinceRunNumber === undefined ? '' : `since #${sinceRunNumber}`
  const notes = [row, since].filter((note) => note !== '').join(', ')
  return notes === '' ? itemName(item) : `${itemName(item)} (${notes})`
}

function fixedText(item: FixedPackage): string {
  const { branch, builds } = item
  const on = branch === undefined ? '' : ` on ${truncateEnd(branch, NAME_UNITS)}`
  return `${itemName(item)} (after ${builds} failed build${builds === 1 ? '' : 's'}${on})`
}

/** UTF-16 units of one name, before escaping. */
const NAME_UNITS = 60

/** `vllm on thor-1` */
function itemName({ job, package: name, runner }: HistoryItem): string {
  const cut = (text: string) => truncateEnd(text, NAME_UNITS)
  if (name === undefined) return job ? `the job ${cut(job)}` : 'the build'
  const place = runner ? ` on ${cut(runner)}` : job ? ` in ${cut(job)}` : ''
  return `${cut(name)}${place}`
}

const HOUR_MS = 3_600_000

/** `2 days ago`; empty for times that only a wrong clock can have recorded: in the future, or more than a year ago. */
function ageText(time: string, now: string): string {
  const hours = Math.floor((Date.parse(now) - Date.parse(time)) / HOUR_MS)
  const days = Math.floor(hours / 24)
  if (!(hours >= 0) || days > 366) return ''
  if (hours < 1) return 'less than an hour ago'
  if (hours < 48) return `${hours} hour${hours === 1 ? '' : 's'} ago`
  return `${days} days ago`
}
