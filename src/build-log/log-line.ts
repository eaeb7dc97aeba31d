/** What one of jetson-containers' own lines reports. Types only. */

/** The part of a package's build that failed. */
export type Phase = 'build' | 'test' | 'push'

/** Where a failed command kept its log, and how it ended, as far as the command's text shows it. */
export interface FailedCommand {
  readonly phase: Phase
  /** The stage's log without its folder: `01o2_vllm_r36.4…-vllm.txt`. Absent for a push. */
  readonly log?: string
  /** The folder above `build` or `test`, as the command wrote it: `logs/20260530_140920`. */
  readonly logDir?: string
  /** How the command ended: `exit code: 1`, `signal 9`. */
  readonly end: string
}

/** What one of jetson-containers' own lines reports. `unstamped`: without a time, as old releases print it. */
export type BuilderLine =
  | {
      readonly kind: 'header'
      readonly packages: readonly string[]
      readonly multiple: boolean
      readonly skipErrors: boolean
      /** `--simulate`: the same output, and nothing is built. */
      readonly simulate?: true
    }
  | {
      readonly kind: 'building'
      readonly chain: readonly string[]
      /** Printed by an old release: Python buffered the line, which may stand far behind the output that it announces. */
      readonly bufferedByPython?: true
    }
  | { readonly kind: 'stage'; readonly phase: Phase; readonly package: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'build-succeeded'; readonly package: string; readonly unstamped?: true }
  | { readonly kind: 'total-time'; readonly seconds: number }
  | { readonly kind: 'build-failed'; readonly seconds: number }
  | { readonly kind: 'error'; readonly text: string; readonly command?: FailedCommand }
  | { readonly kind: 'summary'; readonly unstamped?: true }
  | {
      readonly kind: 'summary-row'
      readonly package: string
      readonly failed: boolean
      readonly text: string
      readonly command?: FailedCommand
      readonly unstamped?: true
    }
  /** `print(error)` of a run of many packages, or the end of a traceback: a stage's command, word for word. */
  | { readonly kind: 'command'; readonly command: FailedCommand; readonly traceback: boolean }
  | { readonly kind: 'aborted'; readonly packages: readonly string[] }
  /** What the sweep workflow appends to the log of a package that it ended. */
  | { readonly kind: 'sweep-marker'; readonly text: string }
