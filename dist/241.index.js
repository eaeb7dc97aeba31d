"use strict";
exports.id = 241;
exports.ids = [241];
exports.modules = {

/***/ 3241:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  analyzeBuildLog: () => (/* binding */ analyzeBuildLog)
});

// EXTERNAL MODULE: ./src/lib/job-start.ts
var job_start = __webpack_require__(2109);
// EXTERNAL MODULE: ./src/lib/phrases.ts
var phrases = __webpack_require__(6709);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/lib/glob.ts
var glob = __webpack_require__(6857);
// EXTERNAL MODULE: ./src/lib/strings.ts
var strings = __webpack_require__(2769);
// EXTERNAL MODULE: ./src/build-log/log-file.ts
var log_file = __webpack_require__(6800);
// EXTERNAL MODULE: ./src/lib/ansi.ts
var ansi = __webpack_require__(8448);
;// CONCATENATED MODULE: ./src/build-log/line-parts.ts
/** No package has a longer name; longer ones in a hostile log must not fill a message. */
const MAX_NAME_CHARS = 200;
/** No list has more names: with the packages that they depend on, some hundred. */
const MAX_NAMES = 1000;
const PACKAGES = /^packages=(\[.*?\]), (?:name|push)=['"]/;
const MULTIPLE = /, multiple=(True|False), /;
const SKIP_ERRORS = /, skip_errors=(True|False), /;
const SIMULATE = /, simulate=True\b/;
/** How Python words a CalledProcessError. */
const COMMAND = /^Command '(.*)' (?:returned non-zero exit status (\d+)|died with <Signals\.\w+: (\d+)>)\.?\)?$/;
/** container.py:422 and :660: every stage's command ends by teeing into its log. */
const TEE = '2>&1 | tee ';
/** An old release's log has no number. Linux allows no longer file name (NAME_MAX); a pattern without that bound is slow on long lines. */
const TEED = /^(?:(.*)\/)?(build|test)\/((?:\d\d(?:o\d+_|-\d+_))?[^/\s]{1,250}\.txt); exit \$\{PIPESTATUS\[0\]\}$/;
/** container.py:429: on a terminal the command is `script -q -e -c '\u2026' LOG`. */
const SCRIPT = 'script -q -e -c ';
const SCRIPTED = /' (?:(\S*)\/)?(build|test)\/((?:\d\d(?:o\d+_|-\d+_))?[^/\s]{1,250}\.txt)$/;
/** Read in parts: one pattern for all of it takes exponential time on a hostile line. */
function readHeader(line) {
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
        ...(SIMULATE.test(line) && { simulate: true }),
    };
}
/**
 * The error of a stage's command; undefined for another command, of which nothing is known.
 *
 * @param text Python's sentence: `Command 'docker build \u2026' returned non-zero exit status 1.`
 * @param traceback whether it ends a traceback
 */
function readCommand(text, traceback) {
    const { command } = readFailure(text);
    return command?.log === undefined ? undefined : { kind: 'command', command, traceback };
}
function readRow([, name = '', failed, error = '']) {
    return {
        kind: 'summary-row',
        package: name,
        failed: failed !== undefined,
        ...readFailure(error.replace(/\)$/, '')),
    };
}
function readFailure(text) {
    const [, command, status, signal] = COMMAND.exec(text) ?? [];
    if (command === undefined)
        return { text };
    const end = status === undefined ? `signal ${signal}` : `exit code: ${status}`;
    const tee = command.lastIndexOf(TEE);
    const onTerminal = command.startsWith(SCRIPT) ? SCRIPTED.exec(command) : null;
    const [, logDir, phase, log] = onTerminal ?? (tee < 0 ? null : TEED.exec(command.slice(tee + TEE.length))) ?? [];
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
    return plausibleNames(Array.from(text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g), (match) => (match[1] ?? match[2] ?? '').replace(/\\(.)/g, '$1')));
}
function plausibleNames(names) {
    return names.filter((name) => name !== '' && name.length <= MAX_NAME_CHARS).slice(0, MAX_NAMES);
}

;// CONCATENATED MODULE: ./src/build-log/line-shapes.ts
/** The forms of jetson-containers' own lines, as its releases print them. Data; a test walks it. */

/** The header is some two thousand characters long, more where many packages are asked for. */
const MAX_HEADER_CHARS = 16 * 1024;
const CALLED_PROCESS_ERROR = 'subprocess.CalledProcessError: ';
/** The start of every line that logging.py prints. */
const STAMP = '[00:00:00] ';
/** A line that has the badge of its level, or none, as before 2026. */
const level = (badge, expected) => badge === undefined || badge === expected;
/** Stamped lines are matched after their stamp. */
const LINE_SHAPES = [
    {
        // build.py:88 prints argparse's namespace first. Before Python 3.9, and so on JetPack 5, argparse sorts it.
        starts: ['Namespace('],
        pattern: /^Namespace\((?:packages=\[|base=['"]).*\)$/,
        read: ([line]) => (line.length <= MAX_HEADER_CHARS ? readHeader(line) : undefined),
        example: "Namespace(packages=['vllm'], name='', multiple=False, simulate=False, skip_errors=False, x='')",
        not: 'Namespace(packages=none)',
    },
    {
        starts: [STAMP],
        after: ['====='],
        pattern: /^={85}$/,
        read: () => ({ kind: 'separator' }),
        example: '='.repeat(85),
        not: '='.repeat(84),
    },
    {
        starts: [STAMP],
        after: ['\u2705 `jetson-containers build '],
        pattern: /^\u2705 `jetson-containers build ([^`\s]{1,200})` \(\S+\)$/u,
        read: ([, name = ''], badge) => level(badge, 'done') ? { kind: 'build-succeeded', package: name } : undefined,
        example: '\u2705 `jetson-containers build numpy` (numpy:r36.4)',
        not: 'see: \u2705 `jetson-containers build numpy` (numpy:r36.4)',
    },
    {
        starts: [STAMP],
        after: ['\u23f1'],
        // The variation selector behind the symbol is not always there.
        pattern: /^\u23f1\ufe0f? {1,2}Total build time: ([\d.]+) seconds/u,
        read: ([, seconds]) => ({ kind: 'total-time', seconds: Number(seconds) }),
        example: '\u23f1\ufe0f  Total build time: 812.4 seconds (13.5 minutes)',
        not: 'Total build time: long',
    },
    {
        starts: [STAMP],
        after: ['\ud83d\udca3 `jetson-containers build` failed'],
        pattern: /^\ud83d\udca3 `jetson-containers build` failed after ([\d.]+) seconds \([\d.]+ minutes\)$/u,
        read: ([, seconds], badge) => level(badge, 'warn') ? { kind: 'build-failed', seconds: Number(seconds) } : undefined,
        example: '\ud83d\udca3 `jetson-containers build` failed after 7201.5 seconds (120.0 minutes)',
        not: '\ud83d\udca3 `jetson-containers build` failed after a while',
    },
    {
        starts: [STAMP],
        after: ['Error: '],
        pattern: /^Error: (.*)$/,
        read: ([, text = ''], badge) => level(badge, 'warn') ? { kind: 'error', ...readFailure(text) } : undefined,
        example: 'Error: "couldn\'t find package:  foo"',
        not: 'An Error: x',
    },
    {
        starts: [STAMP],
        after: ['Build logs at:  '],
        pattern: /^Build logs at: {2}\S/,
        read: () => ({ kind: 'summary' }),
        example: 'Build logs at:  /logs/2026/build',
        not: 'Build logs at: /logs',
    },
    {
        // In early 2025 (container.py of 0b525d7) it was one line, without a frame and without a badge.
        starts: [STAMP],
        after: ['\u2705 Built '],
        pattern: /^\u2705 Built (\S{1,200}) \(\S+\)$/u,
        read: ([, name = ''], badge) => badge === undefined ? { kind: 'build-succeeded', package: name, unstamped: true } : undefined,
        example: '\u2705 Built numpy (numpy:r36.4)',
        not: '\u2705 Built in 3 s',
    },
    {
        starts: [STAMP],
        after: ['   * '],
        pattern: /^ {3}\* (\S{1,200}) \(\S*\) (?:SUCCESS|(FAILED) {2}\((.*))$/,
        read: (match, badge) => {
            const row = readRow(match);
            return level(badge, row.failed ? 'error' : 'done') ? row : undefined;
        },
        example: '   * vllm () FAILED  (out of luck)',
        not: '   * vllm FAILED',
    },
    {
        starts: [STAMP],
        after: ['Failed building:  '],
        pattern: /^Failed building: {2}(\S.*)$/,
        read: ([, names = ''], badge) => level(badge, 'error') ? { kind: 'aborted', packages: plausibleNames(names.split(', ')) } : undefined,
        example: 'Failed building:  numpy, vllm',
        not: 'Failed building: vllm',
    },
    {
        starts: [STAMP],
        after: ['BUILDING [', 'BUILDING  ['],
        pattern: /^BUILDING {1,2}(\[.*\])$/,
        read: ([, chain = '']) => ({ kind: 'building', chain: pythonList(chain) }),
        example: "BUILDING ['numpy', 'vllm']",
        not: 'BUILDING numpy',
    },
    {
        // container.py writes `[1/2] Building`; since 2026 a bar comes first: `[####----] 1/2 Building`.
        starts: [STAMP],
        after: ['['],
        pattern: /^(?:\[[#-]+\] \d+\/\d+|\[\d+\/\d+\]) (Building|Testing) (\S{1,200}) \(\S+\)(?: |$)/,
        read: ([, verb, name = '']) => ({
            kind: 'stage',
            phase: verb === 'Testing' ? 'test' : 'build',
            package: name,
        }),
        example: '[####----] 1/2 Testing ros:humble (ros:r36.4) 0 stages completed',
        not: '[1/2] Linking x (y)',
    },
    {
        starts: ['Command '],
        pattern: COMMAND,
        read: ([line]) => readCommand(line, false),
        example: "Command 'docker build x 2>&1 | tee logs/1/build/01o1_x_r36.4-22.04-x.txt; exit ${PIPESTATUS[0]}' returned non-zero exit status 1.",
        not: "Command 'ls' failed",
    },
    {
        starts: ['subprocess.CalledProcessError: '],
        pattern: /^subprocess\.CalledProcessError: Command '/,
        read: ({ input }) => readCommand(input.slice(CALLED_PROCESS_ERROR.length), true),
        example: "subprocess.CalledProcessError: Command 'docker build x 2>&1 | tee logs/1/build/01o1_x_r36.4-22.04-x.txt; exit ${PIPESTATUS[0]}' returned non-zero exit status 1.",
        not: 'subprocess.CalledProcessError: none',
    },
    {
        // Until container.py of 02dace5 nothing was stamped. `--multiple` prints its own list with a single blank.
        starts: ['-- Build logs at:'],
        pattern: /^-- Build logs at: {2}\S/,
        read: () => ({ kind: 'summary', unstamped: true }),
        example: '-- Build logs at:  /logs/2024',
        not: '-- Build logs at: /logs',
    },
    {
        starts: ['-- Building containers'],
        pattern: /^-- Building containers {2}(\[.*\])$/,
        read: ([, chain = '']) => ({ kind: 'building', chain: pythonList(chain), bufferedByPython: true }),
        example: "-- Building containers  ['numpy']",
        not: "-- Building containers ['numpy']",
    },
    {
        starts: ['   * '],
        pattern: /^ {3}\* (\S{1,200}) \(\S*\) (?:SUCCESS|(FAILED) {2}\((.*))$/,
        read: (match) => ({ ...readRow(match), unstamped: true }),
        example: '   * numpy (numpy:r35.4) SUCCESS',
        not: '   * numpy OK',
    },
    {
        // sweep-build-matrix.yml
        starts: ['[PKG_TIMEOUT] ', '[CHUNK_TIMEOUT] ', '[OOM', '[EXCEPTION] '],
        pattern: /^\[(?:PKG_TIMEOUT|CHUNK_TIMEOUT|OOM|OOM_PREVENTION|EXCEPTION)\] \S.*$/,
        read: ([text]) => ({ kind: 'sweep-marker', text }),
        example: "[PKG_TIMEOUT] Package 'vllm' exceeded 5400s and was terminated.",
        not: '[OOM_SCORE] 3',
    },
];

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

;// CONCATENATED MODULE: ./src/build-log/parse-line.ts
/**
 * One line of jetson-containers' own output -> what it reports. Pure.
 *
 * Only the exact forms that its releases print count, at the start of a line: what a package's build or test prints can contain
 * any word. Under BuildKit every line of a package's build starts with `#7 12.3`, so it never gets here.
 */



/** logging.py: `[HH:MM:SS]`, then since 2026 a badge for the level. */
const STAMPED = /^\[[0-2]\d:[0-5]\d:[0-5]\d\] (?:(done|warn|error) )?/;
/** How lines begin that have a time of another program before them: moreutils' `ts`, GitHub. `0` is a digit, `A` a letter. */
const TIMES = ['0000-00-00T00:', '0000-00-00 00:', '[0000-00-00 00:', '[0000-00-00T00:', 'AAA 00 00:'];
/** A colour may come first, and before what follows a stamp. */
const ESC = 0x1b;
/** Any byte may stand here: what is let through is parsed, and parsing is exact. */
const ANY = 0;
/** The bytes that a digit and a letter can be. */
const FIRST_BYTES = {
    '0': Buffer.from('0123456789'),
    A: Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
};
/** The beginnings of lines, by the first byte that they may have: most lines of a log begin with none of these. */
const STARTS_BY_BYTE = byFirstByte([...LINE_SHAPES.flatMap(({ starts }) => starts), ...TIMES]);
const STAMP_BYTES = STARTS_BY_BYTE['['.charCodeAt(0)]?.find((bytes) => bytes.equals(withAny(STAMP)));
const BADGES_BY_BYTE = byFirstByte(['done ', 'warn ', 'error ']);
/** What follows a stamp and a badge, by its first byte. */
const AFTER_BY_BYTE = byFirstByte(LINE_SHAPES.flatMap(({ after = [] }) => after));
function byFirstByte(texts) {
    const table = Array.from({ length: 256 }, () => []);
    for (const text of new Set(texts)) {
        const bytes = withAny(text);
        for (const byte of FIRST_BYTES[text[0] ?? ''] ?? bytes.subarray(0, 1))
            table[byte]?.push(bytes);
    }
    return table;
}
function withAny(text) {
    return Buffer.from(text.replace(/[0A]/g, String.fromCharCode(ANY)));
}
/**
 * False for most lines of a log without decoding them: they begin like none of {@link LINE_SHAPES}.
 *
 * @param bytes a part of the log
 * @param start where the line begins in it
 */
function mayBeBuilderLine(bytes, start) {
    const first = bytes[start] ?? 0;
    if (first === ESC)
        return true;
    for (const text of STARTS_BY_BYTE[first] ?? []) {
        if (holds(bytes, start, text))
            return text !== STAMP_BYTES || goesOn(bytes, start + text.length);
    }
    return false;
}
/** Whether what follows a stamp is of a form that is read. */
function goesOn(bytes, start) {
    let place = start;
    for (const badge of BADGES_BY_BYTE[bytes[start] ?? 0] ?? []) {
        if (holds(bytes, start, badge))
            place += badge.length;
    }
    const next = bytes[place] ?? 0;
    if (next === ESC)
        return true;
    for (const text of AFTER_BY_BYTE[next] ?? []) {
        if (holds(bytes, place, text))
            return true;
    }
    return false;
}
/** From the end: many beginnings have their first bytes in common. A loop, because this is asked of each line. */
function holds(bytes, start, text) {
    for (let offset = text.length - 1; offset >= 0; offset -= 1) {
        const expected = text[offset];
        if (expected !== ANY && expected !== bytes[start + offset])
            return false;
    }
    return true;
}
/** What one line reports, colours, newline and all; `undefined` for a line that is not jetson-containers' own. */
function parseLine(raw) {
    const line = withoutTime((0,ansi/* stripEscapeSequences */.mI)(raw)).trimEnd();
    const stamp = STAMPED.exec(line);
    const text = stamp ? line.slice(stamp[0].length) : line;
    for (const { pattern, read, starts } of LINE_SHAPES) {
        if (starts.includes(STAMP) !== (stamp !== null))
            continue;
        const match = pattern.exec(text);
        const found = match && read(match, stamp?.[1]);
        if (found)
            return found;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/build-log/read-tail.ts

const BLOCK = 128 * 1024;
/** How much of the log's end is searched: a run's last lines are there, and 4 MiB take some milliseconds. */
const TAIL = 4 * 1024 * 1024;
/**
 * How many own lines of that end are parsed. So much output has some hundred; each is compared with others, and a log of nothing else
 * would take minutes.
 */
const MOST_LINES = 10_000;
/** How much of its beginning: build.py prints what was asked for first, before any package's output. */
const HEAD = 256 * 1024;
/** jetson-containers' longest lines hold a whole docker command: some ten thousand characters. */
const LONGEST = 128 * 1024;
const NEWLINE = 0x0a;
/** Takes half the time of the method of the same name that a Buffer has, which searches for texts, too. */
const { lastIndexOf } = Uint8Array.prototype;
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
    /** Bytes after `position` that end a line whose beginning is still to come. */
    let rest = 0;
    /** True inside of a line too long to be kept. */
    let skipping = false;
    let position = end;
    while (position > floor && found.length < most) {
        const start = Math.max(floor, position - BLOCK);
        let text = await file.read(start, position + rest);
        if (skipping)
            text = text.subarray(0, text.lastIndexOf(NEWLINE) + 1);
        skipping &&= text.length === 0;
        const cut = start === 0 ? 0 : text.indexOf(NEWLINE) + 1;
        if (start === 0 || cut > 0)
            ownLines(text.subarray(cut), start + cut, found);
        rest = cut > 0 ? cut : text.length;
        // One line of a GiB must not be gathered; jetson-containers writes none so long.
        if (rest > LONGEST) {
            rest = 0;
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
        const start = end < 2 ? 0 : lastIndexOf.call(block, NEWLINE, end - 2) + 1;
        if (mayBeBuilderLine(block, start) && end - start <= LONGEST) {
            const line = parseLine(block.toString('utf8', start, end));
            if (line)
                found.push({ line, start: offset + start, end: offset + end });
        }
        end = start;
    }
}
/**
 * The text of a log before a place in it.
 *
 * @param end where it ends, in bytes from the log's beginning
 * @param bytes how much at most
 * @param from nothing from before this place, in bytes
 */
async function textBefore(file, end, bytes, from = 0) {
    const start = Math.max(from, end - bytes);
    return { text: (await file.read(start, end)).toString('utf8'), complete: start === from };
}

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
;// CONCATENATED MODULE: ./src/build-log/try-or-warn.ts
/** What goes wrong with a log becomes a warning. */


/**
 * What `read` returns; undefined where it fails, and then a warning is added.
 *
 * @param warnings gets one sentence that can be shown
 */
async function tryOrWarn(warnings, read) {
    try {
        return await read();
    }
    catch (error) {
        // A disk that fails while it is read must not stop the message either.
        if (!(error instanceof Error))
            throw error;
        const code = (0,errors/* errorCode */.C)(error) ?? error.name;
        warnings.push(error instanceof log_file/* LogError */.ZI ? error.message : `A log could not be read (${code})`);
        return undefined;
    }
}
/**
 * Of a text that could not be searched for secrets, nothing is quoted.
 *
 * @param redact takes every secret out of a text, and rejects where it cannot
 * @param warnings gets one sentence, once
 */
function redactOrDrop(redact, warnings) {
    return (text) => redact(text).catch(() => {
        const warning = 'A log could not be searched for secrets; nothing of it is quoted';
        if (!warnings.includes(warning))
            warnings.push(warning);
        return '';
    });
}

;// CONCATENATED MODULE: ./src/build-log/build-logs.ts
/** Opens the logs that the input `build-log` sets. */






/** More logs than these are not read. */
const MAX_LOGS = 500;
/**
 * The logs that can be used, and why others leave a success unchecked.
 *
 * @param input paths and globs, one a line
 * @param age whether a log that was last written at this time can be of this job
 * @param warnings gets a sentence for each log that cannot be used
 */
async function openBuildLogs(input, places, age, warnings) {
    const logs = [];
    const doubts = [];
    for (const pattern of (0,strings/* nonEmptyLines */.yw)(input)) {
        const found = await tryOrWarn(warnings, () => (0,glob/* expandGlob */.hT)(pattern, places.cwd));
        const paths = (found ?? []).slice(0, MAX_LOGS - logs.length);
        const opened = logs.length;
        const unusable = [];
        for (const path of paths) {
            const log = await tryOrWarn(warnings, () => openFreshLog(path, places, age, warnings, unusable));
            if (log)
                logs.push(log);
            else if (unusable.length === 0 || !(0,glob/* hasWildcard */.rl)(pattern))
                unusable.push(`${(0,external_node_path_.basename)(path)} could not be read`);
        }
        if (paths.length === 0) {
            warnings.push(`The input build-log points to ${pattern}, which matches no file; the message is sent without it`);
            doubts.push(`${pattern} matches no file`);
        }
        else if (logs.length === opened)
            doubts.push(...unusable.slice(0, 1));
    }
    return { logs, doubts };
}
/** Opens a log, unless it is empty or of an earlier job; `unusable` gets the reason. */
async function openFreshLog(path, places, age, warnings, unusable) {
    const name = (0,external_node_path_.basename)(path);
    const file = await (0,log_file/* openLog */.Ne)('build-log', path, places).catch((error) => {
        unusable.push(`${name} ${error instanceof log_file/* LogError */.ZI ? error.reason : 'could not be read'}`);
        throw error;
    });
    try {
        const { fresh, warning } = age(file.modified);
        if (warning !== undefined)
            warnings.push(`The input build-log points to ${name}, which ${warning}`);
        const reopen = () => reopenLog(path, places, age);
        if (fresh && file.size > 0)
            return { name, file, scanned: await scanLog(file), reopen };
        if (fresh)
            warnings.push(`The input build-log points to ${name}, which is empty; the message is sent without it`);
        unusable.push(`${name} is ${fresh ? 'empty' : 'from an earlier run'}`);
    }
    catch (error) {
        await file.close();
        throw error;
    }
    await file.close();
    return undefined;
}
async function reopenLog(path, places, age) {
    const file = await (0,log_file/* openLog */.Ne)('build-log', path, places).catch(() => undefined);
    if (file && age(file.modified).fresh)
        return file;
    await file?.close();
    return undefined;
}

// EXTERNAL MODULE: ./src/lib/truncate.ts
var truncate = __webpack_require__(5065);
;// CONCATENATED MODULE: ./src/build-log/cause-rules-build.ts
const BUILD_RULES = [
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
                example: 'Exception in thread "main" java.lang.UnsatisfiedLinkError: no opencv_java480 in java.library.path',
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
                example: '[ERROR] Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin:3.8.1:compile',
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
                pattern: /^ERROR: (?:dependency|dependencies) .{1,100} (?:is|are) not available for package ['\u2018](?<what>[^'\u2019]+)/,
                example: "ERROR: dependencies 'a', 'b' are not available for package 'devtools'",
            },
            {
                pattern: /^Error in (?:library|loadNamespace)\(.{1,60}\) : there is no package called ['\u2018]?(?<what>[\w.]+)/,
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
                pattern: /^g?make(?:\[\d+\])?: \*\*\* (?:No targets specified and no makefile found|\S+: No such file or directory)/,
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
                pattern: /^(?:\w+\.)*CalledProcessError: Command '?(?<what>.{1,60}?)'? (?:returned non-zero exit status|died with)/,
                example: "subprocess.CalledProcessError: Command '['cmake', '--build', '.']' returned non-zero exit status 1.",
            },
        ],
    },
];

;// CONCATENATED MODULE: ./src/build-log/cause-rules-command.ts
const COMMAND_RULES = [
    {
        kind: 'library',
        label: 'shared library does not fit',
        priority: 2,
        patterns: [
            {
                pattern: /\bversion `(?<what>[\w.]+)' not found \(required by /,
                example: "/lib/libstdc++.so.6: version `GLIBCXX_3.4.30' not found (required by /opt/x.so)",
            },
            {
                pattern: /(?<![\w.+-])(?<what>[\w.+-]+\.so[\w.]*): undefined symbol: \S/,
                example: 'ImportError: /usr/lib/python3/flash_attn_2_cuda.so: undefined symbol: _ZN2at4_ops5zeros4callE',
            },
            {
                pattern: /(?<![\w.+-])(?<what>[\w.+-]+\.so[\w.]*): cannot allocate memory in static TLS block/,
                example: 'ImportError: /lib/libgomp.so.1: cannot allocate memory in static TLS block',
            },
        ],
    },
    {
        kind: 'library',
        label: 'shared library missing',
        priority: 2,
        patterns: [
            {
                pattern: /(?<what>lib[\w.+-]+\.so[\w.]*): cannot open shared object file/,
                example: 'OSError: libcurand.so.10: cannot open shared object file: No such file or directory',
            },
            {
                pattern: /\berror while loading shared libraries: (?<what>[^\s:]+)/,
                example: './llama-cli: error while loading shared libraries: libggml.so: cannot open',
            },
            {
                pattern: /\bCould not load dynamic library '(?<what>[^']+)'/,
                example: "Could not load dynamic library 'libnvinfer.so.7'; dlerror: x",
            },
            {
                pattern: /^(?:E\s+)?OSError: (?<what>\S+\.so[\w.]*): /,
                example: 'OSError: /usr/lib/aarch64-linux-gnu/libnvrm_gpu.so: file too short',
            },
        ],
    },
    {
        kind: 'library',
        label: 'Perl module missing',
        priority: 2,
        patterns: [
            {
                pattern: /^Can't locate (?<what>[\w/]+\.pm) in @INC/,
                example: "Can't locate Text/Template.pm in @INC (you may need to install the Text::Template module)",
            },
        ],
    },
    {
        kind: 'library',
        label: 'GStreamer element missing',
        priority: 2,
        patterns: [
            {
                pattern: /\bno element "(?<what>[\w-]+)"/,
                example: 'gi.repository.GLib.GError: gst_parse_error: no element "nvv4l2decoder" (1)',
                not: 'the list has no element "x y"',
            },
        ],
    },
    {
        kind: 'command',
        label: 'command not found',
        priority: 2,
        recoverable: true,
        patterns: [
            {
                pattern: /^(?:\S+: )?(?:line \d+: |\d+: )?(?<what>[^\s:']+): command not found$/,
                example: '/tmp/install_python.sh: line 27: python3.6: command not found',
                not: 'the command was not found',
            },
            {
                pattern: /^(?:\S*\/)?(?:ba|da|z)?sh: (?:(?:line )?\d+: )?(?<what>[^\s:]+): (?:not found|command not found|inaccessible or not found)$/,
                example: '/bin/sh: 1: nvcc: not found',
            },
            {
                pattern: /^\.{0,2}\/\S+: \d+: (?<what>[^\s:]+): not found$/,
                example: '/tmp/build.sh: 12: cmake: not found',
            },
            {
                pattern: /\bexec: "(?<what>[^"]+)": executable file not found in \$PATH/,
                example: 'exec: "bash": executable file not found in $PATH: unknown',
            },
            {
                pattern: /^(?:\/usr\/bin\/)?env: [\u2018'"]?(?<what>[^\u2019'":]+)[\u2019'"]?: No such file or directory$/,
                example: "/usr/bin/env: 'python': No such file or directory",
            },
            {
                // Python repeats the name of a program that it could not start.
                pattern: /^\w*[Ee]rror: \[Errno 2\] No such file or directory: '(?<what>[\w.+-]+)': '\k<what>'$/,
                example: "error: [Errno 2] No such file or directory: 'cargo': 'cargo'",
                not: "FileNotFoundError: [Errno 2] No such file or directory: 'x.jpg'",
            },
            {
                // setuptools and its older form
                pattern: /^error: command '(?:\S*\/)?(?<what>[^'/]+)' failed: No such file or directory$|^unable to execute '?(?:\S*\/)?(?<what>[\w.+-]+)'?: No such file or directory$/,
                example: "error: command 'g++' failed: No such file or directory",
                not: "error: command 'g++' failed with exit code 1",
            },
            {
                // make, in the language of the machine
                pattern: /^g?make(?:\[\d+\])?: (?<what>[^\s:]+): (?:No such file or directory|[Cc]ommand not found|Datei oder Verzeichnis nicht gefunden|Kommando nicht gefunden|Aucun fichier ou dossier de ce type|[Cc]ommande introuvable|No existe el (?:archivo|fichero) o el directorio|orden no encontrada|\u6ca1\u6709\u90a3\u4e2a\u6587\u4ef6\u6216\u76ee\u5f55|\u672a\u627e\u5230\u547d\u4ee4|\u041d\u0435\u0442 \u0442\u0430\u043a\u043e\u0433\u043e \u0444\u0430\u0439\u043b\u0430 \u0438\u043b\u0438 \u043a\u0430\u0442\u0430\u043b\u043e\u0433\u0430)$/,
                example: 'make: g++: Datei oder Verzeichnis nicht gefunden',
                not: 'make: stat: Makefile.local: No such file or directory',
            },
            { pattern: /^exit code: 127$/, example: 'exit code: 127' },
            {
                pattern: /\bdid not complete successfully: exit code: 127$|\breturned a non-zero code: 127$/,
                example: 'ERROR: process "/bin/sh -c nvcc -V" did not complete successfully: exit code: 127',
            },
        ],
    },
    {
        kind: 'command',
        label: 'error in a script',
        priority: 2,
        patterns: [
            {
                pattern: /^(?:\S*\/)?\S+: (?:-c: )?(?:line )?\d+: (?:[Ss]yntax error|unexpected EOF|\S+: unbound variable|\S+: parameter (?:null or )?not set|\S+: Argument list too long|\S+: cannot execute|bad substitution|Bad substitution)/,
                example: "/tmp/build.sh: line 12: syntax error near unexpected token `fi'",
            },
            {
                pattern: /\bbad interpreter: /,
                example: '/tmp/build.sh: /bin/bash^M: bad interpreter: No such file or directory',
            },
        ],
    },
    {
        kind: 'file',
        label: 'missing directory',
        priority: 2,
        recoverable: true,
        patterns: [
            {
                pattern: /: cd: can't cd to (?<what>\S+)/,
                example: "/bin/sh: 1: cd: can't cd to llm/generate",
            },
            {
                pattern: /: cd: (?<what>[^:]+): (?:No such file or directory|Not a directory)$/,
                example: '/tmp/build.sh: line 7: cd: /opt/vllm: No such file or directory',
            },
            {
                pattern: /^(?:the )?working directory [^/]{0,40}(?<what>\/[^\s"']+)["']? does not exist/i,
                example: 'working directory "/opt/x" does not exist',
            },
        ],
    },
    {
        kind: 'permission',
        label: 'permission denied (sudo asks for a password)',
        priority: 2,
        recoverable: true,
        patterns: [
            {
                pattern: /^sudo: (?:a terminal is required|no tty present|a password is required)/,
                example: 'sudo: no tty present and no askpass program specified',
            },
        ],
    },
    {
        kind: 'permission',
        label: 'read-only file system',
        priority: 2,
        recoverable: true,
        patterns: [
            {
                pattern: /(?:: |\[Errno 30\] )Read-only file system(?:$|: '(?<what>[^']+)')/,
                example: '/bin/sh: 1: cannot create /etc/resolv.conf: Read-only file system',
            },
        ],
    },
    {
        kind: 'permission',
        label: 'permission denied',
        priority: 2,
        recoverable: true,
        patterns: [
            {
                pattern: /^(?:E\s+)?(?:.* )?\w*Error: \[Errno (?:13|1)\] [^:]*(?:: '(?<what>[^']+)')?/,
                example: "PermissionError: [Errno 13] Permission denied: '/root/.cache'",
            },
            {
                pattern: /^(?:\S+: )+(?:line \d+: )?.*: (?:Permission denied|Operation not permitted)$/,
                example: '/bin/bash: /tmp/build.sh: Permission denied',
            },
            {
                pattern: /\bexec: "(?<what>[^"]+)": permission denied\b/,
                example: 'exec: "/entrypoint.sh": permission denied: unknown',
            },
            {
                pattern: /^exit code: 126$|\bdid not complete successfully: exit code: 126$/,
                example: 'exit code: 126',
            },
        ],
    },
    {
        kind: 'file',
        label: 'missing file',
        priority: 2,
        recoverable: true,
        patterns: [
            {
                pattern: /^(?:cp|mv|ls|ln|rm|stat|chmod|chown|install|touch|du|find|realpath|readlink|strip|patchelf|objcopy): (?:cannot|failed to|target) .*?['\u2018](?<what>[^'\u2019]+)['\u2019].*: No such file or directory/,
                example: "cp: cannot stat 'bazel-bin/libtensorflow_cc.so': No such file or directory",
            },
            {
                pattern: /^sed: can't read (?<what>[^:]+): /,
                example: "sed: can't read setup.py: No such file or directory",
            },
            {
                pattern: /^(?:\S*\/)?python[\d.]*: can't open file '(?<what>[^']+)'/,
                example: "python3: can't open file '/test/test.py': [Errno 2] No such file or directory",
            },
            {
                pattern: /^(?:E\s+)?FileNotFoundError: \[Errno 2\] No such file or directory: '(?<what>[^']+)'/,
                example: "FileNotFoundError: [Errno 2] No such file or directory: 'nvcc'",
            },
            {
                pattern: /^(?:tar(?: \(child\))?|cat|head|tail|unzip|grep|wc|sh|bash|\/bin\/(?:ba)?sh|source|\.|chmod|dpkg|patch|awk|gzip|xz|diff|tee|\S*\/\S+\.sh)(?::| ).{0,300}?(?<what>[^\s:'"]{1,300})['"]?: (?:Cannot open: |cannot open )?No such file(?: or directory)?/,
                example: '/bin/bash: /test/test.sh: No such file or directory',
            },
            {
                pattern: /^unzip: {1,2}cannot find or open (?<what>[^,]+)/,
                example: 'unzip:  cannot find or open x.zip, x.zip.zip or x.zip.ZIP.',
            },
            {
                pattern: /^(?:Error|error|ERROR|fatal)[: ].{0,300}?(?<what>[^\s:'"]{1,300})['"]?: No such file or directory/,
                example: 'Error: open /opt/x/config.json: No such file or directory',
            },
            {
                // wget where the folder of its output does not exist.
                pattern: /^(?<what>[^\s:]*\/[^\s:]+): No such file or directory$/,
                example: 'test/data/images.tar.gz: No such file or directory',
            },
        ],
    },
    {
        kind: 'file',
        label: 'source and target are the same file',
        priority: 2,
        recoverable: true,
        patterns: [
            {
                pattern: /^(?:\S*\/)?(?:cp|mv|ln|install): ['\u2018](?<what>[^'\u2019]+)['\u2019] and ['\u2018][^'\u2019]+['\u2019] are the same file$/,
                example: "/usr/bin/install: '/usr/bin/qemu' and '//usr/bin/qemu' are the same file",
            },
        ],
    },
    {
        kind: 'usage',
        label: 'wrong usage',
        priority: 2,
        patterns: [
            {
                pattern: /^(?:[\w./-]+: )?error: (?:unrecognized arguments|the following arguments are required|argument \S+: |ambiguous option|no such option|invalid choice|unexpected argument|too few arguments)/,
                example: 'build.py: error: unrecognized arguments: --skip-error',
            },
            {
                pattern: /^(?:[\w./-]+: )?(?:unrecognized option|illegal option|invalid option|unknown option|unknown argument)\b/i,
                example: "wget: unrecognized option '--foo'",
            },
            {
                pattern: /^(?:ERROR: )?(?:docker: )?['"]docker [^'"]+['"] requires (?:at least |exactly )?\d+ argument/,
                example: "ERROR: docker: 'docker buildx build' requires 1 argument",
            },
            {
                pattern: /^Usage: .*\n?.*Error: |^Error: (?:No such (?:option|command)|Missing (?:option|argument)|Got unexpected extra argument)/,
                example: 'Error: No such option: --foo',
            },
        ],
    },
];

;// CONCATENATED MODULE: ./src/build-log/cause-rules-linker.ts
/** A compiler's or linker's name at the start of its message, with a path and a version. */
const TOOL = String.raw `(?:[\w./+-]*\b)?(?:cc1(?:plus|obj)?|collect2|cicc|cudafe\+\+|nvcc|nvlink|ptxas|clang(?:\+\+)?|g\+\+|gcc|c\+\+|cc|as|ld(?:\.\w+)?|lto1|rustc|f951)(?:-\d+)?`;
const LINKER_RULES = [
    {
        kind: 'compiler',
        label: 'compiler error (linker missing)',
        priority: 2,
        patterns: [
            {
                pattern: /^collect2: fatal error: cannot find '(?<what>[^']+)'/,
                example: "collect2: fatal error: cannot find 'ld'",
                not: 'collect2: error: ld returned 1 exit status',
            },
            {
                pattern: /^clang(?:\+\+)?(?:-\d+)?: error: invalid linker name in (?:argument )?'-fuse-ld=(?<what>[^']+)'/,
                example: "clang: error: invalid linker name in argument '-fuse-ld=mold'",
            },
            {
                pattern: /^error: linker `(?<what>[^`]+)` not found/,
                example: 'error: linker `cc` not found',
            },
        ],
    },
    {
        kind: 'compiler',
        label: 'compiler error (linker)',
        priority: 2,
        patterns: [
            {
                // What ld prints in German, French, Italian, Portuguese and Russian.
                pattern: /(?:^|: ?)(?:undefinierter Verweis auf|r\u00e9f\u00e9rence ind\u00e9finie vers|riferimento non definito a|refer\u00eancia (?:n\u00e3o definida|indefinida) (?:para|a)|\u043d\u0435\u043e\u043f\u0440\u0435\u0434\u0435\u043b\u0451\u043d\u043d\u0430\u044f \u0441\u0441\u044b\u043b\u043a\u0430 \u043d\u0430) [`'\u2018"\u00ab] ?(?<what>[^`'\u2019"\u00bb]+?) ?['\u2019"\u00bb]/,
                example: "main.cpp:(.text+0x10): undefinierter Verweis auf `cublasCreate_v2'",
            },
            {
                pattern: /: (?:(?<what>-l[^\s:]+) kann nicht gefunden werden|(?:impossible de trouver|ne peut trouver|no se puede encontrar|impossibile trovare|n\u00e3o foi poss\u00edvel (?:localizar|encontrar)|\u627e\u4e0d\u5230) ?(?<what>-l[^\s:]+))/,
                example: '/usr/bin/ld: -lcudnn kann nicht gefunden werden: Datei oder Verzeichnis nicht gefunden',
            },
            {
                // The same in Spanish, Chinese and Japanese.
                pattern: /[`'\u2018\u300c](?<what>[^`'\u2019\u300c\u300d]{1,200})['\u2019\u300d] ?(?:sin definir$|\u672a\u5b9a\u4e49\u7684\u5f15\u7528|\u672a\u5b9a\u7fa9(?:\u7684)?\u53c3\u8003|\u306b\u5bfe\u3059\u308b\u5b9a\u7fa9\u3055\u308c\u3066\u3044\u306a\u3044\u53c2\u7167)/,
                example: 'main.cpp:(.text+0x14)\uff1a\u5bf9\u2018cudaMalloc\u2019\u672a\u5b9a\u4e49\u7684\u5f15\u7528',
            },
            {
                pattern: /^(?:\S+: )+undefined reference to (?:symbol )?[`'"](?<what>[^`'"]+)/,
                example: "/usr/bin/ld: main.o: undefined reference to symbol 'dlopen@@GLIBC_2.17'",
            },
            {
                pattern: new RegExp(String.raw `^(?:= note: )?${TOOL}: cannot find (?<what>-l[^\s:]+)`),
                example: '/usr/bin/ld: cannot find -lcudart: No such file or directory',
            },
            {
                pattern: /^(?:\S+: )+multiple definition of [`'"](?<what>[^`'"]+)/,
                example: "/usr/bin/ld: b.o: multiple definition of `foo'; a.o: first defined here",
            },
            {
                pattern: new RegExp(String.raw `^${TOOL}: (?:final link failed|cannot open output file|\S+: (?:file not recognized|error adding symbols)|skipping incompatible)`),
                example: '/usr/bin/ld: final link failed: bad value',
            },
            {
                pattern: /^(?:\S+ )*relocation truncated to fit: (?<what>R_\w+)|^(?:\S+: )+relocation (?<what>\S+) against .*(?:can not be used|recompile)/,
                example: "/usr/bin/ld: /usr/lib/libx.a(a.o): relocation R_AARCH64_ADR_PREL against symbol `x' can not be used when making a shared object; recompile with -fPIC",
            },
            {
                pattern: /(?<![\w.+-])(?<what>[\w.+-]+\.(?:so[\w.]*|a|o)): file not recognized: |: (?<what>(?:\S+ )?section `[^']+' will not fit in region `[^']+')|: (?<what>region `[^']+' overflowed by \d+ bytes)/,
                example: '/usr/lib/aarch64-linux-gnu/libcublas.so: file not recognized: File truncated',
            },
            {
                pattern: /^nvlink (?:fatal|error)\s+: (?:Undefined reference to '(?<what>[^']+)'|\S)/,
                example: "nvlink error   : Undefined reference to '_Z3foov' in 'a.o'",
                not: 'nvlink warning : Stack size for entry function cannot be statically determined',
            },
            {
                pattern: /^ld\.lld: error: \S/,
                example: 'ld.lld: error: undefined symbol: foo',
            },
        ],
    },
    {
        kind: 'compiler',
        label: 'compiler error (linker)',
        priority: 1,
        // In the language of the machine.
        patterns: [
            {
                pattern: /^collect2: ?(?!warning\b|avertissement\b|Warnung\b)\S/,
                example: 'collect2: error: ld returned 1 exit status',
                not: 'collect2: warning: x',
            },
            {
                pattern: /^clang(?:\+\+)?(?:-\d+)?: error: linker command failed with exit code \d+/,
                example: 'clang: error: linker command failed with exit code 1 (use -v to see invocation)',
                not: 'clang: error: no such file or directory: a.c',
            },
            {
                // rustc; what the linker printed stands below.
                pattern: /^error: linking with `[^`]+` failed: /,
                example: 'error: linking with `cc` failed: exit status: 1',
            },
        ],
    },
];

;// CONCATENATED MODULE: ./src/build-log/cause-rules-compiler.ts

const COMPILER_RULES = [
    {
        kind: 'compiler',
        label: 'compiler error (TypeScript)',
        priority: 2,
        patterns: [
            {
                pattern: /^error TS\d+: |^\S+(?:\(\d+,\d+\): |:\d+:\d+ - )error TS\d+: /,
                example: 'src/a.ts(3,1): error TS2304: Cannot find name',
                not: 'TS2304 is an error',
            },
        ],
    },
    {
        kind: 'compiler',
        label: 'compiler error (protoc)',
        priority: 2,
        patterns: [
            {
                pattern: /^\S+\.proto:\d+:\d+: (?!warning: )\S|^(?<what>\S+\.proto): (?:File not found|No such file or directory)\b/,
                example: 'onnx.proto:1:10: Unrecognized syntax identifier "proto4".',
                not: 'onnx.proto:1:10: warning: Import x is unused.',
            },
        ],
    },
    {
        kind: 'compiler',
        label: 'compiler error (SWIG)',
        priority: 2,
        patterns: [
            { pattern: /^\S+\.i:\d+: Error: \S/, example: '/opt/x/meta.i:118: Error: Syntax error in input(3).' },
        ],
    },
    {
        kind: 'compiler',
        label: 'compiler error (Rust)',
        priority: 2,
        patterns: [
            { pattern: /^error\[E\d{4}\]: \S/, example: 'error[E0425]: cannot find value `x` in this scope' },
        ],
    },
    {
        kind: 'compiler',
        label: 'compiler error (.NET)',
        priority: 2,
        patterns: [
            {
                pattern: /(?:^|: )error (?<what>(?:MSB|CS|FS|NU|NETSDK)\d{4})\s?: \S/,
                example: 'Program.cs(3,5): error CS0246: The type or namespace name could not be found',
            },
        ],
    },
    {
        kind: 'compiler',
        label: 'compiler error (Fortran)',
        priority: 2,
        patterns: [
            {
                pattern: /^(?:>> \d+ +)?(?:Fatal )?Error: \S.* at \(1\)/,
                example: 'Error: Type mismatch between actual argument at (1) and actual argument at (2)',
            },
        ],
    },
    {
        kind: 'compiler',
        label: 'compiler error (Kotlin)',
        priority: 2,
        patterns: [
            {
                pattern: /^e: (?:file:\/\/)?\S+\.kts?(?::\d+:\d+|: \(\d+, \d+\))/,
                example: 'e: file:///app/src/Main.kt:12:3 Unresolved reference: foo',
                not: 'w: file:///app/src/Main.kt:12:3 unused variable',
            },
        ],
    },
    {
        kind: 'compiler',
        label: 'compiler error',
        priority: 2,
        patterns: [
            {
                pattern: /^[^\s()]+\(\d+\): (?:catastrophic )?error(?: #\d+(?:-D)?)?: \S/,
                example: '/opt/vllm/csrc/attention/kernel_401.cu(212): error: identifier "__nv_bfloat162" is undefined',
                not: 'x.cu(3): warning #20: identifier "y" is unused',
            },
            {
                pattern: /^(?!\S*\b(?:configure(?:\.ac|\.in)?|Makefile\.am):)[^\s:]+:\d+:(?: ?\d+:)? (?:(?:fatal )?error|(?:schwerwiegender )?Fehler|erreur(?: fatale)?|errore(?: irreversibile)?|error(?: fatal)?|erro(?: fatal)?|(?:\u043a\u0440\u0438\u0442\u0438\u0447\u0435\u0441\u043a\u0430\u044f )?\u043e\u0448\u0438\u0431\u043a\u0430|(?:\u00f6desdigert )?fel|(?:onherstelbare )?fout|b\u0142\u0105d(?: krytyczny)?|(?:\u81f4\u547d)?\u9519\u8bef|\u81f4\u547d\u7684\u30a8\u30e9\u30fc|\u30a8\u30e9\u30fc) ?[:\uff1a] ?\S/,
                example: '/src/x.cpp:12:5: error: \u2018foo\u2019 was not declared in this scope',
                not: 'x.cpp:12:5: warning: control reaches end of non-void function',
            },
            {
                pattern: /^[^\s:]+\.go:\d+:\d+: \S/,
                example: './main.go:12:3: undefined: foo',
            },
            {
                pattern: /(?:^|: )internal compiler error: /,
                example: 'x.cpp:1:1: internal compiler error: in expand_expr, at expr.c:1',
            },
            {
                pattern: /^(?:\S*\/)?\S+\.(?:s|S): ?(?:\d+: )?Error: \S|^\/tmp\/\w+\.s:\d+: Error: /,
                example: '/tmp/ccABC.s: 12: Error: unknown mnemonic',
            },
            {
                pattern: /^\S+:\d+: Error: \S/,
                example: "/tmp/ccAbC.s:64: Error: selected processor does not support `bf16mmla'",
            },
            {
                pattern: /^(?:nvcc|ptxas) (?:fatal|error)\s+: (?<what>\S.{0,100})/,
                example: "ptxas fatal   : Unresolved extern function 'foo'",
            },
            {
                pattern: /^#error:? (?:--|")/,
                example: '#error -- unsupported GNU version! gcc versions later than 12 are not supported!',
            },
            {
                pattern: /^error: (?!aborting due to |could not compile )\S/,
                example: 'error: this arithmetic operation will overflow',
                not: 'error: aborting due to 1 previous error',
                below: { pattern: /^--> \S+:\d+:\d+/, example: '--> src/lib.rs:3:5' },
            },
            {
                pattern: /^(?:error: )?(?:package `[^`]+` cannot be built because|failed to (?:select a version|load source|get `)|no matching package named)/,
                example: 'error: failed to select a version for `pyo3`.',
            },
            {
                pattern: /^\S+\.pyx:\d+:\d+: \S/,
                example: 'csrc/a.pyx:12:4: undeclared name not builtin: x',
            },
        ],
    },
    {
        kind: 'compiler',
        label: 'compiler error (Cython)',
        priority: 1,
        // The errors themselves stand above.
        patterns: [
            {
                pattern: /^Cython\.Compiler\.Errors\.CompileError: (?<what>\S+)/,
                example: 'Cython.Compiler.Errors.CompileError: src/foo.pyx',
            },
        ],
    },
    {
        kind: 'compiler',
        label: 'compiler error',
        priority: 1,
        // What compilers print last, after the errors themselves.
        patterns: [
            {
                pattern: new RegExp(String.raw `^${TOOL}: (?:fatal )?error: \S`),
                example: 'cc1plus: error: unrecognized command-line option',
            },
            {
                pattern: /^\d+ errors? detected in the compilation of |^(?:\d+ warnings? and )?[1-9]\d* errors? generated\b/,
                example: '1 error detected in the compilation of "/opt/x.cu".',
                not: '2 warnings generated.',
            },
            {
                pattern: /^fatal error: ['\u2018"](?<what>[^'\u2019"]+)['\u2019"]:? (?:file not found|No such file or directory)$/,
                example: "fatal error: 'cuda_runtime.h' file not found",
            },
            {
                pattern: /^error: could not compile `(?<what>[^`]+)`|^error: aborting due to /,
                example: 'error: could not compile `tokenizers` (lib) due to 2 previous errors',
            },
            { pattern: /^compilation terminated\.$/, example: 'compilation terminated.' },
            {
                // cargo's reason stands below, behind `Caused by:`.
                pattern: /^error: failed to parse (?:manifest|lock file) at:? [`']?(?<what>[^`']+)/,
                example: 'error: failed to parse manifest at `/root/.cargo/registry/src/x/Cargo.toml`',
            },
            {
                pattern: /^cargo rustc .* failed with code \d+|^error: cargo (?:build )?failed|^error: `cargo |^error: failed to compile `(?<what>[^`]+)`/,
                example: 'error: `cargo rustc --lib` failed with code 101',
            },
        ],
    },
];

;// CONCATENATED MODULE: ./src/build-log/cause-rules-conda.ts
const CONDA_RULES = [
    {
        kind: 'python-package',
        label: 'conda package not found',
        priority: 2,
        patterns: [
            {
                pattern: /^- nothing provides (?:requested )?(?<what>\S+)/,
                example: '- nothing provides requested quarto',
            },
            {
                pattern: /^PackagesNotFoundError: /,
                example: 'PackagesNotFoundError: The following packages are missing',
            },
        ],
    },
    {
        kind: 'python-package',
        label: 'conda package not found',
        priority: 2,
        subject: 'line below',
        patterns: [{ pattern: /^ResolvePackageNotFound: *$/, example: 'ResolvePackageNotFound:' }],
    },
    {
        kind: 'python-package',
        label: 'conda packages conflict',
        priority: 2,
        patterns: [
            {
                pattern: /^(?:LibMamba)?UnsatisfiableError: |^(?:error|critical) +libmamba (?:Could not solve|UnsatisfiableError)|^Could not solve for environment specs$/,
                example: 'LibMambaUnsatisfiableError: Encountered problems while solving:',
            },
        ],
    },
    {
        kind: 'python-package',
        label: 'conda failed',
        priority: 2,
        patterns: [
            {
                pattern: /^LinkError: (?<what>\S+ script failed for package \S+)|^(?<what>UnavailableInvalidChannel|Conda\w*Error|EnvironmentLocationNotFound|EnvironmentFileNotFound|SpecNotFound|NoWritableEnvsDirError)\b:?/,
                example: 'CondaVerificationError: The package for pytorch located at /opt/conda/pkgs/x is corrupted',
            },
        ],
    },
];

;// CONCATENATED MODULE: ./src/build-log/cause-rules-configure.ts
const CONFIGURE_RULES = [
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
                pattern: /^\S*(?:configure\.(?:ac|in)|Makefile\.am):\d+: error: (?<what>\S.{0,80})|^(?:autoreconf|autoconf|autoheader|automake|aclocal|libtoolize)(?:-[\d.]+)?: error: (?<what>\S.{0,80})/,
                example: 'configure.ac:12: error: possibly undefined macro: AC_PROG_LIBTOOL',
                not: 'configure.ac:12: warning: The macro `AC_HEADER_STDC is obsolete.',
            },
            {
                pattern: /^\S*meson\.build:\d+:\d+: ERROR: (?<what>\S.{0,80})/,
                example: '../meson.build:12:0: ERROR: Dependency "glib-2.0" not found, tried pkgconfig',
            },
            {
                pattern: /^No package '(?<what>[^']+)' found$|^Package (?<what>\S+) was not found in the pkg-config search path/,
                example: "No package 'libavformat' found",
            },
            {
                pattern: /^(?<what>nasm\/yasm not found or too old)|^ERROR: (?<what>\S+ requested,? but \S.{0,80})|^ERROR: (?<what>\S+) (?:not found|requires?|is required|must be)\b/,
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
                pattern: /^ERROR: (?:.* )?(?<what>does not contain a toolchain for cpu '[^']+'|No (?:default_)?toolchain found for cpu '[^']+'|[Nn]o matching toolchains found for types \S+|missing value for mandatory attribute '[^']+')/,
                example: "ERROR: No default_toolchain found for cpu 'aarch64'. Valid cpus are: [",
            },
            {
                pattern: /^(?:Auto|Cuda|CUDA|Python|\w+)[- ]Configuration (?:Error|Warning: Error): (?<what>\S.{0,80})/,
                example: 'Cuda Configuration Error: Cannot find libdevice.10.bc under /usr/local/cuda',
            },
            {
                pattern: /^(?<what>Could not find any \S+(?: matching version '[^']*')?)/,
                example: "Could not find any cuda.h matching version '11' in any subdirectory:",
            },
            {
                pattern: /^ERROR: (?:\S+:\d+:\d+: )?(?<what>Config value '[^']+' is not defined|no such (?:package|target) '[^']+'|Unrecognized option: \S+|The project you're trying to build requires Bazel [\d.]+)/,
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
];

;// CONCATENATED MODULE: ./src/build-log/cause-rules-container.ts
const CONTAINER_RULES = [
    {
        kind: 'docker',
        label: 'no access to docker',
        priority: 2,
        patterns: [
            {
                pattern: /^(?:ERROR: |docker: |Got )?(?:Cannot connect to the Docker daemon at |permission denied while trying to connect to the (?:Docker daemon socket|docker API) at )/,
                example: 'ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
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
                pattern: /^ERROR: (?:failed to (?:build|solve): )*(?:failed to receive status: rpc error: |rpc error: code = Unavailable\b)/,
                example: 'ERROR: failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF',
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
                pattern: /\bno match(?:ing manifest)? for (?:platform in manifest|(?<what>linux\/\S+) in the manifest list entries)/,
                example: 'no matching manifest for linux/arm64/v8 in the manifest list entries',
            },
            {
                pattern: /^qemu-(?<what>\w+): Could not open /,
                example: "qemu-x86_64: Could not open '/lib64/ld-linux-x86-64.so.2': No such file or directory",
            },
            {
                pattern: /^dpkg: error processing archive \S+ .*\n? ?package architecture \((?<what>\w+)\) does not match|^package architecture \((?<what>\w+)\) does not match system/,
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
                pattern: /\bnvidia-container-(?:cli|runtime(?:-hook)?): |\berror running hook\b|\bunresolvable CDI devices\b|\bfailed to inject CDI devices\b|\bcould not select device driver\b.*\bgpu\b|\b[Uu]nknown (?:or invalid )?runtime(?: name)?(?: specified)?:? nvidia\b/,
                example: 'docker: Error response from daemon: could not select device driver "" with capabilities: [[gpu]].',
            },
        ],
    },
    {
        kind: 'container',
        label: 'container could not start',
        priority: 2,
        patterns: [
            {
                pattern: /\bOCI runtime (?:create|exec) failed\b|\bfailed to create (?:shim )?task\b|\bunable to start container process\b|\brunc run failed\b|^docker: Error response from daemon: (?:failed to create|error gathering device information|invalid mount|driver failed|unknown)/,
                example: 'docker: Error response from daemon: OCI runtime create failed: container_linux.go:380: starting',
            },
            {
                pattern: /\b(?:iptables failed|failed to set up container networking|modprobe: FATAL: Module \w+ not found|port is already allocated)\b/,
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
                pattern: /\binvalid argument "(?<what>[^"]*)" for "-t, --tag" flag\b|\binvalid reference format\b|\binvalid from flag value\b|\bfailed to parse stage name\b/,
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
                pattern: /^ERROR: failed to (?:build: failed to )?solve: \S+: .*\b(?:not found|pull access denied, .*)$/,
                example: 'ERROR: failed to solve: nvcr.io/nvidia/l4t-jetpack:r99: failed to resolve source metadata for nvcr.io/nvidia/l4t-jetpack:r99: nvcr.io/nvidia/l4t-jetpack:r99: not found',
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
                example: 'docker: Error response from daemon: pull access denied for numpy, repository does not exist',
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
                pattern: /^(?:ERROR: .*(?<!permission ))?(?:denied|unauthorized): \S|\bno basic auth credentials\b|\b(?:insufficient_scope|authorization failed)\b|\bunauthorized: (?:authentication|incorrect)/i,
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
                pattern: /\bfailed to (?:compute cache key|calculate checksum)\b.*(?:"(?<what>[^"]+)": not found|\blstat \S*?buildkit-mount\d+(?<what>\/\S+): no such file)/,
                example: 'ERROR: failed to compute cache key: failed to calculate checksum of ref x: "/foo": not found',
            },
            {
                pattern: /^(?:COPY|ADD) failed: (?:file not found in build context|no source files|stat (?<what>\S+))/,
                example: 'COPY failed: stat /var/lib/docker/tmp/docker-builder1/foo.sh: no such file or directory',
            },
            {
                pattern: /\bunable to (?:prepare context|evaluate symlinks)\b|\bfailed to read dockerfile: |\bCannot locate specified Dockerfile\b/,
                example: 'ERROR: failed to solve: failed to read dockerfile: open Dockerfile: no such file or directory',
            },
        ],
    },
    {
        kind: 'docker',
        label: 'error in the cache of docker build',
        priority: 2,
        patterns: [
            {
                pattern: /^(?:ERROR|error): (?:failed to (?:build|solve): )*(?:failed to compute cache key|failed to get state for index)\b/,
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
                pattern: /\bDockerfile\S*?(?::\d+)?: (?<what>(?:unknown instruction|parse error|\w+ requires)\b.{0,100})|^(?:ERROR: )?(?<what>unknown instruction: \S+)/,
                example: 'ERROR: failed to solve: Dockerfile:4: FROM requires either one or three arguments',
            },
            {
                pattern: /^(?:ERROR|Error response from daemon): (?:failed to (?:build|solve): )*(?<what>the Dockerfile .*cannot be empty|failed to process ".*": .{1,80}|circular dependency detected .{1,80}|no build stage in current context)/,
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
];

;// CONCATENATED MODULE: ./src/build-log/end-of-fetch.ts
/** docker's line about a failed step whose command ran wget or curl, which may have printed nothing. */
/**
 * A pattern for the end of such a step; its group `what` is the host of the last address in the command.
 *
 * @param program `wget` or `curl`
 * @param code the source of a pattern for its exit code: `[678]`
 */
function endOfFetch(program, code) {
    // What is searched within the command stands in lookaheads: they are not repeated, so a hostile line takes no long time.
    return new RegExp(String.raw `^(?=.*\b${program}\b)(?=(?:.*\bhttps?://(?:[^\s/@'"]{0,200}@)?(?<what>[\w-]+(?:\.[\w-]+)+))?)(?:ERROR: .*|process .*|The command .*)(?: did not complete successfully: exit code| returned a non-zero code): (?:${code})$`);
}
/** A program in the command, after the last download, that can end with any exit code. */
const LATER_COMMAND = /\b(?:wget|curl)\b(?!.*\b(?:wget|curl)\b).*(?:&&|;|\|)\s*(?:sudo )?(?:(?:\S*\/)?(?:(?:ba|da|z)?sh|python[\d.]*|node|perl)\b|\.\/|make\b|cmake\b)/;
/** Whether the exit code may be that of another program than wget or curl. */
function mayBeLaterCommand(line) {
    return LATER_COMMAND.test(line);
}
/** A download that `set -x` prints. */
const TRACED = /^\++ (?:sudo )?(?:wget|curl) /;
/** What a script does when a command failed. */
const LEAVES = /^\++ (?:exit|return|false|set|cleanup|trap)\b/;
/**
 * The download that a script ended with, as docker would report it: wget and curl may print nothing. `undefined` where the last line
 * is another.
 *
 * @param lines without indentation and prefixes, up to the end of the step
 * @param code the exit code of the script
 */
function tracedFetch(lines, code) {
    const index = lines.findLastIndex((line) => line !== '' && !LEAVES.test(line));
    const line = lines[index] ?? '';
    return TRACED.test(line)
        ? { index, text: `The command '${line}' returned a non-zero code: ${code}` }
        : undefined;
}

;// CONCATENATED MODULE: ./src/build-log/cause-rules-download.ts

const DOWNLOAD_RULES = [
    {
        kind: 'download',
        label: 'download failed',
        priority: 1,
        recoverable: true,
        // Bazel's fetch of a repository may be a script of any kind; why it failed stands below.
        patterns: [
            {
                pattern: /^ERROR: An error occurred during the fetch of repository '(?<what>[^']+)'/,
                example: "ERROR: An error occurred during the fetch of repository 'rules_cc':",
            },
        ],
    },
    {
        kind: 'download',
        label: 'download failed',
        priority: 2,
        recoverable: true,
        patterns: [
            {
                // bazel
                pattern: /\bGET returned (?<what>[45]\d\d\b(?: [A-Z][\w-]+){0,3})/,
                example: "ERROR: BUILD:9:1: no such package '@x//': java.io.IOException: Error downloading [https://x.y/z.gz] to /root/z: GET returned 404 Not Found",
            },
            {
                pattern: /\bHTTP status (?:client|server) error \((?<what>[45]\d\d[^)]*)\)/,
                example: 'Caused by: HTTP status server error (503 Service Unavailable) for url (https://x.y/z.whl)',
            },
            {
                pattern: /\b(?<what>HTTP (?:error|Error|status) [45]\d\d)\b/,
                example: 'ERROR: HTTP error 404 while getting https://x.y/torch-2.1.whl',
            },
            {
                pattern: /^curl: \(22\) The requested URL returned error: (?<what>\d+)/,
                example: 'curl: (22) The requested URL returned error: 404',
            },
            {
                pattern: /(?:^|\d\d:\d\d:\d\d )ERROR (?<what>[45]\d\d): \S/,
                example: '2026-05-30 14:09:19 ERROR 404: Not Found.',
            },
            {
                pattern: /\b(?<what>[45]\d\d (?:Client|Server) Error)\b/,
                example: 'requests.exceptions.HTTPError: 404 Client Error: Not Found for url: https://x',
            },
            {
                pattern: /^(?:\w+\.)*(?<what>GatedRepoError|RepositoryNotFoundError|EntryNotFoundError|LocalEntryNotFoundError):?/,
                example: 'huggingface_hub.errors.GatedRepoError: 401 Client Error.',
            },
            {
                pattern: /^Error in download(?:_and_extract)?: |\bError downloading (?:from )?\[?(?<what>https?:\/\/[^\],\s]+)/,
                example: 'java.io.IOException: Error downloading [https://x.y/z.tar.gz] to /root/z: connect timed out',
            },
            {
                pattern: /^error: (?:Failed to download|failed to download|download failed)\b/i,
                example: 'error: Failed to download `torch==2.8.0`',
            },
            {
                // wget: 6 is a refused login, 7 a protocol error, 8 an error of the server.
                pattern: endOfFetch('wget', '[678]'),
                example: 'ERROR: process "/bin/sh -c wget -q https://x.y/z || exit 8" did not complete successfully: exit code: 8',
                not: 'ERROR: process "/bin/sh -c wget https://x.y/z" did not complete successfully: exit code: 1',
            },
            {
                pattern: endOfFetch('curl', '22'),
                example: "The command '/bin/sh -c curl -fsS https://x.y/z' returned a non-zero code: 22",
            },
            {
                pattern: /^curl: \((?!23\))(?<what>\d+)\) \S/,
                example: 'curl: (3) URL rejected: Malformed input to a URL function',
                // The program that curl's output went to ended first.
                not: 'curl: (23) Failure writing output to destination',
            },
            {
                pattern: /^(?:exit code: )?wget: (?:server returned error|error getting response)/,
                example: 'wget: server returned error: HTTP/1.1 404 Not Found',
            },
        ],
    },
    {
        kind: 'download',
        label: 'downloaded file is damaged (checksum)',
        priority: 2,
        recoverable: true,
        patterns: [
            {
                pattern: /^Error in (?:MD5|SHA\w*) checksums?: |\bTHESE PACKAGES DO NOT MATCH THE HASHES\b|\bHash Sum mismatch\b|\bdigest mismatch sha\d+:|\bFile has unexpected size\b|\bchecksum (?:mismatch|did not match|failed)\b|: FAILED$(?<=sum.*)|\bcomputed checksums? did NOT match\b|\bexpected sha256\b|^Hash mismatch for |\bhash mismatch in fixed-output derivation\b|^Hash of the downloaded file does not match\b/i,
                example: 'E: Failed to fetch http://x/Packages.gz  Hash Sum mismatch',
            },
        ],
    },
    {
        kind: 'download',
        label: 'signature of a download is wrong',
        priority: 2,
        patterns: [
            {
                pattern: /^gpg: BAD signature from "(?<what>[^"]+)"|^(?:gpg|gpgv): (?<what>Can't check signature: .{1,60})/,
                example: 'gpg: BAD signature from "Jane Doe <jane@example.com>" [unknown]',
                not: 'gpg: Good signature from "Jane Doe <jane@example.com>" [unknown]',
            },
        ],
    },
    {
        kind: 'download',
        label: 'downloaded file is damaged (archive)',
        priority: 2,
        recoverable: true,
        patterns: [
            {
                pattern: /^(?:gzip|tar|xz|bzip2|unzip): .*(?:not in gzip format|unexpected end of file|Unexpected EOF in archive|does not look like a tar archive|File format not recognized|not a bzip2 file)/,
                example: 'gzip: stdin: not in gzip format',
            },
            {
                pattern: /^\s*End-of-central-directory signature not found\b|^zipfile\.BadZipFile: |^(?:E\s+)?tarfile\.ReadError: /,
                example: 'zipfile.BadZipFile: File is not a zip file',
            },
        ],
    },
];

;// CONCATENATED MODULE: ./src/build-log/cause-rules-gpu.ts
const GPU_RULES = [
    {
        kind: 'gpu',
        label: 'unsupported GPU architecture',
        priority: 2,
        patterns: [
            {
                pattern: /\bUnsupported gpu architecture ['\u2018](?<what>\w+)['\u2019]/,
                example: "nvcc fatal   : Unsupported gpu architecture 'compute_110'",
            },
            {
                pattern: /\bValue '(?<what>(?:sm|compute)_\w+)' is not defined for option 'gpu-(?:architecture|code|name)'/,
                example: "nvcc fatal   : Value 'sm_101' is not defined for option 'gpu-architecture'",
            },
            {
                pattern: /\bUnknown CUDA arch \((?<what>[^)]*)\) or GPU not supported\b/,
                example: 'ValueError: Unknown CUDA arch (11.0) or GPU not supported',
            },
            {
                pattern: /\bno kernel image is available for execution on the device\b|\bUnknown CUDA Architecture Name\b|\bUnknown compute capability\b|\bNo supported gpu backend found\b/,
                example: 'RuntimeError: CUDA error: no kernel image is available for execution on the device',
            },
            {
                pattern: /\b(?:CMAKE_CUDA_ARCHITECTURES|CUDA_ARCHITECTURES) (?:must be non-empty|is empty|is set to "native", but no)/,
                example: 'CMAKE_CUDA_ARCHITECTURES must be non-empty if set.',
            },
        ],
    },
    {
        kind: 'gpu',
        label: 'CUDA driver too old',
        priority: 2,
        patterns: [
            {
                pattern: /\bCUDA driver version is insufficient\b|\bThe NVIDIA driver on your system is too old\b|\bforward compatibility was attempted on non supported HW\b|\bthe provided PTX was compiled with an unsupported toolchain\b/,
                example: 'RuntimeError: CUDA driver version is insufficient for CUDA runtime version',
                not: 'the driver of the camera is too old',
            },
        ],
    },
    {
        kind: 'gpu',
        label: 'cuDNN version does not fit',
        priority: 2,
        patterns: [
            {
                pattern: /\bLoaded runtime CuDNN library: (?<what>[\d.]+) but source was compiled with: [\d.]+/,
                example: 'Loaded runtime CuDNN library: 9.1.0 but source was compiled with: 9.3.0.',
            },
            {
                pattern: /\bcuDNN version incompatibility: (?<what>\S.{0,80})/,
                example: 'RuntimeError: cuDNN version incompatibility: PyTorch was compiled against (9, 3, 0)',
            },
        ],
    },
    {
        kind: 'gpu',
        label: 'NCCL error',
        priority: 2,
        patterns: [
            {
                pattern: /\bNCCL (?:failure|error)\b:?(?: in:?)? ?(?<what>\S.{0,80})|\bncclSystemError\b|\bncclUnhandledCudaError\b/,
                example: "node1: Test NCCL failure common.cu:777 'unhandled system error'",
                not: 'NCCL version 2.21.5+cuda12.4',
            },
        ],
    },
    {
        kind: 'gpu',
        label: 'CUDA not available',
        priority: 2,
        patterns: [
            {
                pattern: /\bTorch not compiled with CUDA enabled\b|\bNo CUDA GPUs are available\b|\bno CUDA-capable device is detected\b|\bFound no NVIDIA driver on your system\b|\bcudaErrorNoDevice\b|\b[Nn]o (?:visible )?GPU devices?\b|\bCUDA driver initialization failed\b/,
                example: 'AssertionError: Torch not compiled with CUDA enabled',
            },
            {
                pattern: /^(?:E\s+)?(?:AssertionError|RuntimeError|Exception|ValueError|ImportError|OSError)?:? ?.*\b(?:CUDA|cuda|GPU)\b[\w ]{0,20} (?:is|was|isn't|are) ?(?:not|n't|un)? ?(?:available|found|detected|enabled|supported)\b/,
                example: 'AssertionError: CUDA is not available',
                not: 'the CUDA toolkit is installed',
            },
            {
                pattern: /^(?:E\s+)?AssertionError: .*\bcuda\b/i,
                example: 'AssertionError: PyTorch was built without CUDA',
            },
        ],
    },
    {
        kind: 'gpu',
        label: 'CUDA error',
        priority: 2,
        patterns: [
            {
                pattern: /^(?:E\s+)?(?:torch\.AcceleratorError|RuntimeError): (?:CUDA error|CUDA driver error|cuDNN error|cuBLAS error|NCCL error): (?<what>.{1,60})/,
                example: 'RuntimeError: CUDA error: operation not supported',
            },
            {
                pattern: /^(?:CUDA error|Cuda failure|cudaError\w*|NvRmMem\w*|CUBLAS_STATUS_\w+|CUDNN_STATUS_\w+)\b.*(?:error|fail|:)/i,
                example: 'CUDA error: named symbol not found',
            },
        ],
    },
    {
        kind: 'gpu',
        label: 'CUDA toolkit not found',
        priority: 2,
        patterns: [
            {
                pattern: /\b(?:CUDA_HOME|CUDA_PATH|CUDACXX) (?:environment variable )?is not set\b/,
                example: 'OSError: CUDA_HOME environment variable is not set. Please set it to your CUDA install root.',
            },
        ],
    },
    {
        kind: 'gpu',
        label: 'TensorRT error',
        priority: 2,
        // How trtexec ends.
        patterns: [
            {
                pattern: /^\[[\d/:-]+\] \[E\] (?<what>(?:Parsing model failed|Engine set up failed|Failed to (?:parse|create engine)).{0,80})/,
                example: '[11/04/2025-10:31:05] [E] Failed to parse onnx file',
            },
        ],
    },
    {
        kind: 'gpu',
        label: 'TensorRT error',
        priority: 2,
        recoverable: true,
        patterns: [
            {
                // trtexec
                pattern: /^\[[\d/:-]+\] \[E\] (?<what>\S.{0,80})/,
                example: '[06/01/2025-10:00:01] [E] Engine could not be created from network',
                not: '[06/01/2025-10:00:00] [I] === Model Options ===',
            },
        ],
    },
    {
        kind: 'gpu',
        label: 'TensorRT error',
        priority: 2,
        recoverable: true,
        patterns: [
            {
                pattern: /^(?:\[[\d/:-]+\] )?\[(?:TRT|TensorRT)\]\s+(?:\[[EF]\]:?|(?:INTERNAL_?|INVALID_\w+)? ?ERROR:|(?=\d: \[|.{0,40}\bError Code \d))\s*(?<what>\S.{0,80})/,
                example: '[TRT] [E] 1: [caskUtils.cpp::trtSmToCask::147] Error Code 1: Internal Error (Unsupported SM: 0x809)',
                not: '[TRT]    could not register plugin creator -  ::FlattenConcat_TRT version 1',
            },
            {
                pattern: /^\[TRT\]\s+(?:\d: )?(?<what>The engine plan file is not compatible\b.{0,60})/,
                example: '[TRT] 6: The engine plan file is not compatible with this version of TensorRT',
            },
        ],
    },
    {
        kind: 'gpu',
        label: 'CUDA version does not fit PyTorch',
        priority: 2,
        patterns: [
            {
                // torch.utils.cpp_extension
                pattern: /^(?:RuntimeError: )?The detected CUDA version \((?<what>[\d.]+)\) mismatches the version/,
                example: 'The detected CUDA version (12.6) mismatches the version that was used to compile',
            },
        ],
    },
];

;// CONCATENATED MODULE: ./src/build-log/cause-rules-machine.ts
const MACHINE_RULES = [
    {
        kind: 'timeout',
        label: 'timeout',
        priority: 3,
        // sweep-build-matrix.yml appends these to a package's log.
        patterns: [
            {
                pattern: /^\[(?:PKG|CHUNK)_TIMEOUT\] \S/,
                example: "[PKG_TIMEOUT] Package 'vllm' exceeded 5400s and was terminated.",
                not: 'see [PKG_TIMEOUT] in the documentation',
            },
        ],
    },
    {
        kind: 'out-of-memory',
        label: 'out of memory (killed)',
        priority: 3,
        patterns: [
            {
                pattern: /^\[OOM(?:_PREVENTION)?\] \S/,
                example: "[OOM] Package 'vllm' was killed due to out of memory (exit code 137)",
                not: '[OOM_SCORE] adjusted',
            },
        ],
    },
    {
        kind: 'error',
        label: 'error of the sweep script',
        priority: 3,
        patterns: [
            { pattern: /^\[EXCEPTION\] \S/, example: '[EXCEPTION] Package vllm: broken pipe', not: '[EXCEPTION]' },
        ],
    },
    {
        kind: 'no-space',
        label: 'no space left on device',
        priority: 3,
        patterns: [
            {
                pattern: /(?:: ['\u2018]?|\[Errno 28\] )[Nn]o space left on device\b(?!")/,
                example: 'cc1plus: fatal error: error writing to /tmp/ccA.s: No space left on device',
                not: 'echo "No space left on device" > /tmp/message',
            },
            {
                pattern: /^(?:npm (?:ERR!|error) (?:code|errno) )?ENOSPC\b/,
                example: 'npm ERR! code ENOSPC',
            },
            {
                pattern: /^E: You don't have enough free space in /,
                example: "E: You don't have enough free space in /var/cache/apt/archives/.",
            },
        ],
    },
    {
        kind: 'no-space',
        label: 'no space left (disk quota exceeded)',
        priority: 3,
        patterns: [
            {
                pattern: /(?:: |\[Errno 122\] )Disk quota exceeded\b/,
                example: "OSError: [Errno 122] Disk quota exceeded: '/opt/x.so'",
                not: 'Disk quota exceeded is what a full home folder is called',
            },
        ],
    },
    {
        kind: 'file',
        label: 'disk error (input/output error)',
        priority: 2,
        patterns: [
            {
                pattern: /(?:: |\[Errno 5\] )Input\/output error(?:$|:)/,
                example: "cp: error reading '/mnt/ssd/model.bin': Input/output error",
                not: 'Input/output error rate: 0',
            },
        ],
    },
    {
        kind: 'file',
        label: 'too many open files',
        priority: 2,
        patterns: [
            {
                pattern: /(?:: |\[Errno 24\] |\(os error 24\)|EMFILE: )[Tt]oo many open files\b/,
                example: "OSError: [Errno 24] Too many open files: '/opt/data/1.jpg'",
                not: 'close some if there are too many open files',
            },
        ],
    },
    {
        kind: 'crash',
        label: 'compiler crash (segmentation fault)',
        priority: 2,
        patterns: [
            {
                pattern: /(?:^|: )internal compiler error: Segmentation fault\b/,
                example: 'x.cpp:12:1: internal compiler error: Segmentation fault',
            },
            {
                pattern: /^nvcc error\s+: '\w[\w+]*' died due to signal 11\b|: fatal error: .*\bterminated with signal 11\b/,
                example: "nvcc error   : 'cicc' died due to signal 11 (Invalid memory reference)",
            },
        ],
    },
    {
        kind: 'crash',
        label: 'crash under emulation (qemu)',
        priority: 2,
        patterns: [
            {
                pattern: /^qemu(?:-\w+)?: uncaught target signal \d+ \((?<what>[\w ]+)\)/,
                example: 'qemu: uncaught target signal 11 (Segmentation fault) - core dumped',
                not: 'qemu: Unsupported syscall: 291',
            },
        ],
    },
    {
        kind: 'crash',
        label: 'crash (segmentation fault)',
        priority: 2,
        patterns: [
            {
                pattern: /^(?:.*: line \d+:\s+\d+ )?Segmentation fault\b(?!er)/,
                example: '/test/test.sh: line 3:    12 Segmentation fault      (core dumped) python3 test.py',
                not: 'downloading segmentation-fault-handler 1.2.3',
            },
            {
                pattern: /^Fatal Python error: Segmentation fault\b/,
                example: 'Fatal Python error: Segmentation fault',
            },
            {
                pattern: /\bdied due to signal 11\b|\bterminated with signal 11\b|\(signal: 11, SIGSEGV\b/,
                example: 'error: test failed (signal: 11, SIGSEGV: invalid memory reference)',
            },
            {
                pattern: /\bdid not complete successfully: exit code: 139\b|\breturned a non-zero code: 139\b/,
                example: 'ERROR: process "/bin/bash -c x" did not complete successfully: exit code: 139',
            },
            {
                pattern: /\bdied with <Signals\.SIGSEGV: 11>|\breturned non-zero exit status (?:139|-11)\b/,
                example: "subprocess.CalledProcessError: Command 'x' died with <Signals.SIGSEGV: 11>.",
            },
            { pattern: /^exit code: 139$|^signal 11$/, example: 'exit code: 139' },
        ],
    },
    {
        kind: 'crash',
        label: 'crash (illegal instruction)',
        priority: 2,
        patterns: [
            {
                pattern: /^(?:.*: line \d+:\s+\d+ )?Illegal instruction\b/,
                example: '/test/test.sh: line 1:     7 Illegal instruction     (core dumped) python3 -c "import numpy"',
            },
            {
                pattern: /\bdid not complete successfully: exit code: 132\b|\breturned a non-zero code: 132\b/,
                example: "The command '/bin/sh -c python3 x.py' returned a non-zero code: 132",
            },
            { pattern: /^exit code: 132$|^signal 4$/, example: 'exit code: 132' },
        ],
    },
    {
        kind: 'crash',
        label: 'crash (aborted)',
        priority: 2,
        patterns: [
            {
                pattern: /^(?:Aborted|Bus error)(?: \(core dumped\))?$|: line \d+:\s+\d+ (?:Aborted|Bus error)\b/,
                example: 'Aborted (core dumped)',
                not: 'Aborted by the user?',
            },
            {
                pattern: /^Fatal Python error: (?:Aborted|Bus error)\b/,
                example: 'Fatal Python error: Aborted',
            },
            {
                pattern: /\bdid not complete successfully: exit code: 13[45]\b|^exit code: 13[45]$|^signal [67]$/,
                example: 'ERROR: process "/bin/sh -c x" did not complete successfully: exit code: 134',
            },
        ],
    },
    {
        kind: 'timeout',
        label: 'timeout',
        priority: 2,
        patterns: [
            {
                pattern: /\bdid not complete successfully: exit code: 124\b|\breturned a non-zero code: 124\b|^exit code: 124$/,
                example: 'ERROR: process "/bin/bash -c timeout 60 x" did not complete successfully: exit code: 124',
            },
            {
                pattern: /^timeout: sending signal \w+ to command [\u2018'"](?<what>[^\u2019'"]+)/,
                example: "timeout: sending signal TERM to command 'mpirun'",
            },
            {
                // timeout(1) under make, in the language of the machine
                pattern: /^g?make(?:\[\d+\])?: \*\*\* \[.*\] \S+ 124$/,
                example: 'make: *** [Makefile:30: bench] Error 124',
                not: 'make: *** [Makefile:30: bench] Error 12',
            },
            {
                pattern: /^(?:E\s+)?Failed: Timeout (?:\(?>|>)?\s*\d+(?:\.\d+)?s/,
                example: 'E       Failed: Timeout >60.0s',
                not: 'Compiling timeout v0.1.0',
            },
            {
                pattern: /^(?:E\s+)?subprocess\.TimeoutExpired: /,
                example: "subprocess.TimeoutExpired: Command '['ping']' timed out after 30 seconds",
            },
            {
                pattern: /^##\[error\]The (?:operation was canceled|action .* has timed out after \d+ minutes)/,
                example: "##[error]The action 'Build' has timed out after 240 minutes.",
            },
        ],
    },
    {
        kind: 'crash',
        label: 'terminated by a signal (SIGTERM)',
        priority: 1,
        patterns: [
            {
                pattern: /^Terminated$|: line \d+:\s+\d+ Terminated\b|^g?make(?:\[\d+\])?: \*\*\* \[.*\] Terminated$/,
                example: '/test/run.sh: line 12:  1234 Terminated              python3 server.py',
                not: 'Terminated the old server',
            },
            {
                pattern: /\bdid not complete successfully: exit code: 143\b|\breturned a non-zero code: 143\b|^exit code: 143$|\bdied with <Signals\.SIGTERM: 15>/,
                example: "The command '/bin/sh -c ./serve.sh' returned a non-zero code: 143",
            },
        ],
    },
];

;// CONCATENATED MODULE: ./src/build-log/cause-rules-memory.ts
const MEMORY_RULES = [
    {
        kind: 'out-of-memory',
        label: 'out of memory (killed)',
        priority: 3,
        patterns: [
            {
                pattern: /: fatal error: Killed signal terminated program \w+/,
                example: 'c++: fatal error: Killed signal terminated program cc1plus',
            },
            {
                pattern: /: internal compiler error: Killed(?: \(program \w+\))?/,
                example: 'gcc: internal compiler error: Killed (program cc1plus)',
                not: 'x.cpp:1:1: internal compiler error: Segmentation fault',
            },
            {
                pattern: /^nvcc error\s+: '\w[\w+]*' died due to signal 9\b/,
                example: "nvcc error   : 'cicc' died due to signal 9 (Kill signal)",
                not: "nvcc error   : 'ptxas' died due to signal 11 (Invalid memory reference)",
            },
            {
                pattern: /\bterminated with signal 9 \[Killed\]/,
                example: 'collect2: fatal error: ld terminated with signal 9 [Killed]',
            },
            {
                // A shell reports a signal as `FILE: line N: PID Killed  COMMAND`.
                pattern: /: line \d+:\s+\d+ Killed\b/,
                example: '/tmp/vllm/build.sh: line 12:  1234 Killed                  python3 setup.py bdist_wheel',
                not: 'kill.sh: line 3: Killed processes: 0',
            },
            { pattern: /^Killed$/, example: 'Killed', not: 'Killed processes: 0' },
            {
                pattern: /^g?make(?:\[\d+\])?: \*\*\* \[.*\] Killed$/,
                example: 'make[2]: *** [CMakeFiles/x.dir/build.make:76: x.o] Killed',
                not: 'make[2]: *** [x.o] Error 1',
            },
            {
                pattern: /^g?make(?:\[\d+\])?: \*\*\* \[.*\] Error 137$/,
                example: 'gmake[2]: *** [x.dir/build.make:63: x.cu.o] Error 137',
                not: 'make[2]: *** [x.o] Error 13',
            },
            {
                pattern: /\(signal: 9, SIGKILL: kill\)|\bis killed by signal: Killed\b/,
                example: 'error: could not compile `foo` (signal: 9, SIGKILL: kill)',
                not: 'process exited (signal: 15, SIGTERM: termination signal)',
            },
            {
                pattern: /\breturned non-zero exit status (?:137|-9)\b|\bdied with <Signals\.SIGKILL: 9>/,
                example: "subprocess.CalledProcessError: Command '['ninja']' returned non-zero exit status 137.",
                not: "subprocess.CalledProcessError: Command 'x' returned non-zero exit status 1.",
            },
            {
                pattern: /\bdid not complete successfully: (?:exit code: 137\b|signal: killed\b)|\bexecutor failed running \[.*\]: exit code: 137\b/,
                example: 'ERROR: process "/bin/bash -c /tmp/build.sh" did not complete successfully: exit code: 137',
                not: 'ERROR: process "/bin/bash -c x" did not complete successfully: exit code: 1',
            },
            {
                pattern: /\breturned a non-zero code: 137\b/,
                example: "The command '/bin/sh -c make' returned a non-zero code: 137",
            },
            {
                // pip shows the signal that killed a wheel's build as a negative exit code.
                pattern: /^exit code: (?:137|-9)$|^signal 9$/,
                example: 'exit code: 137',
                not: 'exit code: 1',
            },
            {
                pattern: /^(?:\[\s*\d+\.\d+\] )?(?:Out of memory: |Memory cgroup out of memory: )Kill(?:ed)? process/,
                example: 'Out of memory: Killed process 4242 (cc1plus)',
            },
        ],
    },
    {
        kind: 'out-of-memory',
        label: 'bus error (shared memory too small)',
        priority: 3,
        patterns: [
            {
                // PyTorch's DataLoader
                pattern: /\bUnexpected bus error encountered in worker\b|\bis killed by signal: Bus error\b/,
                example: 'RuntimeError: DataLoader worker (pid 325) is killed by signal: Bus error.',
                not: 'Bus error rate: 0',
            },
        ],
    },
    {
        kind: 'out-of-memory',
        label: 'out of memory',
        priority: 3,
        patterns: [
            {
                pattern: /^(?:virtual memory exhausted: )?Cannot allocate memory$|(?:: |\[Errno 12\] )Cannot allocate memory\b/,
                example: 'virtual memory exhausted: Cannot allocate memory',
            },
            {
                pattern: /\bout of memory allocating \d+ bytes/,
                example: 'cc1plus: out of memory allocating 65536 bytes after a total of 1048576 bytes',
            },
            {
                pattern: /^terminate called after throwing an instance of 'std::bad_alloc'/,
                example: "terminate called after throwing an instance of 'std::bad_alloc'",
            },
            { pattern: /^(?:E\s+)?MemoryError(?:$|:)/, example: 'MemoryError' },
            {
                pattern: /^(?:E\s+)?(?:torch\.(?:cuda\.)?OutOfMemoryError|RuntimeError): CUDA (?:error: )?out of memory/,
                example: 'torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB.',
            },
            {
                pattern: /\bCUDA error: out of memory\b|^cudaErrorMemoryAllocation\b|\bcudaMalloc failed: out of memory\b/,
                example: 'ggml_backend_cuda_buffer_type_alloc_buffer: cudaMalloc failed: out of memory',
                not: 'docker: out of memory is not what happened here',
            },
            { pattern: /^LLVM ERROR: out of memory/, example: 'LLVM ERROR: out of memory' },
            {
                pattern: /\bjava\.lang\.OutOfMemoryError\b/,
                example: 'ERROR: D8: java.lang.OutOfMemoryError: Java heap space',
            },
            {
                pattern: /^FATAL ERROR: .*JavaScript heap out of memory/,
                example: 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
            },
            { pattern: /^ERROR: .*\bOut of memory\b/, example: 'ERROR: Out of memory, please lower MAX_JOBS' },
        ],
    },
    {
        kind: 'out-of-memory',
        label: 'out of memory',
        priority: 2,
        recoverable: true,
        // Programs often take a smaller batch.
        patterns: [
            {
                pattern: /^NvMapMemAllocInternalTagged: .* error 12\b/,
                example: 'NvMapMemAllocInternalTagged: 1075072515 error 12',
            },
        ],
    },
];

;// CONCATENATED MODULE: ./src/build-log/cause-rules-network.ts

const NETWORK_RULES = [
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
                example: "W: Failed to fetch http://ports.ubuntu.com/x  Temporary failure resolving 'ports.ubuntu.com'",
            },
            {
                pattern: /^wget: unable to resolve host address [\u2018'"](?<what>[\w.-]+)/,
                example: "wget: unable to resolve host address 'download.pytorch.org'",
            },
            {
                pattern: /\bdial tcp: lookup (?<what>[\w.-]+)(?: on \S+)?: (?:no such host|.*i\/o timeout|server misbehaving|Temporary failure in name resolution)/,
                example: 'failed to do request: Head "https://nvcr.io/v2/": dial tcp: lookup nvcr.io on 127.0.0.53:53: no such host',
            },
            {
                pattern: /\b(?:Failed to resolve|host=)'(?<what>[\w.-]+)'.*(?:\[Errno -[23]\]|Name or service not known|Temporary failure in name resolution)/,
                example: "urllib3.exceptions.MaxRetryError: HTTPSConnectionPool(host='huggingface.co', port=443): Max retries exceeded (Caused by NewConnectionError: [Errno -3] Temporary failure in name resolution)",
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
                pattern: /\b(?:SSL certificate problem|server certificate verification failed|certificate verify failed|CERTIFICATE_VERIFY_FAILED)\b/,
                example: "fatal: unable to access 'https://x/': server certificate verification failed. CAfile: none CRLfile: none",
            },
            {
                pattern: /\bx509: (?:certificate|cannot)\b/,
                example: 'failed to do request: Head "https://x": tls: failed to verify certificate: x509: certificate signed by unknown authority',
            },
            {
                pattern: /^ERROR: (?:cannot verify (?<what>[\w.-]+)'s certificate|The certificate of [\u2018'"])/,
                example: "ERROR: cannot verify nvidia.box.com's certificate, issued by 'CN=x':",
            },
            {
                pattern: /\bCertificate verification failed: |\bThe certificate is NOT trusted\b|\bcertificate has expired\b/,
                example: 'Err:1 https://x  Certificate verification failed: The certificate is NOT trusted.',
            },
            {
                pattern: /\bgnutls_handshake\(\) failed\b|\bGnuTLS recv error\b|\bSSL_ERROR_SYSCALL\b|\bTLS connection was non-properly terminated\b|\bSSLEOFError\b|\bSSLError\(/,
                example: "fatal: unable to access 'https://github.com/x/': gnutls_handshake() failed: Error in the pull function.",
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
                example: "urllib3.exceptions.ReadTimeoutError: HTTPSConnectionPool(host='pypi.org', port=443): Read timed out.",
            },
            {
                pattern: /^(?:E: |fatal: |ERROR: |error: |wget: |ssh: ).*\b(?:[Cc]onnection timed out|Operation timed out|i\/o timeout|Operation too slow|deadline exceeded)\b/,
                example: "fatal: unable to access 'https://github.com/x/y/': Failed to connect: Connection timed out",
            },
            {
                // Node's codes
                pattern: /^(?:error |Error: |npm (?:ERR!|error) |FetchError: ).*\b(?:ESOCKETTIMEDOUT|ETIMEDOUT|ERR_SOCKET_TIMEOUT)\b/,
                example: 'error Error: https://registry.yarnpkg.com/x/-/x-1.0.0.tgz: ESOCKETTIMEDOUT',
                not: 'info ETIMEDOUT is retried',
            },
            {
                pattern: /\bdial tcp \S+: (?:i\/o timeout|connect: connection timed out)/,
                example: 'ERROR: failed to solve: ubuntu:22.04: failed to do request: dial tcp 1.2.3.4:443: i/o timeout',
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
                pattern: /\btoomanyrequests: |\b429 (?:Client Error: )?Too Many Requests\b|\bAPI rate limit exceeded\b/i,
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
                pattern: /^gpg: keyserver (?:receive|search|send|refresh) failed: (?<what>(?!No data|Not found|No keyserver)\S.{0,80})/,
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
                pattern: /^(?:.* )?failed: (?:Connection refused|Connection reset by peer|No route to host|Network is unreachable|Host is down)\.$/,
                example: 'Connecting to x.y|1.2.3.4|:443... failed: Connection refused.',
                not: 'failed: Connection refused by the user.',
            },
            {
                pattern: endOfFetch('wget', '4'),
                example: 'ERROR: process "/bin/sh -c wget -q https://x.y/z" did not complete successfully: exit code: 4',
            },
            {
                pattern: endOfFetch('curl', '[567]|28|52|56'),
                example: "The command '/bin/sh -c curl -s https://x.y/z' returned a non-zero code: 7",
            },
            {
                pattern: /^(?:fatal|curl|wget|ssh|E|ERROR|error|Error)\b.*\b(?:Connection refused|Network is unreachable|Could not connect to server|No route to host|Connection reset by peer)\b/i,
                example: 'curl: (7) Failed to connect to x.y port 443: Connection refused',
            },
            {
                // pip goes on without the index, and then reports that it found no such package.
                pattern: /^WARNING: Retrying \(Retry\(total=0, .*\) after connection broken by '/,
                example: "WARNING: Retrying (Retry(total=0, connect=None)) after connection broken by 'ProtocolError': /simple/torch/",
                not: "WARNING: Retrying (Retry(total=4)) after connection broken by 'ReadTimeoutError': /simple/numpy/",
            },
            { pattern: /^error: RPC failed; /, example: 'error: RPC failed; HTTP 502 curl 22' },
            {
                pattern: /^fatal: (?:early EOF|the remote end hung up|fetch-pack: )|^fetch-pack: unexpected disconnect/,
                example: 'fatal: early EOF',
            },
            {
                pattern: /\b(?:ConnectionResetError|ConnectionError|ProtocolError|IncompleteRead|ChunkedEncodingError|RemoteDisconnected|NewConnectionError|MaxRetryError)\b[(:]/,
                example: "requests.exceptions.ConnectionError: ('Connection aborted.', RemoteDisconnected('no response'))",
            },
            {
                pattern: /\bconnect: (?:connection refused|network is unreachable|no route to host)\b|\bread: connection reset by peer\b/,
                example: 'failed to do request: Head "https://r/v2/": dial tcp 10.0.0.2:443: connect: connection refused',
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
                pattern: /^(?:error |Error: |FetchError: ).*\b(?:ECONNRESET|ECONNREFUSED|EPIPE|ENETUNREACH|EHOSTUNREACH)\b/,
                example: 'Error: connect ECONNREFUSED 127.0.0.1:4873',
                not: 'info ECONNRESET is retried',
            },
            {
                pattern: /^npm (?:ERR!|error) (?:code|errno) (?<what>ECONNRESET|ECONNREFUSED|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ERR_SOCKET_TIMEOUT|EPIPE|EPROTO)$/,
                example: 'npm ERR! code ECONNRESET',
                not: 'npm ERR! code ELIFECYCLE',
            },
            {
                pattern: /^CondaHTTPError: HTTP 000 CONNECTION FAILED for url <(?<what>[^>]+)>/,
                example: 'CondaHTTPError: HTTP 000 CONNECTION FAILED for url <https://conda.anaconda.org/x>',
            },
            {
                pattern: /^E: (?:Some index files failed to download|Failed to fetch \S+ +(?:Could not|Unable to|Undetermined|Connection))/,
                example: 'E: Failed to fetch http://ports.ubuntu.com/x  Could not connect to ports.ubuntu.com:80',
            },
            {
                pattern: /\bunexpected EOF\b(?! while looking)|\bunexpected status(?: code)?(?: from \w+ request to)? .*\b50[0-9]\b/,
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
                pattern: /^error: (?:Failed to fetch: |Request failed after \d+ retries|error sending request)|\berror sending request for url\b/,
                example: 'error: Failed to fetch: `https://pypi.jetson-ai-lab.dev/simple/torch/`',
            },
        ],
    },
];

;// CONCATENATED MODULE: ./src/build-log/cause-rules-packages.ts
const PACKAGE_RULES = [
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
                pattern: /^(?:\S+: )?(?:No definition of \[(?<what>[^\]]+)\] for OS|Cannot locate rosdep definition for \[(?<what>[^\]]+)\])/,
                example: 'rti_connext_dds_cmake_module: No definition of [rti-connext-dds-6.0.1] for OS version [bionic]',
            },
        ],
    },
    {
        kind: 'package',
        label: 'ROS package not found',
        priority: 2,
        patterns: [
            {
                pattern: /^(?:\S*PackageNotFoundError: )?["']?[Pp]ackage '(?<what>[\w-]+)' not found(?:, searching: .*)?$/,
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
                pattern: /^(?:ERROR: [Rr]osdep |rosdep: error|ERROR: no sources directory exists|ERROR: Not all of the URLs|ERROR: error loading sources list)/,
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
                pattern: /^E: Package '(?<what>[^']+)' is not installed, so not removed$|^E: Can't find a source to download version .* of '(?<what>[^':]+)/,
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
                example: 'E: Error, pkgProblemResolver::Resolve generated breaks, this may be caused by held packages.',
            },
            { pattern: /^E: Broken packages$/, example: 'E: Broken packages' },
            {
                pattern: /^E: (?:Held packages were changed|Packages were downgraded|Essential packages were removed|The following packages have unmet|Pinned packages were changed)/,
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
                pattern: /^(?:[WE]: )?(?:GPG error: (?<what>\S+) .*: )?The following signatures (?:were invalid|couldn't be verified because the public key is not available): (?:EXPKEYSIG|KEYEXPIRED|BADSIG|REVKEYSIG|NO_PUBKEY) /,
                example: "W: GPG error: https://repo.x InRelease: The following signatures couldn't be verified because the public key is not available: NO_PUBKEY A4B469963BF863CC",
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
                pattern: /^E: (?:Could not get lock|Unable to acquire the dpkg frontend lock|Unable to lock) |^dpkg: error: dpkg (?:frontend|status database) (?:lock )?(?:was|is) locked by /,
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
                pattern: /^E: The repository '(?<what>[^']+)' (?:does not have a Release file|is not signed|no longer has a Release file)/,
                example: "E: The repository 'http://packages.ros.org/ros2/ubuntu bionic Release' does not have a Release file.",
            },
            {
                pattern: /^E: Release file for (?<what>\S+) is expired|^E: GPG error: (?<what>\S+)/,
                example: 'E: Release file for http://ports.ubuntu.com/dists/jammy/InRelease is expired',
            },
            {
                pattern: /^E: (?:Conflicting values set for option|Malformed entry|The list of sources could not be read)/,
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
                example: 'dpkg: error processing archive /tmp/apt-dpkg-install-x/106-libopencv-dev_3.2.0_arm64.deb (--unpack):',
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
];

;// CONCATENATED MODULE: ./src/build-log/cause-rules-python.ts
const PYTHON_RULES = [
    {
        kind: 'python-package',
        label: 'Python wheel does not fit this Python or platform',
        priority: 2,
        patterns: [
            {
                pattern: /^ERROR: (?:\S*\/)?(?<what>[^\s/]+\.whl) is not a supported wheel on this platform/,
                example: 'ERROR: torch-2.1.0-cp38-cp38-linux_aarch64.whl is not a supported wheel on this platform.',
                not: 'ERROR: torch.whl is not a valid wheel filename.',
            },
            {
                // uv
                pattern: /\bis incompatible with the current platform: (?:\S*\/)?(?<what>[^\s/]+\.whl)/,
                example: 'Caused by: A path dependency is incompatible with the current platform: x-1-cp38-cp38-linux_aarch64.whl',
            },
        ],
    },
    {
        kind: 'python-package',
        label: 'Python version not supported',
        priority: 2,
        patterns: [
            {
                pattern: /^ERROR: Package '?(?<what>[\w.-]+)'? requires a different Python: /,
                example: "ERROR: Package 'torch' requires a different Python: 3.8.10 not in '>=3.9'",
            },
            {
                pattern: /\bthe (?:current|requested) Python version \([\d.]+\) does not satisfy\b/,
                example: 'Because the current Python version (3.8.10) does not satisfy Python>=3.9 and x depends on',
            },
            {
                // Poetry
                pattern: /^(?<what>Current Python version \([\d.]+\) is not allowed by the project \([^)]+\))/,
                example: 'Current Python version (3.8.10) is not allowed by the project (>=3.9,<3.12).',
            },
            {
                pattern: /^ERROR: This script does not work on Python \d\.\d/,
                example: 'ERROR: This script does not work on Python 3.6. The minimum supported Python version is 3.8.',
            },
        ],
    },
    {
        kind: 'python-package',
        label: 'Python package not found',
        priority: 2,
        patterns: [
            {
                pattern: /^(?:error: |ERROR: )?(?:Could not find a version that satisfies the requirement|No matching distribution found for|Unable to find installation candidates for) (?<what>[\w.@[\]<>=!~,-]+)/,
                example: 'ERROR: No matching distribution found for flash-attn==2.7.3',
                not: 'warning: No matching distribution found for x, trying another index',
            },
            {
                pattern: /\bBecause (?<what>[\w.-]+) was not found in the (?:package registry|provided package locations|cache)/,
                example: 'Because foo was not found in the package registry and you require foo, we can conclude',
            },
            {
                pattern: /\bBecause (?:there (?:is|are) no versions? of |only (?:the following versions? of )?)(?<what>[\w.[\]<>=!~-]+)/,
                example: 'Because there is no version of torch==2.9.0 and you require torch==2.9.0, we can conclude',
            },
        ],
    },
    {
        kind: 'python-package',
        label: 'Python packages conflict',
        priority: 2,
        patterns: [
            {
                pattern: /^ERROR: Cannot install (?<what>.{1,80}?) because these package versions have conflicting dependencies/,
                example: 'ERROR: Cannot install a==1 and b==2 because these package versions have conflicting dependencies.',
            },
            {
                // An error within pip's resolver, which ends its traceback.
                pattern: /^pip\._\w+\.[\w.]*resolv[\w.]*\.(?<what>[A-Z]\w+)(?::|$)/,
                example: "pip._vendor.resolvelib.resolvers.InconsistentCandidate: Provided candidate x does not satisfy 'y'",
                not: 'pip._vendor.resolvelib.resolvers.py',
            },
            {
                pattern: /^error: (?<what>resolution-too-deep)$/,
                example: 'error: resolution-too-deep',
            },
            {
                pattern: /^ERROR: ResolutionImpossible\b/,
                example: 'ERROR: ResolutionImpossible: for help visit https://x',
            },
            {
                pattern: /^(?:And )?[Bb]ecause (?:no versions of )?(?<what>[\w.-]+).{0,160} depends on /,
                example: 'Because vllm==0.9 depends on torch==2.7 and you require',
            },
            {
                pattern: /^(?<what>pyproject\.toml changed significantly since poetry\.lock was last generated)/,
                example: 'pyproject.toml changed significantly since poetry.lock was last generated. Run `poetry lock`',
            },
            {
                // Poetry
                pattern: /^(?:So, )?[Bb]ecause (?<what>[\w.-]+) .*\bversion solving failed\.?$|^SolverProblemError$/,
                example: 'So, because app depends on torch (^2.9), version solving failed.',
            },
            {
                pattern: /^No solution found when resolving\b/,
                example: 'No solution found when resolving dependencies:',
            },
        ],
    },
    {
        kind: 'python-package',
        label: 'Python module missing',
        priority: 2,
        patterns: [
            {
                pattern: /^(?:E\s+)?(?:ModuleNotFoundError|ImportError): No module named '?(?<what>[\w.]+)'?/,
                example: "ModuleNotFoundError: No module named 'tensorrt'",
            },
            {
                // venv
                pattern: /^The virtual environment was not created successfully because (?<what>ensurepip) is not/,
                example: 'The virtual environment was not created successfully because ensurepip is not',
            },
            {
                pattern: /^(?:\S*\/)?python[\d.]*: No module named (?<what>[\w.]+)/,
                example: '/usr/bin/python3: No module named pip',
            },
        ],
    },
    {
        kind: 'python-package',
        label: "Python is managed by the system's packages (externally managed)",
        priority: 2,
        patterns: [
            {
                pattern: /^(?:error: )?externally-managed-environment$|^error: The interpreter at .* is externally managed/,
                example: 'error: externally-managed-environment',
                not: 'error: external-environment',
            },
        ],
    },
    {
        kind: 'python-package',
        label: 'NumPy version does not fit (a module was built for another one)',
        priority: 2,
        recoverable: true,
        patterns: [
            {
                pattern: /^A module that was compiled using NumPy \d\.x cannot be run in$|\b_ARRAY_API not found\b|\bnumpy\.dtype size changed\b|\bnumpy\.core\.multiarray failed to import\b|\bmodule compiled against (?:ABI|API) version 0x\w+ but this version of numpy is\b/,
                example: 'A module that was compiled using NumPy 1.x cannot be run in',
                not: 'numpy 2.0 was compiled from source',
            },
        ],
    },
    {
        kind: 'python-package',
        label: 'Python packages could not be installed (pip)',
        priority: 2,
        patterns: [
            {
                pattern: /^ERROR: (?:Could not open requirements file|Invalid requirement|Directory '[^']*' is not installable|Requirement '[^']*' looks like a filename|File "setup\.py" (?:or "setup\.cfg" )?not found|Cannot uninstall|Project .* (?:uses a build backend|has a 'pyproject\.toml')|Could not install packages due to an (?:OS|Environment)Error(?!: \[Errno 13\])|\S+ is not a (?:supported|valid)|Could not detect requirement name|Cannot determine archive format|Wheel '|Error \[Errno)/,
                example: "ERROR: Could not open requirements file: [Errno 2] No such file or directory: 'requirements.txt'",
            },
            {
                pattern: /^error: (?:uninstall-[a-z-]+$|Distribution not found|Failed to parse|No virtual environment found|The wheel filename|Invalid (?:requirement|version)|Querying Python|no such option)/,
                example: 'error: Distribution not found at: file:///opt/vllm/dist/x.whl',
            },
            {
                pattern: /^ERROR: Could not (?:find|install|open|parse) /,
                example: 'ERROR: Could not find an activated virtualenv (required).',
                not: 'ERROR: Could not build wheels for x, which is required to install pyproject.toml-based projects',
            },
        ],
    },
    {
        kind: 'python-package',
        label: 'Python packages could not be installed (uv)',
        priority: 1,
        // The reason stands below, behind `Caused by:`.
        patterns: [
            {
                pattern: /^error: Failed to (?:install|prepare|resolve|inspect|determine installation plan|build)\b/,
                example: 'error: Failed to prepare distributions',
            },
        ],
    },
    {
        kind: 'python-package',
        label: 'Python packages could not be installed (pip)',
        priority: 1,
        // pip prints the traceback of its own error below.
        patterns: [{ pattern: /^ERROR: Exception:$/, example: 'ERROR: Exception:' }],
    },
    {
        kind: 'python-build',
        label: 'Python package failed to build',
        priority: 2,
        patterns: [
            {
                pattern: /^error in (?<what>\S+) setup command: /,
                example: "error in pycuda setup command: 'install_requires' must be a string or list of strings",
            },
        ],
    },
    {
        kind: 'compiler',
        label: 'compiler error',
        priority: 1,
        // setuptools, about the compiler that it called. The errors themselves stand above.
        patterns: [
            {
                pattern: /^error: command '(?<what>[^']*\b(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+|nvcc)(?:-\d+)?)' failed with exit (?:status|code) \d+/,
                example: "error: command '/usr/bin/aarch64-linux-gnu-g++' failed with exit code 1",
                not: "error: command '/usr/bin/cmake' failed with exit code 1",
            },
        ],
    },
    {
        kind: 'python-build',
        label: 'Python package failed to build',
        priority: 1,
        patterns: [
            {
                pattern: /^ERROR: Failed building (?:wheel|editable) for (?<what>\S+)/,
                example: 'ERROR: Failed building wheel for flash-attn',
            },
            {
                pattern: /^ERROR: (?:Could not build wheels for|Failed to build installable wheels for some pyproject\.toml based projects \(?) ?(?<what>[\w.-]+)/,
                example: 'ERROR: Failed to build installable wheels for some pyproject.toml based projects (xformers)',
            },
            {
                pattern: /^(?:\u00d7|x)? ?Failed to (?:build|download and build) `(?<what>[^`]+)`/,
                example: '\u00d7 Failed to build `flash-attn==2.7.3`'.replace('\u00d7 ', ''),
            },
            {
                pattern: /^(?:error: )?(?:subprocess-exited-with-error|metadata-generation-failed|legacy-install-failure|failed-wheel-build-for-install)\b/,
                example: 'error: subprocess-exited-with-error',
            },
            {
                pattern: /^(?:ERROR: Command errored out with exit status \d|Command "python setup\.py egg_info" failed)/,
                example: 'ERROR: Command errored out with exit status 1:',
            },
            {
                pattern: /^ERROR: (?:Failed to build '?(?<what>[\w.-]+)|Failed to build one or more wheels)/,
                example: 'ERROR: Failed to build one or more wheels',
            },
            {
                pattern: /^ERROR Backend subprocess exited when trying to invoke /,
                example: 'ERROR Backend subprocess exited when trying to invoke build_wheel',
            },
            {
                pattern: /^(?:RuntimeError: Error compiling objects for extension|error: command '(?<what>[^']+)' failed (?:with exit (?:status|code) \d+|: .*))/,
                example: "error: command '/usr/bin/cmake' failed with exit code 1",
            },
            {
                pattern: /^(?!Cython\.)(?:\w+\.)*(?:CompileError|DistutilsExecError|LinkError): (?:command )?'?(?<what>[^'\s]*)/,
                example: "distutils.errors.CompileError: command 'gcc' failed with exit status 1",
            },
        ],
    },
];

;// CONCATENATED MODULE: ./src/build-log/cause-rules-source.ts
const SOURCE_RULES = [
    {
        kind: 'patch',
        label: 'patch does not apply',
        priority: 2,
        patterns: [
            {
                pattern: /^error: (?:patch failed: (?<what>[^:]+)|(?<what>\S+): patch does not apply|(?<what>\S+): does not exist in index|corrupt patch|could not apply )/,
                example: 'error: patch failed: setup.py:120',
            },
            {
                pattern: /^\d+ out of \d+ hunks? (?:FAILED|ignored)(?:.* rejects (?:to|in) (?:file )?(?<what>\S+?)(?:\.rej)?$)?/,
                example: '1 out of 2 hunks FAILED -- saving rejects to file setup.py.rej',
            },
            {
                pattern: /^(?:Patch (?<what>\S+) does not apply \(enforce with -f\)|Reversed \(or previously applied\) patch detected|can't find file to patch at input line|patch: \*\*\*\* )/,
                example: "can't find file to patch at input line 5",
            },
        ],
    },
    {
        kind: 'patch',
        label: 'patch does not apply',
        priority: 1,
        // patch sums up the hunks of a file below them, with its name.
        patterns: [{ pattern: /^Hunk #\d+ FAILED at \d+/, example: 'Hunk #1 FAILED at 12.' }],
    },
    {
        kind: 'git',
        label: 'git LFS could not download',
        priority: 2,
        patterns: [
            {
                pattern: /\bSmudge error: Error downloading (?<what>\S+)|^fatal: (?<what>\S+): smudge filter lfs failed/,
                example: 'fatal: models/x.bin: smudge filter lfs failed',
            },
            {
                pattern: /^batch response: (?<what>\S.{0,80})/,
                example: 'batch response: This repository is over its data quota.',
            },
        ],
    },
    {
        kind: 'git',
        label: 'git clone failed',
        priority: 2,
        patterns: [
            {
                pattern: /^fatal: (?:You must specify a repository to clone|Remote branch (?<what>\S+) not found|repository '(?<what>[^']+)' (?:not found|does not exist)|clone of '(?<what>[^']+)' into submodule path|destination path '(?<what>[^']+)' already exists|could not read (?:Username|Password) for '(?<what>[^']+)'|Authentication failed for '(?<what>[^']+)'|unable to checkout|could not create (?:work tree|leading directories))/,
                example: 'fatal: Remote branch v9.9.9 not found in upstream origin',
            },
            {
                pattern: /^(?:remote: Repository not found|ERROR: Repository not found|Could not clone repository|git@\S+: Permission denied|Permission denied \(publickey\)|Host key verification failed)/,
                example: 'remote: Repository not found.',
            },
            {
                pattern: /^error: Server does not allow request for unadvertised object (?<what>\w+)|^fatal: remote error: upload-pack: not our ref (?<what>\w+)/,
                example: 'fatal: remote error: upload-pack: not our ref 0123abc',
            },
            {
                pattern: /^ERROR: (?:git clone|Command '?git clone)\b/,
                example: "ERROR: Command 'git clone x' failed",
            },
        ],
    },
    {
        kind: 'git',
        label: 'git checkout failed',
        priority: 2,
        patterns: [
            {
                pattern: /^error: pathspec '(?<what>[^']+)' did not match any file/,
                example: "error: pathspec 'v1.2.3' did not match any file(s) known to git",
            },
            {
                pattern: /^fatal: (?:reference is not a tree: (?<what>\S+)|(?:couldn't|could not) find remote ref (?<what>\S+)|invalid reference: (?<what>\S+)|ambiguous argument '(?<what>[^']+)'|bad object \S+|No url found for submodule path '(?<what>[^']+)'|Fetched in submodule path|Unable to (?:find|fetch) .* submodule)/,
                example: 'fatal: reference is not a tree: 0123abc',
            },
            {
                pattern: /^error: (?:Your local changes to the following files would be overwritten|The following untracked working tree files would be overwritten)/,
                example: 'error: Your local changes to the following files would be overwritten by checkout:',
            },
        ],
    },
    {
        kind: 'git',
        label: 'git error',
        priority: 2,
        recoverable: true,
        patterns: [
            {
                pattern: /^fatal: (?!error:|Killed|not a git repository|No names found|no tag exactly matches)\S/,
                example: "fatal: detected dubious ownership in repository at '/opt/x'",
                not: 'fatal: error: x',
            },
        ],
    },
    {
        kind: 'git',
        label: 'git error',
        priority: 1,
        recoverable: true,
        // Scripts ask git for a version, and go on without one.
        patterns: [
            {
                pattern: /^fatal: (?:not a git repository|No names found|no tag exactly matches)/,
                example: 'fatal: not a git repository (or any of the parent directories): .git',
            },
        ],
    },
];

;// CONCATENATED MODULE: ./src/build-log/cause-rules-test.ts
const TEST_RULES = [
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
                pattern: /^\d+ - (?<what>\S+) \((?:Failed|Timeout|SEGFAULT|ILLEGAL|NUMERICAL|OTHER_FAULT|Bus error|Not Run|Subprocess aborted|Child aborted|Exit code 0x\w+)\)/,
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
                pattern: /^(?:\S+: )?\S+:\d+: .{0,300}Assertion [`'\u2018](?<what>.{1,100}?)['\u2019] failed\.?$/,
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
];

;// CONCATENATED MODULE: ./src/build-log/cause-rules-toolchain.ts
const TOOLCHAIN_RULES = [
    {
        kind: 'compiler',
        label: 'Rust toolchain too old',
        priority: 2,
        patterns: [
            {
                pattern: /^feature `(?<what>[\w-]+)` is required$|^(?:error: )?package `(?<what>[^`]+)` cannot be built because it requires rustc |^error: (?<what>rustc [\d.]+) is not supported/,
                example: 'feature `edition2024` is required',
                not: 'error: package `x` cannot be built because it is missing',
            },
            {
                pattern: /^(?:[\w-]+[@ ]v?[\d.]+ )(?<what>requires rustc [\d.]+)/,
                example: 'icu_collections@2.0.0 requires rustc 1.82',
            },
            {
                pattern: /^(?:the )?(?<what>(?:the crate|package) \S+ requires (?:the )?rustc >?=? ?[\d.]+)/,
                example: 'package home-0.5.11 requires rustc 1.81',
            },
            {
                pattern: /^(?<what>lock file version `?\d+`?) (?:requires|was found, but this version of Cargo does not understand)/,
                example: 'lock file version 4 requires `-Znext-lockfile-bump`',
            },
        ],
    },
    {
        kind: 'build-step',
        label: 'build script of a Rust package failed',
        priority: 2,
        patterns: [
            {
                pattern: /^error: failed to run custom build command for `(?<what>[^`]+)`/,
                example: 'error: failed to run custom build command for `openssl-sys v0.9.99`',
            },
        ],
    },
    {
        kind: 'command',
        label: 'Rust compiler missing',
        priority: 2,
        patterns: [
            {
                // setuptools-rust and maturin
                pattern: /^(?:error: can't find Rust compiler|(?:error: )?Cargo, the Rust package manager, is not installed)/,
                example: "error: can't find Rust compiler",
            },
        ],
    },
    {
        kind: 'compiler',
        label: 'Go toolchain too old',
        priority: 2,
        patterns: [
            {
                pattern: /^go: .{0,80}(?<what>requires go >= [\d.]+)/,
                example: 'go: go.mod requires go >= 1.24.0 (running go 1.23.8; GOTOOLCHAIN=local)',
                not: 'go: downloading github.com/x/y v1.2.3',
            },
            {
                pattern: /^\S*go\.mod:\d+: (?<what>invalid go version '[^']+': must match format .{1,20})/,
                example: "/src/go.mod:3: invalid go version '1.22.0': must match format 1.23",
            },
        ],
    },
    {
        kind: 'configure',
        label: 'Go error',
        priority: 2,
        patterns: [
            {
                pattern: /^go: (?<what>(?!errors parsing).{0,60}(?:cannot find |no required module|unknown revision|updates to go\.mod needed|inconsistent vendoring|checksum mismatch|module lookup disabled).{0,60})/,
                example: 'go: cannot find main module, but found .git/config in /src',
                not: 'go: downloading github.com/x/y v1.2.3',
            },
            {
                pattern: /^\S*go\.(?:mod|work|sum):\d+: (?<what>\S.{0,100})/,
                example: '/src/go.mod:9: unknown directive: toolchain',
            },
            {
                pattern: /^(?:\S+\.go:\d+:\d+: )?(?<what>(?:package \S+ is not in (?:GOROOT|std)\b|no required module provides package [^\s;]+|cannot find (?:package|module)\b[^;]{0,100}|use of (?:internal|vendored) package \S+ not allowed|no Go files in \S+|import cycle not allowed))/,
                example: 'a.go:3:8: package x/y is not in GOROOT (/usr/lib/go/src/x/y)',
                not: 'a.go:3:8: undefined: x',
            },
            {
                pattern: /^(?:.{1,200}: )?(?<what>build constraints exclude all Go files in \S+)/,
                example: 'imports example.com/a/gpu: build constraints exclude all Go files in /src/gpu',
            },
        ],
    },
    {
        kind: 'configure',
        label: 'Go error',
        priority: 1,
        // The reason stands in the line below.
        patterns: [{ pattern: /^go: (?<what>errors parsing \S+):$/, example: 'go: errors parsing go.mod:' }],
    },
    {
        kind: 'command',
        label: 'native module build (node-gyp), command not found',
        priority: 2,
        patterns: [
            {
                pattern: /^gyp ERR! stack Error: not found: (?<what>\S+)/,
                example: 'gyp ERR! stack Error: not found: make',
            },
            {
                pattern: /^gyp ERR! stack Error: (?:Could not find any (?<what>Python)|Can't find (?<what>Python) executable)\b/,
                example: 'gyp ERR! stack Error: Could not find any Python installation to use',
            },
        ],
    },
    {
        kind: 'command',
        label: 'native module build (node-gyp), command not found',
        priority: 1,
        // The sentence about it stands below.
        patterns: [{ pattern: /^gyp ERR! find (?<what>Python)\b/, example: 'gyp ERR! find Python' }],
    },
    {
        kind: 'build-step',
        label: 'native module build failed (node-gyp)',
        priority: 2,
        patterns: [
            {
                pattern: /^gyp ERR! stack Error: (?<what>(?!`[^`]+` failed with exit code)\S.{0,100})/,
                example: "gyp ERR! stack Error: EACCES: permission denied, mkdir '/root/.cache/node-gyp'",
                not: 'gyp ERR! stack Error: `make` failed with exit code: 2',
            },
        ],
    },
    {
        kind: 'build-step',
        label: 'native module build failed (node-gyp)',
        priority: 1,
        patterns: [
            {
                pattern: /^gyp ERR! (?:(?:build|configure) error|stack Error: (?<what>`[^`]+` failed with exit code: \d+))/,
                example: 'gyp ERR! stack Error: `make` failed with exit code: 2',
            },
        ],
    },
    {
        kind: 'build-step',
        label: 'Node.js version not supported',
        priority: 2,
        patterns: [
            {
                pattern: /^error (?<what>\S+): The engine "node" is incompatible with this module/,
                example: 'error @foo/bar@9.0.0: The engine "node" is incompatible with this module. Expected version ">=20".',
            },
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
        label: 'pnpm failed',
        priority: 2,
        patterns: [
            {
                pattern: /^ERR_PNPM_(?<what>(?!RECURSIVE_|FETCH_)[A-Z_]+)\b/,
                example: 'ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile"',
                not: 'ERR_PNPM_RECURSIVE_RUN_FIRST_FAIL  web@1.0.0 build: `vite build`',
            },
        ],
    },
    {
        kind: 'error',
        label: 'JavaScript error',
        priority: 2,
        patterns: [
            {
                pattern: /^(?:Uncaught )?(?<what>[A-Z]?\w*Error(?: \[\w+\])?: \S.{0,100})/,
                example: "Error: Cannot find module 'esbuild'",
                not: 'npm ERR! code 1',
                below: {
                    pattern: /^(?:Require stack:$|at (?:async )?\S.{0,200}(?:\(|:\d+:\d+))/,
                    example: 'at Object.<anonymous> (/opt/app/build.js:1:7)',
                },
            },
        ],
    },
    {
        kind: 'build-step',
        label: 'npm script failed',
        priority: 1,
        patterns: [
            {
                pattern: /^npm (?:ERR!|error) command (?<what>(?!failed$)\S.{0,100})/,
                example: 'npm ERR! command sh -c node build.js',
                not: 'npm ERR! command failed',
            },
            { pattern: /^npm (?:ERR!|error) code (?<what>ELIFECYCLE)$/, example: 'npm ERR! code ELIFECYCLE' },
        ],
    },
];

;// CONCATENATED MODULE: ./src/build-log/cause-rules.ts

















/** All rules. Where a line matches several, the first one counts: put the specific before the general. */
const CAUSE_RULES = [
    ...MACHINE_RULES,
    ...MEMORY_RULES,
    ...NETWORK_RULES,
    ...DOWNLOAD_RULES,
    ...CONTAINER_RULES,
    ...PACKAGE_RULES,
    ...CONDA_RULES,
    ...PYTHON_RULES,
    ...SOURCE_RULES,
    ...COMMAND_RULES,
    ...TOOLCHAIN_RULES,
    ...LINKER_RULES,
    ...GPU_RULES,
    ...COMPILER_RULES,
    ...CONFIGURE_RULES,
    ...BUILD_RULES,
    ...TEST_RULES,
];
/** A line without any of these matches no rule: one test is cheaper than some hundred. */
const CAUSE_TRIGGER = /^E: |\*\*\*|err|fail|fatal|terminat|non-empty|bad |kill|abort|fault|illegal|unable|cannot|can't|couldn|could not|not (?:a |found|known|match|recogni|look|supported|available|exist|installable|allow)|no such|no (?:valid|tty|module|match|rule|target|space|solution|cuda|sources|url|package)|denied|missing|timed? ?out|unmet|depend|invalid|unknown|undefined|unrecognized|unsupported|required|exception|exit(?: |ed )|code: |not in gzip|refused|reset|certificate|toomany|mismatch|quota|memory|alloc|enospc|reject|hunk|unexpected|because|conflict|insufficient|too old|multiple definition|damaged|panic|disk|oom|dead|undeclared|unreachable|unauthorized|retry\(|unbound|relocation|not set|went wrong|interpreter|provides|smudge|externally|unresolved|already exists|nothing|usage|dubious|stopped|returned|unterminated|duplicate|signal|resolve|requires|too long|version|what\(\):|collect2|kann nicht|fehler|fel: |fout: |b\u0142\u0105d|visibility|\u043e\u0448\u0438\u0431\u043a\u0430|\u9519\u8bef|\u30a8\u30e9\u30fc|not allowed|trouver|encontrar|trovare|localizar|\u627e\u4e0d\u5230|getaddrinfo|constraints|verweis|ind\u00e9fini|non definito|indefinida|n\u00e3o definida|\u043d\u0435\u043e\u043f\u0440\u0435\u0434\u0435\u043b|sin definir|\u672a\u5b9a|\u5b9a\u7fa9\u3055\u308c\u3066|not ok|is not in|no go files|curl: |wget: |gpg: |\.(?:go|pyx|proto):\d|too many|no element|\[e\]|make(?:\[\d+\])?: |same file|cudnn|uncaught|not fit|overflow|max depth|truncated|changed significantly|sending signal/i;
/** The last line of a Python traceback: the exception and its text. */
const EXCEPTION = /^(?<what>(?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Failure|NotFound|Interrupt|Exit|Expired|Unavailable))(?::|$)/;
/** The same of a module that does not call its exception an error: `pip._vendor.x.ResolutionTooDeep: 200000`. */
const MODULE_EXCEPTION = /^(?<what>(?:[a-z_]\w*\.)+(?:[A-Z]\w+|error))(?::|$)/;

// EXTERNAL MODULE: ./src/lib/lazy.ts
var lazy = __webpack_require__(6897);
;// CONCATENATED MODULE: ./src/lib/required-texts.ts
/** The texts of which a pattern needs one, so that most lines can be skipped without it. Pure. */
/** In place of what can match different texts. */
const ANYTHING = '\0';
/** UTF-16 units. A shorter text is in so many lines that looking for it saves little. */
const MIN_CHARS = 4;
const PATTERN_ESCAPE = /\\(?:u[\da-f]{4}|u\{[^}]*\}|x[\da-f]{2}|p\{[^}]*\}|k<[^>]*>|[\s\S])/gi;
const CLASS = /\[[^\]]*\]/g;
const INNER_GROUP = /\([^()]*\)(?:[?*+]|\{[^}]*\})?/g;
/** A group that is there at least once, and no look ahead or behind: without a name, with one, or one that is not captured. */
const MANDATORY = /^\((?:\?:|\?<\w+>|(?!\?))(?<inside>[^()]*)\)\+?$/;
/** A character, and how often it may occur. */
const REPEATED = /[\s\S](?:[?*+]|\{\d[^}]*\})/g;
/** Characters for private use stand for groups. */
const FIRST_MARK = 0xe000;
const GROUP_MARK = /[\ue000-\uf8ff]/;
/**
 * The texts of which at least one is in each line that the pattern matches, in lower case. Node.js compiles a pattern at its first use,
 * which takes many times longer than this.
 *
 * @returns undefined where no such texts are found; then the pattern has to be tried
 */
function requiredTexts({ source }) {
    const groups = [];
    let outside = source.replace(PATTERN_ESCAPE, ANYTHING).replace(CLASS, ANYTHING);
    while (outside.includes('(')) {
        const next = outside.replace(INNER_GROUP, (group) => {
            const inside = MANDATORY.exec(group)?.groups?.['inside'];
            const texts = inside === undefined ? undefined : textsOf(inside, groups);
            return texts ? String.fromCharCode(FIRST_MARK + groups.push(texts) - 1) : ANYTHING;
        });
        if (next === outside)
            return undefined;
        outside = next;
    }
    return textsOf(outside, groups);
}
/** One text for each branch, or all of a group in it. */
function textsOf(pattern, groups) {
    const found = [];
    for (const branch of pattern.replace(REPEATED, ANYTHING).split('|')) {
        const literal = longestLiteral(branch);
        const mark = GROUP_MARK.exec(branch)?.[0];
        const texts = literal.length >= MIN_CHARS ? [literal] : mark && groups[mark.charCodeAt(0) - FIRST_MARK];
        if (!texts)
            return undefined;
        found.push(...texts);
    }
    return found;
}
function longestLiteral(branch) {
    const literals = branch.split(/[\0.^$\ue000-\uf8ff]/);
    return literals.reduce((longest, text) => (text.length > longest.length ? text : longest), '').toLowerCase();
}

;// CONCATENATED MODULE: ./src/build-log/buildkit-prefix.ts
/** What BuildKit puts before each line of a step's output: `#7 12.34 `. Data. */
/** The seconds since the step began: `12.345`; `5985.` from a thousand on, in releases that write five characters. */
const SECONDS = String.raw `(?:\d{1,6}\.\d{1,4}|\d{4,6}\.)`;
/** The step's number, which is missing where BuildKit quotes a step, and the seconds. */
const BUILDKIT_PREFIX = new RegExp(String.raw `^(?:#\d+ )?(?:${SECONDS}(?: |$))?`);

;// CONCATENATED MODULE: ./src/build-log/progress-rules.ts
/** What compilers print; a parallel build goes on for a while after the first of these. */
const COMPILING = [
    'compiler',
    'out-of-memory',
    'no-space',
    'crash',
    'gpu',
    'build-step',
    'python-build',
];
const PROGRESS_RULES = [
    {
        what: 'a command that `set -x` prints',
        // While other steps of a build run, only a process in the background prints.
        steps: 'ninja',
        patterns: [
            {
                // A trap or a check of the exit code runs after the error that ends the script.
                pattern: /^(?!\+{2,} (?:date|free|df|ps|uptime|grep|awk|sed|cut|head|tail|tr|bc|cat|nproc)\b)\++ (?!(?:cleanup|sleep|kill|exit|return|trap|false|true|rm|wait|popd|:|set|ret|rc|status|code|err\w*|fail\w*|die|result)\b|\[|local |\w*(?:STATUS|RC|RET)=|(?:echo|printf) .*(?:fail|error|abort|exit|kill|memory: |\u2717|\u274c)|(?:cp|mv|cat|tail|head) (?:.* )?\S+\.log\b)\S/i,
                example: "+ echo 'previous OpenCV installation not found'",
                not: '+ kill 3986',
            },
        ],
    },
    {
        what: 'a step of docker build',
        patterns: [
            { pattern: /^Step \d+\/\d+ : /, example: 'Step 9/17 : RUN make' },
            {
                pattern: /^ ?---> (?:[0-9a-f]{12}$|Running in |Using cache)|^(?:---> )?Removed intermediate container /i,
                example: ' ---> 0815fe60144f',
            },
            { pattern: /^#\d+ \[[^\]]*\d+\/\d+\] /, example: '#8 [3/9] RUN apt-get update' },
            { pattern: /^Successfully (?:built [0-9a-f]{12}|tagged )/, example: 'Successfully tagged vllm:r36.4' },
        ],
    },
    {
        what: 'pip or uv',
        patterns: [
            {
                pattern: /^(?!.*(?:status 'error'|\.\.\. error$))(?:Collecting|Installing collected packages:|Successfully (?:installed|uninstalled)|Requirement already satisfied:|Looking in (?:indexes|links):|Building wheels for collected|Installing build dependencies|Discarding|WARNING: Discarding|Processing (?:\.|\/)|Attempting uninstall:|Resolved \d+ packages? in|Prepared \d+ packages? in|Installed \d+ packages? in)/,
                example: 'Collecting numpy<2',
                not: "Installing build dependencies: finished with status 'error'",
            },
        ],
    },
    {
        what: 'pip that builds one wheel after another, and fails when it has tried all',
        keeps: 'all',
        patterns: [
            {
                pattern: /^(?:(?:Building|Created) wheel for |Successfully built (?![0-9a-f]{12}$)|Stored in directory: |Running setup\.py (?:clean|bdist_wheel) for )/,
                example: "Building wheel for numpy (pyproject.toml): finished with status 'done'",
                not: 'Building wheels for collected packages: numpy, scipy',
            },
        ],
    },
    {
        what: 'npm that has finished, or begins a script',
        patterns: [
            {
                pattern: /^(?:added|changed|removed|up to date|audited)\b.*\bpackages?\b.* in \d/,
                example: 'added 312 packages in 31s',
            },
            { pattern: /^> [\w@/.-]+@\d\S* \w\S*$/, example: '> web@1.0.0 build' },
        ],
    },
    {
        what: 'apt that begins',
        // Of an index that it could not download it only warns: the packages are then not found.
        keepsLines: /^(?:Err:\d+ |[WE]: (?:Failed to fetch|Some index files)|Temporary failure resolving|Could not connect)/,
        patterns: [
            {
                pattern: /^(?:(?:Get|Hit|Ign):\d+ |Fetched [\d,.]+ \w?B in|Reading package lists|Building dependency tree|\d+ upgraded, \d+ newly installed|Need to get )/,
                example: 'Get:1 http://ports.ubuntu.com/ubuntu-ports jammy InRelease [270 kB]',
            },
        ],
    },
    {
        what: 'dpkg, which goes on with the other packages',
        keepsLines: /^(?:dpkg\b|package architecture |trying to overwrite )/,
        patterns: [
            {
                pattern: /^(?:Setting up|Unpacking|Preparing to unpack|Selecting previously unselected|Processing triggers for) /,
                example: 'Setting up libfoo (1.2) ...',
            },
        ],
    },
    {
        what: 'git',
        patterns: [
            {
                pattern: /^(?:Cloning into '|HEAD is now at |Submodule (?:path )?'|Receiving objects: |remote: (?:Enumerating|Counting)|Note: (?:switching to|checking out) |Already up to date|Switched to |Updating files: |Applied patch )/,
                example: "Submodule path 'third_party/zlib': checked out '7433119187d51ba7'",
            },
        ],
    },
    {
        what: 'patch, which goes on with the other files',
        keeps: ['patch'],
        patterns: [
            {
                pattern: /^(?:Checking patch |patching file |Hunk #\d+ succeeded )\S/,
                example: 'patching file setup.py',
            },
        ],
    },
    {
        what: 'a download that went on',
        patterns: [
            {
                pattern: /\b(?:awaiting response\.\.\. 200 OK|saved \[\d+(?:\/\d+)?\])$|^(?:Downloading|Downloaded|Extracting|Unpacking objects)\b/,
                example: 'HTTP request sent, awaiting response... 200 OK',
            },
            {
                // curl's meter
                pattern: /^100 +[\d.]+[kMGT]? +100 +[\d.]+[kMGT]? /,
                example: '100  9.2M  100  9.2M    0     0  11.0M      0 --:--:-- --:--:-- --:--:-- 11.0M',
                not: '  0   315    0     0    0     0      0      0 --:--:--  0:00:01 --:--:--     0',
            },
            {
                pattern: /^\S+ +100%\[=+>?\]/,
                example: 'OpenCV-4.5.0-aarch6 100%[===================>]  56.94M  23.7MB/s    in 2.4s',
                not: 'OpenCV-4.5.0-aarch6  57%[==========>        ]  32.1M  23.7MB/s    eta 1s',
            },
        ],
    },
    {
        what: 'a configure script',
        patterns: [{ pattern: /^checking (?:for|whether|if|how) .*\.\.\./, example: 'checking for cc... yes' }],
    },
    {
        what: 'the answer to a check of CMake',
        patterns: [
            {
                pattern: /^-- (?:Performing Test|Looking for|Check(?:ing)?|Testing) .* - (?:Failed|not found|no)$/i,
                example: '-- Performing Test HAVE_SVE2 - Failed',
                not: '-- Performing Test HAVE_SVE2',
            },
        ],
    },
    {
        what: 'CMake that configures',
        keeps: [...COMPILING, 'configure'],
        patterns: [
            {
                pattern: /^-- (?!Configuring incomplete)(?!Generating done)\S/,
                example: '-- Performing Test HAVE_FOO - Success',
                not: '-- Configuring incomplete, errors occurred!',
            },
        ],
    },
    {
        what: 'CMake that has finished',
        patterns: [
            {
                pattern: /^-- (?:Configuring done|Build files have been written to)/,
                example: '-- Configuring done (12.3s)',
            },
        ],
    },
    {
        what: 'a step of ninja, make or bazel',
        steps: 'any',
        keeps: COMPILING,
        patterns: [
            {
                pattern: /^\[ *[\d,]+ ?\/ ?[\d,]+\] (?!(?:RUN|COPY|FROM|ADD|WORKDIR) )\S|^\[ *\d+%\] \S/,
                example: '[12/512] Building CXX object a.o',
                not: '[4/6] RUN make',
            },
            {
                pattern: /^(?:Scanning dependencies of target|Consolidate compiler generated|(?:Compiling|Finished|Checking|Building) \S+ v\d|Starting >>> |Finished <<< |(?:gcc|g\+\+|cc|c\+\+|aarch64-linux-gnu-g?c?c?\+*) -)/,
                example: '   Compiling serde v1.0.1'.trim(),
            },
        ],
    },
    {
        what: 'a test that has passed, whatever it printed before',
        keeps: ['test'],
        patterns: [
            {
                pattern: /^\[ {7}OK \] \S/,
                example: '[       OK ] SignalHandler.DeathTest (212 ms)',
                not: '[  FAILED  ] X.Y',
            },
            { pattern: /^[^\s:]\S{0,300}?::\S{1,300} PASSED\b/, example: 'tests/test_a.py::test_b PASSED [ 12%]' },
        ],
    },
    {
        what: 'make that goes on after an error, or TensorRT with an engine',
        patterns: [
            {
                pattern: /^g?make(?:\[\d+\])?: \[.*\] \S+ \d+ \(\S+\)$/,
                example: 'make: [Makefile:88: check] Error 2 (ignored)',
                not: 'make: *** [Makefile:88: check] Error 2',
            },
            {
                pattern: /^\[[\d/:-]+\] \[I\] (?:\[TRT\] )?(?:Engine built in|Created engine|Loaded engine)/,
                example: '[07/19/2025-10:04:10] [I] Engine built in 119.3 sec.',
            },
        ],
    },
    {
        what: 'a message that the script goes on',
        inWords: true,
        patterns: [
            {
                pattern: /^(?!hint: |[EWN]: |\S+(?::\d+|\(\d+\)): (?:warning|note)\b|.*\bif you(?:'re)?\b).*\b(?:re-?trying|trying (?:again|next|another|to build)|try \d|attempt \d+|fall(?:ing|s)? ?back|fallback|building (?:\S+ )?from source|(?:using|building|installing|downloading|switching to) .{1,60} instead|(?:is|are|was|were) used instead|(?:using|taking|on) (?:the |a )?(?:slow(?:er)?|naive|eager|reference|generic|pure[- ]Python) (?:\w+ )?(?:path|version|implementation|kernels?|attention|mode|backend)|taking (?:the |a )?(?:local|cached|\/\w)\S*|using (?:the |a )?(?:local|cached)|was caught)\b/i,
                example: 'retrying with MAX_JOBS=1',
                not: 'x.h:12:3: note: trying again with -std=c++17',
            },
        ],
    },
    {
        what: 'a message that something is left out',
        // Other jobs of a build print the like about what they compile.
        steps: 'any',
        inWords: true,
        patterns: [
            {
                pattern: /^(?!hint: |[EWN]: |Exception ignored |.*\b\d+ (?:tests? )?(?:skipped|ignored)\b|.*\b(?:skipped|ignored)\b: *\d|.*\.\.\. (?:skipped|ignored)\b|ptxas |nvlink |[Rr]emark: |\S+(?::\d+|\(\d+\)): (?:warning|note)\b|.*\b(?:clean-?up|tear-?down|at ?exit|destructor)\b).*\b(?:(?<!before )[Cc]ontinuing|will continue|skipping|skipped|ignoring|ignored|not critical|non-?fatal|left out|will (?:not be (?:enabled|used|available)|be disabled)|disabling)\b/i,
                example: 'triton is missing, its kernels will be disabled',
                not: 'x.h:12:3: warning: ignoring attributes on template argument [-Wignored-attributes]',
            },
        ],
    },
    {
        what: 'success',
        patterns: [
            {
                pattern: /^(?:#?All required rosdeps installed successfully|Build (?:succeeded|completed|finished)|BUILD SUCCESS|Successfully \w|\S+ (?:built|installed) successfully|INFO: Build completed successfully|OK$|Done\.?$|PASSED\b|[\u2713\u2714\u2705]|.{0,40}\| SUCCESS +\|)/,
                example: 'OK',
                not: 'OKAY',
            },
        ],
    },
];

;// CONCATENATED MODULE: ./src/build-log/classify-line.ts
/** One line of a stage's output -> the error that it shows. Pure. */





/** Of a longer line, only the beginning is matched: a tool writes what went wrong there. */
const MAX_LINE_CHARS = 2000;
/** A line of a box: `* ERROR: this distribution is no longer supported *`. */
const BANNER = new RegExp(String.raw `^\s*(?:#\d+ )?(?:${SECONDS} +)?([*|#])\1* .{1,200} \1+\s*$`);
/** Indentation, with BuildKit's prefix, and the mark before what nix quotes of a build. */
const MARGIN = new RegExp(String.raw `^(?:\s{3,}>(?: |$))?\s*(?:#\d+ )?(?:${SECONDS} +(?=\S))?`);
/** npm puts this before what a script of a package printed, and before what it reports itself. */
const NPM_PREFIX = /^npm (?:ERR!|error) (?!(?:code|errno|command) )(?=\S|\s+\S)\s*/;
/** The exception of a traceback. */
const PYTHON_ERROR = {
    kind: 'python-error',
    label: 'Python error',
    priority: 2,
    patterns: [],
};
/** An exception that a package's own config.py raised. */
const CONFIG_ERROR = {
    ...PYTHON_ERROR,
    kind: 'config',
    label: "error in a package's config.py",
};
/** An exception that a test runner counts as a failed test. */
const TEST_EXCEPTION = { ...PYTHON_ERROR, kind: 'test', label: 'failed test' };
/** What a script prints last, in its own words. */
const LAST_WORDS = { ...PYTHON_ERROR, kind: 'error', label: '' };
/**
 * A line as the program itself printed it: without indentation (pip indents what a wheel's build prints), without the boxes that pip
 * and uv draw, without npm's prefix, and without the time that BuildKit and GitHub put before it. A banner in a box of asterisks or bars keeps them: it warns
 * of something that need not have happened.
 */
function bareText(line) {
    if (BANNER.test(line))
        return line.trim();
    return line
        .slice(0, MAX_LINE_CHARS)
        .replace(MARGIN, '')
        .replace(NPM_PREFIX, '')
        .replace(/^(?:##\[error\](?!The )|\[stderr\] ?|[\s\u2502|\u00d7\u2570\u2500\u25b6\u251c\u2514\u26a0\u2717\u2718\u274c\ud83d\udca5*]+(?=\S))+/u, '')
        .trimEnd();
}
/**
 * The first rule that a line matches.
 *
 * @param text the line as {@link bareText} gives it
 * @param textBelow the next line, likewise
 */
function findRule(text, textBelow = '') {
    if (!CAUSE_TRIGGER.test(text))
        return undefined;
    const lowerCase = text.toLowerCase();
    return CAUSE_RULES.find(({ patterns }) => patterns.some(({ below, pattern }) => mayMatch(pattern, lowerCase) && pattern.test(text) && (below?.pattern.test(textBelow) ?? true)));
}
/**
 * The kind of program that a line shows at work.
 *
 * @param text the line as {@link bareText} gives it
 */
function findProgress(text) {
    const lowerCase = text.toLowerCase();
    return PROGRESS_RULES.find(({ patterns }) => patterns.some(({ pattern }) => mayMatch(pattern, lowerCase) && pattern.test(text)));
}
const required = (0,lazy/* cached */.P)(requiredTexts, Number.POSITIVE_INFINITY);
/** Has the text one of those that the pattern needs? Most patterns are never compiled so. */
function mayMatch(pattern, lowerCase) {
    return required(pattern)?.some((needed) => lowerCase.includes(needed)) ?? true;
}
/** pytest marks the lines of an exception by `E`. */
function withoutMark(text) {
    return text.replace(/^E {2,}/, '');
}

;// CONCATENATED MODULE: ./src/build-log/line-below.ts
/** The sentence below a headline such as `CMake Error at CMakeLists.txt:12 (find_package):`. Pure. */

/** CMake's long sentence about a package that it does not find holds the name in its first or third line. */
const CMAKE_PACKAGE = /^(?:By not providing "Find(?<what>[\w-]+)\.cmake"|Could not find a package configuration file provided by "(?<what>[\w-]+)"|Could NOT find (?<what>[\w-]+) \()/;
/** The lines below a headline that are searched. */
const LINES_BELOW = 5;
/**
 * The reason that stands below a headline, and where.
 *
 * @param lines all lines, as the program printed them
 * @param index of the headline
 */
function reasonBelow(lines, index) {
    const below = lines.slice(index + 1, index + 1 + LINES_BELOW).map(bareText);
    for (const [offset, line] of below.entries()) {
        const missing = CMAKE_PACKAGE.exec(line)?.groups?.['what'];
        if (missing !== undefined)
            return { index: index + 1 + offset, text: `${missing} not found` };
    }
    const first = below.findIndex((line) => line !== '');
    return first < 0 ? undefined : { index: index + 1 + first, text: (below[first] ?? '').replace(/^- /, '') };
}

;// CONCATENATED MODULE: ./src/build-log/describe-cause.ts
/** A cause that was found -> what a message shows of it. Pure. */




/** Graphemes of what a cause is about. */
const MAX_SUBJECT = 120;
/** What a message shows of a cause. Give it the redacted lines: the label quotes them. */
function describeCause({ index, rule }, lines, { end = '', phase } = {}) {
    const line = index < 0 ? end : (lines[index] ?? '');
    const text = bareText(line);
    if (rule === LAST_WORDS)
        return { kind: 'error', label: (0,truncate/* truncateEnd */.SO)(text, MAX_SUBJECT), line, labelIsLine: true };
    const subject = subjectOf(rule, lines, index, text) ??
        (rule.kind === 'network' ? (hostIn(text) ?? hostAbove(lines, index)) : undefined);
    if (rule === PYTHON_ERROR || rule === CONFIG_ERROR || rule === TEST_EXCEPTION) {
        const exception = withoutMark(text);
        const name = (EXCEPTION.exec(exception) ?? MODULE_EXCEPTION.exec(exception))?.groups?.['what'];
        // An exception without a text: the statement that raised it stands above it.
        const statement = exception === name ? bareText(lines[index - 1] ?? '') : '';
        if (/cuda.*available/i.test(statement)) {
            return { kind: 'gpu', label: `CUDA not available: ${(0,truncate/* truncateEnd */.SO)(statement, MAX_SUBJECT)}`, line };
        }
        const shown = statement === '' ? '' : `: ${(0,truncate/* truncateEnd */.SO)(statement, MAX_SUBJECT)}`;
        if (rule === TEST_EXCEPTION || (phase === 'test' && rule === PYTHON_ERROR)) {
            return { kind: 'test', label: `failed test (${name})${shown}`, line };
        }
        return { kind: rule.kind, label: `${rule.label} (${name})${shown}`, line };
    }
    return {
        kind: rule.kind,
        label: subject ? `${rule.label}: ${(0,truncate/* truncateEnd */.SO)(subject, MAX_SUBJECT)}` : rule.label,
        line,
    };
}
/** The host that a line about the network shows, without a user's name and password. */
const HOST_OF_LINE = /\bhost='(?<host>[\w.-]+)'|\bhttps?:\/\/(?:[^\s/@'"]{0,200}@)?(?<host>[\w.-]+)|\bResolving (?<host>[\w-]+(?:\.[\w-]+)+)|\b[Cc]onnect(?:ing)? to (?:host |server |remote host )?\(?(?<host>[\w-]+(?:\.[\w-]+)+)/;
function hostIn(text) {
    return HOST_OF_LINE.exec(text)?.groups?.['host'];
}
/** wget's `failed: Connection refused.` may stand on a line of its own, below the one with the host. */
function hostAbove(lines, index) {
    const above = bareText(lines[index - 1] ?? '');
    return /^(?:Connecting to|Resolving) /.test(above) ? hostIn(above) : undefined;
}
function subjectOf(rule, lines, index, text) {
    for (const { pattern } of rule.patterns) {
        const what = pattern.exec(text)?.groups?.['what'];
        if (what)
            return what;
    }
    if (rule.subject === 'line below')
        return reasonBelow(lines, index)?.text;
    if (rule.subject === 'unmet dependency above') {
        const above = lines.slice(Math.max(0, index - 60), index).map(bareText);
        const list = above.findLastIndex((line) => line.startsWith('The following packages have unmet dependencies'));
        return list < 0 ? undefined : /^(\S+) : /.exec(above[list + 1] ?? '')?.[1];
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/build-log/line-prefixes.ts
/** What other tools put before each line of a log: a time, a level, a service's name -> the lines without it. Pure. */

/** Data; a test walks it. */
const PREFIX_RULES = [
    {
        what: 'a date and a time: GitHub, Jenkins, `ts`, loggers',
        pattern: /^\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?\]?(?: |$)/,
        example: '[2026-06-09T12:39:55.305Z] Reading package lists...',
        not: '2026-06-09 was a Tuesday',
    },
    {
        what: 'a time of day: Jenkins, loggers',
        pattern: /^\[?\d\d:\d\d:\d\d(?:[.,]\d+)?\]?(?: |$)/,
        example: '17:15:26,629 npm ERR! code ERESOLVE',
        not: '12:30 is lunch',
    },
    {
        what: 'seconds since the start: dmesg, meson, colcon',
        pattern: /^\[ {0,6}\d+\.\d{2,6}s?\] /,
        example: '[   12.345678] usb 1-1: new device',
        not: '[12/512] Building CXX object a.o',
    },
    {
        what: 'the level at which a wrapper logs all output of a program',
        pattern: /^(?:\[(?:INFO|info|DEBUG|debug|stdout|STDOUT|out)\]|(?:INFO|DEBUG|stdout):)(?: |$)/,
        example: '[INFO] npm ERR! code ERESOLVE',
        not: '[ERROR] Failed to execute goal',
    },
    {
        what: 'the number of a line',
        pattern: /^ {0,6}\d{1,6} (?:\||\u2502)(?: |$)/,
        example: "134 | Cloning into 'sourcecode'...",
        not: '134 errors',
    },
    {
        what: "a service's name: docker compose, foreman",
        pattern: /^(?<same>[A-Za-z][\w.-]{0,40}) +\| /,
        example: 'web_1  | npm ERR! code 1',
        not: 'a || b',
    },
    {
        what: "a package's name: nix, turbo, lerna, pnpm",
        pattern: /^(?<same>[\w@][\w.@/-]{0,60}(?:>|:[\w-]{1,30}:)) /,
        example: 'opencv> make: *** [all] Error 2',
        not: '> web@1.0.0 build',
    },
    {
        what: 'a name in brackets',
        pattern: /^\[(?<same>(?!(?:ERROR|FATAL|WARN|WARNING|E|W|F|TRT|TensorRT)\]|[A-Z]+_)[A-Za-z][\w.@/: -]{0,40})\] /,
        example: '[vllm] ninja: build stopped: subcommand failed.',
        not: '[TRT] [E] 1: Internal Error',
    },
    {
        what: 'a container runtime of Kubernetes',
        pattern: /^(?:stdout|stderr) [FP] /,
        example: 'stderr F make: *** [all] Error 2',
        not: 'stderr is empty',
    },
];
/** What docker prints itself has no prefix. */
const DOCKER = /^(?:Step \d+\/\d+ : | ---> |Sending build context |Removing intermediate |Successfully |The command '|ERROR: (?:process |failed to |executor ))/;
/** So large a part of the lines must have a prefix, and at least so many. */
const SHARE = 0.6;
const LEAST_LINES = 4;
/** Lines of either end that are looked at before all are. */
const SAMPLE = 40;
/** A wrapper's time, its level, and the name of what it runs. */
const MOST_PREFIXES = 3;
/** The lines without what a tool put before nearly each of them. A prefix that only a few have is the program's own. */
function withoutPrefixes(lines) {
    let rest = lines;
    for (let round = 0; round < MOST_PREFIXES; round += 1) {
        const sample = printed([...rest.slice(0, SAMPLE), ...rest.slice(-SAMPLE)]);
        const rule = PREFIX_RULES.find(({ pattern }) => isCommon(pattern, sample) && isCommon(pattern, printed(rest)));
        if (!rule)
            break;
        rest = rest.map((line) => {
            // BuildKit's own comes first, and stays.
            const [own = ''] = BUILDKIT_PREFIX.exec(line) ?? [];
            return own + line.slice(own.length).replace(rule.pattern, '');
        });
    }
    return rest;
}
/** What the tool itself printed: without BuildKit's prefix, empty lines and docker's own. */
function printed(lines) {
    return lines
        .map((line) => line.replace(BUILDKIT_PREFIX, ''))
        .filter((text) => text.trim() !== '' && !DOCKER.test(text));
}
function isCommon(pattern, texts) {
    const counts = new Map();
    for (const text of texts) {
        const match = pattern.exec(text);
        if (!match)
            continue;
        const key = match.groups?.['same'] ?? '';
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const most = Math.max(0, ...counts.values());
    return most >= LEAST_LINES && most >= texts.length * SHARE;
}

;// CONCATENATED MODULE: ./src/build-log/excerpt.ts
/** A stage's output -> the lines that show why it failed. Pure. */






/** Graphemes of one line: what is longer loses its middle. */
const MAX_LINE_GRAPHEMES = 500;
/** `truncateMiddle` sets a blank on either side of its mark. */
const CUT_BLANKS = 2;
/** Of a line of progress: it only shows how far things went. */
const MAX_PROGRESS_GRAPHEMES = 100;
/** BuildKit's own prefix: the step's number, and the seconds since it began or its state. */
const STEP = new RegExp(String.raw `^#(\d+) (?:${SECONDS} ?)?`);
/** The prefix of the same lines where BuildKit quotes a failed step: the seconds alone. */
const SECONDS_PREFIX = new RegExp(String.raw `^(?:#\d+ )?${SECONDS}(?: |$)`);
/** What BuildKit reports about a step, and not what the step printed. */
const STEP_NOISE = /^#\d+ (?:DONE \d|CACHED$|transferring |sha256:|extracting |resolve |exporting |\.\.\.$|naming to |writing image |unpacking to |CANCELED)/;
/** What the processes of vLLM, Ray and torchrun put before their lines. */
const WORKER = /^(?:\(\w+ pid=\d+(?:, ip=[\d.]+)?\) ?|\[rank\d+\]:(?:\[[^\]]*\]:)? ?)?(?:ERROR \d\d-\d\d \d\d:\d\d:\d\d \[[\w./]+:\d+\] ?)?/;
/** What BuildKit draws on a terminal, again and again. */
const REDRAWN = /^ ?(?:=> (?!ERROR )|\[\+\] Building )/;
/** ninja's `[12/512]`, make's `[ 12%]`, a bar, or the speed of a download: one line of many, each replacing the last. */
const PROGRESS = /^\s*(?:\[\s*\d+\/\d+\]|\[\s*\d+%\])|[\u2501\u2588\u258f\u258e\u258d\u258c\u258b\u258a\u2589]{3}|\beta \d+:\d\d/;
/** Rules, boxes and lone dots. */
const DECORATION = /^[\s\-=_*~#+|.\u2500\u2550\u2502\u250c\u2510\u2514\u2518]*$/;
/** The first line of Python's traceback. */
const TRACEBACK = 'Traceback (most recent call last):';
/** jetson-containers prints the command of a stage below this line. */
const COMMAND_START = /^(?:\u2502 )?> (?:BUILDING|TESTING) {2}\S+(?: +\u2502)?$/;
/** What jetson-containers prints around its stages, and `script` around a command. */
const FRAME = /^(?:Namespace\(|\u2502 .*(?:_VERSION|SYSTEM_ARCH|LSB_RELEASE).* \u2502$|\$ jetson-containers |-- (?:L4T_VERSION|JETPACK_VERSION|CUDA_VERSION|PYTHON_VERSION|LSB_RELEASE|Package dir )|Script (?:started|done) on |(?:\[\d\d:\d\d:\d\d\] )(?:(?:done|warn|error) )?(?:=+$|BUILDING |\ud83d\udca3 |Error: Command '|Failed building: |Build logs at:|\[[#\-\d/]+\] (?:\d+\/\d+ )?(?:Building|Testing) |-- Package dir ))/u;
/**
 * What a stage printed, line by line, as a reader wants it: without colours, repeated progress, jetson-containers' frame, BuildKit's
 * prefixes, redraws and summaries, rules and blank lines. Lines of other steps that BuildKit ran at the same time are left out.
 *
 * @param text the end of a stage's log, or of the whole output before a banner
 */
function cleanStageOutput(text) {
    const shown = withoutTimes((0,ansi/* stripEscapeSequences */.mI)(text).split('\n')).map((line) => (0,ansi/* finalLineState */.WZ)(line).trimEnd());
    const own = onlyFailedStep(withoutSummary(sinceCommand(withoutCrash(shown))));
    const printed = own
        .filter((line) => !STEP_NOISE.test(line) && !REDRAWN.test(line) && !FRAME.test(line))
        .map((line) => line.replace(STEP, '').replace(WORKER, ''));
    const kept = [];
    let shape;
    for (const line of withoutPrefixes(printed)) {
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
/**
 * Cuts off the traceback of jetson-containers itself, and what Python's buffer yields after it: they show nothing of the stage that
 * failed. Another exception than that of a command or of Ctrl-C is the cause, and stays.
 */
function withoutCrash(lines) {
    const start = lines.findLastIndex((line, index) => line === TRACEBACK && isOwnTraceback(lines, index));
    if (start < 0)
        return lines;
    const exception = lines.slice(start + 1).find((line) => line !== '' && !line.startsWith(' '));
    const isNoise = exception === undefined || /^(?:subprocess\.CalledProcessError: |KeyboardInterrupt$)/.test(exception);
    return isNoise ? lines.slice(0, start) : lines;
}
/** A traceback that begins in build.py, tag.py or a thread of packages.py of jetson-containers. */
function isOwnTraceback(lines, start) {
    for (let index = start + 1; index < lines.length; index += 1) {
        const line = lines[index] ?? '';
        if (/^ {2}File ".*\/jetson_containers\/\w+\.py", /.test(line))
            return true;
        if (line !== '' && !line.startsWith(' '))
            return false;
    }
    return false;
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
/** BuildKit's summary: the end of the failed step once more, the lines of the Dockerfile, and the error once more. */
function withoutSummary(lines) {
    const failed = lines.findLastIndex((line) => /^#\d+ ERROR: /.test(line));
    if (failed < 0)
        return quotedStep(lines);
    const error = (lines[failed] ?? '').replace(/^#\d+ ERROR: /, '');
    // Between the rules of `------` stands what was printed before; between those of `-----\u2026` the Dockerfile.
    let quoted = false;
    const rest = lines.slice(failed + 1).filter((line) => {
        const rule = /^-{6,}$/.test(line);
        if (rule)
            quoted = !quoted;
        return !rule && !quoted && !line.endsWith(error) && !/^\S*Dockerfile\S*:\d+$/.test(line);
    });
    return [...lines.slice(0, failed + 1), ...rest];
}
/** On a terminal the step's output stands in BuildKit's summary alone: `------`, ` > [4/4] RUN make:`, `8.412 g++ \u2026`, `------`. */
function quotedStep(lines) {
    let inside;
    return lines.flatMap((line) => {
        if (/^ > \[.*\] ?.*:$/.test(line))
            inside = 'step';
        else if (/^\S*Dockerfile\S*:\d+$/.test(line))
            inside = 'Dockerfile';
        else if (/^-{6,}$/.test(line))
            inside = inside === 'Dockerfile' ? 'Dockerfile' : undefined;
        else if (inside === 'step')
            return [line.replace(SECONDS_PREFIX, '')];
        else if (inside === 'Dockerfile' && /^\s*\d+ \| /.test(line))
            return [];
        else {
            inside = undefined;
            return [line];
        }
        return [];
    });
}
function onlyFailedStep(lines) {
    const failed = lines.findLast((line) => /^#\d+ ERROR: /.test(line));
    const step = failed === undefined ? undefined : STEP.exec(failed)?.[1];
    return step === undefined ? lines : lines.filter((line) => (STEP.exec(line)?.[1] ?? step) === step);
}
/**
 * Which lines an excerpt shows: the last `count`. Where the cause is not among them, it and what follows it take up to half of them.
 *
 * @param total how many lines there are
 * @param cause index of the line that shows the cause
 */
function chooseLines(total, count, cause) {
    if (count < 1 || total < 1)
        return [];
    const start = Math.max(0, total - count);
    if (cause === undefined || cause < 0 || cause >= start)
        return [{ start, end: total }];
    const above = Math.max(1, Math.floor(count / 2));
    const first = { start: cause, end: Math.min(cause + above, total) };
    const rest = count - above;
    if (rest < 1)
        return [first];
    const tail = Math.max(first.end, total - rest);
    return [first, { start: tail, end: total }];
}
/**
 * A line as an excerpt shows it: cut, and marked where it shows the cause.
 *
 * @param line without its secrets
 * @param isCause whether to put the mark before it
 */
function excerptLine(line, isCause) {
    const limit = PROGRESS.test(line) ? MAX_PROGRESS_GRAPHEMES : MAX_LINE_GRAPHEMES;
    const cut = line.length <= limit ? line : (0,truncate/* truncateMiddle */.kU)(line, limit - CUT_BLANKS);
    return isCause ? phrases/* CAUSE_MARK */.Yb + cut : cut;
}
/**
 * How many lines each package gets; those for which no line is left get 0.
 *
 * @param count lines of all packages together
 * @param sections how many packages there are
 */
function shareLines(count, sections) {
    const shown = Math.min(count, sections);
    return Array.from({ length: sections }, (_, index) => index < shown ? Math.floor(count / shown) + (index < count % shown ? 1 : 0) : 0);
}
/**
 * The excerpt of a build: the lines of the only failure, or those of each under its package's name. Packages of which no lines are
 * shown, although there are some, are counted.
 *
 * @param hidden how many packages' lines are left out for want of room
 */
function renderExcerpt(sections, hidden) {
    const shown = sections.filter((section) => section.lines.length > 0);
    if (shown.length === 0)
        return '';
    if (shown.length === 1 && sections.length === 1)
        return shown.flatMap(({ lines }) => lines).join('\n');
    const blocks = shown.map(({ lines, package: name }) => [`${name}:`, ...lines].join('\n'));
    const left = hidden + sections.filter(({ unread }) => unread).length;
    const notShown = left === 1 ? '1 more failed; its log is' : `${left} more failed; their logs are`;
    return [...(left > 0 ? [`${notShown} not shown`] : []), ...blocks].join('\n\n');
}

;// CONCATENATED MODULE: ./src/build-log/failed-command.ts
/** What docker prints about the step that failed. Pure. */


/** Graphemes of a command. */
const MAX_COMMAND = 120;
/** How docker reports the end of a failed step. */
const STEP_END = /^(?:ERROR: )?(?:failed to (?:build: failed to )?solve: )?(?:rpc error: code = \w+ desc = )?(?:process "(?<buildkit>.*)" did not complete successfully: (?:exit code: (?<code>\d+)|.*)|executor failed running \[(?<buildkit>.*)\]: (?:exit code: (?<code>\d+)|.*))$|^The command '(?<classic>.*)' returned a non-zero code: (?<status>\d+)$/;
/** The command that failed and its exit code, where docker prints them: `/tmp/pytorch/build.sh (exit code 1)`. */
function failedCommand(lines) {
    for (const line of lines.toReversed()) {
        const { buildkit, classic, code, status } = STEP_END.exec(bareText(line))?.groups ?? {};
        const command = buildkit ?? classic;
        if (command === undefined)
            continue;
        const shown = command.replace(/^(?:\/\S*\/)?(?:ba|da|z)?sh (?:-\S+ )*-\w*c /, '').replace(/\s+/g, ' ');
        return `${(0,truncate/* truncateEnd */.SO)(shown, MAX_COMMAND)} (exit code ${code ?? status ?? 'unknown'})`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/build-log/survived-lines.ts
/** A line that its program itself calls a warning. */
const WARNING = /^(?:[\w.+/-]+: |\[)?(?:warning|warn)\b[:\]]|^(?:\([\w.-]+:\d+\): )?\w+-WARNING \*\*: |^time="[^"]*" level=(?:warning|info|debug)\b/i;
/** The level at which a logger writes a line that is no error. */
const LEVEL = /^\[? ?(?:INFO|DEBUG|NOTICE|WARN(?:ING)?)(?:\]|:(?!root:)|[ :]\d)/;
/** What a program adds about a shortage that it works around: ccache and sccache go on without their cache. */
const WENT_ON = /\b(?:disabled|disabling|falling back|fallback|continuing|will continue|skipp(?:ed|ing)|ignor(?:ed|ing)|instead|retrying|(?:is|are) off|without (?:the |a )?cach\w+|not (?:be )?cached)\b/i;
/** How a test runner ends the line of a test that passed: what stands before it was expected. */
const PASSED = /(?:\.\.\.|: )\s?(?:ok|passed|PASSED|OK)$/;
/** A test that must fail. */
const MUST_FAIL = /^XFAIL |\bXFAIL(?:$| \()| \.\.\. (?:expected failure|xfail)$/;
/** Whether a line shows an error that a test provoked. */
function isExpected(line) {
    return PASSED.test(line) || MUST_FAIL.test(line);
}
/** Where the warning is the only line about an error: pip has tried for the last time, a checksum does not match. */
const ERROR_ALL_THE_SAME = /^(?:WARNING: Retrying \(Retry\(total=0|\w+sum: WARNING: )/;
/** Whether a line only warns: its program itself calls it so or, of a shortage, says that it goes on. */
function isWarning(line, rule) {
    if (WARNING.test(line) || LEVEL.test(line))
        return !ERROR_ALL_THE_SAME.test(line);
    return rule.priority === 3 && WENT_ON.test(line);
}
/** Where CMake, autoconf, meson and distutils try what a compiler can do: an error there is an answer. */
const PROBE = /\bCMakeFiles\/(?:CMakeScratch|CMakeTmp|ShowIncludes)\/|\bTryCompile-\w+\/|\bcmTC_\w+|(?:^|\/)conftest\.(?:c|cc|cpp|cxx|cu|o)\b|\b_configtest\.(?:c|o)\b|\bmeson-private\/tmp/;
/** Whether a line shows how a compiler answered a probe of a configure script. */
function isProbe(line) {
    return PROBE.test(line);
}
/** How a shell reports a process that was killed, by its id. */
const KILLED_PROCESS = /^(?:Killed|Terminated)$|: line \d+:\s+(?<process>\d+) (?:Killed|Terminated)\b/;
/** What a script or a test prints before it kills a process, or restarts one. */
const KILLS = /^(?!\+).*\b(?:kill(?:s|ing)?|pkill|killall|SIGKILL|stopp(?:s|ing)|terminating|shut(?:s|ting)? ?down|restart(?:s|ing)?)\b/i;
/** What it prints afterwards. */
const STARTS_AGAIN = /\b(?:start(?:s|ing|ed)? again|restart(?:s|ing|ed)|came back|comes back|respawn(?:s|ing|ed)|was (?:stopped|killed)|as expected|ok \d+)\b/i;
/** The kernel's and a user's words for a shortage, which must not pass for a script's own. */
const SHORTAGE = /\b(?:oom|memory|ram)\b/i;
/** A line is only compared with lines this near. */
const NEAR_LINES = { above: 3, below: 2 };
/** `set -x` prints the call of kill some lines earlier. */
const TRACE_LINES = 50;
/**
 * Whether a script or a test killed this process itself, and expects the shell's report.
 *
 * @param lines without indentation and prefixes
 * @param index of the shell's line
 * @param isError whether another line is an error, and so no statement about what the script does
 */
function killedItself(lines, index, isError) {
    const killed = KILLED_PROCESS.exec(lines[index] ?? '');
    if (!killed)
        return false;
    const states = (pattern, from, to) => lines
        .slice(Math.max(0, from), to)
        .some((line) => pattern.test(line) && !SHORTAGE.test(line) && !isError(line));
    const { process } = killed.groups ?? {};
    const trace = new RegExp(`^\\++ (?:kill (?:\\S+ ){0,9}${process ?? '\\S+'}(?: |$)|(?:pkill|killall) )`);
    return (states(trace, index - TRACE_LINES, index) ||
        states(KILLS, index - NEAR_LINES.above, index) ||
        states(STARTS_AGAIN, index + 1, index + 1 + NEAR_LINES.below));
}

;// CONCATENATED MODULE: ./src/build-log/trace.ts
/** What `set -x` prints before it runs a command. Pure. */
const TRACE = /^\++ (.*)/;
/**
 * The command that a line shows; `undefined` for a line that is no trace.
 *
 * @param line without indentation and prefixes
 */
function tracedCommand(line) {
    return TRACE.exec(line)?.[1];
}
/**
 * Index of the last trace above a line; -1 where there is none.
 *
 * @param lines without indentation and prefixes
 * @param most how many lines above it are looked at; by default all
 */
function traceAbove(lines, index, most = index) {
    for (let above = index - 1; above >= Math.max(0, index - most); above -= 1) {
        if (TRACE.test(lines[above] ?? ''))
            return above;
    }
    return -1;
}

;// CONCATENATED MODULE: ./src/build-log/earlier-failure.ts



/** Errors that something is not there. */
const MISSING = ['command', 'file', 'python-package', 'error'];
/** How far back the command may have failed. */
const LINES_BACK = 60;
/** `set -x` prints a command some lines above its error. */
const TRACE_ABOVE = 8;
/** bash puts the script's own path and line before its messages. */
const SCRIPT_LINE = /^\/\S+: (?:line )?\d+: /;
const PATH = /(?<![\w.:/-])(?:~|\.{1,2})?\/?[\w.+@~-]+(?:\/[\w.+@~*-]+)+/g;
/** Where a command writes to; it may be a common folder. */
const TARGET = /(?<= -(?:C|d|o|O|-directory|-prefix|-output)[ =])\/[^\s'"]+/g;
/** Shorter ones are fractions and the like. */
const LEAST_PATH_CHARS = 6;
/** Folders that nearly every command names. */
const COMMON = /^\/(?:usr(?:\/(?:local|share))?(?:\/(?:s?bin|lib|include|src|share))?|dev\/\w+|etc\/\w+|root\/\.cache|tmp\/\w+\/(?:build|install)\.sh)\/?$/;
/**
 * The error of a command that failed before, was survived, and should have made what is missing now: they name the same file, folder or
 * package, and nothing in between succeeded.
 *
 * @param lines without indentation and prefixes
 * @param found the error that ended the stage
 * @returns index of the line of that error; `undefined` where there is none
 */
function earlierFailure(lines, found) {
    if (!MISSING.includes(found.rule.kind))
        return undefined;
    let wanted = namedPlaces(lines, found.index);
    let earliest;
    let next = found.index;
    for (let index = found.index - 1; index >= Math.max(0, found.index - LINES_BACK); index -= 1) {
        const line = lines[index] ?? '';
        if (tracedCommand(line) !== undefined || line === '')
            continue;
        const rule = findRule(line, lines[index + 1]);
        if (!rule) {
            if (isWorking(line))
                break;
            continue;
        }
        if (isProbe(line) || isExpected(line) || isWarning(line, rule))
            continue;
        // What the same command printed before belongs to its own error.
        const trace = traceAbove(lines, index);
        if (trace >= 0 && trace === traceAbove(lines, next))
            continue;
        const places = namedPlaces(lines, index);
        // After a `cd` that failed, every command runs in another folder.
        const related = /: cd: /.test(line) || places.some((place) => wanted.some((other) => isSame(place, other)));
        if (!related || wasRepeated(lines, index, next))
            continue;
        earliest = index;
        next = index;
        wanted = [...wanted, ...places];
    }
    return earliest;
}
function isWorking(line) {
    const work = findProgress(line);
    return work !== undefined && !work.inWords;
}
/** The files and folders, or the package, that a line and the command above it name. */
function namedPlaces(lines, index) {
    const line = lines[index] ?? '';
    const trace = lines[traceAbove(lines, index, TRACE_ABOVE)] ?? '';
    const paths = [line.replace(SCRIPT_LINE, ''), trace].flatMap((text) => text.match(PATH) ?? []);
    const name = /(?:No module named |Failed building (?:wheel|editable) for |Failed to build |distribution found for )'?([\w.-]+)/.exec(line)?.[1];
    return [
        ...paths.filter((path) => path.length >= LEAST_PATH_CHARS && !COMMON.test(path)),
        ...(trace.match(TARGET) ?? []),
        ...(name ? [plain(name)] : []),
    ];
}
function plain(name) {
    return name.toLowerCase().replace(/[-_.]/g, '');
}
function isSame(one, other) {
    return (one === other ||
        ([one, other].some((path) => path.includes('/')) &&
            (one.startsWith(`${other}/`) ||
                other.startsWith(`${one}/`) ||
                one.endsWith(`/${other}`) ||
                other.endsWith(`/${one}`))));
}
/** Whether the command that failed was called once more, or another one named the same place, without an error. */
function wasRepeated(lines, failed, end) {
    const program = (line) => tracedCommand(line)?.split(' ')[0];
    const first = program(lines[traceAbove(lines, failed, TRACE_ABOVE)] ?? '');
    if (first === undefined)
        return false;
    const made = namedPlaces(lines, failed);
    for (let index = failed + 1; index < end; index += 1) {
        const line = lines[index] ?? '';
        if (tracedCommand(line) === undefined)
            continue;
        const namesPlace = (line.match(PATH) ?? []).some((path) => made.includes(path));
        if (program(line) !== first && !namesPlace)
            continue;
        const nextTrace = lines.findIndex((below, at) => at > index && tracedCommand(below) !== undefined);
        const output = lines.slice(index + 1, nextTrace < 0 ? end : nextTrace);
        if (!output.some((line) => findRule(line) !== undefined))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/build-log/exit-handler.ts


/** How a handler begins, in a trace or in its own words. */
const HANDLER = /^(?:\++ (?:_*clean_?up|on_?exit|on_?err(?:or)?|at_?exit|tear_?down|finish|handle_?err(?:or)?|err(?:or)?_?handler|bail(?:_?out)?|trap_\w+)\b|(?:==> |\[[\w -]{1,20}\] |=+ )?(?:[Cc]leaning up|[Rr]unning (?:the )?(?:clean-?up|exit handler|teardown))\b)/;
/** A script names its handler where `set -x` shows it; with it begins what the shell traces at the end. */
const TRAP = /^\++ trap (?:-- )?['"]?(?<first>[^;'"]{1,200})['";].*\b(?:EXIT|ERR|0)$/;
/** The error stands at most so many lines above its handler. */
const ERROR_ABOVE = 6;
/** A handler prints no more lines than this. */
const HANDLER_LINES = 60;
/** What a handler may fail at: files, mounts and processes that are not there. */
const OF_HANDLER = [
    'command',
    'container',
    'docker',
    'error',
    'file',
    'image',
    'network',
    'permission',
];
/**
 * Where an exit handler begins that ran because of the error above it; the number of lines where there is none. What stands below
 * neither shows why the script ended nor that it went on.
 *
 * @param lines without indentation and prefixes
 */
function exitHandlerStart(lines) {
    const traps = lines.flatMap((line) => TRAP.exec(line)?.groups?.['first']?.trim() ?? []);
    for (let start = Math.max(1, lines.length - HANDLER_LINES); start < lines.length; start += 1) {
        const line = lines[start] ?? '';
        const command = tracedCommand(line);
        if ((HANDLER.test(line) || (command !== undefined && traps.includes(command))) && isHandler(lines, start))
            return start;
    }
    return lines.length;
}
function isHandler(lines, start) {
    const above = lines.slice(Math.max(0, start - ERROR_ABOVE), start);
    if (!above.some((line, index) => findRule(line, above[index + 1]) !== undefined))
        return false;
    const below = lines.slice(start + 1).flatMap((line, index, all) => findRule(line, all[index + 1]) ?? []);
    return below.every(({ kind, priority }) => priority === 1 || OF_HANDLER.includes(kind));
}

;// CONCATENATED MODULE: ./src/build-log/explains.ts
/** An error of the first kind explains one of the others when both stand close together. */
const EXPLAINS = {
    network: [
        'python-package',
        'system-package',
        'image',
        'git',
        'download',
        'configure',
        'file',
        'rosdep',
        'registry',
        'python-error',
        'compiler',
        'build-step',
    ],
    download: [
        'python-package',
        'system-package',
        'file',
        'rosdep',
        'configure',
        'git',
        'python-error',
        'network',
        'build-step',
    ],
    git: ['file', 'git', 'rosdep', 'configure'],
    'system-package': ['system-package', 'rosdep'],
    'python-package': ['python-package', 'test', 'configure', 'python-error'],
    compiler: ['file', 'compiler', 'python-error', 'configure', 'build-step'],
    configure: ['configure', 'file', 'python-error', 'compiler'],
    crash: ['compiler', 'test', 'python-error', 'configure'],
    library: ['test', 'python-error', 'python-package', 'gpu', 'library', 'configure', 'crash'],
    'out-of-memory': ['gpu', 'test', 'python-error', 'crash', 'compiler', 'python-build', 'build-step'],
    gpu: ['test', 'python-error', 'gpu', 'configure', 'crash'],
    container: ['container', 'docker'],
    architecture: ['container', 'command', 'docker', 'system-package', 'file'],
    command: ['configure', 'python-error', 'file', 'command'],
    file: ['file', 'python-error', 'configure', 'command'],
    permission: ['file', 'python-error', 'git'],
    'python-error': ['python-error', 'test', 'configure'],
    patch: ['patch', 'git', 'file'],
    rosdep: ['rosdep'],
    test: ['test', 'build-step'],
    image: ['image', 'registry', 'docker'],
    registry: ['image', 'registry', 'docker'],
};

;// CONCATENATED MODULE: ./src/build-log/last-words.ts
/** What a script or a program reports in its own words where a stage ends, of a kind that no rule knows. Pure. */




/** A line that reports a failure in the wording of a script. */
const SAYS_FAILURE = /^(?:\S+: )?(?:\[?(?:ERROR|Error|error|FATAL|Fatal|FAILED|Failed|FAIL)\]?\b(?!: 0|:? *$)|.{0,60}\b(?:[Bb]uild|[Ii]nstall\w*|[Tt]est|[Cc]onversion|[Dd]ownload\w*|[Ss]etup|[Cc]ompilation) (?:has )?(?:failed|FAILED)\b)/;
/** A tool that called docker repeats what docker reports: only the command, and no cause. */
const QUOTES_STEP = /\b(?:process ".*" did not complete successfully|executor failed running \[|returned a non-zero code: \d)/;
/** A report that explains why a build tool stopped stands directly above. */
const REPORT_ABOVE = 3;
const REPORTS_ERROR = /^(?:[\w./+-]+: )?(?:\*+ )?(?:ERROR|Error|error|FATAL|Fatal|fatal)(?: error)?(?:: | \[\w+\]:? )\S/;
/** A script that ends itself prints why in its last line: `FAILED to install llama.cpp`. */
function lastWordsOf(lines, scan) {
    const stepEnd = lines.findLastIndex((line) => STEP_END.test(line));
    const end = stepEnd < 0 ? lines.length : stepEnd;
    for (let index = end - 1; index >= 0 && index >= end - 3; index -= 1) {
        const line = lines[index] ?? '';
        if (scan.isNoCause(index))
            return undefined;
        if (scan.wentOnAfter(index))
            break;
        const exception = EXCEPTION.exec(withoutMark(line));
        if (exception &&
            !/(?:CalledProcessError|SystemExit|KeyboardInterrupt)$/.test(exception.groups?.['what'] ?? ''))
            return { rule: PYTHON_ERROR, index };
        if (SAYS_FAILURE.test(line) && !QUOTES_STEP.test(line))
            return { rule: LAST_WORDS, index: firstOfReports(lines, index) };
    }
    return scan.wentOnAfter(end - 1) ? undefined : reportOfLastCommand(lines.slice(0, end));
}
/** Of several reports in a row, the first one: the others follow from it. */
function firstOfReports(lines, index) {
    let first = index;
    while (REPORTS_ERROR.test(lines[first] ?? '') && REPORTS_ERROR.test(lines[first - 1] ?? ''))
        first -= 1;
    return first;
}
/** What the last command that `set -x` shows printed last, under its own name: `useradd: UID 1000 is not unique`. */
function reportOfLastCommand(lines) {
    const index = lines.findLastIndex((line) => line !== '');
    const program = /^(?:\S*\/)?([\w.+-]{2,40}): \S/.exec(lines[index] ?? '')?.[1];
    if (program === undefined || /^(?:warning|note|info|hint)$/i.test(program))
        return undefined;
    const traced = tracedCommand(lines[traceAbove(lines, lines.length)] ?? '') ?? '';
    const command = /^(?:sudo )?(?:\S*\/)?([\w.+-]+)(?: |$)/.exec(traced)?.[1];
    return command === program && !/\b(?:warning|info)\b/i.test(lines[index] ?? '')
        ? { rule: LAST_WORDS, index }
        : undefined;
}
/** What a program reported directly before the build tool stopped, of a kind that no rule knows. */
function reportAbove(stop, lines, scan) {
    if (stop.rule.kind !== 'build-step')
        return undefined;
    for (let index = stop.index - 1; index >= Math.max(0, stop.index - REPORT_ABOVE); index -= 1) {
        const line = lines[index] ?? '';
        if (scan.wentOnAfter(index) || scan.isNoCause(index))
            return undefined;
        // An error of a known kind that is not the cause was survived.
        if (REPORTS_ERROR.test(line) && !QUOTES_STEP.test(line) && !findRule(line))
            return { rule: LAST_WORDS, index };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/build-log/probe-output.ts

/** How CMake begins the output of a check, on the terminal or where its CMakeError.log is printed. */
const QUOTES = /^(?:-- )?(?:Performing .*[Tt]est \S+|Determining if .+|(?:Checking|Detecting) .+) failed with the following (?:\w+ )?output:$/;
/** How it goes on. */
const AFTER_CHECK = /^(?:-- |CMake (?:Error|Warning)|\[ *\d+(?:\/\d+|%)\] (?!.*\bcmTC_)|Configuring |Scanning dependencies)/;
/** A check prints no more. */
const CHECK_LINES = 200;
/**
 * The lines that CMake quotes of failed checks.
 *
 * @param lines without indentation and prefixes
 */
function probeOutput(lines) {
    const quoted = new Set();
    for (const [start, line] of lines.entries()) {
        if (!QUOTES.test(line))
            continue;
        for (let index = start; index < lines.length && index < start + CHECK_LINES; index += 1) {
            if (index > start && AFTER_CHECK.test(lines[index] ?? ''))
                break;
            quoted.add(index);
        }
    }
    return quoted;
}
/** The check whose failure ends the configuration. */
const COMPILER_CHECK = /\bCMakeTest\w+Compiler\.cmake:\d+|\bis not able to compile a simple test program/;
/** What CMake prints below the output of that check. */
const CHECK_ENDS = /^(?:CMake will not be able to correctly generate|Call Stack \(|-- Configuring incomplete)/;
/** What can be wrong with a compiler. */
const IN_COMPILER = [
    'architecture',
    'command',
    'compiler',
    'crash',
    'gpu',
    'library',
    'no-space',
    'out-of-memory',
    'permission',
];
/**
 * The error that CMake quotes below `CMake Error at \u2026/CMakeTestCUDACompiler.cmake:52 (message):`.
 *
 * @param lines as the program printed them
 * @param index of that headline
 */
function errorOfCompilerCheck(lines, index) {
    if (!COMPILER_CHECK.test(lines[index] ?? ''))
        return undefined;
    for (let below = index + 1; below < lines.length && below < index + CHECK_LINES; below += 1) {
        const text = bareText(lines[below] ?? '');
        if (CHECK_ENDS.test(text))
            return undefined;
        const rule = findRule(text, bareText(lines[below + 1] ?? ''));
        if (rule && rule.priority > 1 && IN_COMPILER.includes(rule.kind))
            return { index: below, rule };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/build-log/build-steps.ts
/** How far the steps of ninja, make and CMake have come, line by line. Pure. */
/** A step of a build that failed while others run. */
const STEP_FAILED = /^(?:FAILED: (?!Build did)|g?make(?:\[\d+\])?: \*\*\* )/;
/** The build tool itself has ended, unless it waits for the other steps. */
const BUILD_ENDED = /^(?:ninja: build stopped: |g?make: \*\*\* \[)/;
const WAITS = /^g?make: \*\*\* Waiting for unfinished jobs/;
/** What is known of a build's steps after the lines that were read. */
class BuildSteps {
    /** A step of ninja or make failed: what other steps print now, they were at work on before. */
    failed = false;
    /** The same of ninja, which says when the last of them has ended. */
    ninjaFailed = false;
    /** The last line at which a build began to count its steps again; -1 for none, as in the following. */
    restart = -1;
    /** Where ninja last printed a step. */
    lastStep = -1;
    /** Where CMake began to print again after it had given up: that is another run. */
    configuresAgain = -1;
    #configureFailed = false;
    #step = 0;
    /**
     * Reads a line that shows an error.
     *
     * @param line without indentation and prefixes
     * @param next the line below, likewise
     */
    readError(line, next) {
        if (STEP_FAILED.test(line))
            this.failed = true;
        if (isNinjaFailure(line))
            this.ninjaFailed = true;
        if (BUILD_ENDED.test(line) && !WAITS.test(next))
            this.#end();
    }
    /**
     * Reads any line.
     *
     * @param line without indentation and prefixes
     */
    readLine(line, index) {
        if (line.startsWith('-- Configuring incomplete'))
            this.#configureFailed = true;
        else if (this.#configureFailed && line.startsWith('-- ')) {
            this.#configureFailed = false;
            this.configuresAgain = index;
        }
        const digits = /^\[ *([\d,]+) ?(?:\/|%)/.exec(line)?.[1];
        if (digits === undefined)
            return;
        if (/^\[\d+\/\d+\] /.test(line))
            this.lastStep = index;
        // A build that counts from its beginning again was started again.
        const now = Number(digits.replaceAll(',', ''));
        if (now < this.#step && now <= 2) {
            this.restart = index;
            this.#end();
        }
        this.#step = now;
    }
    #end() {
        this.failed = false;
        this.ninjaFailed = false;
    }
}
/** ninja's `FAILED: a.o`, below which stands what the step printed. */
function isNinjaFailure(line) {
    return /^FAILED: (?!Build did)/.test(line);
}

;// CONCATENATED MODULE: ./src/build-log/scan-lines.ts
/** All lines of a stage's output -> its errors, and which of them the script went on after. Pure. */










/** A program that reports an error and that it will try again. With `total=0` pip has tried for the last time. */
const RETRIED = /\bretrying\b(?! \(Retry\(total=0)|\bwill (?:be retried|retry)\b|\bretry scheduled\b/i;
/** Python's line between two tracebacks, the second of which the first led to. */
const CHAINED = /^(?:During handling of|The above exception was the direct cause of)/;
/** Words of a line that reports how things end. Other lines of unknown meaning show that a program goes on. */
const ENDING = /err|fail|fatal|exception|abort|exit|shut|clean|stopp|kill|terminat|destroy|leaked|warning|core dumped|traceback|exceeded|\bnot ok\b/i;
/** What Python prints above the traceback of an exception that nobody can catch any more, and that ends nothing. */
const NO_END = /^(?:Exception ignored |Error in atexit|Error in sys\.excepthook|Task exception was never retrieved|(?:future|task|handle): <|Exception in callback |--- Logging error ---)/;
/**
 * Classifies each line.
 *
 * @param lines without indentation and prefixes
 * @param raw the same lines with them: what is indented belongs to the line above
 */
function scanLines(lines, raw) {
    const scanner = new LineScanner(lines, raw);
    for (let index = 0; index < lines.length; index += 1)
        scanner.read(index);
    return scanner.finish();
}
/** What is known of a text after each of its lines. */
class LineScanner {
    #lines;
    #raw;
    /** Quoted from a check that failed, or of an exception that ended nothing. */
    #noCause;
    #errors = [];
    /** Errors of a compiler before any step of the build failed. */
    #beforeFailure = [];
    #steps = new BuildSteps();
    /** Where each kind of program was last at work. */
    #lastWork = new Map();
    #unknown = [0];
    #atWork = [0];
    #tracebacks = 0;
    #inTraceback = false;
    /** The traceback that is being read is one of {@link NO_END}. */
    #endsNothing = false;
    /** The indentation of a traceback whose frames are being read; deeper lines quote the source. */
    #frames;
    /** The last line that is not empty. */
    #previous = '';
    constructor(lines, raw) {
        this.#lines = lines;
        this.#raw = raw;
        this.#noCause = probeOutput(lines);
    }
    read(index) {
        const line = this.#lines[index] ?? '';
        const raw = this.#raw[index] ?? '';
        if (line === TRACEBACK)
            this.#openTraceback(raw);
        else if (line !== '' && this.#frames !== undefined && indentation(raw) <= this.#frames)
            this.#frames = undefined;
        const rule = this.#frames === undefined ? this.#ruleOf(line, index) : undefined;
        const work = rule ? undefined : findProgress(line);
        if (rule)
            this.#addError(rule, line, index);
        this.#steps.readLine(line, index);
        const othersRun = work?.steps === 'ninja' ? this.#steps.ninjaFailed : this.#steps.failed;
        if (work && !(work.steps && othersRun))
            this.#lastWork.set(work, index);
        if (this.#frames === undefined && isException(line, this.#inTraceback || this.#endsNothing)) {
            this.#inTraceback = false;
            this.#endsNothing = false;
        }
        const known = rule || work || line === '' || /^\s/.test(raw);
        this.#unknown.push(this.#unknownBefore(index) + (known ? 0 : 1));
        this.#atWork.push((this.#atWork[index] ?? 0) + (known || ENDING.test(line) ? 0 : 1));
        if (line !== '')
            this.#previous = line;
    }
    finish() {
        const survived = (rule, index) => (rule.kind === 'configure' && index <= this.#steps.configuresAgain) ||
            (COMPILING.includes(rule.kind) && index <= this.#steps.restart) ||
            [...this.#lastWork].some(([{ keeps = [], keepsLines }, last]) => index <= last &&
                keeps !== 'all' &&
                !keeps.includes(rule.kind) &&
                !keepsLines?.test(this.#lines[index] ?? ''));
        return {
            alive: this.#errors.filter(({ index, rule }) => !survived(rule, index)),
            wentOnAfter: (index) => survived(LAST_WORDS, index),
            isNoCause: (index) => this.#noCause.has(index),
            unknownBefore: (index) => this.#unknownBefore(index),
            workBetween: (from, to) => (this.#atWork[to] ?? 0) - (this.#atWork[from + 1] ?? 0),
        };
    }
    #unknownBefore(index) {
        return this.#unknown[index] ?? 0;
    }
    #isUnknown(index) {
        return this.#unknownBefore(index + 1) > this.#unknownBefore(index);
    }
    #openTraceback(raw) {
        this.#frames = indentation(raw);
        this.#endsNothing = NO_END.test(this.#previous);
        this.#inTraceback = !this.#endsNothing;
        if (!CHAINED.test(this.#previous))
            this.#tracebacks += 1;
    }
    /** The error that a line shows. */
    #ruleOf(line, index) {
        if (this.#noCause.has(index) || isProbe(line) || isExpected(line) || NO_END.test(line))
            return undefined;
        if (this.#endsNothing && isException(line, true)) {
            this.#noCause.add(index);
            return undefined;
        }
        // The text of the exception stands below.
        if (/Error:$/.test(line) &&
            isException(line, this.#inTraceback) &&
            findRule(this.#lines[index + 1] ?? ''))
            return undefined;
        const raised = this.#inTraceback || this.#lines[index + 1] === '[end of output]';
        const rule = findRule(line, this.#lines[index + 1]) ??
            (raised && isException(line, raised) ? exceptionRule(line, this.#lines, index) : undefined);
        if (!rule)
            return undefined;
        if (rule.recoverable && RETRIED.test(line))
            return onlyIfAlone(rule);
        if (isWarning(line, rule))
            return undefined;
        // The line itself says that the program goes on.
        if (rule.recoverable && !line.startsWith('WARNING: ') && findProgress(line)?.inWords)
            return undefined;
        // What printed the line above came after the download.
        if (mayBeLaterCommand(line) && STEP_END.test(line) && this.#isUnknown(index - 1))
            return undefined;
        const isError = (other) => findRule(other) !== undefined;
        return killedItself(this.#lines, index, isError) ? undefined : rule;
    }
    #addError(rule, line, index) {
        const traceback = this.#inTraceback && isException(line, true) && { traceback: this.#tracebacks };
        if (isNinjaFailure(line))
            this.#dropEarlierOutput();
        const error = { rule, index, unknownBefore: this.#unknownBefore(index), ...traceback };
        this.#errors.push(error);
        if (rule.kind === 'compiler' && !this.#steps.failed)
            this.#beforeFailure.push(error);
        this.#steps.readError(line, this.#lines[index + 1] ?? '');
    }
    /** ninja prints what a failed step printed below its name: a compiler's error above it, before another step, ended nothing. */
    #dropEarlierOutput() {
        const dropped = new Set(this.#beforeFailure.filter(({ index }) => index < this.#steps.lastStep));
        this.#errors = this.#errors.filter((error) => !dropped.has(error));
        this.#beforeFailure = [];
    }
}
/** How many characters stand before what a program printed, without BuildKit's prefix. */
function indentation(raw) {
    const text = raw.replace(BUILDKIT_PREFIX, '');
    return text.length - text.trimStart().length;
}
/** @param raised whether the line ends a traceback: then the name of a library's exception needs no `Error` in it */
function isException(line, raised) {
    return EXCEPTION.test(line) || (raised && MODULE_EXCEPTION.test(line));
}
/** What was tried again is the cause only where no other error is found. */
function onlyIfAlone(rule) {
    return { ...rule, priority: 1 };
}
/** An exception that ends a traceback through a package's config.py comes from that file. */
function exceptionRule(line, lines, index) {
    const from = lines.lastIndexOf(TRACEBACK, index);
    const inConfig = lines
        .slice(from, index)
        .some((frame) => /^File ".*\/packages\/.*\.py", line \d+/.test(frame));
    if (/^(?:\w+\.)*(?:CalledProcessError|SystemExit|KeyboardInterrupt)\b/.test(line))
        return undefined;
    return inConfig ? CONFIG_ERROR : PYTHON_ERROR;
}

;// CONCATENATED MODULE: ./src/build-log/find-cause.ts













/** Lines that are searched, from the end. */
const LAST_LINES = 3000;
/** Other lines that may stand between two errors that belong together. */
const SAME_ERROR_LINES = 30;
/** Other lines after which an error that scripts often survive no longer counts. */
const SURVIVED_LINES = 60;
/** Without a line that marks the end of the stage, only an error this near to the end of the log counts. */
const NEAR_END_LINES = 15;
/** So many lines about other work after an error show that the program went on. */
const WORK_LINES = 2;
/**
 * The cause of a failed stage, or `undefined` where no line shows it. The error that ended the stage is the cause; an error that the
 * script went on after was survived.
 *
 * @param lines as `cleanStageOutput` gives them
 * @param end how the stage's command ended: `exit code: 137`
 * @param ended false where nothing shows that the last error was the end: then it must stand at the end of the lines
 */
function findCause(lines, end, ended = true) {
    const offset = Math.max(0, lines.length - LAST_LINES);
    const raw = lines.slice(offset);
    const bare = raw.map(bareText);
    const found = ended ? searchBack(raw, bare) : searchLines(raw, bare, ended);
    if (found)
        return withReason({ ...found, index: found.index + offset }, lines);
    const quiet = quietDownload(bare, end);
    if (quiet)
        return { ...quiet, index: quiet.index + offset };
    const rule = end === undefined ? undefined : findRule(end);
    return rule && { rule, index: -1 };
}
/** The error that ended a stage or, where that is about something missing, the error of the command that should have made it. */
function searchBack(raw, bare) {
    const found = searchLines(raw, bare, true);
    const earlier = found && earlierFailure(bare, found);
    if (earlier === undefined)
        return found;
    return searchLines(raw.slice(0, earlier + 1), bare.slice(0, earlier + 1), true) ?? found;
}
/** A download that `set -x` printed last and that ended with an exit code of wget or curl. */
function quietDownload(bare, end) {
    const stepEnd = bare.findLastIndex((line) => STEP_END.test(line));
    const groups = STEP_END.exec(bare[stepEnd] ?? '')?.groups;
    const code = groups?.['code'] ?? groups?.['status'] ?? /^exit code: (\d+)$/.exec(end ?? '')?.[1];
    const traced = code === undefined ? undefined : tracedFetch(stepEnd < 0 ? bare : bare.slice(0, stepEnd), code);
    const rule = traced && findRule(traced.text);
    return rule && { rule, index: traced.index };
}
/** Where a rule's line is only a headline, the line below it shows the reason. */
function withReason(found, lines) {
    const inner = errorOfCompilerCheck(lines, found.index);
    if (inner)
        return inner;
    const below = found.rule.subject === 'line below' ? reasonBelow(lines, found.index) : undefined;
    return below ? { ...found, reason: below.index } : found;
}
/**
 * The same for an error that jetson-containers itself reports.
 *
 * @param lines as `cleanStageOutput` gives them, `text` among them
 * @param text one line: `KeyError: 'alias'`
 */
function findCauseOfText(lines, text) {
    const line = bareText(text);
    const rule = findRule(line) ?? (EXCEPTION.test(line) ? PYTHON_ERROR : undefined);
    return rule && { rule, index: lines.lastIndexOf(text) };
}
/**
 * Searches all of these lines.
 *
 * @param raw as `cleanStageOutput` gives them
 * @param bare the same lines as `bareText` gives them
 */
function searchLines(raw, bare, ended) {
    const end = ended ? exitHandlerStart(bare) : bare.length;
    const lines = bare.slice(0, end);
    const scan = scanLines(lines, raw.slice(0, end));
    const { alive } = scan;
    const total = scan.unknownBefore(lines.length);
    const near = ended
        ? alive.filter((error) => !error.rule.recoverable || total - error.unknownBefore <= SURVIVED_LINES)
        : alive.filter((error) => error.rule.priority === 3 || total - error.unknownBefore <= NEAR_END_LINES);
    const causes = near.filter(({ rule }) => rule.priority > 1);
    const firm = causes.filter(({ rule }) => !rule.recoverable);
    const last = lastFirm(firm, causes) ?? causes.at(-1);
    if (last) {
        const stopped = last.rule.kind === 'python-error' ? stopBefore(last, near) : undefined;
        const first = earliest(last, causes, lines, scan);
        const words = ended && mayBeCaught(first) ? lastWordsOf(lines, scan) : undefined;
        if (words && words.index > last.index && scan.workBetween(first.index, words.index) >= WORK_LINES)
            return words;
        // A script in Python that calls a build tool reports its failure by an exception.
        if (stopped && first === last)
            return stopped;
        return first.rule === PYTHON_ERROR && last.rule.kind === 'test'
            ? { ...first, rule: TEST_EXCEPTION }
            : first;
    }
    const lastWords = ended ? lastWordsOf(lines, scan) : undefined;
    const consequences = near.filter(({ rule }) => rule.priority === 1);
    const stop = nearestStop(consequences, lines);
    if (stop && (!lastWords || stop.index >= lastWords.index - SAME_ERROR_LINES))
        return reportAbove(stop, lines, scan) ?? stop;
    return lastWords;
}
/** Several tools stop one after the other: the compiler, the build tool, pip. The first of them stood nearest to the error. */
function nearestStop(consequences, lines) {
    const names = ({ index, rule }) => rule.patterns.some(({ pattern }) => pattern.exec(lines[index] ?? '')?.groups?.['what'] !== undefined);
    return (consequences.find(({ rule }) => rule.kind === 'compiler') ??
        consequences.find(({ rule }) => rule.kind !== 'python-build') ??
        consequences.find(names) ??
        consequences[0]);
}
/** The build tool that stopped shortly before an exception. */
function stopBefore(exception, near) {
    return near.find(({ index, rule, unknownBefore }) => rule.kind === 'build-step' &&
        index < exception.index &&
        exception.unknownBefore - unknownBefore <= SAME_ERROR_LINES);
}
/** The last error that a script does not go on after, unless one that it may go on after stands alone at the very end. */
function lastFirm(firm, causes) {
    const last = firm.at(-1);
    const end = causes.at(-1);
    if (!last || !end)
        return last;
    return end.unknownBefore - last.unknownBefore > SURVIVED_LINES ? end : last;
}
/** An exception that points to one that was printed before, by another process. */
const POINTS_ABOVE = /\b(?:root cause|see (?:the )?(?:stack trace|above|logs?)|(?:process(?:es)?|worker|engine|child|rank) .{0,60}(?:failed|died|exited|terminated))\b/i;
/** Errors that show what ended a test. */
const ENDS_TEST = ['test', 'python-error', 'crash'];
/** Programs often try without a module, a library or what else an exception reports. */
function mayBeCaught({ rule, traceback }) {
    return traceback !== undefined || rule.kind === 'library';
}
/** Whether the program went on after an error, to another that has nothing to do with it. */
function wentOn(error, later, lines, scan) {
    if (POINTS_ABOVE.test(lines[later.index] ?? ''))
        return false;
    const { traceback } = error;
    if (traceback !== undefined && later.traceback !== undefined)
        return traceback !== later.traceback;
    if (!mayBeCaught(error) && !KILLED_PROCESS.test(lines[error.index] ?? ''))
        return false;
    return ((traceback !== undefined || ENDS_TEST.includes(later.rule.kind)) &&
        scan.workBetween(error.index, later.index) >= WORK_LINES);
}
/** The earliest error that explains `last`, directly or through others. */
function earliest(last, causes, lines, scan) {
    let best = last;
    for (const error of causes.toReversed()) {
        if (error.index >= best.index)
            continue;
        const distance = best.unknownBefore - error.unknownBefore;
        const heavier = error.rule.priority > best.rule.priority;
        const same = error.rule.kind === best.rule.kind;
        const compiling = COMPILING.includes(error.rule.kind) && COMPILING.includes(best.rule.kind);
        // Other jobs of a parallel build print hundreds of lines after the first error.
        if (distance > SAME_ERROR_LINES && !compiling)
            continue;
        if (best.rule.priority > error.rule.priority)
            continue;
        if (wentOn(error, best, lines, scan))
            continue;
        const explains = EXPLAINS[error.rule.kind]?.includes(best.rule.kind) ?? false;
        if (heavier || same || explains)
            best = error;
    }
    return best;
}

;// CONCATENATED MODULE: ./src/build-log/failed-stage.ts



/** Bytes behind a banner that surely hold jetson-containers' own traceback. */
const TRACEBACK_BYTES = 32 * 1024;
/** Characters dropped after a cut; longer than any private key, so a key without its BEGIN line is dropped whole. */
const DROPPED_AT_CUT = 6 * 1024;
/**
 * Reads what the stage of a failed package printed last.
 *
 * @param log the build log with the package's result
 * @param bytes how much of the end of the output to read
 */
async function readFailedStage(name, failure, log, stages, bytes) {
    const lines = linesOf(await outputOf(failure, log, stages, bytes));
    if (failure.text === undefined) {
        return { package: name, failure, lines, found: findCause(lines, failure.command?.end) };
    }
    // No command failed: jetson-containers itself reports the error, unless a package's config.py raised it before.
    const own = findCause(lines);
    const text = await exceptionOf(failure.text, failure, log);
    if (own?.rule.kind === 'config')
        return { package: name, failure: { ...failure, text }, lines, found: own };
    const shown = lines.includes(text) ? lines : [...lines, text];
    return { package: name, failure: { ...failure, text }, lines: shown, found: findCauseOfText(shown, text) };
}
/**
 * Reads what was printed last of all, where no package is known to have failed.
 *
 * @param log the build log to quote
 * @param bytes how much of the end of the output to read
 */
async function readLastStage(outcome, log, stages, bytes) {
    const { failure = {} } = outcome;
    const lines = linesOf(await lastOutput(outcome, log, stages, bytes));
    // A log that ends within a run may have been cut off: only an error at its very end can be what ended it.
    const ended = outcome.outcome !== 'unfinished';
    // What a stage log shows last need not be what ended the job.
    const known = log !== undefined && outcome.outcome !== 'success';
    const found = known ? findCause(lines, failure.command?.end, ended) : undefined;
    return { package: '', failure, lines, found };
}
/** The exception that an error's text is of: container.py prints `'alias'`, Python's traceback `KeyError: 'alias'`. */
async function exceptionOf(text, { outputEnd }, log) {
    if (!log || outputEnd === undefined)
        return text;
    const behind = (await log.file.read(outputEnd, outputEnd + TRACEBACK_BYTES)).toString('utf8');
    const line = behind.split('\n').find((one) => {
        const end = one.trimEnd();
        return /^[A-Z]\w*(?:\.\w+)*: /.test(end) && end.endsWith(`: ${text}`) && !end.startsWith('Error: ');
    });
    return line?.trimEnd() ?? text;
}
/** What a failed stage printed: its own log, or what stands before the banner in the build's. */
async function outputOf(failure, log, stages, bytes) {
    const own = failure.command && (await stages?.of(failure.command));
    if (own)
        return textBefore(own, own.size, bytes).finally(() => own.close());
    return log && failure.outputEnd !== undefined ? textBefore(log.file, failure.outputEnd, bytes) : undefined;
}
async function lastOutput(outcome, log, stages, bytes) {
    if (log) {
        const end = outcome.failure?.outputEnd ?? log.file.size;
        // After a run that succeeded, only what came later can show a failure.
        const from = outcome.outcome === 'success' ? (log.scanned.lines.at(-1)?.end ?? 0) : 0;
        return textBefore(log.file, end, bytes, from);
    }
    const newest = await stages?.newest();
    return newest && textBefore(newest, newest.size, bytes).finally(() => newest.close());
}
/** The lines of a passage. */
function linesOf(output) {
    if (!output)
        return [];
    const lines = cleanStageOutput(output.complete ? output.text : withoutLead(output.text));
    // Of an endless line without a visible character, nothing but the mark of the cut is left.
    return lines.length === 1 && lines[0] === '\u2026' ? [] : lines;
}
/** The text from the first whole line behind its beginning, which may be the rest of a private key; of an endless line, its end. */
function withoutLead(text) {
    const newline = text.indexOf('\n', DROPPED_AT_CUT);
    return newline < 0 ? `\u2026${text.slice(DROPPED_AT_CUT)}` : text.slice(newline + 1);
}

;// CONCATENATED MODULE: ./src/build-log/redact-excerpts.ts
/** Lines of several logs -> the same lines without secrets, by one redaction of all that is shown. */
/**
 * Characters of the lines above a passage that are redacted with it: more than a private key has, so that the rest of a key without
 * its first line is recognised.
 */
const LEAD_CHARS = 6 * 1024;
/** Characters of a longer line's beginning and end that are redacted; an excerpt shows far fewer. */
const MAX_SIDE_CHARS = 2000;
/** A line without blanks is redacted whole up to this length; of a longer one, the end is kept, without what a cut leaves of a secret. */
const MAX_WORD_CHARS = 48 * 1024;
/** Stands on a line of its own between passages. No log holds it, and no rule of the redaction changes it. */
const SEPARATOR = '\u2060\u241e\u2060';
/**
 * Redacts what is wanted.
 *
 * @param redact takes every secret out of a text. Where it fails or refuses, nothing is returned of any line.
 */
async function redactExcerpts(excerpts, redact) {
    const passages = [];
    for (const [excerpt, { context, lines, shown, texts }] of excerpts.entries()) {
        for (const text of texts)
            passages.push({ excerpt, first: -1, lines: [text] });
        for (const range of joinRanges([...shown, ...context].map((one) => withLead(one, lines)))) {
            const passage = lines.slice(range.start, range.end).map(cutLine);
            passages.push({ excerpt, first: range.start, lines: passage });
        }
    }
    const redacted = await redactAll(passages.map(({ lines }) => lines.join('\n')), redact);
    return excerpts.map(({ shown, context }, excerpt) => {
        const known = new Map();
        const texts = [];
        for (const [index, passage] of passages.entries()) {
            if (passage.excerpt !== excerpt)
                continue;
            const text = redacted[index] ?? '';
            if (passage.first < 0)
                texts.push(text);
            // A text that was refused comes back empty.
            if (passage.first < 0 || (text === '' && passage.lines.some((line) => line !== '')))
                continue;
            for (const [place, line] of alignLines(passage.lines, text.split('\n'))) {
                known.set(passage.first + place, line);
            }
        }
        const wanted = [...shown, ...context];
        return {
            at: (index) => wanted.some(({ end, start }) => index >= start && index < end) ? known.get(index) : undefined,
            texts,
        };
    });
}
/** Each text redacted, by one call where no secret spans two of them. */
async function redactAll(texts, redact) {
    if (texts.every((text) => text === ''))
        return texts;
    const together = (await redact(texts.join(`\n${SEPARATOR}\n`))).split(`\n${SEPARATOR}\n`);
    if (together.length === texts.length)
        return together;
    const apart = [];
    for (const text of texts)
        apart.push(text === '' ? '' : await redact(text));
    return apart;
}
/**
 * Where the lines of a redacted passage stood before. A private key of many lines becomes one, which takes the place of its last line.
 *
 * @returns place -> redacted line; places of lines that are gone are missing
 */
function alignLines(before, after) {
    const places = new Map();
    let next = 0;
    for (const line of after) {
        const same = before.indexOf(line, next);
        const changed = places.get(next - 1);
        if (same > next && changed !== undefined && changed !== before[next - 1]) {
            places.delete(next - 1);
            places.set(same - 1, changed);
        }
        const place = same < 0 ? next : same;
        if (place < before.length)
            places.set(place, line);
        next = place + 1;
    }
    return places;
}
/** The range, and the lines above it that its redaction needs. */
function withLead({ end, start }, lines) {
    let first = start;
    let chars = 0;
    while (first > 0 && chars < LEAD_CHARS) {
        first -= 1;
        chars += Math.min(lines[first]?.length ?? 0, 2 * MAX_SIDE_CHARS) + 1;
    }
    return { start: first, end };
}
/** Ranges in order, those that overlap joined. */
function joinRanges(ranges) {
    const joined = [];
    for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
        const last = joined.at(-1);
        if (!last || range.start > last.end)
            joined.push(range);
        else
            joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    }
    return joined;
}
/**
 * A long line without its middle, cut at blanks only: a secret without blanks is either whole or gone. Of a private key on one line,
 * everything behind its beginning is dropped.
 */
function cutLine(line) {
    if (line.length <= 2 * MAX_SIDE_CHARS)
        return line;
    if (!line.includes(' '))
        return line.length <= MAX_WORD_CHARS ? line : `\u2026${line.slice(-MAX_WORD_CHARS).slice(LEAD_CHARS)}`;
    const head = line.slice(0, line.lastIndexOf(' ', MAX_SIDE_CHARS) + 1);
    const tailAt = line.indexOf(' ', line.length - MAX_SIDE_CHARS);
    const tail = tailAt < 0 ? '' : line.slice(tailAt + 1);
    const hidden = line.slice(0, line.length - tail.length);
    const opensKey = /-----BEGIN (?!.*-----END )/s.test(hidden);
    return `${head}\u2026${opensKey || tail === '' ? '' : ` ${tail}`}`;
}

;// CONCATENATED MODULE: ./src/build-log/diagnose.ts





/** Bytes of a failed stage's output that are searched for the cause: some thousand lines. */
const TAIL_BYTES = 256 * 1024;
/** The same where many lines are to be shown, which may be long. */
const LONG_TAIL_BYTES = 2 * 1024 * 1024;
/** More lines than these need the long tail. */
const MANY_LINES = 40;
/** Failed packages whose logs are read. */
const MAX_DIAGNOSED = 20;
/** Lines above and below the cause that its description may quote. */
const CONTEXT = { above: 60, below: 3 };
/**
 * Reads what each failed package printed last; where none is known to have failed, what was printed last of all.
 *
 * @param logOf the log with a failed package's result
 * @param lastLog the log to quote where no package is known to have failed
 * @param logLines how many lines to show of all failures together
 * @param redact takes every secret out of a text; it is given whole passages, because a secret may span lines
 */
async function diagnose(outcome, logOf, lastLog, stages, { logLines, redact }) {
    const bytes = logLines > MANY_LINES ? LONG_TAIL_BYTES : TAIL_BYTES;
    const failed = outcome.results.filter((result) => result.status === 'failure');
    const found = [];
    for (const [index, result] of failed.entries()) {
        const { failure = {}, package: name } = result;
        if (index < MAX_DIAGNOSED)
            found.push(await readFailedStage(name, failure, logOf(result), stages, bytes));
        else
            found.push({ package: name, failure: withoutText(failure), lines: [], unread: true });
    }
    if (failed.length === 0)
        found.push(await readLastStage(outcome, lastLog, stages, bytes));
    const withLines = found.filter(({ lines }) => lines.length > 0);
    const shares = shareLines(logLines, withLines.length);
    const hidden = logLines < 1 ? 0 : shares.filter((share) => share === 0).length;
    const described = await describe(found, (stage) => shares[withLines.indexOf(stage)] ?? 0, redact);
    const sections = described.map(({ section }) => section);
    const explained = described.map(({ failure }) => failure);
    if (failed.length > 0)
        return { explained, sections, hidden };
    const [unnamed] = explained;
    return { explained: [], sections, hidden, ...(unnamed && { unnamed }) };
}
function withoutText({ text: _, ...failure }) {
    return failure;
}
/** Describes each cause and chooses the lines to show, all from redacted text: one redaction for everything. */
async function describe(stages, shareOf, redact) {
    const wanted = stages.map((stage) => {
        const { failure, found, lines } = stage;
        const cause = found && found.index >= 0 ? found.index : undefined;
        const shown = chooseLines(lines.length, shareOf(stage), cause);
        const context = cause === undefined
            ? []
            : [
                {
                    start: Math.max(0, cause - CONTEXT.above),
                    end: Math.min(lines.length, cause + CONTEXT.below + 1),
                },
            ];
        const texts = [failure.text ?? '', found ? '' : (failedCommand(lines) ?? '')];
        return { lines, shown, context, texts };
    });
    const redacted = await redactExcerpts(wanted, redact);
    return stages.map((stage, index) => {
        const { at, texts: [text = '', command = ''] = [] } = redacted[index] ?? {
            at: () => undefined,
            texts: [],
        };
        const { failure, found, lines, package: name, unread } = stage;
        const cause = found && redactedCause(found, stage, at);
        const shown = (wanted[index]?.shown ?? []).flatMap(({ end, start }) => Array.from({ length: end - start }, (_, offset) => start + offset));
        const quoted = shown.flatMap((line) => {
            const safe = at(line);
            return safe === undefined ? [] : [excerptLine(safe, line === (found?.reason ?? found?.index))];
        });
        const progress = progressOf(lines, found);
        return {
            failure: {
                package: name,
                failure: failure.text === undefined ? failure : { ...failure, text },
                ...(cause && { cause }),
                ...(command !== '' && { command }),
                ...(progress !== undefined && { progress }),
            },
            section: { package: name, lines: quoted, ...(unread && { unread }) },
        };
    });
}
/** The cause, described from redacted lines. Where the redaction joined lines, only the rule's label is left. */
function redactedCause(found, { failure }, at) {
    const options = { end: failure.command?.end, phase: failure.phase };
    if (found.index < 0)
        return describeCause(found, [], options);
    const start = Math.max(0, found.index - CONTEXT.above);
    const lines = Array.from({ length: CONTEXT.above + CONTEXT.below + 1 }, (_, offset) => at(start + offset) ?? '');
    if (at(found.index) === undefined) {
        return found.rule.label === '' ? undefined : { kind: found.rule.kind, label: found.rule.label, line: '' };
    }
    return describeCause({ ...found, index: found.index - start }, lines, options);
}
/** How far ninja or bazel got, where the failure belongs to it. */
function progressOf(lines, found) {
    const until = found && found.index >= 0 ? lines.length : 0;
    for (let index = until - 1; index >= Math.max(0, until - 400); index -= 1) {
        const [whole, step, total] = /^\[([\d,]+) ?\/ ?([\d,]+)\](?= (?!(?:RUN|COPY|FROM|ADD|WORKDIR) ))/.exec(lines[index] ?? '') ?? [];
        if (whole === undefined)
            continue;
        return Number(step?.replaceAll(',', '')) < Number(total?.replaceAll(',', '')) ? whole : undefined;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/build-log/package-names.ts
/** Names of packages, as asked for, as built, and as they appear in the names of logs. Pure. */

/**
 * True when `built` can be what `asked` stands for: the same name, an alias's version (`pytorch`, `pytorch:2.8`), a wildcard.
 *
 * @param asked a name or pattern as a workflow writes it
 * @param built a name as jetson-containers prints it, or as it stands in a log's name
 */
function samePackage(asked, built) {
    if (asked === built || asked === unversioned(built) || built === unversioned(asked))
        return true;
    if (asked.length === built.length && flat(asked) === built)
        return true;
    return (0,glob/* hasWildcard */.rl)(asked) && wildcard(asked).test(built);
}
function unversioned(name) {
    const colon = name.indexOf(':');
    return colon < 0 ? name : name.slice(0, colon);
}
/** A few patterns are matched against many names; compiling one takes longer than matching it. */
const patterns = new Map();
function wildcard(pattern) {
    const known = patterns.get(pattern) ?? translated(pattern);
    patterns.set(pattern, known);
    return known;
}
/**
 * Python's fnmatch as a regular expression. What stands between two stars is taken where it fits first, and for good, as
 * fnmatch.translate does since Python 3.9 (a lookahead does not backtrack): a name of many stars would otherwise take exponential time.
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
 * `:` and `/` were turned to `_` there, so a name with an underscore cannot be distinguished from one with a colon.
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
/** The phase that the name of a stage's log shows; undefined for a name without a number, as old releases have it. */
function phaseOfLog(file) {
    const kind = /^\d\d+(o|-)\d+_.+\.txt$/.exec(file)?.[1];
    return kind === undefined ? undefined : kind === 'o' ? 'build' : 'test';
}
/**
 * Whether a log without a number (`vllm_r35.4.1-numpy.txt`) is of the image that a chain is built into; not known of one that `--name` named.
 *
 * @param chain the packages in the order of their stages
 * @param log the name of the file
 */
function isOfImage(chain, log) {
    const image = flat(chain.at(-1) ?? '');
    return log.startsWith(`${image}_`) || log.includes(`_${image}_`);
}
/**
 * The package of a chain whose stage such a log is of; `undefined` where the finished image was tested.
 *
 * @param chain the packages in the order of their stages
 * @param phase `build` or `test`
 * @param log the name of the file
 */
function packageOfLog(chain, phase, log) {
    const fits = (name) => phase === 'test' ? log.includes(`-${flat(name)}_`) : log.endsWith(`-${flat(name)}.txt`);
    return chain.filter(fits).toSorted((a, b) => b.length - a.length)[0];
}
function flat(name) {
    return name.replace(/[:/]/g, '_');
}

;// CONCATENATED MODULE: ./src/build-log/attempt.ts

/** The package that an attempt was for, as far as it is known. */
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
/** The stage that failed: the name of the command's log has its number, the line before it its name. */
function failedStageName(attempt) {
    const stage = stageOf(attempt);
    return (stage && attempt.chain?.[stage.number - 1]) ?? attempt.stage?.package ?? stage?.package;
}
function stageOf(attempt) {
    const log = failureEnd(attempt).command?.log;
    return log === undefined ? undefined : stageOfLog(log);
}
/** How it failed; empty where it is not known to have. */
function failureEnd(attempt) {
    return typeof attempt.end === 'object' ? attempt.end : {};
}
/**
 * All that is known of its failure.
 *
 * @param name the package it was for, which may not be the one that failed; not known of a chain
 */
function failureOf(attempt, name) {
    const end = failureEnd(attempt);
    const stage = failedStageName(attempt);
    // A text instead of a command: it was not the stage's own work that failed, unless the sweep workflow stopped it.
    const stopped = end.text?.startsWith('[') ?? true;
    const phase = end.command?.phase ?? (stopped ? attempt.stage?.phase : undefined);
    const foreign = name !== undefined && stage !== undefined && !samePackage(name, stage);
    return { ...end, ...(phase && { phase }), ...(foreign && { dependency: stage }) };
}
/**
 * The package asked for that jetson-containers does not know: `couldn't find package:  vlm` (packages.py:302).
 *
 * @param asked the packages that the run was called with
 */
function unknownPackage(attempt, asked) {
    const name = /couldn't find package: {1,2}([^"'\s]+)/.exec(failureEnd(attempt).text ?? '')?.[1];
    return name === undefined ? undefined : asked.find((one) => samePackage(one, name));
}

;// CONCATENATED MODULE: ./src/build-log/parse-run.ts

/**
 * Goes through the lines of one run.
 *
 * @param linesBeforeGap how many of the lines come before the part of the log that was not read; absent where all of it was
 */
function parseRun(located, linesBeforeGap) {
    const parser = new RunParser(located);
    for (let index = 0; index < located.length; index += 1) {
        if (index === linesBeforeGap)
            parser.skipGap();
        parser.read(index);
    }
    if (linesBeforeGap === located.length)
        parser.skipGap();
    return parser.finish();
}
/** The state of a run after each of its lines; one method for each kind of line that changes it. */
class RunParser {
    #located;
    #attempts = [];
    #asked;
    #rows;
    #gaveUp;
    /** Whether the last attempt has not ended yet. */
    #open = false;
    /** A traceback's command before any attempt of an old release: its lines may follow. */
    #crashed;
    constructor(located) {
        this.#located = located;
    }
    read(index) {
        const current = this.#located[index];
        if (!current)
            return;
        const { end, line, start } = current;
        switch (line.kind) {
            case 'header':
                this.#asked = line;
                break;
            case 'building':
                this.#building(line);
                break;
            case 'stage':
                this.#update({ stage: { phase: line.phase, package: line.package } });
                break;
            case 'build-succeeded':
                if (this.#isFramed(index) || line.unstamped)
                    this.#update({ end: 'built', name: line.package }, true);
                break;
            case 'total-time':
                this.#totalTime(line.seconds);
                break;
            case 'build-failed':
                if (this.#isFramed(index))
                    this.#update({ end: { outputEnd: this.#frameStart(index) }, seconds: line.seconds }, true);
                break;
            case 'error':
                this.#error(line, index);
                break;
            case 'command':
                if (line.traceback)
                    this.#tracebackEnd(line.command, end);
                else if (this.#open && this.#asked?.multiple)
                    this.#commandFailed(line.command, start);
                break;
            case 'summary':
                this.#rows = line.unstamped && !this.#asked?.multiple ? undefined : [];
                break;
            case 'summary-row':
                if (!line.unstamped || this.#isInUnstampedTable(line, index))
                    this.#rows?.push(line);
                break;
            case 'aborted':
                this.#aborted(line.packages, start);
                break;
            case 'sweep-marker':
                this.#update({ end: { text: line.text, outputEnd: start } }, true);
                break;
            default:
                break;
        }
    }
    /** Between the beginning and the end of a long log, a part was not read. */
    skipGap() {
        const { stage: _, ...last } = this.#attempts.pop() ?? {};
        if (last.chain)
            this.#attempts.push(last);
        // In a run of many packages, the end of the one that was open lies in what was not read.
        this.#open = this.#open && this.#asked?.multiple === false;
    }
    finish() {
        // What an old release printed before it crashed leaves Python's buffer only afterwards.
        const last = this.#attempts.at(-1);
        if (this.#crashed?.command && (last === undefined || (last.bufferedByPython && !last.end)))
            this.#failedLate(this.#crashed, this.#crashed.command);
        return {
            ...(this.#asked && { asked: this.#asked }),
            attempts: this.#attempts,
            ...(this.#rows && { rows: this.#rows }),
            ...(this.#gaveUp && { gaveUp: this.#gaveUp }),
        };
    }
    #update(change, closes = false) {
        const last = this.#open ? this.#attempts.pop() : undefined;
        this.#attempts.push({ ...last, ...change });
        this.#open = !closes;
        this.#resetSummary();
    }
    /** A new stage invalidates an earlier summary or "Failed building": another program printed it. */
    #resetSummary() {
        this.#rows = undefined;
        this.#gaveUp = undefined;
    }
    #building(line) {
        this.#attempts.push({
            chain: line.chain,
            ...(line.bufferedByPython && { bufferedByPython: true }),
        });
        this.#open = true;
        this.#resetSummary();
    }
    /** Stands below the \u2705 banner, which closed the attempt. */
    #totalTime(seconds) {
        const last = this.#attempts.at(-1);
        if (last?.end === 'built')
            this.#attempts[this.#attempts.length - 1] = { ...last, seconds };
    }
    /** The error's text stands directly below its banner. */
    #error({ command, text }, index) {
        const last = this.#attempts.at(-1);
        const banner = this.#located[index - 1];
        const below = banner?.line.kind === 'build-failed' && banner.end === this.#located[index]?.start;
        if (!below || typeof last?.end !== 'object')
            return;
        this.#attempts[this.#attempts.length - 1] = {
            ...last,
            end: { ...last.end, ...(command ? { command } : { text }) },
        };
    }
    /** `print(error)` in container.py, the only line about a failure of a release that prints no banner. */
    #commandFailed(command, outputEnd) {
        if (this.#attempts.at(-1)?.bufferedByPython)
            this.#failedLate({ command }, command);
        else
            this.#update({ end: { command, outputEnd } }, true);
    }
    /** The end of a traceback has the command where no line before it had. */
    #tracebackEnd(command, outputEnd) {
        const last = this.#attempts.at(-1);
        if (this.#gaveUp && typeof last?.end === 'object' && !last.end.command && last.end.text === undefined) {
            this.#attempts[this.#attempts.length - 1] = { ...last, end: { ...last.end, command } };
        }
        else if (this.#asked?.multiple === false && !this.#gaveUp && !last?.end) {
            this.#crashed = { command, outputEnd };
        }
    }
    /** Of an old release, what is known of a failure: what it printed before stands elsewhere in the log. */
    #failedLate(end, command) {
        const { chain = [] } = this.#attempts.at(-1) ?? {};
        const { log = '', phase } = command;
        const stage = packageOfLog(chain, phase, log);
        if (chain.length > 0 && !isOfImage(chain, log))
            this.#attempts.push({ end });
        else
            this.#update({ end, ...(stage !== undefined && { stage: { phase, package: stage } }) });
        this.#open = false;
    }
    #aborted(packages, start) {
        if (this.#open || this.#attempts.length === 0)
            this.#update({ end: { outputEnd: start } }, true);
        this.#gaveUp = packages;
    }
    /** container.py:494-505 frames each banner by two separators before it and after it. */
    #isFramed(index) {
        const above = this.#located[index - 1];
        return above?.line.kind === 'separator' && above.end === this.#located[index]?.start;
    }
    /** Where the separators above a banner begin. */
    #frameStart(banner) {
        let index = banner;
        while (this.#isFramed(index))
            index -= 1;
        return this.#located[index]?.start ?? 0;
    }
    /** A row without a stamp counts only right below the table's head, about a package asked for, and as failed only with `--skip-errors`. */
    #isInUnstampedTable(row, index) {
        const above = this.#located[index - 1];
        const joined = above?.end === this.#located[index]?.start &&
            (above?.line.kind === 'summary' || above?.line.kind === 'summary-row');
        if (!this.#asked || !joined)
            return false;
        const { packages, skipErrors } = this.#asked;
        const wanted = packages.length === 0 || packages.some((name) => samePackage(name, row.package));
        return wanted && (skipErrors || !row.failed);
    }
}
/** The stage that was under way where the lines of a run end. */
function currentStageOf(run) {
    const last = run.attempts.at(-1);
    return last?.end === undefined ? last?.stage : undefined;
}

;// CONCATENATED MODULE: ./src/build-log/evaluate-chain.ts
/** A run that builds one package, or a chain of packages into one image -> what became of each. Pure. */




/** One package, or a chain of packages built into one image. */
function evaluateChain(run) {
    // The last attempt counts: after an earlier banner the run went on, so something else printed it.
    const last = { ...run.attempts.find((one) => one.chain), end: undefined, ...run.attempts.at(-1) };
    const asked = requested(run, last);
    if (last.end === 'built' && !run.gaveUp) {
        const took = asked.length === 1 && last.seconds ? { seconds: last.seconds } : {};
        return {
            outcome: 'success',
            results: asked.map((name) => ({ package: name, status: 'success', ...took })),
        };
    }
    if (typeof last.end !== 'object' && !run.gaveUp) {
        // An old release prints nothing when a chain succeeded.
        if (last.bufferedByPython)
            return { outcome: 'none', results: [], ...(asked.length > 0 && { asked }) };
        const currentStage = currentStageOf(run);
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
    const stage = failedStageName(last);
    // With a single package it is certain which one failed, whatever stage it was.
    const culprit = asked.length === 1
        ? asked[0]
        : (packageNeedingStage(asked, last.chain, stage) ?? unknownPackage(last, asked));
    if (culprit === undefined)
        return { results: [], failure };
    const index = asked.indexOf(culprit);
    const own = stage === undefined || samePackage(culprit, stage);
    // The final tests run on the finished image, after every stage was built (container.py:467).
    const finished = failure.phase === 'push' || (failure.phase === 'test' && retested(failure));
    // Names are looked up before anything is built.
    const started = unknownPackage(last, asked) === undefined;
    const took = asked.length === 1 && last.seconds ? { seconds: last.seconds } : {};
    return {
        results: asked.map((name, position) => {
            if (name === culprit) {
                return {
                    package: name,
                    status: 'failure',
                    failure: own ? failure : { ...failure, dependency: stage },
                    ...took,
                };
            }
            return { package: name, status: started && (position < index || finished) ? 'success' : 'skipped' };
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
    const own = asked.find((name) => samePackage(name, stage));
    if (own !== undefined || !chain)
        return own;
    const at = chain.indexOf(stage);
    return asked.find((name) => chain.findIndex((one) => samePackage(name, one)) > at) ?? asked.at(-1);
}
function requested(run, attempt) {
    const asked = run.asked?.packages ?? run.gaveUp ?? [];
    const known = asked.map((name) => (0,glob/* hasWildcard */.rl)(name) ? (attempt.chain?.findLast((one) => samePackage(name, one)) ?? name) : name);
    if (known.length > 0)
        return known;
    const name = targetPackage(attempt);
    return name === undefined ? [] : [name];
}

;// CONCATENATED MODULE: ./src/build-log/evaluate-multiple.ts
/** A run with `--multiple`, each package for itself -> what became of each. Pure. */




/** `--multiple` to its end: the table at the end decides for each package. */
function evaluateTable(run, rows) {
    const broken = run.attempts.filter((one) => typeof one.end === 'object');
    const lastOf = new Map(broken.map((one) => [targetPackage(one), one]));
    const secondsOf = secondsByPackage(run);
    const results = rows.map((row) => {
        const seconds = secondsOf.get(row.package);
        const took = seconds !== undefined && { seconds };
        if (!row.failed)
            return { package: row.package, status: 'success', ...took };
        const attempt = lastOf.get(row.package);
        const end = {
            ...(row.command ? { command: row.command } : { text: row.text }),
            ...failureEnd(attempt ?? {}),
        };
        return {
            ...{ package: row.package, status: 'failure', ...took },
            failure: failureOf({ ...attempt, end }, row.package),
        };
    });
    return { outcome: results.some((one) => one.status === 'failure') ? 'failure' : 'success', results };
}
/** How long the builds of each package took together. */
function secondsByPackage(run) {
    const sums = new Map();
    for (const attempt of run.attempts) {
        const name = targetPackage(attempt);
        if (name !== undefined && attempt.seconds)
            sums.set(name, (sums.get(name) ?? 0) + attempt.seconds);
    }
    return sums;
}
/** `--multiple` without a table: it stopped at the first failure (container.py:548), or never came to its end. */
function evaluateAttempts(run) {
    const known = new Map();
    const stops = run.asked?.skipErrors === false;
    let unnamed;
    // The last banner about a package counts: after an earlier one the build went on, so something else printed it.
    for (const attempt of run.attempts) {
        const name = targetPackage(attempt) ?? unknownPackage(attempt, run.asked?.packages ?? []);
        const took = attempt.seconds ? { seconds: attempt.seconds } : {};
        if (attempt.end === 'built' && name !== undefined)
            known.set(name, { package: name, status: 'success', ...took });
        if (typeof attempt.end !== 'object')
            continue;
        const failure = failureOf(attempt, name);
        if (name === undefined)
            unnamed = failure;
        else
            known.set(name, { package: name, status: 'failure', failure, ...took });
    }
    const broken = [...known.values()].find(({ status }) => status === 'failure');
    const results = stops && broken ? completed(run, known, broken) : [...known.values()];
    const asked = run.asked?.packages ?? [];
    const packageCountUnknown = asked.length === 0 || asked.some(glob/* hasWildcard */.rl);
    const rest = { ...unfinishedPackages(run, known), ...(packageCountUnknown && { packageCountUnknown }) };
    if (broken || unnamed || run.gaveUp) {
        return { outcome: 'failure', results, ...(unnamed && { failure: unnamed }), ...rest };
    }
    return { outcome: 'unfinished', results, ...(asked.length > 0 && { asked }), ...rest };
}
/** The package that was under way where a log ends, and those that were to follow. */
function unfinishedPackages(run, known) {
    const currentStage = currentStageOf(run);
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
    const at = asked.findIndex((one) => samePackage(one, name));
    const behind = at < 0 ? [] : asked.slice(at + 1);
    return behind
        .filter((one) => ![...known.keys()].some((built) => samePackage(one, built)))
        .map((one) => ({ package: one, status: 'skipped' }));
}
/** What control flow proves of a run that stops at its first failure: all before it were built, none after it. */
function completed(run, known, broken) {
    const asked = run.asked?.packages ?? [];
    const at = asked.findIndex((name) => samePackage(name, broken.package));
    if (at < 0)
        return [...known.values()];
    const after = neverBuilt(run, broken.package, known);
    if (asked.some(glob/* hasWildcard */.rl))
        return [...known.values(), ...after];
    const before = asked.slice(0, at).map((name) => {
        const built = [...known.keys()].find((one) => samePackage(name, one));
        return { package: built ?? name, status: 'success' };
    });
    return [...before, broken, ...after];
}

;// CONCATENATED MODULE: ./src/build-log/run-outcome.ts
/** What a log shows that has no line of jetson-containers. */
const NO_OUTCOME = { outcome: 'none', results: [] };
/** The whole of jetson-containers has some hundred packages. */
const MOST_PACKAGES = 1000;
/** At most {@link MOST_PACKAGES} results, failures before others: a made-up log must not take minutes. */
function limitResults(results) {
    if (results.length <= MOST_PACKAGES)
        return results;
    const failed = results.filter(({ status }) => status === 'failure');
    return [...failed, ...results.filter(({ status }) => status !== 'failure')].slice(0, MOST_PACKAGES);
}

;// CONCATENATED MODULE: ./src/build-log/evaluate-run.ts
/** The lines of one run of jetson-containers -> what became of each package. Pure. */






/**
 * What became of the last run in a log.
 *
 * @param linesBeforeGap how many of the lines come before the part of the log that was not read; absent where all of it was
 */
function evaluateRun(located, linesBeforeGap) {
    const first = Math.max(0, located.findLastIndex(({ line }) => line.kind === 'header'));
    const run = linesBeforeGap === undefined
        ? parseRun(located.slice(first), undefined)
        : joinHeadAndTail(located, linesBeforeGap);
    if (run.asked?.simulate)
        return { outcome: 'none', results: [], simulated: true };
    const outcome = outcomeOf(run);
    const seconds = run.attempts.reduce((sum, attempt) => sum + (attempt.seconds ?? 0), 0);
    const proven = run.asked !== undefined || run.attempts.some(({ chain }) => chain !== undefined);
    return {
        ...outcome,
        results: limitResults(outcome.results),
        ...(seconds > 0 && { seconds }),
        ...(!proven && outcome.outcome !== 'none' && { unproven: true }),
    };
}
function outcomeOf(run) {
    if (run.rows && run.rows.length > 0)
        return evaluateTable(run, run.rows);
    if (!run.asked && run.attempts.length === 0 && !run.gaveUp)
        return { outcome: 'none', results: [] };
    const multiple = run.asked?.multiple ?? (!run.gaveUp && run.attempts.length > 1);
    return multiple ? evaluateAttempts(run) : evaluateChain(run);
}
/** A run of which only the beginning and the end were read, if they are of the same run: a log can hold several. */
function joinHeadAndTail(located, linesBeforeGap) {
    const whole = parseRun(located, linesBeforeGap);
    const end = parseRun(located.slice(linesBeforeGap), undefined);
    const asked = whole.asked?.packages ?? [];
    const names = end.attempts.flatMap((attempt) => (attempt.end ? (targetPackage(attempt) ?? []) : []));
    const same = end.gaveUp
        ? end.gaveUp.join() === asked.join()
        : names.every((name) => asked.some((one) => samePackage(one, name)));
    return same ? whole : end;
}

// EXTERNAL MODULE: ./src/build-log/failed-logs.ts
var failed_logs = __webpack_require__(6424);
// EXTERNAL MODULE: ./src/build-log/freshness.ts
var freshness = __webpack_require__(7487);
;// CONCATENATED MODULE: ./src/build-log/merge-runs.ts
/** Several runs -> one outcome: those in one log of this job (`for p in \u2026; do ./build.sh $p; done | tee build.log`), or in several logs. Pure. */



/**
 * The outcome of the last run in a log, and what became of packages before it that no later run built again: the exit code of a loop is
 * that of its last round.
 *
 * @param earlier the lines of the runs before the last one, all of the same job
 */
function mergeEarlierRuns(last, earlier) {
    let known = [];
    for (const run of splitRuns(earlier))
        known = limitResults(mergeResults(known, evaluateRun(run).results));
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
/**
 * The outcomes of several logs, each of a run of its own, as one. Where two logs are about the same package, the later one counts.
 *
 * @param outcomes in the order of the logs
 */
function mergeLogs(outcomes) {
    const [only] = outcomes;
    if (only && outcomes.length === 1)
        return only;
    let results = [];
    for (const outcome of outcomes)
        results = mergeResults(results, outcome.results);
    const stopped = outcomes
        .flatMap((outcome) => outcome.stopped ?? [])
        .filter((open) => !results.some((one) => samePackage(one.package, open.package)));
    const kinds = new Set(outcomes.map(({ outcome }) => outcome));
    const order = ['failure', 'unfinished', 'success'];
    const failed = results.some(({ status }) => status === 'failure');
    const withoutResults = outcomes.some((one) => one.outcome === 'failure' && one.results.length === 0);
    const outcome = order.find((kind) => kinds.has(kind) && (kind !== 'failure' || failed || withoutResults)) ?? 'none';
    const unfinished = outcomes.findLast(({ currentStage }) => currentStage !== undefined);
    const failure = outcomes.findLast((one) => one.failure !== undefined)?.failure;
    const asked = [
        ...new Set(outcomes.flatMap((one) => one.asked ?? one.results.map((result) => result.package))),
    ];
    const seconds = outcomes.reduce((sum, one) => sum + (one.seconds ?? 0), 0);
    return {
        outcome,
        results: limitResults(results),
        ...(stopped.length > 0 && { stopped }),
        ...(unfinished?.currentStage && stopped.length > 0 && { currentStage: unfinished.currentStage }),
        ...(outcomes.some((one) => one.packageCountUnknown) && { packageCountUnknown: true }),
        ...(failure && { failure }),
        ...(asked.length > 0 && { asked }),
        ...(seconds > 0 && { seconds }),
        ...(outcomes.every((one) => one.simulated) && { simulated: true }),
    };
}
/** Whether a build failed in lines of earlier runs, which are not evaluated. */
function hasEarlierFailure(lines) {
    return lines.some(({ line }) => line.kind === 'build-failed' ||
        (line.kind === 'summary-row' && line.failed) ||
        // A traceback stands before the header of its own run where Python buffered that.
        (line.kind === 'command' && !line.traceback));
}
function splitRuns(lines) {
    const runs = [];
    for (const located of lines) {
        if (located.line.kind === 'header' || runs.length === 0)
            runs.push([]);
        runs.at(-1)?.push(located);
    }
    return runs;
}
/** What is known of packages that a later run did not build again, and then what that run reports. */
function mergeResults(known, later) {
    const again = (name) => later.some((one) => samePackage(one.package, name));
    return [...known.filter((one) => !again(one.package)), ...later];
}

;// CONCATENATED MODULE: ./src/build-log/message.ts
/** What became of a build -> one line for a reader. Pure. */





/** Names beyond these are counted, not listed. */
const MAX_NAMES_LISTED = 5;
/** Graphemes of a line of the log that a reason quotes. */
const MAX_QUOTE = 160;
/** UTF-16 units of an event's `cause`. */
const MAX_CAUSE_CHARS = 200;
/** Why one package failed, in one line: `failed in the build phase: compiler error: file.cu(212): error: \u2026`. */
function failureReason(diagnosed) {
    const { cause, failure } = diagnosed;
    const quoted = cause && !cause.labelIsLine && cause.line !== '' && cause.line !== failure.command?.end;
    return [
        `failed${phaseOf(failure)}`,
        ...causeParts(diagnosed),
        ...(quoted ? [(0,truncate/* truncateMiddle */.kU)((0,strings/* toSingleLine */.OX)(cause.line), MAX_QUOTE)] : []),
    ].join(': ');
}
/** Why a package that was under way where the log ends is not reported as built. */
function unfinishedReason({ failure = {} }) {
    return `stopped${phaseOf(failure)}: the log ends there`;
}
/**
 * The message about a build that failed:
 * `Build failed: vllm (1 of 3 packages), in the build phase: compiler error (after 1 h 48 min, stage 12 of 13, [4510/6236])`.
 *
 * @returns undefined where the logs show no more than the workflow knows
 */
function failureMessage(outcome, { explained, unnamed }, cancelled) {
    const opening = phrases/* OUTCOME_PHRASES */.K5[cancelled ? 'cancelled' : 'failure'];
    const failed = outcome.results.filter((result) => result.status === 'failure');
    if (failed.length > 0) {
        const { currentStage } = outcome;
        const what = `${listPackages(failed)}${failedPackagesShare(failed, outcome)}${inCommon(explained)}`;
        const rest = currentStage ? `; its log ends ${during(currentStage)}` : '';
        return `${opening}${cancelled ? '; failed before' : ''}: ${what}${rest}${extent(outcome, explained)}`;
    }
    // A build that is cancelled is killed too: what its log ends with is not the cause.
    const reason = unnamed && !cancelled ? causeParts(unnamed) : [];
    const quote = unnamed?.cause && !unnamed.cause.labelIsLine && !cancelled ? [unnamed.cause.line] : [];
    const quoted = quote
        .filter((line) => line !== '')
        .map((line) => (0,truncate/* truncateMiddle */.kU)((0,strings/* toSingleLine */.OX)(line), MAX_QUOTE));
    switch (outcome.outcome) {
        case 'failure':
            return [`${opening}${phaseOf(unnamed?.failure ?? {})}`, ...reason].join(': ');
        case 'success':
            return `${opening}, though its log shows every package built`;
        case 'unfinished':
            return outcome.currentStage || reason.length > 0
                ? [`${opening}${outcome.currentStage ? ` ${during(outcome.currentStage)}` : ''}`, ...reason].join(': ')
                : undefined;
        default:
            return reason.length > 0 ? [opening, ...reason, ...quoted].join(': ') : undefined;
    }
}
/**
 * The event's `cause`: `vllm (1 of 3 packages), build phase: compiler error`, at most {@link MAX_CAUSE_CHARS} long; undefined where no
 * cause is known.
 */
function causeLine(outcome, { explained, unnamed }) {
    const failed = outcome.results.filter((result) => result.status === 'failure');
    const known = (explained.length > 0 ? explained : unnamed ? [unnamed] : []).filter(({ cause, failure }) => cause !== undefined || failure.text !== undefined);
    const [first] = known;
    if (!first)
        return undefined;
    const labels = new Set(explained.map((one) => causeParts(one).join('')));
    const prefix = ({ failure, package: name }, shown) => {
        const phase = failure.phase ? `${name === '' ? '' : ', '}${failure.phase} phase` : '';
        const of = failure.dependency === undefined ? '' : ` of ${failure.dependency}`;
        return [
            `${shown}${phase}${of}`,
            ...causeParts({ ...first, ...known.find((one) => one.package === name) }),
        ];
    };
    const parts = labels.size <= 1
        ? [
            prefix(first, first.package === '' ? '' : `${listPackages(failed)}${failedPackagesShare(failed, outcome)}`),
        ]
        : known.map((one) => prefix(one, one.package));
    const line = parts.map((part) => part.filter((text) => text !== '').join(': ')).join('; ');
    return (0,truncate/* truncateEnd */.SO)((0,strings/* toSingleLine */.OX)(line), MAX_CAUSE_CHARS);
}
function during({ phase, package: name }) {
    return `while ${phase === 'test' ? 'testing' : 'building'} ${name}`;
}
/** `a, b, c, d, e and 3 more` */
function listPackages(failed) {
    const listed = failed.slice(0, MAX_NAMES_LISTED).map((result) => result.package);
    const left = failed.length - listed.length;
    return left > 0 ? `${listed.join(', ')} and ${left} more` : listed.join(', ');
}
function failedPackagesShare(failed, { packageCountUnknown, results, stopped = [] }) {
    const all = results.length + stopped.length;
    return all > 1 && !packageCountUnknown ? ` (${failed.length} of ${all} packages)` : '';
}
/** The phase and the cause that all failures have in common; nothing that holds for some of them only. */
function inCommon(explained) {
    const phases = new Set(explained.map(({ failure }) => phaseOf(failure)));
    const causes = new Set(explained.map((one) => causeParts(one).join('')));
    const [phase = ''] = phases.size === 1 ? phases : [];
    const [cause = ''] = causes.size === 1 ? causes : [];
    return `${phase && `,${phase}`}${cause && `: ${cause}`}`;
}
/** How far a build got that failed: ` (after 1 h 48 min, stage 12 of 13, [4510/6236])`. */
function extent({ seconds = 0 }, explained) {
    const [only, ...others] = explained;
    const single = others.length === 0 ? only : undefined;
    const log = single?.failure.command?.log;
    const stage = log === undefined ? undefined : stageOfLog(log);
    const parts = [
        ...(seconds >= 1 ? [`after ${(0,strings/* formatDuration */.a3)(seconds)}`] : []),
        ...(stage?.total !== undefined && stage.total > 1 ? [`stage ${stage.number} of ${stage.total}`] : []),
        ...(single?.progress === undefined ? [] : [single.progress]),
    ];
    return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}
function phaseOf({ dependency, phase }) {
    const of = dependency === undefined ? '' : ` of its dependency ${dependency}`;
    if (phase === undefined)
        return of && ` in the stage${of}`;
    return phase === 'push' ? ' while pushing the image' : ` in the ${phase} phase${of}`;
}
/** The cause, or as much as is known of it. */
function causeParts({ cause, command, failure }) {
    if (cause)
        return [cause.label];
    if (failure.text)
        return [(0,truncate/* truncateMiddle */.kU)((0,strings/* toSingleLine */.OX)(failure.text), MAX_QUOTE)];
    return command === undefined ? [] : [`command failed: ${(0,strings/* toSingleLine */.OX)(command)}`];
}
/**
 * The results, and the packages that were really built where the workflow set none or a wildcard.
 *
 * @param explained the reasons of those that failed, free of secrets
 */
function aboutPackages({ asked = [], results, stopped = [] }, explained, { packages, reportedStatus }) {
    const broken = results.find(({ status }) => status === 'failure')?.package;
    const reasons = new Map(explained.map((one) => [one.package, one]));
    const reported = results.map((result) => {
        const { package: name, seconds, status } = result;
        const took = seconds !== undefined && seconds >= 1 && { durationSeconds: Math.round(seconds) };
        if (status === 'success')
            return { package: name, status, ...took };
        if (status === 'skipped')
            return { package: name, status, error: neverBuiltReason(broken) };
        const why = reasons.get(name) ?? { package: name, failure: {} };
        return { package: name, status, error: failureReason(why), ...took };
    });
    // A log that ends early proves a failure only where the workflow reports one too.
    if (reportedStatus === 'failure')
        reported.push(...stoppedResults(stopped));
    const wanted = asked.some(glob/* hasWildcard */.rl) ? [] : asked;
    const built = wanted.length > 0 ? wanted : reported.map((result) => result.package);
    const unnamed = packages.length === 0 || packages.some(glob/* hasWildcard */.rl);
    return { results: reported, ...(unnamed && built.length > 0 && { packages: built }) };
}
function stoppedResults(stopped) {
    const underWay = stopped.find(({ status }) => status === 'failure')?.package;
    return stopped.map((open) => {
        const { package: name, status } = open;
        if (status === 'success')
            return { package: name, status };
        return {
            ...{ package: name, status },
            error: status === 'skipped' ? neverBuiltReason(underWay) : unfinishedReason(open),
        };
    });
}
function neverBuiltReason(last) {
    return `never built: the run stopped at ${last}`;
}

;// CONCATENATED MODULE: ./src/build-log/stage-logs.ts
/** jetson-containers' log folder: the log of each stage, found by name. */






/** logging.py names a run's folder by its start unless `--logs` sets one. */
const RUN_FOLDER = /^\d{8}_\d{6}$/;
/** docker's last line about a build that failed: BuildKit's, and the old builder's. */
const BUILD_FAILED = /^(?:ERROR: failed to (?:build: failed to )?solve: |The command '.*' returned a non-zero code: [1-9])/;
/** Bytes that surely hold a log's last line. */
const LAST_LINE_BYTES = 8 * 1024;
/** Folders one level down that are searched; the sweep workflow makes one for each package. */
const MAX_FOLDERS = 1000;
/** Logs whose last line is read, the newest first. */
const MAX_LOGS_READ = 300;
/** Of these, how many are open at once. */
const LOGS_READ_AT_ONCE = 16;
/**
 * Opens a log folder.
 *
 * @param dir the folder, resolved: that of one run (with `build` and `test` in it), or the one above
 * @param hint the folder that the run's own output mentions
 * @param fresh whether a log that was last written at this time can be of this job
 */
async function openStageLogs(dir, hint, places, fresh) {
    return new StageLogs(await runFolders(dir, hint), places, fresh);
}
/** The stage logs of one run, or of several whose folders stand side by side. */
class StageLogs {
    #folders;
    #places;
    #fresh;
    #entries;
    constructor(folders, places, fresh) {
        this.#folders = folders;
        this.#places = places;
        this.#fresh = fresh;
    }
    /** Opens the log that a failed command was writing, or `undefined` where it does not exist or is not of this job. */
    async of({ log, logDir, phase }) {
        if (log === undefined)
            return undefined;
        const name = logDir === undefined ? undefined : external_node_path_default().basename(logDir);
        const own = this.#folders.filter((folder) => external_node_path_default().basename(folder) === name);
        for (const folder of own.length > 0 ? own : this.#folders) {
            const opened = await this.#open(external_node_path_default().join(folder, phase, log));
            if (opened)
                return opened;
        }
        return undefined;
    }
    /** Opens the log that was written last, of all stages. */
    async newest() {
        const [entry] = await this.#newestFirst();
        return entry && this.#open(entry.file);
    }
    /**
     * What docker's last lines in the build logs prove: failures only. A test's log does not show how it ended, unless something is
     * known to have failed.
     *
     * @param among `newest` where the other logs may be of an earlier run
     */
    async failedBuilds(packages, among) {
        const entries = await this.#newestFirst();
        const searched = among === 'newest' ? entries.slice(0, 1) : entries.filter(({ phase }) => phase === 'build');
        const read = searched.slice(0, MAX_LOGS_READ);
        const failed = [];
        for (let first = 0; first < read.length; first += LOGS_READ_AT_ONCE) {
            const some = read.slice(first, first + LOGS_READ_AT_ONCE);
            const ends = await Promise.all(some.map((entry) => this.#lastLines(entry)));
            failed.push(...some.filter((_, index) => BUILD_FAILED.test(ends[index]?.split('\n').at(-1) ?? '')));
        }
        return failures(failed, packages);
    }
    /**
     * The test that ended a job which is known to have failed: the one that ran last, where the last it printed is an exception
     * that nobody caught. Where it went on after it, that proves nothing.
     */
    async failedTest(packages) {
        const [entry] = await this.#newestFirst();
        const broke = entry?.phase === 'test' && endsUncaught(await this.#lastLines(entry));
        return failures(broke ? [entry] : [], packages);
    }
    async #open(file) {
        const log = await (0,log_file/* openLog */.Ne)('log-dir', file, this.#places).catch(() => undefined);
        if (log && this.#fresh(log.modified))
            return log;
        await log?.close();
        return undefined;
    }
    /** The logs of this job; of two that were written at the same time, a test's comes first. */
    #newestFirst() {
        this.#entries ??= this.#findEntries();
        return this.#entries;
    }
    async #findEntries() {
        const found = [];
        for (const folder of this.#folders) {
            for (const phase of ['build', 'test']) {
                for (const name of await (0,log_file/* namesIn */.wX)(external_node_path_default().join(folder, phase))) {
                    if ((phaseOfLog(name) ?? phase) === phase && name.endsWith('.txt'))
                        found.push({ file: `${folder}/${phase}/${name}`, phase });
                }
            }
        }
        const times = await (0,log_file/* modifiedTimes */.gF)(found.map(({ file }) => file));
        const newest = found
            .map((entry, index) => ({ entry, modified: times[index] ?? Number.NaN }))
            .filter(({ modified }) => !Number.isNaN(modified))
            .reverse()
            .sort((a, b) => b.modified - a.modified);
        // What is older than a log of an earlier job is of an earlier job too.
        const stale = newest.findIndex(({ modified }) => !this.#fresh(new Date(modified)));
        return newest.slice(0, stale < 0 ? newest.length : stale).map(({ entry }) => entry);
    }
    /** The end of a log as a terminal would show it; empty where the log cannot be read. */
    async #lastLines({ file }) {
        const log = await this.#open(file);
        if (!log)
            return '';
        const { text } = await textBefore(log, log.size, LAST_LINE_BYTES).finally(() => log.close());
        // `script` adds a line when its command has ended.
        return (0,ansi/* stripEscapeSequences */.mI)(text)
            .replace(/\s*\n?Script done on [^\n]*\s*$/, '')
            .trimEnd();
    }
}
function failures(failed, packages) {
    const results = failed.map(({ file, phase }) => {
        const log = external_node_path_default().basename(file);
        return failedStageOutcome(stageOfLog(log) ?? unnumbered(log, phase), log, packages);
    });
    return { outcome: results.length > 0 ? 'failure' : 'none', results };
}
/**
 * The folder itself, or those one level down that hold logs: of runs that are named by their start only the one that `hint` mentions,
 * or else the latest; of others (`logs/index_003_vllm`) all.
 */
async function runFolders(dir, hint) {
    const names = await (0,log_file/* namesIn */.wX)(dir);
    if (names.includes('build') || names.includes('test'))
        return [dir];
    const hinted = hint === undefined ? undefined : external_node_path_default().basename(hint);
    const dated = names.filter((name) => RUN_FOLDER.test(name)).sort();
    const other = names.filter((name) => !RUN_FOLDER.test(name)).sort();
    const isHinted = (name) => name === hinted;
    const chosen = dated.find(isHinted) ?? (other.some(isHinted) ? undefined : dated.at(-1));
    return [...(chosen === undefined ? [] : [chosen]), ...other]
        .sort((a, b) => Number(isHinted(b)) - Number(isHinted(a)))
        .slice(0, MAX_FOLDERS)
        .map((name) => external_node_path_default().join(dir, name));
}
/** `vllm_r35.4.1-numpy.txt`, as old releases name a log: which image it is of follows from the packages that were asked for. */
function unnumbered(name, phase) {
    return { phase, number: 1, image: name.slice(0, -'.txt'.length) };
}
/** Whether a text ends with a Python traceback, down to its exception; one of a destructor changes no exit code. */
function endsUncaught(text) {
    const lines = text.split('\n').map((line) => line.trimEnd());
    const last = lines.length - 1;
    const head = lines.findLastIndex((line, index) => index < last && !/^\s/.test(line));
    return (EXCEPTION.test(lines[last] ?? '') &&
        lines[head] === 'Traceback (most recent call last):' &&
        !lines[head - 1]?.startsWith('Exception ignored '));
}
function failedStageOutcome(stage, log, packages) {
    const own = stage.package ?? stage.image;
    const asked = packages.find((name) => samePackage(name, own)) ??
        packages.find((name) => stage.total === undefined && isOfImage([name], log)) ??
        (packages.length === 1 ? packages[0] : packages.find((name) => samePackage(name, stage.image)));
    const name = asked ?? (stage.number === stage.total ? own : stage.image);
    const { phase } = stage;
    const command = { phase, log, end: 'unknown' };
    // With a tag that somebody chose (`--name my:tag`) it is unknown where the stage's name begins.
    const dependency = stage.package !== undefined && !samePackage(name, own) ? own : undefined;
    return {
        package: name,
        status: 'failure',
        failure: { phase, command, ...(dependency !== undefined && { dependency }) },
    };
}

;// CONCATENATED MODULE: ./src/build-log/stage-evidence.ts



/**
 * Opens the folder that the input `log-dir` sets.
 *
 * @param outcome what the build log shows: it mentions the folder of its own run
 * @param age whether a log that was last written at this time can be of this job
 */
async function openStages(name, outcome, places, age) {
    if (!name)
        return undefined;
    const commands = outcome.results.map(({ failure }) => failure?.command);
    const hint = [outcome.failure?.command, ...commands].find((command) => command?.logDir)?.logDir;
    return openStageLogs(await (0,log_file/* openLogDir */.uS)('log-dir', name, places), hint, places, (modified) => age(modified).fresh);
}
/**
 * What the stage logs prove. In a folder that earlier runs share, an old log looks like a new one: unless it is known when this job
 * started, only the newest counts, and not against a reported success.
 *
 * @param packages those that were asked for, as far as they are known
 * @param started when this job began, where that is known
 * @param warnings gets a sentence for what cannot be used or proven
 */
async function analyzeStageLogs(stages, { cancelled, packages, reportedStatus, }, { age, started }, warnings) {
    const newest = await stages.newest();
    await newest?.close();
    if (!newest) {
        warnings.push('The input log-dir points to a folder without a stage log of this job; the message is sent without it');
        return NO_OUTCOME;
    }
    const { warning } = age(newest.modified);
    if (warning !== undefined)
        warnings.push(`The input log-dir points to a folder whose newest log ${warning}`);
    const outcome = await stages.failedBuilds(packages, started ? 'all' : 'newest');
    if (outcome.outcome === 'none' && reportedStatus === 'failure' && !cancelled)
        return stages.failedTest(packages);
    if (started || reportedStatus === 'failure' || outcome.outcome === 'none')
        return outcome;
    const failed = outcome.results.map((result) => result.package).join(', ');
    warnings.push(`The log-dir contains a log in which ${failed} failed, and it is not known whether this job wrote it; set the input build-log to find out`);
    return NO_OUTCOME;
}

;// CONCATENATED MODULE: ./src/build-log/analyze.ts
/** Finds out from the logs how a build really ended: its status, each package's result, the cause, and the lines that show it. */













/**
 * Reads the logs that the inputs set. Never throws, whatever they contain and whether or not they exist: what cannot be used becomes a
 * warning, and what the workflow reports stands.
 */
async function analyzeBuildLog(request) {
    const roots = [request.workspace, request.runnerTemp].flatMap((root) => root || []);
    const places = { roots, cwd: request.workspace || '.' };
    const warnings = [];
    const started = await (0,job_start/* jobStart */.A)(request.runnerTemp);
    const age = (0,freshness/* checkFreshness */.I)(started, request.now);
    const { doubts, logs } = await openBuildLogs(request.buildLog ?? '', places, age, warnings);
    try {
        const runs = logs.map((log) => readRuns(log, started, request, warnings));
        const sources = new Map(runs.flatMap(({ log, outcome }) => outcome.results.map((one) => [one, log])));
        const merged = runs.length > 0 ? mergeLogs(runs.map(({ outcome }) => outcome)) : NO_OUTCOME;
        const stages = await tryOrWarn(warnings, () => openStages(request.logDir, merged, places, age));
        const asked = request.packages.length > 0 ? request.packages : (merged.asked ?? []);
        const fromStages = merged.outcome === 'none' && stages && !merged.simulated
            ? await tryOrWarn(warnings, () => analyzeStageLogs(stages, { ...request, packages: asked }, { age, started }, warnings))
            : undefined;
        const outcome = fromStages ?? merged;
        const overridden = request.reportedStatus === 'success' && outcome.outcome === 'failure';
        if (overridden)
            warnings.push(overrideWarning(outcome));
        const status = overridden ? 'failure' : request.reportedStatus;
        if (status === 'success')
            return verifiedSuccess(outcome, runs, doubts, request, warnings);
        const redact = redactOrDrop(request.redact, warnings);
        const { logLines, cancelled } = request;
        const log = lastRelevant(runs);
        const logOf = (one) => sources.get(one) ?? log;
        const diagnosis = (await tryOrWarn(warnings, () => diagnose(outcome, logOf, log, stages, { logLines, redact }))) ??
            NO_DIAGNOSIS;
        const { listedLogs = 0 } = request;
        const failedLogs = listedLogs === 0
            ? undefined
            : await tryOrWarn(warnings, () => (0,failed_logs/* findFailedLogs */.o)(outcome, logOf, log, stages, listedLogs));
        return {
            status,
            ...failureFacts(outcome, diagnosis, cancelled),
            ...aboutPackages(outcome, diagnosis.explained, request),
            ...(failedLogs && { failedLogs }),
            warnings,
            overridden,
        };
    }
    finally {
        for (const log of logs)
            await log.file.close();
    }
}
const NO_DIAGNOSIS = { explained: [], sections: [], hidden: 0 };
function readRuns(log, started, { reportedStatus }, warnings) {
    const { earlier, lines, linesBeforeGap } = log.scanned;
    const last = evaluateRun(lines, linesBeforeGap);
    // A log that this job itself created contains no run of an earlier job.
    const own = started !== undefined && log.file.created !== undefined && log.file.created >= started;
    const outcome = own ? mergeEarlierRuns(last, earlier) : last;
    if (outcome === last && hasEarlierFailure(earlier))
        warnings.push('The build-log contains several runs, and one before the last had failed; only the last one is reported');
    if (reportedStatus === 'success' && outcome.outcome === 'unfinished')
        warnings.push('The build-log ends before the build did: whether it succeeded is only what the workflow reports');
    // Without a run of this job before it, the evidence may be quoted, or be of another run.
    return { log, outcome: reportedStatus === 'success' && outcome.unproven ? NO_OUTCOME : outcome };
}
/** The log to quote where no package is known to have failed: that of a run that did not succeed. */
function lastRelevant(runs) {
    return (runs.findLast(({ outcome }) => outcome.outcome !== 'success') ?? runs.at(-1))?.log;
}
function verifiedSuccess(outcome, runs, doubts, request, warnings) {
    const open = runs
        .filter((run) => run.outcome.outcome === 'unfinished')
        .map(({ log }) => `${log.name} ends before the build did`);
    const unverified = joinDoubts([...doubts, ...open]);
    return {
        ...{ status: 'success', warnings, overridden: false },
        ...(outcome.simulated
            ? { results: [], simulated: true, message: phrases/* SIMULATED */.Nc.message }
            : aboutPackages(outcome, [], request)),
        ...(unverified !== undefined && !outcome.simulated && { unverified }),
        ...(outcome.seconds !== undefined && { durationSeconds: Math.round(outcome.seconds) }),
    };
}
function joinDoubts(doubts) {
    const [first, ...others] = doubts;
    return others.length > 0 ? `${first}, and ${others.length} more` : first;
}
function failureFacts(outcome, diagnosis, cancelled) {
    const { explained, hidden, sections, unnamed } = diagnosis;
    const causes = [...explained, ...(unnamed && !cancelled ? [unnamed] : [])].flatMap(({ cause }) => cause?.kind ?? []);
    const kinds = [...new Set(causes)];
    const message = failureMessage(outcome, diagnosis, cancelled);
    const cause = cancelled && explained.length === 0 ? undefined : causeLine(outcome, diagnosis);
    const quoted = renderExcerpt(sections, hidden);
    return {
        ...(message !== undefined && { message }),
        ...(cause !== undefined && { cause }),
        ...(quoted !== '' && { excerpt: quoted }),
        ...(kinds.length > 0 && { causes: kinds }),
        ...(outcome.seconds !== undefined && { durationSeconds: Math.round(outcome.seconds) }),
    };
}
function overrideWarning({ results }) {
    const failed = results.filter(({ status }) => status === 'failure');
    const who = failed.length > 0 ? `${listPackages(failed)} failed` : 'it failed';
    return `The workflow reports success, but the build's log shows that ${who}: a failure is reported. build.sh --multiple exits 0 when a package fails, and without pipefail a pipeline returns tee's exit code`;
}


/***/ }),

/***/ 6424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ findFailedLogs),
/* harmony export */   u: () => (/* binding */ readFailedLog)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_ansi_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8448);
/** The logs of what failed, to be sent as files: which they are, and the end of each, cleaned and redacted. */


/**
 * Finds the logs: that of each failed stage; the build's own where a stage has none; each file once.
 *
 * @param logOf the build log with a failed package's result
 * @param lastLog the build log to take where no package is known to have failed
 * @param limit how many logs at most
 */
async function findFailedLogs(outcome, logOf, lastLog, stages, limit) {
    const failed = outcome.results
        .filter(({ status }) => status === 'failure')
        .map((result) => ({
        name: result.package,
        command: result.failure?.command,
        log: logOf(result),
    }));
    if (failed.length === 0)
        failed.push({ command: outcome.failure?.command, log: lastLog });
    const found = new Map();
    for (const { command, log, name } of failed) {
        if (found.size >= limit)
            break;
        const openStage = async () => command && stages?.of(command);
        const ownPath = await pathOf(openStage);
        if (ownPath !== undefined) {
            if (!found.has(ownPath))
                found.set(ownPath, { name: name ?? node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(ownPath), open: openStage });
        }
        else if (log && !found.has(log.file.path))
            found.set(log.file.path, { name: log.name, open: log.reopen });
    }
    if (found.size === 0 && stages) {
        const newest = await pathOf(() => stages.newest());
        if (newest !== undefined)
            found.set(newest, { name: node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(newest), open: () => stages.newest() });
    }
    return [...found.values()];
}
async function pathOf(open) {
    const file = await open();
    await file?.close();
    return file?.path;
}
/** Bytes of a log's end that are sent. */
const ATTACHED_BYTES = 1024 * 1024;
/**
 * Bytes before that end which are read too, and dropped once they are redacted: what a cut leaves of a secret is not recognized. GitHub's
 * secrets have at most 48 KB (docs.github.com, "Limits for secrets").
 */
const LEAD_BYTES = 64 * 1024;
/**
 * The end of a log, at most 1 MiB: as a terminal would show it, without control codes and secrets. It begins with a whole line and a
 * note where the log is longer.
 *
 * @param redact takes every secret out of a text, and rejects where it cannot
 * @returns undefined where the log cannot be used or has no text
 */
async function readFailedLog(log, redact) {
    const file = await log.open();
    if (!file)
        return undefined;
    const start = Math.max(0, file.size - ATTACHED_BYTES - LEAD_BYTES);
    const raw = await file.read(start, file.size).finally(() => file.close());
    const redacted = await redact(asShown(raw.toString('utf8')));
    const note = `[the end of ${Math.ceil(file.size / 1024)} KiB]\n`;
    const whole = Buffer.from(start === 0 ? redacted : afterLead(redacted));
    if (start === 0 && whole.length <= ATTACHED_BYTES)
        return redacted.trim() === '' ? undefined : whole;
    const end = lastLines(whole, ATTACHED_BYTES - note.length);
    return end.length === 0 ? undefined : Buffer.concat([Buffer.from(note), end]);
}
/** The text without control codes, and of each line that was written over only the last state. */
function asShown(text) {
    const lines = (0,_lib_ansi_js__WEBPACK_IMPORTED_MODULE_1__/* .stripEscapeSequences */ .mI)(text).split('\n');
    return (0,_lib_ansi_js__WEBPACK_IMPORTED_MODULE_1__/* .stripControlCodes */ .Ah)(lines.map(_lib_ansi_js__WEBPACK_IMPORTED_MODULE_1__/* .finalLineState */ .WZ).join('\n'));
}
/** The text from the first whole line behind its lead; of an endless line, its end. */
function afterLead(text) {
    const newline = text.indexOf('\n', LEAD_BYTES);
    return newline < 0 ? text.slice(LEAD_BYTES) : text.slice(newline + 1);
}
const LINE_FEED = 0x0a;
/** The last whole lines that fit into `bytes`; of a longer line, its end from a whole character on. */
function lastLines(text, bytes) {
    if (text.length <= bytes)
        return text;
    let start = text.length - bytes;
    const newline = text.indexOf(LINE_FEED, start - 1);
    if (newline >= 0 && newline < text.length - 1)
        return text.subarray(newline + 1);
    while (((text[start] ?? 0) & 0xc0) === 0x80)
        start += 1;
    return text.subarray(start);
}


/***/ }),

/***/ 7487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ checkFreshness)
/* harmony export */ });
/** Decides from the time of its last change whether this job wrote a log. Pure. */
const MINUTE = 60_000;
/** Where the job's start is not known, a log older than this is not used; from an hour on there is a warning. */
const TOO_OLD = 6 * 60 * MINUTE;
const OLD = 60 * MINUTE;
/** FAT keeps the time of the last change in steps of two seconds, and no runner goes from one job to the next in less. */
const MTIME_RESOLUTION_MS = 2000;
/**
 * Returns a function that decides for the time at which a log was last written.
 *
 * @param started when this job began, by this machine's clock; where it is not known, the age decides
 */
function checkFreshness(started, now) {
    return (modified) => {
        const written = `was last written at ${modified.toISOString()}`;
        if (started) {
            if (modified.getTime() > started.getTime() - MTIME_RESOLUTION_MS)
                return { fresh: true };
            const warning = `${written}, before this job started at ${started.toISOString()}: it is from an earlier run and was not used`;
            return { fresh: false, warning };
        }
        const old = now.getTime() - modified.getTime();
        if (old <= OLD)
            return { fresh: true };
        if (old <= TOO_OLD)
            return { fresh: true, warning: `${written}; if that was an earlier run, this message is about it` };
        return {
            fresh: false,
            warning: `${written}, hours ago: it is taken for that of an earlier run and was not used`,
        };
    };
}


/***/ }),

/***/ 6800:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ne: () => (/* binding */ openLog),
/* harmony export */   ZI: () => (/* binding */ LogError),
/* harmony export */   gF: () => (/* binding */ modifiedTimes),
/* harmony export */   uS: () => (/* binding */ openLogDir),
/* harmony export */   wX: () => (/* binding */ namesIn)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7268);
/** Opens the logs that a workflow sets, and nothing else. No other file of this room reads the disk. */




/** A path that is no log of this job. The message names the input and what to do, and can be shown. */
class LogError extends Error {
    name = 'LogError';
    /** What is wrong with the file, to follow its name: `does not exist`. */
    reason;
    constructor(message, reason = 'cannot be used') {
        super(message);
        this.reason = reason;
    }
}
/** What an input accepts, as a message calls it. */
const ACCEPTED = {
    'build-log': 'a file that tee wrote',
    'log-dir': "jetson-containers' log folder",
    results: 'a file of results',
};
/** On a self-hosted runner a pull request may control what lies in the workspace; these hold credentials. */
const PRIVATE = /(?:^|\/)(?:\.git|_runner_file_commands|_github_home)(?:\/|$)/;
/**
 * Opens a regular file under one of the roots. Never blocks: a FIFO is opened without waiting for its writer, and refused.
 *
 * @param input the action's input that sets it, for the message
 * @param name the path, relative to `places.cwd` or absolute
 * @throws {LogError} for anything else: missing, no regular file, or outside of the roots once links are resolved
 */
async function openLog(input, name, places) {
    const real = await locate(input, name, places);
    let handle;
    try {
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(real, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
    }
    catch (error) {
        throw unreadable(input, error);
    }
    try {
        const stats = await handle.stat();
        if (!stats.isFile()) {
            throw new LogError(`The input ${input} points to ${stats.isDirectory() ? 'a directory' : 'no regular file'}; it accepts ${acceptedBy(input)}`, 'is no regular file');
        }
        // Between the check and the opening, a link may have taken the place of a folder: ask the kernel what was opened.
        const opened = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(`/proc/self/fd/${handle.fd}`).catch(() => real);
        await within(input, opened, places);
        return {
            path: opened,
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
/**
 * A folder of logs under one of the roots, resolved.
 *
 * @param input the action's input that sets it, for the message
 * @param name the path, relative to `places.cwd` or absolute
 * @throws {LogError} as {@link openLog}
 */
async function openLogDir(input, name, places) {
    const real = await locate(input, name, places);
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(real).catch((error) => {
        throw unreadable(input, error);
    });
    if (!stats.isDirectory())
        throw new LogError(`The input ${input} points to no folder; it accepts ${acceptedBy(input, 'a folder')}`);
    return real;
}
/** The names in a folder; empty where it cannot be read. */
async function namesIn(folder) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => []);
}
/** Files whose time is asked for at once: more do not make the four threads of Node's file system faster. */
const STATS_AT_ONCE = 64;
/**
 * When each of these files was last written, in their order, in milliseconds since 1970; NaN for one that is no regular file or does
 * not exist. Links are not followed.
 *
 * @param files absolute paths. For ten thousand of them a promise and a Date each would take as long as the system calls
 */
function modifiedTimes(files) {
    return new Promise((resolve) => {
        const times = new Array(files.length).fill(Number.NaN);
        let next = 0;
        let open = 0;
        const askNext = () => {
            const index = next;
            const file = files[index];
            if (file === undefined) {
                if (open === 0)
                    resolve(times);
                return;
            }
            next += 1;
            open += 1;
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstat)(file, (error, stats) => {
                if (!error && stats.isFile())
                    times[index] = stats.mtimeMs;
                open -= 1;
                askNext();
            });
        };
        for (let slot = 0; slot < STATS_AT_ONCE; slot += 1)
            askNext();
    });
}
async function locate(input, name, places) {
    if (name.includes('\0'))
        throw new LogError(`The input ${input} contains a NUL character; it accepts a path`);
    const asked = node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(places.cwd, name);
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(asked).catch((error) => {
        throw unreadable(input, error);
    });
    await within(input, real, places);
    return real;
}
async function within(input, real, places) {
    for (const root of places.roots) {
        // The workspace itself is often a link to a bigger disk.
        const base = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(root).catch(() => undefined);
        if (base === undefined || base === '/')
            continue;
        const below = node_path__WEBPACK_IMPORTED_MODULE_2___default().relative(base, real);
        if (below === '..' || below.startsWith('../') || node_path__WEBPACK_IMPORTED_MODULE_2___default().isAbsolute(below))
            continue;
        if (!PRIVATE.test(below))
            return;
    }
    throw new LogError(`The input ${input} leads out of the workspace and the runner's temporary folder, or to a private file there; it accepts ${acceptedBy(input)} inside of them`, 'is outside of the workspace');
}
/** @param otherwise what an input that is not in the table accepts */
function acceptedBy(input, otherwise = 'a file') {
    return ACCEPTED[input] ?? otherwise;
}
function unreadable(input, error) {
    const code = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .C)(error) ?? 'unknown error';
    const reason = {
        ENOENT: 'does not exist',
        EACCES: 'may not be read',
        ELOOP: 'is a link',
        ENOTDIR: 'does not exist',
    }[code] ?? `could not be opened (${code})`;
    const what = input === 'log-dir' ? 'folder' : 'file';
    return new LogError(`The input ${input} points to a ${what} that ${reason}; the message is sent without it`, reason);
}


/***/ }),

/***/ 6857:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hT: () => (/* binding */ expandGlob),
/* harmony export */   rl: () => (/* binding */ hasWildcard)
/* harmony export */ });
/* unused harmony export MAX_GLOB_MATCHES */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/** Names and paths with wildcards. */

/** Paths that one pattern may expand to; more are dropped. */
const MAX_GLOB_MATCHES = 2000;
/** Whether a name or path contains a wildcard: `*`, `?` or `[`. */
function hasWildcard(name) {
    return /[*?[]/.test(name);
}
/** `{a,b}`, which paths can have and package names cannot. */
const ALTERNATIVES = /\{[^{}]*,[^{}]*\}/;
/**
 * The paths that match `pattern`, sorted. A pattern without a wildcard is returned as it is, whether or not the file exists; so is
 * one that is the name of a file, such as `results [orin].json`.
 *
 * @param cwd folder where relative patterns start
 * @param most paths; more are dropped
 */
async function expandGlob(pattern, cwd, most = MAX_GLOB_MATCHES) {
    if (!hasWildcard(pattern) && !ALTERNATIVES.test(pattern))
        return [pattern];
    const { glob, lstat } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1455, 23));
    if (await lstat((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, pattern)).catch(() => undefined))
        return [pattern];
    const paths = [];
    for await (const path of glob(pattern, { cwd })) {
        paths.push(path);
        if (paths.length >= most)
            break;
    }
    return paths.sort();
}


/***/ })

};
;