/** What goes into the delivery room and what comes out. It speaks of addresses and bytes, never of builds. */

import type { ResponseDetails } from '../lib/http.ts'
import type { Clock, Env } from '../lib/runtime.ts'

/** One message for one address. */
export interface Delivery {
  /** The name of the message's format; returned with the outcome. */
  readonly format: string
  /** The final address. A login in it has already become an `authorization` header. */
  readonly url: URL
  /** Lower-case names: content-type, authorization, the user's own. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** The one smaller try after a definite refusal of the message's size or shape; drawn only then. */
  readonly fallbackBody?: () => string | undefined
  /**
   * True where a second copy does no harm, because the receiver can tell by `webhook-id` that it is one.
   * False for Discord, whose webhooks know no idempotency: a repeat after an unclear failure may post twice.
   */
  readonly idempotent: boolean
  /** Standard Webhooks secrets, as `parseSigningSecrets` gives them: every attempt is signed with each of them. */
  readonly signingSecrets?: readonly string[]
  /** Understands the receiver's reply; given by the message's format. Must not throw. */
  readonly parseResponse?: (status: number, body: string) => ResponseDetails
}

/** How one delivery ended. */
export interface DeliveryOutcome {
  /** The name of the format that was sent. */
  readonly format: string
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

/** The world around a delivery. */
export interface DeliverOptions {
  /** Milliseconds for everything: all attempts to all addresses, waiting included. */
  readonly timeoutMs: number
  /** The step's environment: read for the proxy variables, and for whether a CA was named. */
  readonly env: Env
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
