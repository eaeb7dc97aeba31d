import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFacts } from '../../src/machine/collect-facts.ts'

const from = (values: Record<string, string>) => (name: string) => values[name]

test('the first source that knows a name wins, in the order asked for', () => {
  const facts = collectFacts(
    ['B', 'A', 'C', 'D'],
    [from({ A: 'a of 1', C: '  ' }), from({ A: 'a of 2', B: 'b of 2', C: 'c\nof\t2' })],
  )
  assert.deepEqual(facts, [
    { name: 'B', value: 'b of 2' },
    { name: 'A', value: 'a of 1' },
    { name: 'C', value: 'c of 2' },
  ])
})

test('versions of CUDA and Python are told as major.minor', () => {
  const cases = [
    ['12.2.140', '12.2'],
    ['12.6', '12.6'],
    ['12.6.0.022', '12.6'],
    ['3.13.0rc1', '3.13'],
    ['13', '13'],
    ['3.13t', '3.13t'],
    ['unknown', 'unknown'],
  ] as const
  for (const [given, told] of cases) {
    assert.deepEqual(collectFacts(['CUDA_VERSION'], [() => given]), [{ name: 'CUDA_VERSION', value: told }])
  }
  assert.equal(collectFacts(['L4T_VERSION'], [() => '36.4.3'])[0]?.value, '36.4.3')
})
