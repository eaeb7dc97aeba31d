/** Cutting text to a limit so that a reader sees that it was cut, and never through a character. */

const MARK = '…'

/** UTF-16 units; the longest emoji sequences have under 30. Longer piles of marks are hostile and may be cut through. */
const LONGEST_GRAPHEME = 256

let segmenter: Intl.Segmenter | undefined

/** Text whose characters are one grapheme each: no CR, no combining mark, no emoji. With box drawing and `…`, most logs. */
export const ONE_UNIT_GRAPHEMES = /^[\t\n\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2500-\u257f]*$/

/** The graphemes of `text`. The segmenter, which takes 8 ms to make, is made only if the text needs it. */
function graphemes(text: string): Iterable<Pick<Intl.SegmentData, 'segment' | 'index'>> {
  if (ONE_UNIT_GRAPHEMES.test(text)) return Array.from(text, (segment, index) => ({ segment, index }))
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return segmenter.segment(text)
}

/**
 * The beginning of `text` in at most `limit` UTF-16 units, `…` included where it was cut. A first grapheme that is longer
 * than the limit (a pile of combining marks) is dropped whole.
 */
export function truncateEnd(text: string, limit: number): string {
  if (text.length <= limit) return text
  if (limit < MARK.length) return ''
  let end = 0
  // Segmenting takes time in proportion to the text: what is far beyond the limit is left out.
  for (const { index, segment } of graphemes(text.slice(0, limit + MARK.length).toWellFormed())) {
    if (index + segment.length > limit - MARK.length) break
    end = index + segment.length
  }
  return text.slice(0, end) + MARK
}

/** The same for the end of `text`, `…` first. It begins at the start of a line where less than a third of the room is lost by that. */
export function truncateStart(text: string, limit: number): string {
  if (text.length <= limit) return text
  if (limit < MARK.length) return ''
  const room = limit - MARK.length
  const newline = text.indexOf('\n', text.length - room)
  if (newline >= 0 && text.length - newline > (room * 2) / 3) return MARK + text.slice(newline)
  // A grapheme that began before the cut must not be shown by half: segmenting starts a little earlier.
  const from = Math.max(0, text.length - room - LONGEST_GRAPHEME)
  for (const { index } of graphemes(text.slice(from).toWellFormed())) {
    if (from + index >= text.length - room) return MARK + text.slice(from + index)
  }
  return MARK
}

/**
 * A line of at most `limit` graphemes, and a blank on either side of the `…`: a longer one loses its middle, where a compiler's command
 * line has its flags, and keeps its beginning (which file) and its end (which error).
 */
export function truncateMiddle(line: string, limit: number): string {
  if (line.length <= limit) return line
  const head = Math.ceil((limit - 1) / 2)
  const tail = limit - 1 - head
  // Far more units than a grapheme needs, and few enough for a line of many megabytes.
  const room = limit * 16
  const first = segments(line.slice(0, room)).slice(0, head)
  const last = segments(line.slice(-room)).slice(-tail)
  const length = first.join('').length + last.join('').length
  return length >= line.length ? line : `${first.join('').trimEnd()} ${MARK} ${last.join('').trimStart()}`
}

function segments(text: string): readonly string[] {
  return Array.from(graphemes(text.toWellFormed()), ({ segment }) => segment)
}

/**
 * The names, separated by commas, in at most `limit` UTF-16 units: those that do not fit are counted, none is cut.
 * `a, b and 37 more`; `40 packages` where not even the first fits.
 */
export function joinNames(names: readonly string[], limit: number): string {
  const whole = names.join(', ')
  if (whole.length <= limit) return whole
  let shown = ''
  let fitting = ''
  for (const [index, name] of names.entries()) {
    shown += (index > 0 ? ', ' : '') + name
    if (shown.length > limit) break
    const rest = names.length - index - 1
    const shortened = rest > 0 ? `${shown} and ${rest} more` : shown
    if (shortened.length <= limit) fitting = shortened
  }
  return fitting || truncateEnd(`${names.length} ${names.length === 1 ? 'package' : 'packages'}`, limit)
}
