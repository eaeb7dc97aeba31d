/** Causes that lie in what was downloaded. Data. */
import type { CauseRule } from './cause-rule.ts'
import { endOfFetch } from './end-of-fetch.ts'

export const DOWNLOAD_RULES: readonly CauseRule[] = [
  {
    kind: 'download',
    label: 'download failed',
    priority: 1,
    recoverable: true,
    // Bazel's fetch of a repository may be a script of any kind; why it failed stands below.
    patterns: [
      {
        pattern: /^ERROR: An error occurred during the fetch of repository '(?<what>[^']+)'/,
        example: "ERROR: An error occurred during the fetch of repository 'rules_cc':",
      },
    ],
  },
  {
    kind: 'download',
    label: 'download failed',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        // bazel
        pattern: /\bGET returned (?<what>[45]\d\d\b(?: [A-Z][\w-]+){0,3})/,
        example:
          "ERROR: BUILD:9:1: no such package '@x//': java.io.IOException: Error downloading [https://x.y/z.gz] to /root/z: GET returned 404 Not Found",
      },
      {
        pattern: /\bHTTP status (?:client|server) error \((?<what>[45]\d\d[^)]*)\)/,
        example: 'Caused by: HTTP status server error (503 Service Unavailable) for url (https://x.y/z.whl)',
      },
      {
        pattern: /\b(?<what>HTTP (?:error|Error|status) [45]\d\d)\b/,
        example: 'ERROR: HTTP error 404 while getting https://x.y/torch-2.1.whl',
      },
      {
        pattern: /^curl: \(22\) The requested URL returned error: (?<what>\d+)/,
        example: 'curl: (22) The requested URL returned error: 404',
      },
      {
        pattern: /(?:^|\d\d:\d\d:\d\d )ERROR (?<what>[45]\d\d): \S/,
        example: '2026-05-30 14:09:19 ERROR 404: Not Found.',
      },
      {
        pattern: /\b(?<what>[45]\d\d (?:Client|Server) Error)\b/,
        example: 'requests.exceptions.HTTPError: 404 Client Error: Not Found for url: https://x',
      },
      {
        pattern:
          /^(?:\w+\.)*(?<what>GatedRepoError|RepositoryNotFoundError|EntryNotFoundError|LocalEntryNotFoundError):?/,
        example: 'huggingface_hub.errors.GatedRepoError: 401 Client Error.',
      },
      {
        pattern:
          /^Error in download(?:_and_extract)?: |\bError downloading (?:from )?\[?(?<what>https?:\/\/[^\],\s]+)/,
        example:
          'java.io.IOException: Error downloading [https://x.y/z.tar.gz] to /root/z: connect timed out',
      },
      {
        pattern: /^error: (?:Failed to download|failed to download|download failed)\b/i,
        example: 'error: Failed to download `torch==2.8.0`',
      },
      {
        // wget: 6 is a refused login, 7 a protocol error, 8 an error of the server.
        pattern: endOfFetch('wget', '[678]'),
        example:
          'ERROR: process "/bin/sh -c wget -q https://x.y/z || exit 8" did not complete successfully: exit code: 8',
        not: 'ERROR: process "/bin/sh -c wget https://x.y/z" did not complete successfully: exit code: 1',
      },
      {
        pattern: endOfFetch('curl', '22'),
        example: "The command '/bin/sh -c curl -fsS https://x.y/z' returned a non-zero code: 22",
      },
      {
        pattern: /^curl: \((?!23\))(?<what>\d+)\) \S/,
        example: 'curl: (3) URL rejected: Malformed input to a URL function',
        // The program that curl's output went to ended first.
        not: 'curl: (23) Failure writing output to destination',
      },
      {
        pattern: /^(?:exit code: )?wget: (?:server returned error|error getting response)/,
        example: 'wget: server returned error: HTTP/1.1 404 Not Found',
      },
    ],
  },
  {
    kind: 'download',
    label: 'downloaded file is damaged (checksum)',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern:
          /^Error in (?:MD5|SHA\w*) checksums?: |\bTHESE PACKAGES DO NOT MATCH THE HASHES\b|\bHash Sum mismatch\b|\bdigest mismatch sha\d+:|\bFile has unexpected size\b|\bchecksum (?:mismatch|did not match|failed)\b|: FAILED$(?<=sum.*)|\bcomputed checksums? did NOT match\b|\bexpected sha256\b|^Hash mismatch for |\bhash mismatch in fixed-output derivation\b|^Hash of the downloaded file does not match\b/i,
        example: 'E: Failed to fetch http://x/Packages.gz  Hash Sum mismatch',
      },
    ],
  },
  {
    kind: 'download',
    label: 'signature of a download is wrong',
    priority: 2,
    patterns: [
      {
        pattern:
          /^gpg: BAD signature from "(?<what>[^"]+)"|^(?:gpg|gpgv): (?<what>Can't check signature: .{1,60})/,
        example: 'gpg: BAD signature from "Jane Doe <jane@example.com>" [unknown]',
        not: 'gpg: Good signature from "Jane Doe <jane@example.com>" [unknown]',
      },
    ],
  },
  {
    kind: 'download',
    label: 'downloaded file is damaged (archive)',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern:
          /^(?:gzip|tar|xz|bzip2|unzip): .*(?:not in gzip format|unexpected end of file|Unexpected EOF in archive|does not look like a tar archive|File format not recognized|not a bzip2 file)/,
        example: 'gzip: stdin: not in gzip format',
      },
      {
        pattern:
          /^\s*End-of-central-directory signature not found\b|^zipfile\.BadZipFile: |^(?:E\s+)?tarfile\.ReadError: /,
        example: 'zipfile.BadZipFile: File is not a zip file',
      },
    ],
  },
]
