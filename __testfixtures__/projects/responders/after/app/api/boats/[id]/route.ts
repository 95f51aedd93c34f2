import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../../lib/db'
import { ClientError, handleError, NotFoundError } from '../../../../lib/errors'
import { notFound } from '../../../../lib/respond'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

export async function GET(_request: NextRequest, { params }: Context) {
  const { id } = await params

  try {
    const boat = await db.boats.find(id)
    if (!boat) return notFound('boat')
    return NextResponse.json(boat)
  } catch (error) {
    return handleError(error)
  }
}

export async function DELETE(_request: NextRequest, { params }: Context) {
  const { id } = await params

  try {
    const gone = await db.boats.remove(id)
    if (gone === 0) throw new NotFoundError('No boat was removed')
    if (gone > 1) throw new ClientError('More than one boat was removed')
    return new Response(null, { status: 204 })
  } catch (error) {
    return handleError(error)
  }
}
