import fc from 'fast-check'
import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import type { FormRow } from './form-table.ts'
import { type RegistrationForm, writeRegistrationForms } from './registration-form.ts'
import { writeEachRegistrationForm } from './repeated-forms.ts'

const text = fc
  .array(fc.constantFrom('谈了排课', '\n', '\u3000\u3000', ' ', '<&>"', '\ufdd1', '\ufdd2', '𠮷', '\u0000'), {
    maxLength: 5,
  })
  .map((pieces) => pieces.join(''))

const row = (label: string): fc.Arbitrary<FormRow> =>
  fc.record({
    kind: fc.constant('text' as const),
    label: fc.constant(label),
    paragraphs: fc.array(text, { maxLength: 3 }),
    height: fc.constant('medium' as const),
    ruledLines: fc.constantFrom(0, 2),
  })

const form: fc.Arbitrary<RegistrationForm> = fc.record({
  titleLines: fc.constantFrom(['登记表'], ['明湖大学', '登记表']),
  filledOn: fc.constantFrom(
    { label: '填表时间', on: '2026-11-20' as const },
    { label: '填表时间' },
  ) as fc.Arbitrary<RegistrationForm['filledOn']>,
  rows: fc
    .tuple(text, text, row('联系沟通情况(时间、形式等简要情况)'), row('备注'))
    .map(([name, post, brief, remark]): readonly FormRow[] => [
      {
        kind: 'pair',
        cells: [
          { label: '姓名', value: name },
          { label: '职务', value: post },
        ],
      },
      brief,
      remark,
    ]),
})

const bodyOf = (bytes: Uint8Array | undefined) =>
  // A quotation mark may be written in either way.
  new PizZip(bytes ?? new Uint8Array()).file('word/document.xml')?.asText().replaceAll('&quot;', '"')

test('each of many forms is the form that would be written alone, whatever it says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(form, { minLength: 1, maxLength: 3 }), async (forms) => {
      const alone = await Promise.all(forms.map((one) => writeRegistrationForms([one])))
      expect((await writeEachRegistrationForm(forms)).map(bodyOf)).toEqual(alone.map(bodyOf))
    }),
    { numRuns: 40 },
  )
})
