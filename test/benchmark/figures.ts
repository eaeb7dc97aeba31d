import { arch, cpus } from 'node:os'

/** The middle value; of an even number of values the higher of the two in the middle. */
export function median(values: readonly number[]): number {
  const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
  if (middle === undefined) throw new Error('there is no median of nothing')
  return middle
}

/** The machine of the measurement. */
export function mark(): string {
  return `Node ${process.version}, ${arch()}, ${cpus().length} cores`
}
