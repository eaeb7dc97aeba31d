/** The only entry: hands the real world to run(). */
import packageJson from '../package.json' with { type: 'json' }
import { systemClock } from './delivery/clock.ts'
import { exitNow } from './exit.ts'
import { run } from './run.ts'
import { processRunner } from './runner.ts'

const runner = processRunner(process.env)
const stop = new AbortController()
// Not `once`: a Ctrl-C reaches the step from the terminal and from the runner, and the second would kill it in mid-report.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort())
// Node would print the error as it is, and exit by 1 whatever `fail-on-error` says. Rejections that nobody awaits end here, too.
process.on('uncaughtException', failInItself)
// A wait that nothing can end: Node would exit by 13.
process.on('beforeExit', () => failInItself(new Error('nothing is left to wait for')))

try {
  const failed = await run({
    env: process.env,
    runner,
    machine: { root: '/', arch: process.arch, path: process.env['PATH'] ?? '' },
    clock: systemClock,
    random: Math.random,
    signal: stop.signal,
    userAgent: `${packageJson.name}/${packageJson.version}`,
  })
  exitNow(failed ? 1 : 0)
} catch (error) {
  failInItself(error)
}

/** A defect of this action. Its message may hold anything, an address too; where it happened is enough to report it. */
function failInItself(error: unknown): never {
  const place =
    error instanceof Error
      ? error.stack?.split('\n').find((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line))
      : undefined
  runner.error(
    `${packageJson.name} failed in itself, nothing more is told: ${error instanceof Error ? error.name : 'unknown error'}${place?.replace(/^ +/, ' ') ?? ''}`,
  )
  exitNow(process.env['INPUT_FAIL-ON-ERROR']?.trim().toLowerCase() === 'true' ? 1 : 0)
}
