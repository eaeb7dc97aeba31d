import type { BuildEvent, PackageResult } from '../event.ts'
import { cached } from '../lib/lazy.ts'
import { isHarmlessValue } from './harmless-values.ts'
import type { Redactor } from './redactor.ts'
import { isSecretName } from './secret-names.ts'
import { MARKER } from './spans.ts'

/**
 * The same event without secrets in what people and logs wrote: every text goes through the same rules. Where the scanner fails, our
 * own rules have to do: the message is sent all the same. Identifiers and links of the run stay as they are.
 */
export async function redactEvent(event: BuildEvent, redactor: Redactor): Promise<BuildEvent> {
  // The rows of a sweep repeat few reasons, boards and jobs: each text is searched once.
  const scan = cached(
    (text: string) => redactor.scan(text).catch(() => redactor.redact(text)),
    Number.POSITIVE_INFINITY,
  )
  // One after the other: ten thousand errors that are searched at once fill the memory.
  const results: PackageResult[] = []
  for (const result of event.results) {
    results.push({
      ...result,
      package: await scan(result.package),
      ...(result.job !== undefined && { job: await scan(result.job) }),
      ...(result.runner !== undefined && { runner: await scan(result.runner) }),
      ...(result.error !== undefined && { error: await scan(result.error) }),
    })
  }
  const packages: string[] = []
  for (const name of event.packages) packages.push(await scan(name))
  const environment: { readonly name: string; readonly value: string }[] = []
  for (const { name, value } of event.environment) {
    environment.push({ name, value: isSecretFact(name, value) ? MARKER : await scan(value) })
  }
  const { cause, command, details, run, stopReason } = event
  return {
    ...event,
    packages,
    ...(command !== undefined && { command: await scan(command) }),
    environment,
    message: await scan(event.message),
    ...(cause !== undefined && { cause: await scan(cause) }),
    ...(stopReason !== undefined && { stopReason: await scan(stopReason) }),
    ...(details !== undefined && { details: await scan(details) }),
    results,
    ...(run !== undefined && {
      run: {
        ...run,
        ...(run.failedStep !== undefined && { failedStep: await scan(run.failedStep) }),
        ...(run.pullRequest?.title !== undefined && {
          pullRequest: { ...run.pullRequest, title: await scan(run.pullRequest.title) },
        }),
      },
    }),
  }
}

/** A fact is a variable's name and its value: the name `X_TOKEN` makes any value a secret. */
function isSecretFact(name: string, value: string): boolean {
  return isSecretName(name) && !isHarmlessValue(value, name)
}
