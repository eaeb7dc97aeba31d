/** The only entry: hands the real world to run(). */
import packageJson from '../package.json' with { type: 'json' }
import { createWorkflowCommands } from './github/workflow-commands.ts'
import { systemClock } from './lib/clock.ts'
import { run } from './run.ts'

const commands = createWorkflowCommands(process.env)
const stop = new AbortController()
// Not `once`: a Ctrl-C reaches the step from the terminal and from the runner, and the second would kill it in mid-report.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort())
// Node would print the error as it is, and exit by 1 whatever `fail-on-error` says. Rejections that nobody awaits end here, too.
process.on('uncaughtException', failInItself)
// A wait that nothing can end: Node would exit by 13.
process.on('beforeExit', () => failInItself(new Error('nothing is left to wait for')))

run({
  env: process.env,
  commands,
  machine: { root: '/', arch: process.arch, path: process.env['PATH'] ?? '' },
  clock: systemClock,
  random: Math.random,
  signal: stop.signal,
  // Loaded at the first request: most messages need none.
  fetch: async (url, init) => (await import('./delivery/fetch.ts')).fetchBy(process.env)(url, init),
  userAgent: `${packageJson.name}/${packageJson.version}`,
}).then((failed) => exitNow(failed ? 1 : 0), failInItself)

/** A defect of this action. Its message may hold anything, an address too; where it happened is enough to report it. */
function failInItself(error: unknown): never {
  const place =
    error instanceof Error
      ? error.stack?.split('\n').find((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line))
      : undefined
  commands.error(
    `${packageJson.name} failed in itself, nothing more is told: ${error instanceof Error ? error.name : 'unknown error'}${place?.replace(/^ +/, ' ') ?? ''}`,
  )
  exitNow(process.env['INPUT_FAIL-ON-ERROR']?.trim().toLowerCase() === 'true' ? 1 : 0)
}

/**
 * Ends the process now, whatever still hangs. Call it when everything is written: files and, on Linux, pipes are written
 * synchronously (nodejs.org/api/process.html, "A note on process I/O").
 *
 * `process.exit` alone is not enough: it joins libuv's threads (uv_library_shutdown), and a name lookup or a file on a dead network
 * drive holds one of those for as long as it likes. Becoming another program waits for nobody.
 */
function exitNow(code: 0 | 1): never {
  const hanging = process.getActiveResourcesInfo().some((name) => /^(GetAddrInfo|FSReq)/.test(name))
  if (hanging) {
    try {
      process.execve?.('/bin/sh', ['sh', '-c', `exit ${code}`], {})
    } catch {
      // No such call or no such shell on this system: the slow way out is left.
    }
  }
  process.exit(code)
}
