import { screen, within } from '@testing-library/react'
import {
  adjustImport,
  commitImport,
  type ImportPreview,
  listImports,
  showImport,
  showUndo,
  undoImport,
  uploadImport,
} from '@tongxin/contract/imports/imports'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { meWith } from '../../testing/people.ts'
import { renderDesk } from '../../testing/render.tsx'

const id = '0190b3c0-0000-7000-8000-00000000ee01'
const me = meWith(['office'])
const plain = { state: 'taken', sensitive: false, remembered: false, why: null } as const
const preview: ImportPreview = {
  id,
  version: 2,
  kind: 'persons',
  state: 'previewed',
  fileName: '2026秋季党外代表人士名册.xlsx',
  sheet: '名册',
  rowCount: 5,
  isMended: false,
  otherSheets: ['法学院'],
  aside: [{ row: 7, says: '合计 5 人' }],
  asideTotal: 1,
  hidden: { rows: [5, 6], rowTotal: 2, columns: [] },
  writtenRows: 0,
  stopped: null,
  columns: [
    { ...plain, column: 'A', header: '姓 名', sample: '柏予安', field: 'name' },
    { ...plain, column: 'B', header: '所在学院', sample: '机关党委', field: 'unit', remembered: true },
    { ...plain, column: 'C', header: '备注', sample: '拟兼任', field: null, state: 'ignored' },
    { ...plain, column: 'D', header: '宗教信仰', sample: '', field: null, state: 'withheld', why: 'private' },
    { ...plain, column: 'E', header: '忠诚度', sample: '', field: null, state: 'withheld', why: 'judgement' },
  ],
  fields: [
    { field: 'name', header: '姓名', required: true },
    { field: 'unit', header: '单位', required: true },
    { field: 'title', header: '职称', required: false },
  ],
  counts: { added: 1, updated: 1, same: 2, problems: 1 },
  changed: [{ field: '职称', count: 1 }],
  problems: [
    {
      row: 4,
      column: 'B',
      header: '单位',
      value: '机电院',
      reason: '名册中没有这个单位',
      fix: '是不是“机电工程学院”；或先导入单位',
      offers: [],
      from: null,
    },
  ],
  problemTotal: 1,
  edits: [],
  rows: {
    added: [{ row: 2, from: null, name: '柏予安', unit: '机关党委', changes: [] }],
    updated: [
      {
        row: 3,
        from: null,
        name: '宁致和',
        unit: '机电工程学院',
        changes: [{ field: '职称', before: '副教授', after: '教授' }],
      },
    ],
    same: [],
  },
  moved: { humans: 1, pairings: 2 },
  plan: 'looked-at',
}

describe('a table that was uploaded', () => {
  const server = () => fakeServer().answer(showImport, () => preview)
  const at = `/roster/import/${id}`

  it('shows four piles, what each column is, and the problems first', async () => {
    renderDesk({ server: server(), at, me })
    expect(await screen.findByText('名册中没有这个单位')).toBeTruthy()
    expect(screen.getByRole('button', { name: /有问题/, pressed: true }).textContent).toContain('1')
    expect(screen.getByText('不收，本系统不保存')).toBeTruthy()
    expect(screen.getByText('不收，本系统不记录对人的判断')).toBeTruthy()
    expect(screen.getAllByText('沿用上次')).toHaveLength(1)
    expect(screen.getByText('尚未写入任何数据')).toBeTruthy()
    expect(screen.getByText(/1 人换了单位，涉及 2 对结对/)).toBeTruthy()
    await expectAccessible(screen.getByRole('main'))
  })

  it('tells which rows were taken for nobody, and which sheets were not read, and which rows Excel hides', async () => {
    renderDesk({ server: server(), at, me })
    expect(await screen.findByText('不是名单内容，没有读取的 1 行：第 7 行“合计 5 人”。')).toBeTruthy()
    expect(screen.getByText(/只读取了工作表“名册”；“法学院”也像这种表/)).toBeTruthy()
    expect(screen.getByText(/有 2 行在 Excel 中是隐藏的（第 5–6 行），这里照样读取/)).toBeTruthy()
  })

  it('of filled forms offers no columns to be given, and shows no value where a whole file was not read', async () => {
    const [problem] = preview.problems
    const forms: ImportPreview = {
      ...preview,
      columns: preview.columns.slice(0, 2),
      problems: [{ ...problem!, column: '', header: '', value: '', from: { file: '旧.doc', says: '' } }],
    }
    renderDesk({ server: fakeServer().answer(showImport, () => forms), at, me })
    expect(await screen.findByText('旧.doc')).toBeTruthy()
    expect(screen.queryByText('列的对应')).toBeNull()
    expect(screen.queryByText('空')).toBeNull()
  })

  it('opens a pile with before and after', async () => {
    const { user } = renderDesk({ server: server(), at, me })
    await user.click(await screen.findByRole('button', { name: /更新/ }))
    expect(await screen.findByText(/副教授 → 教授/)).toBeTruthy()
  })

  it('mends a cell with one press, and sends the columns as they stand', async () => {
    const mending = server().answer(adjustImport, ({ body, headers }) => {
      expect(headers.get('If-Match')).toBe('"2"')
      expect(body.edits).toEqual([{ row: 4, column: 'B', value: '机电工程学院' }])
      expect(body.columns).toEqual({ A: 'name', B: 'unit', C: null })
      return { ...preview, version: 3 }
    })
    const { user } = renderDesk({ server: mending, at, me })
    await user.click(await screen.findByRole('button', { name: '改为 机电工程学院' }))
    expect(mending.called).toContain(adjustImport.id)
  })

  it('offers to mend the same words of other rows alike, once one of them was mended', async () => {
    const [first] = preview.problems
    if (!first) throw new Error('no problem')
    const other = { ...first, row: 9 }
    const sent: unknown[] = []
    let now = { ...preview, problems: [first, other], problemTotal: 2 }
    const mending = fakeServer()
      .answer(showImport, () => now)
      .answer(adjustImport, ({ body }) => {
        sent.push(body.edits)
        now = { ...now, version: 3, problems: [other], problemTotal: 1, edits: [...body.edits] }
        return now
      })
    const { user } = renderDesk({ server: mending, at, me })
    const [mend] = await screen.findAllByRole('button', { name: '改为 机电工程学院' })
    if (mend) await user.click(mend)
    expect(await screen.findByText(/^另有 1 行的“单位”也写的是/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '都改为 机电工程学院' }))
    const edit = { column: 'B', value: '机电工程学院' }
    expect(sent).toEqual([
      [{ row: 4, ...edit }],
      [
        { row: 4, ...edit },
        { row: 9, ...edit },
      ],
    ])
  })

  it('is written by the button that says how many rows, and then says what was done', async () => {
    let state: 'previewed' | 'committed' = 'previewed'
    const writing = fakeServer()
      .answer(showImport, () => ({ ...preview, state }))
      .answer(showUndo, () => ({ removed: 1, restored: 1, obstacles: [], obstacleTotal: 0 }))
      .answer(commitImport, ({ body }) => {
        expect(body).toEqual({ plan: 'looked-at', withoutProblemRows: true })
        state = 'committed'
        return { added: 1, updated: 1, same: 2, leftOut: 1, isWriting: false }
      })
    const { user } = renderDesk({ server: writing, at, me })
    await user.click(await screen.findByRole('button', { name: '提交 2 行' }))
    const done = await screen.findByRole('status')
    expect(within(done).getByText('已写入')).toBeTruthy()
    expect(done.textContent).toContain('新增 1 条，更新 1 条，相同 2 条未动')
    expect(within(done).getByRole('link', { name: '下载这 1 行' })).toBeTruthy()
    expect(await screen.findByRole('button', { name: '撤销这次导入' })).toBeTruthy()
  })
})

describe('a long table', () => {
  const at = `/roster/import/${id}`

  it('shows how far its writing is, also to who comes back', async () => {
    const counts = { added: 20_000, updated: 0, same: 0, problems: 0 }
    const writing = { ...preview, state: 'writing' as const, counts, writtenRows: 5_000 }
    renderDesk({ server: fakeServer().answer(showImport, () => writing), at, me })
    expect(await screen.findByText('已写入 5000 行，共 20000 行')).toBeTruthy()
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25')
    expect(screen.queryByText('尚未写入任何数据')).toBeNull()
    await expectAccessible(screen.getByRole('main'))
  })

  it('that was stopped says why, and is there to be looked through again', async () => {
    const stopped = { ...preview, stopped: 'changed' as const, isMended: true }
    renderDesk({ server: fakeServer().answer(showImport, () => stopped), at, me })
    expect(await screen.findByText(/写入前名册又有改动，这份表没有写入/)).toBeTruthy()
    expect(screen.getByText(/这是改好带回的行/)).toBeTruthy()
    expect(screen.getByRole('button', { name: '提交 2 行' })).toBeTruthy()
  })
})

describe('a table that was written', () => {
  const written = () => fakeServer().answer(showImport, () => ({ ...preview, state: 'committed' as const }))
  const at = `/roster/import/${id}`

  it('is undone as a whole after asking, when nothing is built on it', async () => {
    const server = written()
      .answer(showUndo, () => ({ removed: 1, restored: 2, obstacles: [], obstacleTotal: 0 }))
      .answer(undoImport, () => ({ removed: 1, restored: 2 }))
    const { user } = renderDesk({ server, at, me })
    expect(await screen.findByText(/新增的 1 条不再列入，更新的 2 条恢复/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '撤销这次导入' }))
    const asked = await screen.findByRole('tooltip')
    await user.click(within(asked).getByRole('button', { name: '撤销这次导入' }))
    expect(server.called).toContain(undoImport.id)
    await expectAccessible(screen.getByRole('main'))
  })

  it('names what was built on it, and offers no undoing then', async () => {
    const obstacle = { name: '令狐远', kind: 'pairing' as const, count: 2, lastOn: day('2026-11-20') }
    const server = written().answer(showUndo, () => ({
      removed: 1,
      restored: 0,
      obstacles: [obstacle],
      obstacleTotal: 1,
    }))
    renderDesk({ server, at, me })
    const row = (await screen.findByText('令狐远')).closest('tr')
    expect(row?.textContent).toBe('令狐远已结对 2 对2026-11-20结对要保留，请在名册中逐条改正')
    expect(screen.queryByRole('button', { name: '撤销这次导入' })).toBeNull()
  })
})

describe('uploading', () => {
  it('lists what was imported before with what became of it', async () => {
    const counts = { added: 3, updated: 0, same: 1, leftOut: 2 }
    const record = { id, kind: 'units', state: 'undone', fileName: '单位.xls', counts } as const
    const server = fakeServer().answer(listImports, () => ({
      imports: [{ ...record, uploadedBy: '苏怀瑾', uploadedAt: '2026-11-20T01:40:00Z' }],
    }))
    renderDesk({ server, at: '/roster/import', me })
    const row = (await screen.findByRole('link', { name: '单位.xls' })).closest('tr')
    expect(row?.textContent).toContain('已撤销')
    expect(row?.textContent).toContain('新增 3，更新 0，相同 1，未写入 2')
  })

  it('offers a template for each kind and says what is never taken', async () => {
    const server = fakeServer().answer(listImports, () => ({ imports: [] }))
    renderDesk({ server, at: '/roster/import?kind=cadres', me })
    const link = await screen.findByRole<HTMLAnchorElement>('link', { name: '下载模板（党员领导干部）' })
    expect(new URL(link.href).pathname).toBe('/api/import-templates/cadres')
    const allocation = screen.getByRole<HTMLAnchorElement>('link', { name: /^分配表（结对）/ })
    expect(new URL(allocation.href).pathname).toBe('/lists')
    expect(screen.getByText(/宗教信仰、身份证号、家庭住址、健康和家庭情况的列不收，思想、表现/)).toBeTruthy()
    await expectAccessible(screen.getByRole('main'))
  })

  it('says in words why a file was not read', async () => {
    const server = fakeServer()
      .answer(listImports, () => ({ imports: [] }))
      .answer(uploadImport, () =>
        refuse({
          code: 'file-refused',
          reason: '文件设有打开密码，请先取消密码再上传。',
        }),
      )
    const { user } = renderDesk({ server, at: '/roster/import?kind=persons', me })
    const input = await screen.findByLabelText(/把文件拖到这里/)
    await user.upload(input, new File(['x'], '名册.xlsx'))
    expect((await screen.findByRole('alert')).textContent).toContain('文件设有打开密码')
  })
})
