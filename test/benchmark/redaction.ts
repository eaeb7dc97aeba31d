/**
 * How the cost of redaction grows with the text: `node test/benchmark/redaction.ts`. Milliseconds for a MiB; time for four times the
 * text over time for the text, where 4 is linear and 16 would be quadratic; what the scanner adds.
 */
import { createSyncRedactor } from '../redaction/sync-redactor.ts'

const SIZE = 250_000
const PIECES: Readonly<Record<string, string>> = {
  'a log':
    '#7 140.2 [12/512] /usr/local/cuda/bin/nvcc -DTORCH_EXTENSION_NAME=_C -c /opt/vllm/csrc/kernel_12.cu -o k.o\n',
  'one long line': 'nvcc -c /opt/vllm/csrc/kernel_12.cu ',
  'one long word': 'a',
  names: 'token=(',
  'user names': 'a://a:',
  commands: 'sshpass -p ',
  escapes: '\\"',
  percents: '%61',
  'ends of keys': `${'-'.repeat(5)}END PRIVATE KEY${'-'.repeat(5)}`,
}

const { redact, scan } = createSyncRedactor({
  env: { X_TOKEN: 'zq8-unusual' },
  secrets: ['https://lab.lan/hook/1a2b'],
})

/** Milliseconds, the best of three. */
async function measure(work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return Math.min(...times)
}

for (const [name, piece] of Object.entries(PIECES)) {
  const text = piece.repeat(Math.ceil(SIZE / piece.length))
  const once = await measure(() => redact(text))
  const four = await measure(() => redact(text.repeat(4)))
  const scanned = await measure(() => scan(text))
  const perMebibyte = (four / (4 * text.length)) * 1024 * 1024
  console.log(
    `${name}: ${Math.round(perMebibyte)} ms for a MiB, × ${(four / once).toFixed(1)} for four times the text; scan × ${(scanned / once).toFixed(1)}`,
  )
}
