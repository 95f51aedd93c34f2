import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

interface Vote {
  choice: string
  weight?: number
}

async function vote(request: NextRequest) {
  try {
    const data = await readBody(request)
    if (data instanceof Response) return data

    const body: Vote = data
    const weight = body.weight ?? 1
    await db.vote.add({ choice: body.choice, weight })
    return NextResponse.json({ counted: weight })
  } catch {
    return NextResponse.json({ counted: 0 }, { status: 500 })
  }
}

// The API Route answered every method.
export { vote as GET, vote as POST, vote as PUT, vote as PATCH, vote as DELETE, vote as OPTIONS }
