/** shellVariables reads a `.env` as a shell does that sources it. The expected values come from bash. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { shellVariables } from '../../src/inputs/env-file.ts'

/** Files that bash and we must read alike. */
const sourced = [
  'export A=1\nB=2\n  C=3\n',
  'A=1 # a comment\nB=a#b\nC="x # y" # z\n# D=4\n',
  'A=https://host.lan/x?token=a#b\n',
  'A=\'x y\'\nB="x y"\n',
  'A="pa\\$\\$word"\nB="a\\"b"\nC="a\\\\b"\nD="1\\n2"\n',
  'A=pa\\$word\nB=a\\ b\n',
  "A='it'\\''s'\nB='a'\"b\"c\n",
  'A="one\ntwo"\nB="line \\\ncontinued"\nC=after\n',
  'A=\nB=""\nC=\'\'\nD= # nothing\n',
  'A=1\nA=2\n',
  'A="1"; export A\nB=2;\n',
  'set -a\nA=1\nset +a\n',
  'export\tA=1\n',
]

for (const text of sourced) {
  test(`shellVariables reads what bash reads: ${JSON.stringify(text)}`, () => {
    const names = [...new Set([...text.matchAll(/\b([A-D])=/g)].map(([, name = '']) => name))]
    const shown = names.map((name) => `printf '%s=%s\\0' ${name} "\${${name}-unset}"`).join('\n')
    const { status, stdout } = spawnSync('bash', ['--norc', '-c', `${text}\n${shown}`], {
      env: { PATH: process.env['PATH'] },
      encoding: 'utf8',
    })
    assert.equal(status, 0)
    const found = shellVariables(text)
    const mine = names.map((name) => `${name}=${found[name] ?? 'unset'}\0`).join('')
    assert.equal(mine, stdout)
  })
}

const lenient = [
  { text: 'A=Orin Nano # the small one\nB=2', variables: { A: 'Orin Nano', B: '2' } },
  { text: "A=it's\nB='2'", variables: { A: "it's", B: '2' } },
  { text: 'A=1\r\nB="2"\r\n', variables: { A: '1', B: '2' } },
  { text: 'A = 1', variables: { A: '1' } },
  { text: 'A=https://host.lan/?a=1&b=2', variables: { A: 'https://host.lan/?a=1&b=2' } },
  { text: 'A=$HOME/x\nB="$A"\nC=$(id)', variables: { A: '$HOME/x', B: '$A', C: '$(id)' } },
  { text: 'A="not ended\nB=2', variables: { A: '"not ended', B: '2' } },
  { text: 'not a line of any kind\n=1\n1A=2\n__proto__=3', variables: { ['__proto__']: '3' } },
]

for (const { text, variables } of lenient) {
  test(`shellVariables keeps what a shell would refuse or expand: ${JSON.stringify(text)}`, () => {
    assert.deepEqual(Object.entries(shellVariables(text)), Object.entries(variables))
  })
}
