import { NextResponse, type NextRequest } from 'next/server'
import { teams } from '../../../../lib/roles'
import { throwIfNoTeam } from '../../../../lib/session'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string }> }

export async function GET(request: NextRequest, { params }: Context) {
  try {
    return await handleGET(request, { params })
  } catch (error: any) {
    return NextResponse.json({ error: { message: error.message } }, { status: error.status || 500 })
  }
}

export async function DELETE(request: NextRequest, { params }: Context) {
  try {
    return await handleDELETE(request, { params })
  } catch (error: any) {
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
