import { shellWords } from '../words/shell.ts'
import './demo-mark.css'

/** On every page of a demonstration. */
export function DemoMark() {
  return (
    <span className="demo-mark" title={shellWords.demoMeaning}>
      {shellWords.demo}
    </span>
  )
}
