/** Causes that lie in build tools, in tests and in assertions. Data. */
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
        // TAP
        pattern: /^not ok \d+\b(?: - )?(?<what>(?!.*# (?:TODO|SKIP)\b)\S.{0,80})?/,
        example: 'not ok 3 - the second start serves the file',
        not: 'ok 2 - the port is free',
      },
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
  {
    kind: 'crash',
    label: 'failed assertion',
    priority: 2,
    patterns: [
      {
        // glibc's assert(), before it aborts
        pattern: /^(?:\S+: )?\S+:\d+: .{0,300}Assertion [`'‘](?<what>.{1,100}?)['’] failed\.?$/,
        example: "x: self_test.cpp:41: int main(): Assertion `sum == 10' failed.",
        not: 'Assertion failures: 0',
      },
    ],
  },
  {
    kind: 'crash',
    label: 'uncaught C++ exception',
    priority: 2,
    patterns: [
      {
        pattern: /^what\(\): +(?<what>\S.{0,100})/,
        example: 'what():  vector::_M_range_check',
        not: 'what(): ',
      },
    ],
  },
]
