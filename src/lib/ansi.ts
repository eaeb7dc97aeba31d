/** Terminal control codes (ECMA-48) and other characters that a reader cannot see: the only code that removes them. Pure. */

/** Up to its terminator: BEL, or ST as `ESC \` or as one C1 character. It never spans lines. */
const CONTROL_STRING = String.raw`[^\u0007\u001b\u009c\n\u0090\u0098\u009d-\u009f]*(?:\u0007|\u001b\\|\u009c)`

/**
 * One escape sequence, in its 7-bit and in its 8-bit form (C1):
 * - CSI: colours and cursor moves, `ESC [ 31 m`
 * - OSC, DCS, SOS, PM, APC: window titles and links, `ESC ] 0 ; title BEL`. Without a terminator only the two characters that
 *   begin it are removed: the text behind them is the program's output.
 * - nF and two-character escapes: `ESC ( B`, which `tput sgr0` prints, and `ESC 7`
 */
export const ESCAPE_SEQUENCE = [
  String.raw`(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]`,
  String.raw`(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])${CONTROL_STRING}`,
  String.raw`\u001b[ -/]*[0-~]`,
].join('|')

const ESCAPE_SEQUENCES = new RegExp(ESCAPE_SEQUENCE, 'g')

/**
 * jetson-containers draws a status bar at the foot of the terminal between "save cursor" and "restore cursor", without a
 * newline, in front of the next line (logging.py, `log_status`). The bar is not part of that line.
 */
const STATUS_BAR = /\u001b7[^\n]{0,500}?\u001b8/g

/** C0 and C1 controls except tab, newline and carriage return; byte order marks. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g

/** Marks that make text run backwards (CVE-2021-42574), and two noncharacters that some parsers refuse. */
const MISLEADING = /[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g

/** Removes escape sequences and control characters, but keeps `\t`, `\n` and `\r`: progress bars need the last one. */
export function stripEscapeSequences(text: string): string {
  // Most lines of a log hold none: one test is cheaper than three replacements.
  if (!/[^\t\n\r -~\u00a0-\ufefe\uff00-\uffff]/.test(text)) return text
  return text.replace(STATUS_BAR, '').replace(ESCAPE_SEQUENCES, '').replace(CONTROLS, '')
}

/**
 * Makes text safe to display: removes escape sequences, control characters except tab and newline, lone surrogates and marks
 * that reorder text. `\r` and `\r\n` become `\n`.
 */
export function stripControlCodes(text: string): string {
  return stripEscapeSequences(text.toWellFormed()).replace(/\r\n?/g, '\n').replace(MISLEADING, '')
}

/** The final state of a line in which a program returned to the start with `\r` and wrote over it. */
export function finalLineState(line: string): string {
  if (!line.includes('\r')) return line
  return line.split('\r').findLast((state) => state.trim() !== '') ?? ''
}
