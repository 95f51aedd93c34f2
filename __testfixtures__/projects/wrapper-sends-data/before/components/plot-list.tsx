import type { NewPlot } from '../pages/api/plots'

export function PlotLine({ plot }: { plot: NewPlot }) {
  return <li>{plot.size}</li>
}
