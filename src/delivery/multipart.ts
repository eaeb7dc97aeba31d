/** Encodes a message with files as multipart/form-data (RFC 7578). Pure. */

/** A file of a message. */
export interface MultipartFile {
  /** Letters, digits, `.`, `_` and `-` only: nothing in it has to be escaped. */
  readonly name: string
  /** Text in UTF-8. */
  readonly content: Uint8Array
}

/** A body, and the header that belongs to it. */
export interface MultipartBody {
  readonly contentType: string
  readonly body: Uint8Array
}

/**
 * The parts `payload_json` and `files[0]`, `files[1]`, …
 * (https://docs.discord.com/developers/reference#uploading-files).
 *
 * @param json the message
 * @param random a number from 0 up to, not including, 1
 * @throws TypeError for a file name with other characters than those of {@link MultipartFile}
 */
export function encodeMultipart(
  json: string,
  files: readonly MultipartFile[],
  random: () => number,
): MultipartBody {
  const message = Buffer.from(json)
  const boundary = unusedBoundary([message, ...files.map(({ content }) => content)], random)
  const parts = [
    partHead(boundary, 'name="payload_json"', 'application/json'),
    message,
    ...files.flatMap(({ content, name }, index) => {
      if (!/^[\w.-]+$/.test(name)) throw new TypeError('a file name with unsafe characters')
      const disposition = `name="files[${index}]"; filename="${name}"`
      return [partHead(boundary, disposition, 'text/plain; charset=utf-8'), content]
    }),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]
  return { contentType: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat(parts) }
}

function partHead(boundary: string, disposition: string, type: string): Buffer {
  // The line break before a boundary belongs to it; before the first it is an empty preamble.
  return Buffer.from(
    `\r\n--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\ncontent-type: ${type}\r\n\r\n`,
  )
}

/** A boundary that stands in none of the contents: a log may quote one of an earlier request. */
function unusedBoundary(contents: readonly Uint8Array[], random: () => number): string {
  const stem = `jetson-build-notifier-${[random(), random()].map((part) => part.toString(36).slice(2, 12)).join('')}`
  for (let count = 0; ; count += 1) {
    const boundary = `${stem}-${count}`
    if (
      contents.every(
        (content) => !Buffer.from(content.buffer, content.byteOffset, content.length).includes(boundary),
      )
    )
      return boundary
  }
}
