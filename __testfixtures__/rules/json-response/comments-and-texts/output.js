import { NextResponse } from 'next/server'
import { store } from '../../../lib/store'

export const dynamic = 'force-dynamic'

export async function GET() {
  try {
    const rows = await store.rows()
    if (!rows) {
      return NextResponse.json(
        {
          // translated by the client
          error: `none
  at all`,
        },
        { status: 404 },
      )
    }
    return NextResponse.json({
      rows,
      notes: [
        ...(await store.notes()), // newest last
      ],
    })
  } catch (e) { return NextResponse.json({ error: e.message }, { status: 500 }) }
}
