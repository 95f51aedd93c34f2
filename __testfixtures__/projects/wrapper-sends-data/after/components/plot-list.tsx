import type { NewPlot } from '../app/api/plots/route'

export function PlotLine({ plot }: { plot: NewPlot }) {
  return <li>{plot.size}</li>
}
