import { listAccounts } from '@tongxin/contract/account/account'
import { giveCadreGrants, openCadreAccounts, showGrantScopes } from '@tongxin/contract/account/cadre-accounts'
import { expect, test } from 'vitest'
import { createSampleSchool } from '../../testing/sample-school.ts'
import { createTestApp } from '../../testing/test-app.ts'

const app = await createTestApp()
await createSampleSchool(app)
const admin = await app.signIn('system-admin')
const security = await app.signIn('security-admin')

async function accountOf(search: string) {
  const found = await security.call(listAccounts, { query: { search } })
  return found.ok ? found.value.rows[0] : undefined
}

test('the system administrator opens an account for each cadre, once', async () => {
  expect(await admin.call(openCadreAccounts, {})).toMatchObject({
    ok: true,
    value: { opened: 4, withoutStaffNo: 0, nameTaken: 0 },
  })
  expect(await accountOf('1002')).toMatchObject({ displayName: '卞怀瑾', signInName: '1002', grants: [] })
  expect(await admin.call(openCadreAccounts, {})).toMatchObject({ value: { opened: 0 } })
})

test('the security administrator gives them the role, once, and the act names every account', async () => {
  expect(await security.call(giveCadreGrants, {})).toMatchObject({ ok: true, value: { given: 4 } })
  expect(await security.call(giveCadreGrants, {})).toMatchObject({ ok: true, value: { given: 0 } })
  expect(await accountOf('1002')).toMatchObject({ grants: [{ role: 'cadre', from: '2026-11-20', to: null }] })
  const events = await app.test.asOwner(
    `select cardinality(subject_ids) as ids from audit_event where act = 'account.granted'`,
  )
  expect(events).toEqual([{ ids: 8 }])
})

test('neither may do the other’s part', async () => {
  expect(await admin.call(giveCadreGrants, {})).toMatchObject({ refusal: { code: 'forbidden' } })
  expect(await security.call(openCadreAccounts, {})).toMatchObject({ refusal: { code: 'forbidden' } })
  expect(await admin.call(showGrantScopes, {})).toMatchObject({ refusal: { code: 'forbidden' } })
})

test('for giving roles over a unit or a cadre their names are known, and nothing else of the roster', async () => {
  const scopes = await security.call(showGrantScopes, {})
  if (!scopes.ok) throw new Error(scopes.refusal.code)
  expect(scopes.value.units.map(({ name }) => name).sort()).toEqual(
    ['图书馆', '文学院', '机电工程学院', '校领导'].sort(),
  )
  expect(scopes.value.cadres.map(({ name }) => name).sort()).toEqual(
    ['卞怀瑾', '滕望舒', '汤若谷', '闻远山'].sort(),
  )
  expect(Object.keys(scopes.value.cadres[0] ?? {})).toEqual(['id', 'name'])
})
