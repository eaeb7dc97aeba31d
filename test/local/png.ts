/** Pictures with a palette: a third of the size of Chromium's (PNG, third edition, https://www.w3.org/TR/png-3/). */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

/** A picture without transparency. */
export interface Pixels {
  readonly width: number
  readonly height: number
  /** `0xRRGGBB`, row by row. */
  readonly colors: Uint32Array
}

/**
 * The same picture with at most 256 colours, and the nearest of them for each other colour.
 * @param png 8 bits a channel, RGB or RGBA, not interlaced
 */
export function withPalette(png: Buffer): Buffer {
  return encodeWithPalette(decodePixels(png))
}

/**
 * @param png 8 bits a channel, RGB or RGBA (then the transparency is dropped), not interlaced
 * @throws Error for another kind of PNG
 */
export function decodePixels(png: Buffer): Pixels {
  const header = png.subarray(16, 29)
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const size = { 2: 3, 6: 4 }[header[9] ?? 0]
  if (!size || header[8] !== 8 || header[12] !== 0) throw new Error('a kind of PNG that is not read here')
  const rows = inflateSync(Buffer.concat(dataChunks(png)))
  const [row, before] = [Buffer.alloc(width * size), Buffer.alloc(width * size)]
  const colors = new Uint32Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const start = y * (row.length + 1)
    const filter = rows[start] ?? 0
    for (let x = 0; x < row.length; x += 1) {
      const left = x < size ? 0 : (row[x - size] ?? 0)
      const corner = x < size ? 0 : (before[x - size] ?? 0)
      row[x] = (rows[start + 1 + x] ?? 0) + predicted(filter, left, before[x] ?? 0, corner)
    }
    for (let x = 0; x < width; x += 1) colors[y * width + x] = row.readUIntBE(x * size, 3)
    row.copy(before)
  }
  return { width, height, colors }
}

/** https://www.w3.org/TR/png-3/#9Filters */
function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return (left + above) >> 1
  const guess = left + above - corner
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(guess - value)) as [
    number,
    number,
    number,
  ]
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

function dataChunks(png: Buffer): readonly Buffer[] {
  const found: Buffer[] = []
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') found.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  return found
}

/** The picture as PNG with a palette. */
export function encodeWithPalette({ colors, height, width }: Pixels): Buffer {
  const palette = choosePalette(colors)
  const places = new Map(palette.map((color, at) => [color, at]))
  const rows = Buffer.alloc(height * (width + 1))
  for (const [at, color] of colors.entries()) {
    const place = places.get(color) ?? nearest(palette, color)
    places.set(color, place)
    rows[at + Math.floor(at / width) + 1] = place
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function channels(color: number): [number, number, number] {
  return [color >> 16, (color >> 8) & 255, color & 255]
}

const MOST_COLORS = 256

/** Colours that are chosen for being frequent; the others for being unlike these, because an emoji is small and has many. */
const FREQUENT_COLORS = 128

function choosePalette(colors: Uint32Array): readonly number[] {
  const counts = new Map<number, number>()
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1)
  const byCount = [...counts].sort(([, a], [, b]) => b - a).map(([color]) => color)
  if (byCount.length <= MOST_COLORS) return byCount
  const palette = byCount.slice(0, FREQUENT_COLORS)
  let rest = byCount.slice(FREQUENT_COLORS).map((color) => {
    return { color, distance: Math.min(...palette.map((other) => distance(color, other))) }
  })
  while (palette.length < MOST_COLORS) {
    const next = rest.reduce((far, one) => (one.distance > far.distance ? one : far))
    palette.push(next.color)
    rest = rest.map((one) => ({
      color: one.color,
      distance: Math.min(one.distance, distance(one.color, next.color)),
    }))
  }
  return palette
}

function nearest(palette: readonly number[], color: number): number {
  const distances = palette.map((other) => distance(color, other))
  return distances.indexOf(Math.min(...distances))
}

function distance(one: number, other: number): number {
  const values = channels(other)
  return channels(one).reduce((sum, value, at) => sum + (value - (values[at] ?? 0)) ** 2, 0)
}

function chunk(type: string, data: Buffer): Buffer {
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
