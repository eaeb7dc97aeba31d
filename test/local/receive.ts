/** `node test/local/receive.ts PORT FILE`: takes messages on loopback and writes each as a line of JSON into the file. */
import { appendFileSync, writeFileSync } from 'node:fs'
import { accept, startReceiver } from '../harness/receiver.ts'

const [port = '8080', file = 'received.jsonl'] = process.argv.slice(2)

await startReceiver((request, response, count) => {
  appendFileSync(file, `${JSON.stringify({ ...request, body: JSON.parse(request.body) })}\n`)
  accept(request, response, count)
}, Number(port))
writeFileSync(file, '')
console.log(`Listening on http://127.0.0.1:${port}, writing to ${file}`)
