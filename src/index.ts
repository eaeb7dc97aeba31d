/** The only entry: hands the real world to run(). */
import packageJson from '../package.json' with { type: 'json' }
import { systemClock } from './delivery/clock.ts'
import { exitNow } from './exit.ts'
import { run } from './run.ts'
import { processRunner } from './runner.ts'

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

try {
  const failed = await run({
    env: process.env,
    runner: processRunner,
    machine: { root: '/', arch: process.arch, path: process.env['PATH'] ?? '' },
    clock: systemClock,
    random: Math.random,
    signal: stop.signal,
    userAgent: `${packageJson.name}/${packageJson.version}`,
  })
  exitNow(failed ? 1 : 0)
} catch (error) {
  // A defect of this action. Its message may hold anything, an address too; where it happened is enough to report it.
  const place =
    error instanceof Error ? error.stack?.split('\n').find((line) => line.includes(' at ')) : undefined
  processRunner.error(
    `${packageJson.name} failed in itself, nothing more is told: ${error instanceof Error ? error.name : 'unknown error'}${place ?? ''}`,
  )
  exitNow(process.env['INPUT_FAIL-ON-ERROR']?.trim().toLowerCase() === 'true' ? 1 : 0)
}
