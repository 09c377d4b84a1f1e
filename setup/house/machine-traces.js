import { homedir } from 'node:os'
import { root } from '../root.js'

const registryHost = /https?:\/\/[\w.-]*(registry|npmmirror|nexus|artifactory|verdaccio)[\w.-]*/i
const someonesHome = /(^|[^\w.])(\/(home|Users)\/[a-z]\w*|[A-Z]:\\Users\\)/

/**
 * What is committed must mean the same on every machine: no registry host, no folder of whoever wrote it.
 * @type {import('./source-files.js').HouseRule}
 */
export function findMachineTraces(files) {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .map((line, at) => ({ line, place: `${path}:${at + 1}` }))
      .filter(({ line }) => registryHost.test(line) || someonesHome.test(line) || namesThisMachine(line))
      .map(({ line, place }) => `${place}  ${line.trim().slice(0, 120)}`),
  )
}

/** @param {string} line */
function namesThisMachine(line) {
  return line.includes(`${root}/`) || line.includes(`${homedir()}/.`)
}
