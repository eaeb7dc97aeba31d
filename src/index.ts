/** The entry: starts the action, turns signals into an abort, reports internal errors, and ends the process. */
import packageJson from '../package.json' with { type: 'json' }
import { fetchBy } from './delivery/fetch.ts'
import { createWorkflowCommands } from './github/workflow-commands.ts'
import { parseBoolean } from './inputs/parse-values.ts'
import { readInput } from './inputs/read-inputs.ts'
import { systemClock } from './lib/clock.ts'
import { errorName } from './lib/errors.ts'
import { run } from './run.ts'

const commands = createWorkflowCommands(process.env)
const stop = new AbortController()
// Not `once`: Ctrl-C sends a signal from the terminal and one from the runner, and the second would kill the process in mid-report.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())
// Node.js would print the error's message and exit with 1 whatever `fail-on-error` is. Unhandled rejections arrive here, too.
process.on('uncaughtException', exitOnInternalError)
// A promise that never settles: Node.js would exit with 13.
process.on('beforeExit', () => exitOnInternalError(new Error('nothing is left to wait for')))

run({
  env: process.env,
  commands,
  machine: { root: '/', arch: process.arch, path: process.env['PATH'] ?? '' },
  clock: systemClock,
  random: Math.random,
  signal: stop.signal,
  fetch: fetchBy(process.env),
  userAgent: `${packageJson.name}/${packageJson.version}`,
  // In the next turn: until then the last file that was written looks like one that hangs.
}).then((failed) => setImmediate(exitNow, failed ? 1 : 0), exitOnInternalError)

/** Reports a bug of this action by the error's name and place. Its message may contain anything, for example a URL. */
function exitOnInternalError(error: unknown): never {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const place = stack.split('\n').find((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line))
  commands.error(
    `Internal error: ${errorName(error)}${place?.replace(/^ +/, ' ') ?? ''}. This is a bug in ${packageJson.name}, please report it.`,
  )
  exitNow(failsOnError() ? 1 : 0)
}

function failsOnError(): boolean {
  try {
    return parseBoolean('fail-on-error', readInput(process.env, 'fail-on-error'))
  } catch {
    // Empty, or neither true nor false: the default.
    return false
  }
}

/**
 * Ends the process immediately, even if something still hangs. Call it when all output is written: files and, on Linux, pipes are
 * written synchronously (nodejs.org/api/process.html, "A note on process I/O").
 *
 * `process.exit` waits for libuv's threads (uv_library_shutdown), and a DNS lookup or a file on a disconnected network drive may block
 * one of those for minutes. `execve` replaces the process without waiting.
 */
function exitNow(code: 0 | 1): never {
  const hanging = process.getActiveResourcesInfo().some((name) => /^(GetAddrInfo|FSReq)/.test(name))
  if (hanging) {
    try {
      process.execve?.('/bin/sh', ['sh', '-c', `exit ${code}`], {})
    } catch {
      // This system has no such call or no such shell: process.exit has to do.
    }
  }
  process.exit(code)
}
