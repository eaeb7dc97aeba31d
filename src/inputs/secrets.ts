/** What must not be seen: kept from the very start, so that nothing is printed before it is masked. */

import type { Env } from '../lib/runtime.ts'
import { nonEmptyLines } from '../lib/strings.ts'
import { isHarmlessValue, isPlainWords, isSecretName } from '../redaction/secret-names.ts'
import { secretsOfHeaders } from './headers.ts'
import { readInput } from './read-inputs.ts'
import { secretsOfSigning } from './signing-secret.ts'
import { addressesIn, secretsOfAddress } from './webhook-urls.ts'

/** What to hide in the message; each is masked in the runner's log as soon as it is known. */
export interface Secrets {
  /** Adds addresses and every part of them that may be a token or a login; what is already known is not masked again. */
  addUrls(addresses: readonly string[]): void
  readonly values: ReadonlySet<string>
}

/** Starts with all that the step was given, before anything is known about what of it will be used. */
export function collectStepSecrets(env: Env, mask: (secret: string) => void): Secrets {
  const values = new Set<string>()
  const masked = new Set<string>()
  const maskAll = (added: readonly string[]) => {
    for (const value of added) {
      if (value === '' || masked.has(value)) continue
      masked.add(value)
      mask(value)
    }
  }
  const keep = (added: readonly string[]) => {
    maskAll(added)
    for (const value of added) if (value !== '') values.add(value)
  }
  const addUrls = (addresses: readonly string[]) => keep(addresses.flatMap(secretsOfAddress))

  for (const name of ['webhook-url', 'success-webhook-url', 'failure-webhook-url']) {
    addUrls(nonEmptyLines(readInput(env, name)))
  }
  addUrls(addressesIn(env))
  // Every value is masked in the log; in the message `X-Package: pytorch` must not hide the package.
  const headers = secretsOfHeaders(readInput(env, 'headers'))
  maskAll(headers.map(({ value }) => value))
  keep(headers.filter((header) => !isHarmless(header)).map(({ value }) => value))
  keep(secretsOfSigning(readInput(env, 'signing-secret')))
  keep([readInput(env, 'github-token')])
  return { addUrls, values }
}

/** Does this header only say where a message comes from, as `X-Lab: robots` does? Not known of a value without a header's name. */
function isHarmless({ name, value }: { readonly name: string; readonly value: string }): boolean {
  return name !== '' && !isSecretName(name) && (isPlainWords(value) || isHarmlessValue(value, name))
}
