/** All lines of a stage's output -> its errors, and which of them the script went on after. Pure. */
import { BuildSteps, isNinjaFailure } from './build-steps.ts'
import { BUILDKIT_PREFIX } from './buildkit-prefix.ts'
import type { CauseRule } from './cause-rule.ts'
import { EXCEPTION, MODULE_EXCEPTION } from './cause-rules.ts'
import { CONFIG_ERROR, findProgress, findRule, LAST_WORDS, PYTHON_ERROR } from './classify-line.ts'
import { mayBeLaterCommand } from './end-of-fetch.ts'
import { TRACEBACK } from './excerpt.ts'
import { STEP_END } from './failed-command.ts'
import { probeOutput } from './probe-output.ts'
import { COMPILING, type ProgressRule } from './progress-rules.ts'
import { isExpected, isProbe, isWarning, killedItself } from './survived-lines.ts'

/** A program that reports an error and that it will try again. With `total=0` pip has tried for the last time. */
const RETRIED = /\bretrying\b(?! \(Retry\(total=0)|\bwill (?:be retried|retry)\b|\bretry scheduled\b/i

/** Python's line between two tracebacks, the second of which the first led to. */
const CHAINED = /^(?:During handling of|The above exception was the direct cause of)/
/** Words of a line that reports how things end. Other lines of unknown meaning show that a program goes on. */
const ENDING =
  /err|fail|fatal|exception|abort|exit|shut|clean|stopp|kill|terminat|destroy|leaked|warning|core dumped|traceback|exceeded|\bnot ok\b/i

/** What Python prints above the traceback of an exception that nobody can catch any more, and that ends nothing. */
const NO_END =
  /^(?:Exception ignored |Error in atexit|Error in sys\.excepthook|Task exception was never retrieved|(?:future|task|handle): <|Exception in callback |--- Logging error ---)/

/** An error in the text. */
export interface ErrorLine {
  readonly rule: CauseRule
  readonly index: number
  /** How many lines of unknown meaning stand before it; the difference of two is their distance. */
  readonly unknownBefore: number
  /** The traceback that it ended. Tracebacks of exceptions that led to each other have the same number. */
  readonly traceback?: number
}

/** One line of the text, classified. */
export interface Scan {
  /** The errors that nothing below them shows to have been survived. */
  readonly alive: readonly ErrorLine[]
  /** Whether a script that failed in its own words went on after this line. */
  readonly wentOnAfter: (index: number) => boolean
  /** Whether a line is quoted from a check that failed, or is of an exception that ended nothing. */
  readonly isNoCause: (index: number) => boolean
  /** Lines of unknown meaning before an index. */
  readonly unknownBefore: (index: number) => number
  /** How many lines between two indexes show that the program was at work: of unknown meaning, and not about an end. */
  readonly workBetween: (from: number, to: number) => number
}

/**
 * Classifies each line.
 *
 * @param lines without indentation and prefixes
 * @param raw the same lines with them: what is indented belongs to the line above
 */
export function scanLines(lines: readonly string[], raw: readonly string[]): Scan {
  const scanner = new LineScanner(lines, raw)
  for (let index = 0; index < lines.length; index += 1) scanner.read(index)
  return scanner.finish()
}

/** What is known of a text after each of its lines. */
class LineScanner {
  readonly #lines: readonly string[]
  readonly #raw: readonly string[]
  /** Quoted from a check that failed, or of an exception that ended nothing. */
  readonly #noCause: Set<number>
  #errors: ErrorLine[] = []
  /** Errors of a compiler before any step of the build failed. */
  #beforeFailure: ErrorLine[] = []
  readonly #steps = new BuildSteps()
  /** Where each kind of program was last at work. */
  readonly #lastWork = new Map<ProgressRule, number>()
  readonly #unknown: number[] = [0]
  readonly #atWork: number[] = [0]
  #tracebacks = 0
  #inTraceback = false
  /** The traceback that is being read is one of {@link NO_END}. */
  #endsNothing = false
  /** The indentation of a traceback whose frames are being read; deeper lines quote the source. */
  #frames: number | undefined
  /** The last line that is not empty. */
  #previous = ''

  constructor(lines: readonly string[], raw: readonly string[]) {
    this.#lines = lines
    this.#raw = raw
    this.#noCause = probeOutput(lines)
  }

  read(index: number): void {
    const line = this.#lines[index] ?? ''
    const raw = this.#raw[index] ?? ''
    if (line === TRACEBACK) this.#openTraceback(raw)
    else if (line !== '' && this.#frames !== undefined && indentation(raw) <= this.#frames)
      this.#frames = undefined
    const rule = this.#frames === undefined ? this.#ruleOf(line, index) : undefined
    const work = rule ? undefined : findProgress(line)
    if (rule) this.#addError(rule, line, index)
    this.#steps.readLine(line, index)
    const othersRun = work?.steps === 'ninja' ? this.#steps.ninjaFailed : this.#steps.failed
    if (work && !(work.steps && othersRun)) this.#lastWork.set(work, index)
    if (this.#frames === undefined && isException(line, this.#inTraceback || this.#endsNothing)) {
      this.#inTraceback = false
      this.#endsNothing = false
    }
    const known = rule || work || line === '' || /^\s/.test(raw)
    this.#unknown.push(this.#unknownBefore(index) + (known ? 0 : 1))
    this.#atWork.push((this.#atWork[index] ?? 0) + (known || ENDING.test(line) ? 0 : 1))
    if (line !== '') this.#previous = line
  }

  finish(): Scan {
    const survived = (rule: CauseRule, index: number) =>
      (rule.kind === 'configure' && index <= this.#steps.configuresAgain) ||
      (COMPILING.includes(rule.kind) && index <= this.#steps.restart) ||
      [...this.#lastWork].some(
        ([{ keeps = [], keepsLines }, last]) =>
          index <= last &&
          keeps !== 'all' &&
          !keeps.includes(rule.kind) &&
          !keepsLines?.test(this.#lines[index] ?? ''),
      )
    return {
      alive: this.#errors.filter(({ index, rule }) => !survived(rule, index)),
      wentOnAfter: (index) => survived(LAST_WORDS, index),
      isNoCause: (index) => this.#noCause.has(index),
      unknownBefore: (index) => this.#unknownBefore(index),
      workBetween: (from, to) => (this.#atWork[to] ?? 0) - (this.#atWork[from + 1] ?? 0),
    }
  }

  #unknownBefore(index: number): number {
    return this.#unknown[index] ?? 0
  }

  #isUnknown(index: number): boolean {
    return this.#unknownBefore(index + 1) > this.#unknownBefore(index)
  }

  #openTraceback(raw: string): void {
    this.#frames = indentation(raw)
    this.#endsNothing = NO_END.test(this.#previous)
    this.#inTraceback = !this.#endsNothing
    if (!CHAINED.test(this.#previous)) this.#tracebacks += 1
  }

  /** The error that a line shows. */
  #ruleOf(line: string, index: number): CauseRule | undefined {
    if (this.#noCause.has(index) || isProbe(line) || isExpected(line) || NO_END.test(line)) return undefined
    if (this.#endsNothing && isException(line, true)) {
      this.#noCause.add(index)
      return undefined
    }
    // The text of the exception stands below.
    if (
      /Error:$/.test(line) &&
      isException(line, this.#inTraceback) &&
      findRule(this.#lines[index + 1] ?? '')
    )
      return undefined
    const raised = this.#inTraceback || this.#lines[index + 1] === '[end of output]'
    const rule =
      findRule(line, this.#lines[index + 1]) ??
      (raised && isException(line, raised) ? exceptionRule(line, this.#lines, index) : undefined)
    if (!rule) return undefined
    if (rule.recoverable && RETRIED.test(line)) return onlyIfAlone(rule)
    if (isWarning(line, rule)) return undefined
    // The line itself says that the program goes on.
    if (rule.recoverable && !line.startsWith('WARNING: ') && findProgress(line)?.inWords) return undefined
    // What printed the line above came after the download.
    if (mayBeLaterCommand(line) && STEP_END.test(line) && this.#isUnknown(index - 1)) return undefined
    const isError = (other: string) => findRule(other) !== undefined
    return killedItself(this.#lines, index, isError) ? undefined : rule
  }

  #addError(rule: CauseRule, line: string, index: number): void {
    const traceback = this.#inTraceback && isException(line, true) && { traceback: this.#tracebacks }
    if (isNinjaFailure(line)) this.#dropEarlierOutput()
    const error = { rule, index, unknownBefore: this.#unknownBefore(index), ...traceback }
    this.#errors.push(error)
    if (rule.kind === 'compiler' && !this.#steps.failed) this.#beforeFailure.push(error)
    this.#steps.readError(line, this.#lines[index + 1] ?? '')
  }

  /** ninja prints what a failed step printed below its name: a compiler's error above it, before another step, ended nothing. */
  #dropEarlierOutput(): void {
    const dropped = new Set(this.#beforeFailure.filter(({ index }) => index < this.#steps.lastStep))
    this.#errors = this.#errors.filter((error) => !dropped.has(error))
    this.#beforeFailure = []
  }
}

/** How many characters stand before what a program printed, without BuildKit's prefix. */
function indentation(raw: string): number {
  const text = raw.replace(BUILDKIT_PREFIX, '')
  return text.length - text.trimStart().length
}

/** @param raised whether the line ends a traceback: then the name of a library's exception needs no `Error` in it */
function isException(line: string, raised: boolean): boolean {
  return EXCEPTION.test(line) || (raised && MODULE_EXCEPTION.test(line))
}

/** What was tried again is the cause only where no other error is found. */
function onlyIfAlone(rule: CauseRule): CauseRule {
  return { ...rule, priority: 1 }
}

/** An exception that ends a traceback through a package's config.py comes from that file. */
function exceptionRule(line: string, lines: readonly string[], index: number): CauseRule | undefined {
  const from = lines.lastIndexOf(TRACEBACK, index)
  const inConfig = lines
    .slice(from, index)
    .some((frame) => /^File ".*\/packages\/.*\.py", line \d+/.test(frame))
  if (/^(?:\w+\.)*(?:CalledProcessError|SystemExit|KeyboardInterrupt)\b/.test(line)) return undefined
  return inConfig ? CONFIG_ERROR : PYTHON_ERROR
}
