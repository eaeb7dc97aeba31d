/**
 * Preloaded by `node --require`: writes what this process used to the file of `USAGE_FILE`, as JSON: `cpuMs`, `peakMiB`, and `loaded`,
 * the modules and chunks that were loaded in their order. CommonJS, because the loader of ES modules would be measured as well.
 */
const fs = require('node:fs')
const Module = require('node:module')

const file = process.env.USAGE_FILE
const loaded = new Set()
const add = (name) => loaded.add(name.replace(/^node:/, ''))

const load = Module._load
Module._load = function (request, ...rest) {
  add(request)
  return load.call(this, request, ...rest)
}
const getBuiltinModule = process.getBuiltinModule
process.getBuiltinModule = (name) => {
  add(name)
  return getBuiltinModule(name)
}
process.on('exit', () => {
  const { maxRSS, systemCPUTime, userCPUTime } = process.resourceUsage()
  const usage = { cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMiB: maxRSS / 1024, loaded: [...loaded] }
  fs.writeFileSync(file, JSON.stringify(usage))
})
