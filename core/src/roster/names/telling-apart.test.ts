import { expect, test } from 'vitest'
import { tellingApart } from './telling-apart.ts'

const at = (name: string, unitName: string | null, post: string | null = null) => ({ name, unitName, post })

test('a name nobody else has stands alone; equal names are told apart by unit, then by post', () => {
  const people = [
    at('柏予安', '物理学院', '副教授'),
    at('阮清和', '物理学院', '副院长'),
    at('阮清和', '图书馆'),
    at('林向晚', '化学学院', '教授'),
    at('林向晚', '化学学院', '讲师'),
    at('林向晚', null),
  ]
  expect(tellingApart(people)).toEqual([
    '柏予安',
    '阮清和，物理学院',
    '阮清和，图书馆',
    '林向晚，化学学院，教授',
    '林向晚，化学学院，讲师',
    '林向晚',
  ])
})

test('where the unit is always told, the post is added only to those alike in both', () => {
  const people = [
    at('柏予安', '物理学院', '副教授'),
    at('林向晚', '化学学院', '教授'),
    at('林向晚', '化学学院', '讲师'),
  ]
  expect(tellingApart(people, 'unit')).toEqual([
    '柏予安，物理学院',
    '林向晚，化学学院，教授',
    '林向晚，化学学院，讲师',
  ])
})
