import { describe, expect, it, test } from 'vitest'
import { attributeOf, elementsIn } from './xml-elements.ts'

const cells = { whole: ['c'], open: ['row'] }
const found = (xml: string) =>
  [...elementsIn(xml, cells)].map(({ name, attributes, content }) => [name, attributes, content])

describe('elements in their order', () => {
  it.each([
    [
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      [
        ['row', ' r="1"', ''],
        ['c', ' r="A1"', '<v>1</v>'],
      ],
    ],
    [
      '<x:row><x:c t="s"><x:v>1</x:v></x:c></x:row>',
      [
        ['row', '', ''],
        ['c', ' t="s"', '<x:v>1</x:v>'],
      ],
    ],
    [
      '<c/><c r="B1"/><c />',
      [
        ['c', '', ''],
        ['c', ' r="B1"', ''],
        ['c', ' ', ''],
      ],
    ],
    ['<c\n r="A1"\t>x</c>', [['c', '\n r="A1"\t', 'x']]],
    ['<cols><col/></cols><cc>1</cc><crow/>', []],
    ['<c>1', 'no end of c'],
    ['<c>1</x:c>', 'no end of c'],
    ['<row', []],
    ['', []],
  ])('%s', (xml, expected) => {
    if (typeof expected === 'string') expect(() => found(xml)).toThrow(expected)
    else expect(found(xml)).toEqual(expected)
  })
})

test('an attribute is found by its whole name, whatever stands before it', () => {
  expect(attributeOf(' xr="1" r="A1"', 'r')).toBe('A1')
  expect(attributeOf('\nr=""', 'r')).toBe('')
  expect(attributeOf(' x:r="1"', 'r')).toBeUndefined()
  expect(attributeOf(' r="A1', 'r')).toBeUndefined()
})
