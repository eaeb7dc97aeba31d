/** Causes that lie in configuring, in build tools and in tests. Data. */
import type { CauseRule } from './cause-rule.ts'

export const BUILD_RULES: readonly CauseRule[] = [
  {
    kind: 'configure',
    label: 'CMake error',
    priority: 2,
    subject: 'line below',
    patterns: [
      {
        pattern: /^CMake Error(?: at \S+:\d+ ?(?:\(\S+\))?| in \S+)?:$/,
        example: 'CMake Error at CMakeLists.txt:12 (find_package):',
        not: 'CMake Warning at CMakeLists.txt:12 (message):',
      },
      {
        pattern: /^CMake Error: Error processing file:?$|^CMake Error(?: \(dev\))? at \S+/,
        example: 'CMake Error at /opt/x.cmake:1',
      },
    ],
  },
  {
    kind: 'configure',
    label: 'CMake error',
    priority: 2,
    patterns: [
      { pattern: /^CMake Error: (?<what>\S.{0,80})/, example: 'CMake Error: CUDA not found' },
      {
        pattern: /^-- Configuring incomplete, errors occurred!/,
        example: '-- Configuring incomplete, errors occurred!',
      },
      {
        pattern: /^CMake [\d.]+ or higher is required\. {1,2}You are running version /,
        example: 'CMake 3.26 or higher is required.  You are running version 3.22.1',
      },
      {
        pattern: /^Could not find CMAKE_ROOT|^CMake was unable to find a build program/,
        example: 'Could not find CMAKE_ROOT !!!',
      },
      {
        pattern: /^(?:\*\*\* )?CMake build failed\b|^RuntimeError: CMake must be installed/,
        example: 'RuntimeError: CMake must be installed to build x',
      },
    ],
  },
  {
    kind: 'configure',
    label: 'configure error',
    priority: 2,
    patterns: [
      {
        pattern: /^(?:\S+\/)?configure: error: (?<what>\S.{0,80})/,
        example: 'configure: error: no acceptable C compiler found in $PATH',
      },
      {
        pattern: /^\S*meson\.build:\d+:\d+: ERROR: (?<what>\S.{0,80})/,
        example: '../meson.build:12:0: ERROR: Dependency "glib-2.0" not found, tried pkgconfig',
      },
      {
        pattern:
          /^No package '(?<what>[^']+)' found$|^Package (?<what>\S+) was not found in the pkg-config search path/,
        example: "No package 'libavformat' found",
      },
      {
        pattern: /^ERROR: (?<what>\S+) (?:not found|requires?|is required|must be)\b/,
        example: 'ERROR: libx264 not found',
      },
      {
        pattern: /^colcon: error: |^\[\d+\.\d+s\] colcon\.\S+ ERROR /,
        example: 'colcon: error: Duplicate package names not supported',
      },
    ],
  },
  {
    kind: 'configure',
    label: 'error in a Makefile',
    priority: 2,
    patterns: [
      {
        pattern: /^\S*(?:[Mm]akefile\S*|\.mk):\d+: \*\*\* (?<what>\S.{0,80}?)\.? +Stop\.$/,
        example: 'Makefile:12: *** missing separator.  Stop.',
        not: 'make: *** [Makefile:12: all] Error 2',
      },
    ],
  },
  {
    kind: 'build-step',
    label: 'Gradle failed',
    priority: 2,
    subject: 'line below',
    patterns: [{ pattern: /^(?:\* )?What went wrong:$/, example: 'What went wrong:' }],
  },
  {
    kind: 'build-step',
    label: 'Maven failed',
    priority: 2,
    patterns: [
      {
        pattern: /^\[ERROR\] Failed to execute goal (?<what>\S.{0,80})/,
        example:
          '[ERROR] Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin:3.8.1:compile',
      },
    ],
  },
  {
    kind: 'configure',
    label: 'bazel configuration error',
    priority: 2,
    patterns: [
      {
        pattern:
          /^ERROR: (?:.* )?(?<what>does not contain a toolchain for cpu '[^']+'|No (?:default_)?toolchain found for cpu '[^']+'|[Nn]o matching toolchains found for types \S+|missing value for mandatory attribute '[^']+')/,
        example: "ERROR: No default_toolchain found for cpu 'aarch64'. Valid cpus are: [",
      },
      {
        pattern:
          /^(?:Auto|Cuda|CUDA|Python|\w+)[- ]Configuration (?:Error|Warning: Error): (?<what>\S.{0,80})/,
        example: 'Cuda Configuration Error: Cannot find libdevice.10.bc under /usr/local/cuda',
      },
      {
        pattern: /^(?<what>Could not find any \S+(?: matching version '[^']*')?)/,
        example: "Could not find any cuda.h matching version '11' in any subdirectory:",
      },
      {
        pattern:
          /^ERROR: (?<what>Config value '[^']+' is not defined|no such (?:package|target) '[^']+'|Unrecognized option: \S+|The project you're trying to build requires Bazel [\d.]+)/,
        example: "ERROR: no such package '@rules_cc//cc': BUILD file not found",
      },
      {
        pattern: /^ERROR: (?:Skipping|error loading package) /,
        example: "ERROR: Skipping '//x:y': no such target '//x:y'",
      },
    ],
  },
  {
    kind: 'configure',
    label: 'Go error',
    priority: 2,
    patterns: [
      {
        pattern:
          /^go: (?<what>.{0,60}(?:requires go >= [\d.]+|cannot find |no required module|errors parsing|unknown revision|updates to go\.mod needed|inconsistent vendoring|checksum mismatch|module lookup disabled).{0,60})/,
        example: 'go: go.mod requires go >= 1.24.0 (running go 1.23.8; GOTOOLCHAIN=local)',
        not: 'go: downloading github.com/x/y v1.2.3',
      },
    ],
  },
  {
    kind: 'file',
    label: 'nothing to build',
    priority: 2,
    patterns: [
      {
        pattern: /^g?make(?:\[\d+\])?: \*\*\* No rule to make target [`'](?<what>[^']+)'/,
        example: "make: *** No rule to make target 'install'.  Stop.",
      },
      {
        pattern:
          /^g?make(?:\[\d+\])?: \*\*\* (?:No targets specified and no makefile found|\S+: No such file or directory)/,
        example: 'make: *** No targets specified and no makefile found.  Stop.',
      },
      {
        pattern: /^ninja: error: (?<what>\S.{0,80})/,
        example: "ninja: error: loading 'build.ninja': No such file or directory",
      },
    ],
  },
  {
    kind: 'build-step',
    label: 'build step failed (ninja)',
    priority: 1,
    patterns: [
      {
        pattern: /^ninja: build stopped: /,
        example: 'ninja: build stopped: subcommand failed.',
      },
      {
        pattern: /^FAILED: (?<what>(?!Build did)\S+)/,
        example: 'FAILED: CMakeFiles/_C.dir/x.cu.o',
        not: 'FAILED (failures=1)',
      },
    ],
  },
  {
    kind: 'build-step',
    label: 'build step failed (make)',
    priority: 1,
    patterns: [
      {
        pattern: /^g?make(?:\[\d+\])?: \*\*\* \[(?<what>.+)\] Error \d+/,
        example: 'gmake: *** [Makefile:146: all] Error 2',
      },
      {
        pattern: /^g?make(?:\[\d+\])?: \*\*\* Waiting for unfinished jobs/,
        example: 'make[2]: *** Waiting for unfinished jobs....',
      },
      { pattern: /^g?make(?:\[\d+\])?: \*\*\* /, example: 'make: *** missing separator.  Stop.' },
    ],
  },
  {
    kind: 'build-step',
    label: 'build step failed (bazel)',
    priority: 1,
    patterns: [
      {
        pattern: /^ERROR: \S+BUILD(?:\.bazel)?:\d+:\d+: .* failed\b/,
        example: "ERROR: /w/core/BUILD:3495:1: C++ compilation of rule '//core:x' failed (Exit 4)",
      },
      {
        pattern: /^ERROR: Analysis of target '(?<what>[^']+)' failed/,
        example: "ERROR: Analysis of target '//x:y' failed; build aborted: Analysis failed",
      },
      {
        pattern: /^(?:FAILED|ERROR): Build did NOT complete successfully/,
        example: 'FAILED: Build did NOT complete successfully',
      },
    ],
  },
  {
    kind: 'build-step',
    label: 'build step failed (colcon)',
    priority: 1,
    patterns: [
      {
        pattern: /^Failed {3}<<< (?<what>\S+)/,
        example: 'Failed   <<< cv_bridge [1min 2s, exited with code 2]',
      },
      { pattern: /^Aborted {2}<<< (?<what>\S+)/, example: 'Aborted  <<< rclcpp [3.2s]' },
    ],
  },
  {
    kind: 'build-step',
    label: 'npm failed',
    priority: 2,
    patterns: [
      {
        pattern: /^npm (?:ERR!|error) code (?<what>(?!ELIFECYCLE$)E[A-Z0-9_]+)$/,
        example: 'npm ERR! code ERESOLVE',
        not: 'npm ERR! code ELIFECYCLE',
      },
    ],
  },
  {
    kind: 'build-step',
    label: 'build step failed',
    priority: 1,
    patterns: [
      {
        pattern:
          /^(?:npm (?:ERR!|error) (?:code|errno|command failed)|gradle: |BUILD FAILED|Build FAILED|error: build failed|ERROR: Build failed)\b/,
        example: 'npm ERR! code ELIFECYCLE',
      },
      {
        pattern: /^error: Recipe `(?<what>[^`]+)` failed/,
        example: 'error: Recipe `build` failed on line 3',
      },
      {
        pattern:
          /^(?:\w+\.)*CalledProcessError: Command '?(?<what>.{1,60}?)'? (?:returned non-zero exit status|died with)/,
        example:
          "subprocess.CalledProcessError: Command '['cmake', '--build', '.']' returned non-zero exit status 1.",
      },
    ],
  },
  {
    kind: 'test',
    label: 'failed test',
    priority: 2,
    patterns: [
      {
        pattern: /^(?:FAILED|ERROR) (?<what>\S+::\S+)/,
        example: 'FAILED tests/test_x.py::test_y - AssertionError: assert 1 == 2',
      },
      {
        pattern: /^ERROR collecting (?<what>\S+)|^_+ ERROR (?:collecting|at setup of) (?<what>\S+)/,
        example: '______ ERROR collecting tests/test_a.py ______',
      },
      {
        // pytest's last line. Two lookups, one after the other: nested, they would take exponential time on a hostile line.
        pattern: /^=+ (?=[^=]* in [\d.]+s[^=]*=+$)[^=]*\b[1-9]\d* (?:failed|errors?)\b/,
        example: '========================= 2 failed, 41 passed in 12.34s =========================',
        not: '======================== 43 passed, 2 warnings in 12.34s ========================',
      },
      { pattern: /^FAILED \((?:failures|errors)=\d+/, example: 'FAILED (failures=1, errors=2)' },
      {
        pattern: /^\d+\/\d+ Test +#\d+: (?<what>\S+) \.*\*\*\*/,
        example: '12/40 Test #12: test_conv2d ......................***Failed    1.22 sec',
        not: '13/40 Test #13: test_pool ........................   Passed    0.40 sec',
      },
      {
        pattern: /^\d+% tests passed, [1-9]\d* tests? failed out of \d+/,
        example: '97% tests passed, 3 tests failed out of 100',
        not: '100% tests passed, 0 tests failed out of 100',
      },
      {
        pattern: /^\[ {2}FAILED {2}\] (?:[1-9]\d* tests?\b|(?<what>\S+))/,
        example: '[  FAILED  ] 2 tests, listed below:',
        not: '[  PASSED  ] 12 tests.',
      },
    ],
  },
]
