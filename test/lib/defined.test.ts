import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defined } from '../../src/lib/defined.ts'

test('members without a value are dropped, all others are kept', () => {
  const given: string | undefined = undefined
  assert.deepEqual(defined({ a: 1, b: given, c: '', d: null, e: false }), { a: 1, c: '', d: null, e: false })
  assert.deepEqual(Object.keys(defined({ b: given })), [])
})
