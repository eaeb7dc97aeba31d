/**
 * Ends the process now, whatever still hangs. Call it when everything is written: files and, on Linux, pipes are written
 * synchronously (nodejs.org/api/process.html, "A note on process I/O").
 *
 * `process.exit` alone is not enough: it joins libuv's threads (uv_library_shutdown), and a name lookup or a file on a dead network
 * drive holds one of those for as long as it likes. Becoming another program waits for nobody.
 */
export function exitNow(code: 0 | 1): never {
  const hanging = process.getActiveResourcesInfo().some((name) => /^(GetAddrInfo|FSReq)/.test(name))
  if (hanging) {
    try {
      process.execve?.('/bin/sh', ['sh', '-c', `exit ${code}`], {})
    } catch {
      // No such call or no such shell on this system: the slow way out is left.
    }
  }
  process.exit(code)
}
