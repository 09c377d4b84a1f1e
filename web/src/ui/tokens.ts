// The one place where colours, radii, shadows and type are written. The build turns them into CSS variables
// (`virtual:tokens.css`); the desk turns them into antd's theme. Text pairs reach WCAG 2.1 AA (lowest 4.6 : 1).

export const tokens = {
  zhu: '#9E2A2B',
  'zhu-deep': '#842122',
  'zhu-tint': '#F8EEED',
  'zhu-line': '#E5C8C6',
  ink: '#1F4E79',
  'ink-tint': '#EDF2F7',
  'ink-line': '#C8D6E3',
  ground: '#F7F6F3',
  rail: '#F1EFEA',
  surface: '#FFFFFF',
  sunken: '#FAF9F7',
  line: '#E8E5DF',
  'line-2': '#D6D2CA',
  field: '#948F86',
  text: '#1F1F1F',
  'text-2': '#55524D',
  'text-3': '#6A6761',
  met: '#2E7D32',
  'met-tint': '#EDF5EE',
  'met-line': '#C5DEC7',
  due: '#8A5A00',
  'due-tint': '#FBF4E4',
  'due-line': '#E8D5A8',
  'due-mark': '#B5811F',
  short: '#B3261E',
  'short-tint': '#FBEEEC',
  'short-line': '#EBC8C4',
  silent: '#5F6368',
  'silent-tint': '#F1F1F0',
  'silent-line': '#D9D9D6',
  'heat-1': '#F1F5F8',
  'heat-2': '#DBE6EF',
  'heat-3': '#B7CEE0',
  'heat-4': '#86ABCA',
  'heat-5': '#3F729F',
  'focus-ring': '0 0 0 3px rgba(31, 78, 121, 0.14)',
  radius: '6px',
  'radius-small': '4px',
  'radius-card': '8px',
  'radius-phone': '10px',
  'shadow-card': '0 1px 2px rgba(31, 25, 15, 0.04)',
  'shadow-pop': '0 6px 24px rgba(31, 25, 15, 0.12), 0 1px 3px rgba(31, 25, 15, 0.08)',
  sans: '-apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif',
  song: '"Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", "SimSun", serif',
} as const

/** The four colours a state may wear, and the link's. */
export type Tone = 'met' | 'due' | 'short' | 'silent' | 'ink'

export function tokensCss(): string {
  const lines = Object.entries(tokens).map(([name, value]) => `  --${name}: ${value};`)
  return `:root {\n${lines.join('\n')}\n}\n`
}
