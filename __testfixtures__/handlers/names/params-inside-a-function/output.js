import { NextResponse } from 'next/server'
import { db } from '../../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(_request, { params: routeParams }) {
  const { id: idParam } = await routeParams
  const found = await db.post.find(idParam)
  const links = found.map((params) => `/posts/${params.slug}/${idParam}`)
  const tags = found.map((id) => ({ id, of: idParam }))
  return NextResponse.json({ links, tags })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
