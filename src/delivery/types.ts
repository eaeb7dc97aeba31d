/** Input and output of the delivery. It contains URLs and bytes, never a build. */

import type { ResponseDetails } from '../lib/http.ts'
import type { Clock, Env } from '../lib/runtime.ts'

/** One message for one URL. */
export interface Delivery {
  /** Name of the message's format; returned with the outcome. */
  readonly format: string
  /** The final URL. A login in it has already become an `authorization` header. */
  readonly url: URL
  /** Names in lower case: content-type, authorization, those of the input `headers`. */
  readonly headers: Readonly<Record<string, string>>
  /** Default: POST. */
  readonly method?: 'POST' | 'PATCH' | 'DELETE'
  /** A string, or bytes such as a multipart body. */
  readonly body?: string | Uint8Array
  /** Present when `body` has files: the message as JSON without them, sent once if they are refused or cannot be sent in full. */
  readonly bodyWithoutFiles?: string
  /** A shorter JSON body without files, rendered and sent once if the receiver rejects the size or structure of the first. */
  readonly fallbackBody?: () => string | undefined
  /**
   * True if the receiver recognizes a repeat by its `webhook-id`. False for Discord, whose webhooks are not idempotent: a repeat after
   * an ambiguous failure may post the message twice.
   */
  readonly idempotent: boolean
  /** Standard Webhooks secrets; every attempt is signed with each of them. */
  readonly signingSecrets?: readonly string[]
  /** Reads the receiver's response; the format provides it. */
  readonly parseResponse?: (status: number, body: string) => ResponseDetails
}

/** How one delivery ended. */
export interface DeliveryOutcome {
  /** Name of the format that was sent. */
  readonly format: string
  /** Host and port, never the path: it may contain a token. */
  readonly host: string
  readonly delivered: boolean
  /** The last HTTP status; absent when there was no response. */
  readonly status?: number
  /** Requests, including those without a connection. */
  readonly attempts: number
  readonly messageId?: string
  /** One line to follow the host. Present if the message was not delivered, or only in its shorter form or without its files. */
  readonly reason?: string
  /** True when the shorter message was delivered. */
  readonly plain?: boolean
  /** True when the message was delivered without its files, because they were refused or could not be sent in full. */
  readonly withoutFiles?: boolean
}

/** What a delivery needs from its surroundings. */
export interface DeliverOptions {
  /** Milliseconds for all attempts to all URLs, waits included. */
  readonly timeoutMs: number
  /** The step's environment: the proxy variables and NODE_EXTRA_CA_CERTS are read. */
  readonly env: Env
  /** Aborts when the runner asks the step to stop. */
  readonly signal?: AbortSignal
  readonly clock: Clock
  /** A number from 0 up to, not including, 1. */
  random(): number
  /** Takes one line about progress. It may quote a server, so the caller has to escape it. */
  log(line: string): void
  readonly userAgent: string
  /** Hides secrets in what a receiver responded: it may quote what it was sent. */
  redact(text: string): Promise<string>
}
