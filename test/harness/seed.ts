/**
 * Preloaded by `npm test`: every property test uses the same random cases each time, so a commit always has the same result.
 * `npm run explore` runs without it and tries new cases.
 */
import fc from 'fast-check'

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 360403 })
