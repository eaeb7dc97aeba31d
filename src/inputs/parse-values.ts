/** Parsers for the values of inputs. Each throws an InputError with the input's name and the accepted values. */

import { parseJson } from '../lib/json.ts'
import { splitList, toSingleLine } from '../lib/strings.ts'
import { InputError } from './input-error.ts'

/** The input `packages`: names separated by spaces, commas or newlines, or a JSON array of strings. */
export function parsePackages(value: string): readonly string[] {
  if (value.startsWith('[')) {
    const refused = new InputError(
      `The input packages starts like a JSON array but is not a JSON array of strings, e.g. ["pytorch", "vllm"]; it also accepts names separated by spaces, commas or newlines`,
    )
    const array = parseJson(value)
    if (!Array.isArray(array)) throw refused
    return array
      .map((name: unknown) => {
        if (typeof name !== 'string') throw refused
        return toSingleLine(name)
      })
      .filter((name) => name !== '')
  }
  return splitList(value)
}

/** The input `environment`: names of variables, each once. */
export function parseNames(value: string): readonly string[] {
  const names = splitList(value)
  const bad = names.find((name) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
  if (bad !== undefined) {
    throw new InputError(
      `The input environment got ${quoted(bad)}; it accepts names of variables, e.g. CUDA_VERSION JETSON_MODEL`,
    )
  }
  return [...new Set(names)]
}

/**
 * A number in decimal digits.
 * @param name the input's name, for the error
 * @param least the smallest accepted number, in `unit`
 * @param most the largest
 * @param pattern what the text must match: it decides whether fractions are accepted
 */
export function parseNumber(
  name: string,
  value: string,
  { least, most, pattern, unit }: { least: number; most: number; pattern: RegExp; unit: string },
): number {
  const number = Number(value)
  if (!pattern.test(value) || number < least || number > most) {
    throw new InputError(
      `The input ${name} got ${quoted(value)}; it accepts a number of ${unit} from ${least} to ${most}`,
    )
  }
  return number
}

/** The input `run-id`: GitHub's id of a workflow run. */
export function parseRunId(value: string): number {
  const id = /^\d{1,15}$/.test(value) ? Number(value) : 0
  if (id > 0) return id
  throw new InputError(
    `The input run-id got ${quoted(value)}; it accepts the id of a workflow run, e.g. \${{ github.event.workflow_run.id }}`,
  )
}

/**
 * `true` or `false` by YAML 1.2's core schema, like `getBooleanInput` of @actions/core: a typo is an error, not false.
 *
 * @param name of the input, for the error
 * @throws InputError
 */
export function parseBoolean(name: string, value: string): boolean {
  if (/^(true|True|TRUE)$/.test(value)) return true
  if (/^(false|False|FALSE)$/.test(value)) return false
  throw new InputError(`The input ${name} got ${quoted(value)}; it accepts true or false`)
}

/**
 * One of `legal`, whatever its case.
 *
 * @param name of the input, for the error
 * @throws InputError
 */
export function oneOf<const T extends string>(name: string, value: string, legal: readonly T[]): T {
  const found = legal.find((word) => word === value.toLowerCase())
  if (found === undefined) {
    throw new InputError(`The input ${name} got ${quoted(value)}; it accepts ${listed(legal)}`)
  }
  return found
}

/** `a, b or c` */
export function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/** A value for an error message; only its length where it is long, or looks like a URL or a token. */
function quoted(value: string): string {
  const shown = toSingleLine(value)
  return shown.length > 40 || /:\/\/|[\w-]{24,}/.test(shown)
    ? `a value of ${value.length} characters`
    : `"${shown}"`
}
