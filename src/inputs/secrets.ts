/** Collects what must not be shown and masks it in the runner's log, before anything is printed. */

import type { Env } from '../lib/runtime.ts'
import { nonEmptyLines } from '../lib/strings.ts'
import { isHarmlessValue, isPlainWords } from '../redaction/harmless-values.ts'
import { isSecretName } from '../redaction/secret-names.ts'
import type { HeaderSecret } from './headers.ts'
import { readInput } from './read-inputs.ts'
import { addressesIn, secretsOfAddress } from './webhook-urls.ts'

/** What to hide in the message. Each value is masked in the runner's log as soon as it is known. */
export interface Secrets {
  /** Adds addresses and every part of them that may be a token or a login. A known value is not masked again. */
  addUrls(addresses: readonly string[]): void
  readonly values: ReadonlySet<string>
}

/** The secrets of inputs that were parsed before. */
export interface ParsedSecrets {
  readonly headers: readonly HeaderSecret[]
  readonly signing: readonly string[]
}

/**
 * Collects the secrets of the step's inputs and environment, whether or not they will be used.
 * @param mask hides one value in the runner's log
 */
export function collectStepSecrets(
  env: Env,
  { headers, signing }: ParsedSecrets,
  mask: (secret: string) => void,
): Secrets {
  const values = new Set<string>()
  const masked = new Set<string>()
  const maskAll = (added: readonly string[]) => {
    for (const value of added) {
      if (value === '' || masked.has(value)) continue
      masked.add(value)
      mask(value)
    }
  }
  const add = (added: readonly string[]) => {
    maskAll(added)
    for (const value of added) if (value !== '') values.add(value)
  }
  const addUrls = (addresses: readonly string[]) => add(addresses.flatMap(secretsOfAddress))

  for (const name of ['webhook-url', 'success-webhook-url', 'failure-webhook-url']) {
    addUrls(nonEmptyLines(readInput(env, name)))
  }
  addUrls(addressesIn(env))
  // Every value is masked in the log. In the message `X-Package: pytorch` must not hide the package.
  maskAll(headers.map(({ value }) => value))
  add(headers.filter((header) => !isHarmlessHeader(header)).map(({ value }) => value))
  add(signing)
  add([readInput(env, 'github-token')])
  return { addUrls, values }
}

/** Is this header plain information, as `X-Lab: robots` is? A value without a header's name never is. */
function isHarmlessHeader({ name, value }: HeaderSecret): boolean {
  return name !== '' && !isSecretName(name) && (isPlainWords(value) || isHarmlessValue(value, name))
}
