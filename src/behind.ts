/** The inputs -> the workflow run behind the message: the one place where the API's questions meet the transport. */
import { findRun, type RunFound } from './environment/workflow-run.ts'
import type { Inputs } from './inputs.ts'
import type { World } from './world.ts'

/** The run and its jobs; nothing with `run-context: false`. Five seconds at most. */
export async function runBehind(
  { githubToken, jobId, needs = [], outcome, runContext }: Inputs,
  { clock, env, runner, signal, userAgent }: World,
): Promise<RunFound> {
  const nothingToTell = outcome === 'skipped' && needs.length === 0
  if (!runContext || nothingToTell) return { jobs: [] }
  const found = await findRun({
    ...{ env, signal, userAgent, jobId, token: githubToken },
    aboutOthers: needs.length > 0,
    othersFailed: needs.some(({ result }) => result === 'failure'),
    now: () => clock.now(),
    fetch: async (url, init) => (await import('./delivery/fetch.ts')).fetchBy(env)(url, init),
  })
  if (found.trouble) runner.debug(`GitHub's API told nothing of this run: ${found.trouble}`)
  return found
}
