/** The corpus of secrets through the bundle: payload, outputs, summary and log follow the same rules. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runAction } from '../harness/action.ts'
import { startReceiver } from '../harness/receiver.ts'
import { corpus, leaks, type Sample } from '../redaction/corpus/rates.ts'

/** Every sample of one line whose turn it is. */
function sample(every: number, offset: number): readonly Sample[] {
  return [...corpus()].filter(({ line }, index) => index % every === offset && !/[\r\n\u001b]/.test(line))
}

const samples = sample(23, 5)

test('the samples are of every kind', () => {
  const kinds = new Set(samples.map(({ kind }) => kind))
  assert.deepEqual([...kinds].sort(), ['address', 'login', 'named', 'token'])
  assert.ok(samples.length > 500, String(samples.length))
})

for (const sink of ['details', 'command'] as const) {
  test(`few secrets of the corpus leave in ${sink}`, async (context) => {
    await using receiver = await startReceiver()
    const shown = { body: '', outputs: '', summary: '', log: '' }
    let leaked = 0
    let count = 0
    for (let at = 0; at < samples.length; at += 100) {
      const part = samples.slice(at, at + 100)
      const step = await runAction({
        inputs: {
          'webhook-url': receiver.origin,
          format: 'generic',
          outcome: 'failure',
          packages: 'vllm',
          [sink]: part.map(({ line }) => line.trim()).join('\n'),
        },
      })
      const body = receiver.requests.at(-1)?.body ?? ''
      const payload = JSON.parse(body)
      const lines = String(sink === 'details' ? payload.details : payload.build_command).split('\n')
      assert.equal(lines.length, part.length)
      for (const [index, { line, secret }] of part.entries()) {
        count += 1
        if (leaks(secret, line, lines[index] ?? '')) leaked += 1
      }
      shown.body += body
      shown.outputs += Object.values(step.outputs).join('\n')
      shown.summary += step.summary
      shown.log += step.stdout.replace(/^::add-mask::.*$/gm, '')
    }
    context.diagnostic(`${leaked} of ${count}`)
    assert.ok(leaked / count <= 0.04, `${leaked} of ${count}`)
    // What is hidden in the payload is hidden everywhere.
    for (const { secret } of samples.filter(({ human }) => !human)) {
      if (shown.body.includes(secret)) continue
      for (const [where, text] of Object.entries(shown))
        assert.ok(!text.includes(secret), `${where}: ${secret}`)
    }
  })
}

test('message, facts and the title of a step follow the same rules as details', async () => {
  await using receiver = await startReceiver()
  const secrets = samples.filter(({ human, kind }) => !human && kind === 'token').slice(0, 12)
  for (const { line, secret } of secrets) {
    const step = await runAction({
      inputs: {
        'webhook-url': receiver.origin,
        format: 'generic',
        outcome: 'failure',
        packages: 'vllm',
        message: line,
        command: line,
        details: line,
        environment: 'NOTE',
      },
      env: { NOTE: line },
    })
    const payload = JSON.parse(receiver.requests.at(-1)?.body ?? '{}')
    const texts = [payload.message, payload.build_command, payload.details, payload.environment.NOTE]
    const hidden = texts.map((text) => !String(text).includes(secret))
    assert.equal(new Set(hidden).size, 1, `${line}: ${hidden}`)
    const all = [
      step.summary,
      ...Object.values(step.outputs),
      step.stdout.replace(/^::add-mask::.*$/gm, ''),
    ].join('\n')
    if (hidden[0]) assert.ok(!all.includes(secret), line)
  }
})
