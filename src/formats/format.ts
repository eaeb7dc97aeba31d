import type { BuildEvent } from '../event.ts'
import type { ResponseDetails } from '../lib/http.ts'

/** One way of telling a build: the language of one kind of receiver. */
export interface Format {
  readonly name: string
  /** Whether `auto` chooses this format for the address: decided by its parsed host and path, never by the text of the URL. */
  matches(url: URL): boolean
  /**
   * The address to post to.
   * @throws Error whose message says why this address cannot take this format; it names no more than the host.
   */
  endpoint(url: URL): URL
  /** The request's body, JSON. Fits the receiver's limits whatever the event holds. */
  render(event: BuildEvent): string
  /** A smaller body with the same news, for a receiver that refused the first for its size or shape. */
  renderFallback?(event: BuildEvent): string
  /** Reads the answer's body. Never throws: an answer is a stranger's text. */
  parseResponse?(status: number, body: string): ResponseDetails
  /**
   * Whether a message may be sent again when nobody knows if it was taken: only a receiver that can tell a repeat by its
   * `webhook-id` allows that.
   */
  readonly idempotent: boolean
  /** Whether the user's own `headers` and signature go with it. */
  readonly acceptsCustomHeaders: boolean
}
