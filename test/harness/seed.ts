/**
 * Preloaded by `npm test`: every property tries the same cases each time, so that one commit has one verdict. `npm run explore`
 * goes without, and tries new ones.
 */
import fc from 'fast-check'

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 360403 })
