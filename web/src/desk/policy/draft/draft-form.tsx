import type { PolicyEdit } from '@tongxin/core/policy/editing/policy-edit'
import { forceLabels, forces } from '@tongxin/core/policy/force'
import type { Policy } from '@tongxin/core/policy/policy'
import type { ValuePlace } from '@tongxin/core/policy/value-place'
import { Button } from 'antd'
import { useState } from 'react'
import { Field } from '../../../ui/field.tsx'
import { draftWords, ruleFormWords as words } from '../../../words/policy/policy-editing.ts'
import { ChoiceField } from '../choice-field.tsx'
import { TextField } from '../text-field.tsx'
import type { DraftItem } from './draft-item.ts'
import { InText } from './in-text.tsx'
import { editsOf, sheetOfItem } from './item-sheet.ts'
import { StepsForm } from './steps-form.tsx'
import { ValueEditor } from './value-editor.tsx'
import { sheetOfValue } from './value-sheet.ts'

interface DraftFormProps {
  /** What can be changed, one at a time. */
  readonly items: readonly DraftItem[]
  /** Whose roles and periods are offered. */
  readonly document: Policy
  readonly onEdit: (edits: readonly PolicyEdit[]) => void
  /** Shows a place in the text, for what no field can say. */
  readonly onShow: (place: ValuePlace) => void
}

/** One part of the document at a time, its values in fields; what was typed goes into the text. */
export function DraftForm({ items, document, onEdit, onShow }: DraftFormProps) {
  const [chosen, setChosen] = useState('')
  const item = items.find((one) => keyOf(one) === chosen) ?? items[0]
  if (!item) return <p className="draft-note">{words.inText}</p>
  return (
    <div className="draft-form">
      <Field label={draftWords.item}>
        {(ids) => (
          <select
            {...ids}
            className="input"
            value={keyOf(item)}
            onChange={({ target }) => setChosen(target.value)}
          >
            {[...new Set(items.map(({ group }) => group))].map((group) => (
              <optgroup key={group} label={group}>
                {items
                  .filter((one) => one.group === group)
                  .map((one) => (
                    <option key={keyOf(one)} value={keyOf(one)}>
                      {one.name}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      {/* Anew after each edit, so that what stands in the fields is what stands in the draft. */}
      {item.steps === undefined ? (
        <ItemForm
          key={JSON.stringify(item)}
          item={item}
          document={document}
          onEdit={onEdit}
          onShow={onShow}
        />
      ) : (
        <StepsForm
          key={JSON.stringify(item)}
          place={item.place}
          steps={item.steps}
          document={document}
          onEdit={onEdit}
        />
      )}
    </div>
  )
}

function keyOf({ place }: DraftItem): string {
  return place.join(' ')
}

interface ItemFormProps extends Omit<DraftFormProps, 'items'> {
  readonly item: DraftItem
}

function ItemForm({ item, document, onEdit, onShow }: ItemFormProps) {
  const [sheet, setSheet] = useState(() => sheetOfItem(item))
  const put = (patch: Partial<typeof sheet>) => setSheet((before) => ({ ...before, ...patch }))
  const edits = editsOf(item, sheet)
  const changed = edits === undefined || edits.length > 0
  return (
    <form
      className="draft-item"
      onSubmit={(event) => {
        event.preventDefault()
        if (edits) onEdit(edits)
      }}
    >
      {item.label !== null && (
        <TextField label={words.label} value={sheet.label} onChange={(label) => put({ label })} />
      )}
      {item.force !== null && (
        <ChoiceField
          label={words.force}
          choices={forces.map((id) => ({ id, name: forceLabels[id] }))}
          value={sheet.force}
          onChoose={(force) => put({ force })}
        />
      )}
      {item.values.map((value) => (
        <ValueEditor
          key={value.field}
          {...value}
          {...(value.words && { choices: Object.entries(value.words).map(([id, name]) => ({ id, name })) })}
          document={document}
          sheet={sheet.values[value.field] ?? sheetOfValue(value.kind, value.value)}
          onChange={(one) => put({ values: { ...sheet.values, [value.field]: one } })}
        />
      ))}
      {item.cite !== null && (
        <>
          <TextField label={words.section} value={sheet.section} onChange={(section) => put({ section })} />
          <TextField label={words.phrase} value={sheet.phrase} onChange={(phrase) => put({ phrase })} />
        </>
      )}
      <InText places={item.inText} onShow={onShow} />
      <Button htmlType="submit" disabled={!changed || edits === undefined}>
        {draftWords.put}
      </Button>
    </form>
  )
}
