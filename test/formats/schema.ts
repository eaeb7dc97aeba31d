/** Validates received bodies against the published JSON Schema of the generic payload. */

import assert from 'node:assert/strict'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import schema from '../../src/formats/generic.schema.json' with { type: 'json' }

const ajv = new Ajv2020({ allErrors: true, strict: true })
formats.default(ajv)
const validate = ajv.compile(schema)

/** The schema's validation errors; empty if the payload is valid. */
export function objections(payload: unknown): string[] {
  return validate(payload)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
}

/** Asserts that the schema accepts a request body. */
export function assertGenericPayload(body: string): void {
  assert.deepEqual(objections(JSON.parse(body)), [])
}
