// The arrows of ARCHITECTURE.md: which folder may know of which.
import { findCycles, findPath, readImports } from './import-graph.js'
import { isTest } from './source-files.js'

/** `may` lists all that is allowed, `never` what is not. @typedef {{ from: RegExp, may?: RegExp, never?: RegExp, why: string }} Arrow */

/** @type {readonly Arrow[]} */
const arrows = [
  { from: /^core\//, may: /^core\/src\//, why: 'core imports nothing outside core' },
  {
    from: /^contract\//,
    may: /^(contract\/src\/|core\/src\/|npm:zod)/,
    why: 'contract imports core and zod',
  },
  {
    from: /^web\/src\//,
    may: /^(web\/src\/|contract\/src\/|core\/src\/|npm:(?!node:))/,
    why: 'web imports contract and core',
  },
  { from: /^server\/src\//, never: /^(web|e2e|bench)\//, why: 'the server knows nothing of the web pages' },
  { from: /^web\/src\/desk\//, never: /^web\/src\/phone\//, why: 'desk and phone never import each other' },
  { from: /^web\/src\/phone\//, never: /^web\/src\/desk\//, why: 'desk and phone never import each other' },
  {
    from: /^web\/src\/(app|ui|words)\//,
    never: /^web\/src\/(desk|phone)\//,
    why: 'what desk and phone share knows neither',
  },
  {
    from: /^server\/src\/platform\//,
    never: /^server\/src\/(features|workflows|http|cli)\//,
    why: 'platform is the ground: it knows nothing above it',
  },
  {
    from: /^server\/src\/documents\//,
    never: /^server\/src\/(features|workflows|http)\/|^contract\//,
    why: 'documents take a report model and know no domain',
  },
  {
    from: /^server\/src\/http\//,
    never: /^server\/src\/(workflows\/|features\/[^/]+\/(?!(queries|facts)\.ts))/,
    why: 'http knows of a noun only what it lets be read',
  },
  {
    from: /\/features\/.+\/store\.ts$/,
    never: /\/(queries|commands|routes|jobs)\.ts$/,
    why: 'store is below',
  },
  {
    from: /\/features\/.+\/queries\.ts$/,
    never: /\/(commands|routes)\.ts$/,
    why: 'queries are below routes',
  },
  { from: /\/features\/.+\/commands\.ts$/, never: /\/routes\.ts$/, why: 'commands are below routes' },
  { from: /\/features\/.+\/routes\.ts$/, never: /\/store\.ts$/, why: 'routes ask commands and queries' },
  {
    from: /\/features\/(?!.+\/routes\.ts$)/,
    never: /^server\/src\/workflows\//,
    why: 'only routes start a workflow',
  },
]

/** What a phone must not carry to its first screen, however far down it is imported. */
const tooHeavyForPhone = /^(npm:antd|npm:@ant-design\/|contract\/src\/endpoints\.ts$)/

/** @type {import('./source-files.js').HouseRule} */
export function findBrokenArrows(files) {
  const graph = readImports(files.filter(({ path }) => !isTest(path) && !path.includes('.config.')))
  const imports = [...graph].flatMap(([from, targets]) => targets.map((to) => ({ from, to })))
  return [
    ...imports.flatMap(({ from, to }) => brokenBy(from, to)),
    ...imports.filter(({ from, to }) => reachesIntoNoun(from, to)).map(noteReach),
    ...findHeavyPhoneImports(graph),
    ...findCycles(graph).map((circle) => `${circle}  (import cycle)`),
  ]
}

/**
 * @param {string} from
 * @param {string} to
 */
function brokenBy(from, to) {
  return arrows
    .filter((arrow) => arrow.from.test(from))
    .filter(({ may, never }) => (may && !may.test(to)) || never?.test(to))
    .map(({ why }) => `${from} → ${to}  (${why})`)
}

/**
 * @param {string} from
 * @param {string} to
 */
function reachesIntoNoun(from, to) {
  const [mine, its] = [from, to].map((path) => /^server\/src\/features\/([^/]+)\//.exec(path)?.[1])
  return mine !== undefined && its !== undefined && mine !== its && !/\/(queries|facts)\.ts$/.test(to)
}

/** @param {{ from: string, to: string }} reach */
function noteReach({ from, to }) {
  return `${from} → ${to}  (of another noun only what it lets be read: queries.ts, facts.ts; writes across nouns are workflows)`
}

/** @param {import('./import-graph.js').ImportGraph} graph */
function findHeavyPhoneImports(graph) {
  const phone = [...graph.keys()].filter((path) => path.startsWith('web/src/phone/'))
  const heavy = new Set([...graph.values()].flat().filter((target) => tooHeavyForPhone.test(target)))
  return phone.flatMap((from) =>
    [...heavy]
      .map((to) => findPath({ graph, from, to }))
      .filter((way) => way !== undefined)
      .map((way) => `${way.join(' → ')}  (too heavy for the phone)`),
  )
}
