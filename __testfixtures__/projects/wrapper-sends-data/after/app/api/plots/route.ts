import type { NextRequest } from 'next/server'
import { endpoint, Refused } from '../../../lib/api'
import { plots } from '../../../lib/plots'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export interface Plot {
  id: number
  size: number
}

const GET = async (request: NextRequest) => {
  if (request.nextUrl.searchParams.get('format') === 'csv') {
    const rows: string = await plots.csv()
    return new Response(rows, { headers: { 'Content-Type': 'text/csv' } })
  }
  const all: Plot[] = await plots.all()
  return { plots: all, count: all.length }
}

export type PlotList = Exclude<Awaited<ReturnType<typeof GET>>, Response>

const POST = async (request: NextRequest) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { size } = body
  if (!size) throw new Refused(['size'])
  const plot: Plot = await plots.add({ size })
  return plot
}

export type NewPlot = Exclude<Awaited<ReturnType<typeof POST>>, Response>

const handler = endpoint({ GET, POST })

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
