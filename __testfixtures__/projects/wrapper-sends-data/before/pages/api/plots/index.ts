import type { NextApiRequest, NextApiResponse } from 'next'
import { endpoint, Refused } from '../../../lib/api'
import { plots } from '../../../lib/plots'

export interface Plot {
  id: number
  size: number
}

const GET = async (req: NextApiRequest, res: NextApiResponse) => {
  if (req.query.format === 'csv') {
    const rows: string = await plots.csv()
    res.setHeader('Content-Type', 'text/csv')
    return res.send(rows)
  }
  const all: Plot[] = await plots.all()
  return { plots: all, count: all.length }
}

export type PlotList = Awaited<ReturnType<typeof GET>>

const POST = async (req: NextApiRequest) => {
  const { size } = req.body
  if (!size) throw new Refused(['size'])
  const plot: Plot = await plots.add({ size })
  return plot
}

export type NewPlot = Awaited<ReturnType<typeof POST>>

export default endpoint({ GET, POST })
