import { loadPolicy } from '@tongxin/contract/policy/policy'
import * as contract from '@tongxin/contract/policy/policy-text'
import { describe, expect, it } from 'vitest'
import { hostileArchive } from '../../intake/hostile/hostile-archive.fixture.ts'
import { samplePolicy } from '../../testing/sample-pairings.ts'
import { createTestApp } from '../../testing/test-app.ts'

const app = await createTestApp()
const office = await app.signIn('office')
const cadre = await app.signIn('cadre')

const first = await load('first', samplePolicy)
const text = '第一条 平等相待。\n第三条 联系：\n（二）每学期不少于 1 次。'
let uploads = 0

async function load(key: string, source: string, effectiveOn: '2026-10-01' | null = null) {
  const loaded = await office.call(loadPolicy, { body: { source, effectiveOn }, key })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
  return loaded.value.id
}

function upload(versionId: string, bytes: Uint8Array | string, name = '办法.txt') {
  const file = new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name)
  uploads += 1
  return office.call(contract.uploadPolicyText, {
    params: { id: versionId },
    body: file,
    key: `text-${uploads}`,
  })
}

const show = (versionId: string, client = office) =>
  client.call(contract.showPolicyText, { params: { id: versionId } })

describe('the text of a document', () => {
  it('is not there until the office uploads it', async () => {
    expect(await show(first)).toMatchObject({ value: { text: null, can: { upload: true } } })
  })

  it('is kept with the version and read by whoever reads the document', async () => {
    expect(await upload(first, text)).toMatchObject({ ok: true })
    expect(await show(first, cadre)).toMatchObject({
      value: { text: { versionId: first, fileName: '办法.txt', content: text }, can: { upload: false } },
    })
  })

  it('is read from a Word file too, and takes the place of the one before without losing it', async () => {
    const body = '<w:p><w:r><w:t>第一条 求同存异。</w:t></w:r></w:p>'
    const document = `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`
    const word = hostileArchive([{ name: 'word/document.xml', bytes: document }])
    expect(await upload(first, word, '办法.docx')).toMatchObject({ ok: true })
    expect(await show(first)).toMatchObject({ value: { text: { content: '第一条 求同存异。' } } })
    const kept = await app.test.asOwner(
      'select content, superseded_at is not null as former from policy_text order by recorded_at, id',
    )
    expect(kept).toEqual([
      { content: text, former: true },
      { content: '第一条 求同存异。', former: false },
    ])
  })

  it('goes on with a later version, until that has one of its own', async () => {
    const second = await load('second', samplePolicy, '2026-10-01')
    expect(await show(second)).toMatchObject({ value: { text: { versionId: first } } })
    await upload(second, '第一条 新的办法。')
    expect(await show(second)).toMatchObject({ value: { text: { versionId: second } } })
    expect(await show(first)).toMatchObject({ value: { text: { versionId: first } } })
  })

  it('leaves its audit event', async () => {
    const [event] = await app.test.asOwner(
      "select subject_ids from audit_event where act = 'policy.text-recorded' order by at, id limit 1",
    )
    expect(event?.['subject_ids']).toContain(first)
  })
})

describe('what is refused', () => {
  it.each([
    ['a hostile archive', hostileArchive([{ name: '../document.xml', bytes: 'x' }]), /不安全的路径/],
    ['an old .doc', Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex'), /旧版 \.doc/],
    ['a PDF', '%PDF-1.7 一、', /另存为/],
  ])('%s, with what to do, and the text stays', async (_, bytes, words) => {
    const before = await show(first)
    const refused = await upload(first, bytes)
    expect(refused).toMatchObject({ refusal: { code: 'file-refused', reason: expect.stringMatching(words) } })
    expect(await show(first)).toEqual(before)
  })

  it('a version that is none', async () => {
    const nobody = crypto.randomUUID()
    expect(await show(nobody)).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await upload(nobody, text)).toMatchObject({ refusal: { code: 'not-found' } })
  })

  it('those who may not change the document', async () => {
    const call = { params: { id: first }, body: new File([text], '办法.txt'), key: 'cadre' }
    expect(await cadre.call(contract.uploadPolicyText, call)).toMatchObject({
      refusal: { code: 'forbidden' },
    })
    expect(await app.visitor.call(contract.showPolicyText, { params: { id: first } })).toMatchObject({
      refusal: { code: 'unauthenticated' },
    })
  })
})
