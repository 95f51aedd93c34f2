import { NextResponse } from 'next/server'
import { gardenerRoute as gardener } from '../../../../lib/gardener'
import { plots } from '../../../../lib/plots'

export const dynamic = 'force-dynamic'

// What an async handler throws is nothing that the wrapper catches, whether it waits or not.
export const GET = gardener(async function handler(_request, { gardener: gardenerOfContext }) {
  if (!plots.season()) throw new Error('Winter')
  return NextResponse.json({ gardener: gardenerOfContext })
})
