import * as contract from '@tongxin/contract/account/account'
import { describe, expect, test } from 'vitest'
import { createTestApp } from '../../testing/test-app.ts'

const school = await createTestApp()
const password = '同心同德-2026-明湖'

async function openAdministrator() {
  const admin = await school.signIn('system-admin')
  const security = await school.signIn('security-admin')
  return { admin, security }
}

async function openAccountFor(name: string) {
  const { admin } = await openAdministrator()
  const opened = await admin.call(contract.openAccount, {
    body: { signInName: name, displayName: '闻知秋', staffNo: null },
    key: `open-${name}`,
  })
  if (!opened.ok) throw new Error(opened.refusal.code)
  const code = await admin.call(contract.issueCode, { params: { id: opened.value.id } })
  if (!code.ok) throw new Error(code.refusal.code)
  return { id: opened.value.id, code: code.value.code, admin }
}

describe('signing in', () => {
  test('a one-time code signs in once, and a second use is refused as expired', async () => {
    const { code } = await openAccountFor('once')
    const first = await school.visitor.call(contract.redeemCode, { body: { code } })
    expect(first).toMatchObject({ ok: true, value: { displayName: '闻知秋', hasPassword: false } })
    const second = await school.visitor.call(contract.redeemCode, { body: { code } })
    expect(second).toMatchObject({ ok: false, refusal: { code: 'code-expired' } })
  })

  test('a code older than a day is refused as expired, an invented one as unknown', async () => {
    const { code } = await openAccountFor('late')
    school.clock.set('2026-11-22T09:40:00+08:00')
    expect(await school.visitor.call(contract.redeemCode, { body: { code } })).toMatchObject({
      refusal: { code: 'code-expired' },
    })
    school.clock.set('2026-11-20T09:40:00+08:00')
    expect(await school.visitor.call(contract.redeemCode, { body: { code: 'made-up' } })).toMatchObject({
      refusal: { code: 'code-unknown' },
    })
  })

  test('an unknown name, a wrong password and a suspended account get the same answer', async () => {
    const asked = ['nobody-here', 'once'].map((name) =>
      school.visitor.call(contract.signIn, { body: { name, password: 'wrong password' } }),
    )
    for (const answered of await Promise.all(asked)) {
      expect(answered).toMatchObject({ ok: false, refusal: { code: 'sign-in-failed' } })
    }
  })

  test('ten wrong passwords make that name wait', async () => {
    for (let attempt = 0; attempt < 10; attempt++) {
      await school.visitor.call(contract.signIn, { body: { name: 'guessed', password: `guess ${attempt}` } })
    }
    const next = await school.visitor.call(contract.signIn, { body: { name: 'guessed', password } })
    expect(next).toMatchObject({ refusal: { code: 'too-many-requests' } })
  })

  test('an account with a password signs in with it, and a suspended one no longer does', async () => {
    const { admin } = await openAdministrator()
    const { code, id } = await openAccountFor('wen')
    const cookie = await redeemForCookie(code)
    const changed = await callWith(cookie, 'PUT', '/api/me/password', { current: null, next: password })
    expect(changed.statusCode).toBe(204)
    const signedIn = await school.visitor.call(contract.signIn, { body: { name: 'wen', password } })
    expect(signedIn).toMatchObject({ ok: true, value: { accountId: id, hasPassword: true } })
    const suspended = await admin.call(contract.suspendAccount, {
      params: { id },
      body: { suspended: true },
      version: 1,
    })
    expect(suspended).toMatchObject({ ok: true, value: { version: 2 } })
    expect(await school.visitor.call(contract.signIn, { body: { name: 'wen', password } })).toMatchObject({
      refusal: { code: 'sign-in-failed' },
    })
    expect((await callWith(cookie, 'GET', '/api/me')).json()).toBeNull()
  })
})

describe('sessions', () => {
  test('signing out everywhere ends every session of the account at once', async () => {
    const { code, admin, id } = await openAccountFor('everywhere')
    const first = await redeemForCookie(code)
    const again = await admin.call(contract.issueCode, { params: { id } })
    const second = await redeemForCookie(again.ok ? again.value.code : '')
    expect((await callWith(second, 'DELETE', '/api/sessions')).statusCode).toBe(204)
    expect((await callWith(first, 'GET', '/api/me')).json()).toBeNull()
  })

  test('a session unused for two hours is over', async () => {
    const { code } = await openAccountFor('idle')
    const cookie = await redeemForCookie(code)
    school.clock.set('2026-11-20T11:41:00+08:00')
    expect((await callWith(cookie, 'GET', '/api/me')).json()).toBeNull()
    school.clock.set('2026-11-20T09:40:00+08:00')
  })

  test('a change that no page of ours sent is refused, cookie or not', async () => {
    const { code } = await openAccountFor('foreign')
    const cookie = await redeemForCookie(code)
    const answered = await school.app.inject({ method: 'DELETE', url: '/api/sessions', headers: { cookie } })
    expect(answered.json()).toEqual({ refusal: { code: 'foreign-origin' } })
  })
})

describe('grants', () => {
  test('nobody grants to themselves', async () => {
    const { security } = await openAdministrator()
    const answered = await security.call(contract.giveGrant, {
      params: { id: security.accountId },
      body: { role: 'office', unitId: null, cadreId: null, from: '2026-11-20', to: null },
      key: 'own',
    })
    expect(answered).toMatchObject({ refusal: { code: 'own-grant' } })
  })

  test('an administrator never holds another role', async () => {
    const { admin, security } = await openAdministrator()
    const answered = await security.call(contract.giveGrant, {
      params: { id: admin.accountId },
      body: { role: 'office', unitId: null, cadreId: null, from: '2026-11-20', to: null },
      key: 'clash',
    })
    expect(answered).toMatchObject({ refusal: { code: 'roles-never-combined' } })
  })

  test('the same client key opens one account, however often it is sent', async () => {
    const { admin } = await openAdministrator()
    const body = { signInName: 'twice', displayName: '柏予安', staffNo: null }
    const first = await admin.call(contract.openAccount, { body, key: 'twice' })
    const second = await admin.call(contract.openAccount, { body, key: 'twice' })
    expect(first).toEqual(second)
    const other = await admin.call(contract.openAccount, {
      body: { ...body, displayName: '别人' },
      key: 'twice',
    })
    expect(other).toMatchObject({ refusal: { code: 'client-key-reused' } })
  })

  test('an ended grant is superseded and leaves the days it held', async () => {
    const { security } = await openAdministrator()
    const { id } = await openAccountFor('ending')
    const body = { role: 'office', unitId: null, cadreId: null, from: '2026-09-01', to: null } as const
    const given = await security.call(contract.giveGrant, { params: { id }, body, key: 'ending' })
    if (!given.ok) throw new Error(given.refusal.code)
    expect(await security.call(contract.endGrant, { params: { id: given.value.id } })).toMatchObject({
      ok: true,
    })
    const rows = await school.test.asOwner(
      'select valid_to::text, superseded_at from account_grant where account_id = $1',
      [id],
    )
    expect(rows.filter((row) => row['superseded_at'] === null)).toEqual([
      { valid_to: '2026-11-20', superseded_at: null },
    ])
  })

  test('an office has no business in the accounts', async () => {
    const office = await school.signIn('office')
    expect(await office.call(contract.listAccounts, {})).toMatchObject({ refusal: { code: 'forbidden' } })
    const refused = await school.test.asOwner(
      "select subject_kind from audit_event where act = 'access.refused'",
    )
    expect(refused).toContainEqual({ subject_kind: 'account.list' })
  })

  test('an unknown field is named, and nothing is stored', async () => {
    const { admin } = await openAdministrator()
    const body = { signInName: 'x', displayName: 'y', staffNo: null, nickname: 'z' }
    expect(await admin.call(contract.openAccount, { body, key: 'unknown' })).toMatchObject({
      refusal: {
        code: 'invalid',
        fields: [
          { path: 'nickname', where: '', message: '这里没有这一项，请去掉；页面较旧的请刷新后重新填写' },
        ],
      },
    })
  })
})

async function redeemForCookie(code: string): Promise<string> {
  const answered = await callWith('', 'POST', '/api/session/code', { code })
  return String(answered.headers['set-cookie']).split(';')[0] ?? ''
}

function callWith(cookie: string, method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, body?: object) {
  const headers = { cookie, 'x-tongxin': '1' }
  return school.app.inject(body ? { method, url, headers, payload: body } : { method, url, headers })
}
