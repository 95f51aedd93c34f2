import { NextResponse } from 'next/server'
import { gardenersEndpoint } from '../../../../lib/endpoint'
import { plots } from '../../../../lib/plots'

export const dynamic = 'force-dynamic'

export const GET = gardenersEndpoint({
  GET: async (_request, { gardener }) => NextResponse.json(await plots.bees(gardener)),
})
