import { NextResponse } from 'next/server'
import { authedEndpointRoute as authedEndpoint } from '@/server/endpoint'
import { projects } from '@/server/projects'

export const dynamic = 'force-dynamic'

const handler = authedEndpoint(async (_request, { params, session }) => {
  const { id } = await params
  const project = await projects.find(id, session.userId)
  if (!project) {
    return new Response(null, { status: 404 })
  }
  return NextResponse.json(project)
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
