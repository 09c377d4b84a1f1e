// Every rule is shown to catch a violation planted for it: a rule that catches nothing would pass for ever.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../root.js'
import { findBrokenRules, houseRules } from './house-rules.js'
import { readSourceFiles } from './source-files.js'

/** @typedef {[title: string, files: Record<string, string>, told: string]} Plant */

/** @type {Record<keyof typeof houseRules, Plant[]>} */
const plants = {
  'the arrows hold and nothing imports in a circle': [
    ['core imports a package', imports('core/src/roster/unit.ts', 'zod'), 'nothing outside core'],
    ['core imports Node', imports('core/src/roster/unit.ts', 'node:fs'), 'nothing outside core'],
    [
      'core imports the contract',
      imports('core/src/a.ts', '@tongxin/contract/roster'),
      'nothing outside core',
    ],
    ['the contract imports a package', imports('contract/src/roster.ts', 'kysely'), 'core and zod'],
    [
      'web imports the server',
      imports('web/src/app/a.tsx', '../../../server/src/app.ts'),
      'contract and core',
    ],
    ['web imports Node', imports('web/src/app/a.tsx', 'node:fs'), 'contract and core'],
    ['the server imports web', imports('server/src/app.ts', '../../web/src/app/a.ts'), 'nothing of the web'],
    ['desk imports phone', imports('web/src/desk/a/b.tsx', '../../phone/a/b.tsx'), 'never import each other'],
    ['phone imports desk', imports('web/src/phone/a/b.tsx', '../../desk/a/b.tsx'), 'never import each other'],
    ['ui imports desk', imports('web/src/ui/a.tsx', '../desk/a/b.tsx'), 'knows neither'],
    ['phone imports antd', imports('web/src/phone/a/b.tsx', 'antd'), 'too heavy'],
    ['phone imports icons', imports('web/src/phone/a/b.tsx', '@ant-design/icons'), 'too heavy'],
    [
      'phone imports every endpoint',
      imports('web/src/phone/a.ts', '@tongxin/contract/endpoints'),
      'too heavy',
    ],
    [
      'phone imports antd by way of ui',
      { ...imports('web/src/phone/a.tsx', '../ui/b.tsx'), ...imports('web/src/ui/b.tsx', 'antd') },
      'web/src/phone/a.tsx → web/src/ui/b.tsx → npm:antd',
    ],
    [
      'platform imports a feature',
      imports('server/src/platform/a.ts', '../features/b/queries.ts'),
      'the ground',
    ],
    [
      'documents import a feature',
      imports('server/src/documents/a.ts', '../features/b/queries.ts'),
      'no domain',
    ],
    [
      'http imports a store',
      imports('server/src/http/a.ts', '../features/account/store.ts'),
      'only what it lets be read',
    ],
    [
      'a store imports commands',
      imports('server/src/features/a/store.ts', './commands.ts'),
      'store is below',
    ],
    ['queries import commands', imports('server/src/features/a/queries.ts', './commands.ts'), 'below routes'],
    ['commands import routes', imports('server/src/features/a/commands.ts', './routes.ts'), 'below routes'],
    ['routes import a store', imports('server/src/features/a/routes.ts', './store.ts'), 'routes ask'],
    ['those of a room do', imports('server/src/features/a/room/routes.ts', './store.ts'), 'routes ask'],
    [
      'commands start a workflow',
      imports('server/src/features/a/commands.ts', '../../workflows/b.ts'),
      'routes',
    ],
    [
      'a noun writes another',
      imports('server/src/features/a/commands.ts', '../b/store.ts'),
      'writes across nouns',
    ],
    [
      'two files import each other, by type only',
      {
        ...imports('core/src/a.ts', './b.ts'),
        'core/src/b.ts': "import type {\n  A,\n} from './a.ts'\n",
      },
      'import cycle',
    ],
    [
      'three files import in a circle, one of them when it is called',
      {
        ...imports('core/src/a.ts', './b.ts'),
        ...imports('core/src/b.ts', '@tongxin/core/c'),
        'core/src/c.ts': "export const load = () => import('./a.ts')\n",
      },
      'import cycle',
    ],
  ],
  'no file passes on what others export': [
    ['a star', { 'core/src/roster/all.ts': "export * from './unit.ts'\n" }, 'core/src/roster/all.ts'],
    ['a name', { 'web/src/ui/all.ts': "export { a } from './a.ts'\n" }, 'web/src/ui/all.ts'],
    [
      'several lines',
      { 'web/src/ui/all.ts': "export {\n  a,\n  b,\n} from './a.ts'\n" },
      'web/src/ui/all.ts',
    ],
  ],
  'core reads no clock and throws no dice': [
    ['now', { 'core/src/a.ts': 'const now = Date.now()\n' }, 'core/src/a.ts:1'],
    ['a new date', { 'core/src/a.ts': '\nconst now = new Date()\n' }, 'core/src/a.ts:2'],
    ['a new date without brackets', { 'core/src/a.ts': 'const now = new Date\n' }, 'core/src/a.ts:1'],
    ['dice', { 'core/src/a.ts': 'const dice = Math.random()\n' }, 'core/src/a.ts:1'],
  ],
  'a file name says what is in it': [
    ['a folder', { 'web/src/utils/dates.ts': '' }, 'web/src/utils/dates.ts'],
    ['a file', { 'core/src/roster/types.ts': '' }, 'core/src/roster/types.ts'],
    ['a last word', { 'server/src/features/roster/roster-service.ts': '' }, 'roster-service.ts'],
    ['a test of one', { 'core/src/roster/unit-helpers.test.ts': '' }, 'unit-helpers.test.ts'],
  ],
  'nothing committed names a registry or a machine': [
    ['a registry', { '.npmrc': ['registry=https://', 'registry.example.org', '/npm'].join('') }, '.npmrc:1'],
    ['a home', { 'README.md': ['cd ', 'home', 'lin'].join('/') }, 'README.md:1'],
    ['this checkout', { 'docs/a.md': `see ${root}/server\n` }, 'docs/a.md:1'],
  ],
  'the lock file can be installed from on every platform': [
    ['a lost package', { 'package-lock.json': JSON.stringify(lockWithAGap()) }, '@lint/cli-darwin-x64'],
  ],
  'no judgement of a person has a name in schema, contract or words': [
    ['a column', { 'server/migrations/0009_person.sql': '  loyalty_score integer\n' }, '0009_person.sql:1'],
    ['a table', { 'server/migrations/0009_person.sql': 'CREATE TABLE belief (\n' }, '0009_person.sql:1'],
    ['a field', { 'contract/src/roster.ts': 'reliability: z.number()\n' }, 'contract/src/roster.ts:1'],
    ['a field in two words', { 'contract/src/roster.ts': 'personRating: z.number()\n' }, 'roster.ts:1'],
    ['a score', { 'contract/src/roster.ts': 'talkScore: z.number()\n' }, 'contract/src/roster.ts:1'],
    ['a religion', { 'server/migrations/0009.sql': '  religion text\n' }, '0009.sql:1'],
    ['an ideology', { 'contract/src/a.ts': 'ideology_tag: z.string()\n' }, 'contract/src/a.ts:1'],
    ['a word', { 'web/src/words/roster.ts': "loyalty: '忠诚度',\n" }, 'web/src/words/roster.ts:1'],
    ['a Chinese word', { 'web/src/words/roster.ts': "mark: '思想表现',\n" }, 'web/src/words/roster.ts:1'],
  ],
}

for (const [sentence, planted] of Object.entries(plants)) {
  it.each(planted)(`${sentence} — a plant is found: %s`, (_title, files, told) => {
    const broken = findBrokenRules(Object.entries(files).map(([path, text]) => ({ path, text })))
    expect(broken).toContain(`✗ ${sentence}`)
    expect(broken.join('\n')).toContain(told)
  })
}

it('every rule has a plant', () => {
  expect(Object.keys(plants)).toEqual(Object.keys(houseRules))
})

it('leaves lawful code in peace', () => {
  const lawful = {
    'core/src/calendar/day.ts':
      "// Date.now is the caller's\nimport type { A } from './a.ts'\nnew Date(text)\n",
    'contract/src/roster.ts': "import { z } from 'zod'\nimport { day } from '@tongxin/core/calendar/day'\n",
    'contract/src/endpoints.ts': "export { roster } from './roster.ts'\n",
    'server/src/features/a/commands.ts':
      "import { find } from '../b/queries.ts'\nimport { load } from '../b/facts.ts'\nimport './store.ts'\n",
    'server/src/features/a/routes.ts': "import { hand } from '../../workflows/handover.ts'\n",
    'server/migrations/0001_school.sql': '-- never a loyalty score\nCREATE TABLE person (underscore text)\n',
    'web/src/phone/service-worker.ts': "import { token } from '../ui/token.ts'\n",
    'web/src/words/roster.ts': "tag: '党外代表人士',\n",
  }
  expect(findBrokenRules(Object.entries(lawful).map(([path, text]) => ({ path, text })))).toEqual([])
})

it('reads the files of a checkout, without what is installed or built', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongxin-house-'))
  for (const path of ['core/src', 'node_modules/a', 'web/dist'])
    mkdirSync(join(folder, path), { recursive: true })
  for (const path of ['core/src/a.ts', 'node_modules/a/utils.js', 'web/dist/lib.js', 'icon.png']) {
    writeFileSync(join(folder, path), 'Math.random()\n')
  }
  const files = readSourceFiles(folder)
  rmSync(folder, { recursive: true })
  expect(files.map(({ path }) => path)).toEqual(['core/src/a.ts'])
  expect(findBrokenRules(files).join('\n')).toContain('core/src/a.ts:1')
})

/**
 * @param {string} path
 * @param {string} name
 */
function imports(path, name) {
  return { [path]: `import { a } from '${name}'\n` }
}

function lockWithAGap() {
  const optionalDependencies = { '@lint/cli-linux-x64': '1.0.0', '@lint/cli-darwin-x64': '1.0.0' }
  return {
    packages: { 'node_modules/lint': { optionalDependencies }, 'node_modules/@lint/cli-linux-x64': {} },
  }
}
