/** What the formats read out of an HTTP response for the delivery: the two do not know each other. */

/** What a receiver's answer says beyond its status code. Every member is absent where the answer does not tell. */
export interface ResponseDetails {
  /** The receiver's id of the message it took. */
  readonly messageId?: string
  /** Why it was refused, on one line, in the receiver's own words. */
  readonly reason?: string
  /** How long to wait before the next request. */
  readonly retryAfterSeconds?: number
  /** The message itself was refused for its size or shape: a plainer one may be taken. */
  readonly payloadRejected?: boolean
}
