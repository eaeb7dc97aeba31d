/** The real world, handed in by the entry. */
export interface Runtime {
  readonly env: Env
  readonly commands: WorkflowCommands
  readonly machine: Machine
  readonly clock: Clock
  random(): number
  /** Aborts when the runner asks the step to stop. */
  readonly signal: AbortSignal
  /** GET requests to GitHub's API, through the proxy that the environment names. Ends when `init.signal` aborts. */
  fetch(url: string, init?: { readonly signal?: AbortSignal }): Promise<unknown>
  /** `name/version` of this action. */
  readonly userAgent: string
}

/** The environment of a step, as `process.env` has it; also the variables of a `.env`. */
export type Env = Readonly<Record<string, string | undefined>>

/** The time, handed in so that waiting can be tested. */
export interface Clock {
  /** Milliseconds since 1970. It may jump: a board without a clock battery learns the time from the network. */
  now(): number
  /** Milliseconds since some moment; never jumps. Deadlines are measured with it. */
  monotonic(): number
  /** Resolves after `ms`, or as soon as the signal aborts; never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** Where to look: `root` is `/` but in tests, `arch` is Node's `process.arch`, `path` the `PATH` to find `python3` by. */
export interface Machine {
  readonly root: string
  readonly arch: string
  readonly path: string
}

/** What the rest of the action may say to the runner. Every text is made inert before it is printed. */
export interface WorkflowCommands {
  /** Has the runner replace this value by `***` in every log line from now on. */
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
