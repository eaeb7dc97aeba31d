/** The parts of jetson-containers' lines that are Python's: argparse's namespace, lists, errors of commands. Pure. */
import type { BuilderLine, FailedCommand } from './log-line.ts'

/** No package has a longer name; longer ones in a hostile log must not fill a message. */
const MAX_NAME_CHARS = 200
/** No list has more names: with the packages that they depend on, some hundred. */
const MAX_NAMES = 1000
const PACKAGES = /^packages=(\[.*?\]), (?:name|push)=['"]/
const MULTIPLE = /, multiple=(True|False), /
const SKIP_ERRORS = /, skip_errors=(True|False), /
const SIMULATE = /, simulate=True\b/
/** How Python words a CalledProcessError. */
export const COMMAND =
  /^Command '(.*)' (?:returned non-zero exit status (\d+)|died with <Signals\.\w+: (\d+)>)\.?\)?$/
/** container.py:422 and :660: every stage's command ends by teeing into its log. */
const TEE = '2>&1 | tee '
/** An old release's log has no number. Linux allows no longer file name (NAME_MAX); a pattern without that bound is slow on long lines. */
const TEED =
  /^(?:(.*)\/)?(build|test)\/((?:\d\d(?:o\d+_|-\d+_))?[^/\s]{1,250}\.txt); exit \$\{PIPESTATUS\[0\]\}$/
/** container.py:429: on a terminal the command is `script -q -e -c '…' LOG`. */
const SCRIPT = 'script -q -e -c '
const SCRIPTED = /' (?:(\S*)\/)?(build|test)\/((?:\d\d(?:o\d+_|-\d+_))?[^/\s]{1,250}\.txt)$/

/** Read in parts: one pattern for all of it takes exponential time on a hostile line. */
export function readHeader(line: string): BuilderLine | undefined {
  const packages = PACKAGES.exec(line.slice(line.indexOf('packages=[')))?.[1]
  const multiple = MULTIPLE.exec(line)?.[1]
  const skipErrors = SKIP_ERRORS.exec(line)?.[1]
  if (packages === undefined || multiple === undefined || skipErrors === undefined) return undefined
  return {
    kind: 'header',
    packages: pythonList(packages),
    multiple: multiple === 'True',
    skipErrors: skipErrors === 'True',
    ...(SIMULATE.test(line) && { simulate: true as const }),
  }
}

/**
 * The error of a stage's command; undefined for another command, of which nothing is known.
 *
 * @param text Python's sentence: `Command 'docker build …' returned non-zero exit status 1.`
 * @param traceback whether it ends a traceback
 */
export function readCommand(text: string, traceback: boolean): BuilderLine | undefined {
  const { command } = readFailure(text)
  return command?.log === undefined ? undefined : { kind: 'command', command, traceback }
}

export function readRow([, name = '', failed, error = '']: RegExpExecArray): Extract<
  BuilderLine,
  { kind: 'summary-row' }
> {
  return {
    kind: 'summary-row',
    package: name,
    failed: failed !== undefined,
    ...readFailure(error.replace(/\)$/, '')),
  }
}

export function readFailure(text: string): { text: string; command?: FailedCommand } {
  const [, command, status, signal] = COMMAND.exec(text) ?? []
  if (command === undefined) return { text }
  const end = status === undefined ? `signal ${signal}` : `exit code: ${status}`
  const tee = command.lastIndexOf(TEE)
  const onTerminal = command.startsWith(SCRIPT) ? SCRIPTED.exec(command) : null
  const [, logDir, phase, log] =
    onTerminal ?? (tee < 0 ? null : TEED.exec(command.slice(tee + TEE.length))) ?? []
  if (log !== undefined) {
    return {
      text,
      command: { phase: phase === 'test' ? 'test' : 'build', log, ...(logDir && { logDir }), end },
    }
  }
  return /\bdocker push \S+$/.test(command) ? { text, command: { phase: 'push', end } } : { text }
}

/** `['numpy', "it's"]`, as Python's repr writes a list of strings. */
export function pythonList(text: string): readonly string[] {
  return plausibleNames(
    Array.from(text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g), (match) =>
      (match[1] ?? match[2] ?? '').replace(/\\(.)/g, '$1'),
    ),
  )
}

export function plausibleNames(names: readonly string[]): readonly string[] {
  return names.filter((name) => name !== '' && name.length <= MAX_NAME_CHARS).slice(0, MAX_NAMES)
}
