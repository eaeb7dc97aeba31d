/** What the entry hands to the rest of the action: everything outside of the process. */
export interface Runtime {
  readonly env: Env
  readonly commands: WorkflowCommands
  readonly machine: Machine
  readonly clock: Clock
  random(): number
  /** Aborts when the runner asks the step to stop. */
  readonly signal: AbortSignal
  /** GET requests to GitHub's API, through the proxy of the environment. Ends when `init.signal` aborts. */
  fetch(url: string, init?: { readonly signal?: AbortSignal }): Promise<unknown>
  /** `name/version` of this action. */
  readonly userAgent: string
}

/** The environment of a step, as `process.env` has it; also the variables of a `.env`. */
export type Env = Readonly<Record<string, string | undefined>>

/** The clock; tests hand in their own. */
export interface Clock {
  /** Milliseconds since 1970. It may jump: a board without a clock battery gets the time from the network. */
  now(): number
  /** Milliseconds since an arbitrary moment; never jumps. Deadlines are measured with it. */
  monotonic(): number
  /** Resolves after `ms` milliseconds, or as soon as the signal aborts; never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** The machine: `root` is `/` except in tests, `arch` is `process.arch`, `path` is the `PATH` in which `python3` is searched. */
export interface Machine {
  readonly root: string
  readonly arch: string
  readonly path: string
}

/** Workflow commands and files of the runner. All text is escaped, so that no part of it is executed as a command. */
export interface WorkflowCommands {
  /** Makes the runner replace this value by `***` in every following log line. */
  mask(secret: string): void
  debug(text: string): void
  info(text: string): void
  notice(text: string): void
  warning(text: string): void
  error(text: string): void
  /** Sets a step output. Outside of Actions, where there is no file for it, this does nothing. */
  setOutput(name: string, value: string): void
  /** Appends Markdown to the job summary. Outside of Actions this does nothing. */
  addSummary(markdown: string): void
}
