/** What the decisive line of a failure looks like: one row for each kind of cause. Data; `test/build-log/cause-rules.test.ts` walks it. */
import type { CauseRule } from './cause-rule.ts'
import { BUILD_RULES } from './cause-rules-build.ts'
import { COMMAND_RULES } from './cause-rules-command.ts'
import { COMPILER_RULES } from './cause-rules-compiler.ts'
import { CONDA_RULES } from './cause-rules-conda.ts'
import { CONFIGURE_RULES } from './cause-rules-configure.ts'
import { CONTAINER_RULES } from './cause-rules-container.ts'
import { DOWNLOAD_RULES } from './cause-rules-download.ts'
import { GPU_RULES } from './cause-rules-gpu.ts'
import { LINKER_RULES } from './cause-rules-linker.ts'
import { MACHINE_RULES } from './cause-rules-machine.ts'
import { MEMORY_RULES } from './cause-rules-memory.ts'
import { NETWORK_RULES } from './cause-rules-network.ts'
import { PACKAGE_RULES } from './cause-rules-packages.ts'
import { PYTHON_RULES } from './cause-rules-python.ts'
import { SOURCE_RULES } from './cause-rules-source.ts'
import { TEST_RULES } from './cause-rules-test.ts'
import { TOOLCHAIN_RULES } from './cause-rules-toolchain.ts'

/** All rules. Where a line matches several, the first one counts: put the specific before the general. */
export const CAUSE_RULES: readonly CauseRule[] = [
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
]

/** A line without any of these matches no rule: one test is cheaper than some hundred. */
export const CAUSE_TRIGGER =
  /^E: |\*\*\*|err|fail|fatal|terminat|non-empty|bad |kill|abort|fault|illegal|unable|cannot|can't|couldn|could not|not (?:a |found|known|match|recogni|look|supported|available|exist|installable|allow)|no such|no (?:valid|tty|module|match|rule|target|space|solution|cuda|sources|url|package)|denied|missing|timed? ?out|unmet|depend|invalid|unknown|undefined|unrecognized|unsupported|required|exception|exit(?: |ed )|code: |not in gzip|refused|reset|certificate|toomany|mismatch|quota|memory|alloc|enospc|reject|hunk|unexpected|because|conflict|insufficient|too old|multiple definition|damaged|panic|disk|oom|dead|undeclared|unreachable|unauthorized|retry\(|unbound|relocation|not set|went wrong|interpreter|provides|smudge|externally|unresolved|already exists|nothing|usage|dubious|stopped|returned|unterminated|duplicate|signal|resolve|requires|too long|version|what\(\):|collect2|kann nicht|fehler|fel: |fout: |błąd|visibility|ошибка|错误|エラー|not allowed|trouver|encontrar|trovare|localizar|找不到|getaddrinfo|constraints|verweis|indéfini|non definito|indefinida|não definida|неопредел|sin definir|未定|定義されて|not ok|is not in|no go files|curl: |wget: |gpg: |\.(?:go|pyx|proto):\d|too many|no element|\[e\]|make(?:\[\d+\])?: |same file|cudnn|uncaught|not fit|overflow|max depth|truncated|changed significantly|sending signal/i

/** The last line of a Python traceback: the exception and its text. */
export const EXCEPTION =
  /^(?<what>(?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Failure|NotFound|Interrupt|Exit|Expired|Unavailable))(?::|$)/

/** The same of a module that does not call its exception an error: `pip._vendor.x.ResolutionTooDeep: 200000`. */
export const MODULE_EXCEPTION = /^(?<what>(?:[a-z_]\w*\.)+(?:[A-Z]\w+|error))(?::|$)/
