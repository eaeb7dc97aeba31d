import type { BuildEvent } from '../event.ts'
import type { ResponseDetails } from '../lib/http.ts'

/**
 * What only some receivers can do: ping people, show a card while the build runs, take files, and place a message (in a thread,
 * silently). An input for something that a receiver cannot do is reported by a notice.
 */
export type FormatFeature = 'attachments' | 'mentions' | 'placement' | 'started-card'

/** How one message is placed, for formats that have such a thing. */
export interface RenderOptions {
  /** The thread to create in a forum channel. */
  readonly threadName?: string
  /** Whether the message makes no sound. */
  readonly silent?: boolean
  /** Present where the logs of failures are attached. */
  readonly logs?: AttachedLogs
}

/** How many of the logs of failures are attached to a message. */
export interface AttachedLogs {
  readonly attached: number
  readonly total: number
}

/** Times that a card shows, in milliseconds since 1970. */
export interface CardTimes {
  readonly startedAt: number
  /** When there is no message by then, nothing is left that could send one. */
  readonly noResultBy: number
  /** Known from earlier builds. */
  readonly usuallyDoneAt?: number
}

/** A message that is shown while the build runs, and removed or edited when it has ended. */
export interface CardFormat {
  /** The id by which a later step recognizes the webhook among its URLs; it gives no access. Undefined where the URL has none. */
  webhookId(url: URL): string | undefined
  renderStarted(event: BuildEvent, times: CardTimes, options: RenderOptions): string
  /**
   * The edited card.
   * @param event undefined when nothing is reported about the build's end
   * @param note one line: why the card is still there
   */
  renderEnded(event: BuildEvent | undefined, note: string): string
  /** The URL to edit or delete a message. */
  messageUrl(endpoint: URL, messageId: string, threadId: string | undefined): URL
  /** The thread in which a message was posted, from the response's body. */
  threadOf(body: string): string | undefined
}

/** A message format: how a build event is rendered for one kind of receiver. */
export interface Format {
  /** What the input `format` calls it. */
  readonly name: string
  /** What the receiver can do beyond showing a message. */
  readonly features: readonly FormatFeature[]
  /** Present with the feature `started-card`. */
  readonly card?: CardFormat
  /** Whether `auto` chooses this format for the URL. Decided from the parsed host and path, never from the URL's text. */
  matches(url: URL): boolean
  /**
   * The URL to post to.
   * @throws Error that states why this URL does not accept this format. The message contains at most the host.
   */
  endpoint(url: URL): URL
  /** The request body, JSON. Stays within the receiver's limits for any event. */
  render(event: BuildEvent, options?: RenderOptions): string
  /** A smaller body, for a receiver that rejected the first body because of its size or shape; undefined when there is none. */
  renderFallback?(event: BuildEvent, options?: RenderOptions): string | undefined
  /** Reads the response body. Never throws: the body is untrusted text. */
  parseResponse?(status: number, body: string): ResponseDetails
  /**
   * Whether a message may be sent again when it is unknown whether the first was accepted. Only true for receivers that can
   * detect a repeat by its `webhook-id` header.
   */
  readonly idempotent: boolean
  /** Whether the inputs `headers` and `signing-secret` apply. */
  readonly acceptsCustomHeaders: boolean
}
