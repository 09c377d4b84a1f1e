interface RingsProps {
  readonly width: number
  readonly height: number
  readonly centers: readonly [number, number]
  readonly y: number
  readonly radii: readonly number[]
}

/** Two families of rings, one 朱 and one ink-blue, meeting: the only ornament of the product. */
export function Rings({ width, height, centers, y, radii }: RingsProps) {
  return (
    <svg className="rings" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" fill="none">
      {centers.map((x, index) => (
        <g
          key={x}
          stroke={index === 0 ? 'var(--zhu)' : 'var(--ink)'}
          strokeOpacity={index === 0 ? 0.2 : 0.16}
        >
          {radii.map((r) => (
            <circle key={r} cx={x} cy={y} r={r} />
          ))}
        </g>
      ))}
    </svg>
  )
}
