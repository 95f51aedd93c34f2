import { NextResponse } from 'next/server'
import { withMetrics, withTiming } from '../../../../lib/instrument'
import { parcels } from '../../../../lib/parcels'

export const dynamic = 'force-dynamic'

export const GET = withMetrics(
  'lost',
  withTiming(
    async function lost() {
      const ids: string[] = []
      for (const parcel of await parcels.lost()) {
        ids.push(parcel.id)
      }
      return NextResponse.json(ids)
    },
  ),
)
