/** Causes that lie in docker: its daemon, images, containers and build context. Data. */
import type { CauseRule } from './cause-rule.ts'

export const CONTAINER_RULES: readonly CauseRule[] = [
  {
    kind: 'docker',
    label: 'no access to docker',
    priority: 2,
    patterns: [
      {
        pattern:
          /^(?:ERROR: |docker: |Got )?(?:Cannot connect to the Docker daemon at |permission denied while trying to connect to the (?:Docker daemon socket|docker API) at )/,
        example:
          'ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
      },
    ],
  },
  {
    kind: 'docker',
    label: 'docker plugin missing',
    priority: 2,
    patterns: [
      {
        pattern: /^(?:docker: )?'(?<what>[\w-]+)' is not a docker command\b/,
        example: "docker: 'buildx' is not a docker command.",
      },
      {
        pattern: /^docker: unknown command: docker (?<what>[\w-]+)/,
        example: 'docker: unknown command: docker buildx',
      },
      {
        pattern: /^ERROR: BuildKit is enabled but the (?<what>buildx) component is missing or broken\b/,
        example: 'ERROR: BuildKit is enabled but the buildx component is missing or broken.',
      },
    ],
  },
  {
    kind: 'docker',
    label: 'docker error: the image has too many layers',
    priority: 2,
    patterns: [
      {
        pattern: /^(?:ERROR: .*)?max depth exceeded$/,
        example: 'max depth exceeded',
        not: 'recursion max depth exceeded',
      },
    ],
  },
  {
    kind: 'docker',
    label: 'connection to the docker builder lost',
    priority: 2,
    patterns: [
      {
        pattern:
          /^ERROR: (?:failed to (?:build|solve): )*(?:failed to receive status: rpc error: |rpc error: code = Unavailable\b)/,
        example:
          'ERROR: failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF',
        not: 'ERROR: failed to solve: rpc error: code = Unknown desc = executor failed running [/bin/sh -c x]',
      },
    ],
  },
  {
    kind: 'architecture',
    label: 'wrong architecture',
    priority: 2,
    patterns: [
      {
        pattern: /\b[Ee]xec format error\b|: cannot execute binary file$/,
        example: 'standard_init_linux.go:228: exec user process caused: exec format error',
        not: 'exec format is elf',
      },
      {
        pattern:
          /\bno match(?:ing manifest)? for (?:platform in manifest|(?<what>linux\/\S+) in the manifest list entries)/,
        example: 'no matching manifest for linux/arm64/v8 in the manifest list entries',
      },
      {
        pattern: /^qemu-(?<what>\w+): Could not open /,
        example: "qemu-x86_64: Could not open '/lib64/ld-linux-x86-64.so.2': No such file or directory",
      },
      {
        pattern:
          /^dpkg: error processing archive \S+ .*\n? ?package architecture \((?<what>\w+)\) does not match|^package architecture \((?<what>\w+)\) does not match system/,
        example: ' package architecture (amd64) does not match system (arm64)'.trim(),
      },
    ],
  },
  {
    kind: 'container',
    label: 'container could not start (NVIDIA runtime)',
    priority: 2,
    patterns: [
      {
        pattern:
          /\bnvidia-container-(?:cli|runtime(?:-hook)?): |\berror running hook\b|\bunresolvable CDI devices\b|\bfailed to inject CDI devices\b|\bcould not select device driver\b.*\bgpu\b|\b[Uu]nknown (?:or invalid )?runtime(?: name)?(?: specified)?:? nvidia\b/,
        example:
          'docker: Error response from daemon: could not select device driver "" with capabilities: [[gpu]].',
      },
    ],
  },
  {
    kind: 'container',
    label: 'container could not start',
    priority: 2,
    patterns: [
      {
        pattern:
          /\bOCI runtime (?:create|exec) failed\b|\bfailed to create (?:shim )?task\b|\bunable to start container process\b|\brunc run failed\b|^docker: Error response from daemon: (?:failed to create|error gathering device information|invalid mount|driver failed|unknown)/,
        example:
          'docker: Error response from daemon: OCI runtime create failed: container_linux.go:380: starting',
      },
      {
        pattern:
          /\b(?:iptables failed|failed to set up container networking|modprobe: FATAL: Module \w+ not found|port is already allocated)\b/,
        example: 'docker: Error response from daemon: failed to set up container networking: driver failed',
      },
    ],
  },
  {
    kind: 'image',
    label: 'invalid name of a container image',
    priority: 2,
    patterns: [
      {
        pattern:
          /\binvalid argument "(?<what>[^"]*)" for "-t, --tag" flag\b|\binvalid reference format\b|\binvalid from flag value\b|\bfailed to parse stage name\b/,
        example: 'failed to parse stage name "": invalid reference format',
      },
    ],
  },
  {
    kind: 'image',
    label: 'container image not found',
    priority: 2,
    patterns: [
      {
        pattern:
          /^ERROR: failed to (?:build: failed to )?solve: \S+: .*\b(?:not found|pull access denied, .*)$/,
        example:
          'ERROR: failed to solve: nvcr.io/nvidia/l4t-jetpack:r99: failed to resolve source metadata for nvcr.io/nvidia/l4t-jetpack:r99: nvcr.io/nvidia/l4t-jetpack:r99: not found',
        not: 'ERROR: failed to solve: failed to compute cache key: "/foo": not found',
      },
      {
        // What BuildKit prints about the step itself. A name without a registry's host is a file's.
        pattern: /^(?:ERROR: )?(?<what>[\w-]+[.:][\w.:-]*\/[\w./-]+(?::[\w.-]+|@sha256:\w+)): not found$/,
        example: 'ERROR: docker.io/dustynv/l4t-pytorch:r36.4: not found',
        not: 'ERROR: src/build.sh:x: not found',
      },
      {
        pattern: /\bmanifest for (?<what>\S+) not found\b|\bmanifest unknown\b/,
        example: 'manifest for dustynv/ros:humble-r99 not found: manifest unknown: manifest unknown',
      },
      {
        pattern: /\bpull access denied(?: for (?<what>[^\s,]+))?,/,
        example:
          'docker: Error response from daemon: pull access denied for numpy, repository does not exist',
      },
    ],
  },
  {
    kind: 'image',
    label: 'container image not found',
    priority: 1,
    // Scripts clean up images and containers that need not exist.
    patterns: [
      {
        pattern: /^(?:docker: )?(?:Error(?: response from daemon)?: )?No such image: (?<what>\S+)/,
        example: 'Error response from daemon: No such image: vllm:r36.4',
      },
    ],
  },
  {
    kind: 'docker',
    label: 'docker error',
    priority: 1,
    patterns: [
      {
        pattern: /^Error(?: response from daemon)?: (?<what>[Nn]o such (?:container|volume|network): \S+)/,
        example: 'Error response from daemon: No such container: builder',
      },
    ],
  },
  {
    kind: 'registry',
    label: 'registry access denied',
    priority: 2,
    patterns: [
      {
        pattern:
          /^(?:ERROR: .*(?<!permission ))?(?:denied|unauthorized): \S|\bno basic auth credentials\b|\b(?:insufficient_scope|authorization failed)\b|\bunauthorized: (?:authentication|incorrect)/i,
        example: 'denied: requested access to the resource is denied',
        not: 'access is denied: no',
      },
      {
        pattern: /\bfailed to authorize: |\bfailed to fetch (?:anonymous|oauth) token\b/,
        example: 'ERROR: failed to solve: failed to fetch oauth token: unexpected status: 401 Unauthorized',
      },
    ],
  },
  {
    kind: 'registry',
    label: 'upload failed',
    priority: 2,
    patterns: [
      {
        // twine
        pattern: /^ERROR {2,}HTTPError: (?<what>[45]\d\d [\w ]+?) from /,
        example: 'ERROR    HTTPError: 403 Forbidden from https://pypi.jetson-ai-lab.io/jp6/cu126',
      },
    ],
  },
  {
    kind: 'file',
    label: 'missing in the build context',
    priority: 2,
    patterns: [
      {
        pattern:
          /\bfailed to (?:compute cache key|calculate checksum)\b.*(?:"(?<what>[^"]+)": not found|\blstat \S*?buildkit-mount\d+(?<what>\/\S+): no such file)/,
        example:
          'ERROR: failed to compute cache key: failed to calculate checksum of ref x: "/foo": not found',
      },
      {
        pattern:
          /^(?:COPY|ADD) failed: (?:file not found in build context|no source files|stat (?<what>\S+))/,
        example: 'COPY failed: stat /var/lib/docker/tmp/docker-builder1/foo.sh: no such file or directory',
      },
      {
        pattern:
          /\bunable to (?:prepare context|evaluate symlinks)\b|\bfailed to read dockerfile: |\bCannot locate specified Dockerfile\b/,
        example:
          'ERROR: failed to solve: failed to read dockerfile: open Dockerfile: no such file or directory',
      },
    ],
  },
  {
    kind: 'docker',
    label: 'error in the cache of docker build',
    priority: 2,
    patterns: [
      {
        pattern:
          /^(?:ERROR|error): (?:failed to (?:build|solve): )*(?:failed to compute cache key|failed to get state for index)\b/,
        example: 'ERROR: failed to compute cache key: unlazy requires an applier',
      },
    ],
  },
  {
    kind: 'docker',
    label: 'Dockerfile error',
    priority: 2,
    patterns: [
      {
        pattern: /\b[Dd]ockerfile parse error (?:on )?line \d+: (?<what>\S.{0,100})/,
        example: 'ERROR: failed to solve: dockerfile parse error on line 3: unknown instruction: RUNN',
      },
      {
        pattern:
          /\bDockerfile\S*?(?::\d+)?: (?<what>(?:unknown instruction|parse error|\w+ requires)\b.{0,100})|^(?:ERROR: )?(?<what>unknown instruction: \S+)/,
        example: 'ERROR: failed to solve: Dockerfile:4: FROM requires either one or three arguments',
      },
      {
        pattern:
          /^(?:ERROR|Error response from daemon): (?:failed to (?:build|solve): )*(?<what>the Dockerfile .*cannot be empty|failed to process ".*": .{1,80}|circular dependency detected .{1,80}|no build stage in current context)/,
        example: 'ERROR: failed to solve: the Dockerfile cannot be empty',
      },
    ],
  },
  {
    kind: 'docker',
    label: 'docker error',
    priority: 2,
    patterns: [
      {
        pattern: /^docker: (?:Error response from daemon: )?\S/,
        example: 'docker: Error response from daemon: something else',
        not: 'docker run failed',
      },
      {
        pattern: /^Error response from daemon: \S/,
        example: 'Error response from daemon: the daemon is shutting down',
      },
      { pattern: /^unknown (?:shorthand )?flag: /, example: 'unknown flag: --progress' },
    ],
  },
]
