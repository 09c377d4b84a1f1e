import { expect, test } from 'vitest'
import { refuseClosing } from './decide-closing.ts'

const college = { name: '文学院', kind: '二级党组织' }

test('a unit ends with nobody below it, and the school never', () => {
  expect(refuseClosing(college, [])).toBeUndefined()
  expect(refuseClosing(college, [{ name: '中文系', kind: '系' }])).toMatchObject({
    refusal: { code: 'unit-has-below', names: ['中文系'] },
  })
  expect(refuseClosing({ name: '校领导', kind: '学校' }, [])).toMatchObject({
    refusal: { code: 'unit-is-school', unit: '校领导' },
  })
})
