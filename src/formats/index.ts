/** The table of formats. A new format is one new file and one entry here. */
import { discord } from './discord.ts'
import type { Format } from './format.ts'
import { generic } from './generic.ts'
import { slack } from './slack.ts'

/** In the order in which `auto` tries them. The last one matches any URL. */
const formats: readonly Format[] = [discord, slack, generic]

/** The values of the input `format`, without `auto`. */
export const formatNames: readonly string[] = formats.map((format) => format.name)

/** @throws Error if there is no format of this name */
export function formatNamed(name: string): Format {
  const format = formats.find((candidate) => candidate.name === name)
  if (!format) throw new Error(`there is no format ${name}`)
  return format
}

/**
 * The format to use for a URL.
 * @param name a format's name, or `auto` for the first format that matches the URL
 */
export function chooseFormat(name: string, url: URL): Format {
  return name === 'auto' ? (formats.find((format) => format.matches(url)) ?? generic) : formatNamed(name)
}

export type { AttachedLogs, CardFormat, CardTimes, Format, FormatFeature, RenderOptions } from './format.ts'
