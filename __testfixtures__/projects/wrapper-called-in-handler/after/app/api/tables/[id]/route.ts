import { NextResponse, type NextRequest } from 'next/server'
import apiWrapper from '../../../../lib/api-wrapper'
import { tables } from '../../../../lib/tables'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

function table(request: NextRequest, { params }: Context) {
  return apiWrapper(request, { params }, find)
}

// The API Route answered every method.
export { table as GET, table as POST, table as PUT, table as PATCH, table as DELETE, table as OPTIONS }

async function find(_request: NextRequest, { params }: Context) {
  const { id } = await params
  const table = await tables.find(id)
  if (!table) return NextResponse.json({ error: { message: 'No such table' } }, { status: 404 })
  return NextResponse.json(table)
}
