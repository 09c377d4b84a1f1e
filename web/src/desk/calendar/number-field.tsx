import { InputNumber } from 'antd'
import { useId } from 'react'

interface NumberFieldProps {
  readonly label: string
  readonly min: number
  readonly max: number
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

/** A whole number in a line with its label. */
export function NumberField({ label, min, max, value, onChange }: NumberFieldProps) {
  const id = useId()
  return (
    <span className="calendar-number">
      <label htmlFor={id}>{label}</label>
      <InputNumber id={id} min={min} max={max} precision={0} value={value} onChange={onChange} />
    </span>
  )
}
