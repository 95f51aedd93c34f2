import { NextResponse } from 'next/server'
import { sorted } from './sorted'

export const dynamic = 'force-dynamic'

function tags() {
  return NextResponse.json(sorted(['b', 'a']))
}

// The API Route answered every method.
export { tags as GET, tags as POST, tags as PUT, tags as PATCH, tags as DELETE, tags as OPTIONS }
