import { NextResponse } from 'next/server'
import { find, rename } from '../../../../lib/players'
import { texts } from '../../../../lib/shape'
import { validated } from '../../../../lib/validated'
import { readBody } from '../../../../lib/read-body'

export const dynamic = 'force-dynamic'

const renamePlayer = validated(async function renamePlayer(request, { params }) {
  const { id } = await params
  if (!find(id)) return new Response(null, { status: 404 })
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(rename(id, body.name))
}, texts('name'), () => 'a name is needed')

// The API Route answered every method.
export { renamePlayer as GET, renamePlayer as POST, renamePlayer as PUT, renamePlayer as PATCH, renamePlayer as DELETE, renamePlayer as OPTIONS }
