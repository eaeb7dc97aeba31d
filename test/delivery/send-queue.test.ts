/** How much of what was written the kernel has not sent. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { test } from 'node:test'
import { queuedBytes, sendQueueDrained } from '../../src/delivery/send-queue.ts'

const TABLE = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 12345 1 0000000000000000 100 0 0 10 0
  12: 0100007F:C350 0100007F:1F90 01 0003A980:00000000 01:00000014 00000000  1000        0 23456 4 0000000000000000 20 4 30 10 -1
  13: 0100007F:1F90 0100007F:C350 01 00000000:0001F000 00:00000000 00000000  1000        0 23457 1 0000000000000000 20 4 30 10 -1
   0: 0000000000000000FFFF00000100007F:C351 0000000000000000FFFF00000100007F:1F90 01 00000010:00000000 00:00000000 00000000 0 0 1
  14: 0100007F:C352 0100007F:1F90 06 00FFFFFF:00000000 00:00000000 00000000  1000        0 0 3 0000000000000000
`

test('the queue of a connection is found by its ports, in both tables, while it is established', () => {
  assert.equal(queuedBytes(TABLE, 50_000, 8080), 240_000)
  assert.equal(queuedBytes(TABLE, 8080, 50_000), 0)
  assert.equal(queuedBytes(TABLE, 50_001, 8080), 16)
  assert.equal(queuedBytes(TABLE, 50_002, 8080), 0, 'a closed connection')
  assert.equal(queuedBytes(TABLE, 50_003, 8080), 0, 'another one')
  assert.equal(queuedBytes('', 50_000, 8080), 0, 'a system without the table')
})

test('it is waited for until the receiver has read, and no longer', async () => {
  const server = createServer({ pauseOnConnect: true }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const [receiver] = await once(server, 'connection')
  try {
    client.write(Buffer.alloc(2 * 1024 * 1024))
    let isDrained = false
    const drained = sendQueueDrained(client).then(() => {
      isDrained = true
    })
    for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate)
    assert.equal(isDrained, false)
    receiver.resume()
    await drained
    assert.ok(receiver.bytesRead > 1024 * 1024)
    const waiting = sendQueueDrained(client)
    client.destroy()
    await waiting
  } finally {
    client.destroy()
    receiver.destroy()
    server.close()
  }
})
