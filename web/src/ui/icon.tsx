import { dashedRing, type IconName, iconPaths } from './icon-paths.ts'
import './icon.css'

interface IconProps {
  readonly name: IconName
  readonly size?: number
  /** Only where no word stands beside it; otherwise the icon is silent to screen readers. */
  readonly label?: string
}

export function Icon({ name, size = 16, label }: IconProps) {
  const scale = `${size / 16}rem`
  const shared = { className: 'icon', viewBox: '0 0 24 24', style: { width: scale, height: scale } }
  if (!label)
    return (
      <svg {...shared} aria-hidden="true">
        <Strokes name={name} />
      </svg>
    )
  return (
    <svg {...shared} role="img" aria-label={label}>
      <Strokes name={name} />
    </svg>
  )
}

function Strokes({ name }: { readonly name: IconName }) {
  if (name === 'ring' || name === 'ring-minus')
    return (
      <>
        <path d={dashedRing} strokeDasharray="3.2 2.5" />
        {name === 'ring-minus' && <path d="M8 12h8" />}
      </>
    )
  return <path d={iconPaths[name]} />
}

/** Two rings around one heart: the product's own mark. */
export function Mark({ size = 24 }: { readonly size?: number }) {
  const scale = `${size / 16}rem`
  return (
    <svg className="mark" viewBox="0 0 24 24" style={{ width: scale, height: scale }} aria-hidden="true">
      <rect width="24" height="24" rx="6" fill="var(--zhu)" />
      <circle cx="12" cy="12" r="7" fill="none" stroke="#fff" strokeWidth="1.7" />
      <circle cx="12" cy="12" r="2.9" fill="#fff" />
    </svg>
  )
}
