"use strict";
exports.id = 445;
exports.ids = [445];
exports.modules = {

/***/ 4445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  redactText: () => (/* binding */ redactText),
  scanText: () => (/* binding */ scanText)
});

;// CONCATENATED MODULE: ./src/redaction/column-values.ts
/** Rows below the names that are looked at, and characters of a line. */
const MAX_ROWS = 20;
const MAX_LINE = 400;
/** The cells before a name and behind it: words, in quotes or not. */
const CELLS_BEFORE = /^(?:[|\u2502][ ]{0,20})?(?:["']?[\w .-]{1,40}["']?([,;\t|\u2502])[ ]{0,20}){0,12}["']?$/;
const CELLS_BEHIND = /["']?[ ]{0,40}(?:([,;\t|\u2502])[ ]{0,20}["']?[\w .-]{1,40}["']?){0,12}[|\u2502]?[ \t\r]{0,3}\n/y;
/** The rule below the names. */
const RULE = /^[\s|:+=\u2500-\u257f-]{3,}$/;
/** Names of columns that blanks part, as `column -t` writes them. */
const ALIGNED_BEFORE = /^(?:[\w.-]{1,40}(?:[ ][\w.-]{1,40}){0,2}[ ]{2,40}){0,12}$/;
const ALIGNED_BEHIND = /(?:[ ]{2,40}[\w.-]{1,40}(?:[ ][\w.-]{1,40}){0,2}){0,12}[ \r]{0,40}\n/y;
/** @param first are there columns before the name? Else there must be some behind it. */
function alignedBehind(text, at, first) {
    ALIGNED_BEHIND.lastIndex = at;
    const behind = ALIGNED_BEHIND.exec(text)?.[0];
    return behind !== undefined && (first || behind.trim() !== '');
}
/** The row of names, from the beginning of its line. Where it comes again, the rows below it are searched for that one. */
function headerAt(text, at) {
    const end = text.indexOf('\n', at);
    return text.slice(text.lastIndexOf('\n', at - 1) + 1, end).trimEnd();
}
/** The cells that begin where the name of their column does. */
function* alignedCells(text, at, offset) {
    const header = headerAt(text, at);
    let start = text.indexOf('\n', at) + 1;
    for (let row = 0; row < MAX_ROWS && start < text.length; row += 1) {
        const line = text.slice(start, start + MAX_LINE);
        const stop = line.search(/[\r\n]|$/);
        const content = line.slice(0, stop);
        if (stop <= offset || content.trim() === '' || content.trimEnd() === header)
            return;
        if ((offset === 0 || line.charAt(offset - 1) === ' ') && line.charAt(offset) !== ' ') {
            const width = line.slice(offset, stop).search(/[ ]{2}|$/);
            yield { kind: 'row', end: start + offset, text: '', stop: start + offset + width };
        }
        start += stop + (text.startsWith('\r\n', start + stop) ? 2 : 1);
    }
}
/**
 * The cells below a name in the first row of a table with separators; none where it is in no such row.
 * @param at where the name ends
 * @param line the line before the name
 */
function* cellsBelow(text, at, line) {
    // Most names are followed by something else.
    if (!/["',;\t\r\n| ]/.test(text.charAt(at)) || line.length >= 100)
        return;
    if (!text.slice(at, at + MAX_LINE).includes('\n'))
        return;
    if (ALIGNED_BEFORE.test(line) && alignedBehind(text, at, line !== '')) {
        yield* alignedCells(text, at, line.length);
        return;
    }
    CELLS_BEHIND.lastIndex = at;
    const behind = CELLS_BEHIND.exec(text);
    if (behind === null)
        return;
    const before = CELLS_BEFORE.exec(line);
    const separator = before?.[1] ?? behind[1];
    if (before === null || separator === undefined)
        return;
    const columns = cellsOf(line + text.slice(at, at + behind[0].length), separator).length;
    const column = cellsOf(line, separator).length - 1;
    const header = headerAt(text, at);
    let start = at + behind[0].length;
    for (let row = 0; row < MAX_ROWS && start < text.length; row += 1) {
        const stop = text.slice(start, start + MAX_LINE).search(/[\r\n]|$/);
        const content = text.slice(start, start + stop);
        const cells = cellsOf(content, separator);
        const rule = RULE.test(content);
        if ((!rule && cells.length !== columns) || content === header)
            return;
        const cell = rule ? undefined : cells[column];
        if (cell !== undefined)
            yield { kind: 'row', end: start + cell.start, text: '', stop: start + cell.end };
        start += stop + (text.startsWith('\r\n', start + stop) ? 2 : 1);
    }
}
/** The cells of a line, without a blank before them. A separator in quotes parts nothing. */
function cellsOf(line, separator) {
    const cells = [];
    let start = 0;
    let quoted = false;
    for (let at = 0; at < line.length; at += 1) {
        const char = line.charAt(at);
        if (char === '"')
            quoted = !quoted;
        else if (char === separator && !quoted) {
            cells.push({ start, end: at });
            start = at + 1;
            while (line.charAt(start) === ' ')
                start += 1;
        }
    }
    return [...cells, { start, end: line.length }];
}

// EXTERNAL MODULE: ./src/redaction/harmless-values.ts
var harmless_values = __webpack_require__(9445);
// EXTERNAL MODULE: ./src/lib/lazy.ts
var lazy = __webpack_require__(6897);
;// CONCATENATED MODULE: ./src/redaction/first-characters.ts
/** Which characters a match of a pattern may begin with: most patterns are turned down by it at a glance. */
const ASCII = Array.from({ length: 128 }, (_, code) => code);
/**
 * The ASCII codes that a match may begin with; nothing where it may begin with any.
 * @param pattern of groups without names, classes, alternatives, quantifiers and assertions, with or without the flag `i`
 */
function firstCharacters(pattern) {
    const { codes, empty } = new Parser(pattern.source).alternatives();
    if (empty)
        return undefined;
    if (!pattern.ignoreCase)
        return codes;
    const both = [...codes].flatMap((code) => {
        const char = String.fromCharCode(code);
        return [char.toLowerCase().charCodeAt(0), char.toUpperCase().charCodeAt(0)];
    });
    return new Set(both);
}
class Parser {
    #at = 0;
    #source;
    constructor(source) {
        this.#source = source;
    }
    alternatives() {
        const all = [this.#sequence()];
        while (this.#take('|'))
            all.push(this.#sequence());
        return {
            codes: new Set(all.flatMap(({ codes }) => [...codes])),
            empty: all.some(({ empty }) => empty),
        };
    }
    #take(text) {
        if (!this.#source.startsWith(text, this.#at))
            return false;
        this.#at += text.length;
        return true;
    }
    #sequence() {
        const codes = new Set();
        let empty = true;
        while (this.#at < this.#source.length && !/[|)]/.test(this.#source.charAt(this.#at))) {
            const part = this.#repeated(this.#atom());
            if (empty)
                for (const code of part.codes)
                    codes.add(code);
            empty &&= part.empty;
        }
        return { codes, empty };
    }
    #repeated(part) {
        const quantifier = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y;
        quantifier.lastIndex = this.#at;
        const [text = ''] = quantifier.exec(this.#source) ?? [];
        this.#at += text.length;
        return /^(?:[*?]|\{0)/.test(text) ? { ...part, empty: true } : part;
    }
    #atom() {
        for (const assertion of ['(?=', '(?!', '(?<=', '(?<!']) {
            if (!this.#take(assertion))
                continue;
            this.alternatives();
            this.#take(')');
            return { codes: new Set(), empty: true };
        }
        if (this.#take('(?:') || this.#take('(')) {
            const group = this.alternatives();
            this.#take(')');
            return group;
        }
        if (this.#take('^') || this.#take('$') || this.#take('\\b') || this.#take('\\B'))
            return { codes: new Set(), empty: true };
        // A class, an escape or a character: the engine itself says which characters it matches.
        const one = /\[\^?(?:\\[\s\S]|[^\]\\])*\]|\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|[\s\S])|[\s\S]/y;
        one.lastIndex = this.#at;
        const [text = ''] = one.exec(this.#source) ?? [];
        this.#at += text.length;
        // A reference to a group may be empty.
        if (/^\\[1-9]/.test(text))
            return { codes: new Set(ASCII), empty: true };
        const matches = new RegExp(`^${text}$`);
        return { codes: new Set(ASCII.filter((code) => matches.test(String.fromCharCode(code)))), empty: false };
    }
}

;// CONCATENATED MODULE: ./src/redaction/joint-row.ts
/** One way to join a name and its value, and the pieces that the rows share. */
/** What closes a quoted, emphasised or indexed name: `"N"`, `**N**`, `['N']`, `%N%`. */
const CLOSE = String.raw `(?:\\{0,7}["'\x60]|\*{1,2}|%)?[\])]{0,2}(?:\*{1,2})?`;
/** Names of the member that holds the value, behind the member that holds the name. */
const VALUE_MEMBER = '(?:parameter[_-]?)?(?:value|val|data|content|contents|text|body|plaintext|secretvalue|defaultvalue|string)';
/** A pattern that is tried at one place. */
const sticky = (source) => new RegExp(source, 'iy');

;// CONCATENATED MODULE: ./src/redaction/joint-rows-of-places.ts
/** Joints of a name and a value that stand apart, or in places of their own: members, arguments, format strings, tests. */

/** What names the member that holds a name. */
const NAME_MEMBER = '(?:name|key|variable|var|field|label|id|title|property|parameter)';
/** A member between a name and its value: `"secure": true`, `type="text"`, a line `scope: x`. */
const MEMBER = String.raw `[\s,;]{1,40}\\{0,3}["']?(?!(?:${VALUE_MEMBER}|name)\\{0,3}["']?\s{0,3}[:=])[\w@$][\w.@-]{0,39}\\{0,3}["']?\s{0,3}[:=]\s{0,3}(?:\\{0,3}"[^"\n]{0,80}"|'[^'\n]{0,80}'|\[[^[\]\n]{0,80}\]|[^\s,;"'{}[\]]{1,60}(?:[ ][^\s,;"'{}[\]:=]{1,30}){0,6})`;
/** What a format string has for a value: `%s`, `%-10q`, `%@`, `{}`, `{0!r}`. */
const PLACEHOLDER = String.raw `(?:%[-+#]?\d{0,3}(?:\.\d{1,3})?[sqvr@]|\{\w{0,12}(?:![rsa])?(?::[^{}"'\n]{0,8})?\})`;
/** The number of an argument: `a1=`, `argv[2] = `, `arg1=`. */
const ARGUMENT = String.raw `(?:a|arg|argv)(?:\d{1,3}|\[\d{1,3}\])[ ]{0,2}[=:][ ]{0,2}`;
/** Tried before the other rows. */
const rowsOfPlaces = () => [
    // A name and a value with up to three members between them.
    {
        kind: 'pair',
        pattern: sticky(String.raw `${CLOSE}(?:${MEMBER}){1,3}[\s,;]{1,40}\\{0,3}["']?${VALUE_MEMBER}\\{0,3}["']?\s{0,4}[:=]\s{0,4}(?:[|>][-+]?\d?[ \t]{0,3}\r?\n[ \t]{1,40})?`),
        before: new RegExp(String.raw `(?<![A-Za-z0-9])${NAME_MEMBER}\\{0,3}["']?\s{0,3}[:=]\s{0,3}\\{0,3}["']?$`, 'i'),
        example: '{"name":"N","secure":true,"value":"V"}',
    },
    // A format string with the name, and the value as its argument.
    {
        kind: 'pair',
        pattern: sticky(String.raw `["']?[ ]?(?:[:=]|=>|is|\()?[ ]?["']?${PLACEHOLDER}[^"'\n]{0,20}["'](?:[ ]{0,2}%[ ]{0,2}\(?|,[ ]{0,2}@?|\.format\()(?=[brf]{0,2}["'\x60])`),
        example: 'print("N=%s" % "V")',
    },
    {
        kind: 'pair',
        pattern: sticky(String.raw `["']?[ ]?(?:[:=]|=>|is)?[ ]?["']?%[-+#]?\d{0,3}[sqvb][^"'\n]{0,20}["'][ ]{1,3}(?=[^\s|;&<>$\\])`),
        before: /\bprintf[ ]{1,3}(?:-v \w{1,20} |-- )?["'][^"'%]{0,60}$/,
        example: 'printf "N=%s\\n" V',
    },
    {
        kind: 'pair',
        pattern: sticky(String.raw `["']?[ ]{1,3}(?=[^\s|;&<>$\\])`),
        before: /\bprintf[ ]{1,3}["']%s[ :=]{1,3}%[sq][^"'%\n]{0,10}["'][ ]{1,3}["']?$/,
        example: "printf '%s=%s\\n' N V",
    },
    // Arguments that are counted: auditd, traces of a program's start.
    {
        kind: 'pair',
        pattern: sticky(String.raw `["']?[\s,;]{1,20}${ARGUMENT}(?=["']?[^\s"'-])`),
        before: new RegExp(`${ARGUMENT}["']?$`),
        example: 'a1="--N" a2="V"',
    },
    // Arguments that a NUL parts: /proc/*/cmdline.
    {
        kind: 'space',
        pattern: sticky(String.raw `(?:\\x00|\\u0000|\\0)(?=[^\s\\-])`),
        example: 'x\\x00--N\\x00"V"',
    },
    // What a test or a comparison saw: `N: got "V", want "x"`.
    {
        kind: 'compared',
        pattern: sticky(String.raw `${CLOSE}(?:[ ](?:mismatch|changed|differs|differ|wrong|failed))?(?::|,|[ ]but)?[ ](?:got|want|wanted|expected|actual|was|to (?:equal|be|match|eq)|equal to|of)[: ]{1,2}(?:["'\x60][^"'\n]{0,3}["'\x60][,;]?[ ](?:but )?(?:was|got|want|wanted|expected|actual)[: ]{1,2})?(?=["'\x60])`),
        example: 'N: got "V", want "x"',
    },
    {
        kind: 'compared',
        pattern: sticky(String.raw `[ ](?:changed|mismatch|differs|differ)[:,]?[ ](?=["'\x60])`),
        example: 'N changed: "V" != "x"',
    },
    // A test of a name: `expect(N).toBe("V")`, `assertEqual(N, "V")`.
    {
        kind: 'compared',
        pattern: sticky(String.raw `\)?(?:(?:\.(?:not|to|be|is))?\.(?:to|is|be|eq|equal|equals|should|match)\w{0,20}\(|,\s{0,3})(?=[bruf]?["'\x60])`),
        before: /(?:assert|expect|should|require|check|verify)\w{0,30}(?:[.!]\w{0,20})?\(\s?(?:t, )?(?:[\w$]{1,30}\.){0,4}$/i,
        example: 'expect(N).toBe("V")',
    },
    // Strings that are joined: `"N: " + "V"`, `"N" <> "=" <> "V"`.
    {
        kind: 'compared',
        pattern: sticky(String.raw `["']?[ ]?(?:[:=]|is)[ ]{0,2}["'][ ]{0,2}(?:\+|\.{1,2}|<<|<>|\|\||&|~|\^)[ ]{0,2}(?=["'])`),
        example: '"N: " + "V"',
    },
    {
        kind: 'compared',
        pattern: sticky(String.raw `["'][ ]{0,2}(?:\+|\.{1,2}|<<|<>|\|\||&|~|,)[ ]{0,2}["'][ ]?[:=][ ]?["'][ ]{0,2}(?:\+|\.{1,2}|<<|<>|\|\||&|~|,)[ ]{0,2}(?=["'])`),
        example: '"N" <> "=" <> "V"',
    },
    // A name, its type and its value: `("N", "str", "V")`.
    {
        kind: 'compared',
        pattern: sticky(`["'],[ ]?["'](?:str|string|text|secret|password|env|char|varchar|plain|hidden|masked)["'],[ ]?(?=["'])`),
        example: '("N", "str", "V")',
    },
    // A YAML block, or a row of a list, whose lines were joined: `N: | V`, `N: - V`.
    {
        kind: 'field',
        pattern: sticky(String.raw `${CLOSE}[ \t]{0,3}:[ \t]{1,4}(?:[|>][-+]?\d?|[-*\u2022])[ \t]{1,3}(?=[^\s|>-])`),
        example: 'N: | V',
    },
    // Erlang's and Elixir's pairs: `{N, <<"V">>}`, `<<"N">> => <<"V">>`; Lisp's `(N . "V")`.
    {
        kind: 'pair',
        pattern: sticky(`(?:["']?>>)?[ ]{0,2}(?:,|=>)[ ]{0,2}<<(?=["'])`),
        example: '{N, <<"V">>}',
    },
    {
        kind: 'compared',
        pattern: sticky(String.raw `,[ ]{0,2}\[?(?=["'])`),
        before: /\{$/,
        example: '{N, "V"}.',
    },
    {
        kind: 'pair',
        pattern: sticky(String.raw `["']?[ ]\.[ ](?=["'])`),
        before: /\(["']?$/,
        example: '(N . "V")',
    },
    // memcached's protocol: a key, its flags, its time and its length, then the value.
    {
        kind: 'pair',
        pattern: sticky(String.raw `(?:[ ]\d{1,10}){3}[ ]{0,3}\r?\n(?=\S)`),
        before: /\b(?:set|add|replace)[ ]$/,
        example: 'set N 0 0 9\nV',
    },
    // A constant that is set by braces: `constexpr auto N{"V"}`.
    {
        kind: 'call',
        pattern: sticky(String.raw `(?:\[\d{0,4}\])?[ ]?\{(?=["'])`),
        example: 'constexpr auto N{"V"}',
    },
];

;// CONCATENATED MODULE: ./src/redaction/joint-rows.ts
/** How a name and its value are joined in texts. The rules are rows; a test walks their examples. */



/** The rows, created at first use. In order: the first that matches decides. */
const jointRows = (0,lazy/* lazy */.R)(() => [
    ...rowsOfPlaces(),
    {
        kind: 'assigned',
        pattern: sticky(String.raw `::(?=\S)`),
        before: /::set-output name=$/,
        example: '::set-output name=N::V',
    },
    {
        kind: 'assigned',
        pattern: sticky(String.raw `(?:;[\w=;]{1,60})?\]`),
        before: /##vso\[[^\]\n]{0,80}=$/,
        example: '##vso[task.setvariable variable=N]V',
    },
    // CMake's `set(ENV{N} V)`, `set(N V)`.
    {
        kind: 'assigned',
        pattern: sticky(String.raw `\}?[ \t]{1,4}(?=[^\s)])`),
        before: /\bset\([ \t]{0,2}(?:ENV\{)?$/i,
        example: 'set(ENV{N} V)',
    },
    // Make's variable of several lines.
    {
        kind: 'pair',
        pattern: sticky(String.raw `\r?\n[ \t]{0,20}(?=\S)`),
        before: /^[ \t]{0,8}define $/,
        example: 'define N\nV\nendef',
    },
    // nginx's variable: `set $N V;`.
    {
        kind: 'assigned',
        pattern: sticky(String.raw `[ \t]{1,8}(?=["'\w])`),
        before: /(?:^|[\s;{"'])set \$$/,
        example: 'set $N V;',
    },
    // Directives of web servers and proxies that take a name and a value.
    {
        kind: 'pair',
        pattern: sticky(String.raw `["']?[ \t]{1,20}(?=\S)`),
        before: /(?:^|[\s;{])(?:fastcgi_param|uwsgi_param|scgi_param|proxy_set_header|grpc_set_header|add_header|setvar|SetEnv|setenv|passenv|(?:Request)?Header (?:always )?(?:set|add|append|merge)|set-header|add-header|header_up|header_down|php_(?:admin_)?value|more_set_headers|kv put|etcdctl put)\s{1,4}["']?(?:[\w.-]{0,40}\/){0,4}(?:X-)?$/i,
        example: 'fastcgi_param N V;',
    },
    // A here-document: `N<<EOF`, a multi-line output of GitHub Actions, `N=$(cat <<EOF`.
    {
        kind: 'pair',
        pattern: sticky(String.raw `${CLOSE}(?:[ \t]{0,2}=(?:[ \t]{0,2}"?\$\([ \t]{0,2}cat)?)?[ \t]{0,3}<<[-~]?[ \t]{0,2}["'\\]?(?:[A-Z][A-Z_]{1,20}|[A-Z]{3}\w{0,40}|ghadelimiter_[\w-]{1,60})["']?(?:[ \t]{0,3}>[^\n<;]{0,80})?[ \t]{0,3}\r?\n[ \t]{0,20}(?=\S)`),
        example: 'N<<EOF\nV\nEOF',
    },
    // Perl's and CMake's `$ENV{N} = "V"`.
    {
        kind: 'assigned',
        pattern: sticky(String.raw `["']?\}[ \t]{0,3}=[ \t]{0,3}(?=["'\w])`),
        before: /[$%]\w{1,12}\{["']?$/,
        example: '$ENV{N} = "V"',
    },
    // What a debugger or an interpreter answers: `>>> N`, then the value.
    {
        kind: 'pair',
        pattern: sticky(String.raw `[ \t]{0,3}\r?\n(?:\$\d{1,4} = |=> |Out\[\d{1,4}\]: )?(?:0x[\da-f]{1,16} )?(?=["'])`),
        before: /(?:>>> |\(gdb\) p(?:rint)? |\(lldb\) p(?:o|rint)? |\(Pdb\) (?:pp? )?|^> |In \[\d{1,4}\]: |irb[^>\n]{0,30}> )$/,
        example: '>>> N\n"V"',
    },
    // A value of Windows' registry: `reg add KEY /v N /t REG_SZ /d V`.
    {
        kind: 'pair',
        pattern: sticky(String.raw `["']?(?:[ ]{1,3}/t[ ]{1,3}\w{1,24})?(?:[ ]{1,3}/f)?[ ]{1,3}/d[ ]{1,3}`),
        before: /\/v ["']?$/,
        example: 'reg add HKCU\\x /v N /t REG_SZ /d V',
    },
    // One of several: `Unseal Key 1: V`.
    {
        kind: 'field',
        pattern: sticky(String.raw `[ ]#?\d{1,3}[ \t]{0,20}[:=][ \t]{1,20}`),
        example: 'N 1: V',
    },
    {
        kind: 'item',
        pattern: sticky(String.raw `[ ]ID[ \t]{0,20}[:=][ \t]{1,20}`),
        example: 'N ID = V',
    },
    // Text of several lines in quotes, and a line that goes on.
    {
        kind: 'pair',
        pattern: sticky(String.raw `[ \t]{0,3}=[ \t]{0,3}(?:"""|'{3}|["']?\\)[ \t]{0,3}\r?\n[ \t]{0,40}(?=\S)`),
        example: 'N="""\nV\n"""',
    },
    // CMake's `option(N "text" V)`.
    {
        kind: 'assigned',
        pattern: sticky(String.raw `[ ]{1,3}"[^"\n]{0,80}"[ ]{1,3}(?=[^\s)])`),
        before: /\boption\([ ]?$/i,
        example: 'option(N "" V)',
    },
    // An option and its value in a list without quotes: `[--N, V]`.
    {
        kind: 'space',
        pattern: sticky(String.raw `,[ ]{1,2}(?=[^\s,\]"']{4,200}(?:[\],]|\r?\n|$))`),
        before: /[[,:][ ]?$/,
        example: '[--N, V]',
    },
    // A path in a document and its value: sops.
    {
        kind: 'pair',
        pattern: sticky(String.raw `["']\]["']?[ ]{1,3}["'](?=\\{0,3}["'])`),
        before: /\[["']$/,
        example: `sops set x.yaml '["N"]' '"V"'`,
    },
    // A change: `changed N: old \u2192 V`.
    {
        kind: 'sentence',
        pattern: sticky(String.raw `["']?:[ ]{1,3}[^\s:]{1,60}[ ](?:\u2192|->|=>|to)[ ]{1,3}(?=\S)`),
        before: /\b(?:chang|updat|rotat|replac|modif|set)\w{0,4}[ ]["']?$/i,
        example: 'changed N: x \u2192 V',
    },
    // An option that a program declares with a default: `add_argument("--N", default="V")`.
    {
        kind: 'pair',
        pattern: sticky(String.raw `["'],[^()\n]{0,80}?\bdefault\s?=\s?(?=["'])`),
        before: /\(["'](?:-\w["'], ?["'])?$/,
        example: 'add_argument("--N", default="V")',
    },
    // An answer for debconf: `package package/N password V`.
    {
        kind: 'assigned',
        pattern: sticky(String.raw `[ \t]{1,4}(?:password|string)[ \t]{1,4}(?=\S)`),
        before: /\s[\w-]{1,40}\/(?:[\w-]{1,40}\/)?$/,
        example: 'd-i passwd/N password V',
    },
    // "the N (V) expired"
    {
        kind: 'pair',
        pattern: sticky(String.raw `[ ](?=\([^\s()]{4,64}\)[ ](?:is|was|has|expired|failed|rejected|refused|revoked|did|does)\b)`),
        example: 'the N (V) expired',
    },
    // A list below its name.
    {
        kind: 'item',
        pattern: sticky(String.raw `["']?[ \t]{0,3}:[ \t]{0,3}\r?\n[ \t]{0,40}-[ ]{1,3}["']?(?=[^\s:]{1,200}[ \t]{0,3}(?:\r?\n|$))`),
        example: 'N:\n- V',
    },
    // A row of a list with separators, and Erlang's and C's pairs: `N,V`, `{N, "V"}`.
    {
        kind: 'item',
        pattern: sticky(String.raw `[,;][ ]?(?=["']?[^\s"',;]{8,200}["']?[ \t]{0,3}(?:[\r\n)}\]]|$))`),
        before: /^[\s({[:]{0,20}(?:[A-Za-z]{1,12}[ ]){0,2}$/,
        example: 'N,V',
    },
    // What a command prints: `N=$(echo V)`.
    {
        kind: 'pair',
        pattern: sticky(String.raw `[ \t]{0,2}=[ \t]{0,2}["']?(?:\$\(|\x60)[ \t]{0,2}(?:echo|printf)[ ]{1,2}(?:-\w{1,3}[ ])?(?:["']?%s(?:\\n)?["']?[ ])?(?=[^\s$])`),
        example: 'N=$(echo V)',
    },
    {
        kind: 'pair',
        pattern: sticky(String.raw `[ \t]{0,3}=[ \t]{0,3}\([ \t]{0,3}\r?\n[ \t]{0,20}(?=["'])`),
        example: 'N = (\n  "V"\n)',
    },
    // Defaults of templates: `{{ N | default("V") }}`, `N: {{ x | default "V" }}`.
    {
        kind: 'pair',
        pattern: sticky(String.raw `(?:["']?[ \t]{0,3}[:=][ \t]{0,3}["']?\{\{[^{}\n]{0,80}?)?[ \t]{0,3}\|[ \t]{0,3}default(?:[ \t]{1,3}|\([ \t]{0,2})(?=["'])`),
        example: '{{ N | default("V") }}',
    },
    // Spring's `${N:V}`; not the shell's `${N:0:4}`.
    {
        kind: 'assigned',
        pattern: sticky(String.raw `:(?![-=?+ \s}]|\d{1,2}[:}])`),
        before: /\$\{$/,
        example: '${N:V}',
    },
    // An argument's value in the next row of a list.
    {
        kind: 'space',
        pattern: sticky(String.raw `["']?,?[ \t]{0,3}\r?\n[ \t]{0,20}-[ ]{1,3}(?=[^\s-])`),
        before: /(?:^|\s)- ["']?$/,
        example: '- --N\n- V',
    },
    {
        kind: 'pair',
        pattern: sticky(String.raw `(?:\s{1,3}--?(?!b(?:ody)?\b)\w[\w-]{0,19}(?:[ =](?!-)[\w./:@-]{1,60})?){0,4}\s{1,3}(?:-b|-v|--body|--value)[ =]{0,2}`),
        before: /(?:secret|variable) set $/,
        example: 'gh secret set N --env prod --body V',
    },
    // `N: str = "V"`, CMake's `N:STRING=V`, Go's `var N string = "V"`, Rust's `let N: &str = "V"`.
    {
        kind: 'assigned',
        pattern: sticky(String.raw `\s{0,3}(?::\s{0,3}|\s)(?:&(?:'static )?)?(?:mut )?(?:str|string|bytes|text|secretstr|secretstring|char|optional\[\w{1,20}\]|internal|uninitialized|any|varchar)\s{0,3}=\s{0,3}`),
        example: 'N:STRING=V',
    },
    // `"N": {"value": "V"}`, Terraform's outputs, DynamoDB's `{"S": "V"}`.
    {
        kind: 'field',
        pattern: sticky(String.raw `${CLOSE}(?:\s{0,4}[:=]|[ ]"[\w-]{1,60}")?\s{0,4}\{[^{}]{0,120}?\\{0,3}["']?(?:value|val|s|plaintext|data|default|result|content|secret_string)\\{0,3}["']?\s{0,4}[:=]\s{0,4}`),
        example: '"N": {"sensitive": true, "value": "V"}',
    },
    {
        kind: 'field',
        pattern: sticky(String.raw `${CLOSE}\s{0,4}[:=]\s{0,4}[[(]\s{0,4}\\{0,3}["'][\w.@-]{0,40}\\{0,3}["']\s{0,3},\s{0,3}(?=\\{0,3}["'])`),
        example: '"N": ["x", "V"]',
    },
    // YAML blocks, and a value on the next line.
    {
        kind: 'field',
        pattern: sticky(String.raw `${CLOSE}[ \t]{0,3}:[ \t]{0,3}(?:[|>][-+]?\d?)?[ \t]{0,3}\r?\n(?:[ \t]{0,40}\r?\n){0,2}[ \t]{1,40}(?:value:[ \t]{1,3})?(?=[^\s:]{1,200}[ \t]{0,3}(?:\r?\n|$))`),
        example: 'N: |\n  V',
    },
    // `name: N`, then `value: V`, on one line or two; `"N", "value": "V"`; `--name N --value V`; `N,ParameterValue=V`.
    {
        kind: 'pair',
        pattern: sticky(String.raw `${CLOSE}[\s,;]{1,40}(?:-{1,2}type\s{1,3}\w{1,20}\s{1,3})?-{0,2}\\{0,3}["']?${VALUE_MEMBER}\\{0,3}["']?\s{0,4}(?:[:=]\s{0,4}|[ \t](?=["'\w]))`),
        example: '{"name": "N", "value": "V"}',
    },
    // XML: an element, an attribute's pair, a plist, a table row.
    {
        kind: 'element',
        pattern: sticky(String.raw `(?:\s[^<>\n]{0,120})?>\s{0,40}(?:<!\[CDATA\[|<value>)?`),
        before: /<[\w.-]{0,20}:?$/,
        example: '<N>V</N>',
    },
    {
        kind: 'element',
        pattern: sticky(String.raw `\s{0,3}</[\w:.-]{1,40}>\s{0,60}<[\w:.-]{1,40}[^<>\n]{0,60}>`),
        example: '<key>N</key><string>V</string>',
    },
    {
        kind: 'element',
        pattern: sticky(String.raw `["'][^<>\n]{0,120}>\s{0,40}(?:<value>)?(?=[^<\s])`),
        before: /<[^<>\n]{0,80}["']$/,
        example: '<property name="N">V</property>',
    },
    {
        kind: 'element',
        pattern: sticky(String.raw `["']\s{1,4}(?:[\w:.-]{1,40}=["'][^"'\n]{0,60}["']\s{1,4}){0,3}(?:value|default|content|data)\s?=\s?(?=["'])`),
        example: '<add key="N" value="V"/>',
    },
    // A form's part: RFC 7578.
    {
        kind: 'field',
        pattern: sticky(String.raw `"(?:;[^\n]{0,80})?\r?\n(?:Content-Type:[^\n]{0,60}\r?\n)?\r?\n`),
        before: /name="$/,
        example: 'Content-Disposition: form-data; name="N"\n\nV',
    },
    // `${N:-V}`, `${N:=V}`.
    { kind: 'assigned', pattern: sticky(':[-=?+]'), before: /\$\{$/, example: '${N:-V}' },
    // A default in code: `env("N") ?: "V"`, `N = Field(default="V")`.
    {
        kind: 'assigned',
        pattern: sticky(String.raw `["']?\)?\s{1,3}(?:\|\||\?\?|\?:)\s{1,3}(?=["'\x60])|\s{0,3}[:=]\s{0,3}[\w.$]{1,60}(?:\([^()\n]{0,80}?\bdefault\s?=\s?|\s{1,3}(?:\|\||\?\?|\?:)\s{1,3})(?=["'\x60])`),
        example: 'N = Field(default="V")',
    },
    // A default in code: `N = os.getenv("X", "V")`, `N = f() or "V"`.
    {
        kind: 'assigned',
        pattern: sticky(String.raw `\s{0,3}[:=]\s{0,3}(?:[\w.]{0,40}(?:get|env|fetch|pop|setting|config)\w{0,20}\([^()\n]{0,60},\s{0,3}|[\w.]{1,60}\([^()\n]{0,60}\)\s{0,3}(?:or|\|\||\?\?|\?:)\s{0,3})(?=["'])`),
        example: 'N = f() or "V"',
    },
    {
        kind: 'assigned',
        pattern: sticky(String.raw `${CLOSE}(?:[ ][\w-]{1,20}){0,3}\s{0,3}<<<\s{0,3}`),
        example: 'read -r N <<< "V"',
    },
    {
        kind: 'assigned',
        pattern: sticky(String.raw `${CLOSE}[ \t]{0,40}(?:\s{0,4}\|\|=|:=|=>|\?=|\+=|=~|<-|->|==?=?|!==?|\s{1,3}(?:eq|ne)\s)[ \t]{0,8}(?:\n[ \t]{1,20}(?=["']))?`),
        example: 'N => "V"',
    },
    {
        kind: 'assigned',
        pattern: sticky(String.raw `${CLOSE}\s{0,2}\]?\s{0,2}=>\s{0,3}`),
        example: '["N"]=> "V"',
    },
    {
        kind: 'field',
        pattern: sticky(String.raw `${CLOSE}[ \t]{0,40}:(?:[ \t]{1,60}|\*{1,2}[ \t]{0,4}|[ \t]{0,4}\n[ \t]{0,20}(?=["'])|(?=\\{0,7}["'\x60]))`),
        example: 'N: V',
    },
    { kind: 'field', pattern: sticky(String.raw `\\{0,7}["'\x60][ \t]{0,3}:[ \t]{0,8}`), example: '"N":V' },
    { kind: 'tight', pattern: sticky(String.raw `[ \t]{0,40}:(?![:/\s])`), example: 'N:V' },
    // A message of two lines: `Your new N is:`, then the value alone.
    {
        kind: 'prompt',
        // Case matters: a sentence begins with a capital.
        pattern: /(?:[ ](?:is|was|now|once|only|here|shown|below|as|follows|created|generated|will|be|for|\w{1,20} (?=is|was))){0,5}:[ \t]{0,3}\r?\n(?:[ \t]{0,20}\r?\n)?[ \t]{0,40}(?![A-Z][a-z]{1,20}[.!]{0,3}[ \t]*(?:\r?\n|$))(?=[^\s:{}[\]()]{5,200}[ \t]{0,3}(?:\r?\n|$))/y,
        example: 'Your new N is:\nV',
    },
    {
        kind: 'sentence',
        pattern: sticky(String.raw `${CLOSE}[ \t]{0,20}(?:\u2192|\u21d2|\u27f6|\u279c|\u27a1|\u00bb|-->|~>)[ \t]{0,8}`),
        example: 'N \u2192 V',
    },
    {
        kind: 'sentence',
        pattern: sticky(String.raw `${CLOSE}(?:[ ](?:provided|supplied|given|received|entered|submitted|used|in use|loaded|found|read|generated|created|specified|value|you (?:entered|provided|gave))(?:[ ]is)?(?::|(?=[ ]\())|, e\.g\.)[ ]{1,3}`),
        example: 'invalid N provided: V',
    },
    // What a prompt or a sentence puts between: `password for me@host: V`, `token [none]: V`.
    {
        kind: 'prompt',
        pattern: sticky(String.raw `(?:'s)?(?:[ ](?:for|of|from|to|in)[ ](?:['"][^'"\n]{1,120}['"]|[^:\n]{1,60}(?:'[^'\n]{0,60}'|"[^"\n]{0,60}")?):[ ]{1,3}|[ ](?:is|was|has been)[ ]\w{1,20}[ ](?:for|to)[ ]\S{1,60}:[ ]{1,3}|[ ]{0,2}(?:\([^()\n]{1,40}\)|\[[^[\]\n]{0,20}\])[ ]{0,2}[:?=][ ]{0,3}|\?[ ]{1,3}|[ ](?:from|via|in)[ ][\w./ -]{1,30}:[ ]{1,3})`),
        example: 'N for me@host: V',
    },
    {
        kind: 'sentence',
        pattern: sticky(`${CLOSE}(?:[ ](?:for|of|on)(?:[ ][^ \\n:]{1,30}){1,3}?)?(?:,[ ]it)?[ ](?:is now|is set to|was set to|(?:has been|was|is|been) (?:re)?(?:set|changed|updated|rotated|initiali[sz]ed) to|set to|reset to|updated to|rotated to|is still|changed to|is|was|are|=|equals|to|as)(?:[ ]?:)?[ ]{1,3}`),
        example: 'the N is V',
    },
    {
        kind: 'sentence',
        pattern: sticky(`${CLOSE}[ ]from[ ]`),
        before: /change[ds]? (?:\w{1,20} ){0,3}$/i,
        example: 'changed N from V to x',
    },
    {
        kind: 'table',
        pattern: sticky(String.raw `${CLOSE}[ \t]{0,60}[|\u2502\u2503\u2551\u00a6][ \t]{0,60}`),
        example: 'N | V',
    },
    {
        kind: 'table',
        pattern: sticky(String.raw `[ \t]?(?:\.{3,40}|-{3,40}|\u2026)[ \t:]{0,4}|[ ](?:--?|[\u2013\u2014])[ ]{1,3}(?=\S)`),
        example: 'N ........ V',
    },
    { kind: 'table', pattern: sticky(String.raw `(?:[ ]{2,60}|\t{1,4})(?=\S)`), example: 'N      V' },
    {
        kind: 'tuple',
        pattern: sticky(String.raw `\\{0,7}["'\x60][ ]{0,2}[,;][ ]{0,3}(?=[bruf]{0,2}\\{0,7}["'\x60])`),
        example: '("N", "V")',
    },
    // A default behind a name in a call: `get("N", x, "V")`.
    {
        kind: 'tuple',
        pattern: sticky(String.raw `["'],[ ]?[\w.]{1,30},[ ]?(?=["'])`),
        before: /\(["']$/,
        example: 'get("N", x, "V")',
    },
    { kind: 'call', pattern: sticky(String.raw `\((?=[bruf]{0,2}["'\x60])`), example: 'N("V")' },
    {
        kind: 'space',
        pattern: sticky(String.raw `${CLOSE}(?:[ \t]{0,3}\\\r?\n[ \t]{0,40}|[ \t]{1,4})(?=\S)`),
        example: '--N V',
    },
]);
/** Behind a message or a command with the name, the value at its end or alone on the next line: tried where no row finds one. */
const nextLineRow = (0,lazy/* lazy */.R)(() => ({
    kind: 'item',
    pattern: sticky(String.raw `(?:(?:[ ][\w'-]{1,20}){1,6}:[ ]{1,3}|[^\n]{0,100}\r?\n(?:[ \t]{0,20}\r?\n)?[ \t]{0,40})(?=[^\s:{}[\]()]{16,200}[ \t]{0,3}(?:\r?\n|$))`),
    example: 'Your N has been created, copy it now:\n\nV',
}));

;// CONCATENATED MODULE: ./src/redaction/joints.ts
/** Finds how a name and its value are joined. */



/**
 * The joint behind a name.
 * @param at where the name ends
 * @param before up to 100 characters before the name
 */
function findJoint(text, at, before) {
    for (const { kind, pattern, before: needed } of rowsFor(text.charCodeAt(at))) {
        // Most rows fail at the first characters behind the name: this is cheaper than to look at what stands before it.
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (match === null || (needed !== undefined && !needed.test(before)))
            continue;
        return { kind, end: at + match[0].length, text: match[0] };
    }
    return undefined;
}
/** The rows that may match where this character stands behind a name, in order. */
const rowsByCharacter = [];
function rowsFor(code) {
    if (!(code < 128))
        return jointRows();
    rowsByCharacter[code] ??= jointRows().filter((_, index) => firstsOfRows()[index]?.has(code) ?? true);
    return rowsByCharacter[code];
}
const firstsOfRows = (0,lazy/* lazy */.R)(() => jointRows().map(({ pattern }) => firstCharacters(pattern)));
/**
 * The joint to a value that stands alone on the next line.
 * @param at where the name ends
 */
function findNextLineJoint(text, at) {
    // Most names have neither a line's end nor a colon near: a look is cheaper than the pattern.
    if (!/[\n:]/.test(text.slice(at, at + 130)))
        return undefined;
    const { kind, pattern } = nextLineRow();
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    return match === null ? undefined : { kind, end: at + match[0].length, text: match[0] };
}
/** Characters behind a name in which a value may stand that no joint leads to. */
const NEAR = 60;
/** A word of its own that only a machine writes. */
const LONE_TOKEN = /(?<![\w/.+@:-])[A-Za-z0-9][A-Za-z0-9+/_-]{15,199}={0,2}(?![\w/.+@:-])/g;
/** Looks for long words in a text. */
function longWordsOf(text) {
    const word = /[A-Za-z0-9+/_-]{16}/g;
    let from = 0;
    let next = -1;
    return (at) => {
        if (at < from || next < at) {
            word.lastIndex = at;
            from = at;
            next = word.exec(text)?.index ?? Number.POSITIVE_INFINITY;
        }
        return next;
    };
}
/**
 * The joint to a value that stands behind the name on the same line, with anything between: `log("the N %s", "V")`.
 * @param at where the name ends
 * @param longWords those of the text
 * @param accepts is this word a secret?
 */
function findNearJoint(text, at, longWords, accepts) {
    if (longWords(at) > at + NEAR)
        return undefined;
    const near = text.slice(at, at + NEAR + 60);
    const line = near.slice(0, near.search(/[\r\n]|$/));
    for (const { 0: word, index } of line.matchAll(LONE_TOKEN)) {
        if (index > NEAR)
            return undefined;
        if (accepts(word))
            return { kind: 'item', end: at + index, text: line.slice(0, index) };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/redaction/list-values.ts
/** Values in a list below or behind a secret's name: YAML rows, bullets, `["V", "W"]`. */


/** Items of a list that are looked at. */
const MAX_ITEMS = 20;
const rowsBegin = (0,lazy/* lazy */.R)(() => sticky(String.raw `${CLOSE}[ \t]{0,3}[:=][ \t]{0,3}(?=\r?\n(?:[ \t]{0,40}\r?\n)?[ \t]{0,40}(?:[-*\u2022+]|\d{1,2}[.)])[ ])`));
const row = (0,lazy/* lazy */.R)(() => sticky(String.raw `\r?\n(?:[ \t]{0,40}\r?\n)?[ \t]{0,40}(?:[-*\u2022+]|\d{1,2}[.)])[ ]{1,4}(?=[^\s:]{1,256}[ \t]{0,3}(?:\r?\n|$)|["'][^"'\n]{1,256}["'][ \t]{0,3}(?:\r?\n|$))`));
const listBegin = (0,lazy/* lazy */.R)(() => sticky(String.raw `${CLOSE}\s{0,3}(?:[:=]|=>|:=)\s{0,3}(?:set|list|tuple|array|\[\]string)?[\[({](?=\s{0,20}["'])`));
const bareListBegin = (0,lazy/* lazy */.R)(() => sticky(String.raw `${CLOSE}(?::[ \t]{1,3}|[ \t]{0,3}=[ \t]{0,3})\[(?!REDACTED\])(?=[^\s"'{}[\]]{4,256}[\],])`));
const quotedItem = (0,lazy/* lazy */.R)(() => sticky(String.raw `[\s,]{0,40}(?=["'][^"'\n]{0,256}["'][ \t]{0,3}[,\n\r\])}])`));
const bareItem = (0,lazy/* lazy */.R)(() => sticky(String.raw `[ ,]{0,4}(?=[^\s"'{}[\],]{1,256}[ ]{0,3}[,\]])`));
/**
 * The items of a list behind a name; none if there is no list.
 * @param at where the name ends
 * @param endOf where the item ends that begins at a place, with its quotes
 */
function* listItems(text, at, endOf) {
    // Most names have no list: a look is cheaper than the patterns.
    const near = text.slice(at, at + 60);
    if (!/[:=]/.test(near) || !/[\n[({]/.test(near))
        return;
    for (const [begin, item] of [
        [rowsBegin, row],
        [listBegin, quotedItem],
        [bareListBegin, bareItem],
    ]) {
        const begun = matchEnd(begin(), text, at);
        if (begun === undefined)
            continue;
        let next = begun;
        for (let count = 0; count < MAX_ITEMS; count += 1) {
            const start = matchEnd(item(), text, next);
            if (start === undefined)
                return;
            yield { kind: 'row', end: start, text: '' };
            next = endOf(start);
        }
        return;
    }
}
function matchEnd(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : undefined;
}

// EXTERNAL MODULE: ./src/redaction/secret-names.ts
var secret_names = __webpack_require__(6820);
;// CONCATENATED MODULE: ./src/redaction/named-secret.ts
/** What a name in a text says of the value behind it, with what stands before the name. */

/** Characters before a name that are looked at. */
const LOOK_BEHIND = 100;
/** Before a dot, what is a variable of a program, not a setting's group. */
const CODE_OBJECT = /^(?:self|this|cls|args|opts|options|row|item|obj|node|event|e|ev|it|x|m|kv|entry|pair|re|match|test|tests)$/i;
/** Words before `pass` with which it is a password. */
const USER_OF_PASS = /^(?:smtp|admin|user|root|db|ftp|mail|upload|login|registry|redis|wifi)$/i;
/**
 * Reads a name; nothing where it is no secret's.
 * @param at where the name begins, with its dashes
 */
function readName(text, { at, dashes, name }) {
    // Of `self.token` and `spring.datasource.password` the last part is what is assigned to.
    const parts = name.split('.');
    const last = parts.at(-1) ?? '';
    let strength = (0,secret_names/* nameStrength */.Nj)(last);
    let subject = last;
    if (dashes === '-' && strength !== 'strong' && /^[DXPEU][A-Za-z]/.test(last)) {
        // CMake's and Java's `-DNAME=\u2026`.
        subject = last.slice(1);
        strength = (0,secret_names/* nameStrength */.Nj)(subject);
    }
    const group = (parts.at(-2) ?? '').replace(/^D(?=[a-z])/, dashes === '-' ? '' : 'D');
    if (strength === 'weak' && group !== '' && !CODE_OBJECT.test(group)) {
        // A setting's `signing.key`, `mail.pass`.
        const joined = `${group}_${last}`;
        const ofGroup = (0,secret_names/* nameStrength */.Nj)(joined);
        if (ofGroup === 'strong' || ofGroup === 'none') {
            strength = ofGroup;
            subject = joined;
        }
    }
    if (strength === 'none' && parts.length > 1) {
        // poetry's `pypi-token.NAME`, `http-basic.NAME`.
        subject = parts.at(-2) ?? '';
        strength =
            /^(?:pypi-token|http-basic)$/.test(subject) || (0,secret_names/* nameStrength */.Nj)(subject) === 'strong' ? 'medium' : 'none';
    }
    if (strength === 'none')
        return undefined;
    // NetworkManager's `wifi-sec.psk`.
    if (subject === 'psk' && parts.length > 1)
        strength = 'strong';
    const before = text.slice(Math.max(0, at - LOOK_BEHIND), at);
    const line = before.slice(before.lastIndexOf('\n') + 1);
    let compound = (0,secret_names/* wordsOfName */.mg)(subject).length > 1 || /(?:api|access|auth|secret|private|license|account)key$/i.test(subject);
    if (!compound) {
        const word = wordBefore(line);
        const joined = (0,secret_names/* nameStrength */.Nj)(subject, word);
        if (joined === 'none')
            return undefined;
        // "api key", "client secret", "smtp pass".
        if (joined === 'strong' || (/^(?:pass|pwd)$/i.test(subject) && USER_OF_PASS.test(word)))
            strength = 'strong';
        if (/^(?:pat|psk|jwt)$/i.test(subject) && word !== '')
            strength = 'strong';
        compound = strength === 'strong' && (0,secret_names/* isAccessWord */.Zd)(word);
    }
    return { line, dashes, subject, strength, compound };
}
/** The word that a line ends in, before one blank. A pattern that is bound to the line's end would try each of its characters. */
function wordBefore(line) {
    if (!line.endsWith(' '))
        return '';
    let start = line.length - 1;
    while (start > 0 && /[A-Za-z]/.test(line.charAt(start - 1)))
        start -= 1;
    return line.slice(start, -1);
}

;// CONCATENATED MODULE: ./src/redaction/context-words.ts
/** What stands around a name and its value: words of prose, of programs and of commands. */
/** A header's name as it is written: `X-Api-Key`, `x-api-key`, `PRIVATE-TOKEN`. */
const HEADER_LIKE = /^x-|^[A-Z]\w*(?:-[A-Z]\w*)+$/;
/** Words before `token`, `key` and `secret` that say it is a parser's or a list's: "unexpected token: '}'", "before token". */
const NOT_BEFORE = /(?:\b(?:unexpected|preprocessing|before|after|near|expected expression|BOS|EOS|EOT|EOM|UNK|SEP|PAD|LF|CLS|MASK|FIM \w{3}|max|next|per|stop|special|cache|primary|foreign|missing|restored from|state_dict|any|public|sort|js|css|active|n|mount=type|type|of)[ =-]["'`]?|[~^]|\w::|--(?:no|without|skip)-)$/i;
/** A command that takes a name and a value as two words: `ENV N V`, `git config --global x.N V`, `aws configure set N V`. */
const SETTER = /(?:^|[\s"'(|&;[])(?:--)?(?:ENV|ARG|set|write|\w{1,10}_setenv|setenv|set-env|setx|set-environment|set_fact|config|configure|setapikey|put|add|login|env|secrets?|create|modify|update|alias|pip|uci|--arg|(?:store|set|add|create|put|update)-(?:secret|env|variable|token)|(?:[\w-]{1,20}:)?(?:config:)?set)(?:\s+-{1,2}[\w-]{1,20})*(?:\s+(?!["']?-)["']?[\w./:*@-]{1,60}["']?){0,2}\s+["']?(?:[\w:/*-]{1,60}\.)*(?:https?:\/\/|[\w/-]{0,60}\/)?[_:]?$/;
/** What a sentence goes on with after an option's or a setting's name: "use --token to log in", "--password is required". */
const GOES_ON = /^(?:and|are|argument|arguments|as|at|but|by|can|cannot|can't|do|does|doesn't|expects?|flag|flags|for|from|has|have|if|in|instead|into|is|it|must|needs?|no|of|on|options?|or|requires?|should|than|that|the|then|to|via|was|were|when|which|will|with|without|you|your|be|been|being|not|only|parameter|value|values|a|an|this|these|rather|i\.e\.|e\.g\.)$/i;
/** Words of prose about secrets that are no value, beside those of `HARMLESS_VALUES`. */
const STATE = /^(?:erforderlich|falsch|ung\u00fcltig|fehlt|leer|requis|incorrect|identity|too|now|still|also|already|weak|strong|short|long|ok|okay|good|bad|visible|insecure|secure|needed|available|optional|being|used|unused|your|the|a|an|in|for|from|of|at|by|to|with|and|or|but|here|there|empty|blank|same|different|equal|case|one|two|more|at|authentication|authorization|auth|policy|protected|prompt|prompts|login|logins|type|field|fields|file|files|change|changes|reset|length|lengths|characters|entered|rejected|refused|store|manager|management|server|service|provider|exchange|rotation|based|support|handling|request|requests|response|endpoint|header|headers|leak|leaks|data|access|name|names|attempt|attempts|hash|hashes|budget|stream|streams|ring|bucket|embedding|embeddings|embeds|usage|limit|limits|ids?|string|strings|format|from|generation|parsing|parser|expired|count|counts|accepted|vs|versus|using|via|does|did|has|had|can|could|will|would|should|may|might|must|do|was|were|been|be|if|when|while|that|this|these|those|it|its|which|who|you|we|they|please|contains?|starts?|ends?|looks?|requires?|needs?|failed|fails?|succeeded|cannot|secret|secrets|token|tokens|key|keys|password|passwords|pair|pairs|path|material|derivation|size|ring|store|id)$|^\w+(?:ed|ing|able|ible|tion)$|^(?:at|no|non|un)-|^[A-Z][a-z]+:$/i;
/** How a quoted sentence about a secret begins: `"token": "is not valid"`. */
const PROSE_START = /^(?:not|must|is|was|are|cannot|can't|unexpected|invalid|missing|required|expired|should|no|the|this|your|field|failed|error|wrong|could|please|incorrect|unable|too|expected|does|has|value|string|input)\b/i;
/** Verbs before a name that have a value behind it: "using token X", "login failed with password X". */
const VERB = /\b(?:using|with|and|got|received|has|found|generated|expected|wrong|bad|invalid|try|trying|new|old|default|temporary|set|use|used|login|me|admin|root|user|\/|as|enter|loaded|accept|sending|send|sent|given|entered|incorrect|rejected)[ :,]{1,2}(?:\w{1,12}[ ])?["'(]?$/i;
/** What a message says of a value behind it: "password x is invalid", "the token x was refused". */
const REFUSED_BEHIND = /^ (?:(?:is|was|has)(?: been| not| now| no longer){0,2} )?(?:in)?(?:valid|expired|correct|refused|rejected|accepted|revoked|wrong|denied)\b/;
/** What follows a value that is the last of its line or member. */
const LAST_ON_LINE = /^[\\`"')\]}>|,;.:!?*]{0,6}[ \t]*(?:$|[\r\n]|#|\/\/|;|\||\u2502|\u2503|\u2551|[})\]]|\\[rn]|["'],?|<|(?<=[.!])[ ]{1,2}[A-Z]|(?:--?)?["']?[\w.-]{1,40}["']?[:=]|--?\w|(?:was|is|for|to|from|and|on|at)\b|->|=>)/;

;// CONCATENATED MODULE: ./src/redaction/secret-candidate.ts
/** The first word of a value, without the end of its sentence. */
function firstWord(text) {
    return (text.split(/\s/, 1)[0] ?? '').replace(/[.!?]+$/, '');
}

;// CONCATENATED MODULE: ./src/redaction/value-shapes.ts
/** What a value looks like beside a secret's name: code, words, or what only a machine writes. */

/** Names of variables of a program: `token = tokenizer`, `login(password=password)` are code. */
const CODE_WORD = /^(?:self|this|args|kwargs|params?|config|cfg|os|env|request|response|result|data|value|values|var|vars|tokenizer|stream|text|word|words|line|tok|tokens|ids?|key|keys|item|obj|node|next|prev|current|lambda|function|async|await|new|return|if|for|in|not|is|and|or|getpass|input|user|username|lexer|parser|ctx|context|options|opts|settings|module|name|s|t|k|v|x|i|c|p|ch|buf|ptr|str|NULL|nullptr|import|from|const|let|int|char|auto|static)$/;
/** A command of PowerShell. */
const CMDLET = /^(?:ConvertTo|ConvertFrom|Get|New|Read|Import|Invoke|Select|Join|Protect|Unprotect)-[A-Z][A-Za-z]+$/;
const CODE_CALL = /^[A-Za-z_$][\w$]*(?:(?:\.|::|->|\?\.)[A-Za-z_$][\w$]*)*[([{]/;
const CODE_MEMBER = /^(?:self|this|args|os|sys|process|config|cfg|settings|opts|options|request|req|secrets|env|var|local|data|module|steps|github|inputs|vars|matrix|event|ctx|state|params|kwargs|cls|std|torch|np|node|parser|lexer|tokenizer)(?:\.|::|->|\?\.)\w/;
/** Is an unquoted value a piece of code: a call, a member, a variable of a common name? */
function isCode(value) {
    return (/^\.{3}\w/.test(value) ||
        CMDLET.test(value) ||
        CODE_CALL.test(value) ||
        CODE_MEMBER.test(value) ||
        CODE_WORD.test(value));
}
/** Does this text look made by a machine, or by someone who was asked for a digit in the password? */
function looksRandom(value) {
    if (value.length < 6 || !/^[\x21-\x7e]+$/.test(value))
        return false;
    return (/[A-Za-z]/.test(value) && /\d/.test(value)) || isMixedLetters(value);
}
/** Are these letters of both cases as only a machine mixes them? Words that run together have fewer capitals: `AutoModelForCausalLM`. */
function isMixedLetters(text) {
    if (!/^[A-Za-z]{16,}$/.test(text))
        return false;
    const capitals = text.replace(/[a-z]+/g, '').length / text.length;
    return capitals >= 0.35 && capitals <= 0.7 && (0,harmless_values/* classChanges */._M)(text) >= 0.3;
}
/** Is this a text of at least 16 letters and digits that only a machine mixes so? No digest and no id: those have letters to `f` only. */
function isMixedToken(text) {
    // The header of a JSON Web Token says nothing.
    if (!/\d.*\d/.test(text) || !/[g-z]/i.test(text) || text.startsWith('eyJ'))
        return false;
    return (0,harmless_values/* isMixedRandom */.Bt)(text) || (/^[a-z0-9]+$/.test(text) && (0,harmless_values/* classChanges */._M)(text) >= 0.3);
}
/** Is this one long run of letters and digits, a UUID or base64: not words joined by `-`, `_`, `.` or `/`? */
function isMachineMade(text) {
    if (!/\d/.test(text) || !/[A-Za-z]/.test(text))
        return false;
    if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text))
        return true;
    return /[A-Za-z0-9+/]{16}/.test(text) && !/^[\w-]+(?:[./][\w-]+)+$/.test(text);
}
/**
 * Is this a word that begins with a dash and is no option: `-Ab9\u2026`? Only a machine writes those.
 * @param text one word of a command
 */
function isDashedToken(text) {
    if (!/^-[A-Za-z0-9][\w+/=.~-]{15,}$/.test(text))
        return false;
    const word = text.slice(1);
    return ((0,harmless_values/* isMixedRandom */.Bt)(word.replace(/[^A-Za-z0-9]/g, '')) || isMixedToken(word) || /^[0-9a-f]{32,}$/.test(word));
}
/** Is this a part of a model or of a configuration: `model.layers.0.self_attn.q_proj.weight`? */
function isDottedName(value) {
    return /^[a-z_]+\d{0,3}(?:\.(?:[a-z_]+\d{0,3}|\d{1,4})){1,30}$/i.test(value);
}

;// CONCATENATED MODULE: ./src/redaction/sure-names.ts
/** Values behind names that are sure of a secret: any text, if the joint does not speak against it. */




/** A line that sets the name behind it. */
const SETS = /\b(?:set|chang|reset|rotat|updat|assign|initiali)\w{0,8}\b/i;
/** A call whose first argument is the secret itself: `pbkdf2('secret', 'salt')`. */
const TAKES_SECRET = /(?:scrypt|pbkdf2|hmac|hash|crypt|sign|verify|cipher|derive)\w{0,20}\(\s{0,3}["'`]$/i;
/**
 * Is this value behind a sure name a secret?
 * @param random does the value look made by a machine?
 */
function isSecretOfStrongName(candidate, random) {
    const { compound, dashes, head, joint, line, next, strength, subject } = candidate;
    const { quoted, text } = head;
    const sure = compound || (0,secret_names/* isPasswordName */.t1)(subject) || strength !== 'strong';
    const first = firstWord(text);
    // A word of prose has no digit: a hexadecimal number may end in `ed`.
    const prose = !/\d/.test(first) && (STATE.test(first) || GOES_ON.test(first));
    if (quoted && /\s/.test(text) && PROSE_START.test(text))
        return false;
    const last = quoted || LAST_ON_LINE.test(next);
    switch (joint.kind) {
        case 'assigned':
            // `token != other` and `a -> b` are code or prose.
            if (/[=!]=|<-|->|=~|eq|ne/.test(joint.text) && !(quoted && (compound || (0,secret_names/* isPasswordName */.t1)(subject)))) {
                return (random || (joint.text.includes('->') && (compound || (0,secret_names/* isPasswordName */.t1)(subject)) && last && !prose));
            }
            return true;
        case 'field':
            if (HEADER_LIKE.test(subject) || (0,secret_names/* isVariableName */.KL)(subject))
                return true;
            if (quoted || random)
                return !(quoted && !sure && prose);
            if (prose && /^[ \t]+\w/.test(next))
                return false;
            return compound || last
                ? !(prose && !compound)
                : (0,secret_names/* isPasswordName */.t1)(subject) && !prose && !/^ [a-z]+ [a-z]+/.test(next);
        case 'tight':
            if (/\S\/$|[.@]$/.test(line) || /^[:/]/.test(text))
                return false;
            // "libsecret-1-0:arm64" is a package; `secret:latest` a tag.
            if (/^(?:latest|arm64|amd64|aarch64|all|any|i386|main|master|r\d\S*)\b/.test(text))
                return false;
            return (compound || (0,secret_names/* isPasswordName */.t1)(subject) || last || random) && !prose;
        case 'element':
            // `<token>.command` is prose about a placeholder.
            return random || !/^[.:,;)]/.test(text);
        case 'pair':
            return true;
        case 'call':
            return (!/^(?:get|has|is|read|ask|prompt|input|fetch|find|load|check|validate|parse|verify|require|encode|decode|hash|show|print|log|test)(?=[_A-Z])/.test(subject) &&
                !/[:?]\s?$|\s/.test(text) &&
                quoted);
        case 'tuple':
            // An option and its value in a list: `["--token", "V"]`.
            if (dashes === '--' && !text.startsWith('-'))
                return !isMetavariable(text);
            if (TAKES_SECRET.test(line))
                return false;
            return random || /[({]\s{0,2}[bru]?["'`]$/.test(line) || (compound && /^["']$/.test(line))
                ? !/^[A-Z][a-z]+ /.test(text)
                : false;
        case 'prompt':
            return random ? last || !prose : last && !prose;
        case 'sentence':
            // "the key to generate", "passwords are strings"; not "set the token to x".
            if (/[ ](?:to|as|are)[ ]+$/.test(joint.text) && !SETS.test(line + joint.text))
                return random || quoted;
            if (random)
                return !prose;
            if (quoted)
                return true;
            return !prose && last;
        case 'compared':
            return random ? !prose : quoted && sure && !prose;
        case 'table': {
            if (random)
                return true;
            const cell = /[|\u2502\u2503\u2551]/.test(joint.text);
            return (!prose && last && (cell || quoted || compound || /^[\s|+*\u2022~<>-]*(?:[A-Za-z]{1,20} ){0,3}$/.test(line)));
        }
        case 'space':
            return isSecretAfterSpace(candidate, { random, prose, last });
        default:
            return false;
    }
}
/** `--token X`, Java's `-password X`, a Dockerfile's `ENV X_TOKEN x`, `git config x.token x`, "using token X". */
function isSecretAfterSpace({ compound, dashes, head, line, next, subject }, { last, prose, random }) {
    const { quoted, text } = head;
    // `--no-token` takes no value.
    if (/^no[-_]/i.test(subject))
        return false;
    if (isDashedToken(text))
        return dashes !== '' || compound;
    if (text.startsWith('-') || /^[([{<|=:]/.test(text) || (text.startsWith('+') && !isMachineMade(text)))
        return false;
    if (dashes !== '' || /(?:^|\s)\/$/.test(line)) {
        if (dashes === '-' && !/passw|token|secret|key|pass|pw/i.test(subject))
            return false;
        // `pulumi config set --secret NAME value`: a flag, and the name behind it.
        if ((0,secret_names/* nameStrength */.Nj)(text) === 'strong' &&
            (0,secret_names/* wordsOfName */.mg)(text).length > 1 &&
            !/\d/.test(text) &&
            /^["']? +\S/.test(next))
            return false;
        if (quoted || random)
            return true;
        return !GOES_ON.test(text) && !isMetavariable(text);
    }
    if (SETTER.test(line)) {
        // Prose that adds, sets and updates: "add token support for x".
        if (!random && !quoted && /^[a-z]+$/.test(text) && /^[ ][\w(]/.test(next))
            return false;
        return ((compound || random || (0,secret_names/* isPasswordName */.t1)(subject) || quoted || last) &&
            !GOES_ON.test(text) &&
            (!prose || compound));
    }
    if (quoted)
        return (compound || (0,secret_names/* isPasswordName */.t1)(subject) || random) && !prose && /[\w!]/.test(text);
    // The rest of a name in bold: `**secret key**: x`.
    if (/^\w+\*{1,2}:?$/.test(text))
        return false;
    if (random && !/[([{]|=./.test(text))
        return (0,secret_names/* isVariableName */.KL)(subject) ? compound : !isDottedName(text);
    if (prose || !/^[\w.!@#$%^&*+-]{4,}$/.test(text))
        return false;
    if (REFUSED_BEHIND.test(next))
        return text.length >= 5;
    // "using token swordfish", "login failed for me with password swordfish"; a file's line `password swordfish`.
    if (VERB.test(line))
        return last && text.length >= 5;
    // `GITHUB_TOKEN Permissions` is a heading.
    if ((0,secret_names/* isVariableName */.KL)(subject) && /^[A-Z][a-z]+$/.test(text))
        return false;
    return (/^\s*[#;]?\s*$/.test(line) && /^[ \t]*(?:;|$|[\r\n])/.test(next) && (compound || (0,secret_names/* isPasswordName */.t1)(subject)));
}
/** A help text's stand-in for a value: `--token TOKEN`, `--password string`. */
function isMetavariable(text) {
    return /^[A-Z][A-Z_]*\]?$/.test(text) || /^(?:string|str|text|value|stringArray|strings)$/.test(text);
}

;// CONCATENATED MODULE: ./src/redaction/secret-values.ts
/** Whether what stands behind a secret's name is its value: by the name's strength, the joint, and what the value looks like. */






/** Is this value a secret? */
function isSecretValue(candidate) {
    const { compound, dashes, head, joint, line, next, strength, subject } = candidate;
    const { quoted, text } = head;
    if (line.endsWith('//') && joint.kind === 'tight')
        return false;
    // Terraform's `resource "random_password" "db"`.
    if (joint.kind === 'space' && /\b(?:resource|data) "$/.test(line))
        return false;
    // A scheme stands before the value: token-patterns.ts has a rule for it.
    if (/^(?:proxy-?)?authorization$/i.test(subject))
        return false;
    // `$NAME` and `${NAME}` are references, except where they are assigned to.
    if (/\$\{?$/.test(line) && joint.kind !== 'assigned')
        return false;
    if (!(0,secret_names/* isPasswordName */.t1)(subject) &&
        !compound &&
        NOT_BEFORE.test(line) &&
        (strength === 'weak' || !isMachineMade(text)))
        return false;
    if (/^\d{4,12}$/.test(text)) {
        if (strength !== 'strong')
            return false;
        if (!(0,secret_names/* isPasswordName */.t1)(subject) && text.length < 6)
            return false;
        return (joint.kind !== 'space' ||
            (compound && text.length >= 6) ||
            dashes !== '' ||
            SETTER.test(line) ||
            VERB.test(line) ||
            quoted);
    }
    // jetson-containers' `NAME:value`: a value that looks like a release or a digest is the variable's all the same.
    if (joint.kind === 'tight' &&
        strength === 'strong' &&
        (0,secret_names/* isVariableName */.KL)(subject) &&
        compound &&
        isLongRandom(text))
        return true;
    if ((0,harmless_values/* isHarmlessValue */.nk)(text, dashes + subject))
        return false;
    if (joint.kind === 'row')
        return isSecretInRow(candidate);
    if (joint.kind === 'item') {
        const first = firstWord(text);
        if (/^[,;]/.test(joint.text) && strength === 'strong') {
            if (looksRandom(text) && !isDottedName(text))
                return true;
            return ((compound || (0,secret_names/* isPasswordName */.t1)(subject)) && !STATE.test(first) && !GOES_ON.test(first) && !isCode(text));
        }
        return isMachineMade(text) && !isDigest(text);
    }
    if (sameAsName(text, subject))
        return false;
    // `key = name || other`: code.
    if (!quoted && /^[A-Za-z_]+$/.test(text) && /^[ ](?:\|\||&&|\?\?|\? )/.test(next))
        return false;
    const random = looksRandom(text) ||
        (text.length >= 6 && /[A-Za-z]/.test(text) && /[!@#$%^&*?~+=]/.test(text) && !/[([{]/.test(text));
    const inProse = joint.kind === 'sentence' && !random;
    if ((!quoted || inProse) && isCode(text) && (joint.kind !== 'space' || dashes === ''))
        return false;
    if (strength === 'weak')
        return isSecretOfWeakName(candidate);
    if (strength === 'medium') {
        // A value that is the name of a secret itself: `"ParameterKey": "DB_PASSWORD"`.
        if ((0,secret_names/* nameStrength */.Nj)(text) === 'strong' && (0,secret_names/* wordsOfName */.mg)(text).length > 1 && /^[A-Za-z_-]+$/.test(text))
            return false;
        if (isDottedName(text) || /^(?:https?|git|ssh):\/\//.test(text))
            return false;
        if (joint.kind === 'assigned' || joint.kind === 'field' || joint.kind === 'pair') {
            // `pwd=` in a connection string, `_auth = \u2026`.
            if (/^_?(?:pwd|auth)$/i.test(subject) && (quoted || joint.kind === 'assigned'))
                return random || /[;,]$|^;/.test(line) || subject !== 'auth';
            const isDefault = joint.text.includes('(');
            return ((random && isLongEnough(text)) ||
                (!isDefault && quoted && compound && !/\s/.test(text) && text.length >= 6));
        }
        if (joint.kind === 'space' && dashes === '' && !SETTER.test(line) && !VERB.test(line))
            return false;
        if (joint.kind === 'space' && (text.startsWith('-') || GOES_ON.test(text)))
            return false;
        return random && text.length >= 8;
    }
    return isSecretOfStrongName(candidate, random);
}
/** Is this long, and random beside what looks like a release or a digest: `r36.4-a9B4c7D2e5F6g7H8`? */
function isLongRandom(text) {
    return text.length >= 16 && text.split(/[^A-Za-z0-9]+/).some(isLongRandomPart);
}
function isLongRandomPart(part) {
    return part.length >= 14 && ((0,harmless_values/* isMixedRandom */.Bt)(part) || isMixedToken(part) || /^[0-9a-f]{16,}$/.test(part));
}
/** Rows of a list and cells of a column: words of a sure name, else only what a machine writes. */
function isSecretInRow({ compound, head, strength, subject }) {
    const { quoted, text } = head;
    if (sameAsName(text, subject) || (0,secret_names/* nameStrength */.Nj)(text) !== 'none' || (!quoted && isCode(text)))
        return false;
    if (isDottedName(text) && !/\d{2}/.test(text))
        return false;
    if (strength !== 'strong')
        return text.length >= 16 && isMachineMade(text) && !isDigest(text);
    if (looksRandom(text))
        return true;
    // `secrets:` has names of secrets below it.
    const plural = /secrets$/i.test(subject) && !(0,secret_names/* wordsOfName */.mg)(subject).some(secret_names/* isAccessWord */.Zd);
    const first = firstWord(text);
    return ((compound || (0,secret_names/* isPasswordName */.t1)(subject)) &&
        !plural &&
        text.length >= 4 &&
        !STATE.test(first) &&
        !GOES_ON.test(first));
}
function isDigest(text) {
    return /^(?:[0-9a-f]{16}|[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text);
}
function isLongEnough(text) {
    return text.length >= 6;
}
/** `key`, `pass`, `signature`: also a dictionary's key, a test's verdict, a function's argument. */
function isSecretOfWeakName({ compound, dashes, head, joint, line, subject }) {
    const { text } = head;
    if (isDottedName(text) || /^(?:https?|git|ssh):\/\//.test(text))
        return false;
    // PASS is a test's verdict.
    if (subject === 'PASS')
        return false;
    if (/^[Pp]ass$/.test(subject) &&
        (joint.kind === 'assigned' ||
            joint.kind === 'field' ||
            joint.kind === 'tight' ||
            joint.kind === 'element')) {
        if (head.quoted || joint.kind !== 'field')
            return /[A-Za-z]{3}|\d{4}/.test(text) && !/^test/.test(text);
        return looksRandom(text) && !/^tests?\b|_/.test(text);
    }
    if (dashes !== '' && joint.kind === 'space' && /^pass/i.test(subject))
        return !text.startsWith('-') && !GOES_ON.test(text) && text.length >= 4;
    if (joint.kind === 'space' && !dashes && !compound && !VERB.test(line))
        return false;
    // The id of a key, its fingerprint; the key of a cache: words and a digest.
    if (/^(?:[0-9a-f]{16}|[0-9A-F]{40})$/i.test(text) && !/[a-f]\w{24}/.test(text))
        return false;
    if (/^[a-z][\w.]*(?:-[\w.]+)*-[0-9a-f]{8,64}$/i.test(text))
        return false;
    return isMachineMade(text) && text.length >= 16;
}
/** `password=password`, `token=auth_token`, `api_key: HF_TOKEN`: the value is a name of the same thing. */
function sameAsName(text, name) {
    if (text.includes(' '))
        return text.split(' ').every((word) => sameAsName(word, name));
    if (!/^[A-Za-z_][\w.-]*$/.test(text))
        return false;
    const words = (0,secret_names/* wordsOfName */.mg)(text);
    const names = (0,secret_names/* wordsOfName */.mg)(name);
    if (words.join('') === names.join(''))
        return true;
    // `childToken = token`
    if (words.length === 1 && words[0] === names.at(-1))
        return true;
    // `(token) => token.kind`
    if (text.startsWith(`${name}.`))
        return true;
    // A variable or a secret's name that ends as this name does, or is one of the environment.
    return (!/\d{2}/.test(text) &&
        words.length > 1 &&
        (0,secret_names/* nameStrength */.Nj)(text) === 'strong' &&
        ((0,secret_names/* isVariableName */.KL)(text) || words.at(-1) === names.at(-1) || names.length === 1));
}

;// CONCATENATED MODULE: ./src/redaction/shell-values.ts
const OPENING_QUOTE = /(?:\\{0,7}"{3}|'{3}|\\{0,7}["'`])/y;
/** What stands before a value and is no part of it: `b'\u2026'`, `SecretStr('\u2026')`, `Some("\u2026")`, `string(9) "\u2026"`, `!!str x`, `&a x`, `[x]`. */
const VALUE_LEAD = /(?:\$?@?(?:[bBrRuUfFN]{1,2}(?=['"])|@(?=['"])|<<(?=")|\[\]byte\(\s?(?=["'`])|[#$]\{(?=["'])|0x[\da-f]{4,16} (?=")|std::(?:\w{1,20}::)?(?:basic_)?string(?:<[\w, :]{1,60}>)? (?=")|(?:SecretStr|SecretString|Some|String|str|bytes|Secret|Just|Ok|quote)\(\s{0,2}(?=['"`])|String::from\((?=")|string\(\d{1,6}\) (?=")|!!?\w{1,12} |&[\w-]{1,20} (?=\S)|\[\s{0,2}(?=["'])|\[(?=[^\s"'[\]]{4,80}\])|\((?=[^\s"'()]{4,80}\))|\((?=['"])|\{(?=(?=(?:[^}\n]{0,60}?\d){3}|\w{0,60}[^\w.}\n])[^\s{}$%"']{6,200}\}(?![\w}])|["'][^"'\n]{4,200}["']\})|\$(?=')|<(?=[^\s<>/]{6,80}>)|\*{2}[ ]?(?=[^*])))/y;
const UNQUOTED_END = /[\s"'`]|<\/|&(?:amp;)?[\w.-]{1,64}=|[,;|][ ]?["']?[\w.-]{1,64}["']?[ ]?[=:](?!\/\/)/g;
/**
 * Reads one shell word, JSON string or bare value that starts at `at` and ends on its line at the latest. Quoted and
 * bare stretches that touch are one word, as in `'it'\''s'`.
 * @param at where the value begins, with its quotes and what stands before them
 */
function readValue(text, at) {
    const from = at + (matchAt(VALUE_LEAD, text, at)?.length ?? 0);
    const opening = matchAt(OPENING_QUOTE, text, from);
    if (opening !== undefined) {
        const start = from + opening.length;
        let end = closingOf(text, start, opening);
        const first = { start, end, text: text.slice(start, end), quoted: true, literal: opening.endsWith("'") };
        // 'a'\''b' and "a"'"'"b": the word goes on after its first quotes.
        for (;;) {
            const next = matchAt(/["'](?:\\'|"'"|'"')["']?/y, text, end);
            if (next === undefined)
                break;
            const quote = next.at(-1) === '"' ? '"' : "'";
            end = closingOf(text, end + next.length, quote);
        }
        return { ...first, end };
    }
    UNQUOTED_END.lastIndex = from;
    const stop = UNQUOTED_END.exec(text);
    const raw = text.slice(from, stop === null ? text.length : stop.index);
    const word = withoutTail(raw);
    return { start: from, end: from + word.length, text: word, quoted: false, literal: false };
}
function closingOf(text, start, opening) {
    const single = opening === "'";
    for (let i = start; i < text.length; i += 1) {
        const char = text.charAt(i);
        if (char === '\n' || char === '\r' || text.startsWith(opening, i))
            return i;
        // Inside double quotes a backslash takes the next character with it; inside single ones it is itself.
        if (char === '\\' && !single)
            i += 1;
    }
    return text.length;
}
function matchAt(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
}
/** Without what the sentence or the list around a bare value added to it; `${X}` and `f(x)` keep their brackets. */
function withoutTail(word) {
    const tail = /[([{]/.test(word) ? /(?<![,;\\])[,;\\]{1,8}$/ : /(?<![,;)\]}>\\])[,;)\]}>\\]{1,8}$/;
    return word.replace(tail, '');
}

;// CONCATENATED MODULE: ./src/redaction/values-before-names.ts
/** Values that stand before their names: `{"value": "V", "name": "N"}`, `assert "V" == N`. */




/** A member between a value and its name. */
const OTHER_MEMBER = String.raw `\\?["']?(?!(?:name|key|id|value)\b)[\w@$][\w.@-]{0,39}\\?["']?\s{0,3}[:=]\s{0,3}(?:\\?"[^"\n]{0,80}"|'[^'\n]{0,80}'|[^\s,;"'{}[\]]{1,60})[\s,;]{1,40}`;
/** `{"value": "V", "name": "N"}`, `ParameterValue=V,ParameterKey=N`, `SET value='V' WHERE name='N'`. */
const MEMBERS = new RegExp(String.raw `(\\?["']?value\\?["']?\s{0,3}[:=]\s{0,3})(?:(\\?["'])([^"'\n\\]{4,256})\2|([^\s"',;]{4,256}))(?:[\s,;]{1,40}|\swhere\s)(?:${OTHER_MEMBER}){0,3}\\?["']?(?:parameter[_-]?)?(?:name|key|id)\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?([\w.-]{2,80})`, 'gi');
/** `assert "V" == N`, `left: "V", right: N`, `assertEquals("V", N)`: matched against the line before a name. */
const BEFORE_NAME = /(?:(["'])([^"'\n]{4,80})\1[)\]]?\s{0,2}(?:===?|!==?|,\s{0,2}(?:right|actual|expected|got|want):?)|(?:assert|expect|should|require|check)\w{0,30}(?:\.\w{1,20})?\(\s{0,3}(?:t, )?(["'])([^"'\n]{4,80})\3,)\s{0,2}$/i;
/** Finds values that stand before their names. */
function findValuesBeforeNames(text) {
    const found = [];
    if (/value/i.test(text)) {
        for (const match of text.matchAll(MEMBERS)) {
            const [, lead = '', quote = '', quoted, bare = '', name = ''] = match;
            const value = quoted ?? bare;
            if ((0,secret_names/* nameStrength */.Nj)(name) !== 'strong' || (0,harmless_values/* isHarmlessValue */.nk)(value, name) || (0,harmless_values/* isReference */.A_)(value))
                continue;
            const start = match.index + lead.length + quote.length;
            found.push({ start, end: start + value.length });
        }
    }
    return found;
}
/**
 * The value before a name that it is compared to.
 * @param at where the name begins
 */
function comparedValue(at, { compound, line, strength, subject }) {
    // Most lines end otherwise: a look is cheaper than the pattern.
    if (strength !== 'strong' || !/[=,:]$/.test(line.slice(-3).trimEnd()))
        return undefined;
    const [whole, quote = '', first, , second] = BEFORE_NAME.exec(line) ?? [];
    const value = first ?? second;
    if (whole === undefined || value === undefined)
        return undefined;
    if ((0,harmless_values/* isHarmlessValue */.nk)(value, subject) || (0,harmless_values/* isReference */.A_)(value))
        return undefined;
    const sure = compound || (0,secret_names/* isPasswordName */.t1)(subject);
    if (!(looksRandom(value) || (sure && !PROSE_START.test(value))))
        return undefined;
    const start = at - whole.length + whole.indexOf(`${quote}${value}`) + quote.length;
    return { start, end: start + value.length };
}

;// CONCATENATED MODULE: ./src/redaction/assignments.ts










// A name. The lookbehind, the bound and the name being taken whole (a lookahead does not backtrack) keep this linear.
const NAME_IN_TEXT = /(?<![A-Za-z0-9_])(-{0,2})(?=([A-Za-z_][A-Za-z0-9_.-]{0,127}))\2/g;
/** What a name has that is looked at; the second is poetry's `http-basic.NAME`. */
const SECRET_WORD_IN_TEXT = new RegExp(`${secret_names/* PART_OF_SECRET_NAME */.Hr.source}|http-basic`, 'gi');
/** Characters behind a name in which the value of a joint begins, and more. */
const FAR = 2000;
/** Characters of a value that decide whether it is a secret. */
const PEEK = 256;
/**
 * Finds the values of variables, options, fields and headers with a secret's name, however they are joined: `X_TOKEN=\u2026`,
 * `--password \u2026`, `"auth": "\u2026"`, `N => \u2026`, `| N | \u2026 |`, `<N>\u2026</N>`, `name: N` with `value: \u2026`. The name stays.
 */
function findAssignments(text) {
    const found = [];
    // Most words of a text are no secret's name: only those runs of a name's characters are read that hold a part of one.
    let done = 0;
    const longWords = longWordsOf(text);
    SECRET_WORD_IN_TEXT.lastIndex = 0;
    for (let hit = SECRET_WORD_IN_TEXT.exec(text); hit !== null; hit = SECRET_WORD_IN_TEXT.exec(text)) {
        const read = readNames(text, { from: runStart(text, hit.index, done), to: hit.index }, longWords);
        found.push(...read.found);
        done = read.done;
        SECRET_WORD_IN_TEXT.lastIndex = Math.max(done, SECRET_WORD_IN_TEXT.lastIndex);
    }
    return found.concat(findValuesBeforeNames(text));
}
/** Where the run of a name's characters begins that `at` is in, not before `floor`. */
function runStart(text, at, floor) {
    let start = at;
    while (start > floor && /[A-Za-z0-9_.-]/.test(text.charAt(start - 1)))
        start -= 1;
    return start;
}
/**
 * Reads the names from `from` to the one that holds the character at `to`.
 * @returns their values, and where to read on
 */
function readNames(text, { from, to }, longWords) {
    const found = [];
    let done = from;
    while (done <= to) {
        NAME_IN_TEXT.lastIndex = done;
        const match = NAME_IN_TEXT.exec(text);
        if (match === null)
            return { found, done: text.length };
        const dashes = match[1] ?? '';
        const name = (match[2] ?? '').replace(/[.-]+$/, '');
        const after = match.index + dashes.length + name.length;
        const named = readName(text, { at: match.index, dashes, name });
        const values = named === undefined ? [] : valuesOf(text, { at: match.index, after, longWords }, named);
        found.push(...values);
        // A value that is none is looked at as a name too: in `--build-arg X_TOKEN=\u2026` the first name is not the one.
        done = Math.max(after, values[0]?.end ?? 0);
    }
    return { found, done };
}
const REPLACED_BY = /["'][ \t]{0,4}(?:->|=>|\u2192|!==?|===?|,?[ ](?:but )?(?:was|got|want|wanted|expected|actual|instead of)[: ])[ \t]{0,4}(?=["'])/y;
/** The second value of a change or a comparison: `N = "old" -> "new"`. */
function newValue(text, at) {
    REPLACED_BY.lastIndex = at;
    if (!REPLACED_BY.test(text))
        return [];
    const { end, start } = readValue(text, REPLACED_BY.lastIndex);
    return end > start ? [{ start, end }] : [];
}
/** The values of one name: those of a list, or the one behind a joint. */
function valuesOf(text, { after, at, longWords }, named) {
    // A name that is hardly a secret's has values that only a machine writes: most such names have no long word near.
    if (named.strength === 'weak' && !/^pass/i.test(named.subject) && longWords(after) > after + FAR)
        return [];
    const listed = valuesInList(text, after, named);
    if (listed.length > 0)
        return listed;
    const value = valueBehind(text, findJoint(text, after, named.line), named) ??
        valueBehind(text, findNextLineJoint(text, after), named) ??
        (named.strength === 'strong'
            ? valueBehind(text, findNearJoint(text, after, longWords, isMixedToken), named)
            : undefined);
    const compared = comparedValue(at, named);
    if (compared !== undefined)
        return [compared];
    return value === undefined
        ? valuesInColumn(text, after, named)
        : [{ start: value.start, end: value.end }, ...newValue(text, value.end)];
}
function valuesInList(text, after, named) {
    const found = [];
    const endOf = (start) => {
        const value = readValue(text, start);
        return value.quoted ? value.end + 1 : value.end;
    };
    for (const item of listItems(text, after, endOf)) {
        const value = valueBehind(text, item, named);
        if (value !== undefined)
            found.push({ start: value.start, end: value.end });
    }
    return found;
}
/** The values below a name that is a column's. */
function valuesInColumn(text, after, named) {
    const found = [];
    for (const cell of cellsBelow(text, after, named.line)) {
        const value = valueBehind(text, cell, named, cell.stop);
        if (value !== undefined)
            found.push({ start: value.start, end: value.end });
    }
    return found;
}
/**
 * The value behind a joint, if it is a secret.
 * @param limit where the value ends at the latest
 */
function valueBehind(text, joint, named, limit = text.length) {
    if (joint === undefined)
        return undefined;
    // Most names are turned down: what that takes must not grow with the line.
    const window = text.slice(joint.end, Math.min(limit, joint.end + PEEK));
    const head = wholeValue(window, readValue(window, 0), joint, named.line);
    if (head.end === head.start)
        return undefined;
    if (!isSecretValue({ ...named, joint, head, next: window.slice(head.end, head.end + 60) }))
        return undefined;
    if (head.end < window.length || limit < text.length)
        return { start: joint.end + head.start, end: joint.end + head.end };
    return readValue(text, joint.end);
}
/** A value with blanks that something else than its own quotes holds together: `-e "N=a phrase"`, `<N>a phrase</N>`. */
function wholeValue(window, value, joint, line) {
    if (value.quoted || (0,harmless_values/* isReference */.A_)(value.text))
        return value;
    const quote = /["'`](?:-{1,2})?$/.exec(line)?.[0].charAt(0);
    const end = joint.kind === 'element'
        ? '<'
        : quote !== undefined && /^[ \t]{0,3}[:=]/.test(joint.text)
            ? quote
            : undefined;
    if (end === undefined)
        return value;
    const stop = value.end + (/^[^"'`<\r\n]*/.exec(window.slice(value.end))?.[0].length ?? 0);
    return window.charAt(stop) === end ? { ...value, end: stop, text: window.slice(value.start, stop) } : value;
}

// EXTERNAL MODULE: ./src/lib/ansi.ts
var ansi = __webpack_require__(8448);
;// CONCATENATED MODULE: ./src/redaction/mapped-text.ts
/** A text is a view of itself. */
function identity(text) {
    return { text, origin: (start, end) => ({ start, end }) };
}
/**
 * A view in which each match of a pattern is replaced. All characters of a replacement stand for the whole match.
 * Most views hold no secret, so the way back is computed when it is asked for.
 *
 * @param pattern with the flag `g`, never matching an empty text
 * @param decode the replacement of one match
 */
function replacedView(source, pattern, decode) {
    // A constant holds no `$`. The cast chooses one overload of `replace` for both.
    const text = source.text.replace(pattern, decode);
    let positions;
    return {
        text,
        origin(start, end) {
            positions ??= positionsOf(source.text, pattern, decode);
            return source.origin(positions.startOf(start), positions.endOf(end - 1));
        },
    };
}
function positionsOf(source, pattern, decode) {
    // For each match: where its replacement begins and ends in the view, and where the match begins and ends in the source.
    const rows = [];
    let shift = 0;
    for (const { 0: match, index } of source.matchAll(pattern)) {
        const length = (typeof decode === 'string' ? decode : decode(match)).length;
        rows.push([index + shift, index + shift + length, index, index + match.length]);
        shift += length - match.length;
    }
    /** The last match whose replacement begins at `at` or before it. */
    const rowAt = (at) => {
        let low = 0;
        let high = rows.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((rows[middle]?.[0] ?? 0) <= at)
                low = middle + 1;
            else
                high = middle;
        }
        return rows[low - 1];
    };
    return {
        startOf(at) {
            const [, to, start, end] = rowAt(at) ?? [0, 0, 0, 0];
            return at < to ? start : end + at - to;
        },
        endOf(at) {
            const [, to, , end] = rowAt(at) ?? [0, 0, 0, 0];
            return at < to ? end : end + at + 1 - to;
        },
    };
}

;// CONCATENATED MODULE: ./src/redaction/decodings.ts
/** The ways in which programs write a text: each gives the view in which it reads as it was meant. */



/** Characters that a terminal does not show: C0 and C1 controls (not tab and line ends), zero-width ones, soft hyphen. */
const INVISIBLE = String.raw `[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2060\ufeff]`;
const ANY_INVISIBLE = new RegExp(INVISIBLE);
const terminalCode = (0,lazy/* lazy */.R)(() => new RegExp(`${ansi/* ESCAPE_SEQUENCE */._p}|${INVISIBLE}`, 'g'));
/** Without colours and invisible characters: finds a secret that holds some. */
function stripped(source) {
    return ANY_INVISIBLE.test(source.text) ? replacedView(source, terminalCode(), '') : source;
}
/** With a space for each colour and invisible character: finds a secret that is set off by nothing else. */
function spaced(source) {
    return ANY_INVISIBLE.test(source.text) ? replacedView(source, terminalCode(), ' ') : source;
}
// What programs write before a line: the Actions runner ("2025-09-07T12:34:56.1234567Z "), BuildKit ("#7 140.2 ",
// moby/buildkit util/progress/progressui), jetson-containers ("[14:09:19] ", its logging.py).
const TIMESTAMP = String.raw `\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z `;
const VERTEX = String.raw `#\d{1,6} `;
const LOG_SECONDS = String.raw `\d{1,9}\.\d{1,6} `;
const CLOCK = String.raw `\[\d\d:\d\d:\d\d\] `;
const LINE_PREFIX = `(?:${TIMESTAMP})?(?:${VERTEX}(?:${LOG_SECONDS})?|${CLOCK})?`;
/** Shorter prefixes, each with the lines that read otherwise with it: their last part may be the value's own. */
const shorterPrefixes = (0,lazy/* lazy */.R)(() => [
    { prefix: `(?:${TIMESTAMP})?${VERTEX}`, lines: `(?:${TIMESTAMP})?${VERTEX}${LOG_SECONDS}` },
    { prefix: TIMESTAMP, lines: `${TIMESTAMP}(?:${VERTEX}|${CLOCK})` },
    { prefix: '', lines: `${TIMESTAMP}|${VERTEX}|${CLOCK}` },
].map(({ prefix, lines }) => ({
    wrap: wrapOf(`(?:${prefix})?`),
    lines: new RegExp(`[\\r\\n](?:${lines})`),
})));
/** What a wrapped value has between two of its characters: blanks, and line ends with what stands before the next line. */
function wrapOf(linePrefix) {
    return new RegExp(`[ \\t\\u00a0]+|[\\r\\n]${linePrefix}`, 'g');
}
const wrap = (0,lazy/* lazy */.R)(() => wrapOf(LINE_PREFIX));
// A shell's line continuation.
const wrapOrContinuation = (0,lazy/* lazy */.R)(() => new RegExp(`${wrap().source}|\\\\(?=\\r?\\n)`, 'g'));
/**
 * Without white space and line ends: a value reads the same however it was wrapped. What a builder writes before a line, or
 * a shell at its end, may as well be the value's own: there is one reading for each, the likeliest first.
 */
function unwrapped(source) {
    const { text } = source;
    const readings = [replacedView(source, wrap(), '')];
    for (const { lines, wrap: shorter } of shorterPrefixes()) {
        if (lines.test(text))
            readings.push(replacedView(source, shorter, ''));
    }
    if (/\\\r?\n/.test(text))
        readings.push(replacedView(source, wrapOrContinuation(), ''));
    return readings;
}
/** An ASCII byte stands alone, so that a secret may begin and end at any of them. */
const ESCAPED_BYTES = /%[0-7][0-9a-fA-F]|(?:%[89a-fA-F][0-9a-fA-F])+/g;
/** With `%XX` decoded, as UTF-8 where it is. */
function percentDecoded(source) {
    return replacedView(source, ESCAPED_BYTES, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8'));
}
// How a single quote is written inside single quotes: 'it'\''s', 'it'"'"'s'.
const QUOTED_QUOTE = /'\\''|'"'"'/g;
/** Is there a single quote written inside of single quotes? */
function hasQuotedQuotes(text) {
    return text.includes(`'\\''`) || text.includes(`'"'"'`);
}
/** With single quotes inside of single quotes taken back; a backslash stands for itself there. */
function shellUnquoted(source) {
    return replacedView(source, QUOTED_QUOTE, "'");
}
const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\s\S])/g;
const CONTROL_ESCAPES = { n: '\n', r: '\r', t: '\t' };
/** With one level of the escapes of JSON, of double quotes and of bare shell words taken back. */
function unescaped(source) {
    return replacedView(source, ESCAPE, (sequence) => {
        if (sequence.length > 2)
            return String.fromCharCode(Number.parseInt(sequence.slice(2), 16));
        const char = sequence.charAt(1);
        return CONTROL_ESCAPES[char] ?? char;
    });
}
// The next member of an object is no argument.
const NEXT_ARGUMENT = /(["']), ?\1(?![^"'\n]{0,64}["'] ?:)/g;
/** With `['sshpass', '-p', 'x']` read as `['sshpass -p x']`: how Python and JSON print a command. */
function joinedArguments(source) {
    return replacedView(source, NEXT_ARGUMENT, ' ');
}
const ENTITY = /&(?:quot|amp|lt|gt|apos|#39|#34|#x27|#x22);/g;
const ENTITIES = {
    '&quot;': '"',
    '&#34;': '"',
    '&#x22;': '"',
    '&apos;': "'",
    '&#39;': "'",
    '&#x27;': "'",
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
};
/** With the five entities of XML decoded: `&lt;password&gt;`. */
function entitiesDecoded(source) {
    return replacedView(source, ENTITY, (entity) => ENTITIES[entity] ?? entity);
}

;// CONCATENATED MODULE: ./src/redaction/hook-hosts.ts
/** Services whose addresses hold a token. The rules are rows; a test walks their examples. */

const H = String.raw `^(?:[\w-]+\.)*`;
const host = (source) => new RegExp(H + source, 'i');
/** The rows, created at first use. */
const hookHosts = (0,lazy/* lazy */.R)(() => [
    {
        service: 'Discord',
        pattern: host(String.raw `discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/`),
        example: 'discord.com/api/webhooks/1/V',
    },
    {
        service: 'Guilded',
        pattern: host(String.raw `guilded\.gg\/webhooks\/`),
        example: 'media.guilded.gg/webhooks/V',
    },
    {
        service: 'Slack',
        pattern: host(String.raw `hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/`),
        example: 'hooks.slack-gov.com/services/V',
    },
    {
        service: 'Microsoft Teams',
        pattern: host(String.raw `(?:webhook\.office\.com\/(?:webhookb2\/)?|outlook\.office(?:365)?\.com\/webhook\/)`),
        example: 'acme.webhook.office.com/webhookb2/V',
    },
    {
        service: 'Telegram',
        pattern: host(String.raw `api\.telegram\.org\/(?:file\/)?bot`),
        segment: true,
        example: 'api.telegram.org/bot1:V/sendMessage',
    },
    {
        service: 'Zapier',
        pattern: host(String.raw `hooks\.zapier\.com\/hooks\/catch\/`),
        example: 'hooks.zapier.com/hooks/catch/1/V',
    },
    {
        service: 'Make',
        pattern: host(String.raw `(?:hook\.[\w.]{0,12}make\.com|hook\.integromat\.com)\/`),
        example: 'hook.eu1.make.com/V',
    },
    {
        service: 'IFTTT',
        pattern: host(String.raw `ifttt\.com\/(?:trigger\/[\w-]{1,60}\/(?:json\/)?with\/key|use)\/`),
        example: 'maker.ifttt.com/trigger/x/with/key/V',
    },
    {
        service: 'Feishu and Lark',
        pattern: host(String.raw `(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/v\d\/hook\/`),
        example: 'open.feishu.cn/open-apis/bot/v2/hook/V',
    },
    {
        service: 'Webex',
        pattern: host(String.raw `(?:webexapis|ciscospark)\.com\/v\d\/webhooks\/incoming\/`),
        example: 'webexapis.com/v1/webhooks/incoming/V',
    },
    {
        service: 'PagerDuty',
        pattern: host(String.raw `pagerduty\.com\/(?:integration|x-ere)\/`),
        example: 'events.pagerduty.com/integration/V/enqueue',
    },
    {
        service: 'VictorOps',
        pattern: host(String.raw `victorops\.com\/integrations\/generic\/\d{1,12}\/alert\/`),
        example: 'alert.victorops.com/integrations/generic/1/alert/V/x',
    },
    {
        service: 'ntfy: whoever knows the topic may read and write',
        pattern: /^ntfy\.(?:[\w-]+\.)*[a-z]{2,}(?::\d+)?\/(?!v1\/|docs|$)/i,
        example: 'ntfy.sh/V',
    },
    { service: 'healthchecks', pattern: host(String.raw `hc-ping\.com\/`), example: 'hc-ping.com/V' },
    { service: 'cronitor', pattern: host(String.raw `cronitor\.link\/p\/`), example: 'cronitor.link/p/V/x' },
    {
        service: 'Bark',
        pattern: host(String.raw `(?:api\.day\.app|bark(?:\.[\w-]+)+)\/(?:push\/)?(?=[\w-]{12})`),
        example: 'api.day.app/V',
    },
    { service: 'ServerChan', pattern: host(String.raw `ftqq\.com\/`), example: 'sctapi.ftqq.com/V.send' },
    {
        service: 'Docker Hub',
        pattern: host(String.raw `hub\.docker\.com\/api\/build\/v1\/source\/`),
        example: 'hub.docker.com/api/build/v1/source/V',
    },
    {
        service: 'deploy hooks',
        pattern: host(String.raw `(?:netlify\.com\/build_hooks|vercel\.com\/v1\/integrations\/deploy|cloudflare\.com\/client\/v4\/pages\/webhooks\/deploy_hooks)\/`),
        example: 'api.netlify.com/build_hooks/V',
    },
    {
        service: 'log inputs',
        pattern: host(String.raw `(?:loggly\.com\/inputs|squadcast\.com\/v2\/incidents\/api|betterstack\.com\/api\/v1\/heartbeat|uptimerobot\.com\/heartbeat)\/`),
        example: 'logs-01.loggly.com/inputs/V',
    },
    {
        service: 'request bins',
        pattern: host(String.raw `webhook\.site\/(?=[0-9a-f-]{16})`),
        example: 'webhook.site/V',
    },
    {
        service: 'package registries',
        pattern: host(String.raw `(?:packagecloud\.io|pypi\.fury\.io|npm\.fury\.io|dl\.cloudsmith\.io)\/(?=[\w-]{16})`),
        example: 'packagecloud.io/V/o/r',
    },
    {
        service: 'conda channels',
        pattern: /^[\w.:-]+\/(?:[\w-]{1,20}\/)?t\/(?=[^/\s]{5})/i,
        example: 'conda.anaconda.org/t/V/org',
    },
    {
        service: 'live streams',
        pattern: host(String.raw `(?:rtmp\.youtube\.com\/live2|live\.twitch\.tv\/app)\/`),
        example: 'a.rtmp.youtube.com/live2/V',
    },
    { service: 'smee', pattern: host(String.raw `smee\.io\/(?=[A-Za-z0-9]{12})`), example: 'smee.io/V' },
    {
        service: "Dead Man's Snitch",
        pattern: host(String.raw `(?:deadmanssnitch\.com|nosnch\.in)\/(?=[0-9a-f]{8})`),
        example: 'nosnch.in/0a1b2c3d4eV',
    },
    {
        service: 'Statuspage',
        pattern: host(String.raw `statuspage\.io\/(?:v1|api\/v2)\/pages\/`),
        segment: true,
        example: 'api.statuspage.io/v1/pages/V/incidents',
    },
    {
        // https://www.pushcut.io/support
        service: 'Pushcut',
        pattern: host(String.raw `api\.pushcut\.io\/(?!v\d\/)(?=[\w-]{16})`),
        segment: true,
        example: 'api.pushcut.io/V/notifications/x',
    },
    {
        service: 'Pushbullet',
        pattern: host(String.raw `pushbullet\.com\/(?=o\.)`),
        example: 'api.pushbullet.com/o.V',
    },
    {
        service: 'Google Apps Script',
        pattern: host(String.raw `script\.google\.com\/macros\/s\/`),
        example: 'script.google.com/macros/s/V/exec',
    },
]);

;// CONCATENATED MODULE: ./src/redaction/hook-addresses.ts
/** Addresses whose path or query is the password: who knows it may post. */




/** A segment after which a token may come: `/hooks/\u2026`, `/webhook/\u2026`, `/integration/\u2026`. */
const HOOK_WORD = /^(?:(?:[\w]{1,20}[-_.])?(?:hooks?|webhooks?\d?|webhook-test)(?:[-_]\w{1,20})?|catch|integrations?|incoming|triggers?|notify|notifications?|callbacks?|ingest|inputs?|push|ping|heartbeats?|deploy_?hooks?|build_?hooks?|bots?|alerts?|in|collector|rest|r|use|send|sendMessage|relay|invoke|tokens?|(?:public-)?calendars?|ical|invites?|invitations?|shares?|secrets?|magic|reset|confirm|verify|unsubscribe|s)$/i;
/** Parameters of a query that hold a secret, beside those that `nameStrength` knows. */
const QUERY_SECRET = /^(?:appid|app_?id|X-Amz-(?:Signature|Security-Token|Credential)|X-Goog-(?:Signature|Credential)|AWSAccessKeyId|signature|sig|sign|hmac|code|key|auth|pk|pwd|pass|zapikey|apikey|bot_id|user|id_token|sid|session|ticket|otp|share|st|se_token|private|access|authkey|user_key|app_key|\w{0,12}sess(?:ion)?_?id|zc_?id)$/i;
/** A URL, bounded. Its end is what ends one in text. */
const ADDRESS = /(?<![A-Za-z0-9+.-])(?:https?|wss?|rtmps?|ftp):\/\/(?:[^\s/?#@"'<>]{0,256}@)?([^\s/?#@"'<>\\]{1,255})((?:\/[^\s"'<>\\]{0,2000})?|[?#][^\s"'<>\\]{0,2000})/gi;
/** Finds what of an address is a password. */
function findHookTokens(text) {
    if (!text.includes('://'))
        return findBareHooks(text);
    const found = [];
    for (const match of text.matchAll(ADDRESS)) {
        const [whole, authority = '', rest = ''] = match;
        const start = match.index + whole.length - rest.length;
        const tail = /[),.;:!?\]}`*]{0,6}$/.exec(rest)?.[0].length ?? 0;
        found.push(...tokensOfAddress(authority, rest.slice(0, rest.length - tail), start));
    }
    return found.concat(findBareHooks(text));
}
/** Discord's and Slack's addresses are known without a scheme too: logs quote only host and path. */
const BARE_HOOK = /((?:discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks|hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)|\.webhook\.office\.com)\/)([^\s"'<>)\]\\]+)/gi;
/** Hosts whose first label is the password: Pipedream's. */
const SECRET_HOST = /(?<![A-Za-z0-9.-])[A-Za-z0-9-]{10,40}(?=\.m\.pipedream\.net)/gi;
function findBareHooks(text) {
    if (!/discord|slack|office|pipedream/i.test(text))
        return [];
    const found = [...text.matchAll(BARE_HOOK)].map(({ 0: whole, 1: kept = '', index }) => ({
        start: index + kept.length,
        end: index + whole.length,
    }));
    for (const { 0: label, index } of text.matchAll(SECRET_HOST))
        found.push({ start: index, end: index + label.length });
    return found;
}
function tokensOfAddress(authority, rest, start) {
    const found = [];
    // A path may have parameters too: `/a;jsessionid=\u2026`.
    const queryAt = rest.search(/[?#]|;[\w.-]{1,40}=/);
    const path = queryAt < 0 ? rest : rest.slice(0, queryAt);
    const row = hookHosts().find(({ pattern }) => pattern.test(`${authority}${path}`));
    const kept = (row?.pattern.exec(`${authority}${path}`)?.[0].length ?? 0) - authority.length;
    if (row !== undefined && kept < path.length) {
        const slash = row.segment ? path.indexOf('/', kept) : -1;
        found.push({ start: start + kept, end: start + (slash < 0 ? path.length : slash) });
    }
    else {
        const token = tokenInPath(authority, path);
        if (token !== undefined)
            found.push({ start: start + token.start, end: start + token.end });
    }
    if (queryAt >= 0)
        found.push(...tokensOfQuery(rest, queryAt, start));
    return found;
}
/** Lengths from which a segment is a token after a hook word, and where only its letters suggest one. */
const MIN_HOOK_TOKEN = 10;
const MIN_RANDOM_SEGMENT = 20;
function tokenInPath(authority, path) {
    const hookHost = /(?:^|\.)(?:hooks?|webhooks?|push|ping|notify|hc|healthchecks|n8n|ntfy|gotify|alerts?|ingest|intake|collector)\d{0,2}[.-]/i.test(authority);
    let hook = false;
    let at = 0;
    for (const segment of path.split('/')) {
        const likely = hook || hookHost;
        if (likely && segment.length >= MIN_HOOK_TOKEN && isTokenSegment(segment))
            return { start: at, end: path.length };
        if (/^(?:private|secret)-[0-9a-f]{16,}$/.test(segment))
            return { start: at, end: at + segment.length };
        if (segment.length >= MIN_RANDOM_SEGMENT && /^[A-Za-z0-9]+$/.test(segment) && (0,harmless_values/* isMixedRandom */.Bt)(segment))
            return { start: at, end: at + segment.length };
        if (HOOK_WORD.test(segment))
            hook = true;
        at += segment.length + 1;
    }
    return undefined;
}
function isTokenSegment(segment) {
    if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:@.*)?$/i.test(segment))
        return true;
    if (!/\d/.test(segment))
        return /^[A-Za-z]{20,}$/.test(segment);
    if (/\.\w{2,5}$/.test(segment))
        return false;
    // Words with a number: `jetson-containers-2`, `build-42`, `v1.2.3`.
    return !/^[a-z]{2,}(?:[-_.][a-z]{0,12}\d{0,4}){1,6}$/.test(segment) && /[A-Za-z]/.test(segment);
}
function tokensOfQuery(rest, queryAt, start) {
    const found = [];
    for (const { 0: whole, 1: lead = '', 2: name = '', 3: value = '', index } of rest
        .slice(queryAt)
        .matchAll(/([?#&;](?:amp;)?([\w.-]{1,64})=)((?<=;[\w.-]{1,64}=)[^&#;?]{4,2000}|[^&#;]{4,2000})/g)) {
        const secret = QUERY_SECRET.test(name)
            ? isMachineMade(value) || value.length >= 16 || /\d/.test(value)
            : (0,secret_names/* nameStrength */.Nj)(name) === 'strong' ||
                // A parameter of any name may hold a token: what only a machine writes.
                (value.length >= MIN_RANDOM_SEGMENT && /^[A-Za-z0-9]+$/.test(value) && (0,harmless_values/* isMixedRandom */.Bt)(value));
        if (!secret || /^(?:\d{1,3}|true|false|main|master|none|null|\$.*|\{.*)$/.test(value))
            continue;
        const end = start + queryAt + index + whole.length;
        found.push({ start: start + queryAt + index + lead.length, end });
    }
    return found;
}

// EXTERNAL MODULE: ./src/redaction/known-secrets.ts
var known_secrets = __webpack_require__(2610);
;// CONCATENATED MODULE: ./src/redaction/login-input.ts
const TO_LINE_END = /[^\r\n]{3,200}/y;
/** Words of a command that read a password from standard input. */
const READS_PASSWORD = String.raw `(?:sudo\s{1,4}(?:-\w{1,4}\s{1,4})*-\w{0,3}S|-stdin|--with-token|chpasswd|passwd|\bsu\b|passphrase-fd|cryptsetup|luks|keepassxc|docker secret create|secrets create|devops login|password_stdin|passwd-on-stdin|(?:vault|op|lpass|bw)\s|secret|password|openconnect|login|kinit|config set|rclone obscure|realm join|minisign|cosign)`;
const SECRET_FILE = String.raw `(?!\S{0,80}\.(?:log|md|py|sh)\b)[^\s|;&]{0,80}(?:pass(?:word|wd|phrase)?|secret|token|credential|api_?key|vault_pass)[\w.-]{0,40}`;
/** The rows, created at first use. */
const loginInputRows = () => [
    {
        label: 'a password that is piped into a command',
        pattern: new RegExp(String.raw `(?<![\w-])(?:echo|printf|yes)\s{1,4}(?:-[a-zA-Z]{1,3}\s{1,4})?(?:["']%s(?:\\{1,2}n)?["']\s{1,4})?(?=[^|\n\s][^|\n]{0,120}?\s{0,4}(?:\||\|&)\s{0,4}[^|\n]{0,80}${READS_PASSWORD})`, 'g'),
        hint: /(?:echo|printf|yes)\s[^|\n]{1,160}\|/,
        value: /(?:"[^"\n]{1,255}"|'[^'\n]{1,255}'|[^|\n]{1,255}?)(?=\s{0,4}\|)/y,
        not: /^["']?[\w.@-]{1,40}:(?=[^:/])/,
        example: 'echo V | docker login --password-stdin',
        counterExample: 'echo done | tee x',
    },
    {
        label: 'user:password that is piped into chpasswd',
        pattern: /(?:echo|printf|<<<)\s{0,4}(?:-[a-z]\s{1,4})?["']?[\w.-]{1,40}:(?=[^|\n]{1,255}\|[^|\n]{0,40}chpasswd)|chpasswd\s{0,4}<<<\s{0,4}["']?[\w.-]{1,40}:/g,
        hint: /chpasswd/,
        value: /[^\s"'|]{1,200}/y,
        example: 'echo "me:V" | chpasswd',
        counterExample: 'chpasswd --help',
    },
    {
        label: 'a password in a here-string',
        pattern: new RegExp(String.raw `(?:${READS_PASSWORD}|openssl|password-stdin|authtoken|pass\s)[^\n|;&]{0,120}?<<<\s{0,4}|(?<![\w-])cat\s{0,3}<<<\s{0,4}(?=[^\n]{1,200}>\s{0,3}${SECRET_FILE})`, 'gi'),
        hint: /<<</,
        example: 'sudo -S <<< "V" ls',
        counterExample: 'bc <<< "1 + 1"',
    },
    {
        label: "a password before sudo's here-string",
        pattern: /<<<\s{0,4}(?=["']?[^\s"'|;&]{3,200}["']?\s{1,4}sudo\b)/g,
        hint: /<<</,
        example: '<<< V sudo -S ls',
        counterExample: 'cat <<< x',
    },
    {
        label: 'a password that is written to a file of secrets',
        pattern: new RegExp(String.raw `(?<![\w-])(?:echo|printf)\s{1,4}(?:-[a-zA-Z]{1,3}\s{1,4})?(?:["']%s(?:\\{1,2}n)?["']\s{1,4})?(?=[^|\n\s][^|\n>]{0,120}?\s{0,4}(?:>{1,2}\s{0,3}|\|\s{0,3}(?:sudo\s{1,3})?tee\s{1,3}(?:-a\s{1,3})?)${SECRET_FILE})`, 'gi'),
        hint: /(?:echo|printf)\s[^|>\n]{1,160}[|>]/i,
        value: /(?:"[^"\n]{1,255}"|'[^'\n]{1,255}'|[^|>\n]{1,255}?)(?=\s{0,4}[|>])/y,
        example: 'echo "V" > /run/secrets/db_password',
        counterExample: 'echo done > build.log',
    },
    {
        label: 'a file that is a process substitution',
        pattern: /(?:askpass|auth-user-pass|password-file|private-key|pass-file|passwd)[= ]{1,3}<\(\s{0,2}(?:echo|printf)\s{1,3}(?:-[ne]{1,2}\s{1,3})?/g,
        hint: /<\(/,
        value: /[^)\n]{1,200}/y,
        example: 'openvpn --askpass <(echo V)',
        counterExample: 'diff <(ls a) <(ls b)',
    },
    {
        label: 'a command that prints the password',
        pattern: /(?:password-command|passwordeval|PASSWORD_COMMAND|ASKPASS)[= ]{1,3}["']?echo\s{1,3}/g,
        hint: /echo/,
        example: 'restic --password-command "echo V"',
        counterExample: 'restic --password-command "pass x"',
    },
    {
        label: "expect's answer to a password prompt",
        pattern: /\bsend\s{1,3}(?:--\s{1,3})?(?=["'{])/g,
        hint: /\bsend\s/,
        value: /["'{](?!\\)[^"'{}\n]{3,200}?(?=\\[rn]["'}])/y,
        not: /^["'{](?:yes|no|exit|quit|ls|cd|sudo|y|n|\w+ .*)$/i,
        example: 'send "V\\r"',
        counterExample: 'send "yes\\r"',
    },
    {
        label: 'a prompt with the password behind it',
        pattern: /(?:\[sudo\] password for [\w.@-]{1,60}|(?<=@[\w.-]{1,80})'s password|Enter passphrase for (?:key )?["']?[^\n"':]{1,120}["']?|Paste an API key[^\n:]{0,80}|Enter your (?:token|password|API key)[^\n:]{0,60}|(?:BECOME|SSH|Vault|New Vault|LDAP|Kerberos|IMAP|SMTP) password(?: for [^\n:]{1,60})?)[ ]?:[ ]{1,2}/gi,
        hint: /password for|'s password|passphrase for|an API key|Enter your|(?:BECOME|SSH|Vault|LDAP|Kerberos|IMAP|SMTP) password/i,
        value: TO_LINE_END,
        not: /^(?:\s|\[|\(|\*|$)/,
        example: '[sudo] password for me: V',
        counterExample: '[sudo] password for jetson: ',
    },
];

;// CONCATENATED MODULE: ./src/redaction/login-languages.ts
const LANGUAGES = [
    [
        'French',
        "mots?[ _-]de[ _-]passe|cl[\u00e9e] secr[\u00e8e]te|jeton(?: d[\u2019' ]acc[\u00e8e]s)?",
        'requis|incorrecte?|invalide|obligatoire|manquante?|expir[\u00e9e]e?|refus[\u00e9e]e?|oubli[\u00e9e]e?|vide|accept[\u00e9e]e?|non|trop|erron[\u00e9e]e?',
        'mot de passe : V',
        'mot de passe : requis',
    ],
    [
        'Spanish',
        'contrase(?:\u00f1|n|n\u0303)as?|clave (?:de acceso|secreta|api)|palabra clave',
        'requerida|incorrecta|inv[\u00e1a]lida|obligatoria|vac[\u00edi]a|caducada|rechazada|err[\u00f3o]nea|no|demasiado|olvidada|necesaria',
        'Contrase\u00f1a: V',
        'contrase\u00f1a: requerida',
    ],
    [
        'Portuguese',
        'senhas?|palavras?[- _]passe|chave (?:secreta|de acesso|da api)',
        'obrigat[\u00f3o]ria|incorreta|inv[\u00e1a]lida|vazia|expirada|recusada|errada|n[\u00e3a]o|muito|requerida',
        'senha do banco: V',
        'senha: inv\u00e1lida',
    ],
    [
        'Italian',
        "parola(?: d[\u2019' ]ordine| chiave| segreta)|chiave (?:segreta|d[\u2019']accesso|api)",
        'richiesta|errata|non|scaduta|mancante|obbligatoria|vuota',
        "parola d'ordine: V",
        'parola segreta: richiesta',
    ],
    [
        'Dutch, Swedish, Danish, Norwegian, Finnish',
        'wachtwoord(?:en)?|l[\u00f6o]senord(?:et)?|adgangskoden?|passord(?:et)?|salasana',
        'vereist|onjuist|ongeldig|leeg|verlopen|ontbreekt|kr[\u00e4a]vs|fel|felaktigt|ogiltigt|p[\u00e5a]kr[\u00e6a]vet|forkert|ugyldig|feil|vaaditaan|v[\u00e4a][\u00e4a]rin|is|[\u00e4a]r|er|on|niet|inte|ikke',
        'wachtwoord voor me: V',
        'Wachtwoord is onjuist',
    ],
    [
        'German',
        'passw[\u00f6o]rt(?:er)?|kennw[\u00f6o]rt(?:er)?|zugangscode|schl[\u00fcu]sselwort|passwort lautet|kennwort lautet|geheimer schl[\u00fcu]ssel',
        'erforderlich|falsch|ung[\u00fcu]ltig|leer|abgelaufen|fehlt|ist|nicht|zu|muss',
        'Zugangscode: V',
        'Zugangscode: erforderlich',
    ],
    [
        'Polish, Czech, Hungarian, Romanian, Turkish, Vietnamese, Indonesian',
        'has[\u0142l]o(?: u[\u017cz]ytkownika)?|heslo|jelsz[\u00f3o]|parol[\u0103a]|[\u015fs]ifre|parola|m[\u1eada]t kh[\u1ea9a]u|kata sandi|lozinka',
        'wymagane|nieprawid[\u0142l]owe|puste|b[\u0142l][\u0119e]dne|vy[\u017ez]adov[\u00e1a]no|nespr[\u00e1a]vn[\u00e9e]|hib[\u00e1a]s|gerekli|hatal[\u0131i]|incorect[\u0103a]|sai|salah|nie|jest|je|nu|pogre[\u0161s]na',
        'Has\u0142o: V',
        'has\u0142o: wymagane',
    ],
    [
        'Russian, Ukrainian, Bulgarian, Greek',
        '(?<!\\p{L})(?:\u043f\u0430\u0440\u043e\u043b[\u044c\u044f\u044e\u0438\u0435]\\p{L}{0,2}|\u0441\u0435\u043a\u0440\u0435\u0442\u043d\u044b\u0439 \u043a\u043b\u044e\u0447|\u043a\u043b\u044e\u0447 \u0434\u043e\u0441\u0442\u0443\u043f\u0430|\u0442\u043e\u043a\u0435\u043d|\u03ba\u03c9\u03b4\u03b9\u03ba[\u03cc\u03bf]\u03c2(?: \u03c0\u03c1\u03cc\u03c3\u03b2\u03b1\u03c3\u03b7\u03c2)?|\u03c3\u03c5\u03bd\u03b8\u03b7\u03bc\u03b1\u03c4\u03b9\u03ba\u03cc)',
        '\u043d\u0435\\p{L}*|\u043e\u0431\u044f\u0437\u0430\u0442\u0435\u043b\\p{L}*|\u0442\u0440\u0435\u0431\u0443\u0435\u0442\u0441\u044f|\u043f\u0443\u0441\u0442\\p{L}*|\u043f\u0440\u043e\u0441\u0440\u043e\u0447\u0435\u043d\\p{L}*|\u043e\u0442\u043a\u043b\u043e\u043d\\p{L}*|\u0432\u0432\u0435\u0434\u0438\u0442\u0435|\u03bb\u03ac\u03b8\u03bf\u03c2|\u03b1\u03c0\u03b1\u03b9\u03c4\u03b5\u03af\u03c4\u03b1\u03b9',
        '\u041f\u0430\u0440\u043e\u043b\u044c: V',
        '\u041f\u0430\u0440\u043e\u043b\u044c: \u043d\u0435\u0432\u0435\u0440\u043d\u044b\u0439',
    ],
    [
        'Chinese, Japanese, Korean',
        '\u5bc6[\u7801\u78bc]|\u53e3\u4ee4|\u5bc6\u94a5|\u5bc6\u9470|\u8bbf\u95ee\u4ee4\u724c|\u30d1\u30b9\u30ef\u30fc\u30c9|\u6697\u8a3c\u756a\u53f7|\u5408\u8a00\u8449|\ube44\ubc00\ubc88\ud638|\uc554\ud638|\ud328\uc2a4\uc6cc\ub4dc|\ube44\ubc00\ud0a4',
        '\u9519\u8bef|\u932f\u8aa4|\u4e0d\u80fd\u4e3a\u7a7a|\u4e3a\u7a7a|\u65e0\u6548|\u7121\u6548|\u5fc5\u586b|\u5df2\u8fc7\u671f|\u304c?\u9055\u3044\\p{L}*|\u5fc5\u9808\\p{L}*|\u7121\u52b9\\p{L}*|\ud2c0\ub838\\p{L}*|\ud544\uc218\\p{L}*|\uc5c6\uc74c|\uc624\ub958|\u672a\u8bbe\u7f6e|\u6b63\u786e|\u672a\u8a2d\u5b9a',
        '\u5bc6\u7801\uff1aV',
        '\u5bc6\u7801: \u9519\u8bef',
    ],
    [
        'Hebrew, Arabic, Persian, Hindi, Thai',
        '\u05e1\u05d9\u05e1\u05de[\u05d4\u05d0]|\u0643\u0644\u0645\u0629 (?:\u0627\u0644\u0645\u0631\u0648\u0631|\u0627\u0644\u0633\u0631)|\u0631\u0645\u0632 \u0639\u0628\u0648\u0631|\u0917\u0941\u092a\u094d\u0924\u0936\u092c\u094d\u0926|\u092a\u093e\u0938\u0935\u0930\u094d\u0921|\u0e23\u0e2b\u0e31\u0e2a\u0e1c\u0e48\u0e32\u0e19',
        '\u05e9\u05d2\u05d5\u05d9\u05d4|\u05e0\u05d3\u05e8\u05e9\u05ea|\u062e\u0627\u0637\u0626\u0629|\u0645\u0637\u0644\u0648\u0628\u0629|\u063a\u064a\u0631\\p{L}*|\u0646\u0627\u062f\u0631\u0633\u062a|\u0e44\u0e21\u0e48\u0e16\u0e39\u0e01\u0e15\u0e49\u0e2d\u0e07|\u0917\u0932\u0924',
        '\u05e1\u05d9\u05e1\u05de\u05d4: V',
        '\u05e1\u05d9\u05e1\u05de\u05d4: \u05e0\u05d3\u05e8\u05e9\u05ea',
    ],
];
/** Languages share words, so that what a message says in one of them is no password in any. */
const STATES = LANGUAGES.map(([, , states]) => states).join('|');
/** What stands between the word and the password: whose it is, and a colon, an equals sign, or "is". */
const JOINT = String.raw `(?:[ _-][\p{L}\w@.'\u2019-]{1,24}){0,3}["'\u201d\u00bb]?[ \t]{0,4}(?:(?:est|es|[e\u00e9]|is|\u00e4r|er|on|jest|to|lautet|\u306f|\u662f|\u4e3a|\u70ba|\uc740|\ub294)[ ]{0,2})?(?:[:=\uff1a\uff1d]|=>|->|\u2192)[ \t\u3000]{0,4}`;
/** The rows, created at first use. */
const loginLanguageRows = () => LANGUAGES.map(([language, words, , example, counterExample]) => ({
    label: `a password in ${language}`,
    pattern: new RegExp(`(?<![A-Za-z])(?:${words})${JOINT}(?=[^\\s:=])`, 'giu'),
    hint: new RegExp(words, 'iu'),
    not: new RegExp(`^["'\u00ab\u201c]?(?:${STATES}|ja|nein|oui|non|s[\u00edi]|sim|\u0434\u0430|\u043d\u0435\u0442|true|false|null|none|nil|str|string|bool|n/?a|[*\u2022.x_-]{1,40}|\\d{1,3}|[a-z_]+\\(.*|os\\..*)(?![\\p{L}\\d])`, 'iu'),
    example,
    counterExample,
}));
/** Letters of Greek, Cyrillic and what follows, not the signs of boxes and arrows that logs are full of. */
const LETTER_BEYOND_LATIN = /[\u0370-\u1dff\u3040-\ud7a3]/;
/** A piece of each word in Latin letters: without the flag `u`, which is slow. */
const PIECE_IN_LATIN = /mots?[- _]de[- _]passe|palavras?[- _]passe|contrase|clave (?:de|se|ap)|palabra clave|senha|chave (?:se|d)|parol[a\u0103]|chiave|jeton|cl[e\u00e9] secr|achtwoord|senord|gangskode|passord|salasana|passw[o\u00f6]rt|kennw|zugangsc|sselwort|geheimer sch|lautet|has[\u0142l]o|heslo|jelsz|[s\u015f]ifre|kata sandi|lozinka|t kh[a\u1ea9]u/i;
/** Does a text hold a word of any of these languages? One look at a text for all of their rows. */
function mayHoldForeignWord(text) {
    return PIECE_IN_LATIN.test(text) || LETTER_BEYOND_LATIN.test(text);
}

;// CONCATENATED MODULE: ./src/redaction/login-row.ts
/** A rule for passwords where no secret's name stands before them. */
// What may stand between a command and its option; bounded, so that a line of a thousand `mysql` stays linear.
const ARGS = String.raw `(?:\s[^\n|;&]{0,160}?)??`;
/**
 * A command with an option.
 * @param names alternatives, as a pattern
 * @param option a pattern that ends where the password begins
 */
const commandOption = (names, option) => new RegExp(String.raw `(?<![\w-])(?:${names})(?:\.exe)?${ARGS}\s${option}`, 'g');

;// CONCATENATED MODULE: ./src/redaction/login-options.ts
/** Passwords as options and arguments of commands. The rules are rows; a test walks their examples. */

/** Ports, users and numbers of files behind `-p` and `-u`. */
const NUMBERS = /^\d{1,5}(?::\d{1,5}|\/(?:tcp|udp))*$/;
const NO_VALUE = /^-(?![A-Za-z0-9][\w+/=.~-]{15})|^(?:and|or|to|the|is|for|with|https?:\/\/\S*|--?\w{1,15})$/;
/** The rows, created at first use. */
const loginOptionRows = () => [
    {
        label: 'a password option of a command that logs in',
        pattern: commandOption(String.raw `sshpass|twine\s{1,4}upload|(?:poetry|uv|flit|hatch|vsce|ovsx)\s{1,4}publish|(?:\w[\w.-]{0,30}\s{1,4}){1,4}(?:login|logon|signin|register|auth)(?:\s{1,4}(?:login|add|init|create|add-authtoken))?`, String.raw `-(?:p|t|k|a|r|pw)(?:[ \t]{1,4}|=|(?=[^\s=-]))`),
        hint: /(?:sshpass|twine|publish|log[io]n|signin|register|\bauth)\b[^\n|;&]{0,200}\s-(?:p|t|k|a|r)/,
        not: /^(?:tty|type|ake|egistry|dmin|ll|ort|rofile|assword-stdin|assword|oken|ey|rod|ublic)$/,
        example: 'az login -u me -p V',
        counterExample: 'docker login --password-stdin',
    },
    {
        label: 'a password option behind a user option',
        pattern: /\s(?:-u|-U|-D|-l|-username|-user|--user(?:name)?|-au|-xu|\/user:|\/u:|\/ru|-x)[ =]{0,2}["']?(?!\d+(?::\d+)?\s)[\w.@\\/=,:-]{1,60}["']?(?:\s[^\n|;&]{0,80}?)?\s(?:-(?:p|P|pw|w|pass|passwd|password|ap|xp|a)(?:[ \t]{1,4}|=|(?=["']))|\/(?:p|password|rp)[: ])/g,
        hint: /\s[-/](?:p|P|pw|w|ap|xp|a|rp)/,
        not: NUMBERS,
        example: 'mosquitto_pub -u me -P V',
        counterExample: 'docker run -u 1000:1000 -p 8080:80 x',
    },
    {
        label: 'a password option before a user option',
        pattern: /\s-(?:P|p|w|pw)[ \t]{1,4}(?=["']?[^\s"'-][^\s]{3,80}\s{1,4}(?:-u|-U|-r x|-x|-D|--user(?:name)?)\s)/g,
        hint: /\s-[Ppw]/,
        not: NUMBERS,
        example: 'p4 -P V -u me sync',
        counterExample: 'psql -p 5432 -U postgres',
    },
    {
        label: 'a login as user:password',
        pattern: /(?<![\w-])(?:curl|wget|https?|xh|aria2c|skopeo|buildah|podman|nerdctl|ctr|crane|regctl|oras|etcdctl|ttyd|gotty|transmission-remote|ab|curlie|hurl|lynx|links|mysqlsh|jenkins-cli(?:\.jar)?|java|nikto|sqlmap|bundle|siege|docker|helm|httpie|hey|wrk|http-prompt)(?:\s[^\n|;&]{0,160}?)?\s(?:-[a-zA-Z]{0,8}[uUEAcan]|--user|--auth|--creds|--src-creds|--dest-creds|--proxy-user|--cert|--auth-cred|-id|-auth|-http\.auth)[ =]{0,4}(?:\\{0,3}["'])?[^\s:"'/]{1,128}:/g,
        hint: /\b(?:curl|wget|https?|xh|aria2c|skopeo|buildah|podman|nerdctl|ctr|crane|regctl|oras|etcdctl|ttyd|gotty|transmission|ab|curlie|hurl|lynx|links|mysqlsh|jenkins|java|nikto|sqlmap|bundle|siege|docker|helm|httpie|hey|wrk)\S{0,12}\s/,
        not: /^\/\/|^\d{1,5}$|^[/.]/,
        example: 'curl -fsSL -u me:V https://x',
        counterExample: 'docker run -u 1000:1000 x',
    },
    {
        label: "Sonar's login, which is a token",
        pattern: /\bsonar\.login["']?[ \t]{0,3}[:=][ \t]{0,3}/g,
        hint: /sonar\.login/,
        not: /^(?:me|admin)$/,
        example: 'dotnet sonarscanner begin /d:sonar.login="V"',
        counterExample: 'sonar.host.url=x',
    },
    {
        label: "rclone's settings",
        pattern: /\brclone\s[^\n|;&]{0,120}?[ ,]pass[= ]/g,
        hint: /rclone/,
        not: NO_VALUE,
        example: 'rclone config update x pass V',
        counterExample: 'rclone copy a b --password-command x',
    },
    {
        label: 'the value of a secret that a store keeps under a name of its own',
        pattern: /(?:\bsecrets? (?:set|create|add|put|update|import|versions add)|put-secret-value|create-secret|update-secret|SecureString)\b[^\n|;&]{0,160}?\s(?:--value|--secret-string|--secret-value|--body|--data|-v|-b)[ =]{1,2}(?=[^\s-])/g,
        hint: /\bsecrets? \w|-secret|SecureString/,
        not: /^(?:file|fileb):/,
        example: 'az keyvault secret set --vault-name v -n x --value V',
        counterExample: 'aws ssm put-parameter --type String --value x',
    },
    {
        label: "a tool's command that sets its token",
        pattern: /(?:^|[\n;&|]\s{0,4}|[+$>] )[a-z][\w.-]{1,30} (?:token|api-?key|password|secret|credentials?) (?:set|add|use|import|update)[ ]{1,3}(?=[^\s-])/g,
        hint: /(?:token|key|password|secret|credentials?) (?:set|add|use|import|update) /,
        not: /^(?:and|or|to|the|is|for|with|in|by|from|via)$|^[./~<]/,
        example: 'conda token set V',
        counterExample: 'conda token set --help',
    },
    {
        label: "a tool's login with a token alone",
        pattern: /(?<![\w-])[a-z][\w.-]{1,20} login[ ]{1,3}(?=[\w-]{0,80}\d)(?=[\w-]{16,200}(?:\s|$))/g,
        hint: /\blogin [\w-]{16}/,
        not: /^-/,
        example: 'yolo login V',
        counterExample: 'docker login registry-2-of-the-lab.lan',
    },
    {
        label: 'a call that logs in with a token alone',
        pattern: /\blogin\(\s{0,3}(?=["'](?=[\w.-]{0,80}\d)[\w.-]{12,200}["'])/g,
        hint: /\blogin\(/,
        example: 'hub.login("V")',
        counterExample: 'login("jetson")',
    },
    {
        label: 'a login as user:password@host without a scheme',
        pattern: /(?<![\w-])(?:ssh|scp|sftp|rsync|ssh-copy-id|mosh|sshfs)(?:\s[^\n|;&]{0,120}?)?\s[\w.-]{1,40}:(?=[^\s:/@'"]{4,64}@[A-Za-z0-9])/g,
        hint: /\b(?:ssh|scp|sftp|rsync|mosh)/,
        value: /[^\s:/@'"]{4,64}/y,
        example: 'ssh me:V@orin',
        counterExample: 'scp me@orin:/tmp/a .',
    },
    {
        label: 'gems and hosts with user:password',
        pattern: /\bbundle config (?:set )?(?:--?[a-z]{1,12} ){0,2}[\w.:/-]{1,80} [\w.@-]{1,40}:(?=[^\s/])/g,
        hint: /bundle/,
        example: 'bundle config gems.x.lan me:V',
        counterExample: 'bundle config jobs 4',
    },
    {
        label: 'a login as user%password or user,password',
        pattern: /(?<![\w-])(?:smbclient|rpcclient|smbget|net|wmic|winexe|lftp)(?:\s[^\n|;&]{0,160}?)?\s-[Uu][ =]{0,4}["']?[\w.@\\/-]{1,80}[%,]/g,
        hint: /smb|rpcclient|winexe|lftp|\bnet\b/,
        example: 'smbclient -U me%V //srv/x',
        counterExample: 'smbclient -U me //srv/x',
    },
    {
        label: 'net use and net user',
        pattern: /\bnet\s{1,3}(?:use\s{1,3}(?:\w:\s{1,3})?\\\\\S{1,80}\s{1,3}|user\s{1,3}[\w.-]{1,40}\s{1,3})(?=[^\s/])/g,
        hint: /\bnet\s{1,3}use/,
        example: 'net user me V /add',
        counterExample: 'net user me /delete',
    },
    {
        label: 'a login as domain/user:password@host',
        pattern: /(?<![\w:/.-])(?:[\w.-]{1,40}\/)?[\w.-]{1,40}(?:\/|:)(?=[^\s:/@'"]{4,64}@(?:\/\/|[\w.-]{1,60}(?:\s|$|\/)))/g,
        hint: /(?:sqlplus|impacket|secretsdump|psexec|impdp|expdp|rman)\b/i,
        value: /[^\s@]{3,64}/y,
        example: 'sqlplus me/V@db',
        counterExample: 'git clone git@github.com:o/r',
    },
    {
        label: "Oracle's and db2's logins",
        pattern: /(?<![\w-])(?:sqlplus|impdp|expdp|rman|exp|imp)(?:\s-\w{1,4}){0,3}\s{1,3}\w{1,40}\/(?=[^\s/@])|\bconnect to \w{1,40} user \w{1,40} using /g,
        hint: /sqlplus|impdp|expdp|\buser\b/,
        value: /[^\s@]{3,64}/y,
        example: 'impdp me/V dumpfile=x',
        counterExample: 'imp /tmp/x',
    },
    {
        label: 'a subcommand that takes a token or a password',
        pattern: /(?<![\w-])(?:vault\s{1,3}(?:login|operator\s{1,3}unseal)|cargo\s{1,3}login(?:\s{1,3}--registry\s{1,3}\S{1,40})?|ngrok\s{1,3}(?:authtoken|config\s{1,3}add-authtoken)|snyk\s{1,3}auth|nuget\s{1,3}setapikey|bw\s{1,3}(?:unlock|login\s{1,3}[\w.@-]{1,60})|ngc\s{1,3}registry\s{1,3}login|cloudflared\s{1,3}service\s{1,3}install|rclone\s{1,3}obscure|op\s{1,3}signin\s{1,3}\S{1,40}\s{1,3}\S{1,60}|npm\s{1,3}token\s{1,3}revoke|wandb\s{1,4}login(?:\s{1,4}--?[a-z-]{1,20}){0,4}|openssl\s{1,3}passwd(?:\s{1,3}-(?:\d|apr1|salt\s{1,3}\S{1,20})){0,3}|rabbitmqctl\s{1,3}(?:add_user|change_password)\s{1,3}\S{1,40}|grafana-cli\s{1,3}admin\s{1,3}reset-admin-password|b2\s{1,3}(?:account\s{1,3})?authorize(?:-account)?\s{1,3}\w{1,40}|runas\s{1,3}\/user:\S{1,40}|mysqladmin(?:\s{1,3}-\w{1,20}(?:\s{1,3}\w{1,20})?){0,3}\s{1,3}password|pppd\s{1,3}user\s{1,3}\S{1,40}\s{1,3}password|htpasswd\s{1,3}-\w{0,4}b\w{0,4}(?:\s{1,3}(?!me\b)[\w./-]{1,80})?\s{1,3}[\w.@-]{1,40}|mosquitto_passwd\s{1,3}-b\s{1,3}\S{1,80}\s{1,3}\S{1,40}|wpa_passphrase\s{1,3}(?:"[^"\n]{1,40}"|\S{1,40})|nmcli\s[^\n|;&]{0,120}?\bpassword|(?:mc|mcli)\s{1,3}(?:alias\s{1,3}set|config\s{1,3}host\s{1,3}add)\s{1,3}\S{1,40}\s{1,3}\S{1,80}\s{1,3}\S{1,40}|qpdf\s{1,3}--encrypt|pdftk\s{1,3}[^\n]{1,60}?(?:user_pw|owner_pw|input_pw)|wg\s{1,3}set[^\n]{1,60}\s(?:private-key|preshared-key)|pass\s{1,3}insert\s{1,3}-e\s{1,3}\S{1,60}|composer\s{1,3}config\s[^\n]{0,60}http-basic\.\S{1,60}\s{1,3}\S{1,40}|(?:poetry)\s{1,3}config\s{1,3}(?:http-basic\.\S{1,60}\s{1,3}\S{1,40}|pypi-token\.\S{1,40}))[ \t]{1,4}(?=[^\s-]|-[A-Za-z0-9][\w+/=.~-]{15})/g,
        hint: /vault|cargo|ngrok|snyk|nuget|\bbw|ngc|cloudflared|rclone|\bb2 |runas|\bop |wandb|openssl|rabbitmqctl|grafana-cli|mysqladmin|pppd|htpasswd|mosquitto_passwd|wpa_passphrase|nmcli|\bmc|qpdf|pdftk|\bwg |\bpass |composer|poetry|npm/,
        not: NO_VALUE,
        example: 'vault login V',
        counterExample: 'cargo login --registry x',
    },
    {
        label: "a token option of a service's command",
        pattern: /(?<![\w-])(?:netlify|ntl|vercel|surge|heroku|railway|wrangler|expo|eas)(?:\s[^\n|;&]{0,120}?)?\s--auth[ =]{1,3}(?=[^\s-])/g,
        hint: /--auth[ =]/,
        not: NO_VALUE,
        example: 'netlify deploy --auth V --prod',
        counterExample: 'netlify deploy --auth-file x',
    },
    {
        label: 'a key of DNS as name:key or algorithm:name:key',
        pattern: /(?<![\w-])(?:nsupdate|dig|kdig|knsupdate|host)(?:\s[^\n|;&]{0,120}?)?\s-y[ ]{0,3}["']?(?:hmac-[\w-]{1,20}:)?[\w.-]{1,80}:(?=[\w+/=-]{8})/g,
        hint: /\s-y/,
        example: 'nsupdate -y hmac-sha256:lab:V',
        counterExample: 'dig -y hmac-sha256:lab: axfr x',
    },
    {
        label: 'openssl pass phrase arguments',
        pattern: /(?<![\w-])-?(?:pass|passin|passout|password)\s{1,4}["']?pass:/g,
        hint: /pass:/,
        value: /[^\s"']{1,200}/y,
        example: 'openssl enc -pass pass:V',
        counterExample: 'bypass: x',
    },
    {
        label: "curl's cookies",
        pattern: /(?<![\w-])curl(?:\s[^\n|;&]{0,160}?)?\s(?:-b|--cookie)[ =]{1,3}["']?[\w.-]{1,60}=/g,
        hint: /curl/,
        value: /[^\s"';]{3,400}/y,
        example: 'curl -b session=V https://x',
        counterExample: 'curl -b cookies.txt https://x',
    },
];

;// CONCATENATED MODULE: ./src/redaction/login-statements.ts
/** The rows, created at first use. */
const loginStatementRows = () => [
    {
        label: "strongSwan's secrets",
        pattern: /:[ \t]{1,3}(?:PSK|EAP|XAUTH|NTLM)[ \t]{1,3}(?=")/g,
        hint: /PSK|EAP|XAUTH|NTLM/,
        example: 'me : EAP "V"',
        counterExample: ': RSA key.pem',
    },
    {
        label: "OpenVPN's inline user and password",
        pattern: /<auth-user-pass>\s{0,3}\r?\n[^\r\n<]{1,100}\r?\n/g,
        hint: /<auth-user-pass>/,
        example: '<auth-user-pass>\nme\nV\n</auth-user-pass>',
        counterExample: '<auth-user-pass>\n</auth-user-pass>',
    },
    {
        label: 'a statement of SQL',
        pattern: /\b(?:IDENTIFIED(?: WITH ["'`]?\w{1,40}["'`]?)? (?:BY|AS)(?: PASSWORD)?|(?:ENCRYPTED |UNENCRYPTED )?PASSWORD(?:\s{0,2}=)?|WITH PASSWORD\s{0,2}=)\s{1,3}(?=N?['"])|\bSET PASSWORD FOR [^=\n]{1,60}=\s{0,3}(?=['"])|\bPASSWORD\s{0,2}\((?=['"])|\bPRAGMA (?:re)?key\s{0,3}=\s{0,3}(?=['"])|\bATTACH\b[^\n;]{1,120}?\bKEY (?=['"])/gi,
        hint: /IDENTIFIED|PASSWORD|PRAGMA|ATTACH/i,
        not: /^(?:Field|is|must|the|a|an|its?|their|using|means)\b/i,
        example: "CREATE USER me IDENTIFIED BY 'V';",
        counterExample: 'IDENTIFIED EXTERNALLY',
    },
    {
        label: 'a statement of SQL with a bare password: in capitals, since prose has the words too',
        pattern: /\bIDENTIFIED BY (?=[^\s"'`<,;()]{3,128};?(?:\s|$))/g,
        hint: /IDENTIFIED BY/,
        not: /^(?:the|a|an|its?|their|using|means)$/i,
        example: 'ALTER USER me IDENTIFIED BY V;',
        counterExample: 'issues identified by valgrind',
    },
    {
        label: "Kaggle's file: a key beside a user name",
        pattern: /["']username["']\s{0,3}:\s{0,3}["'][^"'\n]{1,80}["'],\s{0,20}["']key["']\s{0,3}:\s{0,3}["']|["']key["']\s{0,3}:\s{0,3}["'](?=[^"'\n]{1,200}["'],\s{0,20}["']username["']\s{0,3}:)/g,
        hint: /["']username["']/,
        value: /[^"'\n]{4,200}/y,
        not: /^(?:value|name|id|key)$/,
        example: '{"username":"me","key":"V"}',
        counterExample: '{"username": "me", "key": ""}',
    },
    {
        label: "Redis' and other protocols' commands",
        pattern: /(?:^|\n|>[ ]?|["'`]|\b(?:[CS]:|(?:POP3|IMAP4?|SMTP|FTP|IRC|irssi|weechat):?) )(?:AUTH(?:[ ](?:default|me|\w{1,20}))?|PASS|CONFIG SET (?:requirepass|masterauth)|requirepass|masterauth|AUTH PLAIN|AUTH LOGIN|NICKSERV IDENTIFY|\/msg NickServ identify|irc: PASS)[ ](?=[^\s]{4,200}[ ]{0,2}["'`]?(?:\r?\n|$))/gi,
        hint: /AUTH|PASS|IDENTIFY/i,
        not: /^(?:test|required|failed|OK|ok|PLAIN|LOGIN|in|of|at|to|\d{1,3}$|[-<([].*|.*::.*|.*[/.]\w+$|[a-z]+_[a-z_]+.*)/,
        example: 'AUTH V',
        counterExample: 'PASS test_attn',
    },
    {
        label: "IMAP's login",
        pattern: /(?<![\w.])[A-Za-z]{0,4}\d{1,6} LOGIN ["']?[\w.@-]{1,80}["']? (?=["']?[^\s"']{3,200})/g,
        hint: /\d LOGIN /,
        example: 'a001 LOGIN me V',
        counterExample: 'step 12 LOGIN failed',
    },
    {
        label: "Redis' user line",
        pattern: /\buser \w{1,40} (?:on|off) (?:[~+-]\S{1,20} ){0,3}>/g,
        hint: /\buser \w{1,40} on/,
        example: 'user default on >V ~* +@all',
        counterExample: 'user x is on > y',
    },
    {
        label: 'netrc and its like',
        pattern: /(?:machine\s{1,4}\S{1,128}|default|login)\s{1,8}(?:(?:login|account)\s{1,4}\S{1,128}\s{1,8}){0,2}(?:\S{1,60}\s{1,8})?password\s{1,4}(?=\S)/g,
        hint: /password/,
        not: /^(?:is|for|from|was|failed|required|:)$/,
        example: 'machine x.lan login me password V',
        counterExample: 'login with password',
    },
    {
        label: 'a connection by place: host, user, password',
        pattern: /(?:\bconnect\(\s{0,3}(?:["'][^"'\n]{1,80}["'],\s{0,3}){2}|\b(?:WiFi\.begin|addAP)\(\s{0,3}["'][^"'\n]{1,80}["'],\s{0,3}|\bCredentials\(\s{0,3}(?:["'][^"'\n]{1,80}["'],\s{0,3}){3})(?=["'][^"'\n]{3,200}["']\s{0,3}[,)])/g,
        hint: /\b(?:connect|Credentials|WiFi\.begin|addAP)\(/,
        example: "pymysql.connect('db', 'me', 'V')",
        counterExample: "connect('db', 5432)",
    },
    {
        label: 'a pair of user and password',
        pattern: /\b(?:basic_?)?auth\s{0,3}[=:]\s{0,3}[[(]\s{0,3}["'][^"'\n]{1,60}["'],\s{0,3}(?=["'])/gi,
        hint: /auth\s{0,3}[=:]\s{0,3}[[(]/i,
        example: "requests.get(u, auth=('me', 'V'))",
        counterExample: 'auth=(user, None)',
    },
    {
        label: "Oracle's address for Java",
        pattern: /\bjdbc:oracle:\w{1,10}:[\w.-]{1,40}\/(?=[^\s@]{3,64}@)/g,
        hint: /jdbc:oracle/,
        value: /[^\s@]{3,64}/y,
        example: 'jdbc:oracle:thin:me/V@db:1521/x',
        counterExample: 'jdbc:oracle:thin:@db:1521/x',
    },
    {
        label: "PostgreSQL's password file",
        pattern: /(?:^|\n|\s)(?:\*|[\w.-]{1,60}):(?:\*|\d{2,5}):(?:\*|[\w-]{1,40}):(?:\*|[\w.@-]{1,40}):(?=[^\s:/]{4,128}(?:\s|$))/g,
        hint: /:(?:\*|\d{2,5}):(?:\*|[\w-]{1,40}):(?:\*|[\w.@-]{1,40}):/,
        not: /^\d{1,6}$|^[0-9a-f]{2}$/,
        example: 'localhost:5432:*:postgres:V',
        counterExample: '12:34:56:78:90',
    },
    {
        label: 'a hash of a password',
        pattern: /(?<![\w$])\$(?:1|2[abxy]?|5|6|7|y|gy|apr1|argon2(?:id?|d)|pbkdf2[\w-]{0,12}|scrypt|sha1)\$(?=[\w./$=,+-]{8,})|\{(?:S?SHA(?:256|512)?|S?MD5|CRYPT|BCRYPT)\}(?=[\w./+=$]{8,})/g,
        hint: /\$\w{1,10}\$|\{[A-Z]/,
        value: /[\w./$=,+-]{8,300}/y,
        example: 'root:$6$abcdefgh$VVVVVVVVVV:19000:0:99999:7:::',
        counterExample: 'price $1$ each',
    },
    {
        label: "wpa_supplicant's and WireGuard's keys",
        pattern: /(?:^|[\n\s#])(?:psk|PrivateKey|PresharedKey|wep_key\d)\s{0,3}=\s{0,3}(?=\S)/g,
        hint: /psk|Key|wep_key/,
        example: '#psk="V"',
        counterExample: 'PublicKey = x',
    },
    {
        label: "pppd's secrets",
        pattern: /"[^"\n]{1,40}"\s{1,4}\*\s{1,4}(?="[^"\n]{3,60}"\s{1,4}(?:\*|$))/g,
        hint: /"\s{1,4}\*\s{1,4}"/,
        example: '"me" * "V" *',
        counterExample: '"a" * "b" + c',
    },
    {
        label: 'a string that becomes a secure string',
        pattern: /ConvertTo-SecureString\s{1,3}(?:(?:-(?:String|AsPlainText|Force)\s{1,3}){0,3}(?=["'])|-String\s{1,3}(?=[^\s$"'(-]))|PSCredential\(["'][^"'\n]{1,40}["'],\s{0,3}(?=["'])/gi,
        hint: /SecureString|PSCredential/i,
        example: 'ConvertTo-SecureString "V" -AsPlainText',
        counterExample: 'Read-Host -AsSecureString',
    },
    {
        label: "a phrase of settings: fetchmail's `with password`",
        pattern: /\b(?:with|and|account|user \w{1,40},?) (?:password|passwd) (?=["']?[^\s"']{5,64}["']?(?: is\b| on\b| at\b|,|$))/g,
        hint: /passw/,
        not: /^(?:strings?|values?|fields?|pairs?|authentication|protected|based|policy|prompt|reset|login|manager|required|stored|hashing)$/i,
        example: 'user me with password V is x',
        counterExample: 'log in with password authentication',
    },
];

;// CONCATENATED MODULE: ./src/redaction/login-tools.ts
/** Passwords as options of single tools. The rules are rows; a test walks their examples. */

const TOOLS = [
    ['redis-cli|valkey-cli|memcached-cli', '-a[ \\t]{1,4}', 'redis-cli -h db -a V ping', 'redis-cli ping'],
    ['zip|unzip|zipinfo|zipcloak', '-P[ \\t]{0,4}', 'zip -r -P V x.zip dir', 'unzip -p x.zip a'],
    [
        'mysql|mysqldump|mysqladmin|mariadb|mariadb-dump',
        '-p(?=[^\\s-])',
        'mysql -u me -pV db',
        'mysql -h db -p wheels',
    ],
    ['7z|7za|7zr|7zz|rar|unrar', '-h?p(?=[^\\s])', '7z a -pV x.7z dir', '7z a x.7z dir'],
    [
        'keytool|jarsigner',
        '-(?:storepass|keypass|srcstorepass|deststorepass|new)[ \\t]{1,4}',
        'keytool -list -storepass V',
        'keytool -list -v',
    ],
    [
        'ldap(?:search|add|modify|passwd|whoami|delete|compare)',
        '-[ws][ \\t]{1,4}',
        'ldapsearch -D cn=me -w V',
        'ldapsearch -x -W',
    ],
    ['ssh-keygen', '-[NP][ \\t]{1,4}', 'ssh-keygen -t rsa -N V', 'ssh-keygen -t rsa'],
    ['plink|pscp|psftp|putty', '-pw[ \\t]{1,4}', 'plink -pw V host', 'plink -v host'],
    [
        'snmp(?:walk|get|set|bulkwalk|table)',
        '-[AXc][ \\t]{1,4}',
        'snmpwalk -v3 -A V host',
        'snmpwalk -v2c -c public host',
    ],
    [
        'ipmitool|sqlcmd|bcp|mosquitto_(?:pub|sub|rr)|knife',
        '-P[ \\t]{0,4}',
        'ipmitool -U me -P V power on',
        'ipmitool -I lan',
    ],
    ['useradd|usermod|adduser', '-p[ \\t]{1,4}', 'useradd -p V me', 'useradd -m me'],
    ['openssl', '(?:-k|-hmac|-K)[ \\t]{1,4}', 'openssl enc -aes-256-cbc -k V', 'openssl version -a'],
    ['(?:dotnet )?nuget|gem', '-k[ \\t]{1,4}', 'nuget push x -k V', 'gem install x'],
    [
        'mongo|mongosh|mongodump|mongorestore|cqlsh|cypher-shell|isql|influx|conan|winrm|PsExec|rabbitmqadmin|hydra|crackmapexec|evil-winrm|kinit',
        '-p(?:ass)?[ \\t]{1,4}',
        'mongosh -u me -p V db',
        'conan install . -s x',
    ],
    ['codecov|hcloud|doctl|linode-cli|frpc|frps', '-t[ \\t]{1,4}', 'codecov -t V', 'codecov -f x'],
    ['zerotier-cli', '-T[ \\t]{0,4}', 'zerotier-cli -T V status', 'zerotier-cli status'],
    ['x11vnc|vncviewer', '-passwd[ \\t]{1,4}', 'x11vnc -passwd V', 'x11vnc -forever'],
    [
        'curl',
        '--?(?:oauth2-bearer|pass|key-pass|proxy-pass)[ \\t=]{1,4}',
        'curl --oauth2-bearer V https://x',
        'curl --passive https://x',
    ],
    ['act|drone', '-s[ \\t]{1,4}[A-Z_]{1,40}=', 'act -s X=V', 'act -j build'],
    ['iwconfig', 'key[ \\t]{1,4}(?:s:)?', 'iwconfig wlan0 key s:V', 'iwconfig wlan0'],
    ['hatch', '-a[ \\t]{1,4}', 'hatch publish -u me -a V', 'hatch build'],
    [
        'https?|xh',
        '(?:-A|--auth-type)[ =](?:bearer|jwt)(?:\\s[^\\n|;&]{0,80}?)??\\s(?:-a|--auth)[ =]',
        'http -A bearer -a V https://x',
        'http -A basic https://x',
    ],
    ['xh', '--bearer[ =]', 'xh --bearer V https://x', 'xh https://x'],
    [
        'signtool|osslsigncode',
        '(?:\\/p|-pass)[ \\t]{1,4}',
        'signtool sign /f x.pfx /p V x.exe',
        'signtool verify /pa x.exe',
    ],
    [
        'security\\s{1,3}(?:unlock|create|import)[\\w-]{0,20}',
        '-[pPk][ \\t]{1,4}',
        'security unlock-keychain -p V x',
        'security import x.p12',
    ],
    ['mcrypt|ccrypt|gpg-preset-passphrase', '-[kKP][ \\t]{1,4}', 'ccrypt -K V x', 'ccrypt -e x'],
    ['ktutil', '-w[ \\t]{1,4}', 'ktutil -w V', 'ktutil list'],
    ['anaconda', '-t[ \\t]{1,4}', 'anaconda -t V upload x', 'anaconda upload x'],
    ['(?:mvn|sonar-scanner|gradle|gradlew)', '-Dsonar\\.login=', 'mvn -Dsonar.login=V', 'mvn -Dsonar.host=x'],
    ['mosh|chef-client', '(?:--key|-k)[ \\t]{1,4}', 'chef-client -k V', 'chef-client -z'],
];
/** The rows of all tools. */
function toolOptionRows() {
    return TOOLS.map(([names, option, example, counterExample]) => ({
        label: `a password option of ${names}`,
        pattern: commandOption(names, option),
        hint: commandHint(names),
        not: /^(?:ass(?:word|phrase)?|ath)$|^(?:v2c|SHA|MD5|AES|DES|public)$|^\/?etc/,
        example,
        counterExample,
    }));
}
/** Does a text hold the name of any of these tools? One look at a text for all of their rows. */
function anyToolHint() {
    return commandHint(TOOLS.map(([names]) => names).join('|'));
}
const commandHint = (names) => new RegExp(`(?<![\\w-])(?:${names})(?:\\.exe)?\\s`);

;// CONCATENATED MODULE: ./src/redaction/logins.ts
/** Passwords in commands, files and statements of tools where no secret's name stands before them. */









const matcher = (pattern) => (text) => pattern.test(text);
/** Rows that are looked at where the hint for all of them is met. Created at first use: few texts contain a command. */
const groups = (0,lazy/* lazy */.R)(() => [
    { rows: [...loginOptionRows(), ...loginInputRows(), ...loginStatementRows()] },
    { mayMatch: matcher(anyToolHint()), rows: toolOptionRows() },
    { mayMatch: mayHoldForeignWord, rows: loginLanguageRows() },
]);
/** All rows. */
const loginRows = () => groups().flatMap(({ rows }) => rows);
/** Finds passwords of tools that no name gives away: `sshpass -p \u2026`, `docker login -u me -p \u2026`, `curl -u me:\u2026`. */
function findLogins(text) {
    const found = [];
    for (const { mayMatch, rows } of groups()) {
        if (mayMatch !== undefined && !mayMatch(text))
            continue;
        // The first use of a pattern is slow: it is compiled then.
        for (const row of rows)
            if (row.hint.test(text))
                found.push(...passwordsOf(row, text));
    }
    return found;
}
function* passwordsOf({ not, pattern, value: shape }, text) {
    for (const match of text.matchAll(pattern)) {
        const at = match.index + match[0].length;
        const value = shape === undefined ? wordAt(text, at, match[0]) : shapeAt(text, at, shape);
        if (value === undefined)
            continue;
        const shown = text.slice(value.start, value.end);
        // What ends a sentence: "use -u and -p."
        if (/^[.,;:)]+$/.test(shown))
            continue;
        if (not?.test(shown) || (!value.literal && (0,harmless_values/* isReference */.A_)(shown.replace(/^["']|["']$/g, ''))))
            continue;
        yield value;
    }
}
function wordAt(text, at, before) {
    // `-u "me:a b"`: the quote before the user name ends the password.
    const quote = /["'](?=[^\s"']{1,128}$)/.exec(before)?.[0];
    if (quote !== undefined && !/["']$/.test(before)) {
        const end = closing(text, at, quote);
        return end > at ? { start: at, end, literal: quote === "'" } : undefined;
    }
    const value = readValue(text, at);
    return value.end > value.start &&
        value.text.length > 0 &&
        !(value.text.startsWith('-') && !value.quoted && !isDashedToken(value.text))
        ? value
        : undefined;
}
function shapeAt(text, at, shape) {
    shape.lastIndex = at;
    const match = shape.exec(text);
    return match === null
        ? undefined
        : { start: at, end: at + match[0].length, literal: match[0].startsWith("'") };
}
function closing(text, start, quote) {
    const line = text.slice(start, start + 256).search(/[\r\n]|$/);
    const end = text.slice(start, start + line).indexOf(quote);
    return start + (end < 0 ? line : end);
}

;// CONCATENATED MODULE: ./src/redaction/private-keys.ts
const KEY_BEGIN = /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g;
const KEY_END = /-----END (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g;
// One line of a key's body with whatever a builder writes before it, and the headers of RFC 1421.
const LINE_LEAD = String.raw `(?:[\w.-]{1,40} {0,20}\| ?|(?:\d{4}-\d\d-\d\dT[\d:.]{8,20}Z )?[#\d.\s:[\]>"'|$-]{0,40})`;
const BODY_LINE = new RegExp(String.raw `^${LINE_LEAD}(?:[A-Za-z0-9+/=]{40,}|(?:Proc-Type|DEK-Info|Version|Comment): .{0,200})[\\rn"',]{0,6}$`);
// The last line is shorter. `Killed` and `Aborted` are words, not the end of a key.
const LAST_BODY_LINE = new RegExp(String.raw `^${LINE_LEAD}(?=[A-Za-z]{0,60}[0-9+/=]|[A-Za-z]{20})[A-Za-z0-9+/=]{4,64}[\\rn"',]{0,6}$`);
/** PuTTY's files: base64 up to the code that authenticates it. */
const PUTTY_BEGIN = /Private-Lines: [1-9]\d{0,3}[ \t]{0,3}\r?\n(?=[A-Za-z0-9+/=]{16})/g;
/** Private keys (RFC 7468 and its relatives, PuTTY's), also those whose beginning or end is cut off. */
function findPrivateKeys(text) {
    const found = [];
    const begins = [...text.matchAll(KEY_BEGIN)];
    let done = 0;
    for (const end of text.matchAll(KEY_END)) {
        while ((begins[0]?.index ?? end.index) < done)
            begins.shift();
        const begin = begins[0]?.index ?? end.index;
        const start = begin < end.index ? begin : bodyBefore(text, end.index, done);
        done = end.index + end[0].length;
        found.push({ start, end: done });
    }
    for (const begin of begins) {
        if (begin.index < done)
            continue;
        done = bodyAfter(text, begin.index + begin[0].length);
        found.push({ start: begin.index, end: done });
    }
    for (const { 0: begin, index } of text.matchAll(PUTTY_BEGIN)) {
        const start = index + begin.length;
        const end = bodyAfter(text, start);
        if (end > start)
            found.push({ start, end });
    }
    return found;
}
/** Where the body begins that ends at `at`, looking no further back than `floor`. */
function bodyBefore(text, at, floor) {
    let start = at;
    while (start > floor && /[A-Za-z0-9+/=\\]/.test(text.charAt(start - 1)))
        start -= 1;
    let line = lineStart(text, start, floor);
    for (let pattern = LAST_BODY_LINE; line > floor; pattern = BODY_LINE) {
        const previous = lineStart(text, line - 1, floor);
        const content = text.slice(previous, line).trim();
        if (!pattern.test(content) && !BODY_LINE.test(content))
            break;
        start = previous;
        line = previous;
    }
    return start;
}
/** No line of a key is longer, with what is written before it. */
const MAX_KEY_LINE = 2000;
function lineStart(text, at, floor) {
    const window = Math.max(floor, at - MAX_KEY_LINE);
    const newline = text.slice(window, at).lastIndexOf('\n');
    return newline < 0 ? floor : window + newline + 1;
}
/** Where the body ends that begins at `at`. */
function bodyAfter(text, at) {
    let end = at;
    while (end < text.length && /[A-Za-z0-9+/=\\]/.test(text.charAt(end)))
        end += 1;
    for (let next = end; next < text.length;) {
        const stop = text.indexOf('\n', next + 1);
        const line = text.slice(next, stop < 0 ? text.length : stop).trim();
        const last = LAST_BODY_LINE.test(line);
        if (line !== '' && !last && !BODY_LINE.test(line))
            break;
        next = stop < 0 ? text.length : stop;
        if (line !== '')
            end = next;
        if (last && !BODY_LINE.test(line))
            break;
    }
    return end;
}

// EXTERNAL MODULE: ./src/redaction/spans.ts
var redaction_spans = __webpack_require__(2340);
;// CONCATENATED MODULE: ./src/redaction/token-prefixes.ts
/** Tokens that begin with their issuer's prefix: a row each. A test makes an example of each row, and a word that is too short. */

/** The characters behind a prefix. */
const BODIES = {
    /** Letters and digits. */
    alnum: 'A-Za-z0-9',
    /** The URL-safe alphabet. */
    url: 'A-Za-z0-9_-',
    /** Base64. */
    base64: 'A-Za-z0-9+/=',
    hex: '0-9a-f',
    lower: 'a-z0-9',
    upper: 'A-Z0-9',
    /** The URL-safe alphabet, and what a cookie escapes. */
    cookie: 'A-Za-z0-9_%+/=-',
    /** Azure's alphabet. */
    tilde: 'A-Za-z0-9_.~-',
    /** Whatever issuers put between the parts of a token. */
    parts: 'A-Za-z0-9_.=+/-',
};
const GITHUB = 'https://docs.github.com/code-security/reference/secret-security/supported-secret-scanning-patterns';
const GITLEAKS = 'https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml';
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
// Without a source of its own, a row is of GitHub's list of partners (GITHUB) or of the rules of gitleaks (GITLEAKS).
const rows = () => [
    ['Hugging Face OAuth', 'hf_oauth_', 'url', 20, 'https://huggingface.co/docs/hub/oauth'],
    ['Hugging Face', 'hf_|api_org_', 'alnum', 20, 'https://huggingface.co/docs/hub/security-tokens'],
    // ghs_ may hold a JWT since 2026.
    [
        'GitHub',
        'gh[pousr]_',
        'parts',
        20,
        'https://github.blog/engineering/behind-githubs-new-authentication-token-formats',
    ],
    [
        'GitHub fine-grained',
        'github_pat_',
        'url',
        20,
        'https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github',
    ],
    [
        'GitLab',
        'gl(?:pat|dt|rt|rtr|cbt|ptt|ft|imt|agent|oas|soat|ffct|wt)-',
        'parts',
        16,
        'https://docs.gitlab.com/security/tokens/#token-prefixes',
    ],
    [
        'GitLab runner registration',
        'GR1348941',
        'url',
        16,
        'https://docs.gitlab.com/security/tokens/#token-prefixes',
    ],
    ['GitLab session', '_gitlab_session=', 'hex', 20, GITLEAKS],
    ['NVIDIA', 'nvapi-', 'url', 20, 'https://docs.nvidia.com/ngc/gpu-cloud/ngc-user-guide'],
    [
        'OpenAI, Anthropic, OpenRouter, DeepSeek, Langfuse',
        'sk-',
        'url',
        20,
        'https://platform.openai.com/docs/api-reference/authentication',
        'digit',
    ],
    ['Groq', 'gsk_', 'url', 20, GITHUB, 'digit'],
    ['xAI', 'xai-', 'url', 20, 'https://docs.x.ai', 'digit'],
    ['Perplexity', 'pplx-', 'url', 20, GITHUB, 'digit'],
    ['Tavily', 'tvly-', 'url', 20, GITHUB, 'digit'],
    ['Replicate', 'r8_', 'alnum', 20, GITHUB],
    ['Cerebras', 'csk-', 'lower', 20, GITHUB, 'digit'],
    ['Fireworks', 'fw_', 'alnum', 20, GITHUB, 'digit'],
    ['Together', 'tgp_v1_', 'url', 20, GITHUB],
    ['LangSmith', 'lsv2_[a-z]{2}_', 'parts', 20, GITHUB],
    ['Pinecone', 'pcsk_', 'url', 20, GITHUB],
    ['Voyage', 'pa-', 'url', 40, GITHUB, 'digit'],
    ['Jina', 'jina_', 'url', 30, GITHUB, 'digit'],
    ['Deepgram, Exa, Firecrawl, E2B', 'dg_|exa_|fc-|e2b_', 'url', 28, GITHUB, 'digit'],
    ['Modal', 'a[ks]-', 'alnum', 20, GITHUB, 'digit'],
    ['RunPod', 'rpa_', 'upper', 30, GITHUB],
    ['Weights & Biases', 'wandb_v1_', 'url', 20, 'https://docs.wandb.ai'],
    [
        'AWS key id',
        'A(?:KI|SI|BI|CC)A',
        'upper',
        16,
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',
    ],
    // The short-term key is a signed URL in base64.
    [
        'AWS Bedrock',
        'ABSK|bedrock-api-key-',
        'base64',
        60,
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_bedrock.html',
        'digit',
    ],
    ['Amazon MWS', 'amzn\\.mws\\.', 'url', 30, GITLEAKS],
    ['Google API', 'AIza', 'url', 35, GITHUB],
    ['Google OAuth', 'ya29\\.|GOCSPX-|1//0', 'url', 20, GITHUB],
    ['Azure AD', '[A-Za-z0-9_~.]{3}\\dQ~', 'tilde', 30, GITLEAKS],
    [
        'Slack',
        'xox[a-z]-|xapp-|xoxe\\.xox[bp]-',
        'url',
        10,
        'https://docs.slack.dev/authentication/tokens',
        'digit',
    ],
    ['npm', 'npm_', 'alnum', 30, 'https://github.blog/2021-09-23-announcing-npms-new-access-token-format/'],
    // A macaroon: base64 of a version byte and a location (pypi/warehouse, macaroons).
    ['PyPI', 'pypi-Ag', 'url', 20, 'https://pypi.org/help/#apitoken'],
    ['crates.io', 'cio[a-zA-Z]', 'alnum', 31, GITHUB, 'digit'],
    ['RubyGems', 'rubygems_', 'hex', 40, 'https://guides.rubygems.org/api-key-scopes/'],
    ['NuGet', 'oy2', 'lower', 43, 'https://learn.microsoft.com/nuget'],
    ['Clojars', 'CLOJARS_', 'lower', 50, GITLEAKS],
    ['JFrog', 'AKCp|cmVmd', 'alnum', 40, GITLEAKS],
    [
        'Docker',
        'dckr_(?:pat|oat)_',
        'url',
        20,
        'https://docs.docker.com/security/for-developers/access-tokens/',
    ],
    ['Docker swarm', 'SWMTKN-1-', 'url', 40, 'https://docs.docker.com/engine/swarm/join-nodes/'],
    ['k3s', 'K10[0-9a-f]{40,64}::(?:server|node):', 'parts', 8, 'https://docs.k3s.io/cli/token'],
    ['Stripe', '[srwp]k_(?:live|test|prod)_', 'url', 20, 'https://docs.stripe.com/keys'],
    ['Azure DevOps', '[A-Za-z0-9]{52}JQQJ99', 'alnum', 20, GITHUB],
    ['ClickHouse', '4b1d', 'alnum', 38, GITHUB, 'digit'],
    ['Nebius', 'v1\\.(?=[A-Za-z0-9_-]{100})', 'url', 100, GITHUB, 'digit'],
    ['Lambda', 'secret_[a-z]{1,20}_[0-9a-f]{32}\\.', 'alnum', 20, GITHUB],
    [
        'Stripe, Clerk, Svix and others',
        '[srwp]k_|test[srwp]k_',
        'parts',
        20,
        'https://docs.stripe.com/keys',
        'digit',
    ],
    ['Standard Webhooks', 'whsec_', 'base64', 16, 'https://www.standardwebhooks.com'],
    ['Square', 'sq0[a-z]{3}-|EAAA', 'url', 22, GITHUB, 'digit'],
    ['PayPal', 'access_token\\$(?:production|sandbox)\\$[a-z0-9]{10,20}\\$', 'hex', 20, GITHUB],
    ['Shopify', 'shp(?:at|ss|ca|pa)_', 'alnum', 30, 'https://shopify.dev/docs/apps'],
    ['Twilio', 'SK(?=[0-9a-f]{32}(?![0-9a-z]))|AC(?=[0-9a-f]{32}(?![0-9a-z]))', 'hex', 32, GITHUB],
    ['SendGrid', 'SG\\.', 'parts', 30, 'https://docs.sendgrid.com'],
    ['Mailgun', 'key-(?=[0-9a-f]{32}(?![0-9a-z]))', 'hex', 32, GITLEAKS],
    ['Mailchimp', '[0-9a-f]{32}-us(?=\\d{1,2})', 'hex', 1, GITLEAKS],
    ['Brevo', 'x(?:keysib|smtpsib)-', 'url', 40, GITHUB],
    ['Resend', 're_', 'url', 20, GITHUB, 'digit'],
    ['Postman', 'PM(?:AK|AT)-', 'url', 20, GITHUB],
    ['Databricks', 'dapi', 'hex', 32, 'https://docs.databricks.com/dev-tools/auth/pat.html'],
    ['Figma', 'fig[dou]r?_', 'url', 30, GITHUB],
    ['Linear', 'lin_(?:api|oauth)_', 'alnum', 30, GITHUB],
    ['Notion', 'ntn_|secret_', 'alnum', 40, GITHUB, 'digit'],
    ['Airtable', 'pat[A-Za-z0-9]{14}\\.', 'hex', 60, GITHUB],
    ['Asana', '\\d{1,2}/\\d{13,17}(?:/\\d{13,17})?[:/]', 'alnum', 32, GITHUB],
    ['Atlassian', 'AT(?:ATT|CTT|BB|SCT)', 'parts', 24, GITHUB, 'digit'],
    ['DigitalOcean', 'do[por]_v1_', 'hex', 40, 'https://docs.digitalocean.com/reference/api/'],
    [
        'Doppler',
        'dp\\.(?:pt|st|ct|sa|scim|audit)\\.',
        'parts',
        30,
        'https://docs.doppler.com/reference/auth-token-formats',
    ],
    ['Dynatrace', 'dt0[a-z]\\d\\d\\.', 'parts', 30, 'https://docs.dynatrace.com'],
    ['Grafana', 'glsa_|glc_|eyJrIjoi', 'parts', 30, 'https://grafana.com/docs'],
    ['Heroku', 'HRKU-', 'url', 30, GITHUB],
    ['HashiCorp Vault', 'hv[sbr]\\.', 'url', 20, 'https://developer.hashicorp.com/vault/docs/concepts/tokens'],
    [
        'HashiCorp Vault, old',
        '[sbr]\\.(?=[A-Za-z0-9]{24}(?![A-Za-z0-9._-]))',
        'alnum',
        24,
        'https://developer.hashicorp.com/vault/docs/concepts/tokens',
        'digit',
    ],
    ['Terraform Cloud', '[A-Za-z0-9]{14}\\.atlasv1\\.', 'url', 40, GITHUB],
    ['Pulumi, Infracost, Prefect', 'pul-|ico-|pn[ub]_', 'alnum', 30, GITHUB, 'digit'],
    ['PlanetScale', 'pscale_(?:tkn|pw|oauth)_', 'parts', 30, GITHUB],
    ['Supabase', 'sbp_|sb_secret_', 'url', 28, GITHUB],
    ['Neon', 'napi_', 'lower', 40, GITHUB, 'digit'],
    ['Fly.io', 'fo1_|fm[12][ar]?_', 'parts', 40, GITHUB],
    ['Render', 'rnd_', 'alnum', 28, GITHUB, 'digit'],
    ['Vercel', 'vc[pikar]_|vck_', 'alnum', 24, GITHUB, 'digit'],
    ['Netlify', 'nf[pocub]_', 'alnum', 30, GITHUB, 'digit'],
    ['Cloudflare', 'v1\\.0-[0-9a-f]{24}-', 'hex', 100, GITHUB],
    ['Cloudflare, new', 'cf(?:at|ut|k|oa)_', 'alnum', 36, GITHUB],
    ['Tailscale', 'tskey-[a-z]{2,20}-', 'url', 16, 'https://tailscale.com/docs/reference/key-prefixes'],
    ['ngrok', '[12][A-Za-z0-9]{26}_', 'alnum', 20, GITHUB],
    ['1Password', 'ops_ey', 'parts', 40, GITHUB],
    ['1Password secret key', 'A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-', 'url', 15, GITLEAKS],
    [
        'Sentry',
        'sntry[suai]_',
        'parts',
        40,
        'https://docs.sentry.io/security-legal-pii/security/token-formats/',
    ],
    ['Kaggle', 'KGAT_', 'hex', 24, 'https://github.com/Kaggle/kaggle-api'],
    ['Edge Impulse', 'ei_(?=[0-9a-f]{40})', 'hex', 40, 'https://studio.edgeimpulse.com/openapi.yml'],
    ['WakaTime', 'waka_', 'url', 36, 'https://wakatime.com/developers', 'digit'],
    ['Discord, two factors', 'mfa\\.', 'url', 60, 'https://docs.discord.com/developers'],
    ['Snyk', 'snyk_(?:uat|sat)\\.', 'parts', 30, GITHUB],
    ['Sonar', 'sq[pua]_', 'hex', 40, GITHUB],
    [
        'Codecov, Honeycomb, PostHog, Datadog',
        'ccv_|hc[abx]ik_|hc[a-z]{2}k_|ph[xc]_|ddapp_|ddpat_',
        'alnum',
        30,
        GITHUB,
        'digit',
    ],
    ['Buildkite', 'bk(?:ua|ct|aj|at)_', 'alnum', 30, GITHUB],
    ['CircleCI', 'CCI(?:PAT|PRJ)_', 'url', 40, GITHUB],
    ['New Relic', 'NR(?:AK|II|JS|SP|IQ|RA)-', 'url', 24, GITHUB],
    ['New Relic license', '[0-9a-f]{36}(?:FFFF)?NRA', 'upper', 1, GITHUB],
    ['Mapbox', '[sp]k\\.eyJ', 'parts', 30, GITHUB],
    ['Facebook', 'EAA[A-Z]', 'alnum', 60, GITLEAKS],
    ['Twitch', 'oauth:', 'lower', 30, 'https://dev.twitch.tv/docs/irc/authenticate-bot/'],
    ['Telegram', '\\d{8,10}:AA|bot\\d{8,10}:AA', 'url', 33, 'https://core.telegram.org/bots/api'],
    [
        'Discord',
        '[MNO][A-Za-z0-9_-]{23,27}\\.[A-Za-z0-9_-]{6}\\.',
        'url',
        27,
        'https://docs.discord.com/developers',
    ],
    [
        'Duffel, Lob, EasyPost',
        'duffel_(?:live|test)_|live_(?=[0-9a-f]{35})|test_(?=[0-9a-f]{35})|EZ[AT]K',
        'url',
        35,
        GITHUB,
    ],
    ['Flutterwave', 'FLW(?:PUB|SEC)K(?:_TEST)?-', 'url', 14, GITHUB],
    ['Frame.io', 'fio-u-', 'url', 40, GITHUB],
    ['Adafruit', 'aio_', 'alnum', 28, GITHUB],
    ['Alibaba, Tencent', 'LTAI|AKID', 'alnum', 16, GITHUB, 'digit'],
    ['Yandex', 'AQVN|y[0-3]_', 'url', 35, GITHUB, 'digit'],
    ['IBM', 'ApiKey-', 'url', 30, GITHUB],
    ['Contentful', 'CFPAT-', 'url', 40, GITHUB],
    ['Dropbox', 'sl\\.(?:u\\.)?', 'url', 100, GITHUB],
    ['Plaid', 'access-(?:sandbox|development|production)-', 'url', 36, GITHUB],
    ['Razorpay', 'rzp_(?:live|test)_', 'alnum', 14, GITHUB],
    ['ReadMe, Typeform, Harness', 'rdme_|tfp_|[ps]at\\.(?=[\\w-]{22}\\.)', 'parts', 40, GITHUB],
    ['Scalingo', 'tk-us-', 'url', 40, GITHUB],
    ['Octopus Deploy', 'API-', 'upper', 26, GITHUB, 'digit'],
    ['Okta', '00(?=[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-]))(?=[0-9]*[A-Za-z_-]+[0-9])', 'url', 40, GITHUB, 'digit'],
    ['age', 'AGE-SECRET-KEY-(?:PQ-)?1', 'upper', 50, 'https://age-encryption.org/v1'],
    ['Sourcegraph', 'sgp_', 'url', 40, GITHUB, 'digit'],
    ['Zuplo, Beamer', 'zpka_|b_(?=[A-Za-z0-9]{44})', 'parts', 40, GITHUB, 'digit'],
    ['42', 's-s4t2(?:ud|af)-', 'hex', 60, GITHUB],
    [
        'LaunchDarkly',
        ['api', 'sdk', 'mob', 'rel'].map((kind) => `${kind}-[0-9a-f]{8}-[0-9a-f]{4}-`).join('|'),
        'url',
        20,
        'https://docs.launchdarkly.com',
    ],
    [
        'Trigger.dev, Inngest',
        'tr_(?:dev|prod|stg)_|signkey-(?:prod|test|branch)-',
        'alnum',
        18,
        GITHUB,
        'digit',
    ],
    ['Sanity', 'sk(?=[A-Za-z0-9]{80})', 'alnum', 80, GITHUB, 'digit'],
    ['Adobe', 'p8e-', 'lower', 32, GITLEAKS],
    ['OpenShift', 'sha256~', 'url', 43, GITLEAKS],
    ['Defined Networking', 'dnkey-', 'url', 60, GITLEAKS],
    ['SettleMint', 'sm_[aps]at_', 'alnum', 16, GITLEAKS],
    ['Shippo', 'shippo_(?:live|test)_', 'hex', 40, GITLEAKS],
    [
        'Yandex, IAM and S3',
        't1\\.(?=[A-Za-z0-9_-]{1,300}={0,2}\\.)|YC(?=[A-Za-z0-9_-]{38})',
        'parts',
        38,
        GITLEAKS,
        'digit',
    ],
    ['Lob, publishable', 'live_pub_|test_pub_', 'hex', 31, GITLEAKS],
    ['GoCardless', 'live_', 'url', 40, GITLEAKS, 'digit'],
    [
        'Authress',
        ['sc', 'ext', 'scauth', 'authress']
            .map((kind) => `${kind}_[a-z0-9]{5,30}\\.[a-z0-9]{4,6}\\.acc[_-]`)
            .join('|'),
        'parts',
        40,
        GITLEAKS,
    ],
    ['a JSON Web Token in base64', 'ZXlK', 'base64', 60, GITLEAKS, 'digit'],
    [
        'Scaleway',
        'SCW(?=[A-Z0-9]{17}(?![A-Za-z0-9]))',
        'upper',
        17,
        'https://github.com/scaleway/scaleway-sdk-go/blob/master/validation/is.go',
        'digit',
    ],
    ['Aiven', 'AVNS_', 'url', 15, GITHUB],
    ['Axiom', 'xa(?:at|pt)-', 'url', 36, 'https://axiom.co/docs/reference/tokens'],
    ['Open VSX', 'ovsxat_', 'url', 36, 'https://github.com/eclipse/openvsx'],
    [
        'HubSpot',
        'pat-[a-z]{2}\\d-',
        'url',
        36,
        'https://developers.hubspot.com/docs/apps/legacy-apps/authentication/intro-to-auth',
    ],
    // 61 characters of a service account, 24 of a user's.
    [
        'Google HMAC',
        'GOOG',
        'upper',
        20,
        'https://cloud.google.com/storage/docs/authentication/hmackeys',
        'digit',
    ],
    ['Slack session', 'xoxd-', 'cookie', 40, 'https://docs.slack.dev/authentication/tokens', 'digit'],
    ['Langfuse', 'pk-lf-', 'url', 36, 'https://langfuse.com/docs', 'digit'],
    ['Infisical', 'st\\.[0-9a-f]{24}\\.', 'parts', 30, 'https://infisical.com/docs'],
    ['Databricks OAuth', 'do(?:se|au)', 'hex', 32, 'https://docs.databricks.com/dev-tools/auth/oauth-m2m.html'],
    [
        'Cloudflare tunnel: JSON that begins with the account',
        'eyJhIjoi',
        'base64',
        60,
        'https://developers.cloudflare.com/cloudflare-one/connections/connect-networks/',
    ],
    ['Akamai', 'akab-', 'url', 30, 'https://techdocs.akamai.com/developer/docs/edgegrid', 'digit'],
    ['MailerSend', 'mlsn\\.', 'hex', 60, 'https://www.mailersend.com/help/managing-api-tokens'],
    ['PagerDuty', 'pd[ue]s\\+_', 'url', 24, 'https://developer.pagerduty.com/docs/app-oauth-token', 'digit'],
    ['Exoscale', 'EXO', 'hex', 24, 'https://community.exoscale.com/documentation/iam/'],
    ['Chromatic', 'chpt_', 'alnum', 12, 'https://www.chromatic.com/docs/cli', 'digit'],
    [
        'Flagsmith',
        'ser\\.(?=[A-Za-z0-9]{22}(?![A-Za-z0-9._-]))',
        'alnum',
        20,
        'https://docs.flagsmith.com',
        'digit',
    ],
    [
        'Ory',
        'ory_(?:at|rt|ac|pat|st|apikey)_',
        'parts',
        20,
        'https://github.com/ory/hydra/issues/2845',
        'digit',
    ],
    [
        'Bitwarden Secrets Manager',
        `0\\.${UUID}\\.[A-Za-z0-9]{20,40}:`,
        'base64',
        20,
        'https://bitwarden.com/help/access-tokens/',
    ],
    ['Browserbase', 'bb_(?:live|test)_', 'url', 20, 'https://docs.browserbase.com', 'digit'],
    ['Arize', `ak-${UUID}-`, 'url', 20, 'https://arize.com/docs'],
    ['Adyen', 'AQE', 'base64', 60, 'https://docs.adyen.com/development-resources/api-credentials', 'digit'],
    ['VK', 'vk1\\.a\\.', 'url', 60, 'https://dev.vk.com'],
    ['Baidu', 'bce-v3/', 'parts', 40, 'https://cloud.baidu.com/doc', 'digit'],
    ['Deno Deploy', 'dd[po]_', 'alnum', 30, 'https://docs.doppler.com/docs/deno-deploy', 'digit'],
    ['Confluent', 'cflt', 'base64', 56, GITHUB],
    ['Unkey', 'unkey_', 'alnum', 20, 'https://www.unkey.com/docs', 'digit'],
];
/** The table, created at first use. */
const tokenPrefixes = (0,lazy/* lazy */.R)(() => rows().map(([issuer, prefix, body, min, source = GITHUB, digit]) => ({
    issuer,
    prefix,
    body,
    min,
    source,
    ...(digit !== undefined && { digit: true }),
})));
/** What an alternative of a prefix begins with: a letter, a digit, `_`, `\d` or a class, with its count. */
const FIRST_CHARACTER = /^(?:\[[^\]]+\]|\\?.)(?:\{[\d,]+\})?/;
/** Alternatives that may begin at any word are tried only where a text holds what they end in. */
const INNER_MARK = /JQQJ99|Q~|atlasv1|-us|NRA|:AA/;
/**
 * One pattern for the alternatives that begin alike, joined to one for all, so that a text is gone over once and most words are
 * turned down at their first letter; and the others with their marks. A prefix starts where no letter or digit stands before it.
 */
const prefixPatterns = (0,lazy/* lazy */.R)(() => {
    const byFirst = new Map();
    const marked = [];
    for (const { body, digit, min, prefix } of tokenPrefixes()) {
        const one = `[${BODIES[body]}]`;
        const rest = `${digit ? `(?=${one.replace('0-9', '')}{0,200}[0-9])` : ''}${one}{${min},}`;
        for (const alternative of prefix.split(/\|(?![^(]*\))/)) {
            const mark = INNER_MARK.exec(alternative)?.[0];
            if (mark !== undefined) {
                marked.push({ mark, pattern: new RegExp(`(?<![A-Za-z0-9])${alternative}${rest}`, 'g') });
                continue;
            }
            const first = FIRST_CHARACTER.exec(alternative)?.[0] ?? '';
            const same = byFirst.get(first) ?? [];
            byFirst.set(first, same);
            same.push(alternative.slice(first.length) + rest);
        }
    }
    const all = [...byFirst].map(([first, same]) => `${first}(?:${same.join('|')})`);
    return { any: new RegExp(`(?<![A-Za-z0-9])(?:${all.join('|')})`, 'g'), marked };
});
/** Most texts are a few plain words: this one pattern rules them out. */
const MAY_BE_TOKEN = /[A-Za-z0-9_.+/=~%-]{15}/;
/** Finds tokens that carry their issuer's prefix. */
function* findPrefixedTokens(text) {
    if (!MAY_BE_TOKEN.test(text))
        return;
    const { any, marked } = prefixPatterns();
    yield* spansOf(text, any);
    for (const { mark, pattern } of marked)
        if (text.includes(mark))
            yield* spansOf(text, pattern);
}
function* spansOf(text, pattern) {
    for (const { 0: token, index } of text.matchAll(pattern))
        yield { start: index, end: index + token.length };
}

;// CONCATENATED MODULE: ./src/redaction/token-patterns.ts
/** Shapes of secrets by what stands around them. The rules are rows; a test walks their examples. */




const hasDigit = (text) => /\d/.test(text);
/** Does this decode to `user:password`, as RFC 7617 has it? */
function isBasicCredential(text) {
    return /^[\x20-\x7e]*:[\x20-\x7e]*$/.test(Buffer.from(text, 'base64').toString('latin1'));
}
/** What follows `Authorization:` in prose, and references. */
const NO_CREDENTIAL = /^(?:and|or|but|then|to|in|of|the|a|required|missing|none|null|basic|bearer|token|digest|negotiate|failed|failure|fails|not|denied|header|headers|is|was|needed|invalid|expired|error|unauthorized|realm|for|with|string|str|[$*<{[%.].*)(?:\W|$)/i;
/** Schemes of the header Authorization, RFC 9110 and the world. */
const SCHEME = String.raw `(?:(?:Bearer|Basic|Digest|Token|Key|ApiKey|Api-Key|Negotiate|Splunk|SSWS|JWT|OAuth)(?:[ \t]{1,4}|%20|\\ |[ \t]{0,3}\r?\n[ \t]{1,20})|GoogleLogin auth=)`;
const QUERY_SECRETS = 'X-Amz-Signature|X-Amz-Security-Token|X-Amz-Credential|X-Goog-Signature|X-Goog-Credential|AWSAccessKeyId|Signature|' +
    'sig|sign|hmac|token|[a-z]{2,12}[_-]token|api[_-]?key|key|auth|secret|client_secret|password|passwd|pwd';
/** The shapes, created at first use. */
const tokenPatterns = (0,lazy/* lazy */.R)(() => [
    {
        // JSON Web Tokens, RFC 7519: `{"` in base64 begins with eyJ. A cut one has two parts.
        hint: /eyJ/,
        pattern: /(?<![A-Za-z0-9_.-])()(eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{4,}(?:\.[A-Za-z0-9_-]*)?)/g,
        example: 'using eyJhbGciOiJIUzI1NiJ9.V',
        counterExample: 'eyJhbGciOiJIUzI1NiJ9 alone',
    },
    {
        // A prefix of an issuer whom no row knows, and what only a machine writes: `abc_live_` with letters and digits.
        hint: /[_-][A-Za-z0-9]{20}/,
        pattern: /([_-](?=[A-Za-z0-9]{20})(?<=(?<![A-Za-z0-9_.-])(?!sha\d|md5-|SHA\d|(?:req|request|msg|msgbatch|resp|chatcmpl|cmpl|toolu|evt|batch|trace|span)[_-])(?:[A-Za-z][A-Za-z0-9]{0,11}[_-]){1,4}))([A-Za-z0-9]{20,})(?![A-Za-z0-9])/g,
        accepts: harmless_values/* isMixedRandom */.Bt,
        example: 'using acme_live_a9B4c7D2V',
        counterExample: 'sha256-a9B4c7D2e5F6g7H8i9J0',
    },
    {
        // An issuer's word, and hexadecimal or lower-case text behind an underscore that is no digest of a file.
        hint: /_[0-9a-z]{32}|_[0-9a-f]{8}-[0-9a-f]{4}-/,
        pattern: /([_](?=[0-9a-z-]{0,60}\d)(?=[0-9a-z]{32}|[0-9a-f]{8}-[0-9a-f]{4}-)(?<=(?<![A-Za-z0-9_./:@-])(?!sha|md5|hash[_\d]|digest|commit|rev|cache|blob|file|obj|tmp|temp|u?u?id|layer|image|model|build|run|job|trace|span|fused|triton|req|msg|resp|evt|batch)[A-Za-z][A-Za-z0-9]{1,11}(?:_[a-z]{2,8}){0,2}_))([0-9a-z]{32,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![A-Za-z0-9_.-])/g,
        example: 'using acme_0a1b2c3d4e5f60718293a4b5c6d7e8f9',
        counterExample: 'sha256_0a1b2c3d4e5f60718293a4b5c6d7e8f9',
    },
    {
        // RFC 6750.
        hint: /bearer/i,
        pattern: /(?<![A-Za-z0-9])(Bearer(?:,?\s{1,4}|%20|\+))([A-Za-z0-9._~+/=-]{8,})/gi,
        accepts: (secret) => hasDigit(secret) || secret.length >= 32,
        example: 'sent Bearer V',
        counterExample: 'Bearer authentication',
    },
    {
        // RFC 7617.
        hint: /basic/i,
        pattern: /(?<![A-Za-z0-9])(Basic(?:\s{1,4}|%20|\+))([A-Za-z0-9+/_-]{6,}={0,2})/gi,
        accepts: isBasicCredential,
        example: 'sent Basic bWU6eDdLcTJtVzl2UjR0QjhuWg==',
        counterExample: 'Basic configuration',
    },
    {
        // A header in a server's settings, with or without quotes and a scheme.
        hint: /authorization/i,
        pattern: new RegExp(String.raw `((?:proxy_set_header|add_header|set-header|header_up|Header\s{1,3}\w{1,10})\s{1,4}(?:Proxy-)?Authorization\s{1,4}["']?(?:${SCHEME})?)([^\s"';]{3,}(?:[ ][\w!.-]{1,40}){0,5}(?=["'])|[^\s"';]{3,})`, 'gi'),
        accepts: (secret) => !NO_CREDENTIAL.test(secret) && !isCode(secret),
        example: 'proxy_set_header Authorization "Bearer V";',
        counterExample: 'proxy_set_header Authorization $http_authorization;',
    },
    {
        // `("Authorization", "Bearer x")`, `h["Authorization"] = "x"`, `[Authorization:[Bearer x]]`, `"name": "Authorization", "value": "x"`.
        hint: /authorization/i,
        pattern: new RegExp(String.raw `((?<![A-Za-z0-9])Authorization(?:\\{0,3}["']?\]?\s{0,4}(?:[:=]|=>)\s{0,4}\[?(?:[bf](?=[\"'\x60]))?\\{0,3}["'\x60]?|["'][ ]{0,3},(?:[ ]{0,3}|\s{0,20}["']?value["']?\s{0,3}[:=]\s{0,3})[bf]?["'\x60])(?:${SCHEME}|(?![a-z]{1,20}:?[ ][a-z])))([^\s"'\x60\\,;\]}]{3,}(?:[ ][\w!.-]{1,40}){0,5}(?=\\{0,3}["'\x60])|[^\s"'\x60\\,;\]}]{3,})`, 'gi'),
        accepts: (secret) => !NO_CREDENTIAL.test(secret) && !isCode(secret),
        example: 'Authorization: Token V',
        counterExample: 'Authorization: Bearer required',
    },
    {
        // RFC 6265.
        hint: /cookie:/i,
        pattern: /(?<![A-Za-z0-9-])((?:Set-)?Cookie:\s{1,4})(?=[^\s=;]{1,100}=)([^\r\n"'\s][^\r\n"']*)/gi,
        example: 'Cookie: session=V; theme=dark',
        counterExample: 'Cookie: none',
    },
    {
        // RFC 3986 user information. Not `name:tag@sha256:\u2026`, and not a port followed by a path with an @ in it.
        hint: /:\/\/[^\s/?#@:'"<>]{0,128}:/,
        pattern: /(:\/\/[^\s/?#@:'"<>]{0,128}:)((?!\d{1,5}[/?#])[^\s'"<>]{1,256})(?=@(?!sha\d{3}:))/g,
        accepts: (secret) => !(0,harmless_values/* isReference */.A_)(secret),
        example: 'git clone https://me:V@example.lan/o/r',
        counterExample: 'http://localhost:4873/@types/node',
    },
    {
        hint: /:\/\/[^\s/?#@:'"<>]{16}/,
        pattern: /(:\/\/)([^\s/?#@:'"<>]{16,256})(?=(?::[^\s/?#@'"<>]{0,256})?@)/g,
        accepts: hasDigit,
        example: 'git clone https://V@example.lan/o/r',
        counterExample: 'git clone https://a-user-of-this-name@example.lan/o/r',
    },
    {
        // Pre-signed URLs and credentials in a query, also where & is written for HTML or JSON.
        hint: /=/,
        pattern: new RegExp(`((?:[?&;]|\\\\u0026|%26|%3F)(?:${QUERY_SECRETS})=)([^\\s&#"'<>\\\\]{4,})`, 'gi'),
        accepts: (secret) => secret.length >= 16 || hasDigit(secret),
        example: 'GET /x?a=1&sig=V',
        counterExample: 'GET /x?key=name',
    },
    {
        // MaxMind's license keys end in their mark; Mailgun's signing keys are of three parts (both are rules of gitleaks).
        hint: /_mmk/,
        pattern: /(?<![A-Za-z0-9])()([A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk)(?![A-Za-z0-9])/g,
        example: 'key 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',
        counterExample: 'build_mmk',
    },
    {
        hint: /-[0-9a-f]{8}-[0-9a-f]{8}(?![0-9A-Za-z-])/,
        pattern: /(?<![0-9A-Za-z-])()([0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8})(?![0-9A-Za-z-])/g,
        example: 'key 0a1b2c3d4e5f60718293a4b5c6d7e8f9-0a1b2c3d-4e5f6071',
        counterExample: 'id 0a1b2c3d-0a1b-2c3d-4e5f-60718293a4b5',
    },
    {
        // JSON Web Keys, RFC 7517 and RFC 7518: the members of a private or a symmetric key.
        hint: /"kty"|"crv"/,
        pattern: /("(?:d|p|q|dp|dq|qi|k)"\s{0,4}:\s{0,4}")([A-Za-z0-9_+/=-]{16,})(?=")(?:(?=[^{}]{0,1200}"(?:kty|crv)")|(?<="(?:kty|crv)"[^{}]{0,4000}))/g,
        accepts: hasDigit,
        example: '{"kty":"OKP","crv":"Ed25519","d":"V"}',
        counterExample: '{"kty":"OKP","crv":"Ed25519","x":"a1B2c3D4e5F6g7H8i9J0"}',
    },
    {
        // wandb asks for a key of 40 hexadecimal digits; elsewhere 40 of them are a commit.
        hint: /wandb/i,
        pattern: /(wandb[^\n]{0,60}?\bkey\b[^\n0-9a-f]{1,20})([0-9a-f]{40})(?![0-9a-f])/gi,
        example: 'wandb: your key is 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
        counterExample: 'wandb at 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
    },
]);
/** Finds what has the shape of a secret, of any issuer. Linear in the text's length. */
function findTokens(text) {
    const found = [...findPrefixedTokens(text)];
    // Most texts are a few plain words: this one pattern rules them out before the others are created.
    if (!/[:=@<%]|bearer|basic|authorization|wandb|eyJ|[A-Za-z0-9]{20}/i.test(text))
        return found;
    for (const { accepts, hint, pattern } of tokenPatterns()) {
        if (!hint.test(text))
            continue;
        for (const match of text.matchAll(pattern)) {
            const [whole, kept = '', secret = ''] = match;
            if (accepts !== undefined && !accepts(secret))
                continue;
            found.push({ start: match.index + kept.length, end: match.index + whole.length });
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./src/redaction/redact-text.ts
/** Searches texts with all rules, and replaces what they find. Loaded by `import()`: the rules are large. */










/** How often a text is searched at most: what is hidden may uncover one more secret (`a=b=c`), rarely two. */
const MAX_PASSES = 4;
/**
 * Characters that are searched at once, and those on either side of them that are searched too, so that a secret of several lines
 * is found in one piece. The decoded copies of a text need about a hundred bytes for each character.
 */
const WINDOW_CHARS = 32 * 1024;
const OVERLAP_CHARS = 8 * 1024;
/**
 * Hides known values and what has the form of a secret.
 *
 * @param needles values to hide in any encoding
 */
function redactText(text, needles) {
    let current = text;
    for (let pass = 0; pass < MAX_PASSES; pass += 1) {
        const next = (0,redaction_spans/* replaceSpans */.Gg)(current, findSecrets(current, needles, pass > 0));
        if (next === current)
            break;
        current = next;
    }
    return current;
}
/**
 * The same, plus the secret scanner where what is left may hold a token of a form that our rules do not know. The scanner is loaded
 * only then. Rejects when the scanner fails.
 *
 * @param needles values to hide in any encoding
 */
async function scanText(text, needles) {
    const redacted = redactText(text, needles);
    const spans = [];
    for (const { start, end } of windowsOf(redacted)) {
        const view = spaced(identity(redacted.slice(start, end)));
        if (!mayHoldUnknownToken(view.text))
            continue;
        const { findWithSecretlint } = await Promise.all(/* import() */[__webpack_require__.e(570), __webpack_require__.e(620)]).then(__webpack_require__.bind(__webpack_require__, 2620));
        spans.push(...shifted(toOrigin(view, await findWithSecretlint(view.text)), start));
    }
    return spans.length === 0 ? redacted : redactText((0,redaction_spans/* replaceSpans */.Gg)(redacted, spans), needles);
}
/** Is a long word left that only a machine writes? Digests are none: they are in lower case, and no scanner looks for them. */
function mayHoldUnknownToken(text) {
    for (const [word] of text.matchAll(/[A-Za-z0-9]{20,}/g))
        if ((0,harmless_values/* isMixedRandom */.Bt)(word))
            return true;
    return false;
}
/** The windows of a text, each with its overlap. They begin and end at line ends where there are some. */
function* windowsOf(text) {
    if (text.length <= WINDOW_CHARS + OVERLAP_CHARS) {
        const whole = { start: 0, end: text.length };
        yield { ...whole, own: whole };
        return;
    }
    for (let at = 0; at < text.length; at += WINDOW_CHARS) {
        const from = Math.max(0, at - OVERLAP_CHARS);
        const to = Math.min(text.length, at + WINDOW_CHARS + OVERLAP_CHARS);
        const lineStart = from === 0 ? 0 : text.indexOf('\n', from) + 1;
        const lineEnd = to === text.length ? to : text.lastIndexOf('\n', to) + 1;
        yield {
            start: lineStart > 0 && lineStart < at ? lineStart : from,
            end: lineEnd > at + WINDOW_CHARS ? lineEnd : to,
            own: { start: at, end: at + WINDOW_CHARS },
        };
    }
}
/** @param again only what a search before has changed may have uncovered more */
function findSecrets(text, needles, again) {
    const found = (0,known_secrets/* findKnownSecrets */.O)(identity(text), text, needles);
    // A key may be longer than a window.
    if (text.length > WINDOW_CHARS)
        found.push(...findPrivateKeys(text));
    for (const { end, own, start } of windowsOf(text)) {
        const window = text.slice(start, end);
        if (again && !window.includes(redaction_spans/* MARKER */.tl))
            continue;
        // What lies in the overlap alone, another window sees whole: a value that is cut there would pass for the last of its line.
        const spans = shifted((0,redaction_spans/* mergeSpans */.q4)(findInWindow(window, needles)), start);
        found.push(...spans.filter((span) => span.start < own.end && span.end > own.start));
    }
    return found;
}
function findInWindow(text, needles) {
    const found = [];
    for (const view of readingsOf(text)) {
        for (const find of [findTokens, findHookTokens, findPrivateKeys, findAssignments, findLogins]) {
            found.push(...toOrigin(view, find(view.text)));
        }
        if (needles.length === 0)
            continue;
        for (const reading of [view, ...unwrapped(view)]) {
            found.push(...toOrigin(reading, (0,known_secrets/* findKnownSecrets */.O)(reading, text, needles)));
        }
    }
    return found;
}
/** The text as a reader, a shell, a browser or a JSON parser reads it: one at a time, so that only one is in memory. */
function* readingsOf(text) {
    const raw = identity(text);
    const clean = stripped(raw);
    yield clean;
    if (clean.text.length < text.length)
        yield spaced(raw);
    if (text.includes('%'))
        yield percentDecoded(clean);
    if (/&(?:quot|lt|gt|apos|#)/.test(text))
        yield entitiesDecoded(clean);
    if (text.includes('\\')) {
        const once = unescaped(clean);
        yield once;
        // JSON within JSON: `docker inspect` of a label, a log that quotes a log.
        if (once.text.includes('\\'))
            yield unescaped(once);
        if (hasQuotedQuotes(once.text))
            yield shellUnquoted(once);
    }
    if (/["'], ?["']/.test(clean.text))
        yield joinedArguments(clean);
    if (hasQuotedQuotes(clean.text))
        yield shellUnquoted(clean);
}
function toOrigin(view, spans) {
    return spans.map(({ start, end }) => view.origin(start, end));
}
function shifted(spans, by) {
    return by === 0 ? [...spans] : spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
}


/***/ })

};
;