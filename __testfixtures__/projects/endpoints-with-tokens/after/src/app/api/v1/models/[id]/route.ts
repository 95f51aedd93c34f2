import { NextResponse } from 'next/server'
import { forEveryone } from '~/server/endpoints'
import { models } from '~/server/models'

export const dynamic = 'force-dynamic'

const handle = forEveryone(
  async function handler(_request, { params }) {
    const id = Number((await params).id)
    if (Number.isNaN(id)) return NextResponse.json({ error: 'The id must be a number' }, { status: 400 })
    const model = await models.find(id)
    if (!model) return NextResponse.json({ error: `There is no model ${id}` }, { status: 404 })
    return NextResponse.json(model)
  },
  ['GET', 'HEAD'],
  { maxAge: 3600 }
)

// The API Route answered every method.
export { handle as GET, handle as POST, handle as PUT, handle as PATCH, handle as DELETE, handle as OPTIONS }
