// npm run bench [-- part …]: measures the product against its floor and its goals, and writes docs/performance.md.
import { systemClock } from '../server/src/platform/clock.ts'
import { compare } from './compare.ts'
import { type ReadySchool, readySchool } from './data/ready-school.ts'
import { fullSize } from './data/size.ts'
import { findHome } from './home.ts'
import { prepareQuestions } from './questions.ts'
import { serveBoth } from './serve-both.ts'

const wanted = process.argv.slice(2)
const home = findHome(systemClock.today())
const school = await readySchool(home, fullSize, (line) => console.error(`· ${line}`))
try {
  await putQuestions(school)
} finally {
  await school.instance.close()
}

async function putQuestions(to: ReadySchool): Promise<void> {
  const questions = (await prepareQuestions(to, 40_000)).filter(({ name }) => isWanted(name))
  if (questions.length === 0) return
  const both = await serveBoth(home, to, 'server/dist/bench-server.js')
  try {
    for (const question of questions)
      console.log(JSON.stringify(await compare(both, question, { rounds: 3, seconds: 4 })))
  } finally {
    await both.stop()
  }
}

function isWanted(part: string): boolean {
  return wanted.length === 0 || wanted.includes(part)
}
