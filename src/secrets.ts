/** What must not be seen: kept from the very start, so that nothing is printed before it is masked. */
import { secretsOfHeaders } from './delivery/header-input.ts'
import { secretsOfSigning } from './delivery/signing.ts'
import { addressesIn, secretsOfAddress } from './destinations.ts'
import { readInput } from './inputs.ts'
import { isHarmlessValue, isPlainWords, isSecretName } from './redaction/names.ts'
import { lines } from './text.ts'
import type { Environment } from './variables.ts'

/** What to hide in the message; each is masked in the runner's log as soon as it is known. */
export interface Secrets {
  /** Adds addresses and every part of them that may be a token or a login; what is already known is not masked again. */
  keepAddresses(addresses: readonly string[]): void
  readonly values: ReadonlySet<string>
}

/** Starts with all that the step was given, before anything is known about what of it will be used. */
export function secretsOfStep(env: Environment, mask: (secret: string) => void): Secrets {
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
  const keepAddresses = (addresses: readonly string[]) => keep(addresses.flatMap(secretsOfAddress))

  for (const name of ['webhook-url', 'success-webhook-url', 'failure-webhook-url']) {
    keepAddresses(lines(readInput(env, name)))
  }
  keepAddresses(addressesIn(env))
  // Every value is masked in the log; in the message `X-Package: pytorch` must not hide the package.
  const headers = secretsOfHeaders(readInput(env, 'headers'))
  maskAll(headers.map(({ value }) => value))
  keep(headers.filter((header) => !isHarmless(header)).map(({ value }) => value))
  keep(secretsOfSigning(readInput(env, 'signing-secret')))
  keep([readInput(env, 'github-token')])
  return { keepAddresses, values }
}

/** Does this header only say where a message comes from, as `X-Lab: robots` does? Not known of a value without a header's name. */
function isHarmless({ name, value }: { readonly name: string; readonly value: string }): boolean {
  return name !== '' && !isSecretName(name) && (isPlainWords(value) || isHarmlessValue(value, name))
}
