// npm run screenshots: the pictures of docs/screenshots, taken of the built demo with the browser and fonts npm carries.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchUnpackedBrowser } from './harness/browser.ts'
import { download, fillTable } from './harness/excel-file.ts'
import { toIndexedPng } from './harness/indexed-png.ts'
import { startDemo } from './harness/running-demo.ts'
import { type devices, visit } from './harness/visitor.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'screenshots')

// What an import looks like with a few things wrong in it.
const rowsToImport = [
  { '* 姓名': '逄知非', 工号: '39001', '* 单位': '文学院', '* 政治面貌': '民盟盟员', 职称: '教授' },
  { '* 姓名': '夔望之', 工号: '39002', '* 单位': '法学院', '* 政治面貌': '无党派人士' },
  { '* 姓名': '佘若素', 工号: '39004', '* 单位': '化学化工学苑', '* 政治面貌': '民进会员' },
  { '* 姓名': '缑以安', 工号: '39001', '* 单位': '附属医院', '* 政治面貌': '某某党' },
  {
    '* 姓名': '郗景行',
    工号: '39006',
    '* 单位': '艺术学院',
    '* 政治面貌': '致公党党员',
    出生年月: '1975年13月',
  },
]

const demo = await startDemo()
const browser = await launchUnpackedBrowser()
try {
  mkdirSync(folder, { recursive: true })
  await showTheOffice(await signIn('闻知秋', 'desk'))
  await showAUnit(await signIn('杭见山', 'desk'))
  await showThePhone(await signIn('梁溪和', 'phone'))
} finally {
  await browser.close()
  await demo.stop()
}

async function showTheOffice(page: Page): Promise<void> {
  await show(page, '/workbench', 'workbench')
  await show(page, '/board', 'board')
  await show(page, '/policy', 'policy')
  await page.goto(`${demo.address}/ledger`)
  await page
    .getByRole('button', { name: /^打开 / })
    .first()
    .click()
  await keep(page, 'ledger')
  await page.goto(`${demo.address}/roster/import?kind=persons`)
  const template = await download(page, () => page.getByRole('link', { name: /^下载模板/ }).click())
  const buffer = fillTable(template.bytes, '* 姓名', rowsToImport)
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page.locator('input[type=file]').setInputFiles({ name: '代表人士.xlsx', mimeType, buffer })
  await page.getByText('原值').waitFor()
  await keep(page, 'import')
}

async function showAUnit(page: Page): Promise<void> {
  await page.goto(`${demo.address}/lists`)
  await page.getByRole('button', { name: '起草名单' }).click()
  await page.getByRole('button', { name: '起草', exact: true }).click()
  await page.getByRole('button', { name: '选定闵明漪' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText(/已选定闵明漪/).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('15 / 15 人').waitFor()
  await keep(page, 'list')
}

async function showThePhone(page: Page): Promise<void> {
  await show(page, '/m/friends', 'friends')
  await page.getByRole('link', { name: '和禤若澄记一次' }).click()
  await page.getByLabel('简要情况').fill('主要谈了实验中心排课，对方提到旺季供货要等六周。')
  await page.getByText('草稿已存在本机').waitFor()
  await keep(page, 'log')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('1/1 已达标').first().waitFor()
  await keep(page, 'saved')
}

async function signIn(who: string, device: keyof typeof devices): Promise<Page> {
  const { page } = await visit(browser, device)
  await page.goto(demo.linkFor(who))
  await page.getByRole('navigation').first().waitFor()
  return page
}

async function show(page: Page, path: string, name: string): Promise<void> {
  await page.goto(demo.address + path)
  await page.getByRole('heading').first().waitFor()
  await keep(page, name)
}

async function keep(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  writeFileSync(join(folder, `${name}.png`), toIndexedPng(await pixelsOf(picture)))
}

/** The browser itself reads the picture: no decoder of ours is needed. */
async function pixelsOf(picture: Buffer) {
  const page = await browser.newPage()
  const { width, height, encoded } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes]))
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    let text = ''
    for (let at = 0; at < data.length; at += 8192)
      text += String.fromCharCode(...data.subarray(at, at + 8192))
    return { width: image.width, height: image.height, encoded: btoa(text) }
  }, picture.toString('base64'))
  await page.close()
  return { width, height, data: new Uint8Array(Buffer.from(encoded, 'base64')) }
}
