/** Causes that lie in packages of jetson-containers, ROS and Debian. Data. */
import type { CauseRule } from './cause-rule.ts'

export const PACKAGE_RULES: readonly CauseRule[] = [
  {
    kind: 'package',
    label: "jetson-containers couldn't find package",
    priority: 2,
    patterns: [
      {
        // packages.py:302
        pattern: /^(?:KeyError: )?["']couldn't find package: {1,2}(?<what>[^"'\s]+)["']$/,
        example: 'KeyError: "couldn\'t find package:  jax"',
        not: "warning: couldn't find package: jax",
      },
    ],
  },
  {
    kind: 'rosdep',
    label: 'rosdep key not resolved',
    priority: 1,
    patterns: [
      {
        pattern: /^ERROR: the following packages\/stacks could not have their rosdep keys resolved$/,
        example: 'ERROR: the following packages/stacks could not have their rosdep keys resolved',
      },
    ],
  },
  {
    kind: 'rosdep',
    label: 'rosdep key not resolved',
    priority: 2,
    patterns: [
      {
        pattern:
          /^(?:\S+: )?(?:No definition of \[(?<what>[^\]]+)\] for OS|Cannot locate rosdep definition for \[(?<what>[^\]]+)\])/,
        example:
          'rti_connext_dds_cmake_module: No definition of [rti-connext-dds-6.0.1] for OS version [bionic]',
      },
    ],
  },
  {
    kind: 'package',
    label: 'ROS package not found',
    priority: 2,
    patterns: [
      {
        pattern:
          /^(?:\S*PackageNotFoundError: )?["']?[Pp]ackage '(?<what>[\w-]+)' not found(?:, searching: .*)?$/,
        example: "Package 'cv_bridge' not found",
        not: "E: Package 'python-pip' has no installation candidate",
      },
    ],
  },
  {
    kind: 'rosdep',
    label: 'rosdep failed',
    priority: 2,
    patterns: [
      {
        pattern:
          /^(?:ERROR: [Rr]osdep |rosdep: error|ERROR: no sources directory exists|ERROR: Not all of the URLs|ERROR: error loading sources list)/,
        example: 'ERROR: Rosdep experienced an error: The read operation timed out',
      },
    ],
  },
  {
    kind: 'rosdep',
    label: 'rosdep install failed',
    priority: 1,
    patterns: [
      {
        pattern: /^apt: command \[(?:sudo (?:-H )?)?apt-get install -y (?<what>[^\]]+)\] failed$/,
        example: 'apt: command [sudo -H apt-get install -y ros-humble-rclcpp] failed',
      },
      {
        pattern: /^ERROR: the following rosdeps failed to install$/,
        example: 'ERROR: the following rosdeps failed to install',
      },
    ],
  },
  {
    kind: 'system-package',
    label: 'Debian package not found',
    priority: 2,
    patterns: [
      {
        pattern: /^E: Unable to locate package (?<what>[\w.+:-]+)$/,
        example: 'E: Unable to locate package libfoo-dev',
        not: 'E: Unable to locate packages is what apt would print',
      },
      {
        pattern: /^E: Package '(?<what>[^']+)' has no installation candidate$/,
        example: "E: Package 'python-pip' has no installation candidate",
      },
      {
        pattern: /^E: Version '[^']+' for '(?<what>[^']+)' was not found$/,
        example: "E: Version '8.9.0' for 'libcudnn8' was not found",
      },
      {
        pattern: /^E: Couldn't find any package by (?:glob|regex) '(?<what>[^']+)'$/,
        example: "E: Couldn't find any package by glob 'libnvinfer8.5'",
      },
      {
        pattern:
          /^E: Package '(?<what>[^']+)' is not installed, so not removed$|^E: Can't find a source to download version .* of '(?<what>[^':]+)/,
        example: "E: Can't find a source to download version '1' of 'foo:arm64'",
      },
    ],
  },
  {
    kind: 'system-package',
    label: 'Debian packages conflict (unmet dependencies)',
    priority: 2,
    subject: 'unmet dependency above',
    patterns: [
      {
        pattern: /^E: Unmet dependencies\b/,
        example: "E: Unmet dependencies. Try 'apt --fix-broken install' with no packages.",
      },
      {
        pattern: /^E: Unable to correct problems, you have held broken packages\b/,
        example: 'E: Unable to correct problems, you have held broken packages.',
      },
      {
        pattern: /^E: Error, pkgProblemResolver::Resolve generated breaks\b/,
        example:
          'E: Error, pkgProblemResolver::Resolve generated breaks, this may be caused by held packages.',
      },
      { pattern: /^E: Broken packages$/, example: 'E: Broken packages' },
      {
        pattern:
          /^E: (?:Held packages were changed|Packages were downgraded|Essential packages were removed|The following packages have unmet|Pinned packages were changed)/,
        example: 'E: Packages were downgraded and -y was used without --allow-downgrades.',
      },
    ],
  },
  {
    kind: 'download',
    label: 'Debian package could not be downloaded',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern: /^E: Failed to fetch (?<what>\S+) +\d{3} /,
        example: 'E: Failed to fetch http://ports.ubuntu.com/pool/x.deb  404  Not Found [IP: 1.2.3.4 80]',
      },
      {
        pattern: /^E: Failed to fetch (?<what>\S+)/,
        example: 'E: Failed to fetch https://repo.download.nvidia.com/jetson/x  Unauthorized',
      },
      {
        pattern: /^Err:\d+ (?<what>\S+) .* (?:404 +Not Found|Release)$/,
        example: 'Err:5 http://packages.ros.org/ros2/ubuntu bionic Release',
      },
    ],
  },
  {
    kind: 'system-package',
    label: 'Debian repository cannot be used (the clock is behind)',
    priority: 2,
    patterns: [
      {
        pattern: /^E: Release file for (?<what>\S+) is not valid yet/,
        example: 'E: Release file for http://ports.ubuntu.com/dists/jammy/InRelease is not valid yet',
      },
    ],
  },
  {
    kind: 'system-package',
    label: 'signing key of a Debian repository missing or expired',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern:
          /^(?:[WE]: )?(?:GPG error: (?<what>\S+) .*: )?The following signatures (?:were invalid|couldn't be verified because the public key is not available): (?:EXPKEYSIG|KEYEXPIRED|BADSIG|REVKEYSIG|NO_PUBKEY) /,
        example:
          "W: GPG error: https://repo.x InRelease: The following signatures couldn't be verified because the public key is not available: NO_PUBKEY A4B469963BF863CC",
        not: 'The following signatures were valid',
      },
    ],
  },
  {
    kind: 'system-package',
    label: 'Debian packages locked by another process (apt, dpkg)',
    priority: 2,
    patterns: [
      {
        pattern:
          /^E: (?:Could not get lock|Unable to acquire the dpkg frontend lock|Unable to lock) |^dpkg: error: dpkg (?:frontend|status database) (?:lock )?(?:was|is) locked by /,
        example: 'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 1234 (apt)',
        not: 'E: Could not open lock file /var/lib/dpkg/lock-frontend - open (13: Permission denied)',
      },
    ],
  },
  {
    kind: 'system-package',
    label: 'Debian repository cannot be used',
    priority: 2,
    patterns: [
      {
        pattern:
          /^E: The repository '(?<what>[^']+)' (?:does not have a Release file|is not signed|no longer has a Release file)/,
        example:
          "E: The repository 'http://packages.ros.org/ros2/ubuntu bionic Release' does not have a Release file.",
      },
      {
        pattern: /^E: Release file for (?<what>\S+) is expired|^E: GPG error: (?<what>\S+)/,
        example: 'E: Release file for http://ports.ubuntu.com/dists/jammy/InRelease is expired',
      },
      {
        pattern:
          /^E: (?:Conflicting values set for option|Malformed entry|The list of sources could not be read)/,
        example: 'E: Malformed entry 1 in list file /etc/apt/sources.list.d/x.list (Suite)',
      },
      {
        pattern: /^gpg: no valid OpenPGP data found/,
        example: 'gpg: no valid OpenPGP data found.',
      },
    ],
  },
  {
    kind: 'system-package',
    label: 'Debian package could not be installed',
    priority: 2,
    patterns: [
      {
        pattern: /^dpkg: error processing archive (?:\S*\/)?(?:\d+-)?(?<what>[^/_\s]+?)(?:_\S*|\.deb) \(/,
        example:
          'dpkg: error processing archive /tmp/apt-dpkg-install-x/106-libopencv-dev_3.2.0_arm64.deb (--unpack):',
      },
      {
        pattern: /^dpkg: error processing package (?<what>\S+) /,
        example: 'dpkg: error processing package nvidia-l4t-core (--configure):',
      },
      {
        pattern: /^dpkg: dependency problems prevent configuration of (?<what>[^\s:]+)/,
        example: 'dpkg: dependency problems prevent configuration of libnvinfer-dev:',
      },
      {
        pattern: /^dpkg(?:-\w+)?: (?:unrecoverable fatal )?error: /,
        example: 'dpkg: error: cannot access archive',
      },
      {
        pattern: /^E: dpkg was interrupted\b/,
        example: "E: dpkg was interrupted, you must manually run 'dpkg --configure -a'",
      },
    ],
  },
  {
    kind: 'system-package',
    label: 'Debian package installation failed (dpkg)',
    priority: 1,
    patterns: [
      {
        pattern: /^E: Sub-process \S+ returned an error code \(\d+\)/,
        example: 'E: Sub-process /usr/bin/dpkg returned an error code (1)',
      },
      {
        pattern: /^E: Unable to fetch some archives\b/,
        example: 'E: Unable to fetch some archives, maybe run apt-get update',
      },
    ],
  },
  {
    kind: 'system-package',
    label: 'apt asked a question (-y is missing)',
    priority: 2,
    patterns: [
      {
        pattern: /^Do you want to continue\? \[Y\/n\] Abort\.$/,
        example: 'Do you want to continue? [Y/n] Abort.',
        not: 'Do you want to continue? [Y/n] y',
      },
    ],
  },
  {
    kind: 'system-package',
    label: 'apt error',
    priority: 2,
    patterns: [{ pattern: /^E: \S/, example: 'E: Invalid operation instal', not: 'E   assert 1 == 2' }],
  },
]
