// npm run bench [-- part …]: measures the product against its floor and its goals. Without a part named it measures
// all of them and writes docs/performance.md.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { systemClock } from '../server/src/platform/clock.ts'
import { type Compared, compare } from './compare.ts'
import { bigList, importGround, type ListSize, readyList } from './data/ready-list.ts'
import { type ReadySchool, readySchool } from './data/ready-school.ts'
import { fullSize, smallSize } from './data/size.ts'
import { measureForms } from './forms.ts'
import { findHome } from './home.ts'
import { measureImport } from './import.ts'
import { measureLedger } from './ledger.ts'
import { measureEditor } from './list-editor.ts'
import { measurePairing } from './pairing.ts'
import { prepareQuestions } from './questions.ts'
import {
  editorTable,
  formsTable,
  importTable,
  ledgerTable,
  pairingTable,
  tables,
  writeReport,
} from './report.ts'
import { serveBoth } from './serve-both.ts'
import {
  type Figure,
  measureAudit,
  measureRebuild,
  measureRules,
  measureStart,
  measureWhatIf,
} from './single-figures.ts'

const server = 'server/dist/bench-server.js'
const wanted = process.argv.slice(2)
const today = systemClock.today()
const home = findHome(today)
const report = fileURLToPath(new URL('../docs/performance.md', import.meta.url))
if (isWanted('pairing')) {
  say('pairing')
  const measured = pairingTable(await measurePairing('server/dist/bench-pairing.js'))
  console.log(measured)
  writeReport(report, today, measured, 'pairing')
}
if (isWanted('editor')) {
  say('editor')
  const measured = editorTable(await measureBigList())
  console.log(measured)
  writeReport(report, today, measured, 'editor')
}
if (isWanted('import')) {
  say('import')
  const measured = importTable(
    await inNewHome(importGround, (school, at) => measureImport(school, { ...at, persons: 10_000 })),
  )
  console.log(measured)
  writeReport(report, today, measured, 'import')
}
if (isWanted('forms')) {
  say('forms')
  const measured = formsTable(await inHome(formSchool, (school, at) => measureForms(school, at)))
  console.log(measured)
  writeReport(report, today, measured, 'forms')
}
if (isWanted('ledger')) {
  say('ledger')
  const measured = ledgerTable(await measureWholeLedger())
  console.log(measured)
  writeReport(report, today, measured, 'ledger')
}
const alone = ['pairing', 'editor', 'import', 'forms', 'ledger']
if (wanted.length === 0 || wanted.some((part) => !alone.includes(part))) await measureSchool()

function measureBigList() {
  return inNewHome(bigList, (school, at) => measureEditor(school, { ...at, rounds: 20 }))
}

type Place = { readonly home: string; readonly server: string }

/** In a home of its own that is not kept: what is done there is stored. */
async function inNewHome<Measured>(
  size: ListSize,
  measure: (school: ReadySchool, at: Place) => Promise<Measured>,
): Promise<Measured> {
  return inHome((newHome) => readyList(newHome, size), measure)
}

async function measureWholeLedger() {
  const school = await readySchool(home, fullSize, say)
  try {
    return await measureLedger(school, { home, server, rounds: 40, say })
  } finally {
    await school.instance.close()
  }
}

/** A school whose contacts fill as many forms as the goal is stated for. */
function formSchool(newHome: string): Promise<ReadySchool> {
  return readySchool(newHome, { ...smallSize, contacts: 1_250 }, say)
}

async function inHome<Measured>(
  make: (newHome: string) => Promise<ReadySchool>,
  measure: (school: ReadySchool, at: Place) => Promise<Measured>,
): Promise<Measured> {
  const newHome = mkdtempSync(join(tmpdir(), 'tongxin-bench-'))
  chmodSync(newHome, 0o755)
  const school = await make(newHome)
  try {
    return await measure(school, { home: newHome, server })
  } finally {
    await school.instance.close()
    rmSync(newHome, { recursive: true, force: true })
  }
}

async function measureSchool(): Promise<void> {
  const school = await readySchool(home, fullSize, say)
  const compared: Compared[] = []
  const figures: Figure[] = []
  try {
    compared.push(...(await putQuestions(school)))
    if (isWanted('rules')) figures.push(...(await measureRules()))
    if (isWanted('audit')) figures.push(...(await measureAudit(school)))
    if (isWanted('what-if')) figures.push(...(await measureWhatIf(school)))
    if (isWanted('rebuild')) figures.push(...(await measureRebuild(school)))
  } finally {
    await school.instance.close()
  }
  if (isWanted('start')) figures.push(...(await measureStart(home, server)))
  const measured = tables(compared, figures)
  console.log(measured)
  if (wanted.length === 0) writeReport(report, today, measured)
}

async function putQuestions(to: ReadySchool): Promise<readonly Compared[]> {
  const questions = (await prepareQuestions(to, 60_000)).filter(({ name }) => isWanted(name))
  if (questions.length === 0) return []
  const both = await serveBoth(home, to, server)
  const answers: Compared[] = []
  try {
    for (const question of questions) {
      say(question.name)
      answers.push(await compare(both, question, { rounds: 5, seconds: 3 }))
    }
  } finally {
    await both.stop()
  }
  return answers
}

function isWanted(part: string): boolean {
  return wanted.length === 0 || wanted.includes(part)
}

function say(line: string): void {
  console.error(`· ${line}`)
}
