/** Causes that lie in the network. Data. */
import type { CauseRule } from './cause-rule.ts'
import { endOfFetch } from './end-of-fetch.ts'

export const NETWORK_RULES: readonly CauseRule[] = [
  {
    kind: 'network',
    label: 'network error (name resolution)',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern: /\bCould not resolve host: (?<what>[\w.-]+)/,
        example: "fatal: unable to access 'https://github.com/x/y/': Could not resolve host: github.com",
        not: '-- Could NOT resolve hosts file',
      },
      {
        pattern: /\bTemporary failure resolving '(?<what>[\w.-]+)'/,
        example:
          "W: Failed to fetch http://ports.ubuntu.com/x  Temporary failure resolving 'ports.ubuntu.com'",
      },
      {
        pattern: /^wget: unable to resolve host address [‘'"](?<what>[\w.-]+)/,
        example: "wget: unable to resolve host address 'download.pytorch.org'",
      },
      {
        pattern:
          /\bdial tcp: lookup (?<what>[\w.-]+)(?: on \S+)?: (?:no such host|.*i\/o timeout|server misbehaving|Temporary failure in name resolution)/,
        example:
          'failed to do request: Head "https://nvcr.io/v2/": dial tcp: lookup nvcr.io on 127.0.0.53:53: no such host',
      },
      {
        pattern:
          /\b(?:Failed to resolve|host=)'(?<what>[\w.-]+)'.*(?:\[Errno -[23]\]|Name or service not known|Temporary failure in name resolution)/,
        example:
          "urllib3.exceptions.MaxRetryError: HTTPSConnectionPool(host='huggingface.co', port=443): Max retries exceeded (Caused by NewConnectionError: [Errno -3] Temporary failure in name resolution)",
      },
      {
        pattern: /\b(?:Temporary failure in name resolution|Name or service not known)\b/,
        example: 'ssh: Could not resolve hostname box: Temporary failure in name resolution',
      },
      { pattern: /^(?:curl: \(6\)|wget: bad address) /, example: "wget: bad address 'x.y'" },
      {
        pattern: /\bgetaddrinfo (?:ENOTFOUND|EAI_AGAIN) (?<what>[\w.-]+)/,
        example: 'getaddrinfo EAI_AGAIN registry.npmjs.org',
      },
      {
        pattern: /\bdns error: failed to lookup address information\b/,
        example: 'Caused by: dns error: failed to lookup address information: Try again',
      },
    ],
  },
  {
    kind: 'network',
    label: 'network error (TLS)',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern:
          /\b(?:SSL certificate problem|server certificate verification failed|certificate verify failed|CERTIFICATE_VERIFY_FAILED)\b/,
        example:
          "fatal: unable to access 'https://x/': server certificate verification failed. CAfile: none CRLfile: none",
      },
      {
        pattern: /\bx509: (?:certificate|cannot)\b/,
        example:
          'failed to do request: Head "https://x": tls: failed to verify certificate: x509: certificate signed by unknown authority',
      },
      {
        pattern: /^ERROR: (?:cannot verify (?<what>[\w.-]+)'s certificate|The certificate of [‘'"])/,
        example: "ERROR: cannot verify nvidia.box.com's certificate, issued by 'CN=x':",
      },
      {
        pattern:
          /\bCertificate verification failed: |\bThe certificate is NOT trusted\b|\bcertificate has expired\b/,
        example: 'Err:1 https://x  Certificate verification failed: The certificate is NOT trusted.',
      },
      {
        pattern:
          /\bgnutls_handshake\(\) failed\b|\bGnuTLS recv error\b|\bSSL_ERROR_SYSCALL\b|\bTLS connection was non-properly terminated\b|\bSSLEOFError\b|\bSSLError\(/,
        example:
          "fatal: unable to access 'https://github.com/x/': gnutls_handshake() failed: Error in the pull function.",
      },
      {
        pattern: /^curl: \((?:35|51|58|60|77)\) /,
        example: 'curl: (60) SSL certificate problem: unable to get issuer',
      },
      {
        pattern: endOfFetch('wget', '5'),
        example: "The command '/bin/sh -c wget -q https://x.y/z' returned a non-zero code: 5",
      },
      {
        pattern: endOfFetch('curl', '35|51|58|60|77'),
        example: "The command '/bin/sh -c curl -s https://x.y/z' returned a non-zero code: 60",
      },
      { pattern: /\bTLS handshake timeout\b/, example: 'net/http: TLS handshake timeout is a failure' },
    ],
  },
  {
    kind: 'network',
    label: 'network error (timed out)',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern: /^curl: \(28\) /,
        example: 'curl: (28) Operation timed out after 30001 milliseconds with 0 bytes received',
      },
      {
        pattern: /^(?:E\s+)?(?:\w+\.)*(?:ReadTimeoutError|ReadTimeout|ConnectTimeout|TimeoutError)(?::|$)/,
        example:
          "urllib3.exceptions.ReadTimeoutError: HTTPSConnectionPool(host='pypi.org', port=443): Read timed out.",
      },
      {
        pattern:
          /^(?:E: |fatal: |ERROR: |error: |wget: |ssh: ).*\b(?:[Cc]onnection timed out|Operation timed out|i\/o timeout|Operation too slow|deadline exceeded)\b/,
        example: "fatal: unable to access 'https://github.com/x/y/': Failed to connect: Connection timed out",
      },
      {
        // Node's codes
        pattern:
          /^(?:error |Error: |npm (?:ERR!|error) |FetchError: ).*\b(?:ESOCKETTIMEDOUT|ETIMEDOUT|ERR_SOCKET_TIMEOUT)\b/,
        example: 'error Error: https://registry.yarnpkg.com/x/-/x-1.0.0.tgz: ESOCKETTIMEDOUT',
        not: 'info ETIMEDOUT is retried',
      },
      {
        pattern: /\bdial tcp \S+: (?:i\/o timeout|connect: connection timed out)/,
        example:
          'ERROR: failed to solve: ubuntu:22.04: failed to do request: dial tcp 1.2.3.4:443: i/o timeout',
      },
      {
        pattern: /^(?:.* )?failed: (?:Connection|Operation) timed out\.$/,
        example: 'Connecting to x.y|1.2.3.4|:443... failed: Connection timed out.',
      },
    ],
  },
  {
    kind: 'network',
    label: 'network error (rate limit)',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern:
          /\btoomanyrequests: |\b429 (?:Client Error: )?Too Many Requests\b|\bAPI rate limit exceeded\b/i,
        example: 'ERROR: failed to solve: toomanyrequests: You have reached your pull rate limit.',
      },
    ],
  },
  {
    kind: 'network',
    label: 'key server not reachable',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern:
          /^gpg: keyserver (?:receive|search|send|refresh) failed: (?<what>(?!No data|Not found|No keyserver)\S.{0,80})/,
        example: 'gpg: keyserver receive failed: No route to host',
        not: 'gpg: keyserver receive failed: No data',
      },
      {
        pattern: /^gpg(?:keys)?: key \w+ (?<what>can't be retrieved)$/,
        example: "gpgkeys: key F42ED6FBAB17C654 can't be retrieved",
      },
    ],
  },
  {
    kind: 'download',
    label: 'key not on the key server',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern: /^gpg: keyserver (?:receive|search) failed: (?:No data|Not found)$/,
        example: 'gpg: keyserver receive failed: No data',
      },
    ],
  },
  {
    kind: 'network',
    label: 'network error',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        // wget
        pattern:
          /^(?:.* )?failed: (?:Connection refused|Connection reset by peer|No route to host|Network is unreachable|Host is down)\.$/,
        example: 'Connecting to x.y|1.2.3.4|:443... failed: Connection refused.',
        not: 'failed: Connection refused by the user.',
      },
      {
        pattern: endOfFetch('wget', '4'),
        example:
          'ERROR: process "/bin/sh -c wget -q https://x.y/z" did not complete successfully: exit code: 4',
      },
      {
        pattern: endOfFetch('curl', '[567]|28|52|56'),
        example: "The command '/bin/sh -c curl -s https://x.y/z' returned a non-zero code: 7",
      },
      {
        pattern:
          /^(?:fatal|curl|wget|ssh|E|ERROR|error|Error)\b.*\b(?:Connection refused|Network is unreachable|Could not connect to server|No route to host|Connection reset by peer)\b/i,
        example: 'curl: (7) Failed to connect to x.y port 443: Connection refused',
      },
      {
        // pip goes on without the index, and then reports that it found no such package.
        pattern: /^WARNING: Retrying \(Retry\(total=0, .*\) after connection broken by '/,
        example:
          "WARNING: Retrying (Retry(total=0, connect=None)) after connection broken by 'ProtocolError': /simple/torch/",
        not: "WARNING: Retrying (Retry(total=4)) after connection broken by 'ReadTimeoutError': /simple/numpy/",
      },
      { pattern: /^error: RPC failed; /, example: 'error: RPC failed; HTTP 502 curl 22' },
      {
        pattern:
          /^fatal: (?:early EOF|the remote end hung up|fetch-pack: )|^fetch-pack: unexpected disconnect/,
        example: 'fatal: early EOF',
      },
      {
        pattern:
          /\b(?:ConnectionResetError|ConnectionError|ProtocolError|IncompleteRead|ChunkedEncodingError|RemoteDisconnected|NewConnectionError|MaxRetryError)\b[(:]/,
        example:
          "requests.exceptions.ConnectionError: ('Connection aborted.', RemoteDisconnected('no response'))",
      },
      {
        pattern:
          /\bconnect: (?:connection refused|network is unreachable|no route to host)\b|\bread: connection reset by peer\b/,
        example:
          'failed to do request: Head "https://r/v2/": dial tcp 10.0.0.2:443: connect: connection refused',
      },
      {
        pattern: /^curl: \((?:5|7|18|52|55|56|92)\) /,
        example: 'curl: (56) Recv failure: Connection reset by peer',
        not: 'curl: (22) The requested URL returned error: 404',
      },
      {
        pattern: /^fatal: unable to access '(?<what>[^']+)'/,
        example: "fatal: unable to access 'https://github.com/x/y/': Recv failure",
      },
      {
        pattern:
          /^(?:error |Error: |FetchError: ).*\b(?:ECONNRESET|ECONNREFUSED|EPIPE|ENETUNREACH|EHOSTUNREACH)\b/,
        example: 'Error: connect ECONNREFUSED 127.0.0.1:4873',
        not: 'info ECONNRESET is retried',
      },
      {
        pattern:
          /^npm (?:ERR!|error) (?:code|errno) (?<what>ECONNRESET|ECONNREFUSED|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ERR_SOCKET_TIMEOUT|EPIPE|EPROTO)$/,
        example: 'npm ERR! code ECONNRESET',
        not: 'npm ERR! code ELIFECYCLE',
      },
      {
        pattern: /^CondaHTTPError: HTTP 000 CONNECTION FAILED for url <(?<what>[^>]+)>/,
        example: 'CondaHTTPError: HTTP 000 CONNECTION FAILED for url <https://conda.anaconda.org/x>',
      },
      {
        pattern:
          /^E: (?:Some index files failed to download|Failed to fetch \S+ +(?:Could not|Unable to|Undetermined|Connection))/,
        example: 'E: Failed to fetch http://ports.ubuntu.com/x  Could not connect to ports.ubuntu.com:80',
      },
      {
        pattern:
          /\bunexpected EOF\b(?! while looking)|\bunexpected status(?: code)?(?: from \w+ request to)? .*\b50[0-9]\b/,
        example: 'ERROR: failed to solve: failed to copy: unexpected EOF',
        not: 'bash: -c: line 1: unexpected end of file',
      },
    ],
  },
  {
    kind: 'network',
    label: 'network error',
    priority: 1,
    recoverable: true,
    // What uv prints first; the reason stands below.
    patterns: [
      {
        pattern:
          /^error: (?:Failed to fetch: |Request failed after \d+ retries|error sending request)|\berror sending request for url\b/,
        example: 'error: Failed to fetch: `https://pypi.jetson-ai-lab.dev/simple/torch/`',
      },
    ],
  },
]
