import dates from 'dates'
import zones from 'dates/zones'

dates.extend(zones)
import { NextResponse, type NextRequest } from 'next/server'
import { find } from 'notes'

type Context = { params: Promise<{ id: string }> }

export async function DELETE(_request: NextRequest, { params }: Context) {
  const { id } = await params
  const note = await find(id)
  if (!note) return new Response(null, { status: 404 })
  return NextResponse.json({ note, at: dates.now() })
}
