import { NextResponse, type NextRequest } from 'next/server'
import { teams } from '../../../../lib/roles'
import { throwIfNoTeam } from '../../../../lib/session'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string }> }

export async function GET(request: NextRequest, { params }: Context) {
  try {
    return await handleGET(request, { params })
  } catch (error: any) {
    // next-reroute NR202: The status of this answer is a value, `error.status || 500`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
    return NextResponse.json({ error: { message: error.message } }, { status: error.status || 500 })
  }
}

export async function DELETE(request: NextRequest, { params }: Context) {
  try {
    return await handleDELETE(request, { params })
  } catch (error: any) {
    // next-reroute NR202: The status of this answer is a value, `error.status || 500`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
    return NextResponse.json({ error: { message: error.message } }, { status: error.status || 500 })
  }
}

const handleGET = async (request: NextRequest, { params }: Context) => {
  const { slug } = await throwIfNoTeam(request, { params })
  return NextResponse.json({ data: await teams.find(slug) })
}

const handleDELETE = async (request: NextRequest, { params }: Context) => {
  const { slug, person } = await throwIfNoTeam(request, { params })
  await teams.remove(slug, person.id)
  return new Response(null, { status: 204 })
}
