import { NextResponse } from 'next/server'
import { allBoats } from '../../../lib/boats'

export const dynamic = 'force-dynamic'

async function boats() {
  try {
    const found = await allBoats()
    return NextResponse.json(found)
  } catch (error) {
    return NextResponse.json({ error: error.message }, { status: 500 })
  }
}

// The API Route answered every method.
export { boats as GET, boats as POST, boats as PUT, boats as PATCH, boats as DELETE, boats as OPTIONS }
