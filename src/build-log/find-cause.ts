/** A stage's output -> the line that shows why it failed, and what kind of failure that is. Pure. */
import type { CauseKind, CauseRule } from './cause-rule.ts'
import { CAUSE_RULES, CAUSE_TRIGGER, EXCEPTION } from './cause-rules.ts'
import { COMPILING, PROGRESS_RULES } from './progress-rules.ts'

/** Why a stage failed. */
export interface Cause {
  readonly kind: CauseKind
  /** As a message shows it: `out of memory (killed)`, `Python package not found: torch==2.9`. */
  readonly label: string
  /** The line that shows it, whole. */
  readonly line: string
  /** The label holds all that the line does. */
  readonly labelIsLine?: true
}

/** Where the cause stands. */
export interface FoundCause {
  readonly rule: CauseRule
  /** Index of its line; -1 for the exit code of the stage's command. */
  readonly index: number
}

/** Lines that are searched, from the end. */
const LAST_LINES = 3000
/** Of a longer line, only the beginning is matched: a tool writes what went wrong there. */
const MAX_LINE_CHARS = 2000
/** Other lines that may stand between two errors that belong together. */
const SAME_ERROR_LINES = 30
/** Other lines after which an error that scripts often survive no longer counts. */
const SURVIVED_LINES = 60
/** Without a line that marks the end of the stage, only an error this near to the end of the log counts. */
const NEAR_END_LINES = 15

/** An error in the text. */
interface ErrorLine {
  readonly rule: CauseRule
  readonly index: number
  /** How many lines of unknown meaning stand before it; the difference of two is their distance. */
  readonly unknownBefore: number
}

/** An error of the first kind explains one of the others when both stand close together. */
const EXPLAINS: Readonly<Partial<Record<CauseKind, readonly CauseKind[]>>> = {
  network: [
    'python-package',
    'system-package',
    'image',
    'git',
    'download',
    'configure',
    'file',
    'rosdep',
    'registry',
    'python-error',
    'compiler',
  ],
  download: [
    'python-package',
    'system-package',
    'file',
    'rosdep',
    'configure',
    'git',
    'python-error',
    'network',
  ],
  git: ['file', 'git', 'rosdep', 'configure'],
  'system-package': ['system-package', 'rosdep'],
  'python-package': ['python-package', 'test', 'configure', 'python-error'],
  compiler: ['file', 'compiler', 'python-error', 'configure'],
  configure: ['configure', 'file', 'python-error', 'compiler'],
  crash: ['compiler', 'test', 'python-error', 'configure'],
  library: ['test', 'python-error', 'python-package', 'gpu', 'library', 'configure'],
  gpu: ['test', 'python-error', 'gpu', 'configure'],
  container: ['container', 'docker'],
  architecture: ['container', 'command', 'docker', 'system-package', 'file'],
  command: ['configure', 'python-error', 'file', 'command'],
  file: ['file', 'python-error', 'configure', 'command'],
  permission: ['file', 'python-error', 'command', 'git'],
  'python-error': ['python-error', 'test', 'configure'],
  patch: ['patch', 'git', 'file'],
  rosdep: ['rosdep'],
  test: ['test'],
  image: ['image', 'registry', 'docker'],
  registry: ['image', 'registry', 'docker'],
}

const PYTHON_ERROR: CauseRule = { kind: 'python-error', label: 'Python error', priority: 2, patterns: [] }
const CONFIG_ERROR: CauseRule = { ...PYTHON_ERROR, kind: 'config', label: "error in a package's config.py" }
const LAST_WORDS: CauseRule = { ...PYTHON_ERROR, kind: 'error', label: '' }

/**
 * The cause of a failed stage, or `undefined` where no line shows it. The error that ended the stage is the cause; an error that the
 * script went on after was survived.
 *
 * @param lines as `cleanStageOutput` gives them
 * @param end how the stage's command ended: `exit code: 137`
 * @param ended false where nothing shows that the last error was the end: then it must stand at the end of the lines
 */
export function findCause(lines: readonly string[], end?: string, ended = true): FoundCause | undefined {
  const offset = Math.max(0, lines.length - LAST_LINES)
  const found = searchLines(lines.slice(offset), ended)
  if (found) return { ...found, index: found.index + offset }
  const rule = end === undefined ? undefined : ruleOf(end)
  return rule && { rule, index: -1 }
}

/** The same for an error that jetson-containers itself reports, which is the last of the lines, or stands among them. */
export function findCauseOfText(lines: readonly string[], text: string): FoundCause | undefined {
  const line = bareText(text)
  const rule = ruleOf(line) ?? (EXCEPTION.test(line) ? PYTHON_ERROR : undefined)
  return rule && { rule, index: lines.lastIndexOf(text) }
}

/** What a message shows of a cause. Give it the redacted lines: the label quotes them. */
export function describeCause(
  { index, rule }: FoundCause,
  lines: readonly string[],
  { end = '', phase }: { readonly end?: string | undefined; readonly phase?: string | undefined } = {},
): Cause {
  const line = index < 0 ? end : (lines[index] ?? '')
  const text = bareText(line)
  if (rule === LAST_WORDS) return { kind: 'error', label: shorten(text), line, labelIsLine: true }
  const subject = subjectOf(rule, lines, index, text)
  if (rule === PYTHON_ERROR || rule === CONFIG_ERROR) {
    const name = EXCEPTION.exec(withoutMark(text))?.groups?.['what']
    // An exception without a text: the statement that raised it stands above it.
    const statement = withoutMark(text) === name ? bareText(lines[index - 1] ?? '') : ''
    if (/cuda.*available/i.test(statement)) {
      return { kind: 'gpu', label: `CUDA not available: ${shorten(statement)}`, line }
    }
    const shown = statement === '' ? '' : `: ${shorten(statement)}`
    if (phase === 'test' && rule === PYTHON_ERROR) {
      return { kind: 'test', label: `failed test (${name})${shown}`, line }
    }
    return { kind: rule.kind, label: `${rule.label} (${name})${shown}`, line }
  }
  return { kind: rule.kind, label: subject ? `${rule.label}: ${shorten(subject)}` : rule.label, line }
}

function shorten(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 119).trimEnd()}…`
}

function subjectOf(
  rule: CauseRule,
  lines: readonly string[],
  index: number,
  text: string,
): string | undefined {
  for (const { pattern } of rule.patterns) {
    const what = pattern.exec(text)?.groups?.['what']
    if (what) return what
  }
  if (rule.subject === 'line below')
    return lines
      .slice(index + 1, index + 4)
      .map(bareText)
      .find((below) => below !== '')
  if (rule.subject === 'unmet dependency above') {
    const above = lines.slice(Math.max(0, index - 60), index).map(bareText)
    const list = above.findLastIndex((line) =>
      line.startsWith('The following packages have unmet dependencies'),
    )
    return list < 0 ? undefined : /^(\S+) : /.exec(above[list + 1] ?? '')?.[1]
  }
  return undefined
}

/** pytest marks the lines of an exception by `E`. */
function withoutMark(text: string): string {
  return text.replace(/^E {2,}/, '')
}

/**
 * A line as the program itself printed it: without indentation (pip indents what a wheel's build prints), without the boxes that pip
 * and uv draw, and without the time that BuildKit and GitHub put before it.
 */
export function bareText(line: string): string {
  return line
    .slice(0, MAX_LINE_CHARS)
    .replace(/^\s*(?:#\d+ )?(?:\d{1,6}\.\d{1,4} +(?=\S))?/, '')
    .replace(/^(?:##\[error\](?!The )|\[stderr\] ?|[\s│|×╰─▶├└⚠✗✘❌💥*]+(?=\S))+/u, '')
    .trimEnd()
}

/** The first rule that a line matches. */
function ruleOf(text: string): CauseRule | undefined {
  if (!CAUSE_TRIGGER.test(text)) return undefined
  return CAUSE_RULES.find(({ patterns }) => patterns.some(({ pattern }) => pattern.test(text)))
}

/** One line of the text, classified. */
interface Scan {
  readonly errors: readonly ErrorLine[]
  /** For each kind of error, the index of the last line that shows that such an error was survived. */
  readonly survivedUntil: (kind: CauseKind) => number
  /** Lines of unknown meaning before an index. */
  readonly unknownBefore: (index: number) => number
}

function searchLines(raw: readonly string[], ended: boolean): FoundCause | undefined {
  const lines = raw.map(bareText)
  const scan = scanLines(lines, raw)
  const alive = scan.errors.filter(({ index, rule }) => index > scan.survivedUntil(rule.kind))
  const total = scan.unknownBefore(lines.length)
  const near = ended
    ? alive.filter((error) => !error.rule.recoverable || total - error.unknownBefore <= SURVIVED_LINES)
    : alive.filter((error) => error.rule.priority === 3 || total - error.unknownBefore <= NEAR_END_LINES)
  const causes = near.filter(({ rule }) => rule.priority > 1)
  const firm = causes.filter(({ rule }) => !rule.recoverable)
  const last = lastFirm(firm, causes) ?? causes.at(-1)
  if (last) {
    const stopped = last.rule.kind === 'python-error' ? stopBefore(last, near) : undefined
    const first = earliest(last, causes)
    // A script in Python that calls a build tool reports its failure by an exception.
    return stopped && first === last ? stopped : first
  }
  const lastWords = ended ? lastWordsOf(lines, scan) : undefined
  const consequences = near.filter(({ rule }) => rule.priority === 1)
  // Several tools stop one after the other; the first of them stood nearest to the error.
  const stop = consequences.find(({ rule }) => rule.kind !== 'python-build') ?? consequences[0]
  if (stop && (!lastWords || stop.index >= lastWords.index - SAME_ERROR_LINES)) return stop
  return lastWords
}

/** The build tool that stopped shortly before an exception. */
function stopBefore(exception: ErrorLine, near: readonly ErrorLine[]): ErrorLine | undefined {
  return near.find(
    ({ index, rule, unknownBefore }) =>
      rule.kind === 'build-step' &&
      index < exception.index &&
      exception.unknownBefore - unknownBefore <= SAME_ERROR_LINES,
  )
}

/** The last error that a script does not go on after, unless one that it may go on after stands alone at the very end. */
function lastFirm(firm: readonly ErrorLine[], causes: readonly ErrorLine[]): ErrorLine | undefined {
  const last = firm.at(-1)
  const end = causes.at(-1)
  if (!last || !end) return last
  return end.unknownBefore - last.unknownBefore > SURVIVED_LINES ? end : last
}

/** The earliest error that explains `last`, directly or through others. */
function earliest(last: ErrorLine, causes: readonly ErrorLine[]): ErrorLine {
  let best = last
  for (const error of causes.toReversed()) {
    if (error.index >= best.index) continue
    const distance = best.unknownBefore - error.unknownBefore
    const heavier = error.rule.priority > best.rule.priority
    const same = error.rule.kind === best.rule.kind
    const compiling = COMPILING.includes(error.rule.kind) && COMPILING.includes(best.rule.kind)
    // Other jobs of a parallel build print hundreds of lines after the first error.
    if (distance > SAME_ERROR_LINES && !compiling) continue
    if (best.rule.priority > error.rule.priority) continue
    const explains = EXPLAINS[error.rule.kind]?.includes(best.rule.kind) ?? false
    if (heavier || same || explains) best = error
  }
  return best
}

/**
 * @param lines without indentation and prefixes
 * @param raw the same lines with them: what is indented belongs to the line above
 */
function scanLines(lines: readonly string[], raw: readonly string[]): Scan {
  const errors: ErrorLine[] = []
  const survived = new Map<readonly CauseKind[] | undefined, number>()
  const unknown: number[] = [0]
  let restart = -1
  let step = 0
  let traceback = false
  let previous = ''
  for (const [index, line] of lines.entries()) {
    const rule =
      ruleOf(line) ?? (traceback && EXCEPTION.test(line) ? exceptionRule(line, lines, index) : undefined)
    if (rule) errors.push({ rule, index, unknownBefore: unknown[index] ?? 0 })
    if (line === 'Traceback (most recent call last):') traceback = !/^Exception ignored /.test(previous)
    else if (!rule && EXCEPTION.test(line)) traceback = false
    const work = rule
      ? undefined
      : PROGRESS_RULES.find(({ patterns }) => patterns.some(({ pattern }) => pattern.test(line)))
    if (work) survived.set(work.keeps, index)
    const now = Number(/^\[ *([\d,]+) ?(?:\/|%)/.exec(line)?.[1]?.replaceAll(',', '') ?? Number.NaN)
    if (!Number.isNaN(now)) {
      // A build that counts from its beginning again was started again.
      if (now < step && now <= 2) restart = index
      step = now
    }
    unknown.push(
      (unknown[index] ?? 0) + (rule || work || line === '' || /^\s/.test(raw[index] ?? '') ? 0 : 1),
    )
    if (line !== '') previous = line
  }
  return {
    errors,
    survivedUntil: (kind) =>
      Math.max(
        COMPILING.includes(kind) ? restart : -1,
        ...[...survived].map(([keeps, index]) => (keeps?.includes(kind) ? -1 : index)),
      ),
    unknownBefore: (index) => unknown[index] ?? 0,
  }
}

/** An exception that ends a traceback through a package's config.py comes from that file. */
function exceptionRule(line: string, lines: readonly string[], index: number): CauseRule | undefined {
  const from = lines.lastIndexOf('Traceback (most recent call last):', index)
  const inConfig = lines
    .slice(from, index)
    .some((frame) => /^File ".*\/packages\/.*\.py", line \d+/.test(frame))
  if (/^(?:\w+\.)*(?:CalledProcessError|SystemExit|KeyboardInterrupt)\b/.test(line)) return undefined
  return inConfig ? CONFIG_ERROR : PYTHON_ERROR
}

/** How docker reports the end of a failed step. */
const STEP_END =
  /^(?:ERROR: )?(?:failed to (?:build: failed to )?solve: )?process "(?<buildkit>.*)" did not complete successfully: (?:exit code: (?<code>\d+)|.*)$|^The command '(?<classic>.*)' returned a non-zero code: (?<status>\d+)$/

/** A script that ends itself prints why in its last line: `FAILED to install llama.cpp`. */
function lastWordsOf(lines: readonly string[], scan: Scan): FoundCause | undefined {
  const stepEnd = lines.findLastIndex((line) => STEP_END.test(line))
  const end = stepEnd < 0 ? lines.length : stepEnd
  for (let index = end - 1; index >= 0 && index >= end - 3; index -= 1) {
    const line = lines[index] ?? ''
    if (index <= scan.survivedUntil('error')) return undefined
    const exception = EXCEPTION.exec(withoutMark(line))
    if (
      exception &&
      !/(?:CalledProcessError|SystemExit|KeyboardInterrupt)$/.test(exception.groups?.['what'] ?? '')
    )
      return { rule: PYTHON_ERROR, index }
    if (SAYS_FAILURE.test(line)) return { rule: LAST_WORDS, index }
  }
  return undefined
}

/** A line that reports a failure in the wording of a script. */
const SAYS_FAILURE =
  /^(?:\S+: )?(?:\[?(?:ERROR|Error|error|FATAL|Fatal|FAILED|Failed|FAIL)\]?\b(?!: 0)|.{0,60}\b(?:[Bb]uild|[Ii]nstall\w*|[Tt]est|[Cc]onversion|[Dd]ownload\w*|[Ss]etup|[Cc]ompilation) (?:has )?(?:failed|FAILED)\b)/

/** The command that failed and its exit code, where docker prints them: `/tmp/pytorch/build.sh (exit code 1)`. */
export function failedCommand(lines: readonly string[]): string | undefined {
  for (const line of lines.toReversed()) {
    const { buildkit, classic, code, status } = STEP_END.exec(bareText(line))?.groups ?? {}
    const command = buildkit ?? classic
    if (command === undefined) continue
    const shown = command.replace(/^(?:\/\S*\/)?(?:ba|da|z)?sh (?:-\S+ )*-\w*c /, '').replace(/\s+/g, ' ')
    return `${shorten(shown)} (exit code ${code ?? status ?? 'unknown'})`
  }
  return undefined
}
