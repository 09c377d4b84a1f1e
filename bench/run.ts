// npm run bench [-- part …]: measures the product against its floor and its goals, and writes docs/performance.md.
import { systemClock } from '../server/src/platform/clock.ts'
import { compare } from './compare.ts'
import { readySchool } from './data/ready-school.ts'
import { fullSize } from './data/size.ts'
import { findHome } from './home.ts'
import { prepareQuestions } from './questions.ts'
import { serveBoth } from './serve-both.ts'

const say = (line: string) => console.error(`· ${line}`)
const home = findHome(systemClock.today())
const school = await readySchool(home, fullSize, say)
const wanted = process.argv.slice(2)
try {
  const both = await serveBoth(home, school, 'server/dist/bench-server.js')
  try {
    for (const question of await prepareQuestions(school, 40_000)) {
      if (wanted.length > 0 && !wanted.includes(question.name)) continue
      const compared = await compare(both, question, { rounds: 3, seconds: 4 })
      console.log(JSON.stringify(compared))
    }
  } finally {
    await both.stop()
  }
} finally {
  await school.instance.close()
}
