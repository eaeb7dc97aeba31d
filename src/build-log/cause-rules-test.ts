/** Causes that lie in tests and in assertions. Data. */
import type { CauseRule } from './cause-rule.ts'

export const TEST_RULES: readonly CauseRule[] = [
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
        // meson
        pattern: /^\d+\/\d+ (?<what>\S.{0,200}?) +(?:FAIL|TIMEOUT|ERROR) +[\d.]+ ?s\b/,
        example: '14/16 gst-plugins-bad:elements_nvdec   TIMEOUT   30.04s   killed by signal 15 SIGTERM',
        not: '15/16 gst-plugins-bad:libs_vp9parser   OK   0.34s',
      },
      {
        // CTest's list of what failed, with the reason in brackets
        pattern:
          /^\d+ - (?<what>\S+) \((?:Failed|Timeout|SEGFAULT|ILLEGAL|NUMERICAL|OTHER_FAULT|Bus error|Not Run|Subprocess aborted|Child aborted|Exit code 0x\w+)\)/,
        example: '12 - test_conv2d (SEGFAULT)',
        not: '12 - test_conv2d (Passed)',
      },
      {
        pattern: /^\[ {2}FAILED {2}\] (?:[1-9]\d* tests?\b|(?<what>\S+))/,
        example: '[  FAILED  ] 2 tests, listed below:',
        not: '[  PASSED  ] 12 tests.',
      },
    ],
  },
  {
    kind: 'test',
    label: 'failed test',
    priority: 1,
    // CTest's head and foot of the list of what failed.
    patterns: [
      { pattern: /^The following tests FAILED:$/, example: 'The following tests FAILED:' },
      { pattern: /^Errors while running CTest/, example: 'Errors while running CTest' },
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
      {
        // glog's CHECK
        pattern: /^F\d{4} \d\d:\d\d:\d\d\.\d+ +\d+ \S+:\d+\] (?<what>\S.{0,100})/,
        example: 'F0311 10:20:51.440127  2280 conv.cpp:149] Check failed: status == 0 (9 vs. 0)',
        not: 'E0311 10:20:51.440127  2280 conv.cpp:149] slow',
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
