/** The local try-out, as `npm start` runs it. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import { startReceiver } from '../harness/receiver.ts'

/** Runs the try-out with these options on a machine of CUDA 99.1; what it showed, without colours. */
function start(...options: readonly string[]): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  const script = join(import.meta.dirname, 'start.ts')
  return new Promise((done) => {
    const env = { ...process.env, CUDA_VERSION: '99.1' }
    execFile(process.execPath, [script, ...options], { env, timeout: 60_000 }, (error, stdout, stderr) => {
      const exitCode = error ? Number(error.code ?? -1) : 0
      done({ exitCode, stdout: stripVTControlCharacters(stdout), stderr })
    })
  })
}

test('without options: the message as drawn, both bodies on the wire, the outputs', async () => {
  const { exitCode, stdout } = await start()
  assert.equal(exitCode, 0)
  assert.match(stdout, /┃ Jetson Containers Build Success\n┃ Packages: pytorch, torchvision\n/)
  assert.match(stdout, /\n\{"content":"✅ \*\*Build Successful\*\*.*"embeds":\[/)
  assert.match(
    stdout,
    /\n\{"status":"success","end_time":".*","packages":\["pytorch","torchvision"\],"build_command":/,
  )
  assert.match(stdout, /\ndelivered {8}true\n/)
  assert.match(stdout, /┃ Build failed: vllm \(1 of 3 packages\)/)
})

test('with an address: that build is sent there, and nothing of the example with it', async () => {
  await using receiver = await startReceiver()
  const { exitCode, stdout } = await start(
    ...['--outcome', 'failure', '--packages', 'numpy vllm', '--webhook-url', receiver.origin],
  )
  assert.equal(exitCode, 0)
  const { status, packages, build_command: command } = JSON.parse(receiver.requests[0]?.body ?? '')
  assert.deepEqual(
    { status, packages, command },
    { status: 'failure', packages: ['numpy', 'vllm'], command: undefined },
  )
  assert.equal(receiver.requests.length, 1)
  assert.match(stdout, /Sent the failure notification to 127\.0\.0\.1/)
})

test("a build of one's own: the facts of this machine, none of the example", async () => {
  const { exitCode, stdout } = await start('--packages', 'vllm', '--environment', 'CUDA_VERSION')
  assert.equal(exitCode, 0)
  assert.match(stdout, /┃ Packages: vllm\n[\s\S]*CUDA_VERSION: 99\.1\n/)
})

test('an option that is no input: the inputs are named, and nothing is run', async () => {
  const { exitCode, stderr, stdout } = await start('--webhook', 'x')
  assert.equal(exitCode, 2)
  assert.match(stderr, /'--webhook'[\s\S]*inputs of action\.yml:\n[\s\S]* {2}--webhook-url\n/)
  assert.equal(stdout, '')
})
