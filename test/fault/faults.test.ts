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

/** Nearly all of them wait nearly all of the time. */
const AT_ONCE = 6

const inputs = {
  outcome: 'success',
  packages: 'pytorch torchvision',
  command: './build.sh pytorch torchvision',
  'fail-on-error': 'true',
}

/** What a person reads of the log about the delivery. */
function told({ commands, log }: StepResult): readonly string[] {
  const annotations = commands.filter(({ name }) => name === 'error' || name === 'warning')
  return [...log, ...annotations.map(({ message }) => message)]
}

/** Everything that the step leaves behind, but for the lines that ask the runner to mask. */
function traces({ outputs, stderr, stdout, summary }: StepResult): string {
  const seen = stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'))
  return [...seen, stderr, ...Object.values(outputs), summary].join('\n')
}

describe('faults', { concurrency: AT_ONCE }, () => {
  const rows: string[] = []
  /** Seconds of a step that sends nothing: the deadline begins after them. */
  let startUp = 0

  before(async () => {
    startUp = (await runAction({ inputs: { ...inputs, 'dry-run': 'true' } })).seconds
  })
  after(() => {
    console.log(`| fault | format | requests | delivered | exit | seconds of | the log's last word |`)
    console.log('|---|---|--:|---|--:|--:|---|')
    for (const row of rows.sort()) console.log(row)
  })

  for (const fault of [...answers, ...connections, ...signals, ...handshakes, ...proxies]) {
    const { format = 'generic', name, timeout = DEFAULT_TIMEOUT } = fault
    test(`${name} (${format})`, () => play(fault, format, timeout))
  }

  async function play(fault: Fault, format: string, timeout: number): Promise<void> {
    const stage = await fault.stage()
    try {
      const result = await runAction({
        inputs: { ...inputs, format, timeout: String(timeout), 'webhook-url': stage.url, ...stage.inputs },
        ...(stage.env && { env: stage.env }),
        ...(stage.onSpawn && { onSpawn: stage.onSpawn }),
        limit: timeout + 20,
      })
      const posts = stage.scenes.flatMap((scene) => scene.posts)
      const words = told(result)
      const within = fault.within ?? timeout + 1
      const last = words.at(-1)?.replaceAll('|', '\\|')
      rows.push(
        `| ${fault.name} | ${format} | ${posts.length} | ${result.outputs['delivered']} | ${result.exitCode} | ${result.seconds.toFixed(1)} of ${within} | ${last} |`,
      )
      assert.match(words.join('\n'), fault.says)
      assert.equal(posts.length, fault.requests, `requests; the log: ${words.join('\n')}`)
      assert.equal(result.outputs['delivered'], String(fault.delivered))
      assert.equal(result.exitCode, fault.delivered ? 0 : 1)
      assert.equal(result.stderr, '')
      assert.ok(result.seconds <= within + startUp, `${result.seconds} s, ${within} allowed`)
      const seen = traces(result).toLowerCase()
      assert.ok(!seen.includes(TOKEN.toLowerCase()), 'the token is seen nowhere')
      assert.doesNotMatch(traces(result), /s@crét|s%40cr/, "the proxy's password is seen nowhere")
      const [delivery] = JSON.parse(result.outputs['deliveries'] ?? '[]')
      assert.equal(delivery.delivered, fault.delivered)
      fault.check?.(posts, result)
    } finally {
      for (const scene of stage.scenes) await scene[Symbol.asyncDispose]()
    }
  }
})
