/** The fault table: each fault through dist/index.js, against real servers and raw sockets. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { runAction, type StepResult } from '../harness/action.ts'
import { answers } from './answers.ts'
import { connections } from './connections.ts'
import { type Fault, TOKEN } from './fault.ts'
import { handshakes } from './handshakes.ts'
import { proxies } from './proxies.ts'
import { signals } from './signals.ts'

const DEFAULT_TIMEOUT = 10

/** Tests that run at the same time: nearly all of them only wait. */
const AT_ONCE = 6

const inputs = {
  outcome: 'success',
  packages: 'pytorch torchvision',
  command: './build.sh pytorch torchvision',
  'fail-on-error': 'true',
}

/** Log lines, warnings and errors. */
function logLines({ commands, log }: StepResult): readonly string[] {
  const annotations = commands.filter(({ name }) => name === 'error' || name === 'warning')
  return [...log, ...annotations.map(({ message }) => message)]
}

/** All output of the step, except the lines that mask secrets. */
function traces({ outputs, stderr, stdout, summary }: StepResult): string {
  const seen = stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'))
  return [...seen, stderr, ...Object.values(outputs), summary].join('\n')
}

describe('faults', { concurrency: AT_ONCE }, () => {
  const rows: string[] = []
  /** Seconds of a step that sends nothing: the deadline starts after these. */
  let startUp = 0

  before(async () => {
    startUp = (await runAction({ inputs: { ...inputs, 'dry-run': 'true' } })).seconds
  })
  after(() => {
    console.log(`| fault | format | requests | delivered | exit | seconds of | last log line |`)
    console.log('|---|---|--:|---|--:|--:|---|')
    for (const row of rows.sort()) console.log(row)
  })

  for (const fault of [...answers, ...connections, ...signals, ...handshakes, ...proxies]) {
    const { format = 'generic', name, timeout = DEFAULT_TIMEOUT } = fault
    test(`${name} (${format})`, () => runFault(fault, format, timeout))
  }

  async function runFault(fault: Fault, format: string, timeout: number): Promise<void> {
    const stage = await fault.stage()
    try {
      const result = await runAction({
        inputs: { ...inputs, format, timeout: String(timeout), 'webhook-url': stage.url, ...stage.inputs },
        ...(stage.env && { env: stage.env }),
        ...(stage.onSpawn && { onSpawn: stage.onSpawn }),
        limit: timeout + 20,
      })
      const posts = stage.scenes.flatMap((scene) => scene.posts)
      const words = logLines(result)
      const within = fault.within ?? timeout + 1
      const last = words.at(-1)?.replaceAll('|', '\\|')
      rows.push(
        `| ${fault.name} | ${format} | ${posts.length} | ${result.outputs['delivered']} | ${result.exitCode} | ${result.seconds.toFixed(1)} of ${within} | ${last} |`,
      )
      assert.match(words.join('\n'), fault.logs)
      assert.equal(posts.length, fault.requests, `requests; the log: ${words.join('\n')}`)
      assert.equal(result.outputs['delivered'], String(fault.delivered))
      assert.equal(result.exitCode, fault.delivered ? 0 : 1)
      assert.equal(result.stderr, '')
      assert.ok(result.seconds <= within + startUp, `${result.seconds} s, ${within} allowed`)
      const seen = traces(result).toLowerCase()
      assert.ok(!seen.includes(TOKEN.toLowerCase()), 'the token appears nowhere')
      assert.doesNotMatch(traces(result), /s@crét|s%40cr/, "the proxy's password appears nowhere")
      const [delivery] = JSON.parse(result.outputs['deliveries'] ?? '[]')
      assert.equal(delivery.delivered, fault.delivered)
      fault.check?.(posts, result)
    } finally {
      for (const scene of stage.scenes) await scene[Symbol.asyncDispose]()
    }
  }
})
