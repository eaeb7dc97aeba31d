/** Causes that lie in configuring a build. Data. */
import type { CauseRule } from './cause-rule.ts'

export const CONFIGURE_RULES: readonly CauseRule[] = [
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
        pattern: /^(?:\S+\/)?configure(?::\d+)?: error: (?<what>\S.{0,80})/,
        example: 'configure: error: no acceptable C compiler found in $PATH',
      },
      {
        // autoconf, automake and libtool
        pattern:
          /^\S*(?:configure\.(?:ac|in)|Makefile\.am):\d+: error: (?<what>\S.{0,80})|^(?:autoreconf|autoconf|autoheader|automake|aclocal|libtoolize)(?:-[\d.]+)?: error: (?<what>\S.{0,80})/,
        example: 'configure.ac:12: error: possibly undefined macro: AC_PROG_LIBTOOL',
        not: 'configure.ac:12: warning: The macro `AC_HEADER_STDC is obsolete.',
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
        pattern:
          /^(?<what>nasm\/yasm not found or too old)|^ERROR: (?<what>\S+ requested,? but \S.{0,80})|^ERROR: (?<what>\S+) (?:not found|requires?|is required|must be)\b/,
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
          /^ERROR: (?:\S+:\d+:\d+: )?(?<what>Config value '[^']+' is not defined|no such (?:package|target) '[^']+'|Unrecognized option: \S+|The project you're trying to build requires Bazel [\d.]+)/,
        example: "ERROR: no such package '@rules_cc//cc': BUILD file not found",
      },
      {
        pattern: /^ERROR: \S+ in \S+ rule (?<what>\S+): Visibility error:$/,
        example: 'ERROR: /opt/x/BUILD.bazel:31:11: in cc_library rule //perception:depth: Visibility error:',
      },
      {
        pattern: /^ERROR: (?:Skipping|error loading package) /,
        example: "ERROR: Skipping '//x:y': no such target '//x:y'",
      },
    ],
  },
]
