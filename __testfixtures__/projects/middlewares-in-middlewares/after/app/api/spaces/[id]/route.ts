import { NextResponse, type NextRequest } from 'next/server'
import { onErrorRoute as onError } from '../../../../lib/answers'
import { requirePlan } from '../../../../lib/require-plan'
import type { ApiRequest } from '../../../../lib/types'
import { readBody } from '../../../../lib/read-body'

export const dynamic = 'force-dynamic'

const requireRequest = requirePlan({ key: 'id', location: 'query' })

const requireRequest2 = requirePlan({ key: 'owner' })

type Context = { params: Promise<{ id: string }> }

export async function GET(request: NextRequest, { params }: Context) {
  try {
    const given = await requireRequest(request, { params })
    if (given instanceof Response) return given
    const { space, engine } = given
    return await getSpace(space, engine)
  } catch (error: any) {
    return onError(error)
  }
}

export async function PUT(request: NextRequest, { params }: Context) {
  try {
    const given = await requireRequest(request, { params })
    if (given instanceof Response) return given
    const allowed = await requireRequest2(request, { params })
    if (allowed instanceof Response) return allowed
    const { space } = allowed
    return await putSpace(request, space)
  } catch (error: any) {
    return onError(error)
  }
}

function getSpace(space: ApiRequest['space'], engine: ApiRequest['engine']) {
  return NextResponse.json({ id: space.id, engine })
}

// The second one has put its own there.
async function putSpace(request: NextRequest, space: ApiRequest['space']) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json({ owner: space.id, name: body.name ?? null })
}
