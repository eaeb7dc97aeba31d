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
    kind: 'build-step',
    label: 'error in the documentation (Sphinx)',
    priority: 2,
    subject: 'line below',
    patterns: [
      {
        pattern: /^(?:Warning, treated as error|Sphinx error|Extension error(?: \(\S+\))?):$/,
        example: 'Warning, treated as error:',
      },
      {
        pattern: /^build finished with problems, \d+ warnings? \(with warnings treated as errors\)/,
        example: 'build finished with problems, 7 warnings (with warnings treated as errors).',
      },
    ],
  },
  {
    kind: 'build-step',
    label: 'CPack error',
    priority: 2,
    patterns: [
      {
        pattern: /^CPack Error: (?<what>(?!Problem compressing|Error when generating)\S.{0,100})/,
        example: 'CPack Error: CPackDeb: dpkg-shlibdeps: error',
      },
    ],
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
    kind: 'build-step',
    label: 'Ruby gem failed to build',
    priority: 1,
    patterns: [
      {
        pattern: /^(?:\S+: )?ERROR: Failed to build gem native extension/,
        example: 'Gem::Ext::BuildError: ERROR: Failed to build gem native extension.',
      },
      {
        pattern: /^An error occurred while installing (?<what>\S+) \([^)]+\), and Bundler cannot continue/,
        example: 'An error occurred while installing nokogiri (1.6.0), and Bundler cannot continue.',
      },
    ],
  },
  {
    kind: 'package',
    label: 'PHP packages conflict (Composer)',
    priority: 2,
    patterns: [
      {
        pattern: /^Your requirements could not be resolved to an installable set of packages/,
        example: 'Your requirements could not be resolved to an installable set of packages.',
      },
    ],
  },
  {
    kind: 'package',
    label: 'R package could not be installed',
    priority: 2,
    patterns: [
      {
        pattern:
          /^ERROR: (?:dependency|dependencies) .{1,100} (?:is|are) not available for package ['‘](?<what>[^'’]+)/,
        example: "ERROR: dependencies 'a', 'b' are not available for package 'devtools'",
      },
      {
        pattern:
          /^Error in (?:library|loadNamespace)\(.{1,60}\) : there is no package called ['‘]?(?<what>[\w.]+)/,
        example: "Error in library(sf) : there is no package called 'sf'",
      },
    ],
  },
  {
    kind: 'file',
    label: 'kernel headers missing',
    priority: 2,
    patterns: [
      {
        // make, in the language of the machine
        pattern: /^g?make(?:\[\d+\])?: \*\*\* (?<what>\/(?:lib\/modules|usr\/src\/linux)\S*): \S/,
        example: 'make[1]: *** /lib/modules/5.10.104-tegra/build: No such file or directory.  Stop.',
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
        pattern: /^scons: \*\*\* (?<what>Do not know how to make .{1,80}?)\.? +Stop\.$/,
        example: "scons: *** Do not know how to make File target `x' (/opt/x).  Stop.",
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
    label: 'build step failed (nix)',
    priority: 1,
    patterns: [
      {
        pattern: /^error: builder for '(?<what>[^']+)' failed with exit code \d+/,
        example: "error: builder for '/nix/store/x-opencv-4.9.drv' failed with exit code 2;",
      },
      {
        pattern: /^error: \d+ dependenc(?:y|ies) of derivation '(?<what>[^']+)' failed to build/,
        example: "error: 1 dependencies of derivation '/nix/store/x.drv' failed to build",
      },
    ],
  },
  {
    kind: 'build-step',
    label: 'build step failed (bitbake)',
    priority: 1,
    patterns: [
      {
        pattern: /^ERROR: (?<what>\S+ do_\w+): |^ERROR: Task \((?<what>[^)]+)\) failed with exit code/,
        example: 'ERROR: tegra-tools-32.2-r0 do_install: Function failed: do_install',
      },
      {
        pattern: /^ERROR: Logfile of failure stored in: /,
        example: 'ERROR: Logfile of failure stored in: /build/tmp/work/temp/log.do_install.318',
      },
    ],
  },
  {
    kind: 'build-step',
    label: 'bundler failed (JavaScript)',
    priority: 2,
    subject: 'line below',
    patterns: [{ pattern: /^error during build:$/, example: 'error during build:' }],
  },
  {
    kind: 'build-step',
    label: 'bundler failed (JavaScript)',
    priority: 2,
    patterns: [
      {
        // esbuild
        pattern: /^\[ERROR\] (?<what>Could not resolve .{1,100})/,
        example: '[ERROR] Could not resolve "./styles/map.css"',
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
