/** What a format reads from an HTTP response for the delivery: neither room may import the other. */

/** What a response contains beyond its status. Members that the response does not contain are absent. */
export interface ResponseDetails {
  /** The receiver's id of the accepted message. */
  readonly messageId?: string
  /** The error text of the receiver, on one line. */
  readonly reason?: string
  /** Seconds to wait before the next request. */
  readonly retryAfterSeconds?: number
  /** The receiver rejected the size or structure of the message: it may accept a shorter one. */
  readonly payloadRejected?: boolean
  /** Whether the receiver rejected the files of the message, or may have; absent where its answer does not show a reason. */
  readonly filesRejected?: boolean
}
