import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFacts } from '../../src/machine/collect-facts.ts'

const from = (values: Record<string, string>) => (name: string) => values[name]

test('each fact comes from the first source with a value; facts keep the requested order', () => {
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

test('CUDA and Python versions are shortened to major.minor, others are not', () => {
  const cases = [
    ['12.2.140', '12.2'],
    ['12.6', '12.6'],
    ['12.6.0.022', '12.6'],
    ['3.13.0rc1', '3.13'],
    ['13', '13'],
    ['3.13t', '3.13t'],
    ['unknown', 'unknown'],
  ] as const
  for (const [given, reported] of cases) {
    assert.deepEqual(collectFacts(['CUDA_VERSION'], [() => given]), [
      { name: 'CUDA_VERSION', value: reported },
    ])
  }
  assert.equal(collectFacts(['L4T_VERSION'], [() => '36.4.3'])[0]?.value, '36.4.3')
})
