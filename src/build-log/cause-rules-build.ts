/** Causes that lie in build tools. Data. */
import type { CauseRule } from './cause-rule.ts'

export const BUILD_RULES: readonly CauseRule[] = [
  {
    kind: 'build-step',
    label: 'Gradle failed',
    priority: 2,
    subject: 'line below',
    patterns: [{ pattern: /^(?:\* )?What went wrong:$/, example: 'What went wrong:' }],
  },
  {
    kind: 'error',
    label: 'Java error',
    priority: 2,
    patterns: [
      {
        pattern: /^Exception in thread "[^"]*" (?<what>(?:[\w$]+\.)*[\w$]*(?:Error|Exception)\b.{0,80})/,
        example:
          'Exception in thread "main" java.lang.UnsatisfiedLinkError: no opencv_java480 in java.library.path',
      },
    ],
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
        pattern: /^ERROR: (?:Loading|Analysis|Target parsing) failed\b/,
        example: 'ERROR: Loading failed; build aborted',
      },
      {
        pattern: /^(?:FAILED|ERROR): Build did NOT complete successfully/,
        example: 'FAILED: Build did NOT complete successfully',
      },
    ],
  },
  {
    kind: 'build-step',
    label: "build step failed (bazel's server stopped)",
    priority: 2,
    patterns: [
      {
        pattern: /^Server terminated abruptly \(error code: \d+/,
        example: "Server terminated abruptly (error code: 14, error message: 'Socket closed')",
      },
    ],
  },
  {
    kind: 'build-step',
    label: 'build step failed (scons)',
    priority: 1,
    patterns: [
      { pattern: /^scons: \*\*\* \[(?<what>[^\]]+)\] /, example: 'scons: *** [build/a.o] Error 1' },
      {
        pattern: /^scons: building terminated because of errors/,
        example: 'scons: building terminated because of errors.',
      },
    ],
  },
  {
    kind: 'build-step',
    label: 'build step failed (vcpkg)',
    priority: 1,
    patterns: [
      {
        pattern: /^error: building (?<what>[\w-]+:[\w-]+) failed with: /,
        example: 'error: building opencv4:arm64-linux failed with: BUILD_FAILED',
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
    label: 'build step failed',
    priority: 1,
    patterns: [
      {
        pattern: /^(?:gradle: |BUILD FAILED|Build FAILED|error: build failed|ERROR: Build failed)\b/,
        example: 'BUILD FAILED',
        not: 'npm ERR! code 1',
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
]
