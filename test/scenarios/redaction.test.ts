/** No secret reaches the receiver, the outputs, the summary or the log: tested through the bundle. */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { formatNames } from '../../src/formats/index.ts'
import { runAction } from '../harness/action.ts'
import { startReceiver } from '../harness/receiver.ts'
import { PLANTED } from '../redaction/planted.ts'

test('planted secrets of every kind are hidden in every sink', async () => {
  for (const format of formatNames) {
    await using receiver = await startReceiver()
    const step = await runAction({
      inputs: {
        'webhook-url': `${receiver.origin}/hook/aB3dE5gH7jK9mN1p`,
        format,
        outcome: 'failure',
        packages: 'vllm',
        command: './build.sh --build-arg SCP_UPLOAD_PASS=hunter2 vllm # zq8-unusual',
        message: 'upload to https://me:hunter2@pypi.lan failed',
        details: PLANTED.map(({ line }) => line).join('\n'),
        environment: 'CUDA_VERSION HF_TOKEN MY_PASSWORD',
      },
      env: { CUDA_VERSION: '12.6', HF_TOKEN: 'zq8-unusual', MY_PASSWORD: 'hunter2' },
    })
    assert.equal(step.exitCode, 0)
    assert.equal(receiver.requests.length, 1)
    const seen = [receiver.requests[0]?.body, step.stdout.replace(/^::add-mask::.*$/gm, ''), step.summary]
      .concat(Object.values(step.outputs))
      .join('\n')
    for (const { name, secret } of PLANTED) assert.ok(!seen.includes(secret), name)
    for (const secret of ['hunter2', 'zq8-unusual', 'aB3dE5gH7jK9mN1p'])
      assert.ok(!seen.includes(secret), secret)
    assert.match(seen, /SCP_UPLOAD_PASS=\[REDACTED\] vllm/)
    assert.match(seen, /upload to https:\/\/me:\[REDACTED\]@pypi\.lan failed/)
    assert.match(seen, /12\.6/)
  }
})

test('a password of the env-file is hidden as a shell would read it', async () => {
  await using receiver = await startReceiver()
  const workspace = await mkdtemp(join(tmpdir(), 'workspace-'))
  try {
    await writeFile(join(workspace, '.env'), 'SCP_UPLOAD_PASS=zq8#first\nPIP_UPLOAD_PASS="zq8\\$second"\n')
    const details = 'logged in with zq8#first, then with zq8$second'
    await runAction({
      workspace,
      inputs: { 'webhook-url': receiver.origin, 'env-file': '.env', details },
    })
    assert.equal(
      JSON.parse(receiver.requests[0]?.body ?? '').details,
      'logged in with [REDACTED], then with [REDACTED]',
    )
  } finally {
    await rm(workspace, { recursive: true, force: true })
  }
})

for (const query of ['key=zq8-unusual-token', 'zq8-unusual-token']) {
  test(`the token of an address is hidden where the receiver quotes it: ?${query}`, async () => {
    await using receiver = await startReceiver((_request, response) => {
      const message = 'no such hook: zq8-unusual-token'
      response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ message }))
    })
    for (const format of formatNames) {
      const step = await runAction({
        inputs: { 'webhook-url': `${receiver.origin}/hook?${query}`, packages: 'vllm', format },
      })
      assert.equal(step.outputs['delivered'], 'false')
      assert.ok(step.masks.includes('zq8-unusual-token'))
      assert.ok(!step.stdout.replace(/^::add-mask::.*$/gm, '').includes('zq8-unusual'))
      assert.ok(!Object.values(step.outputs).join('\n').includes('zq8-unusual'))
    }
  })
}

test('plain words of headers and addresses stay readable in the message', async () => {
  await using receiver = await startReceiver()
  const KEY = 'zq8-unusual'
  const step = await runAction({
    inputs: {
      'webhook-url': `${receiver.origin}/hooks/jetson-inference`,
      headers: `X-Package: pytorch\nX-Lab: robots\nAccept: application/json\nX-L4T: 36.4.3\nX-Api-Key: sesameopen\nX-Room: ${KEY}`,
      packages: 'pytorch jetson-inference',
      message: `robots built application/json on 36.4.3 with ${KEY} and sesameopen`,
    },
  })
  const [{ headers, body } = assert.fail('no request arrived')] = receiver.requests
  assert.equal(headers['x-package'], 'pytorch')
  assert.partialDeepStrictEqual(JSON.parse(body), {
    packages: ['pytorch', 'jetson-inference'],
    message: 'robots built application/json on 36.4.3 with [REDACTED] and [REDACTED]',
  })
  // In the runner's log every value of a header is masked.
  for (const value of ['pytorch', 'robots', 'application/json', '36.4.3', 'sesameopen', KEY]) {
    assert.ok(step.masks.includes(value), value)
  }
})

test('the token of an address is masked, a placeholder beside it is not', async () => {
  const addresses: readonly (readonly [login: string, query: string, masked: string, open: string])[] = [
    ['zq8-unusual:x@', '', 'zq8-unusual', 'x'],
    ['zq8-unusual@', '', 'zq8-unusual', 'lab'],
    ['jetson:zq8-unusual@', '', 'zq8-unusual', 'jetson'],
    ['', '?room=orin&key=zq8u', 'zq8u', 'orin'],
  ]
  for (const [login, query, masked, open] of addresses) {
    await using receiver = await startReceiver()
    const step = await runAction({
      inputs: {
        'webhook-url': `http://${login}${receiver.host}/lab${query}`,
        packages: 'xformers',
        command: 'jetson-containers build xformers',
      },
    })
    assert.ok(step.masks.includes(masked), step.stdout)
    assert.ok(!step.masks.includes(open), step.stdout)
    const { build_command, packages } = JSON.parse(receiver.requests[0]?.body ?? '')
    assert.equal(`${packages} ${build_command}`, 'xformers jetson-containers build xformers')
  }
})
