/** The table of formats: a new one is a new file and a line here. */
import { discord } from './discord.ts'
import type { Format } from './format.ts'
import { generic } from './generic.ts'

/** In the order in which `auto` asks them; the last takes any address. */
const formats: readonly Format[] = [discord, generic]

export const formatNames: readonly string[] = formats.map((format) => format.name)

/** The format of this name, or with `auto` the first that matches the address. */
export function chooseFormat(name: string, url: URL): Format {
  return formats.find((format) => (name === 'auto' ? format.matches(url) : format.name === name)) ?? generic
}

export type { Format, Reply } from './format.ts'
