import type { BuildEvent, PackageResult } from '../event.ts'
import type { Redactor } from './redactor.ts'
import { isHarmlessValue, isSecretName } from './secret-names.ts'
import { MARKER } from './spans.ts'

/**
 * The same event without secrets in what people and logs wrote. Details and errors, which come out of logs, go through the
 * scanner; it is loaded only where there are some. Where it fails, our own rules have to do: a message is not lost for it.
 * Identifiers and links of the run stay as they are.
 */
export async function redactEvent(event: BuildEvent, redactor: Redactor): Promise<BuildEvent> {
  const { redact } = redactor
  const scan = (text: string) => redactor.scan(text).catch(() => redact(text))
  const { command, details, run } = event
  return {
    ...event,
    packages: event.packages.map(redact),
    ...(command !== undefined && { command: redact(command) }),
    environment: event.environment.map(({ name, value }) => ({
      name,
      value: factValue(name, value, redact),
    })),
    message: redact(event.message),
    ...(event.cause !== undefined && { cause: redact(event.cause) }),
    ...(event.stopReason !== undefined && { stopReason: redact(event.stopReason) }),
    ...(details !== undefined && { details: await scan(details) }),
    results: await Promise.all(
      event.results.map(
        async (result): Promise<PackageResult> => ({
          ...result,
          package: redact(result.package),
          ...(result.job !== undefined && { job: redact(result.job) }),
          ...(result.runner !== undefined && { runner: redact(result.runner) }),
          ...(result.error !== undefined && { error: await scan(result.error) }),
        }),
      ),
    ),
    ...(run !== undefined && {
      run: {
        ...run,
        ...(run.failedStep !== undefined && { failedStep: redact(run.failedStep) }),
        ...(run.pullRequest?.title !== undefined && {
          pullRequest: { ...run.pullRequest, title: redact(run.pullRequest.title) },
        }),
      },
    }),
  }
}

/** A fact is a variable's name and its value: `X_TOKEN` says what the value is, though the value looks like nothing. */
function factValue(name: string, value: string, redact: (text: string) => string): string {
  return isSecretName(name) && !isHarmlessValue(value, name) ? MARKER : redact(value)
}
