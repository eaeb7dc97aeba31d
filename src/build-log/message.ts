/** What became of a build -> one line for a reader. Pure. */
import { cutMiddle } from '../display.ts'
import { oneLine } from '../text.ts'
import type { Cause } from './cause.ts'
import type { Explanation } from './explain.ts'
import type { Failure } from './replay.ts'
import type { PackageVerdict, Verdict } from './verdict.ts'

/** Names beyond these are counted, not listed. */
const NAMES = 5
/** Graphemes of a reason that is somebody else's text. */
const REASON_LIMIT = 160

/** A failed package and why, all of its text redacted. */
export interface Explained {
  readonly package: string
  readonly failure: Failure
  readonly cause?: Cause
}

/** `failed in the build phase: compiler error: file.cu(212): error: …`: why one package failed, in one line. */
export function reasonOf({ failure, cause }: Explained): string {
  const told =
    cause && cause.line !== failure.command?.end ? [cutMiddle(oneLine(cause.line), REASON_LIMIT)] : []
  return [`failed${where(failure)}`, ...(cause?.plain ? [] : kindOf(failure, cause)), ...told].join(': ')
}

/** Why a package that was under way where the log ends is not told as built. */
export function openReason({ failure = {} }: PackageVerdict): string {
  return `stopped${where(failure)}: the log ends there`
}

/** The message about a build that failed: `Build failed: vllm (1 of 3 packages), in the build phase: compiler error`. */
export function failureMessage(
  verdict: Verdict,
  { explained, killer, unnamed = {} }: Pick<Explanation, 'explained' | 'killer' | 'unnamed'>,
  cancelled: boolean,
): string | undefined {
  const opening = cancelled ? 'Build was cancelled or timed out' : 'Build failed'
  const failed = verdict.results.filter((result) => result.status === 'failure')
  if (failed.length > 0) {
    return `${opening}${cancelled ? '; failed before' : ''}: ${names(failed)}${share(failed, verdict)}${shared(explained)}${verdict.during ? `; its log ends ${doing(verdict.during)}` : ''}`
  }
  if (verdict.outcome === 'failure') {
    return [`${opening}${where(unnamed)}`, ...kindOf(unnamed, undefined)].join(': ')
  }
  if (verdict.outcome === 'success') return `${opening}, though its log shows every package built`
  if (verdict.outcome === 'unfinished' && verdict.during) {
    // A build that is cancelled is killed too, and by no want of memory.
    return [`${opening} ${doing(verdict.during)}`, ...(killer && !cancelled ? [killer.label] : [])].join(': ')
  }
  return undefined
}

function doing({ phase, package: name }: NonNullable<Verdict['during']>): string {
  return `while ${phase === 'test' ? 'testing' : 'building'} ${name}`
}

/** `a, b, c, d, e and 3 more` */
export function names(failed: readonly PackageVerdict[]): string {
  const listed = failed.slice(0, NAMES).map((result) => result.package)
  const left = failed.length - listed.length
  return left > 0 ? `${listed.join(', ')} and ${left} more` : listed.join(', ')
}

function share(failed: readonly PackageVerdict[], { openEnded, results, stopped = [] }: Verdict): string {
  const all = results.length + stopped.length
  return all > 1 && !openEnded ? ` (${failed.length} of ${all} packages)` : ''
}

/** What all failures have in common; nothing that holds for some of them only. */
function shared(explained: readonly Explained[]): string {
  const phases = new Set(explained.map(({ failure }) => where(failure)))
  const kinds = new Set(explained.map(({ failure, cause }) => kindOf(failure, cause).join('')))
  const [phase = ''] = phases.size === 1 ? phases : []
  const [kind = ''] = kinds.size === 1 ? kinds : []
  return `${phase && `,${phase}`}${kind && `: ${kind}`}`
}

function where({ phase, dependency }: Failure): string {
  const of = dependency === undefined ? '' : ` of its dependency ${dependency}`
  if (phase === undefined) return of && ` in the stage${of}`
  return phase === 'push' ? ' while pushing the image' : ` in the ${phase} phase${of}`
}

function kindOf(failure: Failure, cause: Cause | undefined): readonly string[] {
  if (cause) return [cause.label]
  return failure.text ? [cutMiddle(oneLine(failure.text), REASON_LIMIT)] : []
}
