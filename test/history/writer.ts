/**
 * Run as a process: `node writer.ts FILE PACKAGE [COUNT]` records COUNT builds of a package in a history file, one after the other, and
 * prints a line after each.
 */
import path from 'node:path'
import { updateHistory } from '../../src/history/history-update.ts'
import { recordBuild } from '../../src/history/record-build.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { finishedBuild } from './builds.ts'

const [file = '', name = '', count = '1'] = process.argv.slice(2)
const places = { roots: [path.dirname(file)], cwd: '/' }
for (let run = 1; run <= Number(count); run += 1) {
  const build = finishedBuild({ run, failed: [name] })
  await updateHistory(file, places, (history) => recordBuild(history, build, 'delivered'), {
    clock: systemClock,
    timeoutMs: 60_000,
    keptSuffix: name,
  })
  process.stdout.write(`${run}\n`)
}
