/** A run that builds one package, or a chain of packages into one image -> what became of each. Pure. */
import { hasWildcard } from '../lib/glob.ts'
import {
  type Attempt,
  type BuildFailure,
  failedStageName,
  failureOf,
  targetPackage,
  unknownPackage,
} from './attempt.ts'
import { samePackage, stageOfLog } from './package-names.ts'
import { currentStageOf, type Run } from './parse-run.ts'
import type { PackageOutcome, RunOutcome } from './run-outcome.ts'

/** One package, or a chain of packages built into one image. */
export function evaluateChain(run: Run): RunOutcome {
  // The last attempt counts: after an earlier banner the run went on, so something else printed it.
  const last = { ...run.attempts.find((one) => one.chain), end: undefined, ...run.attempts.at(-1) }
  const asked = requested(run, last)
  if (last.end === 'built' && !run.gaveUp) {
    const took = asked.length === 1 && last.seconds ? { seconds: last.seconds } : {}
    return {
      outcome: 'success',
      results: asked.map((name) => ({ package: name, status: 'success', ...took })),
    }
  }
  if (typeof last.end !== 'object' && !run.gaveUp) {
    // An old release prints nothing when a chain succeeded.
    if (last.bufferedByPython) return { outcome: 'none', results: [], ...(asked.length > 0 && { asked }) }
    const currentStage = currentStageOf(run)
    return {
      ...{ outcome: 'unfinished', results: [] },
      ...(asked.length > 0 && { asked }),
      ...(currentStage && { currentStage, stopped: chainBroken(asked, last).results }),
    }
  }
  return { outcome: 'failure', ...chainBroken(asked, last) }
}

/** What became of each package of a chain that broke at its last stage. */
function chainBroken(asked: readonly string[], last: Attempt): Pick<RunOutcome, 'results' | 'failure'> {
  const failure = failureOf(last, undefined)
  const stage = failedStageName(last)
  // With a single package it is certain which one failed, whatever stage it was.
  const culprit =
    asked.length === 1
      ? asked[0]
      : (packageNeedingStage(asked, last.chain, stage) ?? unknownPackage(last, asked))
  if (culprit === undefined) return { results: [], failure }
  const index = asked.indexOf(culprit)
  const own = stage === undefined || samePackage(culprit, stage)
  // The final tests run on the finished image, after every stage was built (container.py:467).
  const finished = failure.phase === 'push' || (failure.phase === 'test' && retested(failure))
  // Names are looked up before anything is built.
  const started = unknownPackage(last, asked) === undefined
  const took = asked.length === 1 && last.seconds ? { seconds: last.seconds } : {}
  return {
    results: asked.map((name, position): PackageOutcome => {
      if (name === culprit) {
        return {
          package: name,
          status: 'failure',
          failure: own ? failure : { ...failure, dependency: stage },
          ...took,
        }
      }
      return { package: name, status: started && (position < index || finished) ? 'success' : 'skipped' }
    }),
  }
}

/** True when the failed test ran on the finished image: its log is then named after no stage. */
function retested(failure: BuildFailure): boolean {
  const log = failure.command?.log
  const stage = log === undefined ? undefined : stageOfLog(log)
  return stage !== undefined && stage.package === undefined
}

/** The first package asked for that needed the stage: dependencies are built right before whoever needs them. */
function packageNeedingStage(
  asked: readonly string[],
  chain: readonly string[] | undefined,
  stage: string | undefined,
): string | undefined {
  if (stage === undefined) return undefined
  const own = asked.find((name) => samePackage(name, stage))
  if (own !== undefined || !chain) return own
  const at = chain.indexOf(stage)
  return asked.find((name) => chain.findIndex((one) => samePackage(name, one)) > at) ?? asked.at(-1)
}

function requested(run: Run, attempt: Attempt): readonly string[] {
  const asked = run.asked?.packages ?? run.gaveUp ?? []
  const known = asked.map((name) =>
    hasWildcard(name) ? (attempt.chain?.findLast((one) => samePackage(name, one)) ?? name) : name,
  )
  if (known.length > 0) return known
  const name = targetPackage(attempt)
  return name === undefined ? [] : [name]
}
