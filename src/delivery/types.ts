/** What goes into the delivery room and what comes out. It speaks of addresses and bytes, never of builds. */

import type { Environment } from '../variables.ts'

/** One message for one address. */
export interface Delivery {
  /** The final address. A login in it has already become an `authorization` header. */
  readonly url: URL
  /** Lower-case names: content-type, authorization, the user's own. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** The one smaller try after a definite refusal of the message's size or shape; drawn only then. */
  readonly plainBody?: () => string | undefined
  /**
   * True where a second copy does no harm, because the receiver can tell by `webhook-id` that it is one.
   * False for Discord, whose webhooks know no idempotency: a repeat after an unclear failure may post twice.
   */
  readonly repeatable: boolean
  /** Standard Webhooks secrets, as `parseSigningSecrets` gives them: every attempt is signed with each of them. */
  readonly signingSecrets?: readonly string[]
  /** Understands the receiver's reply; given by the message's format. Must not throw. */
  readonly readReply?: (status: number, body: string) => Reply
}

/** What a format reads out of a receiver's reply. */
export interface Reply {
  readonly messageId?: string
  /** Why the receiver refused, for a person. Its text is a stranger's: it is cut and scrubbed before it is shown. */
  readonly reason?: string
  readonly retryAfterSeconds?: number
  /** The receiver refused the message's size or shape, so a plainer one may be taken. */
  readonly shapeRefused?: boolean
}

/** How one delivery ended. */
export interface DeliveryOutcome {
  /** Host and port: never the path, which may hold a token. */
  readonly host: string
  readonly delivered: boolean
  /** The last HTTP status that came back; absent when none did. */
  readonly status?: number
  /** Requests tried, those that got no connection included. */
  readonly attempts: number
  readonly messageId?: string
  /** One line a person can act on, to follow the host. Present whenever the message, or its rich form, was not taken. */
  readonly reason?: string
  /** True when the plainer message is what arrived. */
  readonly plain?: boolean
}

/** The time, handed in so that waiting can be tested. */
export interface Clock {
  /** Milliseconds since 1970. It may jump: a board without a clock battery learns the time from the network. */
  now(): number
  /** Milliseconds since some moment; never jumps. Deadlines are measured with it. */
  monotonic(): number
  /** Resolves after `ms`, or as soon as the signal aborts; never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** The world around a delivery. */
export interface DeliverOptions {
  /** Milliseconds for everything: all attempts to all addresses, waiting included. */
  readonly timeoutMs: number
  /** The step's environment: read for the proxy variables, and for whether a CA was named. */
  readonly env: Environment
  /** Aborts when the runner asks the step to stop. */
  readonly signal?: AbortSignal
  readonly clock: Clock
  /** A number from 0 up to, not including, 1. */
  random(): number
  /** Takes one line about what is happening. It may quote a server: the caller escapes it for where it goes. */
  log(line: string): void
  readonly userAgent: string
  /** Hides tokens, logins and keys in what a receiver answered: it may repeat what it was sent. */
  redact(text: string): string
}
