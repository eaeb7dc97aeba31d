/** Joints of a name and a value that stand apart, or in places of their own: members, arguments, format strings, tests. */
import { CLOSE, type JointRow, sticky, VALUE_MEMBER } from './joint-row.ts'

/** What names the member that holds a name. */
const NAME_MEMBER = '(?:name|key|variable|var|field|label|id|title|property|parameter)'

/** A member between a name and its value: `"secure": true`, `type="text"`, a line `scope: x`. */
const MEMBER = String.raw`[\s,;]{1,40}\\{0,3}["']?(?!(?:${VALUE_MEMBER}|name)\\{0,3}["']?\s{0,3}[:=])[\w@$][\w.@-]{0,39}\\{0,3}["']?\s{0,3}[:=]\s{0,3}(?:\\{0,3}"[^"\n]{0,80}"|'[^'\n]{0,80}'|\[[^[\]\n]{0,80}\]|[^\s,;"'{}[\]]{1,60}(?:[ ][^\s,;"'{}[\]:=]{1,30}){0,6})`

/** What a format string has for a value: `%s`, `%-10q`, `%@`, `{}`, `{0!r}`. */
const PLACEHOLDER = String.raw`(?:%[-+#]?\d{0,3}(?:\.\d{1,3})?[sqvr@]|\{\w{0,12}(?:![rsa])?(?::[^{}"'\n]{0,8})?\})`

/** The number of an argument: `a1=`, `argv[2] = `, `arg1=`. */
const ARGUMENT = String.raw`(?:a|arg|argv)(?:\d{1,3}|\[\d{1,3}\])[ ]{0,2}[=:][ ]{0,2}`

/** Tried before the other rows. */
export const rowsOfPlaces = (): readonly JointRow[] => [
  // A name and a value with up to three members between them.
  {
    kind: 'pair',
    pattern: sticky(
      String.raw`${CLOSE}(?:${MEMBER}){1,3}[\s,;]{1,40}\\{0,3}["']?${VALUE_MEMBER}\\{0,3}["']?\s{0,4}[:=]\s{0,4}(?:[|>][-+]?\d?[ \t]{0,3}\r?\n[ \t]{1,40})?`,
    ),
    before: new RegExp(
      String.raw`(?<![A-Za-z0-9])${NAME_MEMBER}\\{0,3}["']?\s{0,3}[:=]\s{0,3}\\{0,3}["']?$`,
      'i',
    ),
    example: '{"name":"N","secure":true,"value":"V"}',
  },
  // A format string with the name, and the value as its argument.
  {
    kind: 'pair',
    pattern: sticky(
      String.raw`["']?[ ]?(?:[:=]|=>|is|\()?[ ]?["']?${PLACEHOLDER}[^"'\n]{0,20}["'](?:[ ]{0,2}%[ ]{0,2}\(?|,[ ]{0,2}@?|\.format\()(?=[brf]{0,2}["'\x60])`,
    ),
    example: 'print("N=%s" % "V")',
  },
  {
    kind: 'pair',
    pattern: sticky(
      String.raw`["']?[ ]?(?:[:=]|=>|is)?[ ]?["']?%[-+#]?\d{0,3}[sqvb][^"'\n]{0,20}["'][ ]{1,3}(?=[^\s|;&<>$\\])`,
    ),
    before: /\bprintf[ ]{1,3}(?:-v \w{1,20} |-- )?["'][^"'%]{0,60}$/,
    example: 'printf "N=%s\\n" V',
  },
  {
    kind: 'pair',
    pattern: sticky(String.raw`["']?[ ]{1,3}(?=[^\s|;&<>$\\])`),
    before: /\bprintf[ ]{1,3}["']%s[ :=]{1,3}%[sq][^"'%\n]{0,10}["'][ ]{1,3}["']?$/,
    example: "printf '%s=%s\\n' N V",
  },
  // Arguments that are counted: auditd, traces of a program's start.
  {
    kind: 'pair',
    pattern: sticky(String.raw`["']?[\s,;]{1,20}${ARGUMENT}(?=["']?[^\s"'-])`),
    before: new RegExp(`${ARGUMENT}["']?$`),
    example: 'a1="--N" a2="V"',
  },
  // Arguments that a NUL parts: /proc/*/cmdline.
  {
    kind: 'space',
    pattern: sticky(String.raw`(?:\\x00|\\u0000|\\0)(?=[^\s\\-])`),
    example: 'x\\x00--N\\x00"V"',
  },
  // What a test or a comparison saw: `N: got "V", want "x"`.
  {
    kind: 'compared',
    pattern: sticky(
      String.raw`${CLOSE}(?:[ ](?:mismatch|changed|differs|differ|wrong|failed))?(?::|,|[ ]but)?[ ](?:got|want|wanted|expected|actual|was|to (?:equal|be|match|eq)|equal to|of)[: ]{1,2}(?:["'\x60][^"'\n]{0,3}["'\x60][,;]?[ ](?:but )?(?:was|got|want|wanted|expected|actual)[: ]{1,2})?(?=["'\x60])`,
    ),
    example: 'N: got "V", want "x"',
  },
  {
    kind: 'compared',
    pattern: sticky(String.raw`[ ](?:changed|mismatch|differs|differ)[:,]?[ ](?=["'\x60])`),
    example: 'N changed: "V" != "x"',
  },
  // A test of a name: `expect(N).toBe("V")`, `assertEqual(N, "V")`.
  {
    kind: 'compared',
    pattern: sticky(
      String.raw`\)?(?:(?:\.(?:not|to|be|is))?\.(?:to|is|be|eq|equal|equals|should|match)\w{0,20}\(|,\s{0,3})(?=[bruf]?["'\x60])`,
    ),
    before:
      /(?:assert|expect|should|require|check|verify)\w{0,30}(?:[.!]\w{0,20})?\(\s?(?:t, )?(?:[\w$]{1,30}\.){0,4}$/i,
    example: 'expect(N).toBe("V")',
  },
  // Strings that are joined: `"N: " + "V"`, `"N" <> "=" <> "V"`.
  {
    kind: 'compared',
    pattern: sticky(
      String.raw`["']?[ ]?(?:[:=]|is)[ ]{0,2}["'][ ]{0,2}(?:\+|\.{1,2}|<<|<>|\|\||&|~|\^)[ ]{0,2}(?=["'])`,
    ),
    example: '"N: " + "V"',
  },
  {
    kind: 'compared',
    pattern: sticky(
      String.raw`["'][ ]{0,2}(?:\+|\.{1,2}|<<|<>|\|\||&|~|,)[ ]{0,2}["'][ ]?[:=][ ]?["'][ ]{0,2}(?:\+|\.{1,2}|<<|<>|\|\||&|~|,)[ ]{0,2}(?=["'])`,
    ),
    example: '"N" <> "=" <> "V"',
  },
  // A name, its type and its value: `("N", "str", "V")`.
  {
    kind: 'compared',
    pattern: sticky(
      `["'],[ ]?["'](?:str|string|text|secret|password|env|char|varchar|plain|hidden|masked)["'],[ ]?(?=["'])`,
    ),
    example: '("N", "str", "V")',
  },
  // A YAML block, or a row of a list, whose lines were joined: `N: | V`, `N: - V`.
  {
    kind: 'field',
    pattern: sticky(
      String.raw`${CLOSE}[ \t]{0,3}:[ \t]{1,4}(?:[|>][-+]?\d?|[-*\u2022])[ \t]{1,3}(?=[^\s|>-])`,
    ),
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
    pattern: sticky(String.raw`,[ ]{0,2}\[?(?=["'])`),
    before: /\{$/,
    example: '{N, "V"}.',
  },
  {
    kind: 'pair',
    pattern: sticky(String.raw`["']?[ ]\.[ ](?=["'])`),
    before: /\(["']?$/,
    example: '(N . "V")',
  },
  // memcached's protocol: a key, its flags, its time and its length, then the value.
  {
    kind: 'pair',
    pattern: sticky(String.raw`(?:[ ]\d{1,10}){3}[ ]{0,3}\r?\n(?=\S)`),
    before: /\b(?:set|add|replace)[ ]$/,
    example: 'set N 0 0 9\nV',
  },
  // A constant that is set by braces: `constexpr auto N{"V"}`.
  {
    kind: 'call',
    pattern: sticky(String.raw`(?:\[\d{0,4}\])?[ ]?\{(?=["'])`),
    example: 'constexpr auto N{"V"}',
  },
]
