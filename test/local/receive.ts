/** `node test/local/receive.ts PORT FILE`: receives messages on loopback and appends each to FILE as one line of JSON. */
import { appendFileSync, writeFileSync } from 'node:fs'
import { accept, startReceiver } from '../harness/receiver.ts'

const [port = '8080', file = 'received.jsonl'] = process.argv.slice(2)

await startReceiver((request, response, count) => {
  appendFileSync(file, `${JSON.stringify({ ...request, body: JSON.parse(request.body) })}\n`)
  accept(request, response, count)
}, Number(port))
writeFileSync(file, '')
console.log(`Listening on http://127.0.0.1:${port}, writing to ${file}`)
