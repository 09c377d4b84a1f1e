import './grip.css'

/** Six dots: this can be dragged. */
export function Grip() {
  return <i className="grip" aria-hidden="true" />
}
