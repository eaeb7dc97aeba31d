/** Which lines are jetson-containers' own, and which only look like it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { LINE_SHAPES } from '../../src/build-log/line-shapes.ts'
import { mayBeBuilderLine, parseLine } from '../../src/build-log/parse-line.ts'

const COMMAND =
  "Command 'docker buildx build --tag vllm:r36.4 2>&1 | tee logs/20260530_140920/build/01o2_vllm_r36.4-22.04-numpy.txt; exit ${PIPESTATUS[0]}' returned non-zero exit status 1."
const failed = {
  phase: 'build',
  log: '01o2_vllm_r36.4-22.04-numpy.txt',
  logDir: 'logs/20260530_140920',
  end: 'exit code: 1',
}

const own: readonly (readonly [string, string, unknown])[] = [
  [
    'the header',
    "Namespace(packages=['ros:humble*', \"it's\"], name='', multiple=True, buildkit=True, skip_errors=False, skip_tests=[''], version=False)",
    { kind: 'header', packages: ['ros:humble*', "it's"], multiple: true, skipErrors: false },
  ],
  [
    'a header without packages',
    "Namespace(packages=[], name='', multiple=True, x=1, skip_errors=True, y=[''])",
    { kind: 'header', packages: [], multiple: true, skipErrors: true },
  ],
  [
    'a header, as Python 3.8 sorts it on JetPack 5',
    "Namespace(base='', build_args='', multiple=True, name='', package_dirs=[''], packages=['numpy', 'ros:humble*'], push='', show_packages=False, simulate=False, skip_errors=True, skip_packages=[''], skip_tests=[''], verbose=False)",
    { kind: 'header', packages: ['numpy', 'ros:humble*'], multiple: true, skipErrors: true },
  ],
  [
    'a chain',
    "\u001b[90m[14:09:20]\u001b[39m \u001b[1mBUILDING ['numpy', 'vllm']\u001b[22m",
    { kind: 'building', chain: ['numpy', 'vllm'] },
  ],
  [
    'a chain, as it was printed in 2025',
    "[14:09:20] \u001b[1mBUILDING  ['numpy']\u001b[22m ",
    { kind: 'building', chain: ['numpy'] },
  ],
  [
    'a chain behind the status bar of a terminal',
    "\u001b7\u001b[?6l\u001b[24;1H\u001b[2K\u001b[7m\u001b[32mBUILDING  ['x']   \u001b[0m\u001b8[14:09:20] BUILDING  ['numpy'] ",
    { kind: 'building', chain: ['numpy'] },
  ],
  [
    'a stage',
    '\u001b[90m[14:09:20]\u001b[39m \u001b[35m\u001b[1m[#########---------]\u001b[22m\u001b[39m \u001b[1m1/2\u001b[22m \u001b[35m\u001b[1mTesting\u001b[22m\u001b[39m ros:humble (ros:r36.4) \u001b[90m0 stages completed\u001b[39m',
    { kind: 'stage', phase: 'test', package: 'ros:humble' },
  ],
  [
    'a stage, as it was printed in 2025',
    '[14:09:20] [1/2] Building numpy (vllm:r36.4-numpy)    0 stages completed in 00m00s at 14:09:20 ',
    { kind: 'stage', phase: 'build', package: 'numpy' },
  ],
  ['a rule', `\u001b[32m[14:09:20] ${'='.repeat(85)} \u001b[0m`, { kind: 'separator' }],
  [
    'a success',
    '\u001b[90m[14:09:20]\u001b[39m \u001b[32mdone\u001b[39m ✅ \u001b[1m`jetson-containers build numpy`\u001b[22m (numpy:r36.4)',
    { kind: 'build-succeeded', package: 'numpy' },
  ],
  [
    'a failure',
    '[14:09:20] warn 💣 `jetson-containers build` failed after 7201.5 seconds (120.0 minutes)',
    { kind: 'build-failed', seconds: 7201.5 },
  ],
  [
    "a failed command's text",
    `[14:09:20] warn Error: ${COMMAND}`,
    { kind: 'error', text: COMMAND, command: failed },
  ],
  [
    'a command that a signal ended',
    `[14:09:20] warn Error: ${COMMAND.replace('returned non-zero exit status 1', 'died with <Signals.SIGKILL: 9>')}`,
    {
      kind: 'error',
      text: COMMAND.replace('returned non-zero exit status 1', 'died with <Signals.SIGKILL: 9>'),
      command: { ...failed, end: 'signal 9' },
    },
  ],
  [
    'a failed push',
    "[14:09:20] Error: Command 'docker rmi a/b ; docker tag b a/b && docker push a/b:r36' returned non-zero exit status 1.",
    {
      kind: 'error',
      text: "Command 'docker rmi a/b ; docker tag b a/b && docker push a/b:r36' returned non-zero exit status 1.",
      command: { phase: 'push', end: 'exit code: 1' },
    },
  ],
  [
    'words instead of a command',
    '[14:09:20] warn Error: "couldn\'t find package:  foo"',
    { kind: 'error', text: '"couldn\'t find package:  foo"' },
  ],
  ['the head of the table', '[14:09:20] Build logs at:  /logs/2026/build', { kind: 'summary' }],
  [
    'a success in the table',
    '[14:09:20] done    * ros:humble (ros:r36.4) SUCCESS',
    { kind: 'summary-row', package: 'ros:humble', failed: false, text: '' },
  ],
  [
    'a failure in the table',
    `[14:09:20] error    * vllm () FAILED  (${COMMAND})`,
    { kind: 'summary-row', package: 'vllm', failed: true, text: COMMAND, command: failed },
  ],
  [
    'a success, as it was printed in early 2025',
    '\u001b[32m[14:09:20] ✅ \u001b[1mBuilt numpy\u001b[22m (numpy:r36.4) \u001b[0m',
    { kind: 'build-succeeded', package: 'numpy', unstamped: true },
  ],
  ["the error of a stage's command", COMMAND, { kind: 'command', command: failed, traceback: false }],
  [
    'the same at the end of a traceback',
    `subprocess.CalledProcessError: ${COMMAND}`,
    { kind: 'command', command: failed, traceback: true },
  ],
  [
    'the same, of an old release, whose logs have no number',
    COMMAND.replace('01o2_vllm_r36.4-22.04-numpy', 'vllm_r35.4.1-numpy'),
    { kind: 'command', command: { ...failed, log: 'vllm_r35.4.1-numpy.txt' }, traceback: false },
  ],
  [
    'a chain, as an old release printed it',
    "-- Building containers  ['cuda', 'vllm']",
    { kind: 'building', chain: ['cuda', 'vllm'], bufferedByPython: true },
  ],
  [
    "the head of an old release's table",
    '-- Build logs at:  /logs/2024/build',
    { kind: 'summary', unstamped: true },
  ],
  [
    'a failure in that table',
    `   * vllm (numpy:r35.4.1) FAILED  (${COMMAND})`,
    { kind: 'summary-row', package: 'vllm', failed: true, text: COMMAND, command: failed, unstamped: true },
  ],
  [
    'the end of a chain',
    '[14:09:20] error Failed building:  numpy, vllm',
    { kind: 'aborted', packages: ['numpy', 'vllm'] },
  ],
]

for (const [name, line, meaning] of own) {
  test(`reads ${name}`, () => {
    assert.deepEqual(parseLine(line), meaning)
    assert.ok(mayBeBuilderLine(Buffer.from(`x\n${line}`), 2), 'its first bytes are those looked for')
  })
}

test('a stamped line of another form is not decoded', () => {
  for (const text of ['BUILDING /usr/bin/nvcc', 'warn something', 'error see the log', 'x'])
    assert.equal(mayBeBuilderLine(Buffer.from(`[14:09:20] ${text}`), 0), false)
})

for (const { example, not, pattern, starts } of LINE_SHAPES) {
  test(`line shape ${pattern.source.slice(0, 60)}: its example and its counter-example`, () => {
    const line = starts[0] === '[00:00:00] ' ? `[14:09:20] ${example}` : example
    assert.match(example, pattern)
    assert.ok(parseLine(line), 'the example is read')
    assert.ok(mayBeBuilderLine(Buffer.from(`x\n${line}`), 2), 'it begins as the table says')
    for (const badge of ['done ', 'warn ', 'error ', '\u001b[31m'].filter(() => line !== example)) {
      const badged = Buffer.from(`[14:09:20] ${badge}${example}`)
      assert.ok(mayBeBuilderLine(badged, 0), `it begins as the table says with ${badge}`)
    }
    assert.doesNotMatch(not, pattern)
  })
}

const foreign: readonly (readonly [string, string])[] = [
  [
    'a banner inside of a docker build',
    '#7 12.3 [14:09:20] warn 💣 `jetson-containers build` failed after 1.0 seconds (0.0 minutes)',
  ],
  ['a banner without its stamp', '💣 `jetson-containers build` failed after 1.0 seconds (0.0 minutes)'],
  ['a banner that is quoted', '"[14:09:20] done ✅ `jetson-containers build numpy` (numpy:r36)"'],
  ['a banner after other words', '[14:09:20] done see ✅ `jetson-containers build numpy` (numpy:r36)'],
  ['a banner of 2025 after other words', '[14:09:20] see ✅ Built numpy (numpy:r36.4)'],
  ['a row of the summary after other words', '[14:09:20] error was    * vllm () FAILED  (x)'],
  [
    'a banner with more behind it',
    '[14:09:20] done ✅ `jetson-containers build numpy` (numpy:r36) yesterday',
  ],
  ['a success with the badge of an error', '[14:09:20] error ✅ `jetson-containers build numpy` (numpy:r36)'],
  [
    'a failure with the badge of a success',
    '[14:09:20] done 💣 `jetson-containers build` failed after 1.0 seconds (0.0 minutes)',
  ],
  ['a row with the wrong badge', '[14:09:20] done    * vllm () FAILED  (x)'],
  ['a row with less indentation', '[14:09:20] error * vllm () FAILED  (x)'],
  ['a list of packages that is no chain of one image', "-- Building containers ['numpy', 'vllm']"],
  ["a command that is no stage's", "Command 'make -j8' returned non-zero exit status 2."],
  [
    'a traceback about another command',
    "subprocess.CalledProcessError: Command '['ninja']' returned non-zero exit status 1.",
  ],
  ['a short success with a badge', '[14:09:20] done ✅ Built numpy (numpy:r36.4)'],
  ["ninja's FAILED", 'FAILED: CMakeFiles/_C.dir/x.cu.o'],
  ["pytest's FAILED", 'FAILED tests/test_x.py::test_y - AssertionError'],
  ['a plain sentence', 'the build failed'],
  ['a namespace of another program', "Namespace(packages=['x'], verbose=True)"],
  ['a shorter rule', `[14:09:20] ${'='.repeat(84)}`],
  ['an impossible time', `[99:09:20] ${'='.repeat(85)}`],
  ['an indented line', ` [14:09:20] error Failed building:  numpy`],
  ['nothing', ''],
]

for (const [name, line] of foreign) {
  test(`does not read ${name}`, () => assert.equal(parseLine(line), undefined))
}

test('never throws, and finds nothing in what does not begin as its own lines do', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (line) => {
      const read = parseLine(line)
      return read === undefined || mayBeBuilderLine(Buffer.from(line), 0)
    }),
    { numRuns: 5000 },
  )
})
