/** A verdict -> what the message tells of each package. Pure. */
import type { PackageResult, Status } from '../event.ts'
import { type Explained, openReason, reasonOf } from './message.ts'
import { hasWildcard } from './names.ts'
import type { PackageVerdict, Verdict } from './verdict.ts'

/**
 * The results, and the packages that were really built where the workflow named none or a wildcard.
 *
 * @param explained the reasons of those that failed, free of secrets
 */
export function aboutPackages(
  { asked = [], results, stopped = [] }: Verdict,
  explained: readonly Explained[],
  { claimed, packages }: { readonly claimed: Status; readonly packages: readonly string[] },
): { readonly results: readonly PackageResult[]; readonly packages?: readonly string[] } {
  const broken = results.find(({ status }) => status === 'failure')?.package
  const told = results.map((result): PackageResult => {
    const { package: name, status } = result
    if (status === 'success') return { package: name, status }
    if (status === 'skipped') return { package: name, status, error: whyNeverBuilt(broken) }
    const why = explained.find((one) => one.package === name) ?? { package: name, failure: {} }
    return { package: name, status, error: reasonOf(why) }
  })
  // A log that ends early proves a failure only where the workflow tells of one too.
  if (claimed === 'failure') told.push(...ofStopped(stopped))
  const wanted = asked.some(hasWildcard) ? [] : asked
  const meant = wanted.length > 0 ? wanted : told.map((result) => result.package)
  const unnamed = packages.length === 0 || packages.some(hasWildcard)
  return { results: told, ...(unnamed && meant.length > 0 && { packages: meant }) }
}

function ofStopped(stopped: readonly PackageVerdict[]): readonly PackageResult[] {
  const underWay = stopped.find(({ status }) => status === 'failure')?.package
  return stopped.map((open): PackageResult => {
    const { package: name, status } = open
    if (status === 'success') return { package: name, status }
    return { package: name, status, error: status === 'skipped' ? whyNeverBuilt(underWay) : openReason(open) }
  })
}

function whyNeverBuilt(last: string | undefined): string {
  return `never built: the run stopped at ${last}`
}
