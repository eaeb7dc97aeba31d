/** The table of formats: a new one is a new file and a line here. */
import { discord } from './discord.ts'
import type { Format } from './format.ts'
import { generic } from './generic.ts'

/** In the order in which `auto` asks them; the last takes any address. */
const formats: readonly Format[] = [discord, generic]

/** What the input `format` accepts beside `auto`. */
export const formatNames: readonly string[] = formats.map((format) => format.name)

/** The format of this name. Throws Error where there is none. */
export function formatNamed(name: string): Format {
  const format = formats.find((candidate) => candidate.name === name)
  if (!format) throw new Error(`there is no format ${name}`)
  return format
}

/** The format of this name, or with `auto` the first that matches the address. */
export function chooseFormat(name: string, url: URL): Format {
  return name === 'auto' ? (formats.find((format) => format.matches(url)) ?? generic) : formatNamed(name)
}

export type { Format } from './format.ts'
