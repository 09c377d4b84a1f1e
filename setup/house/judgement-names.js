import { linesMatching } from './source-files.js'

// No judgement of a person has a place to be kept. A word may stand inside a longer name: loyalty_score, personRating.
const judgement =
  /loyal|belief|reliab|religio|ideolog|trustworth|credibil|sentiment|(^|[^a-z])scor(e|es|ing)([^a-z]|$)|(person|human|political|conduct|attitude)_?(rank|rating|grade|tag|stance|profile)(?!ing)/i

const inAName = /[a-z]Scor(e|ing)/

const judgementInChinese =
  /忠诚度|可靠度|可靠程度|信仰倾向|政治倾向|思想倾向|政治表现|思想表现|评分|打分|画像/

const kept = /^(server\/(migrations|schema)|contract\/src\/|web\/src\/words\/|docs\/openapi\.json)/

/**
 * The schema, the promise to callers and the words on the screen, wherever one of them names a judgement of a person.
 * @type {import('./source-files.js').HouseRule}
 */
export function findJudgementNames(files) {
  const looked = files.filter(({ path }) => kept.test(path))
  return [judgement, inAName, judgementInChinese].flatMap((pattern) => linesMatching(looked, pattern))
}
