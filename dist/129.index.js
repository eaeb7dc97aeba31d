"use strict";
exports.id = 129;
exports.ids = [129];
exports.modules = {

/***/ 129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  analyzeBuildLog: () => (/* binding */ analyzeBuildLog)
});

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/job-start.ts
var job_start = __webpack_require__(2109);
// EXTERNAL MODULE: ./src/lib/ansi.ts
var ansi = __webpack_require__(8448);
// EXTERNAL MODULE: ./src/lib/truncate.ts
var truncate = __webpack_require__(5065);
;// CONCATENATED MODULE: ./src/build-log/timestamps.ts
/** What moreutils' `ts` (by default, or with a date and a time) and GitHub put before each line of a log. */
const TIME = /^(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?Z?\]?|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d) /;
/** A line without the time that was put before it. */
function withoutTime(line) {
    return line.replace(TIME, '');
}
/** The same for many lines, where all have one: a single line may begin with a time of its own. */
function withoutTimes(lines) {
    const timed = lines.every((line) => line.trim() === '' || TIME.test(`${line} `));
    return timed ? lines.map((line) => `${line} `.replace(TIME, '').slice(0, -1)) : lines;
}

;// CONCATENATED MODULE: ./src/build-log/excerpt.ts
/** A stage's output -> the lines that say why it failed. Pure. */



/** Graphemes of one line: a compiler's error fits, and ten of them fit into a message. */
const LINE_LIMIT = 240;
/** Of a line of progress: it only shows how far things went. */
const PROGRESS_LIMIT = 100;
/** BuildKit's own prefix: the step's number, and the seconds since it began or a word about it. */
const STEP = /^#(\d+) (?:\d+\.\d+ ?)?/;
/** What BuildKit says about a step, and not what the step said. */
const STEP_NOISE = /^#\d+ (?:DONE \d|CACHED$|transferring |sha256:|extracting |resolve |exporting |\.\.\.$|naming to |writing image |unpacking to )/;
/** ninja's `[12/512]`, make's `[ 12%]`, a bar, or the speed of a download: one line of many, each replacing the last. */
const PROGRESS = /^\s*(?:\[\s*\d+\/\d+\]|\[\s*\d+%\])|[━█▏▎▍▌▋▊▉]{3}|\beta \d+:\d\d/;
/** Rules, boxes and lone dots. */
const DECORATION = /^[\s\-=_*~#+|.─═│]*$/;
const TRACEBACK = 'Traceback (most recent call last):';
/** subprocess and argparse print whole commands; a test's does not matter, its output does. */
const COMMAND_START = /^(?:│ )?> (?:BUILDING|TESTING) {2}\S+(?: +│)?$/;
/**
 * What a stage said, line by line, as a reader wants it: without colours, repeated progress, BuildKit's prefixes and summaries,
 * rules and blank lines. Lines of other steps that BuildKit ran at the same time are left out.
 *
 * @param text the end of a stage's log, or of the whole output before a banner
 */
function cleanStageOutput(text) {
    const shown = withoutTimes((0,ansi/* stripEscapeSequences */.mI)(text).split('\n')).map((line) => (0,ansi/* finalLineState */.WZ)(line).trimEnd());
    const own = onlyFailedStep(withoutSummary(sinceCommand(beforeCrash(shown))));
    const kept = [];
    let shape;
    for (const raw of own) {
        if (STEP_NOISE.test(raw))
            continue;
        const line = raw.replace(STEP, '');
        if (DECORATION.test(line))
            continue;
        const now = PROGRESS.test(line) ? 'progress' : line.replace(/\d+/g, '0');
        if (now === shape)
            kept.pop();
        shape = now;
        kept.push(line);
    }
    return kept;
}
/** The traceback of jetson-containers itself, and what Python's buffer yields after it, tell nothing of the stage that failed. */
function beforeCrash(lines) {
    const end = lines.findLastIndex((line) => line.startsWith("subprocess.CalledProcessError: Command '"));
    const start = lines.findLastIndex((line, index) => index < end && line === TRACEBACK);
    const own = lines
        .slice(start, end)
        .some((line) => /^ {2}File ".*\/jetson_containers\/build\.py", /.test(line));
    return start >= 0 && own ? lines.slice(0, start) : lines;
}
/** jetson-containers prints the command of a stage before it runs it; only what comes after it is the stage's. */
function sinceCommand(lines) {
    const block = lines.findLastIndex((line) => COMMAND_START.test(line));
    if (block < 0)
        return lines;
    // A rule, a blank line, and the command, whose lines end in a backslash up to the last one.
    const command = lines.findIndex((line, index) => index > block && line.endsWith('\\'));
    const last = command < 0 ? block : lines.findIndex((line, index) => index > command && !line.endsWith('\\'));
    const status = lines.findIndex((line, index) => index > last && /^\[\d\d:\d\d:\d\d\] \[.* (?:Building|Testing) /.test(line));
    return lines.slice(Math.max(last, status) + 1);
}
/** BuildKit's last words: the end of the failed step once more, the lines of the Dockerfile, and the error once more. */
function withoutSummary(lines) {
    const failed = lines.findLastIndex((line) => /^#\d+ ERROR: /.test(line));
    if (failed < 0)
        return lines;
    const error = (lines[failed] ?? '').replace(/^#\d+ ERROR: /, '');
    // Between the rules of `------` stands what was said before; between those of `-----…` the Dockerfile.
    let quoted = false;
    const rest = lines.slice(failed + 1).filter((line) => {
        const rule = /^-{6,}$/.test(line);
        if (rule)
            quoted = !quoted;
        return !rule && !quoted && !line.endsWith(error) && !/^\S*Dockerfile\S*:\d+$/.test(line);
    });
    return [...lines.slice(0, failed + 1), ...rest];
}
function onlyFailedStep(lines) {
    const failed = lines.findLast((line) => /^#\d+ ERROR: /.test(line));
    const step = failed === undefined ? undefined : STEP.exec(failed)?.[1];
    return step === undefined ? lines : lines.filter((line) => (STEP.exec(line)?.[1] ?? step) === step);
}
/**
 * The last `count` lines, each short enough to read. Where the line that names the cause is not among them, it comes first.
 *
 * @param cause the line that names the cause, as it stands in `lines`
 */
function tailWithCause(lines, count, cause) {
    if (count < 1)
        return [];
    const last = lines.slice(-count);
    const chosen = cause === undefined || last.includes(cause) ? last : [cause, ...(count > 1 ? last.slice(1 - count) : [])];
    return chosen.map((line) => (0,truncate/* truncateMiddle */.kU)(line, PROGRESS.test(line) ? PROGRESS_LIMIT : LINE_LIMIT));
}
/**
 * The excerpt of a build: the lines of the only failure, or those of each under its package's name, sharing `count` lines.
 * Packages beyond `count`, and those whose logs were not read, are told by their number.
 */
function excerpt(sections, count) {
    const told = sections.filter((section) => section.lines.length > 0);
    if (count < 1 || told.length === 0)
        return '';
    if (told.length === 1 && sections.length === 1) {
        return told.flatMap((section) => tailWithCause(section.lines, count, section.cause)).join('\n');
    }
    const shown = told.slice(0, count);
    const blocks = shown.map((section, index) => {
        const share = Math.floor(count / shown.length) + (index < count % shown.length ? 1 : 0);
        return [`${section.package}:`, ...tailWithCause(section.lines, share, section.cause)].join('\n');
    });
    const left = told.length - shown.length + sections.filter(({ unread }) => unread).length;
    const unseen = left === 1 ? '1 more failed; its log is' : `${left} more failed; their logs are`;
    return [...(left > 0 ? [`${unseen} not shown`] : []), ...blocks].join('\n\n');
}

;// CONCATENATED MODULE: ./src/build-log/cause-rules.ts
/** What a failure looks like in a log: one row for each kind of cause. Data. */
const TOOL = String.raw `(?:[\w./+-]*\b)?(?:cc1(?:plus|obj)?|collect2|cicc|cudafe\+\+|nvcc|nvlink|ptxas|clang(?:\+\+)?|g\+\+|gcc|c\+\+|cc|as|ld(?:\.\w+)?|lto1|rustc|f951)(?:-\d+)?`;
const rule = (kind, label, ...patterns) => ({
    kind,
    label,
    patterns,
});
/**
 * In the order of their weight: a compiler that was killed also reports a compiler error, and the kill is the cause.
 * A shell tells of a signal as `FILE: line N: PID Killed  COMMAND`; 128 + N is its exit code for signal N.
 */
const RULES = [
    rule('no-space', 'no space left on device', /(?:: |\[Errno 28\] )[Nn]o space left on device\b(?!")/, /^(?:npm (?:ERR!|error) )?ENOSPC\b/, /: Disk quota exceeded$/),
    rule('out-of-memory', 'out of memory (killed)', /: fatal error: Killed signal terminated program \w+/, /: internal compiler error: Killed \(program \w+\)/, /^nvcc error\s+: '\w[\w+]*' died due to signal 9\b/, /\bterminated with signal 9 \[Killed\]/, /: line \d+:\s+\d+ Killed\b/, /^Killed$/, /^make(?:\[\d+\])?: \*\*\* \[.*\] Killed$/, /\(signal: 9, SIGKILL: kill\)/, /\bdid not complete successfully: (?:exit code: 137\b|signal: killed\b)/, /\breturned a non-zero code: 137\b/, /^exit code: 137$|^signal 9$/),
    rule('out-of-memory', 'out of memory', /^(?:virtual memory exhausted: )?Cannot allocate memory$|(?:: |\[Errno 12\] )Cannot allocate memory\b/, /\bout of memory allocating \d+ bytes/, /^terminate called after throwing an instance of 'std::bad_alloc'/, /^MemoryError(?:$|:)/, /^(?:torch\.(?:cuda\.)?OutOfMemoryError|RuntimeError): CUDA (?:error: )?out of memory/, /\bCUDA error: out of memory\b|^cudaErrorMemoryAllocation\b/, /^LLVM ERROR: out of memory/, /^FATAL ERROR: .*JavaScript heap out of memory/, /^ERROR: .*\bOut of memory\b/),
    rule('crash', 'crash (segmentation fault)', /^Segmentation fault(?: \(core dumped\))?$/, /: line \d+:\s+\d+ Segmentation fault\b/, /^Fatal Python error: Segmentation fault\b/, /: internal compiler error: Segmentation fault\b/, /\bdied due to signal 11\b|\bterminated with signal 11\b|\(signal: 11, SIGSEGV\b/, /\bdid not complete successfully: exit code: 139\b|\breturned a non-zero code: 139\b/, /^exit code: 139$|^signal 11$/),
    rule('crash', 'crash (illegal instruction)', /^Illegal instruction(?: \(core dumped\))?$|: line \d+:\s+\d+ Illegal instruction\b/, /\bdid not complete successfully: exit code: 132\b|^exit code: 132$|^signal 4$/),
    rule('crash', 'crash (aborted)', /^(?:Aborted|Bus error)(?: \(core dumped\))?$|: line \d+:\s+\d+ (?:Aborted|Bus error)\b/, /^Fatal Python error: (?:Aborted|Bus error)\b/, /\bdid not complete successfully: exit code: 13[45]\b|^exit code: 13[45]$|^signal [67]$/),
    rule('timeout', 'timeout', /\bdid not complete successfully: exit code: 124\b|\breturned a non-zero code: 124\b|^exit code: 124$/, /^(?:E\s+)?Failed: Timeout (?:\(?>|>)?\s*\d+(?:\.\d+)?s/, /^subprocess\.TimeoutExpired: /, /^curl: \(28\) /, /^(?:\w+\.)*(?:ReadTimeoutError|ReadTimeout|ConnectTimeout|TimeoutError)(?::|$)/, /^(?:E: |fatal: |ERROR: ).*\b(?:Connection timed out|Operation timed out|i\/o timeout|TLS handshake timeout)\b/),
    rule('network', 'network error', /\b(?:Could not resolve host: \S|Temporary failure in name resolution\b|Temporary failure resolving ')/, /^(?:fatal|curl|wget|E|ERROR): .*\b(?:Connection refused|Network is unreachable|Could not connect to server)\b/i, /\btoomanyrequests: /, 
    // pip goes on without the index, and then says that it found no such package.
    /^WARNING: Retrying \(Retry\(total=0, .*\) after connection broken by '/, /^error: RPC failed; /),
    rule('docker', 'no access to docker', /^(?:ERROR: |docker: )?(?:Cannot connect to the Docker daemon at |permission denied while trying to connect to the (?:Docker daemon socket|docker API) at )/),
    rule('image', 'container image not found', /^ERROR: failed to (?:build: failed to )?solve: \S+: .*\b(?:not found|pull access denied, .*)$/, 
    // BuildKit's word on the step itself, which its summary repeats. A name without a registry's host is a file's.
    /^ERROR: [\w-]+[.:][\w.:-]*\/[\w./-]+(?::[\w.-]+|@sha256:\w+): not found$/, /^ERROR: pull access denied, /, /^(?:ERROR: .*|docker: Error response from daemon: )\b(?:manifest unknown|pull access denied for \S)/),
    rule('system-package', 'Debian package not found', /^E: Unable to locate package (?<what>[\w.+:-]+)$/),
    rule('python-package', 'Python package not found', /^(?:error: |ERROR: )(?:Could not find a version that satisfies the requirement|No matching distribution found for) (?<what>[\w.@[\]<>=!~,-]+)/, /\bBecause (?<what>[\w.-]+) was not found in the (?:package registry|provided package locations)/, /^ModuleNotFoundError: No module named '(?<what>[\w.]+)'/),
    rule('compiler', 'compiler error', /^[^\s()]+\(\d+\): (?:catastrophic )?error(?: #\d+(?:-D)?)?: \S/, /^[^\s:]+:\d+:(?:\d+:)? (?:fatal )?error: \S/, new RegExp(String.raw `^${TOOL}: (?:fatal )?error: \S`), /^(?:nvcc|nvlink|ptxas) (?:fatal|error)\s+: \S/, /^(?:\S+: )+undefined reference to (?:symbol )?[`'"]/, new RegExp(String.raw `^${TOOL}: cannot find -l\S+`), /^error\[E\d{4}\]: \S/, 
    // What cargo and rustc say last; an error of rustc's has a code only where it has an explanation.
    /^error: could not compile `[^`]+`/, /^error: linking with `[^`]+` failed: /),
    rule('configure', 'CMake error', /^CMake Error(?: at \S+:\d+ \(\w+\))?:/),
    rule('test', 'failed test', 
    // pytest's last line, looked at twice, one after the other: nested, the looks would take for ever over a hostile line.
    /^=+ (?=[^=]* in [\d.]+s[^=]*=+$)[^=]*\b[1-9]\d* (?:failed|errors?)\b/, /^FAILED \S+::\S/, /^FAILED \((?:failures|errors)=\d+/, /^\d+% tests passed, [1-9]\d* tests? failed out of \d+/, /^\[ {2}FAILED {2}\] [1-9]\d* tests?\b/),
];
/** The last line of a Python traceback: a test that is a script fails this way. */
const EXCEPTION = /^(?<what>(?:[a-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Failure))(?::|$)/;

;// CONCATENATED MODULE: ./src/build-log/find-cause.ts
/** A stage's output -> the kind of failure, where a line says so plainly. Pure. */

/** How many of the last lines count: what stands further up was survived. */
const LAST_LINES = 300;
/** What says why stands at a line's beginning; what is longer is not a line for a reader. */
const MAX_LINE_CHARS = 2000;
/** Errors this many lines apart belong together; the first of them is the cause of the others. */
const SAME_ERROR_LINES = 30;
/**
 * The kind of failure that a failed stage's last lines tell, or `undefined` where none says so plainly.
 *
 * @param lines as `meaningful` gives them
 * @param end how the stage's command ended, in its caller's words: `exit code: 137`
 * @param phase a failing test needs no better reason than its exception
 */
function findCause(lines, end, phase) {
    const window = lines.slice(-LAST_LINES).filter((line) => line.length <= MAX_LINE_CHARS);
    let best;
    for (const { kind, label, patterns } of RULES) {
        // pip indents what the build of a wheel prints, and so hides most compilers on a Jetson.
        const matches = (line) => patterns.some((pattern) => pattern.test(line.trimStart()));
        const group = lastGroup(window, matches);
        const line = group ? window[group.first] : end !== undefined && matches(end) ? end : undefined;
        if (line === undefined || (best && !wasRecovered(best, group?.first)))
            continue;
        const what = patterns
            .map((pattern) => pattern.exec(line.trimStart())?.groups?.['what'])
            .find((name) => name);
        const told = what === undefined ? label : `${label}: ${what}`;
        best = { kind, label: told, line, last: group?.last ?? Number.POSITIVE_INFINITY };
    }
    if (best)
        return { kind: best.kind, label: best.label, line: best.line };
    const exception = phase === 'test' ? window.findLast((line) => EXCEPTION.test(line)) : undefined;
    if (exception === undefined)
        return undefined;
    return {
        kind: 'test',
        label: `failed test (${EXCEPTION.exec(exception)?.groups?.['what']})`,
        line: exception,
        labelIsLine: true,
    };
}
/** A download is tried again: what failed long after it failed for another reason. */
function wasRecovered({ kind, last }, first = 0) {
    return (kind === 'timeout' || kind === 'network') && first - last > SAME_ERROR_LINES;
}
/** Where the last group of matches begins and ends: later ones follow from its first, earlier ones were survived. */
function lastGroup(lines, says) {
    const last = lines.findLastIndex(says);
    let first = last;
    for (let index = last - 1; index >= 0 && first - index <= SAME_ERROR_LINES; index -= 1) {
        if (says(lines[index] ?? ''))
            first = index;
    }
    return last < 0 ? undefined : { first, last };
}

;// CONCATENATED MODULE: ./src/build-log/parse-line.ts
/**
 * One line of jetson-containers' own output -> what it says. Pure.
 *
 * Only the exact forms that its releases print count, at the start of a line: what a package's build or test prints can
 * hold any word at all. Under BuildKit every line of a package's build starts with `#7 12.3`, and so never gets here.
 */


/** No package has a longer name; what a hostile log claims to be one must not fill a message. */
const LONGEST_NAME = 200;
/** No list has more of them: with the packages that they depend on, some hundred. */
const MOST_NAMES = 1000;
/** The header is some two thousand characters long, more where many packages are asked for; what is still longer is none. */
const LONGEST_HEADER = 16 * 1024;
/**
 * build.py:88 prints argparse's namespace before anything else: what was asked for. Before Python 3.9, and so on JetPack 5, argparse
 * sorts it. Read in parts: as one pattern it would take for ever to see that a hostile line is none.
 */
const HEADER = /^Namespace\((?:packages=\[|base=['"]).*\)$/;
const PACKAGES = /^packages=(\[.*?\]), (?:name|push)=['"]/;
const MULTIPLE = /, multiple=(True|False), /;
const SKIP_ERRORS = /, skip_errors=(True|False), /;
/** logging.py: `[HH:MM:SS]`, then since 2026 a badge for the level. */
const STAMPED = /^\[[0-2]\d:[0-5]\d:[0-5]\d\] (?:(done|warn|error) )?/;
const SEPARATOR = /^={85}$/;
const BUILT = /^✅ `jetson-containers build ([^`\s]{1,200})` \(\S+\)$/u;
/** In early 2025 (container.py of 0b525d7) it was one line, without a frame and without a badge. */
const BUILT_BARE = /^✅ Built (\S{1,200}) \(\S+\)$/u;
const BUILD_FAILED = /^💣 `jetson-containers build` failed after [\d.]+ seconds \([\d.]+ minutes\)$/u;
const SUMMARY = /^Build logs at: {2}\S/;
const ROW = /^ {3}\* (\S{1,200}) \(\S*\) (?:SUCCESS|(FAILED) {2}\((.*))$/;
/** Until then (container.py of 02dace5) nothing was stamped. `--multiple` prints its own list with a single blank. */
const BARE_SUMMARY = /^-- Build logs at: {2}\S/;
const BARE_CHAIN = /^-- Building containers {2}(\[.*\])$/;
const parse_line_TRACEBACK = 'subprocess.CalledProcessError: ';
const ABORTED = /^Failed building: {2}(\S.*)$/;
const BUILDING = /^BUILDING {1,2}(\[.*\])$/;
/** container.py writes `[1/2] Building`; since 2026 a bar comes first: `[####----] 1/2 Building`. */
const STAGE = /^(?:\[[#-]+\] \d+\/\d+|\[\d+\/\d+\]) (Building|Testing) (\S{1,200}) \(\S+\)(?: |$)/;
/** subprocess.CalledProcessError, as Python words it. */
const COMMAND = /^Command '(.*)' (?:returned non-zero exit status (\d+)|died with <Signals\.\w+: (\d+)>)\.?\)?$/;
/**
 * container.py:422 and :660: every stage's command ends by teeing into its log; an old release's has no number. Linux knows no file with
 * a longer name (NAME_MAX), and reading one of many thousand characters would take long.
 */
const TEE = '2>&1 | tee ';
const TEED = /^(?:(.*)\/)?(build|test)\/((?:\d\d(?:o\d+_|-\d+_))?[^/\s]{1,250}\.txt); exit \$\{PIPESTATUS\[0\]\}$/;
/**
 * False for most bytes of a log without decoding them: own lines start with ESC, `[HH:MM:SS]`, `Namespace`, a word of an old release,
 * or a time that another program put there.
 */
function mayBeBuilderLine(bytes, start) {
    const at = (offset) => bytes[start + offset];
    switch (bytes[start]) {
        case 0x1b:
            return true;
        // `[2026-05-30 14:09:19]` too
        case 0x5b:
            return (at(3) === 0x3a && at(9) === 0x5d) || (at(5) === 0x2d && at(14) === 0x3a);
        // `Namespace`; `Nov 30 14:09:19`
        case 0x4e:
            return at(1) === 0x61 || at(9) === 0x3a;
        // `Command '`
        case 0x43:
            return at(1) === 0x6f && at(8) === 0x27;
        // `subprocess.C`
        case 0x73:
            return at(1) === 0x75 && at(10) === 0x2e;
        // `-- B`
        case 0x2d:
            return at(1) === 0x2d && at(3) === 0x42;
        // `   * `
        case 0x20:
            return at(1) === 0x20 && at(3) === 0x2a;
        default:
            // `2026-05-30T14:09:19`, `May 30 14:09:19`
            return (at(4) === 0x2d && at(13) === 0x3a) || (at(6) === 0x20 && at(9) === 0x3a);
    }
}
/** What one line says, colours, newline and all; `undefined` for a line that is not jetson-containers' own. */
function parseLine(raw) {
    const line = withoutTime((0,ansi/* stripEscapeSequences */.mI)(raw)).trimEnd();
    const header = line.length <= LONGEST_HEADER ? readHeader(line) : undefined;
    if (header)
        return header;
    const stamp = STAMPED.exec(line);
    return stamp ? readMessage(line.slice(stamp[0].length), stamp[1]) : readBare(line);
}
function readHeader(line) {
    if (!HEADER.test(line))
        return undefined;
    const packages = PACKAGES.exec(line.slice(line.indexOf('packages=[')))?.[1];
    const multiple = MULTIPLE.exec(line)?.[1];
    const skipErrors = SKIP_ERRORS.exec(line)?.[1];
    if (packages === undefined || multiple === undefined || skipErrors === undefined)
        return undefined;
    return {
        kind: 'header',
        packages: pythonList(packages),
        multiple: multiple === 'True',
        skipErrors: skipErrors === 'True',
    };
}
/** What is printed without a stamp: the error of a stage's command by any release, the rest by old ones. */
function readBare(line) {
    const traceback = line.startsWith(parse_line_TRACEBACK);
    const { command } = failure(traceback ? line.slice(parse_line_TRACEBACK.length) : line);
    if (command?.log !== undefined)
        return { kind: 'command', command, traceback };
    if (BARE_SUMMARY.test(line))
        return { kind: 'summary', bare: true };
    const chain = BARE_CHAIN.exec(line)?.[1];
    if (chain !== undefined)
        return { kind: 'building', chain: pythonList(chain), late: true };
    const row = rowOf(line);
    return row && { ...row, bare: true };
}
function readMessage(text, badge) {
    const at = (level) => badge === undefined || badge === level;
    if (SEPARATOR.test(text))
        return { kind: 'separator' };
    const built = BUILT.exec(text)?.[1];
    if (built !== undefined && at('done'))
        return { kind: 'build-succeeded', package: built };
    if (BUILD_FAILED.test(text) && at('warn'))
        return { kind: 'build-failed' };
    if (text.startsWith('Error: ') && at('warn'))
        return { kind: 'error', ...failure(text.slice(7)) };
    if (SUMMARY.test(text))
        return { kind: 'summary' };
    const bare = BUILT_BARE.exec(text)?.[1];
    if (bare !== undefined && badge === undefined)
        return { kind: 'build-succeeded', package: bare, bare: true };
    const row = rowOf(text);
    if (row && at(row.failed ? 'error' : 'done'))
        return row;
    const gaveUp = ABORTED.exec(text)?.[1];
    if (gaveUp !== undefined && at('error'))
        return { kind: 'aborted', packages: plausible(gaveUp.split(', ')) };
    const chain = BUILDING.exec(text)?.[1];
    if (chain !== undefined)
        return { kind: 'building', chain: pythonList(chain) };
    const stage = STAGE.exec(text);
    if (stage?.[2] !== undefined) {
        return { kind: 'stage', phase: stage[1] === 'Testing' ? 'test' : 'build', package: stage[2] };
    }
    return undefined;
}
function rowOf(text) {
    const [, name, failed, error = ''] = ROW.exec(text) ?? [];
    if (name === undefined)
        return undefined;
    return {
        kind: 'summary-row',
        package: name,
        failed: failed !== undefined,
        ...failure(error.replace(/\)$/, '')),
    };
}
function failure(text) {
    const [, command, status, signal] = COMMAND.exec(text) ?? [];
    if (command === undefined)
        return { text };
    const end = status === undefined ? `signal ${signal}` : `exit code: ${status}`;
    const tee = command.lastIndexOf(TEE);
    const [, logDir, phase, log] = (tee < 0 ? null : TEED.exec(command.slice(tee + TEE.length))) ?? [];
    if (log !== undefined) {
        return {
            text,
            command: { phase: phase === 'test' ? 'test' : 'build', log, ...(logDir && { logDir }), end },
        };
    }
    return /\bdocker push \S+$/.test(command) ? { text, command: { phase: 'push', end } } : { text };
}
/** `['numpy', "it's"]`, as Python's repr writes a list of strings. */
function pythonList(text) {
    return plausible(Array.from(text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g), (match) => (match[1] ?? match[2] ?? '').replace(/\\(.)/g, '$1')));
}
function plausible(names) {
    return names.filter((name) => name !== '' && name.length <= LONGEST_NAME).slice(0, MOST_NAMES);
}

;// CONCATENATED MODULE: ./src/build-log/read-tail.ts

const BLOCK = 64 * 1024;
/** How much of the log's end is searched: what a run says last is there, and 4 MiB cost some milliseconds. */
const TAIL = 4 * 1024 * 1024;
/**
 * How many own lines of that end are looked at. So much output has some hundred; each is compared with others, and a log that has nothing
 * else must not take for ever.
 */
const MOST_LINES = 10_000;
/** How much of its beginning: build.py prints what was asked for first, before any package's output. */
const HEAD = 256 * 1024;
/** jetson-containers' longest lines hold a whole docker command: some ten thousand characters. */
const LONGEST = 128 * 1024;
const NEWLINE = 0x0a;
/** Searches the end of a log back to where its last run began, then, where that is out of reach, the log's beginning. */
async function scanLog(file) {
    const tail = await scanBack(file, file.size, Math.max(0, file.size - TAIL), MOST_LINES);
    const header = lastHeader(tail.lines);
    if (header >= 0 || tail.from === 0) {
        return { lines: tail.lines.slice(Math.max(0, header)), earlier: tail.lines.slice(0, Math.max(0, header)) };
    }
    const head = await scanBack(file, Math.min(HEAD, tail.from), 0);
    const first = Math.max(0, lastHeader(head.lines));
    const lines = [...head.lines.slice(first), ...tail.lines];
    return { lines, linesBeforeGap: head.lines.length - first, earlier: head.lines.slice(0, first) };
}
function lastHeader(lines) {
    return lines.findLastIndex(({ line }) => line.kind === 'header');
}
/** The own lines that start between `floor` and `end`, in order. A line that `floor` cuts is not among them. */
async function scanBack(file, end, floor, most = Number.POSITIVE_INFINITY) {
    const found = [];
    /** The end of a line whose beginning is still to come. */
    let rest = Buffer.alloc(0);
    /** True inside of a line too long to be kept. */
    let skipping = false;
    let position = end;
    while (position > floor && found.length < most) {
        const start = Math.max(floor, position - BLOCK);
        let text = Buffer.concat([await file.read(start, position), rest]);
        if (skipping)
            text = text.subarray(0, text.lastIndexOf(NEWLINE) + 1);
        skipping &&= text.length === 0;
        const cut = start === 0 ? 0 : text.indexOf(NEWLINE) + 1;
        if (start === 0 || cut > 0)
            ownLines(text.subarray(cut), start + cut, found);
        rest = Buffer.from(cut > 0 ? text.subarray(0, cut) : text);
        // One line of a GiB must not be gathered; jetson-containers writes none so long.
        if (rest.length > LONGEST) {
            rest = Buffer.alloc(0);
            skipping = true;
        }
        position = start;
    }
    return { lines: found.reverse(), from: position };
}
/** Adds the own lines of a block to `found`, the last one first. */
function ownLines(block, offset, found) {
    let end = block.length;
    while (end > 0) {
        const start = end < 2 ? 0 : block.lastIndexOf(NEWLINE, end - 2) + 1;
        if (mayBeBuilderLine(block, start) && end - start <= LONGEST) {
            const line = parseLine(block.toString('utf8', start, end));
            if (line)
                found.push({ line, start: offset + start, end: offset + end });
        }
        end = start;
    }
}
/** Up to `bytes` of the log before `end`, and nothing from before `from`. */
async function textBefore(file, end, bytes, from = 0) {
    const start = Math.max(from, end - bytes);
    return { text: (await file.read(start, end)).toString('utf8'), complete: start === from };
}

;// CONCATENATED MODULE: ./src/build-log/diagnose.ts
/** A verdict -> the reason of each failure, and the lines that show it, all of it redacted. */



/** Bytes of a failed stage's output that are looked at: some thousand lines. */
const TAIL_BYTES = 128 * 1024;
/** Characters of its meaningful lines that are searched for secrets, and then for the reason: some hundred lines. */
const SCANNED_CHARS = 48 * 1024;
/** More than a private key has: what a cut leaves of one, without the line that tells it is one, does not get past this. */
const DROPPED_AT_CUT = 6 * 1024;
/** Failed packages whose logs are read. */
const EXPLAINED = 20;
/**
 * Reads what each failed package printed last; where none is known to have failed, what was printed last of all.
 *
 * @param redact is given whole passages, before any line of them is chosen or cut: a secret may span lines
 */
async function diagnose(verdict, log, stages, redact) {
    const explained = [];
    const sections = [];
    const failed = verdict.results.filter((result) => result.status === 'failure');
    for (const [index, { package: name, failure = {} }] of failed.entries()) {
        const unread = index >= EXPLAINED;
        const lines = unread ? [] : await linesOf(await outputOf(failure, log, stages), redact);
        const cause = findCause(lines, failure.command?.end, failure.phase);
        explained.push({ package: name, failure: await redacted(failure, redact), ...(cause && { cause }) });
        sections.push({
            ...{ package: name, lines },
            ...(cause && lines.includes(cause.line) && { cause: cause.line }),
            ...(unread && { unread }),
        });
    }
    if (failed.length > 0)
        return { explained, sections };
    const lines = await linesOf(await lastOutput(verdict, log, stages), redact);
    const unnamed = verdict.failure && (await redacted(verdict.failure, redact));
    const fatalCause = verdict.currentStage && asFatalCause(findCause(lines, undefined, undefined));
    const section = { package: '', lines, ...(fatalCause && { cause: fatalCause.line }) };
    return { explained, sections: [section], ...(unnamed && { unnamed }), ...(fatalCause && { fatalCause }) };
}
/** Where no banner says that the last error was the end, only what leaves no time for one counts. */
function asFatalCause(cause) {
    return cause?.kind === 'out-of-memory' || cause?.kind === 'no-space' ? cause : undefined;
}
async function redacted(failure, redact) {
    return failure.text === undefined ? failure : { ...failure, text: await redact(failure.text) };
}
/** What a failed stage printed: its own log, or what stands before the banner in the build's. */
async function outputOf(failure, log, stages) {
    const own = failure.command && (await stages?.of(failure.command));
    if (own)
        return textBefore(own, own.size, TAIL_BYTES).finally(() => own.close());
    return log && failure.outputEnd !== undefined
        ? textBefore(log.file, failure.outputEnd, TAIL_BYTES)
        : undefined;
}
/** What was printed last, where no package is known to have failed. */
async function lastOutput(verdict, log, stages) {
    if (log) {
        const end = verdict.failure?.outputEnd ?? log.file.size;
        // After a run that succeeded, only what came later can tell of a failure.
        const from = verdict.outcome === 'success' ? (log.scanned.lines.at(-1)?.end ?? 0) : 0;
        return textBefore(log.file, end, TAIL_BYTES, from);
    }
    const newest = await stages?.newest();
    return newest && textBefore(newest, newest.size, TAIL_BYTES).finally(() => newest.close());
}
/**
 * The meaningful lines of a passage, free of secrets. BuildKit's prefixes are gone before the search: a key that was printed within
 * a docker build is a key again only without them.
 */
async function linesOf(output, redact) {
    if (!output)
        return [];
    const lines = cleanStageOutput(output.complete ? output.text : withoutLead(output.text)).join('\n');
    if (lines.length <= SCANNED_CHARS)
        return said(await redact(lines));
    return said(withoutLead(await redact(lines.slice(-SCANNED_CHARS))));
}
/** Of an endless line without a character to be seen, nothing but the cut is left. */
function said(text) {
    return text === '' || text === '…' ? [] : text.split('\n');
}
/** The text from the first whole line behind its lead; of an endless line, its end. */
function withoutLead(text) {
    const newline = text.indexOf('\n', DROPPED_AT_CUT);
    return newline < 0 ? `…${text.slice(DROPPED_AT_CUT)}` : text.slice(newline + 1);
}

;// CONCATENATED MODULE: ./src/build-log/freshness.ts
/** Whether a log is of this job: an earlier run's must not speak for it. Pure. */
const MINUTE = 60_000;
/** A log older than this is not taken for this job's, where the job's start is not known; from an hour on there is a warning. */
const TOO_OLD = 6 * 60 * MINUTE;
const OLD = 60 * MINUTE;
/** FAT keeps the time of the last change in steps of two seconds, and no runner goes from one job to the next in less. */
const MTIME_RESOLUTION_MS = 2000;
/**
 * Judges logs by the time at which they were last written.
 *
 * @param started when this job began, by this machine's clock; where it is not known, the age decides
 */
function checkFreshness(started, now) {
    return (modified) => {
        const written = `was last written at ${modified.toISOString()}`;
        if (started) {
            if (modified.getTime() > started.getTime() - MTIME_RESOLUTION_MS)
                return { fresh: true };
            const warning = `${written}, before this job started at ${started.toISOString()}: it tells of an earlier run and was not used`;
            return { fresh: false, warning };
        }
        const old = now.getTime() - modified.getTime();
        if (old <= OLD)
            return { fresh: true };
        if (old <= TOO_OLD)
            return { fresh: true, warning: `${written}; if that was an earlier run, this message tells of it` };
        return { fresh: false, warning: `${written}, hours ago: it was taken for an earlier run's and not used` };
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./src/build-log/log-file.ts
/** Opening what a workflow names as a log, and nothing else: the only place of this room that touches files. */




/** Thrown for a path that is no log of this job; the message names the input and what to do, and can be shown. */
class LogError extends Error {
    name = 'LogError';
}
/** On a self-hosted runner a pull request may control what lies in the workspace; these hold credentials. */
const PRIVATE = /(?:^|\/)(?:\.git|_runner_file_commands|_github_home)(?:\/|$)/;
/**
 * Opens a regular file under one of the roots. Never blocks: a FIFO is opened without waiting for its writer, and refused.
 *
 * @param input the action's input that named it, for the message
 * @throws {LogError} for anything else: missing, no regular file, or outside of the roots once links are resolved
 */
async function openLog(input, name, places) {
    const real = await locate(input, name, places);
    let handle;
    try {
        handle = await (0,promises_.open)(real, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOFOLLOW);
    }
    catch (error) {
        throw unreadable(input, error);
    }
    try {
        const stats = await handle.stat();
        if (!stats.isFile()) {
            throw new LogError(`The input ${input} names ${stats.isDirectory() ? 'a directory' : 'no regular file'}; it accepts the file that tee wrote`);
        }
        // Between the check and the opening, a link may have taken the place of a folder: ask the kernel what was opened.
        const opened = await (0,promises_.readlink)(`/proc/self/fd/${handle.fd}`).catch(() => real);
        await within(input, opened, places);
        return {
            size: stats.size,
            modified: stats.mtime,
            ...(stats.birthtimeMs > 0 && { created: stats.birthtime }),
            read: async (start, end) => {
                const buffer = Buffer.allocUnsafe(Math.max(0, end - start));
                let filled = 0;
                while (filled < buffer.length) {
                    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, start + filled);
                    if (bytesRead === 0)
                        break;
                    filled += bytesRead;
                }
                return buffer.subarray(0, filled);
            },
            close: () => handle.close(),
        };
    }
    catch (error) {
        await handle.close();
        throw error instanceof LogError ? error : unreadable(input, error);
    }
}
/** A folder of logs under one of the roots, resolved. @throws {LogError} as {@link openLog} */
async function openLogDir(input, name, places) {
    const real = await locate(input, name, places);
    const stats = await (0,promises_.stat)(real).catch((error) => {
        throw unreadable(input, error);
    });
    if (!stats.isDirectory())
        throw new LogError(`The input ${input} names no folder; it accepts jetson-containers' log folder`);
    return real;
}
/** The names in a folder, or none where it cannot be read. */
async function namesIn(folder) {
    return (0,promises_.readdir)(folder).catch(() => []);
}
async function locate(input, name, places) {
    if (name.includes('\0'))
        throw new LogError(`The input ${input} holds a NUL character; it accepts a path`);
    const asked = external_node_path_default().resolve(places.cwd, name);
    const real = await (0,promises_.realpath)(asked).catch((error) => {
        throw unreadable(input, error);
    });
    await within(input, real, places);
    return real;
}
async function within(input, real, places) {
    for (const root of places.roots) {
        // The workspace itself is often a link to a bigger disk.
        const base = await (0,promises_.realpath)(root).catch(() => undefined);
        if (base === undefined || base === '/')
            continue;
        const below = external_node_path_default().relative(base, real);
        if (below === '..' || below.startsWith('../') || external_node_path_default().isAbsolute(below))
            continue;
        if (!PRIVATE.test(below))
            return;
    }
    throw new LogError(`The input ${input} leads out of the workspace and the runner's temporary folder, or to a file kept private there; it accepts a log inside of them`);
}
function unreadable(input, error) {
    const code = (0,errors/* errorCode */.C)(error) ?? 'unknown error';
    const reason = {
        ENOENT: 'which does not exist',
        EACCES: 'which may not be read',
        ELOOP: 'which is a link',
        ENOTDIR: 'which does not exist',
    }[code] ?? `which could not be opened (${code})`;
    const what = input === 'log-dir' ? 'folder' : 'file';
    return new LogError(`The input ${input} names a ${what} ${reason}; the message is sent without it`);
}

;// CONCATENATED MODULE: ./src/lib/glob.ts
/** Names and paths with wildcards. */

/** Paths that one pattern may expand to; more are dropped. */
const MAX_GLOB_MATCHES = 2000;
/** Whether a name or path contains a wildcard: `*`, `?` or `[`. */
function hasWildcard(name) {
    return /[*?[]/.test(name);
}
/**
 * The paths that match `pattern`, sorted, at most {@link MAX_GLOB_MATCHES}. A pattern without a wildcard is returned as it is,
 * whether or not the file exists.
 *
 * @param cwd folder where relative patterns start
 */
async function expandGlob(pattern, cwd) {
    if (!hasWildcard(pattern))
        return [pattern];
    const paths = [];
    for await (const path of glob(pattern, { cwd })) {
        paths.push(path);
        if (paths.length >= MAX_GLOB_MATCHES)
            break;
    }
    return paths.sort();
}

;// CONCATENATED MODULE: ./src/build-log/package-names.ts
/** Names of packages, as asked for, as built, and as they appear in the names of logs. Pure. */

/** True when `built` can be what `asked` stands for: the same name, an alias's version (`pytorch`, `pytorch:2.8`), a wildcard. */
function matches(asked, built) {
    if (asked === built || asked === unversioned(built) || built === unversioned(asked))
        return true;
    if (asked.length === built.length && flat(asked) === built)
        return true;
    return hasWildcard(asked) && wildcard(asked).test(built);
}
function unversioned(name) {
    const colon = name.indexOf(':');
    return colon < 0 ? name : name.slice(0, colon);
}
/** Few patterns are asked of many names, and making one takes longer than asking it. */
const patterns = new Map();
function wildcard(pattern) {
    const known = patterns.get(pattern) ?? translated(pattern);
    patterns.set(pattern, known);
    return known;
}
/**
 * Python's fnmatch as a regular expression. What stands between two stars is taken where it fits first, and for good, as
 * fnmatch.translate does since Python 3.9 (a lookahead does not backtrack): a name of many stars would otherwise take for ever.
 */
function translated(pattern) {
    const pieces = [''];
    for (const part of pattern.split(/(\*|\?|\[[^\]]+\])/)) {
        if (part === '*')
            pieces.push('');
        else
            pieces.push(pieces.pop() + pieceOf(part));
    }
    const [first, ...rest] = pieces;
    const last = rest.pop();
    const between = rest.map((piece, index) => `(?=(.*?${piece}))\\${index + 1}`).join('');
    try {
        return new RegExp(`^${first}${between}${last === undefined ? '' : `.*${last}`}$`);
    }
    catch {
        // A range that runs backwards, `[z-a]`, matches nothing.
        return /^(?!)/;
    }
}
/** `?`, a set of characters or plain text as a regular expression. */
function pieceOf(part) {
    if (part === '?')
        return '.';
    if (!/^\[[^\]]+\]$/.test(part))
        return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    return `[${part
        .slice(1, -1)
        .replace(/[\\[\]^]/g, '\\$&')
        .replace(/^!/, '^')}]`;
}
/**
 * `01o2_vllm_r36.4.tegra-aarch64-cp310-cu126-22.04-numpy.txt` (container.py:323) or
 * `01-1_vllm_r36.4.tegra-aarch64-cp310-cu126-22.04-numpy_test.sh.txt` (container.py:632); `undefined` for another name.
 * `:` and `/` were turned to `_` there, so a name with an underscore cannot be told from one with a colon.
 */
function stageOfLog(file) {
    const [, number, total, , rest] = /^(\d\d+)(?:o(\d+)|-(\d+))_(.+)\.txt$/.exec(file) ?? [];
    if (number === undefined || rest === undefined)
        return undefined;
    const container = total === undefined ? rest.replace(/_[^_]+$/, '') : rest;
    // packages.py ends every tag with the release of Ubuntu: a stage's own name comes after it.
    const [, image = container, stage] = /^(.+?)_(?:.*?-)?\d\d\.\d\d(?:-(.+))?$/.exec(container) ?? [];
    return {
        phase: total === undefined ? 'test' : 'build',
        number: Number(number),
        ...(total !== undefined && { total: Number(total) }),
        image,
        ...(stage !== undefined && {
            package: stage.startsWith(`${image}_`) ? `${image}:${stage.slice(image.length + 1)}` : stage,
        }),
    };
}
/** Whether a log without a number (`vllm_r35.4.1-numpy.txt`) is of the image that a chain is built into; not known of one that `--name` named. */
function isOfImage(chain, log) {
    const image = flat(chain.at(-1) ?? '');
    return log.startsWith(`${image}_`) || log.includes(`_${image}_`);
}
/** The package of a chain whose stage such a log is of; `undefined` where the finished image was tested. */
function stageIn(chain, phase, log) {
    const fits = (name) => phase === 'test' ? log.includes(`-${flat(name)}_`) : log.endsWith(`-${flat(name)}.txt`);
    return chain.filter(fits).toSorted((a, b) => b.length - a.length)[0];
}
function flat(name) {
    return name.replace(/[:/]/g, '_');
}

;// CONCATENATED MODULE: ./src/build-log/parse-run.ts
/** jetson-containers' own lines, in order -> the attempts that one run of it made. Pure. */

/**
 * Goes through the lines of one run.
 *
 * @param linesBeforeGap how many of the lines come before the part of the log that was not read; absent where all of it was
 */
function parseRun(located, linesBeforeGap) {
    let asked;
    let rows;
    let gaveUp;
    const attempts = [];
    let open = false;
    let crashed;
    const update = (change, closes = false) => {
        const last = open ? attempts.pop() : undefined;
        attempts.push({ ...last, ...change });
        open = !closes;
        resetSummary();
    };
    /** Who builds has neither given up nor come to the table: something else printed that. */
    const resetSummary = () => {
        rows = undefined;
        gaveUp = undefined;
    };
    const skipGap = () => {
        const { stage: _, ...last } = attempts.pop() ?? {};
        if (last.chain)
            attempts.push(last);
        // In a run of many packages, the end of the one that was open lies in what was not read.
        open = open && asked?.multiple === false;
    };
    /** Of an old release, what is known of a failure: what it printed before stands elsewhere in the log. */
    const failedLate = (end, command) => {
        const { chain = [] } = attempts.at(-1) ?? {};
        const { log = '', phase } = command;
        const stage = stageIn(chain, phase, log);
        const attempt = { end, ...(stage !== undefined && { stage: { phase, package: stage } }) };
        if (chain.length > 0 && !isOfImage(chain, log))
            attempts.push({ end });
        else
            update(attempt);
        open = false;
    };
    /** `print(error)` in container.py, the only word of a release that prints no banner. */
    const stopped = (command, outputEnd) => attempts.at(-1)?.late ? failedLate({ command }, command) : update({ end: { command, outputEnd } }, true);
    /** The end of a traceback tells the command where nothing before it did. */
    const tracebackEnd = (command, outputEnd) => {
        const last = attempts.at(-1);
        if (gaveUp && typeof last?.end === 'object' && !last.end.command && last.end.text === undefined) {
            attempts[attempts.length - 1] = { ...last, end: { ...last.end, command } };
        }
        else if (asked?.multiple === false && !gaveUp && !last?.end)
            crashed = { command, outputEnd };
    };
    located.forEach(({ end, line, start }, index) => {
        if (index === linesBeforeGap)
            skipGap();
        // container.py:494-505 frames each banner by two rules before it and after it.
        const rule = located[index - 1];
        const framed = rule?.line.kind === 'separator' && rule.end === start;
        switch (line.kind) {
            case 'header':
                asked = line;
                break;
            case 'building':
                attempts.push({ chain: line.chain, ...(line.late && { late: true }) });
                open = true;
                resetSummary();
                break;
            case 'stage':
                update({ stage: { phase: line.phase, package: line.package } });
                break;
            case 'build-succeeded':
                if (framed || line.bare)
                    update({ end: 'built', name: line.package }, true);
                break;
            case 'build-failed':
                if (framed)
                    update({ end: { outputEnd: firstRule(located, index) } }, true);
                break;
            case 'error': {
                const last = attempts.at(-1);
                const banner = located[index - 1];
                if (banner?.line.kind !== 'build-failed' || banner.end !== start || typeof last?.end !== 'object')
                    break;
                const { text, command } = line;
                attempts[attempts.length - 1] = {
                    ...last,
                    end: { ...last.end, ...(command ? { command } : { text }) },
                };
                break;
            }
            case 'command':
                if (line.traceback)
                    tracebackEnd(line.command, end);
                else if (open && asked?.multiple)
                    stopped(line.command, start);
                break;
            case 'summary':
                rows = line.bare && !asked?.multiple ? undefined : [];
                break;
            case 'summary-row':
                if (!line.bare || (asked && inBareTable(line, asked, located[index - 1], start)))
                    rows?.push(line);
                break;
            case 'aborted':
                if (open)
                    update({ end: { outputEnd: start } }, true);
                gaveUp = line.packages;
                break;
        }
    });
    if (linesBeforeGap === located.length)
        skipGap();
    // What an old release printed before it crashed comes out of Python's buffer only afterwards.
    const last = attempts.at(-1);
    if (crashed?.command && (last === undefined || (last.late && !last.end)))
        failedLate(crashed, crashed.command);
    return { ...(asked && { asked }), attempts, ...(rows && { rows }), ...(gaveUp && { gaveUp }) };
}
/** A row without a stamp is one only right below the table's head, about a package asked for, and failed only with `--skip-errors`. */
function inBareTable(row, { packages, skipErrors }, above, start) {
    const joined = above?.end === start && (above.line.kind === 'summary' || above.line.kind === 'summary-row');
    const wanted = packages.length === 0 || packages.some((name) => matches(name, row.package));
    return joined && wanted && (skipErrors || !row.failed);
}
function firstRule(located, banner) {
    let index = banner;
    while (located[index - 1]?.line.kind === 'separator' && located[index - 1]?.end === located[index]?.start)
        index -= 1;
    return located[index]?.start ?? 0;
}
/** The package that an attempt was for, as far as it is told. */
function targetPackage(attempt) {
    if (attempt.chain)
        return attempt.chain.at(-1);
    if (attempt.name !== undefined)
        return attempt.name;
    const stage = stageOf(attempt);
    if (!stage)
        return attempt.stage?.package;
    return stage.number === stage.total ? (stage.package ?? stage.image) : stage.image;
}
/** The stage that failed: the command's log tells its number, the line before it its name. */
function failedStage(attempt) {
    const stage = stageOf(attempt);
    return (stage && attempt.chain?.[stage.number - 1]) ?? attempt.stage?.package ?? stage?.package;
}
function stageOf(attempt) {
    const log = failureEnd(attempt).command?.log;
    return log === undefined ? undefined : stageOfLog(log);
}
/** How it failed; nothing where it is not known to have. */
function failureEnd(attempt) {
    return typeof attempt.end === 'object' ? attempt.end : {};
}
/**
 * All that is told of its failure.
 *
 * @param name the package it was for, which may not be the one that failed; not known of a chain
 */
function failureOf(attempt, name) {
    const end = failureEnd(attempt);
    const stage = failedStage(attempt);
    // Words instead of a command: it was not the stage's own work that failed.
    const phase = end.command?.phase ?? (end.text === undefined ? attempt.stage?.phase : undefined);
    const foreign = name !== undefined && stage !== undefined && !matches(name, stage);
    return { ...end, ...(phase && { phase }), ...(foreign && { dependency: stage }) };
}

;// CONCATENATED MODULE: ./src/build-log/run-outcome.ts



/** The whole of jetson-containers has some hundred packages. */
const MOST_PACKAGES = 1000;
/** Results of no more packages than there can be, failures before others: a log that was made up must not take for ever. */
function run_outcome_plausible(results) {
    if (results.length <= MOST_PACKAGES)
        return results;
    const failed = results.filter(({ status }) => status === 'failure');
    return [...failed, ...results.filter(({ status }) => status !== 'failure')].slice(0, MOST_PACKAGES);
}
/**
 * Judges the last run in a log.
 *
 * @param linesBeforeGap how many of the lines come before the part of the log that was not read; absent where all of it was
 */
function evaluateRun(located, linesBeforeGap) {
    const first = Math.max(0, located.findLastIndex(({ line }) => line.kind === 'header'));
    const run = linesBeforeGap === undefined
        ? parseRun(located.slice(first), undefined)
        : joinHeadAndTail(located, linesBeforeGap);
    const verdict = ofRun(run);
    return { ...verdict, results: run_outcome_plausible(verdict.results) };
}
function ofRun(run) {
    if (run.rows && run.rows.length > 0)
        return fromTable(run, run.rows);
    if (!run.asked && run.attempts.length === 0 && !run.gaveUp)
        return { outcome: 'none', results: [] };
    const multiple = run.asked?.multiple ?? (!run.gaveUp && run.attempts.length > 1);
    return multiple ? fromAttempts(run) : evaluateChain(run);
}
/** A run of which only the beginning and the end were read, if they are of the same run: a log can hold several. */
function joinHeadAndTail(located, linesBeforeGap) {
    const whole = parseRun(located, linesBeforeGap);
    const end = parseRun(located.slice(linesBeforeGap), undefined);
    const asked = whole.asked?.packages ?? [];
    const names = end.attempts.flatMap((attempt) => (attempt.end ? (targetPackage(attempt) ?? []) : []));
    const same = end.gaveUp
        ? end.gaveUp.join() === asked.join()
        : names.every((name) => asked.some((one) => matches(one, name)));
    return same ? whole : end;
}
/** `--multiple` to its end: the table at the end has the last word on each package. */
function fromTable(run, rows) {
    const broken = run.attempts.filter((one) => typeof one.end === 'object');
    const lastOf = new Map(broken.map((one) => [targetPackage(one), one]));
    const results = rows.map((row) => {
        if (!row.failed)
            return { package: row.package, status: 'success' };
        const attempt = lastOf.get(row.package);
        const end = {
            ...(row.command ? { command: row.command } : { text: row.text }),
            ...failureEnd(attempt ?? {}),
        };
        return { package: row.package, status: 'failure', failure: failureOf({ ...attempt, end }, row.package) };
    });
    return { outcome: results.some((one) => one.status === 'failure') ? 'failure' : 'success', results };
}
/** `--multiple` without a table: it stopped at the first failure (container.py:548), or never came to its end. */
function fromAttempts(run) {
    const known = new Map();
    const stops = run.asked?.skipErrors === false;
    let unnamed;
    // The later word on a package counts: a banner that the build went on after was printed by something else.
    for (const attempt of run.attempts) {
        const name = targetPackage(attempt);
        if (attempt.end === 'built' && name !== undefined)
            known.set(name, { package: name, status: 'success' });
        if (typeof attempt.end !== 'object')
            continue;
        const failure = failureOf(attempt, name);
        if (name === undefined)
            unnamed = failure;
        else
            known.set(name, { package: name, status: 'failure', failure });
    }
    const broken = [...known.values()].find(({ status }) => status === 'failure');
    const results = stops && broken ? completed(run, known, broken) : [...known.values()];
    const asked = run.asked?.packages ?? [];
    const packageCountUnknown = asked.length === 0 || asked.some(hasWildcard);
    const rest = { ...unfinishedPackages(run, known), ...(packageCountUnknown && { packageCountUnknown }) };
    if (broken || unnamed || run.gaveUp) {
        return { outcome: 'failure', results, ...(unnamed && { failure: unnamed }), ...rest };
    }
    return { outcome: 'unfinished', results, ...(asked.length > 0 && { asked }), ...rest };
}
/** The package that was under way where a log ends, and those that were to follow. */
function unfinishedPackages(run, known) {
    const { currentStage } = findCurrentStage(run);
    const last = run.attempts.at(-1);
    const name = last && targetPackage(last);
    if (!currentStage || !last || name === undefined)
        return {};
    const underWay = { package: name, status: 'failure', failure: failureOf(last, name) };
    return { currentStage, stopped: [underWay, ...neverBuilt(run, name, known)] };
}
/** What was asked for behind a package; a wildcard as it was written. */
function neverBuilt(run, name, known) {
    const asked = run.asked?.packages ?? [];
    const at = asked.findIndex((one) => matches(one, name));
    const behind = at < 0 ? [] : asked.slice(at + 1);
    return behind
        .filter((one) => ![...known.keys()].some((built) => matches(one, built)))
        .map((one) => ({ package: one, status: 'skipped' }));
}
/** What control flow proves of a run that stops at its first failure: all before it were built, none after it. */
function completed(run, known, broken) {
    const asked = run.asked?.packages ?? [];
    const at = asked.findIndex((name) => matches(name, broken.package));
    if (at < 0)
        return [...known.values()];
    const after = neverBuilt(run, broken.package, known);
    if (asked.some(hasWildcard))
        return [...known.values(), ...after];
    const before = asked.slice(0, at).map((name) => {
        const built = [...known.keys()].find((one) => matches(name, one));
        return { package: built ?? name, status: 'success' };
    });
    return [...before, broken, ...after];
}
/** One package, or a chain of packages built into one image. */
function evaluateChain(run) {
    // Its last words count: a banner that the run went on after was printed by something else.
    const last = { ...run.attempts.find((one) => one.chain), end: undefined, ...run.attempts.at(-1) };
    const asked = requested(run, last);
    if (last.end === 'built' && !run.gaveUp) {
        return { outcome: 'success', results: asked.map((name) => ({ package: name, status: 'success' })) };
    }
    if (typeof last.end !== 'object' && !run.gaveUp) {
        // An old release has no word for a chain that succeeded.
        if (last.late)
            return { outcome: 'none', results: [], ...(asked.length > 0 && { asked }) };
        const { currentStage } = findCurrentStage(run);
        return {
            ...{ outcome: 'unfinished', results: [] },
            ...(asked.length > 0 && { asked }),
            ...(currentStage && { currentStage, stopped: chainBroken(asked, last).results }),
        };
    }
    return { outcome: 'failure', ...chainBroken(asked, last) };
}
/** What became of each package of a chain that broke at its last stage. */
function chainBroken(asked, last) {
    const failure = failureOf(last, undefined);
    const stage = failedStage(last);
    // With a single package there is no doubt which one failed, whatever stage it was.
    const culprit = asked.length === 1 ? asked[0] : packageNeedingStage(asked, last.chain, stage);
    if (culprit === undefined)
        return { results: [], failure };
    const index = asked.indexOf(culprit);
    const own = stage === undefined || matches(culprit, stage);
    // The final tests run on the finished image, after every stage was built (container.py:467).
    const finished = failure.phase === 'push' || (failure.phase === 'test' && retested(failure));
    return {
        results: asked.map((name, position) => {
            if (name === culprit) {
                return {
                    package: name,
                    status: 'failure',
                    failure: own ? failure : { ...failure, dependency: stage },
                };
            }
            return { package: name, status: position < index || finished ? 'success' : 'skipped' };
        }),
    };
}
/** True when the failed test ran on the finished image: its log is then named after no stage. */
function retested(failure) {
    const log = failure.command?.log;
    const stage = log === undefined ? undefined : stageOfLog(log);
    return stage !== undefined && stage.package === undefined;
}
/** The first package asked for that needed the stage: dependencies are built right before whoever needs them. */
function packageNeedingStage(asked, chain, stage) {
    if (stage === undefined)
        return undefined;
    const own = asked.find((name) => matches(name, stage));
    if (own !== undefined || !chain)
        return own;
    const at = chain.indexOf(stage);
    return asked.find((name) => chain.findIndex((one) => matches(name, one)) > at) ?? asked.at(-1);
}
function requested(run, attempt) {
    const asked = run.asked?.packages ?? run.gaveUp ?? [];
    const known = asked.map((name) => hasWildcard(name) ? (attempt.chain?.findLast((one) => matches(name, one)) ?? name) : name);
    if (known.length > 0)
        return known;
    const name = targetPackage(attempt);
    return name === undefined ? [] : [name];
}
function findCurrentStage(run) {
    const last = run.attempts.at(-1);
    return last?.stage && last.end === undefined ? { currentStage: last.stage } : {};
}

;// CONCATENATED MODULE: ./src/build-log/merge-runs.ts
/** Several runs in one log of this job (`for p in …; do ./build.sh $p; done | tee build.log`) -> one verdict. Pure. */


/**
 * The last run's verdict, and what became of packages before it that no later run took up again: the exit code of a loop is
 * that of its last round.
 *
 * @param earlier the lines of the runs before the last one, all of the same job
 */
function mergeEarlierRuns(last, earlier) {
    let known = [];
    for (const run of runsOf(earlier))
        known = run_outcome_plausible(mergeResults(known, evaluateRun(run).results));
    const results = mergeResults(known, [...last.results, ...(last.stopped ?? [])]);
    const before = results.slice(0, results.length - last.results.length - (last.stopped?.length ?? 0));
    if (last.outcome === 'none' || before.length === 0)
        return last;
    const failed = before.some(({ status }) => status === 'failure');
    return {
        ...last,
        ...(failed && { outcome: 'failure' }),
        results: [...before, ...last.results],
        ...(last.asked && { asked: [...before.map((one) => one.package), ...last.asked] }),
    };
}
/** Whether a build failed in lines that are not judged. */
function tellsOfFailure(lines) {
    return lines.some(({ line }) => line.kind === 'build-failed' ||
        (line.kind === 'summary-row' && line.failed) ||
        // A traceback stands before the header of its own run, where that waited in Python's buffer.
        (line.kind === 'command' && !line.traceback));
}
function runsOf(lines) {
    const runs = [];
    for (const located of lines) {
        if (located.line.kind === 'header' || runs.length === 0)
            runs.push([]);
        runs.at(-1)?.push(located);
    }
    return runs;
}
/** What was known of packages that a later run did not take up again, and then what that run says. */
function mergeResults(known, later) {
    const again = (name) => later.some((one) => matches(one.package, name));
    return [...known.filter((one) => !again(one.package)), ...later];
}

// EXTERNAL MODULE: ./src/lib/phrases.ts
var phrases = __webpack_require__(6709);
// EXTERNAL MODULE: ./src/lib/strings.ts
var strings = __webpack_require__(2769);
;// CONCATENATED MODULE: ./src/build-log/message.ts
/** What became of a build -> one line for a reader. Pure. */




/** Names beyond these are counted, not listed. */
const NAMES = 5;
/** Graphemes of a reason that is somebody else's text. */
const REASON_LIMIT = 160;
/** `failed in the build phase: compiler error: file.cu(212): error: …`: why one package failed, in one line. */
function reasonOf({ failure, cause }) {
    const told = cause && cause.line !== failure.command?.end
        ? [(0,truncate/* truncateMiddle */.kU)((0,strings/* toSingleLine */.OX)(cause.line), REASON_LIMIT)]
        : [];
    return [`failed${where(failure)}`, ...(cause?.labelIsLine ? [] : kindOf(failure, cause)), ...told].join(': ');
}
/** Why a package that was under way where the log ends is not told as built. */
function openReason({ failure = {} }) {
    return `stopped${where(failure)}: the log ends there`;
}
/** The message about a build that failed: `Build failed: vllm (1 of 3 packages), in the build phase: compiler error`. */
function failureMessage(verdict, { explained, fatalCause, unnamed = {} }, cancelled) {
    const opening = phrases/* OUTCOME_PHRASES */.K[cancelled ? 'cancelled' : 'failure'];
    const failed = verdict.results.filter((result) => result.status === 'failure');
    if (failed.length > 0) {
        return `${opening}${cancelled ? '; failed before' : ''}: ${names(failed)}${share(failed, verdict)}${shared(explained)}${verdict.currentStage ? `; its log ends ${doing(verdict.currentStage)}` : ''}`;
    }
    if (verdict.outcome === 'failure') {
        return [`${opening}${where(unnamed)}`, ...kindOf(unnamed, undefined)].join(': ');
    }
    if (verdict.outcome === 'success')
        return `${opening}, though its log shows every package built`;
    if (verdict.outcome === 'unfinished' && verdict.currentStage) {
        // A build that is cancelled is killed too, and by no want of memory.
        return [
            `${opening} ${doing(verdict.currentStage)}`,
            ...(fatalCause && !cancelled ? [fatalCause.label] : []),
        ].join(': ');
    }
    return undefined;
}
function doing({ phase, package: name }) {
    return `while ${phase === 'test' ? 'testing' : 'building'} ${name}`;
}
/** `a, b, c, d, e and 3 more` */
function names(failed) {
    const listed = failed.slice(0, NAMES).map((result) => result.package);
    const left = failed.length - listed.length;
    return left > 0 ? `${listed.join(', ')} and ${left} more` : listed.join(', ');
}
function share(failed, { packageCountUnknown, results, stopped = [] }) {
    const all = results.length + stopped.length;
    return all > 1 && !packageCountUnknown ? ` (${failed.length} of ${all} packages)` : '';
}
/** What all failures have in common; nothing that holds for some of them only. */
function shared(explained) {
    const phases = new Set(explained.map(({ failure }) => where(failure)));
    const kinds = new Set(explained.map(({ failure, cause }) => kindOf(failure, cause).join('')));
    const [phase = ''] = phases.size === 1 ? phases : [];
    const [kind = ''] = kinds.size === 1 ? kinds : [];
    return `${phase && `,${phase}`}${kind && `: ${kind}`}`;
}
function where({ phase, dependency }) {
    const of = dependency === undefined ? '' : ` of its dependency ${dependency}`;
    if (phase === undefined)
        return of && ` in the stage${of}`;
    return phase === 'push' ? ' while pushing the image' : ` in the ${phase} phase${of}`;
}
function kindOf(failure, cause) {
    if (cause)
        return [cause.label];
    return failure.text ? [(0,truncate/* truncateMiddle */.kU)((0,strings/* toSingleLine */.OX)(failure.text), REASON_LIMIT)] : [];
}
/**
 * The results, and the packages that were really built where the workflow named none or a wildcard.
 *
 * @param explained the reasons of those that failed, free of secrets
 */
function aboutPackages({ asked = [], results, stopped = [] }, explained, { reportedStatus, packages }) {
    const broken = results.find(({ status }) => status === 'failure')?.package;
    const told = results.map((result) => {
        const { package: name, status } = result;
        if (status === 'success')
            return { package: name, status };
        if (status === 'skipped')
            return { package: name, status, error: whyNeverBuilt(broken) };
        const why = explained.find((one) => one.package === name) ?? { package: name, failure: {} };
        return { package: name, status, error: reasonOf(why) };
    });
    // A log that ends early proves a failure only where the workflow tells of one too.
    if (reportedStatus === 'failure')
        told.push(...ofStopped(stopped));
    const wanted = asked.some(hasWildcard) ? [] : asked;
    const meant = wanted.length > 0 ? wanted : told.map((result) => result.package);
    const unnamed = packages.length === 0 || packages.some(hasWildcard);
    return { results: told, ...(unnamed && meant.length > 0 && { packages: meant }) };
}
function ofStopped(stopped) {
    const underWay = stopped.find(({ status }) => status === 'failure')?.package;
    return stopped.map((open) => {
        const { package: name, status } = open;
        if (status === 'success')
            return { package: name, status };
        return { package: name, status, error: status === 'skipped' ? whyNeverBuilt(underWay) : openReason(open) };
    });
}
function whyNeverBuilt(last) {
    return `never built: the run stopped at ${last}`;
}

;// CONCATENATED MODULE: ./src/build-log/stage-logs.ts
/** jetson-containers' log folder: the log of each stage, found by name. */






/** logging.py names a run's folder by its start unless `--logs` names one. */
const RUN_FOLDER = /^\d{8}_\d{6}$/;
/** docker's last words, at the start of a line, about a build that failed: BuildKit's, and the old builder's. */
const stage_logs_BUILD_FAILED = /^(?:ERROR: failed to (?:build: failed to )?solve: |The command '.*' returned a non-zero code: [1-9])/;
/** Bytes that surely hold a log's last line. */
const LAST_WORDS = 8 * 1024;
/**
 * @param dir the folder, resolved: one run's (with `build` and `test` in it), or the one above, of which the run that
 *   `hint` names is taken, or else the latest
 * @param hint the folder that the run's own output names
 * @param fresh whether a log may speak for this job
 */
async function stageLogs(dir, hint, places, fresh) {
    const folder = await runFolder(dir, hint);
    const opened = async (file) => {
        const log = await openLog('log-dir', file, places).catch(() => undefined);
        if (log && fresh(log.modified))
            return log;
        await log?.close();
        return undefined;
    };
    const entries = async (phase) => (await namesIn(external_node_path_default().join(folder, phase))).flatMap((name) => {
        const stage = stageOfLog(name) ?? unnumbered(name, phase);
        return stage?.phase === phase ? [{ file: external_node_path_default().join(folder, phase, name), stage }] : [];
    });
    const findNewest = async () => {
        let last;
        for (const entry of [...(await entries('build')), ...(await entries('test'))]) {
            const log = await opened(entry.file);
            await log?.close();
            if (log && (!last || log.modified >= last.modified))
                last = { entry, modified: log.modified };
        }
        return last?.entry;
    };
    let found;
    /** Every log is opened for it, and it is asked for more than once. */
    const newest = () => {
        found ??= findNewest();
        return found;
    };
    /** What a terminal would show of a log's end; nothing of a log that is not there or not of this job. */
    const lastWords = async ({ file }) => {
        const log = await opened(file);
        if (!log)
            return '';
        const { text } = await textBefore(log, log.size, LAST_WORDS).finally(() => log.close());
        return (0,ansi/* stripEscapeSequences */.mI)(text).trimEnd();
    };
    return {
        of: async ({ phase, log }) => (log === undefined ? undefined : opened(external_node_path_default().join(folder, phase, log))),
        newest: async () => {
            const entry = await newest();
            return entry && opened(entry.file);
        },
        brokenTest: async (packages) => {
            const entry = await newest();
            const broke = entry?.stage.phase === 'test' && endsUncaught(await lastWords(entry));
            return failures(broke ? [entry] : [], packages);
        },
        verdict: async (packages, among) => {
            const searched = among === 'all' ? await entries('build') : [(await newest()) ?? []].flat();
            const failed = [];
            for (const entry of searched) {
                if (stage_logs_BUILD_FAILED.test((await lastWords(entry)).split('\n').at(-1) ?? ''))
                    failed.push(entry);
            }
            return failures(failed, packages);
        },
    };
}
function failures(failed, packages) {
    const results = failed.map(({ file, stage }) => stage_logs_failedStage(stage, external_node_path_default().basename(file), packages));
    return { outcome: results.length > 0 ? 'failure' : 'none', results };
}
async function runFolder(dir, hint) {
    const names = await namesIn(dir);
    if (names.includes('build') || names.includes('test'))
        return dir;
    const hinted = hint === undefined ? undefined : external_node_path_default().basename(hint);
    const runs = names.filter((name) => name === hinted || RUN_FOLDER.test(name)).sort();
    return external_node_path_default().join(dir, runs.find((name) => name === hinted) ?? runs.at(-1) ?? '');
}
/** `vllm_r35.4.1-numpy.txt`, as old releases name a log: of which image, the packages that were asked for tell. */
function unnumbered(name, phase) {
    return name.endsWith('.txt') ? { phase, number: 1, image: name.slice(0, -4) } : undefined;
}
/** Whether a text's last words are a Python traceback, down to its exception; one of a destructor changes no exit code. */
function endsUncaught(words) {
    const lines = words.split('\n').map((line) => line.trimEnd());
    const last = lines.length - 1;
    const head = lines.findLastIndex((line, index) => index < last && !/^\s/.test(line));
    return (EXCEPTION.test(lines[last] ?? '') &&
        lines[head] === 'Traceback (most recent call last):' &&
        !lines[head - 1]?.startsWith('Exception ignored '));
}
function stage_logs_failedStage(stage, log, packages) {
    const own = stage.package ?? stage.image;
    const asked = packages.find((name) => matches(name, own)) ??
        packages.find((name) => stage.total === undefined && isOfImage([name], log)) ??
        (packages.length === 1 ? packages[0] : packages.find((name) => matches(name, stage.image)));
    const name = asked ?? (stage.number === stage.total ? own : stage.image);
    const { phase } = stage;
    const command = { phase, log, end: 'unknown' };
    // A tag that somebody chose (`--name my:tag`) does not tell where the stage's name begins.
    const dependency = stage.package !== undefined && !matches(name, own) ? own : undefined;
    return {
        package: name,
        status: 'failure',
        failure: { phase, command, ...(dependency !== undefined && { dependency }) },
    };
}

;// CONCATENATED MODULE: ./src/build-log/analyze.ts
/** What the logs tell about a build: its true status, each package's result, the reason, and the lines that show it. */











/**
 * Reads the logs that the inputs name. Never throws for what they hold or whether they are there: what cannot be used becomes
 * a warning, and the claim of the workflow stands.
 */
async function analyzeBuildLog(request) {
    const roots = [request.workspace, request.runnerTemp].flatMap((root) => root || []);
    const places = { roots, cwd: request.workspace || '.' };
    const warnings = [];
    const started = await (0,job_start/* jobStart */.A)(request.runnerTemp);
    const age = checkFreshness(started, request.now);
    const log = await tryOrWarn(warnings, () => openBuildLog(request.buildLog, places, age, warnings));
    try {
        const lastRun = log
            ? evaluateRun(log.scanned.lines, log.scanned.linesBeforeGap)
            : { outcome: 'none', results: [] };
        // A log that this job itself made holds no run of an earlier job.
        const own = started !== undefined && log?.file.created !== undefined && log.file.created >= started;
        const merged = own ? mergeEarlierRuns(lastRun, log.scanned.earlier) : lastRun;
        const stages = await tryOrWarn(warnings, () => openStages(request.logDir, merged, places, age));
        const asked = request.packages.length > 0 ? request.packages : (merged.asked ?? []);
        const verdict = merged.outcome === 'none' && stages
            ? ((await tryOrWarn(warnings, () => analyzeStageLogs(stages, { ...request, packages: asked }, { age, started }, warnings))) ?? merged)
            : merged;
        if (log)
            warnings.push(...evidenceWarnings(merged === lastRun ? log.scanned.earlier : [], verdict, request));
        const overridden = request.reportedStatus === 'success' && verdict.outcome === 'failure';
        if (overridden)
            warnings.push(overrideWarning(verdict));
        const status = overridden ? 'failure' : request.reportedStatus;
        if (status === 'success')
            return { status, ...aboutPackages(verdict, [], request), warnings, overridden };
        const redact = redactOrDrop(request.redact, warnings);
        const why = (await tryOrWarn(warnings, () => diagnose(verdict, log, stages, redact))) ?? NOTHING;
        const causes = why.fatalCause && !request.cancelled ? [why.fatalCause] : why.explained.map(({ cause }) => cause);
        const kinds = [...new Set(causes.flatMap((cause) => cause?.kind ?? []))];
        const message = failureMessage(verdict, why, request.cancelled);
        const quoted = excerpt(why.sections, request.logLines);
        return {
            status,
            ...aboutPackages(verdict, why.explained, request),
            ...(message !== undefined && { message }),
            ...(quoted !== '' && { excerpt: quoted }),
            ...(kinds.length > 0 && { causes: kinds }),
            warnings,
            overridden,
        };
    }
    finally {
        await log?.file.close();
    }
}
const NOTHING = { explained: [], sections: [] };
/**
 * What the stage logs prove. In a folder that earlier runs share, an old log looks like a new one: unless it is known when this job
 * started, only the newest may speak, and not against a reportedStatus success.
 */
async function analyzeStageLogs(stages, { cancelled, reportedStatus, packages }, { age, started }, warnings) {
    const newest = await stages.newest();
    await newest?.close();
    if (!newest) {
        warnings.push('The input log-dir names a folder without a stage log of this job; the message is sent without it');
        return { outcome: 'none', results: [] };
    }
    const { warning } = age(newest.modified);
    if (warning !== undefined)
        warnings.push(`The input log-dir names a folder whose newest log ${warning}`);
    const verdict = await stages.verdict(packages, started ? 'all' : 'newest');
    if (verdict.outcome === 'none' && reportedStatus === 'failure' && !cancelled)
        return stages.brokenTest(packages);
    if (started || reportedStatus === 'failure' || verdict.outcome === 'none')
        return verdict;
    const failed = verdict.results.map((result) => result.package).join(', ');
    warnings.push(`The log-dir holds a log in which ${failed} failed, and it is not known whether this job wrote it; the input build-log would tell`);
    return { outcome: 'none', results: [] };
}
/** A text that could not be searched for secrets does not leave. */
function redactOrDrop(redact, warnings) {
    return (text) => redact(text).catch(() => {
        const warning = 'A log could not be searched for secrets; nothing of it is quoted';
        if (!warnings.includes(warning))
            warnings.push(warning);
        return '';
    });
}
async function tryOrWarn(warnings, open) {
    try {
        return await open();
    }
    catch (error) {
        // A disk that fails while it is read must not cost the message either.
        if (!(error instanceof Error))
            throw error;
        const code = (0,errors/* errorCode */.C)(error) ?? error.name;
        warnings.push(error instanceof LogError ? error.message : `A log could not be read (${code})`);
        return undefined;
    }
}
async function openBuildLog(name, places, age, warnings) {
    if (!name)
        return undefined;
    const file = await openLog('build-log', name, places);
    try {
        const { fresh, warning } = age(file.modified);
        if (warning !== undefined)
            warnings.push(`The input build-log names a file that ${warning}`);
        if (fresh && file.size === 0)
            warnings.push('The input build-log names an empty file; the message is sent without it');
        if (fresh && file.size > 0)
            return { file, scanned: await scanLog(file) };
    }
    catch (error) {
        await file.close();
        throw error;
    }
    await file.close();
    return undefined;
}
async function openStages(name, told, places, age) {
    if (!name)
        return undefined;
    const commands = told.results.map(({ failure }) => failure?.command);
    const hint = [told.failure?.command, ...commands].find((command) => command?.logDir)?.logDir;
    return stageLogs(await openLogDir('log-dir', name, places), hint, places, (modified) => age(modified).fresh);
}
/** What a reader should know about the evidence itself. */
function evidenceWarnings(earlier, verdict, { reportedStatus }) {
    const found = [];
    if (tellsOfFailure(earlier)) {
        found.push('The build-log holds several runs, and one before the last had failed; only the last one is reported');
    }
    if (reportedStatus === 'success' && verdict.outcome === 'unfinished') {
        found.push('The build-log ends before the build did: whether it succeeded is only what the workflow says');
    }
    return found;
}
function overrideWarning({ results }) {
    const failed = results.filter(({ status }) => status === 'failure');
    const who = failed.length > 0 ? `${names(failed)} failed` : 'it failed';
    return `The workflow claims success, but the build's log shows that ${who}: a failure is reported. build.sh --multiple exits 0 when a package fails, and without pipefail a pipe ends as tee does`;
}


/***/ })

};
;